import Glibc
import Model
import Testing

/// Clones that share a workspace with git and nothing else.
@Suite(.enabled(if: Clones.hasGit, "needs git"))
struct SyncTests {
  @Test func `two clones come to the same, and one field with two values becomes a conflict in both`() throws
  {
    let clones = try Clones("Ann", "Bo")
    let added = try clones.brygga("Ann", ["action", "add", "Ask the council", "due=2026-12-01"])
    let id = String(added.output.prefix(6))
    #expect(try clones.sync("Ann")["sent_now"] == .flag(true))
    #expect(try clones.sync("Bo")["received"]?.list?.count == 1)

    _ = try clones.brygga("Ann", ["action", "edit", id, "due=2026-12-05"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    _ = try clones.brygga("Bo", ["action", "edit", id, "due=2026-12-09"])
    _ = try clones.brygga("Bo", ["barrier", "add", "No time"])
    #expect(try clones.sync("Bo")["conflicts"] == .list([]))
    let came = try clones.sync("Ann")
    #expect(came["conflicts"]?.list?.first?["record"]?.text == id)
    #expect(came["received"]?.list?.first?["entries"]?.list?.count == 3)
    #expect(try clones.sync("Bo")["conflicts"]?.list?.count == 1)

    #expect(clones.bytes("Ann") == clones.bytes("Bo"))
    let project = try clones.read("Ann")
    #expect(Set(project.barriers.map(\.title)) == ["No contract", "No time"])
    #expect(project.conflicts.count == 1)
    let history = try clones.brygga("Bo", ["history", "--plain"]).output
    #expect(history.contains("two values for Ask the council"))
    for name in clones.names { #expect(try clones.brygga(name, ["check"]).ending == .exited(0)) }
    // Nothing is left to do anywhere.
    #expect(try clones.sync("Ann")["sent_now"] == .flag(false))
    #expect(try clones.git(["-C", clones.folder("Bo"), "status", "--porcelain"]).output.isEmpty)
  }

  @Test func `a commit says who did what, in words`() throws {
    let clones = try Clones("Ann")
    _ = try clones.brygga("Ann", ["action", "add", "Ask the council"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No time"])
    _ = try clones.sync("Ann")
    let log = try clones.git(["-C", clones.folder("Ann"), "log", "-1", "--format=%an|%B"]).output
    #expect(log.hasPrefix("Ann|Ann: new action: Ask the council, 2 × new barrier\n\nHeart failure\n- "))
  }

  @Test func `a commit of more words than git takes at once tells as many as it can`() throws {
    let clones = try Clones("Ann")
    let title = String(repeating: "word ", count: 1_600)
    for number in 1...20 { _ = try clones.brygga("Ann", ["action", "add", title + "\(number)"]) }
    #expect(try clones.sync("Ann")["sent_now"] == .flag(true))
    let log = try clones.git(["-C", clones.folder("Ann"), "log", "-1", "--format=%B"]).output
    #expect(log.utf8.count < 128 << 10)
    #expect(log.contains(" more"))
  }

  @Test func `whoever comes second in a race fetches and merges again`() throws {
    let clones = try Clones("Ann", "Bo")
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    _ = try clones.brygga("Bo", ["barrier", "add", "No time"])
    // The first time that the remote is given something, it takes Bo's first, as if he had been quicker.
    let hook = clones.remote + "/hooks/update"
    try clones.write(
      """
      #!/bin/sh
      test -e ../first && exit 0
      touch ../first
      env -i PATH=/usr/bin:/bin HOME=/nonexistent BRYGGA_USER=Bo XDG_STATE_HOME=\(clones.path)/state-Bo \
        \(Program.brygga) -C \(clones.folder("Bo")) sync >/dev/null 2>&1
      echo "cannot lock ref" >&2
      exit 1
      """, hook)
    chmod(hook, 0o755)
    let answer = try clones.sync("Ann")
    #expect(answer["races"] == .whole(1))
    #expect(answer["sent_now"] == .flag(true))
    _ = try clones.sync("Bo")
    #expect(clones.bytes("Ann") == clones.bytes("Bo"))
    #expect(try clones.read("Bo").barriers.count == 2)
  }

  @Test func `without the remote it commits, says that it is not sent, and sends the next time`() throws {
    let clones = try Clones("Ann", "Bo")
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    rename(clones.remote, clones.remote + ".away")
    let away = try clones.brygga("Ann", ["sync"])
    #expect(away.ending == .exited(1))
    #expect(away.output.contains("Not sent: "))
    #expect(away.output.contains("will be sent next time"))
    #expect(try clones.git(["-C", clones.folder("Ann"), "status", "--porcelain"]).output.isEmpty)
    rename(clones.remote + ".away", clones.remote)
    #expect(try clones.sync("Ann")["sent_now"] == .flag(true))
    _ = try clones.sync("Bo")
    #expect(try clones.read("Bo").barriers.count == 1)
  }

  @Test func `a merge that git only wrote down is begun anew, and nothing of the other is dropped`() throws {
    let clones = try Clones("Ann", "Bo")
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    rename(clones.remote, clones.remote + ".away")
    _ = try clones.brygga("Ann", ["sync"])
    rename(clones.remote + ".away", clones.remote)
    _ = try clones.brygga("Bo", ["barrier", "add", "No time"])
    _ = try clones.sync("Bo")
    // With a lock of a dead git in the way git merges nothing, and yet says that it is merging.
    let lock = clones.folder("Ann") + "/.git/index.lock"
    try clones.write("", lock)
    #expect(try clones.brygga("Ann", ["sync"]).words.contains("index.lock"))
    unlink(lock)
    _ = try clones.sync("Ann")
    _ = try clones.sync("Bo")
    for name in clones.names {
      #expect(Set(try clones.read(name).barriers.map(\.title)) == ["No contract", "No time"])
      #expect(try clones.brygga(name, ["history"]).output.contains("new barrier: No time"))
    }
  }

  @Test func `only the workspace's own files are committed, and what is private stays`() throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    try clones.write("mine", folder + "/notes.txt")
    mkdir(folder + "/private", 0o777)
    mkdir(folder + "/projects/heart/private", 0o777)
    try clones.write("secret", folder + "/private/names.txt")
    try clones.write("secret", folder + "/projects/heart/private/names.txt")
    unlink(folder + "/.gitignore")
    try clones.git(["-C", folder, "add", "notes.txt"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    _ = try clones.sync("Ann")
    let kept = try clones.git(["-C", folder, "ls-tree", "-r", "--name-only", "HEAD"]).output
    #expect(!kept.contains("notes.txt"))
    #expect(!kept.contains("names.txt"))
    // What somebody had made ready themselves still is.
    #expect(try clones.git(["-C", folder, "diff", "--cached", "--name-only"]).output == "notes.txt\n")
  }

  @Test(arguments: [
    "Private/names.txt", "internal-list.xlsx", "~$report.xlsx", ".DS_Store", "desktop.ini", "._project.json",
    "project (conflicted copy 2026-11-24).json", "project.sync-conflict-20261124-093000-ABCDEF7.json",
    "list.csv", "history/notes.txt", "decisions/letter.docx", "snapshots/draft.json.bak", "drafts/x.json",
  ])
  func `what is not the workspace's own stays, and is named`(file: String) throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    let place = folder + "/projects/heart/" + file
    if let slash = place.utf8.lastIndex(of: UInt8(ascii: "/")) {
      mkdir(String(Substring(place.utf8[..<slash])), 0o777)
    }
    try clones.write("811228-9874", place)
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    let sent = try clones.brygga("Ann", ["sync"])
    #expect(sent.ending == .exited(0), "\(sent.words)")
    let kept = try clones.git(["-C", folder, "ls-tree", "-r", "-z", "--name-only", "HEAD"]).output
    #expect(!kept.contains(file))
    #expect(kept.contains("projects/heart/project.json"))
    // What git is told to leave is left without a word.
    let isIgnored = file.hasPrefix("drafts/")
    #expect(isIgnored || sent.words.contains(file), "\(sent.words)")
  }

  @Test(arguments: ["projects/evil", "projects/heart/history/evil", "templates/evil.md", "brygga.json"])
  func `a link that somebody sent is not brought in`(place: String) throws {
    let clones = try Clones("Ann", "Bo")
    let theirs = clones.folder("Bo")
    mkdir(theirs + "/templates", 0o777)
    unlink(theirs + "/" + place)
    symlink("/etc", theirs + "/" + place)
    try clones.git(["-C", theirs, "add", "-f", place])
    try clones.git(["-C", theirs, "commit", "-qm", "link"])
    try clones.git(["-C", theirs, "push", "-q", "origin", "HEAD"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    let refused = try clones.brygga("Ann", ["sync"])
    #expect(refused.ending == .exited(5), "\(refused.words)")
    #expect(refused.words.contains("what came in is a link"), "\(refused.words)")
    var found = stat()
    lstat(clones.folder("Ann") + "/" + place, &found)
    #expect(found.st_mode & S_IFMT != S_IFLNK)
    #expect(try clones.brygga("Ann", ["barrier", "list"]).output.contains("No contract"))
  }

  @Test(
    arguments: [
      ("projects/heart/snapshots/2026-11-24-aaaaaa.json", "{\"x\": \"811228-9874\"}"),
      ("projects/heart/decisions/20260312T091800Z-G1-jq30mg.json", "{\"x\": \"811228-9874\"}"),
      ("templates/letter.md", "Avd: 811228-9874"), ("templates/811228-9874.md", "hej"),
    ], [false, true])
  func `personal data in any file does not leave, also where it was committed by hand`(
    file: (name: String, text: String), isCommitted: Bool
  ) throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    mkdir(folder + "/templates", 0o777)
    mkdir(folder + "/projects/heart/snapshots", 0o777)
    mkdir(folder + "/projects/heart/decisions", 0o777)
    try clones.write(file.text, folder + "/" + file.name)
    if isCommitted {
      try clones.git(["-C", folder, "add", "-f", file.name])
      try clones.git(["-C", folder, "commit", "-qm", "by hand"])
    }
    let refused = try clones.brygga("Ann", ["sync", "--no-input"])
    #expect(refused.ending == .exited(6), "\(refused.words)")
    #expect(!refused.words.contains("811228-9874") || file.name.contains("811228"))
    let reason = try clones.brygga(
      "Ann", ["sync", "--no-input", "--confirm-personal-data", "Anna 811228-9874 agreed"])
    #expect(reason.ending != .exited(0))
  }

  @Test func `personal data in a text of Windows does not leave`() throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    mkdir(folder + "/templates", 0o777)
    for script in [
      "printf 'p\\345 avd: 811228-9874\\n'", "printf '\\377\\376'; printf '811228-9874' | sed 's/./&\\x00/g'",
    ] {
      _ = try Program.run("/bin/sh", ["-c", "{ \(script); } > \(folder)/templates/b.md"])
      #expect(try clones.brygga("Ann", ["sync", "--no-input"]).ending == .exited(6))
    }
  }

  @Test(arguments: [
    "core.sshCommand", "core.askPass", "credential.helper", "credential.https://example.org.helper",
    "merge.x.driver", "merge.default",
  ])
  func `a program that the clone's settings name stops the sync`(name: String) throws {
    let clones = try Clones("Ann")
    try clones.git(["-C", clones.folder("Ann"), "config", name, "touch \(clones.path)/ran; false"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    let refused = try clones.brygga("Ann", ["sync"])
    #expect(refused.ending == .exited(5), "\(refused.words)")
    #expect(refused.words.lowercased().contains(name.lowercased()))
    #expect(access(clones.path + "/ran", F_OK) != 0)
  }

  @Test func `a file that brygga does not merge stops the sync, and all is as before`() throws {
    let clones = try Clones("Ann", "Bo")
    for name in clones.names {
      mkdir(clones.folder(name) + "/templates", 0o777)
      try clones.write("by \(name)\n", clones.folder(name) + "/templates/letter.md")
      _ = try clones.brygga(name, ["barrier", "add", "Of " + name])
    }
    _ = try clones.sync("Bo")
    let before = clones.bytes("Ann")
    let refused = try clones.brygga("Ann", ["sync"])
    #expect(refused.ending == .exited(5))
    #expect(refused.words.contains("templates/letter.md"))
    #expect(clones.bytes("Ann") == before)
    #expect(access(clones.folder("Ann") + "/.git/MERGE_HEAD", F_OK) != 0)
  }

  @Test func `what looks like personal data is asked about once before it leaves`() throws {
    let clones = try Clones("Ann", "Bo")
    _ = try clones.brygga("Ann", ["barrier", "add", "Called about 19121212-1212"])
    let head = try clones.git(["-C", clones.folder("Ann"), "rev-parse", "HEAD"]).output
    let refused = try clones.brygga("Ann", ["sync"])
    #expect(refused.ending == .exited(6))
    #expect(!refused.words.contains("1212-1212"))
    #expect(try clones.git(["-C", clones.folder("Ann"), "rev-parse", "HEAD"]).output == head)
    let reason = ["--confirm-personal-data", "an invented number"]
    #expect(try clones.brygga("Ann", ["sync"] + reason).ending == .exited(0))
    _ = try clones.brygga("Ann", ["barrier", "add", "No time"])
    #expect(try clones.brygga("Ann", ["sync"]).ending == .exited(0))
    // It came from elsewhere and stands in history as confirmed.
    _ = try clones.sync("Bo")
    _ = try clones.brygga("Bo", ["barrier", "add", "No money"])
    #expect(try clones.brygga("Bo", ["sync"]).ending == .exited(0))
  }

  @Test func `a workspace in a folder of a larger repository shares only that folder`() throws {
    let clones = try Clones("Ann")
    let folder = clones.path + "/large"
    try clones.git(["init", "--quiet", "-b", "main", folder])
    try clones.git(["init", "--quiet", "--bare", "-b", "main", clones.path + "/other.git"])
    try clones.git(["-C", folder, "remote", "add", "origin", clones.path + "/other.git"])
    try clones.write("x", folder + "/README")
    let workspace = folder + "/care work"
    let run = { (words: [String]) in
      try Program.run(
        Program.brygga, ["-C", workspace] + words, environment: clones.surroundings("Ann"))
    }
    _ = try run(["init", workspace, "--organisation", "Region North", "--lang", "en"])
    _ = try run(["project", "add", "Heart failure", "--slug", "heart"])
    #expect(try run(["sync", "--setup"]).ending == .exited(0))
    #expect(try run(["sync"]).ending == .exited(0))
    let kept = try clones.git(["-C", folder, "ls-tree", "-r", "--name-only", "-z", "HEAD"]).output
    #expect(kept.split(separator: "\0").allSatisfy { $0.hasPrefix("care work/") })
    #expect(kept.contains("care work/projects/heart/project.json"))
  }

  @Test func `what somebody began with git must be ended first`() throws {
    let clones = try Clones("Ann")
    let git = clones.folder("Ann") + "/.git"
    mkdir(git + "/rebase-merge", 0o777)
    let rebase = try clones.brygga("Ann", ["sync"])
    #expect(rebase.ending == .exited(5))
    #expect(rebase.words.contains("a git rebase is under way"))
    rmdir(git + "/rebase-merge")
    try clones.git(["-C", clones.folder("Ann"), "checkout", "--quiet", "--detach"])
    #expect(try clones.brygga("Ann", ["sync"]).words.contains("on no branch"))
  }
}
