import Changes
import Model
import Reports
import Spellings
import Testing

private let names = ["Ingrid Holm", "Olle Brink", "Petra Sund", "Åsa Öst"]

@Suite struct `Names in a status` {
  /// The demonstration with four people in it, who are named in every text that there is.
  private func peopled(_ language: Language) throws -> ToldDemonstration {
    var demonstration = try ToldDemonstration(language)
    let sentence = " " + names.joined(separator: ", ") + "."
    let (project, count) = demonstration.project.planted { $0 + sentence }
    #expect(count > 500)
    demonstration.project = project
    demonstration.project.team = demonstration.project.team.enumerated().map { index, member in
      var member = member
      member.title = index == 0 ? names[0] : "Role \(index)"
      return member
    }
    demonstration.project.stakeholders = demonstration.project.stakeholders.enumerated().map {
      index, stakeholder in
      var stakeholder = stakeholder
      stakeholder.title = index == 0 ? names[1] : "Group \(index)"
      return stakeholder
    }
    for index in demonstration.project.actions.indices {
      demonstration.project.actions[index].owner = PersonReference(names[2])
    }
    for index in demonstration.project.barriers.indices {
      demonstration.project.barriers[index].escalatedTo = PersonReference(names[3])
    }
    return demonstration
  }

  @Test(arguments: Language.allCases, [Audience.general, .voice])
  func `stand neither in what the public or a voice reads, nor in the records behind it`(
    language: Language, audience: Audience
  ) throws {
    let demonstration = try peopled(language)
    let earlier = try #require(CalendarDay(iso: "2026-09-01"))
    let past = try demonstration.document.past(.day(earlier), with: demonstration.reference).project
    let since = ChangeReport(
      from: past, on: earlier, to: demonstration.project, on: ToldDemonstration.today,
      with: demonstration.reference, for: audience, perspective: "pat")
    let status = try demonstration.status(audience, since: since)
    let state = demonstration.project.visible(to: demonstration.reader(audience))
    for name in names {
      #expect(!status.text.contains(name), "\(name)")
      #expect(!state.text.contains(name), "\(name)")
    }
    // The team is told them, or nothing would be shown by their absence.
    let team = try demonstration.status(.team).text
    for name in names { #expect(team.contains(name)) }
  }

  @Test(arguments: [Audience.general, .voice])
  func `stand in no field for them`(audience: Audience) throws {
    let demonstration = try ToldDemonstration()
    let status = try demonstration.status(audience)
    #expect(status.madeBy == nil)
    #expect(status.stakeholders.isEmpty)
    #expect(status.events.allSatisfy { $0.who == nil })
    #expect(status.barriers.allSatisfy { $0.owner == nil })
    #expect(status.positions.allSatisfy { $0.by == nil })
    let state = demonstration.project.visible(to: demonstration.reader(audience))
    #expect(state.team.isEmpty)
    #expect(state.organisations.allSatisfy { $0.contact == nil })
    #expect(state.transitions.allSatisfy { $0.by.text.isEmpty })
  }

  @Test(arguments: [
    ("Ask Ingrid Holm first", "Ask a member of the team first"),
    ("Ingrid Holm says so", "A member of the team says so"),
    ("ingrid holm's list", "A member of the team's list"),
    ("Ingrid Holmgren", "Ingrid Holmgren"),
    ("a nurse and two nurses", "A member of the team and two nurses"),
    ("Asa Öst, A\u{30A}sa O\u{308}st", "A member of the team, a member of the team"),
    ("<Ingrid Holm>", "<a member of the team>"),
    ("Ingrid\u{301} Holm", "A member of the team"),
    ("The steering group decides", "The steering group decides"),
    ("Ward staff asked", "Those concerned asked"),
    ("Ask the region's nurse", "Ask the region's staff member"),
    ("", ""),
  ])
  func `are replaced by a neutral word`(text: String, expected: String) {
    var project = Project()
    project.language = .known(.en)
    project.team = ["Ingrid Holm", "Nurse", "Åsa Öst"].map { title in
      var member = Member()
      member.title = title
      return member
    }
    var stakeholder = Stakeholder()
    stakeholder.title = "Ward staff"
    project.stakeholders = [stakeholder]
    var action = Action()
    action.owner = PersonReference("Steering group")
    project.actions = [action]
    #expect(NameRedactor(of: project).hidden(in: text).utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    ("Sjuksköterskan frågar en sjuksköterska", "Någon i teamet frågar någon i teamet"),
    ("projektledarens plan", "Någon i teamets plan"),
    ("projektledarna", "projektledarna"),
    ("Fråga regionens projektledare", "Fråga regionens medarbetare"),
    ("Fråga hos projektledaren", "Fråga hos någon i teamet"),
  ])
  func `are found in their Swedish forms`(text: String, expected: String) {
    var project = Project()
    project.language = .known(.sv)
    project.team = ["Sjuksköterska", "Projektledare"].map { title in
      var member = Member()
      member.title = title
      return member
    }
    #expect(NameRedactor(of: project).hidden(in: text) == expected)
  }
}

@Suite struct `A hidden name` {
  private let known = ["Anna Berg", "Karl-Erik Öst", "Åsa Näslund"]

  private func project(_ language: Language = .sv) -> Project {
    var project = Project()
    project.language = .known(language)
    project.team = known.map { name in
      var member = Member()
      member.title = name
      return member
    }
    return project
  }

  @Test func `is hidden in every spelling of spaces, hyphens, letters and signs that show nothing`() {
    var spellings = Spellings(seed: 3)
    let hidden = NameRedactor(of: project())
    var naive = 0
    for number in 0..<1_500 {
      let name = known[number % known.count]
      let written = spellings.another(name)
      let before = spellings.one(of: ["Vi frågade ", "Ring\u{200B}", "(", "\u{A0}", "", "rad\n"])
      let after = spellings.one(of: [" i går.", "s idé", ", och", "\u{200B}x", "", "\nnästa"])
      let told = hidden.hidden(in: before + written + after)
      #expect(!told.folded.hasRun(name.folded), "\(Array((before + written + after).unicodeScalars))")
      #expect(told.folded.hasRun("någon i teamet".folded))
      #expect(
        told.utf8.starts(with: before.utf8)
          && told.utf8.reversed().starts(with: after.dropFirst(after.first == "s" ? 1 : 0).utf8.reversed()))
      if (before + written + after).contains(name) { naive += 1 }
    }
    #expect(naive < 500)
  }

  @Test func `is hidden with the surname first, and over a line that breaks after its hyphen`() {
    let hidden = NameRedactor(of: project())
    #expect(
      hidden.hidden(in: "Närvarande: Berg, Anna; Öst,\u{A0}Karl‑Erik.")
        == "Närvarande: någon i teamet; någon i teamet.")
    #expect(hidden.hidden(in: "med Karl-\nErik Öst.") == "med någon i teamet.")
    #expect(hidden.hidden(in: "Annas bergbana och Berganna") == "Annas bergbana och Berganna")
  }

  @Test func `leaves every other letter as it was written`() {
    let hidden = NameRedactor(of: project())
    let text = "“A–b”\u{A0}c\u{AD}d  e\r\nf\u{200B}"
    #expect(hidden.hidden(in: text).utf8.elementsEqual(text.utf8))
    #expect(
      hidden.hidden(in: text + " Anna Berg " + text).utf8.elementsEqual(
        (text + " någon i teamet " + text).utf8))
  }
}
