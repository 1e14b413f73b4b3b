import Commands
import Glibc
import Storage
import Tracker

/// The person's own editor, for long texts.
enum Editor {
  /// The text as it came back; the file it stood in is for nobody else and goes away.
  static func edited(_ text: String) -> Result<String, Failure> {
    let folder = ProcessEnvironment.variable("TMPDIR") ?? "/tmp"
    var template = Array((folder + "/brygga-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return .failure(failure("kan inte skapa en fil", "cannot make a file")) }
    close(file)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    do throws(FileFault) {
      try ExportedFile.writeTemporary(Array((text + "\n").utf8), to: Path(path))
      guard open(path) else {
        return .failure(failure("redigeraren avslutades med fel", "the editor ended with an error"))
      }
      guard var text = try ExportedFile.text(of: Path(path)) else {
        return .failure(failure("texten är inte UTF-8", "the text is not UTF-8"))
      }
      while text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
      return .success(text)
    } catch { return .failure(Failure(error)) }
  }

  private static func failure(_ sv: String, _ en: String) -> Failure { Failure(.failed, sv, en) }

  /// True once the editor ended well; its words are arguments, never a command line for a shell.
  private static func open(_ path: String) -> Bool {
    let editor = ProcessEnvironment.variable("VISUAL") ?? ProcessEnvironment.variable("EDITOR") ?? "vi"
    let words = editor.utf8.split(separator: 0x20).map { String(Substring($0)) } + [path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }
}
