package import Changes
package import Model
internal import Process

extension ChangeReport {
  /// Compares two states of one project, each as it stood on a day.
  ///
  /// Nil audience: the team, who may see everything. Others are told nothing of records marked internal, and the
  /// public no reasons, since people are named there. `perspective` is whose voice it is, for audience voice; `names`
  /// are those to hide where more than one project is told of.
  package init(
    from before: Project, on earlier: CalendarDay, to after: Project, on later: CalendarDay,
    with reference: Reference, for audience: Audience? = nil, perspective: Code<Perspective>? = nil,
    hiding names: NameRedactor? = nil
  ) {
    var reader = ReportAudience(language: .sv, organisation: "", audience: audience, perspective: perspective)
    reader.names = names
    var telling = ChangeReportBuilder(
      (before, earlier), (after, later), with: reference,
      for: reader)
    telling.tell()
    let parts = ChangeReportKind.allCases.compactMap { kind -> ChangeReportSection? in
      let lines = telling.lines.filter { $0.kind == kind }
      return lines.isEmpty ? nil : ChangeReportSection(kind: kind, lines: lines)
    }
    self.init(from: earlier, to: later, parts: parts, others: telling.untold.count)
  }
}

/// A comparison in the making: the differences one by one, and what the rules come to before and after.
struct ChangeReportBuilder {
  let before: Project
  let after: Project
  /// The later project with what the reader may not see.
  let whole: Project
  let reference: Reference
  let reader: ReportAudience
  let today: CalendarDay
  let standingBefore: ProjectState?
  let projectState: ProjectState?
  let namesBefore: Names
  let names: Names
  var lines: [ChangeReportLine] = []
  /// The addresses that have a line.
  var told: Set<String> = []
  /// The addresses of records that changed and have none.
  var untold: Set<String> = []

  init(
    _ before: (project: Project, day: CalendarDay), _ after: (project: Project, day: CalendarDay),
    with reference: Reference, for reader: ReportAudience
  ) {
    self.reference = reference
    self.reader = reader
    whole = after.project
    // The same names are hidden in both, or who came between would look like an edited text.
    let names =
      reader.maySeeNames
      ? nil
      : reader.names?.adding([before.project]) ?? NameRedactor(of: [before.project, after.project])
    self.before = before.project.visible(to: reader, hiding: names)
    self.after = after.project.visible(to: reader, hiding: names)
    today = after.day
    standingBefore = ProjectState(of: self.before, with: reference, on: before.day)
    projectState = ProjectState(of: self.after, with: reference, on: after.day)
    namesBefore = Names(project: self.before, reference: reference)
    self.names = Names(project: self.after, reference: reference)
  }

  mutating func tell() {
    let differences = before.differences(to: after, at: after.id.text)
    tellTransitions(differences)
    tellCriteria()
    tellConditionDates()
    for difference in differences {
      if difference.field == nil {
        if difference.after != nil { tellNew(difference) } else { tellGone(difference) }
      } else {
        tellChanged(difference)
      }
    }
    untold.subtract(told)
  }

  mutating func tell(_ kind: ChangeReportKind, _ record: String, _ words: Phrase) {
    told.insert(record)
    // The same of another site is the same news.
    if lines.contains(where: { $0.kind == kind && $0.words == words.capitalised }) { return }
    lines.append(ChangeReportLine(kind: kind, words: words.capitalised, record: record))
  }
}

extension ChangeReportBuilder {
  /// The subject of an address in words; the address itself where nothing better is known.
  func subject(_ address: String) -> Phrase {
    Phrase(
      names.subject(of: address, .sv) ?? namesBefore.subject(of: address, .sv) ?? address.lastPart,
      names.subject(of: address, .en) ?? namesBefore.subject(of: address, .en) ?? address.lastPart)
  }

  /// The label of the kind of record at an address: `barrier`, `assessment`.
  func label(_ address: String) -> Phrase {
    switch Address.kind(of: address) {
    case is Assessment.Type: Phrase("kriterium", "criterion")
    case is Position.Type: Phrase("ställningstagande", "position")
    case is PhasePlan.Type: Phrase("plan")
    case is Compliance.Type: Phrase("skyldighet", "duty")
    case let kind as any Identified.Type: kind.label
    default: Phrase("")
    }
  }

  /// The label and subject of an address: `barrier: Health data may not be shared`.
  func named(_ address: String) -> Phrase { label(address) + Phrase(": ") + subject(address) }

  func day(_ day: CalendarDay) -> Phrase { day.short(on: today) }

  /// The places in words, ` · Medicine 1, Municipality A`; empty where it is all of them, or where there is only one.
  func places(_ sites: [ID<Site>]) -> Phrase {
    let all = after.sites.map(\.id)
    if sites.isEmpty || all.allSatisfy(sites.contains) { return Phrase("") }
    let titles = sites.firstOfEach.compactMap { id in (after.sites[id] ?? before.sites[id])?.title }
    return titles.isEmpty ? Phrase("") : Phrase(" · " + titles.joined(separator: ", "))
  }

  /// The reason in words, `: because`, where the reader may know; people are named in reasons.
  func because(_ reason: String?) -> Phrase {
    guard let reason, !reason.isEmpty, reader.maySeeNames else { return Phrase("") }
    return Phrase(": " + reason)
  }

  func gate(_ id: Code<Gate>?) -> Phrase {
    guard let id else { return Phrase("") }
    guard let gate = projectState?.framework.gate(id) else { return Phrase(id.text) }
    return Phrase(id.text + " ") + gate.title
  }

  func phase(_ id: Code<Phase>) -> Phrase {
    projectState?.title(of: id) ?? Phrase(id.text)
  }
}
