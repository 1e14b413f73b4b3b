#!/usr/bin/env python3
"""Writes the frameworks and the catalogue from the tables of the domain reference.

Use: make.py DOMAIN-REFERENCE [DIRECTORY]; the directory is the one above this file unless named.
"""

import json
import pathlib
import re
import sys

from added import *

HERE = pathlib.Path(__file__).parent
SWEDISH = json.loads((HERE / "swedish.json").read_text(encoding="utf-8"))
used = set()


# ---- the tables ----
def tables(text):
    """Every table as (section, header, rows)."""
    found, section, block = [], "", []

    def end():
        if len(block) > 2:
            cells = [[c.strip() for c in line.strip().strip("|").split(" | ")] for line in block]
            cells = [[c.strip("| ").strip() for c in row] for row in cells]
            found.append((section, cells[0], [dict(zip(cells[0], row)) for row in cells[2:]]))
        block.clear()

    for line in text.splitlines():
        if line.startswith("|"):
            block.append(line)
            continue
        end()
        if line.startswith("#"):
            section = line.lstrip("#").split()[0].rstrip(".")
        elif re.match(r"\*\*G\d ", line):
            section = line[2:4]
    end()
    return found


def table(all_tables, section, *columns):
    for where, header, rows in all_tables:
        if where == section and all(c in header for c in columns):
            return rows
    raise SystemExit(f"no table {section} with {columns}")


def capital(text):
    return text[:1].upper() + text[1:] if text else text


def phrase(en, sv=None):
    return p(capital(en), capital(sv if sv is not None else en))


def told(key, en):
    """The phrase of a key: the table's English, the Swedish kept beside."""
    used.add(key)
    if key not in SWEDISH:
        raise SystemExit(f"no Swedish for {key}: {en}")
    en, sv = ENGLISH.get(key, en), SWEDISH[key]
    if isinstance(sv, list):
        if not isinstance(en, list) or len(en) != len(sv):
            raise SystemExit(f"{key}: {en} against {sv}")
        return [phrase(a, b) for a, b in zip(en, sv)]
    return phrase(en, sv)


def values(cell):
    return [] if cell in ("", "-") else [part.strip(" *") for part in cell.split(", ") if part.strip(" *")]


# ---- sources and how sure ----
ORDER = "VPDM"
KEYS = {"QIF": "MEYERS12", "ERIC": "POWELL15", "censinet/blackbook": "Vendor surveys, Censinet and Black Book"}


def weakest(text, default):
    found = re.findall(r"\b[VPMD]\b", " ".join(re.findall(r"\[([^\]]*)\]", text))) or default
    return max(found, key=ORDER.index)


def sources(cell):
    cell = re.sub(r"\[[^\]]*\]", "", cell).split(" – ")[0]
    cell = re.sub(r"\s\([^)]*\)", "", cell).replace("*", "").replace("`", "")
    out = []
    for part in re.split(r"[;,]", cell):
        part = " ".join(part.split())
        if not part:
            continue
        word = part.split()[0]
        if re.match(r"^\d", word) and out:
            part = out[-1].split()[0] + " " + part
        elif re.match(r"^(E\d\d|[a-z])", word) and out and word not in ("censinet/blackbook",):
            out[-1] += ", " + part
            continue
        part = " ".join([KEYS.get(part.split()[0], part.split()[0])] + part.split()[1:])
        out.append(part)
    return out


# ---- writing ----
def text(value):
    out = json.dumps(value, ensure_ascii=False)
    return out.replace("\x7f", "\\u007f").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def canonical(value, indent=0):
    pad = "\n" + " " * (indent + 2)
    if isinstance(value, dict):
        if not value:
            return "{}"
        members = ",".join(pad + text(k) + ": " + canonical(v, indent + 2) for k, v in value.items())
        return "{" + members + "\n" + " " * indent + "}"
    if isinstance(value, list):
        if all(not isinstance(v, (dict, list)) for v in value):
            return "[" + ", ".join(text(v) for v in value) + "]"
        return "[" + ",".join(pad + canonical(v, indent + 2) for v in value) + "\n" + " " * indent + "]"
    return text(value)


def pruned(value):
    """Without what is absent: nothing, false and empty lists."""
    return {k: v for k, v in value.items() if v is not None and v is not False and v != []}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(canonical(value) + "\n", encoding="utf-8")


