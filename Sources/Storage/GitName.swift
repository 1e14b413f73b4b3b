import Model

/// The name that git would sign commits with, read from its files; git itself is not run.
package enum GitName {
  /// `user.name` of the repository that the folder stands in, else of the person.
  ///
  /// Reads `.git/config` of the nearest repository above, then `GIT_CONFIG_GLOBAL` or else `~/.gitconfig` and the file
  /// below the configuration folder. Files that cannot be read are passed over.
  package static func found(from start: Path) -> String? {
    var files: [Path] = []
    var folder = start.resolved
    while let here = folder {
      if Folder.exists(here / ".git" / "config") {
        files.append(here / ".git" / "config")
        break
      }
      folder = here.folder
    }
    if let global = environment("GIT_CONFIG_GLOBAL") {
      files.append(Path(global))
    } else {
      if let home = environment("HOME") { files.append(Path(home) / ".gitconfig") }
      if let folder = Preferences.configurationFolder { files.append(folder / "git" / "config") }
    }
    return files.firstNonNil(name)
  }

  private static func name(in file: Path) -> String? {
    guard Folder.exists(file), let root = Path("/").resolved else { return nil }
    do throws(FileFault) {
      return name(in: try DurableFile.read(file, within: root))
    } catch { return nil }
  }

  /// The last `name` of the section `[user]`.
  static func name(in bytes: [UInt8]) -> String? {
    var isUser = false
    var name: String?
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = line.trimmed
      if words.first == UInt8(ascii: "[") {
        isUser = words.dropFirst().prefix { $0 != UInt8(ascii: "]") }.trimmed.map(\.lowered)
          .elementsEqual("user".utf8)
      } else if isUser, let equals = words.firstIndex(of: UInt8(ascii: "=")),
        words[..<equals].trimmed.map(\.lowered).elementsEqual("name".utf8)
      {
        name = value(words[words.index(after: equals)...])
      }
    }
    return name
  }

  /// The value that stands after `=`, without quotes and comment; nil where it is empty or not UTF-8.
  private static func value(_ bytes: ArraySlice<UInt8>) -> String? {
    var value: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in bytes.trimmed {
      if isEscaped {
        value.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") {
        break
      } else {
        value.append(byte)
      }
    }
    guard let text = String(validating: value[...].trimmed, as: UTF8.self), !text.utf8.isEmpty else {
      return nil
    }
    return text
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var rest = self
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}

extension UInt8 {
  fileprivate var lowered: UInt8 { 0x41...0x5A ~= self ? self + 0x20 : self }
}
