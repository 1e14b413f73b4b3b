import Drawing
import Model
import Process
import Screens
import TestSupport
import Testing

/// All keys, and those often that move within a list, narrow it and order it.
private let keys: [Key] =
  Command.allCases.flatMap(\.keys)
  + Array(repeating: ["j", "k", "V", "o", "O", "1", "2", "4", "5", "8", .enter, .tab, .escape], count: 6)
  .flatMap(\.self)
  + ["x", "a", "/", "s", "d", ".", .backspace]

@Test(arguments: [11, 12, 13, 14])
func `what is kept between keys is what would be worked out anew`(seed: UInt64) throws {
  var random = SplitMix64(state: seed)
  var session = try seed % 2 == 0 ? ScreenFixture.full(.sv) : ScreenFixture.full(.en, open: nil)
  let sizes = ["120x36", "80x24"].compactMap { Size($0) }
  for number in 0..<1_500 {
    guard let key = keys.randomElement(using: &random) else { return }
    // Another day every now and then.
    let effects = session.press(key, on: .on(.november + number / 500))
    for effect in effects {
      switch effect {
      case .save(let slug), .create(let slug): session.saved(slug)
      case .edit(let text): _ = session.edited(text + "\nmore", on: .november)
      default: break
      }
    }
    let anew = session.withoutMemory
    #expect(session.rows == anew.rows, "after \(number) keys, in \(session.place)")
    guard number % 5 == 0 else { continue }
    let size = sizes[number / 5 % sizes.count]
    #expect(
      session.view(size).text == anew.view(size).text, "after \(number) keys, in \(session.place)")
  }
}

@Test(arguments: ["", "1", "2", "2V", "3", "4", "4<enter>", "5", "5V", "5VV", "7", "8", "8V", "9"])
func `a key that changes nothing replays no project`(script: String) throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: script)
  _ = session.view(Size(rows: 24, columns: 80))
  let count = Count()
  try Replay.$count.withValue(count) {
    try session.press(script: "jjkzz")
    _ = session.view(Size(rows: 24, columns: 80))
    try session.press(script: "<tab>j?<esc>")
    _ = session.view(Size(rows: 36, columns: 120))
  }
  #expect(count.value == 0)
}

@Test func `the portfolio is weighed when it is read, and then no more`() throws {
  let count = Count()
  try Replay.$count.withValue(count) {
    var session = try ScreenFixture.full(.en, open: nil)
    let made = count.value
    try session.press(script: "jkj<enter>")
    _ = session.view(Size(rows: 24, columns: 80))
    #expect(count.value == made)
  }
}

@Test func `an edit replays the project for what it writes and once for what is seen`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "5e")
  let count = Count()
  try Replay.$count.withValue(count) {
    try session.press(script: "er<c-s>")
    _ = session.view(Size(rows: 24, columns: 80))
  }
  #expect(count.value == 2)
}
