#!/usr/bin/env python3
"""Merge drivers that fail, criss-cross merges, rebases, clones that go offline, and syncs that are broken off."""
import json, os, pathlib, signal, subprocess, sys, time
from clones import Clone, Clones
from harness import Fault, Harness, expect

# Ways in which a merge driver fails; what git makes of each is printed.
DRIVERS = ["", "exit 1", ": > %A", "no-such-tool %O %A %B", "kill -9 $$", "exit 134", "rm -f %A"]


def rivals(harness, saver):
    """Two clones that both changed the same project; the second has fetched the first's commit as origin/main."""
    clones = Clones(harness, saver, ["Ann", "Bo"])
    ann, bo = clones.all
    shared = ann.papers.project["actions"][0]["id"]
    for clone in clones.all:
        for noun in ("action", "barrier"):
            done = clone.brygga(noun, "add", f"{clone.name} {noun}", "--json")
            clones.account.acknowledge(clone, done)
            clones.account.added[json.loads(done.stdout)["data"]["id"]] = f"{clone.name} {noun}"
        done = clone.brygga("action", "edit", shared, f"description={clone.name} says", "--json")
        clones.account.acknowledge(clone, done)
        clones.account.said.setdefault(("action", shared, "description"), []).append((clone.name, f"{clone.name} says"))
    ann.sync()
    commit(bo, "mine")
    bo.git("fetch", "--quiet", "origin")
    return clones, ann, bo


def commit(clone, words):
    clone.git("add", "-A")
    clone.git("commit", "--quiet", "-m", words)


def marks(clone):
    return "<<<<<<<" in (clone.papers.folder / "project.json").read_text(errors="replace")


def mend(clone):
    """What a person does who finds a project that git has spoilt."""
    done = clone.brygga("check", "--fix", "--yes")
    expect(done.returncode == 0, clone.name, "check --fix:", done.returncode, done.stdout, done.stderr)


def failing_drivers(harness, saver):
    """Whatever the driver does, the loss is seen, the project is not written meanwhile, and check mends it."""
    for driver in DRIVERS:
        clones, ann, bo = rivals(harness, saver)
        bo.git("config", "merge.brygga.driver", driver)
        merged = bo.git("merge", "--no-edit", "origin/main", must=False)
        unmerged = {line.split("\t")[1] for line in bo.git("ls-files", "-u").stdout.splitlines()}
        project = next((name for name in unmerged if name.endswith("project.json")), None)
        print(f"  driver {driver!r:26} exit {merged.returncode}, {len(unmerged)} unmerged, marks {marks(bo)}", flush=True)
        if merged.returncode == 0:
            expect(not unmerged, "clean and yet unmerged")
        if project:
            refused = bo.brygga("action", "add", "meanwhile")
            expect(refused.returncode in (3, 5), "an unmerged project is written:", refused.returncode, refused.stderr)
            expect(bo.brygga("sync").returncode == 5, "an unmerged project is synced")
        if merged.returncode != 0 and not unmerged:
            # Git refused to merge at all: nothing was brought in, nothing is lost.
            bo.git("merge", "--abort", must=False)
            bo.git("reset", "--quiet", "--hard")
            clones.all = [bo]
            harness.counted("merges that git refused")
            continue
        found = bo.brygga("check")
        expect(found.returncode == 3, "check finds nothing after", driver, found.stdout, found.stderr)
        # Once as check mends what git still holds as two versions, once after the person committed what stood there.
        if project and harness.chance.random() < 0.5:
            commit(bo, "as it stands")
            harness.counted("losses committed")
        mend(bo)
        if unmerged or bo.git("status", "--porcelain").stdout:
            commit(bo, "mended")
        bo.git("config", "--unset", "merge.brygga.driver")
        clones.until_quiet()
        clones.expect_same()
        harness.counted("failing drivers")


def by_hand(harness, saver):
    """Rebase, cherry-pick, stash and criss-cross merges with the driver set up: nothing lost, no marks."""
    for way in ("merge", "rebase", "cherry-pick", "stash", "criss-cross", "criss-cross without recursive"):
        clones, ann, bo = rivals(harness, saver)
        expect(bo.brygga("sync", "--setup").returncode == 0, "setup fails")
        if way == "merge":
            bo.git("merge", "--no-edit", "origin/main")
        elif way == "rebase":
            bo.git("rebase", "origin/main")
        elif way == "cherry-pick":
            bo.git("cherry-pick", "origin/main")
        elif way == "stash":
            bo.git("reset", "--quiet", "--soft", "HEAD~1")
            bo.git("stash")
            bo.git("merge", "--ff-only", "origin/main")
            bo.git("stash", "pop")
        else:
            ann.brygga("sync", "--setup")
            if way != "criss-cross":
                for clone in clones.all:
                    clone.git("config", "--unset", "merge.brygga.recursive")
            ann.git("fetch", "--quiet", str(bo.folder), "main:from-bo")
            ann.git("merge", "--no-edit", "from-bo")
            bo.git("merge", "--no-edit", "origin/main")
            for clone in clones.all:
                clone.edit(harness.chance)
                commit(clone, "after crossing")
            bo.git("fetch", "--quiet", str(ann.folder), "main:from-ann")
            bo.git("merge", "--no-edit", "from-ann")
        expect(not marks(bo), "marks after", way)
        clones.account.settle(bo)
        clones.until_quiet()
        clones.expect_same()
        harness.counted("merges by hand")


