#!/usr/bin/env python3
"""Eight processes change one project at once, while others read it; a stopped or killed holder of the lock."""
import json, os, re, signal, subprocess, threading, time
from harness import Harness, Papers, acknowledged, expect

WRITERS = 8
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|^\d* *(rename|unlink|mkdir|rmdir|link|symlink|ftruncate|truncate|chmod|fchmod)")


class Crowd:
    """Runs the same work in several threads, and keeps the first that went wrong."""

    def __init__(self):
        self.threads, self.wrong = [], []

    def begin(self, work, *words):
        def guarded():
            try:
                work(*words)
            except BaseException as error:
                self.wrong.append(error)
        thread = threading.Thread(target=guarded)
        self.threads.append(thread)
        thread.start()

    def end(self):
        for thread in self.threads:
            thread.join()
        for error in self.wrong:
            raise error


def write(saver, folder, writer, count, said):
    """Changes as another person makes them, with a log of their own; every one must come through."""
    saver = saver.written_by(folder.parent / f"state{writer}")
    for number in range(count):
        for _ in range(10):
            # On a busy machine one holder may well take two seconds; who is told so asks again.
            done = saver.add(folder, f"token{writer}.{number}.", seconds=300)
            if done.returncode != 5:
                break
        expect(done.returncode == 0, "writer", writer, "change", number, "exit", done.returncode, done.stderr)
        said.append((f"token{writer}.{number}.", acknowledged(done.stdout)))


def accounted(papers, said, count):
    """Every change is in history and in the project, once."""
    entries, titles = papers.entries(), papers.titles()
    expect(len(said) == count, "only", len(said), "of", count, "were acknowledged")
    lost = [title for title, entry in said if entry not in entries]
    expect(not lost, len(lost), "of", count, "lost from history, such as", lost[:3])
    lost = [title for title, _ in said if title not in titles]
    expect(not lost, len(lost), "of", count, "lost from the project, such as", lost[:3])
    expect(len(titles) == count, "in the project:", len(titles), "instead of", count)
    ids = [action["id"] for action in papers.project["actions"]]
    expect(len(set(ids)) == len(ids), "one id for two records")


def together(harness, saver, count):
    """All write and some read."""
    folder = harness.folder()
    papers, said, writers, readers = saver.make(folder), [], Crowd(), Crowd()
    for writer in range(WRITERS):
        writers.begin(write, saver, folder, writer, count, said)

    def read(*words):
        while any(thread.is_alive() for thread in writers.threads):
            done = saver.run(folder, *words, "--json")
            expect(done.returncode == 0, *words, "exit", done.returncode, done.stderr)
            json.loads(done.stdout)
            harness.counted("readings")
            time.sleep(0.2)

    readers.begin(read, "action", "list")
    readers.begin(read, "check")
    try:
        writers.end()
    finally:
        readers.end()
    accounted(papers, said, WRITERS * count)
    expect(saver.check(folder) == [] and papers.leftovers() == [], "left:", papers.leftovers())
    harness.counted("changes", len(said))
    return folder


def reading_writes_nothing(harness, saver, folder):
    trace = harness.folder("trace")
    for words in (("action", "list"), ("check",)):
        done = saver.run(folder, *words, before=["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=%file,ftruncate,fchmod"])
        expect(done.returncode == 0, *words, done.stderr)
        wrote = [line for line in trace.read_text(errors="replace").splitlines()
                 if WRITES.search(line) and "ENOENT" not in line and "/dev/" not in line]
        expect(not wrote, *words, "writes:", wrote[:2])


def stopped(saver, folder, papers, title):
    """A process that was stopped while it holds the lock."""
    lock = papers.folder / ".lock"
    for _ in range(200):
        process = subprocess.Popen(saver.line(folder, "action", "add", title, "--json"), env=saver.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not lock.exists() and process.poll() is None:
            pass
        process.send_signal(signal.SIGSTOP)
        time.sleep(0.05)
        if lock.exists() and process.poll() is None:
            return process
        process.send_signal(signal.SIGCONT)
        process.communicate()
    expect(False, "no process could be stopped while it holds the lock")


def holders(harness, saver):
    folder = harness.folder()
    papers = saver.make(folder)
    holder = stopped(saver, folder, papers, "stopped")
    done = saver.add(folder, "impatient")
    expect(done.returncode == 5, "a held lock is not waited for: exit", done.returncode)
    expect(str(holder.pid) in done.stderr, "who holds the lock is not told:", done.stderr)
    threading.Timer(0.7, holder.send_signal, [signal.SIGCONT]).start()
    done = saver.add(folder, "patient")
    expect(done.returncode == 0, "a lock that is let go is not taken:", done.stderr)
    expect(acknowledged(holder.communicate()[0]), "who was stopped has lost its change")
    expect({"stopped", "patient"} <= set(papers.titles()), "a change is lost:", papers.titles())
    holder = stopped(saver, folder, papers, "killed")
    holder.kill()
    holder.communicate()
    start = time.time()
    done = saver.add(folder, "heir")
    expect(done.returncode == 0 and time.time() - start < 1.5, "a dead holder is not taken over:", done.stderr)
    expect("heir" in papers.titles() and papers.leftovers() == [], "left:", papers.leftovers())
    harness.counted("holders", 2)


def main():
    harness = Harness("writers", 250, 12, __doc__)

    def trial(saver, count):
        folder = together(harness, saver, count)
        reading_writes_nothing(harness, saver, folder)
        holders(harness, saver)

    harness.run(trial, {"sound": 5, "no-lock": 20, "flock": 20, "stale": 2, "writing-reader": 2}, needs=["strace"])


if __name__ == "__main__":
    main()
