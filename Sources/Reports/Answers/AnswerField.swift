package import Model

/// A field that a reader can fill in on a sheet and send back.
package enum AnswerField: String, CaseIterable, LabelledEnum {
  /// The judgement of a criterion.
  case value
  /// Evidence for a criterion that is not there yet.
  case evidence
  case status
  case due
  /// The answer of a group to what is wanted of it.
  case answer
  /// A remark on a criterion, a note on an action.
  case comment

  package var label: Phrase {
    switch self {
    case .value: Phrase("bedömning", "assessment")
    case .evidence: Phrase("nytt underlag", "new evidence")
    case .status: Phrase("läge", "status")
    case .due: Phrase("klar senast", "due")
    case .answer: Phrase("svar", "answer")
    case .comment: Phrase("kommentar", "comment")
    }
  }

  /// The words that may be chosen, in order; empty where it is written freely.
  ///
  /// A waiver needs a last day and somebody who answers for it: it is given in the program.
  package var choices: [FieldKind.Choice] {
    words.filter { !$0.word.same(as: AssessmentValue.waived.rawValue) }
  }

  /// The words that the field can hold.
  package var words: [FieldKind.Choice] {
    switch self {
    case .value: AssessmentValue.allCases.map(FieldKind.Choice.init)
    case .status: ActionStatus.allCases.map(FieldKind.Choice.init)
    case .evidence, .due, .answer, .comment: []
    }
  }
}

extension FieldKind.Choice {
  fileprivate init(_ word: some LabelledEnum) { self.init(word: word.rawValue, label: word.label) }
}

extension [FieldKind.Choice] {
  /// The choice that is meant by its code or its words in either language, with or without capitals and accents.
  package func meant(by text: String) -> FieldKind.Choice? {
    let typed = text.lettersOnly
    return first { choice in
      ([choice.word, choice.label.sv, choice.label.en] + choice.label.formerWords)
        .contains { $0.lettersOnly == typed }
    }
  }
}

extension String {
  /// Small letters and digits without accents, spaces and signs: `Nytt underlag:` is `nyttunderlag`.
  package var lettersOnly: [UInt8] {
    folded.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80 }
  }
}
