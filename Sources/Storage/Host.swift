import Glibc
import Model

/// The computer that this process runs on.
package enum Host {
  /// The name of the computer, of letters, digits and `_` only, so that it can stand in a file's name.
  package static let name: String = {
    var bytes = [UInt8](repeating: 0, count: 256)
    let isTold = bytes.withUnsafeMutableBytes { buffer in
      buffer.bindMemory(to: CChar.self).baseAddress.map { gethostname($0, buffer.count - 1) == 0 } ?? false
    }
    guard isTold else { return "host" }
    let name: [UInt8] = bytes.prefix { $0 != 0 }.prefix(40).map { byte in
      byte != UInt8(ascii: "-") && String(UnicodeScalar(byte)).isPlainID ? byte : UInt8(ascii: "_")
    }
    return name.isEmpty ? "host" : String(decoding: name, as: UTF8.self)
  }()
}
