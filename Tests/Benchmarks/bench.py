#!/usr/bin/env python3
"""The budgets of brygga, each beside what people would use instead where that is installed.

Every figure is a median of interleaved runs in this one process, so that a slow minute of the machine
hits both sides. What does not meet its budget is printed as such; nothing here fails a build.
Usage: bench.py PROGRAM
"""
import fcntl, json, os, pty, resource, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

PROGRAM = os.path.abspath(sys.argv[1])
ROUNDS = 15
WORK = tempfile.mkdtemp(prefix="brygga-bench-")
ENV = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", BRYGGA_USER="Bench", XDG_STATE_HOME=WORK + "/state",
           XDG_CONFIG_HOME=WORK + "/config", TASKRC=WORK + "/taskrc", TASKDATA=WORK + "/task", HOME=WORK)
NOW = "2026-11-24"


def call(*command, cwd=WORK, env=ENV, **more):
    return subprocess.run(command, cwd=cwd, env=env, check=True, capture_output=True, **more)


def timed(command, cwd=WORK):
    """Milliseconds of one run of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, env=ENV, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


class Screen:
    """A program in a pseudo-terminal of 120 columns and 36 rows."""

    def __init__(self, command, cwd=WORK):
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execvpe(command[0], command, ENV)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))

    def settled(self, since, quiet=0.12, limit=10):
        """Milliseconds from `since` to the last byte before the screen is quiet."""
        last = None
        while time.perf_counter() - since < limit:
            ready, _, _ = select.select([self.fd], [], [], quiet)
            if not ready:
                if last is not None:
                    return (last - since) * 1000
                continue
            try:
                if not os.read(self.fd, 1 << 16):
                    break
            except OSError:
                break
            last = time.perf_counter()
        return ((last or time.perf_counter()) - since) * 1000

    def press(self, key):
        since = time.perf_counter()
        os.write(self.fd, key)
        return self.settled(since, quiet=0.03)

    def close(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def first_frame(command, cwd=WORK):
    screen = Screen(command, cwd)
    figure = screen.settled(screen.start)
    screen.close()
    return figure


def interleaved(ours, theirs, rounds=ROUNDS):
    """Medians of two measurements taken in turn; the second may be absent."""
    a, b = [], []
    for _ in range(rounds):
        a.append(ours())
        if theirs:
            b.append(theirs())
    return statistics.median(a), statistics.median(b) if b else None


ROWS = []


def row(work, ours, peer, theirs, factor, unit="ms"):
    """`factor`: ours may be at most this many times the peer's; None: an absolute budget is in `peer`."""
    if theirs is None:
        verdict = "peer not installed"
        ratio = "–"
    else:
        ratio = f"{ours / theirs:.2f}"
        verdict = "meets" if ours <= theirs * factor else "DOES NOT MEET"
    ROWS.append((work, f"{ours:.1f} {unit}", f"{peer} {theirs:.1f} {unit}" if theirs is not None else peer,
                 ratio, f"≤ {factor:g}", verdict))


def large_workspace(count):
    """A workspace of one project with `count` open actions, made from a real one."""
    folder = f"{WORK}/large"
    call(PROGRAM, "init", folder, "--organisation", "Bench", "--lang", "en")
    call(PROGRAM, "-C", folder, "--now", NOW, "project", "add", "Large", "--site", "Ward")
    path = f"{folder}/projects/large/project.json"
    project = json.load(open(path))
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

    def code(letter, n):
        text = ""
        for _ in range(5):
            text = alphabet[n % 32] + text
            n //= 32
        return letter + text

    project["actions"] = [
        {"id": code("a", n), "title": f"Action number {n} of the large project", "status": "planned", "owner": "Project lead",
         "due": f"2026-12-{n % 28 + 1:02d}", "description": "What has to be done, in a sentence of ordinary length for an action. " * 2,
         "target": "ward staff", "dose": "once a week", "justification": "because the barrier asks for it"}
        for n in range(count)]
    order = ["format", "id", "title"]
    keys = [k for k in project if k not in ("actions", "stakeholders", "reviews", "indicators")]
    whole = {k: project[k] for k in keys}
    whole["actions"] = project["actions"]
    with open(path, "w") as file:
        json.dump(whole, file, indent=2, ensure_ascii=False)
        file.write("\n")
    return folder, os.path.getsize(path)


def many_projects(count):
    folder = f"{WORK}/many"
    call(PROGRAM, "init", folder, "--organisation", "Bench", "--lang", "en")
    demo = f"{WORK}/demo/projects"
    sources = [f"{demo}/{slug}/project.json" for slug in sorted(os.listdir(demo))]
    texts = [open(source).read() for source in sources]
    size = 0
    for n in range(count):
        place = f"{folder}/projects/p{n:04d}"
        os.makedirs(place)
        text = texts[n % len(texts)]
        with open(f"{place}/project.json", "w") as file:
            file.write(text)
        size += len(text)
    return folder, size


