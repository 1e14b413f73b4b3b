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
    try repository()
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
        Leaving(dossier: dossier, texts: .list([dossier.project.json] + new.map { .list($0.said) })))
    }
    return leaving
  }
}

extension HistoryEntry {
  /// What its differences say, before and after.
  fileprivate var said: [JSONValue] { differences.flatMap { [$0.before, $0.after].compactMap(\.self) } }
}
