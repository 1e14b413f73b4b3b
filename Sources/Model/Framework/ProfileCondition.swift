/// A condition on the application profile, from a closed set, that a framework hangs its demands on.
package indirect enum ProfileCondition: Equatable, Sendable {
  case always
  case property(Property, JSONValue)
  case any([ProfileCondition])
  case all([ProfileCondition])

  /// A property that can be asked of a profile; ``Application/answer(_:)`` says which fields answer it.
  package enum Property: String, CaseIterable, Sendable {
    case autonomyMin = "autonomy_min"
    case highRiskAI = "high_risk_ai"
    case annex3
    case publicBody = "public_body"
    case mdrMin = "mdr_min"
    case inHouse = "in_house"
    case orientation
    case personalData = "personal_data"
    case patientFacing = "patient_facing"
    case outsideMaker = "outside_maker"
    case publicService = "public_service"
    case sharedRecords = "shared_records"
    case transparency
    case mdrMax = "mdr_max"
    case inHouseDevice = "in_house_device"

    /// The fields of the profile that answer it, the one that says most first.
    package var fields: [String] {
      switch self {
      case .autonomyMin: ["action_autonomy"]
      case .highRiskAI, .annex3: ["ai_act_class"]
      case .publicBody: ["public_body"]
      case .mdrMin, .mdrMax: ["mdr_class", "mdr_status"]
      case .inHouse, .outsideMaker: ["our_role"]
      case .inHouseDevice: ["mdr_status"]
      case .orientation: ["orientation"]
      case .personalData: ["personal_data"]
      case .patientFacing: ["patient_facing"]
      case .publicService: ["public_service"]
      case .sharedRecords: ["shared_records"]
      case .transparency: ["transparency", "function"]
      }
    }

    /// The words that it can be held against; empty where it is true or false.
    package var allowed: [String] {
      switch self {
      case .autonomyMin: Autonomy.allCases.map(\.rawValue)
      case .mdrMin, .mdrMax: DeviceClass.allCases.map(\.rawValue)
      case .orientation: Orientation.allCases.map(\.rawValue)
      case .transparency: TransparencyCase.allCases.map(\.rawValue)
      case .highRiskAI, .annex3, .publicBody, .inHouse, .personalData, .patientFacing, .outsideMaker,
        .publicService, .sharedRecords, .inHouseDevice:
        []
      }
    }

    /// True for what only a law of the European Union knows.
    var isEuropean: Bool {
      switch self {
      case .highRiskAI, .annex3, .mdrMin, .mdrMax, .inHouseDevice, .transparency: true
      case .autonomyMin, .publicBody, .inHouse, .orientation, .personalData, .patientFacing, .outsideMaker,
        .publicService, .sharedRecords:
        false
      }
    }

    /// The property as people say it.
    package var label: Phrase {
      switch self {
      case .autonomyMin: Phrase("handlingsautonomi", "action autonomy")
      case .highRiskAI: Phrase("högrisk enligt AI-förordningen", "high-risk under the AI Act")
      case .annex3: Phrase("bilaga III", "Annex III")
      case .publicBody: Phrase("offentligt organ", "public body")
      case .mdrMin, .mdrMax: Phrase("MDR-klass", "MDR class")
      case .inHouse: Phrase("egentillverkat", "made in-house")
      case .inHouseDevice: Phrase("egentillverkad enligt artikel 5.5", "made in-house under Article 5(5)")
      case .orientation: Phrase("inriktning", "orientation")
      case .personalData: Phrase("personuppgifter", "personal data")
      case .patientFacing: Phrase("vänder sig direkt till patienter", "patient-facing")
      case .outsideMaker: Phrase("utomstående tillverkare", "outside maker")
      case .publicService: Phrase("utför offentliga tjänster", "provider of public services")
      case .sharedRecords: Phrase("uppgifter delas mellan vårdgivare", "data shared between care providers")
      case .transparency: Phrase("fall enligt artikel 50", "cases under Article 50")
      }
    }
  }

  /// The condition where no law of the European Union binds: what it asks of such a law never holds.
  package var outsideEU: ProfileCondition {
    switch self {
    case .always: self
    case .property(let property, _): property.isEuropean ? .any([]) : self
    case .any(let parts): .any(parts.map(\.outsideEU))
    case .all(let parts): .all(parts.map(\.outsideEU))
    }
  }

  /// The properties that the condition asks about.
  package var properties: [Property] {
    switch self {
    case .always: []
    case .property(let property, _): [property]
    case .any(let parts), .all(let parts): parts.flatMap(\.properties)
    }
  }
}

extension ProfileCondition: FieldValue {
  package static var kind: FieldKind { .json }
  package static var canonical: CanonicalForm { .unseen }

  package static func read(_ text: inout JSONReader) throws(ParseError) -> ProfileCondition {
    text.skipSpace()
    let start = text.position
    let json = try text.value()
    guard let condition = ProfileCondition(parsing: json) else {
      let known = Property.allCases.map(\.rawValue).joined(separator: ", ")
      throw text.refused(
        "väntade true eller ett av: any, all, \(known)", "expected true or one of: any, all, \(known)",
        at: start)
    }
    return condition
  }

  package init?(parsing json: JSONValue) {
    switch json {
    case .flag(true): self = .always
    case .object(let members):
      guard members.count == 1, let member = members.first else { return nil }
      switch (member.name, member.value) {
      case ("any", .list(let parts)), ("all", .list(let parts)):
        var conditions: [ProfileCondition] = []
        for part in parts {
          guard let condition = ProfileCondition(parsing: part) else { return nil }
          conditions.append(condition)
        }
        self = member.name == "any" ? .any(conditions) : .all(conditions)
      default:
        guard let property = Property(rawValue: member.name) else { return nil }
        self = .property(property, member.value)
      }
    case .null, .flag, .number, .text, .list: return nil
    }
  }

  package var json: JSONValue {
    switch self {
    case .always: .flag(true)
    case .property(let property, let value): .object([.init(property.rawValue, value)])
    case .any(let parts): .object([.init("any", .list(parts.map(\.json)))])
    case .all(let parts): .object([.init("all", .list(parts.map(\.json)))])
    }
  }

  package func write(_ out: inout JSONWriter) { out.value(json) }
  package func same(as other: ProfileCondition) -> Bool { self == other }
}
