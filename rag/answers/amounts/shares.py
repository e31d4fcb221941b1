"""A question of what share one indicator is of another -> the share that a row states, or the working of two rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.clauses import Level
from rag.answers.amounts import arithmetic
from rag.desk import Desk, Written
from rag.figures import operands, sides
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.figures.workings import Operation
from rag.questions.asked import share_asked
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.reckoning.given import TIME

# What asks for a share, and what says of the whole only that it is one.
OF_ALL = re.compile(
    r"全部|所有|整个|几成|百分之(?:几|多少)|几分之几|比例|比重|占比|\b(?:all|total|overall)\b", re.IGNORECASE
)
FROM_TO = re.compile(
    r"从多少|由多少|(?:提|升|降|增|调)[高到至]|变化|\bfrom what\b|\b(?:rise|fall|grow|go up|change)s?\b",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """For each year that is asked; None where a sentence states the parts, which is worked out elsewhere."""
    if share_asked.ASKS_OF_AIM.search(query.text):
        return arithmetic.answer(query, desk)
    if not share_asked.ASKS.search(query.text):
        return None
    stated = [
        one for one in operands.sure(query, desk) if one.quantity.unit == "%" and not one.quantity.change
    ]
    if stated:
        return _course(stated, query)
    asked = replace(query, text=OF_ALL.sub(" ", query.text))
    pairs = [arithmetic.named(pair, query, desk) for pair in _pairs(asked, desk)]
    return arithmetic.set_against(pairs, Operation.SHARE, query) if pairs else None


def _course(stated: Sequence[Reading], query: Query) -> Written | None:
    """From what a share that a row states is to what it is to be; quoted elsewhere where one of them is asked."""
    pairs = operands.pairs(stated, False, query.text) if FROM_TO.search(query.text) else []
    return arithmetic.written(pairs, Operation.DIFFERENCE, query) if pairs else None


def _pairs(query: Query, desk: Desk) -> Iterator[Pair]:
    """The part and the whole, rows of tables both, of each year that is named."""
    years = requirements.years(query.text)
    for year in years if len(years) > 1 else [""]:
        others = [one for one in years if one != year and year]
        text = re.sub(rf"(?:{'|'.join(others)})年?", " ", query.text) if others else query.text
        pair = sides.two(replace(query, text=text), desk)
        rows = pair is not None and pair.first.clause.level is pair.second.clause.level is Level.ROW
        if pair is not None and rows and pair.times >= 1 and pair.second.quantity.unit[:1] not in TIME:
            yield pair
