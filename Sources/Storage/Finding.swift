package import Model

/// One finding of `check`: a fault with its severity and perhaps a repair.
package struct Finding: Equatable, Sendable {
  package let severity: ProjectFault.Severity
  package let fault: FileFault
  /// The repair that `check --fix` offers; nil where there is none.
  package internal(set) var repair: (any Repair)?

  package var path: Path { fault.path }
  package var file: String { fault.file }
  package var line: Int? { fault.line }
  package var column: Int? { fault.column }
  package var field: String? { fault.field }
  package var words: Phrase { fault.words }
  package var advice: Phrase { fault.advice }

  package init(_ severity: ProjectFault.Severity, _ fault: FileFault) {
    self.severity = severity
    self.fault = fault
  }

  package init(
    _ severity: ProjectFault.Severity, _ path: Path, _ words: Phrase, advice: Phrase, line: Int? = nil
  ) {
    self.init(
      severity,
      FileFault(.invalid, path, words, advice: advice, line: line, column: line.map { _ in 1 }))
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.severity == right.severity && left.fault == right.fault
  }
}

extension Finding {
  /// The finding of a file whose bytes are not as the program writes them; its repair writes it anew.
  static func editedByHand(_ path: Path, in folder: Path, seen: [UInt8], written: [UInt8]) -> Finding {
    Finding(
      .note, path,
      Phrase(
        "inte skriven som programmet skriver: ändrad för hand", "not as the program writes it: edited by hand"
      ),
      advice: Phrase("Nästa ändring skriver om den.", "The next change writes it anew.")
    )
    .mended(by: WriteAsProgram(path: path, folder: folder, seen: seen, written: written))
  }

  /// A file that a tool or a person made of one of the program's own, and that nothing merges.
  static func copy(_ path: Path, of own: String) -> Finding {
    Finding(
      .warning, path, Phrase("en kopia av \(own)", "a copy of \(own)"),
      advice: Phrase(
        "Jämför dem, för över det som ska gälla, och ta bort kopian.",
        "Compare them, bring over what is to apply, and remove the copy."))
  }

  /// The finding of a temporary file that was left by a write, or belongs to one that is under way.
  static func leftover(_ path: Path, _ temporary: TemporaryName) -> Finding {
    let holder = temporary.holder
    let isOurs = holder.host.same(as: Host.name)
    return Finding(
      isOurs ? .note : .warning, path,
      isOurs && !holder.isGone
        ? Phrase("skrivs just nu", "is being written now")
        : Phrase(
          "rest av en avbruten skrivning på \(holder.host)", "left by a broken-off write on \(holder.host)"),
      advice: isOurs
        ? Phrase("Nästa ändring städar bort den.", "The next change clears it away.")
        : Phrase(
          "Ta bort den om ingen skriver från \(holder.host).",
          "Remove it if nobody writes from \(holder.host)."))
  }

  /// The finding of a lock; nil where it was let go since it was listed.
  static func lock(at place: Path, within root: Path) throws(FileFault) -> Finding? {
    let held: [UInt8]
    do throws(FileFault) {
      held = try DurableFile.read(place, within: root)
    } catch {
      if error.kind == .notFound { return nil }
      return Finding(.error, error)
    }
    let release = ReleaseLock(path: place, held: held)
    guard let holder = LockFile.holder(held) else {
      return Finding(
        .warning, place, Phrase("ett lås utan ägare", "a lock without an owner"),
        advice: Phrase(
          "Släpp det med --fix om ingen arbetar här.", "Release it with --fix if nobody works here.")
      )
      .mended(by: release)
    }
    let isOurs = holder.host.same(as: Host.name)
    let words = Phrase("låst av \(holder.by) på \(holder.host)", "locked by \(holder.by) on \(holder.host)")
    if holder.isGone {
      let advice = Phrase(
        "Ägaren är borta: nästa ändring tar över.", "The owner is gone: the next change takes over.")
      return Finding(.note, place, words, advice: advice).mended(by: release)
    }
    if isOurs {
      return Finding(
        .note, place, words, advice: Phrase("Vänta tills det släpps.", "Wait until it is let go."))
    }
    let advice = Phrase(
      "Vänta tills det släpps; har den datorn kraschat, släpp det med --fix.",
      "Wait until it is let go; if that computer has crashed, release it with --fix.")
    return Finding(.warning, place, words, advice: advice).mended(by: release)
  }
}
