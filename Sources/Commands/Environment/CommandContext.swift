package import Changes
package import Model
internal import Process
import Reports
package import Tracker

/// A project at one time: what a command needs to understand the words it was given.
package struct CommandContext {
  package let base: ProjectContext
  let names: Names

  package init(_ base: ProjectContext) {
    self.base = base
    names = Names(project: base.project, reference: base.reference)
  }

  init(
    _ document: ProjectDocument, _ changeContext: ChangeContext, _ reference: Reference, language: Language
  ) {
    self.init(ProjectContext(document, changeContext, reference, language: language))
  }

  package var document: ProjectDocument { base.document }
  var changeContext: ChangeContext { base.changeContext }
  var reference: Reference { base.reference }
  var language: Language { base.language }
  var project: Project { base.project }
  package var today: CalendarDay { base.today }

  func projectState() throws -> ProjectState { try base.projectState() }

  /// The person who is meant; without words, the one who runs the program.
  func who(_ text: String?) -> PersonReference { PersonReference(names.who(text ?? changeContext.by)) }

  func day(typed text: String, _ field: String) throws -> CalendarDay {
    guard let day = CalendarDay(asked: text, on: today) else {
      throw Refusal(
        .invalid,
        Phrase("väntade en dag, fann \"\(text)\"", "expected a day, found \"\(text)\""), field: field,
        choices: ["YYYY-MM-DD", "today", "+2w", "fri", "eom", "w48"])
    }
    return day
  }

  func day(_ text: String?, _ field: String) throws -> CalendarDay? {
    guard let text else { return nil }
    return try day(typed: text, field)
  }

  /// One of a list of words, by the word or by what it is called in either language.
  func word<Known: LabelledEnum>(_ text: String, _ field: String) throws -> Known {
    do throws(Refusal) {
      let value = try OpenEnum<Known>.kind.value(typed: text, in: ParseContext(today: today, resolver: names))
      guard let known = value.text.flatMap(Known.init(rawValue:)) else {
        throw Refusal(.invalid, Phrase(text))
      }
      return known
    } catch { throw Failure(error, field: field) }
  }

  func code<Entry: Coded>(_ text: String, _ field: String) throws -> Code<Entry> {
    do throws(Refusal) {
      return Code(try names.code(of: Entry.codes, named: text))
    } catch { throw Failure(error, field: field) }
  }

  func id<Kind: Identified>(_ text: String) throws -> ID<Kind> { ID(try id(text, of: Kind.recordKind)) }

  func id(_ text: String, of recordKind: String) throws -> String {
    try names.record(named: text, recordKind: recordKind).lastPart
  }

  /// The id of a record of any kind.
  func record(_ text: String) throws -> String {
    let address = try names.record(named: text, recordKind: nil)
    return address.lastPart
  }

  func sites(_ texts: [String]) throws -> [ID<Site>] {
    var sites: [ID<Site>] = []
    for text in texts {
      let site: ID<Site> = try id(text)
      if !sites.contains(site) { sites.append(site) }
    }
    return sites
  }

  /// Titles for whoever shows fields, looked up once.
  var titles: Titles { Titles(names, language) }
}

/// Ids, codes and people by what they are called, for lists of many records.
///
/// Each kind is looked up once, and only where it is asked for.
struct Titles {
  private let records: Deferred<[String: String]>
  private let codes: [CodeKind: Deferred<[String: String]>]

  init(_ names: Names, _ language: Language) {
    records = Deferred {
      let titled = names.entries.filter { !$0.title.isEmpty }.map { ($0.id, $0.title) }
      return Dictionary(titled) { _, last in last }
    }
    var codes: [CodeKind: Deferred<[String: String]>] = [:]
    for kind in CodeKind.allCases {
      codes[kind] = Deferred {
        Dictionary(
          names.codes(of: kind).map { ($0.id, $0.title(language)) }, uniquingKeysWith: { first, _ in first })
      }
    }
    self.codes = codes
  }

