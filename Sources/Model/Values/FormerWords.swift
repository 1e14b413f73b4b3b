extension Phrase {
  /// The words that stood for this label before, in either language.
  ///
  /// Forms, tables and filters that people keep still say them, so what reads labels reads these too.
  package var formerWords: [String] {
    Self.former.flatMap { entry in [sv.folded, en.folded].contains(entry.label.folded) ? entry.words : [] }
  }

  private static let former: [(label: String, words: [String])] = [
    ("införandeplats", ["plats"]), ("införandeplatser", ["platser"]), ("lokal", ["plats"]),
    ("per införandeplats", ["per plats"]), ("varje införandeplats", ["varje plats"]),
    ("perspektiv", ["röst", "röster", "voice", "voices"]),
    ("undantag för perspektiv", ["undantag för röster", "voice waivers"]),
    ("obligatoriskt perspektiv", ["kärnröst", "core"]), ("obligatoriska perspektiv", ["kärna", "core"]),
    ("förenklad", ["lätt"]),
    ("skallkrav", ["skall", "must", "skallpunkter", "musts"]), ("börkrav", ["bör", "should"]),
    ("skallkrav när", ["måste när", "must when"]), ("beslutsfråga", ["begäran", "ask"]),
    ("beslutsfrågor", ["begäranden", "asks", "det som begärs", "what is wanted"]),
    ("dialog", ["möte"]), ("dialoger", ["möten", "möten och samråd"]),
    ("status", ["tillstånd", "condition"]), ("område", ["begrepp", "koncept", "concept"]),
    ("områden", ["koncept", "concepts"]), ("beslutsförhet", ["beslutsmässighet"]),
    ("prövningsnivå", ["noggrannhet", "rigour"]), ("belägg", ["säkerhet"]),
    ("utgångsvärde", ["baslinje", "utgångsläge"]), ("beslutsunderlag", ["underlag"]),
    ("prövning", ["granskning"]), ("prövningar", ["granskningar"]),
    ("uppföljning", ["omprövning", "review"]),
    ("under prövning", ["under granskning"]),
    ("behöver prövas på nytt", ["behöver omprövas", "needs review"]),
    ("approver of the minutes", ["certifier"]), ("kontrollsumma", ["hash"]),
    ("hur mycket vi kan påverka", ["påverkbarhet", "påverkbarhet för oss", "changeability for us"]),
    ("vänder sig direkt till patienter", ["patientnära"]), ("företag", ["leverantör"]),
    ("leverantör enligt AI-förordningen (vi har utvecklat systemet)", ["leverantör (vi gör den)"]),
    ("provider under the AI Act (we developed it)", ["provider (we make it)"]),
    (
      "leverantör och tillhandahållare enligt AI-förordningen",
      ["leverantör och tillhandahållare", "provider and deployer"]
    ),
    ("företagets moln, EU", ["leverantörens moln, EU"]),
    ("företagets moln, utanför EU", ["leverantörens moln, utanför EU"]),
    ("transkriberar tal", ["skriver ut tal", "transcribes"]), ("för dialog", ["samtalar", "converses"]),
    ("för dialog med människor", ["samtalar med människor", "converses with people"]),
    ("ibruktagande", ["antagande"]), ("acceptans", ["godtagbarhet"]), ("users informed", ["users told"]),
  ]
}
