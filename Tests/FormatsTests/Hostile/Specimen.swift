import Changes
import Formats
import Foundation
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

/// The demonstration's fullest project with other texts in it, exported.
struct Specimen {
  static let today = Fixtures.today
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Fixtures/").standardized

  let project: Project

  /// What the program brings with it; read once.
  static let reference: Reference = {
    do { return try Fixtures.reference() } catch {
      Issue.record(error)
      return Reference()
    }
  }()

  init(_ planters: [Planter] = []) throws {
    let file = Self.fixtures.appendingPathComponent("demo/projects/heart-failure/project.json")
    var project = try JSONReader.read(Array(try Data(contentsOf: file)), as: Project.self)
    for var planter in planters { project = try planter.plant(in: project) }
    self.project = project
  }

  func export(for audience: Audience, in language: Language) throws -> Export {
    let projectState = try #require(ProjectState(of: project, with: Self.reference, on: Self.today))
    let reader = ReportAudience(
      language: language, organisation: "Region", audience: audience,
      perspective: audience == .voice ? "pat" : nil)
    var snapshot = SnapshotFile()
    snapshot.id = ID("w00000")
    snapshot.project = project.id
    snapshot.audience = .known(audience)
    snapshot.perspective = reader.perspective
    snapshot.on = Self.today
    snapshot.at = Instant(Self.today)
    snapshot.state = project.visible(to: reader)
    let row = PortfolioRow(slug: "heart-failure", projectState: projectState, lastEdit: nil)
    return Export(snapshot, .project(ProjectStatus(of: row, for: reader)))
  }

  /// Hostile texts, of which each field gets another as `round` goes on.
  static func hostile(_ round: Int) throws -> Planter {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Exporting/hostile.json").standardized
    let texts = try JSONReader.read(Array(try Data(contentsOf: file)), as: JSONValue.self)
    let beginnings = (texts["beginnings"]?.list ?? []).compactMap(\.text)
    let tail = try #require(texts["tail"]?.text)
    try #require(beginnings.count > 10)
    return Planter { beginnings[($0 + round * 5) % beginnings.count] + tail }
  }

  static var harmless: Planter { Planter { "Harmless \($0)" } }
}
