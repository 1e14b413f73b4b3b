#!/usr/bin/env python3
"""Every file system call of writing commands fails, once and for ever, or is where the process is killed."""
import re, shutil, signal
from harness import Fault, Harness, Papers, acknowledged, expect

WRITING = "openat write fsync close rename link unlink ftruncate mkdir".split()
READING = "read pread64 getdents64 newfstatat fchmod fchown".split()
ERRORS = "EIO ENOSPC EACCES EINTR EDQUOT EROFS".split()
# What happens more often once something else has failed, such as taking a line of history back.
MORE = {"ftruncate": 2, "unlink": 3, "fsync": 2, "close": 4, "write": 2}
CRASHES = (-signal.SIGILL, -signal.SIGTRAP, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS)


def faults(call):
    """What may happen at one call, with when: `k` once, `k+` for ever (an EINTR for ever would make anybody hang)."""
    if call in READING:
        return [("error=EIO", ""), ("error=EIO", "+"), ("error=EINTR", "")]
    once = [("error=" + error, "") for error in ERRORS] + [("signal=KILL", ""), ("signal=TERM", "")]
    return once + [("error=" + error, "+") for error in ERRORS if error != "EINTR"]


class Case:
    """A command with a workspace as it stands before each fault."""

    def __init__(self, harness, saver, name, *words):
        self.harness, self.saver, self.name, self.words = harness, saver, name, words
        self.model, self.folder, self.trace = harness.folder("model"), harness.folder(), str(harness.folder("trace"))
        self.kept = []  # what must be in the project whatever happens

    def again(self):
        """The workspace as before, in the same place."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.model, self.folder, symlinks=True)
        return Papers(self.folder)

    def strace(self, *words):
        return ["strace", "-qq", "-f", "-y", *words]

    def positions(self):
        """Each call with the numbers at which it concerns the workspace or an answer, from a run without faults."""
        self.again()
        # A stand-in reads as Python reads.
        calls = WRITING + (READING if self.saver.is_brygga else [])
        self.saver.must(self.folder, *self.words, before=self.strace("-o", self.trace, "-e", "trace=" + ",".join(calls)))
        seen, first = {}, {"ftruncate": 1}
        for line in open(self.trace, errors="replace"):
            call = re.search(r"(\w+)\(", line)
            if call:
                name = call[1]
                seen[name] = seen.get(name, 0) + 1
                if str(self.folder) in line or name == "write":
                    first.setdefault(name, seen[name])
        return [(name, number) for name in calls if name in first
                for number in range(first[name], seen.get(name, 0) + MORE.get(name, 0) + 1)]

    def meet(self, call, number, fault, ever):
        """One run with one fault, judged."""
        papers = self.again()
        before = papers.entries()
        injected = f"inject={call}:{fault}:when={number}{ever}"
        done = self.saver.run(self.folder, *self.words, "--json", before=self.strace(
            "-o", "/dev/null", "-e", "trace=" + call, "-e", injected))
        try:
            is_new = self.judge(papers, before, done, call, fault.startswith("signal"))
        except Fault as found:
            words = " ".join(done.stderr.split())[:200]
            raise Fault(f"{self.name}, {injected}, exit {done.returncode}, '{words}': {found}") from None
        self.harness.counted("faults")
        self.harness.counted("refused in words", done.returncode > 0)
        self.harness.counted("killed", done.returncode < 0)
        self.harness.counted("saved", is_new)

    def judge(self, papers, before, done, call, is_killed):
        said, code = acknowledged(done.stdout), done.returncode
        expect(code not in CRASHES, "crashes")
        if not is_killed:
            expect(code in (0, 1, 3, 4, 5, 6), "leaves with a code that says nothing")
            expect(code == 0 or call == "write" or len(done.stderr) > 20, "fails without a word")
        found = self.saver.check(self.folder)
        expect(is_killed or self.kept or call in ("ftruncate", "unlink") or not found, "check finds", found)
        mending = self.saver.add(self.folder, "mending")
        expect(mending.returncode == 0, "the next command fails:", mending.returncode, mending.stderr)
        expect(self.saver.check(self.folder) == [], "check finds something after the next command")
        expect(papers.leftovers() == [], "left after the next command:", papers.leftovers())
        after, text = papers.entries(), papers.text
        expect(all(after.get(id) == line for id, line in before.items()), "a line of history is lost")
        new = [id for id in after if id not in before and id != acknowledged(mending.stdout)]
        expect(len(new) <= 1, "made more than once:", new)
        expect(("token" in text) == bool(new), "a third state: in history", new, "and in the project", "token" in text)
        expect(all(word in text for word in [*self.kept, "mending"]), "another change is lost")
        expect(new or code != 0, "ends well, and nothing is saved")
        expect(not said or said in new, "answers that it is saved, and is not")
        # Once it is saved, only what comes after the save may fail: the disk's promise, and the answer.
        expect(not new or code == 0 or is_killed or "written" in done.stderr or call == "write",
               "is saved, and says that it is not")
        return bool(new)


def cases(harness, saver):
    """Every kind of command, and one that first has to finish what a killed one began."""
    def case(name, *words):
        found = Case(harness, saver, name, *words)
        papers = saver.make(found.model)
        saver.must(found.model, "action", "add", "First")
        if saver.is_brygga:
            saver.must(found.model, "barrier", "add", "Barrier")
        action = papers.project["actions"][0]["id"]
        barrier = papers.project["barriers"][0]["id"] if saver.is_brygga else ""
        found.words = [word.format(action=action, barrier=barrier) for word in words]
        return found

    yield case("add", "action", "add", "token")
    recovering = case("recovering", "action", "add", "token")
    recovering.kept = ["pending"]
    killed = saver.add(recovering.model, "pending", before=recovering.strace(
        "-o", "/dev/null", "-e", "trace=rename", "-e", "inject=rename:signal=KILL:when=1"))
    expect(killed.returncode != 0 and not acknowledged(killed.stdout), "answers before the rename")
    yield recovering
    if saver.is_brygga:
        yield case("note", "action", "note", "{action}", "token")
        yield case("edit", "action", "edit", "{action}", "description=token")
        yield case("resolve", "barrier", "resolve", "{barrier}", "--reason", "token")
        yield case("assess", "gate", "assess", "G1-01", "met", "--because", "token")


def main():
    harness = Harness("inject", 13, 1, __doc__)

    def trial(saver, count):
        for case in cases(harness, saver):
            for call, number in case.positions():
                possible = faults(call)
                few = 1 if case.name not in ("add", "recovering") else min(count, len(possible))
                for fault, ever in harness.chance.sample(possible, few):
                    case.meet(call, number, fault, ever)

    harness.run(trial, {"sound": 1, "silent": 13, "third": 13, "truncate": 13, "stale": 13, "blind": 13}, needs=["strace"])


if __name__ == "__main__":
    main()
