import Glibc
import Model
import Testing

/// What git leaves in a clone whose merge driver is missing or dies, and how check mends it.
@Suite(.enabled(if: Clones.hasGit, "needs git"))
struct MendingTests {
  private let clones: Clones
  private let shared: String

  /// Both have changed the same field and added something; Bo has fetched what Ann sent.
  init() throws {
    clones = try Clones("Ann", "Bo")
    let added = try clones.brygga("Ann", ["action", "add", "Ask the council"])
    shared = String(added.output.prefix(6))
    for name in clones.names { _ = try clones.sync(name) }
    for name in clones.names {
      _ = try clones.brygga(name, ["action", "edit", shared, "description=" + name])
      _ = try clones.brygga(name, ["barrier", "add", "Of " + name])
    }
    _ = try clones.sync("Ann")
    try git("add", "-A")
    try git("commit", "--quiet", "-m", "by hand")
    try git("fetch", "--quiet", "origin")
  }

  @discardableResult
  private func git(_ words: String...) throws -> Program.Run {
    try clones.git(["-C", clones.folder("Bo")] + words, as: "Bo")
  }

  private func bo(_ words: String...) throws -> Program.Run { try clones.brygga("Bo", words) }

  private func driver(_ command: String?) throws {
    guard let command else {
      try git("config", "--remove-section", "merge.brygga")
      return
    }
    try git("config", "merge.brygga.driver", command)
  }

  /// Everything that anybody entered is there, in both clones alike.
  private func expectWhole() throws {
    for name in ["Bo", "Ann", "Bo"] { _ = try clones.sync(name) }
    #expect(clones.bytes("Ann") == clones.bytes("Bo"))
    let project = try clones.read("Ann")
    #expect(Set(project.barriers.map(\.title)) == ["Of Ann", "Of Bo"])
    let conflict = try #require(project.conflicts.first)
    #expect(Set(conflict.values.compactMap { $0.value?.text }) == ["Ann", "Bo"])
    #expect(project.conflicts.count == 1)
    #expect(try clones.brygga("Ann", ["check"]).ending == .exited(0))
  }

  @Test(arguments: ["no-such-tool %O %A %B", "exit 1", "kill -9 $$"])
  func `a project with two versions is only read until check has merged them`(command: String) throws {
    try driver(command)
    let before = clones.bytes("Bo")
    #expect(try git("merge", "--no-edit", "origin/main").ending == .exited(1))
    #expect(clones.bytes("Bo") == before)
    let refused = try bo("barrier", "add", "Meanwhile")
    #expect(refused.ending == .exited(5))
    #expect(refused.words.contains("brygga check --fix"))
    #expect(try bo("sync").ending == .exited(5))
    #expect(try bo("check").ending == .exited(3))
    #expect(try bo("check", "--fix", "--yes").ending == .exited(0))
    try git("commit", "--quiet", "-m", "merged")
    try expectWhole()
  }

  @Test func `a merge that took one side and was committed is named, shown and made good once`() throws {
    try driver("exit 1")
    try git("merge", "--no-edit", "origin/main")
    try git("add", "-A")
    try git("commit", "--quiet", "-m", "as it stands")
    #expect(try !clones.read("Bo").barriers.map(\.title).contains("Of Ann"))
    let found = try bo("check")
    #expect(found.ending == .exited(3))
    #expect(found.words.contains("took one side only"))
    let mended = try bo("check", "--fix", "--yes")
    #expect(mended.ending == .exited(0), "\(mended.words)")
    #expect(mended.words.contains("Of Ann"))
    let again = clones.bytes("Bo")
    #expect(try bo("check", "--fix", "--yes").ending == .exited(0))
    #expect(clones.bytes("Bo") == again)
    try expectWhole()
  }

  @Test func `marks that a clone without the driver committed are two versions to check, and to a sync`()
    throws
  {
    try git("merge", "--no-edit", "origin/main")
    #expect(String(decoding: clones.bytes("Bo"), as: UTF8.self).contains("<<<<<<< "))
    try git("add", "-A")
    try git("commit", "--quiet", "-m", "as it stands")
    #expect(try bo("check").ending == .exited(3))
    #expect(try bo("sync").ending != .exited(0))
    #expect(try bo("check", "--fix", "--yes").ending == .exited(0))
    try expectWhole()
  }

  @Test func `an empty file that a driver left is put together again from the two parents`() throws {
    try driver(": > %A")
    #expect(try git("merge", "--no-edit", "origin/main").ending == .exited(0))
    #expect(clones.bytes("Bo").isEmpty)
    #expect(try bo("check", "--fix", "--yes").ending == .exited(0))
    try expectWhole()
  }

  @Test(arguments: ["rebase", "cherry-pick", "stash"])
  func `with the driver git's other ways of bringing together lose nothing`(way: String) throws {
    #expect(try bo("sync", "--setup").ending == .exited(0))
    switch way {
    case "rebase": #expect(try git("rebase", "origin/main").ending == .exited(0))
    case "cherry-pick": #expect(try git("cherry-pick", "origin/main").ending == .exited(0))
    default:
      try git("reset", "--quiet", "--soft", "HEAD~1")
      try git("stash")
      try git("merge", "--ff-only", "origin/main")
      #expect(try git("stash", "pop").ending == .exited(0))
    }
    let values = try clones.read("Bo").conflicts.flatMap(\.values)
    #expect(Set(values.compactMap(\.by)) == ["Ann", "Bo"])
    try expectWhole()
  }
}
