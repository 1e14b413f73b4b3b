package import Model

/// A criterion that can be answered on paper: the team fills it in and sends it back.
package struct QuestionStatus: Record {
  /// The assessment to change, with its site: `G2-04` or `G2-04/s…`.
  package var record = ""
  package var gate = ""
  package var criterion = ""
  package var title = ""
  package var site: String?
  package var value = ""
  package var words = ""
  package var must = false
  package var critical = false
  package var stale = false
  package var because: String?
  package var evidence: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("criterion", \.criterion, .never, Phrase("kriterium-id", "criterion id"))
    field("title", \.title, .never, Phrase("kriterium", "criterion"))
    field("site", \.site, .never, Phrase("införandeplats", "site"))
    field("value", \.value, .never, Phrase("bedömning, kod", "assessment, code"))
    field("words", \.words, .never, Phrase("bedömning", "assessment"))
    field("must", \.must, .never, Phrase("skallkrav", "mandatory"))
    field("critical", \.critical, .never, Phrase("kritiskt", "critical"))
    field("stale", \.stale, .never, Phrase("inaktuellt", "stale"))
    field("because", \.because, .never, Phrase("skäl", "because"))
    field("evidence", \.evidence, .never, Phrase("underlag", "evidence"))
  }
}
