import Model
internal import Storage

/// The branches that a sync goes between, and the remote.
struct SyncTarget {
  /// The branch here as a whole reference, such as `refs/heads/main`.
  let branch: String
  /// The remote as a name or an address, as git's settings have it; nil where there is none to sync with.
  let remote: String?
  /// The branch of the remote as a whole reference.
  let remoteBranch: String
  /// True where git's settings name it; else it is the only remote, and the branch of the same name.
  let isUpstream: Bool

  /// Finds the target in git's settings.
  ///
  /// Throws a ``FileFault`` where git is on no branch, or where there are several remotes and none is chosen.
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

  /// The remote as it is shown to people.
  var shown: String { (remote ?? "").visible }
}
