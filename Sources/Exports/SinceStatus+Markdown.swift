internal import Coproduction

extension SinceStatus {
  /// What happened since the group met, above everything else: they have read the rest before.
  func write(into out: inout Markdown, level: Int) {
    out.heading(level, Phrase(heading))
    if parts.isEmpty, rest == nil { out.paragraph(Since.nothing(out.language)) }
    for part in parts {
      out.paragraph("**" + part.title + "**")
      out.items(part.lines.map { $0.words.markdown })
    }
    if let rest {
      out.paragraph((parts.isEmpty ? "" : Phrase("Dessutom ", "Also ")(out.language)) + rest + ".")
    }
  }
}
