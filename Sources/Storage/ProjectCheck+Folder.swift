import Changes
import Glibc
import Model

extension ProjectCheck {
  /// Checks the folder for links, locks, leftover temporaries and backups that cannot be read.
  mutating func checkFolder() throws(FileFault) {
    checkGroup()
    for name in try Folder.names(in: folder) {
      let place = folder / name
      if Folder.isLink(place) {
        add(
          .error, place,
          Phrase(
            "en länk, där bara mappar och filer hör hemma", "a link where only folders and files belong"),
          advice: Phrase(
            "Ta bort länken och lägg det riktiga där.", "Remove the link and put the real thing there."))
        continue
      }
      if let temporary = TemporaryName(name) {
        try checkLeftover(place, temporary)
      } else if name.same(as: LockFile.name) {
        if let finding = try Finding.lock(at: place, within: workspace.path) { findings.append(finding) }
      } else if name.same(as: Backups.name) {
        try checkBackups()
      }
    }
  }

  /// Checks that the group may save in this project, where a group shares the workspace.
  private mutating func checkGroup() {
    guard let shared = FileRights.status(workspace.path), FileRights.hasSharedGroup(shared) else { return }
    for place in [folder, folder / "history", folder / Workspace.projectFile] {
      guard let status = FileRights.status(place), status.st_gid == shared.st_gid,
        status.st_mode & S_IWGRP == 0
      else { continue }
      return add(
        .warning, place,
        Phrase(
          "gruppen får inte skriva här, fast arbetsytan är dess",
          "the group may not write here, though the workspace is its own"),
        advice: Phrase("Öppna med chmod -R g+w \(folder.shown)", "Open it with chmod -R g+w \(folder.shown)"))
    }
  }

  /// Checks for other versions of the project's files, each to be merged in.
  mutating func checkCopies() throws(FileFault) {
    for copy in try ProjectCopy.all(in: folder) {
      let words =
        copy.kind == .log
        ? Phrase("en kopia av en historiklogg", "a copy of a log of history")
        : Phrase("en kopia av projektet", "a copy of the project")
      do throws(FileFault) {
        let repair = try ImportCopy(copy, of: folder.name, in: workspace, reference)
        add(
          .warning, copy.path, words,
          advice: Phrase("Ta in den i projektet med --fix.", "Take it into the project with --fix."),
          repair: project == nil ? nil : repair)
      } catch {
        add(
          .warning, copy.path, words + Phrase(", ") + error.words, advice: error.advice,
          repair: MoveAside(path: copy.path, folder: folder))
      }
    }
  }

  /// Checks what a save left that did not come to its end.
  private mutating func checkLeftover(_ place: Path, _ temporary: TemporaryName) throws(FileFault) {
    let holder = temporary.holder
    let finding = Finding.leftover(place, temporary)
    if !holder.host.same(as: Host.name) {
      findings.append(finding.mended(by: MoveAside(path: place, folder: folder, needsPointing: true)))
    } else if !holder.isGone {
      findings.append(finding)
    } else if temporary.pending == nil {
      findings.append(finding.mended(by: RemoveLeftover(path: place, needsPointing: false)))
    } else {
      findings.append(finding.mended(by: try finishing(place)))
    }
  }

  /// The repair that finishes a broken-off save; nil where the project cannot be read.
  private func finishing(_ place: Path) throws(FileFault) -> (any Repair)? {
    guard let project else { return nil }
    let names = Names(project: project, reference: reference)
    let lines = try Recovery(of: project, in: folder, within: workspace.path).entries.map {
      Phrase($0.words(names, .sv), $0.words(names, .en))
    }
    return FinishSave(path: place, slug: folder.name, lines: lines)
  }

  /// Checks that every backup can be read.
  private mutating func checkBackups() throws(FileFault) {
    for backup in try Backups.all(in: folder) {
      do throws(FileFault) { _ = try workspace.read(backup.path) } catch { add(.warning, error) }
    }
  }
}

extension ProjectFault {
  /// True for a fault of a site that does not say what its transitions come to.
  var isOfStanding: Bool {
    guard let field, record.utf8.first == UInt8(ascii: "s") else { return false }
    return ["phase", "condition", "since"].contains { $0.same(as: field) }
  }
}
