/// The AI application being introduced; where a field is absent the answer is not known.
package struct Application: Record {
  package var notes: [Note] = []
  package var `internal` = false
  package var name: String?
  package var shortName: String?
  package var intendedUse: String?
  package var excludedUse: [String] = []
  package var orientation: OpenEnum<Orientation>?
  package var actionAutonomy: OpenEnum<Autonomy>?
  package var personalData: Bool?
  package var ourRole: OpenEnum<OurRole>?
  package var publicBody: Bool?
  package var function: OpenEnum<ApplicationFunction>?
  package var outputUser: OpenEnum<OutputUser>?
  package var clinicalArea: String?
  package var patientPopulation: String?
  package var patientFacing: Bool?
  package var modelType: OpenEnum<ModelType>?
  package var learning: OpenEnum<Learning>?
  package var aiActClass: OpenEnum<AIActClass>?
  package var gpaiBased: Bool?
  package var gpaiModel: String?
  package var mdrStatus: OpenEnum<DeviceStatus>?
  package var mdrClass: OpenEnum<DeviceClass>?
  package var ceCert: Certificate?
  package var version: String?
  package var versionDate: CalendarDay?
  package var versionLog: [VersionEntry] = []
  package var contract: Contract?
  package var dataTypes: [OpenEnum<DataType>] = []
  package var legalBasis: String?
  package var dpiaDate: CalendarDay?
  package var friaDate: CalendarDay?
  package var dataSources: [String] = []
  package var integration: OpenEnum<Integration>?
  package var hosting: OpenEnum<Hosting>?
  package var studies: [Study] = []
  package var localValidation: [Validation] = []
  package var stopRule: StopRule?
  package var information: Information?
  package var logsKeptMonths: Int?
  package var unknown = UnknownFields()

  package init() {}

  /// The fields of the six questions of the first visit.
  package static let asked = [
    "name", "intended_use", "orientation", "action_autonomy", "personal_data", "our_role",
  ]

  package static func fields(_ field: inout some Fields<Self>) {
    field("notes", \.notes, .append, Phrase("anteckningar", "notes"))
    field("internal", \.internal, .one, Phrase("internt", "internal"))
    field("name", \.name, .one, Phrase("namn", "name"))
    field("short_name", \.shortName, .one, Phrase("kortnamn", "short name"))
    field("intended_use", \.intendedUse, .text, Phrase("avsedd användning", "intended use"))
    field("excluded_use", \.excludedUse, .union, Phrase("utesluten användning", "excluded use"))
    field("orientation", \.orientation, .one, Phrase("inriktning", "orientation"))
    field("action_autonomy", \.actionAutonomy, .one, Phrase("handlingsautonomi", "action autonomy"))
    field("personal_data", \.personalData, .one, Phrase("personuppgifter", "personal data"))
    field("our_role", \.ourRole, .one, Phrase("vår roll", "our role"))
    field("public_body", \.publicBody, .one, Phrase("offentligt organ", "public body"))
    field("function", \.function, .one, Phrase("funktion", "function"))
    field("output_user", \.outputUser, .one, Phrase("mottagare av resultatet", "user of the output"))
    field("clinical_area", \.clinicalArea, .one, Phrase("verksamhetsområde", "clinical area"))
    field("patient_population", \.patientPopulation, .text, Phrase("patientgrupp", "patient population"))
    field("patient_facing", \.patientFacing, .one, Phrase("patientnära", "patient-facing"))
    field("model_type", \.modelType, .one, Phrase("modelltyp", "model type"))
    field("learning", \.learning, .one, Phrase("låst eller adaptiv", "locked or adaptive"))
    field("ai_act_class", \.aiActClass, .one, Phrase("AI-förordningens klass", "AI Act class"))
    field(
      "gpai_based", \.gpaiBased, .one,
      Phrase("bygger på AI-modell för allmänna ändamål", "based on a general-purpose AI model"))
    field("gpai_model", \.gpaiModel, .one, Phrase("vilken modell", "which model"))
    field("mdr_status", \.mdrStatus, .one, Phrase("medicinteknisk status", "medical device status"))
    field("mdr_class", \.mdrClass, .one, Phrase("MDR-klass", "MDR class"))
    field("ce_cert", \.ceCert, .one, Phrase("CE-intyg", "CE certificate"))
    field("version", \.version, .one, Phrase("version", "version"))
    field("version_date", \.versionDate, .one, Phrase("versionens dag", "version date"))
    field("version_log", \.versionLog, .append, Phrase("versionslogg", "version log"))
    field("contract", \.contract, .one, Phrase("avtal", "contract"))
    field("data_types", \.dataTypes, .union, Phrase("datatyper", "data types"))
    field("legal_basis", \.legalBasis, .text, Phrase("rättslig grund", "legal basis"))
    field("dpia_date", \.dpiaDate, .one, Phrase("konsekvensbedömning, dataskydd", "DPIA approved"))
    field("fria_date", \.friaDate, .one, Phrase("konsekvensbedömning, rättigheter", "FRIA approved"))
    field("data_sources", \.dataSources, .union, Phrase("källsystem", "data sources"))
    field("integration", \.integration, .one, Phrase("integration", "integration"))
    field("hosting", \.hosting, .one, Phrase("driftmiljö", "hosting"))
    field("studies", \.studies, .append, Phrase("studier", "studies"))
    field("local_validation", \.localValidation, .append, Phrase("lokal validering", "local validation"))
    field("stop_rule", \.stopRule, .one, Phrase("stoppregel", "stop rule"))
    field("information", \.information, .one, Phrase("information", "information"))
    field("logs_kept_months", \.logsKeptMonths, .one, Phrase("loggar sparas, månader", "logs kept, months"))
  }
}

