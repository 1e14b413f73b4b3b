import Changes
import Commands
import Model
import Screens
import Tracker

/// The part of a conversation that takes back what somebody filled in.
extension Conversation {
  /// Reads a file that came back; the session shows what it proposes.
  mutating func readAnswers(_ file: String, on changeContext: ChangeContext) {
    do {
      let output = Output(environment.general, language: session.language)
      switch try ImportFile.read(environment.path(file), shown: file, .init(), say: output.say) {
      case .answers(let sheet): session.importAnswers(sheet, on: changeContext)
      case .copy:
        session.couldNotRead(
          Phrase(
            "det är en kopia av ett projekt: brygga import tar in den",
            "it is a copy of a project: brygga import takes it in"))
      }
    } catch { session.couldNotRead(Self.words(of: error)) }
  }
}
