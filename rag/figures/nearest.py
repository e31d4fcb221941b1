"""A question and the figures that it may mean -> the one whose clause stands out in meaning. Writes no sentence.

Words that a question and an indicator share can be those of another indicator too. So a figure that the question
does not name must be that of the clause nearest in meaning; and where no words fit, a clause that stands out is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.clauses import Level
from rag.desk import Desk
from rag.figures import indicators, statements
from rag.figures.indicators import ASKING
from rag.figures.scoring import Reading
from rag.questions.asked import asked_of
from rag.questions.needs import measure_words, requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

NAMED = 0.5  # share of an indicator's telling characters from which the question names it
WHOLLY = 0.95  # of the question, of which the words beside a figure speak
ABOUT = 0.9  # of the nearest clause's prominence
# Prominence that is enough among the figures of the year that is asked for; a smaller one, and the lead that makes up
# for it.
CLEAR_OF_FEW, LEAST_OF_FEW, LEAD = 4.5, 2.0, 1.3
LOOKED_AT = 60  # clauses


def borne_out(chosen: Reading, readings: Iterable[Reading], query: Query, desk: Desk) -> bool:
    """Whether a figure is named by the question, or of a clause about as near in meaning as the nearest of those given."""
    if chosen.named >= NAMED or (chosen.spoken >= WHOLLY and _of_noun(chosen, query, desk)):
        return True
    found = _found(readings, query, desk)
    own = [one for one in found if one.place == chosen.place]
    return not found or (bool(own) and _deviations(own[0]) >= ABOUT * _deviations(found[0]))


def of_another(one: Evidence, query: Query, desk: Desk) -> bool:
    """Whether a row of a table states an indicator of which the question says less than half: 资产证券化率 for 资产总额."""
    if one.clause.level is not Level.ROW or one.prominence.stands_out:
        return False
    own = [each for each in indicators.found(query, desk) if each.place == one.place and each.telling]
    return bool(own) and all(each.named < NAMED for each in own)


def _of_noun(chosen: Reading, query: Query, desk: Desk) -> bool:
    """Whether a figure counts the very noun of which the number is asked: 各类持牌金融机构 of 多少家金融机构."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    noun = asked_of.noun(query.text)
    return bool(noun) and plain(chosen.quantity.subject).endswith(plain(noun))


def standing_out(readings: Iterable[Reading], query: Query, desk: Desk) -> Reading | None:
    """The best fitting figure of the clause that stands out in meaning; None where none does."""
    readings = [one for one in readings if of_measure(one, query.text)]
    found = _found(readings, query, desk)
    if not found or not (found[0].prominence.stands_out or (_dated(query) and _ahead(found))):
        return None
    own = (one for one in readings if one.place == found[0].place)
    return max(own, key=lambda one: one.score)


def _dated(query: Query) -> bool:
    """Whether a year is asked for: the figures of it are few, and one of them is likely meant."""
    return bool(requirements.years(query.text))


def _ahead(found: Sequence[Evidence]) -> bool:
    """Whether the first of few stands out by itself, or less and well before the second."""
    first = _deviations(found[0])
    if len(found) < 2 or first >= CLEAR_OF_FEW:
        return first >= CLEAR_OF_FEW
    return first >= LEAST_OF_FEW and first - _deviations(found[1]) >= LEAD


def of_measure(one: Reading, text: str) -> bool:
    """Whether a figure is counted in the measure that a question asks in: 多少公里, 几座."""
    measure = measure_words.asked(text)
    if not measure:
        return True
    counted = one.row_unit or one.printed.lstrip("0123456789.,万亿")
    return counted.startswith(measure)


def _found(readings: Iterable[Reading], query: Query, desk: Desk) -> list[Evidence]:
    """The clauses of these figures, those first that stand out most from the library for what is asked of."""
    own = {one.place for one in readings}
    return sorted((one for one in _near(query, desk) if one.place in own), key=_deviations, reverse=True)


def places(query: Query, desk: Desk) -> frozenset[tuple[str, str]]:
    """The document and address of every clause that may stand out."""
    return frozenset(one.place for one in _near(query, desk))


def _near(query: Query, desk: Desk) -> Sequence[Evidence]:
    """The clauses nearest to what is asked of."""
    subject = re.sub(r"\s+", " ", ASKING.sub(" ", query.topic or query.text)).strip(" ，,？?")
    return desk.retriever.search(subject, LOOKED_AT, query.documents) if subject else ()


def _deviations(one: Evidence) -> float:
    return one.prominence.deviations
