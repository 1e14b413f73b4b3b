internal import Changes
internal import Model

extension Session {
  /// Asks once which value holds, where others changed a field that the form changes too; true where it asks.
  ///
  /// Fields that the person left alone are not written, so what others did there stands whatever the form showed.
  mutating func asksOfMet(_ form: Form) -> Bool {
    guard case .edit(let address) = form.purpose, let document = projectList.open,
      let record = document.project.stored(at: address)
    else { return false }
    let now = emptyForm(form.purpose)
    var form = form
    for index in form.fields.indices where form.fields[index].isChanged {
      let field = form.fields[index]
      guard let theirs = now.fields.first(where: { $0.name.same(as: field.name) })?.before,
        !theirs.isSame(as: field.before)
      else { continue }
      form.fields[index].before = theirs
      if theirs.isSame(as: field.values) { continue }
      let by = document.touches(of: address).last(of: field.name)?.by
      form.refuse(FormRefusal(field: field.name, words: Self.met(by, theirs, type(of: record), field)))
      screen = form
      return true
    }
    return false
  }

  private static func met(
    _ by: String?, _ theirs: [String], _ type: any Record.Type, _ field: FormField
  ) -> Phrase {
    let value =
      theirs.isEmpty ? Phrase("tomt", "nothing") : Phrase("\"" + theirs.joined(separator: ", ") + "\"")
    return Phrase(by ?? "")
      + (by == nil ? Phrase("Någon skrev ", "Somebody wrote ") : Phrase(" skrev ", " wrote "))
      + value
      + Phrase(
        " medan du höll på. Spara igen om ditt ska gälla; det andra finns kvar i historiken.",
        " while you were at it. Save again if yours is to hold; theirs stays in history.")
  }
}

extension [String] {
  fileprivate func isSame(as other: [String]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.same(as: $1) }
  }
}
