"""Assistant.ask(): a question -> a cited answer. The product in reading order; open this file first."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from documents.editions.standing import Standings
from index import reranking
from index.searching import Index
from rag import citations, diversity, examples, filters, models, prompts, rendered_names, standings, wording
from rag.answer import Answer, Kind
from rag.answers import (
    arithmetic,
    categories,
    comparisons,
    conflicts,
    counts,
    definitions,
    figures,
    lists,
    passages,
    premises,
    programmes,
    records,
    rhythms,
    told,
    unit_tasks,
    units,
    unstated,
)
from rag.conversation import completion as conversation
from rag.desk import Desk, Writer, Written
from rag.drafting import Draft, whole
from rag.errors import ModelFault, QuestionFault
from rag.filters import EVERYTHING, Filter
from rag.glossary import Glossary
from rag.language import Language, detect, traditional
from rag.models import ChatModel
from rag.questions.query import Query, region_names, understand
from rag.questions.units import Units
from rag.retrieval import Evidence, Retriever
from rag.settings import Settings

LONGEST_QUESTION = 4_000  # characters
SEARCHED = 200  # clauses among which a search looks for other documents' best
FOR_MODEL = 6  # clauses that a drafting model is shown
# Cosine from which a clause that shares no word with the question is worth naming. On the made-up documents of the
# evaluation the best clause for small talk lay below 0.14, the clause that a paraphrase meant mostly above.
NEAR = 0.15
# Asked before the writers of a kind: what a question takes for granted, and where documents differ.
FIRST: tuple[Writer, ...] = (told.answer, premises.answer, comparisons.answer, conflicts.answer)
WRITERS: Mapping[Kind, tuple[Writer, ...]] = {
    Kind.UNIT_TASKS: (unit_tasks.answer,),
    Kind.LEAD_UNIT: (units.answer, passages.answer),
    Kind.COOPERATING_UNIT: (units.answer, passages.answer),
    Kind.RESPONSIBLE_UNIT: (units.answer, passages.answer),
    Kind.COUNT: (categories.answer, counts.answer, arithmetic.answer, figures.answer, passages.answer),
    Kind.DOCUMENT: (records.answer, passages.answer),
    Kind.FIGURE: (categories.answer, figures.answer, passages.answer),
    Kind.ARITHMETIC: (arithmetic.answer, figures.answer, passages.answer),
    Kind.RHYTHM: (rhythms.answer, passages.answer),
    Kind.DEFINITION: (definitions.answer, lists.answer, figures.answer, passages.answer),
    Kind.LIST: (categories.answer, arithmetic.answer, lists.answer, passages.answer),
    Kind.PASSAGES: (categories.answer, figures.answer, passages.answer),
    Kind.PROGRAMMES: (programmes.answer,),
}


class Assistant:
    """Answers questions about the documents of one index."""

    def __init__(
        self, index: Index, glossary: Glossary, settings: Settings, today: date | None = None
    ) -> None:
        self._settings = settings
        glossary = rendered_names.added(glossary, index)
        units = Units(index.responsibilities(), index.documents, glossary)
        retriever = Retriever(index, glossary, reranking.load(settings.reranker))
        self._desk = Desk(index, retriever, units, glossary, today or date.today())
        self._places = region_names(index.documents, glossary)

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        language: str | None = None,
        model: str | None = None,
    ) -> Answer:
        """Answer one question; `history` holds the questions before it, oldest first.

        Raises QuestionFault for an empty or overlong question and for an unknown language,
        ModelFault when `model` names one that is not here.
        """
        started = time.perf_counter()
        chosen = models.named(model or self._settings.model, self._settings)
        query = self._understood(question, history, language)  # 1. understand
        written = self._written(query)  # 2. find, 3. write
        answer = self._answer(query, written)
        if chosen is not None and written is not None and written.evidence:
            answer = self._modelled(answer, query, chosen, written.evidence)  # 3. and 4. write and check
        return replace(answer, question=question, seconds=round(time.perf_counter() - started, 4))

    def match(self, profile: str, language: str | None = None) -> Answer:
        """Support measures that fit an enterprise, from a description of it and of its need."""
        started = time.perf_counter()
        query = replace(self._understood(profile, (), language), kind=Kind.PROGRAMMES)
        answer = self._answer(query, self._written(query))
        return replace(answer, question=profile, seconds=round(time.perf_counter() - started, 4))

    def search(self, text: str, limit: int = 10, only: Filter = EVERYTHING) -> tuple[Evidence, ...]:
        """Ranked clauses, no answer; documents bear their status of today.

        Raises QuestionFault or UnknownDocument for a filter that names what the library does not know.
        """
        if not text.strip():
            raise QuestionFault("the search is empty; give some words to look for")
        desk, current = self._desk, self._standings.current
        passing = filters.settled(only, desk.documents, desk.units, current)
        if passing is None:
            return ()
        found = desk.retriever.search(text, max(limit, SEARCHED), only=passing)
        query = understand(text, desk.units, desk.documents, desk.glossary)
        if not query.documents and not desk.named(query):
            found = diversity.spread(found, limit)
        return tuple(replace(one, document=current(one.document)) for one in found[:limit])

    def models(self) -> tuple[str, ...]:
        """The models that can be asked for by name, the default first."""
        return tuple(dict.fromkeys((self._settings.model, models.QUOTE)))

    def examples(self) -> tuple[str, ...]:
        """Questions that this library can answer, drawn from its own clauses."""
        return examples.of(self._desk.index)

    def _understood(self, question: str, history: Sequence[str], answer_in: str | None) -> Query:
        if not question.strip():
            raise QuestionFault("the question is empty; type what you want to know")
        if len(question) > LONGEST_QUESTION:
            raise QuestionFault(
                f"the question has {len(question)} characters; ask with at most {LONGEST_QUESTION}"
            )
        try:
            wanted = Language.named(answer_in) if answer_in else None
        except ValueError as error:
            raise QuestionFault(f"language {answer_in!r} is not known; use zh-Hans, zh-Hant or en") from error
        desk = self._desk
        whole = conversation.complete(question, history, desk.units, self._places, self.ask)
        query = understand(
            whole.question, desk.units, desk.documents, desk.glossary, wanted or detect(question)
        )
        if whole.item is None:
            return query
        document, clause = whole.item
        told = (document.id, clause.address) if whole.told else None
        return replace(query, documents=(document.id,), item=told)

    def _written(self, query: Query) -> Written | None:
        """What is data is answered from the records, everything else from passages."""
        for write in (*FIRST, *WRITERS.get(query.kind, (passages.answer,)), unstated.answer):
            written = write(query, self._desk)
            if written is not None:
                return written
        return None

    def _answer(self, query: Query, written: Written | None) -> Answer:
        abstained = written is None or bool(written.missing)
        draft = written.draft if written else Draft()
        text = draft.text() if written else wording.nothing_found(query, self._desk.documents)
        notes = [*draft.notes, *(self._warnings(draft, query) if written else self._nearest(query))]
        notes += conflicts.notes(query, draft.citations, self._desk)
        convert = traditional if query.language is Language.TRADITIONAL else str
        return Answer(
            id=uuid.uuid4().hex[:12],
            question=query.question,
            language=query.language.value,
            kind=query.kind,
            text=convert(text),
            abstained=abstained,
            reason=convert((written and written.missing) or wording.reason(query)) if abstained else None,
            citations=tuple(
                replace(one, document=self._standings.current(one.document)) for one in draft.citations
            ),
            notes=tuple(convert(note) for note in notes),
            coverage=written.coverage if written else None,
        )

    def _nearest(self, query: Query) -> list[str]:
        """What stands closest to a question that the documents do not answer."""
        found = self._desk.retriever.search(query.topic or query.text, 3, query.documents)
        near = [
            one
            for rank, one in enumerate(found)
            if one.support >= unstated.SPEAKS or (rank == 0 and dict(one.arms).get("meaning", 0.0) >= NEAR)
        ]
        return [wording.nearest(query.language, one.document, one.clause) for one in near]

    def _warnings(self, draft: Draft, query: Query) -> list[str]:
        """What the reader must know of the documents cited: a draft, one that no longer holds."""
        cited = {citation.document.id: citation.document for citation in draft.citations}.values()
        return standings.warnings(query.language, cited, self._standings)

    @property
    def _standings(self) -> Standings:
        return standings.of(self._desk.index, self._desk.today)

    def _modelled(self, quoted: Answer, query: Query, model: ChatModel, found: Sequence[Evidence]) -> Answer:
        """The model's draft, checked; the quoting writer's answer when too little of it holds."""
        evidence: Mapping[int, Evidence] = dict(enumerate(found[:FOR_MODEL], start=1))
        try:
            text = "".join(model.write(prompts.messages(query.question, evidence, query.language)))
        except ModelFault as fault:
            return replace(quoted, notes=(*quoted.notes, wording.model_failed(query.language, str(fault))))
        checked = citations.check(text, evidence, {unit.name for unit in self._desk.units.known})
        if not checked.kept:
            note = wording.model_unsupported(query.language, model.name)
            return replace(quoted, withheld=checked.withheld, notes=(*quoted.notes, note))
        draft = Draft()
        for number, one in evidence.items():
            if any(f"[{number}]" in sentence for sentence in checked.kept):
                draft.say("", whole(one.document, one.clause))
        renumbered = {
            n: i
            for i, n in enumerate((n for n in evidence if any(f"[{n}]" in s for s in checked.kept)), start=1)
        }
        text = citations.CITED.sub(lambda match: f"[{renumbered[int(match[1])]}]", "\n".join(checked.kept))
        return replace(
            quoted, text=text, citations=tuple(draft.citations), withheld=checked.withheld, model=model.name
        )