def peak_memory(command, cwd):
    screen = Screen(command, cwd)
    screen.settled(screen.start)
    with open(f"/proc/{screen.pid}/status") as file:
        figure = [int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM")][0]
    screen.close()
    return figure


def main():
    has = {name: shutil.which(name) for name in ("task", "less", "tig", "vd", "duckdb", "calcurse")}
    call(PROGRAM, "demo", f"{WORK}/demo", "--now", NOW)
    large, size = large_workspace(10_000)
    open(f"{WORK}/taskrc", "w").write("confirmation=off\nverbose=nothing\n")
    here = f"{WORK}/demo"
    repository = None
    if has["tig"]:
        repository = f"{WORK}/repository"
        call("git", "init", "-q", repository)
        for n in range(200):
            call("git", "-C", repository, "-c", "user.name=b", "-c", "user.email=b@b", "commit", "-q", "--allow-empty", "-m", f"c{n}")
    if has["task"]:
        lines = "".join(json.dumps({"description": f"Action number {n}", "status": "pending"}) + "\n" for n in range(10_000))
        call("task", "import", "-", input=lines.encode())

    ours, peer = interleaved(
        lambda: timed([PROGRAM, "-C", large, "--now", NOW, "action", "list"]),
        (lambda: timed(["task", "list"])) if has["task"] else None, 7)
    row("list 10,000 open actions", ours, "task list", peer, 0.1)

    page = f"{here}/projects/" + sorted(os.listdir(f"{here}/projects"))[0] + "/project.json"
    ours, peer = interleaved(
        lambda: first_frame([PROGRAM, "-C", here, "--now", NOW, "open"]),
        (lambda: first_frame(["less", page])) if has["less"] else None)
    row("first full frame, demo", ours, "less", peer, 1.25)

    ours, peer = interleaved(
        lambda: first_frame([PROGRAM, "-C", large, "--now", NOW, "open", "-p", "large"]),
        (lambda: first_frame(["tig"], repository)) if has["tig"] else None)
    row(f"first full frame, {size / 1e6:.1f} MB", ours, "tig", peer, 1)

    screen = Screen([PROGRAM, "-C", large, "--now", NOW, "open", "-p", "large"])
    screen.settled(screen.start)
    screen.press(b"5")
    keys = [screen.press(b"j") for _ in range(60)]
    screen.close()
    theirs = None
    if has["tig"]:
        other = Screen(["tig"], repository)
        other.settled(other.start)
        theirs = [other.press(b"j") for _ in range(60)]
        other.close()
    row("key to painted screen, 10,000 rows, p50", statistics.median(keys), "tig", statistics.median(theirs) if theirs else None, 1)
    row("  the same, p99", sorted(keys)[-1], "tig", sorted(theirs)[-1] if theirs else None, 1)

    number = [0]

    def edit():
        number[0] += 1
        return timed([PROGRAM, "-C", large, "--now", NOW, "action", "edit", "a00001", f"dose=number {number[0]}"])

    def modify():
        number[0] += 1
        return timed(["task", "1", "modify", f"description:number {number[0]}"])

    ours, peer = interleaved(edit, modify if has["task"] else None, 7)
    row("one edit made durable, 10,000 actions", ours, "task modify", peer, 0.2)

    many, size = many_projects(2_000)
    pattern = f"{many}/projects/*/project.json"
    ours, cat = interleaved(
        lambda: timed([PROGRAM, "-C", many, "--now", NOW, "project", "list"]),
        lambda: timed(["sh", "-c", f"cat {pattern} > /dev/null"]), 5)
    duck = None
    if has["duckdb"]:
        query = f"select count(*) from read_json('{pattern}', maximum_object_size=100000000)"
        duck = statistics.median(timed(["duckdb", "-c", query]) for _ in range(3))
    row(f"portfolio of 2,000 projects, {size / 1e6:.0f} MB", ours, "DuckDB read_json", duck, 0.2)
    row("  the same beside cat (a goal)", ours, "cat", cat, 2)

    ours = peak_memory([PROGRAM, "-C", large, "--now", NOW, "open", "-p", "large"], WORK)
    row("resident memory, 10,000 actions", ours, "the budget of", 30.0, 1, "MB")

    if os.environ.get("BENCH_BUILD"):
        source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        start = time.perf_counter()
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "brygga", "--scratch-path",
                        f"{WORK}/build"], cwd=source, check=True, stdout=subprocess.DEVNULL)
        row("clean release build", time.perf_counter() - start, "the budget of", 240.0, 1, "s")
    else:
        ROWS.append(("clean release build", "not run", "set BENCH_BUILD=1", "–", "≤ 240 s", "not run"))

    widths = [max(len(line[n]) for line in ROWS + [("work", "ours", "beside", "ratio", "budget", "")]) for n in range(6)]
    for line in [("work", "ours", "beside", "ratio", "budget", "")] + ROWS:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())
    missing = [name for name, path in has.items() if not path and name != "calcurse"]
    if missing:
        print("not installed here: " + ", ".join(missing))


try:
    main()
finally:
    shutil.rmtree(WORK, ignore_errors=True)
