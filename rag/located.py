"""A clause -> its place, its heading and the headings above it, as a sentence names them. Chooses no clause."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document, Level
from rag import outline
from rag.drafting import english_gist, gist, title

ENGLISH = {
    Level.PART: "Part",
    Level.CHAPTER: "Chapter",
    Level.SECTION: "Section",
    Level.ARTICLE: "Article",
    Level.HEADING: "Part",
    Level.BOX: "Box",
    Level.ANNEX: "Annex",
    Level.TABLE: "Table",
}
# The list of units at the end of a rendering.
UNITS = re.compile(
    r"\((?:Lead|Leads|Led by|Responsible|Cooperating|Lead units?|Responsible units?)\b[^()]{0,12}:",
    re.IGNORECASE,
)
PREFACE = "preface"  # the address of a text's foreword
FRAMING = {Level.MASTHEAD: "title", Level.COLOPHON: "imprint"}
ROW = re.compile(r"表(\d+)第(\d+)行")
BESIDE = re.compile(r"(?:(\d+)(?:\.(\d+))?/)?(p|box|dash)-(\d+)(?:/(\d+))?")
# A heading's rendering often repeats its number.
NUMBERED = re.compile(
    r"^(?:(?:Chapter|Section|Part|Article|Box|Annex|Table) ?\w*[.:]?|[IVXLC]+\.|\(\w{1,4}\)|\d+[.．])\s+"
)


def place(clause: Clause, english: bool) -> str:
    """第四章第六节, or Chapter 4, Section 6; the printed label where English has no word for the unit."""
    number = outline.number(clause)
    if not english:
        # 四、 reads as no place; a label may open with the chapter in which it stands.
        bare = clause.label.endswith("、") and number
        above = clause.label.removesuffix(clause.number)
        return f"{above}第{clause.number[:-1]}部分" if bare else clause.label
    beside = _beside(clause)
    if beside or number is None or number[1]:
        return beside or clause.label
    if clause.level is Level.SECTION and re.fullmatch(r"\d+\.\d+", clause.address):
        return f"Chapter {clause.address.split('.')[0]}, Section {number[0]}"
    under = (
        re.fullmatch(r"(\d+)(?:\.(\d+))?/(\d+)", clause.address) if clause.level is Level.SUBHEADING else None
    )
    if under:
        outer = f"Chapter {under[1]}, Section {under[2]}" if under[2] else f"Part {under[1]}"
        return f"{outer} ({under[3]})"
    inner = re.fullmatch(r"(\d+)(?:/(\d+))?/(\d+)", clause.address) if clause.level is Level.ITEM else None
    if inner and not outline.THROUGHOUT.fullmatch(clause.label):
        return f"Part {inner[1]}{f' ({inner[2]})' if inner[2] else ''}, item {inner[3]}"
    if clause.level is Level.ITEM and outline.THROUGHOUT.fullmatch(clause.label):
        return f"Task {number[0]}"
    word = ENGLISH.get(clause.level)
    return f"{word} {number[0]}" if word else clause.label


def _beside(clause: Clause) -> str:
    """In English what bears no number of the text's own: a paragraph, a box and its points, a table's rows; else empty."""
    row = ROW.fullmatch(clause.label)
    if row:
        return f"Table {row[1]}, row {row[2]}"
    found = BESIDE.fullmatch(clause.address)
    if found is None:
        if clause.address == PREFACE:
            return "foreword"
        headed = clause.level in {Level.CHAPTER, Level.HEADING} and outline.number(clause) is None
        return english_gist(clause, 60).rstrip(".") if headed else FRAMING.get(clause.level, "")
    chapter, section, sort, number, point = found.groups()
    inside = point or (number if sort == "dash" else "")
    parts = (
        f"Chapter {chapter}" if section else f"Part {chapter}" if chapter else "",
        f"Section {section}" if section else "",
        {"p": f"paragraph {number}", "box": f"box {number}", "dash": ""}[sort],
        f"point {inside}" if inside else "",
    )
    return ", ".join(filter(None, parts))


def full(document: Document, clause: Clause, english: bool) -> str:
    """The document's name and the place in it."""
    return f"{title(document, english)}{', ' if english else ''}{place(clause, english)}"


def within(document: Document, said: re.Match[str] | None, english: bool) -> str:
    """The document's name, with the part of it to which a question keeps where it says one and the text has it."""
    part = outline.numbered(document, said) if said else None
    return full(document, part, english) if part else title(document, english)


def heading(clause: Clause, english: bool) -> str:
    """What a unit is headed, without its number; the start of its words where it has no heading."""
    if english and clause.english:
        said = UNITS.split(NUMBERED.sub("", english_gist(clause, 160)))[0].strip().rstrip(".")
        return said or clause.heading or gist(clause)
    return clause.heading or gist(clause)


def bare(clause: Clause, english: bool) -> str:
    """The place without the heading that a label repeats."""
    said = place(clause, english)
    return re.sub(r"“[^“”]*”$", "", said) if clause.heading else said


def quoted(words: str) -> str:
    """Words in quotation marks, their own become single ones."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def named(clause: Clause, english: bool) -> str:
    """A part as a list names it: its number and its heading."""
    if english:
        number = outline.number(clause)
        under = clause.level in {Level.SUBHEADING, Level.SUBITEM} and number
        own = f"({number[0]})" if under and number else f"{place(clause, True)},"
        return f"{own} {heading(clause, True)}"
    own = clause.label if clause.level is Level.ROW or clause in outline.articles([clause]) else clause.number
    joint = "" if not own or own.endswith(("、", "）", ".", "．")) else " "
    return f"{own}{joint}{heading(clause, False)}"


def above(document: Document, clause: Clause, english: bool) -> str:
    """The headings above a clause, outermost first."""
    if not english:
        return "，".join(one.strip() for one in clause.path)
    inside = [one for one in document.walk() if one.number and one.address != clause.address]
    over = [one for one in inside if any(under.address == clause.address for under in one.walk())]
    return "; ".join(f"{place(one, True)}, {heading(one, True)}" for one in over)