# ---- frameworks ----
def criteria(all_tables):
    out = []
    for gate in ("G1", "G2", "G3", "G4"):
        for row in table(all_tables, gate, "must"):
            id, must = row["id"], row["must"]
            condition = MUST[must] if must in MUST else MUST[must.split("; ")[0]]
            critical = CRITICAL.get(id)
            deeper = [pruned({"when": when, "text": words, "perspectives": who}) for when, words, who in DEEPER.get(id, [])]
            if (";" in must) != bool(deeper):
                raise SystemExit(f"{id}: deeper demands do not agree with {must}")
            out.append(pruned({
                "id": id, "gate": gate, "title": phrase(row["title"], SWEDISH_TITLES.get(id, row["sv"])),
                "description": told(id + "/description", row["description"]),
                "perspectives": values(row["perspectives"]),
                "applies_when": condition if id in APPLIES_AS_MUST else None,
                "must_when": condition,
                "critical": condition if critical == "must" else critical,
                "stop_if_not_met": id in STOP, "per_site": id in PER_SITE, "light": id in LIGHT,
                "deeper": deeper,
                "evidence": told(id + "/evidence", values(row["evidence"])),
                "sources": sources(row["source"]), "confidence": weakest(row["source"], "D"),
            }))
    return out


def epis_phases(all_tables):
    activities = table(all_tables, "1.1", "activity")
    out = []
    for row in table(all_tables, "1.1", "question"):
        id = row["id"]
        out.append(pruned({
            "id": id, "title": phrase(row["en"], row["sv"]), "epis": [id], "live": id in "IS",
            "question": told(id + "/question", row["question"]),
            "starts_when": told(id + "/starts_when", row["starts when"]),
            "ends_when": told(id + "/ends_when", row["ends when (exit condition)"]),
            "activities": [
                {"id": a["id"], "title": told(a["id"], a["activity"]), "stage": STAGES[a["id"]]}
                for a in activities if a["phase"] == id],
        }))
    return out


def qif_steps(all_tables):
    rows = table(all_tables, "2.1", "step")
    steps = {r["id"]: {"id": r["id"], "title": phrase(r["step"], r["sv (ours)"]), "stage": STAGES[r["id"]]} for r in rows}
    phases = [dict(one) for one in QIF_PHASES]
    for one in phases:
        one["activities"] = [steps[r["id"]] for r in rows if r["phase"][0] == one["id"][-1]]
    return steps, phases


def aiq_phases(all_tables, steps):
    phases = [dict(one) for one in AIQ_PHASES]
    for one, row in zip(phases, table(all_tables, "2.4", "id", "step")):
        cell = row["step"]
        numbers = [int(n) for n in re.findall(r"QIF-(\d\d)", cell)]
        taken = [steps[f"QIF-{n:02}"] for n in range(numbers[0], numbers[-1] + 1)] if numbers else []
        added = cell.split("plus: ")[-1]
        added = added.split("; " if "; " in added else ", ")
        words = AIQ_ADDED[one["id"]]
        if len(added) != len(words):
            raise SystemExit(f"{one['id']}: {added}")
        one["activities"] = taken + [
            {"id": f"{one['id']}-{i}", "title": phrase(en, sv), "stage": stage}
            for i, (en, (sv, stage)) in enumerate(zip(added, words), 1)]
    return phases


def frameworks(all_tables):
    every = criteria(all_tables)
    computed = [
        {"id": r["id"], "title": phrase(r["title"], r["sv"]), "description": told(r["id"] + "/description", r["description"])}
        for r in table(all_tables, "1.3", "must")]
    steps, qif = qif_steps(all_tables)
    phases = {"epis": epis_phases(all_tables), "qif": qif, "ai_qif": aiq_phases(all_tables, steps)}
    for id, one in FRAMEWORKS.items():
        gates = []
        for gate, start, end, *title in one["gates"]:
            made = {"title": title[0], **BARE} if title else GATES[gate]
            gates.append(pruned({
                "id": gate, "title": made["title"], "kind": made["kind"], "from": start, "to": end, "scope": made["scope"],
                "criteria": [c["id"] for c in every if c["gate"] == gate],
                "voices": made["voices"], "quorum": made.get("quorum"), "every": made.get("every")}))
        yield id, {
            "format": 1, "id": id, "title": one["title"], "short": one["short"], "sources": one["sources"],
            "confidence": one["confidence"], "core": ["pat", "pro"], "phases": phases.get(id) or one["phases"],
            "gates": gates, "criteria": every, "safety": SAFETY, "light": LIGHT_RIGOUR, "wakes": WAKES,
            "closing": CLOSING, "computed": computed}


# ---- catalogue ----
CONTEXT = {"O": "outer", "I": "inner", "B": "bridging", "N": "innovation"}


