package import Drawing

/// An input from outside, as it came while the program waited.
package enum Input: Equatable, Sendable {
  case key(Key)
  /// Keys of a text that came at once, though the terminal does not say that it was pasted.
  case burst([Key])
  /// The terminal has another size, or has lost what it showed: draw again.
  case resized
  /// The program is asked to end, or its terminal is gone; every later wait says so again.
  case ended(signal: Int32)
  /// Nothing came in the time given.
  case woke
}
