/// The address of something in a project, as history, conflicts and commands write it.
package enum Address: Hashable, Sendable {
  /// The application: `application`.
  case application
  /// The plan of a phase: `plan/pilot`.
  case plan(Code<Phase>)
  /// The compliance with a legal duty: `duty/AI-26-1`.
  case duty(Code<Duty>)
  /// A judgement: `G2-06@s4k2m9` at a site, `G2-06` for the project.
  case assessment(Code<Criterion>, site: ID<Site>? = nil)
  /// The position of a perspective in a review: `r5a2k9/pat`.
  case position(Code<Perspective>, review: ID<Review>)
  /// A record with an id, the project too: `b4k2m9`; `r5a2k9/c3d2e1` within another.
  indirect case record(String, within: Address? = nil)
  /// A perspective that is to be heard: `voice/pat`.
  case voice(Code<Perspective>)
  /// A gate to be decided: `gate/G2`.
  case gate(Code<Gate>)

  /// Reads an address; nil for a text that is none.
  package init?(parsing text: String) {
    switch text.halves(at: UInt8(ascii: "/")) {
    case ("application", nil): self = .application
    case ("plan", let phase?): self = .plan(Code(phase))
    case ("duty", let duty?): self = .duty(Code(duty))
    case ("voice", let perspective?): self = .voice(Code(perspective))
    case ("gate", let gate?): self = .gate(Code(gate))
    case (let id, nil) where Self.kind(ofID: id) != nil: self = .record(id)
    case (let key, nil):
      // A criterion's id holds a hyphen, the id of a record never does.
      let (criterion, site) = key.halves(at: UInt8(ascii: "@"))
      guard site != nil || criterion.utf8.contains(UInt8(ascii: "-")) else { return nil }
      self = .assessment(Code(criterion), site: site.map { ID($0) })
    case (let holder, let key?):
      guard let holder = Address(parsing: holder) else { return nil }
      if Self.kind(ofID: key) != nil {
        self = .record(key, within: holder)
      } else if case .record(let review, nil) = holder {
        self = .position(Code(key), review: ID(review))
      } else {
        return nil
      }
    }
  }

  /// The type of the record; nil for what is no record.
  package var kind: (any Record.Type)? {
    switch self {
    case .application: Application.self
    case .plan: PhasePlan.self
    case .duty: Compliance.self
    case .assessment: Assessment.self
    case .position: Position.self
    case .record(let id, _): Self.kind(ofID: id)
    case .voice, .gate: nil
    }
  }

  /// The type of the record at an address.
  package static func kind(of text: String) -> any Record.Type {
    Address(parsing: text)?.kind ?? Position.self
  }

  /// The kind of record at an address, in the words of the command line.
  package static func recordKind(of text: String) -> String {
    switch kind(of: text) {
    case is Application.Type: "application"
    case is PhasePlan.Type: "plan"
    case is Compliance.Type: "duty"
    case is Assessment.Type: "assessment"
    case let kind as any Identified.Type: kind.recordKind
    default: "position"
    }
  }

  private static func kind(ofID id: String) -> (any Identified.Type)? {
    guard id.utf8.count == 6, let letter = id.unicodeScalars.first else { return nil }
    return identified.first { $0.letter.unicodeScalars.first == letter }
  }

  private static let identified: [any Identified.Type] =
    Project.kinds as [any Identified.Type] + [
      Project.self, Activity.self, Transition.self, MaterialChange.self, Evidence.self, VoiceWaiver.self,
      Review.self, Attendance.self, Condition.self, Conflict.self,
    ]
}

extension Address: CustomStringConvertible {
  package var description: String {
    switch self {
    case .application: "application"
    case .plan(let phase): "plan/" + phase.text
    case .duty(let duty): "duty/" + duty.text
    case .assessment(let criterion, let site): criterion.text + (site.map { "@" + $0.text } ?? "")
    case .position(let perspective, let review): review.text + "/" + perspective.text
    case .record(let id, let holder): (holder.map { $0.description + "/" } ?? "") + id
    case .voice(let perspective): "voice/" + perspective.text
    case .gate(let gate): "gate/" + gate.text
    }
  }
}

extension String {
  /// The text before the first sign of the kind and the text after it; nil where there is none.
  fileprivate func halves(at sign: UInt8) -> (String, String?) {
    guard let index = utf8.firstIndex(of: sign) else { return (self, nil) }
    return (String(self[..<index]), String(self[utf8.index(after: index)...]))
  }
}
