package import Model

/// The audience of a status: the reader, the language, and what must stay inside.
package struct ReportAudience: Sendable {
  package var language: Language
  package var organisation: String
  /// The kind of reader; nil: the team, who may see everything.
  package var audience: Audience?
  /// The title of the group that it is made for.
  package var group: String?
  /// The perspective whose voice it is, for the audience voice.
  package var perspective: Code<Perspective>?
  /// The names to hide where more than one project is told of; nil: those of the project itself.
  package var names: NameRedactor?
  /// The currency of plans, by its code in ISO 4217; nil: SEK.
  package var currency: String?
  /// The maker, and the SHA-256 of the file that it comes from.
  package var madeBy: String?
  package var hash: String?

  package init(
    language: Language, organisation: String, audience: Audience? = nil,
    perspective: Code<Perspective>? = nil
  ) {
    self.language = language
    self.organisation = organisation
    self.audience = audience
    self.perspective = perspective
  }

  /// Makes the audience of a group, which reads what its kind of reader may see.
  package init(_ group: Group?, language: Language, organisation: String) {
    self.init(
      language: language, organisation: organisation, audience: group?.audience.shown,
      perspective: group?.perspective)
    self.group = group.flatMap { $0.title.isEmpty ? nil : $0.title }
  }

  package var isTeam: Bool { audience == nil || audience == .team }

  /// True for the team and a steering group.
  ///
  /// Roles count as names, since one person may have them: outside the team only a steering group is told them.
  package var maySeeNames: Bool { isTeam || audience == .steering }

  /// True where the reader may see the record; those marked internal stay with the team.
  package func maySee(_ record: some Annotated) -> Bool { !record.internal || isTeam }

  /// True where what a perspective said, or what is done for it, is this reader's to know.
  package func maySee(_ perspective: Code<Perspective>?) -> Bool {
    guard audience == .voice else { return true }
    return self.perspective != nil && perspective == self.perspective
  }

  /// The name of a person; nil for a reader who is told no names.
  package func name(_ who: PersonReference, in project: Project) -> String? {
    guard maySeeNames else { return nil }
    guard !isTeam, project.isInternal(who.text) else { return Names.plain(who, in: project) }
    return Phrase("teamet", "the team")(language)
  }
}

extension OpenEnum<Audience> {
  /// The kind of reader; one that this version does not know is shown as little as the public.
  package var shown: Audience { known ?? .general }
}

extension WorkspaceSettings {
  /// The first group that reads as such an audience does.
  package func group(of audience: Audience) -> Group? { groups.first { $0.audience == .known(audience) } }
}

extension Project {
  /// The project without what the reader may not see.
  ///
  /// Records marked internal, and what stands below them; for those who are told no names, every name. What follows
  /// from the records is the same as before: what is heard and judged keeps its day and its value. `names` are those to
  /// hide; by default all that the project knows. Visits every field, unless the reader is of the team.
  package func visible(to reader: ReportAudience, hiding names: NameRedactor? = nil) -> Project {
    if reader.isTeam { return self }
    var visitor = InternalRemover<Project>(record: self)
    Project.fields(&visitor)
    var project = visitor.record
    // A conflict holds values of records that the reader may not see.
    project.conflicts = []
    if reader.maySeeNames { return project }
    var hidden = names ?? reader.names ?? NameRedactor(of: self)
    hidden.language = language.known ?? .sv
    return project.redacted(for: reader, hiding: hidden)
  }

  /// True where the id is of a person or organisation marked internal.
  package func isInternal(_ id: String) -> Bool {
    team.contains { $0.id.text.same(as: id) && $0.internal }
      || stakeholders.contains { $0.id.text.same(as: id) && $0.internal }
      || organisations.contains { $0.id.text.same(as: id) && $0.internal }
  }
}

/// A visitor that takes away every record that is marked internal; of the profile, what people wrote in it.
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
  /// True where the record is marked internal, where its kind can be.
  fileprivate var isInternal: Bool { (self as? any Noted)?.internal ?? false }
}
