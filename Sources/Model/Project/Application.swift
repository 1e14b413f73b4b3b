/// The AI application being introduced; where a field is absent the answer is not known.
package struct Application: Noted {
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
  /// True for a private care provider that provides a public service, such as a health centre in a choice system.
  package var publicService: Bool?
  package var function: OpenEnum<ApplicationFunction>?
  package var outputUser: OpenEnum<OutputUser>?
  package var clinicalArea: String?
  package var patientPopulation: String?
  package var patientFacing: Bool?
  package var modelType: OpenEnum<ModelType>?
  package var learning: OpenEnum<Learning>?
  package var aiActClass: OpenEnum<AIActClass>?
  /// The cases of Article 50 of the AI Act; empty where they follow from the function.
  package var transparency: [OpenEnum<TransparencyCase>] = []
  /// The day on which this version of the design came on the market or into use.
  package var onMarketSince: CalendarDay?
  package var gpaiBased: Bool?
  package var gpaiModel: String?
  package var mdrStatus: OpenEnum<DeviceStatus>?
  package var mdrClass: OpenEnum<DeviceClass>?
  package var ceCert: Certificate?
  /// The regulator's view of the application in its own words, where the law is not that of the European Union.
  package var regulatorView: String?
  package var version: String?
  package var versionDate: CalendarDay?
  package var versionLog: [VersionEntry] = []
  package var contract: Contract?
  package var dataTypes: [OpenEnum<DataType>] = []
  /// True where personal data are shared between care providers by direct access.
  package var sharedRecords: Bool?
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

  /// True for a field, such as `ce_cert.number`, that is asked for under the law of a jurisdiction.
  package static func asks(_ path: String, in jurisdiction: Jurisdiction) -> Bool {
    let field = path.utf8.prefix { $0 != UInt8(ascii: ".") }
    let isEuropean = european.contains { $0.utf8.elementsEqual(field) }
    return jurisdiction == .none ? !isEuropean : !path.same(as: "regulator_view")
  }

  /// The fields that only laws of the European Union ask for.
  private static let european = [
    "ai_act_class", "transparency", "on_market_since", "mdr_status", "mdr_class", "ce_cert", "fria_date",
    "shared_records",
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
    field(
      "public_service", \.publicService, .one,
      Phrase("utför offentliga tjänster", "provides public services"))
    field("function", \.function, .one, Phrase("funktion", "function"))
    field("output_user", \.outputUser, .one, Phrase("mottagare av resultatet", "user of the output"))
    field("clinical_area", \.clinicalArea, .one, Phrase("verksamhetsområde", "clinical area"))
    field("patient_population", \.patientPopulation, .text, Phrase("patientgrupp", "patient population"))
    field(
      "patient_facing", \.patientFacing, .one, Phrase("vänder sig direkt till patienter", "patient-facing"))
    field("model_type", \.modelType, .one, Phrase("modelltyp", "model type"))
    field("learning", \.learning, .one, Phrase("låst eller adaptiv", "locked or adaptive"))
    field("ai_act_class", \.aiActClass, .one, Phrase("AI-förordningens klass", "AI Act class"))
    field(
      "transparency", \.transparency, .union, Phrase("fall enligt artikel 50", "cases under Article 50"))
    field("on_market_since", \.onMarketSince, .one, Phrase("på marknaden sedan", "on the market since"))
    field(
      "gpai_based", \.gpaiBased, .one,
      Phrase("bygger på AI-modell för allmänna ändamål", "based on a general-purpose AI model"))
    field("gpai_model", \.gpaiModel, .one, Phrase("vilken modell", "which model"))
    field("mdr_status", \.mdrStatus, .one, Phrase("medicinteknisk status", "medical device status"))
    field("mdr_class", \.mdrClass, .one, Phrase("MDR-klass", "MDR class"))
    field("ce_cert", \.ceCert, .one, Phrase("CE-intyg", "CE certificate"))
    field(
      "regulator_view", \.regulatorView, .text,
      Phrase("tillsynsmyndighetens bedömning", "regulator's view"))
    field("version", \.version, .one, Phrase("version", "version"))
    field("version_date", \.versionDate, .one, Phrase("versionens dag", "version date"))
    field("version_log", \.versionLog, .append, Phrase("versionslogg", "version log"))
    field("contract", \.contract, .one, Phrase("avtal", "contract"))
    field("data_types", \.dataTypes, .union, Phrase("datatyper", "data types"))
    field(
      "shared_records", \.sharedRecords, .one,
      Phrase("uppgifter delas mellan vårdgivare", "data shared between care providers"))
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

/// The orientation of the application: medical, organisational or both.
package enum Orientation: String, LabelledEnum {
  case medical
  case organisational
  case both

  package var label: Phrase {
    switch self {
    case .medical: Phrase("medicinsk", "medical")
    case .organisational: Phrase("organisatorisk", "organisational")
    case .both: Phrase("både medicinsk och organisatorisk", "both medical and organisational")
    }
  }
}

/// The degree to which the application acts by itself.
package enum Autonomy: String, LabelledEnum {
  case a0 = "A0"
  case a1 = "A1"
  case a2 = "A2"
  case a3 = "A3"

  package var label: Phrase {
    switch self {
    case .a0: Phrase("A0 agerar inte", "A0 does not act")
    case .a1: Phrase("A1 agerar när en människa godkänner", "A1 acts when a human agrees")
    case .a2: Phrase("A2 agerar om ingen människa stoppar", "A2 acts unless a human vetoes")
    case .a3:
      Phrase("A3 agerar utan människa i det enskilda fallet", "A3 acts without a human in the single case")
    }
  }
}

/// Our role in law: who uses the application, who makes it.
package enum OurRole: String, LabelledEnum {
  case deployer
  case provider
  case providerAndDeployer = "provider_and_deployer"
  case researchOnly = "research_only"

  package var label: Phrase {
    switch self {
    case .deployer: Phrase("tillhandahållare (vi använder)", "deployer (we use it)")
    case .provider:
      Phrase(
        "leverantör enligt AI-förordningen (vi har utvecklat systemet)",
        "provider under the AI Act (we developed it)")
    case .providerAndDeployer:
      Phrase(
        "leverantör och tillhandahållare enligt AI-förordningen", "provider and deployer under the AI Act")
    case .researchOnly: Phrase("endast forskning", "research only")
    }
  }
}

/// The function of the application.
package enum ApplicationFunction: String, LabelledEnum {
  case detect
  case classify
  case predictRisk = "predict_risk"
  case triage
  case recommend
  case planResource = "plan_resource"
  case generateText = "generate_text"
  case transcribe
  case monitor
  case converse
  case other

  package var label: Phrase {
    switch self {
    case .detect: Phrase("upptäcker", "detects")
    case .classify: Phrase("klassificerar", "classifies")
    case .predictRisk: Phrase("förutsäger risk", "predicts risk")
    case .triage: Phrase("prioriterar", "triages")
    case .recommend: Phrase("rekommenderar", "recommends")
    case .planResource: Phrase("planerar resurser", "plans resources")
    case .generateText: Phrase("skriver text", "writes text")
    case .transcribe: Phrase("transkriberar tal", "transcribes speech")
    case .monitor: Phrase("övervakar", "monitors")
    case .converse: Phrase("för dialog", "holds a dialogue")
    case .other: Phrase("annat", "other")
    }
  }
}

/// The user of the output.
package enum OutputUser: String, LabelledEnum {
  case professional
  case patient
  case manager
  case administrator
  case system

  package var label: Phrase {
    switch self {
    case .professional: Phrase("vårdpersonal", "professionals")
    case .patient: Phrase("patienter", "patients")
    case .manager: Phrase("chefer", "managers")
    case .administrator: Phrase("administratörer", "administrators")
    case .system: Phrase("ett annat system", "another system")
    }
  }
}

/// The type of the model.
package enum ModelType: String, LabelledEnum {
  case rules
  case mlTabular = "ml_tabular"
  case imagingDl = "imaging_dl"
  case nlp
  case llmGenai = "llm_genai"
  case timeSeries = "time_series"
  case other

  package var label: Phrase {
    switch self {
    case .rules: Phrase("regler", "rules")
    case .mlTabular: Phrase("maskininlärning på tabelldata", "machine learning on tables")
    case .imagingDl: Phrase("djupinlärning på bilder", "deep learning on images")
    case .nlp: Phrase("språkteknik", "language technology")
    case .llmGenai: Phrase("stor språkmodell, generativ AI", "large language model, generative AI")
    case .timeSeries: Phrase("tidsserier", "time series")
    case .other: Phrase("annat", "other")
    }
  }
}

/// The model's learning: locked, or adaptive in use.
package enum Learning: String, LabelledEnum {
  case locked
  case adaptive

  package var label: Phrase {
    switch self {
    case .locked: Phrase("låst", "locked")
    case .adaptive: Phrase("adaptiv", "adaptive")
    }
  }
}

/// The class under the AI Act.
package enum AIActClass: String, LabelledEnum {
  case prohibited
  case highAnnex1 = "high_annex1"
  case highAnnex3 = "high_annex3"
  /// High-risk both as a regulated product and by its use, as a device that triages emergency patients is.
  case highBoth = "high_annex1_annex3"
  case transparency
  case minimal
  case undetermined

  package var label: Phrase {
    switch self {
    case .prohibited: Phrase("förbjuden", "prohibited")
    case .highAnnex1: Phrase("hög risk, bilaga I", "high risk, Annex I")
    case .highAnnex3: Phrase("hög risk, bilaga III", "high risk, Annex III")
    case .highBoth: Phrase("hög risk, bilaga I och III", "high risk, Annexes I and III")
    case .transparency: Phrase("transparenskrav", "transparency duties")
    case .minimal: Phrase("minimal risk")
    case .undetermined: Phrase("inte avgjort", "undetermined")
    }
  }
}

extension AIActClass {
  package var isAnnex1: Bool { self == .highAnnex1 || self == .highBoth }
  package var isAnnex3: Bool { self == .highAnnex3 || self == .highBoth }
  package var isHighRisk: Bool { isAnnex1 || isAnnex3 }
}

/// A case in which Article 50 of the AI Act asks for openness.
package enum TransparencyCase: String, LabelledEnum {
  case converses
  case generatesContent = "generates_content"
  case recognisesPeople = "recognises_people"
  case deepFake = "deep_fake"
  case none

  package var label: Phrase {
    switch self {
    case .converses: Phrase("för dialog med människor", "holds a dialogue with people")
    case .generatesContent: Phrase("framställer text, bild eller ljud", "generates text, images or sound")
    case .recognisesPeople:
      Phrase(
        "känner igen känslor eller grupperar efter biometri", "recognises emotions or sorts by biometrics")
    case .deepFake: Phrase("framställer det som ser äkta ut", "makes what looks real (deep fake)")
    case .none: Phrase("inget av dem", "none of them")
    }
  }
}

/// The status of the application as a medical device.
package enum DeviceStatus: String, LabelledEnum {
  case notDevice = "not_device"
  case device
  case inhouse55 = "inhouse_5_5"
  case investigational
  case undetermined

  package var label: Phrase {
    switch self {
    case .notDevice: Phrase("inte medicinteknisk produkt", "not a device")
    case .device: Phrase("medicinteknisk produkt", "a device")
    case .inhouse55: Phrase("egentillverkad, artikel 5.5", "in-house, Article 5(5)")
    case .investigational: Phrase("prövningsprodukt", "investigational")
    case .undetermined: Phrase("inte avgjort", "undetermined")
    }
  }
}

/// The class of the medical device; A to D are IVDR.
package enum DeviceClass: String, LabelledEnum {
  case i = "I"
  case iia = "IIa"
  case iib = "IIb"
  case iii = "III"
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  package var label: Phrase {
    switch self {
    case .i: Phrase("I")
    case .iia: Phrase("IIa")
    case .iib: Phrase("IIb")
    case .iii: Phrase("III")
    case .a: Phrase("A (IVDR)")
    case .b: Phrase("B (IVDR)")
    case .c: Phrase("C (IVDR)")
    case .d: Phrase("D (IVDR)")
    }
  }
}

/// The type of data that go in.
package enum DataType: String, LabelledEnum {
  case demographic
  case diagnosisCodes = "diagnosis_codes"
  case lab
  case imaging
  case signal
  case freeText = "free_text"
  case audio
  case genomics
  case operational
  case patientReported = "patient_reported"

  package var label: Phrase {
    switch self {
    case .demographic: Phrase("demografi", "demographic")
    case .diagnosisCodes: Phrase("diagnoskoder", "diagnosis codes")
    case .lab: Phrase("laboratoriesvar", "laboratory results")
    case .imaging: Phrase("bilder", "images")
    case .signal: Phrase("signaler", "signals")
    case .freeText: Phrase("fritext", "free text")
    case .audio: Phrase("ljud", "audio")
    case .genomics: Phrase("genomik", "genomics")
    case .operational: Phrase("driftdata", "operational")
    case .patientReported: Phrase("patientrapporterat", "patient-reported")
    }
  }
}

/// The integration with the record system.
package enum Integration: String, LabelledEnum {
  case none
  case link
  case embedded
  case twoWay = "two_way"

  package var label: Phrase {
    switch self {
    case .none: Phrase("ingen", "none")
    case .link: Phrase("länk", "link")
    case .embedded: Phrase("inbäddad", "embedded")
    case .twoWay: Phrase("åt båda håll", "two-way")
    }
  }
}

/// The place where the application runs.
package enum Hosting: String, LabelledEnum {
  case onPrem = "on_prem"
  case regionCloud = "region_cloud"
  case vendorCloudEu = "vendor_cloud_eu"
  case vendorCloudNonEu = "vendor_cloud_non_eu"
  case edge

  package var label: Phrase {
    switch self {
    case .onPrem: Phrase("egen drift", "on the premises")
    case .regionCloud: Phrase("regionens moln", "the region's cloud")
    case .vendorCloudEu: Phrase("företagets moln, EU", "vendor's cloud, EU")
    case .vendorCloudNonEu: Phrase("företagets moln, utanför EU", "vendor's cloud, outside EU")
    case .edge: Phrase("i utrustningen", "in the equipment")
    }
  }
}
