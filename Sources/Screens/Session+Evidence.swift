package import Changes
package import Model

/// The state of the file at the place of evidence.
package enum EvidenceFileInfo: Equatable, Sendable {
  /// Size in bytes and SHA-256.
  case file(size: Int, sha256: String)
  /// Nothing is there (yet).
  case absent
  case refused(Phrase)
}

extension Session {
  /// The request to look at the evidence before the form can be saved; nil where none is needed.
  func toMeasure(_ form: Form) -> Effect? {
    guard case .evidence = form.purpose, form.measured == nil, let slug = projectList.openSlug,
      let place = form.text("at"), !place.isAddress
    else { return nil }
    return .measure(slug: slug, path: place)
  }

  /// Takes the state of the file of evidence that was looked at: the form goes on, or says why not.
  package mutating func measured(_ file: EvidenceFileInfo, on context: ChangeContext) -> [Effect] {
    guard var form = self[Form.self], case .evidence = form.purpose else { return [] }
    if case .refused(let words) = file {
      form.refuse(FormRefusal(field: "at", words: words))
      screen = form
      return []
    }
    let place = form.text("at") ?? ""
    form.measured = file
    let effects = save(form, on: context)
    if self[Form.self] != nil {
      self[Form.self]?.measured = nil
    } else if file == .absent {
      notice = .done(
        Phrase(
          "Underlag antecknat, men filen finns inte än: ", "Evidence noted, but the file is not there yet: ")
          + place)
    }
    return effects
  }
}

extension EvidenceFileInfo {
  var assignments: [FieldAssignment] {
    guard case .file(let size, let sha256) = self else { return [] }
    return [FieldAssignment(["size"], [String(size)]), FieldAssignment(["sha256"], [sha256])]
  }
}
