import Changes
import Glibc
import Model
import Storage
import Testing

@Suite struct `What history explained is remembered` {
  private let sample: Sample

  init() throws {
    sample = try Sample()
    try sample.add("First")
    try sample.add("Second")
  }

  /// Opens the project as the next program would, and says how often its history was made again.
  @discardableResult
  private func open() throws -> (open: OpenProject, replays: Int) {
    let activity = FileActivity()
    let open = try FileActivity.$observer.withValue(activity) { try sample.workspace.open("triage") }
    return (open, activity.counts.replays)
  }

  private func isOutside() throws -> Bool { try !open().open.document.outside.isEmpty }

  /// Sets the times of last access and change of a file back, as `touch -d` does.
  private func setTimes(_ name: String, _ seconds: Int, _ nanoseconds: Int = 0) {
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    utimensat(AT_FDCWD, (sample.scratch.path / name).text, [time, time], 0)
  }

  private func modified(_ name: String) -> timespec {
    var status = stat()
    stat((sample.scratch.path / name).text, &status)
    return status.st_mtim
  }

  @Test func `so that after the first opening, and after each save, nothing is made again`() throws {
    try open()
    #expect(try open().replays == 0)
    try sample.add("Third")
    #expect(try open().replays == 0)
    var kept = try open().open
    try sample.add("Fourth", to: &kept.document)
    try sample.save(&kept)
    try sample.add("Fifth", to: &kept.document)
    try sample.save(&kept)
    #expect(try open().replays == 0)
    #expect(try open().open.document.project.actions.count == 5)
  }

  @Test func `until the file is changed by hand, to the same size and at once`() throws {
    try open()
    try sample.replace("First", "Fjrst")
    #expect(try isOutside())
    #expect(try isOutside())
    try sample.replace("Fjrst", "First")
    #expect(try !isOutside())
    try sample.replace("First", "Fkrst")
    #expect(try isOutside())
    // The next change writes it into history; then it is explained again.
    try sample.add("Third")
    #expect(try !isOutside())
    #expect(try open().replays == 0)
  }

  @Test func `whatever its times are set back to`() throws {
    try open()
    let before = modified(Sample.file)
    try sample.replace("First", "Fjrst")
    setTimes(Sample.file, before.tv_sec, before.tv_nsec)
    #expect(try isOutside())
  }

  @Test func `nor are old times trusted that were set`() throws {
    setTimes(Sample.file, 1_000_000_000)
    try open()
    #expect(try open().replays == 0)
    try sample.replace("First", "Fjrst")
    setTimes(Sample.file, 1_000_000_000)
    #expect(try isOutside())
  }

  @Test func `until a log is changed`() throws {
    try open()
    let log = try sample.log()
    let lines = try sample.scratch.text(log)
    let shorter = lines.utf8.split(separator: UInt8(ascii: "\n")).dropLast().map {
      String(Substring($0)) + "\n"
    }
    try sample.scratch.write(shorter.joined(), log)
    #expect(try isOutside())
    try sample.scratch.write(lines, log)
    #expect(try !isOutside())
    let changed = lines.utf8.split(separator: Array("Second".utf8), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }.joined(separator: "Sedond")
    try sample.scratch.write(changed, log)
    #expect(try isOutside())
    try sample.scratch.write(lines, log)
    try sample.scratch.write(lines, "projects/triage/history/0000000000.jsonl")
    #expect(try open().replays == 1)
  }

  @Test func `by whichever of many edits in quick succession`() throws {
    for number in 0..<20 {
      try sample.add("Action \(number)")
      if number % 3 == 0 {
        try open()
        try sample.replace("Action \(number)\"", "Actiom \(number)\"")
        #expect(try isOutside(), "\(number)")
        try sample.add("And \(number)")
      }
      #expect(try !isOutside(), "\(number)")
    }
  }

