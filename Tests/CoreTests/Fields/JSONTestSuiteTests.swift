import Glibc
import Model
import Testing

/// The folder of nst/JSONTestSuite, which is not kept here; without it the suite is reported as skipped.
private let folder = getenv("JSONTESTSUITE_DIR").map { String(cString: $0) + "/test_parsing" }

private func names(in folder: String) -> [String] {
  guard let handle = opendir(folder) else { return [] }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    names.append(
      withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      })
  }
  return names.sorted()
}

private func bytes(at path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 4 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes.prefix(count))
}

@Suite struct JSONTestSuiteTests {
  @Test(.enabled(if: folder != nil, "not run: JSONTESTSUITE_DIR is not set"))
  func `The reader agrees with the JSON test suite`() throws {
    let folder = try #require(folder)
    let names = names(in: folder)
    #expect(names.count > 300)
    for name in names {
      let refusal = refusal(bytes(at: folder + "/" + name))
      switch name.utf8.first {
      case UInt8(ascii: "y"): #expect(refusal == nil, "\(name)")
      case UInt8(ascii: "n"): #expect(refusal != nil, "\(name)")
      default: break
      }
    }
  }
}
