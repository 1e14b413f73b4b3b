"""Texts in every field of a project that holds text, as its schema names them: hostile ones, harmless ones, or names to be found again."""

import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent
SCHEMA = json.loads((HERE.parent.parent / "docs/schema/project.json").read_text(encoding="utf-8"))
HOSTILE = json.loads((HERE / "hostile.json").read_text(encoding="utf-8"))
ID = re.compile(r"^[a-z][0-9a-hjkmnp-tv-z]{5}$")
# What these say is looked up, so that another text would be another project and not another text.
KEPT = {"framework", "format"}


def hostile(number):
    """A text that tries everything; what it begins with goes by its number."""
    beginnings = HOSTILE["beginnings"]
    return beginnings[number % len(beginnings)] + HOSTILE["tail"]


def harmless(number):
    return f"Harmless {number}"


class Planter:
    """Walks a project along its schema and puts `text(number)` into each field of text, absent ones too."""

    def __init__(self, text, only=lambda record, field: True):
        self.text, self.only, self.count = text, only, 0

    def plant(self, project):
        return self.value(project, SCHEMA, "Project", "")

    def value(self, old, schema, record, field):
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[1]
            return self.value(old, SCHEMA["$defs"][name], name, field)
        kind = schema.get("type")
        if kind == "object":
            return self.object(old, schema, record)
        if kind == "array":
            return self.list(old, schema["items"], record, field)
        if kind == "string" and not schema.keys() & {"enum", "pattern", "format"}:
            # Who is meant by an id is not a text.
            if isinstance(old, str) and ID.match(old) or not self.only(record, field):
                return old
            self.count += 1
            return self.text(self.count)
        return old

    def object(self, old, schema, record):
        if not isinstance(old, dict):
            return old
        new = dict(old)
        for field, kind in schema["properties"].items():
            if field in KEPT:
                continue
            value = self.value(old.get(field), kind, record, field)
            if value is not None:
                new[field] = value
        return new

    def list(self, old, items, record, field):
        if old is None and items.get("type") == "string" and not items.keys() & {"enum", "pattern", "format"}:
            old = [""]
        return None if old is None else [self.value(one, items, record, field) for one in old]


def plant(folder, text, only=lambda record, field: True, change=lambda project: project):
    """Plants in every project of a workspace; what history says of them is left out, since it says something else."""
    count = 0
    for file in sorted(pathlib.Path(folder).glob("projects/*/project.json")):
        planter = Planter(text, only)
        project = change(planter.plant(json.loads(file.read_text(encoding="utf-8"))))
        file.write_text(json.dumps(project, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        for log in file.parent.glob("history/*"):
            log.unlink()
        for kept in list(file.parent.glob("snapshots/*")) + list(file.parent.glob("decisions/*")):
            kept.unlink()
        count += planter.count
    return count
