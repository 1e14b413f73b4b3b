internal import Drawing

extension KeyDecoder {
  /// `ESC [ < button ; column ; row`, with M for pressed and m for let go.
  static func mouse(_ inner: ArraySlice<UInt8>, pressed: Bool) -> Key? {
    let numbers = inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard pressed, numbers.count == 3 else { return nil }
    return mouse(button: numbers[0], row: numbers[2], column: numbers[1])
  }

  /// `ESC [ M` and three bytes, each with 32 added so that none is a control.
  func oldMouse(_ rest: ArraySlice<UInt8>) -> Found {
    let bytes = rest.prefix(3).map { Int($0) - 32 }
    guard bytes.count == 3 else { return .incomplete }
    return Self.mouse(button: bytes[0], row: bytes[2], column: bytes[1]).map { .key($0, length: 6) }
      ?? .nothing(length: 6)
  }

  private static func mouse(button: Int, row: Int, column: Int) -> Key? {
    // Whether Shift, Alt or Ctrl were held makes no difference; movement does.
    let kind: MouseEvent.Kind? =
      switch button & ~0b1_1100 {
      case 0: .click
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    guard let kind, 1...10_000 ~= row, 1...10_000 ~= column else { return nil }
    return .mouse(MouseEvent(kind, row: row - 1, column: column - 1))
  }
}
