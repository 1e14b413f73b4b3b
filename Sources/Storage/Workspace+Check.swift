import Glibc
package import Model
internal import Process

extension Workspace {
  /// Checks all files of the workspace, or those at or below the paths, and tells everything that is wrong.
  ///
  /// It reads and never writes; `now` is what instants are held against. What only git knows of the files is found by
  /// `git`, which is given the workspace and its reference.
  package func check(
    _ paths: [Path] = [], now: Instant, git: (Workspace, Reference) throws(FileFault) -> [Finding]
  ) throws(FileFault) -> [Finding] {
    let wanted = try paths.map { (path) throws(FileFault) in try DurableFile.inside(path, self.path) }
    let isWanted: (Path) -> Bool = { path in
      wanted.isEmpty || wanted.contains { $0 == path || path.relative(to: $0) != nil || $0 == self.path }
    }
    let (reference, referenceFaults, frameworkFindings) = try readReference(checked: true)
    var findings: [Finding] = []
    findings += referenceFaults.map { Finding(.error, $0) } + frameworkFindings
    findings += try checkSettings()
    findings += try checkStrays()
    findings += try git(self, reference)
    var owners: [String: Path] = [:]
    for slug in try slugs() {
      let folder = projectsFolder / slug
      let isTouched = isWanted(folder) || wanted.contains { $0.relative(to: folder) != nil }
      if !isTouched { continue }
      var check = ProjectCheck(workspace: self, folder: folder, reference: reference, now: now)
      try check.run()
      findings += check.findings
      guard let project = check.project else { continue }
      if let other = owners.updateValue(folder, forKey: project.id.text) {
        findings.append(
          Finding(
            .error, folder / Workspace.projectFile,
            Phrase("samma projekt som \(other.shown)", "the same project as \(other.shown)"),
            advice: Phrase(
              "En mapp är en kopia: flytta ut den eller slå ihop dem.",
              "One folder is a copy: move it out, or merge them.")))
      }
    }
    return findings.filter { isWanted($0.path) }
  }

  private func checkSettings() throws(FileFault) -> [Finding] {
    let file = path / Workspace.file
    var findings: [Finding] = []
    if let words = readOnly { findings.append(Finding(.warning, Workspace.mayOnlyBeRead(file, words))) }
    let bytes = try DurableFile.read(file, within: path)
    let written = JSONWriter.file(settings)
    if bytes != written, readOnly == nil {
      findings.append(.editedByHand(file, in: path, seen: bytes, written: written))
    }
    if let zone = settings.timeZone, !LocalTime.isKnown(zone) {
      findings.append(
        Finding(
          .warning, file,
          Phrase(
            "tidszonen \"\(zone)\" finns inte på den här datorn: dagarna är datorns egna",
            "the time zone \"\(zone)\" is not on this computer: days are the computer's own"),
          advice: Phrase("Skriv den som Europe/Stockholm.", "Write it as Europe/Stockholm.")))
    }
    if Folder.exists(path / LockFile.name),
      let finding = try Finding.lock(at: path / LockFile.name, within: path)
    {
      findings.append(finding)
    }
    for name in try Folder.names(in: path)
    where ProjectCopy.isCopy(name, of: Workspace.file) && !Folder.isFolder(path / name) {
      findings.append(.copy(path / name, of: Workspace.file))
    }
    let snapshots = try snapshots()
    findings += snapshots.faults.map { Finding(.error, $0) }
    return findings
  }

  /// Checks for files and leftovers among the projects that are no project.
  private func checkStrays() throws(FileFault) -> [Finding] {
    var findings: [Finding] = []
    for name in try Folder.namesIfThere(in: projectsFolder) {
      let place = projectsFolder / name
      if let temporary = TemporaryName(name) {
        let holder = temporary.holder
        let isAway = !holder.host.same(as: Host.name)
        let repair = RemoveLeftover(path: place, needsPointing: isAway)
        findings.append(.leftover(place, temporary).mended(by: isAway || holder.isGone ? repair : nil))
      } else if !Folder.isFolder(place), name.utf8.first != UInt8(ascii: ".") {
        findings.append(
          Finding(
            .note, place, Phrase("inte ett projekts mapp", "not the folder of a project"),
            advice: Phrase("Flytta den någon annanstans.", "Move it somewhere else.")))
      }
    }
    return findings
  }
}
