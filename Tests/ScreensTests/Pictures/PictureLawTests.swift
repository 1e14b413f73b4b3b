import Drawing
import Model
import Screens
import Testing

/// Each law finds what breaks it: a sound picture, changed by hand in one place, is told to be wrong there.
@Suite struct `The laws of pictures` {
  private func gate(_ language: Language = .en, _ keys: String = "2") throws -> Session {
    var session = try ScreenFixture.full(language)
    try session.press(script: keys)
    return session
  }

  /// What is wrong with the picture of the gate once it was changed.
  private func faults(
    _ size: Size = Album.whole, _ change: (inout Canvas) throws -> Void
  ) throws -> [String] {
    let session = try gate()
    var canvas = session.view(size)
    #expect(try PictureLaws(of: session).broken(in: canvas, at: size) == [])
    try change(&canvas)
    return try PictureLaws(of: session).broken(in: canvas, at: size)
  }

  /// Where a text stands in the picture.
  private func place(of text: String, in canvas: Canvas) throws -> Canvas.Place {
    let row = try #require(canvas.lines.firstIndex { $0.contains(text) })
    let line = canvas.lines[row]
    let range = try #require(line.ranges(of: text).first)
    return Canvas.Place(row: row, column: line[..<range.lowerBound].count)
  }

  @Test func `find a picture that is wider or higher than the screen`() throws {
    let session = try gate()
    let laws = PictureLaws(of: session)
    let canvas = session.view(Album.whole)
    #expect(try laws.broken(in: canvas, at: Size(rows: 36, columns: 100)).contains { $0.hasPrefix("wider") })
    #expect(try laws.broken(in: canvas, at: Size(rows: 35, columns: 120)).contains("36 rows"))
  }

  @Test func `find what reaches into the gap between two panels`() throws {
    let found = try faults { canvas in
      let rule = try place(of: "━  ━", in: canvas)
      canvas.write("now", row: rule.row + 2, column: rule.column - 1)
    }
    #expect(found.contains { $0.hasPrefix("in the gap between two panels") }, "\(found)")
  }

  @Test func `find a cut that touches what follows`() throws {
    let found = try faults(Size(rows: 12, columns: 48)) { canvas in
      let cut = try place(of: "…", in: canvas)
      canvas.write("7", row: cut.row, column: cut.column + 1)
    }
    #expect(found.contains { $0.hasPrefix("a cut touches") }, "\(found)")
  }

  @Test func `find a word of which a part was drawn over`() throws {
    let found = try faults { canvas in
      let word = try place(of: "security", in: canvas)
      canvas.write("now", row: word.row, column: word.column + 3)
    }
    #expect(found == ["no word that stands elsewhere: secnowty"])
  }

  @Test func `find a cut that is not marked`() throws {
    let found = try faults(Size(rows: 12, columns: 48)) { canvas in
      let cut = try place(of: "secur…", in: canvas)
      canvas.write(" ", row: cut.row, column: cut.column + 5)
    }
    #expect(found == ["no word that stands elsewhere: secur"])
  }

  @Test func `find two rows that were cut to the same words`() throws {
    let found = try faults { canvas in
      for title in ["G2-10  Risks", "G2-12  Patients"] {
        let row = try place(of: title, in: canvas)
        canvas.write("G2-1…".padded(to: 50), row: row.row, column: row.column)
      }
    }
    #expect(found.contains { $0.hasPrefix("two rows read alike: ✗ G2-1…") }, "\(found)")
  }

  @Test func `find a key of the foot that is not whole, and the last one gone`() throws {
    let short = try faults { canvas in
      let key = try place(of: "o evidence", in: canvas)
      canvas.write("o evidenc ", row: key.row, column: key.column)
    }
    #expect(short.contains("no key with its name: o evidenc"), "\(short)")
    let gone = try faults { canvas in
      let key = try place(of: "? help", in: canvas)
      canvas.fill(row: key.row, column: key.column)
    }
    #expect(gone == ["the last key is missing: ? help"])
  }

  @Test func `find a cursor that is not on the mark, and a mark that is on another row`() throws {
    let away = try faults { $0.cursor?.row += 1 }
    #expect(away == ["the cursor is not on the mark"])
    let plain = try faults { canvas in
      guard let cursor = canvas.cursor else { return }
      canvas.restyle(row: cursor.row, style: .plain)
    }
    #expect(plain == ["the cursor is not on the mark"])
    let before = try gate().view(Album.whole)
    let after = try PictureLaws(of: gate(.en, "2j")).broken(in: before, at: Album.whole)
    #expect(after.contains { $0.hasPrefix("marked is not G2-06") }, "\(after)")
  }

  @Test func `find a word of the other language`() throws {
    let found = try faults { canvas in
      let word = try place(of: "accepted", in: canvas)
      canvas.write("godtagna", row: word.row, column: word.column)
    }
    #expect(found.contains("in the other language: godtagna"), "\(found)")
    // The whole picture in the other language is full of them.
    let swedish = try gate(.sv).view(Album.whole)
    let words = try PictureLaws(of: gate()).broken(in: swedish, at: Album.whole)
    #expect(words.count { $0.hasPrefix("in the other language") } > 20)
  }

  @Test func `find a state that was seen in one language, or reads the same in both`() {
    var album = Album("none", in: .en)
    album.note("once", .en, "a picture")
    album.note("same", .sv, "a picture")
    album.note("same", .en, "a picture")
    #expect(
      album.faults == ["none, once is not once in sv", "none, same reads the same in both languages"])
  }
}
