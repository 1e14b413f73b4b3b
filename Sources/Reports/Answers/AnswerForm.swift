package import Model

/// The form that the team's export asks its readers to fill in: for each record the fields, with their present values.
package struct AnswerForm: Sendable {
  /// The kind of record that a part of the form is about.
  package enum Kind: String, CaseIterable, LabelledEnum {
    case criterion, action, ask

    package var label: Phrase {
      switch self {
      case .criterion: Phrase("kriterium", "criterion")
      case .action: Phrase("åtgärd", "action")
      case .ask: Phrase("beslutsfråga", "decision needed")
      }
    }

    /// The heading over the items of the kind.
    package var heading: Phrase {
      switch self {
      case .criterion: Phrase("Kriterier", "Criteria")
      case .action: Phrase("Åtgärder", "Actions")
      case .ask: Phrase("Beslutsfrågor", "Decisions needed")
      }
    }

    /// The fields that can be filled in, in order.
    package var fields: [AnswerField] {
      switch self {
      case .criterion: [.value, .evidence, .comment]
      case .action: [.status, .due, .comment]
      case .ask: [.answer]
      }
    }

    /// The fields that had a value when it was sent out, in the order of the mark.
    package var marked: [AnswerField] { fields.filter { $0 == .value || $0 == .status || $0 == .due } }
  }

  /// One record of the form, with what can be answered about it.
  package struct Item: Sendable {
    package let kind: Kind
    package let record: String
    package let title: String
    /// The facts that a person needs to know besides: the site, who is responsible, the options.
    package let details: [String]
    /// The values when it was sent out, by the fields of ``Kind/marked``; empty where there was none.
    package let before: [AnswerField: String]
  }

  package let head: AnswerSheet.Head
  package let items: [Item]
  package let language: Language

  /// Makes the form of a status; it is empty where the reader is not the team: the status then has nothing to answer.
  package init(of status: ProjectStatus, in snapshot: SnapshotFile? = nil) {
    var head = AnswerSheet.Head(project: status.id.text)
    head.snapshot = snapshot.map(\.id.text)
    head.at = snapshot.map(\.at)
    head.hash = (snapshot?.hash ?? status.hash).map { String(decoding: $0.utf8.prefix(12), as: UTF8.self) }
    let language = status.language.known ?? .sv
    self.head = head
    self.language = language
    let isTeam = status.audience == nil || status.audience == .team
    let items =
      !isTeam
      ? []
      : status.wanted.map { Item($0, language) } + status.questions.map { Item($0, language) }
        + status.actions.map { Item($0, language) }
    self.items = items.compactMap { $0 }
  }

  package func items(_ kind: Kind) -> [Item] { items.filter { $0.kind == kind } }
}

extension AnswerForm.Item {
  private init?(
    _ kind: AnswerForm.Kind, _ record: String?, _ title: String, details: [String?],
    before: [AnswerField: String]
  ) {
    // What a mark cannot hold cannot be asked for: a foreign value or address of a newer version.
    guard let record, record.isPlainMark,
      before.allSatisfy({ field, value in
        value.isEmpty || field.words.isEmpty || field.words.contains { $0.word.same(as: value) }
      })
    else { return nil }
    self.kind = kind
    self.record = record
    self.title = title
    self.details = details.compactMap { $0 }.filter { !$0.isEmpty }
    self.before = before
  }

  fileprivate init?(_ wanted: WantedStatus, _ language: Language) {
    let options = wanted.options.enumerated().map { index, option in
      "\(index + 1). "
        + ([option.text] + [option.consequence, option.cost].compactMap { $0 })
        .joined(separator: "; ")
    }
    let due = wanted.byDate.map { Phrase("senast ", "by ")(language) + $0.iso }
    self.init(
      .ask, wanted.record, wanted.title,
      details: [[wanted.group, due ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")] + options,
      before: [:])
  }

  fileprivate init?(_ question: QuestionStatus, _ language: Language) {
    let weight =
      question.critical
      ? Phrase("kritiskt", "critical")
      : question.must ? Phrase("skallkrav", "mandatory") : Phrase("börkrav", "recommended")
    let evidence = question.evidence.joined(separator: "; ")
    self.init(
      .criterion, question.record, question.criterion + " " + question.title,
      details: [
        weight(language), question.site, question.because,
        evidence.isEmpty ? nil : Phrase("underlag: ", "evidence: ")(language) + evidence,
      ],
      before: [.value: question.value])
  }

  fileprivate init?(_ action: ActionStatusLine, _ language: Language) {
    self.init(
      .action, action.record, action.title, details: [action.owner, action.why],
      before: [.status: action.status ?? "", .due: action.due == .unset ? "" : action.due.iso])
  }
}

extension String {
  /// True for a text that can stand in a mark: letters, digits and `_ - @ / . :`.
  package var isPlainMark: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || [0x5F, 0x2D, 0x40, 0x2F, 0x2E, 0x3A].contains(byte)
      }
  }
}
