"""What the benchmark found, as tables: printed, and kept in a document between two marks."""
import datetime, os, re


class Row:
    """One figure: ours, and what it is held against, which is a peer's figure or a limit of its own."""

    heads = ["work", "ours", "beside", "ratio", "at most", "goal", "verdict"]

    def __init__(self, work, ours, unit, peer=None, theirs=None, most=None, goal=None, note=None):
        self.work, self.ours, self.unit, self.peer, self.theirs = work, ours, unit, peer, theirs
        self.most, self.goal, self.note = most, goal, note

    def cells(self):
        limit = f" {self.unit}" if self.peer is None else " ×"
        beside = "–" if self.peer is None else f"{self.peer} {shown(self.theirs)} {self.unit}" if self.theirs else self.peer
        ratio = f"{self.ours / self.theirs:.2f}" if self.theirs else "–"
        limits = [f"{value:g}{limit}" if value is not None else "–" for value in (self.most, self.goal)]
        return [self.work, f"{shown(self.ours)} {self.unit}", beside, ratio, *limits, self.verdict()]

    def verdict(self):
        if self.note:
            return self.note
        if self.peer is not None and not self.theirs:
            return "not compared"
        figure = self.ours if self.peer is None else self.ours / self.theirs
        if figure <= self.goal:
            return "meets the goal"
        return "within at most" if figure <= self.most else "DOES NOT MEET"


class Comparison:
    """Work in the realistic workspace: of the processors and by the clock, beside another build where one is given.

    Each side is its processor time, the least of it in any run, and its wall time, in milliseconds.
    """

    def __init__(self, work, ours, other=None, ratio=None):
        self.work, self.ours, self.other, self.ratio = work, ours, other, ratio

    @staticmethod
    def heads(has_other):
        heads = ["CPU ms", "least CPU ms", "wall ms"]
        return ["work"] + heads + (["other " + head for head in heads] + ["CPU ratio"] if has_other else [])

    def cells(self, has_other=False):
        sides = self.ours + (self.other if has_other else ())
        return [self.work, *map(shown, sides)] + ([shown(self.ratio)] if has_other else [])


def shown(value):
    """A figure with as many digits as say something."""
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def printed(heads, lines):
    widths = [max(len(str(line[n])) for line in [heads] + lines) for n in range(len(heads))]
    return "\n".join("  ".join(str(cell).ljust(width) for cell, width in zip(line, widths)).rstrip() for line in [heads] + lines)


def measured_on():
    """The day, the cores and how busy the machine was, in words that name no machine."""
    load = os.getloadavg()[0]
    return f"{datetime.date.today().isoformat()}, {len(os.sched_getaffinity(0))} cores, load {load:.1f}"


def keep(path, name, heads, lines, when, is_whole=False):
    """Puts lines into the table between the marks of `name`.

    Those that were not measured now stay as they are, unless the lines are the whole table or it had other columns.
    """
    with open(path, encoding="utf-8") as file:
        text = file.read()
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    if text.count(begin) != 1 or text.count(end) != 1:
        raise ValueError(f"{path}: the marks of {name} are not there once")
    before, rest = text.split(begin)
    old, after = rest.split(end)
    heads = heads + ["measured"]
    table = [re.split(r"\s*\|\s*", line.strip().strip("|").strip()) for line in old.splitlines() if line.startswith("|")]
    kept = table[2:] if table and table[0] == heads and not is_whole else []
    new = {line[0]: [str(cell) for cell in line] + [when] for line in lines}
    rows = [new.pop(line[0], line) for line in kept] + list(new.values())
    table = [heads, ["---"] * len(heads)] + rows
    made = "".join("| " + " | ".join(line) + " |\n" for line in table)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + begin + made + end + after)
