import ArgumentParser
import Commands
import Drawing
import Model
import Ncurses
import Screens
import Storage
import Tracker

/// The command `open`, which shows the screens; the same as the program without words.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "The screens; the same as brygga alone.")

  @Flag(help: "Only look.") var readonly = false
  @Option(help: .init("Play these keys and print the last picture.", visibility: .hidden))
  var keys: String?
  @Option(help: .init("The size of that picture.", visibility: .hidden)) var size = "80x24"
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let opening = ScreenOptions(general: general, isReadOnly: readonly)
    if let keys { try opening.play(keys, size: size) } else { try opening.begin() }
  }
}

/// The screens are opened, on a terminal or for a script of keys.
struct ScreenOptions {
  let general: GeneralOptions
  var isReadOnly = false
  /// Pressed before the first picture is shown.
  var firstKeys: [Key] = []

  func begin() throws {
    let environment = try CommandEnvironment(general)
    let folder = try offerDemonstration(environment)
    try talk(folder.map { environment.moved(to: $0) } ?? environment)
  }

  private func begin(_ environment: CommandEnvironment) throws -> Conversation {
    let workspace = try environment.workspace()
    let slug = try environment.slugAskedFor(in: workspace)
    return try Conversation(environment, open: slug, isReadOnly: isReadOnly)
  }

  /// Plays a script of keys without a terminal, and writes the last picture.
  func play(_ script: String, size text: String) throws {
    guard let size = Size(text) else {
      throw Failure(
        .usage, "väntade en storlek som 120x36", "expected a size such as 120x36", field: "--size")
    }
    var conversation = try begin(try CommandEnvironment(general))
    do throws(KeyScriptFault) {
      for key in try Key.keys(script) {
        let left = conversation.press(key)
        if left.contains(.quit) { break }
        if left.contains(.sync) { conversation.sync() }
      }
    } catch { throw Failure(.usage, error.phrase, field: "--keys") }
    conversation.showWanted()
    try Streams.writeData(conversation.session.view(size).text)
  }

  func talk(_ environment: CommandEnvironment) throws {
    var conversation = try begin(environment)
    for key in firstKeys { _ = conversation.press(key) }
    do throws(NoTerminal) {
      var terminal = try Terminal(colors: general.noColor ? .mono : .auto, mouse: true)
      conversation.go(on: &terminal)
      terminal.leave()
    } catch { throw Failure(.usage, error.phrase) }
    if let why = conversation.unsaved {
      throw Failure(.failed, Phrase("inte sparat: ", "not saved: ") + why)
    }
  }

  /// Offers a demonstration to somebody who can answer, where there is no workspace.
  ///
  /// It gives the folder of the demonstration; nil where there is a workspace. Throws a ``Failure`` where nobody can
  /// answer, and a ``StatusAnswer`` where the answer is no.
  private func offerDemonstration(_ environment: CommandEnvironment) throws -> Path? {
    do throws(FileFault) {
      _ = try environment.workspace()
      return nil
    } catch {
      guard error.kind == .notFound, environment.folder.resolved != nil else { throw error }
    }
    let place = environment.folder / "brygga-demo"
    let language = environment.language()
    guard general.yes || (Streams.isConversation && !general.noInput) else {
      throw Failure(
        .usage, Phrase("ingen arbetsyta här", "no workspace here"),
        hint: Phrase(
          "Skapa en med brygga init, eller prova med brygga demo.",
          "Make one with brygga init, or try things on with brygga demo."))
    }
    if !general.yes {
      Streams.writeWords(
        Phrase(
          "Ingen arbetsyta här. Göra en demonstration i \(place.shown)? [J/n] ",
          "No workspace here. Make a demonstration in \(place.shown)? [Y/n] ")(language).visible)
      guard let answer = readLine()?.lowercased(), ["", "j", "ja", "y", "yes"].contains(answer) else {
        throw StatusAnswer(status: .usage)
      }
    }
    return try Demonstration.make(at: place, in: environment, stories: nil, reading: Brygga.tree).workspace
      .path
  }
}

extension Conversation.Awaited {
  /// The milliseconds for which nothing may come from the keyboard before one looks up.
  fileprivate var patience: Int {
    switch self {
    // Others may have changed something.
    case .nothing: 1000
    case .pause: 100
    case .preview: 20
    }
  }
}

extension CommandEnvironment {
  /// The project to begin in: named, or stood in; otherwise none.
  fileprivate func slugAskedFor(in workspace: Workspace) throws -> String? {
    let isInside = folder.resolved?.relative(to: workspace.projectsFolder) != nil
    return general.project != nil || isInside ? try slug(in: workspace) : nil
  }
}

extension Conversation {
  /// The time for which a hand may type on after a form has closed, between one letter and the next.
  private static let typedOnPause = Duration.milliseconds(400)

  /// Shows, waits for a key, presses it and performs what it leads to, until the person leaves.
  fileprivate mutating func go(on terminal: inout Terminal) {
    while true {
      if !terminal.hasPendingInput { terminal.show(session.view(terminal.size)) }
      // The first picture waits for nothing that it does not show.
      readOthers()
      switch terminal.nextKey(waitingAtMost: awaited.patience) {
      case .resized: continue
      case .woke:
        if awaited == .nothing { poll() } else { goOnWithPreview() }
      case .ended(let signal):
        keepTyping()
        terminal.leave()
        endProcess(by: signal)
      case .key(let key) where !Session.fits(terminal.size):
        // What cannot be seen is not done.
        if key == .character("q") || key == .control("c") { return }
      case .key(.character) where isTypedOn:
        session.refuseTypedOn()
        closedForm = .now
      case .key(let key):
        guard perform(press(key), on: &terminal) else { return }
        closedForm = session.hasClosedForm ? .now : nil
      case .burst(let keys):
        guard Session.fits(terminal.size) else { continue }
        if session.takesText, let text = keys.severalLines {
          guard perform(press(.paste(text)), on: &terminal) else { return }
          continue
        }
        for key in keys {
          // The rest of a text whose field was left on the way runs nothing either.
          guard session.takesText else {
            session.refuseBurst()
            break
          }
          guard perform(press(key), on: &terminal) else { return }
        }
      }
    }
  }

  /// True where a letter comes from a hand that was still typing when its form closed.
  private var isTypedOn: Bool {
    guard let closedForm, !session.takesText else { return false }
    return closedForm.duration(to: .now) < Self.typedOnPause
  }

  /// False once the person leaves.
  private mutating func perform(_ effects: [Effect], on terminal: inout Terminal) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: terminal.invalidate()
      case .suspend: terminal.suspend()
      case .sync:
        tell(.done(Self.syncing))
        terminal.show(session.view(terminal.size))
        sync()
      case .edit(let text):
        switch terminal.suspended({ Editor.edited(text) }) {
        case .success(let text):
          guard perform(edited(text), on: &terminal) else { return false }
        case .failure(let failure): tell(.refused(failure.words))
        }
      case .save, .create, .copy, .measure, .minutes, .readAnswers, .preview, .export, .keepView, .keepRound,
        .reload,
        .takeIn, .dropTyped:
        continue
      }
    }
    return true
  }
}

extension [Key] {
  /// The text that the keys write, where a line of it ends before the last; nil where they are one line.
  fileprivate var severalLines: String? {
    guard dropLast().contains(.enter) else { return nil }
    return map { key in
      switch key {
      case .character(let letter): String(letter)
      case .enter: "\n"
      case .tab: "\t"
      default: ""
      }
    }.joined()
  }
}
