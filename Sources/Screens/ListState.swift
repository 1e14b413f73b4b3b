import Model

/// The state of a list: how far somebody has gone through it, and how they look at it.
package struct ListState: Equatable, Sendable {
  /// The selected row, and its place for when it is no longer there.
  package var selected: String?
  package var index = 0
  package var filter = TextLine()
  /// True where the keys go into the filter.
  package var isFiltering = false
  package var order = 0
  package var isReversed = false
  package var view = 0
  package var panel = 0
  package var isZoomed = false
  /// True where the detail was opened with Enter.
  package var isOpen = false
  package var scroll = 0
  package var marked: Set<String> = []

  package init(selected: String? = nil, view: Int = 0) {
    self.selected = selected
    self.view = view
  }

  /// The selected row among these, the one at its place where it has gone.
  func index(in ids: [String]) -> Int? {
    if ids.isEmpty { return nil }
    if let selected, let index = ids.firstIndex(where: { $0.same(as: selected) }) { return index }
    return max(0, min(index, ids.count - 1))
  }

  mutating func select(_ index: Int, in ids: [String]) {
    guard !ids.isEmpty else { return }
    let index = max(0, min(index, ids.count - 1))
    self.index = index
    selected = ids[index]
    scroll = 0
  }

  mutating func move(by steps: Int, in ids: [String]) {
    guard let now = index(in: ids) else { return }
    select(now + steps, in: ids)
  }

  var filterText: String { filter.text }
}
