"""Anything else: the clauses that speak of the question and state what it asks, their own words quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Level
from rag import wording
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.amounts import figures, table_rows
from rag.answers.lists import furthering, led
from rag.answers.quoted import best_words, chosen, likeness, subjects
from rag.answers.quoted.best_words import Whole
from rag.answers.quoted.chosen import Passage
from rag.answers.rules import granted
from rag.answers.unanswered import unheard
from rag.applicants import held
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.figures import nearest
from rag.questions.asked import asking, enterprise, kinds
from rag.questions.names import coined, places
from rag.questions.needs import benefits, measure_words, moments, requirements, stipulated
from rag.questions.needs.forms import Holds
from rag.questions.needs.requirements import Requirement
from rag.questions.plain import quoted
from rag.questions.query import Query
from rag.retrieval import Evidence, Retriever, Term

ENOUGH = 0.3  # share of the question's notions of which the best clause must speak
FEW, CLOSE = 0.22, 0.33  # a smaller share, and the cosine that makes up for it
NEAR_FIRST = 0.5  # of the score of the clause nearest to the question, whether or not it states what is asked
UNSAID = -1.5  # odds from which a clause that says no word of a question may state the amount that it asks
NAME = 5  # characters from which on a body's name tells it from all others
# What a text says only of itself: that it is sent out, to be carried out.
ISSUES = re.compile(
    r"(?:经[^，。；]{2,30}(?:同意|批准)[，,])?现将?《[^。]+?》[^。；，]{0,12}(?:印发|转发|下发|发布)(?:给你们|如下)?[，,]?请[^，。；]{0,16}[，,]?[^，。；]{0,12}"
    r"(?:执行|落实|实施)[。]?"
)
SEARCHED = 40  # clauses among which those that hold a quoted term are looked for
CANDIDATES = 12
OF_UNITS = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT, Kind.UNIT_TASKS})
NUMERIC = frozenset({Kind.FIGURE, Kind.ARITHMETIC, Kind.COUNT})
OF_MATTERS = OF_UNITS | {Kind.PASSAGES, Kind.DEFINITION, Kind.LIST}
HEADINGS = frozenset(
    {Level.CHAPTER, Level.SECTION, Level.HEADING, Level.SUBHEADING, Level.MASTHEAD, Level.BOX}
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Quotations from the clauses that answer; None when no clause states what is asked."""
    text = query.text
    prefer = stipulated.preferred(text) or moments.preferred(text) or held.preferred(text)
    found = relevant(query, desk, prefer)
    if not found:
        return None
    only_near = query.kind in OF_MATTERS and not any(likeness.of_passage(one.evidence) for one in found)
    if kinds.LISTS.search(query.text):
        found = _gathered(found, desk)
    draft = write(query, found)
    if only_near:
        draft.notes.append(wording.only_near(query.language))
    return Written(draft, evidence=[one.evidence for one in found], quoted=True)


def of_body(query: Query, desk: Desk) -> Written | None:
    """What is said of a body that is named alone; None where its tasks are asked for in words."""
    if asking.TASK.search(query.text) or asking.WHICH.search(query.text):
        return None
    return answer(replace(query, kind=Kind.PASSAGES, topic=query.text), desk)


def of_strangers(query: Query, desk: Desk) -> Written | None:
    """What clauses say for firms that are only named, where no measure is for them in the matter that is asked."""
    return answer(replace(query, kind=Kind.PASSAGES), desk) if enterprise.for_such(query.text) else None


