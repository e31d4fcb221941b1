"""A sentence -> the rates that it states: so much for each 户, 12% of 设备投入, 1.5倍 of 出资额. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from documents.facts.amounts import Amount
from rag.figures.workings import number
from rag.questions.needs.forms import SHARE
from rag.reckoning.labelled import APART, Labelled
from rag.reckoning.limits import Most, floor, limit, limits, most
from rag.reckoning.pers import DONE, PART, Per, pers_of

REMEMBERED = 256  # sentences: each is read in several ways, and comes again with other questions
STEP = re.compile(rf"每(?:再)?(?:增加?|多|超过?|达到?|{DONE})?$")  # 每增加50万元: for what, not how much
GROWTH = re.compile(
    r"增|进度|提高|[上下]浮|[上下]调|加成|上升|下降|降低|减少|同比|覆盖|率(?:达到?|为)$"
)  # no share of an amount
BASE = re.compile(r"(?P<base>[^，。；：、\d]{2,24}?)(?:的|比例)?$")
# What leads up to the base of a share: 按合同额的30%, 不超过母基金规模的20%.
LEADS = re.compile(
    r"^.*(?:并处|[责给]?处以?(?!理)|(?<=[以可应须需会])从|^从|不低于|不少于|不超过|不高于|不得少于|至少|按照?|占|达到|扣减|给予)"
)
GIVEN_AT = re.compile(r"(?:的一定比例)?(?:分别|分档|分类)?(?:给予|予以)?(?:补[助贴]|奖励|返还|资助)?$")
NEXT = re.compile(r"，[^，。；：、\d]{2,12}\d[\d.]*[%％‰倍]")  # the share for another case right behind it
CASE = re.compile(r"[^，。；：、\d]{2,10}")  # what a share of a list is for
BY = re.compile(r"(?:^|[的对])(?P<base>[^，。；：、\d的对]{2,10})按照?$")
BARE = re.compile(
    r"(?:的|应当?|须|需|比例|一般|原则上|占比|不低于|不少于|不超过|不高于|最高|至少|为|约|达到?)+$"
)
TAKEN = re.compile(r"(?:预留|留出|安排|拿出|保留|提取|抽取|划出|配置)$")
# 50%且不高于70%: between the two ends of one share.
BETWEEN = re.compile(r"[且至到，、—–~～-]{0,2}(?:不(?:高于|超过|得超过)|最高)?")
DAILY = re.compile(
    r"^(?:每?[日天月年])(?:加收|收取|加计|计收|征收)(?=[^，。；\d]{2})"
)  # 按日加收欠费金额千分之一
OUT_OF = re.compile(r"(?:之?中|里)(?:提取|安排|拿出|列支|预留|划出)$")  # 从净收入中提取
# 比例提高到15%: the same share of another height, on the condition named before.
RAISED = re.compile(
    r"(?:的|比例|标准|额度)(?:的)?(?:可以?)?(?:提高|提|上浮|增加|上调|降低?|下调)[到至为]$|(?:补助|补贴|资助)比例[为是]$"
)
# 各提高10个百分点: every share before it, or the last, higher or lower by so much.
POINTS = re.compile(r"(?P<way>提高|上浮|增加|上调|再加|降低|下调|下浮|减少)(?P<by>\d+(?:\.\d+)?)个百分点")
EVERY = re.compile(r"各|均|都|类|上述|前述|以上|[三四五]项")
LOWER = re.compile(r"降|下|减")
# What only says that a rate is another, and not for whom: 补助比例提高到.
CHANGED = re.compile(
    r"(?:其)?(?:补助|补贴|奖励|资助|贴息)?(?:比例|标准|额度)?(?:的)?(?:可以?)?(?:提高|提|上浮|增加|上调|降低?|下调)[到至为]$"
)
HEIGHT = re.compile(r"(?:提高|提|上浮|增加|上调|降低?|下调)[到至为]$")
GIVES = re.compile(r"(?:给予|再|按)?(?:补助|补贴|奖励|资助|奖|补)(?:比例)?(?:为|按)?")
OF_LOAN = re.compile(r"按(?:照)?[^，。；\d]{0,6}(?:利率|贴息率)[为的]?$")
INTEREST = re.compile(r"的?(?:标准)?(?:给予)?贴息")
GIVEN = re.compile(r"(?:的比例|的标准)?(?:给予|予以)?(?:补|奖|返|资助|贴|支持|收|缴|计|发|支付)")
SUM = re.compile(r"[费额款价金资息税本值租]|投入|收入|支出|成本|规模|标准|工程|项目")
STANDARD = re.compile(r"标准的$|部分(?:按|补|奖|给予)?[^，。；\d]{0,4}$")
SHORT = 14  # characters of 前述三类比例各, which names no case


@dataclass(frozen=True, slots=True)
class Rate:
    """An amount for each of something (`pers`), or a share or multiple of `base`; `words` say what it is all about."""

    amount: Amount
    name: str
    words: str
    pers: tuple[Per, ...] = ()
    base: str = ""
    limit: Amount | None = None
    most: tuple[Most, ...] = ()
    least: Amount | None = None
    instead: bool = False  # of another than the usual height, for what `words` name alone
    terms: str = ""  # its height as it came about: 40%＋10%

    @property
    def share(self) -> float:
        """What its base is multiplied by."""
        return self.amount.value / {"%": 100, "‰": 1000}.get(self.amount.unit, 1)

    @property
    def shown(self) -> str:
        """The same as a working shows it."""
        sign = self.amount.unit if self.amount.unit in {"%", "‰"} else ""
        height = f"{number(self.amount.value)}{sign}"
        if sign == "%" and abs(self.amount.value - round(self.amount.value, 2)) > 1e-6:
            height = str(Fraction(self.share).limit_denominator(10))  # 2/3
        return f"{height}（{self.terms}）" if self.terms else height


@lru_cache(maxsize=REMEMBERED)
def rates(sentence: str, found: tuple[Labelled, ...]) -> tuple[Rate, ...]:
    """Every rate of a sentence in printed order."""
    return tuple(_rates(sentence, found))


def _rates(sentence: str, found: Sequence[Labelled]) -> Iterator[Rate]:
    pers: tuple[Per, ...] = ()
    shared: Rate | None = None  # the last share or multiple, the last amount for each
    counted: Rate | None = None
    bases: list[Rate] = []
    for at, one in enumerate(found):
        amount, previous = one.amount, found[at - 1].amount if at else None
        if amount.unit == "百分点":
            rate = _of_loan(sentence, one, previous, found)
        elif amount.unit in {"%", "‰", "倍"}:
            rate = _of_list(sentence, one, bases[-1:], found) or _of_base(
                sentence, one, previous, found, shared
            )
        elif amount.unit in SHARE | {"次"} or _bounds(sentence, amount, at):
            continue
        else:
            pers = pers if _lists(previous, amount, sentence) else pers_of(sentence, amount, previous)
            rate = _for_each(sentence, one, previous, found, pers, counted)
        if rate is None:
            continue
        yield rate
        if rate.base:
            bases.append(rate)
        if rate.base and not rate.instead:
            shared = rate
        elif not rate.instead:
            counted = rate
    yield from _by_points(sentence, bases)


def _by_points(sentence: str, bases: Sequence[Rate]) -> Iterator[Rate]:
    """The shares as they are where some get so many percentage points more."""
    for match in POINTS.finditer(sentence):
        before = [one for one in bases if one.amount.end <= match.start() and one.amount.unit == "%"]
        words = re.split("[。；]", sentence[: match.start()])[-1]
        own = PART.split(words)
        words = own[-2] if len(own) > 1 and EVERY.search(own[-1]) and len(own[-1]) < SHORT else own[-1]
        sign = -1 if LOWER.search(match["way"]) else 1
        usual = [one for one in before if not one.instead]
        for one in usual if EVERY.search(own[-1]) else before[-1:]:
            value = one.amount.value + sign * float(match["by"])
            terms = f"{number(one.amount.value)}%{'＋' if sign > 0 else '－'}{match['by']}%"
            yield replace(
                one, amount=replace(one.amount, value=value), words=words, instead=True, terms=terms
            )


def _of_loan(sentence: str, one: Labelled, previous: Amount | None, found: Sequence[Labelled]) -> Rate | None:
    """Interest that is borne: 按2个百分点贴息."""
    if not INTEREST.match(sentence, one.amount.end):
        return None
    words, held = _words(sentence, one.amount, previous), limit(sentence, one.amount, found, base=True)
    return Rate(replace(one.amount, unit="%"), one.name, words, base="贷款", limit=held)


def _of_base(
    sentence: str, one: Labelled, previous: Amount | None, found: Sequence[Labelled], shared: Rate | None
) -> Rate | None:
    """A share or multiple of something; of what the one before it is of where it only raises that."""
    amount = one.amount
    before = PART.split(sentence[: amount.start])[-1]
    if previous and ends_range(previous, amount, sentence):
        before = PART.split(sentence[: previous.start])[-1]
    if GIVES.fullmatch(before.strip()):  # 检测费用，补助50%
        before = next(iter(PART.split(sentence[: amount.start])[-2:-1]), before).removeprefix("对")
    if RAISED.search(before) and shared:
        held = limit(sentence, amount, found, base=True) or shared.limit
        words = _condition(sentence, amount)
        return replace(shared, amount=amount, name=one.name, words=words, limit=held, instead=True)
    base = _set_aside(before, sentence[amount.end :]) or _base(before)
    if shared and BY.search(before.strip()) and not SUM.search(base) and _pays(sentence, amount):
        # 大型企业按30%返还: of what the share before it is of, for those it names.
        return replace(shared, amount=amount, name=one.name, words=base, instead=True)
    if not base or GROWTH.search(before) or _demanded(sentence, amount, before):
        return None
    held = limit(sentence, amount, found, base=True)
    least = floor(sentence, amount, found)
    return Rate(amount, one.name, _words(sentence, amount, previous), base=base, limit=held, least=least)


def _of_list(sentence: str, one: Labelled, last: Sequence[Rate], found: Sequence[Labelled]) -> Rate | None:
    """One share of several, each for what it names alone: 按修缮费用补助：大型船补助50%，小型船补助40%."""
    before = PART.split(sentence[: one.amount.start])[-1]
    lead, colon, case = before.rpartition("：")
    own = GIVEN_AT.sub("", case.strip())
    if not CASE.fullmatch(own):
        return None
    if colon and NEXT.match(sentence, one.amount.end):
        base = _base(GIVEN_AT.sub("", lead))
        held = limit(sentence, one.amount, found, base=True)
        return Rate(one.amount, own, own, base=base, limit=held, instead=True) if base else None
    for rate in last:
        if rate.instead and sentence[rate.amount.end : one.amount.start].strip() == f"，{before.strip()}":
            return replace(rate, amount=one.amount, name=own, words=own)
    return None


def _for_each(
    sentence: str,
    one: Labelled,
    previous: Amount | None,
    found: Sequence[Labelled],
    pers: tuple[Per, ...],
    counted: Rate | None,
) -> Rate | None:
    """An amount for each of `pers`; where none is named, another height of the one before it."""
    amount = one.amount
    if pers:
        words = _words(sentence, amount, previous)
        held, numbers = limit(sentence, amount, found), most(sentence, amount, found)
        return Rate(
            amount, one.name, words, pers, limit=held, most=numbers, least=floor(sentence, amount, found)
        )
    if counted and counted.amount.unit == amount.unit and HEIGHT.search(sentence[: amount.start]):
        words = _condition(sentence, amount)
        return replace(counted, amount=amount, name=one.name, words=words, instead=True)
    return None


def _pays(sentence: str, one: Amount) -> bool:
    """Whether a share is paid or taken: 按30%返还."""
    return GIVEN.match(sentence, one.end) is not None


def _demanded(sentence: str, one: Amount, before: str) -> bool:
    """Whether a share is what somebody must reach, or a part of the standard itself: 投资占比不低于20%的，."""
    return sentence[one.end : one.end + 2] == "的，" or STANDARD.search(before) is not None


def _condition(sentence: str, one: Amount) -> str:
    """What a rate of another height is for: 购置首台套装备的，补助比例提高到15%."""
    *before, own = PART.split(sentence[: one.start])
    alone = not CHANGED.sub("", own).strip()
    return before[-1] if alone and before else own


def _lists(first: Amount | None, second: Amount, sentence: str) -> bool:
    """Whether an amount is the next of a list: what it is for is said before the first."""
    return bool(
        first
        and first.unit == second.unit
        and APART.fullmatch(sentence[first.end : second.start])
        and "，" not in sentence[first.end : second.start]
    )


def ends_range(first: Amount | None, second: Amount, sentence: str) -> bool:
    """Whether two shares are the ends of one: 不低于50%且不高于70%."""
    alike = first is not None and first.unit == second.unit == "%" and first.value < second.value
    return bool(alike and first and BETWEEN.fullmatch(sentence[first.end : second.start]))


def _words(sentence: str, one: Amount, previous: Amount | None) -> str:
    """The part of the sentence with the amount and the one before it; what another amount of the part is about left out."""
    starts = [match.end() for match in PART.finditer(sentence, 0, one.start)]
    if (
        previous
        and "、" in sentence[previous.end : one.start]
        and not PART.search(sentence, previous.end, one.start)
    ):
        starts = [previous.end, previous.end]
    end = re.compile(r"[，。；、]").search(sentence, one.end)
    lead, colon, _ = sentence[: one.start].rpartition("：")
    if colon and not re.search("[。；]", sentence[len(lead) : one.start]):
        # What a list hangs on is said of each of its members: 按月补贴：轻度的200元，重度的500元.
        return f"{PART.split(lead)[-1]}：{sentence[starts[-1] if starts else 0 : end.start() if end else len(sentence)]}"
    return sentence[starts[-2] if len(starts) > 1 else 0 : end.start() if end else len(sentence)]


def _set_aside(before: str, after: str) -> str:
    """床位 of 预留不低于20%的床位: a share that is taken of what stands behind it."""
    noun = re.match(r"的(?!部分|比例)(?P<noun>[一-鿿]{2,6})", after)
    return noun["noun"] if noun and TAKEN.search(BARE.sub("", before)) else ""


def _base(before: str) -> str:
    """合同额 of 按合同额的30%; empty where nothing is named."""
    if OF_LOAN.search(before):
        return "贷款"  # 按年利率2%贴息
    plain = BARE.sub("", before)
    owner = BY.search(plain)
    if owner is not None:  # 展位费按50%补助
        return owner["base"]
    return DAILY.sub("", OUT_OF.sub("", LEADS.sub("", plain))).strip("的")


def _bounds(sentence: str, one: Amount, at: int) -> bool:
    """Whether an amount is the step or the limit of a rate, no rate itself."""
    return STEP.search(sentence[: one.start]) is not None or limits(sentence, one, at)
