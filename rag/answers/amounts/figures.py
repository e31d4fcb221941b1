"""How much: the figure that the question means, in the sentence or table row that states it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from documents.clauses import Level
from documents.facts.quantities import Kind
from index.text import fold
from rag.answer import Kind as Asked
from rag.answers import quoting
from rag.answers.amounts import table_rows
from rag.answers.lists import led
from rag.answers.quoted import asked_beside
from rag.answers.unanswered import unheard
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.figures import indicators, nearest, printed
from rag.figures.scoring import COUNTED, RANKS, Reading
from rag.questions.asked import kinds, took_place
from rag.questions.names import coined
from rag.questions.needs import benefits, facts, measure_words, requirements
from rag.questions.needs.requirements import Requirement
from rag.questions.plain import quoted as in_marks
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

# A sentence that says nothing without the one before it: 在上述比例基础上提高5个百分点.
BACK = re.compile(r"上述|前述|前款|(?:以上|该)(?:比例|标准|额度|金额|基础)")
CONDITIONS = re.compile(r"条件|要求|哪些|什么(?!时候)|怎么")
ENOUGH = 0.55  # score of the best figure
SURE, NAMED = 0.6, 0.3  # of a question that was taken for one of another kind
BY_PARTS = 0.5  # how much of a clause's fit is that of its figures to the parts of the question
# Scores so near are equal: then a figure is meant whose whole name the question says.
LEVEL, WHOLLY = 0.03, 0.95
# Of a thing that some text names whole so much must be spoken of by a figure whose clause does not name it so.
SPOKEN, SHORT = 0.5, 3
ALSO = 0.35  # score of the figure that a further part asks for
OF_SORTS = frozenset("类种")  # counted in no measure of the things themselves: 几类场所 asks for no 10辆
COUNTED_SORTS = frozenset("类种个项条款样大")
SEVERAL = 3  # sentences of a clause, each of which may be of a matter of its own
MOST_PARTS = 12  # each is looked for by itself
GROWN = re.compile(r"比(?![例重率])|提高|提升|增[长加幅]|上升|下降|减少")
ASKS = re.compile(
    r"多少|几(?!乎)|多大|多高|第几|基数|起点|目标|\bhow (?:much|many|big|large|high|fast)\b|\bwhat\b|\bwhich\b",
    re.IGNORECASE,
)
RATE_ALONE = re.compile(r"^[一-鿿]{1,10}(?<![效频功汇])率[？?]?$")
PARTS = re.compile(r"[，,；;？?。]|(?<=\w) and (?=how|what|which|within|of )|\band\b(?= how)", re.IGNORECASE)


def answer(query: Query, desk: Desk) -> Written | None:
    """The best figure's sentence and those for the question's further parts; None when no figure fits."""
    if query.kind not in {Asked.FIGURE, Asked.ARITHMETIC} and not asks(query.text):
        return None
    chosen = chosen_for(query, desk)
    return written(chosen, query) if chosen else None


def written(chosen: Sequence[Reading], query: Query) -> Written:
    """The sentence of each figure, one that states several of them once."""
    draft = Draft()
    said: set[tuple[str, str, str]] = set()
    for one in chosen:
        quote = quoted(one, query.english)
        key = (one.document.id, one.clause.address, quote.words)
        if key in said:
            continue
        said.add(key)
        draft.say(quoting.sentence(quote, query.english, _words(one, query)), quote)
        if CONDITIONS.search(query.text) and not query.english:
            led.told(draft, quote)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in chosen])


def asks(text: str) -> bool:
    """Whether a question asks for a figure at all: 不良率 alone is asked for as one."""
    if kinds.asks_if(text):
        return False
    words = (kinds.FIGURES, COUNTED, RANKS, RATE_ALONE, kinds.OF_YEAR)
    return any(one.search(text) for one in words)


def chosen_for(query: Query, desk: Desk) -> list[Reading]:
    """The figures that answer, that of the question's first part first; none when what is asked is not stated."""
    parts = _parts(query)
    asked = [replace(query, text=part) for part in parts] if len(parts) > 1 else [query]
    if requirements.TODAY.search(query.text) or unheard.lettered(query.topic, desk):
        return []
    found = indicators.found(query, desk)
    may = _may(asked, query, desk)
    if took_place.asks(query.text):
        found = _changes(found)
    fitting = [one for one in takewhile(lambda one: one.score >= ALSO, found) if may(one)]
    if not _sure(fitting, query, desk):
        if not any(nearest.of_measure(one, query.text) and may(one) for one in found):
            return []  # whatever stands out
        seen = nearest.places(query, desk)
        instead = nearest.standing_out([one for one in found if one.place in seen and may(one)], query, desk)
        return [instead] if instead and _of_matter(instead, query, desk) else []
    if len(parts) < 2:
        level = takewhile(lambda one: one.score > fitting[0].score - LEVEL, fitting)
        best = next((one for one in level if one.named >= WHOLLY), fitting[0])
        return [_of_what_is_asked(best, fitting, query, desk)]
    wanted = {_key(one) for one in fitting}
    return _by_parts(fitting, [_of_part(part, query, wanted, desk) for part in asked])


