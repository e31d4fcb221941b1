"""A question that asks several things -> one answer to all that are stated. Finds no clause and writes no sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from rag import abroad, beside, nearby, two_answers, wording
from rag.answer import Kind
from rag.answers import completed, writers
from rag.answers.amounts import weights
from rag.answers.bodies import inner
from rag.answers.claims import foreign
from rag.answers.clauses import again
from rag.answers.unanswered import introduced, unheard
from rag.desk import Desk, Written
from rag.language import Language
from rag.questions.asked import asks, stories, twofold
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.translating.carrying import Carrier
from rag.understanding import Understanding

OF_CLAUSES = frozenset({Kind.FIGURE, Kind.COUNT, Kind.RHYTHM, Kind.LIST, Kind.PASSAGES})
# Writers that may have taken several things asked for what they are not: for a case of the asker's own, for a sum.
LOOSE = ("programmes", "reckoned")
REMEMBERED = (
    32  # answers to one thing asked: what is asked in one breath is asked whole, in part and for what follows
)


@dataclass(frozen=True, slots=True)
class Several:
    """Asks the writers of one library, and asks them again for each thing that an answer leaves open."""

    desk: Desk
    carrier: Carrier
    reader: Understanding
    _first_written: Callable[[Query], Written | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        write = lru_cache(maxsize=REMEMBERED)(lambda query: writers.written(query, self.desk))
        object.__setattr__(self, "_first_written", lambda query: write(_in_one_script(query)))

    def found(self, query: Query) -> tuple[Query, Written | None]:
        """The answer to a question and as which it was asked; where it has none, those to all that it joins."""
        greeted = introduced.answer(query, self.desk)
        if greeted:
            return replace(query, kind=Kind.GREETING), greeted
        if query.again:
            return query, again.answer(query, self.desk)
        weighed = weights.answer(query, self.desk)
        if weighed:
            return query, weighed
        here = foreign.here(query, self.desk)
        if not (query.item or query.inside or here):
            strange = abroad.named(query.question, self.desk.index)
            if strange:
                return query, foreign.none_of(strange[0], query, self.desk)
        asked, written = self._found(query)
        if query.weighed and not (written and written.settled):
            return asked, weights.none(query) or written
        # Who names a place of the library means its texts; what records hold is asked in whatever words.
        if not here and self._unheard(asked, written):
            asked, written = query, self._as_put(query, asked)
        held = inner.held(query, self._of_places(query, written), self.desk)
        return asked, self._of_city(query, held) or held

    def _of_city(self, query: Query, held: Written | None) -> Written | None:
        """What its city gives to firms and people of a place that no text names; None where nothing is refused or given."""
        text = inner.city_asked(query, self.desk) if query.inside and (held is None or held.missing) else ""
        if not text:
            return None
        city = self.reader.query(text, (), query.language.value)
        return inner.for_city(query, self.carrier.found(city, self.written)[1], self.desk)

    def _unheard(self, query: Query, written: Written | None) -> bool:
        """Whether an answer only quotes, on a question of which nothing is heard of."""
        quoted = written is not None and written.quoted and not written.missing
        return quoted and unheard.wholly(query, self.desk)

    def _as_put(self, query: Query, asked: Query) -> Written | None:
        """The answer to a question as it was put, where nothing is heard of what it was carried over as."""
        direct = None if asked is query else self.carrier.put(query, self.written)
        return None if self._unheard(query, direct) else direct

    def _of_places(self, query: Query, written: Written | None) -> Written | None:
        """An answer, where what it cites speaks of a place that is named; else that no text is of that place."""
        places = requirements.foreign_places(query, self.desk.documents)
        cited = written.draft.citations if written and not written.missing else ()
        if not places or not cited or foreign.here(query, self.desk):
            return written
        if any(requirements.speaks_of(place, one.document, one.clause) for place in places for one in cited):
            return written
        return foreign.none_of(places[0].english if query.english else places[0].chinese, query, self.desk)

    def _found(self, query: Query) -> tuple[Query, Written | None]:
        """The answer to all that is asked; where there is none, those to each thing, if not to all then from the first."""
        asked, written = self.carrier.found(query, self.written)
        turns = () if query.item else asks.turns(query.text)
        if turns and written and not written.missing:
            return asked, self._carried_over(turns, query, asked, written)
        if not turns or self._unbegun(turns[0], query, asked):
            return asked, written
        queries = self._turns(turns, query, asked.documents)
        found = [
            (ask, self.carrier.found(self.reader.followed(turn), self.written)[1])
            for (ask, _), turn in zip(turns, queries, strict=True)
        ]
        given = {ask: one for ask, one in found if one and not one.missing and not completed.evades(ask, one)}
        sound = [one for ask, one in given.items() if completed.fits(ask, one, self.desk)]
        if len(given) == len(turns):
            return asked, two_answers.joined(given.values())
        first = given.get(turns[0][0]) if sound else None
        # What is asked in one breath (几条、几个) is one thing: a part of it is no answer.
        begun = (
            first is not None and "、" not in query.text and completed.surely(turns[0][0], first, self.desk)
        )
        unsaid = [turn for (ask, _), turn in zip(turns, queries, strict=True) if ask not in given]
        unfound = [wording.nothing_found(turn, self.desk.within(turn)) for turn in unsaid]
        missing = [written] if written else [two_answers.said(None, one) for one in unfound]
        return asked, two_answers.joined([*sound, *missing]) if begun else written

    def _carried_over(
        self, turns: Sequence[tuple[str, str]], query: Query, asked: Query, whole: Written
    ) -> Written:
        """The answer to an English question that was carried over, and to each part of it that was lost on the way."""
        if asked is query or not query.english or whole.complete or "+" in whole.writer:
            return whole
        found = [
            self.carrier.found(self.reader.followed(turn), self.written)
            for turn in self._turns(turns, query, asked.documents)
        ]
        beside_it = [beside.apart(turn, one, asked, whole, self.desk) for turn, one in found]
        if not any(beside_it):
            return whole
        at = beside_it.index(False) if False in beside_it else 0
        parts = [one for (_, one), apart in zip(found, beside_it, strict=True) if one and apart]
        return two_answers.joined(
            [*parts[: at if beside_it[0] else 0], whole, *parts[at if beside_it[0] else 0 :]]
        )

    def _unbegun(self, first: tuple[str, str], query: Query, asked: Query) -> bool:
        """Whether nothing is found on the first of several things: what comes behind it is no answer to all.

        Where documents are named the others may name them for it.
        """
        if asked.documents:
            return False
        (turn,) = self._turns([first], query, ())
        one = self.carrier.found(turn, self.written)[1]
        return one is None or bool(one.missing) or completed.evades(first[0], one)

    def written(self, query: Query) -> Written | None:
        """The answer to a question, and to each thing besides that it asks."""
        whole, halves = self._whole(query)
        turns = () if query.item or query.pointed else asks.turns(query.text)
        if not turns or whole is None or whole.missing or whole.complete or len(turns) == halves:
            return whole  # what no answer is found to is asked bit by bit once, as it was put
        asked = [ask for ask, _ in turns]
        queries = dict(zip(asked, self._turns(turns, query, query.documents), strict=True))
        left = [ask for ask in asked if self._open(ask, queries[ask], query, whole)]
        if not left and self._first(query, whole):
            return whole
        loose = whole.quoted or whole.writer.startswith(LOOSE)
        astray = loose and (not left or left == asked or self._leaning(asked, left))
        found = {ask: self._given(queries[ask], whole) for ask in (asked if astray else left)}
        sound = {ask: one for ask, one in found.items() if one and completed.fits(ask, one, self.desk)}
        if astray and not left:
            astray = self._first(query, sound.get(asked[0]))
        if len(sound) == len(asked) and astray:
            return two_answers.joined(sound.values())
        unsaid = [completed.lacks(whole, ask, query, self.desk) for ask in asked]
        told = next((at for at, open_ in enumerate(unsaid) if not open_), 0)
        added = {ask: one for ask, one in sound.items() if self._adds(ask, queries[ask], one, query, whole)}
        before = [added[ask] for ask in asked[:told] if ask in added]
        after = [added[ask] for ask in asked[told:] if ask in left and ask in added]
        after += [
            beside.silent(ask, found[ask], query, whole, self.desk)
            for ask in left
            if ask not in added and beside.unstated(ask, found[ask], query, whole, self.desk)
        ]
        return two_answers.joined([*before, whole, *after]) if before or after else whole

    def _open(self, ask: str, turn: Query, query: Query, whole: Written) -> bool:
        """Whether an answer leaves one thing asked open: it says nothing of it, or another clause is clearly meant by it."""
        return completed.lacks(whole, ask, query, self.desk) or beside.elsewhere(turn, whole, self.desk)

    def _given(self, turn: Query, whole: Written) -> Written | None:
        """What is found on one thing asked, as if it followed those before it; of several texts what that says which is cited."""
        turn = self.reader.followed(turn)
        found = nearby.answer(turn, self._first_written, self.desk)
        cited, other = (
            {each.document.id for each in one.draft.citations} if one else set() for one in (whole, found)
        )
        if found is None or len(cited) > 1 or len(other) < 2 or not cited < other:
            return found
        here = self._first_written(replace(turn, documents=tuple(cited)))
        return found if here is None or here.missing else here

    def _adds(self, ask: str, turn: Query, one: Written, query: Query, whole: Written) -> bool:
        """Whether what is found on one thing asked may stand beside an answer."""
        if beside.astray(one, whole, query, self.desk):
            return False
        return completed.adds(ask, one, whole) or beside.joins(turn, one, query, whole, self.desk)

    def _leaning(self, asked: Sequence[str], left: Sequence[str]) -> bool:
        """Whether something is asked of a thing that an answer leaves open: it is told of another."""
        pairs = pairwise(asked)
        return any(one in left and two not in left and completed.leans(two, self.desk) for one, two in pairs)

    def _turns(self, asked: Sequence[tuple[str, str]], query: Query, documents: Sequence[str]) -> list[Query]:
        """Each thing asked, begun to be read as one that follows those before it; of documents that only the whole names."""
        said = tuple(one for _, one in asked)
        turns = [self.reader.begun(one, said[:at], query.language.value) for at, one in enumerate(said)]
        named = any(turn.documents for turn in turns)
        # What an English question names its text by may stand in any part of it.
        last = () if named and not query.english else tuple(documents)
        for at, turn in enumerate(turns):
            last = turn.documents or last
            # Who only tells who he is wants measures; who goes on to ask wants what he asks.
            kind = Kind.PASSAGES if stories.only(said[at]) and query.kind is not turn.kind else turn.kind
            turns[at] = replace(turn, documents=last, kind=kind)
        return turns

    def _first(self, query: Query, written: Written | None) -> bool:
        """Whether an answer cites the clause found first; true where none is clearly found, or nothing of a clause is asked."""
        if query.kind not in OF_CLAUSES:
            return True
        found = self.desk.retriever.search(query.topic or query.text, 1, query.documents)
        place = found[0].place if found and found[0].enough else None
        cited = written.draft.citations if written else ()
        return place is None or any(one.place == place for one in cited)

    def _whole(self, query: Query) -> tuple[Written | None, int]:
        """The answer to a question, or to both halves of one that asks two; one clause may answer both where neither finds it.

        And how many halves were answered, each by itself, of which all that is asked is told.
        """
        both = None if query.whether or query.item else twofold.halves(query.text, not query.english)
        if both is None:
            return nearby.answer(query, self._first_written, self.desk), 0
        halves = self._halves(both, query, query.documents)
        found = [nearby.of_the_same(half, self._first_written, self.desk) for half in halves]
        given = [written for written in found if written and not written.missing]
        whole = self._first_written(query) if len(given) < len(both) else None
        if not given or (whole and not any(whole.draft.text() == one.draft.text() for one in given)):
            return whole, 0
        if whole is None and two_answers.of_one_clause(given):
            whole = self._first_written(query)
        if two_answers.at_once(whole, given):
            return whole, 0
        unfound = [wording.nothing_found(half, self.desk.within(half)) for half in halves]
        return two_answers.joined(map(two_answers.said, found, unfound)), len(given) // len(both) * len(both)

    def _halves(self, both: Sequence[str], query: Query, documents: Sequence[str]) -> list[Query]:
        """Two questions understood, the second as one that follows the first; both of documents that the whole names."""
        halves = [
            self.reader.query(half, before, query.language.value)
            for half, before in zip(both, ((), both[:1]), strict=True)
        ]
        return [replace(half, documents=half.documents or tuple(documents)) for half in halves]


def _in_one_script(query: Query) -> Query:
    """A question as it is answered in either Chinese script: what is written is put in that of the asker at the end."""
    return replace(query, language=Language.SIMPLIFIED) if query.language is Language.TRADITIONAL else query
