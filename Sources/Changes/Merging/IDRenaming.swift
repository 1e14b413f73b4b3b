internal import Model

/// A record that got a new id in a merge, since another record had it.
package struct RenamedRecord: Sendable, Equatable {
  package let from: String
  package let to: String
}

/// The two sides with ids of their own: of two different records with one id, the later made gets a new one.
///
/// Whatever named it follows. Only history can tell that they are two: each has a line of its own that made it.
struct IDRenaming {
  private(set) var left: Project
  private(set) var right: Project
  private(set) var renamed: [RenamedRecord] = []

  init(base: Project?, _ left: Project, _ right: Project, _ lines: HistoryIndex) {
    self.left = left
    self.right = right
    let old = base?.identified ?? [:]
    let (here, there) = (left.identified, right.identified)
    var taken = Set(here.keys).union(there.keys)
    for (id, record) in here.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where old[id] == nil {
      guard let other = there[id], record.json != other.json else { continue }
      let makings = lines.makings(of: record.address)
      guard makings.count > 1, let first = makings.nearest(to: record.json),
        let second = makings.nearest(to: other.json), first.line.id != second.line.id
      else { continue }
      let isLeftLater = second.line.comes(before: first.line)
      let later = isLeftLater ? first : second
      let name = record.key
      var maker = IDGenerator(seed: name + later.line.id.text, start: 0)
      var fresh = maker.next(letter: name.first ?? "x", count: 5)
      while !taken.insert(Array(fresh.utf8)).inserted {
        fresh = maker.next(letter: name.first ?? "x", count: 5)
      }
      do throws(ParseError) {
        if isLeftLater {
          self.left = try self.left.renaming(name, fresh)
        } else {
          self.right = try self.right.renaming(name, fresh)
        }
        renamed.append(RenamedRecord(from: name, to: fresh))
      } catch {
        // Then both stay under one id, as the two values of one record.
      }
    }
  }
}

extension [(line: HistoryIndex.Line, made: JSONValue)] {
  /// The line that made a record nearest to this one.
  fileprivate func nearest(to record: JSONValue) -> Element? {
    self.max { first, second in
      let (one, other) = (first.made.likeness(to: record), second.made.likeness(to: record))
      return one == other ? first.line.comes(before: second.line) : one < other
    }
  }
}

extension JSONValue {
  /// The number of members that two objects share.
  fileprivate func likeness(to other: JSONValue) -> Int {
    guard case .object(let members) = self else { return 0 }
    return members.count { other[$0.name] == $0.value }
  }

  /// The value with one id in place of another, wherever it is named.
  fileprivate func renaming(_ id: String, _ fresh: String, isAddress: Bool = false) -> JSONValue {
    switch self {
    case .text(let text) where text.same(as: id): .text(fresh)
    case .text(let text) where isAddress:
      .text(
        text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
          .map { $0.same(as: id) ? fresh : $0 }.joined(separator: "/"))
    case .list(let values): .list(values.map { $0.renaming(id, fresh) })
    case .object(let members):
      .object(
        members.map { member in
          .init(
            member.name, member.value.renaming(id, fresh, isAddress: member.name.same(as: "record")))
        })
    case .null, .flag, .number, .text: self
    }
  }
}

extension Project {
  fileprivate func renaming(_ id: String, _ fresh: String) throws(ParseError) -> Project {
    try Project(json: json.renaming(id, fresh))
  }

  /// The records with an id below the project, by the bytes of the id.
  fileprivate var identified: [[UInt8]: PlacedRecord] {
    Dictionary(placedRecords.filter(\.hasID).map { (Array($0.key.utf8), $0) }) { first, _ in first }
  }
}