/// A CE certificate.
package struct Certificate: Record {
  package var number: String?
  package var notifiedBody: String?
  package var validTo: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("number", \.number, .one, Phrase("nummer", "number"))
    field("notified_body", \.notifiedBody, .one, Phrase("anmält organ", "notified body"))
    field("valid_to", \.validTo, .one, Phrase("giltigt till", "valid to"))
  }
}

/// A version of the application, as a line of its log.
package struct VersionEntry: Record {
  package var version = ""
  package var date = CalendarDay.unset
  package var text: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("version", \.version, .never, Phrase("version", "version"))
    field("date", \.date, .never, Phrase("dag", "date"))
    field("text", \.text, .never, Phrase("text", "text"))
  }
}

/// The contract for the application.
package struct Contract: Record {
  package var number: String?
  package var from: CalendarDay?
  package var to: CalendarDay?
  package var notice: String?
  package var exitTerms: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("number", \.number, .one, Phrase("nummer", "number"))
    field("from", \.from, .one, Phrase("från", "from"))
    field("to", \.to, .one, Phrase("till", "to"))
    field("notice", \.notice, .one, Phrase("uppsägningstid", "notice"))
    field("exit_terms", \.exitTerms, .text, Phrase("villkor vid avslut", "exit terms"))
  }
}

/// A study: evidence from elsewhere.
package struct Study: Record {
  package var studyType: String?
  package var n: Int?
  package var population: String?
  package var metric: String?
  package var value: String?
  package var source: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("study_type", \.studyType, .never, Phrase("studietyp", "study type"))
    field("n", \.n, .never, Phrase("antal", "n"))
    field("population", \.population, .never, Phrase("population", "population"))
    field("metric", \.metric, .never, Phrase("mått", "metric"))
    field("value", \.value, .never, Phrase("värde", "value"))
    field("source", \.source, .never, Phrase("källa", "source"))
  }
}

/// A local validation: evidence from our own patients.
package struct Validation: Record {
  package var date = CalendarDay.unset
  package var metric = ""
  package var value: Number?
  package var threshold: Number?
  package var subgroups: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("date", \.date, .never, Phrase("dag", "date"))
    field("metric", \.metric, .never, Phrase("mått", "metric"))
    field("value", \.value, .never, Phrase("värde", "value"))
    field("threshold", \.threshold, .never, Phrase("gränsvärde", "threshold"))
    field("subgroups", \.subgroups, .never, Phrase("undergrupper", "subgroups"))
  }
}

/// The rule for switching the application off: when, by whom, and what is done instead.
package struct StopRule: Record {
  package var trigger: String?
  package var who: PersonReference?
  package var fallback: String?
  package var rehearsedOn: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("trigger", \.trigger, .one, Phrase("utlösare", "trigger"))
    field("who", \.who, .one, Phrase("vem får stoppa", "who may stop"))
    field("fallback", \.fallback, .one, Phrase("reservrutin", "fallback"))
    field("rehearsed_on", \.rehearsedOn, .one, Phrase("övad", "rehearsed on"))
  }
}

/// The information that patients and workers were given, and the way to opt out.
package struct Information: Record {
  package var patientsInformedOn: CalendarDay?
  package var workersInformedOn: CalendarDay?
  package var optOut: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field(
      "patients_informed_on", \.patientsInformedOn, .one, Phrase("patienter informerade", "patients informed")
    )
    field(
      "workers_informed_on", \.workersInformedOn, .one, Phrase("personal informerad", "workers informed"))
    field("opt_out", \.optOut, .one, Phrase("avstå", "opt out"))
  }
}
