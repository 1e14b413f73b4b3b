import Model
import Testing

@Test(arguments: [
  ("1", "the region"), (" 2 ", "the clinics"), ("0", "0"), ("3", "3"),
  ("-9223372036854775808", "-9223372036854775808"),
  ("the state", "the state"),
])
func `the number of an option stands for its words, and any other for itself`(typed: String, meant: String) {
  var ask = Ask()
  ask.options = ["the region", "the clinics"].map { text in
    var option = AskOption()
    option.text = text
    return option
  }
  #expect(ask.answer(saying: typed) == meant)
}
