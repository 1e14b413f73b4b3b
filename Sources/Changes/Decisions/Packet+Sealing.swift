package import Model

/// A part of a packet with a digest of its own, so that a change can be named.
struct PacketGroup {
  /// The name of the part.
  ///
  /// `head`, `criteria/G2-06@s4k2m9`, `conditions/c…`, `positions/pat`, `attendance`, `basis`, `names`, `next`, and
  /// `packet` for what belongs to none of them.
  let name: String
  /// The canonical bytes; elements of the same name stand one after the other.
  var bytes: [UInt8]
}

extension Packet {
  /// The groups of the content; every byte of it belongs to exactly one.
  var groups: [PacketGroup] {
    var groups = [PacketGroup(name: "head", bytes: JSONWriter.file(head))]
    func add(_ name: String, _ bytes: [UInt8]) {
      if let index = groups.firstIndex(where: { $0.name.same(as: name) }) {
        groups[index].bytes += bytes
      } else {
        groups.append(PacketGroup(name: name, bytes: bytes))
      }
    }
    for criterion in criteria { add("criteria/" + criterion.assessment.key, JSONWriter.file(criterion)) }
    for condition in conditions { add("conditions/" + condition.id.text, JSONWriter.file(condition)) }
    for position in positions { add("positions/" + position.key, JSONWriter.file(position)) }
    add("attendance", JSONWriter.file(attendance))
    add(
      "basis",
      JSONWriter.file(basis) + JSONWriter.file(voices) + JSONWriter.file(barriers) + JSONWriter.file(changed)
        + JSONWriter.file(demands))
    add("names", JSONWriter.file(names))
    add("next", JSONWriter.file(next))
    let rest = json.members.filter { !Packet.grouped.contains($0.name) }
    add("packet", JSONWriter.file(JSONValue.object(rest)))
    return groups
  }

  /// The fields that a group of their own covers, and those that are made of the groups.
  private static let grouped: Set<String> = [
    "head", "criteria", "conditions", "positions", "attendance", "basis", "voices", "barriers", "changed",
    "demands", "names", "next", "digests", "hash",
  ]

  /// The packet with its digests and its hash; what is sealed is never changed again.
  package func sealed(by digest: ([UInt8]) -> String) -> Packet {
    var sealed = self
    sealed.digests = .object(groups.map { .init($0.name, .text(digest($0.bytes))) })
    sealed.hash = sealed.contentHash(by: digest)
    return sealed
  }

  /// The hash over the canonical bytes without the field itself.
  package func contentHash(by digest: ([UInt8]) -> String) -> String {
    var content = self
    content.hash = nil
    return digest(JSONWriter.file(content))
  }

  /// The groups that are not as they were sealed, those that are gone among them; nil without digests.
  ///
  /// Computes the digest of every group anew.
  package func changedGroups(by digest: ([UInt8]) -> String) -> [String]? {
    guard let kept = digests?.members else { return nil }
    let now = groups.map { (name: $0.name, digest: digest($0.bytes)) }
    let changed = now.filter { group in
      !kept.contains { $0.name.same(as: group.name) && $0.value == .text(group.digest) }
    }.map(\.name)
    let gone = kept.map(\.name).filter { name in !now.contains { $0.name.same(as: name) } }
    return changed + gone
  }
}

extension Project {
  /// The hashes of all packets that no later known one rests on, in order.
  ///
  /// One packet rests on another where a transition of the one, at any site, came `after` one of the other. Walks back
  /// from each transition that has a packet.
  package var packetHeads: [String] {
    let byID = Dictionary(transitions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var restedOn: Set<ID<Packet>> = []
    for transition in transitions {
      guard let packet = transition.packet?.id else { continue }
      var seen: Set<ID<Transition>> = []
      var ahead = transition.after
      while let id = ahead.popLast() {
        guard seen.insert(id).inserted, let earlier = byID[id] else { continue }
        if let other = earlier.packet?.id, other != packet { restedOn.insert(other) }
        ahead += earlier.after
      }
    }
    return transitions.compactMap(\.packet).filter { !restedOn.contains($0.id) }.map(\.hash).firstOfEach
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension JSONValue {
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
