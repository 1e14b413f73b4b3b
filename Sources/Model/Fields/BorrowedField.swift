/// A field of an operation that fills a field of its subject.
///
/// Kind, label and merge rule are said there.
package struct BorrowedField: Sendable {
  /// The question that a weekly round asks for the field, under a name of its own.
  package struct Prompt: Sendable {
    package let name: String
    package let label: Phrase

    package init(_ name: String, _ sv: String, _ en: String) {
      self.name = name
      label = Phrase(sv, en)
    }
  }

  /// The line of the subject's table for the field.
  package let source: FieldDescription
  /// The sentence for the help of the command line.
  package let help: String
  /// The round's question; nil where a round asks nothing.
  package let prompt: Prompt?
  /// True where the command line takes it by its place, without the name of an option.
  package let isArgument: Bool
  /// True where the author is meant by a command line that does not say it.
  package let isAuthor: Bool

  package init(
    _ source: FieldDescription, _ help: String, prompt: Prompt? = nil, isArgument: Bool = false,
    isAuthor: Bool = false
  ) {
    self.source = source
    self.help = help
    self.prompt = prompt
    self.isArgument = isArgument
    self.isAuthor = isAuthor
  }
}

extension FieldVisitor where Self: ~Copyable {
  @inline(__always)
  package mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    self(name, path, .one, label)
  }

  @inline(__always)
  package mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    self(name, path, .one, label)
  }

  package mutating func borrowed<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ field: BorrowedField
  ) {
    self(name, path, field.source.rule, field.source.label)
  }

  /// Visits a line of an operation's table.
  package mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ source: FieldDescription, _ help: String,
    prompt: BorrowedField.Prompt? = nil, isArgument: Bool = false, isAuthor: Bool = false
  ) {
    let field = BorrowedField(source, help, prompt: prompt, isArgument: isArgument, isAuthor: isAuthor)
    borrowed(name, path, field)
  }
}

extension Record {
  /// The line of the table for a field; one without a name where there is none, which a test forbids.
  ///
  /// Visits the whole table.
  package static subscript<Value: FieldValue>(path: KeyPath<Self, Value>) -> FieldDescription {
    var finder = FieldFinder<Self>(wanted: path)
    fields(&finder)
    guard let found = finder.found else {
      return FieldDescription(
        name: "", kind: .text, rule: .never, label: Phrase(""), isRequired: false, isNested: false)
    }
    return descriptions[found]
  }
}

/// A visitor that finds the place of a field in its table by its key path.
private struct FieldFinder<Root: Record>: FieldVisitor {
  let wanted: PartialKeyPath<Root>
  private var index = 0
  private(set) var found: Int?

  init(wanted: PartialKeyPath<Root>) { self.wanted = wanted }

  private mutating func take(_ path: PartialKeyPath<Root>) {
    if found == nil, path == wanted { found = index }
    index += 1
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) { take(path) }
}