def perspectives(t):
    named = ["pat", "pro", "lea", "pol", "ven", "res"]
    for r in table(t, "5.1", "asks typically"):
        id = r["id"]
        yield {"id": id, "title": phrase(r["en"], r["sv"]), "asks": told(id + "/asks", r["asks typically"]),
               "worries": told(id + "/worries", r["worries typically"]), "levels": {k: int(r[k]) for k in "EPIS"},
               "sources": ["ABSTRACT23"] if id in named else None, "confidence": "V" if id in named else "D"}


def links(t):
    return {r["id"]: r for r in table(t, "4.3", "ERIC")}


def concepts(t):
    for r in table(t, "3.1", "what it covers (ours)"):
        link = links(t)[r["id"]]
        constructs = re.sub(r"[()]|\bnone\b;?", "", link["nearest CFIR constructs"])
        yield {"id": r["id"], "title": phrase(r["en"], r["sv"]), "covers": told(r["id"] + "/covers", r["what it covers (ours)"]),
               "phases": values(r["typical phases [D]"]), "strategies": values(link["ERIC"]) + values(link["AI-specific"]),
               "constructs": [c.strip() for c in constructs.split(",") if c.strip()],
               "sources": ["NAIR24"], "confidence": "V"}


def categories(t):
    for r in table(t, "3.2", "category"):
        yield {"id": r["id"], "title": phrase(r["category"], r["sv (ours)"]),
               "subcategories": told(r["id"] + "/subcategories", r["subcategories [M]"].split("; ")),
               "sources": ["PETERSSON22"], "confidence": "M"}


def factors(t):
    for r in table(t, "1.2", "factor"):
        yield {"id": r["id"], "title": told(r["id"], r["factor"]), "context": r["group"],
               "example": told(r["id"] + "/example", r["AI-in-healthcare example (ours)"]),
               "sources": ["AARONS11", "MOULLIN19", "EPISWEB"], "confidence": r["mark"]}


def barriers(t):
    for r in table(t, "3.3", "control"):
        title = phrase(r["en"], SWEDISH_TITLES.get(r["id"], r["sv"]))
        yield {"id": r["id"], "title": title, "description": told(r["id"], r["description"]),
               "concept": r["concept"], "petersson_category": r["petersson"], "phases": values(r["phases"]),
               "context": CONTEXT[r["ctx"]], "control": r["control"], "first_strategies": values(r["first"]),
               "sources": sources(r["basis"]), "confidence": weakest(r["basis"], "D")}


def strategies(t):
    linked = links(t)

    def under(id):
        return [c for c, r in linked.items() if id in values(r["ERIC"]) + values(r["AI-specific"])]

    for r in table(t, "4.1", "gist"):
        id, phases = r["id"], r["EPIS"]
        yield {"id": id, "title": phrase(r["name"], r["sv"]), "gist": told(id, r["gist"]), "cluster": r["cluster"],
               "concepts": under(id), "phases": values(phases), "relevance": r["rel"],
               "sources": ["POWELL15", "WALTZ15"] + (["NATHAN22"] if "*" in phases else []), "confidence": "P"}
    yield {"id": "E74", "title": told("E74", ""), "gist": told("E74/gist", ""), "cluster": "C1", "phases": ["I", "S"],
           "sources": ["NATHAN22"], "confidence": "V"}
    for r in table(t, "4.2", "basis"):
        title = phrase(r["strategy"], SWEDISH_TITLES.get(r["id"], r["sv (ours)"]))
        yield {"id": r["id"], "title": title, "concepts": values(r["concepts"]),
               "phases": values(r["EPIS"]), "sources": sources(r["basis"]), "confidence": weakest(r["basis"], "D")}


def clusters(t):
    for r in table(t, "4.1", "strategies (numbers)"):
        yield {"id": r["id"], "title": phrase(r["cluster"], r["sv"]), "sources": ["WALTZ15"], "confidence": "P"}


