import Model
import Testing
import Workbooks

@Test func `a column beyond the last of a row is empty`() {
  let row = Sheet.Row(number: 3, cells: [.text("a"), .flag(true)])
  #expect(row[1] == .flag(true))
  #expect(row[2] == .empty)
  #expect(row[-1] == .empty)
}
