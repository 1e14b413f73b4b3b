import Glibc
import Model
import Testing

/// `sync --setup`, and what a repository may try.
@Suite(.enabled(if: Clones.hasGit, "needs git"))
struct SetupTests {
  private func text(_ path: String) -> String { String(decoding: Scratch.bytes(path), as: UTF8.self) }

  @Test func `setting up again changes nothing, and lines of the team's own stay`() throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    try clones.write("*.png binary\n", folder + "/.gitattributes")
    #expect(try clones.brygga("Ann", ["sync", "--setup"]).ending == .exited(0))
    let files = ["/.gitattributes", "/.gitignore", "/.git/config"].map { folder + $0 }
    let first = files.map(text)
    #expect(first[0].hasPrefix("*.png binary\n*.json -text\n"))
    #expect(first[2].contains("merge-file --path=%P -- %O %A %B"))
    let again = try clones.brygga("Ann", ["sync", "--setup"])
    #expect(again.ending == .exited(0))
    #expect(again.words.contains("as before"))
    #expect(files.map(text) == first)
  }

  @Test func `another driver named for the projects is overruled`() throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    let attributes = text(folder + "/.gitattributes")
    try clones.write(attributes + "projects/*/project.json merge=union\n", folder + "/.gitattributes")
    #expect(try clones.brygga("Ann", ["sync"]).ending == .exited(5))
    #expect(try clones.brygga("Ann", ["sync", "--setup"]).ending == .exited(0))
    let told = try clones.git([
      "-C", folder, "check-attr", "merge", "--", "projects/heart/project.json",
    ]).output
    #expect(told.contains("merge: brygga"))
    #expect(try clones.brygga("Ann", ["sync"]).ending == .exited(0))
  }

  @Test func `nothing is set up unasked where there is no repository`() throws {
    let clones = try Clones("Ann")
    let folder = clones.path + "/alone"
    let run = { (words: [String]) in
      try Program.run(Program.brygga, ["-C", folder] + words, environment: clones.surroundings("Ann"))
    }
    _ = try run(["init", folder, "--organisation", "Region North", "--lang", "en"])
    #expect(try run(["sync"]).ending == .exited(5))
    #expect(try run(["sync", "--setup"]).ending == .exited(64))
    #expect(access(folder + "/.git", F_OK) != 0)
    #expect(try run(["sync", "--setup", "--yes"]).ending == .exited(0))
    #expect(try run(["sync"]).output.contains("git remote add origin"))
  }

  @Test(arguments: [
    ["-x", "/nowhere"], ["--upload-pack=touch pwned", "/nowhere"], ["origin", "ext::sh -c touch% pwned"],
    ["origin", "--upload-pack=touch pwned"], ["origin", "-oProxyCommand=touch pwned"],
    ["origin", "ssh://-oProxyCommand=touch%20pwned/x"],
  ])
  func `a hostile remote is neither an option nor a command`(remote: [String]) throws {
    let clones = try Clones("Ann")
    let folder = clones.folder("Ann")
    try clones.git(["-C", folder, "config", "--remove-section", "remote.origin"])
    try clones.git(["-C", folder, "config", "--remove-section", "branch.main"])
    try clones.write(
      text(folder + "/.git/config") + "[remote \"\(remote[0])\"]\n\turl = \(remote[1])\n",
      folder + "/.git/config")
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    let run = try clones.brygga("Ann", ["sync"])
    #expect(run.ending == .exited(1))
    #expect(run.output.contains("Not sent: "))
    #expect(access(folder + "/pwned", F_OK) != 0)
    #expect(access("pwned", F_OK) != 0)
  }

  @Test func `a repository's own programs are not run`() throws {
    let clones = try Clones("Ann", "Bo")
    let folder = clones.folder("Ann")
    let trap = clones.path + "/trap.sh"
    try clones.write("#!/bin/sh\ntouch \(clones.path)/pwned\ncat\n", trap)
    chmod(trap, 0o755)
    for name in [
      "pre-commit", "post-commit", "post-merge", "pre-push", "commit-msg", "reference-transaction",
    ] {
      try clones.write("#!/bin/sh\ntouch \(clones.path)/pwned\n", folder + "/.git/hooks/" + name)
      chmod(folder + "/.git/hooks/" + name, 0o755)
    }
    for setting in ["core.fsmonitor", "core.pager", "diff.external", "core.editor", "gpg.program"] {
      try clones.git(["-C", folder, "config", setting, trap])
    }
    try clones.git(["-C", folder, "config", "commit.gpgSign", "true"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    _ = try clones.brygga("Bo", ["barrier", "add", "No time"])
    _ = try clones.sync("Bo")
    #expect(try clones.sync("Ann")["sent_now"] == .flag(true))
    #expect(try clones.brygga("Ann", ["check"]).ending == .exited(0))
    #expect(access(clones.path + "/pwned", F_OK) != 0)
  }

  @Test func `a hostile name of a file or branch is only a name`() throws {
    let clones = try Clones("Ann", "Bo")
    let folder = clones.folder("Ann")
    for name in ["-x", "--upload-pack=touch pwned", "a\nb", ":(top)x", "\u{1b}]0;x\u{7}"] {
      mkdir(folder + "/templates", 0o777)
      try clones.write("x", folder + "/templates/" + name)
      mkdir(folder + "/projects/heart/lists", 0o777)
      try clones.write("x", folder + "/projects/heart/lists/" + name)
    }
    try clones.git(["-C", folder, "checkout", "--quiet", "-b", "x;touch pwned"])
    _ = try clones.brygga("Ann", ["barrier", "add", "No contract"])
    #expect(try clones.sync("Ann")["sent_now"] == .flag(true))
    let kept = try clones.git(["-C", folder, "ls-tree", "-r", "--name-only", "-z", "HEAD"]).output
    #expect(kept.split(separator: "\0").contains { $0.hasSuffix("templates/a\nb") })
    #expect(!kept.split(separator: "\0").contains { $0.contains("lists/") })
    let trial = try clones.brygga("Ann", ["sync", "--dry-run"])
    #expect(!trial.output.contains("\u{1b}"))
    #expect(access(folder + "/pwned", F_OK) != 0)
  }

  @Test func `no git is told in plain words`() throws {
    let clones = try Clones("Ann")
    var surroundings = clones.surroundings("Ann")
    surroundings["PATH"] = "/nonexistent"
    let run = try Program.run(
      Program.brygga, ["-C", clones.folder("Ann"), "sync"], environment: surroundings)
    #expect(run.ending == .exited(1))
    #expect(run.words.contains("the git program is not here"))
  }
}
