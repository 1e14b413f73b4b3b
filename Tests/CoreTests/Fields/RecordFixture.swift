import Model

/// A record with a field of every kind, for the tests of the table.
struct RecordFixture: Named {
  static let letter: Character = "p"
  static let recordKind = "trial"
  static let label = Phrase("försök", "trial")

  enum Status: String, LabelledEnum {
    case open, atWork = "at_work", closed

    var label: Phrase {
      switch self {
      case .open: Phrase("öppet", "open")
      case .atWork: Phrase("pågår", "in progress")
      case .closed: Phrase("stängt", "closed")
      }
    }
  }

  var id = ID<RecordFixture>("p00000")
  var title = ""
  var notes: [Note] = []
  var `internal` = false
  var archived: CalendarDay?
  var status = OpenEnum<Status>.known(.open)
  var owner: PersonReference?
  var due: CalendarDay?
  var seenAt: Instant?
  var impact: Rating?
  var level: Level?
  var participants: Int?
  var baseline: Number?
  var isPublic: Bool?
  var heard: [String] = []
  var phases: [Code<Stage>] = []
  var places: [ID<Ward>] = []
  var contract: Contract?
  var name: Phrase?
  var basis: JSONValue?
  var seat = Seat()
  var wards: [Ward] = []
  var voices: [Voice] = []
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("status", \.status, .one, Phrase("läge", "status"))
    field("owner", \.owner, .one, Phrase("ansvarig", "owner"))
    field("due", \.due, .one, Phrase("klar senast", "due"))
    field("seen_at", \.seenAt, .never, Phrase("sett", "seen"))
    field("impact", \.impact, .one, Phrase("verkan", "impact"))
    field("level", \.level, .one, Phrase("nivå", "level"))
    field("participants", \.participants, .one, Phrase("deltagare", "participants"))
    field("baseline", \.baseline, .one, Phrase("utgångsläge", "baseline"))
    field("public", \.isPublic, .one, Phrase("offentligt", "public"))
    field("heard", \.heard, .union, Phrase("hört", "heard"))
    field("phases", \.phases, .union, Phrase("faser", "phases"))
    field("places", \.places, .union, Phrase("platser", "places"))
    field("contract", \.contract, .one, Phrase("avtal", "contract"))
    field("name", \.name, .one, Phrase("namn", "name"))
    field("basis", \.basis, .one, Phrase("underlag", "basis"))
    field.record("seat", \.seat, Phrase("säte", "seat"))
    field.records("wards", \.wards, Phrase("avdelningar", "wards"))
    field.records("voices", \.voices, Phrase("röster", "voices"))
  }
}

enum Stage: Coded {
  static let codes = CodeKind.phases
}

struct Contract: Record {
  var number: String?
  var to: CalendarDay?
  var clauses: [Clause] = []
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    field("number", \.number, .one, Phrase("nummer", "number"))
    field("to", \.to, .one, Phrase("till", "to"))
    field("clauses", \.clauses, .append, Phrase("villkor", "clauses"))
  }
}

struct Clause: Record {
  var text = ""
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    field("text", \.text, .one, Phrase("text", "text"))
  }
}

struct Seat: Record {
  var town: String?
  var beds: Int?
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    field("town", \.town, .one, Phrase("ort", "town"))
    field("beds", \.beds, .one, Phrase("vårdplatser", "beds"))
  }
}

struct Ward: Named {
  static let letter: Character = "s"
  static let recordKind = "ward"
  static let label = Phrase("avdelning", "ward")

  var id = ID<Ward>("s00000")
  var title = ""
  var notes: [Note] = []
  var `internal` = false
  var archived: CalendarDay?
  var rooms: [Room] = []
  var seat = Seat()
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field.records("rooms", \.rooms, Phrase("rum", "rooms"))
    field.record("seat", \.seat, Phrase("säte", "seat"))
  }
}

struct Room: Identified {
  static let letter: Character = "r"
  static let recordKind = "room"
  static let label = Phrase("rum", "room")

  var id = ID<Room>("r00000")
  var opened: CalendarDay?
  var unknown = UnknownFields()

  /// By the day of opening, as some lists are.
  var order: String { (opened?.iso ?? "") + id.text }
  static var keyForm: KeyForm { .unseen }

  static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("opened", \.opened, .one, Phrase("öppnat", "opened"))
  }
}

struct Voice: Keyed {
  var perspective = ""
  var says = ""
  var unknown = UnknownFields()

  var key: String { perspective }

  static func address(of key: String, within parent: String?) -> String { "voice/" + key }

  static func key(at address: String, within parent: String?) -> String? {
    let prefix = Array("voice/".utf8)
    guard address.utf8.starts(with: prefix) else { return nil }
    return String(decoding: address.utf8.dropFirst(prefix.count), as: UTF8.self)
  }

  static func fields(_ field: inout some Fields<Self>) {
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("says", \.says, .one, Phrase("säger", "says"))
  }
}
