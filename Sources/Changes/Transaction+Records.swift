internal import Model
internal import Process

extension Transaction {
  /// Adds a record to its list, from fields as they were typed.
  mutating func add(_ recordKind: String, _ assignments: [FieldAssignment]) throws(Refusal) {
    switch recordKind {
    case Site.recordKind: try addSite(assignments)
    case Stakeholder.recordKind: try addStakeholder(assignments)
    case Engagement.recordKind: try addEngagement(assignments)
    case Barrier.recordKind: try addBarrier(assignments)
    case Action.recordKind: try addAction(assignments)
    case Incident.recordKind: try addIncident(assignments)
    case Activity.recordKind: try addActivity(assignments)
    default:
      guard let kind = Project.kind(recordKind) else {
        throw Refusal(.notFound, "okänt slag av post: \(recordKind)", "no such kind of record: \(recordKind)")
      }
      func addPlain<Kind: Named & Listed>(_ kind: Kind.Type) throws(Refusal) { try add(kind, assignments) }
      try addPlain(kind)
    }
  }

  /// A new record with its fields as they were typed; throws a ``Refusal`` at the first that cannot be meant.
  func typed<Kind: Record>(_ assignments: [FieldAssignment]) throws(Refusal) -> Kind {
    var record = Kind()
    try record.assign(assignments, in: parseContext(isNew: true))
    return record
  }

  private mutating func add<Kind: Named & Listed>(
    _ kind: Kind.Type, _ assignments: [FieldAssignment], _ complete: (inout Kind) -> Void = { _ in }
  ) throws(Refusal) {
    var record: Kind = try typed(assignments)
    complete(&record)
    record.title = try given(record.title, "title", "rubriken", "the title")
    record.id = newID()
    keep(record, in: Kind.list)
    made.record = record.id.text
  }

  private mutating func addSite(_ assignments: [FieldAssignment]) throws(Refusal) {
    try refuseSteered(Site.steered, assignments)
    // The site that every project begins with takes the name of the first one added.
    if let only = project.sites.first, project.sites.count == 1, project.transitions.count == 1,
      only.title.same(as: context.organisation)
    {
      try edit(only.id.text, assignments)
      made.record = only.id.text
      return
    }
    let phase = startingPhase
    try add(Site.self, assignments)
    guard let id = made.record else { return }
    record(.start, at: ID(id), phase: phase)
  }

  /// The phase in which a new site starts.
  ///
  /// The `to` of the last project gate that stands on an open site, else the first phase.
  private var startingPhase: Code<Phase> {
    let projectState = projectState
    let first = framework.phases.first?.id ?? ""
    return framework.gates.filter { $0.scope == .project && $0.kind == .passage }.reduce(first) {
      phase, gate in
      guard let to = gate.to, framework.isBefore(phase, to) else { return phase }
      let stands = projectState.openSites.contains { $0.decided[gate.id] != nil }
      return stands ? to : phase
    }
  }

  private mutating func addStakeholder(_ assignments: [FieldAssignment]) throws(Refusal) {
    let today = today
    let by = PersonReference(context.by)
    try add(Stakeholder.self, assignments) { stakeholder in
      guard let current = stakeholder.current else { return }
      var entry = AttitudeEntry()
      entry.date = today
      entry.current = current
      entry.by = by
      stakeholder.assessments.append(entry)
    }
    try demand(made.record.flatMap { project.stakeholders[ID($0)]?.perspective.text }, "perspective")
  }

  private mutating func addEngagement(_ assignments: [FieldAssignment]) throws(Refusal) {
    let today = today
    let hasLevel = assignments.contains { $0.field.same(as: "level") }
    try add(Engagement.self, assignments) { engagement in
      if engagement.date == .unset { engagement.date = today }
      // Whoever said something was asked: that is to consult.
      if !hasLevel { engagement.level = engagement.heard.isEmpty ? .inform : .consult }
    }
    try demand(made.record.flatMap { project.engagements[ID($0)]?.perspective.text }, "perspective")
  }

  private func demand(_ text: String?, _ field: String) throws(Refusal) {
    _ = try given(text, field, "perspektivet", "the perspective")
  }

  /// Adds a barrier; what the catalogue knows of it stands until somebody says otherwise.
  private mutating func addBarrier(_ assignments: [FieldAssignment]) throws(Refusal) {
    let today = today
    let catalogue = reference.catalogue
    let language = project.language.known ?? .sv
    try add(Barrier.self, assignments) { barrier in
      if barrier.opened == .unset { barrier.opened = today }
      guard let known = barrier.catalogue.flatMap(catalogue.barrier) else { return }
      if barrier.title.isEmpty { barrier.title = known.title(language) }
      barrier.description = barrier.description ?? known.description(language)
      barrier.concept = barrier.concept ?? known.concept
      barrier.peterssonCategory = barrier.peterssonCategory ?? known.peterssonCategory
      barrier.context = barrier.context ?? known.context
      barrier.control = barrier.control ?? known.control
    }
    if let id = made.record { try validate(id) }
  }

  private mutating func addAction(_ assignments: [FieldAssignment]) throws(Refusal) {
    try refuseSteered(Action.steered, assignments)
    try add(Action.self, assignments)
    if let id = made.record { try validate(id) }
  }

  private mutating func addIncident(_ assignments: [FieldAssignment]) throws(Refusal) {
    let today = today
    try add(Incident.self, assignments) { incident in
      if incident.date == .unset { incident.date = today }
    }
  }

