"""What the reference files hold beside the tables, in both languages."""


def p(en, sv):
    return {"en": en} if en == sv else {"en": en, "sv": sv}


# English that stands in for what a table says too tersely or with remarks.
ENGLISH = {
    "AI-04": "Support AI literacy of staff",
    "AI-26-6/evidence": "How long logs are kept",
    "AI-26-7/evidence": "Day when workers were informed",
    "AI-26-11/evidence": "Day when patients were informed",
    "AI-26-1/evidence": "Routine, acknowledgement",
    "AI-26-8/evidence": "Registration number",
    "E74": "Communicate with stakeholders the continued impact",
    "E74/gist": "Show funders, staff and patients that it still gives value",
    "G1-10/evidence": ["Project directive"],
    "G3-06/evidence": ["System-management plan"],
    "G2-02/evidence": ["Contract or agreement", "Responsibility matrix (RACI)"],
    "ACT-E2": "Scan applications and alternatives, including non-AI ones (horizon scanning)",
    "ACT-S1": "Hand over to system management with funding and owners",
    "ACT-S5": "Communicate continued benefit to funders, staff and patients",
}

# Swedish titles instead of those in the tables: "drift" alone means operation; some said less than the English.
SWEDISH_TITLES = {
    "G4-02": "Modelldrift kontrollerad", "BAR-49": "Modelldrift upptäcks inte",
    "X01": "Högsta ledningen sätter och upprepar en gemensam målbild",
    "X02": "Utse en ledare med både klinisk bakgrund och IT-bakgrund",
    "X04": "Belöna användning (efter resultat, lekfull tävling) – med varsamhet",
    "X05": "Stäng det gamla arbetssättet efter en daterad övergångstid",
    "X06": "Mått på arbetsflödet och plan för ständig förbättring",
    "X07": "Extern finansiering eller offentlig-privat samverkan för varaktig användning",
    "X08": "Fortbildning efter införandet, enskilt och i grupp, med rollspel",
    "X09": "Testmiljö där personalen får pröva och fråga",
    "X10": "Förbättringscykler (PDSA) för AI-användningen",
    "X11": "Löpande återkoppling och uppsökande besök hos användarna",
    "X12": "Bedömningstillfällen tillsammans med utvecklaren",
    "X13": "Informationsmöten med utvecklarna och superanvändarmöten",
    "X14": "Intern servicedesk för fel och rapporter",
    "X16": "Tvärfunktionell styrgrupp (användning, utbildning, effekt, regelefterlevnad, ekonomi)",
    "X18": "Tyst drift på aktuella data före skarp drift",
    "X19": "Lokal validering med analys av undergrupper och delade resultat",
    "X20": "Gränsvärden, stoppregler, återgång och reservrutin bestämda i förväg",
    "X21": "Ändringskontroll med ny validering för varje version",
    "X22": "Faktablad om modellen på en sida (syfte, patientgrupp, prestanda, begränsningar)",
    "X23": "Ansvarsöverenskommelse mellan region, leverantör, klinik och lärosäte",
    "X25": "Gemensam workshop om klassning och konsekvensbedömningar (DPIA och FRIA)",
    "X26": "Lyft externa hinder till regionalt eller nationellt forum och notera svaret",
    "X27": "Börja med låg autonomi; höj stegvis på evidens genom en ny beslutspunkt",
    "X28": "Plan för avslut och avveckling",
}

# ---- conditions ----
MEDICAL = {"orientation": "medical"}
HIGH = {"high_risk_ai": True}
A1, A2 = {"autonomy_min": "A1"}, {"autonomy_min": "A2"}
IIA, IIB = {"mdr_min": "IIa"}, {"mdr_min": "IIb"}
PERSONAL = {"personal_data": True}
PATIENT = {"patient_facing": True}
OUTSIDE = {"outside_maker": True}
IN_HOUSE = {"in_house": True}
ANNEX3 = {"annex3": True}
PUBLIC = {"public_body": True}


def any_of(*parts):
    return {"any": list(parts)}


def all_of(*parts):
    return {"all": list(parts)}


