"""What each of two languages finds on one question -> how far it speaks of it, and which of them is meant. Asks nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from index.searching import Index
from rag.answer import Kind
from rag.desk import Written
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.retrieval import Retriever
from rag.translating import origins
from rag.translating.reading import Reading
from rag.translating.spoken import Cited, cited, places

SPEAKS = 0.5  # share of a question's words, weighed by rarity, of which the clauses cited must speak
ALONE = 0.4  # the same where the English question by itself is answered by nothing
# The same of the one clause that the English question finds first by itself: two witnesses need say less each.
AGREED = 0.3
UNSAID = 0.25  # the same of clauses quoted in English, from which on Chinese is not asked
# Log odds from which a clause found in Chinese is meant though English finds nothing, and one quoted in English stays.
LIKELY = 0.0
STRAY = -3.0  # log odds below which a clause quoted is one that shares a word by chance
NEARLY = -1.0  # the same from which a clause quoted in English stays that Chinese does not find
SEARCHED = 40  # clauses among which those cited are looked for
TELLING, FEW = 3.5, 2  # weight from which on a word tells what is asked, and how many such must all be unsaid
# Of these a body, a time or a number is told.
OF_FACTS = frozenset(
    {Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT, Kind.RHYTHM, Kind.FIGURE, Kind.COUNT}
)
PAST = frozenset(("去年", "迄今"))  # what was until now, which rules and plans do not tell
# Share below which a quotation found in Chinese is held against that found in English, and by how much this must say more.
THIN, MORE = 0.7, 0.2
COUNTED = 0.5  # the same of the thing whose number or amount is asked for


@dataclass(frozen=True, slots=True)
class Carried:
    """A question in Chinese, to be answered in English, and how it was read."""

    query: Query
    reading: Reading


class Judge:
    """Holds answers found in one library against the question, in both of its languages."""

    def __init__(self, index: Index, retriever: Retriever) -> None:
        self._index = index
        self._retriever = retriever

    def reckoned(self, direct: Written, written: Written, carried: Carried) -> bool:
        """Whether Chinese finds in the records what English only quotes something near."""
        if not origins.worked_out(written) or carried.reading.unknown:
            return False
        share, other = (self.cited(one).share(carried.reading.spoken) for one in (written, direct))
        return share >= SPEAKS and share >= other

    def doubtful(self, direct: Written, carried: Carried, query: Query) -> bool:
        """Whether what English quotes leaves most of the question unsaid and is not likely meant: only then Chinese is asked."""
        unsaid = self.cited(direct).share(carried.reading.spoken) <= UNSAID
        return unsaid and self.odds(direct, query) < LIKELY

    def likelier(self, direct: Written, written: Written, carried: Carried, query: Query) -> bool:
        """Whether the clauses found in Chinese speak of what those quoted in English do not, and are more likely meant."""
        if self.cited(written).share(carried.reading.spoken) < SPEAKS:
            return False
        return self.odds(written, carried.query) > self.odds(direct, query)

    def whole(self, written: Written, carried: Carried) -> bool:
        """Whether every word of a question could be carried over, and likely clauses speak of all of them."""
        spoken = carried.reading.spoken
        if carried.reading.unknown or not spoken or self.cited(written).share(spoken) < 1:
            return False
        return self.odds(written, carried.query) >= LIKELY

    def likely(self, written: Written, carried: Carried) -> bool:
        """Whether what is told, and not only quoted, is of a likely clause that speaks of some of what is asked."""
        if (
            origins.quotes(written)
            or written.settled
            or written.missing
            or carried.query.kind not in OF_FACTS
        ):
            return False
        spoken = self.cited(written).share(carried.reading.spoken)
        return spoken >= AGREED and self.odds(written, carried.query) >= NEARLY

    def far(self, direct: Written, query: Query) -> bool:
        """Whether a quotation in English is of a clause that is hardly meant."""
        return direct.writer == "passages" and not direct.missing and self.odds(direct, query) < NEARLY

    def odds(self, written: Written, query: Query) -> float:
        """The log odds that one of the clauses cited is meant; the best of them tells."""
        cited = {one.place for one in written.draft.citations}
        found = self._retriever.search(query.topic or query.text, SEARCHED, query.documents)
        odds = (one.odds for one in found if one.place in cited)
        return max(odds, default=float("-inf"))

    def speaks(self, written: Written, carried: Carried, query: Query, share: float) -> bool:
        """Whether the clauses cited speak of that share of what was asked; a correction names what they do not."""
        # A word that nobody knows may be the very thing of which another is forbidden.
        if written.writer == origins.DENYING and carried.reading.unknown and not self.among(written, query):
            return False
        # The records of a body are complete whatever words ask for them.
        listed = carried.query.kind is Kind.UNIT_TASKS and written.coverage is not None
        if written.settled or listed or carried.query.kind in {Kind.DOCUMENT, Kind.PROGRAMMES}:
            return True
        counted = carried.reading.counted
        past = [word for word in carried.reading.spoken if word.forms and set(word.forms) <= PAST]
        said = self.cited(written)
        return (
            said.share(carried.reading.spoken) >= (AGREED if self.first(written, query) else share)
            and said.share(counted) >= COUNTED
            and said.share(past) == 1
        )

    def meant(self, direct: Written | None, carried: Carried) -> Written | None:
        """What was found in English, but no quotation that says not one word of the matter, only of its text's name.

        Nor one that lacks the figure or the time for which the question asks, as Chinese reads it.
        """
        if direct is None or not origins.quotes(direct):
            return direct
        if not self.states(direct, carried.query):
            return None
        titles = Cited(" ".join(one.document.title for one in direct.draft.citations), frozenset())
        counted = {word.word for word in carried.reading.counted}
        matter = [
            word
            for word in carried.reading.spoken
            if word.forms and word.weight > TELLING and word.word not in counted and not titles.share((word,))
        ]
        return direct if len(matter) < FEW or self.cited(direct).share(matter) else None

    def astray(self, written: Written, carried: Carried) -> bool:
        """Whether what Chinese quotes is not meant: a word that tells what is asked is unsaid there, and words alone found it."""
        if not origins.quotes(written) or self.odds(written, carried.query) >= STRAY:
            return False
        said = self.cited(written)
        return any(word.weight > TELLING and not said.share((word,)) for word in carried.reading.spoken)

    def states(self, direct: Written, query: Query) -> bool:
        """Whether any clause cited states what a question needs of its answer."""
        needs = [one for one in requirements.of(query) if one.chinese in requirements.AMOUNTS | {"时间"}]
        texts = [one.clause.text for one in direct.draft.citations]
        return not needs or any(all(need.holds(text) for need in needs) for text in texts)

    def outspoken(self, direct: Written, written: Written, carried: Carried) -> bool:
        """Whether the clauses found in English speak of less than half of what those found in Chinese speak of.

        A quotation in English is not better than what else Chinese finds that speaks of as much.
        """
        share, other = (self.cited(one).share(carried.reading.spoken) for one in (written, direct))
        if origins.quotes(direct) and not (origins.quotes(written) or written.settled):
            return share >= other and self.meant(written, carried) is not None
        return share >= SPEAKS and 2 * other < share

    def fuller(
        self, query: Query, written: Written, carried: Carried, write: Callable[[Query], Written | None]
    ) -> Written | None:
        """What English quotes that says more of the matter than a quotation or list found in Chinese that says too little."""
        spoken = carried.reading.spoken
        share = self.cited(written).share(spoken)
        near = origins.quotes(written) or origins.lists(written)
        if share >= THIN or not near or carried.query.kind is Kind.RHYTHM:  # words tell no time
            return None
        direct = self.meant(write(query), carried)
        more = direct and self.cited(direct).share(spoken) >= share + MORE
        return direct if more and origins.quotes(direct) else None

    def first(self, written: Written, query: Query) -> bool:
        """Whether the one clause cited is the one that the English question finds first."""
        return len(places(written.draft.citations)) == 1 and self.among(written, query)

    def among(self, written: Written, query: Query) -> bool:
        """Whether the clause that the English question finds first is among those cited."""
        found = self._retriever.search(query.topic or query.text, 1, query.documents)
        return any(one.place in places(written.draft.citations) for one in found)

    def cited(self, written: Written) -> Cited:
        return cited(written.draft.citations, self._index)
