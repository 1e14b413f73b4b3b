import Glibc
import Model
import Testing

/// The papers of a decision: verified, written out, called to and audited, as scripts and people meet them.
struct PaperTests: ~Copyable {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func brygga(_ words: String...) throws -> Program.Run {
    try Program.run(Program.brygga, ["-C", workspace.folder, "--now", "2026-11-24"] + words)
  }

  private func data(_ run: Program.Run) throws -> JSONValue {
    try #require(try JSONReader.read(Array(run.output.utf8), as: JSONValue.self)["data"])
  }

  private var decisions: String { workspace.folder + "/projects/heart-failure/decisions/" }

  private func packets() throws -> [String] {
    try Program.run("/bin/ls", [decisions]).output.split(separator: "\n").map(String.init)
  }

  @Test func `what was sealed is sound, and printed minutes prove it`() throws {
    let sound = try brygga("gate", "verify", "-p", "heart", "--json")
    #expect(sound.ending == .exited(0))
    let report = try data(sound)
    #expect(report["sound"] == .flag(true))
    #expect(report["packets"]?.list?.count == 2)
    let minutes = try data(try brygga("gate", "minutes", "G2", "-p", "heart", "--json"))
    let mark = try #require(minutes["mark"]?.text)
    #expect(mark.utf8.count == 12)
    let same = try data(try brygga("gate", "verify", "-p", "heart", "--against", mark, "--json"))
    #expect(same["against"]?["packet"] == minutes["packet"])
    let other = try brygga("gate", "verify", "-p", "heart", "--against", "0123456789ab")
    #expect(other.ending == .exited(3))
    #expect(try brygga("gate", "verify", "-p", "heart", "--against", "12").ending == .exited(64))
    #expect(try brygga("gate", "verify", "-p", "heart", "jxxxxx").ending == .exited(4))
  }

  @Test func `a packet that was changed or removed is told by verify and by check`() throws {
    let name = try #require(try packets().last)
    _ = try Program.run("/bin/sed", ["-i", "s/2026-12-21/2027-12-21/", decisions + name])
    let changed = try brygga("gate", "verify", "-p", "heart", "--plain")
    #expect(changed.ending == .exited(3))
    #expect(changed.output.contains("changed since it was written"))
    let check = try brygga("check")
    #expect(check.ending == .exited(3))
    #expect(check.words.contains("changed since it was written"))
    _ = try Program.run("/bin/rm", [decisions + name])
    let removed = try brygga("gate", "verify", "-p", "heart")
    #expect(removed.ending == .exited(3))
    #expect(removed.output.contains(" is missing. Fetch the file from a copy."))
    let id = String(name.split(separator: "-").last?.prefix(6) ?? "")
    let named = try brygga("gate", "verify", "-p", "heart", id)
    #expect(named.ending == .exited(3))
    #expect(named.output.isEmpty)
    #expect(named.words.contains("the packet \(id) is missing"))
  }

  @Test func `minutes are written to a file, of the last decision or of a named one`() throws {
    let file = workspace.folder + "/minutes.html"
    let written = try brygga("gate", "minutes", "-p", "heart", "--format", "html", "-o", file, "--lang", "sv")
    #expect(written.ending == .exited(0))
    #expect(written.output.isEmpty)
    let html = String(decoding: Scratch.bytes(file), as: UTF8.self)
    #expect(html.utf8.starts(with: "<!DOCTYPE html>\n<html lang=\"sv\">".utf8))
    #expect(html.contains("Styrgruppen beslutar att"))
    let first = try #require(try packets().first?.split(separator: "-").last?.prefix(6))
    let named = try brygga("gate", "minutes", "-p", "heart", "--packet", String(first))
    #expect(named.output.contains("# Minutes of gate G1"))
    let none = try brygga("gate", "minutes", "G4", "-p", "heart")
    #expect(none.ending == .exited(4))
    #expect(none.words.contains("nothing is decided there yet"))
  }

  @Test(arguments: ["sv", "en"]) func `a call and an audit read as they did`(language: String) throws {
    let call = try brygga("gate", "call", "G2", "-p", "heart", "--lang", language)
    try expect(call.output, toMatch: "call.\(language).md")
    let audit = try brygga("check", "--audit", "--lang", language)
    #expect(audit.ending == .exited(0))
    try expect(audit.output, toMatch: "audit.\(language).txt")
  }

  @Test func `a call that comes late says from when silence counts`() throws {
    let late = try Program.run(
      Program.brygga,
      ["-C", workspace.folder, "--now", "2027-01-10", "gate", "call", "G2", "-p", "heart"])
    #expect(late.output.contains("counts as silent from **2027-01-20** only"))
  }

  @Test func `a call and an audit are data too`() throws {
    let call = try data(try brygga("gate", "call", "G2", "-p", "heart", "--json"))
    #expect(call["ask_by"]?.text == "2027-01-05")
    #expect(call["voices"]?.list?.count == 8)
    let plain = try brygga("gate", "call", "G2", "-p", "heart", "--plain")
    #expect(plain.output.contains("criterion\tG2-04\tnot_met\n"))
    let audit = try data(try brygga("check", "--audit", "-p", "primary", "--json"))
    #expect(audit.list?.count == 1)
    let kinds = audit.list?.first?["entries"]?.list?.compactMap { $0["kind"]?.text } ?? []
    #expect(kinds.contains("late_condition"))
    #expect(kinds.contains("moved_condition"))
  }

  /// Compares a text with the kept one of that name; `GOLDEN=1` keeps it anew.
  private func expect(_ text: String, toMatch name: String) throws {
    let here = #filePath.utf8.split(separator: UInt8(ascii: "/")).dropLast().map {
      "/" + String(Substring($0))
    }
    let file = here.joined() + "/papers/" + name
    if getenv("GOLDEN") != nil {
      let kept = try #require(fopen(file, "w"))
      defer { fclose(kept) }
      #expect(fwrite(Array(text.utf8), 1, text.utf8.count, kept) == text.utf8.count)
      return
    }
    let before = String(decoding: Scratch.bytes(file), as: UTF8.self).split(separator: "\n")
    let after = text.split(separator: "\n")
    for (number, pair) in zip(before, after).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name):\(number + 1)\n- \(pair.0)\n+ \(pair.1)")
    }
    #expect(before.count == after.count, "\(name)")
  }
}
