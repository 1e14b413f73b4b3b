package import Changes
package import Model
package import Storage

extension Sync {
  /// A project of which something would be committed, and the texts that would leave with it.
  package struct OutgoingTexts {
    package let document: ProjectDocument
    package let texts: JSONValue
  }

  /// The texts that would leave by the next sync: each changed project whole, with its lines of history that are not
  /// committed.
  ///
  /// To be looked through before ``run()``, which holds the locks that keeping a confirmation needs.
  package func leaving() throws(FileFault) -> [OutgoingTexts] {
    try withoutPrograms().projectsLeaving()
  }

  private func projectsLeaving() throws(FileFault) -> [OutgoingTexts] {
    var leaving: [OutgoingTexts] = []
    let prefix = String(
      decoding: try git.must(["rev-parse", "--show-prefix"]).output.dropLast(), as: UTF8.self)
    let sent = try sent()
    let names = try unsent(since: sent)
    for slug in Set(names.compactMap(\.projectSlug)).sorted() {
      guard Folder.exists(try workspace.folder(of: slug) / Workspace.projectFile) else { continue }
      let document = try workspace.open(slug).document
      let known = try sent.map { (sent) throws(FileFault) in
        Set(try git.history(in: sent, of: prefix + "projects/" + slug).map(\.id.text))
      }
      let new = document.history.filter { !(known?.contains($0.id.text) ?? false) }
      var made: [JSONValue] = []
      for name in names where name.isMadeByProgram && name.projectSlug?.same(as: slug) ?? false {
        if let json = try json(name) { made.append(json) }
      }
      leaving.append(
        OutgoingTexts(
          document: document,
          texts: .list([.text(slug), document.project.json] + new.map(\.said) + made)))
    }
    return leaving
  }

  /// The last commit that the remote is known to have; nil where nothing has been shared yet.
  private func sent() throws(FileFault) -> String? {
    var latest: String?
    for state in ["@{upstream}", Sync.incoming] {
      let found = try git.ask(["merge-base", "HEAD", state])
      guard found.isDone else { continue }
      if let earlier = latest, !(try git.ask(["merge-base", "--is-ancestor", earlier, found.line]).isDone) {
        continue
      }
      latest = found.line
    }
    return latest
  }

  /// The files that the next sync would send: those not committed, and those committed by any hand that have not left
  /// yet.
  private func unsent(since sent: String?) throws(FileFault) -> [String] {
    let committed = try head() == nil ? [] : try git.changedFiles(from: sent, to: "HEAD")
    return Set(try uncommitted() + committed).filter { Folder.exists(workspace.path / $0) }.sorted()
  }

  /// The value in a JSON file; nil where it is none.
  private func json(_ name: String) throws(FileFault) -> JSONValue? {
    let bytes = try DurableFile.read(workspace.path / name, within: workspace.path)
    do throws(ParseError) { return try JSONReader.read(bytes, as: JSONValue.self) } catch { return nil }
  }

  /// A file beside the projects that would be committed, with what in it looks like personal data.
  package struct LeavingFile {
    package let name: String
    package let findings: [PersonalData]
    /// True where the file is text, so that it could be looked through.
    package let isRead: Bool

    /// The findings in words, such as `brygga.json: phone number 070-*** ** **`.
    package var words: Phrase {
      findings.map { Phrase(name.visible + ": ") + $0.kind.label + " " + $0.masked }.joined(Phrase("; "))
    }
  }

  /// The files beside the projects that would leave and in which personal data was found, or that are not text.
  ///
  /// Such are settings, templates, frameworks and evidence; the committer's name counts too. Reads every file that
  /// would leave. Throws a ``FileFault`` where one cannot be read or git refuses.
  package func leavingFiles() throws(FileFault) -> [LeavingFile] {
    var files: [LeavingFile] = []
    let sync = try withoutPrograms()
    for name in try sync.unsent(since: try sync.sent()) {
      let isOfProject = name.isProjectFile || name.projectSlug != nil && History.isLog(name.lastPart)
      // What a status or a packet holds leaves with its project.
      if isOfProject || name.isMadeByProgram, try json(name) != nil || History.isLog(name.lastPart) {
        continue
      }
      let bytes = try DurableFile.read(workspace.path / name, within: workspace.path)
      let text = LeavingFile.text(of: bytes)
      let findings = ([name] + (text.map { LeavingFile.texts(in: $0, bytes) } ?? [])).flatMap(\.personalData)
      if text == nil || !findings.isEmpty {
        files.append(LeavingFile(name: name, findings: findings, isRead: text != nil))
      }
    }
    let author = context.by.personalData
    if !author.isEmpty {
      let name = Phrase("den som sparar", "whoever commits")(language)
      files.append(LeavingFile(name: name, findings: author, isRead: true))
    }
    return files
  }
}

extension Sync.LeavingFile {
  /// The text of a file in UTF-8, UTF-16 or a single-byte encoding of Windows; nil where it is none.
  fileprivate static func text(of bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // As UTF-16 every other byte of most texts is zero.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let plain = isWide ? bytes.dropFirst(2).filter { $0 != 0 } : bytes
    guard plain.allSatisfy({ $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }) else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: plain.map { Unicode.Scalar($0) })
    return String(text)
  }

  /// The texts of a JSON file as they read, else the text itself.
  fileprivate static func texts(in text: String, _ bytes: [UInt8]) -> [String] {
    do throws(ParseError) {
      return try JSONReader.read(bytes, as: JSONValue.self).texts
    } catch { return [text] }
  }
}

extension String {
  fileprivate var isMadeByProgram: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "/"))
    return projectSlug != nil && parts.count > 2
      && ["snapshots", "decisions"].contains { parts[2].elementsEqual($0.utf8) }
  }
}

extension HistoryEntry {
  /// The whole line but for digests of what was confirmed.
  fileprivate var said: JSONValue {
    var line = self
    line.confirms = []
    return line.json
  }
}
