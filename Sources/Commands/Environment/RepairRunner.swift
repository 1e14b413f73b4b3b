import Formats
import Model
import Storage
import Tracker

/// A type that goes through what can be mended: it shows each repair, asks, and does what was agreed to.
struct RepairRunner {
  /// The outcome of one repair.
  private enum Outcome: String {
    case done, left, refused
  }

  private let kit: RepairKit
  private let general: GeneralOptions
  private let language: Language
  /// The folder in which the command is carried out.
  private let folder: Path
  /// The paths that the person named: a yes to everything holds for a lock only among these.
  private let pointedAt: [Path]
  private let isDryRun: Bool
  private var told: [JSONValue] = []
  private(set) var failures = 0

  init(
    _ kit: RepairKit, _ general: GeneralOptions, _ language: Language, in folder: Path, pointedAt: [Path],
    isDryRun: Bool
  ) {
    self.folder = folder
    self.kit = kit
    self.general = general
    self.language = language
    self.pointedAt = pointedAt
    self.isDryRun = isDryRun
  }

  mutating func mend(_ findings: [Finding]) throws {
    var seen: [(path: Path, deed: Phrase)] = []
    for finding in findings {
      guard let repair = finding.repair,
        !seen.contains(where: { $0.path == repair.path && $0.deed == repair.deed })
      else { continue }
      seen.append((repair.path, repair.deed))
      show(finding, repair)
      var outcome = Outcome.left
      if !isDryRun, try isAgreed(repair) { outcome = make(repair) }
      told.append(json(finding, repair, outcome))
    }
    if seen.isEmpty { say(Phrase("inget att laga", "nothing to fix")) }
  }

  /// Tells what is still wrong, or was only shown.
  func tell(left findings: [Finding]) throws {
    if general.json {
      let data: [JSONValue.Member] = [
        .init("repairs", .list(told)), .init("findings", .list(findings.map { $0.json(language) })),
      ]
      return try Streams.writeData(JSONOutput.envelope("check.fix", .object(data)))
    }
    if isDryRun { return say(Phrase("Inget ändrades (--dry-run).", "Nothing was changed (--dry-run).")) }
    if findings.isEmpty { return say(Phrase("inget fel", "nothing is wrong")) }
    say(Phrase("\nKvar:", "\nLeft:"))
    Streams.writeWords(findings.map { $0.line(language) }.joined())
  }

  private func show(_ finding: Finding, _ repair: any Repair) {
    if general.json { return }
    Streams.writeWords(finding.line(language))
    say(Phrase("  → ") + repair.deed)
    for line in repair.before { say(Phrase("    − ") + line) }
    for line in repair.after { say(Phrase("    + ") + line) }
  }

  private mutating func make(_ repair: any Repair) -> Outcome {
    do throws(FileFault) {
      try repair.make(with: kit)
      say(Phrase("  ✓ gjort", "  ✓ done"))
      return .done
    } catch {
      failures += 1
      say(Phrase("  ! " + error.message(language)))
      return .refused
    }
  }

  private func isAgreed(_ repair: any Repair) throws -> Bool {
    if general.yes, !repair.needsPointing || pointedAt.contains(repair.path) { return true }
    guard Streams.isConversation, !general.noInput, !general.json else {
      if general.yes {
        // As it must be typed from where the person stands.
        let place = general.folder.map { "-C \($0) " } ?? ""
        let command = "brygga \(place)check --fix --yes \(repair.path.shown(from: folder))"
        say(Phrase("  lämnat: peka ut sökvägen (\(command))", "  left: point at the path (\(command))"))
        return false
      }
      throw Failure(
        .usage, Phrase("kan inte fråga här", "cannot ask here"),
        hint: Phrase("--yes gör allt, --dry-run visar bara.", "--yes does it all, --dry-run only shows."))
    }
    Streams.writeWords(Phrase("  Göra det? [j/N] ", "  Do it? [y/N] ")(language))
    guard let answer = readLine()?.lowercased() else { return false }
    return ["j", "ja", "y", "yes"].contains { $0.same(as: answer) }
  }

  private func json(_ finding: Finding, _ repair: any Repair, _ outcome: Outcome) -> JSONValue {
    .object([
      .init("file", .text(repair.path.shown)), .init("message", .text(finding.words(language))),
      .init("repair", .text(repair.deed(language))),
      .init("before", .list(repair.before.map { .text($0(language)) })),
      .init("after", .list(repair.after.map { .text($0(language)) })),
      .init("outcome", .text(outcome.rawValue)),
    ])
  }

  private func say(_ words: Phrase) {
    if !general.json { Streams.writeWords(words(language).visibleLines + "\n") }
  }
}