# The words of the column "must", before the semicolon.
MUST = {
    "always": True,
    "should": None,
    "personal_data": PERSONAL,
    "medical and mdr>=IIa, or aiact=high, or inhouse": any_of(all_of(MEDICAL, IIA), HIGH, IN_HOUSE),
    "annex3_public": all_of(ANNEX3, PUBLIC),
    "medical or auto>=A1": any_of(MEDICAL, A1),
    "aiact=high or auto>=A1": any_of(HIGH, A1),
    "patient_facing or auto>=A1 (patients); aiact=high (workers)": any_of(PATIENT, A1, HIGH),
    "medical or patient_facing": any_of(MEDICAL, PATIENT),
    "auto>=A1 or aiact=high or medical": any_of(A1, HIGH, MEDICAL),
    "aiact=high or mdr>=IIa or personal_data": any_of(HIGH, IIA, PERSONAL),
}

# What the column "must" says after the semicolon.
DEEPER = {
    "G1-04": [(any_of(IIA, A2), p("The evidence is appraised by somebody independent of the vendor.", "Evidensen är granskad av någon som är oberoende av leverantören."), [])],
    "G1-06": [(A2, p("Patients have been involved, not only consulted.", "Patienter har involverats, inte bara konsulterats."), ["pat"])],
    "G1-08": [(any_of(A2, HIGH), p("A full ethical analysis is made.", "En fullständig etisk analys är gjord."), ["eth"])],
    "G2-02": [(OUTSIDE, p("A contract with the maker is signed.", "Ett avtal med tillverkaren är undertecknat."), ["ven"])],
    "G2-07": [(PATIENT, p("Patients have taken part in the test.", "Patienter har deltagit i prövningen."), ["pat"])],
    "G2-10": [(A2, p("The rollback has been rehearsed.", "Återgången är övad."), [])],
    "G2-12": [
        (any_of(PATIENT, A1), p("Patients have been informed.", "Patienterna är informerade."), ["pat"]),
        (HIGH, p("Workers and their representatives were informed before use at the workplace.", "Arbetstagarna och deras företrädare informerades före användning på arbetsplatsen."), ["wrk"]),
    ],
    "G3-02": [(any_of(A2, IIB), p("The effect is shown in a controlled comparison.", "Effekten är visad i en kontrollerad jämförelse."), [])],
}

APPLIES_AS_MUST = ["G1-07", "G2-03", "G2-04", "G2-05", "G4-06"]
# `must`: critical where it is a must.
CRITICAL = {
    "G1-03": True, "G2-03": True, "G2-04": True, "G2-05": True, "G2-06": "must", "G2-08": "must",
    "G2-10": True, "G2-12": HIGH, "G3-04": True, "G4-01": True, "G4-04": True,
}
STOP = ["G1-01"]
PER_SITE = ["G2-01", "G2-06", "G2-07", "G2-08", "G2-09", "G2-11", "G2-12", "G3-01", "G3-03", "G3-05", "G3-09", "G4-01", "G4-02", "G4-03", "G4-07", "G4-08"]
LIGHT = ["G1-01", "G1-02", "G1-03", "G1-06", "G1-09", "G1-10", "G2-01", "G2-02", "G2-07", "G2-09", "G2-10", "G2-11"]
SAFETY = ["G2-08", "G2-10", "G3-04"]
WAKES = {
    "version": ["G2-06", "G2-09", "G2-10", "G4-01", "G4-05"],
    "population": ["G1-02", "G1-04", "G2-06", "G3-03", "G4-02", "G4-07"],
    "law": ["G1-03", "G1-07", "G2-03", "G2-04", "G2-05", "G4-06"],
    "autonomy": ["G1-03"],
}
CLOSING = [
    {"id": "users_told", "title": p("Users, patients and partners are told", "Användare, patienter och parter är informerade")},
    {"id": "data", "title": p("Data are archived, returned or erased", "Data är arkiverade, återlämnade eller raderade")},
    {"id": "fallback", "title": p("The way of working without the application is in place", "Arbetssättet utan tillämpningen är på plats")},
    {"id": "contract", "title": p("Contract, licences and access are ended", "Avtal, licenser och behörigheter är avslutade")},
    {"id": "lessons", "title": p("Lessons are written down and shared", "Lärdomar är nedskrivna och delade")},
]


