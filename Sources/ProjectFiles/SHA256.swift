internal import CDigest

/// The SHA-256 of `bytes` (FIPS 180-4) as 64 lower-case hexadecimal digits; linear in their number.
package func sha256(_ bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { digits in
    guard let first = digits.baseAddress else { return "" }
    bytes.withUnsafeBufferPointer { digest_sha256($0.baseAddress, $0.count, first) }
    return String(cString: first)
  }
}
