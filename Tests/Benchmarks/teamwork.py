"""The work of one project's team for two years, as lines of history that are made on the project in turn."""
import datetime, hashlib, os, shutil

from records import Number, Project, line, page, read
from wording import (BELIEFS, DOINGS, EFFECTS, EVENTS, FIGURES, GATHERINGS, NOTES, QUESTIONS, REASONS, THINGS, WHOM, WORDS)

NOW = datetime.date(2026, 11, 24)
BEGINNING = datetime.date(2024, 11, 25)
RECORDS, LINES, SNAPSHOTS = 220, 1500, 30
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"

# How many of each kind come for each hundred that a project gets beside those of its story.
PROPORTION = {"actions": 40, "engagements": 21, "barriers": 15, "stakeholders": 7, "indicators": 6, "assumptions": 4,
              "asks": 4, "incidents": 3}
LETTER = {"actions": "a", "engagements": "e", "barriers": "b", "stakeholders": "k", "indicators": "n", "assumptions": "h",
          "asks": "q", "incidents": "x"}
ADDS = {"actions": "action", "engagements": "engagement", "barriers": "barrier", "stakeholders": "stakeholder",
        "indicators": "indicator", "assumptions": "assumption", "asks": "ask", "incidents": "incident"}


def number(value, digits=0):
    return Number(f"{value:.{digits}f}" if digits else str(int(value)))


def day(moment):
    return moment.strftime("%Y-%m-%d")


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