# ---- gates ----
def voices(*who, leg=False, wrk=False, ven=True):
    groups = [{"any_of": [one]} for one in who]
    if ven:
        groups.append({"any_of": ["ven"], "when": OUTSIDE})
    if leg:
        groups.append({"any_of": ["leg", "dpo"], "when": PERSONAL})
    if wrk:
        groups.append({"any_of": ["wrk"], "when": HIGH})
    return groups


QUORUM = {"min": 3, "must_include": ["pro", "lea"]}
GATES = {
    "G1": {"title": p("Adoption decision", "Beslut att införa"), "kind": "passage", "scope": "project", "voices": voices("pat", "pro", "lea", leg=True), "quorum": QUORUM},
    "G2": {"title": p("Go-live readiness", "Klart för start"), "kind": "passage", "scope": "site", "voices": voices("pat", "pro", "lea", "it", "saf", leg=True, wrk=True), "quorum": QUORUM},
    "G3": {"title": p("Hand-over to routine", "Överlämning till ordinarie verksamhet"), "kind": "passage", "scope": "site", "voices": voices("pat", "pro", "lea", "it", "saf"), "quorum": QUORUM},
    "G4": {"title": p("Recurring review", "Återkommande uppföljning"), "kind": "recurring", "scope": "site", "voices": voices("pat", "pro", "it", "saf"), "quorum": QUORUM, "every": {"months": 6, "for_months": 24, "then_months": 12}},
    "GE": {"title": p("Extra review", "Extra prövning"), "kind": "extra", "scope": "site", "voices": voices("saf", ven=False)},
}
BARE = {"kind": "passage", "scope": "site", "voices": voices("pro", "lea", ven=False), "quorum": {"min": 2}}
LIGHT_RIGOUR = {
    "voices": voices("pro", "lea", ven=False) + [{"any_of": ["pat"], "when": PATIENT}],
    "quorum": {"min": 2},
}

# The stage, 1 to 8, in which the day of an activity counts.
STAGES = {
    "ACT-E1": 1, "ACT-E2": 1, "ACT-E3": 2, "ACT-E4": 1, "ACT-E5": 2, "ACT-E6": 2, "ACT-E7": 2,
    "ACT-P1": 3, "ACT-P2": 3, "ACT-P3": 3, "ACT-P4": 3, "ACT-P5": 3, "ACT-P6": 4, "ACT-P7": 5,
    "ACT-I1": 6, "ACT-I2": 7, "ACT-I3": 7, "ACT-I4": 6, "ACT-I5": 7,
    "ACT-S1": 8, "ACT-S2": 8, "ACT-S3": 8, "ACT-S4": 8, "ACT-S5": 8, "ACT-S6": 8,
    "QIF-01": 1, "QIF-02": 2, "QIF-03": 2, "QIF-04": 2, "QIF-05": 1, "QIF-06": 3, "QIF-07": 4,
    "QIF-08": 4, "QIF-09": 3, "QIF-10": 3, "QIF-11": 6, "QIF-12": 7, "QIF-13": 7, "QIF-14": 8,
}


def act(id, en, sv, stage):
    return {"id": id, "title": p(en, sv), "stage": stage}


def phase(id, title, epis, question, starts, ends, live=False, activities=()):
    out = {"id": id, "title": p(*title), "epis": epis}
    if live:
        out["live"] = True
    out |= {"question": p(*question), "starts_when": p(*starts), "ends_when": p(*ends), "activities": list(activities)}
    return out


