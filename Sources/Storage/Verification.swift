import Changes
package import Model
import Process

/// A verification of a project's packets against their own bytes, hashes and digests, and against what names them.
package struct Verification: Sendable {
  /// One packet with its findings.
  package struct Verified: Sendable {
    /// The id from the file, or from its name where the file cannot be read.
    package let id: String
    package let path: Path
    package let packet: Packet?
    package internal(set) var findings: [Finding] = []

    /// The hash of the present contents of the file, whatever the file says itself.
    package var hash: String? { packet?.contentHash(by: sha256) }
  }

  package private(set) var packets: [Verified] = []
  /// The findings elsewhere: a transition whose packet is gone.
  package private(set) var findings: [Finding] = []

  let folder: Path
  let root: Path

  /// Verifies every packet of a folder; reads all packets and all evidence.
  ///
  /// `project` is nil where its file cannot be read: then only the files themselves are looked at. Throws a
  /// ``FileFault`` where the folder of packets cannot be listed.
  init(of project: Project?, in folder: Path, workspace: Workspace) throws(FileFault) {
    self.folder = folder
    root = workspace.path
    let kept: (files: [StoredFile<Packet>], faults: [FileFault]) = try workspace.keptFiles(
      in: folder / "decisions")
    packets = kept.files.map { verified($0, of: project) }
    for fault in kept.faults {
      packets.append(
        Verified(
          id: Decisions.id(in: fault.path.name), path: fault.path, packet: nil,
          findings: [Finding(.error, fault)]))
    }
    packets.sort { $0.path.name.utf8.lexicographicallyPrecedes($1.path.name.utf8) }
    guard let project else { return }
    for transition in project.transitions { check(transition) }
    checkNames(project)
    checkPrevious(project)
    checkEvidence(of: project)
  }

  package var allFindings: [Finding] { packets.flatMap(\.findings) + findings }
}

extension Verification {
  /// Checks that a transition that was decided names a packet, and that it is there with that hash.
  private mutating func check(_ transition: Transition) {
    let file = folder / Workspace.projectFile
    let name = Phrase(transition.id.text + ": ")
    guard let seal = transition.packet else {
      if transition.event.known?.isSealed ?? false {
        findings.append(
          Finding(
            .error, file, name + Phrase("ett beslut utan beslutsunderlag", "a decision without a packet"),
            advice: Phrase(
              "Beslut fattas i beslutsrummet, inte i filen.",
              "Decisions are made in the gate room, not in the file.")))
      }
      return
    }
    guard let index = packets.firstIndex(where: { $0.id.same(as: seal.id.text) }) else {
      findings.append(
        Finding(
          .error, file,
          name + Phrase("beslutsunderlaget \(seal.id.text) saknas", "the packet \(seal.id.text) is missing"),
          advice: Phrase("Hämta filen från en kopia.", "Fetch the file from a copy.")))
      return
    }
    // Where the file still says the hash that is named here, its own finding has told of the change.
    guard let packet = packets[index].packet, let hash = packets[index].hash, !hash.same(as: seal.hash),
      !(packet.hash ?? "").same(as: seal.hash)
    else { return }
    let words = Phrase(
      "inte det beslutsunderlag som \(transition.id.text) nämner: där står \(seal.hash.prefix(12)), filen ger \(hash.prefix(12))",
      "not the packet that \(transition.id.text) names: it says \(seal.hash.prefix(12)), the file comes to \(hash.prefix(12))"
    )
    packets[index].findings.append(
      Finding(
        .error, packets[index].path, words,
        advice: Phrase(
          "Jämför med det utskrivna protokollet: filen eller händelsen är ändrad.",
          "Compare with the printed minutes: the file or the transition was changed.")))
  }

  /// Checks the files that judgements rest on today; what a packet has told of already is not told twice.
  private mutating func checkEvidence(of project: Project) {
    let told = Set(packets.flatMap(\.findings).map(\.path))
    for assessment in project.assessments {
      for evidence in assessment.evidence {
        guard var fault = EvidenceFile.fault(evidence, in: folder, within: root), !told.contains(fault.path)
        else { continue }
        fault.field = assessment.key
        findings.append(Finding(.error, fault))
      }
    }
  }