def offline(harness, saver, count, syncing=None):
    """Three clones that change at the same time and sync in random order until nothing moves."""
    clones = Clones(harness, saver, ["Ann", "Bo", "Cy"])
    for part in range(4):
        for clone in clones.all:
            for _ in range(max(count // 4, 1)):
                clone.edit(harness.chance)
        for clone in harness.chance.sample(clones.all, 2):
            (syncing or Clone.sync)(clone)
    clones.until_quiet(syncing)
    clones.expect_same()


def without_driver(clone):
    """What somebody does who has git and no brygga: commit, pull, commit whatever stands there, push."""
    before = clone.git("rev-parse", "HEAD").stdout
    clone.git("add", "-A")
    clone.git("commit", "--quiet", "-m", "by hand", must=False)
    for _ in range(5):
        pulled = clone.git("pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main", must=False)
        if pulled.returncode != 0:
            clone.clones.harness.counted("merges that git left to the person")
            commit(clone, "whatever stands there")
        if clone.git("push", "--quiet", "origin", "HEAD:main", must=False).returncode == 0:
            break
    return clone.git("rev-parse", "HEAD").stdout != before


def one_without(harness, saver, count):
    """One of three has only git; the others see what it spoilt, and check mends it without a loss."""
    clones = Clones(harness, saver, ["Ann", "Bo", "Cy"])
    ann, bo, cy = clones.all
    cy.git("config", "merge.brygga.driver", harness.chance.choice(["no-such-tool %O %A %B", "exit 1"]))
    if harness.chance.random() < 0.5:
        cy.git("config", "--unset", "merge.brygga.driver")
    for part in range(4):
        for clone in clones.all:
            for _ in range(max(count // 4, 1)):
                clone.edit(harness.chance)
        ann.sync()
        without_driver(cy)
        # Whoever has brygga looks, and mends what came.
        if "clone the remote anew" in bo.brygga("sync").stderr.lower():
            # The marks stand so that neither side of them can be read: a new clone has both from git.
            fresh = Clone(clones, "Di", harness.folder("fresh"))
            subprocess.run(["git", "clone", "--quiet", str(clones.remote), str(fresh.folder)], check=True)
            mend(fresh)
            fresh.sync()
            harness.counted("projects mended in a new clone")
            bo.sync()
        if bo.brygga("check").returncode != 0:
            mend(bo)
            harness.counted("projects mended")
        bo.sync()
        cy.git("pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main", must=False)
        ann.sync()
    cy.git("config", "--unset", "merge.brygga.driver", must=False)
    clones.until_quiet()
    clones.expect_same()


def children(pid):
    """Everything that a process started, by /proc."""
    found = []
    for entry in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found += [int(entry.name), *children(int(entry.name))]
    return found


def broken_off(harness, saver, count):
    """Syncs are killed at random moments, alone or with git; the next one goes on, and nothing is lost."""
    clones = Clones(harness, saver, ["Ann", "Bo"])
    began = time.time()
    clones.all[0].sync()
    usual = max(time.time() - began, 0.05) * 2
    for number in range(count):
        for clone in clones.all:
            for _ in range(2):
                clone.edit(harness.chance)
        clones.all[1].sync()
        clone = clones.all[0]
        running = subprocess.Popen(clone.saver.line(clone.folder, "sync"), env=clone.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(harness.chance.uniform(0, usual))
        kind = harness.chance.choice([signal.SIGKILL, signal.SIGINT, None])
        below = children(running.pid) if kind is None else []
        for process in [running.pid, *below]:
            try:
                os.kill(process, signal.SIGKILL if kind is None else kind)
            except ProcessLookupError:
                pass
        running.wait()
        # Git, left alone, comes to its end.
        for _ in range(200):
            if not (clone.folder / ".git/index.lock").exists():
                break
            if below:
                expect("index.lock" in clone.brygga("sync").stderr, "nothing says that index.lock is in the way")
                os.unlink(clone.folder / ".git/index.lock")
                harness.counted("locks of git removed, as said")
            time.sleep(0.05)
        for lock in clone.folder.glob(".git/**/*.lock"):
            if lock.name != ".lock" and below:
                lock.unlink()
        clone.sync()
        clone.account = clones.account
        clones.account.settle(clone)
        harness.counted("syncs broken off")
    clones.until_quiet()
    clones.expect_same()


def show_teeth(harness, saver):
    """A sync that keeps one's own side, as git does with a driver that lies, must be found out."""
    def lying(clone):
        clone.git("config", "merge.brygga.driver", "true")
        return without_driver(clone)

    try:
        offline(harness, saver, 24, lying)
    except Fault as fault:
        print("  a driver that lies:", " ".join(str(fault).split())[:110], flush=True)
    else:
        raise Fault("finds nothing where the driver keeps one side and says that all is well")


def main():
    harness = Harness("git", 100, 8, __doc__)

    def trial(saver, count):
        show_teeth(harness, saver)
        harness.counts = {}
        failing_drivers(harness, saver)
        by_hand(harness, saver)
        offline(harness, saver, count)
        one_without(harness, saver, count)
        broken_off(harness, saver, count)

    harness.run(trial, {}, needs=["git"])


main()
