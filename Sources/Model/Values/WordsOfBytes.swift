/// Eight bytes at a time, as one number whose lowest byte is the first.
///
/// What is found is a set bit on top of each byte that was looked for. Only the lowest of them is certain, which is the
/// first byte; above it bytes may seem found that are not.
extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private func matches(_ byte: UInt8) -> UInt64 {
    let rest = self ^ (UInt64.ones &* UInt64(byte))
    return (rest &- UInt64.ones) & ~rest
  }

  /// The bytes that may not stand inside a text as they are: quotes, backslashes, controls.
  @inline(__always)
  var textStops: UInt64 {
    let controls = (self &- UInt64.ones &* 0x20) & ~self
    return (controls | matches(UInt8(ascii: "\"")) | matches(UInt8(ascii: "\\"))) & UInt64.tops
  }

  /// The bytes that are escaped in writing, or may be: of the line separators only the first byte is seen.
  @inline(__always)
  var escapes: UInt64 { textStops | (matches(0x7F) | matches(0xE2)) & UInt64.tops }

  /// The bytes that are not ASCII; certain of every byte.
  @inline(__always)
  var notASCII: UInt64 { self & UInt64.tops }

  /// The number of bytes before the first that is found.
  @inline(__always)
  var bytesBefore: Int { trailingZeroBitCount / 8 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes as one number, the first lowest; they must be there.
  @inline(__always)
  func eight(at place: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(never)
  private func lastEight(at place: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<8 where place + offset < count {
      word |= UInt64(self[place + offset]) << UInt64(offset * 8)
    }
    return word
  }

  /// Eight bytes as one number, the first lowest; those behind the end are zero.
  @inline(__always)
  func upToEight(at place: Int) -> UInt64 { place + 8 <= count ? eight(at: place) : lastEight(at: place) }

  /// The first of these bytes as one number, at most eight; the rest of it is zero.
  @inline(__always)
  func upToEight(of place: Range<Int>) -> UInt64 {
    let mask: UInt64 = place.count < 8 ? 1 << UInt64(place.count * 8) - 1 : .max
    return upToEight(at: place.lowerBound) & mask
  }

  /// True where it holds the same bytes.
  @inline(__always)
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place + 8 <= count {
      if eight(at: place) != other.eight(at: place) { return false }
      place += 8
    }
    while place < count {
      if self[place] != other[place] { return false }
      place += 1
    }
    return true
  }

  /// True where all is UTF-8; what is ASCII is passed over by the word.
  var isUTF8: Bool {
    var place = 0
    while place + 32 <= count {
      let words = eight(at: place) | eight(at: place + 8) | eight(at: place + 16) | eight(at: place + 24)
      guard words.notASCII == 0 else {
        guard let end = scalarsEnd(from: place, to: place + 32) else { return false }
        place = end
        continue
      }
      place += 32
    }
    return scalarsEnd(from: place, to: count) != nil
  }

  /// The end of the last character that begins before the end; nil where one is not well formed.
  private func scalarsEnd(from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end {
      let byte = self[place]
      if byte < 0x80 {
        place += 1
        continue
      }
      let second = place + 1 < count ? self[place + 1] : 0
      let length: Int
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        if byte == 0xE0 && second < 0xA0 || byte == 0xED && second > 0x9F { return nil }
        length = 3
      case 0xF0...0xF4:
        if byte == 0xF0 && second < 0x90 || byte == 0xF4 && second > 0x8F { return nil }
        length = 4
      default: return nil
      }
      guard place + length <= count else { return nil }
      for offset in 1..<length where self[place + offset] & 0xC0 != 0x80 { return nil }
      place += length
    }
    return place
  }
}
