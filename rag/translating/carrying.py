"""An English question understood -> the same question as documents without an English rendering would put it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from index.searching import Index
from rag import language
from rag.answer import Kind
from rag.desk import Written
from rag.glossary import Glossary
from rag.language import HAN, Language
from rag.questions.asked import records as record_questions
from rag.questions.asked.record_words import Asked
from rag.questions.names.units import Units
from rag.questions.query import Query, understand
from rag.retrieval import Retriever
from rag.translating import origins
from rag.translating.framing import ANY_BODY, STAFF
from rag.translating.reading import Reader, Reading
from rag.translating.spoken import Cited, cited, places, rendered, same

SPEAKS = 0.5  # share of a question's words, weighed by rarity, of which the clauses cited must speak
ALONE = 0.4  # the same where the English question by itself is answered by nothing
# The same of the one clause that the English question finds first by itself: two witnesses need say less each.
AGREED = 0.3
UNSAID = 0.25  # the same of clauses quoted in English, from which on Chinese is not asked
# Log odds from which a clause found in Chinese is meant though English finds nothing, and one quoted in English stays.
LIKELY = 0.0
OF_AMOUNTS = frozenset({Kind.FIGURE, Kind.COUNT, Kind.ARITHMETIC})
NEARLY = -1.0  # the same from which a clause quoted in English stays that Chinese does not find
SEARCHED = 40  # clauses among which those cited are looked for
TELLING, FEW = 3.5, 2  # weight from which on a word tells what is asked, and how many such must all be unsaid
OF_BODY = re.compile(r"(?:牵头|参与|配合)(?:哪些|多少项)任务")
PAST = frozenset(("去年", "迄今"))  # what was until now, which rules and plans do not tell
# Share below which a quotation found in Chinese is held against that found in English, and by how much this must say more.
THIN, MORE = 0.7, 0.2
COUNTED = 0.5  # the same of the thing whose number or amount is asked for


@dataclass(frozen=True, slots=True)
class Carried:
    """A question in Chinese, to be answered in English, and how it was read."""

    query: Query
    reading: Reading


class Carrier:
    """Carries the English questions that are asked of one library."""

    def __init__(self, index: Index, glossary: Glossary, units: Units, retriever: Retriever) -> None:
        self._index = index
        self._retriever = retriever
        self._glossary = glossary
        self._units = units
        self._reader = Reader(index, glossary, units)

    def found(self, query: Query, write: Callable[[Query], Written | None]) -> tuple[Query, Written | None]:
        """What `write` finds on a question, and as which it was asked; no quotation tells what a body has to do."""
        asked, written = self._found(query, write)
        quoted = origins.quotes(written) or origins.lists(written)
        return (query, None) if quoted and _english(query) and self._of_no_body(query) else (asked, written)

    def _of_no_body(self, query: Query) -> bool:
        """Whether the tasks of a bureau or the like are asked for that no text of the library names."""
        if (ANY_BODY | STAFF).isdisjoint(query.text.lower().replace("?", " ").split()):
            return False
        carried = self._carried(query)
        return OF_BODY.search(carried.reading.chinese) is not None and not carried.query.mentions

    def _found(self, query: Query, write: Callable[[Query], Written | None]) -> tuple[Query, Written | None]:
        """What is found, in Chinese first where a question was carried over.

        Words have several meanings and a question may be read wrongly: what was found must speak of most of it.
        """
        if not _english(query):
            return query, write(query)
        if self._speak_english(query) or HAN.search(query.text):
            return self._agreed(query, write)
        carried = self._carried(query)
        written = write(carried.query)
        written = None if written is not None and self._astray(written, carried) else written
        if query.of_tasks and not origins.recorded(written):
            direct = write(query)  # what a body has to do stands in the records, whatever its documents speak
            if origins.recorded(direct):
                return query, direct
        if written is None or written.missing:
            direct = self._meant(write(query), carried)
            # An amount that Chinese does not find in Chinese texts English only comes near, unless its clause is likely meant.
            if direct is not None and carried.query.kind in OF_AMOUNTS and self._far(direct, query):
                direct = None
            # That a body has no such task is told from the records too, and no quotation says so.
            told = direct is not None and not direct.missing and not origins.quotes(direct)
            none = origins.none_recorded(written) and not told
            refused = direct is None and written is not None
            return (carried.query, written) if none or refused else (query, direct)
        if self._meant(written, carried) and self._speaks(written, carried, query, SPEAKS):
            fuller = self._fuller(query, written, carried, write)
            return (query, fuller) if fuller else (carried.query, written)
        alone = write(query)
        direct = self._meant(alone, carried)
        if direct is None or direct.missing:
            meant = self._meant(written, carried) or (
                alone is not None and same(alone.draft.citations, written.draft.citations)
            )
            better = bool(meant) and self._speaks(written, carried, query, ALONE)
        else:
            better = self._outspoken(direct, written, carried)
        return (carried.query, written) if better else (query, direct)

    def put(self, query: Query, write: Callable[[Query], Written | None]) -> Written | None:
        """What `write` finds on a question in its own words, but no quotation that says nothing of the matter."""
        direct = self._meant(write(query), self._carried(query))
        return None if direct is None or direct.missing else direct

    def _agreed(self, query: Query, write: Callable[[Query], Written | None]) -> tuple[Query, Written | None]:
        """What is found on a question of documents that speak English, or that says their own words; else what Chinese finds.

        A rendering has one English word for each thing, and people have others: what was quoted in English gives way to
        clauses more likely meant that speak of what it leaves unsaid. Where nothing was found, Chinese answers if both
        languages find the same clause first, or if clauses that are likely meant speak of all that was asked.
        """
        direct = write(query)
        mixed = HAN.search(query.text) is not None
        answered = direct is not None and not direct.missing
        if direct is not None and answered and (mixed or not origins.quotes(direct)):
            return query, direct
        carried = self._carried(query)
        doubtful = direct is not None and answered and self._doubtful(direct, carried, query)
        if answered and not doubtful and carried.query.kind not in origins.OF_RECORDS:
            return query, direct
        written = write(carried.query)
        if written is None or written.missing:
            return query, direct
        if direct is not None and answered and self._reckoned(direct, written, carried):
            return carried.query, written
        if answered and not doubtful:
            return query, direct
        if direct is not None and answered:
            taken = self._likelier(direct, written, carried, query)
        elif origins.recorded(written) and carried.query.documents and not carried.reading.unknown:
            # The parts of a text that is named stand in the records, whatever words ask for them.
            taken = self._speaks(written, carried, query, SPEAKS)
        elif self._first(written, query):
            taken = self._speaks(written, carried, query, AGREED)
        else:
            taken = not mixed and self._whole(written, carried)
        return (carried.query, written) if taken else (query, direct)

    def _reckoned(self, direct: Written, written: Written, carried: Carried) -> bool:
        """Whether Chinese finds in the records what English only quotes something near."""
        if not origins.worked_out(written) or carried.reading.unknown:
            return False
        share, other = (self._cited(one).share(carried.reading.spoken) for one in (written, direct))
        return share >= SPEAKS and share >= other

    def _doubtful(self, direct: Written, carried: Carried, query: Query) -> bool:
        """Whether what English quotes leaves most of the question unsaid and is not likely meant: only then Chinese is asked."""
        unsaid = self._cited(direct).share(carried.reading.spoken) <= UNSAID
        return unsaid and self._odds(direct, query) < LIKELY

    def _likelier(self, direct: Written, written: Written, carried: Carried, query: Query) -> bool:
        """Whether the clauses found in Chinese speak of what those quoted in English do not, and are more likely meant."""
        if self._cited(written).share(carried.reading.spoken) < SPEAKS:
            return False
        return self._odds(written, carried.query) > self._odds(direct, query)

    def _whole(self, written: Written, carried: Carried) -> bool:
        """Whether every word of a question could be carried over, and likely clauses speak of all of them."""
        spoken = carried.reading.spoken
        if carried.reading.unknown or not spoken or self._cited(written).share(spoken) < 1:
            return False
        return self._odds(written, carried.query) >= LIKELY

    def _far(self, direct: Written, query: Query) -> bool:
        """Whether a quotation in English is of a clause that is hardly meant."""
        return direct.writer == "passages" and not direct.missing and self._odds(direct, query) < NEARLY

    def _odds(self, written: Written, query: Query) -> float:
        """The log odds that one of the clauses cited is meant; the best of them tells."""
        cited = {one.place for one in written.draft.citations}
        found = self._retriever.search(query.topic or query.text, SEARCHED, query.documents)
        odds = (one.odds for one in found if one.place in cited)
        return max(odds, default=float("-inf"))

    def _speak_english(self, query: Query) -> bool:
        """Whether the documents that a question means find English words themselves."""
        return self._rendered.issuperset(query.documents or [one.id for one in self._index.documents])

    def _carried(self, query: Query) -> Carried:
        """The question as Chinese documents would put it."""
        fuller = self._carried(query.fuller) if query.fuller and _english(query.fuller) else None
        reading = self._reader.read(query.text, query.documents)
        read = understand(
            reading.chinese, self._units, self._index.documents, self._glossary, Language.ENGLISH
        )
        documents = reading.documents or read.documents or query.documents
        kind = query.kind if _kept(query, read.kind) else read.kind
        return Carried(
            replace(
                read,
                question=query.question,
                kind=kind,
                whether=read.whether or query.whether,
                documents=documents,
                item=query.item,
                pointed=query.pointed,
                part=query.part,
                told=query.told,
                nearby=query.nearby,
                spoken=query.spoken,
                fuller=fuller.query if fuller else None,
            ),
            reading,
        )

    def put_over(self, query: Query) -> Query:
        """The question as the documents that it means would put it: in Chinese, where these speak no English."""
        spoken = not _english(query) or HAN.search(query.text) or self._speak_english(query)
        return query if spoken else self._carried(query).query

    def forms(self, words: str) -> tuple[tuple[str, ...], ...]:
        """For each word of a few what may stand for it in a clause: itself and, of English, its renderings."""
        if HAN.search(words):
            return ((words,),)
        return tuple((one.word, *one.forms) for one in self._reader.read(words).spoken)

    def _speaks(self, written: Written, carried: Carried, query: Query, share: float) -> bool:
        """Whether the clauses cited speak of that share of what was asked; a correction names what they do not."""
        # A word that nobody knows may be the very thing of which another is forbidden.
        if written.writer == origins.DENYING and carried.reading.unknown and not self._among(written, query):
            return False
        # The records of a body are complete whatever words ask for them.
        listed = carried.query.kind is Kind.UNIT_TASKS and written.coverage is not None
        if written.settled or listed or carried.query.kind in {Kind.DOCUMENT, Kind.PROGRAMMES}:
            return True
        counted = carried.reading.counted
        past = [word for word in carried.reading.spoken if word.forms and set(word.forms) <= PAST]
        said = self._cited(written)
        return (
            said.share(carried.reading.spoken) >= (AGREED if self._first(written, query) else share)
            and said.share(counted) >= COUNTED
            and said.share(past) == 1
        )

    def _meant(self, direct: Written | None, carried: Carried) -> Written | None:
        """What was found in English, but no quotation that says not one word of the matter, only of its text's name."""
        if direct is None or not origins.quotes(direct):
            return direct
        titles = Cited(" ".join(one.document.title for one in direct.draft.citations), frozenset())
        counted = {word.word for word in carried.reading.counted}
        matter = [
            word
            for word in carried.reading.spoken
            if word.forms and word.weight > TELLING and word.word not in counted and not titles.share((word,))
        ]
        return direct if len(matter) < FEW or self._cited(direct).share(matter) else None

    def _outspoken(self, direct: Written, written: Written, carried: Carried) -> bool:
        """Whether the clauses found in English speak of less than half of what those found in Chinese speak of.

        A quotation in English is not better than what else Chinese finds that speaks of as much.
        """
        share, other = (self._cited(one).share(carried.reading.spoken) for one in (written, direct))
        if origins.quotes(direct) and not origins.quotes(written):
            return share >= other and self._meant(written, carried) is not None
        return share >= SPEAKS and 2 * other < share

    def _fuller(
        self, query: Query, written: Written, carried: Carried, write: Callable[[Query], Written | None]
    ) -> Written | None:
        """What English quotes that says more of the matter than a quotation or list found in Chinese that says too little."""
        spoken = carried.reading.spoken
        share = self._cited(written).share(spoken)
        near = origins.quotes(written) or origins.lists(written)
        if share >= THIN or not near or carried.query.kind is Kind.RHYTHM:  # words tell no time
            return None
        direct = self._meant(write(query), carried)
        more = direct and self._cited(direct).share(spoken) >= share + MORE
        return direct if more and origins.quotes(direct) else None

    def _first(self, written: Written, query: Query) -> bool:
        """Whether the one clause cited is the one that the English question finds first."""
        return len(places(written.draft.citations)) == 1 and self._among(written, query)

    def _among(self, written: Written, query: Query) -> bool:
        """Whether the clause that the English question finds first is among those cited."""
        found = self._retriever.search(query.topic or query.text, 1, query.documents)
        return any(one.place in places(written.draft.citations) for one in found)

    def _cited(self, written: Written) -> Cited:
        return cited(written.draft.citations, self._index)

    @cached_property
    def _rendered(self) -> frozenset[str]:
        return frozenset(one.id for one in self._index.documents if rendered(one))


def _english(query: Query) -> bool:
    """Whether a question is put in English, a name in Chinese or two in it or not, and to be answered so."""
    return query.english and language.detect(query.text) is Language.ENGLISH


def _kept(query: Query, read: Kind) -> bool:
    """Whether a case of one's own, a text as such or an amount is asked of: how the question was put tells that, no reading."""
    much = read is Kind.COUNT and query.kind is Kind.FIGURE and query.text.lower().startswith("how much ")
    outlined = {Asked.STRUCTURE, Asked.PARTS_OF}
    of_text = query.kind is Kind.DOCUMENT and set(record_questions.asked(query.text)) - outlined
    return query.kind is Kind.PROGRAMMES or much or bool(of_text)
