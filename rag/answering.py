"""Assistant.ask(): a question -> a cited answer. The product in reading order; open this file first."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from documents.editions.standing import Standings
from index import reranking
from index.searching import Index
from rag import (
    citations,
    diversity,
    examples,
    explaining,
    filters,
    past,
    prepared,
    rendered_names,
    standings,
    wording,
)
from rag.answer import Answer, Kind
from rag.answers.bodies import same
from rag.answers.claims import borne_out
from rag.answers.differences import otherwise
from rag.answers.quoted import unsaid
from rag.answers.rules import borne
from rag.answers.texts import elsewhere
from rag.answers.unanswered import closest, left_open
from rag.asked_alone import AskedAlone
from rag.composing import writer
from rag.composing.checker import Rules
from rag.composing.composer import Effort
from rag.composing.prompts import Form
from rag.composing.writer import Sentence
from rag.conversation.recalled import Recalled
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.errors import QuestionFault
from rag.explaining import Explanation
from rag.filters import EVERYTHING, Filter
from rag.glossary import Glossary
from rag.language import Language, traditional
from rag.models import choosing
from rag.models.choosing import Choice
from rag.questions.names.regions import region_names
from rag.questions.names.units import Units
from rag.questions.plain import typed
from rag.questions.query import Query, understand
from rag.retrieval import Evidence, Retriever
from rag.settings import Settings
from rag.several import Several
from rag.slips import Slips
from rag.translating.carrying import Carrier
from rag.translating.lexicon import Lexicon
from rag.understanding import Understanding

NEEDY = "企业需要资金支持"  # any firm's need, put to a library that is to be warmed
# What no document states is asked of every writer, in both languages.
UNSTATED = "How tall is the lighthouse keeper's youngest daughter?"
SEARCHED = 200  # clauses among which a search looks for other documents' best


class Assistant:
    """Answers questions about the documents of one index."""

    def __init__(
        self,
        index: Index,
        glossary: Glossary,
        settings: Settings,
        today: date | None = None,
        then: past.Past | None = None,  # the library that the index holds, where it is that of another day
    ) -> None:
        self._settings = settings
        self._choice = Choice(settings)
        self._past = then
        glossary = rendered_names.added(glossary, index)
        units = Units(index.responsibilities(), index.documents, glossary)
        retriever = Retriever(index, glossary, reranking.load(settings.reranker))
        self._desk = Desk(index, retriever, units, glossary, today or date.today())
        self._carrier = Carrier(index, glossary, units, retriever)
        slips, self._places = Slips(index, Lexicon(glossary)), region_names(index.documents, glossary)
        self._recalled = Recalled(self._answered_before)
        reader = Understanding(
            self._desk, self._carrier, slips, self._places, self._recalled, timeless=then is not None
        )
        self._understood = reader.query
        self._several = Several(self._desk, self._carrier, reader)
        self._asked = AskedAlone(self._desk, self._understood, self._several.found, self._carrier.put_over)

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
        for one in self.stream(question, history, language, model):
            if isinstance(one, Answer):
                return one
        raise AssertionError("an answer ends every stream")

    def stream(
        self,
        question: str,
        history: Sequence[str] = (),
        language: str | None = None,
        model: str | None = None,
        gone: threading.Event | None = None,
    ) -> Iterator[Sentence | Answer]:
        """The same, its sentences as they are checked where a model writes them; the whole answer comes last.

        The texts of the sentences are the beginning of the answer's text: what was said is not taken back.
        Set `gone` when the reader leaves, to end the model's work. Raises as `ask` does, before it gives anything.
        """
        started = time.perf_counter()
        chosen = choosing.named(model or self._settings.model, self._settings)
        query = self._understood(question, history, language)  # 1. understand
        query, written = self._found(query)  # 2. find, 3. write
        quoted = replace(self._answer(query, written), question=question)
        if language is None:
            self._recalled.keep(question, history, quoted)
        if chosen is None or written is None or writer.stands(quoted, written):
            return iter([replace(quoted, seconds=_since(started))])
        rules, held = self._rules(), self._standings
        writing = writer.write(  # 3. and 4. write and check
            quoted, written, query.question, chosen, rules, self._effort(gone), held
        )
        return (replace(one, seconds=_since(started)) if isinstance(one, Answer) else one for one in writing)

    def explain(self, question: str, history: Sequence[str] = (), language: str | None = None) -> Explanation:
        """How a question is understood, who answers it with no model, and which clauses are found. Raises as `ask` does."""
        query = self._understood(question, history, language)
        return explaining.explained(*self._found(query), self._desk)

    def match(self, profile: str, language: str | None = None) -> Answer:
        """Support measures that fit an enterprise, from a description of it and of its need."""
        started = time.perf_counter()
        query = replace(self._understood(profile, (), language), kind=Kind.PROGRAMMES)
        answer = self._answer(*self._carrier.found(query, self._several.written))
        return replace(answer, question=profile, seconds=_since(started))

    def search(self, text: str, limit: int = 10, only: Filter = EVERYTHING) -> tuple[Evidence, ...]:
        """Ranked clauses, no answer; documents bear their status of today.

        Raises QuestionFault or UnknownDocument for a filter that names what the library does not know.
        """
        text = typed.plain(text)
        if not typed.worded(text):
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
        """The models that answer now, each by its name; the first is the default if it answers, else the quoting writer."""
        return self._choice.names()

    def examples(self) -> tuple[str, ...]:
        """Questions that this library can answer, drawn from its own clauses."""
        return examples.of(self._desk.index)

    def warm(self) -> int:
        """Build what answers build when they first need it, so that the first reader waits no longer than others.

        Understands and finds, asks no model; returns how many questions it put to itself.
        """
        self.match(NEEDY)
        prepared.prepare(self._desk)
        return sum(bool(self.explain(question).read) for question in (*self.examples(), UNSTATED))

    def _found(self, query: Query) -> tuple[Query, Written | None]:
        """What is found for a question, and as which it was asked."""
        asked, written = self._asked.found(query)
        whole = otherwise.added(asked, unsaid.added(asked, written, self._desk), self._desk)
        opened = left_open.opened(asked, borne_out.opened(asked, whole))
        whole = same.opened(query, opened, self._desk)
        return asked, whole and borne.answer(asked, whole, self._desk)

    def _answered_before(self, question: str, history: tuple[str, ...]) -> Answer:
        """The answer to an earlier question, for what a follow-up points at; no model is asked again for that."""
        return self.ask(question, history, model=choosing.QUOTE)

    def _answer(self, query: Query, written: Written | None) -> Answer:
        abstained = written is None or bool(written.missing)
        draft = written.draft if written else Draft()
        text = draft.text() if written else wording.nothing_found(query, self._desk.within(query))
        unshown = abstained and not draft.notes  # a refusal shows what stands closest
        notes = [
            *draft.notes,
            *(closest.notes(query, self._desk) if unshown else self._warnings(draft, query)),
        ]
        notes += elsewhere.notes(query, draft.citations, self._desk) if not abstained else []
        notes += [self._past.note(query.language)] if self._past else []
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
            notes=tuple(dict.fromkeys(convert(note) for note in notes)),
            coverage=written.coverage if written else None,
        )

    def _warnings(self, draft: Draft, query: Query) -> list[str]:
        """What the reader must know of the documents cited: a draft, one that no longer holds."""
        cited = {citation.document.id: citation.document for citation in draft.citations}.values()
        return standings.warnings(query.language, cited, self._standings)

    @property
    def _standings(self) -> Standings:
        return standings.of(self._desk.index, self._desk.today)

    def _rules(self) -> Rules:
        """What every drafted sentence is held against."""
        known = frozenset(unit.name for unit in self._desk.units.known)
        glossary, entailment = self._desk.glossary, citations.entailment(self._settings.entailment)
        return Rules(
            known, lambda said, evidence: citations.found_in(said, evidence, known, glossary, entailment)
        )

    def _effort(self, gone: threading.Event | None) -> Effort:
        """How much a model may try."""
        settings = self._settings
        form = Form(settings.model_form)
        return Effort(settings.model_seconds, settings.model_pause_seconds, form, settings.model_drafts, gone)


def _since(started: float) -> float:
    """Seconds of wall time."""
    return round(time.perf_counter() - started, 4)
