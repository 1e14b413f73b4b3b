import Glibc
package import Model

/// The `git` program, called so that neither a repository nor a name in it can make it do anything else.
///
/// Hooks, the file monitor, pagers, editors, questions and remotes that are commands are off; what stands in a
/// repository is given after `--` or as a whole reference, and answers are read with NUL between names.
package struct Git: Sendable {
  /// The folder that git works in: that of a workspace.
  package let folder: Path
  /// True where git itself runs this program, as its merge driver: its own variables then hold.
  package var isInsideGit = false
  /// The settings that follow `-c`, such as `merge.brygga.driver=…`.
  package var settings: [String] = []

  package init(in folder: Path) {
    self.folder = folder
  }

  /// An answer of git: its exit status, its output and what it wrote to standard error.
  package struct Answer: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let words: [UInt8]

    package init(status: Int32, output: [UInt8], words: [UInt8]) {
      self.status = status
      self.output = output
      self.words = words
    }

    package var isDone: Bool { status == 0 }

    /// The names in an answer that was asked for with `-z`, between NUL.
    package var names: [String] {
      output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first line of the output.
    package var line: String {
      String(decoding: output.prefix { $0 != 0x0A && $0 != 0 }, as: UTF8.self)
    }

    /// The reason of a refusal, in git's own words: the first line that it calls fatal or an error, else the last.
    package var reason: String {
      let lines = words.split { $0 == 0x0A || $0 == 0x0D }
      let told =
        lines.first { line in
          ["fatal: ", "error: ", "ERROR: "].contains { line.starts(with: $0.utf8) }
        } ?? lines.last { !$0.starts(with: "hint: ".utf8) }
      guard let line = told ?? lines.last else { return "status \(status)" }
      return String(decoding: line, as: UTF8.self).visible
    }

    /// The lock file of another git, or of one that is dead; nil where that is not the reason.
    var lock: String? {
      guard says(".lock': File exists") else { return nil }
      let line = words.split(separator: 0x0A).first { $0.contains(UInt8(ascii: "'")) } ?? []
      let parts = line.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
      return parts.count > 2 ? String(decoding: parts[1], as: UTF8.self).visible : nil
    }

    /// True where git said so on standard error, in the words of the C locale.
    package func says(_ text: String) -> Bool {
      let wanted = Array(text.utf8)
      return words.split { $0 == 0x0A }.contains { line in
        line.indices.contains { line[$0...].starts(with: wanted) }
      }
    }
  }

  private static let always = [
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
    "protocol.ext.allow=never", "-c", "core.pager=cat", "-c", "diff.external=", "-c", "commit.gpgSign=false",
    "-c", "push.gpgSign=false",
    "-c", "rerere.enabled=false", "-c", "core.quotePath=false", "-c", "gc.auto=0", "-c",
    "submodule.recurse=false", "-c", "fetch.recurseSubmodules=false",
  ]

  /// Runs git and gives its answer; a refusal is for the caller to judge.
  ///
  /// `isFarAway` where another computer is asked: that may be broken off, work on the own files is let end. Throws a
  /// ``FileFault`` where git is not installed, cannot be run, or was interrupted by a signal.
  package func ask(
    _ words: [String], isFarAway: Bool = false, with more: [String] = []
  ) throws(FileFault) -> Answer {
    var arguments = Git.always
    for setting in settings { arguments += ["-c", setting] }
    arguments += ["-C", folder.text] + words
    do throws(GitProcess.NotRun) {
      let run = try GitProcess(arguments, variables + more, mayBeBrokenOff: isFarAway)
      return Answer(status: run.status, output: run.output, words: run.words)
    } catch {
      switch error {
      case .absent:
        throw FileFault(
          .failed, folder, Phrase("programmet git finns inte här", "the git program is not here"),
          advice: Phrase(
            "Installera git. Allt annat i brygga går utan.",
            "Install git. Everything else in brygga works without it."))
      case .refused(let number):
        throw .system(folder, Phrase("git kan inte köras", "git cannot be run"), error: number)
      case .interrupted(let signal):
        // As if it had come now: whoever waits for it, the system or the screens, takes it from here.
        raise(signal)
        throw FileFault(
          .failed, folder, Phrase("avbrutet", "interrupted"),
          advice: Phrase("Nästa brygga sync fortsätter.", "The next brygga sync goes on."))
      }
    }
  }

  /// Runs git for what is refused only where something is wrong; throws a ``FileFault`` with git's own reason then.
  @discardableResult
  package func must(_ words: [String], with more: [String] = []) throws(FileFault) -> Answer {
    let answer = try ask(words, with: more)
    if answer.isDone { return answer }
    throw refusal(answer)
  }

  /// The fault of a refusal, in git's words.
  package func refusal(_ answer: Answer, advice: Phrase? = nil) -> FileFault {
    FileFault(
      .failed, folder, Phrase("git säger: \(answer.reason)", "git says: \(answer.reason)"),
      advice: advice ?? Git.advice(answer))
  }

  private static func advice(_ answer: Answer) -> Phrase {
    if answer.says("dubious ownership") {
      return Phrase(
        "Mappen ägs av någon annan. Be ägaren, eller läs om safe.directory i gits handbok innan du gör ett undantag.",
        "The folder belongs to somebody else. Ask them, or read of safe.directory in git's manual before you make an exception."
      )
    }
    if let lock = answer.lock {
      return Phrase(
        "Arbetar inget annat git här: ta bort filen \(lock) och försök igen.",
        "If no other git works here: remove the file \(lock) and try again.")
    }
    return Phrase("Rätta det och försök igen.", "Fix it and try again.")
  }

  /// The environment of git, without what would lead it elsewhere, or make it ask or show.
  private var variables: [String] {
    var kept: [String] = []
    var next = environ
    while let text = next.pointee {
      let variable = String(cString: text)
      if !isTakenOut(variable) { kept.append(variable) }
      next += 1
    }
    return kept + [
      "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_EDITOR=:", "GIT_SEQUENCE_EDITOR=:", "GIT_MERGE_AUTOEDIT=no",
      "GIT_PAGER=cat", "GIT_HTTP_LOW_SPEED_LIMIT=1", "GIT_HTTP_LOW_SPEED_TIME=60",
      // One of the person's own holds; one that a repository names does not.
      "GIT_PROXY_COMMAND=" + (environment("GIT_PROXY_COMMAND") ?? ""),
    ]
  }

  private func isTakenOut(_ variable: String) -> Bool {
    let name = variable.utf8.prefix { $0 != UInt8(ascii: "=") }
    let always = [
      "LC_ALL", "LANGUAGE", "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_PAGER", "GIT_EXTERNAL_DIFF",
      "GIT_TERMINAL_PROMPT", "GIT_MERGE_AUTOEDIT", "GIT_TRACE",
    ]
    let elsewhere = [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS",
      "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_REFLOG_ACTION", "GIT_CONFIG_PARAMETERS",
      "GIT_CONFIG_COUNT",
    ]
    return (isInsideGit ? always : always + elsewhere).contains { name.elementsEqual($0.utf8) }
  }
}
