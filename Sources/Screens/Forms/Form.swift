package import Model

/// A form over the field table: what is asked first, the rest behind Tab.
package struct Form: Equatable, Sendable {
  package var purpose: FormPurpose
  var fields: [FormField]
  /// The number of fields that are shown before Tab.
  var asked: Int
  var focus = 0
  var isWhole = false
  /// The reason why the form was not saved; nil where it was not refused.
  var refusal: FormRefusal?
  /// The values of the fields when the form was opened, the program's own suggestions among them.
  var opened: [[String]] = []
  /// The file that evidence points to, once it was looked at.
  var measured: EvidenceFileInfo?
  /// The sites that the form speaks of where none is chosen in it.
  var sites: [ID<Site>] = []
  /// The reason why the personal data that it seals may be sealed, once that was asked.
  var confirmed: String?
  /// The order that an export was last asked to show, the name it would be written under unasked, and how it looks.
  var ordered: ExportOrder?
  var proposed = ""
  var preview: ExportPreview?
  /// The number of lines by which the preview is scrolled.
  var scroll = 0
  /// True where Esc was pressed once with something written.
  var isLeaving = false

  init(_ purpose: FormPurpose, _ fields: [FormField], asked: Int? = nil) {
    self.purpose = purpose
    self.fields = fields
    self.asked = max(1, min(asked ?? fields.count, fields.count))
  }

  var shown: [FormField] { isWhole ? fields : Array(fields.prefix(asked)) }
  var isChanged: Bool { fields.contains(where: \.isChanged) }
  /// True where the person has written anything that leaving would drop.
  var isWritten: Bool { isChanged && fields.map(\.values) != opened }
  var field: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  mutating func put(_ values: [String], into name: String) {
    guard let index = fields.firstIndex(where: { $0.name.same(as: name) }) else { return }
    fields[index].put(values)
  }

  mutating func changeFocused(_ change: (inout FormField) -> Void) {
    guard fields.indices.contains(focus) else { return }
    change(&fields[focus])
    if refusal?.field.map({ $0.same(as: fields[focus].name) }) ?? true { refusal = nil }
    isLeaving = false
  }

  /// True where the cursor is in the last field, and none is hidden behind Tab.
  var isAtEnd: Bool { focus == fields.count - 1 && shown.count == fields.count }

  mutating func step(_ steps: Int) {
    focus = max(0, min(focus + steps, shown.count - 1))
    isLeaving = false
  }

  /// Puts the cursor where the refusal is.
  mutating func refuse(_ refusal: FormRefusal) {
    self.refusal = refusal
    guard let name = refusal.field else { return }
    guard let index = fields.firstIndex(where: { $0.name.same(as: name) }) else {
      // What the form has no field for is said where the cursor stands.
      self.refusal?.field = nil
      return
    }
    if index >= asked { isWhole = true }
    focus = index
  }

  /// The sites chosen in the form, else those that it was opened for.
  var chosenSites: [ID<Site>] {
    let chosen = values("sites")
    return chosen.isEmpty ? sites : chosen.map { ID($0) }
  }

  func values(_ name: String) -> [String] {
    fields.first { $0.name.same(as: name) }?.values ?? []
  }

  func text(_ name: String) -> String? { values(name).first }
}

/// The reason why a form was not saved, and the field at fault.
package struct FormRefusal: Error, Equatable, Sendable {
  package var field: String?
  package var words: Phrase
  /// The values that could be written instead.
  package var choices: [String] = []
}
