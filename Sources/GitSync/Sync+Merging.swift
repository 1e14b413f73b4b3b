import Changes
import Model
internal import Storage

extension Sync {
  static let incoming = "refs/brygga/incoming"

  /// Fetches the branch of the remote; false where it cannot be reached, which `outcome` then says.
  ///
  /// Throws a ``FileFault`` where git cannot be run.
  func fetch(_ place: SyncTarget, _ outcome: inout SyncOutcome) throws(FileFault) -> Bool {
    guard let remote = place.remote else { return false }
    tell(Phrase("hämtar från \(place.shown) ...", "fetching from \(place.shown) ..."))
    try git.must(["update-ref", "-d", Sync.incoming])
    let answer = try git.ask(
      [
        "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--upload-pack=git-upload-pack", "--",
        remote,
        "+" + place.remoteBranch + ":" + Sync.incoming,
      ], isFarAway: true)
    if answer.isDone { return true }
    if answer.says("couldn't find remote ref") {
      // Nothing has been sent there yet.
      outcome.isFirstSharing = true
      return true
    }
    outcome.trouble = Phrase(answer.reason)
    return false
  }

  /// Merges what was fetched into this clone, and commits first what was saved since the last commit.
  ///
  /// Holds the locks of the settings and of all projects. Throws a ``FileFault`` where a link came in, before anything
  /// is merged, and where git cannot merge a file, after it has aborted the merge.
  func bringIn(
    _ merge: InterruptedMerge, _ place: SyncTarget, _ outcome: inout SyncOutcome
  ) throws(FileFault) {
    let fetched = try git.ask(["rev-parse", "--verify", "--quiet", Sync.incoming])
    guard fetched.isDone else { return }
    let incoming = fetched.line
    let before = try head()
    if before != nil, try git.ask(["merge-base", "--is-ancestor", incoming, "HEAD"]).isDone { return }
    try refuseLinks(in: incoming)
    tell(Phrase("slår ihop ...", "merging ..."))
    let slugs = try workspace.slugs()
    try alone(in: slugs) { () throws(FileFault) in
      // What was saved since the last commit is committed too: git would not merge over it.
      try commitAlone(&outcome)
      let before = try head()
      try merge.begin(.init(incoming: incoming, before: before ?? ""))
      try mergeFetched(merge, incoming)
      try tellOfWhatCame(from: before, &outcome)
      merge.end()
    }
  }

  /// Refuses a state that holds a symbolic link or a submodule in a shared place.
  ///
  /// A link would lead what is written here to wherever its sender meant it to.
  private func refuseLinks(in state: String) throws(FileFault) {
    let isLink = { (line: String) in
      line.utf8.starts(with: "120000 ".utf8) || line.utf8.starts(with: "160000 ".utf8)
    }
    for line in try git.must(["ls-tree", "-r", "-z", state]).names where isLink(line) {
      guard let tab = line.utf8.firstIndex(of: 0x09) else { continue }
      let name = String(Substring(line.utf8[line.utf8.index(after: tab)...]))
      guard Sync.isShared(name) else { continue }
      throw FileFault(
        .conflict, workspace.path / name,
        Phrase(
          "det som kom in är en länk, och en sådan tas inte in",
          "what came in is a link, and such is not taken in"),
        advice: Phrase(
          "Inget är förlorat: dina ändringar är sparade här. Be den som lade dit den att ta bort den med git rm.",
          "Nothing is lost: your changes are committed here. Ask whoever put it there to remove it with git rm."
        ))
    }
  }

  private func mergeFetched(_ merge: InterruptedMerge, _ incoming: String) throws(FileFault) {
    let answer = try git.ask(
      [
        "merge", "--quiet", "--ff", "--no-commit", "--no-edit", "--no-verify", "--no-squash",
        "--no-autostash",
        "--no-stat", "--message=brygga sync", incoming,
      ], with: try identity())
    let unmerged = try git.unmerged(everywhere: true)
    if let first = unmerged.first {
      let fault = try whyUnmerged(first, incoming)
      try git.must(["merge", "--abort"])
      merge.end()
      throw fault
    }
    if !answer.isDone {
      if merge.isGitsOwn { try git.must(["merge", "--abort"]) }
      merge.end()
      throw git.refusal(answer, advice: Sync.advice(answer))
    }
    if merge.isGitsOwn { try endMerge(merge) }
  }

