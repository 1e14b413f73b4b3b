"""What the harnesses share: a saver to torture, what its files say, how a harness is run and what it prints."""
import argparse, contextlib, json, os, pathlib, random, shutil, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).parent
PASSED, FAILED, NOT_RUN = 0, 1, 77


class NotRun(Exception):
    """The machine does not allow it; the text names what it lacks."""


class Fault(Exception):
    """The saver broke a promise; the text says which and where."""


def expect(truth, *words):
    if not truth:
        raise Fault(" ".join(str(word) for word in words))


class Saver:
    """A program with brygga's command shape: brygga itself, or a stand-in with a fault."""

    def __init__(self, command, environment):
        self.command, self.environment = command, environment
        self.is_brygga = len(command) == 1

    def line(self, folder, *words):
        return [*self.command, "-C", str(folder), *words]

    def run(self, folder, *words, before=(), seconds=120, **more):
        """One whole run; `before` stands before the program, such as strace."""
        settings = dict(env=self.environment, capture_output=True, text=True, errors="replace", timeout=seconds,
                        stdin=subprocess.DEVNULL)
        try:
            return subprocess.run([*before, *self.line(folder, *words)], **{**settings, **more})
        except subprocess.TimeoutExpired as late:
            raise Fault("hangs for", seconds, "seconds:", *words, late.stderr or "") from None

    def written_by(self, folder):
        """The same saver with a state and a name of its own, as another person would have."""
        state = dict(self.environment, XDG_STATE_HOME=str(folder), BRYGGA_USER=pathlib.Path(folder).name)
        return Saver(self.command, state)

    def make(self, folder):
        """A workspace with one project."""
        os.makedirs(folder)
        self.must(folder, "init", "--organisation", "Region", "--lang", "en")
        if self.is_brygga:
            self.must(folder, "project", "add", "Sepsis alert", "--site", "Emergency ward")
        return Papers(folder)

    def must(self, folder, *words, **more):
        done = self.run(folder, *words, **more)
        expect(done.returncode == 0, "refused:", *words, done.returncode, done.stderr)
        return done

    def add(self, folder, title, **more):
        return self.run(folder, "action", "add", title, "--json", **more)

    def check(self, folder):
        """What `check` finds beside notes; the file must be readable."""
        done = self.run(folder, "check", "--json")
        expect(done.returncode == 0, "check:", done.returncode, done.stdout, done.stderr)
        return [found["message"] for found in json.loads(done.stdout)["data"] if found["severity"] != "note"]


def acknowledged(text):
    """The id of the history entry that a command said to have written; None where it did not come to say so."""
    try:
        return json.loads(text)["data"]["entry"]["id"]
    except (ValueError, KeyError, TypeError):
        return None


class Papers:
    """The files of the one project of a workspace, read without the program."""

    def __init__(self, workspace):
        self.workspace = pathlib.Path(workspace)
        (self.folder,) = (self.workspace / "projects").iterdir()

    @property
    def text(self):
        try:
            return (self.folder / "project.json").read_text()
        except (OSError, UnicodeDecodeError) as error:
            raise Fault("project.json cannot be read:", error) from None

    @property
    def project(self):
        try:
            return json.loads(self.text)
        except ValueError as error:
            raise Fault("project.json is no JSON:", error) from None

    def lines(self):
        """Every whole line of every log."""
        logs = sorted((self.folder / "history").glob("*.jsonl"))
        return [line for log in logs for line in log.read_bytes().split(b"\n")[:-1]]

    def entries(self):
        """Every entry of history by its id; a line that cannot be read is a fault."""
        found = {}
        for line in self.lines():
            try:
                entry = json.loads(line)
            except ValueError:
                raise Fault("a line of history cannot be read:", line[:200]) from None
            if "writer" not in entry:
                expect(entry["id"] not in found, "twice in history:", entry["id"])
                found[entry["id"]] = line.decode()
        return found

    def titles(self):
        return [action["title"] for action in self.project.get("actions", [])]

    def leftovers(self):
        """What a save may have left beside the project."""
        return sorted(name for name in os.listdir(self.folder) if name == ".lock" or name.endswith(".tmp"))


