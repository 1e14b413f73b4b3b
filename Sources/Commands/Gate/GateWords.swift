import Changes
import Model
import Process

/// A gate as a person reads it: what it comes to first, then what is left, last what counts.
struct GateWords {
  private let check: GateCheck
  private let context: CommandContext
  private let language: Language

  init(_ check: GateCheck, _ context: CommandContext) {
    self.check = check
    self.context = context
    language = context.language
  }

  var text: String {
    let gate = context.names.title(.gates, check.gate.text, language) ?? ""
    let head = check.gate.text + "  " + gate.visible + " · " + context.siteTitles(check.sites).visible
    let proposal =
      Phrase("förslag: ", "proposal: ")(language) + check.proposal.label(language) + " (" + check.rule + "). "
      + check.words.capitalised(language) + "."
    let counts = Phrase(
      "skallkrav uppfyllda: \(check.mustCounting) av \(check.mustTotal)",
      "mandatory criteria met: \(check.mustCounting) of \(check.mustTotal)")
    return head + "\n" + proposal.visible + "\n" + counts(language) + "\n\n"
      + Columns(["", "", ""], lateConditions + criteria + voices + barriers).body + "\n" + moves
  }

  /// Conditions of earlier decisions whose day has passed, before all else.
  private var lateConditions: [[String]] {
    let projectState = ProjectState(of: context.project, with: context.reference, on: context.today)
    return check.conditionsLate.compactMap { id in
      guard let late = projectState?.openConditions(at: check.sites).first(where: { $0.condition.id == id })
      else {
        return nil
      }
      let days = late.daysLate(on: context.today)
      let words = Phrase(
        "villkor från \(late.gate.text), \(days) d försenat",
        "condition of \(late.gate.text), \(days) d overdue")
      let moves =
        late.moves == 0
        ? Phrase("")
        : Phrase(
          ", flyttat \(late.moves) ggr", late.moves == 1 ? ", moved once" : ", moved \(late.moves) times")
      return [
        "! " + id.text, Phrase("villkor", "condition")(language),
        late.condition.title + " · " + (words + moves)(language) + " · "
          + context.names.who(late.condition.owner),
      ]
    }
  }

  /// The person who did without a criterion, why, and until when; empty where it was judged.
  private func waived(_ criterion: CheckedCriterion) -> String {
    guard criterion.status == .waived || criterion.status == .notApplicable else { return "" }
    let held = context.project.assessments.last { one in
      one.criterion == criterion.id && one.value == criterion.status
    }
    guard let held else { return "" }
    let until = held.until.map { Phrase(" till ", " until ")(language) + $0.iso } ?? ""
    let by = held.by.map { ", " + context.names.who($0) } ?? ""
    return until + by + (held.because.map { ": \"" + $0 + "\"" } ?? "")
  }

  private var criteria: [[String]] {
    check.criteria.filter(\.applies).map { criterion in
      let weight =
        criterion.critical
        ? Phrase("kritisk", "critical")
        : criterion.must ? Phrase("skallkrav", "mandatory") : Phrase("börkrav", "recommended")
      let title = context.names.title(.criteria, criterion.id.text, language) ?? ""
      let stale = criterion.stale ? Phrase(", inaktuell", ", stale")(language) : ""
      return [
        sign(criterion) + " " + criterion.id.text, weight(language),
        title + " · " + criterion.status.label(language) + waived(criterion) + stale,
      ]
    }
  }

  private func sign(_ criterion: CheckedCriterion) -> String {
    if criterion.counts { return criterion.status == .met ? "✓" : "~" }
    if criterion.stale { return "?" }
    if criterion.critical { return "✗" }
    return criterion.status == .partlyMet ? "◐" : "·"
  }

  private var voices: [[String]] {
    check.voices.map { voice in
      let names = voice.perspectives.map { code in
        context.names.title(.perspectives, code.text, language) ?? code.text
      }
      let sign = voice.counts ? "✓" : voice.waived ? "~" : "✗"
      let reached =
        voice.reached.reached(language) + Phrase(", krävs: ", ", required: ")(language)
        + voice.required.label(language)
        + (voice.counts || voice.waived ? "" : voice.shortfall.map { " · " + $0.label(language) } ?? "")
      return [
        sign + " " + voice.perspectives.map(\.text).joined(separator: "/"),
        Phrase("perspektiv", "perspective")(language),
        names.joined(separator: Phrase(" eller ", " or ")(language)) + " · "
          + (voice.position.map { $0.label(language) + " · " } ?? "") + reached,
      ]
    }
  }

  private var barriers: [[String]] {
    check.barriers.map { id in
      [
        "! " + id.text, Phrase("blockerar", "blocking")(language),
        context.names.title(of: id.text) ?? "",
      ]
    }
  }

  private var moves: String {
    var lines: [String] = []
    if !check.allowed.isEmpty {
      let names = check.allowed.map { $0.label(language) }.joined(separator: ", ")
      lines.append(Phrase("tillåtet nu: ", "allowed now: ")(language) + names)
    }
    for move in check.missing {
      lines.append(
        move.label(language) + Phrase(" kräver också: ", " still needs: ")(language)
          + move.lacks.map { $0.words(language) }.joined(separator: "; "))
    }
    return lines.map { $0.visible + "\n" }.joined()
  }
}
