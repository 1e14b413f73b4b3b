import Model

/// The name of a project's folder, made from its title, such as `hjartsvikt-aterinlaggning`.
package enum Slug {
  private static let longest = 40

  /// Makes a name of small letters, digits and hyphens, at most 40 bytes long, that is none of those taken.
  ///
  /// A number from 2 is put at the end of one that is taken or that Windows keeps for a device.
  package static func of(_ title: String, taken: [String] = []) -> String {
    var bytes: [UInt8] = []
    for scalar in title.lowercased().unicodeScalars {
      if let letter = letter(scalar) {
        bytes.append(letter)
      } else if !scalar.properties.isDiacritic, let last = bytes.last, last != hyphen {
        bytes.append(hyphen)
      }
    }
    let base = trimmed(bytes.isEmpty ? Array("projekt".utf8) : bytes, to: longest)
    var slug = String(decoding: base, as: UTF8.self)
    var number = 2
    while isDevice(slug) || taken.contains(where: { $0.utf8.elementsEqual(slug.utf8) }) {
      let suffix = "-\(number)"
      slug = String(decoding: trimmed(base, to: longest - suffix.utf8.count), as: UTF8.self) + suffix
      number += 1
    }
    return slug
  }

  /// True where a person may give it as a folder's name: at most 40 small letters, digits and hyphens.
  package static func isValid(_ slug: String) -> Bool {
    let bytes = Array(slug.utf8)
    return !bytes.isEmpty && bytes.count <= longest && bytes.first != hyphen && !isDevice(slug)
      && bytes.allSatisfy { $0 == hyphen || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
  }

  /// True where Windows keeps the name for a device, so that no folder there can bear it.
  static func isDevice(_ slug: String) -> Bool {
    let names = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    let numbered = ["com", "lpt"]
    return names.contains { slug.same(as: $0) }
      || numbered.contains { slug.utf8.count == 4 && slug.utf8.starts(with: $0.utf8) }
        && (0x30...0x39).contains(slug.utf8.last ?? 0)
  }

  private static var hyphen: UInt8 { UInt8(ascii: "-") }

  private static func trimmed(_ bytes: [UInt8], to length: Int) -> [UInt8] {
    var bytes = Array(bytes.prefix(length))
    while bytes.last == hyphen { bytes.removeLast() }
    return bytes
  }

  /// The plain letter or digit that stands for the scalar, or nil.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(ascii: scalar)
    case "å", "ä", "à", "á", "â", "ã", "æ": UInt8(ascii: "a")
    case "ö", "ø", "ò", "ó", "ô", "õ": UInt8(ascii: "o")
    case "é", "è", "ê", "ë": UInt8(ascii: "e")
    case "ü", "ù", "ú", "û": UInt8(ascii: "u")
    case "í", "ì", "î", "ï": UInt8(ascii: "i")
    case "ñ": UInt8(ascii: "n")
    case "ç": UInt8(ascii: "c")
    default: nil
    }
  }
}
