"""How much: the figure that the question means, in the sentence or table row that states it."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Level
from documents.quantities import Kind, quantities
from rag import indicators, requirements
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.indicators import Reading
from rag.questions import Query
from rag.retrieval import Evidence

ENOUGH = 0.42  # score of the best figure
NEAR_BEST = 0.9  # of it, for figures of other clauses that answer too
MOST = 3


def answer(query: Query, desk: Desk) -> Written | None:
    """The best figure's sentence and those as good; None when no figure fits."""
    found = indicators.found(query, desk)
    wanted = tuple(requirements.of(query))
    fitting = [one for one in found if all(need.anywhere or need.holds(one.printed) for need in wanted)]
    years = requirements.years(query.text)
    fitting = [one for one in fitting if not years or _of_year(one, years)]
    if not fitting or fitting[0].score < ENOUGH:
        return None
    chosen = _chosen(fitting)
    draft = Draft()
    for one in chosen:
        quote = _quote(one, query.english)
        place = f"{title(one.document, query.english)}{', ' if query.english else ''}{one.clause.label}"
        words = _words(one, quote, query)
        draft.say(f"{place}{': ' if query.english else '：'}{words}", quote)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in chosen])


def _of_year(one: Reading, years: Sequence[str]) -> bool:
    """Whether the figure can be of one of the years; a figure without a period of its own may be of its clause's."""
    if one.quantity.period:
        return one.quantity.period[-4:] in years or one.quantity.period in years
    return any(year in requirements.years(" ".join((*one.clause.path, one.clause.text))) for year in years)


def _chosen(fitting: Sequence[Reading]) -> list[Reading]:
    """The best figure of each clause that is about as good as the best of all."""
    best: dict[tuple[str, str], Reading] = {}
    for one in fitting:
        best.setdefault((one.document.id, one.clause.address), one)
    return [one for one in best.values() if one.score >= NEAR_BEST * fitting[0].score][:MOST]


def _quote(one: Reading, english: bool) -> Quote:
    """The sentence that states the figure; in English the one with the same value."""
    clause = one.clause
    if english and clause.english:
        span = indicators.rendered(clause, one.quantity) or (0, len(clause.english))
        return Quote(one.document, clause, *span, english=True)
    if clause.level is Level.ROW:
        return Quote(one.document, clause, 0, len(clause.text))
    for start, end in sentences(clause.text):
        if start <= one.quantity.start < end:
            return Quote(one.document, clause, start, end)
    return Quote(one.document, clause, 0, len(clause.text))


def _words(one: Reading, quote: Quote, query: Query) -> str:
    if query.english or one.clause.level is not Level.ROW:
        return " ".join(quote.words.split()) if query.english else quote.words.replace("\n", " ")
    return row_in_words(one)


def row_in_words(one: Reading) -> str:
    """制造业贷款余额：2020年基数1811亿元，2025年目标3200亿元。"""

    cells = [Reading(quantity, one.document, one.clause, 0.0) for quantity in quantities(one.clause.text)]
    names = {Kind.BASE: "基数", Kind.TARGET: "目标"}
    said = [
        f"{cell.quantity.period}年{names.get(cell.quantity.kind, '')}{cell.printed}"
        for cell in cells
        if cell.quantity.period
    ]
    return f"{one.clause.heading}：{'，'.join(said)}。" if said else f"{one.clause.text}。"
