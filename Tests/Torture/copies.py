#!/usr/bin/env python3
"""A copied workspace: both copies are changed and copied over each other; and clocks that are years apart."""
import shutil, subprocess, time
from harness import Harness, Papers, acknowledged, expect


def over_each_other(harness, saver):
    """No line of any log is lost, and `check` tells where the project lacks what history has."""
    base, one, two = harness.folder(), harness.folder(), harness.folder()
    saver.make(base)
    saver.must(base, "action", "add", "First")
    for copy in (one, two):
        shutil.copytree(base, copy, symlinks=True)
    changes = {one: harness.chance.randint(1, 3), two: harness.chance.randint(1, 3)}
    order = [copy for copy, count in changes.items() for _ in range(count)]
    harness.chance.shuffle(order)
    for number, copy in enumerate(order):
        who = saver.written_by(harness.scratch / f"state-of-{copy.name}")
        expect(acknowledged(who.add(copy, f"token{number}.").stdout), "a copy cannot be changed")
    lines = set(Papers(one).lines()) | set(Papers(two).lines())
    titles = set(Papers(one).titles()) | set(Papers(two).titles())
    kept = harness.folder()
    shutil.copytree(one, kept, symlinks=True)
    for there, here in ((two, one), (kept, two)):
        subprocess.run(["rsync", "-a", "--exclude=.backups", f"{there}/", f"{here}/"], check=True)
    for copy in (one, two):
        papers = Papers(copy)
        expect(lines <= set(papers.lines()), "lines of history are lost:", lines - set(papers.lines()))
        lacking = titles - set(papers.titles())
        found = saver.check(copy)
        expect(found or not lacking, "the project lacks", sorted(lacking), "that history has, and check finds nothing")
        saver.must(copy, "action", "add", "following")
        expect(lines <= set(papers.lines()), "the next change loses lines of history")
        expect("following" in papers.titles(), "the next change is lost")
        if saver.is_brygga:
            expect(titles <= set(papers.titles()), "what the older copy covered is not made again:", titles - set(papers.titles()))
        harness.counted("copies")
        harness.counted("changes told by check", len(lacking))


def clocks(harness, saver):
    """A writer of 2031 and one of 2001: the later change holds, can be undone, and the future is pointed out."""
    folder = harness.folder()
    papers = saver.make(folder)
    saver.must(folder, "action", "add", "First")
    action = papers.project["actions"][0]["id"]
    people = {day: saver.written_by(harness.scratch / f"state-of-{day}") for day in ("2031-01-01", "2001-01-01")}
    for day, person in people.items():
        person.must(folder, "action", "edit", action, f"description={day}", before=["faketime", day])
    expect(papers.project["actions"][0]["description"] == "2001-01-01", "the later change does not hold")
    found = saver.check(folder)
    expect(any("future" in words for words in found), "the future is not pointed out:", found)
    people["2001-01-01"].must(folder, "undo", before=["faketime", "2001-01-02"])
    expect(papers.project["actions"][0]["description"] == "2031-01-01", "undo does not take back the later change")
    harness.counted("clocks", 2)


def main():
    harness = Harness("copies", 50, 5, __doc__)

    def trial(saver, count):
        for _ in range(count):
            over_each_other(harness, saver)
        if saver.is_brygga:
            for _ in range(max(count // 5, 1)):
                clocks(harness, saver)

    harness.run(trial, {"sound": 5, "one-log": 5, "third": 5}, needs=["rsync", "faketime"])


if __name__ == "__main__":
    main()
