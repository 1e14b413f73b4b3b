"""HTML as browsers and validators read it."""

import pathlib
import re
import struct
import tempfile
import zlib

from reading import run

CSP = "default-src 'none'"
ADDRESS = re.compile(r"^(https?://|mailto:|#)")


def tree(file):
    """Element and attribute names in the order of the page, with their depth."""
    import html5lib

    document = html5lib.parse(file.read_text(encoding="utf-8"), treebuilder="etree", namespaceHTMLElements=False)
    found = []

    def walk(node, depth):
        # A line that ends in a text is no part of the page's order.
        if isinstance(node.tag, str) and node.tag != "br":
            found.append((depth, node.tag, sorted(node.attrib)))
        for child in node:
            walk(child, depth + 1)

    walk(document, 0)
    return found


def page(file):
    """A page that stands alone: no script, nothing from elsewhere, and an order that can be listened to."""
    import html5lib

    faults = []
    text = file.read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    document = parser.parse(text)
    for (line, column), code, _ in parser.errors[:5]:
        faults.append(f"{line}:{column}: {code}")
    if not text.lstrip().lower().startswith("<!doctype html>"):
        faults.append("no doctype")
    if not document.get("lang"):
        faults.append("no language")
    metas = {meta.get("http-equiv", meta.get("name", "charset")): meta for meta in document.iter("meta")}
    if CSP not in (metas.get("Content-Security-Policy").get("content") if "Content-Security-Policy" in metas else ""):
        faults.append("no Content-Security-Policy")
    if not (document.findtext("head/title") or "").strip():
        faults.append("no title")
    for node in document.iter():
        if not isinstance(node.tag, str):
            continue
        name = node.tag.rsplit("}", 1)[-1]
        if name in ("script", "iframe", "object", "embed", "base", "form", "link", "img", "foreignObject"):
            faults.append(f"an element {name}")
        for key, value in node.attrib.items():
            key = key if isinstance(key, str) else key[-1]
            if key.lower().startswith("on"):
                faults.append(f"an attribute {key}")
            if key.rsplit("}", 1)[-1] in ("href", "src", "action", "data") and not ADDRESS.match(value):
                faults.append(f"an address {value[:40]}")
    for style in document.iter("style"):
        if re.search(r"url\(|@import|expression\(", style.text or ""):
            faults.append("a style that fetches something")
    return faults + order(document)


def order(document):
    """Headings without gaps, tables with headers, pictures with words."""
    faults = []
    levels = [int(node.tag[1]) for node in document.iter() if isinstance(node.tag, str) and re.match(r"h[1-6]$", node.tag)]
    if levels.count(1) != 1:
        faults.append(f"{levels.count(1)} headings of the first level")
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            faults.append(f"a heading of level {after} after one of {before}")
    for landmark in ("header", "main", "footer"):
        if sum(1 for _ in document.iter(landmark)) != 1:
            faults.append(f"not one {landmark}")
    for table in document.iter("table"):
        caption = table[0] if len(table) else None
        if caption is None or caption.tag != "caption" or not "".join(caption.itertext()).strip():
            faults.append("a table without caption")
        heads = list(table.iter("th"))
        if not heads or any(not head.get("scope") for head in heads):
            faults.append("a table whose headers do not say what they head")
    for svg in document.iter():
        if isinstance(svg.tag, str) and svg.tag.rsplit("}", 1)[-1] == "svg":
            hidden = svg.get("aria-hidden") == "true"
            names = [child.tag.rsplit("}", 1)[-1] for child in svg if isinstance(child.tag, str)]
            if not hidden and not ("title" in names or svg.get("aria-label") or svg.get("aria-labelledby")):
                faults.append("a picture without words")
    identities = [node.get("id") for node in document.iter() if isinstance(node.tag, str) and node.get("id")]
    if len(set(identities)) != len(identities):
        faults.append("an id stands twice")
    for node in document.iter():
        for target in (node.get("aria-labelledby") or "").split() if isinstance(node.tag, str) else []:
            if target not in identities:
                faults.append(f"a label {target} that is not there")
    return faults


def tidied(file):
    ran = run("tidy", "-e", "-q", "-utf8", "--drop-empty-elements", "no", str(file))
    lines = [line for line in ran.stderr.splitlines() if " - Error" in line]
    return lines[:5]


def browse(*words, profile):
    return run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}",
        *words, timeout=120)


def screenshot(file):
    """A picture of the page in the browser that shows more than one colour."""
    with tempfile.TemporaryDirectory() as folder:
        picture = pathlib.Path(folder) / "page.png"
        browse(f"--screenshot={picture}", "--window-size=1000,1400", file.as_uri(), profile=folder + "/profile")
        if not picture.exists():
            return ["the browser made no picture"]
        inked = ink(picture.read_bytes())
        return [] if inked > 0.005 else [f"the browser shows nothing: {inked:.4f} of the page is inked"]


def ink(data):
    """How much of a PNG's bytes differ from the first pixel's."""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    size = {2: 3, 6: 4}[kind]
    packed, place = b"", 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place:place + 8])
        if name == b"IDAT":
            packed += data[place + 8:place + 8 + length]
        place += 12 + length
    raw = zlib.decompress(packed)
    stride = width * size + 1
    # Filtered rows of one colour are zero but for the first pixel.
    inked = sum(1 for y in range(1, height) for byte in raw[y * stride + 1 + size:(y + 1) * stride] if byte)
    return inked / (height * stride)


def printed(file, pages=None):
    """What the browser prints on A4; `pages` is how many there may be."""
    with tempfile.TemporaryDirectory() as folder:
        paper = pathlib.Path(folder) / "page.pdf"
        browse("--no-pdf-header-footer", f"--print-to-pdf={paper}", file.as_uri(), profile=folder + "/profile")
        if not paper.exists():
            return ["the browser printed nothing"]
        told = run("pdfinfo", str(paper)).stdout
        faults = []
        count = int(re.search(r"^Pages:\s+(\d+)", told, re.M).group(1))
        if pages and count != pages:
            faults.append(f"{count} pages, not {pages}")
        wide, high = map(float, re.search(r"^Page size:\s+([\d.]+) x ([\d.]+)", told, re.M).groups())
        if abs(wide - 595) > 2 or abs(high - 842) > 2:
            faults.append(f"not on A4: {wide} x {high}")
        return faults
