"""A question's amount and one sentence -> what the amount comes to at the sentence's rate. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from documents.facts.amounts import Amount, Comparator, amounts
from rag.figures.asked import shown
from rag.figures.workings import number
from rag.questions import notions
from rag.questions.requirements import MONEY, SHARE

SHARE_OF = re.compile(
    r"(?:(?:按|为|占|达到?|[贴助励])(?:照)?)?(?P<base>[一-鿿]{2,10}?)(?:的|比例)?(?:不低于|不少于|不超过|不高于|约|大约|最高|至少)?$"
)
BASE_LEADS = re.compile(r"^.*(?:不低于|不少于|不超过|不高于|不得少于|按照?|占|对)")
EACH = re.compile(
    r"每(?P<tens>十|百|千|万)?(?:一|个|满)?(?P<unit>[一-鿿]{1,4}?)(?:床位|住房|人口)?(?:不少于|不低于|至少|不超过|最多|配备?|配建|补助|补贴)*$"
)
GROWTH = re.compile(r"增|提高|上升|下降|降低|减少|同比|覆盖|率(?:达到?|为)$")  # no share of an amount
TENS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
HELD = re.compile(r"最高|不超过|封顶|上限")
BESIDE = 9  # characters on either side of the question's amount that say of what it is


@dataclass(frozen=True, slots=True)
class Rate:
    """12% of 设备投入, 1.5倍 of 出资额, 1.2个 for each 户; `base` says of what it is a share."""

    amount: Amount
    base: str
    each: float = 0.0  # 0 where it is a share or a multiple


def working(question: str, sentence: str, plain: Callable[[str], str], english: bool) -> str | None:
    """1000万元×12%＝120万元, held down to a stated limit; None where no rate is surely meant."""
    given_share = any(one.unit in SHARE for one in amounts(question))
    if given_share or "平均" in question:
        return None  # another share than the sentence's, or another working
    found: dict[tuple[float, float], tuple[float, str]] = {}
    for given in amounts(question):
        if not given.unit or given.unit in SHARE or given.unit in {"年", "月", "日", "次"}:
            continue
        for rate in rates(sentence):
            fit = _fits(question, given, rate, sentence, plain)
            said = fit and _result(given, rate, sentence, english)
            key = (given.value, rate.amount.value)
            if fit and said and fit > found.get(key, (0.0, ""))[0]:
                found[key] = (fit, said)
    ranked = sorted(found.values(), reverse=True)
    sure = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] > ranked[1][0])
    return ranked[0][1] if sure else None


def rates(sentence: str) -> Iterator[Rate]:
    """The shares, multiples and amounts for each that a sentence states."""
    stated = amounts(sentence)
    for at, one in enumerate(stated):
        before = re.split(r"[，。；：、]", sentence[: one.start])[-1]
        if one.unit in {"%", "倍"}:
            match = SHARE_OF.search(before)
            if match and not GROWTH.search(before):
                yield Rate(one, BASE_LEADS.sub("", before).removesuffix("的"))
            continue
        each = EACH.search(before)
        previous = stated[at - 1] if at else None
        if each and one.unit not in SHARE | MONEY:  # sums for each are worked out by the products
            yield Rate(one, each[0].removeprefix("每"), float(TENS.get(each["tens"] or "", 1)))
        elif (
            previous
            and sentence[: previous.start].endswith("每")
            and "，" not in sentence[previous.end : one.start]
        ):
            yield Rate(one, sentence[previous.end : one.start] or previous.unit, previous.value)


def _fits(question: str, given: Amount, rate: Rate, sentence: str, plain: Callable[[str], str]) -> float:
    """How surely the question's amount is one of what the rate is of; 0 where it isn't."""
    around = (
        f"{question[max(0, given.start - BESIDE) : given.start]} {question[given.end : given.end + BESIDE]}"
    )
    if rate.each:
        unit = EACH.search(f"每{rate.base}")
        if given.unit in MONEY:
            return 0.0
        if given.unit != (unit["unit"] if unit else "") and not (
            given.unit in rate.base or rate.base[:2] in around
        ):
            return 0.0
        beside = re.split(r"[，。；]", sentence[: rate.amount.start])[-1]
        return 0.1 + notions.covered(plain(beside), notions.grams(plain(question)))
    return notions.covered(plain(rate.base), notions.grams(plain(around)))


def _result(given: Amount, rate: Rate, sentence: str, english: bool) -> str | None:
    before = [one for one in amounts(sentence) if one.end <= rate.amount.start]
    if any(
        one.unit == given.unit and one.comparator is Comparator.AT_LEAST and one.value > given.value
        for one in before
    ):
        return None  # below what the text asks for
    whole, share = shown(given.value, given.unit, english), rate.amount
    if rate.each:
        unit, value = share.unit, given.value / rate.each * share.value
        per = f"÷{number(rate.each)}" if rate.each != 1 else ""
        terms = f"{whole}{per}×{shown(share.value, unit, english)}"
    else:
        unit = given.unit
        value = given.value * (share.value / 100 if share.unit == "%" else share.value)
        terms = f"{whole}×{number(share.value)}{'%' if share.unit == '%' else ''}"
    said = f"{terms}{' = ' if english else '＝'}{shown(value, unit, english)}"
    limit = _limit(sentence, share, unit)
    if limit is not None and value > limit.value:
        held = shown(limit.value, limit.unit, english)
        return f"{said}{f', above the limit, so {held}' if english else f'，超过上限，按{held}计'}"
    return said


def _limit(sentence: str, rate: Amount, unit: str) -> Amount | None:
    """The limit that stands behind a rate in its part of the sentence."""
    if unit not in MONEY:
        return None
    part = re.split(r"[；。]", sentence[rate.end :])[0]
    return next(
        (
            one
            for one in amounts(part)
            if one.unit == unit and HELD.search(part[max(0, one.start - 8) : one.end])
        ),
        None,
    )
