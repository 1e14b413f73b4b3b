package import Model

extension Packet {
  /// The packet as it may stand in minutes, which leave the team, and how many records were left out.
  ///
  /// What was judged, decided and counted stays; the words of records marked internal do not.
  package var forMinutes: (packet: Packet, leftOut: Int) {
    var packet = self
    var leftOut = 0
    func shown<Element>(_ list: [Element], _ isInternal: (Element) -> Bool) -> [Element] {
      let rest = list.filter { !isInternal($0) }
      leftOut += list.count - rest.count
      return rest
    }
    packet.conditions = shown(conditions, \.internal)
    packet.positions = shown(positions, \.internal)
    packet.attendance = shown(attendance, \.internal)
    packet.barriers = shown(barriers, \.internal)
    for index in packet.criteria.indices {
      let assessment = packet.criteria[index].assessment
      packet.criteria[index].assessment.evidence = shown(assessment.evidence, \.internal)
      guard assessment.internal else { continue }
      leftOut += 1
      var bare = Assessment()
      bare.criterion = assessment.criterion
      bare.site = assessment.site
      bare.value = assessment.value
      packet.criteria[index].assessment = bare
    }
    for index in packet.names.indices where packet.names[index].internal {
      packet.names[index].title = Phrase("(internt)", "(internal)")
    }
    return (packet, leftOut)
  }
}
