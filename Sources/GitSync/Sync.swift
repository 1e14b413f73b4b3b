package import Changes
import Glibc
package import Model
package import Storage

/// A sync of this clone of a workspace with its remote: commit, fetch, merge, send.
///
/// Never rebases and never forces. Each step leaves a state that the next sync goes on from, so it may end anywhere.
package struct Sync {
  let workspace: Workspace
  let context: ChangeContext
  let reference: Reference
  let language: Language
  private(set) var git: Git
  /// The function that is told what goes on, for the person who waits.
  let tell: (Phrase) -> Void
  /// The reason why personal data in files beside the projects may leave.
  private(set) var reason: String?

  /// The number of rounds that a remote is tried in where others were quicker.
  static let mostRaces = 5

  /// Makes the sync; `program` is this program, which git calls to merge, so that it works in a clone that was never
  /// set up.
  package init(
    _ workspace: Workspace, on context: ChangeContext, _ reference: Reference, language: Language,
    program: Path,
    tell: @escaping (Phrase) -> Void
  ) {
    self.workspace = workspace
    self.context = context
    self.reference = reference
    self.language = language
    self.tell = tell
    var git = Git(in: workspace.path)
    git.settings = DriverSetting(program).settings
    self.git = git
  }

  /// The outcome that a sync would have: what would be committed.
  ///
  /// Nothing is written and nobody is asked. Throws a ``FileFault`` where the workspace is not shared with git, or as
  /// ``run(because:)`` does before it commits.
  package func trial() throws(FileFault) -> SyncOutcome {
    try withoutPrograms().tried()
  }

  private func tried() throws(FileFault) -> SyncOutcome {
    let place = try begin(try repository())
    var outcome = SyncOutcome()
    outcome.remote = place.remote
    outcome.branch = place.branch
    let found = try found()
    outcome.committed = found.own
    outcome.others = found.others
    outcome.ignored = try ignored()
    return outcome
  }

  /// Runs the sync: commits, fetches, merges and sends, and again where others were quicker.
  ///
  /// `reason` is why personal data in files beside the projects may leave; it stands in the commit. An unreachable
  /// remote is no error but ``SyncOutcome/trouble``. Throws a ``FileFault`` where another sync or a lock holds the
  /// workspace, where a person must end a git operation first, where a project cannot be read, and where git cannot
  /// merge.
  package func run(because reason: String? = nil) throws(FileFault) -> SyncOutcome {
    var sync = try withoutPrograms()
    sync.reason = reason
    return try sync.done()
  }

  /// The same sync, in which git runs none of the programs that a repository's settings name.
  func withoutPrograms() throws(FileFault) -> Sync {
    try repository()
    var sync = self
    sync.git = try git.withoutPrograms()
    return sync
  }

  private func done() throws(FileFault) -> SyncOutcome {
    let repository = try repository()
    try git.must(["rev-parse", "--is-inside-work-tree"])
    try Folder.make(repository.path / "brygga")
    let turn = try LockFile(repository.path / "brygga", by: context.by)
    defer { turn.release() }
    let merge = InterruptedMerge(repository)
    try resume(merge)
    let place = try begin(repository)
    var outcome = SyncOutcome()
    outcome.remote = place.remote
    outcome.branch = place.branch
    try commit(&outcome)
    guard let remote = place.remote else { return outcome }
    while true {
      guard try fetch(place, &outcome) else { return outcome }
      try bringIn(merge, place, &outcome)
      guard try send(place, to: remote, &outcome) else { break }
      outcome.races += 1
      if outcome.races >= Sync.mostRaces {
        outcome.trouble = Phrase(
          "andra hann före \(outcome.races) gånger", "others were quicker \(outcome.races) times")
        break
      }
    }
    return outcome
  }

  /// The repository of the workspace; throws a ``FileFault`` where it is not shared with git.
  @discardableResult
  func repository() throws(FileFault) -> GitFolder {
    if let repository = GitFolder(above: workspace.path) { return repository }
    throw FileFault(
      .conflict, workspace.path,
      Phrase("arbetsytan delas inte med git", "the workspace is not shared with git"),
      advice: Phrase("Kör brygga sync --setup först.", "Run brygga sync --setup first."))
  }

  /// Finds the remote, and refuses where a person must first end what they began.
  private func begin(_ repository: GitFolder) throws(FileFault) -> SyncTarget {
    if let words = repository.underWay {
      throw FileFault(
        .conflict, workspace.path, words,
        advice: Phrase(
          "Slutför eller avbryt den först: git status säger hur.",
          "End it or abort it first: git status says how."))
    }
    if let name = try git.unmerged(everywhere: true).first {
      throw FileFault(
        .conflict, workspace.path / name, Phrase("är inte sammanslagen i git", "is not merged in git"),
        advice: Phrase("Kör brygga check --fix, eller git status.", "Run brygga check --fix, or git status."))
    }
    let place = try SyncTarget(git)
    guard try git.isTreatedAsWanted(in: try workspace.slugs()) else { throw try notLetToMerge(repository) }
    if let name = try git.privateFiles().first {
      throw FileFault(
        .conflict, workspace.path / name,
        Phrase("ligger i private/ men är med i git", "lies in private/ but is in git"),
        advice: Phrase("Ta ut den: git rm --cached.", "Take it out: git rm --cached."))
    }
    // What cannot be read is not sent on to others, whoever committed it.
    for slug in try workspace.slugs() { try refuseUnreadable(slug) }
    return place
  }

  /// The fault of the file that keeps git from letting this program merge.
  private func notLetToMerge(_ repository: GitFolder) throws(FileFault) -> FileFault {
    let nested = try git.must([
      "ls-files", "-z", "--cached", "--others", "--", ":(glob)*/**/.gitattributes", ":(glob)*/.gitattributes",
    ]).names.first.map { workspace.path / $0 }
    let info = repository.path / "info" / "attributes"
    let own = workspace.path / RequiredLines.attributes.name
    let written = Folder.exists(own) ? try DurableFile.read(own, within: workspace.path) : []
    let isSetUp = RequiredLines.attributes.added(to: written) == nil
    guard isSetUp, let file = nested ?? (Folder.exists(info) ? info : nil) else {
      return FileFault(
        .conflict, own,
        Phrase(
          "säger inte åt git att låta brygga slå ihop projekten",
          "does not tell git to let brygga merge projects"
        ), advice: Phrase("Kör brygga sync --setup först.", "Run brygga sync --setup first."))
    }
    return FileFault(
      .conflict, file,
      Phrase(
        "säger åt git att behandla projektens filer på ett annat sätt",
        "tells git to treat the files of projects in another way"),
      advice: Phrase(
        "Ta bort raderna om .json och .jsonl i den.", "Take away its lines about .json and .jsonl."))
  }

  /// Does a piece of work under the locks of the settings and of these projects.
  ///
  /// A save reads the file again under its lock and writes a moment later; were git to put another file there in
  /// between, what came in would be written over.
  func alone<Result>(
    in slugs: [String], _ work: () throws(FileFault) -> Result
  ) throws(FileFault) -> Result {
    var locks = [try LockFile(workspace.path, by: context.by)]
    defer { for lock in locks.reversed() { lock.release() } }
    for slug in slugs { locks.append(try LockFile(try workspace.folder(of: slug), by: context.by)) }
    return try work()
  }

  /// The commit that is checked out; nil before the first.
  func head() throws(FileFault) -> String? {
    let answer = try git.ask(["rev-parse", "--verify", "--quiet", "HEAD"])
    return answer.isDone ? answer.line : nil
  }
}
