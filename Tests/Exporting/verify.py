#!/usr/bin/env python3
"""Writes every format for every audience in both languages and reads each back with programs of others.

Usage: verify.py PROGRAM [--only FORMAT] [--keep FOLDER]

The demonstration, the same full of hostile text, the same with harmless text in the same places, and the same with
names to be found again. What is not installed is named and left out. Exits with 1 on any fault.
"""

import argparse
import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pages
import planting
import reading

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
FORMATS = ["md", "html", "csv", "xlsx", "ics", "json"]
AUDIENCES = ["steering", "team", "public", "voice"]
LANGUAGES = ["en", "sv"]
DAY = "2026-11-24"
PROJECT = "heart-failure"
CANARY = "KANARIEFAGEL"


class Verification:
    def __init__(self, program, folder, formats):
        self.program, self.folder, self.formats = pathlib.Path(program).resolve(), folder, formats
        self.missing = {name for name, (_, there) in reading.READERS.items() if not there()}
        self.faults, self.checks = [], collections.Counter()

    # Making

    def workspace(self, name, plant=None):
        """A copy of the demonstration; with `plant`, changed by it."""
        place = self.folder / name
        shutil.copytree(ROOT / "Tests/Fixtures/demo", place)
        if plant:
            plant(place)
        return place

    def brygga(self, workspace, *words, zone="UTC"):
        surroundings = dict(
            os.environ, BRYGGA_USER="Test", BRYGGA_SEED="verify", TZ=zone, SWIFT_BACKTRACE="enable=no",
            XDG_STATE_HOME=str(self.folder / "state"))
        return subprocess.run(
            [self.program, "-C", workspace, "--now", DAY, "--no-input", *words],
            capture_output=True, text=True, env=surroundings)

    def export(self, workspace, form, audience, language, zone="UTC", project=PROJECT, into=None):
        """The files of one export."""
        place = into or self.folder / "out" / workspace.name / f"{project or 'portfolio'}-{audience}-{language}"
        place.mkdir(parents=True, exist_ok=True)
        target = place / "csv" if form == "csv" else place / f"status.{form}"
        words = ["export", "--format", form, "--audience", audience, "--lang", language, "-o", str(target)]
        words += ["--perspective", "pat"] if audience == "voice" else []
        words += ["-p", project] if project else ["--portfolio"]
        words += ["--confirm-personal-data", "verification"]
        ran = self.brygga(workspace, *words, zone=zone)
        if ran.returncode != 0:
            self.fault(f"{target}: export exits with {ran.returncode}: {ran.stderr.strip()[:300]}")
            return []
        return sorted(target.glob("*")) if form == "csv" else [target]

    def fault(self, words):
        self.faults.append(words)
        print("  ! " + words, flush=True)

    def check(self, reader, name, file, *more, **options):
        """Counts a check, names its faults; nothing where the reader is missing."""
        if reader in self.missing:
            return
        self.checks[name] += 1
        try:
            found = more[0](file, *more[1:], **options)
        except Exception as error:
            found = [f"{type(error).__name__}: {error}"]
        for words in found or []:
            self.fault(f"{file.relative_to(self.folder)}: {name}: {words}")

    # Reading back

    def read_back(self, form, files, audience, is_shown):
        for file in files:
            if form == "md":
                self.check("cmark-gfm", "cmark-gfm", file, reading.markdown)
            elif form == "html":
                self.check("html5lib", "html5lib", file, pages.page)
                self.check("tidy", "tidy", file, pages.tidied)
                if is_shown:
                    self.check("chromium", "screenshot", file, pages.screenshot)
                    if "pdfinfo" not in self.missing:
                        count = 1 if audience == "steering" else None
                        self.check("chromium", "A4", file, pages.printed, pages=count)
            elif form == "csv":
                self.check("csv", "python csv", file, reading.csv_table)
            elif form == "xlsx":
                self.check("openpyxl", "openpyxl", file, reading.workbook)
            elif form == "ics":
                self.check("icalendar", "icalendar", file, reading.calendar)
            elif form == "json":
                self.check("jsonschema", "jsonschema", file, reading.status_json, ROOT / "docs/schema")

    def compare(self, form, hostile, harmless):
        """The same project with other words has the same structure."""
        kinds = {
            "md": ("cmark-gfm", reading.markdown_tree), "html": ("html5lib", pages.tree),
            "csv": ("csv", reading.csv_shape), "xlsx": ("openpyxl", reading.workbook_shape),
            "ics": ("icalendar", reading.calendar_tree),
        }
        if form not in kinds:
            return
        reader, shape = kinds[form]
        if [file.name for file in hostile] != [file.name for file in harmless]:
            self.fault(f"{form}: other files: {[file.name for file in hostile]}")
        for one, other in zip(hostile, harmless):
            self.check(reader, f"structure {form}", one, lambda file: difference(shape(file), shape(other)))

    def spreadsheets(self):
        """Every workbook and CSV opened by LibreOffice and written anew: no cell has become a formula."""
        if "soffice" in self.missing or "openpyxl" in self.missing:
            return
        files = [file for form in ("xlsx", "csv") for file in sorted((self.folder / "out").glob(f"*/*/**/*.{form}"))]
        files = [file for file in files if "hostile" in str(file) or "heart-failure-team" in str(file)]
        for form, options in (("xlsx", []), ("csv", ["--infilter=CSV:44,34,76,1"])):
            chosen = [file for file in files if file.suffix == "." + form]
            place = self.folder / "opened" / form
            (place / "out").mkdir(parents=True)
            copies = [place / f"{number}.{form}" for number in range(len(chosen))]
            for file, copy in zip(chosen, copies):
                shutil.copy(file, copy)
            # The program takes long to start and little for a file.
            for first in range(0, len(copies), 100):
                reading.run(
                    "soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office", *options,
                    "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(place / "out"),
                    *map(str, copies[first:first + 100]))
            for file, copy in zip(chosen, copies):
                self.check("soffice", "LibreOffice", file, lambda _: opened(place / "out" / f"{copy.stem}.xlsx"))

    def canary(self, workspace, form, files, audience):
        for file in files:
            data = file.read_bytes()
            if form == "xlsx":
                data = unzipped(file)
            self.checks["names"] += 1
            if CANARY.encode() in data:
                place = data.index(CANARY.encode())
                self.fault(
                    f"{file.relative_to(self.folder)}: a planted name: "
                    + data[max(0, place - 60):place + 30].decode("utf-8", "replace"))


