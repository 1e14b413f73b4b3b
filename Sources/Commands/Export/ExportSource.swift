import Changes
import Formats
import Model

/// A snapshot that is to leave, and the projects that it is of.
struct ExportSource {
  let snapshot: SnapshotFile
  /// As they are now: what may leave of them stands in their history.
  let situations: [Situation]
  let reference: Reference
  let language: Language
  /// The project, or nil for all of them.
  let slug: String?
  /// Whether it is kept once it has been written: it was made for somebody.
  var isToBeKept = false
}

extension Workplace {
  /// The project that is meant, as the options ask for it.
  func source(_ options: SnapshotOptions) throws -> ExportSource {
    let (snapshot, situation) = try snapshot(options)
    let now = options.day == nil ? situation : try self.situation(withHistory: true)
    return ExportSource(
      snapshot: snapshot, situations: [now], reference: now.reference, language: now.language,
      slug: now.document.slug, isToBeKept: options.isForGroup)
  }

  /// All projects, as the options ask for them.
  func portfolioSource(_ options: SnapshotOptions) throws -> ExportSource {
    let (snapshot, portfolio) = try portfolioSnapshot(options)
    let now = options.day == nil ? portfolio : try PortfolioSituation(self)
    return ExportSource(
      snapshot: snapshot, situations: now.situations, reference: now.reference, language: now.language,
      slug: nil, isToBeKept: options.isForGroup)
  }

  /// A snapshot that is kept already.
  func source(kept name: String, ofPortfolio: Bool) throws -> ExportSource {
    let workspace = try workspace()
    let snapshot = try snapshots(ofPortfolio: ofPortfolio, in: workspace).named(name)
    if ofPortfolio {
      let now = try PortfolioSituation(self)
      return ExportSource(
        snapshot: snapshot, situations: now.situations, reference: now.reference, language: now.language,
        slug: nil)
    }
    let now = try situation(withHistory: true)
    return ExportSource(
      snapshot: snapshot, situations: [now], reference: now.reference, language: now.language,
      slug: now.document.slug)
  }
}