Q_E = ("Should we take this on, in our setting and at this point?", "Ska vi ta oss an detta, hos oss och just nu?")
Q_P = ("Are we ready to start, with whom and how?", "Är vi redo att starta, med vilka och hur?")
Q_I = ("Does it work in daily use, and how do we adjust?", "Fungerar det i vardagen, och vad behöver vi justera?")
Q_S = ("Does it still give value safely, and who keeps it alive?", "Ger det fortfarande nytta på ett säkert sätt, och vem håller det vid liv?")
NEED = ("A need, or an available AI application, is noticed", "Ett behov, eller en AI-tillämpning som finns att få, uppmärksammas")
ADOPTED = ("A decision to adopt (or not) is taken", "Beslut att införa (eller inte) är fattat")
DECIDED = ("The decision to adopt is taken", "Beslutet att införa är fattat")
FIRST_USE = ("First use in real care starts", "Den första användningen i verklig vård börjar")
HANDED = ("Use is stable at the intended level and handed to the line organisation", "Användningen är stabil på avsedd nivå och överlämnad till linjeorganisationen")
ROUTINE = ("Hand-over to routine operation", "Överlämning till ordinarie verksamhet")
BACK = ("Re-entry to an earlier phase, or decommissioning", "Återgång till en tidigare fas, eller avveckling")

QIF_PHASES = [
    phase("QIF1", ("Considering the host setting", "Överväga den mottagande miljön"), ["E", "P"], Q_E, NEED, ADOPTED),
    phase("QIF2", ("Creating a structure for implementation", "Skapa en struktur för implementeringen"), ["P"], Q_P, DECIDED, FIRST_USE),
    phase("QIF3", ("Ongoing structure once implementation begins", "Löpande struktur när implementeringen börjat"), ["I", "S"], Q_I, FIRST_USE, HANDED, live=True),
    phase("QIF4", ("Improving future applications", "Förbättra framtida tillämpningar"), ["S"], Q_S, ROUTINE, BACK, live=True),
]
AIQ_PHASES = [
    phase("AIQ-1", ("Consider the setting", "Överväga förutsättningarna"), ["E"], Q_E, NEED, ADOPTED),
    phase("AIQ-2", ("Create structure", "Skapa struktur"), ["P"], Q_P, DECIDED, FIRST_USE),
    phase("AIQ-3", ("Run the implementation", "Genomföra införandet"), ["I"], Q_I, FIRST_USE, ("The start is behind and daily use has begun", "Starten är avklarad och den dagliga användningen har börjat"), live=True),
    phase("AIQ-4", ("Ongoing support", "Löpande stöd"), ["I", "S"], ("Do users get the help that they need, and do we hear how it goes?", "Får användarna den hjälp de behöver, och får vi veta hur det går?"), ("Daily use has begun", "Den dagliga användningen har börjat"), HANDED, live=True),
    phase("AIQ-5", ("Learn and sustain", "Lära och vidmakthålla"), ["S"], Q_S, ROUTINE, BACK, live=True),
]
# What AI adds to the steps of QIF, in the order of the table.
AIQ_ADDED = {
    "AIQ-1": [("Kontroll av data och infrastruktur", 2), ("Juridisk och etisk kontroll", 2), ("Roll i förhållande till leverantören", 2)],
    "AIQ-2": [("Lokal validering", 3), ("Omritat arbetsflöde", 3), ("Uppföljning och stoppregler", 5)],
    "AIQ-3": [("Stöd vid starten", 6), ("Stegvis start", 6), ("Uppföljning av användning och säkerhet", 7), ("Småskaliga förändringstest", 7)],
    "AIQ-4": [("Underhåll tillsammans med leverantören", 7), ("Versionskontroll", 7)],
    "AIQ-5": [("Styrning", 8), ("Förnyad utbildning", 8), ("Avveckling", 8)],
}
NIRN_PHASES = [
    phase("NIRN-1", ("Exploration", "Behovsinventering"), ["E"], Q_E, NEED, ADOPTED, activities=[
        act("NIRN-1-1", "Describe the need", "Beskriv behovet", 1),
        act("NIRN-1-2", "Assess the fit", "Bedöm passformen", 2),
        act("NIRN-1-3", "Assess feasibility", "Bedöm genomförbarheten", 2),
        act("NIRN-1-4", "Assess readiness", "Bedöm beredskapen", 2)]),
    phase("NIRN-2", ("Installation", "Installation"), ["P"], Q_P, DECIDED, FIRST_USE, activities=[
        act("NIRN-2-1", "Acquire and repurpose resources", "Skaffa och ställ om resurser", 3),
        act("NIRN-2-2", "Train those who will use it", "Utbilda dem som ska använda det", 4),
        act("NIRN-2-3", "Set up data systems", "Bygg upp datasystem", 5)]),
    phase("NIRN-3", ("Initial implementation", "Inledande användning"), ["I"], Q_I, FIRST_USE, HANDED, live=True, activities=[
        act("NIRN-3-1", "Start first use", "Påbörja den första användningen", 6),
        act("NIRN-3-2", "Solve problems rapidly", "Lös problem snabbt", 7)]),
    phase("NIRN-4", ("Full implementation", "Vidmakthållande"), ["S"], Q_S, ROUTINE, BACK, live=True, activities=[
        act("NIRN-4-1", "Make the new way the normal way", "Gör det nya sättet till det normala", 8),
        act("NIRN-4-2", "Follow outcomes", "Följ utfallen", 8)]),
]
SAL_PHASES = [
    phase("SAL-1", ("Definition", "Definition"), ["E"], Q_E, NEED, ADOPTED, activities=[
        act("SAL-1-1", "Define the problem", "Beskriv problemet", 1),
        act("SAL-1-2", "Fix the intended use", "Fastställ avsedd användning", 2),
        act("SAL-1-3", "Design the solution", "Utforma lösningen", 2)]),
    phase("SAL-2", ("Retrospective study", "Retrospektiv studie"), ["E", "P"], ("Does the model hold on past data?", "Håller modellen på historiska data?"), DECIDED, ("The model is validated on past data", "Modellen är validerad på historiska data"), activities=[
        act("SAL-2-1", "Build or validate the model on past data", "Bygg eller validera modellen på historiska data", 3)]),
    phase("SAL-3", ("Silent trial", "Tyst prövning"), ["P"], Q_P, ("Live data reach the model, its output is hidden", "Aktuella data når modellen, resultaten är dolda"), FIRST_USE, activities=[
        act("SAL-3-1", "Run on live data with the output hidden from clinicians", "Kör på aktuella data med resultaten dolda för vårdpersonalen", 3)]),
    phase("SAL-4", ("Pilot trial", "Pilotprövning"), ["I"], Q_I, FIRST_USE, ("The pilot is evaluated", "Piloten är utvärderad"), live=True, activities=[
        act("SAL-4-1", "Use in care on a small scale", "Använd i vården i liten skala", 6),
        act("SAL-4-2", "Study human factors", "Studera samspelet mellan människa och teknik", 7)]),
    phase("SAL-5", ("Large trial and roll-out", "Stor prövning och breddinförande"), ["I", "S"], ("Does it help more than what we did before, everywhere?", "Hjälper det mer än det vi gjorde förut, överallt?"), ("The pilot is evaluated", "Piloten är utvärderad"), HANDED, live=True, activities=[
        act("SAL-5-1", "Compare the effect", "Jämför effekten", 7),
        act("SAL-5-2", "Scale up", "Bredda användningen", 7),
        act("SAL-5-3", "Monitor", "Följ upp", 7)]),
    phase("SAL-6", ("Routine use", "Ordinarie användning"), ["S"], Q_S, ROUTINE, BACK, live=True, activities=[
        act("SAL-6-1", "Review performance, drift and equity again and again", "Gå återkommande igenom prestanda, modelldrift och jämlikhet", 8),
        act("SAL-6-2", "Decide: continue, modify, go back, retire", "Besluta: fortsätta, ändra, gå tillbaka, avveckla", 8)]),
]