  @Test func `but nothing is lost with it`() throws {
    try open()
    let folder = sample.workspace.path / "projects/triage"
    let cache = String(cString: try #require(getenv("XDG_CACHE_HOME"))) + "/brygga/explained/"
    let file = cache + sha256(Array(folder.text.utf8)).prefix(32) + ".json"
    #expect(truncate(file, 20) == 0)
    #expect(try open().replays == 1)
    #expect(try open().replays == 0)
    #expect(unlink(file) == 0)
    #expect(try open().replays == 1)
  }

  @Test func `and spares decoding lines until somebody asks`() throws {
    let whole = try open().open
    let history = whole.document.history
    let counts = try activity {
      let again = try sample.workspace.open("triage")
      #expect(again.document.historyCount == history.count)
      #expect(lines([again.document.lastEntry]) == lines([history.last]))
    }
    #expect(counts.decodedHistories == 0)
    let asked = try activity {
      let again = try sample.workspace.open("triage")
      #expect(lines(again.document.history) == lines(history))
      #expect(again.document.history.count == again.document.historyCount)
    }
    #expect(asked.decodedHistories == 1)
  }

  @Test func `and what is changed without them is what would be changed with them`() throws {
    var decoded = try open().open.document
    for number in 0..<5 {
      let kept = try open().open.document
      for (count, action) in ["Again \(number)", "And \(number)"].enumerated() {
        var undecoded = count == 0 ? kept : try open().open.document
        #expect(decoded.history.count == undecoded.historyCount)
        try add(action, to: &decoded)
        try add(action, to: &undecoded)
        #expect(lines([undecoded.lastEntry]) == lines([decoded.lastEntry]))
        if number == 2 { #expect(lines(undecoded.history) == lines(decoded.history)) }
        try sample.workspace.change("triage", by: "Projektledaren") { $0 = undecoded }
        #expect(lines(try open().open.document.history) == lines(decoded.history))
        decoded.wasSaved()
      }
    }
  }

  /// As the program would with a seed, so that ids can be compared.
  private func add(_ title: String, to document: inout ProjectDocument) throws {
    var context = Sample.context()
    context.seed = "seed"
    try document.apply(
      .add(recordKind: "action", [FieldAssignment(["title"], [title])]), on: context, with: sample.reference)
  }

  private func lines(_ entries: [HistoryEntry?]) -> [String] {
    entries.map { $0.map(JSONWriter.line) ?? "–" }
  }

  @Test func `of a log with a line that cannot be read it is told each time`() throws {
    let log = try sample.log()
    try sample.scratch.write(try sample.scratch.text(log) + "{\"id\": 5}\n", log)
    for _ in 0..<3 { #expect(try open().open.faults.count == 1) }
    try sample.add("Third")
    for _ in 0..<3 { #expect(try open().open.faults.count == 1) }
  }

  @Test func `and never asked for by a check`() throws {
    try open()
    #expect(try sample.check() == [])
    try sample.replace("First", "Fjrst")
    #expect(try sample.check().map(\.words.en).contains("changed outside the program"))
  }
}

@Suite struct `How much is done with files` {
  private func names(_ counts: FileActivity.Counts) -> [String] { counts.read.map(\.name).sorted() }

  @Test func `an edit waits for the disk at most four times and reads each file once`() throws {
    let sample = try Sample()
    let first = try activity { try sample.add("First") }
    #expect(first.syncs <= 4)
    let next = try activity { try sample.add("Second") }
    #expect(next.syncs <= 4)
    #expect(next.replays == 0)
    #expect(next.decodedHistories == 0)
    #expect(names(next).filter { $0 == "project.json" }.count <= 2)
  }

  @Test func `a list reads the file of each project, and of its history the end`() throws {
    let sample = try Sample()
    for slug in ["one", "two"] {
      var project = Project()
      project.title = slug
      _ = try sample.workspace.create(project: project, slug: slug)
    }
    let counts = try activity { _ = try sample.workspace.projects() }
    let log = try #require(sample.scratch.names("projects/triage/history").first)
    #expect(names(counts) == ["project.json", "project.json", log, "project.json"].sorted())
    let one = try activity { _ = try sample.workspace.open("triage", withHistory: false) }
    #expect(names(one) == ["project.json"])
    let others = try activity { _ = try sample.workspace.projects(but: ["triage", "two"]) }
    #expect(others.read == [sample.scratch.path / "projects/one/project.json"])
  }
}

private func activity(_ work: () throws -> Void) throws -> FileActivity.Counts {
  let activity = FileActivity()
  try FileActivity.$observer.withValue(activity, operation: work)
  return activity.counts
}
