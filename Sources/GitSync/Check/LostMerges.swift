import Changes
import Model
internal import Storage

/// The merges that took one side of a project whole, though both had changed it.
///
/// Git 2.39 keeps one's own side where the driver is missing or dies; whoever then commits drops what the other did.
/// Each such merge is done again from its parents, and what it should have brought is looked for.
struct LostMerges {
  private(set) var found: [RecoverLostMerge] = []

  private let workspace: Workspace
  private let git: Git
  private let reference: Reference

  /// Looks through the last merges of the repository; throws a ``FileFault`` where git refuses.
  init(_ workspace: Workspace, _ git: Git, _ reference: Reference) throws(FileFault) {
    self.workspace = workspace
    self.git = git
    self.reference = reference
    for pair in try git.pairs(of: "HEAD") {
      if let merge = pair.merge { try look(at: merge, pair) }
    }
  }

  private mutating func look(at merge: String, _ pair: Git.Pair) throws(FileFault) {
    guard let base = try git.base(of: pair) else { return }
    let now = try projects(in: merge)
    let (own, theirs) = (try projects(in: pair.left), try projects(in: pair.right))
    let before = try projects(in: base)
    for (slug, object) in now {
      guard let one = own[slug], let other = theirs[slug], !one.same(as: other),
        object.same(as: one) || object.same(as: other)
      else { continue }
      let dropped = object.same(as: one) ? other : one
      if let common = before[slug], common.same(as: dropped) || common.same(as: object) { continue }
      // One at a time: what is made good changes what the others lack.
      if found.contains(where: { $0.slug.same(as: slug) }) { continue }
      if let loss = try loss(slug, in: merge, pair, base) { found.append(loss) }
    }
  }

  /// The loss of a project in a merge: what it should have brought and nobody has touched since; nil where there is
  /// none.
  private func loss(
    _ slug: String, in merge: String, _ pair: Git.Pair, _ base: String
  ) throws(FileFault) -> RecoverLostMerge? {
    guard let own = try git.project(slug, in: pair.left), let theirs = try git.project(slug, in: pair.right),
      let then = try git.project(slug, in: merge)
    else { return nil }
    let open: OpenProject
    do throws(FileFault) { open = try workspace.open(slug) } catch { return nil }
    if open.document.hasRegained(RecoverLostMerge.name(of: merge)) { return nil }
    let history = open.document.history
    let whole = Merge(
      base: try git.project(slug, in: base), MergeInput(own, history: history),
      MergeInput(theirs, history: history), with: reference
    )
    .project
    let missing = then.differences(to: whole, at: then.id.text)
    if missing.isEmpty { return nil }
    let prefix = String(
      decoding: try git.must(["rev-parse", "--show-prefix"]).output.dropLast(), as: UTF8.self)
    let known = Set(try git.history(in: merge, of: prefix + "projects/" + slug).map(\.id.text))
    // What was found and not said by anybody may be the loss itself.
    let later = history.filter { $0.cause != .known(.outside) && !known.contains($0.id.text) }
      .flatMap(\.differences)
    let since = then.differences(to: open.document.project, at: then.id.text)
    let lost = missing.filter { lost in !(later + since).contains { $0.touches(lost) } }
    let regained: Project
    do throws(PatchError) {
      regained = try then.applying(lost, at: then.id.text, fit: .loose)
    } catch { return nil }
    let now = open.document.project
    if open.document.regained(regained, over: then, with: reference).project.same(as: now) { return nil }
    return RecoverLostMerge(slug, merge: merge, lost, then: then, whole: regained, in: workspace)
  }

  /// The objects of the projects' files by slug.
  private func projects(in commit: String) throws(FileFault) -> [String: String] {
    let answer = try git.ask(["ls-tree", "-r", "-z", commit, "--", "projects/"])
    var objects: [String: String] = [:]
    for line in answer.names {
      let parts = line.utf8.split(separator: 0x09, maxSplits: 1)
      guard parts.count == 2, let object = parts[0].split(separator: 0x20).last else { continue }
      let name = String(Substring(parts[1]))
      if name.isProjectFile, let slug = name.projectSlug { objects[slug] = String(Substring(object)) }
    }
    return objects
  }
}

extension Difference {
  /// True where it speaks of the same field of the same record; of a list, only where it names what came in.
  fileprivate func touches(_ lost: Difference) -> Bool {
    guard record.same(as: lost.record) else { return false }
    // What came or came back is there whole; that it went meanwhile says nothing of what was dropped.
    guard let field else { return after != nil || (lost.field == nil && lost.after == nil) }
    guard let other = lost.field else { return false }
    guard field.same(as: other) else { return false }
    guard case .list(let wanted)? = lost.after else { return true }
    let had = lost.before?.list ?? []
    let added = wanted.filter { !had.contains($0) }
    let named = (before?.list ?? []) + (after?.list ?? [])
    return added.allSatisfy(named.contains)
  }
}

/// A repair that makes what a merge dropped on the present project, as a change of its own that history tells of.
struct RecoverLostMerge: Repair {
  let path: Path
  let slug: String
  private let merge: String
  private let lost: [Difference]
  private let then: Project
  private let whole: Project

  /// The name of a merge in the line of history.
  static func name(of merge: String) -> String { "git/" + merge }

  init(
    _ slug: String, merge: String, _ lost: [Difference], then: Project, whole: Project,
    in workspace: Workspace
  ) {
    self.then = then
    self.whole = whole
    self.slug = slug
    self.merge = merge
    self.lost = lost
    path = workspace.projectsFolder / slug / Workspace.projectFile
  }

  var deed: Phrase { Phrase("gör om det som föll bort", "make again what was dropped") }

  var after: [Phrase] {
    lost.prefix(12).map { difference in
      let field = difference.field.map { "." + $0 } ?? ""
      let value = difference.after.map { " → " + Excerpt.of(Array(JSONWriter.line($0).utf8)) } ?? " → –"
      return Phrase(difference.record.visible + field.visible + value)
    }
  }

  func finding(in workspace: Workspace) -> Finding {
    let commit = String(Substring(merge.utf8.prefix(10)))
    return Finding(
      .error, path,
      Phrase(
        "sammanslagningen \(commit) i git tog bara ena sidan: \(lost.count) ändringar föll bort",
        "the merge \(commit) in git took one side only: \(lost.count) changes were dropped"),
      advice: Phrase(
        "brygga check --fix gör om dem. Kör brygga sync --setup i varje klon.",
        "brygga check --fix makes them again. Run brygga sync --setup in every clone."))
  }

  func make(with kit: RepairKit) throws(FileFault) {
    try kit.workspace.mend(slug, with: kit) { (document) throws(Refusal) in
      try document.recoverLost(
        whole, over: then, named: Self.name(of: merge), on: kit.context, with: kit.reference)
    }
  }
}
