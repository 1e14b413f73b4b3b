import Model
import Storage
import TestSupport
import Testing

/// A framework small enough to be explored whole: two passages, a recurring gate and the extra one; one criterion
/// that is critical, one that is a must and one that is neither.
enum SmallFramework {
  static let json = """
    {
      "format": 1,
      "id": "small",
      "title": { "en": "Small" },
      "short": "Small",
      "sources": ["test"],
      "confidence": "D",
      "core": ["pat"],
      "phases": [
        { "id": "A", "title": { "en": "Before" }, "epis": ["E"], "question": { "en": "Whether?" },
          "starts_when": { "en": "Somebody says so" }, "ends_when": { "en": "It is decided" } },
        { "id": "B", "title": { "en": "Ready" }, "epis": ["P"], "question": { "en": "When?" },
          "starts_when": { "en": "Somebody says so" }, "ends_when": { "en": "It is decided" } },
        { "id": "C", "title": { "en": "In use" }, "epis": ["S"], "live": true, "question": { "en": "Still?" },
          "starts_when": { "en": "Somebody says so" }, "ends_when": { "en": "It is decided" } }
      ],
      "gates": [
        { "id": "A1", "title": { "en": "Whether" }, "kind": "passage", "from": "A", "to": "B", "scope": "site",
          "criteria": ["A1-1"], "voices": [{ "any_of": ["pat"] }], "quorum": { "min": 1 } },
        { "id": "B1", "title": { "en": "Going live" }, "kind": "passage", "from": "B", "to": "C", "scope": "site",
          "criteria": ["B1-1", "B1-2"], "voices": [{ "any_of": ["pat"] }], "quorum": { "min": 1 } },
        { "id": "C1", "title": { "en": "Review" }, "kind": "recurring", "from": "C", "to": "C", "scope": "site",
          "voices": [{ "any_of": ["pat"] }], "quorum": { "min": 1 },
          "every": { "months": 6, "for_months": 24, "then_months": 12 } },
        { "id": "GE", "title": { "en": "Extra review" }, "kind": "extra", "scope": "site",
          "voices": [{ "any_of": ["saf"] }] }
      ],
      "criteria": [
        { "id": "A1-1", "gate": "A1", "title": { "en": "Wished for" }, "description": { "en": "A should." },
          "sources": ["test"], "confidence": "D" },
        { "id": "B1-1", "gate": "B1", "title": { "en": "Safe" }, "description": { "en": "Critical." },
          "must_when": true, "critical": true, "sources": ["test"], "confidence": "D" },
        { "id": "B1-2", "gate": "B1", "title": { "en": "Trained" }, "description": { "en": "A must." },
          "must_when": true, "sources": ["test"], "confidence": "D" }
      ],
      "safety": ["B1-1"],
      "wakes": { "version": ["B1-1"] },
      "closing": [{ "id": "users_told", "title": { "en": "Users are told" } }]
    }
    """

  /// The reference with the small framework beside the built-in ones.
  static let reference = Result {
    try Fixtures.reference().adding(try JSONReader.read(Array(json.utf8), as: Framework.self))
  }
}

extension ProjectFixture {
  /// A project in the small framework.
  static func small(sites: Int = 1, seed: String = "small") throws -> ProjectFixture {
    try ProjectFixture(
      sites: sites, framework: "small", seed: seed, reference: SmallFramework.reference.get())
  }
}
