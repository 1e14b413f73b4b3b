/// The profile's answer to a question; what is not known counts as if it applied.
package enum ProfileAnswer: Equatable, Sendable {
  case yes, no
  case unknown([ProfileCondition.Property])

  init(_ known: Bool?, _ property: ProfileCondition.Property) {
    self = known.map { $0 ? .yes : .no } ?? .unknown([property])
  }

  package var holds: Bool { self != .no }

  /// The properties that are not known and therefore hold.
  package var assumed: [ProfileCondition.Property] {
    guard case .unknown(let properties) = self else { return [] }
    return properties
  }
}

extension Application {
  /// The answer of the profile to a condition; one that is absent always holds.
  package func answer(_ condition: ProfileCondition?) -> ProfileAnswer {
    switch condition {
    case nil, .always: .yes
    case .property(let property, let value): answer(property, value)
    case .any(let parts): answer(parts, decides: .yes, otherwise: .no)
    case .all(let parts): answer(parts, decides: .no, otherwise: .yes)
    }
  }

  private func answer(
    _ parts: [ProfileCondition], decides: ProfileAnswer, otherwise: ProfileAnswer
  ) -> ProfileAnswer {
    let answers = parts.map { answer($0) }
    if answers.contains(decides) { return decides }
    let unknown = answers.flatMap(\.assumed)
    return unknown.isEmpty ? otherwise : .unknown(unknown)
  }

  private func answer(_ property: ProfileCondition.Property, _ value: JSONValue) -> ProfileAnswer {
    let wanted = value != .flag(false)
    let known: Bool? =
      switch property {
      case .autonomyMin: atLeast(value, actionAutonomy?.known, Autonomy.init(rawValue:), \.rank)
      case .highRiskAI: aiActClassKnown.map { $0.isHighRisk == wanted }
      case .annex3: aiActClassKnown.map { $0.isAnnex3 == wanted }
      case .publicBody: publicBody.map { $0 == wanted }
      case .mdrMin:
        mdrStatus == .notDevice ? false : atLeast(value, mdrClass?.known, DeviceClass.init(rawValue:), \.rank)
      case .inHouse: isInHouse.map { $0 == wanted }
      case .orientation: orientation?.known.map { $0 == .both || value == .text($0.rawValue) }
      case .personalData: personalData.map { $0 == wanted }
      case .patientFacing: patientFacing.map { $0 == wanted }
      case .outsideMaker: isFromOutside.map { $0 == wanted }
      case .publicService: publicService.map { $0 == wanted }
      case .inHouseDevice:
        mdrStatus == .undetermined ? nil : mdrStatus.map { ($0 == .inhouse55) == wanted }
      case .sharedRecords: sharedRecords.map { $0 == wanted }
      case .transparency: value.text.flatMap(TransparencyCase.init(rawValue:)).flatMap(hasTransparencyCase)
      case .mdrMax:
        mdrStatus == .notDevice
          ? false : atMost(value, mdrClass?.known)
      }
    return ProfileAnswer(known, property)
  }

  private func atLeast<Answer>(
    _ value: JSONValue, _ own: Answer?, _ word: (String) -> Answer?, _ rank: (Answer) -> Int
  ) -> Bool? {
    guard let own, let least = value.text.flatMap(word) else { return nil }
    return rank(own) >= rank(least)
  }

  private func atMost(_ value: JSONValue, _ own: DeviceClass?) -> Bool? {
    guard let own, let most = value.text.flatMap(DeviceClass.init(rawValue:)) else { return nil }
    return own.rank <= most.rank
  }

  /// True where the application is a case of Article 50 of the AI Act; nil where that is not known.
  ///
  /// Where the cases are not told, the function tells them.
  private func hasTransparencyCase(_ wanted: TransparencyCase) -> Bool? {
    if !transparency.isEmpty { return transparency.contains(.known(wanted)) }
    guard let function = function?.known else { return nil }
    return switch wanted {
    case .converses: function == .converse
    case .generatesContent: function == .generateText
    case .recognisesPeople, .deepFake, .none: false
    }
  }

  /// The class under the AI Act; nil where it is not known or not determined.
  private var aiActClassKnown: AIActClass? {
    aiActClass == .undetermined ? nil : aiActClass?.known
  }

  /// True where we make the application ourselves; nil where it is not known.
  package var isInHouse: Bool? {
    if mdrStatus == .inhouse55 { return true }
    return ourRole?.known.map { $0 == .provider || $0 == .providerAndDeployer }
  }

  /// True where somebody outside makes the application; nil where it is not known.
  package var isFromOutside: Bool? {
    ourRole?.known.map { $0 == .deployer || $0 == .researchOnly }
  }
}

extension Autonomy {
  package var rank: Int {
    switch self {
    case .a0: 0
    case .a1: 1
    case .a2: 2
    case .a3: 3
    }
  }
}

extension DeviceClass {
  /// The rank of the class from 0 to 3; IVDR A to D read as I, IIa, IIb, III.
  package var rank: Int {
    switch self {
    case .i, .a: 0
    case .iia, .b: 1
    case .iib, .c: 2
    case .iii, .d: 3
    }
  }
}

extension Project {
  /// The computed rigour.
  ///
  /// Light where the application is organisational, does not act, and is neither high-risk nor personal.
  package var computedRigour: Rigour {
    let isLight =
      application.orientation == .organisational && application.actionAutonomy == .a0
      && application.answer(.property(.highRiskAI, .flag(true))) == .no
      && application.answer(.property(.personalData, .flag(true))) == .no
    return isLight ? .light : .full
  }

  /// The rigour in a framework: a team may choose full, never lighter.
  package func rigour(in framework: Framework) -> Rigour {
    if rigour == .full || framework.light == nil { return .full }
    return computedRigour
  }
}
