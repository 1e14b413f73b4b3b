internal import CWorkbooks
internal import Model

/// A reader of XML as a row of nodes; an empty element ends like every other.
struct Markup: ~Copyable {
  /// A node of XML; ``over`` stands for the end of the part.
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

  /// Lets `body` read the nodes of a part, which cannot outlive the bytes.
  ///
  /// Throws what `body` throws, and a ``WorkbookFault`` where the part cannot be read as XML.
  static func read<Value>(
    _ bytes: [UInt8], of part: String, _ body: (inout Markup) throws(WorkbookFault) -> Value
  ) throws(WorkbookFault) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) -> Value in
      guard let opened = markup_open(buffer.baseAddress, buffer.count) else { throw .broken(part) }
      var markup = Markup(opened, part)
      return try body(&markup)
    }
  }

  /// Reads the next node.
  ///
  /// Throws a ``WorkbookFault`` where the XML is broken, is nested deeper than ``WorkbookLimits/depth``, or has a
  /// document type.
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

  /// The value of an attribute of the element that just began.
  func attribute(_ name: String) -> String? {
    markup_attribute(markup, name).map { String(cString: $0) }
  }

  /// The text of the text node that was just read.
  var text: String { String(cString: markup_text(markup)) }

  /// Reads the text of the element that just began, with that of the elements in it.
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
