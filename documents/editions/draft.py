"""An official document -> the draft of its digest in Markdown: facts filled in, sentences left to write. Writes no file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from documents.clauses import Clause, Document, Edition, Level
from documents.editions.check import Stated, clause_states
from documents.facts.figures import Date
from documents.facts.responsibilities import Responsibility, Role, responsibilities
from documents.reading.tables import ENGLISH

UNREVIEWED = "digest drafted by machine and not yet reviewed"
ROLE_NAMES = {Role.LEAD: "牵头单位", Role.COOPERATE: "配合单位", Role.RESPONSIBLE: "责任单位"}
SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")  # what Markdown would take for markup
SPACED = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.BOX, Level.ANNEX})
CATEGORY_COLUMNS = ("类别", "项目")


@dataclass(frozen=True, slots=True)
class Sentences:
    """A clause in words of one's own, without its number, its heading and its units."""

    chinese: str
    english: str


# Whoever can word a clause (a model that is plugged in); None leaves the clause to a person.
Writer = Callable[[Clause], Sentences | None]


def unwritten(_: Clause) -> None:
    """A writer that leaves every clause to a person."""


def draft(document: Document, write: Writer = unwritten) -> str:
    """The draft of a digest, marked `reviewed: false`.

    Reading it back gives the addresses, units, figures, dates, numbers and titles of `document`;
    what `write` returns is taken as it is, for a person to review.
    """
    blocks = [
        f"---\n{_front_matter(document)}---",
        f"# {_escaped(document.title)}\n> {_english_title(document)}",
    ]
    mastheads = 0
    for clause in document.clauses:
        if clause.level is Level.MASTHEAD:
            mastheads += 1
            # The first is the title above; a later one names the text that a notice transmits.
            blocks += _lines(clause) if mastheads > 1 else []
        else:
            blocks += _blocks(clause, 2, write)
    return "\n\n".join(blocks) + "\n"


def _front_matter(document: Document) -> str:
    keys: dict[str, object] = {
        "id": document.id,
        "edition": Edition.DIGEST.value,
        "reviewed": False,
        "title": document.title,
        "title_en": document.title_english or "TODO",
        "number": document.number,
        "issuers": list(document.issuers),
        "date": document.date,
        "region": document.region,
        "kind": document.kind,
        "status": document.status.value,
        "period": document.period,
        "implements": list(document.implements),
        "notes": [*document.notes, UNREVIEWED],
    }
    stated = {key: value for key, value in keys.items() if value is False or value}
    return yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=1000)


def _english_title(document: Document) -> str:
    return _escaped(document.title_english) or "[TODO: English title]"


def _blocks(clause: Clause, depth: int, write: Writer) -> Iterator[str]:
    """A clause and those below it, one Markdown block each."""
    if clause.level is Level.TABLE:
        yield from _table(clause, depth)
    elif clause.level is Level.COLOPHON:
        yield from _lines(clause)
    else:
        yield from _own(clause, depth, write)
        for child in clause.children:
            yield from _blocks(child, depth + 1, write)


def _own(clause: Clause, depth: int, write: Writer) -> Iterator[str]:
    """The clause without its children: a heading of its own line, then its sentences; or both in one line."""
    heads, rest = _split(clause)
    number = _number(clause)
    title = f"{number}{_escaped(clause.heading)}"
    if heads:
        yield f"{'#' * min(depth, 6)} {title}\n> {_escaped(clause.english) or '[TODO: English heading]'}"
        title = ""
    elif clause.heading and clause.level is not Level.PARAGRAPH:
        title += "。"
    if rest:
        units = _units(responsibilities(clause.text))
        wording = write(clause) or _to_write(clause_states(clause))
        yield f"{title}{wording.chinese}{units}\n> {wording.english}"


def _split(clause: Clause) -> tuple[bool, str]:
    """Whether the heading stands alone on its line, and what the clause says beyond it."""
    first, _, later = clause.text.partition("\n")
    if clause.level is Level.ANNEX:  # its title can stand on a line of its own
        return True, later.removeprefix(clause.heading).strip()
    printed = re.sub(r"\s+", "", f"{clause.number}{clause.heading}")
    alone = bool(clause.heading) and re.sub(r"\s+", "", first).rstrip("：:") == printed
    alone = alone or clause.level is Level.BOX
    return alone, later if alone else first.removeprefix(clause.number).strip()


def _number(clause: Clause) -> str:
    """As printed; a blank keeps 第一节 and 11. apart from what follows, and makes `1.` a list."""
    apart = clause.level in SPACED or clause.number.endswith(".") or clause.heading[:1].isdigit()
    return f"{clause.number} " if clause.number and apart else clause.number


def _to_write(states: Stated) -> Sentences:
    """A marker that lists what the sentences must state."""
    chinese = [
        f"{name}：{'；'.join(facts)}"
        for name, facts in (
            ("数字", [figure.printed for figure in states.figures]),
            ("日期", [_dated(date) for date in states.dates]),
            ("文号", list(states.numbers)),
            ("文件", [f"《{_escaped(title)}》" for title in states.titles]),
        )
        if facts
    ]
    return Sentences(
        f"【待写：用自己的话写出本条的全部事实。{'。'.join(chinese)}】", "[TODO: English rendering]"
    )


def _dated(date: Date) -> str:
    """2019 in 2019 和 2020 年 is a year only by the 年 that comes later."""
    return f"{date.printed}年" if date.printed.isdigit() else date.printed


def _units(found: Sequence[Responsibility]) -> str:
    """（牵头单位：A，配合单位：B、C）, the roles in the order in which they are printed."""
    roles = dict.fromkeys(responsibility.role for responsibility in found)
    lists = [
        f"{ROLE_NAMES[role]}：{'、'.join(_escaped(one.unit) for one in found if one.role is role)}"
        for role in roles
    ]
    return f"（{'，'.join(lists)}）" if lists else ""


def _table(clause: Clause, depth: int) -> Iterator[str]:
    """A pipe table with the columns that the rows name, and a column for the English."""
    if clause.text:
        yield f"{'#' * min(depth, 6)} 表 {_escaped(clause.heading)}\n> [TODO: English heading]"
    rows = [_cells(row) for row in clause.children]
    leads = max((len(lead) for lead, _ in rows), default=1)
    names = list(dict.fromkeys(name for _, named in rows for name, _ in named))
    header = [
        *(CATEGORY_COLUMNS[-leads:] if leads <= 2 else CATEGORY_COLUMNS + ("",) * (leads - 2)),
        *names,
        ENGLISH,
    ]
    lines = [header, ["---"] * len(header)]
    for lead, named in rows:
        values = dict(named)
        lines.append(
            [
                *lead,
                *[""] * (leads - len(lead)),
                *(values.get(name, "") for name in names),
                "[TODO: English sentence]",
            ]
        )
    yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(row: Clause) -> tuple[list[str], list[tuple[str, str]]]:
    """The cells that name a row, and those that stand under a column name."""
    parts = [_escaped(part) for part in row.text.split("｜")]
    named = [part.partition("：") for part in parts if "：" in part]
    return [part for part in parts if "：" not in part], [(name, value) for name, _, value in named]


def _lines(clause: Clause) -> Iterator[str]:
    """The lines of a masthead or a colophon: names and dates, to be kept as printed."""
    yield from (_escaped(line) for line in clause.text.split("\n"))


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
