"""The workspaces that are measured in, each made when it is first asked for."""
import functools, json, os, shutil, subprocess

import realistic
from teamwork import LETTERS

NOW = "2026-11-24"
ACTIONS, PROJECTS = 10_000, 2_000


def code(letter, n):
    """The id of the nth record of a kind."""
    text = ""
    for _ in range(5):
        text, n = LETTERS[n % 32] + text, n // 32
    return letter + text


class Workspaces:
    def __init__(self, work, program, made=None):
        self.work, self.program, self.made = work, program, made
        # Nothing of whoever runs it is read or written: no settings, no state, no names.
        self.env = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", BRYGGA_USER="Project lead", HOME=work, TASKRC=f"{work}/taskrc",
                        TASKDATA=f"{work}/task", XDG_STATE_HOME=f"{work}/state", XDG_CONFIG_HOME=f"{work}/config",
                        XDG_CACHE_HOME=f"{work}/cache", GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="Bench",
                        GIT_AUTHOR_EMAIL="bench@localhost", GIT_COMMITTER_NAME="Bench", GIT_COMMITTER_EMAIL="bench@localhost")

    def call(self, *command, cwd=None, **more):
        done = subprocess.run(command, cwd=cwd or self.work, env=self.env, capture_output=True, **more)
        if done.returncode != 0:
            words = (done.stdout + done.stderr)[-2000:]
            raise RuntimeError(f"{' '.join(command)}: exit {done.returncode}\n{words}")
        return done.stdout

    @functools.cached_property
    def demo(self):
        self.call(self.program, "demo", f"{self.work}/demo", "--now", NOW)
        return f"{self.work}/demo"

    @functools.cached_property
    def page(self):
        """One file of the demo, for a pager."""
        slug = sorted(os.listdir(f"{self.demo}/projects"))[0]
        return f"{self.demo}/projects/{slug}/project.json"

    @functools.cached_property
    def realistic(self):
        if self.made:
            return self.made
        realistic.make(self.program, f"{self.work}/realistic", 1)
        return f"{self.work}/realistic"

    def copy(self, name):
        """A realistic workspace of one's own, so that what one build writes is nothing that the other reads."""
        folder = f"{self.work}/{name}"
        shutil.copytree(self.realistic, folder)
        return folder

    @functools.cached_property
    def large(self):
        """One project with 10,000 open actions; its first edit has been made, so that history explains it."""
        folder = f"{self.work}/large"
        self.call(self.program, "init", folder, "--organisation", "Bench", "--lang", "en")
        self.call(self.program, "-C", folder, "--now", NOW, "project", "add", "Large", "--site", "Ward")
        path = f"{folder}/projects/large/project.json"
        with open(path, encoding="utf-8") as file:
            project = json.load(file)

        project["actions"] = [
            {"id": code("a", n), "title": f"Action number {n} of the large project", "status": "planned", "owner": "Project lead",
             "due": f"2026-12-{n % 28 + 1:02d}", "description": "What has to be done, in a sentence of ordinary length for an action. " * 2,
             "target": "ward staff", "dose": "once a week", "justification": "because the barrier asks for it"}
            for n in range(ACTIONS)]
        with open(path, "w", encoding="utf-8") as file:
            json.dump(project, file, indent=2, ensure_ascii=False)
            file.write("\n")
        self.call(self.program, "-C", folder, "--now", NOW, "action", "edit", code("a", 0), "dose=once a day")
        return folder

    @property
    def large_size(self):
        return os.path.getsize(f"{self.large}/projects/large/project.json") / 1e6

    @functools.cached_property
    def many(self):
        """2,000 projects: those of the demo again and again, each with an id of its own."""
        folder = f"{self.work}/many"
        self.call(self.program, "init", folder, "--organisation", "Bench", "--lang", "en")
        texts = []
        for slug in sorted(os.listdir(f"{self.demo}/projects")):
            with open(f"{self.demo}/projects/{slug}/project.json", encoding="utf-8") as file:
                texts.append(file.read())
        for n in range(PROJECTS):
            place = f"{folder}/projects/p{n:04d}"
            os.makedirs(place)
            with open(f"{place}/project.json", "w", encoding="utf-8") as file:
                text = texts[n % len(texts)]
                own = json.loads(text)["id"]
                file.write(text.replace(f'"id": "{own}"', f'"id": "{code("p", n)}"', 1))
        self.many_names = self.names(folder)
        return folder

    @staticmethod
    def names(folder):
        return {os.path.join(place, name) for place, _, names in os.walk(folder) for name in names}

    def forget(self):
        """Takes away all that a program has kept for itself of the 2,000 projects: beside them and at home."""
        for path in self.names(self.many) - self.many_names:
            os.remove(path)
        for kept in ("state", "cache"):
            shutil.rmtree(f"{self.work}/{kept}", ignore_errors=True)

    @property
    def many_size(self):
        return sum(os.path.getsize(path) for path in self.many_names) / 1e6

    @functools.cached_property
    def tasks(self):
        """10,000 open tasks for Taskwarrior."""
        with open(f"{self.work}/taskrc", "w", encoding="utf-8") as file:
            file.write("confirmation=off\nverbose=nothing\n")
        lines = "".join(json.dumps({"description": f"Action number {n}", "status": "pending"}) + "\n" for n in range(ACTIONS))
        self.call("task", "import", "-", input=lines.encode())
        return self.work

    @functools.cached_property
    def repository(self):
        """A git repository of 200 commits for tig."""
        folder = f"{self.work}/repository"
        self.call("git", "init", "-q", folder)
        for n in range(200):
            self.call("git", "-C", folder, "commit", "-q", "--allow-empty", "-m", f"Commit number {n}")
        return folder
