internal import Drawing

/// A table of what stands for signs and letters where a terminal or its locale lacks them.
enum ASCIIFallback {
  static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    var signs: [Unicode.Scalar: Unicode.Scalar] = [
      "━": "=", "─": "-", "═": "=", "│": "|", "┃": "|", "…": "~", "▸": ">", "›": ">", "↷": ">", "→": ">",
      "←": "<", "↑": "^", "↓": "v", "●": "*", "○": "o", "◐": "o", "■": "#", "□": "-", "▪": "*", "•": "*",
      "█": "#", "▓": "#", "▒": "#", "░": ".", "≥": ">", "≤": "<", "✎": "*", "⚠": "!", "⏎": "<", "␣": "_",
    ]
    // The signs of the left column say their own.
    for sign in Sign.allCases {
      for (scalar, ascii) in zip(sign.rawValue.unicodeScalars, sign.ascii.unicodeScalars) {
        signs[scalar] = ascii
      }
    }
    return signs
  }()

  /// Nearest letters, so that Swedish can still be read.
  static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, Unicode.Scalar)] = [
      ("ÀÁÂÃÄÅĀ", "A"), ("àáâãäåā", "a"), ("Ææ", "e"), ("ÈÉÊËĒ", "E"), ("èéêëē", "e"), ("ÌÍÎÏ", "I"),
      ("ìíîï", "i"), ("ÒÓÔÕÖØ", "O"), ("òóôõöø", "o"), ("ÙÚÛÜ", "U"), ("ùúûü", "u"), ("Ýý", "y"),
      ("Çç", "c"), ("Ññ", "n"), ("ß", "s"), ("–—‐‑−", "-"), ("’‘´", "'"), ("”“„»«", "\""), ("\u{A0}", " "),
      ("×", "x"), ("§", "S"), ("½", "h"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (group, ascii) in pairs {
      for scalar in group.unicodeScalars { letters[scalar] = ascii }
    }
    return letters
  }()
}
