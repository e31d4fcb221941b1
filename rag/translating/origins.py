"""Who wrote an answer -> whether it quotes what lies nearest, or tells what records hold. Knows no question."""

from __future__ import annotations

from rag.answer import Kind
from rag.desk import Written

QUOTING = frozenset(("passages", "figures"))  # who quotes what lies nearest
# Who tells that from the records.
RECORDED = frozenset(("counts", "unit_tasks", "sorts.lacking", "sorts.listed_of"))
RECKONED = frozenset("arithmetic reckoned indicator_table records catalogue".split())  # who knows or reckons
OF_RECORDS = frozenset({Kind.ARITHMETIC, Kind.COUNT, Kind.DOCUMENT, Kind.UNIT_TASKS})  # what these answer to
DENYING = "contraries"  # who says no where a text forbids what is asked


def quotes(written: Written | None) -> bool:
    """Whether an answer was found that quotes what lies nearest."""
    return written is not None and not written.missing and written.writer in QUOTING


def lists(written: Written | None) -> bool:
    """Whether an answer was found that lists the parts of a thing."""
    return written is not None and not written.missing and written.writer == "lists"


def recorded(written: Written | None) -> bool:
    """Whether an answer tells what stands in the records."""
    return written is not None and not written.missing and written.writer in RECORDED


def worked_out(written: Written) -> bool:
    """Whether an answer is told or reckoned from the records."""
    return written.writer in RECORDED | RECKONED


def none_recorded(written: Written | None) -> bool:
    """Whether it is known from the records that there is nothing of what is asked."""
    return written is not None and bool(written.missing) and written.writer in RECORDED
