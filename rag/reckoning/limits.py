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
HOLDS_AT_MOST = re.compile(rf"{HOLDS.pattern}|单(?!位)[一-鿿]|全[天年]|每(?:家|户|个(?:企业|主体|单位)|企业)")
SPANS = re.compile(r"(?:连续|期限?|不超过|最长|最多|为期)[^，。；\d]{0,6}$")
LASTS = re.compile(
    rf"(?:最[多长]|不超过|连续|为期|期限)[^，。；\d]{{0,6}}?(?P<n>[{CHINESE}]|\d{{1,2}})个?(?P<unit>年|月|季度)"
)
YEARLY = re.compile(r"每(?:一)?年|年度|全年|一年")
UNDER = re.compile(r"以下|以内|之内")  # 在校生200人以下的学校: who is meant, not how many are counted
FEE = re.compile(r"[一-鿿](?<![经消收缴免])费(?!用)|租金|押金|保证金")
WHOSE = re.compile(
    r"(?:每一?|单)个?(?P<unit>[一-鿿]{1,6}?)(?:每?年|累计|合计|总额|补[助贴]|奖励|资助)*(?:最[高多]|不(?:得)?超过)?$"
)
# 不足10个的按10个计, 每年不超过2500小时, 单栋最高不超过80万元: what goes on about the same.
ENDS = re.compile(
    r"；(?!不[足满]|(?:每[年家座户所个]|累计|合计|总额|同一|单(?!位)[一-鿿])[^，。；\d]{0,12}"
    r"(?:最高(?:不(?:得)?超过)?|不(?:得)?超过)\d[^，。；]{0,8}(?:[；。]|$))|。"
)
# A sentence of its own that is said of what stands before it: 每家企业每年最高300万元。按同档标准的50%执行。
RIDER = re.compile(
    r"。?\s*+(?:(?:每[家户个]|同一[一-鿿]|单[家户个项])[^，；。\d]{0,14}(?:最[高多]|不超过|以)[^，；。]{1,16}(?:为限)?|"
    r"[^；。]{0,40}(?:(?:同档|上述|前述|前款|该|以上)(?:奖励|补助|补贴)?标准的?|(?:补助|补贴|奖励|发放)减半|减半)[^；。]{0,16}|"
    r"[^；。\d]{0,30}(?:合计|累计|总额)[^，；。\d]{0,8}不(?:得)?超过[^，；。]{1,16})。"
)
# Of what the sentence before it states a sentence says the parts: 其中，甲2亿元，乙1亿元。
PARTS = re.compile(r"。?\s*+其中[^。\n]{1,240}。")
# What changes a sum for some, pays it bit by bit, or says how many are paid for: a sentence that has no rule of its own.
ADJUSTS = re.compile(
    r"(?:上浮|提高|上调|增加|加发|加价|降低|下调|下浮|优惠|减免|减收)(?:[^，。；\d]{1,8}的)?\d+(?:\.\d+)?(?:[%％]|个百分点)|减半|"
    r"按[^，。；\d]{0,12}(?:标准|应[缴交付]|同档|上述|前述|原)[^，。；\d]{0,8}的\d|(?:比例|标准)(?:提高?|降低?|上调|上浮)[到至]\d|"
    r"(?:先|再|拨付|支付|下达|发放)[^，。；\d]{0,4}(?:\d+[%％]|[一二三四五六七八九]成|一半)|分[两二三四五\d][年期次批][^。；]{0,6}按|"
    r"(?:[按打享]+|给予)[一二三四五六七八九]{1,2}折|半价|折合|折算|累加|叠加|同时享受|最多(?:补[助贴]|奖励|支持|资助|享受|申[领报])[^，。；\d]{0,4}\d|超(?:过|出)[^，。；]{2,24}部分|差额"
)
FLOOR = re.compile(r"(?:最[低少]|至少|不(?:得)?[低少]于)[^，。；\d]{0,6}\d[\d.,]*[万亿]?元?$")
LEAST = re.compile(r"(?:不[足满到]|(?:低|少)于)?\s*\d[^，。；]{0,6}")
AS_MANY = re.compile(
    r"[^，。；\d]{0,8}[，,]?(?:一律|均|也)?(?:按|以)(?P<n>\d+)[^，。；\d]{0,6}(?:计|算|收|缴)"
)
AT_MOST = re.compile(r"(?:最多|不超过)(?:补[助贴]|奖励|支持|资助|享受)?[^，。；\d]{0,4}\d+[^，。；]{0,3}$")
SENTENCE = re.compile(r"\s*+[^。\n]{1,160}。")


@dataclass(frozen=True, slots=True)
class Most:
    """How many are counted at most; `yearly` where so many of each year."""

    amount: Amount
    yearly: bool = False


def limit(sentence: str, rate: Amount, found: Sequence[Labelled], base: bool = False) -> Amount | None:
    """The limit that stands behind a rate, before the next ；or 。 or another rate; of several that of the same place."""
    stop = _stop(sentence, rate)
    caps = caps_of(sentence, rate, found)
    if not caps:
        return _ridden(sentence, rate, found)
    begun = max((match.end() for match in ENDS.finditer(sentence, 0, rate.start)), default=0)
    lists = [
        one.amount
        for one in found
        if begun <= one.amount.start < caps[0].start and one.amount.unit == rate.unit
    ]
    tail = [one.amount for one in found if caps[0].start <= one.amount.start < stop and one.sums]
    if not base and len(lists) > 1 and len(tail) == len(lists):
        return tail[[one.start for one in lists].index(rate.start)]  # 分别不超过40元、28元和15元
    of_all = HOLDS_AT_MOST.search(re.split("[，；。]", sentence[: caps[0].start])[-1])
    if len(lists) > 1 and not base and not (of_all and len(tail) == 1):
        return None
    return caps[0] if base or rate.unit in MONEY else None


