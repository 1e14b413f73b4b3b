package import Model

/// The start of the time in which something is news.
package enum NewsStart: Equatable, Sendable {
  case round(LastRound)
  /// The last seven days, where no round was held before.
  case week(CalendarDay)
  /// The day the project began, where no round was held before and it is younger than a week.
  case beginning(CalendarDay)

  package init(_ last: LastRound?, _ history: [HistoryEntry], on today: CalendarDay) {
    let began = history.first?.at.day ?? today + -7
    if let last {
      self = .round(last)
    } else if began > today + -7 {
      self = .beginning(began)
    } else {
      self = .week(today + -7)
    }
  }

  package var day: CalendarDay {
    switch self {
    case .round(let last): last.on
    case .week(let day), .beginning(let day): day
    }
  }

  package func includes(_ entry: HistoryEntry) -> Bool {
    switch self {
    case .round(let last): entry.at > last.at
    case .week(let day), .beginning(let day): entry.at.day >= day
    }
  }

  /// The words, such as `since the round of 17 Nov`.
  package func words(on today: CalendarDay) -> Phrase {
    switch self {
    case .round(let last): Phrase("sedan avstämningen ", "since the round of ") + last.on.short(on: today)
    case .week: Phrase("de senaste sju dagarna", "in the last seven days")
    case .beginning: Phrase("sedan projektet började", "since the project began")
    }
  }
}