def _of_matter(one: Reading, query: Query, desk: Desk) -> bool:
    """Whether the sentence of a figure has any word of the question, where its clause is of several matters."""
    if one.clause.level is Level.ROW or len(sentences(one.clause.text)) < SEVERAL:
        return True
    return _said(desk.retriever.terms(query.topic or query.text), one, desk) > 0


def _of_what_is_asked(best: Reading, found: Sequence[Reading], query: Query, desk: Desk) -> Reading:
    """Of the figures of the best one's clause that in whose sentence stands what is asked, where the best has no word of it."""
    terms = asked_beside.of(desk.retriever.terms(query.text), query.text)
    if best.clause.level is Level.ROW or not terms or _said(terms, best, desk):
        return best
    same = (one for one in found if one.place == best.place)
    return max(same, key=lambda one: _said(terms, one, desk), default=best)


def _said(terms: Sequence[Term], one: Reading, desk: Desk) -> float:
    """How much of some notions the sentence of a figure speaks."""
    return desk.retriever.spoken(terms, quoted(one, False).words)


def _sure(fitting: Sequence[Reading], query: Query, desk: Desk) -> bool:
    """Whether the best of the figures that share words with the question is the one that it means."""
    if not fitting or fitting[0].score < ENOUGH:
        return False
    if query.kind is not Asked.FIGURE and (fitting[0].score < SURE or fitting[0].named < NAMED):
        return False
    return nearest.borne_out(fitting[0], fitting, query, desk)


def _may(asked: Sequence[Query], query: Query, desk: Desk) -> Callable[[Reading], bool]:
    """Whether a figure is of the year, the unit and the noun that the question or a part of it asks for."""
    years = requirements.years(query.text)
    needs = [tuple(requirements.of(part)) for part in asked]
    heads = [indicators.head(part.text, desk) for part in asked]
    # A name in quotation marks: its figure stands in a clause that says it.
    names = [name for name in in_marks.terms(query.text) if unheard.stands(fold(name), desk.index)]
    names += coined.named(query.text, desk.index)
    # A name by its letters, in whatever words the clause has it.
    letters = [desk.retriever.terms(name) for name in in_marks.CAPITALS.findall(query.text)]
    fact = requirements.asks_fact(query)
    of_sorts = measure_words.asked(query.text) in OF_SORTS
    span = took_place.span(query.text) if query.kind is Asked.ARITHMETIC else None
    things = wholes(query, desk)

    def may(one: Reading) -> bool:
        return (
            (not years or _of_year(one, years))
            and (not of_sorts or one.quantity.unit in COUNTED_SORTS)
            and (one.quantity.kind is Kind.GROWTH or not (span and _beyond(one, span)))
            and (not fact or facts.of(one.quantity, one.clause.text))
            and benefits.given(query.text, _sentence(one, whole=False))
            and all(name in _sentence(one, whole=True) or name in one.document.title for name in names)
            and all(desk.retriever.spoken(one_of, *_all(one)) for one_of in letters)
            and (one.spoken >= SPOKEN or all(name in fold(_sentence(one, whole=True)) for name in things))
            and any(
                indicators.of_asked(one, head) and _meets(one, need)
                for head, need in zip(heads, needs, strict=True)
            )
        )

    return may


def wholes(query: Query, desk: Desk) -> tuple[str, ...]:
    """The one thing that is asked about, where texts have it word for word: 保险深度 is no figure of 保险."""
    if query.english:
        return ()
    said = GROWN.sub(" ", indicators.content(query.text, desk))
    things = [one for one in indicators.JOINED.split(said) if len(one) > 1]
    alone = len(things) == 1 and len(things[0]) > SHORT
    return tuple(things) if alone and unheard.stands(fold(things[0]), desk.index) else ()


def _meets(one: Reading, needs: Sequence[Requirement]) -> bool:
    """Whether a figure is of the unit that is asked for, and its sentence of the deed."""
    if not all(need.holds(_sentence(one, whole=need.anywhere)) for need in needs if need.around):
        return False
    return _told_by_place(one) or all(
        need.anywhere or need.beside or need.around or need.holds(one.printed) for need in needs
    )


