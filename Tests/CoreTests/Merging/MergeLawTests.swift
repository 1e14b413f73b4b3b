import Changes
import Model
import Process
import Testing

/// What must hold however two or three people go on from one project.
///
/// Each seed is a project and several ways of going on with it; every two or three of them are a case.
@Suite struct `The laws of merging` {
  private static let branches = 17

  /// One project, and what several people made of it without knowing of each other.
  private struct Parted {
    let base: ProjectFixture
    let branches: [ProjectFixture]

    init(seed: UInt64, _ count: Int) throws {
      var random = RandomHistory(seed: seed)
      base = try random.base()
      var branches: [ProjectFixture] = []
      for index in 0..<count {
        var clone = random.clone(base, "p\(index)")
        random.extend(&clone, by: Int.random(in: 1...6, using: &random.random))
        branches.append(clone)
      }
      self.branches = branches
    }

    func merged(_ left: MergeInput, _ right: MergeInput, over base: Project? = nil) -> Project {
      Merge(base: base ?? self.base.project, left, right, with: self.base.reference).project
    }
  }

  /// Seventy-four projects, every two of seventeen ways of going on with each: 10,064 pairs.
  @Test(arguments: 0..<74 as Range<UInt64>)
  func `Two ways of going on come together, in either order, and nothing is lost`(seed: UInt64) throws {
    let parted = try Parted(seed: seed, Self.branches)
    let base = parted.base.project
    let before = errors(parted.base)
    let entered = parted.branches.map { base.differences(to: $0.project, at: base.id.text) }
    for (index, one) in parted.branches.enumerated() {
      #expect(parted.merged(one.side, one.side).bytes == one.bytes, "seed \(seed): \(index) with itself")
      #expect(
        parted.merged(one.side, parted.base.side).bytes == one.bytes, "seed \(seed): \(index) with base")
      for (next, other) in parted.branches.enumerated() where next > index {
        let words: Comment = "seed \(seed), \(index) and \(next)"
        let merged = parted.merged(one.side, other.side)
        let bytes = merged.bytes
        #expect(bytes == parted.merged(other.side, one.side).bytes, words)
        let history = one.document.history + other.document.history
        let accounts = ChangeLedger(of: merged, history)
        for side in [index, next] {
          let lost = accounts.lost(entered[side])
          #expect(lost.isEmpty, "\(lost) of \(side): \(words)")
        }
        guard (index + next) % 7 == 0 else { continue }
        #expect(try JSONReader.read(bytes, as: Project.self).bytes == bytes, words)
        let again = MergeInput(merged, history: history)
        #expect(parted.merged(again, one.side).bytes == bytes, "once more: \(words)")
        let known = before.union(errors(one)).union(errors(other))
        let new = errors(merged, parted.base.reference).subtracting(known)
        #expect(new.isEmpty, "\(new): \(words)")
      }
    }
  }

  private func errors(_ fixture: ProjectFixture) -> Set<String> { errors(fixture.project, fixture.reference) }

  private func errors(_ project: Project, _ reference: Reference) -> Set<String> {
    Set(
      project.faults(with: reference).filter { $0.severity == .error }.map { fault in
        "\(fault.record) \(fault.field ?? "") \(fault.words.en)"
      })
  }

  /// Three clones that exchange what they have in every order, and go on in between.
  @Test(arguments: 1000..<1060 as Range<UInt64>)
  func `Three clones come to the same in any order of exchange`(seed: UInt64) throws {
    let parted = try Parted(seed: seed, 3)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var results: Set<[UInt8]> = []
    for order in orders {
      var first = parted.branches[order[0]]
      first.unite(parted.branches[order[1]], base: parted.base.project)
      var whole = first
      whole.unite(parted.branches[order[2]], base: parted.base.project)
      results.insert(whole.bytes)
      var last = parted.branches[order[2]]
      last.unite(first, base: parted.base.project)
      results.insert(last.bytes)
    }
    #expect(results.count == 1, "seed \(seed): \(results.apart)")
  }

  /// Each takes in its neighbour, and only then the rest: what two have in common is then one of the three.
  @Test(arguments: 2000..<2080 as Range<UInt64>)
  func `Clones that took in each other crosswise come to the same`(seed: UInt64) throws {
    let parted = try Parted(seed: seed, 3)
    var rings = parted.branches
    for index in 0..<3 {
      rings[index].unite(parted.branches[(index + 1) % 3], base: parted.base.project)
    }
    var results: Set<[UInt8]> = []
    for index in 0..<3 {
      // Ring i holds i and i+1, the next one i+1 and i+2: both know i+1.
      var one = rings[index]
      let shared = parted.branches[(index + 1) % 3].project
      one.unite(rings[(index + 1) % 3], base: shared)
      results.insert(one.bytes)
    }
    #expect(results.count == 1, "seed \(seed): \(results.apart)")
  }

  /// One shared folder: everybody goes on, and now and then saves into it and reads from it.
  @Test(arguments: 3000..<3060 as Range<UInt64>)
  func `Whoever works through one place comes to the same in the end, to the byte`(seed: UInt64) throws {
    var random = RandomHistory(seed: seed)
    var place = try random.base()
    var clones: [(fixture: ProjectFixture, base: Project)] = []
    for index in 0..<3 { clones.append((random.clone(place, "p\(index)"), place.project)) }
    var entered: [(by: String, differences: [Difference])] = []
    func exchange(_ index: Int) {
      var clone = clones[index].fixture
      clone.unite(place, base: clones[index].base)
      clone.document.wasSaved()
      place.document = clone.document
      clones[index] = (clone, clone.project)
    }
    for _ in 0..<8 {
      let index = Int.random(in: 0..<3, using: &random.random)
      let before = clones[index].fixture.document.history.count
      random.extend(&clones[index].fixture, by: Int.random(in: 1...3, using: &random.random))
      for entry in clones[index].fixture.document.history.dropFirst(before) {
        entered.append((entry.by, entry.differences))
      }
      if random.chance(60) { exchange(Int.random(in: 0..<3, using: &random.random)) }
    }
    for index in [0, 1, 2, 0, 1, 2] { exchange(index) }
    #expect(Set(clones.map(\.fixture.bytes)).count == 1, "seed \(seed)")
    let ids = place.document.history.map(\.id)
    #expect(Set(ids).count == ids.count, "seed \(seed): a line stands twice")
    let accounts = ChangeLedger(of: place.project, place.document.history)
    for (by, differences) in entered {
      #expect(accounts.lost(differences, orInHistory: true).isEmpty, "seed \(seed), \(by)")
    }
  }
}

extension Set<[UInt8]> {
  /// The lines in which the first two of them differ.
  fileprivate var apart: String {
    let texts = self.sorted { $0.lexicographicallyPrecedes($1) }.prefix(2).map { bytes in
      Set<String>(bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
    }
    guard texts.count == 2 else { return "" }
    return "\(texts[0].subtracting(texts[1]).sorted()) but \(texts[1].subtracting(texts[0]).sorted())"
  }
}

extension Project {
  fileprivate var bytes: [UInt8] { JSONWriter.file(self) }
}
