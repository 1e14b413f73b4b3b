extension JSONReader {
  /// The offset in bytes at which the value of a field begins, by a path such as `gates[1].from`.
  ///
  /// Where the field is absent, the innermost value there is on the way to it. Where the bytes cannot be read so far,
  /// the place of the fault.
  package static func offset(of field: String, in bytes: [UInt8]) -> Int {
    let steps = field.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }
      .map { String(Substring($0.last == UInt8(ascii: "]") ? $0.dropLast() : $0)) }
    return bytes.withUnsafeBufferPointer { buffer in
      var text = JSONReader(buffer)
      do throws(ParseError) {
        try text.seek(steps[...])
        return text.position
      } catch { return error.offset }
    }
  }

  private mutating func seek(_ steps: ArraySlice<String>) throws(ParseError) {
    skipSpace()
    let start = position
    guard let step = steps.first else { return }
    let isFound =
      switch next {
      case UInt8(ascii: "{"): try enterObject(step)
      case UInt8(ascii: "["): try enterList(step)
      default: false
      }
    if isFound {
      try seek(steps.dropFirst())
    } else {
      rewind(to: start)
    }
  }

  private mutating func enterObject(_ wanted: String) throws(ParseError) -> Bool {
    let bracket = UInt8(ascii: "}")
    try openObject()
    var isMore = first(before: bracket)
    while isMore {
      if try name().same(as: wanted) { return true }
      _ = try value()
      isMore = try another(before: bracket)
    }
    return false
  }

  private mutating func enterList(_ wanted: String) throws(ParseError) -> Bool {
    let bracket = UInt8(ascii: "]")
    guard var left = Int(wanted) else { return false }
    try openList()
    var isMore = first(before: bracket)
    while isMore {
      if left == 0 { return true }
      _ = try value()
      left -= 1
      isMore = try another(before: bracket)
    }
    return false
  }
}
