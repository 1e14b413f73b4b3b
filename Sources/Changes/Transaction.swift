internal import Model
internal import Process

/// A change in the making: the project as it becomes, and what the rules need to know meanwhile.
package struct Transaction {
  var project: Project { didSet { kept = Lazy() } }
  let context: ChangeContext
  let reference: Reference
  var framework: Framework { didSet { kept = Lazy() } }
  /// The state of the project as it is now; another one once that has changed.
  private var kept = Lazy<ProjectState>()
  /// The moment that is written, later than everything written before.
  let at: Instant
  /// The names of the records before the change.
  let names: Names
  private var newIDs: Set<String> = []
  /// The functions that bring lists into order that records were only appended to.
  ///
  /// Nil where each is placed at once.
  private var ordering: [PartialKeyPath<Project>: (inout Project) -> Void]?
  var made = ChangeResult()

  init(
    _ project: Project, at: Instant, _ context: ChangeContext, _ reference: Reference
  ) throws(Refusal) {
    guard let framework = reference.framework(project.framework) else {
      throw Refusal(.readOnly, reference.absence(of: project.framework), field: "framework")
    }
    self.project = project
    self.context = context
    self.reference = reference
    self.framework = framework
    self.at = at
    names = Names(project: project, reference: reference)
  }

  var today: CalendarDay { context.today }

  var projectState: ProjectState {
    kept {
      ProjectState(
        of: project, in: framework, catalogue: reference.catalogue, on: today, beside: reference.frameworks)
    }
  }

  func parseContext(isNew: Bool) -> ParseContext {
    ParseContext(today: today, isNew: isNew, resolver: names)
  }

  /// Makes a fresh id of the kind, used nowhere in the project.
  mutating func newID<Kind: Identified>(_ kind: Kind.Type = Kind.self) -> ID<Kind> {
    var maker = IDGenerator(seed: context.seed, start: names.entries.count + newIDs.count)
    while true {
      let id = maker.next(letter: Kind.letter, count: 5)
      if names.isTaken(id) { continue }
      if newIDs.insert(id).inserted { return ID(id) }
    }
  }

  /// Makes ``keep(_:in:)`` only append, until ``order()``: many records cost by their number, not by that of pairs.
  mutating func deferOrder() { ordering = [:] }

  /// Puts a new record into its list.
  mutating func keep<Kind: Keyed>(_ record: Kind, in list: WritableKeyPath<Project, [Kind]>) {
    if ordering == nil {
      project[keyPath: list].place(record)
    } else {
      project[keyPath: list].append(record)
      ordering?[list] = { $0[keyPath: list].order() }
    }
  }

  /// Brings every list into the order of the file.
  mutating func order() {
    for order in (ordering ?? [:]).values { order(&project) }
    ordering = nil
  }

  /// The person that a text means: the id of the one record with that title, else the text.
  func who(_ who: PersonReference) -> PersonReference { PersonReference(names.who(who.text)) }

  /// The text, which must say something.
  ///
  /// Throws a ``Refusal`` that names the field where it is empty.
  func given(_ text: String?, _ field: String, _ sv: String, _ en: String) throws(Refusal) -> String {
    guard let text = text?.trimmed, !text.isEmpty else {
      throw Refusal(.invalid, "\(sv) saknas", "\(en) is missing", field: field)
    }
    return text
  }

  mutating func writeSites() { project.writeSites(in: framework) }
}

extension Project {
  /// Writes beside each site what its transitions come to, for readers of the file.
  mutating func writeSites(in framework: Framework) {
    for state in SiteState.all(of: self, in: framework) {
      sites.update(state.site) { site in
        site.phase = state.phase
        site.condition = .known(state.condition)
        site.since = state.since
      }
    }
  }
}

/// A generator of ids of Crockford base-32 characters; with a seed, the same ones in the same project.
struct IDGenerator {
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private var state: UInt64?

  init(seed: String?, start: Int) {
    state = seed.map { seed in
      let hash = seed.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
        ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
      return hash &+ UInt64(start) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Makes the letter of the kind and as many characters as asked for.
  mutating func next(letter: Character, count: Int) -> String {
    var text = String(letter)
    var bits = random()
    for index in 0..<count {
      if index == 12 { bits = random() }
      text.append(Self.letters[Int(bits & 31)])
      bits >>= 5
    }
    return text
  }

  private mutating func random() -> UInt64 {
    guard var state else { return UInt64.random(in: .min ... .max) }
    state &+= 0x9E37_79B9_7F4A_7C15
    self.state = state
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
