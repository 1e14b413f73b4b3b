/// A list of frameworks in their order, each read when it is first asked for.
package struct Frameworks: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
  /// A framework's id, with the framework that may be still unread.
  private struct Part: Sendable {
    let id: Code<Framework>
    let framework: Deferred<Framework>
  }

  private var parts: [Part] = []

  package init() {}

  package init(arrayLiteral frameworks: Framework...) {
    parts = frameworks.map { Part(id: $0.id, framework: Deferred(made: $0)) }
  }

  package var startIndex: Int { parts.startIndex }
  package var endIndex: Int { parts.endIndex }
  package subscript(_ index: Int) -> Framework { parts[index].framework.value }

  /// The framework with the id; no other is read.
  package subscript(_ id: Code<Framework>) -> Framework? {
    parts.first { $0.id == id }?.framework.value
  }

  /// The ids in order; reads no framework.
  package var ids: [Code<Framework>] { parts.map(\.id) }
  /// The ids of the frameworks that have been read.
  package var readIDs: [Code<Framework>] { parts.filter(\.framework.isMade).map(\.id) }

  /// Puts in a framework, which replaces one of the same id.
  package mutating func put(_ framework: Framework) {
    put(Part(id: framework.id, framework: Deferred(made: framework)))
  }

  /// Puts in a framework that is read when it is asked for; `read` returns one of that id.
  package mutating func put(_ id: Code<Framework>, _ read: @escaping @Sendable () -> Framework) {
    put(Part(id: id, framework: Deferred(read)))
  }

  private mutating func put(_ part: Part) {
    if let index = parts.firstIndex(where: { $0.id == part.id }) {
      parts[index] = part
    } else {
      parts.append(part)
    }
  }

  package mutating func remove(_ id: Code<Framework>) {
    parts.removeAll { $0.id == id }
  }
}
