"""One of several things asked and the answer to all -> whether its own clause is another, and may be quoted beside it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from rag import two_answers, wording
from rag.answers import completed
from rag.desk import Desk, Written
from rag.language import HAN
from rag.questions.names import coined
from rag.questions.query import Query

# Clauses among which those cited are looked for: of what is found for one thing asked, and of what is for all.
SEARCHED, FIRST = 12, 2
# Log odds from which the clause found first for one thing asked is meant, how much likelier it must be than those that are
# cited for all, and from which on its quotation may stand beside them.
MEANT, CLEARLY, LIKELY = -0.5, 1.0, -1.1
NONE = float("-inf")
Place = tuple[str, str]  # document and address


def elsewhere(turn: Query, whole: Written, desk: Desk) -> bool:
    """Whether the clause found first for one thing asked is clearly likelier meant than any that an answer cites."""
    found = desk.retriever.search(turn.topic or turn.text, SEARCHED, turn.documents)
    if not found or found[0].odds < MEANT:
        return False
    cited = _places(whole)
    if any(_within(place, found[0].place) for place in cited):
        return False
    best = max(
        (one.odds for one in found if one.place in cited),
        default=NONE,
    )
    return found[0].odds >= best + CLEARLY


def joins(turn: Query, given: Written, query: Query, whole: Written, desk: Desk) -> bool:
    """Whether a quotation from one clause of the texts that an answer cites is likely meant by one thing asked, or by all."""
    places = _places(given)
    if not _of_one_clause(places, whole):
        return False
    asked = ((turn.topic or turn.text, SEARCHED, turn.documents), (query.text, FIRST, query.documents))
    found = [one for search in asked for one in desk.retriever.search(*search)]
    odds = (one.odds for one in found if one.place in places)
    return max(odds, default=NONE) >= LIKELY


def apart(turn: Query, given: Written | None, query: Query, whole: Written, desk: Desk) -> bool:
    """Whether one thing asked is answered from a clause of the same text that is not cited: records, or a likely one."""
    if given is None or given.missing or _places(given) <= _places(whole):
        return False
    if any(_within(one, other) for one in _places(given) for other in _places(whole)):
        return False
    recorded = not given.quoted and _of_one_clause(_places(given), whole)
    return recorded or joins(turn, given, query, whole, desk)


def astray(given: Written, whole: Written, query: Query, desk: Desk) -> bool:
    """Whether what is found on one thing says nothing of a name that the question is about and the answer speaks of."""
    if _places(given) <= _places(whole):
        return False
    told = _told(query, whole, desk)
    return bool(told) and not any(_speaks_of(name, given) for name in told)


def unstated(ask: str, given: Written | None, query: Query, whole: Written, desk: Desk) -> bool:
    """Whether no text states one of the things asked: nothing is found on it, and the answer has nothing of its form."""
    if query.english and HAN.search(ask):
        return False  # carried over, its words are not those that were asked
    nothing = given is None or bool(given.missing) or astray(given, whole, query, desk)
    return nothing and completed.formless(ask, whole)


def silent(ask: str, given: Written | None, query: Query, whole: Written, desk: Desk) -> Written:
    """The words that no text states it."""
    if given is not None and given.missing:
        return given
    names = _told(query, whole, desk)
    of_it = "" if any(name in ask for name in names) else "".join(names[:1])
    asked = replace(query, question=f"{of_it}{ask}", topic="")
    return two_answers.said(None, wording.nothing_found(asked, desk.within(query)))


def _told(query: Query, whole: Written, desk: Desk) -> list[str]:
    """The names that a question is about and of which an answer speaks."""
    return [name for name in coined.named(query.text, desk.index) if _speaks_of(name, whole)]


def _speaks_of(name: str, written: Written) -> bool:
    return any(name in " ".join((*one.clause.path, one.clause.text)) for one in written.draft.citations)


def _of_one_clause(places: Set[Place], whole: Written) -> bool:
    """Whether places lie in one clause of a text that an answer cites."""
    first = min(places, key=lambda place: len(place[1]), default=None)
    texts = {document for document, _ in _places(whole)}
    return first is not None and first[0] in texts and all(_within(place, first) for place in places)


def _places(written: Written) -> Set[Place]:
    return {one.place for one in written.draft.citations}


def _within(one: Place, other: Place) -> bool:
    """Whether one of two clauses is or holds the other."""
    short, long = sorted((f"{one[1]}/", f"{other[1]}/"), key=len)
    return one[0] == other[0] and long.startswith(short)
