#!/usr/bin/env python3
"""Power cuts while changes are made, on ext4 (two ways) and XFS: what was said to be saved is there afterwards.

The file system lies in a file on an XFS that can copy files in one step. What the kernel has not yet written is not
in that file, so a copy of it is the disk after a power cut.
"""
import os, subprocess, threading, time
from harness import Fault, Harness, NotRun, Papers, acknowledged, expect

SYSTEMS = {
    "ext4": (["mkfs.ext4", "-q", "-J", "size=4"], "32M", "loop,commit=1"),
    "ext4 noauto_da_alloc": (["mkfs.ext4", "-q", "-J", "size=4"], "32M", "loop,noauto_da_alloc,commit=1"),
    "xfs": (["mkfs.xfs", "-q"], "320M", "loop,nouuid"),
}

# What the next change mends.
MENDED = "torn", "last line", "a lock without an owner"


class Writing(threading.Thread):
    """Makes one change after another until it is told to stop, and keeps what was acknowledged."""

    def __init__(self, saver, folder):
        super().__init__()
        self.saver, self.folder = saver, folder
        self.acknowledged, self.is_over, self.failed = [], False, None

    def run(self):
        number = 0
        while not self.is_over:
            number += 1
            done = self.saver.add(self.folder, f"token{number}.")
            if done.returncode != 0:
                self.failed = f"exit {done.returncode}: {done.stderr}"
                return
            self.acknowledged.append((f"token{number}.", acknowledged(done.stdout)))


def made(command, image, size):
    with open(image, "wb") as file:
        file.truncate({"M": 1 << 20}[size[-1]] * int(size[:-1]))
    done = subprocess.run([*command, str(image)], capture_output=True, text=True)
    if done.returncode != 0:
        raise NotRun(f"{command[0]}: {done.stderr.strip()}")


def cut(harness, saver, outer, system):
    """Lets changes be made, cuts the power at a random moment, and looks at the disk."""
    command, size, options = SYSTEMS[system]
    image, copy = outer / "disk", outer / "after"
    if not image.exists():
        made(command, image, size)
    with harness.mounted("-o", options, image, harness.scratch / "disk") as disk:
        saver = saver.written_by(disk / "state")
        folder = disk / f"w{time.monotonic_ns()}"
        saver.make(folder)
        os.sync()
        writing = Writing(saver, folder)
        writing.start()
        try:
            time.sleep(harness.chance.uniform(0.05, 0.6))
            said = list(writing.acknowledged)
            done = subprocess.run(["cp", "--reflink=always", str(image), str(copy)], capture_output=True, text=True)
        finally:
            writing.is_over = True
            writing.join()
        if done.returncode != 0:
            raise NotRun("cp --reflink: " + done.stderr.strip())
        expect(not writing.failed, "a change fails:", writing.failed)
        name = folder.name
        subprocess.run(["rm", "-rf", str(folder)])
    with harness.mounted("-o", options, copy, harness.scratch / "after") as after:
        look(harness, saver.written_by(after / "state"), after / name, said)
    os.unlink(copy)
    harness.counted(f"cuts on {system}")
    harness.counted("acknowledged before a cut", len(said))


def look(harness, saver, folder, said):
    """What stands on the disk after a cut."""
    expect((folder / "projects").exists(), "the workspace is gone")
    papers = Papers(folder)
    # A computer takes a minute to start again; a lock that the disk knows only the name of is then past its time.
    if (papers.folder / ".lock").exists():
        os.utime(papers.folder / ".lock", (time.time() - 100, time.time() - 100))
        harness.counted("locks left")
    found = saver.check(folder)
    expect(all(any(mended in words for mended in MENDED) for words in found), "check finds", found)
    done = saver.add(folder, "following")
    expect(done.returncode == 0, "the next change fails:", done.returncode, done.stderr)
    expect(saver.check(folder) == [], "check finds something after the next change")
    entries, titles = papers.entries(), papers.titles()
    for title, entry in said:
        expect(entry in entries, "acknowledged, and lost from history:", title, "of", len(said))
        expect(title in titles, "acknowledged, and lost from the project:", title, "of", len(said))
    added = {title for line in entries.values() for title in titles if f'"{title}"' in line}
    expect(added >= set(titles), "in the project, and not in history:", set(titles) - added)
    expect(sum("action.add" in line for line in entries.values()) == len(titles), "history and project differ:", len(entries), "lines,", titles)


def main():
    harness = Harness("powercut", 200, 10, __doc__.split("\n")[0])
    if os.geteuid() != 0:
        SYSTEMS.clear()

    def trial(saver, count):
        if not SYSTEMS:
            raise NotRun("only root may mount")
        made(["mkfs.xfs", "-q", "-m", "reflink=1"], harness.scratch / "outer.img", "1400M")
        with harness.mounted("-o", "loop", harness.scratch / "outer.img", harness.scratch / "outer") as outer:
            for system in SYSTEMS:
                for number in range(count):
                    try:
                        cut(harness, saver, outer, system)
                    except Fault as fault:
                        raise Fault(f"{system}, cut {number + 1}: {fault}") from None
                (outer / "disk").unlink()

    harness.run(trial, {"sound": 3, "unsynced": 20, "folder": 60, "truncate": 20},
                needs=["mkfs.xfs", "mkfs.ext4"])


if __name__ == "__main__":
    main()
