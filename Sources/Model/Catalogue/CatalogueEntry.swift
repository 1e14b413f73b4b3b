/// An entry that the program knows beforehand and a project may point at.
package protocol CatalogueEntry: ReferenceEntry {
  /// The list of the catalogue that holds the entries of the kind.
  static var list: WritableKeyPath<Catalogue, OnDemand<[Self]>> { get }
  /// The entries in the bytes of a file; throws a ``ParseError`` where they are not one of the kind.
  static func entries(in bytes: [UInt8]) throws(ParseError) -> [Self]
  /// The codes of the kind with their titles, in the order of the list.
  static func codes(in catalogue: Catalogue) -> [CodeTitle]
  var id: Code<Self> { get }
  /// What it belongs to across concepts.
  var lenses: [OpenEnum<Lens>] { get }
  var confidence: OpenEnum<Confidence> { get }
}

extension CatalogueEntry {
  package var key: String { id.text }
  package var ownConfidence: OpenEnum<Confidence>? { confidence }
  package var lenses: [OpenEnum<Lens>] { [] }

  /// The mark of one of its fields: that of the part, or else that of the whole.
  package func confidence(of field: String) -> OpenEnum<Confidence> { parts.mark(of: field) ?? confidence }

  /// The type that a file of the kind is read as.
  package static var file: any Record.Type { CatalogueFile<Self>.self }

  package static func entries(in bytes: [UInt8]) throws(ParseError) -> [Self] {
    try JSONReader.read(bytes, as: CatalogueFile<Self>.self).entries
  }

  package static func codes(in catalogue: Catalogue) -> [CodeTitle] {
    catalogue[keyPath: list].wrappedValue.map { ($0.id.text, $0.title, $0.confidence) }
  }
}

extension Array where Element: CatalogueEntry {
  package subscript(_ id: Code<Element>) -> Element? {
    first { $0.id == id }
  }

  /// The list with the entries of another file: those of the same id are replaced, the others come last.
  ///
  /// Each entry is looked for in the list: the cost is the product of both lengths.
  package func adding(_ entries: [Element]) -> [Element] {
    var all = self
    for entry in entries {
      if let index = all.firstIndex(where: { $0.id == entry.id }) {
        all[index] = entry
      } else {
        all.append(entry)
      }
    }
    return all
  }
}

/// A file of the catalogue, with entries of one kind.
package struct CatalogueFile<Entry: CatalogueEntry>: Record {
  package var format: FormatVersion = 1
  package var kind = ""
  package var entries: [Entry] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("entries", \.entries, .one, Phrase("poster", "entries"))
  }
}
