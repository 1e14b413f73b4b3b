"""How long a clean release build takes, module by module, and how large the program is."""
import json, os, shutil, subprocess, sys, tempfile, time

from table import Row

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))


def compilers(work):
    """The environment in which SwiftPM calls each compiler through `compiled.py`, which notes what it took."""
    env = dict(os.environ, BENCH_COMPILED=f"{work}/compiled.jsonl")
    for variable, name in (("SWIFT_EXEC", "swiftc"), ("CC", "clang")):
        real = shutil.which(name)
        if real is None:
            raise RuntimeError(f"{name} is not on the path")
        wrapper = f"{work}/{name}"
        with open(wrapper, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec "{sys.executable}" "{HERE}/compiled.py" "{os.path.realpath(os.path.dirname(real))}/{name}" "$@"\n')
        os.chmod(wrapper, 0o755)
        env[variable] = wrapper
    return env


def release(source):
    """The command of `make build`, as its words."""
    said = subprocess.run(["make", "-s", "--no-print-directory", "-C", source, "release"], check=True, stdout=subprocess.PIPE)
    return said.stdout.decode().split()


def clean_build(source, work):
    """Seconds by the clock of a build from nothing, what each module took, and the program."""
    env = compilers(work)
    scratch = f"{work}/scratch"
    begin = ["swift", "package", "--package-path", source, "--scratch-path", scratch, "resolve"]
    subprocess.run(begin, env=dict(os.environ), check=True, stdout=subprocess.DEVNULL)
    command = release(source) + ["--package-path", source, "--scratch-path", scratch]
    with open(f"{work}/build.log", "wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, env=env, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        with open(f"{work}/build.log", encoding="utf-8", errors="replace") as log:
            raise RuntimeError(f"the build failed\n{log.read()[-4000:]}")
    modules = {}
    with open(env["BENCH_COMPILED"], encoding="utf-8") as file:
        for text in file:
            one = json.loads(text)
            whole = modules.setdefault(one["module"], {"begin": one["begin"], "end": one["end"], "cpu": 0})
            whole["begin"], whole["end"] = min(whole["begin"], one["begin"]), max(whole["end"], one["end"])
            whole["cpu"] += one["cpu"]
    lines = sorted(((name, one["end"] - one["begin"], one["cpu"]) for name, one in modules.items()), key=lambda line: -line[2])
    return wall, usage.ru_utime + usage.ru_stime, lines, f"{scratch}/release/brygga"


def stripped_size(program, work):
    """Bytes of the program without what only a debugger reads."""
    if shutil.which("strip") is None:
        raise RuntimeError("strip is not here: apt-get install binutils")
    copy = f"{work}/stripped"
    subprocess.run(["strip", "-o", copy, program], check=True)
    return os.path.getsize(copy)


class Size:
    def __init__(self, bench):
        self.bench = bench

    def measure(self):
        works = "program as built", "program, stripped"
        if not any(map(self.bench.wants, works)):
            return
        sizes = os.path.getsize(self.bench.program), stripped_size(self.bench.program, self.bench.workspaces.work)
        for work, size in zip(works, sizes):
            self.bench.found(Row(work, size / 1e6, "MB", most=30, goal=20))


class Build:
    """Rows of a clean build; made only where it is asked for, since it takes minutes."""

    def __init__(self, bench):
        self.bench = bench

    def measure(self):
        with tempfile.TemporaryDirectory(prefix="brygga-build-") as work:
            wall, cpu, modules, _ = clean_build(SOURCE, work)
        self.bench.found(Row("clean release build, wall", wall, "s", most=330, goal=240))
        self.bench.say(f"the build took {cpu:.0f} s of processor time")
        self.bench.built(modules)
