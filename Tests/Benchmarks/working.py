"""What a team feels: commands, screens, exports and sharing in the realistic workspace."""
import functools, json, os

from measuring import Screen, first_frame, in_turn, keys, median, percentile, run
from table import Comparison, Row
from workspaces import NOW

PROJECT = "heart-failure-hospital-north"
# The key that leads to each room of a project, and what the room is called in docs/keys.md.
ROOMS = [("1", "overview"), ("2", "gate"), ("3", "people"), ("4", "barriers"), ("5", "actions"), ("7", "application"), ("8", "history"),
         ("9", "conflicts"), ("0", "asks")]
FORMATS = [("md", "Markdown"), ("html", "HTML"), ("csv", "CSV"), ("xlsx", "workbook"), ("ics", "calendar"), ("json", "JSON")]
# Down as far as most rooms reach, up again, and as often as a percentile needs.
KEYS = ([b"j"] * 10 + [b"k"] * 10) * 5


def paired(measured):
    """The middle of the ratios of the first build to the second, each of two runs that followed each other."""
    return median([one / other for one, other in zip(measured[0].cpu, measured[1].cpu)]) if len(measured) > 1 else None


class Side:
    """One build with a realistic workspace of its own."""

    def __init__(self, program, workspaces, name):
        self.program, self.env, self.work = program, workspaces.env, workspaces.work
        self.folder = workspaces.copy(name)
        self.out = f"{self.work}/{name}-out"
        self.edits = 0
        os.makedirs(f"{self.out}/csv")
        with open(f"{self.folder}/projects/{PROJECT}/project.json", encoding="utf-8") as file:
            self.action = json.load(file)["actions"][0]["id"]

    def words(self, *words):
        return [self.program, "-C", self.folder, "--now", NOW, *words]

    def run(self, *words, allowed=(0,)):
        return run(self.words(*words), self.env, self.work, allowed)

    def in_project(self, *words):
        return self.run("-p", PROJECT, *words)

    def edit(self):
        self.edits += 1
        return self.in_project("action", "edit", self.action, f"dose=number {self.edits}")

    def export(self, ending):
        place = f"{self.out}/csv" if ending == "csv" else f"{self.out}/status.{ending}"
        return self.in_project("export", "--format", ending, "-o", place)

    def given(self):
        """The page of the steering group; the snapshot that it keeps is taken away again, so that each round is the same."""
        kept = f"{self.folder}/projects/{PROJECT}/snapshots"
        before = set(os.listdir(kept))
        figures = self.in_project("export", "--for", "Steering group", "-o", f"{self.out}/steering.html")
        for name in set(os.listdir(kept)) - before:
            os.remove(f"{kept}/{name}")
        return figures

    def share(self, workspaces):
        """Makes the workspace a clone whose remote is a bare repository beside it."""
        remote = self.folder + ".git"
        workspaces.call("git", "init", "-q", "--bare", "-b", "main", remote)
        workspaces.call("git", "init", "-q", "-b", "main", self.folder)
        workspaces.call("git", "-C", self.folder, "remote", "add", "origin", remote)
        workspaces.call(*self.words("sync", "--setup"))
        # What was there before is committed by git alone: only the edit is to be shared.
        workspaces.call("git", "-C", self.folder, "add", "-A")
        workspaces.call("git", "-C", self.folder, "commit", "-q", "-m", "As it was")
        workspaces.call("git", "-C", self.folder, "push", "-q", "-u", "origin", "main")

    def sync(self):
        self.edit()
        return self.run("sync")


class Working:
    """The rows of the realistic workspace; `against` is another build that is measured in turn with the first."""

    def __init__(self, bench):
        self.bench = bench

    @functools.cached_property
    def sides(self):
        programs = [("ours", self.bench.program)] + ([("other", self.bench.against)] if self.bench.against else [])
        return [Side(program, self.bench.workspaces, name) for name, program in programs]

    def row(self, work, measured, most=None, goal=None):
        """One line of the comparison, and of the targets where there are limits; both of processor time."""
        figures = [(median(one.cpu), min(one.cpu), median(one.wall)) for one in measured]
        self.bench.compared(Comparison(work, *figures, ratio=paired(measured)))
        if most is not None:
            self.bench.found(Row(work + ", CPU", figures[0][0], "ms", most=most, goal=goal))

    def whole(self, work, measure, rounds=None, **limits):
        """A whole run of the program."""
        if self.bench.wants(work):
            self.row(work, in_turn([lambda side=side: measure(side) for side in self.sides], rounds or self.bench.rounds), **limits)

    def measure(self):
        self.whole("start (--version)", lambda side: run([side.program, "--version"], side.env, side.work))
        self.whole("first frame, portfolio", lambda side: first_frame(side.words("open"), side.env, side.work))
        self.whole("first frame, project", lambda side: first_frame(side.words("-p", PROJECT, "open"), side.env, side.work))
        self.whole("project list", lambda side: side.run("project", "list"))
        self.whole("action list", lambda side: side.in_project("action", "list"))
        self.whole("history", lambda side: side.in_project("history"))
        self.whole("check, 20 projects", lambda side: side.run("check"), rounds=3, most=400, goal=200)
        for ending, title in FORMATS:
            limits = {"most": 60, "goal": 40} if ending == "md" else {}
            self.whole(f"export, {title}", lambda side, ending=ending: side.export(ending), **limits)
        self.whole("export, HTML given to the steering group", lambda side: side.given())
        self.screens()
        self.edits()
        self.sync()

    def screens(self):
        """Keys in the portfolio and in each room: the middle one and the slowest of a hundred."""
        rooms = [(None, "portfolio")] + ROOMS
        slowest = []
        for key, room in rooms:
            work = f"key, {room}"
            if not self.bench.wants(work):
                continue
            found = self.room(key)
            for share, name in ((0.5, "p50"), (0.99, "p99")):
                figures = [(percentile(one.cpu, share), min(one.cpu), percentile(one.wall, share)) for one in found]
                ratio = figures[0][0] / figures[1][0] if len(figures) > 1 else None
                self.bench.compared(Comparison(f"{work}, {name}", *figures, ratio=ratio))
            slowest.append((percentile(found[0].cpu, 0.99), room))
        if len(slowest) == len(rooms):
            figure, room = max(slowest)
            self.bench.found(Row("key in any room, realistic, CPU p99", figure, "ms", most=4, goal=1))
            self.bench.say(f"the slowest room is {room}")

    def room(self, key):
        screens = []
        try:
            for side in self.sides:
                words = ["open"] if key is None else ["-p", PROJECT, "open"]
                screens.append(Screen(side.words(*words), side.env, side.work))
                screens[-1].first_frame()
                if key is not None:
                    screens[-1].press(key.encode())
                screens[-1].press(b"j")
            return keys(screens, KEYS)
        finally:
            for screen in screens:
                screen.close()

    def edits(self):
        """An edit and its undo in turn, so that history grows as little as it can."""
        works = "edit made durable", "undo"
        if not any(map(self.bench.wants, works)):
            return
        measures = [measure for side in self.sides for measure in (side.edit, lambda side=side: side.in_project("undo"))]
        found = in_turn(measures, self.bench.rounds)
        self.row(works[0], found[0::2], most=25, goal=15)
        self.row(works[1], found[1::2])

    def sync(self):
        work = "sync of one edit, local remote"
        if not self.bench.wants(work):
            return
        for side in self.sides:
            side.share(self.bench.workspaces)
        self.whole(work, lambda side: side.sync())
