import Glibc
import Testing

/// Who may import whom; the tree in docs/architecture.md draws the same.
private let mayImport: [String: Set<String>] = [
  "Model": ["Synchronization"],
  "Process": ["Model"],
  "Changes": ["Model", "Process"],
  "Reports": ["Model", "Process", "Changes"],
  "Storage": ["Model", "Process", "Changes", "ReferenceData", "CDigest", "Glibc", "Synchronization"],
  "GitSync": ["Model", "Process", "Changes", "Reports", "Storage", "Glibc"],
  "Workbooks": ["Model", "CWorkbooks", "Glibc"],
  "Formats": ["Model", "Process", "Changes", "Reports", "Workbooks"],
  "Tracker": ["Model", "Process", "Changes", "Reports", "Storage", "GitSync", "Formats", "Workbooks"],
  "Drawing": ["Model"],
  "Screens": ["Model", "Process", "Changes", "Reports", "Drawing", "Synchronization"],
  "Ncurses": ["Model", "Drawing", "CNcurses", "Glibc"],
  "Commands": [
    "Model", "Process", "Changes", "Reports", "Storage", "GitSync", "Formats", "Workbooks", "Tracker",
    "Drawing", "ArgumentParser", "Glibc",
  ],
  "brygga": [
    "Model", "Process", "Changes", "Reports", "Storage", "GitSync", "Formats", "Workbooks", "Tracker",
    "Drawing", "Screens", "Ncurses", "Commands", "ArgumentParser", "Glibc", "Synchronization",
  ],
]

@Test(arguments: mayImport.keys.sorted())
func `a module imports only what stands below it`(module: String) throws {
  let files = try swiftFiles(below: root + "/Sources/" + module)
  #expect(!files.isEmpty)
  for file in files {
    for line in try lines(of: file) {
      guard let imported = importedModule(in: line) else { continue }
      #expect(mayImport[module]?.contains(imported) ?? false, "\(file) imports \(imported)")
    }
  }
}

@Test func `every module of the package has a rule`() throws {
  let modules = try entries(of: root + "/Sources").filter {
    !["CDigest", "CNcurses", "CWorkbooks"].contains($0)
  }
  #expect(Set(modules) == Set(mayImport.keys))
}

@Test func `no source file has grown past one subject`() throws {
  for file in try swiftFiles(below: root + "/Sources") {
    let count = try lines(of: file).count
    #expect(count <= 600, "\(file) has \(count) lines")
  }
}

@Test func `nothing between key and screen can trap on purpose`() throws {
  let traps = [
    "try!", "as!", "fatalError(", "preconditionFailure(", "nonisolated(unsafe)", "@unchecked",
    "lazy.compactMap",  // asks twice, and traps where the second answer is another
  ]
  for file in try swiftFiles(below: root + "/Sources") {
    for (number, line) in try lines(of: file).enumerated() {
      for trap in traps where line.contains(trap) { Issue.record("\(file):\(number + 1): \(trap)") }
    }
  }
}

private let root: String = {
  let parts = #filePath.split(separator: "/").dropLast(3)
  return "/" + parts.joined(separator: "/")
}()

private struct Unreadable: Error { let path: String }

private func importedModule(in line: String) -> String? {
  var words = line.split(separator: " ").map(String.init)
  if let first = words.first, ["package", "internal", "public", "private", "@testable"].contains(first) {
    words.removeFirst()
  }
  guard words.count >= 2, words[0] == "import" else { return nil }
  return words[1]
}

private func entries(of folder: String) throws -> [String] {
  guard let directory = opendir(folder) else { throw Unreadable(path: folder) }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

private func swiftFiles(below folder: String) throws -> [String] {
  try entries(of: folder).flatMap { name -> [String] in
    let path = folder + "/" + name
    if name.hasSuffix(".swift") { return [path] }
    return name.contains(".") ? [] : try swiftFiles(below: path)
  }
}

private func lines(of file: String) throws -> [String] {
  guard let stream = fopen(file, "r") else { throw Unreadable(path: file) }
  defer { fclose(stream) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, stream)
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)
}
