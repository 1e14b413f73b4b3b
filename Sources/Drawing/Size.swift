/// How much room there is to draw in.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The size of a text such as `120x36`, columns first as people say it.
  package init?(_ text: String) {
    let numbers = text.utf8.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
      .map { Int(String(Substring($0))) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      1...1000 ~= columns, 1...1000 ~= rows
    else { return nil }
    self.init(rows: rows, columns: columns)
  }
}