def caps_of(sentence: str, rate: Amount, found: Sequence[Labelled]) -> list[Amount]:
    """Every sum behind a rate that may hold it down; none of a sum of another name: 保费每年不超过8000元."""
    stop = _stop(sentence, rate)
    behind = [one for one in found if rate.end <= one.amount.start < stop and _caps(one, rate, sentence)]
    own = re.split("[。；]", sentence[: rate.end])[-1]
    return [one.amount for one in behind if not _of_other(one.amount, sentence, own)]


def floor(sentence: str, rate: Amount, found: Sequence[Labelled]) -> Amount | None:
    """What is paid at least, by the words behind a rate: 按5%奖励，最低不少于200元."""
    stop = _stop(sentence, rate)
    behind = [one for one in found if rate.end <= one.amount.start < stop and one.sums]
    return next((one.amount for one in behind if FLOOR.search(sentence[: one.amount.end])), None)


def at_least(sentence: str, unit: str, found: Sequence[Labelled]) -> float:
    """How many are counted at least, where fewer count as so many: 不足10个的按10个计; 0 where nothing says so."""
    for one in found:
        alike = unit.startswith(one.amount.unit) or one.amount.unit == "个"
        if alike and LEAST.fullmatch(sentence[one.amount.start : one.amount.end]):
            again = AS_MANY.match(sentence, one.amount.end)
            if again and float(again["n"]) == one.amount.value:
                return one.amount.value
    return 0.0


def _of_other(one: Amount, sentence: str, own: str) -> bool:
    """Whether a limit names a fee of which the words of a rate say nothing."""
    named = FEE.search(re.split("[，；。]", sentence[: one.start])[-1])
    return named is not None and named[0] not in own


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
    riders = list(_riders(sentence, end)) if end >= 0 else []
    behind = [one for one in found if any(_is_cap(rider, one.amount) for rider in riders)]
    return next((one.amount for one in behind if _caps(one, rate, sentence)), None)


def _is_cap(rider: re.Match[str], one: Amount) -> bool:
    """Whether a sum stands in a sentence that sets a limit and no more."""
    inside = rider.start() <= one.start < rider.end()
    return inside and RIDER.match(rider.string, rider.start()) is not None


def of_all(sentence: str, one: Amount) -> bool:
    """Whether a limit holds down what is paid in all the time together: 贴息总额不超过30万元."""
    return HOLDS.search(re.split("[，；。]", sentence[: one.start])[-1]) is not None


def yearly(sentence: str, one: Amount) -> bool:
    """Whether a limit is that of each year: 单户每年不超过20万元."""
    return YEARLY.search(re.split("[，；。]", sentence[: one.start])[-1]) is not None


def whose(sentence: str, one: Amount) -> str:
    """Of which one a limit is: 人 of 每人最高1200元; empty where it is that of all."""
    found = WHOSE.search(re.split("[，；。]", sentence[: one.start])[-1])
    return found["unit"] if found else ""


def of_base(sentence: str, one: Amount | None, base: str) -> Amount | None:
    """A limit that is of what a share is taken of, and not of the share: 单户贷款额不超过50万元."""
    if one is None or len(base) < 2:
        return None
    own = re.split("[，；。]", sentence[: one.start])[-1]
    return one if base[-2:] in own and not re.search("补|奖|贴|资助", own) else None


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


def counted(sentence: str, rate: Amount, found: Sequence[Labelled]) -> list[Amount]:
    """How many things are paid for at most, by the words behind a rate: 同一企业一年最多补助6个展位."""
    return [
        one.amount
        for one in found
        if rate.end <= one.amount.start
        and one.amount.unit not in MONEY | SHARE
        and AT_MOST.search(sentence[: one.amount.start] + sentence[one.amount.start : one.amount.end])
        and one.amount.comparator is Comparator.AT_MOST
    ]


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


def ruled(text: str, start: int, end: int, adjusted: bool = True) -> int:
    """Where a rule ends that begins with a sentence: behind the sentences that are said of it.

    Not `adjusted`, it ends before those that change it for some.
    """
    if start >= end:
        return end
    for rider in _riders(text, end):
        if not adjusted and not any(kind.match(text, rider.start()) for kind in (RIDER, PARTS)):
            break
        end = rider.end()
    return end


def _riders(text: str, end: int) -> Iterator[re.Match[str]]:
    """The sentences behind a rule that are said of it, one after another."""
    if text[end : end + 1] == "。":
        end += 1
    while rider := RIDER.match(text, end) or PARTS.match(text, end) or _adjusting(text, end):
        yield rider
        end = rider.end()


def _adjusting(text: str, at: int) -> re.Match[str] | None:
    found = SENTENCE.match(text, at)
    return found if found and ADJUSTS.search(found[0]) else None
