package import Model

/// The operation by which a measured value of an indicator is recorded.
package struct RecordValue: Operation {
  package var subject = ID<Indicator>("")
  package var value = Number(0)
  package var on: CalendarDay?
  package var n: Int?
  package var of: Int?

  package init() {}

  package static let info = OperationInfo(
    "record", "Record a measured value.", told: Phrase("nytt värde", "new value"),
    title: Phrase("Nytt mätvärde", "New value"))

  package static func fields(_ field: inout some Fields<Self>) {
    field(
      "value", \.value, IndicatorValue[\.value], "The value, or a share when --n and --of are given.",
      isArgument: true)
    field("on", \.on, IndicatorValue[\.date], "The day it was measured; otherwise today.")
    field("n", \.n, IndicatorValue[\.n], "The numerator of a share.")
    field("of", \.of, IndicatorValue[\.of], "Its denominator.")
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    if let n, let of, n > of {
      throw Refusal(.invalid, "täljaren är större än nämnaren", "n is greater than of", field: "n")
    }
    var measured = IndicatorValue()
    measured.date = on ?? transaction.today
    (measured.value, measured.n, measured.of) = (value, n, of)
    try transaction.update(\.indicators, subject) { $0.values.append(measured) }
  }
}
