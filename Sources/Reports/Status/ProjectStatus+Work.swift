internal import Changes
internal import Model
internal import Process

extension BarrierStatusLine {
  init(_ barrier: Barrier, in projectState: ProjectState, for reader: ReportAudience, _ whole: Project) {
    self.init()
    let language = reader.language
    record = barrier.id.text
    changeability = barrier.changeability?.value
    concept = barrier.concept.map { projectState.catalogue.concept($0)?.title(language) ?? $0.text }
    title = barrier.title
    blocking = barrier.blocking
    impact = barrier.impact?.value
    control = barrier.control?.label(language) ?? ""
    external = barrier.control == .external
    status = barrier.status.label(language)
    owner = barrier.owner.flatMap { reader.name($0, in: whole) }
    days = projectState.today - barrier.opened
    actions = projectState.countOfActiveActions(on: barrier.id)
    work = projectState.work(on: barrier)(language)
  }
}

extension ActionStatusLine {
  init(_ action: Action, in projectState: ProjectState, for reader: ReportAudience, _ whole: Project) {
    self.init()
    record = action.id.text
    title = action.title
    status = action.status.word
    statusWords = action.status.label(reader.language)
    owner = action.owner.flatMap { reader.name($0, in: whole) }
    if let day = action.due {
      due = day
      daysLate = max(0, projectState.today - day)
    }
    // Whom it waits for is a name, and may be that of somebody the reader is told nothing of.
    why = reader.isTeam || action.waitingFor == nil ? projectState.reason(for: action)(reader.language) : ""
  }
}

extension TodoStatus {
  init(_ todo: Todo, for reader: ReportAudience, in whole: Project) {
    self.init()
    let language = reader.language
    title = todo.title(language)
    when = todo.when(language)
    // Who is waited for, or asked, is a name.
    let waits = todo.kind == .unanswered || whole.actions[ID(todo.place)]?.waitingFor != nil
    why = waits && !reader.isTeam ? "" : todo.why(language)
    who = todo.who.flatMap { reader.name($0, in: whole) }
  }
}

extension IndicatorStatus {
  init(_ indicator: Indicator, on today: CalendarDay, _ language: Language) {
    self.init()
    title = indicator.title
    value = indicator.lastValue?.words
    date = indicator.lastValue?.date
    lower = indicator.lower
    upper = indicator.upper
    light = indicator.light(on: today).label(language)
    points = indicator.values.sorted { $0.date < $1.date }.compactMap(PointStatus.init)
    baseline = indicator.baseline
  }
}

extension PointStatus {
  /// Makes the point; nil where the value is no number.
  init?(_ value: IndicatorValue) {
    guard let number = value.value ?? value.share else { return nil }
    self.init()
    day = value.date
    self.value = number
  }
}

extension IndicatorValue {
  /// The share n of N, in at most three decimals.
  fileprivate var share: Number? {
    guard let n, let of, of > 0 else { return nil }
    return Number("\((Double(n) / Double(of) * 1000).rounded() / 1000)")
  }
}
