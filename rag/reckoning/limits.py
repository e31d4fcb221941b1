"""A sentence and one of its rates -> what holds it down: a sum at most, so many counted at most. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.facts.amounts import Amount, Comparator
from documents.numerals import CHINESE, integer
from rag.questions.needs.forms import MONEY, SHARE
from rag.reckoning.labelled import Labelled

LIMIT = re.compile(r"最高|不(?:得)?超过|封顶|上限|以内")
HOLDS = re.compile(r"累计|总额|合计|同一")  # before a sum that is a limit wherever it stands
HOLDS_AT_MOST = re.compile(rf"{HOLDS.pattern}|单[个户家]|全[天年]|每(?:家|户|个(?:企业|主体|单位)|企业)")
SPANS = re.compile(r"(?:连续|期限?|不超过|最长|最多|为期)[^，。；\d]{0,6}$")
LASTS = re.compile(
    rf"(?:最[多长]|不超过|连续|为期|期限)[^，。；\d]{{0,6}}?(?P<n>[{CHINESE}]|\d{{1,2}})个?(?P<unit>年|月|季度)"
)
YEARLY = re.compile(r"每(?:一)?年|年度|全年|一年")
UNDER = re.compile(r"以下|以内|之内")  # 在校生200人以下的学校: who is meant, not how many are counted
ENDS = re.compile(r"[；。]")
# A sentence of its own that is said of what stands before it: 每家企业每年最高300万元。按同档标准的50%执行。
RIDER = re.compile(
    r"。?\s*+(?:(?:每[家户个]|同一[一-鿿]|单[家户个项])[^，；。\d]{0,14}(?:最[高多]|不超过|以)[^，；。]{1,16}(?:为限)?|"
    r"[^；。]{0,40}(?:(?:同档|上述|前述|前款|该|以上)(?:奖励|补助|补贴)?标准的?|(?:补助|补贴|奖励|发放)减半|减半)[^；。]{0,16}|"
    r"[^；。\d]{0,30}(?:合计|累计|总额)[^，；。\d]{0,8}不(?:得)?超过[^，；。]{1,16})。"
)


@dataclass(frozen=True, slots=True)
class Most:
    """How many are counted at most; `yearly` where so many of each year."""

    amount: Amount
    yearly: bool = False


def limit(sentence: str, rate: Amount, found: Sequence[Labelled], base: bool = False) -> Amount | None:
    """The limit that stands behind a rate, before the next ；or 。 or another rate; of several that of the same place."""
    stop = _stop(sentence, rate)
    caps = [one.amount for one in found if rate.end <= one.amount.start < stop and _caps(one, rate, sentence)]
    if not caps:
        return _ridden(sentence, rate, found)
    lists = [one.amount for one in found if one.amount.start < caps[0].start and one.amount.unit == rate.unit]
    tail = [one.amount for one in found if caps[0].start <= one.amount.start < stop and one.sums]
    if not base and len(lists) > 1 and len(tail) == len(lists):
        return tail[[one.start for one in lists].index(rate.start)]  # 分别不超过40元、28元和15元
    if len(lists) > 1 and not base:
        return None
    return caps[0] if base or rate.unit in MONEY else None


def _caps(one: Labelled, rate: Amount, sentence: str) -> bool:
    at_most = one.amount.comparator is Comparator.AT_MOST
    return (
        one.sums
        and one.amount.upper is None
        and (
            at_most
            or LIMIT.search(sentence[max(rate.end, one.amount.start - 8) : one.amount.start]) is not None
        )
    )


def _ridden(sentence: str, rate: Amount, found: Sequence[Labelled]) -> Amount | None:
    """The limit that a sentence behind states for all that stands before it."""
    end = sentence.find("。", rate.end)
    rider = RIDER.match(sentence, end + 1) if end >= 0 else None
    behind = [one for one in found if rider and rider.start() <= one.amount.start < rider.end()]
    return next((one.amount for one in behind if _caps(one, rate, sentence)), None)


def limits(sentence: str, one: Amount, at: int) -> bool:
    """Whether a sum is the limit of a rate before it, no rate itself: 按30%补贴，累计不超过20万元."""
    before = re.split(r"[，；。]", sentence[: one.start])[-1]
    held = HOLDS_AT_MOST if one.comparator is Comparator.AT_MOST else HOLDS
    return bool(at) and one.unit in MONEY and held.search(before) is not None


def most(sentence: str, rate: Amount, found: Sequence[Labelled]) -> tuple[Most, ...]:
    """How many a rate is paid for at most: 不超过1500平方米, 每年不超过60场, 连续补贴不超过12个月."""
    stop = _stop(sentence, rate)
    counted = [
        Most(one.amount, YEARLY.search(re.split("，", sentence[rate.end : one.amount.start])[-1]) is not None)
        for one in found
        if rate.end <= one.amount.start < stop
        and one.amount.unit not in MONEY | SHARE
        and not UNDER.search(sentence[one.amount.start : one.amount.end])
        and (one.amount.comparator is Comparator.AT_MOST or SPANS.search(sentence[: one.amount.start]))
    ]
    taken = {one.amount.start for one in counted}
    return (*counted, *(one for one in _lasting(sentence, rate.end, stop) if one.amount.start not in taken))


def _lasting(sentence: str, start: int, stop: int) -> Iterator[Most]:
    """连续奖励三年: how long, in numerals that are no amount elsewhere."""
    for match in LASTS.finditer(sentence, start, stop):
        count = integer(match["n"])
        if count:
            unit = "个月" if match["unit"] == "月" else match["unit"]
            yield Most(Amount(float(count), unit, Comparator.AT_MOST, None, match.start("n"), match.end()))


def _stop(sentence: str, rate: Amount) -> int:
    end = ENDS.search(sentence, rate.end)
    return end.start() if end else len(sentence)


def ruled(text: str, start: int, end: int) -> int:
    """Where a rule ends that begins with a sentence: behind the sentences that are said of it."""
    rider = RIDER.match(text, end) if start < end else None
    while rider is not None:
        end = rider.end()
        rider = RIDER.match(text, end)
    return end
