extension Sequence {
  /// The first result of the transform that is not nil; the transform is asked once for each element up to that.
  ///
  /// The first of a lazy `compactMap` asks twice for the element that it finds and traps where the second answer is nil, as
  /// that of a file may be which went away meanwhile.
  @inlinable package func firstNonNil<Result>(_ transform: (Element) throws -> Result?) rethrows -> Result? {
    for element in self {
      if let result = try transform(element) { return result }
    }
    return nil
  }
}
