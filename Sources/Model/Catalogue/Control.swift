/// The control that we have over a barrier.
package enum Control: String, LabelledEnum {
  case own, shared, external

  package var label: Phrase {
    switch self {
    case .own: Phrase("egen rådighet", "own control")
    case .shared: Phrase("delad rådighet", "shared control")
    case .external: Phrase("utanför vår rådighet", "outside our control")
    }
  }
}

/// The context in EPIS in which a factor that hinders or helps lies.
package enum FactorContext: String, LabelledEnum {
  case outer, inner, bridging, innovation

  package var label: Phrase {
    switch self {
    case .outer: Phrase("yttre kontext", "outer context")
    case .inner: Phrase("inre kontext", "inner context")
    case .bridging: Phrase("överbryggande faktorer", "bridging factors")
    case .innovation: Phrase("innovationsfaktorer", "innovation factors")
    }
  }
}
