#!/usr/bin/env python3
"""A disk that fills at every level, and whatever else may not be written: old state or new, in words, and the screens go on."""
import os, resource, shutil, subprocess
from harness import Fault, Harness, NotRun, Papers, acknowledged, expect
from terminal import Terminal

PAGE = 4096


def fill(folder, free):
    """Fills the disk but for some pages."""
    number = 0
    while True:
        try:
            with open(folder / f"filler{number}", "wb", buffering=0) as file:
                if file.write(bytes(PAGE)) < PAGE:
                    raise OSError
            number += 1
        except OSError:
            break
    for last in range(number, max(number - free, 0) - 1, -1):
        (folder / f"filler{last}").unlink(missing_ok=True)


def crowd(folder, free):
    """Leaves room for a few names only."""
    number = 0
    while True:
        try:
            (folder / f"filler{number}").touch(exist_ok=False)
            number += 1
        except OSError:
            break
    for last in range(number - 1, max(number - 1 - free, -1), -1):
        (folder / f"filler{last}").unlink()


def clear(folder):
    for filler in folder.glob("filler*"):
        filler.unlink()


class Place:
    """A workspace where something is in the way, and what is done about it."""

    def __init__(self, harness, saver, where):
        self.harness, self.saver = harness, saver
        saver = saver.written_by(harness.scratch / "state")
        self.folder = where / "w"
        self.papers = saver.make(self.folder)
        saver.must(self.folder, "action", "add", "First")

    def refused(self, name, words, put_right=lambda: None, **more):
        """Adds where something is in the way: all or nothing, told so, and all well once it is put right."""
        before, there = self.papers.entries(), self.files()
        done = self.saver.add(self.folder, "token", **more)
        try:
            said, is_saved = acknowledged(done.stdout), done.returncode == 0
            expect(done.returncode in (0, 1, 5), "exit", done.returncode, done.stderr)
            expect(is_saved or any(word in done.stderr for word in words), "does not say why:", done.stderr)
            expect(bool(said) == is_saved, "what is said and the exit code differ")
            expect(("token" in self.papers.text) == is_saved, "exit", done.returncode, "and in the project:", not is_saved)
            expect(is_saved or self.papers.entries() == before, "a line of history stayed")
            expect(is_saved or self.files() <= there, "left:", self.files() - there)
            put_right()
            expect(self.saver.check(self.folder) == [], "check finds something afterwards")
            expect(self.saver.add(self.folder, "following").returncode == 0, "the next change fails")
            expect("following" in self.papers.titles(), "the next change is lost")
        except Fault as fault:
            raise Fault(f"{name}: {fault}") from None
        self.harness.counted("saved" if is_saved else "refused")

    def files(self):
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if "filler" not in path.name}


def full(harness, saver, count):
    """A small disk with room for so many pages, and then for so many names."""
    for free in range(count):
        with harness.mounted("-t", "tmpfs", "-o", "size=192k", "tmpfs", harness.scratch / "small") as disk:
            place = Place(harness, saver, disk)
            fill(disk, free)
            place.refused(f"room for {free} pages", ["disk is full", "No space"], lambda: clear(disk))
    for free in range(min(count, 8)):
        with harness.mounted("-t", "tmpfs", "-o", "size=1m,nr_inodes=40", "tmpfs", harness.scratch / "small") as disk:
            place = Place(harness, saver, disk)
            crowd(disk, free)
            place.refused(f"room for {free} names", ["disk is full", "No space"], lambda: clear(disk))


def limited(harness, saver, count):
    """Limits of the process."""
    for size in [*range(0, 4096, 4096 // count), 1 << 20]:
        place = Place(harness, saver, harness.folder())
        place.refused(f"files of at most {size} bytes", ["too large", "File too large"], preexec_fn=lambda: (
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))))
    if saver.is_brygga:
        for number in range(4, 9):
            place = Place(harness, saver, harness.folder())
            place.refused(f"{number} open files", ["too many", "Too many", "open"], preexec_fn=lambda: (
                resource.setrlimit(resource.RLIMIT_NOFILE, (number, number))))


def forbidden(harness, saver):
    """Folders and files that may not be written."""
    words = ["read-only", "not allowed", "Read-only", "Permission", "not permitted", "denied"]
    with harness.mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", harness.scratch / "small") as disk:
        place = Place(harness, saver, disk)
        remount = lambda how: subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)
        remount("ro")
        place.refused("a disk to be read only", words, lambda: remount("rw"))
    for what in ("", "project.json", "history"):
        place = Place(harness, saver, harness.folder())
        path = place.papers.folder / what
        if subprocess.run(["chattr", "+i", str(path)], capture_output=True).returncode != 0:
            harness.counted("not run: chattr")
            break
        change = lambda sign: subprocess.run(["chattr", sign + "i", str(path)], check=True)
        try:
            place.refused(f"{what or 'the folder'} fixed in place", words, lambda: change("-"))
        finally:
            change("-")
    if saver.is_brygga:
        place = Place(harness, saver, harness.folder())
        place.refused("somebody who may only read", words, preexec_fn=lambda: os.setresuid(65534, 65534, 65534))


def screens(harness, saver):
    """The screens keep a change that finds no room, say so, and save it with the next once there is room."""
    with harness.mounted("-t", "tmpfs", "-o", "size=192k", "tmpfs", harness.scratch / "small") as disk:
        place = Place(harness, saver, disk)
        with Terminal(saver.line(place.folder, "open"), saver.environment) as terminal:
            terminal.wait_for("Do next", "Sepsis alert")
            terminal.press("\r", until="Overview")
            terminal.press("5", until="Actions")
            fill(disk, 0)
            new_action(terminal, "unsaved.")
            terminal.wait_for("Not saved", "not saved")
            terminal.wait_for("disk is full")
            expect("unsaved." not in place.papers.text, "is in the project after all")
            clear(disk)
            new_action(terminal, "later.")
            terminal.wait_for("New action: later.")
            titles = place.papers.titles()
            expect("unsaved." in titles and "later." in titles, "what found no room is lost:", titles)
            expect(saver.check(place.folder) == [] and place.papers.leftovers() == [], "left:", place.papers.leftovers())
    harness.counted("screens")


def new_action(terminal, title):
    terminal.press("n", until="New action")
    terminal.press(title, until=title)
    terminal.type("\x13")


def main():
    harness = Harness("fulldisk", 30, 12, __doc__)

    def trial(saver, count):
        if os.geteuid() != 0:
            raise NotRun("only root may mount")
        full(harness, saver, count)
        limited(harness, saver, count)
        forbidden(harness, saver)
        if saver.is_brygga:
            screens(harness, saver)

    harness.run(trial, {"sound": 12, "silent": 12, "litter": 12, "blind": 12}, needs=["chattr"])


if __name__ == "__main__":
    main()
