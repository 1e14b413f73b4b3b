/// The size of the room to draw in, in rows and columns.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  /// A size of so many rows and columns, none of them below 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The size of a text such as `120x36`, columns first as people say it.
  ///
  /// Nil where it is none, or where either number is not from 1 to 1000.
  package init?(_ text: String) {
    let numbers = text.utf8.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
      .map { Int(String(Substring($0))) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      1...1000 ~= columns, 1...1000 ~= rows
    else { return nil }
    self.init(rows: rows, columns: columns)
  }
}
