package import Changes
package import Model
package import ProjectFiles

extension Sync {
  /// A project of which something would be committed, and the texts that would leave with it.
  package struct Leaving {
    package let dossier: Dossier
    package let texts: JSONValue
  }

  /// What would leave by the next sync: each changed project whole, with its lines of history that are not committed.
  ///
  /// To be looked through before ``run()``, which holds the locks that keeping a confirmation needs.
  package func leaving() throws(FileFault) -> [Leaving] {
    try withoutPrograms().projectsLeaving()
  }

  private func projectsLeaving() throws(FileFault) -> [Leaving] {
    var leaving: [Leaving] = []
    let prefix = String(
      decoding: try git.must(["rev-parse", "--show-prefix"]).output.dropLast(), as: UTF8.self)
    let head = try head()
    for slug in Set(try uncommitted().compactMap(\.projectSlug)).sorted() {
      guard Folder.exists(try workspace.folder(of: slug) / Workspace.projectFile) else { continue }
      let dossier = try workspace.open(slug).dossier
      let known = try head.map { (head) throws(FileFault) in
        Set(try git.history(in: head, of: prefix + "projects/" + slug).map(\.id.text))
      }
      let new = dossier.history.filter { !(known?.contains($0.id.text) ?? false) }
      leaving.append(
        Leaving(
          dossier: dossier,
          texts: .list([.text(slug), dossier.project.json] + new.map { .list([.text($0.by)] + $0.said) })))
    }
    return leaving
  }

  /// A file beside the projects that would be committed, and what in it looks like personal data.
  package struct LeavingFile {
    package let name: String
    package let findings: [PersonalData]
    /// Whether it is text, so that it could be looked through.
    package let isRead: Bool

    /// `brygga.json: phone number 070-*** ** **`.
    package var words: Phrase {
      findings.map { Phrase(name.visible + ": ") + $0.kind.label + " " + $0.masked }.joined(Phrase("; "))
    }
  }

  /// Settings, templates, frameworks, evidence and whoever commits; only those in which something was found, and those
  /// that cannot be read as text.
  package func leavingFiles() throws(FileFault) -> [LeavingFile] {
    var files: [LeavingFile] = []
    let sync = try withoutPrograms()
    for name in try sync.uncommitted() {
      let isOfProject = name.isProjectFile || name.projectSlug != nil && History.isLog(name.lastPart)
      guard !isOfProject, Folder.exists(workspace.path / name) else { continue }
      let bytes = try DurableFile.read(workspace.path / name, within: workspace.path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        files.append(LeavingFile(name: name, findings: [], isRead: false))
        continue
      }
      let findings = LeavingFile.texts(in: text, bytes).flatMap(\.personalData)
      // What a status or a packet holds was asked about when it was made.
      if !findings.isEmpty, name.projectSlug == nil || !name.isMadeByProgram {
        files.append(LeavingFile(name: name, findings: findings, isRead: true))
      }
    }
    let author = occasion.by.personalData
    if !author.isEmpty {
      let name = Phrase("den som sparar", "whoever commits")(language)
      files.append(LeavingFile(name: name, findings: author, isRead: true))
    }
    return files
  }
}

extension Sync.LeavingFile {
  /// What stands in a JSON file as it reads, else the text itself.
  fileprivate static func texts(in text: String, _ bytes: [UInt8]) -> [String] {
    do throws(Malformed) {
      return try JSONReader.read(bytes, as: JSONValue.self).texts
    } catch { return [text] }
  }
}

extension String {
  fileprivate var isMadeByProgram: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "/"))
    return parts.count > 2
      && ["snapshots", "decisions"].contains { parts[2].elementsEqual($0.utf8) }
  }
}

extension HistoryEntry {
  /// What its differences say, before and after.
  fileprivate var said: [JSONValue] { differences.flatMap { [$0.before, $0.after].compactMap(\.self) } }
}