FRAMEWORKS = {
    "epis": {"title": p("Exploration, Preparation, Implementation, Sustainment", "Utforskning, Förberedelse, Genomförande, Vidmakthållande"), "short": "EPIS", "sources": ["AARONS11", "MOULLIN19", "EPISWEB", "TCI"], "confidence": "P",
             "gates": [("G1", "E", "P"), ("G2", "P", "I"), ("G3", "I", "S"), ("G4", "S", "S"), ("GE", None, None)]},
    "qif": {"title": p("Quality Implementation Framework", "Quality Implementation Framework"), "short": "QIF", "sources": ["MEYERS12", "CCTST"], "confidence": "M", "phases": QIF_PHASES,
            "gates": [("G1", "QIF1", "QIF2"), ("G2", "QIF2", "QIF3"), ("G3", "QIF3", "QIF4"), ("G4", "QIF4", "QIF4"), ("GE", None, None)]},
    "ai_qif": {"title": p("Quality Implementation Framework for AI", "Quality Implementation Framework för AI"), "short": "AI-QIF", "sources": ["NILSEN23", "NAIR25", "MEYERS12"], "confidence": "D", "phases": AIQ_PHASES,
               "gates": [("G1", "AIQ-1", "AIQ-2"), ("G2", "AIQ-2", "AIQ-3"), ("GB1", "AIQ-3", "AIQ-4", p("From start to ongoing support", "Från start till löpande stöd")), ("G3", "AIQ-4", "AIQ-5"), ("G4", "AIQ-5", "AIQ-5"), ("GE", None, None)]},
    "nirn": {"title": p("Active Implementation stages", "Stadier enligt Active Implementation"), "short": "NIRN", "sources": ["NIRNWEB", "AI-STAGES"], "confidence": "M", "phases": NIRN_PHASES,
             "gates": [("G1", "NIRN-1", "NIRN-2"), ("G2", "NIRN-2", "NIRN-3"), ("G3", "NIRN-3", "NIRN-4"), ("G4", "NIRN-4", "NIRN-4"), ("GE", None, None)]},
    "salient": {"title": p("SALIENT, end-to-end clinical AI", "SALIENT, klinisk AI från början till slut"), "short": "SALIENT", "sources": ["SALIENT23"], "confidence": "M", "phases": SAL_PHASES,
                "gates": [("G1", "SAL-1", "SAL-2"), ("GB1", "SAL-2", "SAL-3", p("Start of the silent trial", "Start av den tysta prövningen")), ("G2", "SAL-3", "SAL-4"), ("GB2", "SAL-4", "SAL-5", p("From pilot to large trial", "Från pilot till stor prövning")), ("G3", "SAL-5", "SAL-6"), ("G4", "SAL-6", "SAL-6"), ("GE", None, None)]},
}

