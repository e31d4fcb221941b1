"""A question and those before it -> a Query: what a follow-up leaves unsaid taken from the answer before. Answers nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

from documents.clauses import Level
from documents.facts.responsibilities import Role
from rag import nearby, past
from rag.answer import Citation, Kind
from rag.answers.quoted import counterparts
from rag.conversation import completion as conversation
from rag.conversation import members
from rag.conversation.completed import Completed
from rag.conversation.completion import Recall
from rag.conversation.exchange import specific
from rag.conversation.members import Member
from rag.desk import Desk
from rag.errors import QuestionFault
from rag.language import Language, spoken
from rag.questions.asked import again, greetings, kinds, of_wence, weighing
from rag.questions.asked.again import Again, Move
from rag.questions.asked.weighing import Weighing
from rag.questions.plain import typed
from rag.questions.query import Earlier, Query, understand
from rag.slips import Slips
from rag.translating.carrying import Carrier

# What is wanted of an answer, and of a refusal that it be said again.
OF_ANSWERS = frozenset({Move.SURE, Move.AIMED, Move.SHOWN, Move.PLACES, Move.BRIEF})
# Clauses that say nothing shorter than what was told of them.
RECORDS = frozenset({Level.MASTHEAD, Level.COLOPHON})
LONGEST_QUESTION = 4_000  # characters
REMEMBERED = (
    32  # questions: those of one message are read for each of its parts, and again for what follows them
)


@dataclass(frozen=True, slots=True)
class Understanding:
    """Reads questions put to one library. `timeless`: the library is that of another day, which questions may name."""

    desk: Desk
    carrier: Carrier
    slips: Slips
    places: Sequence[str]
    recall: Recall
    timeless: bool = False
    _understood: Callable[[str, tuple[str, ...], Language], Query] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "_understood", lru_cache(maxsize=REMEMBERED)(self._read))

    def query(self, question: str, history: Sequence[str], answer_in: str | None) -> Query:
        """Raises QuestionFault for an empty or overlong question and for an unknown language."""
        return self.followed(self.begun(question, history, answer_in))

    def begun(self, question: str, history: Sequence[str], answer_in: str | None) -> Query:
        """The same as far as it is told without the answer before, which `followed` looks up: not every part of a
        message comes to need it. Raises as `query` does."""
        question, history = typed.plain(question), typed.asked(history, LONGEST_QUESTION)
        _check(question)
        return self._understood(question, tuple(history), _wanted(answer_in) or spoken(question, history))

    def followed(self, query: Query) -> Query:
        """A question begun, with what the answer before it gives to it."""
        earlier = query.earlier
        if earlier is None:
            return query
        before = self._cited(earlier.questions)
        fuller = self.query(earlier.fuller, (), query.language.value) if earlier.fuller else None
        return nearby.following(replace(query, earlier=None), before, fuller, earlier.asked)

    def _read(self, question: str, history: Sequence[str], tongue: Language) -> Query:
        """A question that somebody can answer, in the language of its answer."""
        history = [one for one in history if not _talks(one)]
        history = members.passed(tuple(map(again.behind_thanks, again.questions(history))))
        question = again.behind_thanks(question) if history else question
        if _talks(question):
            return self._said(question, (), tongue)
        translated = again.translated(question)
        if translated is not None:
            question, tongue = translated
        move = again.of(question)
        asked = self._again(move, question, history, tongue) if move else None
        if asked is not None:
            return asked
        one = self._member(question, history)
        if one is not None and not one.question:
            return self._of_body(question, one, history, tongue)
        query = self._said(one.question, (), tongue) if one else self._said(question, history, tongue)
        weighs = weighing.of(question) if history else None
        return self._weighing(query, weighs, history) if weighs else query

    def _member(self, question: str, history: Sequence[str]) -> Member | None:
        """The body that a follow-up means of those that the answer before told."""
        if not history:
            return None
        before = partial(self.recall, history[-1], history[:-1])
        return members.member(question, self.desk.units, before, self.desk.retriever.stated)

    def _of_body(self, question: str, one: Member, history: Sequence[str], tongue: Language) -> Query:
        """A question of no more than whether a body is one of those told, or which of them it is."""
        kind = self.recall(history[-1], history[:-1]).kind
        query = self.query(history[-1], history[:-1], tongue.value)
        again = Again(Move.MEMBER, (one.place,), body=one.name, nth=one.at)
        kind = Kind.RESPONSIBLE_UNIT if kind is Kind.COUNT else kind
        return replace(query, question=question, kind=kind, again=again)

    def _said(self, question: str, history: Sequence[str], tongue: Language) -> Query:
        """A question that asks something of its own, made whole."""
        question = self.slips.righted(past.timeless(question) if self.timeless else question)
        desk = self.desk
        whole = conversation.complete(question, history, desk.units, self.places, self.recall)
        query = self._whole(whole, question, history, tongue)
        if whole.same_as is None:
            return query
        # A number alone is one of the text spoken of.
        documents = query.documents or (whole.same_as[:1] if query.number is not None else ())
        return replace(query, same_as=whole.same_as, documents=documents)

    def _whole(self, whole: Completed, question: str, history: Sequence[str], tongue: Language) -> Query:
        """A question made whole, understood, with what the answer before gives to it."""
        desk = self.desk
        query = understand(whole.question, desk.units, desk.documents, desk.glossary, tongue)
        if whole.fuller and _of_its_part(query):
            query = understand(whole.fuller, desk.units, desk.documents, desk.glossary, tongue)
        if whole.case:
            return replace(query, kind=Kind.PROGRAMMES)
        if whole.charged:
            kind = kinds.UNIT_KIND[query.role or Role.RESPONSIBLE]
            return replace(query, kind=kind, again=Again(Move.BODIES, whole.charged))
        if whole.lacking or whole.rest:
            move = Move.LACKING if whole.lacking else Move.REST
            return replace(query, again=Again(move, whole.lacking or whole.rest))
        if whole.item is None:
            return self._following(query, whole, question, history) if history else query
        document, clause = whole.item
        place = (document.id, clause.address)
        if whole.turned:
            part = counterparts.span(clause, self.carrier.forms(whole.turned), query)
            return (
                replace(query, item=place, part=part)
                if part
                else self._following(query, whole, question, history)
            )
        told, pointed = (place, None) if whole.told else (None, place)
        return replace(query, documents=(document.id,), item=told, pointed=pointed, part=whole.part)

    def _following(self, query: Query, whole: Completed, question: str, history: Sequence[str]) -> Query:
        """A follow-up that points at no clause: where it does not stand alone, what the answer before cites is its own."""
        units = self.desk.units
        away = query.inside or conversation.turns_away(whole.question, units, self.places)
        general = nearby.of_anything(question)
        alone = nearby.stands_alone(question if general else whole.question, units, self.places)
        if away or alone:
            return query
        other = whole.fuller or (question if general else "")
        earlier = Earlier(tuple(history), question, other if len(other) <= LONGEST_QUESTION else "")
        begun = replace(query, earlier=earlier)
        return self.followed(begun) if nearby.of_that_text(question) else begun

    def _cited(self, history: Sequence[str]) -> Sequence[Citation]:
        """What the answer before cites; where it told that something of no name of its own is unstated, the one before that."""
        cited = self.recall(history[-1], history[:-1]).citations
        if cited or len(history) < 2 or not nearby.of_anything(history[-1]):
            return cited
        return self.recall(history[-2], history[:-2]).citations

    def _weighing(self, query: Query, weighs: Weighing, history: Sequence[str]) -> Query:
        """A question that sets answers against each other, with what was asked for each and what it cites."""
        told = [at for at, one in enumerate(history) if not weighing.of(one)]
        before = [
            _told(
                self.query(history[at], history[:at], query.language.value),
                self.recall(history[at], history[:at]).citations,
            )
            for at in told[-weighs.many :]
        ]
        return replace(query, weighed=weighs.how, weighs=tuple(before))

    def _again(self, move: Move, question: str, history: Sequence[str], tongue: Language) -> Query | None:
        """What is wanted of the answer before, put as its question was; None where that answer cites nothing."""
        if move is Move.THANKS or not history:
            desk = self.desk
            query = understand(question, desk.units, desk.documents, desk.glossary, tongue)
            return query if move is Move.THANKS else replace(query, again=Again(move, ()))
        if move is Move.AMISS:
            return replace(
                understand(question, self.desk.units, (), self.desk.glossary, tongue), again=Again(move, ())
            )
        if move is Move.REPEATED:
            return self.query(history[-1], history[:-1], tongue.value)
        if move is Move.TONGUE:
            return self.query(history[-1], history[:-1], again.tongue(question))
        before = self.recall(history[-1], history[:-1])
        recorded = any(one.clause.level in RECORDS for one in before.citations)
        if move in OF_ANSWERS and (not before.citations or (move is Move.BRIEF and recorded)):
            return self.query(history[-1], history[:-1], tongue.value)
        if not before.citations or (move is Move.OTHERS and before.kind is Kind.DOCUMENT):
            return None
        places = tuple(one.place for one in before.citations)
        listed = before.coverage is not None and before.coverage.complete
        query = self.query(history[-1], history[:-1], tongue.value)
        return replace(query, question=question, again=Again(move, places, listed))


def _talks(message: str) -> bool:
    """Whether a message greets or asks of the product: whatever was asked before, and nothing behind it leans on it."""
    return greetings.of(message) or of_wence.of(message) is not None


def _told(asked: Query, cited: Sequence[Citation]) -> Query:
    """A question with what its answer cites, and the words that it quotes where they are those of one clause."""
    alone = cited[0] if len(cited) == 1 and cited[0].start >= 0 else None
    return replace(
        asked, spoken=tuple(one.place for one in cited), part=(alone.start, alone.end) if alone else None
    )


def _of_its_part(query: Query) -> bool:
    """Whether a place within that of a text is asked about as a body that may have a part in something left unsaid."""
    asked = query.whether or kinds.TAKES_PART.search(query.text) is not None
    topic = query.topic
    for one in query.inside:
        topic = topic.replace(one.name, " ")
    return bool(query.inside and query.role and asked) and len(specific(topic)) < 2


def _check(question: str) -> None:
    """QuestionFault for a question that nobody can answer as it stands."""
    if not typed.worded(question):
        raise QuestionFault(
            "the question is empty; type what you want to know", "问题中没有文字，请写明想问什么。"
        )
    if len(question) > LONGEST_QUESTION:
        raise QuestionFault(
            f"the question has {len(question)} characters; ask with at most {LONGEST_QUESTION}",
            f"问题有{len(question)}字，最多{LONGEST_QUESTION}字，请缩短。",
        )


def _wanted(language: str | None) -> Language | None:
    """The language that is named. Raises QuestionFault for an unknown one."""
    try:
        return Language.named(language) if language else None
    except ValueError as error:
        raise QuestionFault(f"language {language!r} is not known; use zh-Hans, zh-Hant or en") from error