  private mutating func addActivity(_ assignments: [FieldAssignment]) throws(Refusal) {
    var activity: Activity = try typed(assignments)
    if activity.activity == nil { _ = try given(activity.title, "title", "rubriken", "the title") }
    if activity.phase.text.isEmpty {
      let code = activity.activity
      activity.phase =
        framework.phases.first { phase in phase.activities.contains { $0.id == code } }?.id
        ?? projectState.phase
    }
    activity.id = newID()
    keep(activity, in: \.activities)
    made.record = activity.id.text
  }

  /// Edits fields of a record, the application, a plan or the project itself.
  mutating func edit(_ name: String, _ assignments: [FieldAssignment]) throws(Refusal) {
    let address = name.same(as: project.id.text) ? name : try names.record(named: name)
    made.record = address
    switch Address(parsing: address) {
    case .plan(let phase): makePlan(phase)
    case .duty(let duty): try makeCompliance(duty)
    default: break
    }
    switch Address.recordKind(of: address) {
    case Site.recordKind: try refuseSteered(Site.steered, assignments)
    case Project.recordKind: try refuseFramework(assignments)
    case "assessment": try refuseSteered(Assessment.steered, assignments)
    case "position": try refuseSteered(Position.steered, assignments)
    case "duty": try refuseSteered(Compliance.steered, assignments)
    case VoiceWaiver.recordKind: try refuseSteered(VoiceWaiver.steered, assignments)
    case Condition.recordKind: try refuseDecided(address, Condition.fixed, assignments)
    case Attendance.recordKind: try refuseClosed(address)
    case Action.recordKind: try refusePromised(address, assignments)
    default: break
    }
    // Putting away and taking back have rules of their own.
    try refuseSteered(["archived"], assignments)
    let before = project.stakeholders[ID(address)]?.current
    guard try project.edit(address, .assign(assignments, parseContext(isNew: false))) else {
      throw Refusal(.notFound, "\(address) kan inte ändras", "\(address) cannot be edited")
    }
    if let after = project.stakeholders[ID(address)]?.current, after != before {
      var entry = AttitudeEntry()
      entry.date = today
      entry.current = after
      entry.by = PersonReference(context.by)
      project.stakeholders.update(ID(address)) { $0.assessments.append(entry) }
    }
    if case .duty(let duty) = Address(parsing: address), assignments.contains(where: { $0.field == "status" })
    {
      noteStatus(of: duty)
    }
    try validate(address)
  }

  /// Writes down who set the status of a duty, and when.
  private mutating func noteStatus(of duty: Code<Duty>) {
    guard let index = project.compliance.firstIndex(where: { $0.duty == duty }) else { return }
    project.compliance[index].on = today
    project.compliance[index].by = PersonReference(context.by)
  }

  private mutating func makePlan(_ phase: Code<Phase>) {
    guard framework.phase(phase) != nil, !project.plan.contains(where: { $0.phase == phase }) else { return }
    var plan = PhasePlan()
    plan.phase = phase
    project.plan.place(plan)
  }

  /// Makes the record of a duty that is looked at for the first time.
  private mutating func makeCompliance(_ duty: Code<Duty>) throws(Refusal) {
    guard !project.compliance.contains(where: { $0.duty == duty }) else { return }
    let duties = projectState.catalogue.duties.map(\.id)
    guard duties.contains(duty) else {
      var refusal = Refusal(
        .notFound, "ingen skyldighet \(duty.text)", "no duty \(duty.text)", field: "duty")
      refusal.choices = duties.map(\.text).nearestFirst(to: duty.text) { [$0] }
      throw refusal
    }
    project.compliance.place(Compliance(duty: duty))
  }

  /// Refuses to edit fields that follow from events and are never typed.
  func refuseSteered(_ steered: [String], _ assignments: [FieldAssignment]) throws(Refusal) {
    for assignment in assignments where steered.contains(where: { $0.same(as: assignment.field) }) {
      throw Refusal(
        .invalid, "\(assignment.field) följer av processen och skrivs aldrig för hand",
        "\(assignment.field) follows from the process and is never typed", field: assignment.field)
    }
  }

  mutating func note(_ name: String, _ text: String, _ by: PersonReference?) throws(Refusal) {
    let address = name.same(as: project.id.text) ? name : try names.record(named: name)
    let words = try given(text, "text", "texten", "the text")
    made.record = address
    try change(address, .note(Note(on: today, by: who(by ?? PersonReference(context.by)), text: words)))
  }

  private mutating func change(_ address: String, _ edit: RecordEdit) throws(Refusal) {
    guard try project.edit(address, edit) else {
      throw Refusal(.notFound, "ingen post \(address)", "no record \(address)")
    }
  }

  mutating func archive(_ name: String, _ day: CalendarDay?) throws(Refusal) {
    let address = name.same(as: project.id.text) ? name : try names.record(named: name)
    made.record = address
    if day != nil, let site = project.sites[ID(address)], projectState.state(of: site.id)?.isOpen ?? false {
      throw Refusal(
        .process, "införandeplatsen är öppen: avbryt eller avveckla den först",
        "the site is open: stop or retire it first")
    }
    if day != nil { try refusePuttingAway(address) }
    try change(address, .archive(day))
  }

  mutating func remove(_ name: String) throws(Refusal) {
    let address = try names.record(named: name)
    made.record = address
    let removable =
      Project.kinds.map { $0.recordKind } + [
        Activity.recordKind, Condition.recordKind, Attendance.recordKind,
      ]
    guard removable.contains(where: { $0.same(as: Address.recordKind(of: address)) }) else {
      throw Refusal(.process, "posten kan inte tas bort", "the record cannot be removed")
    }
    let id = address.lastPart
    try refusePuttingAway(address)
    project.dropConflicts(about: address)
    if project.isReferred(id) {
      throw Refusal(
        .process, "andra poster nämner den: arkivera den i stället",
        "other records refer to it: archive it instead")
    }
    try change(address, .remove)
  }
}
