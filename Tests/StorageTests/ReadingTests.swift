import Glibc
import Model
import Storage
import Testing

@Suite struct `A bad file` {
  @Test func `cut anywhere is refused with its place and left alone`() throws {
    let sample = try Sample()
    let whole = try sample.scratch.read(Sample.file)
    for length in 0..<(whole.count - 2) {
      let part = Array(whole.prefix(length))
      try sample.scratch.write(part, Sample.file)
      let fault = try #require(throws: FileFault.self, "cut at \(length)") {
        try sample.workspace.open("triage")
      }
      #expect(fault.line != nil && fault.column != nil && fault.kind == .invalid, "cut at \(length)")
      #expect(throws: FileFault.self) { try sample.add("x") }
      #expect(try sample.scratch.read(Sample.file) == part)
    }
  }

  @Test func `says line, column and field`() throws {
    let sample = try Sample()
    try sample.replace("\"title\": \"Triage\"", "\"title\": 7")
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.line == 4)
    #expect(fault.column == 12)
    #expect(fault.field == "title")
    #expect(fault.message(.en).utf8.starts(with: "\(fault.file):4:12: title: expected a text".utf8))
  }

  @Test(arguments: [
    "", "[]", "7", "{\"id\":1,\"id\":2}", "{\"id\":\"p11111\",\"id\":\"p11111\"}", "\u{FEFF}{}",
    "{\"format\":1,\"id\":\"../../x\"}", "{\"format\":1,\"id\":\"pé1111\"}",
  ])
  func `is refused with a place`(text: String) throws {
    let fault = try Sample().fault(text)
    #expect(fault.kind == .invalid)
    #expect(fault.line != nil)
  }

  @Test func `with a day that does not exist is refused`() throws {
    let sample = try Sample()
    try sample.replace("\"since\": \"2026-11-24\"", "\"since\": \"2026-02-30\"")
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.field == "sites[0].since")
  }

  @Test(arguments: ["0", "-1", "1000000", "1.0", "\"1\""])
  func `of a format that never was is refused`(format: String) throws {
    let sample = try Sample()
    try sample.replace("\"format\": 1", "\"format\": \(format)")
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.kind == .invalid && fault.field == "format" && fault.line == 2)
  }

  @Test func `with marks of a git conflict says so`() throws {
    let sample = try Sample()
    try sample.replace("  \"language\"", "<<<<<<< HEAD\n  \"language\"")
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "git has left conflict markers in the file")
    #expect(fault.line == 5)
  }

  @Test func `with twenty megabytes in one text is refused`() throws {
    let long = String(repeating: "x", count: 20_000_000)
    let fault = try Sample().fault("{\"format\": 1, \"id\": \"p12345\", \"title\": \"\(long)\"}")
    #expect(fault.words.en == "longer than 1 MiB")
  }

  @Test func `nested ten thousand deep is refused`() throws {
    let sample = try Sample()
    try sample.replace("{\n", "{\n  \"x\": " + String(repeating: "[", count: 10_000))
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "nested deeper than 128")
  }

  @Test func `that is not UTF-8 is refused`() throws {
    let sample = try Sample()
    var bytes = try sample.scratch.read(Sample.file)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "T")))
    bytes[place] = 0xFF
    try sample.scratch.write(bytes, Sample.file)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "the text is not valid UTF-8")
  }

  @Test func `larger than the limit is refused without being read`() throws {
    let sample = try Sample()
    truncate((sample.scratch.path / Sample.file).text, 300 << 20)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "larger than 256 MB")
  }
}

@Suite struct `Instead of a file` {
  @Test func `a pipe is refused without waiting`() throws {
    let sample = try Sample()
    let file = (sample.scratch.path / Sample.file).text
    unlink(file)
    mkfifo(file, 0o666)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "expected a file, found a named pipe (FIFO)")
  }

  @Test func `a folder is refused`() throws {
    let sample = try Sample()
    let file = (sample.scratch.path / Sample.file).text
    unlink(file)
    mkdir(file, 0o777)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "expected a file, found a folder")
  }

  @Test func `a link that leads out is refused and its target left alone`() throws {
    let sample = try Sample()
    let outside = try Scratch()
    let bytes = try sample.scratch.read(Sample.file)
    try outside.write(bytes, "project.json")
    let file = (sample.scratch.path / Sample.file).text
    unlink(file)
    symlink((outside.path / "project.json").text, file)
    let fault = try #require(throws: FileFault.self) { try sample.workspace.open("triage") }
    #expect(fault.words.en == "a link that leads out of the workspace")
    #expect(throws: FileFault.self) { try sample.add("x") }
    #expect(try outside.read("project.json") == bytes)
  }

  @Test func `a link that stays inside is followed, and stays a link`() throws {
    let sample = try Sample()
    let file = (sample.scratch.path / Sample.file).text
    rename(file, (sample.scratch.path / "elsewhere.json").text)
    symlink("../../elsewhere.json", file)
    try sample.add("Kartlägg")
    #expect(try sample.titles() == ["Kartlägg"])
    var status = stat()
    #expect(lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `a project folder that leads out is refused`() throws {
    let sample = try Sample()
    let outside = try Scratch()
    try outside.write(try sample.scratch.read(Sample.file), "project.json")
    symlink(outside.path.text, (sample.scratch.path / "projects" / "other").text)
    #expect(throws: FileFault.self) { try sample.workspace.open("other") }
  }
}
