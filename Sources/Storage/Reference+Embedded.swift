package import Model
internal import ReferenceData

/// A reference file that could not be taken in, with the place and the reason.
package struct UnreadableReference: Error, Equatable {
  package let path: String
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int
  package let words: Phrase

  /// The whole complaint on one line.
  package var message: Phrase { Phrase("\(path):\(line):\(column): ") + words }
}

extension Reference {
  /// The reference data that the program brings with it; each file is decoded when it is first asked for.
  ///
  /// Throws an ``UnreadableReference`` for a file of the program that is none of reference. One that cannot be decoded
  /// counts as empty: see ``checked()``.
  package static func embedded() throws(UnreadableReference) -> Reference {
    var reference = Reference()
    for file in EmbeddedFile.all where file.isReference { reference = try reference.adding(file) }
    return reference
  }

  /// The reference data of the program with every file decoded; throws an ``UnreadableReference`` for one that cannot
  /// be.
  static func checked() throws(UnreadableReference) -> Reference {
    var reference = Reference()
    for file in EmbeddedFile.all where file.isReference {
      reference = try reference.adding(path: file.path, bytes: file.bytes)
    }
    return reference
  }

  private func adding(_ file: EmbeddedFile) throws(UnreadableReference) -> Reference {
    var reference = self
    if file.isFramework {
      // A framework of the program is called as its file.
      let id = Code<Framework>(file.stem)
      reference.frameworks.put(id) {
        do throws(ParseError) {
          return try JSONReader.read(file.bytes, as: Framework.self)
        } catch {
          var empty = Framework()
          empty.id = id
          return empty
        }
      }
      return reference
    }
    guard let kind = Catalogue.kind(path: file.path) else { return try adding(path: file.path, bytes: []) }
    reference.catalogue = catalogue.adding(kind, onDemand: { file.bytes })
    return reference
  }

  /// The files that have been decoded so far, of those that were left until they are asked for.
  package var decodedFiles: [String] {
    frameworks.readIDs.map { "frameworks/\($0.text).json" }
      + catalogue.readKinds.map { $0.path }
  }

  /// The reference data with one more file, whose entries replace those of the same id.
  ///
  /// `path` begins with `frameworks/` or `catalogue/`. Throws an ``UnreadableReference`` where the bytes cannot be
  /// decoded or the path is of neither.
  package func adding(path: String, bytes: [UInt8]) throws(UnreadableReference) -> Reference {
    do throws(ParseError) {
      if path.utf8.starts(with: "frameworks/".utf8) {
        return adding(try JSONReader.read(bytes, as: Framework.self))
      }
      if let kind = Catalogue.kind(path: path) {
        var reference = self
        reference.catalogue = try catalogue.adding(kind, from: bytes)
        return reference
      }
    } catch {
      let (line, column) = bytes.place(of: error.offset)
      let field = error.field.isEmpty ? Phrase("") : Phrase(error.field + ": ")
      throw UnreadableReference(path: path, line: line, column: column, words: field + error.words)
    }
    let kinds = Catalogue.kinds.map { $0.path }.joined(separator: ", ")
    throw UnreadableReference(
      path: path, line: 1, column: 1,
      words: Phrase(
        "inte en fil som läses; de heter frameworks/….json, \(kinds)",
        "not a file that is read; they are called frameworks/….json, \(kinds)"))
  }
}

/// A file below `data/` in the program itself.
package struct EmbeddedFile: Sendable {
  package let path: String
  private let index: Int

  package static var all: [EmbeddedFile] {
    (0..<reference_file_count()).compactMap { index in
      guard let path = reference_file(index).path else { return nil }
      return EmbeddedFile(path: String(cString: path), index: index)
    }
  }

  /// The contents of the file, copied at each call.
  package var bytes: [UInt8] {
    let file = reference_file(index)
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// True where the file belongs to the frameworks or the catalogue.
  package var isReference: Bool { isFramework || path.utf8.starts(with: "catalogue/".utf8) }

  var isFramework: Bool { path.utf8.starts(with: "frameworks/".utf8) }

  /// The name of the file without its ending.
  fileprivate var stem: String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    return String(Substring(name.prefix { $0 != UInt8(ascii: ".") }))
  }
}

extension Catalogue {
  fileprivate static func kind(path: String) -> (any CatalogueEntry.Type)? {
    kinds.first { $0.path.utf8.elementsEqual(path.utf8) }
  }
}

extension CatalogueEntry {
  fileprivate static var path: String { "catalogue/\(codes.rawValue).json" }
}

extension [UInt8] {
  /// The line and column of an offset in bytes; columns count characters, both from 1.
  fileprivate func place(of offset: Int) -> (line: Int, column: Int) {
    let before = prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    return (line, String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1)
  }
}
