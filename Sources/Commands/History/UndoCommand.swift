import ArgumentParser
import Changes
import Model

/// A change of what was changed before.
protocol RevisingCommand: ParsableCommand {
  var general: GeneralOptions { get }
  static var kind: String { get }
  /// Makes the revision in the document, and gives the changes that it made.
  func revise(_ document: inout ProjectDocument, on changeContext: ChangeContext, with reference: Reference)
    throws
    -> [ChangeResult]
}

extension RevisingCommand {
  /// Makes it and says what it did, field by field.
  func revised() throws {
    let (context, made) = try CommandEnvironment(general).revise(revise)
    let output = Output(general.values, context)
    for entry in made.compactMap(\.entry)
    where !(context.names.title(of: entry.record ?? "")?.isEmpty ?? true) {
      output.say(Phrase(entry.words(context.names, context.language)))
    }
    // What the words say already is not said twice.
    let unsaid = made.compactMap(\.entry).filter {
      $0.fieldWords(context.names, context.language).isEmpty
    }
    output.say(differences: unsaid.flatMap(\.differences), in: context)
    try output.tell(made, in: context, kind: Self.kind)
  }

  /// Says what it would do, and makes nothing.
  func foretell(redo: Bool, to entry: String? = nil) throws {
    let context = try CommandEnvironment(general).context(withHistory: true)
    let output = Output(general.values, context)
    let undoing: UndoPlan
    let changeContext = context.changeContext
    if let entry {
      let meant = try entry.meant(in: context)
      undoing = try context.document.undoing(to: meant, on: changeContext, with: context.reference)
    } else {
      undoing = try context.document.undoing(redo: redo, on: changeContext, with: context.reference)
    }
    let names = context.names
    let steps = undoing.step.map { $0.words(names, output.language) }
    try output.print(
      Self.kind + ".preview",
      .object([
        .init("step", .list(undoing.step.map { $0.told(names, output.language) })),
        .init("others", .list(undoing.others.map { $0.told(names, output.language) })),
        .init("differences", .list(undoing.differences.map(\.json))),
      ]),
      plain: undoing.step.map { [$0.id.text, $0.words(names, output.language)] },
      people: steps.map { $0.visible + "\n" }.joined())
    output.say(differences: undoing.differences, in: context)
    if !undoing.others.isEmpty {
      output.say(Phrase("andra har skrivit efter det:", "others have written after it:"))
      for entry in undoing.others.suffix(5) {
        output.say(Phrase("  \(entry.by): " + entry.words(names, output.language)))
      }
    }
    output.say(Phrase("inget är gjort (--dry-run)", "nothing is done (--dry-run)"))
  }
}

extension String {
  /// The id of the line of history that begins so.
  fileprivate func meant(in context: CommandContext) throws(Refusal) -> ID<HistoryEntry> {
    let begun = context.document.history.filter { $0.id.text.utf8.starts(with: utf8) }
    if let only = begun.first, begun.count == 1 { return only.id }
    var refusal = Refusal(.notFound, "ingen ändring \(self)", "no entry \(self)", field: "--to")
    refusal.choices = begun.prefix(5).map(\.id.text)
    throw refusal
  }
}

extension Output {
  /// Says what becomes of the fields, a line each; at most twelve, then the number of the rest.
  fileprivate func say(differences: [Difference], in context: CommandContext) {
    let shown = 12
    for difference in differences.prefix(shown) {
      say(Phrase("  " + difference.foundWords(context.names, language).visible))
    }
    if differences.count > shown {
      let more = differences.count - shown
      say(Phrase("  och \(more) fält till", "  and \(more) more fields"))
    }
  }
}

/// The command `undo`, which takes back one's last change, as a new change.
struct UndoCommand: RevisingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your last change, as a new change.")
  static let kind = "undo"

  @Option(name: .customLong("to"), help: "All your changes back to and with this entry of history, or none.")
  var entry: String?
  @Flag(name: .customLong("dry-run"), help: "Say what would go back, and do nothing.") var isTrial = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    if isTrial { return try foretell(redo: false, to: entry) }
    try revised()
  }

  func revise(_ document: inout ProjectDocument, on changeContext: ChangeContext, with reference: Reference)
    throws
    -> [ChangeResult]
  {
    guard let entry else { return [try document.undo(on: changeContext, with: reference)] }
    let context = CommandContext(document, changeContext, reference, language: .en)
    return try document.undo(to: try entry.meant(in: context), on: changeContext, with: reference)
  }
}

/// The command `redo`, which makes again what one took back last.
struct RedoCommand: RevisingCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make again what you took back last.")
  static let kind = "redo"

  @Flag(name: .customLong("dry-run"), help: "Say what would be made again, and do nothing.")
  var isTrial = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    if isTrial { return try foretell(redo: true) }
    try revised()
  }

  func revise(_ document: inout ProjectDocument, on changeContext: ChangeContext, with reference: Reference)
    throws
    -> [ChangeResult]
  {
    [try document.redo(on: changeContext, with: reference)]
  }
}
