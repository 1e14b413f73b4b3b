import Changes
import Glibc
import Model
import Storage
import Testing

/// Whether this process may mount file systems; in most containers only root may.
private let mayMount: Bool = {
  guard let scratch = try? Scratch() else { return false }
  guard mount("tmpfs", scratch.path.text, "tmpfs", 0, "size=4k") == 0 else { return false }
  umount2(scratch.path.text, Int32(MNT_DETACH))
  return true
}()

@Suite(.enabled(if: mayMount, "this process may not mount file systems"))
struct `Where the system does not let us write` {
  /// The state before, or the state after: nothing between, and nothing left over.
  private func expectWhole(_ sample: Sample, hasEdit: Bool) throws {
    let open = try sample.workspace.open("triage")
    #expect(open.document.project.actions.isEmpty != hasEdit)
    #expect(open.document.history.count == (hasEdit ? 2 : 1))
    #expect(open.faults == [])
    // An earlier state is kept where there is room for its name.
    let names = sample.scratch.names("projects/triage").filter { $0 != ".backups" }
    #expect(names == ["history", "project.json"])
  }

  @Test func `a full disk leaves the old state, at every point where it can fill`() throws {
    var outcomes: Set<Bool> = []
    for pages in 0..<24 {
      let sample = try Sample(mounting: "size=96k")
      defer { sample.unmount() }
      var filler = 0
      while filler < pages, sample.scratch.fill("filler\(filler)") { filler += 1 }
      let isSaved: Bool
      do {
        try sample.add("Kartlägg")
        isSaved = true
      } catch let fault as FileFault {
        #expect(fault.words.en.utf8.reversed().starts(with: "the disk is full".utf8.reversed()))
        isSaved = false
      }
      outcomes.insert(isSaved)
      try expectWhole(sample, hasEdit: isSaved)
    }
    #expect(outcomes == [true, false])
  }

  @Test func `a disk without room for another name leaves the old state`() throws {
    var outcomes: Set<Bool> = []
    for names in 10..<18 {
      let sample = try Sample(mounting: "size=1m,nr_inodes=\(names)", isOptional: true)
      guard let sample else { continue }
      defer { sample.unmount() }
      let isSaved = (try? sample.add("Kartlägg")) != nil
      outcomes.insert(isSaved)
      try expectWhole(sample, hasEdit: isSaved)
    }
    #expect(outcomes.contains(true))
  }

  @Test func `a read-only file system leaves the old state`() throws {
    let sample = try Sample(mounting: "size=1m")
    defer { sample.unmount() }
    try #require(mount(nil, sample.scratch.path.text, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
    let fault = try #require(throws: FileFault.self) { try sample.add("Kartlägg") }
    #expect(fault.words.en.utf8.reversed().starts(with: "the file system is read-only".utf8.reversed()))
    try expectWhole(sample, hasEdit: false)
    #expect(try sample.check() == [])
  }

  @Test func `a file that cannot be replaced leaves the old state`() throws {
    let sample = try Sample()
    let file = (sample.scratch.path / Sample.file).text
    try #require(mount(file, file, nil, UInt(MS_BIND), nil) == 0)
    defer { umount2(file, Int32(MNT_DETACH)) }
    let fault = try #require(throws: FileFault.self) { try sample.add("Kartlägg") }
    #expect(fault.kind == .failed)
    try expectWhole(sample, hasEdit: false)
  }
}

extension Sample {
  /// On a small file system of its own in memory.
  fileprivate init(mounting options: String) throws {
    let scratch = try Scratch()
    try #require(mount("tmpfs", scratch.path.text, "tmpfs", 0, options) == 0)
    do {
      try self.init(in: scratch)
    } catch {
      umount2(scratch.path.text, Int32(MNT_DETACH))
      throw error
    }
  }

  /// Nil where not even the workspace has room.
  fileprivate init?(mounting options: String, isOptional: Bool) throws {
    do { try self.init(mounting: options) } catch is FileFault { return nil }
  }

  fileprivate func unmount() {
    umount2(scratch.path.text, Int32(MNT_DETACH))
  }
}
