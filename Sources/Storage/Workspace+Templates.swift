package import Model

extension TemplateFile {
  /// The templates of pages that the program brings with it.
  package static var embedded: [TemplateFile] { embedded(in: Path("/templates")) }

  /// The templates of documents, such as minutes: no workspace has its own.
  package static var documents: [TemplateFile] { embedded(in: Path("/documents")) }

  private static func embedded(in folder: Path) -> [TemplateFile] {
    EmbeddedFile.all.compactMap { file in
      guard let name = Path("/" + file.path).relative(to: folder) else { return nil }
      return TemplateFile(name: name, place: "data/" + file.path, bytes: file.bytes, isBuiltIn: true)
    }
  }
}

extension Workspace {
  /// The program's own templates, and the workspace's own `templates` after those, also those that cannot be read.
  ///
  /// Reads every template. Throws a ``FileFault`` where the folder cannot be listed.
  package func templates() throws(FileFault) -> [TemplateFile] {
    let folder = path / "templates"
    var files = TemplateFile.embedded
    for name in try Folder.namesIfThere(in: folder) where Workspace.isTemplate(name) {
      do throws(FileFault) {
        files.append(try template(at: folder / name, within: path))
      } catch {
        files.append(
          TemplateFile(
            name: name, place: (folder / name).shown,
            unreadable: .init(
              error.words, advice: error.advice, line: error.line ?? 1, column: error.column ?? 1)))
      }
    }
    return files
  }

  /// Reads a template that stands anywhere.
  ///
  /// Throws a ``FileFault`` where it cannot be read, lies outside `root`, or is not UTF-8.
  package func template(at file: Path, within root: Path? = nil) throws(FileFault) -> TemplateFile {
    guard let folder = root ?? file.folder else {
      throw FileFault(
        .notFound, file, Phrase("ingen fil", "not a file"),
        advice: Phrase(
          "Ange en mall som slutar på .md eller .html.", "Name a template that ends in .md or .html."))
    }
    let bytes = try DurableFile.read(file, within: folder)
    if let offset = bytes.firstThatIsNotUTF8 {
      let place = FileFault.place(of: offset, in: bytes)
      throw FileFault(
        .invalid, file, Phrase("inte UTF-8", "not UTF-8"),
        advice: Phrase("Spara filen som UTF-8.", "Save the file as UTF-8."), line: place.line,
        column: place.column)
    }
    return TemplateFile(name: file.name, place: file.shown, bytes: bytes)
  }

  private static func isTemplate(_ name: String) -> Bool {
    [".md", ".html", ".json"].contains { name.utf8.reversed().starts(with: $0.utf8.reversed()) }
      && name.utf8.first != UInt8(ascii: ".")
  }
}

extension [UInt8] {
  /// The offset in bytes at which the text stops being UTF-8; nil where it never does.
  fileprivate var firstThatIsNotUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    let marked = Array(String(decoding: self, as: UTF8.self).utf8)
    return zip(self, marked).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? count
  }
}
