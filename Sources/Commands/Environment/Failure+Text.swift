package import Model
package import Tracker

extension Failure {
  /// The failure of words that the parser cannot understand, with how the command is written.
  package init(parsing words: String, usage: String) {
    self.init(.usage, Phrase(words))
    self.usage = usage
  }

  /// The names of what the process allows and of what it misses, as the commands call them.
  private var allowedNames: [String] { choices + allowed.map(\.name) }

  private static var choose: Phrase { Phrase("välj bland", "choose from") }

  /// The failure with all that is known of it in JSON, as `--json` tells it on stderr.
  package func json(_ language: Language) -> JSONValue {
    let missing = lacks.map { JSONValue.lack($0, language) }
    return .object([
      .init("code", .whole(Int(status.rawValue))),
      .init("message", .text(words(language))),
      .init("file", file.map(JSONValue.text) ?? .null),
      .init("line", line.map(JSONValue.whole) ?? .null),
      .init("column", column.map(JSONValue.whole) ?? .null),
      .init("field", field.map(JSONValue.text) ?? .null),
      .init("hint", hint.map { .text($0(language)) } ?? .null),
      .init("allowed", .list(allowedNames.map(JSONValue.text))),
      .init("missing", .list(missing)),
    ])
  }

  /// The failure with all that is known of it in lines fit for a terminal.
  package func text(_ language: Language) -> String {
    if let usage {
      let nearest =
        choices.isEmpty ? "" : "  " + Self.choose(language) + ": " + choices.joined(separator: ", ") + "\n"
      return usage.visibleLines + "\n" + nearest
    }
    let place = file.map {
      $0.visible + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "") + ": "
    }
    let named = field.map { $0.visible + ": " }
    var lines = ["brygga: " + (place ?? "") + (named ?? "") + words(language).visible]
    for lack in lacks {
      let about = lack.about.isEmpty ? "" : ": " + lack.about.joined(separator: " ")
      lines.append("  " + (lack.words(language) + about).visible)
    }
    if let hint { lines.append("  " + hint(language).visible) }
    let names = allowedNames
    if !names.isEmpty {
      let label = choices.isEmpty ? Phrase("tillåtet nu", "allowed now") : Self.choose
      let shown = names.prefix(12).map(\.visible)
      let isLong = shown.contains { $0.utf8.contains(0x20) }
      if isLong {
        lines.append("  " + label(language) + ":")
        lines += shown.map { "    " + $0 }
      } else {
        lines.append("  " + label(language) + ": " + shown.joined(separator: ", "))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension CheckedMove {
  /// The outcome, or the event where there is none.
  var name: String { outcome?.word ?? event }
}

extension JSONValue {
  static func lack(_ lack: Lack, _ language: Language) -> JSONValue {
    .object([
      .init("demand", .text(lack.demand)),
      .init("about", .list(lack.about.map(JSONValue.text))),
      .init("words", .text(lack.words(language))),
    ])
  }

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }
}
