internal import Drawing
internal import Model
package import Reports

/// The view on the screen, as text and as a table, to be kept in a file.
package struct SavedView: Equatable, Sendable {
  package var text: String
  /// The rows as they are filtered and sorted on the screen; nil where it has none.
  package var table: Table?

  /// A view with its text, and its table where it has rows.
  package init(text: String, table: Table?) {
    self.text = text
    self.table = table
  }
}

extension Session {
  /// Asks under which name what is seen is kept; the ending of the name says how.
  mutating func openKeepView() {
    var file = FormField("file", Phrase("fil", "file"), .text)
    file.isRequired = true
    var form = Form(.keepView, [file])
    let whose = projectList.openSlug ?? "brygga"
    let name = [whose, place.name.en.fileName, today.iso].joined(separator: "-")
    form.put([name + "." + (table == nil ? "txt" : "csv")], into: "file")
    form.opened = form.fields.map(\.values)
    push(form)
  }

  /// The view behind the form, under the name that was typed.
  mutating func keepView(_ form: Form) -> [Effect] {
    var form = form
    let file = form.text("file")?.trimmed ?? ""
    var under = self
    under.pop()
    under.notice = nil
    let view = SavedView(text: under.view(Size(rows: 36, columns: 120)).text, table: under.table)
    if let words = view.refusal(of: file) {
      form.refuse(FormRefusal(field: "file", words: words))
      screen = form
      return []
    }
    pop()
    return [.keepView(view, file: file)]
  }
}

extension SavedView {
  /// The endings that a view can be kept under.
  package static let endings = ["txt", "md", "csv", "xlsx", "html", "json"]

  /// The reason why it cannot be kept under a name; nil where it can.
  func refusal(of file: String) -> Phrase? {
    if file.isEmpty { return Phrase("behöver fyllas i", "must be filled in") }
    guard let ending = Self.endings.first(where: { file.hasEnding($0) }) else {
      let endings = Phrase(Self.endings.map { "." + $0 }.joined(separator: " "))
      return Phrase("ändelsen säger formatet: ", "the ending says the format: ") + endings
    }
    if table == nil, !ending.same(as: "txt") {
      return Phrase(
        "här finns inga rader att spara: .txt sparar bilden", "no rows to keep here: .txt keeps the picture")
    }
    return nil
  }
}

extension String {
  /// True where the name of a file ends with a dot and these letters, small or large.
  package func hasEnding(_ ending: String) -> Bool {
    lowercased().utf8.reversed().starts(with: ("." + ending).utf8.reversed())
  }
}
