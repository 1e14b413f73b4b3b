import ArgumentParser
import Changes
import Model
import Storage
import Tracker

/// The command `group`, over the groups of the workspace.
struct GroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: "Those who meet and read snapshots, and what they may see.",
    subcommands: [ListGroups.self, AddGroup.self, EditGroup.self, RemoveGroup.self])
}

/// The command `group list`.
struct ListGroups: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the groups.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    try environment.print("group.list", workspace.settings.groups, in: workspace)
  }
}

/// The command `group add`.
struct AddGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add one.",
    usage: "brygga group add TITLE audience=AUDIENCE [perspective=CODE]",
    discussion: "The audience is steering, team, public or voice; voice needs a perspective.")

  @Argument(help: .init("What it is called.", valueName: "title")) var title: String
  @Argument(help: .init("audience=… and perspective=….", valueName: "field=value")) var fields: [String] = []
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    try CommandEnvironment(general).changeGroups("group.add") { groups, environment, workspace in
      var group = Group()
      group.title = title
      try group.assign(.parse(fields), environment, workspace)
      groups.append(group)
      return group
    }
  }
}

/// The command `group edit`.
struct EditGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change its title, audience or perspective.",
    usage: "brygga group edit TITLE FIELD=VALUE...")

  @Argument(help: .init("What it is called.", valueName: "title")) var title: String
  @Argument(help: .init("title=…, audience=… and perspective=….", valueName: "field=value"))
  var fields: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    try CommandEnvironment(general).changeGroups("group.edit") { groups, environment, workspace in
      var group = try workspace.group(named: title)
      let index = groups.firstIndex { $0.title.same(as: group.title) }
      let assignments = try [FieldAssignment].parse(fields)
      // A title is a group's key, so it has no rule for changing: another title is another group with the same audience.
      for typed in assignments where typed.field.same(as: "title") {
        group.title = typed.values.last ?? ""
      }
      try group.assign(assignments.filter { !$0.field.same(as: "title") }, environment, workspace)
      if let index { groups[index] = group }
      return group
    }
  }
}

/// The command `group remove`; the snapshots that the group was given stay.
struct RemoveGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove one; the snapshots that it was given stay.")

  @Argument(help: .init("What it is called.", valueName: "title")) var title: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    try CommandEnvironment(general).changeGroups("group.remove") { groups, _, workspace in
      let group = try workspace.group(named: title)
      groups.removeAll { $0.title.same(as: group.title) }
      return group
    }
  }
}

extension CommandEnvironment {
  /// Changes the groups of the workspace, and answers with the one that it was about.
  fileprivate func changeGroups(
    _ kind: String, _ change: (inout [Group], CommandEnvironment, Workspace) throws -> Group
  ) throws {
    let workspace = try workspace()
    var settings = workspace.settings
    let group = try change(&settings.groups, self, workspace)
    let titles = settings.groups.map(\.title.folded)
    if Set(titles).count != titles.count {
      throw Failure(
        .conflict, "det finns redan en grupp \"\(group.title)\"",
        "there is a group \"\(group.title)\" already", field: "title")
    }
    // In the order of the file, whatever was added last.
    settings.groups.sort { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
    try print(kind, [group], in: try workspace.save(settings, by: author))
  }

  fileprivate func print(_ kind: String, _ groups: [Group], in workspace: Workspace) throws {
    let language = language(workspace)
    let json = groups.map(\.fullJSON)
    try Output(general, language: language).print(
      kind, kind.same(as: "group.list") ? .list(json) : json.first ?? .null,
      header: [
        Phrase("rubrik", "title"), Phrase("målgrupp", "audience"), Phrase("perspektiv", "perspective"),
      ],
      rows: groups.map { [$0.title, $0.audience.word, $0.perspective?.text ?? ""] })
  }
}

extension Group {
  fileprivate mutating func assign(
    _ assignments: [FieldAssignment], _ environment: CommandEnvironment, _ workspace: Workspace
  ) throws {
    let reference = try workspace.reference()
    let names = Names(project: Project(), reference: reference)
    try assign(assignments, in: ParseContext(today: environment.moment.today, resolver: names))
    title = title.trimmed
    if title.isEmpty {
      throw Failure(.usage, "en grupp har en rubrik", "a group has a title", field: "title")
    }
    if audience != .voice {
      perspective = nil
    } else if perspective == nil {
      throw Failure(
        .usage, "vilket perspektiv? Lägg till perspective=", "which perspective? Add perspective=",
        field: "perspective",
        choices: reference.catalogue.perspectives.map { $0.id.text })
    }
  }
}
