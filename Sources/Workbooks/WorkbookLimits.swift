/// The limits of what a workbook may hold: far more than people fill in, far less than a computer chokes on.
///
/// ``bytes`` and the unpacked sizes are in bytes.
package enum WorkbookLimits {
  package static let bytes = 32 << 20
  package static let parts = 2_000
  /// The sizes in bytes that one part, and all that are read together, may unfold to.
  package static let unpackedPart = 64 << 20
  package static let unpacked = 128 << 20
  /// A part that is larger than `ratioFrom` may unfold to this many times what it is packed.
  package static let ratio = 100
  package static let ratioFrom = 4 << 20
  package static let sheets = 256
  /// The number of rows that are not empty, of all sheets.
  package static let rows = 100_000
  /// The number of cells in those rows, empty ones before the last counted.
  package static let cells = 1_000_000
  package static let texts = 500_000
  package static let columns = 16_384
  /// The length of a cell's text in UTF-16 units that office programs allow.
  package static let cellText = 32_767
  package static let depth = 64
}

extension WorkbookFault {
  static func tooMany(_ limit: Int, _ sv: String, _ en: String) -> WorkbookFault {
    WorkbookFault(
      .tooLarge, "arbetsboken har fler än \(limit) \(sv)", "the workbook has more than \(limit) \(en)")
  }

  static func broken(_ part: String) -> WorkbookFault {
    WorkbookFault(
      .invalid, "arbetsboken är trasig: \(part) går inte att läsa",
      "the workbook is broken: \(part) cannot be read")
  }

  static func missing(_ file: String, _ package: String) -> WorkbookFault {
    WorkbookFault(
      .failed, "biblioteket \(file) saknas; installera paketet \(package)",
      "the library \(file) is missing; install the package \(package)")
  }
}
