internal import CWorkbooks
internal import Model

/// The parts of a workbook by name, unpacked one at a time within the limit for all of them.
struct Archive: ~Copyable {
  private let archive: OpaquePointer
  private var places: [String: Int64] = [:]
  private var left = WorkbookLimits.unpacked

  private init(_ archive: OpaquePointer) { self.archive = archive }

  deinit { archive_close(archive) }

  /// Opens the archive of bytes that outlive it.
  ///
  /// Throws a ``WorkbookFault`` where they are too large, are no zip archive or another kind of file, are locked, or
  /// where the library for reading is missing.
  static func open(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) -> Archive {
    guard bytes.count <= WorkbookLimits.bytes else {
      throw WorkbookFault(
        .tooLarge, "filen är större än \(WorkbookLimits.bytes >> 20) MB",
        "the file is larger than \(WorkbookLimits.bytes >> 20) MB")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw otherThing(bytes) }
    var missing = missing_library()
    guard reading_is_possible(&missing) else {
      throw .missing(String(cString: missing.file), String(cString: missing.package))
    }
    var fault = ARCHIVE_OPENED
    guard let opened = archive_open(bytes.baseAddress, bytes.count, &fault) else {
      throw fault == ARCHIVE_WITHOUT_MEMORY
        ? WorkbookFault(.failed, "minnet räcker inte", "out of memory")
        : WorkbookFault(
          .invalid, "filen är avhuggen eller trasig: den går inte att packa upp",
          "the file is cut short or broken: it cannot be unpacked")
    }
    var archive = Archive(opened)
    try archive.list()
    return archive
  }

  private mutating func list() throws(WorkbookFault) {
    let count = archive_count(archive)
    guard count <= WorkbookLimits.parts else { throw .tooMany(WorkbookLimits.parts, "delar", "parts") }
    for index in 0..<max(0, count) {
      var part = archive_part()
      guard archive_describe(archive, index, &part), let name = part.name.map({ String(cString: $0) }) else {
        throw .broken("zip")
      }
      if part.encrypted {
        throw WorkbookFault(
          .invalid, "arbetsboken är låst med lösenord", "the workbook is locked with a password")
      }
      guard places.updateValue(index, forKey: name) == nil else { throw .broken(name) }
    }
    if places["mimetype"] != nil, places["content.xml"] != nil {
      throw WorkbookFault(
        .invalid, "filen är ett OpenDocument-ark; spara den som Excel-arbetsbok (.xlsx)",
        "the file is an OpenDocument sheet; save it as an Excel workbook (.xlsx)")
    }
  }

  private static func otherThing(_ bytes: UnsafeBufferPointer<UInt8>) -> WorkbookFault {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return WorkbookFault(
        .invalid,
        "filen är en äldre arbetsbok (.xls) eller låst med lösenord; spara den som .xlsx utan lösenord",
        "the file is an older workbook (.xls) or locked with a password; save it as .xlsx without a password")
    }
    return WorkbookFault(
      .invalid, "filen är ingen Excel-arbetsbok (.xlsx)", "the file is no Excel workbook (.xlsx)")
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  /// Unpacks a part.
  ///
  /// Throws a ``WorkbookFault`` where it is missing or broken, or would unfold to more than the limits allow.
  mutating func part(_ name: String) throws(WorkbookFault) -> [UInt8] {
    guard let place = places[name] else {
      throw WorkbookFault(
        .invalid, "filen är ingen hel arbetsbok: \(name) saknas",
        "the file is no whole workbook: \(name) is missing")
    }
    var told = archive_part()
    guard archive_describe(archive, place, &told) else { throw .broken(name) }
    let room = min(WorkbookLimits.unpackedPart, left)
    guard told.size <= UInt64(room) else {
      throw WorkbookFault(
        .tooLarge, "arbetsboken vecklas ut till mer än programmet tar in (\(name))",
        "the workbook unfolds to more than the program takes in (\(name))")
    }
    let size = Int(told.size)
    if size > WorkbookLimits.ratioFrom, told.size / max(1, told.packed) > UInt64(WorkbookLimits.ratio) {
      throw WorkbookFault(
        .tooLarge, "arbetsboken vecklas ut misstänkt mycket (\(name))",
        "the workbook unfolds suspiciously far (\(name))")
    }
    // The table of the archive may lie: no more is unpacked than it says, and what is more or less is broken.
    var count: Int64 = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, filled in
      count = archive_unpack(archive, place, buffer.baseAddress, size)
      filled = max(0, Int(count))
    }
    guard count == Int64(size) else { throw .broken(name) }
    left -= size
    return bytes
  }
}
