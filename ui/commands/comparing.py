"""Reading reports and comparisons of editions -> text on the terminal. Compares nothing itself."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from documents.clauses import Document
from documents.editions.diff import Change, ClauseChange, Diff, Unit
from documents.editions.report import Report
from ui.commands.printing import console
from ui.findings import findings

MARKS = {
    Change.ADDED: ("+", "green"),
    Change.REMOVED: ("-", "red"),
    Change.CHANGED: ("~", "yellow"),
    Change.MOVED: (">", "dim"),
}


def report(document: Document, made: Report) -> None:
    """What was recognised, a line a level, then what was not."""
    out = console()
    out.print(Text(document.title, style="bold"))
    pages = f", {made.pages} pages" if made.pages else ""
    out.print(
        Text(f"{document.source or document.id}: {made.format or 'unknown format'}{pages}", style="dim")
    )
    levels = ", ".join(f"{count.number} {count.level}" for count in made.counts)
    out.print(Text(f"{made.clauses} clauses: {levels}" if levels else "no clauses"))
    for finding in findings(made):
        style = "yellow" if finding.doubtful else "dim"
        out.print(Text(f"· {finding.english}", style=style))
    if not made.doubts:
        out.print(Text("numbers run on, brackets close, nothing in doubt", style="green"))


def diff(made: Diff) -> None:
    """What changed, a clause after the other, and how much did not."""
    out = console()
    out.print(Text(f"{_edition(made.older)} -> {_edition(made.newer)}", style="bold"))
    for one in made.changes:
        mark, style = MARKS[one.change]
        out.print(Text(f"{mark} {_where(one)}", style=style) + Text(_what(one)))
        for edit in one.edits:
            out.print(
                Text(f"    [-{edit.older}-]", style="red") + Text(f" {{+{edit.newer}+}}", style="green")
            )
        for sign, units in (("-", one.units_removed), ("+", one.units_added)):
            if units:
                out.print(Text(f"    units {sign} {_units(units)}", style="dim"))
    counts = ", ".join(f"{len(made.of(change))} {change}" for change in Change)
    out.print(Text(f"{counts}, {made.same} the same", style="dim"))


def _edition(document: Document) -> str:
    return " ".join(part for part in (str(document.edition), document.date, document.number) if part)


def _where(one: ClauseChange) -> str:
    if one.older is not None and one.newer is not None and one.older.address != one.newer.address:
        return f"{one.older.address} -> {one.newer.address}  "
    return f"{one.clause.address}  "


def _what(one: ClauseChange) -> str:
    """The whole text of a clause that came or went; of one that stayed its label, since its edits follow."""
    return one.clause.text if one.change in {Change.ADDED, Change.REMOVED} else one.clause.label


def _units(units: Iterable[Unit]) -> str:
    return ", ".join(f"{unit.role} {unit.name}" for unit in units)
