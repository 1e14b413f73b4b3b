"""The files of a project, read and written as brygga writes them, and changed by lines of history."""
import json


class Number(str):
    """A number by its own characters, so that 0.50 stays 0.50."""


def read(text):
    return json.loads(text, parse_float=Number, parse_int=Number)


def scalar(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value)


def page(value, indent=""):
    """Canonical JSON with two spaces of indent; a list of scalars stands on one line."""
    inner = indent + "  "
    if isinstance(value, dict):
        if not value:
            return "{}"
        members = [f'{inner}"{name}": {page(member, inner)}' for name, member in value.items()]
        return "{\n" + ",\n".join(members) + "\n" + indent + "}"
    if isinstance(value, list):
        if not any(isinstance(element, (dict, list)) for element in value):
            return "[" + ", ".join(map(scalar, value)) + "]"
        return "[\n" + ",\n".join(inner + page(element, inner) for element in value) + "\n" + indent + "]"
    return scalar(value)


def line(value):
    """The same on one line, without spaces."""
    if isinstance(value, dict):
        return "{" + ",".join(f'"{name}":{line(member)}' for name, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(line, value)) + "]"
    return scalar(value)


# The list in which a record stands, by the letter that its id begins with.
LISTS = {"g": "organisations", "s": "sites", "m": "team", "y": "activities", "t": "transitions", "k": "stakeholders",
         "e": "engagements", "b": "barriers", "a": "actions", "n": "indicators", "x": "incidents", "h": "assumptions",
         "q": "asks", "r": "reviews"}


class Schema:
    """The order of the fields of each kind of record, from the schema that the program prints."""

    def __init__(self, text):
        self.root = json.loads(text)
        self.orders = {"project": list(self.root["properties"])}
        self.note(self.root)

    def note(self, shape):
        """Remembers the order of the records in the lists of one, then of those within them; the outermost wins."""
        found = []
        for field, value in shape["properties"].items():
            target = value.get("$ref") or value.get("items", {}).get("$ref")
            if target is None or field in self.orders:
                continue
            inner = self.root["$defs"][target.rsplit("/", 1)[1]]
            if "properties" in inner:
                self.orders[field] = list(inner["properties"])
                found.append(inner)
        for inner in found:
            self.note(inner)

    def sorted(self, field, record):
        order = self.orders[field]
        return {name: record[name] for name in sorted(record, key=order.index)}


class Project:
    """A project as a value that lines of history are made on."""

    def __init__(self, schema):
        self.schema = schema
        self.value = {}

    def place(self, address):
        """The list or record that holds what the address names, the field it stands in, and its key."""
        if address == self.value.get("id") or not self.value:
            return None, "project", None
        if address == "application":
            return self.value, "application", None
        if address.startswith("plan/"):
            return self.value, "plan", ("phase", address[5:])
        if address.startswith("duty/"):
            return self.value, "compliance", ("duty", address[5:])
        head, _, rest = address.partition("/")
        if rest:
            owner, field = self.find(head), None
            if owner is None:
                raise KeyError(f"no record has the address {head}")
            if head[0] == "r":
                known = {"v": "attendance", "c": "conditions"} if len(rest) == 6 else {}
                field = known.get(rest[0], "positions")
                return owner, field, ("perspective" if field == "positions" else "id", rest)
            return owner, "evidence", ("id", rest)
        if head[0].isupper():
            criterion, _, site = head.partition("@")
            return self.value, "assessments", ("criterion", criterion, "site", site)
        return self.value, LISTS[head[0]], ("id", head)

    @staticmethod
    def fits(record, key):
        return all(record.get(key[n], "") == key[n + 1] for n in range(0, len(key), 2))

    def find(self, address):
        owner, field, key = self.place(address)
        if key is None:
            return self.value if owner is None else owner.get(field)
        return next((record for record in owner.get(field, []) if self.fits(record, key)), None)

    def apply(self, difference):
        """Makes one difference; a `before` that does not stand there is a mistake of whoever wrote it."""
        address, after = difference["record"], difference.get("after")
        owner, field, key = self.place(address)
        if "field" in difference:
            record = self.find(address)
            if record is None:
                raise KeyError(f"no record has the address {address}")
            name = difference["field"]
            if record.get(name) != difference.get("before"):
                raise ValueError(f"{address} {name}: history says {difference.get('before')}, "
                                 f"there stands {record.get(name)}")
            if after is None:
                del record[name]
            elif name in record:
                record[name] = after
            else:
                record[name] = after
                ordered = self.schema.sorted(field, record)
                record.clear()
                record.update(ordered)
        elif owner is None:
            self.value = copied(after)
        else:
            records = owner.get(field, [])
            records = [record for record in records if not self.fits(record, key)]
            if after is not None:
                records.append(copied(after))
            records.sort(key=lambda record: order(field, record))
            if field in owner:
                owner[field] = records
            else:
                owner[field] = records
                holder = "project" if owner is self.value else self.place(address.partition("/")[0])[1]
                ordered = self.schema.sorted(holder, owner)
                owner.clear()
                owner.update(ordered)


def copied(value):
    if isinstance(value, dict):
        return {name: copied(member) for name, member in value.items()}
    if isinstance(value, list):
        return [copied(element) for element in value]
    return value


def order(field, record):
    """What the records of a list are sorted by."""
    if field == "transitions":
        return (record["at"], record["id"])
    if field == "assessments":
        return (record["criterion"], record.get("site", ""))
    if field == "positions":
        return record["perspective"]
    if field == "compliance":
        return record["duty"]
    if field == "plan":
        return record["phase"]
    return record["id"]
