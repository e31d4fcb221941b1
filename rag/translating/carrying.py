"""An English question understood -> the same question as documents without an English rendering would put it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
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
from rag.translating.judging import AGREED, ALONE, SPEAKS, Carried, Judge
from rag.translating.reading import Reader
from rag.translating.spoken import rendered, same

OF_AMOUNTS = frozenset({Kind.FIGURE, Kind.COUNT, Kind.ARITHMETIC})
OF_BODY = re.compile(r"(?:牵头|参与|配合)(?:哪些|多少项)任务")


class Carrier:
    """Carries the English questions that are asked of one library."""

    def __init__(self, index: Index, glossary: Glossary, units: Units, retriever: Retriever) -> None:
        self._index = index
        self._glossary = glossary
        self._units = units
        self._reader = Reader(index, glossary, units)
        self._judge = Judge(index, retriever)

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
        written = None if written is not None and self._judge.astray(written, carried) else written
        if query.of_tasks and not origins.recorded(written):
            direct = write(query)  # what a body has to do stands in the records, whatever its documents speak
            if origins.recorded(direct):
                return query, direct
        if written is None or written.missing:
            direct = self._judge.meant(write(query), carried)
            # An amount that Chinese does not find in Chinese texts English only comes near, unless its clause is likely meant.
            if direct is not None and carried.query.kind in OF_AMOUNTS and self._judge.far(direct, query):
                return (query, None) if written is None else (carried.query, written)
            # That a body has no such task is told from the records too, and no quotation says so.
            told = direct is not None and not direct.missing and not origins.quotes(direct)
            none = origins.none_recorded(written) and not told
            return (carried.query, written) if none else (query, direct)
        if self._judge.meant(written, carried) and self._judge.speaks(written, carried, query, SPEAKS):
            fuller = self._judge.fuller(query, written, carried, write)
            return (query, fuller) if fuller else (carried.query, written)
        alone = write(query)
        direct = self._judge.meant(alone, carried)
        if direct is None or direct.missing:
            meant = self._judge.meant(written, carried) or (
                alone is not None and same(alone.draft.citations, written.draft.citations)
            )
            spoken = self._judge.speaks(written, carried, query, ALONE) or self._judge.likely(
                written, carried
            )
            better = bool(meant) and spoken
        else:
            better = self._judge.outspoken(direct, written, carried)
        return (carried.query, written) if better else (query, direct)

    def put(self, query: Query, write: Callable[[Query], Written | None]) -> Written | None:
        """What `write` finds on a question in its own words, but no quotation that says nothing of the matter."""
        direct = self._judge.meant(write(query), self._carried(query))
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
        doubtful = direct is not None and answered and self._judge.doubtful(direct, carried, query)
        if answered and not doubtful and carried.query.kind not in origins.OF_RECORDS:
            return query, direct
        written = write(carried.query)
        if written is None or written.missing:
            return query, direct
        if direct is not None and answered and self._judge.reckoned(direct, written, carried):
            return carried.query, written
        if answered and not doubtful:
            return query, direct
        if direct is not None and answered:
            taken = self._judge.likelier(direct, written, carried, query)
        elif origins.recorded(written) and carried.query.documents and not carried.reading.unknown:
            # The parts of a text that is named stand in the records, whatever words ask for them.
            taken = self._judge.speaks(written, carried, query, SPEAKS)
        elif self._judge.first(written, query):
            taken = self._judge.speaks(written, carried, query, AGREED)
        else:
            taken = not mixed and (
                self._judge.whole(written, carried) or self._judge.likely(written, carried)
            )
        return (carried.query, written) if taken else (query, direct)

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
