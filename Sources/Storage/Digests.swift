internal import CDigest

/// The SHA-256 of `bytes` (FIPS 180-4) as 64 lower-case hexadecimal digits; linear in their number.
package func sha256(_ bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { digits in
    guard let first = digits.baseAddress else { return "" }
    bytes.withUnsafeBufferPointer { digest_sha256($0.baseAddress, $0.count, first) }
    return String(cString: first)
  }
}

/// XXH3 of `bytes`, 64 bits as hexadecimal digits; some gigabytes a second.
///
/// For what only saves time: a file that was changed since does not come out the same by accident, but somebody who
/// wants it to can make it so.
func quickDigest(_ bytes: [UInt8]) -> String {
  bytes.withUnsafeBufferPointer { String(digest_xxh3($0.baseAddress, $0.count), radix: 16) }
}
