package import Model

/// The names of a project's records, and a resolver of typed names.
package struct Names: NameResolver {
  /// A record with an id, as it is named.
  package struct Entry: Sendable {
    package let address: String
    package let recordKind: String
    package let id: String
    package let title: String
    package let isArchived: Bool
  }

  package let language: Language
  let reference: Reference
  private let frameworkID: Code<Framework>
  private let index: Deferred<NameIndex>

  /// Makes the names.
  ///
  /// Costs nothing until a record is asked for: only then are those of the project listed, once.
  package init(project: Project, reference: Reference) {
    language = project.language.known ?? .sv
    self.reference = reference
    frameworkID = project.framework
    index = Deferred { NameIndex(of: project) }
  }

  package var entries: [Entry] { index.value.entries }
  var framework: Framework? { reference.framework(frameworkID) }
  /// The gate of each review, by the id of the review.
  var reviewGates: [String: String] { index.value.reviewGates }

  /// True where a record has the id.
  func isTaken(_ id: String) -> Bool { index.value.hasEntry(withID: id) }

  /// The address of the record: by id, unique prefix of an id, or title.
  ///
  /// Throws a ``Refusal`` (`notFound`) where no record or several are meant, with the nearest or those as choices.
  package func record(named text: String, recordKind: String? = nil) throws(Refusal) -> String {
    let text = text.asRead
    if recordKind == nil, isPlace(text) { return text }
    let isMeant = { (entry: Entry) in recordKind.map(entry.recordKind.same) ?? true }
    if let exact = entry(at: text), isMeant(exact) { return exact.address }
    let titled = entries(called: text.asReadInAnyCase).filter(isMeant)
    if let only = titled.first, titled.count == 1 { return only.address }
    let candidates = entries.filter(isMeant)
    let begun = candidates.filter { !text.isEmpty && $0.id.utf8.starts(with: text.utf8) }
    if let only = begun.first, begun.count == 1, titled.isEmpty { return only.address }
    let meant = titled.isEmpty ? begun : titled
    guard meant.isEmpty else {
      var refusal = Refusal(
        .notFound, "\"\(text)\" kan vara flera", "\"\(text)\" could be several")
      refusal.choices = meant.map { $0.id + " " + $0.title }
      throw refusal
    }
    let what = candidates.first.map(\.recordKind) ?? recordKind ?? "record"
    var refusal = Refusal(
      .notFound, "hittar ingen \(recordKind ?? "post") \"\(text)\"", "no \(recordKind ?? what) \"\(text)\"")
    refusal.choices = candidates.nearestFirst(to: text) { [$0.id, $0.title] }.prefix(5)
      .map { $0.id + " " + $0.title }
    throw refusal
  }

  private func isPlace(_ text: String) -> Bool {
    switch Address(parsing: text) {
    case .application, .plan, .duty: true
    default: index.value.places.contains(text)
    }
  }

  /// The id of the record of that kind, by id, unique prefix or title.
  ///
  /// Throws a ``Refusal`` where no record or several are meant, with those or the nearest as what is allowed.
  package func id(of recordKind: String, named text: String) throws(Refusal) -> String {
    do throws(Refusal) {
      let address = try record(named: text, recordKind: recordKind)
      return address.lastPart
    } catch { throw Refusal(.invalid, error.words, choices: error.choices) }
  }

  /// The id of the one person or organisation with that title; else the text itself.
  ///
  /// Nothing else is looked up.
  package func who(_ text: String) -> String {
    let recordKinds = [Member.recordKind, Stakeholder.recordKind, Organisation.recordKind]
    let isWho = { (entry: Entry) in recordKinds.contains { entry.recordKind.same(as: $0) } }
    if let known = entry(at: text), known.id.same(as: text), isWho(known) { return known.id }
    let meant = entries(called: text.asReadInAnyCase).filter(isWho)
    return meant.count == 1 ? meant.first?.id ?? text : text
  }

  /// The code of the entry, by code or title in either language.
  ///
  /// Throws a ``Refusal`` where the text means no such entry, or a framework that cannot be followed.
  package func code(of kind: CodeKind, named text: String) throws(Refusal) -> String {
    let codes = codes(of: kind)
    let typed = text.asReadInAnyCase
    if let exact = codes.first(where: { $0.id.asReadInAnyCase == typed }) { return exact.id }
    let titled = codes.filter { code in
      [code.title.sv, code.title.en].contains { $0.asReadInAnyCase == typed }
    }
    if let only = titled.first, titled.count == 1 { return only.id }
    if kind == .frameworks,
      let faulty = reference.faulty.first(where: { $0.id.text.asReadInAnyCase == typed })
    {
      throw Refusal(.invalid, reference.absence(of: faulty.id))
    }
    throw Refusal(
      .invalid,
      Phrase("okänd kod \"\(text)\"", "unknown code \"\(text)\""),
      choices: codes.nearestFirst(to: text) { [$0.id, $0.title.sv, $0.title.en] }.map(\.id))
  }

  /// The codes of the kind with their titles, in the order of its file.
  package func codes(of kind: CodeKind) -> [CodeTitle] { reference.codes(of: kind, in: framework) }

  /// The title of a code; nil where there is no such code.
  package func title(_ kind: CodeKind, _ code: String, _ language: Language) -> String? {
    codes(of: kind).first { $0.id.same(as: code) }?.title(language)
  }

  /// The name of a reference, a code or a person; nil where it speaks for itself.
  package func name(_ kind: FieldKind, _ text: String, _ language: Language) -> String? {
    switch kind {
    case .reference(let recordKind): title(of: text) ?? gone(recordKind, text)?(language)
    case .code(let kind): title(kind, text, language)
    case .who: who(PersonReference(text))
    case .list(let element): name(element, text, language)
    case .text, .integer, .number, .flag, .day, .instant, .phrase, .json, .word, .ownID, .record: nil
    }
  }

  /// The words for a record that is there no longer.
  ///
  /// Nil for a packet, which stands in a file of its own, and for no id.
  private func gone(_ recordKind: String, _ id: String) -> Phrase? {
    // Packets stand in files of their own.
    if recordKind.same(as: Packet.recordKind) || id.isEmpty { return nil }
    guard let label = Project.kind(recordKind)?.label else {
      return Phrase("borttagen post", "removed record")
    }
    return Phrase("borttagen: ", "removed: ") + label
  }

  /// The title of the record with that address or id.
  package func title(of address: String) -> String? { entry(at: address)?.title }

  /// The record with that address or id.
  package func entry(at address: String) -> Entry? { index.value.entry(at: address) }

  /// The records of every kind with a title, which is given as it reads in any case; also archived ones.
  package func entries(called title: String) -> [Entry] { index.value.titled(title) }

  /// The name of a person: the title of the record, or the text itself.
  package func who(_ who: PersonReference) -> String { title(of: who.text) ?? who.text }
}

extension Names {
  /// The name of a person of the project, without an index of everything.
  package static func plain(_ who: PersonReference, in project: Project) -> String {
    project.team.first { $0.id.text.same(as: who.text) }?.title
      ?? project.stakeholders.first { $0.id.text.same(as: who.text) }?.title
      ?? project.organisations.first { $0.id.text.same(as: who.text) }?.title ?? who.text
  }
}
