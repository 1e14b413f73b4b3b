import Model
internal import Storage

extension Sync {
  /// Sends what the remote lacks; true where somebody else was quicker and what they sent must come in first.
  ///
  /// A remote that cannot be reached or refuses is told of in `outcome`. Throws a ``FileFault`` where git cannot be
  /// run.
  func send(_ place: SyncTarget, to remote: String, _ outcome: inout SyncOutcome) throws(FileFault) -> Bool {
    guard let head = try head() else { return false }
    let fetched = try git.ask(["rev-parse", "--verify", "--quiet", "refs/brygga/incoming"])
    if fetched.isDone, fetched.line.same(as: head) {
      outcome.isSent = true
      return false
    }
    tell(Phrase("skickar till \(place.shown) ...", "sending to \(place.shown) ..."))
    let upstream = place.isUpstream ? [] : ["--set-upstream"]
    let answer = try git.ask(
      [
        "push", "--quiet", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no",
        "--receive-pack=git-receive-pack",
      ]
        + upstream + ["--", remote, place.branch + ":" + place.remoteBranch], isFarAway: true)
    if answer.isDone {
      outcome.isSent = true
      outcome.sentNow = true
      outcome.trouble = nil
      return false
    }
    let told = Git.Answer(status: 1, output: [], words: answer.output)
    let signs = [
      "(fetch first)", "(non-fast-forward)", "cannot lock ref", "failed to update ref", "incorrect old value",
      "(stale info)",
    ]
    if signs.contains(where: { told.says($0) || answer.says($0) }) { return true }
    outcome.trouble = Phrase(answer.remoteReason)
    return false
  }
}

extension Git.Answer {
  /// The reason why a remote refused, in its own words where it said any.
  fileprivate var remoteReason: String {
    let lines = words.split { $0 == 0x0A || $0 == 0x0D }
    let told = lines.first { $0.starts(with: "remote: ".utf8) && $0.count > 9 }
    guard let told else { return reason }
    return String(decoding: told, as: UTF8.self).visible
  }
}
