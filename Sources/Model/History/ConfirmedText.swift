/// A text with personal data that somebody confirmed may leave, by its digest.
package struct ConfirmedText: Record {
  /// The record where the text stood when it was confirmed; the digest alone says which text it was.
  package var record = ""
  package var field = ""
  package var kind = OpenEnum<PersonalDataKind>.known(.identityNumber)
  /// The SHA-256 of the whole text.
  package var digest = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("field", \.field, .never, Phrase("fält", "field"))
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("digest", \.digest, .never, Phrase("digest", "digest"))
  }
}

/// The kind of a datum that points at a person.
package enum PersonalDataKind: String, LabelledEnum {
  case identityNumber = "identity_number"
  case coordinationNumber = "coordination_number"
  case mail, phone

  package var label: Phrase {
    switch self {
    case .identityNumber: Phrase("personnummer", "personal identity number")
    case .coordinationNumber: Phrase("samordningsnummer", "coordination number")
    case .mail: Phrase("e-postadress", "e-mail address")
    case .phone: Phrase("telefonnummer", "phone number")
    }
  }
}
