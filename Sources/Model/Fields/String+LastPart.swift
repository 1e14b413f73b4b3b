extension String {
  /// What stands after the last slash of an address.
  package var lastPart: String {
    utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? self
  }
}
