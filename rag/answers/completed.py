"""An answer to a question that asks several things -> the same with what its clauses state of those it left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import LABEL
from documents.numerals import CHINESE, integer
from rag import wording
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.amounts import table_rows
from rag.answers.bodies import units
from rag.answers.differences import sought
from rag.conversation.exchange import specific
from rag.conversation.slots import FRAME
from rag.desk import Desk, Written
from rag.drafting import Quote, sentences
from rag.finding.searched import Term
from rag.language import HAN
from rag.questions.asked import asks, kinds
from rag.questions.names.references import Unit, references, without
from rag.questions.query import Query
from rag.retrieval import Evidence

MARK = re.compile(r"\[\d+\]")
CLEARLY = 0.25  # share of what is asked by which another sentence must say more of it
SURELY = 0.5  # share of what is asked that an answer says which alone of several is told
COUNTERS = "个项条家件种类款点章"
COUNTED = re.compile(
    rf"(?<![第{CHINESE}\d])[{CHINESE}\d]++大?[{COUNTERS}]|^[^一-鿿]*\d"
)  # 八大项; in English any number
NUMBER = re.compile(rf"[{CHINESE}\d]+")
FEW = 3  # clauses cited; an answer of more is a list, to which nothing is added


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a cited clause, and the weight of what it says of one thing asked."""

    quote: Quote
    spoken: float


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it for each thing asked the sentence that states it, where no sentence given does."""
    clauses = {one.place: one for one in written.draft.citations}
    places = [(one.document, one.clause) for one in clauses.values()]
    asked = asks.of(query.text) if written.draft.parts and not written.missing else ()
    if not asked or not 0 < len(places) <= FEW:
        return written
    for ask in asked:
        if kinds.ASKS_UNIT.search(ask):
            _bodies(ask, query, written, places, desk)
        else:
            _stated(ask, query, written, places, desk)
    return written


def lacks(written: Written, ask: str, query: Query, desk: Desk) -> bool:
    """Whether an answer says nothing of one thing asked: it has not its form, nor its clause or matter, or tells bodies alone."""
    form = _form(ask)
    if formless(ask, written):
        return True
    of_records = not written.quoted and not references(ask)
    of_bodies = kinds.ASKS_UNIT.search(ask) is not None or kinds.role(ask) is not None
    bodies = query.kind in kinds.UNIT_KIND.values() and not written.quoted
    if bodies and form is None and not of_bodies:
        return True
    if of_records and ((bodies and of_bodies) or (query.kind is Kind.COUNT and form is not None)):
        return False  # records tell all bodies of a clause, and every number that is counted
    if references(ask) and (query.kind is Kind.COUNT or not _points_to(ask, written)):
        return True
    # The words of an English question stand in no clause that has no English, and those of one on a text in none of its clauses.
    told = HAN.search(ask) or all(one.clause.english for one in written.draft.citations)
    return bool(told) and query.kind is not Kind.DOCUMENT and not _speaks(ask, written, desk)


def leans(ask: str, desk: Desk) -> bool:
    """Whether one thing asked has no matter of its own: it is asked of that before it."""
    return not references(ask) and not _matter(ask, desk)


def fits(ask: str, given: Written, desk: Desk) -> bool:
    """Whether what was found on one thing alone tells it: records, or few clauses that are quoted and speak of it."""
    if given.missing or not given.draft.citations or (given.quoted and len(_uppermost(given)) > FEW):
        return False
    if evades(ask, given) or _scattered(ask, given):
        return False
    if formless(ask, given):
        return False
    form = _form(ask)
    if isinstance(form, frozenset) and form:
        return True  # what is told in the very unit asked for is of the matter
    return _speaks(ask, given, desk)


def adds(ask: str, given: Written, whole: Written) -> bool:
    """Whether what is found on one thing may stand beside an answer: records, its own clauses, or one in the form asked for."""
    if not given.quoted:
        return True
    cited, known = ({one.place for one in each.draft.citations} for each in (given, whole))
    if cited & known:
        return True
    same = {document for document, _ in cited} <= {document for document, _ in known}
    return _form(ask) is not None and same and len(_uppermost(given)) == 1


def surely(ask: str, given: Written, desk: Desk) -> bool:
    """Whether what was found on one thing alone speaks of nearly all of its matter: it is told though the others are not."""
    return not leans(ask, desk) and _speaks(ask, given, desk, SURELY)


def _scattered(ask: str, given: Written) -> bool:
    """Whether bodies of many clauses are told: beside another thing asked, those of one clause or two are meant."""
    return kinds.ASKS_UNIT.search(ask) is not None and len(_uppermost(given)) > FEW


def evades(ask: str, given: Written) -> bool:
    """Whether an answer only quotes where bodies are asked for."""
    return given.quoted and kinds.ASKS_UNIT.search(ask) is not None


def formless(ask: str, written: Written) -> bool:
    """Whether an answer says nothing in the form in which one thing asked is told."""
    form = _form(ask)
    return form is not None and not _states(MARK.sub("", written.draft.text()), form)


def timeless(ask: str, written: Written) -> bool:
    """Whether a span, a day or the like is asked for, and an answer has none."""
    form = _form(ask)
    return isinstance(form, re.Pattern) and form is not COUNTED and formless(ask, written)


def _form(ask: str) -> sought.Holds:
    """The form in which one thing asked is told; what is merely counted may be counted in any word."""
    form = sought.form(ask)
    return COUNTED if isinstance(form, frozenset) and form and form <= set(COUNTERS) else form


def _points_to(ask: str, written: Written) -> bool:
    """Whether an answer cites the article by whose number something is asked; true where it is asked by none."""
    numbers = {one.steps[-1].number for one in references(ask) if one.steps[-1].unit is Unit.ARTICLE}
    return numbers <= {
        integer(digits) for one in written.draft.citations for digits in NUMBER.findall(one.clause.label)
    }


def _speaks(ask: str, written: Written, desk: Desk, share: float = CLEARLY) -> bool:
    """Whether what an answer says and cites speaks of the matter of one thing asked, if that has one of its own."""
    terms = _matter(ask, desk)
    total = sum(term.weight for term in terms)
    cited = [
        f"{one.document.title} {one.document.number or ''} {one.clause.text}"
        for one in written.draft.citations
    ]
    return desk.retriever.spoken(terms, written.draft.text(), *cited) >= share * total


def _matter(ask: str, desk: Desk) -> Sequence[Term]:
    """What one thing asked is about, without the words that any question may hold."""
    said = FRAME.sub("|", without(ask, references(ask)))
    return desk.retriever.terms(" ".join(one for one in said.split("|") if len(specific(one)) > 1))


def _uppermost(written: Written) -> set[tuple[str, str]]:
    """Documents and addresses of the clauses cited, without those that lie in another of them."""
    cited = {one.place for one in written.draft.citations}
    return {
        (document, address)
        for document, address in cited
        if not any(document == one and address.startswith(f"{other}/") for one, other in cited)
    }


def _bodies(
    ask: str, query: Query, written: Written, places: Sequence[tuple[Document, Clause]], desk: Desk
) -> None:
    """Who is responsible, of the clause cited first, where the answer names none of them; of texts that speak of it, of each.

    Who issued a text is told by its record.
    """
    of_texts = query.kind is Kind.DOCUMENT
    if of_texts and kinds.role(ask) is None:
        return
    if of_texts and not any(desk.retriever.stated(*place) for place in places):
        written.draft.notes.append(wording.none_in_charge(query.language))
    charging = [place for place in (places if of_texts else places[:1]) if desk.retriever.stated(*place)]
    said = written.draft.text()
    if charging and not any(one.unit in said for place in charging for one in desk.retriever.stated(*place)):
        written.draft.join(units.write(query, [Evidence(*place, 1.0) for place in charging], desk))


def _stated(
    ask: str, query: Query, written: Written, places: Sequence[tuple[Document, Clause]], desk: Desk
) -> None:
    """The sentence that says most of one thing asked and has the form of its answer, where the answer says less of it."""
    form, terms = sought.form(ask), desk.retriever.terms(ask)
    if form is None and not written.quoted:
        return  # records say what they hold; without a form nothing tells what they lack
    text = MARK.sub("", written.draft.text())
    said = desk.retriever.spoken(terms, text) if _states(text, form) else -1.0
    found = [
        _Said(quote, desk.retriever.spoken(terms, f"{quote.clause.heading} {quote.words}"))
        for quote in _sentences(places, query.english)
        if _states(quote.words, form)
    ]
    best = max(found, key=lambda one: one.spoken, default=None)
    alone = (
        said < 0 and len(found) == 1
    )  # the one sentence of the form that is asked needs no word of the question
    more = CLEARLY * sum(term.weight for term in terms) if said >= 0 else 0.0
    if best is None or (best.spoken <= max(said, 0.0) + more and not alone):
        return
    said_of = " ".join(best.quote.words.split())
    if said_of in " ".join(text.split()):
        return
    document, clause = best.quote.document, best.quote.clause
    row = clause.level is Level.ROW and not query.english
    words = table_rows.plain(clause, document) if row else ""
    written.draft.say(quoting.sentence(best.quote, query.english, words), best.quote)


def _states(words: str, form: sought.Holds) -> bool:
    """Whether words have the form of what is asked; of English ones any figure has that of an amount."""
    if isinstance(form, frozenset) and not HAN.search(words):
        return re.search(r"\d", words) is not None
    return sought.states(words, form)


def _sentences(places: Sequence[tuple[Document, Clause]], english: bool) -> Iterator[Quote]:
    """The sentences of the clauses without their lists of units, in the language in which they are told."""
    for document, clause in places:
        rendered = english and bool(clause.english)
        text = clause.english if rendered else clause.text
        if clause.level is Level.ROW:
            yield Quote(document, clause, 0, len(text), rendered)
            continue
        for start, end in sentences(text, rendered):
            if not LABEL.search(text[start:end][:8]):
                yield Quote(document, clause, start, end, rendered)
