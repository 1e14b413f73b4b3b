import ArgumentParser
import Model
import Storage
import Tracker

/// The command `gate verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Hold the packets of decisions against what they were when sealed.",
    discussion: """
      Compares the bytes, then the hash, then the digests, and names the group that was changed. Whoever can \
      write here can seal anew: all this shows accidents, no more. Only --against, with the hash that printed \
      and signed minutes carry on every page, proves more than accident. Exits with 3 where something is wrong.
      """)

  @Argument(help: .init("Packets, by id or the beginning of one; otherwise all.", valueName: "packet"))
  var ids: [String] = []
  @Option(help: .init("The 12 characters on the printed minutes.", valueName: "hash")) var against: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let language = environment.language(workspace)
    let verification = try workspace.verify(try environment.slug(in: workspace))
    let report = try VerificationReport(verification, ids, against)
    try Output(general.values, language: language).print(
      "gate.verify", report.json(language), plain: report.lines(language), people: report.text(language))
    if !report.isSound { throw StatusAnswer(status: .invalid) }
  }
}

/// A report on the packets that were asked for.
private struct VerificationReport {
  let packets: [Verification.Verified]
  /// The findings beside them; only where all were asked for.
  let findings: [Finding]
  let against: Against?

  /// The outcome of a comparison with printed minutes: the packet with that hash, or the hash that no packet has.
  enum Against {
    case same(id: String)
    case other(String)
  }

  init(_ verification: Verification, _ ids: [String], _ against: String?) throws {
    packets = ids.isEmpty ? verification.packets : try ids.map { try Self.packet($0, verification) }
    let gone = verification.findings
    findings =
      ids.isEmpty ? gone : gone.filter { finding in ids.contains { finding.words.en.names($0) } }
    guard let against else {
      self.against = nil
      return
    }
    let printed = against.lowercased()
    guard printed.utf8.count >= 12, printed.utf8.allSatisfy({ $0.isHexadecimal }) else {
      throw Failure(
        .usage, "väntade de 12 tecknen i protokollets fot",
        "expected the 12 characters at the foot of the minutes",
        field: "--against")
    }
    let meant = packets.first { $0.hash?.utf8.starts(with: printed.utf8) ?? false }
    self.against = meant.map { .same(id: $0.id) } ?? .other(printed)
  }

  private static func packet(_ id: String, _ verification: Verification) throws -> Verification.Verified {
    let meant = verification.packets.filter { $0.id.utf8.starts(with: id.utf8) }
    if let only = meant.first, meant.count == 1 { return only }
    let gone = verification.findings.first { $0.words.en.names(id) }
    var failure =
      gone.map { Failure(.invalid, $0.words, hint: $0.advice) }
      ?? Failure(.notFound, "inget beslutsunderlag \"\(id)\"", "no packet \"\(id)\"")
    failure.choices = gone == nil ? verification.packets.map(\.id) : []
    throw failure
  }

  var isSound: Bool {
    if case .other = against { return false }
    return (findings + packets.flatMap(\.findings)).allSatisfy { $0.severity == .note }
  }

  private var againstWords: Phrase? {
    switch against {
    case .same(let id):
      Phrase(
        "det utskrivna protokollet hör till \(id), sådant det finns här",
        "the printed minutes belong to \(id), as it is kept here")
    case .other(let hash):
      Phrase(
        "inget beslutsunderlag här börjar med \(hash): det utskrivna och det som finns här är inte samma",
        "no packet here begins with \(hash): what was printed and what is kept here are not the same")
    case nil: nil
    }
  }

  func json(_ language: Language) -> JSONValue {
    .object([
      .init("sound", .flag(isSound)),
      .init(
        "against",
        againstWords.map { words in
          var id: String?
          if case .same(let meant) = against { id = meant }
          return .object([.init("packet", .optional(id)), .init("message", .text(words(language)))])
        } ?? .null),
      .init(
        "packets",
        .list(
          packets.map { verified in
            .object([
              .init("id", .text(verified.id)), .init("file", .text(verified.path.shown)),
              .init("hash", .optional(verified.hash)),
              .init("gate", .optional(verified.packet?.head.gate?.text)),
              .init("outcome", .optional(verified.packet?.head.outcome?.word)),
              .init("findings", .list(verified.findings.map { $0.answer(language) })),
            ])
          })),
      .init("findings", .list(findings.map { $0.answer(language) })),
    ])
  }

  func lines(_ language: Language) -> [[String]] {
    let told = packets.flatMap { verified in
      verified.findings.isEmpty
        ? [[verified.id, "sound", "", ""]]
        : verified.findings.map {
          [verified.id, "\($0.severity)", $0.field ?? "", $0.words(language)]
        }
    }
    return told + findings.map { ["", "\($0.severity)", $0.field ?? "", $0.words(language)] }
  }

  func text(_ language: Language) -> String {
    var lines: [String] = []
    for verified in packets {
      let isWhole = verified.findings.allSatisfy { $0.severity == .note }
      let head = verified.packet?.head
      let what = [
        verified.id, verified.hash.map { String($0.prefix(12)) }, head?.gate?.text,
        verified.packet?.decided(language), head?.on.iso,
      ].compactMap(\.self)
      lines.append((isWhole ? "✓ " : "! ") + what.joined(separator: "  "))
      lines += verified.findings.map { "    " + $0.words(language) + ". " + $0.advice(language) }
    }
    lines += findings.map { "! " + $0.words(language) + ". " + $0.advice(language) }
    if let words = againstWords { lines.append(words(language) + ".") }
    if packets.isEmpty, findings.isEmpty {
      lines.append(Phrase("Inga beslut än.", "No decisions yet.")(language))
    }
    return lines.map { $0.visible + "\n" }.joined()
  }
}

extension Packet {
  /// The outcome, or what it is where it is no decision.
  fileprivate func decided(_ language: Language) -> String {
    kind == .decision ? head.outcome?.label(language) ?? "" : kind.label(language)
  }
}

extension Finding {
  fileprivate func answer(_ language: Language) -> JSONValue {
    .object([
      .init("severity", .text("\(severity)")), .init("group", .optional(field)),
      .init("message", .text(words(language))), .init("hint", .text(advice(language))),
    ])
  }
}

extension String {
  /// True where one of its words is the id.
  fileprivate func names(_ id: String) -> Bool {
    utf8.split(separator: 0x20).contains { $0.starts(with: id.utf8) }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool { 0x30...0x39 ~= self || 0x61...0x66 ~= self }
}