# ---- catalogue ----
CONSTRUCTS = {
    "adaptability": "anpassningsbarhet", "complexity": "komplexitet",
    "patient needs and resources": "patienters behov och resurser", "compatibility": "förenlighet",
    "self-efficacy": "självtillit", "reflecting and evaluating": "reflektera och utvärdera",
    "evidence strength": "evidensens styrka", "relative advantage": "relativ fördel",
    "structural characteristics": "strukturella egenskaper", "knowledge and beliefs": "kunskap och uppfattningar",
    "opinion leaders": "opinionsledare", "key stakeholders": "nyckelintressenter",
    "patients/consumers": "patienter och närstående", "relative priority": "relativ prioritet",
    "cosmopolitanism": "omvärldskontakter", "available resources": "tillgängliga resurser",
    "networks and communications": "nätverk och kommunikation", "champions": "förespråkare",
    "access to knowledge and information": "tillgång till kunskap och information", "executing": "genomföra",
}
# Short names of constructs in running text.
CONSTRUCT_NAMES = {
    "evidence": "evidence strength", "structural": "structural characteristics", "knowledge/beliefs": "knowledge and beliefs",
    "patient needs": "patient needs and resources", "patients": "patients/consumers",
}

DUTIES = {  # when, from, from for products under annex I
    "AI-04": (None, None, None), "AI-05": (None, "2025-02-02", None), "AI-50": (None, "2026-08-02", None),
    "AI-26-8": (all_of(ANNEX3, PUBLIC), "2027-12-02", None), "AI-26-9": (all_of(HIGH, PERSONAL), "2027-12-02", "2028-08-02"),
    "AI-26-11": (ANNEX3, "2027-12-02", None), "AI-27": (all_of(ANNEX3, PUBLIC), "2027-12-02", None),
}
HIGH_RISK_DUTY = (HIGH, "2027-12-02", "2028-08-02")


def lines(*pairs):
    return [p(*pair) for pair in pairs]


