import Coproduction
import ProjectFiles

extension SnapshotFile {
  /// The status of a project now, as the group may see it, with what happened since it was given one last.
  init(of situation: Situation, for group: Group?, after last: SnapshotFile? = nil) throws {
    self.init()
    let project = situation.project
    var reader = Reader(
      group, language: situation.language, organisation: situation.occasion.organisation)
    hash = situation.occasion.digest(JSONWriter.file(project))
    reader.madeBy = situation.occasion.by
    reader.hash = hash
    let seen = project.visible(to: reader)
    id = ID("w" + Self.fresh(situation.occasion))
    on = situation.today
    // No line of history that it holds is later than it.
    at = max(situation.occasion.at, situation.dossier.history.last?.at ?? situation.occasion.at)
    by = reader.maySeeNames ? situation.occasion.by : ""
    self.project = project.id
    self.group = reader.group
    self.audience = group?.audience
    perspective = group?.perspective
    title = ([seen.title] + [reader.group].compactMap(\.self) + [on.iso]).joined(separator: " · ")
    if project.internal, !reader.isTeam {
      throw Failure(
        .refused, "projektet är märkt internt och lämnar inte teamet",
        "the project is marked internal and does not leave the team", field: "--for")
    }
    let since = last.flatMap { last in
      Since(
        from: last, to: project, on: situation.today, with: situation.reference,
        for: reader.audience ?? .team, perspective: reader.perspective)
    }
    status =
      ProjectStatus(
        of: try situation.row(), for: reader, since: since, history: situation.dossier.history
      ).json
    // Whoever is given the file finds no more in it than in the status.
    state = seen
  }

  /// The project on the day of the situation, to hold a later state against.
  init(stateOf situation: Situation) throws {
    self.init()
    on = situation.today
    project = situation.project.id
    state = situation.project
  }

  /// The status for the team at the end of a round, with those who took part.
  init(roundOf situation: Situation, _ tookPart: [Who], in settings: WorkspaceSettings) throws {
    try self.init(of: situation, for: settings.groups.first { $0.audience == .team })
    audience = .known(.team)
    occasion = .known(.round)
    self.tookPart = tookPart
    title =
      situation.project.title + " · " + SnapshotOccasion.round.label(situation.language) + " · " + on.iso
  }

  /// Five letters of the ids' alphabet, from the seed where there is one.
  static func fresh(_ occasion: Occasion) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let seed = occasion.seed ?? String(UInt64.random(in: .min ... .max))
    let digits = occasion.digest(Array((seed + "snapshot" + occasion.at.rfc3339).utf8)).utf8
    return String(
      decoding: zip(digits, digits.dropFirst(32)).prefix(5).map { letters[(Int($0) * 7 + Int($1)) % 32] },
      as: UTF8.self)
  }

  /// What is told of it in lists.
  var answer: JSONValue {
    .object([
      .init("id", .text(id.text)), .init("title", .text(title)), .init("group", .optional(group)),
      .init("audience", audience?.json ?? .null), .init("on", on.json), .init("at", at.json),
      .init("by", .text(by)), .init("occasion", occasion.json),
      .init("took_part", .list(tookPart.map { .text($0.text) })), .init("hash", .text(hash)),
    ])
  }

  func projectStatus() throws -> ProjectStatus {
    do throws(Malformed) {
      return try ProjectStatus(json: status)
    } catch { throw Failure(.invalid, error.words, field: "status") }
  }

  func portfolioStatus() throws -> PortfolioStatus {
    do throws(Malformed) {
      return try PortfolioStatus(json: status)
    } catch { throw Failure(.invalid, error.words, field: "status") }
  }
}