def difference(one, other):
    for number, (left, right) in enumerate(zip(one, other)):
        if left != right:
            return [f"at {number}: {left} where harmless text gives {right}"]
    return [] if len(one) == len(other) else [f"{len(one)} parts where harmless text gives {len(other)}"]


def opened(file):
    import openpyxl

    if not file.exists():
        return ["LibreOffice cannot open it"]
    book = openpyxl.load_workbook(file)
    return [
        f"{sheet.title}!{cell.coordinate} became a formula: {str(cell.value)[:40]}"
        for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def unzipped(file):
    import zipfile

    with zipfile.ZipFile(file) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


def is_name(record, field):
    """Whether the field holds what somebody is called."""
    return (record, field) in {("Member", "title"), ("Stakeholder", "title")} or field in {
        "who", "owner", "by", "raised_by", "asked_by", "contact", "author", "assessor", "waiting_for", "chair"}


def name_everybody(project):
    """One more record of each kind, marked internal and full of the name to be found again."""
    for kind, records in project.items():
        if isinstance(records, list) and records and isinstance(records[0], dict) and "id" in records[0]:
            definition = planting.SCHEMA["properties"][kind]["items"]["$ref"].rsplit("/", 1)[1]
            if "internal" not in planting.SCHEMA["$defs"][definition]["properties"] or kind == "sites":
                continue
            planter = planting.Planter(lambda number: f"{CANARY} internal {number}")
            record = planter.value(dict(records[0]), {"$ref": "#/$defs/" + definition}, definition, "")
            record["internal"] = True
            record["id"] = record["id"][0] + "zzzzz"
            records.append(record)
            records.sort(key=lambda one: one["id"])
    return project


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--only", choices=FORMATS, action="append")
    parser.add_argument("--keep", help="a folder in which everything that was written stays")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="brygga-verify-") as scratch:
        folder = pathlib.Path(options.keep or scratch).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        sys.exit(verify(Verification(options.program, folder, options.only or FORMATS)))


def verify(run):
    demo = run.workspace("demo")
    hostile = [
        run.workspace(f"hostile{number}", lambda place: planting.plant(place, lambda n: planting.hostile(n + number * 5)))
        for number in range(2)]
    harmless = run.workspace("harmless", lambda place: planting.plant(place, planting.harmless))
    named = run.workspace(
        "named", lambda place: planting.plant(place, lambda n: f"{CANARY} {n}", is_name, name_everybody))
    for form in run.formats:
        print(f"{form}", flush=True)
        for audience in AUDIENCES:
            for language in LANGUAGES:
                files = run.export(demo, form, audience, language)
                run.read_back(form, files, audience, is_shown=True)
                plain = run.export(harmless, form, audience, language)
                for number, workspace in enumerate(hostile):
                    files = run.export(workspace, form, audience, language)
                    run.read_back(form, files, "", is_shown=number == 0 and language == "sv")
                    run.compare(form, files, plain)
                if audience in ("public", "voice"):
                    run.canary(named, form, run.export(named, form, audience, language), audience)
        for language in LANGUAGES:
            files = run.export(demo, form, "steering", language, project=None)
            run.read_back(form, files, "", is_shown=True)
        run.check("csv", "same bytes", demo, lambda _: repeated(run, demo, form))
    run.spreadsheets()
    return report(run)


def repeated(run, demo, form):
    """The same project gives the same bytes, whatever the time zone."""
    made = []
    for zone in ("UTC", "Pacific/Kiritimati"):
        place = run.folder / "again" / form / zone.replace("/", "-")
        made.append([file.read_bytes() for file in run.export(demo, form, "team", "en", zone=zone, into=place)])
    return [] if made[0] == made[1] and made[0] else ["other bytes in another time zone"]


def report(run):
    print()
    for name, count in run.checks.items():
        print(f"{count:6} {name}")
    for name in sorted(run.missing):
        print(f"  left out: {name} is not installed (Debian: {reading.READERS[name][0]})")
    print(f"{sum(run.checks.values())} checks, {len(run.faults)} faults")
    return 1 if run.faults or not run.checks else 0


if __name__ == "__main__":
    main()
