extension Language {
  /// A key by whose bytes texts come in the order of the language's alphabet, whatever their capitals.
  ///
  /// Swedish has å, ä and ö after z, æ with ä and ø with ö; English has each with its plain letter.
  package func sortKey(_ text: String) -> [UInt8] {
    if self == .en || text.utf8.allSatisfy({ $0 < 0x80 }) { return text.folded }
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for letter in text.asReadInAnyCase {
      switch letter {
      case "å": key.append(UInt8(ascii: "{"))
      case "ä", "æ": key.append(UInt8(ascii: "|"))
      case "ö", "ø": key.append(UInt8(ascii: "}"))
      default: for scalar in letter.unicodeScalars { scalar.fold(into: &key) }
      }
    }
    return key
  }

  /// True where the first text comes before the second in a list by name.
  package func isInOrder(_ first: String, _ second: String) -> Bool {
    sortKey(first).lexicographicallyPrecedes(sortKey(second))
  }
}
