/// The kind of a packet.
package enum PacketKind: String, LabelledEnum {
  case decision
  case closing
  case annulment
  case settlement

  package var label: Phrase {
    switch self {
    case .decision: Phrase("beslut", "decision")
    case .closing: Phrase("avslut", "closing")
    case .annulment: Phrase("upphävande", "annulment")
    case .settlement: Phrase("avgörande", "settlement")
    }
  }
}

/// The audience of a snapshot.
package enum Audience: String, LabelledEnum {
  case steering
  case team
  case general = "public"
  case voice

  package var label: Phrase {
    switch self {
    case .steering: Phrase("styrgrupp", "steering group")
    case .team: Phrase("team")
    case .general: Phrase("allmänhet", "public")
    case .voice: Phrase("ett perspektiv", "one perspective")
    }
  }
}

/// The occasion of a snapshot.
package enum SnapshotOccasion: String, LabelledEnum {
  case round
  case decision
  case report

  package var label: Phrase {
    switch self {
    case .round: Phrase("veckoavstämning", "round")
    case .decision: Phrase("beslut", "decision")
    case .report: Phrase("rapport", "report")
    }
  }
}

/// The cause of a history entry besides a person's change.
package enum EntryCause: String, LabelledEnum {
  case person
  case undo
  case redo
  case merge
  case imported = "import"
  case outside
  case repair
  /// A confirmation that personal data may leave.
  case confirmed

  package var label: Phrase {
    switch self {
    case .person: Phrase("en person", "a person")
    case .undo: Phrase("ångrat", "undo")
    case .redo: Phrase("gjort om", "redo")
    case .merge: Phrase("sammanslaget", "merge")
    case .imported: Phrase("importerat", "import")
    case .outside: Phrase("ändrat utanför programmet", "changed outside the program")
    case .repair: Phrase("lagat", "repair")
    case .confirmed: Phrase("bekräftat", "confirmed")
    }
  }
}
