import Changes
import Glibc
import Model
import Storage
import Testing

@Suite struct `The lock` {
  private static let lock = "projects/triage/.lock"

  private func holder(_ sample: Sample, pid: Int, start: Int, host: String? = nil) throws -> String {
    let host = host ?? Host.name
    return "{\"by\": \"Juristen\", \"host\": \"\(host)\", \"pid\": \(pid), \"start\": \(start)}\n"
  }

  /// A process that waits until it is ended, and its start time.
  private func process() throws -> (pid: pid_t, start: Int) {
    var pid = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("600"), nil]
    defer { for argument in arguments { free(argument) } }
    try #require(posix_spawnp(&pid, "sleep", nil, nil, &arguments, environ) == 0)
    let file = try #require(fopen("/proc/\(pid)/stat", "r"))
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    try #require(fgets(&line, Int32(line.count), file) != nil)
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return (pid, try #require(Int(fields[19])))
  }

  @Test func `of a live process is respected, of the dead one taken over`() throws {
    let sample = try Sample()
    let (pid, start) = try process()
    try sample.scratch.write(try holder(sample, pid: Int(pid), start: start), Self.lock)
    let fault = try #require(throws: FileFault.self) {
      try sample.workspace.change("triage", by: "x", patience: 0) { try sample.add("Kartlägg", to: &$0) }
    }
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    #expect(fault.kind == .locked)
    #expect(fault.words.en.utf8.starts(with: "locked by Juristen on ".utf8))
    try sample.add("Kartlägg")
    #expect(try sample.titles() == ["Kartlägg"])
    #expect(!sample.scratch.exists(Self.lock))
  }

  @Test func `of a process whose number was given to another is taken over`() throws {
    let sample = try Sample()
    try sample.scratch.write(try holder(sample, pid: Int(getpid()), start: 1), Self.lock)
    try sample.add("Kartlägg")
    #expect(try sample.titles() == ["Kartlägg"])
  }

  @Test func `of another host is never taken over`() throws {
    let sample = try Sample()
    let text = try holder(sample, pid: 99_999_999, start: 1, host: "elsewhere")
    try sample.scratch.write(text, Self.lock)
    let fault = try #require(throws: FileFault.self) {
      try sample.workspace.change("triage", by: "x", patience: 0) { try sample.add("Kartlägg", to: &$0) }
    }
    #expect(fault.words.en == "locked by Juristen on elsewhere, process 99999999")
    #expect(try sample.scratch.text(Self.lock) == text)
    #expect(try sample.check().map(\.words.en) == ["locked by Juristen on elsewhere"])
  }

  @Test func `left empty by a power cut is taken over once it is old`() throws {
    let sample = try Sample()
    try sample.scratch.write("", Self.lock)
    #expect(throws: FileFault.self) {
      try sample.workspace.change("triage", by: "x", patience: 0) { try sample.add("Kartlägg", to: &$0) }
    }
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    utimensat(AT_FDCWD, (sample.scratch.path / Self.lock).text, &times, 0)
    try sample.add("Kartlägg")
    #expect(try sample.titles() == ["Kartlägg"])
  }

  @Test func `is let go where the change is refused`() throws {
    let sample = try Sample()
    #expect(throws: Refusal.self) { try sample.add("") }
    #expect(!sample.scratch.exists(Self.lock))
  }

  @Test func `does not stop a reader`() throws {
    let sample = try Sample()
    try sample.scratch.write(try holder(sample, pid: 1, start: 1, host: "elsewhere"), Self.lock)
    #expect(try sample.titles() == [])
    #expect(try sample.workspace.projects().count == 1)
  }

  @Test func `lets many writers at once lose nothing`() async throws {
    let sample = try Sample()
    let (workspace, reference) = (sample.workspace, sample.reference)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<10 {
            try workspace.change("triage", by: "\(writer)") { document in
              let fields = [
                FieldAssignment(["title"], ["\(writer)-\(number)"]), FieldAssignment(["status"], ["planned"]),
              ]
              try document.apply(.add(recordKind: "action", fields), on: Sample.context(), with: reference)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let wanted = (0..<4).flatMap { writer in (0..<10).map { "\(writer)-\($0)" } }.sorted()
    #expect(try sample.titles() == wanted)
    #expect(try sample.check() == [])
  }
}
