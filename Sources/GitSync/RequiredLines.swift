import Model

/// A small text file of the team's own in which a few lines of this program's must stand.
struct RequiredLines {
  let name: String
  let wanted: [String]

  /// The lines that say how git is to treat the files of a workspace; what comes last in the file holds.
  static let attributes = RequiredLines(
    name: ".gitattributes",
    wanted: [
      "*.json -text", "*.jsonl -text", "/brygga.json merge=brygga -text",
      "/projects/*/project.json merge=brygga -text", "/projects/*/history/*.jsonl merge=brygga -text",
    ])

  /// The lines that keep from git what is of this computer only, or must not leave.
  static let ignored = RequiredLines(
    name: ".gitignore",
    wanted: [
      "private/", ".lock", ".brygga-*.tmp", "drafts/", ".backups/",
      // What git leaves in the folder when it is killed while it merges.
      ".merge_file_*",
    ])

  /// The bytes of the file with the lines that it lacks at its end; nil where it lacks nothing.
  ///
  /// Where `isOverruled`, our lines are moved to the end, behind those that said otherwise.
  func added(to bytes: [UInt8], isOverruled: Bool = false) -> [UInt8]? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? Array(line.dropLast()) : Array(line)
    }
    let ours = wanted.map { Array($0.utf8) }
    let missing = isOverruled ? ours : ours.filter { !lines.contains($0) }
    if missing.isEmpty { return nil }
    var kept = isOverruled ? lines.filter { !ours.contains($0) } : lines
    while kept.last?.isEmpty ?? false { kept.removeLast() }
    return (kept + missing).flatMap { $0 + [0x0A] }
  }
}
