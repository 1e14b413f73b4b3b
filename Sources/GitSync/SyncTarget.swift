import Model
internal import Storage

/// From which branch to which branch of which remote.
struct SyncTarget {
  /// The whole reference, such as `refs/heads/main`.
  let branch: String
  /// A name or an address, as git's settings have it; nil where there is none to sync with.
  let remote: String?
  /// The whole reference there.
  let remoteBranch: String
  /// Whether git's settings say so; else it is the only remote, and the branch of the same name.
  let isUpstream: Bool

  init(_ git: Git) throws(FileFault) {
    let head = try git.ask(["symbolic-ref", "--quiet", "HEAD"])
    guard head.isDone, head.line.utf8.starts(with: "refs/heads/".utf8) else {
      throw FileFault(
        .conflict, git.folder,
        Phrase("git står inte på någon gren (detached HEAD)", "git is on no branch (detached HEAD)"),
        advice: Phrase(
          "Gå till grenen som ni delar, till exempel git switch main, och försök igen.",
          "Go to the branch that you share, such as git switch main, and try again."))
    }
    branch = head.line
    let name = String(Substring(branch.utf8.dropFirst("refs/heads/".utf8.count)))
    let told = try git.ask(["config", "-z", "--get", "branch.\(name).remote"])
    let there = try git.ask(["config", "-z", "--get", "branch.\(name).merge"])
    if told.isDone, let known = told.names.first, !known.same(as: ".") {
      remote = known
      remoteBranch = there.names.first ?? branch
      isUpstream = there.isDone
      return
    }
    let remotes = try git.remotes()
    guard remotes.count < 2 else {
      throw FileFault(
        .conflict, git.folder,
        Phrase(
          "flera fjärrförvar: \(remotes.joined(separator: ", "))",
          "several remotes: \(remotes.joined(separator: ", "))"),
        advice: Phrase(
          "Välj ett: git branch --set-upstream-to=FÖRVAR/\(name), eller git push -u FÖRVAR \(name).",
          "Choose one: git branch --set-upstream-to=REMOTE/\(name), or git push -u REMOTE \(name)."))
    }
    remote = remotes.first
    remoteBranch = branch
    isUpstream = false
  }

  /// How the remote is called to people.
  var shown: String { (remote ?? "").visible }
}
