"""A question -> the figures of one thing that stand in several clauses and differ. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.amounts import Comparator
from documents.facts.quantities import Kind
from rag.answer import Citation
from rag.desk import Desk
from rag.figures import rivals
from rag.figures.stated import Stated
from rag.questions.needs import forms, requirements
from rag.questions.query import Query

AIMS = re.compile(
    r"目标|要(?:做|达|去?到|有)|做到|达到|将|力争|"
    r"\b(?:targets?(?! (?:fields?|groups?|tables?|sectors?)\b)|aim(?:s|ing)?|goals?|wants?|by 20\d\d|"
    r"reach|plan(?:ned)? to)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:多少|几|几多)(?P<unit>家|间|个|项|所|人|名|户|只|%)|(?P<share>率|占比|比重|比例|百分之|"
    r"\b(?:rate|ratio|share|per ?cent|percentage)\b)|(?P<money>亿|万元|钱|(?:补[助贴]?|奖励?|罚款?)多少|"
    r"金额|资产|市值|余额|增加值|收入|募资|融资额|贷款|存款|\b(?:assets|loans|deposits|income|premium|value|balance)\b)",
    re.IGNORECASE,
)
# The thing that is counted, or measured: 多少处, 几公里.
MEASURED = re.compile(
    r"(?:多少|几多|几)(?P<unit>个工作日|工作日|[处家间个名位人张项件户亩台辆座条艘吨度]|公里|厘?米(?![一-鿿]{0,2}[价菜饭])|人次|万元|亿元|平方米)"
)
SURELY = 0.75  # likeness of two figures' names from which a reader is told of the other unasked


def meant(query: Query, desk: Desk) -> tuple[Stated, ...]:
    """The figures of the thing that a question means, those of the year that is asked for before all others."""
    within = {one.id for one in desk.within(query)}
    counted, measured = COUNTED.search(query.text), MEASURED.search(query.text)
    pairs = [
        pair
        for pair in rivals.of(desk.index)
        if all(one.document.id in within for one in pair.both)
        and _of_unit(pair.one.quantity.unit, counted, measured)
    ]
    found = tuple(one.stated for one in rivals.spoken(query.text, pairs))
    years = requirements.years(query.text)
    dated = tuple(one for one in found if one.year in years)
    fitting = tuple(one for one in found if asked(one, query))
    return next((some for some in (dated, fitting) if len({one.quantity.value for one in some}) > 1), found)


def beside(query: Query, cited: Sequence[Citation], desk: Desk) -> list[tuple[Stated, Stated]]:
    """Figures that surely rival one that was told, for a time that may be the same, each with the one told."""
    told = {one.place: one.quote for one in cited}
    said = rivals.grams(query.text)
    found = []
    for pair in rivals.of(desk.index):
        if pair.alike < SURELY or rivals.share(pair, said) < rivals.MEANT or not pair.at_once:
            continue
        for one, other in (pair.both, pair.both[::-1]):
            quote = told.get(one.place, "")
            if one.quantity.printed in quote and other.place not in told:
                found.append((other.stated, one.stated))
    return found


def asked(one: Stated, query: Query) -> bool:
    """Whether a figure is of the year and of the kind that a question asks for."""
    if one.quantity.kind is Kind.GROWTH or one.quantity.change:
        return False
    years = requirements.years(query.text)
    aimed = AIMS.search(query.text) is not None
    if aimed and one.quantity.kind is Kind.BASE:
        return False
    if years:
        dated = one.quantity.kind is Kind.TARGET and one.quantity.comparator is not Comparator.AT_LEAST
        return one.year in years or (not one.year and not dated)
    if aimed:
        return one.quantity.kind is Kind.TARGET or one.quantity.comparator is Comparator.TARGET
    return True


def _of_unit(unit: str, counted: re.Match[str] | None, measured: re.Match[str] | None) -> bool:
    """Whether a figure is money or a share where that is asked for, and counts in the measure that is."""
    if measured is not None and not measured["unit"].endswith("元"):
        same = rivals.SAME_UNIT.get(measured["unit"], measured["unit"])
        return rivals.SAME_UNIT.get(unit, unit) in {same, "个" if same == "家" else same}
    if counted is None or counted["unit"]:
        return True
    return unit in (forms.SHARE if counted["share"] else forms.MONEY)
