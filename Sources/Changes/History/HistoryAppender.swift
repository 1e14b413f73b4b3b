import Model

/// An appender of lines to history, each after the one before, without decoding those that are there.
struct HistoryAppender {
  private let history: ProjectHistory
  private let firstTransition: Instant?
  private let lastTransition: Instant?
  private var count: Int
  private var last: HistoryEntry?
  private var made: Set<ID<HistoryEntry>> = []

  init(after document: ProjectDocument) {
    history = document.undecodedHistory
    count = history.count
    last = history.last
    firstTransition = document.project.transitions.first?.at
    lastTransition = document.project.transitions.last?.at
  }

  /// The moment of the next line, later than everything that was written before.
  ///
  /// Not where that lies more than a day ahead of the clock: then a clock went wrong once, and what follows keeps its
  /// own day. Where the project itself began ahead of the clock, it is this clock that is wrong.
  func instant(on context: ChangeContext) -> Instant {
    let isPlausible = firstTransition.map { !$0.isAhead(of: context) } ?? true
    let lasts = [last?.at, lastTransition].compactMap(\.self)
    return lasts.filter { !isPlausible || !$0.isAhead(of: context) }.reduce(context.at) { max($0, $1 + 1) }
  }

  /// The place of a line of that moment behind all others; nil where the moment itself is that.
  private func order(at instant: Instant) -> Instant? {
    guard let last = last?.placed, last >= instant else { return nil }
    return last + 1
  }

  mutating func next(
    _ verb: String, record: String?, on context: ChangeContext, _ differences: [Difference]
  ) -> HistoryEntry {
    var entry = HistoryEntry()
    var maker = IDGenerator(seed: context.seed, start: count)
    repeat { entry.id = ID(maker.next(letter: "u", count: 10)) } while isTaken(entry.id)
    entry.at = instant(on: context)
    entry.order = order(at: entry.at)
    entry.by = context.by
    entry.verb = verb
    entry.record = record
    entry.differences = differences
    count += 1
    last = entry
    made.insert(entry.id)
    return entry
  }

  private func isTaken(_ id: ID<HistoryEntry>) -> Bool { made.contains(id) || history.mayHave(id) }
}

extension Instant {
  /// True where it is more than a day ahead of the clock.
  func isAhead(of context: ChangeContext) -> Bool { self > context.at + 86_400 }
}
