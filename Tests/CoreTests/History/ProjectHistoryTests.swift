import Changes
import Model
import Synchronization
import Testing

@Suite struct `A history that is not decoded yet` {
  /// What is looked in for ids until it is decoded and let go, as the logs are.
  private final class Texts: Sendable {
    private let ids = Mutex(["u1", "u2"])

    func mayHold(_ id: String) -> Bool { ids.withLock { $0.contains(id) } }

    func decode() -> [HistoryEntry] {
      ids.withLock { ids in
        defer { ids = [] }
        return ids.map(entry)
      }
    }
  }

  private static func entry(_ id: String) -> HistoryEntry {
    var entry = HistoryEntry()
    entry.id = ID(id)
    return entry
  }

  @Test(arguments: [false, true])
  func `goes on with every id taken, whoever decodes what came before`(isDecodedBetween: Bool) {
    let texts = Texts()
    let earlier = ProjectHistory(
      count: 2, last: Self.entry("u2"), mayHave: { texts.mayHold($0.text) }, entries: { texts.decode() })
    let later = earlier.appending([Self.entry("u3")]).appending([Self.entry("u4")])
    if isDecodedBetween { #expect(earlier.entries.count == 2) }
    for id in ["u1", "u2", "u3", "u4"] { #expect(later.mayHave(ID(id)), "\(id)") }
    #expect(!later.mayHave(ID("u5")))
    #expect(later.count == 4)
    #expect(later.last?.id.text == "u4")
    #expect(later.entries.map(\.id.text) == ["u1", "u2", "u3", "u4"])
    for id in ["u1", "u4"] { #expect(later.mayHave(ID(id)), "\(id)") }
  }
}
