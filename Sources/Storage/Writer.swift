import Glibc
import Model

/// The id of a writer of logs: one for each host and folder, kept outside the workspace so that copies never share one.
package enum Writer {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let length = 10

  /// The file of known writers, in the person's own state folder.
  struct Register: Record {
    var format = 1
    var writers: [Place] = []
    var unknown = UnknownFields()

    init() {}

    static func fields(_ field: inout some Fields<Self>) {
      field("format", \.format, .never, Phrase("format", "format"))
      field("writers", \.writers, .append, Phrase("skrivare", "writers"))
    }
  }

  /// One workspace on one host, and its writer.
  struct Place: Record {
    var id = ""
    var host = ""
    var folder = ""
    var unknown = UnknownFields()

    init() {}

    static func fields(_ field: inout some Fields<Self>) {
      field("id", \.id, .never, Phrase("id", "id"))
      field("host", \.host, .never, Phrase("värd", "host"))
      field("folder", \.folder, .never, Phrase("mapp", "folder"))
    }
  }

  /// The writer's id for a workspace on this host, ten characters, registered when it is first asked for.
  ///
  /// It is made from `BRYGGA_SEED` where that is set, and is another one at each call where nothing can be registered.
  /// Throws a ``FileFault`` where the register cannot be read.
  package static func id(for workspace: Path) throws(FileFault) -> String {
    if let seed = environment("BRYGGA_SEED") { return id(from: sha256(Array("writer \(seed)".utf8))) }
    guard let folder = stateFolder else { return random() }
    let file = folder / "writers.json"
    if let known = try known(file, workspace) { return known }
    do throws(FileFault) {
      try Folder.makeAll(folder)
      let lock = try LockFile(folder, by: "")
      defer { lock.release() }
      if let known = try known(file, workspace) { return known }
      var register = try register(file)
      var place = Place()
      place.id = random()
      place.host = Host.name
      place.folder = workspace.text
      register.writers.append(place)
      try DurableFile.write(JSONWriter.file(register), to: file, within: folder)
      return place.id
    } catch {
      // Without a state folder, every run is a writer of its own: more logs, nothing lost.
      if error.kind == .invalid { throw error }
      return random()
    }
  }

  private static func known(_ file: Path, _ workspace: Path) throws(FileFault) -> String? {
    try register(file).writers.first {
      $0.host.same(as: Host.name) && $0.folder.same(as: workspace.text) && $0.id.isPlainID
    }?.id
  }

  private static func register(_ file: Path) throws(FileFault) -> Register {
    guard let folder = file.folder, Folder.exists(file) else { return Register() }
    return try JSONReader.read(try DurableFile.read(file, within: folder), of: file)
  }

  /// The folder of a person's own state: `$XDG_STATE_HOME/brygga`.
  static var stateFolder: Path? {
    if let state = environment("XDG_STATE_HOME"), state.utf8.first == UInt8(ascii: "/") {
      return Path(state) / "brygga"
    }
    return environment("HOME").map { Path($0) / ".local" / "state" / "brygga" }
  }

  private static func random() -> String {
    String(decoding: (0..<length).map { _ in alphabet[Int.random(in: 0..<32)] }, as: UTF8.self)
  }

  private static func id(from digits: String) -> String {
    String(decoding: digits.utf8.prefix(length).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }
}

/// A variable of the process's environment; nil where it is unset or empty.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.utf8.isEmpty ? nil : text
}
