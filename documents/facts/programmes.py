"""A clause's text -> the support that it states: by what means, on what conditions, how firmly. Knows no applicant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from documents.facts import aspects
from documents.facts.quantities import Kind, Quantity, quantities
from documents.script import simplified


class Commitment(IntEnum):
    """How firmly a text commits itself; the greater the firmer."""

    EXPLORES = 1  # 探索, 争取, 研究
    ENCOURAGES = 2  # 鼓励, 引导
    SUPPORTS = 3  # 支持, 推广, 提供
    PROMISES = 4  # 给予…补贴, 最高…万元


@dataclass(frozen=True, slots=True)
class Condition:
    """Whom a measure is limited to (对出口额超过…的企业), read from `text[start:end]`."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that a clause offers, as printed, and how firmly; read from `text[start:end]`."""

    words: str
    commitment: Commitment
    means: tuple[str, ...]  # names of the needs that it answers
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Programme:
    """What a clause offers. `commitment` is that of its firmest offer.

    `means` are the needs that it answers, as the vocabulary of aspects calls them. `amounts` are what is given and its
    limits; a figure within a condition is none of them.
    """

    means: tuple[str, ...]
    conditions: tuple[Condition, ...]
    offers: tuple[Offer, ...]
    amounts: tuple[Quantity, ...]
    commitment: Commitment


NO_MEANS = frozenset({"hong-kong"})  # where, not by what means
SENTENCE = re.compile(r"[^。；\n]+")
UNITS_LISTED = re.compile(r"[（(〔\[]\s*(?:牵头|责任|负责|主办|配合)(?:单位|部门)\s*[:：].*", re.DOTALL)
GIVEN = r"补贴|奖励|奖补|贴息|贴保|补助|资助|补偿|减免|免收|免费|返还|优惠利率"
GIVES = re.compile(
    rf"(?:给予|予以|提供|享受|发放|安排|落实)[^，。；]{{0,40}}(?:{GIVEN})|(?:{GIVEN})[^，。；]{{0,14}}\d|(?:{GIVEN})，?\s*(?:最高|不超过)|"
    rf"\d[^，。；\d]{{0,4}}[元%％][^，。；\d]{{0,10}}(?:{GIVEN})"
)
# Who only encourages or explores promises nothing, whatever verbs follow in the sentence.
WORDS = (
    (Commitment.EXPLORES, re.compile(r"探索|争取|研究|力争|谋划|推动设立|积极申请")),
    (Commitment.ENCOURAGES, re.compile(r"鼓励|引导|动员|倡导|指导|激励|督促")),
    (
        Commitment.SUPPORTS,
        re.compile(
            r"支持|推动|推广|推进|提供|给予|开展|便利|允许|扩大|加大|完善|优化|用好|建立|健全|搭建|深化|落实|优先|投向|开辟|协助|帮助|创新|放宽|简化|"
            r"取消|降低|减少|丰富|发展|运用|实施|设立|拓宽|畅通|提升|提高|简便|培育|发放|加强|拓展"
        ),
    ),
)
WHO = (
    r"[^，,。；、的\n]{0,12}?"
    r"(?:企业|公司|机构|主体|(?<!资本)项目|个人|居民|农户|人才|合作社|供应商|商户|从业者|债务人|银行|贷款户|客户)"
)
CONDITIONS = (
    re.compile(rf"(?:符合|具备|满足|达到)[^，,。；]{{0,18}}?(?:条件|规定|要求|标准)的?{WHO}"),
    re.compile(rf"(?:有[^，,。；、有]{{1,6}}、)+有[^，,。；、的]{{1,6}}?的?{WHO}"),
    re.compile(rf"[^，,。；：\n]{{2,60}}的{WHO}"),
    re.compile(rf"(?:无|没有|缺乏|缺少)(?:有效)?(?:抵押|抵质押|担保)[^，,。；、]{{0,6}}?的?{WHO}"),
)
# What leads up to a condition and is none of it.
LEADS = re.compile(
    r"^.*(?:优先支持|重点支持|优先为|更多投向|支持和鼓励|支持|鼓励|引导|推动|推荐|协助|帮助|允许|吸引|针对|面向|提供|给予|发放|包括|引进|引入|筛选|对于|"
    r"(?<![一-鿿])[对为向]|[对为向](?=[^，。；]{2,40}的))|^(?:但|且|并|或)"
)
# Not a limit but a wish (打造一流的平台), an assurance (依法合规的) or nothing at all (辖内的企业).
NO_CONDITION = re.compile(
    r"^(?:其|各类|相关|有关|我市|辖内|本地|合格|更多|所有|代表)*的|依法合规|风险可控|(?:前提|基础|原则|框架)下"
)
WISHES = re.compile(r"打造|构建|建设|成为|形成|实行|制定|建立|完善|培育一?批")
MONEY_OR_RATE = re.compile(r"元$|^[%‰]$")


