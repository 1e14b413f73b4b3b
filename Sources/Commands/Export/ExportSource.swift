import Changes
import Formats
import Model
import Tracker

/// A snapshot that is to leave, and the projects that it is of.
struct ExportSource {
  let snapshot: SnapshotFile
  /// As they are now: what may leave of them stands in their history.
  let contexts: [ProjectContext]
  let reference: Reference
  let language: Language
  /// The project, or nil for all of them.
  let slug: String?
  /// Whether it is kept once it has been written: it was made for somebody.
  var isToBeKept = false
}

extension CommandEnvironment {
  /// The project that is meant, as the options ask for it.
  func source(_ options: SnapshotOptions) throws -> ExportSource {
    let (snapshot, context) = try snapshot(options)
    let now = options.day == nil ? context : try self.context(withHistory: true).base
    return ExportSource(
      snapshot: snapshot, contexts: [now], reference: now.reference, language: now.language,
      slug: now.document.slug, isToBeKept: options.isForGroup)
  }

  /// All projects, as the options ask for them.
  func portfolioSource(_ options: SnapshotOptions) throws -> ExportSource {
    let (snapshot, portfolio) = try portfolioSnapshot(options)
    let now = options.day == nil ? portfolio : try self.portfolio()
    return ExportSource(
      snapshot: snapshot, contexts: now.contexts, reference: now.reference,
      language: language(try workspace()),
      slug: nil, isToBeKept: options.isForGroup)
  }

  /// A snapshot that is kept already.
  func source(kept name: String, ofPortfolio: Bool) throws -> ExportSource {
    let workspace = try workspace()
    let snapshot = try snapshots(ofPortfolio: ofPortfolio, in: workspace).named(name)
    if ofPortfolio {
      let now = try self.portfolio()
      return ExportSource(
        snapshot: snapshot, contexts: now.contexts, reference: now.reference,
        language: language(workspace),
        slug: nil)
    }
    let now = try context(withHistory: true).base
    return ExportSource(
      snapshot: snapshot, contexts: [now], reference: now.reference, language: now.language,
      slug: now.document.slug)
  }
}
