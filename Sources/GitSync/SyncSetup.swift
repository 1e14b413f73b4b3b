import Glibc
package import Model
package import Storage

/// The setup of a folder that is to be shared with git; doing it again changes nothing.
package struct SyncSetup {
  let workspace: Workspace
  let program: Path
  private let git: Git

  /// Makes the setup; `program` is this program, which git will call.
  package init(_ workspace: Workspace, program: Path) {
    self.workspace = workspace
    self.program = program
    git = Git(in: workspace.path)
  }

  /// The outcome of a setup, for the person.
  package struct Outcome: Sendable {
    package var madeRepository = false
    /// The files that were written, named from the workspace.
    package var written: [String] = []
    /// True where this clone knew the merge driver already, as it is now.
    package var knewDriver = false
    package var remotes: [String] = []
    /// The remarks that a person should look at.
    package var remarks: [Phrase] = []
  }

  /// True where the folder stands in a repository already.
  package var hasRepository: Bool { GitFolder(above: workspace.path) != nil }

  /// Makes the repository where needed, writes its settings and files, and tries a merge.
  ///
  /// Throws a ``FileFault`` where git refuses, where a file cannot be written, or where the trial of the merge driver
  /// fails.
  package func run() throws(FileFault) -> Outcome {
    var outcome = Outcome()
    if !hasRepository {
      try git.must(["init", "--quiet", "--", "."])
      outcome.madeRepository = true
    }
    try git.must(["rev-parse", "--is-inside-work-tree"])
    let driver = DriverSetting(program)
    outcome.knewDriver = try driver.isKnown(to: git)
    if !outcome.knewDriver { try driver.write(with: git) }
    try keep(.attributes, &outcome)
    try keep(.ignored, &outcome)
    if try !isTreatedAsWanted() {
      // Lines of the team's own stand behind ours and say otherwise.
      try keep(.attributes, isOverruled: true, &outcome)
      if try !isTreatedAsWanted() { outcome.remarks.append(SyncSetup.overruled) }
    }
    if let ignored = try ignoredFile() { outcome.remarks.append(ignored) }
    if let shared = try privateFile() { outcome.remarks.append(shared) }
    try driver.trial()
    outcome.remotes = try git.remotes()
    return outcome
  }

  private func keep(
    _ lines: RequiredLines, isOverruled: Bool = false, _ outcome: inout Outcome
  ) throws(FileFault) {
    let file = workspace.path / lines.name
    let before = Folder.exists(file) ? try DurableFile.read(file, within: workspace.path) : []
    guard let after = lines.added(to: before, isOverruled: isOverruled) else { return }
    try DurableFile.write(after, to: file, within: workspace.path)
    outcome.written.removeAll { $0.same(as: lines.name) }
    outcome.written.append(lines.name)
  }

  private func isTreatedAsWanted() throws(FileFault) -> Bool { try git.isTreatedAsWanted() }

  private static var overruled: Phrase {
    Phrase(
      "Något utanför mappen (info/attributes i .git, eller en .gitattributes längre ned) säger åt git att behandla projekten annorlunda. Ta bort det.",
      "Something outside the folder (info/attributes in .git, or a .gitattributes further down) tells git to treat the projects otherwise. Take it away."
    )
  }

  /// A remark on a pattern of the team's own that would keep a project at home; nil where there is none.
  private func ignoredFile() throws(FileFault) -> Phrase? {
    let files = [Workspace.file, "projects/x/project.json", "projects/x/history/x.jsonl"]
    guard let name = try git.ask(["check-ignore", "-z", "--no-index", "--"] + files).names.first else {
      return nil
    }
    return Phrase(
      "En rad i .gitignore döljer \(name) för git. Ta bort den raden.",
      "A line in .gitignore hides \(name) from git. Take that line away.")
  }

  /// A remark on a file in `private` that git tracks; nil where there is none.
  private func privateFile() throws(FileFault) -> Phrase? {
    guard let name = try git.privateFiles().first else { return nil }
    return Phrase(
      "\(name) är redan med i git och skulle delas utanför verksamheten. Ta ut den: git rm --cached, och tala med den som sköter förvaret.",
      "\(name) is already in git and would be shared outside the organisation. Take it out: git rm --cached, and talk to whoever keeps the repository."
    )
  }
}

extension Git {
  /// True where git leaves the merging of projects, settings and logs to this program.
  func isTreatedAsWanted(in slugs: [String] = []) throws(FileFault) -> Bool {
    let files =
      [Workspace.file]
      + (["x"] + slugs).flatMap { ["projects/\($0)/project.json", "projects/\($0)/history/x.jsonl"] }
    let told = try must(["check-attr", "-z", "merge", "text", "--"] + files).names
    guard told.count == files.count * 6 else { return false }
    return files.indices.allSatisfy {
      told[$0 * 6 + 2].same(as: "brygga") && told[$0 * 6 + 5].same(as: "unset")
    }
  }

  /// The same git, with every program off that the settings of a repository name for files on their way in or out.
  ///
  /// Refused is a remote that another program speaks for. What LFS keeps elsewhere stays as git has it.
  func withoutPrograms() throws(FileFault) -> Git {
    let names = try ask([
      "config", "-z", "--name-only", "--get-regexp",
      #"^(filter\..*\.(clean|smudge|process|required)|remote\..*\.vcs)$"#,
    ]).names
    var quiet = self
    for name in Set(names).sorted() {
      let isVCS = name.utf8.reversed().starts(with: ".vcs".utf8.reversed())
      // What holds the sign of a setting cannot be set anew.
      if isVCS || name.utf8.contains(UInt8(ascii: "=")) { throw startsAnother(name) }
      let isRequired = name.utf8.reversed().starts(with: ".required".utf8.reversed())
      quiet.settings.append(name + (isRequired ? "=false" : "="))
      if !isRequired, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
        quiet.settings.append(String(name[..<dot]) + ".required=false")
      }
    }
    // These a person may well want, in settings of their own; a folder that was handed on must not bring them.
    let own = try ask([
      "config", "-z", "--local", "--includes", "--name-only", "--get-regexp",
      #"^(core\.(sshcommand|askpass|gitproxy)|credential\.(.*\.)?helper|merge\.default|merge\..*\.driver)$"#,
    ]).names
    if let name = own.first(where: { !$0.same(as: "merge.brygga.driver") }) { throw startsAnother(name) }
    return quiet
  }

  private func startsAnother(_ name: String) -> FileFault {
    FileFault(
      .conflict, folder,
      Phrase(
        "gits inställning \(name.visible) i den här mappen startar ett annat program",
        "git's setting \(name.visible) in this folder starts another program"),
      advice: Phrase(
        "Ta bort den med git config --unset, eller gör den till din egen med git config --global.",
        "Take it away with git config --unset, or make it your own with git config --global."))
  }

  /// The tracked files that lie in a folder `private`.
  func privateFiles() throws(FileFault) -> [String] {
    try must(["ls-files", "-z", "--", ":(glob)private/**", ":(glob)**/private/**"]).names
  }

  /// The names of the remotes; throws a ``FileFault`` where git refuses.
  package func remotes() throws(FileFault) -> [String] {
    try must(["remote"]).output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}
