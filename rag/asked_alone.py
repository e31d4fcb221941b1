"""A message that tells of its asker and then asks -> the answer to what it asks alone, where that fits it better.

Who tells much before he asks hides what he asks: a firm that describes itself is taken for one that looks for support,
and of many words few are of the matter. Writes no sentence itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from rag import in_setting
from rag.answer import Kind
from rag.answers import completed
from rag.desk import Desk, Written
from rag.questions.asked import kinds, told
from rag.questions.asked.told import Reading
from rag.questions.needs import requirements
from rag.questions.query import Query

SEARCHED, FIRST = 30, 2  # clauses found for the whole, and those of them of which one must be cited
# Log odds by which the first clause of a reading may be less likely meant than that of the whole; from which on it is
# meant where nothing answers the whole, if records answer the reading and if a clause is quoted; and from which on it
# shows that a fact is not stated.
LESS, LIKELY, QUOTED, STATED = 1.0, -2.2, -0.5, -1.6
# Log odds up to which a clause that answers the whole was hit upon by what is told.
MEANT, UNLIKELY, NONE = 0.0, -2.5, float("-inf")
NEARLY = 1.0  # log odds by which a working may stand behind what is only quoted
OF_FIGURES = frozenset({Kind.FIGURE, Kind.ARITHMETIC, Kind.COUNT, Kind.RHYTHM})
OF_FACTS = OF_FIGURES | {Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT, Kind.UNIT_TASKS}
OF_RECORDS = frozenset({Kind.DOCUMENT, Kind.COUNT, Kind.UNIT_TASKS})
# Writers that take a message for what it is not, by what it tells: whose answers are held against those to the ask alone.
OF_CASES = ("programmes", "offers", "apart", "wished")
OF_NAMES = ("premises", "counts", "named_lists", "tallies", "abreast")
OF_WORDS = ("figures", "passages")
WORKED = "reckoned"
Found = tuple[Query, Written | None]
Places = Mapping[tuple[str, str], tuple[int, float]]  # document and address


@dataclass(frozen=True, slots=True)
class _Tried:
    """A reading and what was found for it.

    `rank` is the place of the first clause cited among those of the whole message, `cited` the log odds that the likeliest
    of them is meant there.
    """

    query: Query
    written: Written | None
    odds: float
    rank: int
    cited: float

    @property
    def refused(self) -> bool:
        return self.written is None or bool(self.written.missing)

    @property
    def recorded(self) -> bool:
        """Whether records answer, of which no words need to be likely meant."""
        return self.query.kind in OF_RECORDS and self.written is not None and not self.written.quoted

    @property
    def writer(self) -> str:
        return self.written.writer if self.written else ""


@dataclass(frozen=True, slots=True)
class AskedAlone:
    """Asks one library, and asks again for each barer reading of a message that tells of its asker."""

    desk: Desk
    understood: Callable[[str, Sequence[str], str], Query]
    answered: Callable[[Query], Found]
    put_over: Callable[[Query], Query]

    def found(self, query: Query) -> Found:
        """The answer to a message and as which it was asked."""
        whole = self.answered(query)
        readings = () if _leans(query) else tuple(told.readings(query.text))
        if not readings or not _doubtful(whole[1]):
            return whole
        places = self._places(query)
        first = self._held(query, whole, places)
        behind = readings[0].behind
        if first.writer.startswith(OF_WORDS) and first.cited > UNLIKELY and not behind:
            return whole
        tried = [self._tried(one, query, places) for one in readings]
        better = self._refusing(first, tried) or _answering(first, tried, behind)
        astray = first.writer.startswith(OF_CASES) or (
            first.writer.startswith(WORKED) and first.rank >= FIRST
        )
        if (first.refused or astray) and (better is None or better.rank > 0):
            found = self._in_setting(query, readings[0])
            if found and (better is None or self._held(query, found, places).rank == 0):
                return found
        return (better.query, better.written) if better else whole

    def _in_setting(self, query: Query, reading: Reading) -> Found | None:
        """What is asked alone, answered from the clause that all that is told finds."""
        if told.of_support(reading.ask) or kinds.ASKS_BODY.search(reading.ask):
            return None
        read = self.understood(reading.ask, (), query.language.value)
        ask = self.put_over(
            replace(read, question=query.question, documents=read.documents or query.documents)
        )
        written = in_setting.answer(self.put_over(query), ask, self.desk)
        return (ask, written) if written else None

    def _refusing(self, whole: _Tried, tried: Sequence[_Tried]) -> _Tried | None:
        """The reading that shows that a fact is not stated, where nothing, measures or what the story found are told instead."""
        doubted = whole.writer.startswith(OF_CASES) or whole.cited <= UNLIKELY
        shown = whole.refused and whole.written is not None  # what is missing is named already
        if shown or not doubted or told.of_support(tried[0].query.text):
            return None
        if not all(one.refused for one in tried):
            return None
        stated = [one for one in tried if one.query.kind in OF_FIGURES and one.odds >= STATED]
        best = max(stated, key=lambda one: one.odds, default=None)
        return None if best is None or self._may_state(best.query) else best

    def _may_state(self, read: Query) -> bool:
        """Whether the clause nearest to a reading states something in the form that is asked, be it in other words."""
        nearest = self.desk.retriever.search(read.topic or read.text, 1, read.documents)
        forms = [one for one in requirements.of(read) if not one.beside]
        return bool(forms) and all(need.holds(one.clause.text) for one in nearest for need in forms)

    def _places(self, query: Query) -> Places:
        """The clauses found for the whole message, each with its place and its odds."""
        whole = self.put_over(query)
        found = self.desk.retriever.search(whole.text, SEARCHED, whole.documents)
        return {one.place: (at, one.odds) for at, one in enumerate(found)}

    def _tried(self, one: Reading, whole: Query, places: Places) -> _Tried:
        read = self.understood(one.ask, (), whole.language.value)
        read = replace(
            read, question=whole.question, documents=read.documents or whole.documents, told=one.told
        )
        return self._held(read, self.answered(read), places)

    def _held(self, read: Query, found: Found, places: Places) -> _Tried:
        asked, written = found
        cited = written.draft.citations if written else ()
        held = [places.get(one.place, (SEARCHED, NONE)) for one in cited]
        nearest = self.desk.retriever.search(read.topic or read.text, FIRST, read.documents)
        odds = max((one.odds for one in nearest), default=NONE)
        rank, likely = (
            min((at for at, _ in held), default=SEARCHED),
            max((each for _, each in held), default=NONE),
        )
        return _Tried(asked, written, odds, rank, likely)


def _leans(query: Query) -> bool:
    """Whether a message is one of a conversation or points at a clause: what it leaves unsaid was told before."""
    return bool(query.item or query.again or query.nearby or query.weighed or query.pointed or query.number)


def _doubtful(written: Written | None) -> bool:
    """Whether an answer may be one to what is told, and not to what is asked; what is refused in so many words stays so."""
    if written is None:
        return True
    if written.missing:
        return written.writer.startswith(OF_NAMES) or not written.writer
    misled = (*OF_CASES, *OF_NAMES, *OF_WORDS, WORKED)
    return "+" not in written.writer and written.writer.startswith(misled)


def _of_list(one: _Tried, whole: _Tried) -> bool:
    """Whether a list of things is asked of a clause that is meant, and no bodies to turn to."""
    listed = one.query.kind is Kind.LIST and not _of_bodies(one.query.text)
    return listed and one.odds >= MEANT and one.rank <= whole.rank


def _of_bodies(ask: str) -> bool:
    """Whether bodies are asked for, which no sentence tells all of."""
    return bool(kinds.ASKS_UNIT.search(ask) or kinds.ASKS_BODY.search(ask))


def _answering(whole: _Tried, tried: Sequence[_Tried], behind: bool) -> _Tried | None:
    """The reading whose answer fits the message better than that to the whole."""
    sound = [
        one
        for one in tried
        if one.written is not None
        and not one.refused
        and one.rank < FIRST
        and not one.writer.startswith(OF_CASES)
        and not completed.timeless(tried[0].query.text, one.written)
    ]
    if whole.writer.startswith(OF_WORDS):
        return next((one for one in sound if behind and one.odds >= whole.cited + LESS), None)
    if whole.refused:
        sound = [one for one in sound if one.odds >= (LIKELY if one.recorded else QUOTED)]
    elif whole.writer.startswith(WORKED):
        sound = [one for one in sound if whole.rank >= FIRST and one.odds >= QUOTED]
    elif whole.writer.startswith(OF_NAMES):
        sound = [one for one in sound if whole.rank >= FIRST and one.odds >= whole.odds - LESS]
    else:
        sound = [
            one
            for one in sound
            if (one.query.kind in OF_FACTS or _of_list(one, whole))
            and one.odds >= whole.odds - LESS
            and not told.of_support(one.query.text)
        ]
    best = max((one.odds for one in sound), default=0.0)
    worked = [one for one in sound if one.writer == WORKED and one.odds >= best - NEARLY]
    return max(worked or sound, key=lambda one: one.odds, default=None)
