import Model
import Process

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
        Phrase("beslutet saknar sina krav: ", "the decision lacks its demands: ") + "\(lack.demand) "
          + lack.words + about,
        advice: Phrase(
          "Beslut fattas i beslutsrummet; ompröva det eller annullera det.",
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
