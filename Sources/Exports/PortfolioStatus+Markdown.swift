package import Coproduction

extension PortfolioStatus {
  /// The status of every project: one table across, then each project under a heading.
  package var markdown: String {
    let language = language.known ?? .en
    var out = Markdown(in: language)
    out.heading(1, Phrase(organisation.markdown))
    out.paragraph(
      on.iso + " " + on.weekWords(language) + " · "
        + Phrase.counted(projects.count, Phrase("ett projekt", "one project"), Phrase("projekt", "projects"))(
          language))
    writeWanted(&out)
    writeAcross(&out)
    for project in projects {
      out.heading(2, Phrase(project.title.markdown))
      project.write(into: &out, level: 3)
    }
    return out.text
  }

  private func writeWanted(_ out: inout Markdown) {
    out.heading(2, Phrase("Beslut som önskas", "Decision wanted"))
    let lines = projects.flatMap { project in
      project.wanted.map { ask in
        let by = ask.byDate.map { Phrase(", senast ", ", by ")(out.language) + $0.iso } ?? ""
        return "**\(ask.title.markdown)** – \(project.title.markdown), \(ask.group.markdown)\(by)"
      }
    }
    if lines.isEmpty { out.paragraph(Phrase("Inget just nu.", "Nothing at present.")(out.language)) }
    out.items(lines)
  }

  private func writeAcross(_ out: inout Markdown) {
    let language = out.language
    out.heading(2, Phrase("Alla projekt", "All projects"))
    out.table(
      [
        Phrase("Projekt", "Project"), Phrase("Fas", "Phase"), Phrase("Tillstånd", "Condition"),
        Phrase("Nästa beslut", "Next decision"), Phrase("Skall", "Must"),
        Phrase("Förslag i dag", "Proposal today"),
      ],
      projects.map { project in
        let next = project.decisions.first
        return [
          project.title.markdown, project.phase, project.condition,
          next.map { [$0.gate, $0.day?.iso].compactMap(\.self).joined(separator: " ") } ?? "–",
          next.map { "\($0.mustMet)/\($0.mustTotal)" } ?? "–",
          next.map { "\($0.proposal.label(language)) (\($0.rule))" } ?? "–",
        ]
      })
    for broken in broken {
      out.paragraph(Phrase("Kunde inte läsas: ", "Could not be read: ")(language) + broken.markdown)
    }
    let common = concepts.prefix(5).map { concept in
      Phrase(
        "\(concept.title.markdown) \(concept.open) öppna i \(concept.projects)",
        "\(concept.title.markdown) \(concept.open) open in \(concept.projects)")(language)
    }
    if !common.isEmpty {
      out.paragraph(Phrase("Hinder: ", "Barriers: ")(language) + common.joined(separator: " · "))
    }
    out.paragraph(
      Phrase(
        "Villkor: \(conditionsOpen) öppna, \(conditionsLate) sena · \(decisionsThisYear) beslut i år, \(goThisYear) fortsätt",
        "Conditions: \(conditionsOpen) open, \(conditionsLate) late · \(decisionsThisYear) decisions this year, \(goThisYear) go"
      )(language))
  }
}
