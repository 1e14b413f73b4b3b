package import Coproduction

extension ProjectCheck {
  /// Packets and transitions must name each other, and every packet be as it was written.
  mutating func checkDecisions() throws(FileFault) {
    let place = folder / "decisions"
    let kept: (files: [KeptFile<Packet>], faults: [FileFault]) = try workspace.keptFiles(in: place)
    for fault in kept.faults { add(.error, fault) }
    for file in kept.files { check(file) }
    guard let project else { return }
    for transition in project.transitions { check(transition, kept.files) }
    let named = Set(project.transitions.compactMap { $0.packet?.id.text })
    for file in kept.files where !named.contains(file.content.id.text) {
      add(
        .warning, file.path, Phrase("ingen händelse nämner underlaget", "no transition names the packet"),
        advice: Phrase(
          "Beslutet avbröts, eller händelsen är borttagen; jämför med protokollet.",
          "The decision broke off, or the transition is removed; compare with the minutes."))
    }
  }

  private mutating func check(_ file: KeptFile<Packet>) {
    let packet = file.content
    if !packet.isAsWritten || JSONWriter.file(packet) != file.bytes {
      add(
        .error, file.path, Phrase("ändrat sedan det skrevs", "changed since it was written"),
        advice: Phrase("Hämta originalet från en kopia.", "Fetch the original from a copy."))
    }
    if !Decisions.name(of: packet).same(as: file.path.name) {
      add(
        .warning, file.path,
        Phrase("borde heta \(Decisions.name(of: packet))", "should be called \(Decisions.name(of: packet))"),
        advice: Phrase("Ge filen tillbaka sitt namn.", "Give the file its name back."))
    }
    if let project, packet.head.project != project.id {
      add(
        .error, file.path, Phrase("hör till ett annat projekt", "belongs to another project"),
        advice: Phrase("Flytta det till rätt mapp.", "Move it to its folder."))
    }
  }

  private mutating func check(_ transition: Transition, _ files: [KeptFile<Packet>]) {
    let file = folder / Workspace.projectFile
    let name = Phrase(transition.id.text + ": ")
    guard let seal = transition.packet else {
      if transition.event.known?.isSealed ?? false {
        add(
          .error, file, name + Phrase("ett beslut utan underlag", "a decision without a packet"),
          advice: Phrase(
            "Beslut fattas i beslutsrummet, inte i filen.",
            "Decisions are made in the gate room, not in the file."))
      }
      return
    }
    guard let packet = files.first(where: { $0.content.id == seal.id }) else {
      add(
        .error, file,
        name + Phrase("underlaget \(seal.id.text) saknas", "the packet \(seal.id.text) is missing"),
        advice: Phrase("Hämta filen från en kopia.", "Fetch the file from a copy."))
      return
    }
    if !(packet.content.hash ?? "").same(as: seal.hash) {
      add(
        .error, packet.path,
        Phrase(
          "inte det underlag som \(transition.id.text) nämner",
          "not the packet that \(transition.id.text) names"),
        advice: Phrase("Hämta originalet från en kopia.", "Fetch the original from a copy."))
    }
  }
}

extension Packet {
  /// Whether its hash is that of its canonical bytes without the hash.
  package var isAsWritten: Bool {
    guard let hash else { return false }
    var content = self
    content.hash = nil
    return sha256(JSONWriter.file(content)).same(as: hash)
  }
}

extension TransitionEvent {
  /// Whether what moved the site leaves a packet.
  fileprivate var isSealed: Bool {
    switch self {
    case .decide, .discontinue, .annul, .settle: true
    case .start, .submit, .withdraw, .hold, .resume, .suspend, .reenter, .reopen, .finish: false
    }
  }
}
