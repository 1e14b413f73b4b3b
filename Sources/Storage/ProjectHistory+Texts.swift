import Changes
import Model
import Synchronization

extension ProjectHistory {
  /// Makes a history of logs that were read and are known by ``ReplayCache`` to be readable throughout.
  ///
  /// Nil where the newest line is not where the cache says. Only that line is decoded.
  init?(_ texts: [History.Text], _ lines: ReplayCache.Lines) {
    guard let newest = texts.first(where: { $0.path.name.same(as: lines.newest) }),
      let last = newest.entry(at: lines.offset)
    else { return nil }
    let undecoded = UndecodedTexts(texts)
    self.init(
      count: lines.count, last: last, mayHave: { undecoded.mayHold($0.text) }, entries: { undecoded.decode() }
    )
  }
}

extension ReplayCache.Lines {
  /// Makes the summary of a history all of whose logs could be decoded, to these entries; nil where there are none.
  init?(_ history: History, _ entries: [HistoryEntry]) {
    guard let last = entries.last else { return nil }
    for log in history.logs {
      guard let line = log.lines.last(where: { $0.entry.id == last.id }) else { continue }
      self.init(count: entries.count, newest: log.path.name, offset: line.offset)
      return
    }
    return nil
  }
}

/// The bytes of logs that are not decoded yet; once they are decoded, they are let go.
private final class UndecodedTexts: Sendable {
  private let texts: Mutex<[History.Text]>

  init(_ texts: [History.Text]) { self.texts = Mutex(texts) }

  func mayHold(_ text: String) -> Bool {
    let run = Array(text.utf8)
    return texts.withLock { texts in
      texts.contains { if case .success(let bytes) = $0.bytes { bytes.hasRun(run) } else { false } }
    }
  }

  func decode() -> [HistoryEntry] {
    let taken = texts.withLock { texts in
      let taken = texts
      texts = []
      return taken
    }
    FileActivity.decodedHistory()
    return History(taken).entries
  }
}

extension History.Text {
  /// The entry whose line begins at an offset in bytes; nil where none does that can be read.
  fileprivate func entry(at offset: Int) -> HistoryEntry? {
    guard case .success(let bytes) = bytes, offset > 0, offset < bytes.count,
      let end = bytes[offset...].firstIndex(of: 0x0A)
    else { return nil }
    do throws(ParseError) {
      return try JSONReader.read(Array(bytes[offset..<end]), as: HistoryEntry.self)
    } catch {
      return nil
    }
  }
}
