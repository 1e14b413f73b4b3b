import Changes
import Formats
import Model
import Tracker

extension CommandEnvironment {
  /// The project that is meant, as the options ask for it.
  func source(_ options: SnapshotOptions) throws -> ExportSource {
    let (snapshot, context) = try snapshot(options)
    let now = options.day == nil ? context : try self.context(withHistory: true).base
    return ExportSource(
      snapshot, of: now.document.slug, [now.document], with: now.reference, isToBeKept: options.isForGroup)
  }

  /// All projects, as the options ask for them.
  func portfolioSource(_ options: SnapshotOptions) throws -> ExportSource {
    let (snapshot, portfolio) = try portfolioSnapshot(options)
    let now = options.day == nil ? portfolio : try self.portfolio()
    return ExportSource(
      snapshot, of: nil, now.contexts.map(\.document), with: now.reference, isToBeKept: options.isForGroup)
  }

  /// A snapshot that is kept already.
  func source(kept name: String, ofPortfolio: Bool) throws -> ExportSource {
    let workspace = try workspace()
    let snapshot = try snapshots(ofPortfolio: ofPortfolio, in: workspace).named(name)
    if ofPortfolio {
      let now = try self.portfolio()
      return ExportSource(snapshot, of: nil, now.contexts.map(\.document), with: now.reference)
    }
    let now = try context(withHistory: true).base
    return ExportSource(snapshot, of: now.document.slug, [now.document], with: now.reference)
  }
}
