import Drawing
import Model
import Screens
import Testing

@Test(arguments: Place.allCases)
func `no two commands share a key in a place`(place: Place) {
  var owner: [Key: Command] = [:]
  for command in Command.allCases where command.places.contains(place) {
    for key in command.keys {
      #expect(owner[key] == nil, "\(key) is \(command) and \(owner[key]?.id ?? "") in \(place)")
      owner[key] = command
    }
  }
}

@Test(arguments: Command.allCases)
func `every command has a name and help in both languages, and a place`(command: Command) {
  for words in [command.name, command.help, command.hint] {
    #expect(!words.sv.isEmpty)
    #expect(!words.en.isEmpty)
  }
  #expect(!command.places.isEmpty)
}

@Test
func `no verb sits on the keys that move`() {
  for key in ["h", "j", "k", "l"] as [Key] {
    for place in Place.allCases {
      guard let command = Command.of(key, in: place) else { continue }
      #expect(["left", "down", "up", "right"].contains(command.id))
    }
  }
}

@Test
func `what comes with a later version has no key yet`() {
  for key in ["6", "L"] as [Key] {
    for place in Place.allCases { #expect(Command.of(key, in: place) == nil) }
  }
}

@Test(arguments: Place.allCases)
func `no key lies only behind AltGr on a Swedish keyboard`(place: Place) {
  for key in ["@", "$", "[", "]", "{", "}", "\\", "~", "|"] as [Key] {
    #expect(Command.of(key, in: place) == nil, "\(key) in \(place)")
  }
}
