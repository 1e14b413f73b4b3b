import Glibc
import TestSupport

/// A folder that goes away with the value.
struct Scratch: ~Copyable {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  static func bytes(_ file: String) -> [UInt8] {
    let number = open(file, O_RDONLY)
    guard number >= 0 else { return [] }
    defer { close(number) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(number, &part, part.count)
      guard count > 0 else { return bytes }
      bytes += part.prefix(count)
    }
  }
}
