internal import Changes
package import Model

extension RoundAction {
  /// The command line that does the same, for a project; what must be told stands in capitals.
  package func command(in project: Project, slug: String) -> String {
    commands(project.language.known ?? .sv).map { "brygga " + $0 + " -p " + slug.quoted }
      .joined(separator: " && ")
  }

  private func commands(_ language: Language) -> [String] {
    switch self {
    case .confirm(let places):
      return Self.each(places) { "gate confirm " + $0.map(\.text).joined(separator: " ") }
    case .judge(let places, let value):
      return Self.each(places) { $0.map { "gate assess \($0.text) \(value.rawValue)" }.joined() }
    case .remark(let places):
      return Self.each(places) { $0.map { "gate remark \($0.text) TEXT" }.joined() }
    case .renewEvidence(let places, let title):
      return Self.each(places) { _ in
        "gate evidence add \(places[0].criterion.text) \(title.quoted) --expires DAY"
      }
    case .waiveAgain(let places, let because):
      return Self.each(places) { _ in
        "gate assess \(places[0].criterion.text) waived --because \(because.quoted) --by WHO --until DAY"
      }
    default: return [command(language)]
    }
  }

  private func command(_ language: Language) -> String {
    switch self {
    case .note(let address): return "\(Change.recordKind(of: address)) note \(address) TEXT"
    case .stillTrue(let address):
      return "\(Change.recordKind(of: address)) note \(address) \(Self.stillTrueWords(language).quoted)"
    case .operation(let call): return call.commandWords
    case .owner(let address): return "\(Change.recordKind(of: address)) edit \(address) owner=WHO"
    case .putDay(let address, let field, let day): return edit(address, "\(field)=\(day.iso)")
    case .askDay(let address, let field): return edit(address, "\(field)=DAY")
    case .archive(let address): return "\(Change.recordKind(of: address)) archive \(address)"
    case .putAside(let id): return "barrier edit \(id.text) status=not_relevant closed_reason=TEXT"
    case .act(let plan):
      let fields = plan.fields.flatMap { field in field.values.map { (field.field + "=" + $0).quoted } }
      return (["action add \(plan.title?.quoted ?? "TITLE")"] + fields).joined(separator: " ")
    case .tell(let ids): return "engagement feed-back " + ids.map(\.text).joined(separator: " ")
    case .tellEffect(let ids):
      return "engagement feed-back " + ids.map(\.text).joined(separator: " ") + " --effect TEXT"
    case .waiveVoiceAgain(let gate, let voice, let sites, let because):
      return "gate waive-voice \(gate.text) \(voice.text) --because \(because.quoted) --by WHO --until DAY"
        + Self.options(sites)
    case .closeCondition(let id): return "gate condition done \(id.text) --by WHO [--evidence TEXT]"
    case .moveCondition(let id):
      return "gate condition move \(id.text) --due DAY --by WHO --reason TEXT"
    case .hear(let voice, let sites):
      let places = sites.map { " sites=\($0.text)" }.joined()
      return "engagement add TITLE perspective=\(voice.text) heard=TEXT [level=LEVEL]" + places
    case .confirm, .judge, .remark, .renewEvidence, .waiveAgain: return ""
    }
  }

  private func edit(_ address: String, _ field: String) -> String {
    address.same(as: "application")
      ? "application edit \(field)" : "\(Change.recordKind(of: address)) edit \(address) \(field)"
  }

  /// The commands: one for the project and one for each site.
  private static func each(_ places: [CriterionTarget], _ words: ([Code<Criterion>]) -> String) -> [String] {
    places.map(\.site).firstOfEach.map { site in
      words(places.filter { $0.site == site }.map(\.criterion)) + options(site.map { [$0] } ?? [])
    }
  }

  private static func options(_ sites: [ID<Site>]) -> String { sites.map { " --site \($0.text)" }.joined() }
}

extension OperationCall {
  /// `barrier accept b7k3qz --by WHO --until DAY --reason TEXT`: what a round asks stands in capitals.
  fileprivate var commandWords: String {
    let options = operation.inputs.compactMap { input -> String? in
      if let text = given[input.name] { return " \(input.option) \(text.quoted)" }
      if input.field.prompt == nil { return nil }
      switch input.kind {
      case .day: return " \(input.option) DAY"
      case .who: return " \(input.option) WHO"
      default: return " \(input.option) TEXT"
      }
    }
    return "\(operation.recordKind) \(operation.info.verb) \(subject)" + options.joined()
  }
}

extension String {
  /// The text as a POSIX shell takes it for one word.
  package var quoted: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_=./:@".utf8.contains(byte)
      }
    }
    if isPlain, !isEmpty { return self }
    var quoted = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }
}
