internal import Model
internal import Process

extension Session {
  /// The options of a small list that fit what is typed.
  ///
  /// Each word that is typed must stand somewhere in the option, and titles that begin with the whole text come first.
  func options(_ choice: Choice) -> [Choice.Option] {
    let all = options(choice.purpose)
    let words = choice.filter.text.folded.split(separator: 0x20)
    if words.isEmpty { return all }
    let fitting = all.filter { option in
      let text = (option.title + " " + option.note + " " + option.value).folded
      return words.allSatisfy { word in text.indices.contains { text[$0...].starts(with: word) } }
    }
    // "device" finds "device" before "not a device".
    let typed = choice.filter.text.folded
    return fitting.filter { $0.title.folded.starts(with: typed) }
      + fitting.filter { !$0.title.folded.starts(with: typed) }
  }

  private func options(_ purpose: ChoicePurpose) -> [Choice.Option] {
    let wording =
      projectView?.wording ?? Wording(project: Project(), reference: reference, language: language)
    switch purpose {
    case .field:
      guard case .form(let form)? = behind.last, let field = form.field else { return [] }
      return deciders(form, field, wording) + wording.choices(field.kind).map(Choice.Option.init)
    case .catalogueHit:
      return reference.catalogue.barriers.map {
        Choice.Option(value: $0.id.text, title: $0.title(language), note: $0.id.text)
      }
    case .criterionValue(let criteria, let sites): return valueOptions(criteria, sites)
    case .fieldValue(let address, let name):
      guard let record = projectView?.project.record(at: address),
        let field = type(of: record).descriptions.first(where: { $0.name.same(as: name) })
      else { return [] }
      return wording.choices(field.kind).map(Choice.Option.init)
    case .site:
      let sites = (projectView?.project.sites.filter { $0.archived == nil } ?? []).sorted {
        language.isInOrder($0.title, $1.title)
      }
      return [option("", "alla platser", "all sites")]
        + sites.map { Choice.Option(value: $0.id.text, title: $0.title) }
    case .order:
      return orders.enumerated().map { Choice.Option(value: String($0), title: $1(language)) }
    case .newRecord:
      let commands: [Command] = [
        .newBarrier, .newAction, .newEngagement, .newStakeholder, .newOrganisation, .newMember, .newSite,
        .newIncident, .newAssumption, .newAsk, .newIndicator,
      ]
      return commands.map { Choice.Option(value: $0.id, title: $0.name(language), note: "") }
    case .language:
      return [
        Choice.Option(value: Language.sv.rawValue, title: "Svenska"),
        Choice.Option(value: Language.en.rawValue, title: "English"),
      ]
    case .outcome: return gateInRoom.flatMap { next in projectView?.outcomes(next) } ?? []
    case .position:
      return PositionValue.allCases.map { Choice.Option(value: $0.rawValue, title: $0.label(language)) }
    case .removal:
      return [
        option("cancel", "Avbryt", "Cancel"),
        option(
          "archive", "Arkivera: göms, finns kvar, kan tas fram", "Archive: hidden, kept, can be restored"),
        option("remove", "Ta bort för gott; historiken minns", "Delete for good; history remembers"),
      ]
    case .typed(let typed): return typedOptions(typed)
    case .replacing:
      return [
        option("keep", "Behåll den, och välj ett annat namn", "Keep it, and choose another name"),
        option("replace", "Ersätt den; det som står i den går bort", "Replace it; what stands in it is gone"),
      ]
    case .undoing(let redo): return undoingOptions(redo)
    case .positions(let review): return positionOptions(review)
    case .objection(let review):
      let objections = projectView?.project.reviews.first { $0.id == review }?.objections ?? []
      return objections.map {
        Choice.Option(
          value: $0.perspective.text, title: wording.perspective($0.perspective), note: $0.reason ?? "")
      }
    case .framework: return frameworkOptions
    case .planPhase:
      return (projectView?.framework?.phases ?? []).map {
        Choice.Option(value: $0.id.text, title: $0.title(language), note: $0.id.text)
      }
    case .conditionDone, .conditionMove: return conditionOptions
    case .tookPart: return tookPartOptions
    case .settling: return settlingOptions
    case .otherValue(let conflict): return otherOptions(conflict)
    }
  }

