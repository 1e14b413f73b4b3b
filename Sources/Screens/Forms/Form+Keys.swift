import Drawing
import Model

extension Form {
  /// Takes the key if it types into the focused field.
  mutating func take(_ key: Key) -> Bool {
    guard let field else { return false }
    // An arrow moves; it never saves.
    if key == .down, isAtEnd { return true }
    if field.isTyped { return take(key, into: field) }
    switch key {
    case .backspace, .delete:
      changeFocused { if !$0.chosen.isEmpty { $0.chosen.removeLast() } }
      return true
    case .character(let character) where character != " ":
      // The list opens with the letter as its filter.
      return true
    default: return false
    }
  }

  /// True where the field holds what the program put there, and nobody has touched it.
  private func isSuggested(_ field: FormField) -> Bool {
    field.isChanged && opened.indices.contains(focus) && field.values == opened[focus]
  }

  private mutating func take(_ key: Key, into field: FormField) -> Bool {
    if key == " ", field.hasList, field.typed.isEmpty || isSuggested(field) { return false }
    if key == ";", field.isList, !field.typed.isEmpty {
      changeFocused { $0.put($0.values) }
      return true
    }
    if key == .backspace, field.typed.isEmpty, !field.chosen.isEmpty {
      changeFocused { $0.chosen.removeLast() }
      return true
    }
    var isTaken = false
    changeFocused { changed in
      if case .paste(let text) = key, !field.isLong {
        isTaken = changed.typed.take(.paste(text.onOneLine))
      } else {
        isTaken = changed.typed.take(key)
      }
    }
    return isTaken
  }
}