class Team:
    """The work of one project's team: the story's own lines in their time, and what comes between them."""

    def __init__(self, schema, catalogue, folder, title, chance):
        self.schema, self.chance, self.folder = schema, chance, folder
        self.barriers, self.strategies = catalogue
        (log,) = os.listdir(f"{folder}/history")
        with open(f"{folder}/history/{log}") as file:
            header, *lines = file.read().splitlines()
        with open(f"{folder}/project.json") as file:
            self.expected = read(file.read())
        self.story = [read(text) for text in lines]
        self.id = self.expected["id"]
        self.header = read(header)
        self.writers = [self.header["writer"]] + [self.code(10) for _ in range(3)]
        self.logs = {writer: [] for writer in self.writers}
        self.titled(title)
        self.begun_earlier()
        self.begin = datetime.datetime.combine(BEGINNING, datetime.time(8))
        stops = any(step["event"] in ("decide", "discontinue") and step.get("outcome") == "stop"
                    for step in self.expected["transitions"])
        last = datetime.datetime.strptime(self.story[-1]["at"], "%Y-%m-%dT%H:%M:%SZ")
        self.end = last if stops else datetime.datetime.combine(NOW, datetime.time(8))
        self.used = {found for text in lines for found in self.codes(read(text))}
        # What the story changes later is left to the story.
        self.settled = {(difference["record"], difference.get("field"))
                        for entry in self.story for difference in entry["differences"] if "field" in difference}
        self.project = Project(schema)
        self.plans = {}
        self.own = {kind: [] for kind in LETTER}
        self.taken = {entry["at"] for entry in self.story}

    def titled(self, title):
        """Gives the project its own title from its first line on."""
        first = self.story[0]["differences"][0]["after"]
        first["title"] = title
        if any(difference["record"] == self.id and difference.get("field") == "title"
               for entry in self.story for difference in entry["differences"]):
            raise ValueError("a story that changes its title cannot be titled")

    def begun_earlier(self):
        """Lets the project, its organisations and its team begin two years ago, whenever the story began."""
        first = datetime.datetime.strptime(self.story[0]["at"], "%Y-%m-%dT%H:%M:%SZ")
        shift = datetime.datetime.combine(BEGINNING, datetime.time(9)) - first
        shifted = {"project.add", "organisation.add", "member.add", "site.edit"}
        for entry in self.story:
            if entry["verb"] not in shifted:
                break
            moment = datetime.datetime.strptime(entry["at"], "%Y-%m-%dT%H:%M:%SZ") + shift
            entry["at"] = instant(moment)
        start = self.story[0]["differences"][0]["after"]
        for site in start["sites"]:
            site["since"] = day(BEGINNING)
        for step in start["transitions"]:
            step["on"], step["at"] = day(BEGINNING), self.story[0]["at"]
        moved = {site["id"] for site in start["sites"]}
        for entry in self.story:
            for difference in entry["differences"]:
                if difference["record"] in moved and difference.get("field") == "since":
                    difference["before"] = day(BEGINNING)
                    moved.remove(difference["record"])

    @staticmethod
    def codes(value):
        if isinstance(value, dict):
            return [found for member in value.values() for found in Team.codes(member)]
        if isinstance(value, list):
            return [found for member in value for found in Team.codes(member)]
        return [value] if isinstance(value, str) and len(value) in (6, 11) else []

    def code(self, length):
        return "".join(self.chance.choice(LETTERS) for _ in range(length))

    def fresh(self, letter, length=5):
        while True:
            made = letter + self.code(length)
            if made not in self.used:
                self.used.add(made)
                return made

    def moment(self, first, last):
        """A moment of a working day that no other line has."""
        span = max(1, (last - first).days)
        while True:
            found = first + datetime.timedelta(days=self.chance.randrange(span + 1))
            found = found.replace(hour=self.chance.randrange(8, 17), minute=self.chance.randrange(60), second=self.chance.randrange(1, 60))
            if found.weekday() < 5 and first <= found <= last and instant(found) not in self.taken:
                self.taken.add(instant(found))
                return found
            if span < 4:
                first, span = first - datetime.timedelta(days=3), span + 3

    def work(self):
        """Plans all that happens, then lets it happen in the order of time."""
        happening = [(datetime.datetime.strptime(entry["at"], "%Y-%m-%dT%H:%M:%SZ"), 0, n, ("story", entry))
                     for n, entry in enumerate(self.story)]
        size = sum(len(value) for name, value in self.expected.items()
                   if isinstance(value, list) and value and isinstance(value[0], dict))
        lacking = max(0, RECORDS - size)
        kinds = [kind for kind, share in PROPORTION.items() for _ in range(round(lacking * share / 100))]
        kinds = (kinds + ["actions"] * lacking)[:lacking]
        early = self.begin + datetime.timedelta(days=20)
        self.chance.shuffle(kinds)
        for n, kind in enumerate(kinds):
            # A tenth is there from the beginning; nothing that has still to be worked on comes in the last week.
            last = early if n < lacking / 10 else self.end - datetime.timedelta(days=7)
            when = self.moment(self.begin + datetime.timedelta(days=5), last)
            happening.append((when, 1, n, ("add", kind)))
        for n in range(LINES - len(self.story) - lacking):
            happening.append((self.moment(early + datetime.timedelta(days=25), self.end), 2, n, ("edit", None)))
        step = (self.end - self.begin) / SNAPSHOTS
        for n in range(SNAPSHOTS):
            happening.append((self.begin + step * (n + 0.9), 3, n, ("snapshot", n)))
        happening.sort(key=lambda one: one[:3])
        self.snapshots = []
        for when, _, _, (what, about) in happening:
            self.now = when
            if what == "story":
                self.tell(about, self.writers[0])
            elif what == "add":
                self.add(about)
            elif what == "edit":
                self.edit()
            else:
                self.snapshots.append((when, about, page(self.project.value, "  "), page(self.project.value) + "\n", self.size()))

    def size(self):
        return sum(len(value) for value in self.project.value.values() if isinstance(value, list))

    def tell(self, entry, writer):
        for difference in entry["differences"]:
            self.project.apply(difference)
        self.logs[writer].append(line(entry))

    def change(self, verb, record, differences):
        by = self.person()
        name = next((member["title"] for member in self.project.value.get("team", []) if member["id"] == by), "Project lead")
        entry = {"id": self.fresh("u", 10), "at": instant(self.now), "by": name, "verb": verb, "record": record,
                 "differences": differences}
        self.tell(entry, self.writers[hash_of(name) % len(self.writers)])

    def fields(self, verb, record, **values):
        """A change of some fields of one record; those that would stay as they are are no differences."""
        there = self.project.find(record)
        differences = []
        for name in sorted(values, key=self.schema.orders[self.project.place(record)[1]].index):
            difference = {"record": record, "field": name}
            if name in there:
                difference["before"] = there[name]
            # An empty list is written as no field at all.
            if values[name] != []:
                difference["after"] = values[name]
            if difference.get("before") != difference.get("after"):
                differences.append(difference)
        if differences:
            self.change(verb, record, differences)
        return bool(differences)

    # What is there to point at.

    def person(self):
        members = self.project.value.get("team", [])
        return self.chance.choice(members)["id"] if members else "Project lead"

    def some(self, kind, share):
        """One record of a kind, or none."""
        records = self.project.value.get(kind, [])
        return [self.chance.choice(records)["id"]] if records and self.chance.random() < share else []

    def perspective(self):
        members = [member["perspective"] for member in self.project.value.get("team", []) if "perspective" in member]
        return self.chance.choice(members) if members else "pro"

    def criteria(self, share):
        records = self.project.value.get("assessments", [])
        return [self.chance.choice(records)["criterion"]] if records and self.chance.random() < share else []

    def later(self, least, most):
        return day(self.now + datetime.timedelta(days=self.chance.randrange(least, most)))

    # What comes.

    def add(self, kind):
        record = {"id": self.fresh(LETTER[kind])}
        record.update(getattr(self, "new_" + kind)())
        record = {name: value for name, value in record.items() if value not in ([], None)}
        record = self.schema.sorted(kind, record)
        self.change(ADDS[kind] + ".add", record["id"], [{"record": record["id"], "after": record}])
        self.own[kind].append(record["id"])

    def new_actions(self):
        barriers = self.some("barriers", 0.6)
        strategy = self.chance.choice(self.strategies)
        return {"title": f"{self.chance.choice(DOINGS)} {self.chance.choice(THINGS)}", "status": "planned", "owner": self.person(),
                "due": self.later(14, 120), "barriers": barriers, "strategies": [strategy["id"]],
                "criteria": self.criteria(0.35), "sites": self.some("sites", 0.5),
                "description": f"{strategy.get('gist', strategy['title'])['en']}; {self.chance.choice(THINGS)} first.",
                "target": self.chance.choice(WHOM), "justification": self.chance.choice(REASONS)}

    def new_barriers(self):
        known = self.chance.choice(self.barriers)
        record = {"title": known["title"]["en"] + " · " + self.chance.choice(WHOM).lower(), "catalogue": known["id"],
                  "description": known["description"]["en"], "phases": known["phases"], "sites": self.some("sites", 0.4),
                  "stops": self.criteria(0.3), "raised_by_perspective": self.perspective(),
                  "impact": number(self.chance.randrange(1, 6)), "changeability": number(self.chance.randrange(1, 6)),
                  "status": "open", "owner": self.person(), "opened": day(self.now)}
        record.update({name: known[name] for name in ("concept", "petersson_category", "context", "control") if name in known})
        return record

    def new_engagements(self):
        return {"title": f"{self.chance.choice(GATHERINGS)} {self.chance.choice(THINGS)}", "date": day(self.now),
                "perspective": self.perspective(), "stakeholders": self.some("stakeholders", 0.6),
                "participants": number(self.chance.randrange(2, 24)),
                "form": self.chance.choice(["interview", "workshop", "survey", "council", "ride_along", "board_meeting"]),
                "level": number(self.chance.randrange(1, 5)), "sites": self.some("sites", 0.4),
                "heard": self.chance.sample(WORDS, self.chance.randrange(1, 4))}

    def new_stakeholders(self):
        attitude = self.chance.choice(["unaware", "resistant", "neutral", "supportive"])
        return {"title": self.chance.choice(WHOM), "perspective": self.perspective(),
                "organisation": (self.some("organisations", 0.7) or [None])[0],
                "power": number(self.chance.randrange(1, 6)), "interest": number(self.chance.randrange(1, 6)), "current": attitude,
                "desired": "supportive", "level_agreed": number(self.chance.randrange(2, 5)),
                "assessments": [{"date": day(self.now), "current": attitude, "by": self.person()}]}

    def new_indicators(self):
        title, kind = self.chance.choice(FIGURES)
        return {"title": title, "kind": kind, "source": "Log of the application", "rhythm": "monthly", "owner": self.person(),
                "baseline": number(self.chance.random(), 2), "lower": number(self.chance.random() / 2, 2), "sites": self.some("sites", 0.5)}

    def new_assumptions(self):
        return {"title": self.chance.choice(BELIEFS), "criteria": self.criteria(0.7), "status": "holds"}

    def new_asks(self):
        return {"title": self.chance.choice(QUESTIONS), "group": "Steering group", "by_date": self.later(20, 60), "status": "open"}

    def new_incidents(self):
        return {"title": self.chance.choice(EVENTS), "date": day(self.now),
                "kind": self.chance.choice(["unexpected_output", "performance_degradation", "misuse"]),
                "severity": self.chance.choice(["near_miss", "minor"]), "sites": self.some("sites", 0.6), "reported_to": [self.person()]}

    # What becomes of it.

    def edit(self):
        """One change of something that is there; where the first choice has nothing to change, another, and at last a new wording."""
        ways = [(self.edit_action, 42), (self.edit_barrier, 24), (self.record_figure, 13), (self.feed_back, 7),
                (self.move_stakeholder, 6), (self.spend, 4), (self.answer_ask, 3), (self.confirm, 4), (self.close_incident, 1),
                (self.note, 4)]
        tried = self.chance.choices([way for way, _ in ways], [weight for _, weight in ways], k=60) + [self.reword] * 20
        if any(way() for way in tried):
            return
        raise RuntimeError(f"nothing is left to change in {self.folder} at {self.now}")

    def pick(self, kind):
        return self.project.find(self.chance.choice(self.own[kind])) if self.own[kind] else None

    def is_due(self, since, days):
        """More likely the longer it is since the record came."""
        age = (self.now.date() - datetime.date.fromisoformat(since)).days
        return self.chance.random() < age / days

    def edit_action(self):
        action = self.pick("actions")
        if action is None:
            return False
        what, status = self.chance.random(), action["status"]
        if status in ("done", "cancelled"):
            return what < 0.08 and self.note_on("action", action)
        if status == "planned" and what < 0.25:
            return self.fields("action.start", action["id"], status="in_progress", start=day(self.now))
        if status == "in_progress" and what < 0.12 and action["due"] < self.later(0, 30):
            return self.fields("action.done", action["id"], status="done", done_on=day(self.now),
                               effect=self.chance.choice(["better", "better", "same", "unknown"]))
        if what < 0.5:
            return self.note_on("action", action)
        if what < 0.7 and action["due"] < self.later(1, 20):
            return self.fields("action.edit", action["id"], due=self.later(14, 90))
        return self.fields("action.edit", action["id"], **self.chance.choice([
            {"owner": self.person()}, {"target": self.chance.choice(WHOM)},
            {"dose": self.chance.choice(["once a week", "one hour", "each month"])},
            {"description": f"{self.chance.choice(DOINGS)} {self.chance.choice(THINGS)}, then {self.chance.choice(THINGS)}."},
            {"justification": self.chance.choice(REASONS)}, {"outcome_expected": self.chance.choice(["PR1", "PR2", "PR3", "PR4"])}]))

    def reword(self):
        """An action is described anew, whatever has become of it."""
        action = self.pick("actions")
        words = f"{self.chance.choice(DOINGS)} {self.chance.choice(THINGS)}, then {self.chance.choice(THINGS)}."
        return action is not None and self.fields("action.edit", action["id"], description=words)

    def edit_barrier(self):
        barrier = self.pick("barriers")
        if barrier is None:
            return False
        what, status = self.chance.random(), barrier["status"]
        if status == "resolved":
            return what < 0.1 and self.note_on("barrier", barrier)
        if status == "escalated" and what < 0.3:
            return self.fields("barrier.edit", barrier["id"], status="being_addressed", answer=self.chance.choice(EFFECTS),
                               answered_on=day(self.now))
        if what < 0.06 and self.is_due(barrier["opened"], 300):
            return self.fields("barrier.resolve", barrier["id"], status="resolved", closed=day(self.now),
                               closed_reason=self.chance.choice(EFFECTS))
        if what < 0.09 and status != "escalated":
            return self.fields("barrier.escalate", barrier["id"], status="escalated", escalated_to=self.person(),
                               escalated_on=day(self.now), answer_by=self.later(20, 60))
        if what < 0.4:
            return self.note_on("barrier", barrier)
        if status == "escalated":
            return self.fields("barrier.edit", barrier["id"], stops=self.criteria(1))
        return self.fields("barrier.edit", barrier["id"], **self.chance.choice([
            {"impact": number(self.chance.randrange(1, 6))}, {"changeability": number(self.chance.randrange(1, 6))},
            {"owner": self.person()}, {"status": self.chance.choice(["open", "analysing", "being_addressed"])}]))

    def record_figure(self):
        indicator = self.pick("indicators")
        if indicator is None:
            return False
        values = indicator.get("values", [])
        if len(values) >= 24 or (values and values[-1]["date"] >= day(self.now - datetime.timedelta(days=12))):
            return False
        whole = self.chance.randrange(40, 400)
        part = self.chance.randrange(whole)
        value = {"date": day(self.now), "value": number(part / whole, 2), "n": number(part), "of": number(whole)}
        return self.fields("indicator.record", indicator["id"], values=values + [value])

    def feed_back(self):
        meeting = self.pick("engagements")
        if meeting is None:
            return False
        if "fed_back" not in meeting:
            return self.fields("engagement.feed_back", meeting["id"], effect=[self.chance.choice(EFFECTS)], fed_back=day(self.now))
        if self.chance.random() > 0.15:
            return False
        return self.fields("engagement.edit", meeting["id"], heard=self.chance.sample(WORDS, self.chance.randrange(1, 4)))

    def move_stakeholder(self):
        stakeholder = self.pick("stakeholders")
        if stakeholder is None or len(stakeholder["assessments"]) > 12:
            return False
        attitude = self.chance.choice(["resistant", "neutral", "supportive", "leading"])
        if attitude == stakeholder["current"] or stakeholder["assessments"][-1]["date"] >= day(self.now):
            return False
        return self.fields("stakeholder.edit", stakeholder["id"], current=attitude,
                           assessments=stakeholder["assessments"] + [{"date": day(self.now), "current": attitude, "by": self.person()}])

    def spend(self):
        plans = [plan for plan in self.project.value.get("plan", []) if ("plan/" + plan["phase"], "spent") not in self.settled]
        if not plans or self.chance.random() < 0.6:
            return False
        plan = self.chance.choice(plans)
        spent = int(plan.get("spent", "0")) + self.chance.randrange(1, 20) * 1000
        return self.fields("plan.edit", "plan/" + plan["phase"], spent=number(spent))

    def answer_ask(self):
        ask = self.pick("asks")
        if ask is None or ask["status"] != "open":
            return False
        what = self.chance.random()
        if ask["by_date"] > day(self.now) or what < 0.7:
            return what > 0.4 and self.fields("ask.edit", ask["id"], by_date=self.later(14, 60))
        return self.fields("ask.answer", ask["id"], status="answered", answer=self.chance.choice(["Yes", "Not yet", "Yes, at one unit"]),
                           answered_on=day(self.now))

    def confirm(self):
        """Somebody says that a judgement of the story is still true."""
        stale = [record for record in self.project.value.get("assessments", [])
                 if not any((address(record), name) in self.settled for name in ("value", "confirmed_on"))
                 and record.get("on", "9") < day(self.now - datetime.timedelta(days=60))
                 and record.get("confirmed_on", "") < day(self.now - datetime.timedelta(days=60))]
        if not stale:
            return False
        record = self.chance.choice(stale)
        return self.fields("gate.confirm", address(record), confirmed_on=day(self.now), confirmed_by=self.person())

    def close_incident(self):
        incident = self.pick("incidents")
        if incident is None or "closed" in incident:
            return False
        return self.fields("incident.edit", incident["id"], closed=day(self.now))

    def note(self):
        """A note on something of the story."""
        kind, noun = self.chance.choice([("actions", "action"), ("barriers", "barrier"), ("stakeholders", "stakeholder"),
                                         ("engagements", "engagement"), ("organisations", "organisation")])
        records = [record for record in self.project.value.get(kind, []) if (record["id"], "notes") not in self.settled]
        return bool(records) and self.note_on(noun, self.chance.choice(records))

    def note_on(self, noun, record):
        notes = record.get("notes", [])
        if len(notes) >= 8 or (record["id"], "notes") in self.settled:
            return False
        note = {"on": day(self.now), "by": self.person(), "text": self.chance.choice(NOTES)}
        return self.fields(noun + ".note", record["id"], notes=notes + [note])

    # What is left.

    def write(self, folder):
        if os.path.isdir(f"{self.folder}/decisions"):
            shutil.copytree(f"{self.folder}/decisions", f"{folder}/decisions")
        os.makedirs(f"{folder}/history")
        save(f"{folder}/project.json", page(self.project.value) + "\n")
        for writer, lines in self.logs.items():
            header = dict(self.header, writer=writer)
            if lines:
                save(f"{folder}/history/{writer}.jsonl", "\n".join([line(header)] + lines) + "\n")

    def freeze(self, folder, patterns):
        """Keeps the snapshots: the records as they stood, in a status that has grown as they have.

        The status is that of a snapshot which the program made of the whole project, each list of it as much shorter as the
        project was smaller then.
        """
        os.makedirs(f"{folder}/snapshots", exist_ok=True)
        for when, n, state, file, size in self.snapshots:
            pattern = patterns[n % len(patterns)]
            digest = hashlib.sha256(file.encode()).hexdigest()
            made = {name: value for name, value in pattern.items() if name not in ("status", "state")}
            made["id"] = self.fresh("w")
            made["title"] = made["title"].replace(made["on"], day(when))
            made["on"], made["at"], made["hash"] = day(when), instant(when), digest
            status = grown(pattern["status"], size / self.size())
            status["on"], status["hash"] = day(when), digest
            text = page(made)[:-2] + ',\n  "status": ' + page(status, "  ") + ',\n  "state": ' + state + "\n}\n"
            save(f"{folder}/snapshots/{made['on']}-{made['id']}.json", text)


def address(assessment):
    return assessment["criterion"] + ("@" + assessment["site"] if "site" in assessment else "")


def grown(status, share):
    """A status with each list of records shortened to a share of it."""
    made = {}
    for name, value in status.items():
        if isinstance(value, list) and len(value) > 3 and isinstance(value[0], dict):
            value = value[: max(3, round(len(value) * share))]
        made[name] = value
    return made


def hash_of(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def save(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