def _sentence(one: Reading, whole: bool) -> str:
    """The sentence that states a figure, or the whole of its clause."""
    text, at = one.clause.text, one.quantity.start
    if whole or one.clause.level is Level.ROW:  # with the headings above it
        return " ".join((*one.clause.path, text))
    return next((text[start:end] for start, end in sentences(text) if start <= at < end), text)


def _all(one: Reading) -> tuple[str, ...]:
    """What a figure's clause and the headings above it say, in both languages."""
    return (*one.clause.path, one.clause.text, one.clause.english)


def _told_by_place(one: Reading) -> bool:
    """A place in an order and a tenth of something carry no unit that could be asked for."""
    return one.quantity.unit in {printed.RANK, printed.DOUBLED} or "/" in one.quantity.printed


def _of_year(one: Reading, years: Sequence[str]) -> bool:
    """Whether the figure can be of one of the years; a figure without a period of its own may be of its clause's."""
    period = one.quantity.period
    if period and period[:1] != "P":
        return period[-4:] in years or period[:4] in years
    return any(year in requirements.years(" ".join((*one.clause.path, one.clause.text))) for year in years)


def _changes(found: Sequence[Reading]) -> list[Reading]:
    """The changes that took place, of what the question names about as much of as of anything."""
    most = max((one.named for one in found), default=0.0)
    return [one for one in found if one.quantity.kind is Kind.GROWTH and one.named >= NAMED * most]


def _beyond(one: Reading, span: tuple[str, str]) -> bool:
    """Whether a figure belongs to a row whose years are others than the first and last of a change."""
    return one.clause.level is Level.ROW and not set(span) <= set(requirements.years(one.clause.text))


def _parts(query: Query) -> list[str]:
    """The parts of a question that each ask for a figure."""
    asking = (part for part in PARTS.split(query.text) if part and ASKS.search(part))
    return list(dict.fromkeys(asking))[:MOST_PARTS]


def _of_part(part: Query, query: Query, wanted: Collection[int], desk: Desk) -> dict[int, float]:
    """How well each figure that is wanted fits one part, by its identity; those of another unit are left out."""
    years = (
        ""
        if requirements.years(part.text)
        else " ".join(f"{year}年" for year in requirements.years(query.text))
    )
    found = indicators.found(replace(part, text=f"{part.text} {years}"), desk)
    needs = tuple(requirements.of(part))
    fitting = (one for one in found if one.score > 0 and _key(one) in wanted)
    return {_key(one): one.score for one in fitting if _meets(one, needs)}


def _key(one: Reading) -> int:
    return hash((one.document.id, one.clause.address, one.quantity.start, one.quantity.unit))


def _by_parts(fitting: Sequence[Reading], parts: Sequence[dict[int, float]]) -> list[Reading]:
    """The clause whose figures fit all parts best, with its figure for each part."""
    clauses = {one.place: one for one in reversed(fitting)}
    best: list[Reading] = []
    most = 0.0
    for place in clauses:
        here = [one for one in fitting if one.place == place]
        chosen: list[Reading] = []
        total = 0.0
        for part in parts:
            free = [one for one in here if one not in chosen] or here
            fits = [(_fit(one, part), one) for one in free]
            fit, one = max(fits, key=lambda pair: pair[0])
            if one not in chosen and (not chosen or fit >= ALSO):
                chosen.append(one)
                total += fit
        if total > most:
            best, most = chosen, total
    return best


def _fit(one: Reading, part: Mapping[int, float]) -> float:
    return BY_PARTS * part.get(_key(one), -1.0) + (1 - BY_PARTS) * one.score


def quoted(one: Reading, english: bool) -> Quote:
    """The sentence that states the figure; in English the one with the same value."""
    clause = one.clause
    if english and clause.english:
        span = printed.rendered(clause, one.quantity) or (0, len(clause.english))
        return Quote(one.document, clause, *span, english=True)
    if clause.level is Level.ROW:
        return Quote(one.document, clause, 0, len(clause.text))
    before = 0
    for start, end in sentences(clause.text):
        if start <= one.quantity.start < end:
            back = BACK.search(clause.text, start, end)
            return Quote(one.document, clause, before if back else start, end)
        before = start
    return Quote(one.document, clause, 0, len(clause.text))


def _words(one: Reading, query: Query) -> str:
    """What is said of a row in the place of its cells; nothing of other clauses."""
    rendered = query.english and bool(one.clause.english)
    return "" if rendered or one.clause.level is not Level.ROW else table_rows.in_words(one, query.english)
