"""What only a very large workspace shows, each beside what people would use instead."""
import importlib.util, shutil, sys

from measuring import Screen, first_frame, in_turn, keys, median, percentile, run
from table import Row
from workspaces import NOW, code

# How each peer is got where it is missing.
PEERS = {"task": "apt-get install taskwarrior", "tig": "apt-get install tig", "less": "apt-get install less",
         "duckdb": "pip install duckdb"}
KEYS = [b"j"] * 100


def missing_peers():
    there = {name: importlib.util.find_spec(name) if name == "duckdb" else shutil.which(name) for name in PEERS}
    return [name for name, found in there.items() if not found]


class Stress:
    def __init__(self, bench):
        self.bench, self.spaces = bench, bench.workspaces
        self.env, self.work, self.program = self.spaces.env, self.spaces.work, bench.program
        self.missing = missing_peers()
        self.edits = 0

    def run(self, *command, cwd=None):
        return run(command, self.env, cwd or self.work)

    def brygga(self, folder, *words):
        return [self.program, "-C", folder, "--now", NOW, *words]

    def beside(self, work, ours, peer, theirs, most, goal, rounds):
        """One row of whole runs by the clock, in turn with the peer where it is there; `theirs` is called only then."""
        if not self.bench.wants(work):
            return
        there = peer.split()[0] not in self.missing
        found = in_turn([ours] + ([theirs] if there else []), rounds)
        self.bench.found(Row(work, median(found[0].wall), "ms", peer, median(found[1].wall) if there else None, most, goal,
                             None if there else "not compared: " + PEERS[peer.split()[0]]))

    def measure(self):
        rounds = self.bench.rounds
        self.beside("first frame, demo", lambda: first_frame(self.brygga(self.spaces.demo, "open"), self.env, self.work), "less",
                    lambda: first_frame(["less", self.spaces.page], self.env, self.work), 3, 1.25, max(rounds, 15))
        self.beside("list 10,000 open actions", lambda: self.run(*self.brygga(self.spaces.large, "action", "list")), "task list",
                    lambda: self.run("task", "list", cwd=self.spaces.tasks), 0.25, 0.1, rounds)
        self.beside("first frame, 10,000 actions", self.large_frame, "tig",
                    lambda: first_frame(["tig"], self.env, self.spaces.repository), 4, 1, rounds)
        self.keys()
        self.beside("edit made durable, 10,000 actions", self.edit, "task modify", self.modify, 0.6, 0.2, rounds)
        self.portfolio()
        self.memory()

    def large_frame(self):
        return first_frame(self.brygga(self.spaces.large, "open", "-p", "large"), self.env, self.work)

    def edit(self):
        self.edits += 1
        return self.run(*self.brygga(self.spaces.large, "action", "edit", code("a", 1), f"dose=number {self.edits}"))

    def modify(self):
        self.edits += 1
        return self.run("task", "1", "modify", f"description:number {self.edits}", cwd=self.spaces.tasks)

    def keys(self):
        work = "key at 10,000 rows"
        if not self.bench.wants(work):
            return
        screens = []
        try:
            screens.append(Screen(self.brygga(self.spaces.large, "open", "-p", "large"), self.env, self.work))
            screens[0].first_frame()
            screens[0].press(b"5")
            if "tig" not in self.missing:
                screens.append(Screen(["tig"], self.env, self.spaces.repository))
                screens[1].first_frame()
            found = keys(screens, KEYS)
        finally:
            for screen in screens:
                screen.close()
        for share, name in ((0.5, "p50"), (0.99, "p99")):
            ours, *theirs = [percentile(one.wall, share) for one in found]
            self.bench.found(Row(f"{work}, {name}", ours, "ms", "tig", theirs[0] if theirs else None, 3, 1,
                                 None if theirs else "not compared: " + PEERS["tig"]))
            self.bench.found(Row(f"{work}, CPU {name}", percentile(found[0].cpu, share), "ms", note="no limit"))

    def portfolio(self):
        """2,000 projects: first with nothing kept of an earlier time, then once more; the disk's files are in memory for both."""
        cold, again = "2,000 projects, cold", "2,000 projects, second time"
        if not any(map(self.bench.wants, (cold, again))):
            return
        many = self.spaces.many
        command = self.brygga(many, "project", "list")

        def first():
            self.spaces.forget()
            return self.run(*command)

        pattern = f"{many}/projects/*/project.json"
        found = in_turn([first, lambda: self.run(*command), lambda: self.run("sh", "-c", f"cat {pattern}")], min(self.bench.rounds, 5))
        ours, second, cat = [median(one.wall) for one in found]
        self.bench.found(Row(cold, ours, "ms", "cat", cat, 8, 2))
        self.bench.found(Row(again, second, "ms", "cat", cat, 1, 0.5))
        if "duckdb" not in self.missing:
            query = f"import duckdb; duckdb.sql(\"select count(*) from read_json('{pattern}', maximum_object_size=100000000)\").show()"
            (peer,) = in_turn([lambda: self.run(sys.executable, "-c", query)], 2)
            self.bench.found(Row(again + ", beside DuckDB", second, "ms", "DuckDB", median(peer.wall), note="no limit"))

    def memory(self):
        work = "resident memory, 10,000 actions"
        if not self.bench.wants(work):
            return
        self.spaces.forget()
        self.bench.found(Row(work + ", cold", self.resident(), "MB", note="no limit"))
        self.bench.found(Row(work, self.resident(), "MB", most=40, goal=30))

    def resident(self):
        with Screen(self.brygga(self.spaces.large, "open", "-p", "large"), self.env, self.work) as screen:
            screen.first_frame()
            return screen.resident()