  /// Every framework with its phases; the one that is followed cannot be chosen, nor one that is faulty.
  private var frameworkOptions: [Choice.Option] {
    let own = projectView?.project.framework
    let whole = reference.frameworks.map { framework in
      var option = Choice.Option(
        value: framework.id.text,
        title: framework.short.isEmpty ? framework.title(language) : framework.short,
        note: framework.phases.map { $0.title(language) }.joined(separator: ", "))
      if framework.id == own {
        option.refusal = Phrase("projektet följer det redan", "the project follows it already")
      }
      return option
    }
    return whole
      + reference.faulty.map {
        Choice.Option(value: $0.id.text, title: $0.id.text, refusal: reference.absence(of: $0.id))
      }
  }

  private func option(_ value: String, _ sv: String, _ en: String) -> Choice.Option {
    Choice.Option(value: value, title: Phrase(sv, en)(language))
  }

  /// The people at the review and the groups of the workspace, where the field says who decides.
  private func deciders(_ form: Form, _ field: FormField, _ wording: Wording) -> [Choice.Option] {
    guard case .decide(let review, _, _) = form.purpose, field.name.same(as: "by") else { return [] }
    return deciding(at: review).map { attendance in
      Choice.Option(
        value: attendance.who.text, title: wording.who(attendance.who), note: attendance.role.label(language))
    } + projectList.settings.groups.map { Choice.Option(value: $0.title, title: $0.title) }
  }

  private func valueOptions(_ criteria: [Code<Criterion>], _ sites: [ID<Site>]) -> [Choice.Option] {
    guard let projectState = projectView?.projectState else { return [] }
    let checked = criteria.compactMap { projectState.criterion($0, at: sites) }
    let isCritical = checked.contains(where: \.critical)
    var options = AssessmentValue.allCases.reversed().map { value in
      var option = Choice.Option(value: value.rawValue, title: value.label(language))
      if isCritical, value == .waived || value == .notApplicable {
        option.refusal = Phrase(
          "ett kritiskt kriterium kan inte undantas", "a critical criterion cannot be waived")
      }
      return option
    }
    if checked.contains(where: \.stale) {
      options.insert(option("confirm", "stämmer fortfarande, sett i dag", "still true, seen today"), at: 0)
    }
    let order: [AssessmentValue] = [.met, .partlyMet, .notMet, .notAssessed, .notApplicable, .waived]
    return options.filter { $0.value.same(as: "confirm") }
      + order.compactMap { value in options.first { $0.value.same(as: value.rawValue) } }
  }

  private func positionOptions(_ review: ID<Review>) -> [Choice.Option] {
    guard let projectView, let next = gateInRoom else { return [] }
    let record = projectView.project.reviews.first { $0.id == review }
    let voices = next.check.voices.flatMap(\.perspectives)
    let present = record?.attendance.filter { !$0.absent && $0.archived == nil }.count ?? 0
    let count = Phrase("\(present) antecknade", "\(present) noted")
    return [
      Choice.Option(
        value: "", title: Phrase("Någon är närvarande", "Somebody is present")(language),
        note: count(language))
    ]
      + voices.map { voice in
        let position = record?.positions.first { $0.perspective == voice }
        return Choice.Option(
          value: voice.text, title: projectView.wording.perspective(voice),
          note: position?.value.label(language) ?? "–")
      }
  }

  private var conditionOptions: [Choice.Option] {
    guard let projectView else { return [] }
    var options: [Choice.Option] = []
    for open in openConditions where !options.contains(where: { $0.value.same(as: open.condition.id.text) }) {
      options.append(
        Choice.Option(
          value: open.condition.id.text, title: open.condition.title, note: projectView.due(open.due).text))
    }
    return options
  }

  /// The orders in which the place can stand.
  var orders: [Phrase] {
    guard case .room(let any) = room else { return [] }
    return any.room.orders(in: self)
  }
}

extension Choice.Option {
  init(_ entry: Wording.Entry) {
    self.init(value: entry.value, title: entry.title, note: entry.note)
  }
}
