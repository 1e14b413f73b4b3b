import Glibc
import Model

/// The fingerprints of a project's files, kept to know whether they are as when its history last explained them.
///
/// Making the whole history again is the dearest part of an opening, and nothing comes of it where neither the file
/// nor the logs were changed since. So what was explained is remembered in the person's own cache folder. It is never
/// needed: what is not there, cannot be read or does not fit leads to the full comparison. Since every line could be
/// read then, what is known of them spares decoding them, until somebody asks.
///
/// Marks are trusted as git trusts those of its index: only where every time in them is older by more than two
/// seconds than the look at the file, since a later change might carry the same times. Else the contents are compared
/// by their digests. `brygga check` does not ask here.
struct ReplayCache: Sendable {
  /// The memory of one project.
  private struct Memory: Record {
    var format = ReplayCache.format
    /// The folder of the project.
    var folder = ""
    /// The time in seconds since 1970 at which the files were looked at.
    var taken = 0
    var files: [FileMemory] = []
    /// The number of lines of all logs, each counted once.
    var lines = 0
    /// The name of the log that holds the newest line; ``offset`` is the byte at which that line begins.
    var newest = ""
    var offset = 0
    var unknown = UnknownFields()

    static func fields(_ field: inout some Fields<Self>) {
      field("format", \.format, .never, Phrase("format", "format"))
      field("folder", \.folder, .never, Phrase("mapp", "folder"))
      field("taken", \.taken, .never, Phrase("sedd", "taken"))
      field("files", \.files, .never, Phrase("filer", "files"))
      field("lines", \.lines, .never, Phrase("rader", "lines"))
      field("newest", \.newest, .never, Phrase("nyaste", "newest"))
      field("offset", \.offset, .never, Phrase("plats", "offset"))
    }
  }

  /// The fingerprint of one file.
  private struct FileMemory: Record {
    var name = ""
    var mark = ""
    /// The digest, kept only where the times were too young to be trusted.
    var digest: String?
    var unknown = UnknownFields()

    static func fields(_ field: inout some Fields<Self>) {
      field("name", \.name, .never, Phrase("namn", "name"))
      field("mark", \.mark, .never, Phrase("märke", "mark"))
      field("digest", \.digest, .never, Phrase("kontrollsumma", "digest"))
    }
  }

  private static let format = 2

  /// A summary of a history that can be read throughout, known before any line of it is decoded.
  struct Lines: Equatable {
    /// The number of lines of all logs, each counted once.
    let count: Int
    /// The name of the log that holds the newest line.
    let newest: String
    /// The byte at which that line begins.
    let offset: Int
  }

  private let folder: Path
  private let root: Path
  /// The fingerprints by name from the folder: first the project's own file, then the logs.
  private let marks: [(name: String, mark: FileFingerprint)]
  private let taken: Int

  /// Looks at the files of a project, to be done before they are read; nil where they cannot be looked at.
  init?(of folder: Path, within root: Path) {
    self.folder = folder
    self.root = root
    taken = time(nil)
    var names = [Workspace.projectFile]
    do throws(FileFault) {
      for name in try Folder.namesIfThere(in: folder / "history") where History.isLog(name) {
        names.append(ReplayCache.name(ofLog: name))
      }
    } catch { return nil }
    var marks: [(name: String, mark: FileFingerprint)] = []
    for name in names {
      guard let mark = FileFingerprint(folder / name) else { return nil }
      marks.append((name, mark))
    }
    self.marks = marks
  }

  /// The summary of the history, where it explained the project when the files were these.
  ///
  /// Nil where it did not, or nobody knows. `bytes` are those of `project.json`, `texts` those of the logs.
  func lines(explaining bytes: [UInt8], _ texts: [History.Text]) -> Lines? {
    guard let memory = ReplayCache.memory(of: folder), memory.files.count == marks.count else { return nil }
    for (known, now) in zip(memory.files, marks) {
      guard known.name.same(as: now.name) else { return nil }
      if known.mark.same(as: now.mark.text), now.mark.isSettled(at: memory.taken) { continue }
      guard let digest = known.digest, let found = ReplayCache.digest(of: now.name, bytes, texts),
        digest.same(as: found)
      else { return nil }
    }
    let lines = Lines(count: memory.lines, newest: memory.newest, offset: memory.offset)
    // Once the times are old enough, the next opening need compare no contents.
    if memory.files.contains(where: { $0.digest != nil }), isSettled { remember(bytes, texts, lines) }
    return lines
  }

