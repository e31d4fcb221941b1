"""The answers to two questions that were asked as one -> one answer. Asks nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.desk import Written
from rag.drafting import Draft

ROW = ("- ", "  ")
PIECE = re.compile(r"[，。；：、;,.:\n]|\[\d+\]")
END = re.compile(r"[。；;.]*(?:\[\d+\])*$")


def said(written: Written | None, unfound: str) -> Written:
    """An answer, or the words that nothing was found."""
    return written or Written(Draft([unfound]), missing=unfound)


def of_one_clause(given: Sequence[Written]) -> bool:
    """Whether several answers cite one clause, and no other."""
    return len({one.place for each in given for one in each.draft.citations}) == 1


def at_once(whole: Written | None, given: Sequence[Written]) -> bool:
    """Whether the answer to both, of the one clause that either cites, states more than the first: who, and by when."""
    if whole is None or whole.quoted or len(whole.draft.text()) <= len(given[0].draft.text()):
        return False
    return of_one_clause((whole, *given))


def joined(found: Iterable[Written]) -> Written:
    """All that they say, one after the other; what answers every question is said once."""
    answers = tuple(found)
    given = [one for one in answers if not one.missing]
    if len({one.draft.text() for one in given}) == 1 < len(given):
        return given[0]
    answers = tuple(one for at, one in enumerate(answers) if not _again(one, answers[at + 1 :]))
    answers = tuple(one for one in answers if not _within(one, answers))
    given = [one for one in answers if not one.missing]
    draft = Draft()
    for one in answers:
        draft.join(one.draft)
    draft.parts = _once(draft.parts)
    return Written(
        draft,
        evidence=[one for written in given for one in written.evidence],
        quoted=all(one.quoted for one in given),
        settled=any(one.settled for one in given),
        writer=" + ".join(dict.fromkeys(one.writer for one in given)),
    )


def _once(parts: Sequence[str]) -> list[str]:
    """Each sentence once, with its marks; the rows of a list belong to what stands above them."""
    return [one for at, one in enumerate(parts) if one.startswith(ROW) or one not in parts[:at]]


def _again(one: Written, after: Sequence[Written]) -> bool:
    """Whether a later answer names the very points of a list, and their number."""
    points = _points(one)
    return bool(points) and any(not other.quoted and _points(other) == points for other in after)


def _within(one: Written, answers: Sequence[Written]) -> bool:
    """Whether another answer says all that this one does, and more; of one clause in whatever order."""
    said = END.sub("", one.draft.text())
    given = [other for other in answers if not other.missing and other is not one]
    whole = any(said in text and len(text) > len(one.draft.text()) for text in map(_text, given))
    return bool(said) and (whole or any(_reorders(one, other) for other in given))


def _text(written: Written) -> str:
    return written.draft.text()


def _reorders(one: Written, other: Written) -> bool:
    """Whether each piece of an answer stands in another of the same clauses, but not each of its in the first.

    Both open with the same place: a short answer within a quotation stays, for it says what was asked.
    """
    places = [{c.place for c in each.draft.citations} for each in (one, other)]
    pieces = [[piece for piece in PIECE.split(_text(each)) if piece] for each in (one, other)]
    if places[0] != places[1] or not pieces[0] or not _text(other).startswith(pieces[0][0]):
        return False
    within = [all(piece in _text(to) for piece in own) for own, to in zip(pieces, (other, one), strict=True)]
    return within[0] and not within[1]


def _points(written: Written) -> frozenset[str]:
    rows = (row for part in written.draft.parts for row in part.split("\n"))
    return frozenset(END.sub("", row) for row in rows if row.startswith("- "))
