package import Model

/// A comparison of a project's file with its history, which finds what no line explains.
///
/// Somebody changed that by hand or with another tool. All lines are made in the order of time on what the first one
/// brought, and the file is held against it. The order of lists does not count, nor what a site's transitions come to.
/// Where lines were written apart from each other, the file may hold what any of them came to: which one holds was for
/// the merge to say.
struct ExternalEdits {
  private let project: Project
  private let history: [HistoryEntry]
  /// The differences that the lines tell of each record that differs, in their order.
  private var lines: [[UInt8]: [Difference]] = [:]
  /// The authors of those lines.
  private var authors: [[UInt8]: Set<[UInt8]>] = [:]
  /// The records that were in conflict once, or came to be by a merge that gave one of two a new id.
  private var disputed: Set<[UInt8]> = []
  /// The fields that the file holds otherwise than any line says.
  private var changed: Set<[UInt8]> = []
  /// The ids that merges gave, with those that they stand for.
  private var renamed: [(from: String, to: String)] = []

  init(_ project: Project, _ history: [HistoryEntry]) {
    self.project = project
    self.history = history
  }

  /// The differences from what history explains to what the file holds.
  ///
  /// Throws a ``PatchError`` where the lines cannot be made. Makes all lines of history again.
  mutating func differences() throws(PatchError) -> [Difference] {
    let found = try explained().differences(to: project, at: project.id.text).filter {
      !$0.isOfSite && !$0.isOnlyOrder
    }
    if found.isEmpty { return [] }
    gather(found)
    for difference in found where unexplained(difference) != nil { changed.insert(difference.place) }
    return found.compactMap { isDisputed($0) || isRenamed($0) ? nil : unexplained($0) }
  }

  /// The project that all lines together give.
  ///
  /// Where history does not begin with the whole project, what it touched is walked back from the file and made again.
  private func explained() throws(PatchError) -> Project {
    if let told = Project.told(by: history, of: project.id) { return told }
    let all = history.flatMap(\.differences)
    return try project.applying(all.reversed().map(\.reversed), at: project.id.text, checking: false)
      .applying(all, at: project.id.text, checking: false)
  }

  private mutating func gather(_ found: [Difference]) {
    let wanted = Set(found.map { Array($0.record.utf8) })
    for conflict in project.conflicts { disputed.insert(Array(conflict.record.utf8)) }
    for (author, difference) in history.lazy.flatMap({ line in line.differences.map { (line.by, $0) } }) {
      if difference.isOfConflict, let of = (difference.after ?? difference.before)?["record"]?.text {
        disputed.insert(Array(of.utf8))
      }
      let bytes = Array(difference.record.utf8)
      if difference.isRenaming, let from = difference.before?.text {
        renamed.append((from, difference.record))
        disputed.formUnion([bytes, Array(from.utf8)])
      }
      if wanted.contains(bytes) {
        lines[bytes, default: []].append(difference)
        authors[bytes, default: []].insert(Array(author.utf8))
      }
    }
  }

  /// True where a merge chose it, in a conflict or along with the field that others follow: then a line said it.
  private func isDisputed(_ difference: Difference) -> Bool {
    let bytes = Array(difference.record.utf8)
    guard disputed.contains(bytes) || follows(difference) else { return false }
    guard let field = difference.field else { return true }
    return (lines[bytes] ?? []).contains { line in
      let (before, after) = line.sides(of: field)
      return before == difference.after || after == difference.after
    }
  }

  /// True where the field follows another one in merging, on a record that several have written on.
  ///
  /// Where the leading field itself is what no line says, as in an older copy, the others came with it.
  private func follows(_ difference: Difference) -> Bool {
    guard let field = difference.field, authors[Array(difference.record.utf8)]?.count ?? 0 > 1 else {
      return false
    }
    return Address.kind(of: difference.record).groups.contains { group in
      group.followers.contains { $0.same(as: field) }
        && !changed.contains(Difference.place(of: group.leader, in: difference.record))
    }
  }