  private var isSettled: Bool { marks.allSatisfy { $0.mark.isSettled(at: taken) } }

  /// Remembers that history explains the project as its files look, and that all of it can be read.
  ///
  /// A memory that cannot be written costs time only.
  func remember(_ bytes: [UInt8], _ texts: [History.Text], _ lines: Lines) {
    var memory = Memory()
    memory.folder = folder.text
    memory.taken = taken
    memory.lines = lines.count
    memory.newest = lines.newest
    memory.offset = lines.offset
    for (name, mark) in marks {
      var file = FileMemory()
      file.name = name
      file.mark = mark.text
      if !mark.isSettled(at: taken) {
        guard let digest = ReplayCache.digest(of: name, bytes, texts) else { return }
        file.digest = digest
      }
      memory.files.append(file)
    }
    ReplayCache.keep(memory, of: folder)
  }

  /// Remembers the project as it was just saved over what is remembered here.
  ///
  /// Nothing but the file itself and the writer's own log, to which `added` was added, may be another than before.
  /// `count` is that of all lines now.
  func rememberSaved(_ bytes: [UInt8], log: String, from before: Int, added: [UInt8], count: Int)
    -> ReplayCache?
  {
    guard let now = ReplayCache(of: folder, within: root) else { return nil }
    let name = ReplayCache.name(ofLog: log + ".jsonl")
    let length = before + added.count
    let others = marks.filter { !$0.name.same(as: name) }
    let othersNow = now.marks.filter { !$0.name.same(as: name) }
    guard others.count == othersNow.count,
      zip(others, othersNow).dropFirst().allSatisfy({ $0.name.same(as: $1.name) && $0.mark == $1.mark }),
      let own = now.marks.first(where: { $0.name.same(as: name) })?.mark, own.size == length
    else { return nil }
    if let earlier = marks.first(where: { $0.name.same(as: name) })?.mark {
      guard earlier.isOfSameFile(as: own), earlier.size == before else { return nil }
    }
    let young = now.marks.dropFirst().filter { !$0.mark.isSettled(at: now.taken) }
    let texts = young.map { History.text(at: folder / $0.name, within: root) }
    let start = added.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    now.remember(bytes, texts, Lines(count: count, newest: log + ".jsonl", offset: before + start))
    return now
  }

  private static func name(ofLog log: String) -> String { "history/" + log }

  /// The digest of a file that was read; nil for a log that was not there or could not be read.
  private static func digest(of name: String, _ bytes: [UInt8], _ texts: [History.Text]) -> String? {
    if name.same(as: Workspace.projectFile) { return quickDigest(bytes) }
    let text = texts.first { ReplayCache.name(ofLog: $0.path.name).same(as: name) }
    guard case .success(let found)? = text?.bytes else { return nil }
    return quickDigest(found)
  }
}

extension ReplayCache {
  /// The folder of the caches: `$XDG_CACHE_HOME/brygga/explained`.
  private static var cacheFolder: Path? {
    if let cache = environment("XDG_CACHE_HOME"), cache.utf8.first == UInt8(ascii: "/") {
      return Path(cache) / "brygga" / "explained"
    }
    return environment("HOME").map { Path($0) / ".cache" / "brygga" / "explained" }
  }

  private static func file(of folder: Path) -> Path? {
    cacheFolder.map { $0 / (sha256(Array(folder.text.utf8)).prefix(32) + ".json") }
  }

  /// The memory of a project; nil where nothing is remembered that can be read: then the comparison is made.
  private static func memory(of folder: Path) -> Memory? {
    guard let file = file(of: folder), let cache = file.folder, Folder.exists(file) else { return nil }
    do throws(FileFault) {
      let bytes = try DurableFile.read(file, within: cache)
      do throws(ParseError) {
        let memory = try JSONReader.read(bytes, as: Memory.self)
        return memory.format == format && memory.folder.same(as: folder.text) ? memory : nil
      } catch { return nil }
    } catch { return nil }
  }

  /// Replaces the file without waiting for the disk: what a power cut leaves of it does not fit and counts for nothing.
  private static func keep(_ memory: Memory, of folder: Path) {
    guard let file = file(of: folder), let cache = file.folder else { return }
    do throws(FileFault) { try Folder.makeAll(cache) } catch { return }
    let temporary = cache / ".\(file.name).\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    guard let written = FileDescriptor(temporary, flags, mode: 0o600) else { return }
    if !written.write(JSONWriter.file(memory)) || rename(temporary.text, file.text) != 0 {
      unlink(temporary.text)
    }
  }
}
