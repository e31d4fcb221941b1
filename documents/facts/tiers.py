"""A sentence of a support measure -> what it gives, piece by piece, and what each piece demands. Knows no applicant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from documents.facts.amounts import Amount, Comparator, amounts
from documents.numerals import integer


@dataclass(frozen=True, slots=True)
class Demand:
    """A figure that is demanded: 泊位在50个以上的 -> at least 50 个 of 泊位. `most` closes it from above."""

    subject: str  # the words around the figure that say of what it is
    unit: str
    least: float
    most: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tier:
    """What is given to whom: `sentence[start:end]` holds both; `words` says both in short."""

    whom: str  # the words before the gift
    demands: tuple[Demand, ...]
    gift: str
    words: str
    start: int
    end: int


PIECE = re.compile(r"[^，,；;。：:\n]+")
GIFTS = r"补助|补贴|奖励|奖补|给予|资助|贴息|补偿|发放|优惠|减免|奖金|兑现"
GIFT_BEFORE = re.compile(
    rf"(?:{GIFTS}|最高|上限|封顶|累计|合计|额度|费率|利率|每[^，；]{{1,6}}|按)[^，；\d]{{0,8}}$|(?:额|的)(?:最高|不超过)?$"
)
GIFT_AFTER = re.compile(rf"^[^，；。\d]{{0,8}}(?:{GIFTS})")
# 300平方米以上的, 不小于40平方米…的, 须满三年: who falls short gets nothing.
DEMANDED = re.compile(r"^[^，；。\d]*?的(?![一-鿿]{0,3}(?:比例|目标|规模))")
MUST = re.compile(r"(?:须|应当?|必须|需要?|要求|具备|条件)[^，；。]{0,16}$")
SIZE = re.compile(r"单(?:笔|户|个|项|只|家)[^，；。]{0,8}$")  # how large one grant, loan or investment is
AGE = re.compile(
    r"(?P<low>\d{1,3})\s*周?岁(?:\s*(?:至|到|[-—–~～])\s*(?P<high>\d{1,3})\s*周?岁)?(?P<above>[（(]含[）)])?(?P<side>及?以[上下])?"
)
OWN_NAME = re.compile(r"[一-鿿“”]{2,10}")
SPREAD = re.compile(
    r"(?:^|(?<=[，,；。：:]))(?P<items>[^，,；。：:、]*+、[^，,；。：:]*+)[，,][^，,；。]{0,2}分别"
)
MONEY = re.compile(r"元$")
RATE = frozenset({"%", "‰", "百分点", "倍"})
CAP = re.compile("最高|最多|上限|封顶|至多")
YEARS = re.compile(
    r"(?P<full>满|至少|不少于|不低于)?\s*(?P<number>[一二两三四五六七八九十\d]{1,3})\s*年(?P<above>[（(]含[）)]|及?以上)?"
)
PIECE_MARK = re.compile("[，,；;。：:]")
JOINT = re.compile(r"[、且并及]")
TAIL = re.compile(r"(?:[在为达到是约须不]|控制在|超过|应当?|必须)+$")  # what parts a subject from its figure
BEFORE_REACH, AFTER_REACH = 12, 6


@lru_cache(maxsize=8192)  # the same clauses are held against every applicant
def tiers(sentence: str) -> tuple[Tier, ...]:
    """Every gift of a sentence in printed order, with what it demands; one that demands nothing has no demands."""
    found: list[Tier] = []
    whom: list[tuple[int, int]] = []
    for match in PIECE.finditer(sentence):
        start, end = match.span()
        if sentence[start - 1 : start] in {"：", ":", "；", ";"}:
            whom = []  # what stands before a colon holds for all that follow
        if found and not whom and _caps(sentence, start, end):
            found[-1] = _capped(sentence, found[-1], end)
            continue
        whom.append((start, end))
        given = _gifts(sentence, start, end)
        if given:
            spread = _spread(sentence, whom, given)
            found.extend(spread or _apart(sentence, whom[0][0], end, given))
            whom = []
    return tuple(found)


@lru_cache(maxsize=8192)
def demands(sentence: str) -> tuple[Demand, ...]:
    """Every figure that a sentence demands of an applicant, or sets as the size of one grant."""
    found = (*_in_figures(sentence), *_ages(sentence), *_years(sentence))
    return tuple(sorted(found, key=lambda one: one.start))


@lru_cache(maxsize=8192)
def _amounts(sentence: str) -> tuple[Amount, ...]:
    return amounts(sentence)


def _caps(sentence: str, start: int, end: int) -> bool:
    """Whether a piece merely bounds the gift before it: 最高30万元."""
    inside = [one for one in _amounts(sentence) if start <= one.start < end]
    return len(inside) == 1 and inside[0].start == start and inside[0].comparator is Comparator.AT_MOST


def _capped(sentence: str, one: Tier, end: int) -> Tier:
    gift = sentence[one.end - len(one.gift) : end]
    return replace(one, gift=gift, words=sentence[one.start : end].strip("，、, "), end=end)


def _gifts(sentence: str, start: int, end: int) -> list[Amount]:
    """The sums and rates that a piece gives; one that follows another after 、 is given like it."""
    found: list[Amount] = []
    for one in _amounts(sentence):
        if start <= one.start < end and (
            _is_gift(one, sentence, start)
            or (found and found[-1].unit == one.unit and "、" in sentence[found[-1].end : one.start])
        ):
            found.append(one)
    return found


def _apart(sentence: str, start: int, end: int, given: Sequence[Amount]) -> Iterator[Tier]:
    """One tier for each gift that has a name of its own (本科3万元、专科2万元), otherwise one for all."""
    names = [sentence[one.end : other.start].strip("、和") for one, other in pairwise(given)]
    if not names or not all(OWN_NAME.fullmatch(one) for one in names):
        yield _tier(sentence, start, start, end, given[0].start)
        return
    begins = [start, *(one.end for one in given[:-1])]
    ends = [*(one.end for one in given[:-1]), end]
    for begin, finish, one in zip(begins, ends, given, strict=True):
        yield _tier(sentence, start, begin, finish, one.start)


def _tier(sentence: str, first: int, start: int, end: int, gift: int) -> Tier:
    """A gift that begins at `gift`; what is demanded from `first` on holds for it too."""
    inside = tuple(one for one in demands(sentence) if first <= one.start < end)
    whom = sentence[start:gift].strip("的，、, ")
    return Tier(whom, inside, sentence[gift:end], sentence[start:end].strip("，、, "), start, end)


def _is_gift(one: Amount, sentence: str, start: int) -> bool:
    """Whether a sum or a rate is what is given; any other figure is none."""
    if not (MONEY.search(one.unit) or one.unit in RATE):
        return False
    if _demanded(one, sentence, start):
        return False
    before, after = sentence[start : one.start], sentence[one.end :]
    return bool(GIFT_BEFORE.search(before) or GIFT_AFTER.match(after))


def _demanded(one: Amount, sentence: str, start: int) -> bool:
    """Whether a figure is demanded: bounded, and followed by 的 or preceded by a verb of demanding."""
    before, after = sentence[start : one.start], sentence[one.end :]
    if re.search(rf"(?:{GIFTS})[^，；]{{0,10}}$", before) or CAP.match(sentence, one.start):
        return False
    if one.comparator not in {Comparator.AT_LEAST, Comparator.AT_MOST} and one.upper is None:
        return False
    if SIZE.search(before) and one.upper is not None:
        return True
    if one.unit in RATE:
        return bool(MUST.search(before))
    return bool(DEMANDED.match(after) or MUST.search(before))


def _in_figures(sentence: str) -> Iterator[Demand]:
    for piece in PIECE.finditer(sentence):
        inside = [one for one in _amounts(sentence) if piece.start() <= one.start < piece.end()]
        for one in inside:
            if one.unit != "年" and _demanded(one, sentence, piece.start()):
                yield _demand(one, sentence, piece.start(), piece.end())


def _demand(one: Amount, sentence: str, start: int, end: int) -> Demand:
    before = sentence[max(start, one.start - BEFORE_REACH) : one.start]
    after = re.split("的", sentence[one.end : min(end, one.end + AFTER_REACH)])[0]
    least, most = one.value, float("inf")
    if one.upper is not None:
        most = one.upper
    elif one.comparator is Comparator.AT_MOST:
        least, most = float("-inf"), one.value
    subject = TAIL.sub("", JOINT.split(re.sub(r"[（(].*", "", before))[-1]) or after
    return Demand(subject, one.unit, least, most, one.start, one.end)


def _ages(sentence: str) -> Iterator[Demand]:
    for match in AGE.finditer(sentence):
        low = float(match["low"])
        if match["high"]:
            yield Demand("年龄", "岁", low, float(match["high"]), *match.span())
        elif match["side"]:
            above = match["side"].endswith("上")
            bounds = (low, float("inf")) if above else (float("-inf"), low)
            yield Demand("年龄", "岁", *bounds, *match.span())


def _years(sentence: str) -> Iterator[Demand]:
    """满三年的, 租期五年以上的; years that nobody is asked to have (15年, 三年内) are none."""
    for match in YEARS.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if (match["full"] or match["above"]) and re.match(r"[^，；。]*的", after):
            subject = TAIL.sub("", JOINT.split(PIECE_MARK.split(before)[-1])[-1])[-8:]
            least = float(integer(match["number"]) or 0)
            yield Demand(subject, "年", least, float("inf"), *match.span())


def _spread(sentence: str, whom: Sequence[tuple[int, int]], given: Sequence[Amount]) -> tuple[Tier, ...]:
    """甲、乙的，分别给予1万元、2万元: one tier for each pair; empty for another form."""
    start, end = whom[0][0], whom[-1][1]
    match = SPREAD.search(sentence[start:end])
    listed = match["items"].removesuffix("的") if match else ""
    items = re.split("[、和]", listed)
    if match is None or len(items) != len(given) or len(items) < 2:
        return ()
    places = [start + match.start("items")]
    for item in items[:-1]:
        places.append(places[-1] + len(item) + 1)
    made = []
    for item, place, one in zip(items, places, given, strict=True):
        inside = tuple(_listed(listed, place, item))
        gift = sentence[one.start : one.end]
        made.append(Tier(item, inside, gift, f"{item}：{gift}", start, end))
    return tuple(made)


def _listed(items: str, place: int, item: str) -> Iterator[Demand]:
    """连续满三年、五年: the years of one item; what stands before the first holds for all."""
    for match in YEARS.finditer(item):
        lead = YEARS.split(items)[0]
        least = float(integer(match["number"]) or 0)
        yield Demand(lead[-8:], "年", least, float("inf"), place + match.start(), place + match.end())


def following(found: Sequence[Tier]) -> tuple[Tier, ...]:
    """Tiers whose upper bound is told only by the next one (满三年、五年: three to five), closed."""
    closed = list(found)
    for index, (one, after) in enumerate(pairwise(found)):
        if len(one.demands) == 1 == len(after.demands):
            here, there = one.demands[0], after.demands[0]
            if here.unit == there.unit and here.most == float("inf") and there.least > here.least:
                closed[index] = replace(one, demands=(replace(here, most=there.least),))
    return tuple(closed)
