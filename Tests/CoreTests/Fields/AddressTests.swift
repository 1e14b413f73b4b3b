import Changes
import Model
import Storage
import TestSupport
import Testing

/// Makes addresses of every kind.
private struct RandomAddress {
  var random: SplitMix64

  private mutating func id(_ kind: any Identified.Type) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String([kind.letter] + (0..<5).compactMap { _ in letters.randomElement(using: &random) })
  }

  private mutating func code<Entry>(_ codes: Code<Entry>...) -> Code<Entry> {
    codes.randomElement(using: &random) ?? ""
  }

  private mutating func assessment() -> Address {
    let site = Bool.random(using: &random) ? ID<Site>(id(Site.self)) : nil
    return .assessment(code("G2-06", "A1-1", "next-of-kin-1"), site: site)
  }

  mutating func next() -> Address {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .application
    case 1: .plan(code("P", "drift", "plan"))
    case 2: assessment()
    case 3: .position(code("pat", "next-of-kin", "gate"), review: ID(id(Review.self)))
    case 4: .record(id(Condition.self), within: .record(id(Review.self)))
    case 5: .record(id(Evidence.self), within: assessment())
    case 6: .voice(code("pat", "next-of-kin"))
    case 7: .gate(code("G2", "B1"))
    case 8: .record(id(Project.self))
    default:
      .record(id(Project.kinds.randomElement(using: &random) ?? Barrier.self))
    }
  }
}

@Suite struct `Addresses` {
  @Test func `An address is read from what it is written as`() {
    var addresses = RandomAddress(random: SplitMix64(state: 4711))
    for _ in 0..<2000 {
      let address = addresses.next()
      #expect(Address(parsing: address.description) == address)
    }
  }

  @Test func `Every address of a history is read, and names the kind of what stands there`() throws {
    let document = try Fixtures.demonstration(.en).open("heart-failure", withHistory: true).document
    let records = Set(document.history.flatMap(\.differences).map(\.record))
    #expect(records.contains { $0.contains("/") } && records.contains { $0.contains("@") })
    for record in records {
      let address = try #require(Address(parsing: record), "\(record)")
      #expect(address.description == record)
      guard let stored = document.project.stored(at: record) else { continue }
      #expect(address.kind == type(of: stored))
    }
  }

  @Test(arguments: ["", "wifi", "Health data", "b12", "x/y", "application/x", "/", "G2-06/pat"])
  func `What is no address is none`(text: String) { #expect(Address(parsing: text) == nil) }
}
