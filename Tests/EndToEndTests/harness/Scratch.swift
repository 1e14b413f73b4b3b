import Glibc

/// A folder that goes away with the value.
struct Scratch: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/brygga-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CannotStart(path: "mkdtemp", number: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    guard let remover = try? Program.start("/bin/rm", ["-rf", path], environment: [:], files: { _ in }) else {
      return
    }
    _ = Program.waited(remover)
  }

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
