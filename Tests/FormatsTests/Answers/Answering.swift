import Changes
import Formats
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

/// The demonstration as it is sent out for answers, and as somebody fills it in.
struct Answering {
  let reference: Reference
  var document: ProjectDocument
  let language: Language
  let form: AnswerForm
  private(set) var random: Chance
  private var written = 0

  static let today = Fixtures.today

  init(_ language: Language, seed: UInt64 = 0) throws {
    reference = try Fixtures.reference()
    let workspace = try Fixtures.demonstration(language)
    document = try workspace.open("heart-failure").document
    self.language = language
    random = Chance(seed)
    form = try Answering.form(of: document, reference, language)
  }

  static func form(of document: ProjectDocument, _ reference: Reference, _ language: Language) throws
    -> AnswerForm
  {
    let projectState = try #require(ProjectState(of: document.project, with: reference, on: today))
    let row = PortfolioRow(slug: document.slug, projectState: projectState, lastEdit: nil)
    let reader = ReportAudience(language: language, organisation: "Region", audience: .team)
    var snapshot = SnapshotFile()
    snapshot.id = ID("w7k3qz")
    snapshot.at = Instant(today)
    snapshot.hash = "3f2a9c01d2e4b5"
    return AnswerForm(of: ProjectStatus(of: row, for: reader), in: snapshot)
  }

  var context: ChangeContext {
    ChangeContext(
      at: Instant(Answering.today, hour: 15), today: Answering.today, by: "P. lead", seed: "answers"
    ) {
      _ in
      String(repeating: "0", count: 64)
    }
  }

  func proposals(_ sheet: AnswerSheet, by who: String? = nil) throws -> Proposals {
    try Proposals(of: sheet, in: document, on: context, with: reference, by: who)
  }

  /// Accepts what can be accepted; what is refused stays as it is.
  mutating func accept(_ proposals: Proposals) throws {
    for proposal in proposals.open {
      do throws(Refusal) {
        _ = try document.accept(proposal, from: "team.md", on: context, with: reference)
      } catch { Issue.record("\(proposal.words.en): \(error.words.en)") }
    }
  }
}

/// One thing that somebody fills in: what is typed, and what it means.
struct Filling {
  let item: AnswerForm.Item
  let field: AnswerField
  let typed: String
  /// The code, the day or the text.
  let meant: String

  var slot: String { item.record + " " + field.rawValue }
}

extension Answering {
  /// Different things in different fields, as different people write them.
  mutating func fillings() -> [Filling] {
    var fillings: [Filling] = []
    for item in form.items where random.happens(60) {
      for field in item.kind.fields where random.happens(50) {
        if let filling = filling(item, field) { fillings.append(filling) }
      }
    }
    return fillings
  }

  private mutating func filling(_ item: AnswerForm.Item, _ field: AnswerField) -> Filling? {
    let before = item.before[field] ?? ""
    switch field {
    case .value, .status:
      let others = field.choices.filter { !$0.word.same(as: before) }
      guard let choice = random.pick(others) else { return nil }
      let spellings = [
        choice.word, choice.label.sv, choice.label.en, choice.label.sv.uppercased(),
        " " + choice.label.en + "  ",
      ]
      return Filling(item: item, field: field, typed: random.pick(spellings) ?? "", meant: choice.word)
    case .due:
      let day = Answering.today + random.number(below: 100)
      let spellings = [day.iso, "\(day.day)/\(day.month) \(day.year)", day.short(on: Answering.today).sv]
      let typed = random.pick(spellings) ?? ""
      return day.iso.same(as: before) ? nil : Filling(item: item, field: field, typed: typed, meant: day.iso)
    case .evidence, .comment, .answer:
      written += 1
      let text = (random.pick(Answering.texts) ?? "") + " \(written)"
      return Filling(item: item, field: field, typed: text, meant: text)
    }
  }

  /// What people write, and what they should not.
  private static let texts = [
    "väntar på DPO", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "`brygga` är bra | a, b; c",
    "*fet* _kursiv_ [x]",
    "\u{202E}baklänges", "\u{1B}[31mrött", "Åtgärd: inget", "# ingen rubrik", "https://example.org/a_b",
    "a\tb", "\"citat\"",
  ]
}

/// Chance that comes the same each time.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }
  mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(below: list.count)]
  }
}