class Harness:
    """One run of one harness: its program, seed, scratch folder and counts."""

    def __init__(self, name, full, small, words):
        parser = argparse.ArgumentParser(description=words)
        parser.add_argument("program")
        parser.add_argument("--count", type=int, help=f"how often; otherwise {full}, or {small} with --small")
        parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
        parser.add_argument("--small", action="store_true")
        given = parser.parse_args()
        self.name, self.words, self.seed, self.is_small = name, words, given.seed, given.small
        self.count = given.count or (small if given.small else full)
        self.chance = random.Random(self.seed)
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix=f"brygga-{name}-"))
        os.chmod(self.scratch, 0o755)
        self.program = self.scratch / "program" / "brygga"
        self.program.parent.mkdir()
        shutil.copy(given.program, self.program)
        self.environment = dict(
            os.environ, HOME=str(self.scratch), XDG_STATE_HOME=str(self.scratch / "state"),
            XDG_CONFIG_HOME=str(self.scratch / "config"), BRYGGA_USER="Torture", LANG="C.UTF-8", TERM="xterm-256color",
            SWIFT_BACKTRACE="enable=no")
        self.counts = {}

    def brygga(self):
        return Saver([str(self.program)], self.environment)

    def stand_in(self, mode):
        return Saver([sys.executable, "-ISE", str(HERE / "broken_saver.py"), mode], self.environment)

    def folder(self, name="w"):
        """A name that nothing has yet."""
        self.number = getattr(self, "number", 0) + 1
        return self.scratch / f"{name}{self.number}"

    def counted(self, what, more=1):
        self.counts[what] = self.counts.get(what, 0) + more

    @contextlib.contextmanager
    def mounted(self, *words):
        """A mount for a while; the last word is where."""
        os.makedirs(words[-1], exist_ok=True)
        done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True)
        if done.returncode != 0:
            raise NotRun("mount is not allowed: " + done.stderr.strip())
        try:
            yield pathlib.Path(words[-1])
        finally:
            for _ in range(50):
                if subprocess.run(["umount", str(words[-1])], capture_output=True).returncode == 0:
                    break
                time.sleep(0.1)
            else:
                subprocess.run(["umount", "--lazy", str(words[-1])])

    def run(self, trial, teeth, needs=()):
        """Shows with stand-ins that the trial finds faults, and then tortures the program; ends the process.

        `trial(saver, count)` raises Fault where a promise is broken. `teeth` gives a count for each broken mode.
        """
        start = time.time()
        print(f"{self.name}: {self.words} (seed {self.seed}, count {self.count})", flush=True)
        try:
            for tool in needs:
                if not shutil.which(tool):
                    raise NotRun(f"{tool} is not installed")
            for mode, count in teeth.items():
                self.show_teeth(trial, mode, count)
            self.counts = {}
            trial(self.brygga(), self.count)
            code, words = PASSED, "passed"
        except NotRun as lack:
            code, words = NOT_RUN, f"NOT RUN: {lack}"
        except Fault as fault:
            code, words = FAILED, f"FAILED: {fault}"
        told = ", ".join(f"{self.counts[what]} {what}" for what in sorted(self.counts))
        print(f"{self.name}: {words} in {time.time() - start:.0f} s; seed {self.seed}; {told}", flush=True)
        if code == FAILED:
            print(f"{self.name}: its files are in {self.scratch}", flush=True)
        else:
            shutil.rmtree(self.scratch, ignore_errors=True)
        sys.exit(code)

    def show_teeth(self, trial, mode, count):
        found = None
        try:
            trial(self.stand_in(mode), count)
        except Fault as fault:
            found = str(fault)
        if mode == "sound":
            expect(found is None, "finds a fault in the sound stand-in:", found)
        else:
            expect(found is not None, "finds nothing in a saver that is broken:", mode)
        words = "nothing" if found is None else " ".join(found.split())[:110]
        print(f"  stand-in {mode}: {words}", flush=True)
