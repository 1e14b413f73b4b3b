// What the file reader must survive; `make fuzz` runs it:
//
//   FUZZ=1 swift build --product FuzzJSON --scratch-path .build-fuzz \
//     -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
//   SWIFT_BACKTRACE=enable=no .build-fuzz/debug/FuzzJSON -runs=1000000 -max_len=4096 -rss_limit_mb=4096
//
// A file that is read must give the same bytes when it is written, read and written again.

import Glibc
import Model

/// A record with a field of most kinds, and itself inside.
struct Fuzzed: Identified {
  static let letter: Character = "f"
  static let recordKind = "fuzzed"
  static let label = Phrase("prov", "sample")

  var id = ID<Fuzzed>("f00000")
  var text: String?
  var day: CalendarDay?
  var instant: Instant?
  var status: OpenEnum<Language>?
  var rating: Rating?
  var number: Number?
  var count: Int?
  var flag = false
  var who: PersonReference?
  var phrase: Phrase?
  var json: [JSONValue] = []
  var notes: [Note] = []
  var differences: [Difference] = []
  var inner: [Within] = []
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("text", \.text, .one, Phrase("text", "text"))
    field("day", \.day, .one, Phrase("dag", "day"))
    field("at", \.instant, .one, Phrase("tid", "instant"))
    field("word", \.status, .one, Phrase("ord", "word"))
    field("rating", \.rating, .one, Phrase("betyg", "rating"))
    field("number", \.number, .one, Phrase("tal", "number"))
    field("count", \.count, .one, Phrase("antal", "count"))
    field("flag", \.flag, .one, Phrase("flagga", "flag"))
    field("who", \.who, .one, Phrase("vem", "who"))
    field("phrase", \.phrase, .one, Phrase("fras", "phrase"))
    field("json", \.json, .union, Phrase("json", "json"))
    field("notes", \.notes, .append, Phrase("anteckningar", "notes"))
    field("differences", \.differences, .append, Phrase("skillnader", "differences"))
    field.records("inner", \.inner, Phrase("inre", "inner"))
  }
}

/// A record in the list, in an order that is not that of its key.
struct Within: Identified {
  static let letter: Character = "w"
  static let recordKind = "within"
  static let label = Phrase("inre", "inner")

  var id = ID<Within>("w00000")
  var day: CalendarDay?
  var unknown = UnknownFields()

  var order: String { day?.iso ?? "" }

  static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("day", \.day, .one, Phrase("dag", "day"))
  }
}

/// Where the bytes can be read, whether writing and reading again changes nothing.
private func holds<Value: FieldValue>(_ bytes: [UInt8], for type: Value.Type) -> Bool {
  do throws(ParseError) {
    let value = try JSONReader.read(bytes, as: Value.self)
    let written = JSONWriter.file(value)
    do throws(ParseError) {
      let again = try JSONReader.read(written, as: Value.self)
      let json = try JSONReader.read(written, as: JSONValue.self)
      return again.same(as: value) && JSONWriter.file(again) == written && json == value.json
    } catch { return false }
  } catch {
    let place = error.place(in: bytes)
    return place.line >= 1 && place.column >= 1 && (0...bytes.count).contains(error.offset)
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if !holds(bytes, for: JSONValue.self) || !holds(bytes, for: Fuzzed.self) { abort() }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// SwiftPM gives the program's own main this name.
@_cdecl("FuzzJSON_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { fuzzOne($0, $1) }
}
