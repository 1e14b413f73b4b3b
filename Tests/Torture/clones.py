"""Clones of one workspace around a bare remote, and an account of everything that was entered in them."""
import json, os, pathlib, subprocess
from harness import Papers, Saver, acknowledged, expect

MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class Clone:
    """One person's clone; every edit goes through the command line."""

    def __init__(self, clones, name, folder):
        self.clones, self.name, self.folder = clones, name, folder
        environment = dict(
            clones.harness.environment, BRYGGA_USER=name, XDG_STATE_HOME=str(clones.harness.scratch / f"state-{folder.name}"),
            GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME=name, GIT_AUTHOR_EMAIL=f"{name}@example.org", GIT_COMMITTER_NAME=name,
            GIT_COMMITTER_EMAIL=f"{name}@example.org")
        self.environment = environment
        self.saver = Saver(clones.saver.command, environment)

    def brygga(self, *words, **more):
        return self.saver.run(self.folder, *words, **more)

    def git(self, *words, must=True):
        done = subprocess.run(["git", "-C", str(self.folder), *words], env=self.environment, capture_output=True, text=True,
                              errors="replace", stdin=subprocess.DEVNULL)
        expect(done.returncode == 0 or not must, "git", *words, done.returncode, done.stdout, done.stderr)
        return done

    def sync(self):
        """True where anything came in or went out."""
        done = self.brygga("sync", "--json")
        expect(done.returncode == 0, self.name, "sync:", done.returncode, done.stdout, done.stderr)
        told = json.loads(done.stdout)["data"]
        return bool(told["received"] or told["sent_now"] or told["files"])

    def tree(self):
        return self.git("rev-parse", "HEAD^{tree}").stdout.strip()

    @property
    def papers(self):
        return Papers(self.folder)

    def edit(self, chance):
        """One random edit, entered in the account once it is acknowledged."""
        project = self.papers.project
        account = self.clones.account
        kind = chance.choice(["add", "add", "field", "field", "field", "field", "remove", "assess"])
        noun = chance.choice(["action", "barrier"])
        records = [record for record in project.get(noun + "s", [])]
        if kind == "add" or (kind in ("field", "remove") and not records):
            title = f"{self.name} {noun} {account.fresh()}"
            done = self.brygga(noun, "add", title, "--json")
            if account.acknowledge(self, done):
                account.added[json.loads(done.stdout)["data"]["id"]] = title
        elif kind == "assess":
            value = chance.choice(["met", "partly_met", "not_met"])
            account.acknowledge(self, self.brygga("gate", "assess", chance.choice(["G1-02", "G1-03", "G1-04"]), value, "--json"))
        elif kind == "remove":
            record = chance.choice(records)["id"]
            done = self.brygga(noun, "remove", record, "--yes", "--json")
            if account.acknowledge(self, done):
                account.removed.add(record)
        else:
            record = chance.choice(records)["id"]
            field = chance.choice(["title", "description"])
            value = f"{self.name} says {account.fresh()}"
            done = self.brygga(noun, "edit", record, f"{field}={value}", "--json")
            if account.acknowledge(self, done):
                account.said.setdefault((noun, record, field), []).append((self.name, value))


class Account:
    """What was entered and acknowledged, by whom, in the order of each."""

    def __init__(self):
        self.entries, self.added, self.removed, self.said, self.number = set(), {}, set(), {}, 0

    def fresh(self):
        self.number += 1
        return f"v{self.number}."

    def acknowledge(self, clone, done):
        entry = acknowledged(done.stdout)
        if entry is None:
            # Refused, such as what another conflict stands in the way of: nothing may have been entered.
            clone.clones.harness.counted("edits refused")
            return False
        self.entries.add(entry)
        clone.clones.harness.counted("edits")
        return True

    def settle(self, clone):
        """Every value is in the project, in a conflict or in history; where one person alone spoke, theirs stands."""
        papers = clone.papers
        for file in clone.folder.rglob("*"):
            if file.is_file() and ".git" not in file.parts:
                for line in file.read_text(errors="replace").splitlines():
                    expect(not line.startswith(MARKS), "a mark in", file, line)
        project, history = papers.project, papers.entries()
        lacking = self.entries - set(history)
        expect(not lacking, clone.name, "lines of history are lost:", sorted(lacking))
        records = {record["id"]: record for noun in ("actions", "barriers") for record in project.get(noun, [])}
        conflicts = json.dumps(project.get("conflicts", []))
        for record, title in self.added.items():
            if record not in records and record not in self.removed:
                # One id on two records: one of them has another now, under the same title.
                named = [other for other in records.values() if other.get("title") == title]
                expect(named, clone.name, "a record is lost:", record, title)
        for (_, record, field), said in self.said.items():
            if record not in records:
                continue
            value = records[record].get(field)
            people = {name for name, _ in said}
            if field == "title":
                people.add(self.added.get(record, "nobody").split()[0])
            # Whoever removes what they edited takes the edit with it, even where others keep the record.
            if len(people) == 1 and record not in self.removed:
                expect(value == said[-1][1], clone.name, record, field, "is", value, "and", said[-1], "was said last")
            else:
                known = {value for _, value in said} | {self.added.get(record), None if field != "title" else "Shared"}
                expect(value in known, clone.name, record, field, "is", value, "which nobody said")
            # What each said last stands in the field or the conflict, unless whoever spoke after had seen it.
            for name in people:
                last = [value for who, value in said if who == name][-1:]
                if last and last[0] != value and last[0] not in conflicts:
                    line = next((text for text in history.values() if last[0] in text), None)
                    expect(line, clone.name, "a value is nowhere:", record, field, last[0])


class Clones:
    def __init__(self, harness, saver, names):
        self.harness, self.saver, self.account = harness, saver, Account()
        self.remote = harness.folder("remote")
        subprocess.run(["git", "init", "--quiet", "--bare", "-b", "main", str(self.remote)], check=True)
        folder = harness.folder("clone")
        saver.make(folder)
        first = Clone(self, names[0], folder)
        first.git("init", "--quiet", "-b", "main")
        first.git("remote", "add", "origin", str(self.remote))
        expect(first.brygga("sync", "--setup").returncode == 0, "setup fails")
        first.brygga("action", "add", "Shared")
        first.sync()
        self.all = [first]
        for name in names[1:]:
            folder = harness.folder("clone")
            subprocess.run(["git", "clone", "--quiet", str(self.remote), str(folder)], check=True)
            self.all.append(Clone(self, name, folder))

    def until_quiet(self, syncing=None):
        """Syncs in random order until a whole round moves nothing."""
        for round in range(20):
            order = list(self.all)
            self.harness.chance.shuffle(order)
            moved = [(syncing or Clone.sync)(clone) for clone in order]
            self.harness.counted("syncs", len(moved))
            if not any(moved):
                return
        expect(False, "never quiet")

    def expect_same(self):
        trees = {clone.tree() for clone in self.all}
        expect(len(trees) == 1, "different trees after syncing:", trees)
        for clone in self.all:
            expect(not clone.git("status", "--porcelain").stdout, clone.name, "has something left uncommitted")
            self.account.settle(clone)
