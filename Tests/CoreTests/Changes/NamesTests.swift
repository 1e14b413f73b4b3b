import Changes
import Model
import TestSupport
import Testing

@Suite struct `Names of records` {
  private func names(_ change: (inout Project) -> Void) throws -> Names {
    var fixture = try ProjectFixture()
    fixture.rewrite(change)
    return Names(project: fixture.project, reference: fixture.reference)
  }

  private func barrier(_ id: String, _ title: String) -> Barrier {
    var barrier = Barrier()
    barrier.id = ID(id)
    barrier.title = title
    return barrier
  }

  private func some() throws -> Names {
    try names { project in
      for barrier in [
        barrier("b7k3qz", "Consent"), barrier("b7m000", "Budget"), barrier("bzz111", "Ärende"),
        barrier("bzz222", "budget"),
      ] {
        project.barriers.place(barrier)
      }
      var member = Member()
      member.id = ID("m00001")
      member.title = "Nurse"
      project.team.place(member)
    }
  }

  @Test func `A record is named by id, by a beginning of it that fits one, or by title`() throws {
    let names = try some()
    #expect(try names.record(named: "b7k3qz") == "b7k3qz")
    #expect(try names.record(named: " b7k ") == "b7k3qz")
    #expect(try names.record(named: "CONSENT") == "b7k3qz")
    #expect(try names.record(named: "ärende") == "bzz111")
    #expect(try names.record(named: "application") == "application")
    #expect(try names.record(named: "plan/P") == "plan/P")
    #expect(try names.record(named: "G1-02") == "G1-02")
  }

  @Test func `What fits several is refused with all of them, what fits none with the nearest first`() throws {
    let names = try some()
    for (text, ids) in [("b7", ["b7k3qz", "b7m000"]), ("Budget", ["b7m000", "bzz222"])] {
      let refusal = #expect(throws: Refusal.self) { try names.record(named: text) }
      #expect(refusal?.kind == .notFound)
      #expect(refusal?.choices.map { String($0.prefix(6)) } == ids)
    }
    let refusal = #expect(throws: Refusal.self) { try names.record(named: "Consnt") }
    #expect(refusal?.choices.first == "b7k3qz Consent" && refusal?.choices.count == 5)
    #expect(throws: Refusal.self) { try names.record(named: "") }
  }

  @Test func `A kind narrows the search`() throws {
    let names = try some()
    #expect(throws: Refusal.self) { try names.record(named: "Nurse", recordKind: "barrier") }
    #expect(try names.record(named: "Nurse", recordKind: "member") == "m00001")
    #expect(try names.id(of: "member", named: "m0") == "m00001")
    #expect(throws: Refusal.self) { try names.id(of: "member", named: "Consent") }
  }

  @Test func `A person's title becomes the id, anything else stays as it is`() throws {
    let names = try some()
    #expect(names.who("Nurse") == "m00001" && names.who("m00001") == "m00001")
    #expect(names.who("nurse on duty") == "nurse on duty" && names.who("Consent") == "Consent")
    #expect(names.who(PersonReference("m00001")) == "Nurse")
  }

  @Test func `Codes are named by code or by title in either language`() throws {
    let names = try some()
    #expect(try names.code(of: .criteria, named: "g2-06") == "G2-06")
    let title = try #require(names.title(.phases, "P", .sv))
    #expect(try names.code(of: .phases, named: title.uppercased()) == "P")
    let wrong = #expect(throws: Refusal.self) { try names.code(of: .perspectives, named: "patt") }
    #expect(wrong?.choices.first == "pat")
  }

  @Test func `An address says what kind of record it speaks of`() {
    for (address, recordKind) in [
      ("b7k3qz", "barrier"), ("G2-06@s4k2m9", "assessment"), ("G2-06", "assessment"), ("plan/P", "plan"),
      ("application", "application"), ("r8d2kq/pat", "position"), ("r8d2kq/saf", "position"),
      ("r8d2kq/v00001", "attendance"), ("r8d2kq/c00001", "condition"), ("p00000", "project"),
      ("G2-06/d00001", "evidence"), ("t00000", "transition"), ("o00000", "voice_waiver"),
    ] {
      #expect(Address.recordKind(of: address) == recordKind, "\(address)")
    }
  }

  @Test func `A record that others point at is not removed, nor one that is part of the way`() throws {
    var fixture = try ProjectFixture()
    let barrier = fixture.block().text
    try fixture.make(
      .add(
        recordKind: "action", [FieldAssignment(["title"], ["Ask"]), FieldAssignment(["barriers"], [barrier])])
    )
    #expect(fixture.refusal(.remove(record: barrier))?.kind == .process)
    let action = fixture.project.actions[0].id.text
    try fixture.make(.remove(record: action))
    try fixture.make(.remove(record: barrier))
    let review = try fixture.submit()
    for record in [review.text, fixture.project.transitions[0].id.text, fixture.sites[0].text] {
      #expect(fixture.refusal(.remove(record: record))?.kind == .process, "\(record)")
    }
  }
}
