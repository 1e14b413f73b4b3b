package import Model

/// A light that says whether an indicator keeps within its limits; without a value for two periods it is never green.
package enum IndicatorLight: String, LabelledEnum {
  case green, amber, red, grey

  package var label: Phrase {
    switch self {
    case .green: Phrase("grönt", "green")
    case .amber: Phrase("gult", "amber")
    case .red: Phrase("rött", "red")
    case .grey: Phrase("grått, inget värde", "grey, no value")
    }
  }
}

extension IndicatorValue {
  /// The value as a number, or n/N.
  package var number: Double? {
    if let value { return value.value }
    guard let n, let of, of > 0 else { return nil }
    return Double(n) / Double(of)
  }

  /// The value as people read it: `0.83`, `41/50`.
  package var words: String? {
    if let n, let of { return "\(n)/\(of)" }
    return value?.text
  }
}

extension Rhythm {
  package var days: Int {
    switch self {
    case .weekly: 7
    case .monthly: 31
    case .quarterly: 92
    case .halfYearly: 183
    case .yearly: 366
    }
  }
}

extension Indicator {
  package var lastValue: IndicatorValue? { values.max { $0.date < $1.date } }

  /// The light on a day: green inside the limits, amber within a tenth of one or a period late, red outside, grey
  /// without a value.
  package func light(on today: CalendarDay) -> IndicatorLight {
    guard let last = lastValue, let number = last.number else { return .grey }
    let periods = rhythm?.known.map { (today - last.date) / $0.days } ?? 0
    if periods >= 3 { return .grey }
    if let lower = lower?.value, number < lower { return .red }
    if let upper = upper?.value, number > upper { return .red }
    if periods >= 2 { return .amber }
    let isNear = [lower?.value, upper?.value].compactMap(\.self).contains { limit in
      (number - limit).magnitude <= limit.magnitude / 10
    }
    return isNear ? .amber : .green
  }
}
