/// Makes archives by hand, so that they can be wrong where they shall be.
struct ZipMaker {
  struct Part {
    var name: String
    var bytes: [UInt8]
    /// What the table of the archive says of its size; else the truth.
    var told: Int?
    var method: UInt16 = 0
    var flags: UInt16 = 0

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8], told: Int? = nil, method: UInt16 = 0) {
      self.name = name
      self.bytes = bytes
      self.told = told
      self.method = method
    }
  }

  var parts: [Part] = []

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var table: [UInt8] = []
    for part in parts {
      let place = out.count
      let head =
        Self.two(20) + Self.two(part.flags) + Self.two(part.method) + Self.two(0) + Self.two(0x21)
        + Self.four(Self.crc(part.bytes)) + Self.four(UInt32(part.bytes.count))
        + Self.four(UInt32(part.told ?? part.bytes.count)) + Self.two(UInt16(part.name.utf8.count))
        + Self.two(0)
      out += [0x50, 0x4B, 3, 4] + head + Array(part.name.utf8) + part.bytes
      table +=
        [0x50, 0x4B, 1, 2] + Self.two(20) + head + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
      table += Self.four(UInt32(place)) + Array(part.name.utf8)
    }
    let start = out.count
    let count = Self.two(UInt16(parts.count))
    return out + table + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + count + count
      + Self.four(UInt32(table.count)) + Self.four(UInt32(start)) + Self.two(0)
  }

  /// A deflated row of `count` zeros: a thirteen-bit word for every 258 of them.
  static func zeros(_ count: Int) -> [UInt8] {
    var out: [UInt8] = []
    var byte: UInt8 = 0
    var filled = 0
    func put(_ bits: [UInt8]) {
      for bit in bits {
        byte |= bit << UInt8(filled)
        filled += 1
        if filled == 8 {
          out.append(byte)
          (byte, filled) = (0, 0)
        }
      }
    }
    put([1, 1, 0])
    put([0, 0, 1, 1, 0, 0, 0, 0])
    for _ in 0..<((count - 1) / 258) { put([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
    put([0, 0, 0, 0, 0, 0, 0])
    if filled > 0 { out.append(byte) }
    return out
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

  private static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// A workbook of one sheet, whose parts can be other than they should.
func workbook(
  sheet: String, texts: String? = nil, styles: String? = nil, properties: String = ""
) -> ZipMaker {
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
  var links = "<Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
  var maker = ZipMaker()
  if let texts {
    links += "<Relationship Id=\"r2\" Type=\"\(office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
    maker.parts.append(ZipMaker.Part("xl/sharedStrings.xml", "<sst \(main)>\(texts)</sst>"))
  }
  if let styles {
    links += "<Relationship Id=\"r3\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    maker.parts.append(ZipMaker.Part("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"))
  }
  maker.parts += [
    ZipMaker.Part(
      "_rels/.rels",
      "<Relationships \(package)><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    ZipMaker.Part("xl/_rels/workbook.xml.rels", "<Relationships \(package)>\(links)</Relationships>"),
    ZipMaker.Part(
      "xl/workbook.xml",
      "<workbook \(main) xmlns:r=\"\(office)\">\(properties)<sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ),
    ZipMaker.Part("xl/worksheets/sheet1.xml", sheet),
  ]
  return maker
}

func sheet(_ rows: String) -> String {
  "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\(rows)</sheetData></worksheet>"
}
