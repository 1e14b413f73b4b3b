#!/usr/bin/env python3
"""A saver with brygga's command shape, sound or with one fault, for showing that a harness finds the fault.

Usage: broken_saver.py MODE -C FOLDER (init | project add | action add TITLE | action list | check | undo) [--json]

Like brygga it keeps projects/p/project.json, and a history that is written first. A sound one takes up at its next
start what a crash left between the two.
"""
import contextlib, fcntl, json, os, random, sys, time

FAULTS = {
    "sound": "no fault: whoever finds one here is mistaken",
    "truncate": "writes the project in place, and does not wait for the disk",
    "unsynced": "renames without waiting for the disk",
    "folder": "waits for the disk neither with the log nor with the new name",
    "early": "says saved before it is",
    "third": "does not take up what stands in history only",
    "no-lock": "locks nothing",
    "flock": "locks the very file that it replaces",
    "advisory": "locks a file beside, by flock only",
    "stale": "never takes over the lock of a dead process",
    "silent": "says saved although the system refused",
    "litter": "leaves its temporary where it fails",
    "blind": "does not say what is wrong",
    "writing-reader": "writes while it only reads",
    "one-log": "keeps one log for all writers",
}
mode, arguments = sys.argv[1], [word for word in sys.argv[2:] if not word.startswith("--")]
assert mode in FAULTS and arguments[0] == "-C"
FOLDER, VERB, TEXT = arguments[1] + "/projects/p", " ".join(arguments[2:4]), "".join(arguments[4:5])
PROJECT, LOCK = FOLDER + "/project.json", FOLDER + "/.lock"
LOG = FOLDER + "/history/" + ("w" if mode == "one-log" else os.environ.get("XDG_STATE_HOME", "w").replace("/", "")) + ".jsonl"


def synced(path):
    number = os.open(path, os.O_RDONLY)
    os.fsync(number)
    os.close(number)


def written(path, text, how):
    """Writes slowly, so that a fault has its moment."""
    with open(path, how) as file:
        for start in range(0, len(text), 256):
            file.write(text[start:start + 256])
            file.flush()
        if mode != "unsynced" and (mode, how) not in (("folder", "a"), ("truncate", "w")):
            os.fsync(file.fileno())


def lines():
    """Every whole line of every log."""
    found = []
    for name in sorted(os.listdir(FOLDER + "/history")):
        for line in open(FOLDER + "/history/" + name, errors="replace"):
            if line.endswith("}\n"):
                found.append(json.loads(line))
    return found


def read():
    with open(PROJECT) as file:
        project = json.load(file)
    if mode not in ("third", "no-lock", "flock", "advisory"):
        known = {action["id"] for action in project["actions"]}
        project["actions"] += [line["after"] for line in lines() if line["after"]["id"] not in known]
    return project


def locked():
    """The lock's file, held; None where the mode has none."""
    if mode == "no-lock":
        return None
    if mode in ("flock", "advisory"):
        file = open(PROJECT if mode == "flock" else LOCK, "a")
        fcntl.flock(file, fcntl.LOCK_EX)
        return file
    draft = f"{FOLDER}/.brygga-{os.getpid()}-lock.tmp"
    for _ in range(2000 if mode != "stale" else 100):
        try:
            with open(draft, "w") as file:
                file.write(str(os.getpid()))
            os.link(draft, LOCK)
            return LOCK
        except OSError as error:
            if not os.path.exists(LOCK) and not isinstance(error, FileExistsError):
                raise
        finally:
            with contextlib.suppress(OSError):
                os.unlink(draft)
        take_over()
        time.sleep(random.uniform(0.002, 0.006))
    raise TimeoutError(f"locked by {open(LOCK).read()}")


def take_over():
    """Removes the lock of a dead process, one process at a time."""
    if mode == "stale":
        return
    guardian = os.open(FOLDER, os.O_RDONLY)
    fcntl.flock(guardian, fcntl.LOCK_EX)
    with contextlib.suppress(FileNotFoundError):
        with open(LOCK) as file:
            holder = file.read()
        # Empty after a power cut.
        if not holder or is_gone(holder):
            os.unlink(LOCK)
    os.close(guardian)


def is_gone(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


def save(project, action):
    if mode == "silent":
        try:
            return save_soundly(project, action)
        except OSError:
            return None
    return save_soundly(project, action)


def save_soundly(project, action):
    line = {"id": "u" + action["id"], "by": "stand-in", "verb": "action.add", "record": action["id"], "after": action}
    temporary = f"{FOLDER}/.brygga-{os.getpid()}-0.tmp"
    text = json.dumps(project, indent=1) + "\n"
    length = os.path.getsize(LOG) if os.path.exists(LOG) else 0
    try:
        if mode != "truncate":
            written(temporary, text, "x")
        written(LOG, json.dumps(line) + "\n", "a")
        if mode == "truncate":
            return written(PROJECT, text, "w")
        if mode in ("third", "early"):
            time.sleep(0.005)
        os.rename(temporary, PROJECT)
    except OSError:
        if os.path.exists(LOG):
            os.truncate(LOG, length)
        if mode not in ("litter", "truncate"):
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise
    try:
        if mode not in ("unsynced", "folder"):
            synced(FOLDER)
    except OSError as error:
        raise OSError("written, but the system could not promise that it lasts") from error


def answer(action):
    print(json.dumps({"kind": "action.add", "data": {"id": action["id"], "entry": {"id": "u" + action["id"]}}}), flush=True)


def clear_away():
    """The own lock, and what the dead left."""
    os.unlink(LOCK)
    for name in os.listdir(FOLDER):
        process = name.split("-")[1] if name.startswith(".brygga-") else ""
        if process and mode != "litter" and is_gone(process):
            os.unlink(FOLDER + "/" + name)


def add():
    action = {"id": "a%012x" % random.getrandbits(48), "title": TEXT}
    if mode == "early":
        answer(action)
        time.sleep(0.01)
    lock = locked()
    try:
        project = read()
        if mode in ("no-lock", "flock", "advisory"):
            time.sleep(0.003)
        project["actions"].append(action)
        save(project, action)
    finally:
        if isinstance(lock, str):
            with contextlib.suppress(OSError):
                clear_away()
    if mode != "early":
        answer(action)


def main():
    if VERB.startswith("init"):
        os.makedirs(FOLDER + "/history")
        with open(FOLDER + "/../../brygga.json", "w") as file:
            file.write("{}\n")
        with open(PROJECT, "w") as file:
            json.dump({"id": "p00000", "actions": []}, file)
    elif VERB == "action add":
        add()
    elif VERB == "action list":
        if mode == "writing-reader":
            open(FOLDER + "/.seen", "w").close()
        print(json.dumps({"data": read()["actions"]}))
    elif VERB.startswith("check"):
        with open(PROJECT) as file:
            known = {action["id"] for action in json.load(file)["actions"]}
        missing = [line for line in lines() if line["after"]["id"] not in known and mode != "third"]
        print(json.dumps({"data": [{"severity": "warning", "message": "the last line is not made"}] if missing else []}))


code = 0
try:
    main()
    sys.stdout.flush()
except Exception as error:
    code = 5 if isinstance(error, TimeoutError) else 1
    with contextlib.suppress(OSError):
        os.write(2, b"failed" if mode == "blind" else str(error).encode())
finally:
    os._exit(code)
