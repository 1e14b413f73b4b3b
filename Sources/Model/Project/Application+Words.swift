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
    case .provider: Phrase("leverantör (vi gör den)", "provider (we make it)")
    case .providerAndDeployer: Phrase("leverantör och tillhandahållare", "provider and deployer")
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
    case .transcribe: Phrase("skriver ut tal", "transcribes")
    case .monitor: Phrase("övervakar", "monitors")
    case .converse: Phrase("samtalar", "converses")
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
  case transparency
  case minimal
  case undetermined

  package var label: Phrase {
    switch self {
    case .prohibited: Phrase("förbjuden", "prohibited")
    case .highAnnex1: Phrase("hög risk, bilaga I", "high risk, Annex I")
    case .highAnnex3: Phrase("hög risk, bilaga III", "high risk, Annex III")
    case .transparency: Phrase("transparenskrav", "transparency duties")
    case .minimal: Phrase("minimal risk")
    case .undetermined: Phrase("inte avgjort", "undetermined")
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
    case .vendorCloudEu: Phrase("leverantörens moln, EU", "vendor's cloud, EU")
    case .vendorCloudNonEu: Phrase("leverantörens moln, utanför EU", "vendor's cloud, outside EU")
    case .edge: Phrase("i utrustningen", "in the equipment")
    }
  }
}
