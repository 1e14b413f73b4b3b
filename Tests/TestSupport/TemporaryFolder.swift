import Glibc

/// A folder of its own for one test, removed with everything in it.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    var name = Array("/tmp/brygga-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw NotMade(number: errno) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  private struct NotMade: Error { let number: Int32 }
}
