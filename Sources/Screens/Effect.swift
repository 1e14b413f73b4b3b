package import Model

/// A request to the outside: the holder of the session performs it and tells the session how it went.
package enum Effect: Equatable, Sendable {
  /// Write the project of this slug; answered by `saved` or `couldNotSave`.
  case save(String)
  /// Make a project's folder and write it for the first time.
  case create(String)
  /// Let the person write a long text in their own editor; answered by `edited`.
  case edit(String)
  /// Look at a file of evidence below the project's folder; answered by `measured`.
  case measure(slug: String, path: String)
  case copy(String)
  /// Show what an order would write; answered by `previewed`.
  case preview(ExportOrder)
  /// Write the status of a project, or of all, for somebody.
  case export(ExportOrder)
  /// Write the minutes of a decision, from its packet, to be printed and signed.
  case minutes(slug: String, packet: ID<Packet>)
  /// Keep what is seen as a file, in the format that its name ends with.
  case keepView(SavedView, file: String, replaces: Bool = false)
  /// Read a project again, or all; answered by `reloaded`.
  case reload(slug: String?)
  /// Take in the drafts and copies beside a project; answered by `didMerge`.
  case takeIn(slug: String)
  /// Read the answers that a file holds; answered by `answerImport` or `couldNotRead`.
  case readAnswers(slug: String, file: String)
  /// Share the workspace with git; answered by `synced`.
  case sync
  /// Keep the round of this project as a snapshot for the team; answered by `roundKept`.
  case keepRound(slug: String, tookPart: [PersonReference])
  /// Drop the file of what was typed when the connection broke, since it is taken up again or not wanted.
  case dropTyped
  case redraw
  case suspend
  case quit
}

/// A word to the person, shown until the next key.
package struct Notice: Equatable, Sendable {
  /// The two kinds of notice: something was done, or was refused.
  package enum Kind: Equatable, Sendable {
    case done, refused
  }

  package var kind: Kind
  package var words: Phrase

  package static func done(_ words: Phrase) -> Notice { Notice(kind: .done, words: words) }
  package static func refused(_ words: Phrase) -> Notice { Notice(kind: .refused, words: words) }
}