def _gathered(found: Sequence[Passage], desk: Desk) -> tuple[Passage, ...]:
    """Points as the clause on which they hang, where all of a list is asked for."""
    above = [
        desk.index.clause(one.quote.document.id, one.quote.clause.address.rpartition("/")[0]) for one in found
    ]
    quotes = led.gathered([one.quote for one in found], above)
    evidence = {one.quote.clause.address: one.evidence for one in found}
    first = found[0].evidence
    return tuple(
        Passage(
            evidence.get(
                one.clause.address, Evidence(one.document, one.clause, first.score, support=first.support)
            ),
            one,
        )
        for one in quotes
    )


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a clause must speak of to answer: the places, names and notions of a question, and what it must state."""

    query: Query
    desk: Desk
    terms: Sequence[Term]
    wanted: tuple[Requirement, ...]
    names: tuple[str, ...]
    foreign: Sequence[places.Place]
    least: float  # score
    likely: float  # log odds
    matter: str  # of what conditions or cases are asked for
    bounded: Holds | None  # whether a text bounds a figure that is told of a case

    @classmethod
    def of(cls, query: Query, terms: Sequence[Term], found: Sequence[Evidence], desk: Desk) -> _Meant:
        """Read from a question and the clauses found for it."""
        wanted = tuple(requirements.of(query))
        counted = figures.wholes(query, desk) if wanted and query.kind in NUMERIC else ()
        bodies = _named(query, found, desk) if wanted else ()
        names = (*bodies, *coined.named(query.text, desk.index), *counted)
        foreign = requirements.foreign_places(query, desk.documents)
        first = max((one.score for one in found), default=0.0)
        near = NEAR_FIRST * first
        likely = desk.retriever.least(terms, bool(query.documents))
        matter, bounded = stipulated.matter(query.text), held.preferred(query.text)
        return cls(query, desk, terms, wanted, names, foreign, near, likely, matter, bounded)

    def holds(self, one: Evidence, whole: Whole) -> bool:
        """Whether a clause may answer."""
        if _bare(one) or one.score < self.least or (self.wanted and _unsaid(one, self.query)):
            return False
        told = self.bounded is not None and self.bounded(one.clause.text)
        if (one.odds < self.likely and not told) or (
            whole.told and one.clause.address.startswith(Level.ANNEX.value)
        ):
            return False
        retriever = self.desk.retriever
        subject = benefits.told(self.query.text, one.clause.text) or subjects.spoken_of(
            one, self.terms, retriever
        )
        if not (subject and subjects.ruled_on(one, self.matter, retriever)):
            return False
        there = all(requirements.speaks_of(place, one.document, one.clause) for place in self.foreign)
        named = there and all(_speaks_of(name, one) for name in self.names)
        return named and granted.of_matter(self.query, one, self.desk)

    def quote(self, one: Evidence, whole: Whole) -> Quote | None:
        """The words of a clause that state what is needed of it."""
        counts = _counts(one, self.query)
        needed = (
            tuple(each for each in self.wanted if each.anywhere or each.around) if counts else self.wanted
        )
        return best_words.of(one, self.terms, needed, self.desk.retriever, self.query.english, whole)


def relevant(query: Query, desk: Desk, prefer: Holds | None = None) -> tuple[Passage, ...]:
    """The clauses that answer, best first; none when nothing states what is asked.

    `prefer` says of a sentence whether it is of the kind that answers; clauses with one come first.
    """
    text = query.topic or query.text
    if unheard.only(text, desk):
        return ()
    terms = desk.retriever.terms(text)
    found = _holding(quoted.terms(query.text), desk.retriever.search(text, SEARCHED, query.documents))
    found = _lettered(found, query, terms, desk.retriever)
    meant = _Meant.of(query, terms, found, desk)
    whole = Whole(kinds.LISTS.search(query.text) is not None, furthering.asked(query.text), query.text)
    passages = [
        Passage(one, quote, led.lead(one.document, one.clause, desk.index))
        for one in _near(found, query)
        if meant.holds(one, whole)
        for quote in [meant.quote(one, whole)]
        if quote is not None
    ]
    best = chosen.of(passages, query, terms, desk.retriever, prefer)
    # Behind a figure of something else stand only clauses that are further off.
    another = query.kind is Kind.FIGURE and bool(best) and nearest.of_another(best[0].evidence, query, desk)
    return () if another else best


def read(desk: Desk) -> None:
    """Read each clause with its headings as one text, which the first questions with names in capitals would wait for."""
    for document in desk.documents:
        for clause in document.walk():
            desk.retriever.spoken((), _whole(clause))


def write(query: Query, found: Sequence[Passage]) -> Draft:
    """One quotation a clause, each with the place where it stands."""
    draft = Draft()
    for one in found:
        evidence, words = one.evidence, one.quote.words
        lead = quoting.words(one.lead) if one.lead and not one.quote.english else ""
        quotes = [one.lead, one.quote] if one.lead and lead else [one.quote]
        row = evidence.clause.level is Level.ROW and not one.quote.english
        shown = table_rows.plain(evidence.clause, evidence.document, query.english) if row else ""
        if lead:
            shown = f"{lead}{shown or ' '.join(words.split())}"
        draft.say(quoting.sentence(one.quote, query.english, shown), *quotes)
        told = words.strip().removeprefix(evidence.clause.number).lstrip()
        if not (
            query.english and "。" in told.removeprefix(f"{evidence.clause.heading}。")[:-1]
        ):  # of several sentences the last may be of something else
            led.told(draft, one.quote)
    return draft


def _unsaid(one: Evidence, query: Query) -> bool:
    """Whether a clause that shares no word with a question for an amount is too doubtful for its figures to be meant."""
    return not one.support and one.odds < UNSAID and figures.asks(query.text)


def _named(query: Query, found: Sequence[Evidence], desk: Desk) -> tuple[str, ...]:
    """The bodies that a question is about: what a clause states of others is no answer to it."""
    names = [one for one in desk.glossary.bodies(query.text) if len(one) >= NAME]
    return tuple(name for name in names if any(_speaks_of(name, one) for one in found))


def _speaks_of(name: str, one: Evidence) -> bool:
    return name in " ".join((one.document.title, *one.clause.path, one.clause.text))


def _near(found: Sequence[Evidence], query: Query) -> list[Evidence]:
    """The clauses that may be meant and, when there are any, those besides that speak of enough of the question.

    Of a question for units meaning alone says nothing here: a clause that names some was found before.
    A clause that says the term which a question sets in quotation marks is meant, whatever else is asked.
    """
    terms = quoted.terms(query.text)
    spoken = [one for one in found if one.support >= ENOUGH or (one.support >= FEW and one.cosine >= CLOSE)]
    if terms and any(_says(one, terms) for one in found):
        return [one for one in found if _says(one, terms)]
    if query.kind in OF_UNITS:
        return spoken
    meant = [one for one in found if one.enough or (one in spoken and not one.doubtful)]
    return [one for one in found if one in meant or one in spoken] if meant else []


def _counts(evidence: Evidence, query: Query) -> bool:
    """Whether a clause that is clearly meant counts in the measure that the question asks in."""
    counted = measure_words.counts(evidence.clause.text, measure_words.asked(query.text))
    return counted and best_words.of_one_matter(evidence)


def _holding(terms: Sequence[str], found: Sequence[Evidence]) -> Sequence[Evidence]:
    """The clauses that hold every quoted term; all of them where none does."""
    return ([one for one in found if _says(one, terms)] or found)[:CANDIDATES]


def _lettered(
    found: Sequence[Evidence], query: Query, terms: Sequence[Term], retriever: Retriever
) -> Sequence[Evidence]:
    """The clauses that speak of all names in capitals, in whatever words; all of them where none does."""
    names = {name.lower() for name in quoted.CAPITALS.findall(query.text)}
    named = [term for term in terms if names & set(term.forms)]
    speaking = [one for one in found if all(retriever.spoken((term,), _said(one)) for term in named)]
    return speaking or found


def _said(one: Evidence) -> str:
    return _whole(one.clause)


def _whole(clause: Clause) -> str:
    return " ".join((*clause.path, clause.text, clause.english))


def _says(one: Evidence, terms: Sequence[str]) -> bool:
    said = _said(one)
    return all(term in said for term in terms)


def _bare(evidence: Evidence) -> bool:
    """A heading alone states nothing, and neither does a title."""
    clause = evidence.clause
    if clause.level is Level.MASTHEAD:
        stamp = clause.text.replace(evidence.document.number or "", "")
        if stamp.strip("《》 \n") == evidence.document.title.strip("《》"):
            return True
    if clause.level is Level.PARAGRAPH and led.LEADS.search(clause.text) and not clause.children:
        return True  # what it leads to stands elsewhere
    if clause.level is Level.PARAGRAPH and ISSUES.fullmatch(clause.text.strip()):
        return True
    return clause.level in HEADINGS and len(clause.text) <= len(clause.number) + len(clause.heading) + 4
