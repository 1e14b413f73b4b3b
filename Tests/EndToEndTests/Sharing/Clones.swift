import Glibc
import Model

/// Clones of one workspace around a bare remote, each with a person and a state folder of its own.
final class Clones {
  private let scratch: Scratch
  let names: [String]

  init(_ names: String...) throws {
    scratch = try Scratch()
    self.names = names
    try git(["init", "--quiet", "--bare", "-b", "main", remote])
    let first = folder(names[0])
    _ = try brygga(names[0], ["init", first, "--organisation", "Region North", "--lang", "en"])
    try git(["-C", first, "init", "--quiet", "-b", "main"])
    try git(["-C", first, "remote", "add", "origin", remote])
    _ = try brygga(names[0], ["project", "add", "Heart failure", "--slug", "heart"])
    _ = try brygga(names[0], ["sync", "--setup"])
    _ = try brygga(names[0], ["sync"])
    for name in names.dropFirst() { try git(["clone", "--quiet", remote, folder(name)]) }
  }

  var path: String { scratch.path }
  var remote: String { scratch.path + "/remote.git" }
  func folder(_ name: String) -> String { scratch.path + "/" + name }
  func project(_ name: String) -> String { folder(name) + "/projects/heart/project.json" }

  func surroundings(_ name: String) -> [String: String] {
    Program.surroundings.merging([
      "BRYGGA_USER": name, "XDG_STATE_HOME": scratch.path + "/state-" + name,
      "GIT_CONFIG_NOSYSTEM": "1", "HOME": scratch.path, "GIT_AUTHOR_NAME": name,
      "GIT_AUTHOR_EMAIL": name + "@example.org", "GIT_COMMITTER_NAME": name,
      "GIT_COMMITTER_EMAIL": name + "@example.org",
    ]) { $1 }
  }

  func brygga(_ name: String, _ words: [String]) throws -> Program.Run {
    try Program.run(Program.brygga, ["-C", folder(name)] + words, environment: surroundings(name))
  }

  @discardableResult
  func git(_ words: [String], as name: String = "anybody") throws -> Program.Run {
    try Program.run("/usr/bin/git", words, environment: surroundings(name))
  }

  /// What a sync answered.
  func sync(_ name: String) throws -> JSONValue {
    let run = try brygga(name, ["sync", "--json"])
    guard let data = try JSONReader.read(Array(run.output.utf8), as: JSONValue.self)["data"] else {
      throw CannotStart(path: run.words, number: 0)
    }
    return data
  }

  func bytes(_ name: String) -> [UInt8] { Scratch.bytes(project(name)) }

  func read(_ name: String) throws -> Project { try JSONReader.read(bytes(name), as: Project.self) }

  func write(_ text: String, _ path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw CannotStart(path: path, number: errno)
    }
  }

  static let hasGit = access("/usr/bin/git", X_OK) == 0
}
