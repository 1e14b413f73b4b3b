extension Array where Element: Hashable {
  /// Without what came before.
  @inlinable package var firstOfEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
