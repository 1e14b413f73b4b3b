import Changes
package import Model

/// A check of one packet's file against its own hash and digests.
package enum PacketFile {
  /// Verifies the bytes: the packet, nil where they cannot be read, and everything that is wrong with them.
  package static func verify(_ bytes: [UInt8], at path: Path) -> (packet: Packet?, findings: [Finding]) {
    do throws(ParseError) {
      let packet = try JSONReader.read(bytes, as: Packet.self)
      return (packet, packet.sealFindings(bytes, at: path))
    } catch {
      return (nil, [Finding(.error, FileFault(error, in: bytes, of: path))])
    }
  }
}

extension Packet {
  /// The findings of a packet's seal: first of the bytes, then of the hash, then of the digests, which name the group.
  func sealFindings(_ bytes: [UInt8], at path: Path) -> [Finding] {
    let isCanonical = JSONWriter.file(self) == bytes
    let isWhole = (hash ?? "").same(as: contentHash(by: sha256))
    let advice = Phrase("Hämta originalet från en kopia.", "Fetch the original from a copy.")
    guard isWhole else {
      guard let changed = changedGroups(by: sha256) else {
        return [
          Finding(
            .error, path,
            Phrase(
              "ändrat sedan det skrevs; utan delsummor går det inte att säga var",
              "changed since it was written; without digests nobody can say where"), advice: advice)
        ]
      }
      let groups = changed.isEmpty ? ["hash"] : changed
      return groups.map { group in
        var fault = FileFault(
          .invalid, path,
          Phrase("ändrat sedan det skrevs: ", "changed since it was written: ") + group, advice: advice)
        fault.field = group
        return Finding(.error, fault)
      }
    }
    if !isCanonical {
      return [
        Finding(
          .error, path,
          Phrase(
            "inte byte för byte som det skrevs, fast innehållet är detsamma",
            "not byte for byte as it was written, though it says the same"), advice: advice)
      ]
    }
    guard digests != nil else {
      return [
        Finding(
          .note, path,
          Phrase(
            "skrivet före delsummorna: helt, men utan namn på grupper",
            "written before digests: whole, but without named groups"),
          advice: Phrase("Inget att göra.", "Nothing to do."))
      ]
    }
    return []
  }
}
