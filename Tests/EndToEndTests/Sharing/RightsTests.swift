import Glibc
import Testing

/// Whether the tests may be other people.
private let canBeTwo: Bool = { geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0 }()

/// Two people of one group in a folder that hands its group on, with the umask that everybody has.
///
/// Only an administrator can be two people; elsewhere it is not run. The program is copied to where others may run it.
@Suite(.enabled(if: canBeTwo, "needs to be root"))
struct RightsTests: ~Copyable {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    chmod(scratch.path, 0o755)
    for person in ["2001", "2002"] {
      mkdir(scratch.path + "/" + person, 0o700)
      chown(scratch.path + "/" + person, uid_t(person) ?? 0, 2000)
    }
    mkdir(scratch.path + "/share", 0o755)
    chown(scratch.path + "/share", 0, 2000)
    chmod(scratch.path + "/share", 0o2775)
  }

  private func brygga(
    as person: String, group: String = "2000", among others: String? = nil, _ words: [String]
  ) throws -> Program.Run {
    try Program.run(
      "/usr/bin/setpriv",
      [
        "--reuid", person, "--regid", group, others.map { "--groups=" + $0 } ?? "--clear-groups", "/bin/sh",
        "-c",
        "umask 022; exec \"$0\" \"$@\"", scratch.path + "/brygga",
      ]
        + words,
      environment: Program.surroundings.merging([
        "HOME": scratch.path + "/" + person, "XDG_STATE_HOME": scratch.path + "/" + person + "/state",
        "BRYGGA_USER": "U" + person,
      ]) { $1 })
  }

  private func rights(_ name: String) -> String {
    var found = stat()
    guard stat(scratch.path + "/share/w/" + name, &found) == 0 else { return "gone" }
    return String(found.st_mode & 0o7777, radix: 8) + ":" + String(found.st_gid)
  }

  private func begin() throws {
    #expect(try Program.run("/bin/cp", [Program.brygga, scratch.path + "/brygga"]).ending == .exited(0))
    chmod(scratch.path + "/brygga", 0o755)
    #expect(
      try brygga(as: "2001", ["init", scratch.path + "/share/w", "--organisation", "R", "--lang", "en"])
        .ending
        == .exited(0))
    #expect(
      try brygga(as: "2001", ["-C", scratch.path + "/share/w", "project", "add", "X", "--site", "S"]).ending
        == .exited(0))
  }

  @Test func `both can save after any save, and the file's rights are what they were`() throws {
    try begin()
    let here = ["-C", scratch.path + "/share/w"]
    for mode: mode_t in [0o664, 0o660] {
      chmod(scratch.path + "/share/w/projects/x/project.json", mode)
      let before = rights("projects/x/project.json")
      for (number, person) in ["2002", "2001", "2002", "2002", "2001"].enumerated() {
        let run = try brygga(as: person, here + ["action", "add", "a\(number)"])
        #expect(run.ending == .exited(0), "\(person): \(run.words)")
        #expect(rights("projects/x/project.json") == before)
      }
      #expect(try brygga(as: "2002", here + ["snapshot", "make", "--audience", "team"]).ending == .exited(0))
    }
    #expect(rights("projects/x") == "2775:2000" && rights("projects/x/history") == "2775:2000")
    #expect(try brygga(as: "2001", here + ["check"]).ending == .exited(0))
  }

  @Test func `in a folder that does not hand its group on, what is new belongs to the group all the same`()
    throws
  {
    try begin()
    let workspace = scratch.path + "/share/w"
    _ = try Program.run(
      "/bin/sh", ["-c", "chmod -R g-s \(scratch.path)/share && chmod -R g+w \(scratch.path)/share"])
    for (number, person) in ["2001", "2002", "2001"].enumerated() {
      for words in [
        ["action", "add", "a\(number)"], ["snapshot", "make", "--audience", "team"], ["history"],
      ] {
        let run = try brygga(as: person, group: person, among: "2000", ["-C", workspace] + words)
        #expect(run.ending == .exited(0), "\(person): \(run.words)")
      }
    }
    let groups = try Program.run(
      "/usr/bin/find", [workspace + "/projects/x", "-type", "f", "!", "-group", "2000"])
    #expect(groups.output.isEmpty, "\(groups.output)")
  }

  @Test func `an access list is kept, and whoever may write in the folder may save`() throws {
    try begin()
    let project = scratch.path + "/share/w/projects/x"
    let list = """
      import os, struct, sys
      N = 0xffffffff
      for path in sys.argv[1:]:
          x = 1 if os.path.isdir(path) else 0
          entries = [(1, 6 | x, N), (2, 6 | x, 2003), (4, 0, N), (16, 6 | x, N), (32, 0, N)]
          value = struct.pack('<I', 2) + b''.join(struct.pack('<HHI', *entry) for entry in entries)
          os.setxattr(path, 'system.posix_acl_access', value)
          if x: os.setxattr(path, 'system.posix_acl_default', value)
      """
    let places = ["", "/projects", "/projects/x", "/projects/x/history", "/projects/x/project.json"].map {
      scratch.path + "/share/w" + $0
    }
    let set = try Program.run("/usr/bin/python3", ["-c", list] + places)
    guard set.ending == .exited(0) else { return }
    mkdir(scratch.path + "/2003", 0o700)
    chown(scratch.path + "/2003", 2003, 2003)
    let here = ["-C", scratch.path + "/share/w"]
    for (person, group) in [("2003", "2003"), ("2001", "2000"), ("2003", "2003")] {
      let run = try brygga(as: person, group: group, here + ["action", "add", person])
      #expect(run.ending == .exited(0), "\(person): \(run.words)")
      let kept = try Program.run(
        "/usr/bin/python3",
        [
          "-c", "import os, sys; print(len(os.getxattr(sys.argv[1], 'system.posix_acl_access')))",
          project + "/project.json",
        ])
      // With an entry for whoever owned it before.
      #expect(kept.output == "52\n")
    }
    // What each has made the other can read and write: the logs, and files that were not there before.
    for (person, group) in [("2003", "2003"), ("2001", "2001"), ("2003", "2003"), ("2001", "2001")] {
      for words in [
        ["snapshot", "make", "--audience", "team"], ["history"], ["barrier", "add", person], ["check"],
      ] {
        let run = try brygga(as: person, group: group, here + words)
        #expect(run.ending == .exited(0), "\(person): \(run.words)")
      }
    }
  }
}