def matching(t, whole):
    seen = {}

    def match(construct, strategy, percent=None, level=None, source=""):
        construct = CONSTRUCT_NAMES.get(construct, construct)
        id = re.sub(r"[^a-z]+", "-", construct) + "-" + strategy
        if id not in seen:
            seen[id] = {"id": id, "title": phrase(construct, CONSTRUCTS[construct]), "construct": construct,
                        "strategy": strategy, "percent": percent, "level": level, "sources": [source], "confidence": "V"}

    section = whole[whole.index("### 4.4"):whole.index("### 4.5")]
    first = re.search(r"\*\*Reflecting and evaluating\*\*.*", section).group(0)
    for ids, percent in re.findall(r"((?:E\d\d(?:, )?)+) (\d+)", first):
        for id in ids.split(", "):
            match("reflecting and evaluating", id, percent=int(percent), source="WALTZ19")
    for r in table(t, "4.4", "adaptability"):
        for construct, percent in list(r.items())[1:]:
            if percent != "0":
                match(construct, r["id"], percent=int(percent), source="doi 10.1186/s43058-023-00500-9")
    more = re.search(r"Level 1/2 links.*", section).group(0)
    for part in more.split("]: ")[1].rstrip(".").split("; "):
        ids = re.findall(r"\*\*(E\d\d)\*\*", part)
        for id in ids:
            for construct in part.split("** ")[-1].split(", "):
                match(construct, id, level=2, source="PMC11446052")
    back = re.search(r"Reverse links.*", section).group(0)
    for part in back.split("]: ")[1].rstrip(".").split("; "):
        ids, construct = part.split(" -> ")
        for id in ids.split(", "):
            match(construct, id, source="YAKO23")
    yield from seen.values()


def duties(t):
    for r in table(t, "6.3", "duty"):
        id = r["id"]
        when, start, annex1 = DUTIES.get(id, HIGH_RISK_DUTY)
        who = [w for w in ("provider", "deployer") if w in r["who"]] or ["provider", "deployer"]
        yield {"id": id, "title": told(id, r["duty"].replace("*", "")), "article": r["article"], "who": who,
               "evidence": told(id + "/evidence", r["evidence in tracker"]), "when": when, "from": start,
               "annex1_from": annex1, "sources": ["AIACT " + r["article"]] + (["OMNIBUS26"] if start or id == "AI-04" else []),
               "confidence": {"V": "V", "M": "M"}.get(r["conf."], "P")}


def measures(t):
    proctor = table(t, "7.2", "outcome")
    outcomes = [phrase(r["outcome"], r["sv"]) for r in proctor]
    for r in table(t, "7.1", "tracker can"):
        id = r["id"]
        title, where, sure, formula, domains = MEASURES[id]
        yield {"id": id, "title": title, "formula": formula, "domains": outcomes if domains == "PR" else domains,
               "licence": told(id + "/licence", LICENCES[id]), "sources": where, "confidence": sure}
    for r in proctor:
        formula = r["store or compute"].replace(">=", "at or above")
        yield {"id": r["id"], "title": phrase(r["outcome"], r["sv"]), "formula": phrase(formula, PROCTOR[r["id"]]),
               "sources": ["PROCTOR11"], "confidence": "D"}


def terms(t):
    for r in table(t, "9", "sv", "mark"):
        sv, *others = re.split(r"; ", r["sv"])
        if r["id"] in TERMS:
            sv, others = TERMS[r["id"]]
        mark = r["mark"][0]
        yield {"id": r["id"], "title": p(r["en"], sv), "mark": mark, "alternatives": others,
               "confidence": {"V": "V", "U": "P", "D": "D"}[mark]}


def references(t):
    def made(key, words, mark):
        doubt = "[DOI M]" in words or "[citation M]" in words
        words = re.sub(r" \[(DOI|citation) M\]", "", words)
        sure = "M" if doubt or mark == "M" else "V" if mark in ("V", "V citation", "V content") else "P"
        return {"id": key, "text": words, "mark": mark, "confidence": sure}

    for r in table(t, "2.4", "key", "what"):
        yield made(r["key"], r["what"], r["mark"])
    for r in table(t, "13", "reference"):
        if r["reference"] == "see 2.4":
            continue
        for key in r["key"].split(", "):
            yield made(key, r["reference"], r["mark"])
    for key, (words, mark) in REFERENCES.items():
        yield made(key, words, mark)


def main():
    whole = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    to = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent
    t = tables(whole)
    for id, framework in frameworks(t):
        write(to / "frameworks" / f"{id}.json", framework)
    kinds = {
        "perspectives": perspectives(t), "concepts": concepts(t), "categories": categories(t), "factors": factors(t),
        "barriers": barriers(t), "strategies": strategies(t), "clusters": clusters(t), "matching": matching(t, whole),
        "duties": duties(t), "measures": measures(t), "terms": terms(t), "references": references(t)}
    for kind, entries in kinds.items():
        entries = [pruned(e) for e in entries]
        write(to / "catalogue" / f"{kind}.json", {"format": 1, "kind": kind, "entries": entries})
        print(f"{kind}: {len(entries)}")
    for key in sorted(set(SWEDISH) - used):
        print(f"not used: {key}")


main()
