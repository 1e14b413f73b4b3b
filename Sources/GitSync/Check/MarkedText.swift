/// The two sides of a text with conflict marks.
struct MarkedText {
  var left: [UInt8] = []
  var right: [UInt8] = []
  /// The base of both sides, where the marks tell it in every place; else empty.
  var base: [UInt8] = []

  /// The part of the text that a line belongs to.
  private enum Part { case both, left, base, right }

  init(_ bytes: [UInt8]) {
    var part = Part.both
    var isBaseTold = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let whole = Array(line) + [0x0A]
      if line.starts(with: "<<<<<<<".utf8) {
        part = .left
      } else if part == .left, line.starts(with: "|||||||".utf8) {
        part = .base
      } else if part == .left || part == .base, line.starts(with: "=======".utf8) {
        if part == .left { isBaseTold = false }
        part = .right
      } else if part == .right, line.starts(with: ">>>>>>>".utf8) {
        part = .both
      } else {
        if part == .both || part == .left { left += whole }
        if part == .both || part == .base { base += whole }
        if part == .both || part == .right { right += whole }
      }
    }
    if !isBaseTold { base = [] }
  }
}
