package import Model

extension Project {
  /// The project that lines of history come to, made on the whole project that one of them brought.
  ///
  /// Nil where none did, or they cannot be made. Clocks differ, so a line may stand before the one that brought the
  /// project. Makes all of the lines.
  package static func told(by lines: [HistoryEntry], of id: ID<Project>) -> Project? {
    let all = lines.flatMap(\.differences)
    guard
      let first = all.firstIndex(where: { $0.field == nil && $0.before == nil && $0.record.same(as: id.text) }
      ), let whole = all[first].after
    else { return nil }
    do throws(ParseError) {
      let begun = try Project(json: whole)
      do throws(PatchError) {
        return try begun.applying(Array(all[..<first] + all[(first + 1)...]), at: id.text, checking: false)
      } catch { return nil }
    } catch { return nil }
  }
}
