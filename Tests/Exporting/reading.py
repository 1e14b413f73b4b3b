"""How an export is read back by programs of others; a check gives a list of faults in words."""

import csv
import importlib.util
import io
import json
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree
import zipfile

HERE = pathlib.Path(__file__).parent


def has_module(name):
    return importlib.util.find_spec(name) is not None


def has_program(name):
    return shutil.which(name) is not None


def run(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", errors="replace", **options)


# What each reader needs, for those that are missing here to be named.
READERS = {
    "html5lib": ("python3-html5lib", lambda: has_module("html5lib")),
    "tidy": ("tidy", lambda: has_program("tidy")),
    "chromium": ("chromium", lambda: has_program("chromium")),
    "pdfinfo": ("poppler-utils", lambda: has_program("pdfinfo")),
    "cmark-gfm": ("cmark-gfm", lambda: has_program("cmark-gfm")),
    "openpyxl": ("python3-openpyxl", lambda: has_module("openpyxl")),
    "soffice": ("libreoffice-calc-nogui", lambda: has_program("soffice")),
    "icalendar": ("python3-icalendar", lambda: has_module("icalendar")),
    "jsonschema": ("python3-jsonschema", lambda: has_module("jsonschema")),
    "csv": ("python3", lambda: True),
}


# Markdown


def markdown_tree(file):
    """The names of all nodes as cmark-gfm reads them, with their depth; runs of text are one.

    An e-mail address that is linked to itself counts as text: no escape keeps cmark-gfm from it, and it says what it is.
    """
    ran = run("cmark-gfm", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-t", "xml", str(file))
    text = "".join(c for c in ran.stdout if c in "\n\t" or ord(c) >= 0x20)
    tree = []

    def walk(node, depth):
        name = node.tag.rsplit("}", 1)[-1]
        if name == "link" and node.get("destination") == "mailto:" + "".join(node.itertext()).strip():
            name, node = "text", ()
        if name == "text" and tree and tree[-1] == (depth, "text"):
            return
        tree.append((depth, name))
        for child in node:
            walk(child, depth + 1)

    walk(xml.etree.ElementTree.fromstring(text), 0)
    return tree


def markdown(file):
    faults = []
    text = file.read_text(encoding="utf-8")
    if "{{" in text.replace("\\{", "") and "{{title}}" not in text:
        faults.append("a tag of a template is left")
    names = [name for _, name in markdown_tree(file)]
    for name in ("html_block", "html_inline", "image"):
        if name in names:
            faults.append(f"a node {name}")
    if names.count("heading") < 2:
        faults.append("no headings")
    if not text.endswith("\n") or "\r" in text:
        faults.append("line ends")
    return faults


# Calendars


def calendar_tree(file):
    import icalendar

    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    return [(part.name, sorted(part.keys())) for part in calendar.walk()]


def calendar(file):
    import icalendar

    faults = []
    data = file.read_bytes()
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75 or b"\n" in line or b"\r" in line:
            faults.append(f"line {number}: {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"line {number}: cut inside a character")
    calendar = icalendar.Calendar.from_ical(data)
    if calendar.get("METHOD") != "PUBLISH" or calendar.get("VERSION") != "2.0":
        faults.append("no METHOD or VERSION")
    events = calendar.walk("VEVENT")
    names = [str(event["UID"]) for event in events]
    if len(set(names)) != len(names):
        faults.append("a UID stands twice")
    for event in events:
        if event.decoded("DTEND") <= event.decoded("DTSTART"):
            faults.append(f"{event['UID']}: ends before it begins")
        if event.decoded("SEQUENCE") < 0:
            faults.append(f"{event['UID']}: SEQUENCE")
    return faults


# JSON


def status_json(file, schemas):
    from jsonschema import Draft202012Validator

    value = json.loads(file.read_text(encoding="utf-8"))
    name = {"export": "status", "export.portfolio": "portfolio-status"}[value["kind"]]
    schema = json.loads((schemas / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    faults = []
    for error in Draft202012Validator(schema).iter_errors(value["data"]):
        faults.append("/".join(map(str, error.absolute_path)) + ": " + error.message[:200])
    text = file.read_text(encoding="utf-8")
    if any(ord(c) < 0x20 and c != "\n" or c in "\u2028\u2029\u202e\x7f\x85" for c in text):
        faults.append("a control stands there unescaped")
    return faults


# Tables


def csv_rows(file):
    """The rows as python's csv reads them, without the mark at the beginning."""
    return list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), strict=True))


def csv_shape(file):
    return [len(row) for row in csv_rows(file)]


def csv_table(file):
    faults = []
    data = file.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        faults.append("no byte order mark")
    rows = csv_rows(file)
    if not rows or len({len(row) for row in rows}) != 1:
        faults.append("rows of unequal length")
    if not data.endswith(b"\r\n"):
        faults.append("line ends")
    number = re.compile(r"^[-+]?[0-9]+([.,][0-9]+)?$")
    for index, row in enumerate(rows, 1):
        for cell in row:
            if cell[:1] in "=+-@\t\r" and cell[:1] and not number.match(cell):
                faults.append(f"row {index}: a cell begins as a formula does: {cell[:20]!r}")
    return faults


def workbook_shape(file):
    """Sheets with the type of every cell."""
    import openpyxl

    book = openpyxl.load_workbook(file)
    shape = []
    for sheet in book.worksheets:
        shape.append((sheet.title, sheet.max_row, sheet.max_column))
        for row in sheet.iter_rows():
            shape.append([cell.data_type + ("d" if cell.is_date else "") for cell in row])
    return shape


def workbook(file):
    import openpyxl

    faults = []
    book = openpyxl.load_workbook(file)
    for place, sheet in enumerate(book.worksheets):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type in "fe":
                    faults.append(f"{sheet.title}!{cell.coordinate}: of type {cell.data_type}")
                if cell.hyperlink:
                    faults.append(f"{sheet.title}!{cell.coordinate}: a link")
        # The first is an overview, and what is hidden holds what can be chosen.
        if place == 0 or sheet.sheet_state != "visible":
            continue
        if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref:
            faults.append(f"{sheet.title}: the header is not frozen or has no filter")
    with zipfile.ZipFile(file) as parts:
        for name in parts.namelist():
            if "externalLink" in name or name.startswith("/") or ".." in name or "vba" in name.lower():
                faults.append(f"part {name}")
            if name.endswith((".xml", ".rels")):
                xml.etree.ElementTree.fromstring(parts.read(name))
    return faults
