internal import Model

extension Project {
  /// The project for readers who are told no names, nor what others said: the public, and one voice.
  func redacted(for reader: ReportAudience, hiding names: NameRedactor) -> Project {
    let project = told(to: reader)
    var visitor = NameFieldRemover<Project>(record: project, names: names)
    Project.fields(&visitor)
    return visitor.record
  }

  /// The project without the lists of people, what others than the voice said, and what the group is not asked.
  private func told(to reader: ReportAudience) -> Project {
    var project = self
    let isVoice = reader.audience == .voice
    project.team = []
    project.stakeholders = []
    project.incidents = []
    project.assumptions = []
    project.asks = asks.filter { ask in reader.group.map { $0.same(as: ask.group) } ?? false }
    for index in project.engagements.indices {
      project.engagements[index].stakeholders = []
      if reader.maySee(project.engagements[index].perspective) { continue }
      project.engagements[index].title = ""
      project.engagements[index].heard = []
      project.engagements[index].effect = []
    }
    for index in project.reviews.indices {
      project.reviews[index].attendance = []
      project.reviews[index].positions = reviews[index].positions.filter {
        isVoice && reader.maySee($0.perspective)
      }
      guard isVoice else { continue }
      project.reviews[index].conditions = reviews[index].conditions.filter { condition in
        condition.covers.contains { reader.maySee(Code($0)) }
      }
    }
    guard isVoice else { return project }
    project.barriers = barriers.filter { reader.maySee($0.raisedByPerspective) }
    let raised = project.barriers.map(\.id)
    project.actions = actions.filter { action in
      reader.maySee(action.targetPerspective) || action.barriers.contains(where: raised.contains)
    }
    for index in project.plan.indices {
      project.plan[index].budget = nil
      project.plan[index].spent = nil
    }
    return project
  }
}

/// A visitor that takes away whoever is named in a field for that, notes and reasons, and hides names in other texts.
private struct NameFieldRemover<Root: Record>: FieldVisitor {
  var record: Root
  let names: NameRedactor

  /// The fields in which people are named as a rule, and those that point at them.
  private var isLeftOut: [String] {
    // The answer to an objection is for whoever made it, and so is why they made it.
    if Root.self == Position.self { return ["notes", "asked"] }
    return [
      "notes", "remarks", "contact", "reason", "because", "lessons", "mandate", "closed_reason",
      "accepted_reason", "justification", "conflict_of_interest", "unknown",
    ]
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    record.unknown = UnknownFields()
    let isPath = Root.self == Evidence.self && name.description.same(as: "at")
    let value: Any = record[keyPath: path]
    let isSomebody = value is PersonReference || value is [PersonReference]
    if isPath || isSomebody || isLeftOut.contains(where: { $0.same(as: name.description) }) {
      record[keyPath: path] = Root()[keyPath: path]
      return
    }
    let told: Any? =
      switch value {
      case let text as String: names.hidden(in: text)
      case let texts as [String]: texts.map(names.hidden)
      case let nested as any Record: hidden(in: nested)
      case let list as [any Record]: list.map { hidden(in: $0) }
      default: nil
      }
    // Nothing to tell anew is not the same as nothing.
    guard let told else { return }
    if let told = told as? Value { record[keyPath: path] = told }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    record[keyPath: path] = record[keyPath: path].map { hidden(in: $0) }
  }

  private func hidden<Nested: Record>(in nested: Nested) -> Nested {
    var visitor = NameFieldRemover<Nested>(record: nested, names: names)
    Nested.fields(&visitor)
    visitor.record.unknown = UnknownFields()
    return visitor.record
  }
}
