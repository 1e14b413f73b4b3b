extension Array where Element: Hashable {
  /// The elements without those that came before; one pass.
  @inlinable package var firstOfEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
