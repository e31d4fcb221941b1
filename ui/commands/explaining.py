"""How a question came to its answer -> lines on the terminal below the answer. Asks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from ui.commands import printing

if TYPE_CHECKING:
    from rag.explaining import Explanation

WIDTH = 13  # characters of a name, so that what is named stands in one column


def show(told: Explanation) -> None:
    """What was understood, who answered, and the clauses found, those that the answer cites marked."""
    out = printing.console()
    out.print()
    for name, value in _understood(told):
        out.print(Text(f"{name:<{WIDTH}}", style="dim") + Text(value))
    for rank, one in enumerate(told.found, start=1):
        mark = "*" if (one.document.id, one.clause.address) in told.cited else " "
        place = f"{one.document.id} {one.clause.address}  {one.clause.label}"
        found = f"{rank:>2}{mark} {one.score:.3f}  support {one.support:.2f}  odds {one.odds:+.1f}  "
        arms = ", ".join(f"{arm} {score:.2f}" for arm, score in one.arms)
        out.print(Text(found, style="dim") + Text(place) + Text(f"  ({arms})", style="dim"))


def _understood(told: Explanation) -> Iterator[tuple[str, str]]:
    """What is known, each with its name."""
    role = f", {told.role.value}" if told.role else ""
    yield "kind", f"{told.kind.value}{role}{', yes or no' if told.whether else ''}"
    yield "read as", told.read
    yield "topic", told.topic
    if told.units:
        yield "bodies", "、".join(told.units)
    if told.documents:
        yield "documents", ", ".join(told.documents)
    if told.number is not None:
        yield "clause", str(told.number)
    if told.needs:
        yield "must state", ", ".join(told.needs)
    yield "answered by", told.writer or "nobody"
    if told.found:
        yield "found", f"the best {len(told.found)} clauses, * where the answer cites them"
