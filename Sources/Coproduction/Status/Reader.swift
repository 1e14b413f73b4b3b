/// For whom a status is made: what it is called, in which language, and what must stay inside.
package struct Reader: Sendable {
  package var language: Language
  package var organisation: String
  /// Nil: the team, who may see everything.
  package var audience: Audience?

  package init(language: Language, organisation: String, audience: Audience? = nil) {
    self.language = language
    self.organisation = organisation
    self.audience = audience
  }

  package var isTeam: Bool { audience == nil || audience == .team }

  /// The public is told of roles and bodies nowhere; a role of one person is a name.
  package var maySeeNames: Bool { audience != .general }

  /// Records marked internal stay with the team.
  func maySee(_ record: some Kept) -> Bool { !record.internal || isTeam }

  /// What somebody is called; nil for a reader who is told no names.
  func name(_ who: Who, in project: Project) -> String? {
    guard maySeeNames else { return nil }
    guard !isTeam, project.isInternal(who.text) else { return Names.plain(who, in: project) }
    return Phrase("teamet", "the team")(language)
  }
}

extension Project {
  /// The same without what the reader may not see: records marked internal, and what stands below them.
  package func visible(to reader: Reader) -> Project {
    if reader.isTeam { return self }
    var visitor = InternalRemover<Project>(record: self)
    Project.fields(&visitor)
    return visitor.record
  }

  /// Whether the id is of a record marked internal.
  func isInternal(_ id: String) -> Bool {
    team.contains { $0.id.text.same(as: id) && $0.internal }
      || stakeholders.contains { $0.id.text.same(as: id) && $0.internal }
      || organisations.contains { $0.id.text.same(as: id) && $0.internal }
  }
}

/// Takes away every record that is marked internal; of the profile, what people wrote in it.
private struct InternalRemover<Root: Record>: FieldVisitor {
  var record: Root

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    // The answers stay: what a gate demands follows from them.
    guard let application = record as? Application, application.internal else { return }
    switch Value.kind {
    case .word, .flag, .integer: break
    default: record[keyPath: path] = Root()[keyPath: path]
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    record[keyPath: path] = record[keyPath: path].filter { !$0.isInternal }.map { one in
      var visitor = InternalRemover<Value>(record: one)
      Value.fields(&visitor)
      return visitor.record
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    var visitor = InternalRemover<Value>(record: record[keyPath: path])
    Value.fields(&visitor)
    record[keyPath: path] = visitor.record
  }
}

extension Record {
  /// Whether the record is marked internal, where its kind can be.
  fileprivate var isInternal: Bool {
    (self as? any Kept)?.internal ?? (self as? Assessment)?.internal ?? (self as? Position)?.internal ?? false
  }
}
