import Model

/// A snapshot as the program would write it, without a look into its status where that stands so already: of a file
/// it is the larger part.
extension SnapshotFile {
  private static let member = Array("\n  \"status\": ".utf8)
  private static let standIn = Array("true".utf8)

  /// The same file as the program writes it; throws where it cannot be read.
  static func rewritten(_ bytes: [UInt8]) throws(Malformed) -> [UInt8] {
    if let status = canonicalStatus(in: bytes) {
      let short = bytes[..<status.lowerBound] + standIn + bytes[status.upperBound...]
      if let written = writtenShort(Array(short)), let place = written.range(of: member)?.upperBound,
        written[place...].starts(with: standIn)
      {
        return Array(written[..<place] + bytes[status] + written[(place + standIn.count)...])
      }
    }
    return JSONWriter.file(try JSONReader.read(bytes, as: SnapshotFile.self))
  }

  /// Nil where it cannot be read: the whole file says why, and where.
  private static func writtenShort(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(Malformed) {
      return JSONWriter.file(try JSONReader.read(bytes, as: SnapshotFile.self))
    } catch { return nil }
  }

  /// Where the status stands, if it is a member of the file itself and written as the program writes it.
  private static func canonicalStatus(in bytes: [UInt8]) -> Range<Int>? {
    guard let start = bytes.range(of: member)?.upperBound else { return nil }
    // Only of the file itself is what stands before it a whole object once it is closed.
    let head = bytes[..<(start - member.count)]
    guard head.last == UInt8(ascii: ",") else { return nil }
    do throws(Malformed) {
      _ = try JSONReader.read(Array(head.dropLast() + Array("}".utf8)), as: JSONValue.self)
    } catch { return nil }
    let end: Int? = bytes.withUnsafeBufferPointer { buffer in
      var text = JSONReader(buffer)
      text.position = start
      return text.skipCanonical(indent: 2) ? text.position : nil
    }
    guard let end, isUTF8(bytes[start..<end]) else { return nil }
    return start..<end
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch { return false }
  }
}