# title, sources, confidence, formula, domains
MEASURES = {
    "SIC": (p("Stages of Implementation Completion", "Genomförda steg i implementeringen (SIC)"), ["CHAMB11", "ALLEY23"], "P",
            p("Per stage: last day minus first day; done of applicable activities; furthest stage with something done", "Per steg: sista dag minus första dag; gjorda av tillämpliga aktiviteter; längsta steg där något är gjort"),
            lines(("Engagement", "Engagemang"), ("Consideration of feasibility", "Prövning av genomförbarhet"), ("Readiness planning", "Planering för beredskap"), ("Staff hired and trained", "Personal anställd och utbildad"), ("Fidelity monitoring in place", "Uppföljning av följsamhet på plats"), ("Services and consultation begin", "Användning och handledning börjar"), ("Ongoing delivery and fidelity monitoring", "Löpande användning och uppföljning av följsamhet"), ("Competency", "Kompetens"))),
    "PROC": (p("Proctor's implementation outcomes", "Proctors implementeringsutfall"), ["PROCTOR11"], "V", None, "PR"),
    "AIM": (p("AIM, IAM and FIM: acceptability, appropriateness, feasibility", "AIM, IAM och FIM: godtagbarhet, ändamålsenlighet, genomförbarhet"), ["Weiner 2017"], "M",
            p("Mean of four answers from 1 to 5, each measure by itself", "Medelvärde av fyra svar från 1 till 5, varje mått för sig"),
            lines(("Acceptability", "Godtagbarhet"), ("Appropriateness", "Ändamålsenlighet"), ("Feasibility", "Genomförbarhet"))),
    "REAIM": (p("RE-AIM", "RE-AIM"), ["REAIM"], "V",
              p("Reach: patients exposed / eligible patients; adoption: sites using / sites invited; maintenance: still in use after six months", "Räckvidd: patienter som nåtts / aktuella patienter; antagande: enheter som använder / inbjudna enheter; vidmakthållande: i bruk efter sex månader"),
              lines(("Reach", "Räckvidd"), ("Effectiveness", "Effekt"), ("Adoption", "Antagande"), ("Implementation", "Genomförande"), ("Maintenance", "Vidmakthållande"))),
    "PSAT": (p("Program Sustainability Assessment Tool", "Program Sustainability Assessment Tool (PSAT)"), ["PSAT"], "M",
             p("Mean of the answered items in each domain, from 1 to 7; overall the mean of the domains", "Medelvärde av besvarade frågor i varje område, från 1 till 7; totalt medelvärdet av områdena"),
             lines(("Environmental support", "Stöd i omgivningen"), ("Funding stability", "Stabil finansiering"), ("Partnerships", "Partnerskap"), ("Organisational capacity", "Organisatorisk kapacitet"), ("Programme evaluation", "Utvärdering"), ("Programme adaptation", "Anpassning"), ("Communications", "Kommunikation"), ("Strategic planning", "Strategisk planering"))),
    "CSAT": (p("Clinical Sustainability Assessment Tool", "Clinical Sustainability Assessment Tool (CSAT)"), ["CSAT"], "M",
             p("Mean of the answered items in each domain, from 1 to 7; overall the mean of the domains", "Medelvärde av besvarade frågor i varje område, från 1 till 7; totalt medelvärdet av områdena"),
             lines(("Engaged staff and leadership", "Engagerad personal och ledning"), ("Engaged stakeholders", "Engagerade intressenter"), ("Organisational readiness", "Organisatorisk beredskap"), ("Workflow integration", "Integration i arbetsflödet"), ("Implementation and training", "Införande och utbildning"), ("Monitoring and evaluation", "Uppföljning och utvärdering"), ("Outcomes and effectiveness", "Utfall och effekt"))),
    "NASSS": (p("NASSS complexity", "Komplexitet enligt NASSS"), ["NASSS"], "V",
              p("Each domain simple, complicated or complex; how many are complex; never added up", "Varje område enkelt, komplicerat eller komplext; hur många som är komplexa; summeras aldrig"),
              lines(("Condition", "Tillstånd eller sjukdom"), ("Technology", "Teknik"), ("Value proposition", "Värdeerbjudande"), ("Adopter system", "Användare"), ("Organisation", "Organisation"), ("Wider system", "Omvärld"), ("Embedding and adaptation over time", "Inbäddning och anpassning över tid"))),
    "NCAT": (p("NASSS-CAT: complexity assessment", "NASSS-CAT: bedömning av komplexitet"), ["NCAT20"], "V",
             p("LONG: text per domain; PROJECT: 35 items, repeated over time", "LONG: text per område; PROJECT: 35 frågor som upprepas över tid"), []),
    "SNOM": (p("S-NoMAD: normalisation", "S-NoMAD: normalisering"), ["SNOMAD18"], "V",
             p("Mean of the answered items in each construct", "Medelvärde av besvarade frågor i varje del"),
             lines(("Coherence", "Samstämmighet"), ("Cognitive participation", "Kognitivt deltagande"), ("Collective action", "Kollektivt handlande"), ("Reflexive monitoring", "Reflekterande uppföljning"))),
    "ORIC": (p("Organizational Readiness for Implementing Change", "Organisationens beredskap för förändring (ORIC)"), ["Shea 2014"], "V",
             p("Two means over twelve items", "Två medelvärden över tolv frågor"),
             lines(("Change commitment", "Vilja till förändring"), ("Change efficacy", "Förmåga till förändring"))),
    "HEX": (p("Hexagon: programme and site", "Hexagon: insats och plats"), ["HEXAGON"], "V",
            p("Six scores from 1 to 5, shown as a profile", "Sex värden från 1 till 5, visade som en profil"),
            lines(("Evidence", "Evidens"), ("Supports", "Stöd"), ("Usability", "Användbarhet"), ("Need", "Behov"), ("Fit", "Passform"), ("Capacity", "Kapacitet"))),
}
LICENCES = {
    "SIC": "SIC is a registered mark; adapted item lists come from its owners. Our measures are like SIC, on a list of our own, and are not to be called SIC scores",
    "PROC": "Free taxonomy", "AIM": "Free to use", "REAIM": "Free",
    "PSAT": "The online tool is free; official translation English and Spanish only", "CSAT": "As PSAT",
    "NASSS": "The framework is free; no total score by design", "NCAT": "Free to download",
    "SNOM": "A Swedish version exists; three items weakened two constructs in the pilot",
    "ORIC": "Free", "HEX": "Terms of NIRN",
}
PROCTOR = {  # formulas in Swedish
    "PR1": "Medelvärde av AIM eller anteckning, per perspektiv",
    "PR2": "Enheter (eller användare) som börjat / inbjudna enheter (eller användare)",
    "PR3": "Medelvärde av IAM eller anteckning",
    "PR4": "Medelvärde av FIM eller anteckning",
    "PR5": "Användningar som avsett / observerade användningar",
    "PR6": "Summan av noterade kostnader och timmar x timkostnad",
    "PR7": "Aktuella fall (eller användare) där det används / aktuella fall (eller användare)",
    "PR8": "Månader i bruk sedan överlämningen med genomslag på målnivå; CSAT",
}

