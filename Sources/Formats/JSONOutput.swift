package import Model

/// The form in which JSON leaves the program.
package enum JSONOutput {
  /// The envelope of data: its kind and the version of its shape.
  package static func envelope(_ kind: String, _ data: JSONValue) -> String {
    text(
      .object([
        .init("schema_version", .whole(1)), .init("kind", .text(kind)), .init("data", data),
      ]))
  }

  /// The value as canonical JSON in which nothing can steer a terminal: what would is escaped, which readers undo.
  package static func text(_ value: JSONValue) -> String {
    let written = String(decoding: JSONWriter.file(value), as: UTF8.self)
    if written.utf8.allSatisfy({ $0 < 0x7F }) { return written }
    var safe = ""
    safe.reserveCapacity(written.utf8.count)
    for scalar in written.unicodeScalars {
      if scalar.isSafeInJSON {
        safe.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          safe += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      }
    }
    return safe
  }
}

extension Unicode.Scalar {
  fileprivate var isSafeInJSON: Bool {
    if value < 0x7F || 0xA0...0x2FF ~= value && value != 0xAD { return true }
    // On a letter, so that a mark is judged as a mark.
    let letter = "a" + String(self)
    return letter.visible.utf8.elementsEqual(letter.utf8)
  }
}