  /// Checks that a transition names every packet.
  private mutating func checkNames(_ project: Project) {
    let named = Set(project.transitions.compactMap { $0.packet?.id.text })
    for index in packets.indices where !named.contains(packets[index].id) {
      packets[index].findings.append(
        Finding(
          .warning, packets[index].path,
          Phrase("ingen händelse nämner beslutsunderlaget", "no transition names the packet"),
          advice: Phrase(
            "Beslutet avbröts, eller händelsen är borttagen; jämför med protokollet.",
            "The decision broke off, or the transition is removed; compare with the minutes.")
        )
        .mended(by: MoveAside(path: packets[index].path, folder: folder, needsPointing: true)))
    }
  }

  /// Checks that every packet's predecessors are known: a later packet remembers an earlier one that was taken away.
  private mutating func checkPrevious(_ project: Project) {
    let known = Set(
      project.transitions.compactMap { $0.packet?.hash } + packets.compactMap { $0.packet?.hash })
    for index in packets.indices {
      for hash in packets[index].packet?.previous ?? [] where !known.contains(hash) {
        packets[index].findings.append(
          Finding(
            .error, packets[index].path,
            Phrase(
              "vilar på ett beslutsunderlag som inte finns: \(hash.prefix(12))",
              "rests on a packet that is not here: \(hash.prefix(12))"),
            advice: Phrase("Hämta det från en kopia.", "Fetch it from a copy.")))
      }
    }
  }
}

extension Workspace {
  /// Verifies the packets of a project without trusting them; reads every packet and every file of evidence.
  ///
  /// Throws a ``FileFault`` where the project or the folder of packets cannot be read.
  package func verify(_ slug: String) throws(FileFault) -> Verification {
    let folder = try folder(of: slug)
    let (project, _) = try read(folder / Workspace.projectFile)
    return try Verification(of: project, in: folder, workspace: self)
  }
}

extension TransitionEvent {
  /// True where the event leaves a packet.
  fileprivate var isSealed: Bool {
    switch self {
    case .decide, .discontinue, .annul, .settle: true
    case .start, .submit, .withdraw, .hold, .resume, .suspend, .reenter, .reopen, .finish: false
    }
  }
}

extension Verification {
  /// Verifies one packet by itself: its bytes, its hash, its digests, its evidence and its own demands.
  ///
  /// Reads every file that is evidence in it.
  func verified(_ file: StoredFile<Packet>, of project: Project?) -> Verified {
    let packet = file.content
    var verified = Verified(id: packet.id.text, path: file.path, packet: packet)
    verified.findings += packet.sealFindings(file.bytes, at: file.path)
    let name = Decisions.name(of: packet)
    if !name.same(as: file.path.name) {
      let hasOriginal = file.path.folder.map { Folder.exists($0 / name) } ?? false
      verified.findings.append(
        hasOriginal
          ? .copy(file.path, of: name)
          : Finding(
            .warning, file.path, Phrase("borde heta \(name)", "should be called \(name)"),
            advice: Phrase("Ge filen tillbaka sitt namn.", "Give the file its name back.")))
    }
    if let project, packet.head.project != project.id {
      verified.findings.append(
        Finding(
          .error, file.path, Phrase("hör till ett annat projekt", "belongs to another project"),
          advice: Phrase("Flytta det till rätt mapp.", "Move it to its folder.")))
    }
    verified.findings += packet.lacks.map { lack in
      let about = lack.about.isEmpty ? "" : ": " + lack.about.joined(separator: " ")
      return Finding(
        .error, file.path,
        Phrase("beslutet uppfyller inte kraven: ", "the decision does not meet its requirements: ")
          + "\(lack.demand) "
          + lack.words + about,
        advice: Phrase(
          "Beslut fattas i beslutsrummet: pröva det på nytt eller annullera det.",
          "Decisions are made in the gate room: review it again or annul it."))
    }
    verified.findings += evidence(of: packet, file.path)
    return verified
  }

  /// The findings of the files that were evidence then: they must be there still, and the same.
  private func evidence(of packet: Packet, _ path: Path) -> [Finding] {
    let judged = packet.criteria.flatMap { criterion in
      criterion.assessment.evidence.map { (group: "criteria/" + criterion.assessment.key, evidence: $0) }
    }
    let done = packet.conditions.flatMap { condition in
      condition.done.flatMap(\.evidence).map { (group: "conditions/" + condition.id.text, evidence: $0) }
    }
    return (judged + done).compactMap { group, evidence in
      guard var fault = EvidenceFile.fault(evidence, in: folder, within: root) else { return nil }
      fault.field = group
      return Finding(.error, fault)
    }
  }
}
