internal import Model
internal import Reports
internal import Synchronization

/// The last value that was worked out, kept with all that it depends on: another key makes another value.
final class Memo<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private let last = Mutex<(key: Key, value: Value)?>(nil)

  func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
    let known = last.withLock { last in last.flatMap { $0.key == key ? $0.value : nil } }
    if let known { return known }
    let made = make()
    last.withLock { $0 = (key, made) }
    return made
  }
}

/// A state of something that changes: another one after each change, the same only where nothing did.
final class Revision: Sendable, Equatable {
  static func == (left: Revision, right: Revision) -> Bool { left === right }
}

/// A memory of what the pictures and keys of a session ask for again and again.
///
/// Copies of a session share it, which does no harm: what is kept is found only by what it depends on.
struct SessionMemory: Sendable {
  let projectView = Memo<ProjectView.Key, ProjectView>()
  let portfolio = Memo<PortfolioKey, [Int]>()
  let figures = Memo<PortfolioState, PortfolioFigures>()
}

/// A key for how a list is narrowed and ordered, whatever is selected in it.
struct ListKey: Equatable {
  let filter: TextLine
  let view: Int
  let order: Int
  let isReversed: Bool

  init(_ listState: ListState) {
    filter = listState.filter
    view = listState.view
    order = listState.order
    isReversed = listState.isReversed
  }
}

/// The records of a list as places in the project and as ids, in the order in which they are shown.
struct ListedRows: Sendable {
  let places: [Int]
  let ids: [String]

  init(_ places: [Int], id: (Int) -> String) {
    self.places = places
    ids = places.map(id)
  }
}
