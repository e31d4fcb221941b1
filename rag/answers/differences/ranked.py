"""One figure of each of two sides and the order that is asked for -> the sentence that ranks them. Finds no figure."""

from __future__ import annotations

import math
from collections.abc import Sequence

from documents.facts.amounts import Comparator
from documents.facts.quantities import Quantity
from documents.numerals import integer
from rag.answers.differences import conflict_words, same_day, same_figure
from rag.answers.differences.line import Line
from rag.desk import Desk
from rag.figures import stated, workings
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.figures.stated import Stated
from rag.questions.asked.ranked import Order, Rank
from rag.reckoning.rhythms import RHYTHM, YEARLY

AROUND = 10  # characters around a rhythm that say of what it is
ENGLISH = {"strict": "stricter", "tight": "tighter", "loose": "looser", "lenient": "more lenient"}


def opening(
    figures: Sequence[Stated],
    told: Sequence[Line],
    names: Sequence[str],
    rank: Rank | None,
    matter: str,
    english: bool,
    desk: Desk,
) -> str:
    """Which of two is the more, where that is asked; empty where it is not, or not sure."""
    if rank is None:
        return ""
    if rank.order is Order.OFTEN:
        return oftener(told, names, matter, english, desk)
    return sentence(figures, names, rank, english)


def tallying(told: Sequence[Line], matter: str, asked: str, english: bool, desk: Desk) -> str:
    """That one side's levels differ by what the other says is added, or which days they set; empty where neither is sure."""
    rise = same_figure.rise(told, matter, asked, desk)
    if rise:
        return f"They tally: {rise}." if english else f"对得上：{rise}。"
    return same_day.verdict(told, asked, english)


def sentence(figures: Sequence[Stated], names: Sequence[str], rank: Rank, english: bool) -> str:
    """Which of two comes first, and by how much; empty where their figures do not tell."""
    if len(figures) != 2 or len(set(names)) < 2:
        return ""
    first, second = (one.quantity for one in figures)
    if first.value == second.value:
        return conflict_words.verdict(figures, english) if first.comparator is second.comparator else ""
    at = _winner(first, second, rank.order)
    if at is None and rank.order is not Order.GAP:
        return ""
    gap, values = workings.apart(_pair(figures), english), [stated.words(one, english) for one in figures]
    if at is None:
        both = [
            f"{name}{': ' if english else '是'}{value}" for name, value in zip(names, values, strict=True)
        ]
        return f"{'; '.join(both)}; {gap} apart." if english else f"{'，'.join(both)}，相差{gap}。"
    if english:
        word = ENGLISH.get(rank.word, rank.word).capitalize()
        return f"{word} in {names[at]}: {values[at]}; in {names[1 - at]} it is {values[1 - at]}, {gap} apart."
    return f"{names[at]}更{rank.word}：{values[at]}；{names[1 - at]}是{values[1 - at]}，相差{gap}。"


def oftener(told: Sequence[Line], names: Sequence[str], matter: str, english: bool, desk: Desk) -> str:
    """Which of two lines has a thing done more often; empty where either says nothing of that."""
    found = [one for one in (_rhythm(line, matter, desk) for line in told) if one is not None]
    if len(told) != 2 or len(found) != 2 or len(set(names)) < 2:
        return ""
    (first, said), (second, also) = found
    if math.isclose(first, second):
        return f"As often in both: {said}." if english else f"一样频繁：{said}。"
    at = 0 if first > second else 1
    words = (said, also)
    if english:
        return f"More often in {names[at]}: {words[at]}; in {names[1 - at]}: {words[1 - at]}."
    return f"{names[at]}更频繁：{words[at]}；{names[1 - at]}是{words[1 - at]}。"


def _rhythm(line: Line, matter: str, desk: Desk) -> tuple[float, str] | None:
    """How many times a year a line has the matter done, and its words for it."""
    text, terms = line.clause.text[line.start : line.end], desk.retriever.terms(matter)
    best: tuple[float, float, str] | None = None
    for match in RHYTHM.finditer(text):
        near = text[max(0, match.start() - AROUND) : match.end() + AROUND]
        every = 0.5 if match["n"] == "半" else float(integer(match["n"] or "") or 1)
        times = float(integer(match["times"] or "") or 1)
        one = (desk.retriever.spoken(terms, near), times * YEARLY[match["unit"]] / every, match[0])
        best = one if best is None or one[0] > best[0] else best
    return (best[1], best[2]) if best and best[0] > 0 else None


def _pair(figures: Sequence[Stated]) -> Pair:
    return Pair(*(Reading(one.quantity, one.document, one.clause, 0.0) for one in figures))


def _winner(first: Quantity, second: Quantity, order: Order) -> int | None:
    """Which of the two answers; of demands the greater is the stricter, of allowances the smaller."""
    more = 0 if first.value > second.value else 1
    if order in {Order.GAP, Order.OFTEN}:
        return None
    if order in {Order.MORE, Order.LESS}:
        return more if order is Order.MORE else 1 - more
    bounds = {first.comparator, second.comparator}
    if bounds not in ({Comparator.AT_LEAST}, {Comparator.AT_MOST}):
        return None
    strictest = more if bounds == {Comparator.AT_LEAST} else 1 - more
    return strictest if order is Order.STRICT else 1 - strictest
