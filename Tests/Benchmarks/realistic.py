#!/usr/bin/env python3
"""Makes a realistic workspace: twenty projects of 220 records, each with two years of history and 30 kept snapshots.

It begins with the demonstration that the program makes, five times with other ids, and lets teams go on working in it:
barriers are found and worked on, actions start, slip and end, people are met, figures are written down. Every line of
history is made on the project in turn, so that history explains the file. The same seed gives the same bytes.
Usage: realistic.py PROGRAM FOLDER [--seed N]
"""
import argparse, concurrent.futures, json, os, random, shutil, subprocess, tempfile

from records import Schema, read
from teamwork import NOW, Team, day

HERE = os.path.dirname(os.path.abspath(__file__))

# Of which story each project is, and what tells it from the others of its story.
PLACES = ["Hospital North", "Hospital South", "County East", "County West", "The islands"]
STORIES = [(slug, place) for place in PLACES for slug in ("heart-failure", "primary-care-triage", "retinopathy-screening")]
STORIES += [("fall-risk-sensor", 0), ("fall-risk-sensor", 1), ("ward-data-exchange", 2), ("ward-data-exchange", 3),
            ("staffing-forecast", 4)]


def entries(kind):
    with open(f"{HERE}/../../data/catalogue/{kind}.json", encoding="utf-8") as file:
        return json.load(file)["entries"]


def call(program, *arguments, seed="realistic", home=None):
    """Runs the program for itself alone: no settings of whoever runs it, and ids from the seed."""
    env = dict(os.environ, BRYGGA_SEED=seed, BRYGGA_USER="Project lead", LANG="C.UTF-8", TZ="UTC", XDG_CONFIG_HOME=home,
               XDG_STATE_HOME=home, XDG_CACHE_HOME=home)
    done = subprocess.run([program, *arguments], env=env, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def make(program, folder, seed):
    if os.path.exists(folder):
        raise FileExistsError(f"{folder} is there already")
    with tempfile.TemporaryDirectory(prefix="brygga-realistic-") as work:
        schema = Schema(call(program, "schema", "project", home=work))
        catalogue = entries("barriers"), entries("strategies")
        for n in range(len(PLACES)):
            call(program, "demo", f"{work}/{n}", "--now", day(NOW), "--lang", "en", seed=f"{seed}-{n}", home=work)
        os.makedirs(f"{folder}/projects")
        shutil.copy(f"{work}/0/brygga.json", f"{folder}/brygga.json")
        teams = []
        for n, (slug, place) in enumerate(STORIES):
            which = place if isinstance(place, int) else PLACES.index(place)
            source = f"{work}/{which}/projects/{slug}"
            with open(f"{source}/project.json", encoding="utf-8") as file:
                title = f"{json.load(file)['title']}, {PLACES[which]}"
            team = Team(schema, catalogue, source, title, random.Random(f"{seed} {n}"))
            team.work()
            slug = f"{slug}-{PLACES[which].lower().replace(' ', '-')}"
            team.write(f"{folder}/projects/{slug}")
            teams.append((slug, team))

        def patterns(slug):
            """What the program itself keeps of the whole project, for the two groups that are given most."""
            kept = f"{folder}/projects/{slug}/snapshots"
            for group in ("Team", "Steering group"):
                call(program, "-C", folder, "-p", slug, "--now", day(NOW), "snapshot", "make", "--for", group,
                     seed=f"{seed} {slug} {group}", home=work)
            found = []
            for name in sorted(os.listdir(kept)):
                with open(f"{kept}/{name}", encoding="utf-8") as file:
                    found.append(read(file.read()))
                os.remove(f"{kept}/{name}")
            return sorted(found, key=lambda pattern: pattern["group"])

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            made = list(pool.map(patterns, [slug for slug, _ in teams]))
        for (slug, team), pattern in zip(teams, made):
            team.freeze(f"{folder}/projects/{slug}", pattern)


def tell(folder):
    """What was made, in a few figures."""
    sizes, counts = {"project.json": 0, "history": 0, "decisions": 0, "snapshots": 0}, {"lines": 0, "snapshots": 0}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            kind = name if name == "project.json" else os.path.basename(place)
            sizes[kind] = sizes.get(kind, 0) + os.path.getsize(path)
            counts["snapshots"] += kind == "snapshots"
            if kind == "history":
                with open(path, "rb") as file:
                    counts["lines"] += sum(1 for _ in file) - 1
    parts = ", ".join(f"{sizes[kind] / 1e6:.1f} MB {kind}" for kind in ("project.json", "history", "decisions", "snapshots"))
    return f"{len(os.listdir(folder + '/projects'))} projects, {counts['lines']} lines of history, {counts['snapshots']} snapshots: {parts}"


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description="Make a realistic workspace of twenty projects.")
    asked.add_argument("program", help="brygga, as built")
    asked.add_argument("folder", help="where to make it; must not be there yet")
    asked.add_argument("--seed", type=int, default=1, help="another seed makes another workspace (1)")
    wanted = asked.parse_args()
    make(os.path.abspath(wanted.program), os.path.abspath(wanted.folder), wanted.seed)
    print(tell(wanted.folder))