  /// True where it only names a record by the id that a merge gave it.
  private func isRenamed(_ difference: Difference) -> Bool {
    if renamed.isEmpty { return false }
    var before = difference.before
    for (from, to) in renamed { before = before?.renaming(from, to) }
    return before == difference.after
  }

  /// The difference, unless lines that did not know each other explain it.
  private func unexplained(_ difference: Difference) -> Difference? {
    let said = lines[Array(difference.record.utf8)] ?? []
    guard let field = difference.field else {
      var ends = ConcurrentValues()
      for line in said where line.field == nil {
        ends.take(.flag(line.before != nil), .flag(line.after != nil))
      }
      return ends.hold(.flag(difference.after != nil)) ? nil : difference
    }
    let sides = said.compactMap { line in line.isAbout(field) ? line.sides(of: field) : nil }
    guard let earlier = difference.before?.list ?? (difference.before == nil ? [] : nil),
      let later = difference.after?.list ?? (difference.after == nil ? [] : nil)
    else {
      var ends = ConcurrentValues()
      for side in sides { ends.take(side.before, side.after) }
      return ends.hold(difference.after) ? nil : difference
    }
    let unsettled = JSONValue.added(from: earlier, to: later) + JSONValue.added(from: later, to: earlier)
    let isExplained = unsettled.allSatisfy { value in
      var ends = ConcurrentValues()
      for side in sides {
        let (was, became) = (side.before.holds(value), side.after.holds(value))
        if was != became { ends.take(.flag(was), .flag(became)) }
      }
      return ends.hold(.flag(later.contains(value)))
    }
    return isExplained ? nil : difference
  }
}

/// The values that lines written apart from each other left at one place; one as long as each knew the one before.
private struct ConcurrentValues {
  private var values: [JSONValue?] = []

  mutating func take(_ before: JSONValue?, _ after: JSONValue?) {
    if let index = values.firstIndex(of: before) {
      values[index] = after
    } else if values.isEmpty {
      values = [after]
    } else {
      values.append(after)
    }
  }

  func hold(_ value: JSONValue?) -> Bool { values.contains(value) }
}

extension JSONValue? {
  fileprivate func holds(_ value: JSONValue) -> Bool { self?.list?.contains(value) ?? false }
}

extension Difference {
  /// True where a merge says with it that it gave one of two records a new id.
  fileprivate var isRenaming: Bool { field?.same(as: "id") ?? false }

  package var isOfConflict: Bool { Address.recordKind(of: record).same(as: Conflict.recordKind) }

  /// True for a field that is computed from the transitions of a site.
  fileprivate var isOfSite: Bool {
    guard let field, ["phase", "condition", "since"].contains(where: { $0.same(as: field) }) else {
      return false
    }
    return Address.recordKind(of: record).same(as: Site.recordKind)
  }

  /// True for the same values in another order.
  fileprivate var isOnlyOrder: Bool {
    guard field != nil, let before = before?.list, let after = after?.list, before.count == after.count else {
      return false
    }
    return JSONValue.added(from: before, to: after).isEmpty
  }

  fileprivate func isAbout(_ name: String) -> Bool { field?.same(as: name) ?? true }

  /// The values of a field before and after; of a whole record, those that it brought or took with it.
  fileprivate func sides(of name: String) -> (before: JSONValue?, after: JSONValue?) {
    field == nil ? (before?[name], after?[name]) : (before, after)
  }
}

extension JSONValue {
  /// The value with another id wherever the one stands.
  fileprivate func renaming(_ from: String, _ to: String) -> JSONValue {
    switch self {
    case .text(let text): text.same(as: from) ? .text(to) : self
    case .list(let values): .list(values.map { $0.renaming(from, to) })
    case .object(let members): .object(members.map { .init($0.name, $0.value.renaming(from, to)) })
    case .null, .flag, .number: self
    }
  }
}