  /// Codes that people know by heart, such as a criterion's, stay as they are.
  func callAsFunction(_ kind: FieldKind, _ text: String) -> String? {
    switch kind {
    case .code(let kind):
      switch kind {
      case .criteria, .gates, .barriers, .strategies: nil
      case .frameworks, .phases, .activities, .closing, .perspectives, .concepts, .categories, .factors,
        .clusters, .matching, .duties, .measures, .terms, .references:
        codes[kind]?.value[text]
      }
    case .reference, .who: records.value[text]
    case .list(let element): self(element, text)
    case .text, .integer, .number, .flag, .day, .instant, .phrase, .json, .word, .ownID, .record: nil
    }
  }
}

extension CommandContext {
  /// The one review of the gate that is open: on the sites that are named, or the only one.
  func openReview(_ gate: Code<Gate>, sites: [String]) throws -> ID<Review> {
    let projectState = try projectState()
    let named = try self.sites(sites)
    let states = projectState.sites.filter {
      $0.reviewed == gate && (named.isEmpty || named.contains($0.site))
    }
    var reviews: [ID<Review>] = []
    for review in states.compactMap(\.review) where !reviews.contains(review) { reviews.append(review) }
    if let only = reviews.first, reviews.count == 1 { return only }
    if reviews.isEmpty {
      var failure = Failure(
        .refused, "ingen prövning av \(gate.text) är öppen", "no review of \(gate.text) is open")
      failure.allowed = projectState.check(gate, at: try gateSites(gate, sites)).allowed
      throw failure
    }
    throw Failure(
      .usage, "flera prövningar av \(gate.text) är öppna; välj med --site",
      "several reviews of \(gate.text) are open; choose with --site", field: "--site",
      choices: reviews.map { review in
        siteTitles(projectState.sites.filter { $0.review == review }.map(\.site))
      })
  }

  /// The sites that a gate is looked at for: those named, else those of the decision that is nearest.
  func gateSites(_ gate: Code<Gate>, _ texts: [String]) throws -> [ID<Site>] {
    if !texts.isEmpty { return try sites(texts) }
    let projectState = try projectState()
    if let decision = projectState.decisions.first(where: { $0.gate.id == gate }) { return decision.sites }
    let decided = projectState.sites.filter { $0.decided[gate] != nil }.map(\.site)
    if !decided.isEmpty { return decided }
    return (projectState.openSites.isEmpty ? projectState.sites : projectState.openSites).map(\.site)
  }

  /// The gate that is named, else that of the decision that is nearest.
  func gate(_ text: String?) throws -> Code<Gate> {
    if let text { return try code(text, "gate") }
    if let next = try projectState().decisions.first { return next.gate.id }
    throw Failure(.usage, "vilken beslutspunkt?", "which gate?", field: "gate")
  }

  /// The sites at which a judgement belongs; one nil where it belongs to the project as a whole.
  ///
  /// Throws a ``Failure`` where several sites could be meant and none is named.
  func judged(_ id: Code<Criterion>, _ texts: [String]) throws -> [ID<Site>?] {
    let projectState = try projectState()
    guard let criterion = projectState.framework.criterion(id), criterion.perSite else { return [nil] }
    if !texts.isEmpty { return try sites(texts) }
    return [try only(gateSites(criterion.gate, []), for: id.text)]
  }

  /// The sites that an event is for: those named, else the only one where it can happen.
  func sites(_ texts: [String], for event: TransitionEvent) throws -> [ID<Site>] {
    if !texts.isEmpty { return try sites(texts) }
    let projectState = try projectState()
    let fit = projectState.sites.map(\.site).filter { projectState.mayMove(event, at: $0) }
    // Where none fits, the engine says why.
    return fit.isEmpty ? projectState.sites.map(\.site) : [try only(fit, for: event.rawValue)]
  }

  private func only(_ sites: [ID<Site>], for what: String) throws -> ID<Site> {
    if let site = sites.first, sites.count == 1 { return site }
    throw Failure(
      .usage, "\(what): för vilken införandeplats? välj med --site",
      "\(what): for which site? choose with --site",
      field: "--site", choices: sites.map { siteTitles([$0]) })
  }

  func siteTitles(_ sites: [ID<Site>]) -> String {
    sites.map { names.title(of: $0.text) ?? $0.text }.joined(separator: ", ")
  }
}
