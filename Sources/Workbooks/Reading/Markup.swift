internal import CWorkbooks
internal import Model

/// XML as a row of nodes: an element that is empty ends like every other.
struct Markup: ~Copyable {
  enum Node: Equatable {
    case begins(String)
    case text
    case ends(String)
    case over
  }

  private let markup: OpaquePointer
  private let part: String
  private var depth = 0
  private var isEmpty: String?

  private init(_ markup: OpaquePointer, _ part: String) {
    self.markup = markup
    self.part = part
  }

  deinit { markup_close(markup) }

  /// Lets `body` read the part; its nodes cannot outlive the bytes.
  static func read<Value>(
    _ bytes: [UInt8], of part: String, _ body: (inout Markup) throws(WorkbookFault) -> Value
  ) throws(WorkbookFault) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) -> Value in
      guard let opened = markup_open(buffer.baseAddress, buffer.count) else { throw .broken(part) }
      var markup = Markup(opened, part)
      return try body(&markup)
    }
  }

  mutating func next() throws(WorkbookFault) -> Node {
    if let name = isEmpty {
      isEmpty = nil
      return ending(name)
    }
    switch markup_next(markup) {
    case MARKUP_BEGINS:
      depth += 1
      guard depth <= WorkbookLimits.depth else { throw .broken(part) }
      let name = String(cString: markup_name(markup))
      if markup_is_empty(markup) { isEmpty = name }
      return .begins(name)
    case MARKUP_TEXT: return .text
    case MARKUP_ENDS: return ending(String(cString: markup_name(markup)))
    case MARKUP_OVER: return .over
    case MARKUP_TYPE:
      throw WorkbookFault(
        .invalid, "arbetsboken har en dokumenttyp (\(part)), som kan peka ut andra filer; den läses inte",
        "the workbook has a document type (\(part)), which can point to other files; it is not read")
    default: throw .broken(part)
    }
  }

  private mutating func ending(_ name: String) -> Node {
    depth -= 1
    return .ends(name)
  }

  /// Of the element that just began.
  func attribute(_ name: String) -> String? {
    markup_attribute(markup, name).map { String(cString: $0) }
  }

  /// Of the text node that was just met.
  var text: String { String(cString: markup_text(markup)) }

  /// The text of the element that just began, with what stands in its own elements.
  mutating func inside() throws(WorkbookFault) -> String {
    var text = ""
    let outer = depth
    while true {
      switch try next() {
      case .text: text += self.text
      case .begins: continue
      case .ends: if depth < outer { return text }
      case .over: throw .broken(part)
      }
    }
  }
}
