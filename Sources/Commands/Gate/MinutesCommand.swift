import ArgumentParser
import Changes
import Formats
import Model
import Storage
import Tracker

extension ReportFormat: ExpressibleByArgument {}

/// The command `gate minutes`.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Write the minutes of a decision, from its packet alone.",
    discussion: """
      Without --packet it is the last decision at the gate. Print the HTML on A4 and sign it: the 12 characters \
      at the foot of every page are what gate verify --against takes.
      """)

  @Argument(help: .init("The gate, such as G2; otherwise that of the last decision.", valueName: "gate"))
  var gate: String?
  @Option(help: "md or html.") var format: ReportFormat = .markdown
  @Option(help: "The packet, by id or the beginning of one.") var packet: String?
  @Option(name: .shortAndLong, help: .init("The file; otherwise stdout.", valueName: "file"))
  var output: String?
  @OptionGroup var leaving: ConsentOptions
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let context = try environment.context(withHistory: true)
    let packet = try chosen(in: context, environment)
    let texts = packet.forMinutes.packet.json
    try environment.settle(
      ConsentRequest(for: texts, leaving: [context.document], with: context.reference), leaving)
    let minutes = Document(
      minutesOf: packet, in: general.lang ?? context.project.language.known ?? context.language)
    let text = try minutes.text(as: format)
    let printer = Output(general.values, context)
    guard let output else {
      return try printer.print(
        "gate.minutes",
        .object([
          .init("packet", .text(packet.id.text)), .init("mark", .text(minutes.mark)),
          .init("format", .text(format.rawValue)), .init("text", .text(text)),
        ]), plain: text.lines.map { [$0] }, people: format == .markdown ? text.visibleLines : text)
    }
    try environment.write(text, to: output, printer)
  }

  /// The packet that is named, else the last one of the gate.
  private func chosen(in context: CommandContext, _ environment: CommandEnvironment) throws -> Packet {
    let gate: Code<Gate>? = try gate.map { try context.code($0, "gate") }
    let workspace = try environment.workspace()
    let decisions = try workspace.decisions(of: context.document.slug)
    for fault in decisions.faults { Streams.warn(of: fault, context.language) }
    let kept = decisions.files.map(\.content)
    let meant = kept.filter { packet in
      self.packet.map { packet.id.text.utf8.starts(with: $0.utf8) }
        ?? (gate == nil || packet.head.gate == gate)
    }
    if let last = meant.max(by: { ($0.head.at, $0.id) < ($1.head.at, $1.id) }) { return last }
    var failure =
      packet.map { Failure(.notFound, "inget beslutsunderlag \"\($0)\"", "no packet \"\($0)\"") }
      ?? Failure(.notFound, "inget är beslutat där än", "nothing is decided there yet", field: "gate")
    failure.choices = kept.map { $0.id.text + " " + ($0.head.gate?.text ?? "") + " " + $0.head.on.iso }
    throw failure
  }
}

extension String {
  fileprivate var lines: [String] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