# Terms whose cell holds more than words and their alternatives.
TERMS = {
    "t-E": ("Utforskning", ["behovsinventering"]), "t-P": ("Förberedelse", ["installation"]), "t-I": ("Genomförande", ["användning"]),
    "t-gate": ("beslutspunkt (BP)", ["grind", "beslutsgrind", "grindbeslut"]),
    "t-light": ("stoppljus", ["trafikljus"]), "t-lead2": ("chefer i vården", ["verksamhetschef"]),
    "t-over": ("mänsklig tillsyn", ["mänsklig kontroll"]), "t-deployer": ("tillhandahållare", ["spridare"]),
    "t-drift": ("modelldrift", ["prestandaförsämring"]),
}

# References that statements rest on and the list of references lacks.
REFERENCES = {
    "ABSTRACT23": ("Nygren J, Petersson L, Nair M. Vitalis 2023, 24 May 2023, track Kliniska stöd / Kunskapsstyrning / Beslutsstöd. Halmstad University", "V"),
    "GDPR": ("Regulation (EU) 2016/679, General Data Protection Regulation", "M"),
    "PSL": ("Patientsäkerhetslag (2010:659)", "M"),
    "SOSFS": ("SOSFS 2011:9, Ledningssystem för systematiskt kvalitetsarbete", "M"),
    "SOU": ("Statens offentliga utredningar, SOU 2024:33", "P"),
}
