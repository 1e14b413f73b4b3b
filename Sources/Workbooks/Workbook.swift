/// Workbooks as office programs keep them (.xlsx), read from bytes and written to bytes.
package enum Workbook {
  /// Every sheet of the workbook, in its order.
  ///
  /// Nothing outside the bytes is looked at, and what they unfold to is bounded; see ``WorkbookLimits``.
  package static func sheets(in bytes: [UInt8]) throws(WorkbookFault) -> [Sheet] {
    throw WorkbookFault(
      .failed, "arbetsböcker kan inte läsas än", "workbooks cannot be read yet")
  }
}
