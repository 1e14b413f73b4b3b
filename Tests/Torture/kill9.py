#!/usr/bin/env python3
"""kill -9 at random moments of every kind of writing command, and of a save of the screens."""
import signal, subprocess, time
from harness import Fault, Harness, Papers, acknowledged, expect
from terminal import Terminal

LONGEST = 100  # kills of one workspace


class Victim:
    """A workspace with records to change, and the commands that change it by a token of their own."""

    def __init__(self, harness, saver):
        self.saver, self.chance = saver, harness.chance
        self.folder = harness.folder()
        self.papers = saver.make(self.folder)
        self.number = 0
        if saver.is_brygga:
            saver.must(self.folder, "barrier", "add", "Barrier")
            self.barrier = self.papers.project["barriers"][0]["id"]
        saver.must(self.folder, "action", "add", "First")
        self.action = self.papers.project["actions"][0]["id"]

    def change(self):
        """The words of a change and its token; an undo takes away the token of the last change."""
        self.number += 1
        token = f"token{self.number}."
        add = ("action", "add", token)
        others = [add] if not self.saver.is_brygga else [
            add, ("action", "edit", self.action, f"description={token}"), ("action", "note", self.action, token),
            ("barrier", "resolve", self.barrier, "--reason", token), ("barrier", "note", self.barrier, token),
            ("gate", "assess", "G1-01", self.chance.choice(["met", "partly_met", "not_met"]), "--because", token),
            ("undo",)]
        return self.chance.choice(others), token


def killed(victim, words, seconds):
    """What a command said before it was killed, and whether it had ended by itself."""
    with subprocess.Popen(victim.saver.line(victim.folder, *words, "--json"), env=victim.saver.environment,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        if victim.chance.random() < 0.7:
            # The moments while the lock is held are few; most kills go there.
            lock, late = victim.papers.folder / ".lock", time.time() + 2
            while not lock.exists() and process.poll() is None and time.time() < late:
                pass
            seconds = victim.chance.uniform(0, 0.7) * seconds
        else:
            seconds = victim.chance.uniform(0, 1.2) * seconds
        time.sleep(seconds)
        process.kill()
        said, errors = process.communicate()
    return said, process.returncode, errors


def killed_on_screen(victim, token, before):
    """Whether a new action typed on the screens was shown as saved before they were killed."""
    with Terminal(victim.saver.line(victim.folder, "open"), victim.saver.environment) as terminal:
        terminal.wait_for("Do next", "Sepsis alert")
        terminal.press("\r", until="Overview")
        terminal.press("5", until="Actions")
        terminal.press("n", until="New action")
        terminal.press(token, until=token)
        if victim.chance.random() < 0.5:
            # Somebody else was quicker: the save brings both together.
            victim.saver.must(victim.folder, "action", "note", victim.action, "meanwhile")
            before.update(victim.papers.entries())
        terminal.type("\x13")
        # A save of the screens takes some milliseconds.
        terminal.pump(victim.chance.uniform(0, 0.03))
        terminal.kill(signal.SIGKILL)
        return "New action: " + token in terminal.seen


def judge(victim, words, token, said, before):
    """Whether the change is in history and project, or in neither; what was said to be saved must be there."""
    saver, papers = victim.saver, victim.papers
    found = saver.check(victim.folder)
    expect(all("torn" in words or "last line" in words for words in found), "check finds", found)
    # The next command works, and mends what was left.
    following = token.replace("token", "following")
    done = saver.add(victim.folder, following)
    expect(done.returncode == 0, "the next command fails:", done.returncode, done.stderr)
    expect(saver.check(victim.folder) == [], "check finds more after the next change")
    expect(papers.leftovers() == [], "left:", papers.leftovers())
    after = papers.entries()
    for id, line in before.items():
        expect(after.get(id) == line, "a line of history is lost or changed:", line)
    new = {id: line for id, line in after.items() if id not in before}
    new.pop(acknowledged(done.stdout), None)
    expect(len(new) <= 1, "more than one new line:", new)
    if said is True:
        expect(len(new) == 1, "said on screen to be saved, and is not in history:", token)
    elif said:
        expect(said in new, "said to be saved, and is not in history:", *words, token)
    if words == ("undo",):
        return bool(new)
    expect((token in papers.text) == bool(new), "history and project differ about", *words, token)
    expect(following in papers.text, "the next change is lost:", token)
    return bool(new)


def main():
    harness = Harness("kill9", 1000, 60, __doc__)

    def trial(saver, count):
        for kill in range(count):
            if kill % LONGEST == 0:
                victim = Victim(harness, saver)
                start = time.time()
                victim.saver.must(victim.folder, "action", "add", "Timed")
                typical = time.time() - start
            (words, token), before = victim.change(), victim.papers.entries()
            if saver.is_brygga and harness.chance.random() < 0.1:
                words, said, ended = ("on screen",), killed_on_screen(victim, token, before), False
            else:
                said, code, errors = killed(victim, words, typical)
                ended = code == 0
                expect(code in (0, -signal.SIGKILL) or words == ("undo",) and code == 6, *words, "ends with", code, errors)
                said = acknowledged(said)
                expect(said or not ended or saver.is_brygga and words[0] == "barrier", "ends well and says nothing:", words)
            middle = bool(victim.papers.leftovers())
            is_there = judge(victim, words, token, said, before)
            harness.counted("kills")
            harness.counted("on screen", words == ("on screen",))
            harness.counted("in the middle of a save", middle)
            harness.counted("acknowledged", bool(said))
            harness.counted("in history", is_there)

    harness.run(trial, {"sound": 20, "truncate": 200, "early": 200, "third": 200, "stale": 200})


if __name__ == "__main__":
    main()
