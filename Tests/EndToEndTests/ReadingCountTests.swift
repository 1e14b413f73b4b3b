import Changes
import Glibc
import Model
import Storage
import Testing

@testable import Commands
@testable import brygga

/// Carried out in this process, so that what is done with files can be counted.
@Suite final class `What is read before anything is shown` {
  private static let projects = [
    "fall-risk-sensor", "heart-failure", "primary-care-triage", "retinopathy-screening", "staffing-forecast",
    "ward-data-exchange",
  ]

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    setenv("XDG_CACHE_HOME", scratch.path + "/cache", 1)
    let made = try Program.run(
      Program.brygga, ["demo", scratch.path + "/demo", "--now", "2026-11-24", "--lang", "en"])
    try #require(made.ending == .exited(0))
  }

  private func environment(_ words: String...) throws -> CommandEnvironment {
    let words = ["open", "-C", scratch.path + "/demo", "--now", "2026-11-24"] + words
    return try CommandEnvironment(try #require(try Brygga.tree.command(words) as? OpenCommand).general)
  }

  /// Whose file was read, once for each time, and how many other files of projects.
  private func counted<Outcome>(
    _ work: () throws -> Outcome
  ) throws -> (Outcome, slugs: [String], others: Int) {
    let activity = FileActivity()
    let result = try FileActivity.$observer.withValue(activity, operation: work)
    let read = activity.counts.read.compactMap { $0.relative(to: Path(scratch.path + "/demo/projects")) }
    let slugs = read.filter { $0.utf8.reversed().starts(with: "/project.json".utf8.reversed()) }
      .map { String(Substring($0.utf8.prefix { $0 != UInt8(ascii: "/") })) }
    return (result, slugs.sorted(), read.count - slugs.count)
  }

  @Test func `of a project that is opened, only its own file, and once`() throws {
    let environment = try environment("-p", "heart-failure")
    let opened = try counted { try Conversation(environment, open: "heart-failure", isReadOnly: false) }
    #expect(opened.slugs == ["heart-failure"])
    var conversation = opened.0
    let rest = try counted { conversation.readOthers() }
    #expect(rest.slugs == Self.projects.filter { $0 != "heart-failure" })
    let again = try counted { conversation.readOthers() }
    #expect(again.slugs.isEmpty && again.others == 0)
  }

  @Test func `of all projects, each file once and the end of each log`() throws {
    let environment = try environment()
    let screens = try counted { try Conversation(environment, open: nil, isReadOnly: false) }
    #expect(screens.slugs == Self.projects)
    let list = try counted { try PortfolioListing(environment) }
    #expect(list.slugs == Self.projects)
    #expect(list.others == Self.projects.count)
  }

  @Test func `of a list of actions, one file and nothing of reference`() throws {
    let environment = try environment("-p", "heart-failure")
    let (context, slugs, others) = try counted { try environment.context() }
    #expect(slugs == ["heart-failure"] && others == 0)
    #expect(context.reference.decodedFiles.isEmpty)
    #expect(context.names.title(of: context.project.actions[0].id.text) != nil)
    #expect(context.reference.decodedFiles.isEmpty)
    _ = try context.projectState()
    #expect(context.reference.decodedFiles == ["frameworks/\(context.project.framework.text).json"])
  }
}
