import Formats
import Model
import Reports
import Workbooks

/// What a long document is made of, short enough to be read in a review.
enum Outline {
  /// How many rows and elements are kept of a list.
  static let few = 3

  /// Each sheet with its size, its first rows, and the columns in which one chooses from a list.
  static func workbook(_ sheets: [Sheet], of tables: [Table]) -> String {
    sheets.flatMap { sheet -> [String] in
      let columns = sheet.rows.map(\.cells.count).max() ?? 0
      let rows = sheet.rows.map { row in row.cells.map { "\($0)" }.joined(separator: " | ") }
      let chosen =
        tables.first { $0.title.utf8.elementsEqual(sheet.title.utf8) }?.columns.filter { !$0.choices.isEmpty }
        ?? []
      return [
        "# \(sheet.title): \(sheet.rows.count) rows, \(columns) columns" + (sheet.isHidden ? ", hidden" : "")
      ]
        + rows.prefix(1 + few) + chosen.map { "\($0.title): " + $0.choices.joined(separator: ", ") } + [""]
    }.joined(separator: "\n")
  }

  /// Each heading of a page, with how many tables, rows, figures and points stand below it.
  static func html(_ text: String) -> String {
    var lines: [String] = []
    var counts: [String: Int] = [:]
    func close() {
      let told = ["table", "tr", "svg", "li"].compactMap { name in counts[name].map { "\($0) \(name)" } }
      if !told.isEmpty { lines.append("  " + told.joined(separator: ", ")) }
      counts = [:]
    }
    for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0.isLetter || $0.isNumber })
      if ["h1", "h2", "h3"].contains(name) {
        close()
        lines.append(
          name + " " + (part.split(separator: ">", maxSplits: 1).dropFirst().first.map(String.init) ?? ""))
      } else {
        counts[name, default: 0] += 1
      }
    }
    close()
    return lines.joined(separator: "\n")
  }

  /// The same value with the first elements of each list and how many follow.
  static func json(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(members.map { JSONValue.Member($0.name, json($0.value)) })
    case .list(let values) where values.count > few:
      .list(values.prefix(few).map(json) + [.text("… \(values.count - few) more")])
    case .list(let values): .list(values.map(json))
    default: value
    }
  }
}
