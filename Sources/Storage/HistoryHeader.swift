package import Model

/// The first line of every log of history.
package struct HistoryHeader: Record {
  package var format: FormatVersion = 1
  package var writer = ""
  package var project = ID<Project>("")
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("writer", \.writer, .never, Phrase("skrivare", "writer"))
    field("project", \.project, .never, Phrase("projekt", "project"))
  }
}