# What was, is or is lacking offers nothing: 截至…, 五年增长…, …有待提升.
RETROSPECT = re.compile(r"截[至止]|期间|有待|仍存在|偏低|短板|滞后|居全")


@lru_cache(maxsize=2048)  # the same clauses are shown to every applicant
def programme(text: str) -> Programme | None:
    """The support that a clause states, or None where it answers no known need or commits itself to nothing."""
    matter = UNITS_LISTED.sub("", simplified(text))
    figures = quantities(matter)
    offers = tuple(_offers(matter, figures))
    if not offers:
        return None
    conditions = tuple(one for offer in offers for one in _conditions(matter, offer))
    given = _amounts(figures, offers, conditions)
    return Programme(
        means=aspects.needs(frozenset(one for offer in offers for one in offer.means)),
        conditions=tuple(replace(one, words=text[one.start : one.end]) for one in conditions),
        offers=tuple(replace(one, words=text[one.start : one.end]) for one in offers),
        amounts=tuple(replace(one, printed=text[one.start : one.end]) for one in given),
        commitment=max(offer.commitment for offer in offers),
    )


def _offers(text: str, figures: Sequence[Quantity]) -> Iterator[Offer]:
    """One offer for each sentence that answers a need, commits itself, and reports no past."""
    past = [one.start for one in figures if one.kind in {Kind.BASE, Kind.GROWTH}]
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        named = aspects.needs(aspects.offered(sentence[0]) - NO_MEANS)
        commitment = _commitment(sentence[0])
        reports = RETROSPECT.search(sentence[0]) or any(start <= place < end for place in past)
        if named and commitment and not reports:
            words = sentence[0].strip()
            begin = start + sentence[0].index(words)
            yield Offer(words, commitment, named, begin, begin + len(words))


def _within(place: int, offers: Sequence[Offer]) -> bool:
    return any(offer.start <= place < offer.end for offer in offers)


def _commitment(sentence: str) -> Commitment | None:
    """How firmly a sentence commits itself: its first verb governs those after it."""
    places = {kind: match.start() for kind, pattern in WORDS if (match := pattern.search(sentence))}
    if not places:
        return Commitment.PROMISES if GIVES.search(sentence) else None
    governing = min(places, key=places.__getitem__)
    if GIVES.search(sentence) and governing is Commitment.SUPPORTS:
        return Commitment.PROMISES
    return governing


def _conditions(text: str, offer: Offer) -> Iterator[Condition]:
    """Whom an offer is limited to, in printed order and without overlaps."""
    found: list[Condition] = []
    for pattern in CONDITIONS:
        for match in pattern.finditer(text, offer.start, offer.end):
            lead = LEADS.match(match[0])
            start = match.start() + (lead.end() if lead else 0)
            words = text[start : match.end()]
            cut = words.count("（") != words.count("）")  # out of a bracket, what is told there is an example
            idle = cut or len(words) < 5 or NO_CONDITION.search(words) or WISHES.search(match[0])
            if not idle and all(match.end() <= one.start or start >= one.end for one in found):
                found.append(Condition(words, start, match.end()))
    yield from sorted(found, key=lambda one: one.start)


def _amounts(
    figures: Sequence[Quantity], offers: Sequence[Offer], conditions: Sequence[Condition]
) -> Iterator[Quantity]:
    """Sums and rates that are given or limit what is given; not aims, not facts, not conditions."""
    for one in figures:
        conditional = any(limit.start <= one.start < limit.end for limit in conditions)
        given = one.kind in {Kind.CAP, Kind.OTHER} or one.subject.endswith("额度")
        if given and not conditional and MONEY_OR_RATE.search(one.unit) and _within(one.start, offers):
            yield one
