import ArgumentParser
import Commands
import Formats
import Glibc
import Model
import Storage
import Tracker

/// The program itself: it reads its words, runs the command, and ends with its status.
@main
enum Program {
  static func main() {
    Streams.holdPlaces()
    // A file that may not grow is an error to be told, not a death in the middle of a save.
    signal(SIGXFSZ, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    let status = WallClock.$here.withValue(LocalTime.clock) { run(words) }
    exit(status.rawValue)
  }

  /// Performs one command line; the only place where a failure becomes words and a code.
  private static func run(_ words: [String]) -> ExitStatus {
    do {
      var command = try Brygga.tree.command(words)
      try command.run()
      return .done
    } catch let answer as StatusAnswer {
      return answer.status
    } catch {
      return Failure(of: error).map { tell($0, words) } ?? tell(parsing: error, words)
    }
  }

  /// Help and completions are data; everything else that the parser says is a mistake in the words.
  private static func tell(parsing error: any Error, _ words: [String]) -> ExitStatus {
    guard Brygga.exitCode(for: error).isSuccess else {
      let hint = Brygga.fullMessage(for: error)
      var failure = Failure(parsing: Brygga.message(for: error), usage: hint)
      if let recordKind = words.first, recordKind.utf8.first != UInt8(ascii: "-"),
        !Brygga.recordKinds.contains(recordKind)
      {
        failure.choices = Array(Brygga.recordKinds.nearestFirst(to: recordKind) { [$0] }.prefix(3))
      }
      return tell(failure, words)
    }
    do {
      try Streams.writeData(Brygga.fullMessage(for: error) + "\n")
      return .done
    } catch let failure as Failure {
      return tell(failure, words)
    } catch { return .failed }
  }

  private static func tell(_ failure: Failure, _ words: [String]) -> ExitStatus {
    let language = ProcessEnvironment.language(
      asked: words.value(of: "--lang").flatMap(Language.init(rawValue:)))
    Streams.writeWords(
      words.contains("--json") ? JSONOutput.text(failure.json(language)) : failure.text(language))
    return failure.status
  }
}

extension [String] {
  /// The word that stands after an option in words that could not be parsed.
  fileprivate func value(of option: String) -> String? {
    guard let place = firstIndex(of: option), place + 1 < count else { return nil }
    return self[place + 1]
  }
}
