#!/usr/bin/env python3
"""Measures brygga: what a team feels in a realistic workspace, and the budgets beside what people would use instead.

Figures are medians of runs made in turn, so that a slow minute of the machine hits all that is compared. What does not
meet its budget is printed as such; nothing here fails a build. docs/performance.md says how to read it.
"""
import argparse, os, shutil, tempfile

import table
from build import Build, Size
from stress import PEERS, Stress, missing_peers
from table import Comparison, Row
from working import Working
from workspaces import Workspaces

PARTS = {"realistic": Working, "stress": Stress, "size": Size, "build": Build}


class Bench:
    def __init__(self, asked, work):
        self.program = os.path.abspath(asked.program)
        self.against = os.path.abspath(asked.against) if asked.against else None
        self.only, self.rounds = asked.only, asked.rounds
        self.workspaces = Workspaces(work, self.program, os.path.abspath(asked.realistic) if asked.realistic else None)
        self.targets, self.compare, self.modules, self.words = [], [], [], []

    def wants(self, work):
        """Whether a row is asked for: by the whole of its part, or by a word of its own."""
        return self.whole_part or any(word.lower() in work.lower() for word in self.only)

    def found(self, row):
        self.targets.append(row)

    def compared(self, comparison):
        self.compare.append(comparison)

    def built(self, modules):
        self.modules = [[name, f"{wall:.1f}", f"{cpu:.1f}"] for name, wall, cpu in modules]

    def say(self, words):
        self.words.append(words)

    def measure(self, builds):
        for name, part in PARTS.items():
            self.whole_part = not self.only or name in self.only
            if name == "build" and not (builds or name in self.only):
                continue
            part(self).measure()

    def tables(self):
        """Each table by the name of its marks, with its heads and lines."""
        has_other = self.against is not None
        return [("targets", Row.heads, [row.cells() for row in self.targets]),
                ("realistic", Comparison.heads(has_other), [one.cells(has_other) for one in self.compare]),
                ("build", ["module", "wall s", "CPU s"], self.modules)]


def main():
    asked = argparse.ArgumentParser(description="Measure brygga; all rows where none are named.")
    asked.add_argument("program", help="brygga, as built for release")
    asked.add_argument("--against", metavar="PROGRAM", help="another build, measured in turn in the realistic workspace")
    asked.add_argument("--only", metavar="NAME", action="append", default=[],
                       help="only this part (realistic, stress, size, build) or the rows with this in their name; may be given again")
    asked.add_argument("--rounds", type=int, default=9, help="how often each thing is measured (9)")
    asked.add_argument("--realistic", metavar="FOLDER", help="a realistic workspace that is made already; it is copied, not changed")
    asked.add_argument("--build", action="store_true", help="make a clean build too, which takes minutes")
    asked.add_argument("--keep", metavar="FILE", help="put the figures into this document, between its marks")
    wanted = asked.parse_args()
    when = table.measured_on()
    work = tempfile.mkdtemp(prefix="brygga-bench-")
    try:
        bench = Bench(wanted, work)
        bench.measure(wanted.build)
    finally:
        shutil.rmtree(work)
    tables = bench.tables()
    if not any(lines for _, _, lines in tables):
        asked.error("no row has a name like " + ", ".join(wanted.only))
    for name, heads, lines in tables:
        if not lines:
            continue
        print(f"\n{name} ({when})\n\n{table.printed(heads, lines)}")
        if wanted.keep and not bench.against:
            table.keep(wanted.keep, name, heads, lines, when, is_whole=name == "build")
    print("".join(f"\n{words}" for words in bench.words))
    for name in missing_peers():
        print(f"not installed here: {name} ({PEERS[name]})")


if __name__ == "__main__":
    main()
