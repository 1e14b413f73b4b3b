internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

extension Session {
  /// The selected project in sentences, and all of them together.
  func detail(_ entry: ProjectEntry, _ columns: Int) -> [Line] {
    guard let row = entry.row, let document = entry.document else { return brokenDetail(entry, columns) }
    let projectView = ProjectView(
      document, projectState(of: document, entry, on: today), reference: reference, site: nil,
      language: language,
      today: today, author: settings.author)
    var lines = [Line([.text(row.project.title, .strong), .gap(3), .rest(projectView.facts, .muted)])]
    for rest in projectView.projectState?.rests() ?? [] {
      lines.append(Line([.rest(rest(language), .attention)]))
    }
    lines.append(Line([.rest(projectView.siteSentences)]))
    let wanted = row.todo.prefix(3).map { todo in
      let when = todo.when(language)
      return todo.title(language) + (when.isEmpty ? "" : ", " + when)
    }.joined(separator: " · ")
    if !wanted.isEmpty {
      let label = Phrase("Att göra", "To do")(language)
      lines += Line.named(label, wanted, columns, label: label.columns + 3).prefix(2)
    }
    if columns >= 66, projectList.projects.count > 1 { lines += [thinRule(columns)] + acrossAll(columns) }
    return lines
  }

  private func thinRule(_ columns: Int) -> Line {
    Line([.text(String(repeating: "─", count: columns), .rule)])
  }

  private func brokenDetail(_ entry: ProjectEntry, _ columns: Int) -> [Line] {
    guard let broken = entry.broken else {
      let why = entry.document.map { reference.absence(of: $0.project.framework) } ?? Phrase("")
      let advice = Phrase(
        "Projektet kan läsas men inte ändras tills ramverket är på plats. Tryck sedan R för att läsa om.",
        "The project may be read but not changed until the framework is in place. Then press R to read again."
      )
      return [Line(entry.slug, .strong)] + Line.wrapped(why(language), columns - 2, .attention)
        + Line.wrapped(advice(language), columns - 2, .muted)
    }
    let advice = Phrase(
      "Inget skrivs i filen förrän den kan läsas. Rätta stället, och tryck R för att läsa om.",
      "Nothing is written to the file until it can be read. Mend the place, and press R to read again.")
    return [Line(entry.slug, .strong)] + Line.wrapped(broken.place(language), columns - 2)
      + Line.wrapped(broken.reason(language), columns - 2, .attention)
      + Line.wrapped(advice(language), columns - 2, .muted)
  }

  /// The line across all projects: the concepts that are everywhere, and the numbers of conditions and decisions.
  private func acrossAll(_ columns: Int) -> [Line] {
    let rows = projectList.projects.compactMap(\.row)
    let figures = memory.figures(portfolioState) { PortfolioFigures(of: rows, on: today) }
    let top = figures.concepts.prefix(3).enumerated().map { index, figure in
      let title = reference.catalogue.concept(figure.concept)?.title(language) ?? figure.concept.text
      let places = Phrase(" öppna i \(figure.projects)", " open in \(figure.projects)")(language)
      return title + " \(figure.open)" + (index == 0 ? places : "")
    }
    var parts = [top.joined(separator: " · ")].filter { !$0.isEmpty }
    if figures.conditionsOpen > 0 {
      let (open, late) = (figures.conditionsOpen, figures.conditionsLate)
      parts.append(
        Phrase("villkor \(open) öppna, \(late) sena", "conditions \(open) open, \(late) late")(language))
    }
    if figures.decisionsThisYear > 0 {
      let (all, go) = (figures.decisionsThisYear, figures.goThisYear)
      parts.append(
        Phrase("\(all) beslut i år, \(go) vidare", "\(all) decisions this year, \(go) go")(language))
    }
    let label =
      rows.count == 2
      ? Phrase("Båda projekten", "Across both")(language)
      : (Phrase("Alla ", "Across all ") + Phrase.number(rows.count))(language)
    let indent = label.columns + 3
    return parts.joined(separator: " · ").wrapped(to: columns - indent - 1).enumerated().map { index, line in
      Line([
        .text(index == 0 ? label : String(repeating: " ", count: label.columns), .heading), .gap(3),
        .rest(line),
      ])
    }
  }
}

extension ProjectView {
  /// The facts of the application, in a line.
  var facts: String {
    let application = project.application
    var parts: [String] = []
    if let use = application.intendedUse { parts.append(use.onOneLine) }
    if let orientation = application.orientation { parts.append(orientation.label(language)) }
    if let autonomy = application.actionAutonomy { parts.append(autonomy.label(language)) }
    if let device = application.mdrClass { parts.append("MDR " + device.word) }
    if let act = application.aiActClass { parts.append(act.label(language)) }
    if parts.isEmpty {
      return localized("profilen är inte ifylld ännu (7)", "the profile is not filled in yet (7)")
    }
    return parts.joined(separator: " · ")
  }

  /// The standing of the sites: which stand where, and since when.
  var siteSentences: String {
    guard let projectState else { return "" }
    var groups: [(words: String, sites: [ID<Site>])] = []
    for state in projectState.sites {
      let words = sentence(state)
      if let index = groups.firstIndex(where: { $0.words.same(as: words) }) {
        groups[index].sites.append(state.site)
      } else {
        groups.append((words, [state.site]))
      }
    }
    return groups.map { group in
      let names = hasSites ? siteNames(group.sites) + "   " : ""
      return names + group.words
    }.joined(separator: "      ")
  }

  func sentence(_ state: SiteState) -> String {
    let phase = wording.phase(state.phase)
    let isLive = framework?.phase(state.phase)?.live ?? false
    switch state.condition {
    case .active where isLive:
      return phase + localized(", i drift sedan ", ", live since ") + day(state.since)
    case .active:
      let days = max(0, today - state.since)
      return phase + localized(" sedan \(days) dagar", " for \(days) days")
    case .onHold:
      let until = state.until.map { localized(" till ", " to ") + day($0) } ?? ""
      return phase + ", " + state.condition.label(language) + until
    case .suspended, .windingDown, .stopped, .retired:
      return phase + ", " + state.condition.label(language)
    }
  }
}
