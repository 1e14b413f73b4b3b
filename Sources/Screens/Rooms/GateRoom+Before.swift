internal import Changes
internal import Model

extension ProjectView {
  /// The reason why the criterion applies to this application, from its profile.
  func reasonItApplies(_ criterion: Criterion, _ checked: CheckedCriterion) -> String {
    if !checked.assumed.isEmpty {
      let unknown = checked.assumed.map { question($0) }.joined(separator: ", ")
      return localized("preliminärt; ännu okänt: ", "provisional; not yet known: ") + unknown
        + localized(" (7)", " (7)")
    }
    if !checked.applies { return localized("nej, enligt profilen", "no, by the profile") }
    let properties = (criterion.appliesWhen?.properties ?? []) + (criterion.mustWhen?.properties ?? [])
    if properties.isEmpty { return localized("alltid", "always") }
    var names: [String] = []
    for name in properties.map(answered) where !names.contains(name) { names.append(name) }
    return names.joined(separator: ", ") + localized(" (i profilen)", " (in the profile)")
  }

  /// `personal data: yes`: a property of the profile with what the profile says.
  private func answered(_ property: ProfileCondition.Property) -> String {
    let name = question(property.rawValue)
    let shown = project.application.shown(language) { self.name($0, $1) }
    let values = property.fields.compactMap { field in shown.first { $0.name.same(as: field) && $0.isSet } }
    return values.first.map { name + ": " + $0.text } ?? name
  }

  /// A property of the profile as people say it.
  func question(_ property: String) -> String {
    ProfileCondition.Property(rawValue: property)?.label(language) ?? property
  }

  /// The steps by which the judgement changed: `not assessed → partly met 12 Mar → not met 17 Nov`.
  func before(_ id: Code<Criterion>, _ sites: [ID<Site>], _ columns: Int, whole: Bool) -> [Line] {
    let places = judgedPlaces([id], sites)
    return places.flatMap { place -> [Line] in
      var steps = judgements(at: Address.assessment(id, site: place.site).description)
      // One judgement is what `now` says already.
      guard steps.count > 1 else { return [] }
      if !whole { steps = Array(steps.suffix(4)) }
      let title = places.count > 1 ? place.site.map { wording.title(of: $0.text) ?? $0.text } : nil
      return named(
        "förut", "before", (title.map { $0 + ": " } ?? "") + steps.joined(separator: " → "), columns)
    }
  }

  /// Each value that a judgement has had, with the day, oldest first.
  private func judgements(at key: String) -> [String] {
    var steps: [String] = []
    for entry in document.history {
      for difference in entry.differences where difference.record.same(as: key) {
        let value: JSONValue?
        if difference.field == nil {
          value = difference.after?["value"]
        } else if difference.field?.same(as: "value") ?? false {
          value = difference.after
        } else {
          continue
        }
        guard let word = value?.text, let judged = AssessmentValue(rawValue: word) else { continue }
        steps.append(judged.label(language) + (judged == .notAssessed ? "" : " " + day(entry.at.day)))
      }
    }
    return steps
  }
}
