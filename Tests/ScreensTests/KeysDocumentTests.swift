import Drawing
import Foundation
import Model
import Screens
import Testing

private let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("docs/keys.md")

/// The page of keys as the list of commands gives it.
private var page: String {
  var page = "# Keys\n\nWritten from the list of commands by a test; edit `Sources/Screens/Commands/`.\n"
  for place in Place.allCases {
    page += "\n## \(place.name.en)\n\n| keys | command | what it does |\n| --- | --- | --- |\n"
    for command in Command.allCases where command.places.contains(place) && !command.keys.isEmpty {
      let keys = command.keys.map { "`" + $0.label.en + "`" }.joined(separator: " ")
      page += "| \(keys) | \(command.name.en) | \(command.help.en) |\n"
    }
  }
  page +=
    "\n## By name\n\nThese have no key: `Ctrl-P` or `:` finds them.\n\n| command | what it does |\n| --- | --- |\n"
  for command in Command.allCases where command.keys.isEmpty {
    page += "| \(command.name.en) | \(command.help.en) |\n"
  }
  return page
}

@Test
func `the page of keys says what the list of commands says`() throws {
  if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
    try Data(page.utf8).write(to: document)
  }
  let kept = (try? Data(contentsOf: document)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  #expect(kept.utf8.elementsEqual(page.utf8), "docs/keys.md is stale: run with GOLDEN=1")
}
