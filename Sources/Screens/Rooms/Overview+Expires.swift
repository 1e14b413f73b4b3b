internal import Drawing
internal import Model
internal import Reports

extension ProjectView {
  /// Everything that ends at the sites that are shown, the first to end first.
  var expiries: [Expiry] {
    kept.expiries { (projectState?.expiries ?? []).filter { isShown($0.sites) } }
  }

  func expiryRows() -> [String] { expiries.indices.map { "expiry\($0)" } }

  /// The expiry that a row of the list speaks of; nil where there is none.
  func expiry(_ row: String) -> Expiry? { expiries.item(row, of: "expiry") }

  /// The overview seen as what ends and when.
  func overviewExpires(_ listState: ListState, _ frame: inout Frame) {
    frame.title(project.title, right: status)
    if !frame.isLow { frame.line(strip(frame.size.columns - 2)) }
    tabs(&frame, .overview)
    let area = frame.area
    var rows = expiries.enumerated().map { index, expiry in
      RoomRow("expiry\(index)", spans(expiry, area.columns))
    }
    if rows.isEmpty {
      rows = emptyRows(
        listState,
        Phrase(
          "Inget har en sista dag: inga avtal, intyg, undantag eller underlag.",
          "Nothing has a last day: no contracts, certificates, waivers or evidence."))
    }
    let title = localized("Det som går ut · \(expiries.count)", "What expires · \(expiries.count)")
    frame.lay(rows.panel(title, listState), in: area)
  }

  private func spans(_ expiry: Expiry, _ columns: Int) -> [Span] {
    let left = expiry.day - today
    let when =
      left < 0
      ? localized("\(-left) d sedan", "\(-left) d ago")
      : left == 0 ? localized("i dag", "today") : localized("om \(left) d", "in \(left) d")
    let sign: Sign? = left < 0 ? .attention : left <= 30 ? .stale : nil
    var spans: [Span] = [
      .sign(sign), .cell(day(expiry.day), 12), .cell(when, 11, left < 0 ? .late : .muted),
    ]
    if columns >= 66 { spans += [.cell(expiry.kind.label(language), columns >= 98 ? 23 : 18), .gap()] }
    spans.append(.rest(expiry.title(language)))
    if columns >= 98, hasSites { spans += [.gap(), .cell(siteNames(expiry.sites), 22, .muted)] }
    return spans
  }
}