  /// The fault of a file that was changed on both sides, with what a person can do about it.
  private func whyUnmerged(_ name: String, _ incoming: String) throws(FileFault) -> FileFault {
    let path = workspace.path / name
    let theirs = try git.file(incoming + ":./" + name)
    let current = name.isProjectFile ? Project.currentFormat : Workspace.currentFormat
    if let theirs, let newer = Workspace.newer(theirs, path, than: current) {
      return FileFault(
        .readOnly, path, Phrase("det som kom in är ", "what came in is ") + newer.words,
        advice: Phrase(
          "Inget är förlorat, allt är som före sammanslagningen. Hämta en nyare brygga och kör brygga sync då.",
          "Nothing is lost, all is as before merging. Fetch a newer brygga, and run brygga sync then."))
    }
    if name.isProjectFile, let theirs {
      do throws(ParseError) {
        _ = try JSONReader.read(theirs, as: Project.self)
      } catch {
        return FileFault(
          .conflict, path,
          Phrase("det som kom in kan inte läsas: ", "what came in cannot be read: ") + error.words,
          advice: Phrase(
            "Inget är förlorat, allt är som före sammanslagningen. Klona förvaret på nytt, kör brygga check --fix och brygga sync i den klonen, och sedan brygga sync här.",
            "Nothing is lost, all is as before merging. Clone the remote anew, run brygga check --fix and brygga sync in that clone, and then brygga sync here."
          ))
      }
    }
    return FileFault(
      .conflict, path,
      Phrase(
        "ändrad på båda håll, och inget som brygga slår ihop",
        "changed on both sides, and nothing that brygga merges"
      ),
      advice: Phrase(
        "Inget är förlorat, allt är som före sammanslagningen. Kör git merge \(Sync.incoming), lös filen för hand, git commit och sedan brygga sync.",
        "Nothing is lost, all is as before merging. Run git merge \(Sync.incoming), resolve the file by hand, git commit, and then brygga sync."
      ))
  }

  private static func advice(_ answer: Git.Answer) -> Phrase {
    if answer.says("unrelated histories") {
      return Phrase(
        "Förvaret och den här mappen har inget gemensamt. Klona förvaret och lägg projekten där.",
        "The remote and this folder have nothing in common. Clone the remote and put the projects there.")
    }
    return Phrase(
      "Inget är förlorat: dina ändringar är kvar. git status säger vad som står i vägen.",
      "Nothing is lost: your changes are here. git status says what stands in the way.")
  }

  /// Commits a merge that went well, once every project that it touched is seen to be whole.
  ///
  /// Throws a ``FileFault`` where one is not; then the merge is aborted.
  func endMerge(_ merge: InterruptedMerge) throws(FileFault) {
    guard let heads = merge.heads else { return }
    let changed = try git.changedFiles(from: "HEAD", to: try git.must(["write-tree"]).line)
    do throws(FileFault) {
      for name in changed where name.isProjectFile && Folder.exists(workspace.path / name) {
        _ = try workspace.read(workspace.path / name)
      }
    } catch {
      try git.must(["merge", "--abort"])
      merge.end()
      throw error
    }
    for slug in Set(changed.filter(\.isProjectFile).compactMap(\.projectSlug)).sorted() {
      try noteMerge(of: slug, heads)
    }
    let tree = try git.must(["write-tree"]).line
    let lines = try lines(from: "HEAD", to: tree)
    let begin = Phrase("\(context.by) slog ihop", "\(context.by) merged")(language)
    let message = CommitMessage(lines, begin, reference, language)
    try git.must(
      ["commit", "--quiet", "--no-verify", "--cleanup=whitespace", "--message=" + message.text],
      with: try identity())
  }

  /// Writes down what merging itself made of a project: conflicts that neither side had, ids that were given anew.
  private func noteMerge(of slug: String, _ heads: InterruptedMerge.Heads) throws(FileFault) {
    let left = heads.before.utf8.isEmpty ? nil : try git.project(slug, in: heads.before)
    let right = try git.project(slug, in: heads.incoming)
    guard let left, let right else { return }
    var open = try workspace.open(slug)
    if open.document.readOnly != nil { return }
    let bases = try git.ask(["merge-base", "--all", heads.before, heads.incoming]).output.split(
      separator: 0x0A)
    let base = try bases.first.flatMap { (base) throws(FileFault) in
      try git.project(slug, in: String(decoding: base, as: UTF8.self))
    }
    let history = open.document.history
    let merge = Merge(
      base: base, MergeInput(left, history: history), MergeInput(right, history: history), with: reference)
    open.document.noteMerged(left, right, renamed: bases.count > 1 ? [] : merge.renamed, on: context)
    guard !open.document.isSaved else { return }
    let folder = try workspace.folder(of: slug)
    let writer = try Writer.id(for: workspace.path)
    let log = try HistoryLog(of: writer, in: folder / "history", within: workspace.path)
    try log.add(open.document.unsavedEntries, of: open.document.project.id, writer: writer)
    try git.must(["add", "--", ":(literal)projects/" + slug + "/history/" + writer + ".jsonl"])
  }
}
