"""A sum that a rule pays bit by bit -> what the stage comes to of which a question asks. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.numerals import integer
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY
from rag.reckoning import told
from rag.reckoning.adjusted import SHARE, fraction
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import Given

REMEMBERED = 256  # sentences: each is read in several ways, and comes again with other questions
ASKS = re.compile(
    r"第[一二三四](?:年|期|批|笔|次|阶段)|[首头](?:一)?[年批期笔次]|[首头]款|[先再][拨付给发拿到收领攞]|启动|尾款|余款|(?:剩|余)[下的]?|各[年期]|"
    r"分[几两三四][年期批次笔]|每[期批次]|阶段|立项|验收|签约|开工|[之时后][一-鿿]{0,6}(?:拨|付|到账|拿|攞|收到)|"
    r"\b(?:first|second|third|last|final|instal\w*|stage|start|upfront|remaining|up front)\b",
    re.IGNORECASE,
)
PAID = r"(?:拨付?|支付|下达|兑现|兑付|发放|给付|付清?|结清|到位)"
STAGE = re.compile(
    rf"(?P<name>[^。；]{{0,40}}?)(?:先|再|后|预|各)?{PAID}(?:给)?(?:[^，。；：\d]{{0,8}}的)?(?:(?P<share>{SHARE})|(?:其余|余下|剩余|余款|尾款)(?:的?(?:部分|款项|资金))?(?P<named>{SHARE})?)"
)
LIST = re.compile(
    rf"分[^，。；\d]{{1,6}}(?P<shares>\d+(?:\.\d+)?[%％](?:、\d+(?:\.\d+)?[%％])+|\d{{1,2}}(?:[∶:：]\d{{1,2}}){{1,4}})[^，。；]{{0,8}}{PAID}"
)
ALL = re.compile(
    r"分别|各(?:是|要|给|拨|付)?(?:多少|几)|怎么(?:拨|付|发|分)|如何(?:拨|付|发|分)|\beach\b", re.IGNORECASE
)
NEXT = 3  # characters behind an amount that name it
LEAD = 0.2  # by how much more of a stage's name is said than of the next
AMOUNT = re.compile(r"多少|几多|几(?=[万亿元钱成])|\bhow much\b", re.IGNORECASE)
REST = re.compile(r"剩|余[下款]|尾款|其余|\b(?:rest|remain\w*|remainder|balance|last|final)\b", re.IGNORECASE)
PLACE = re.compile(
    r"第(?P<n>[一二三四])|(?P<m>[首头先]|启动|upfront|up front|\bfirst\b|\bstart\b)|(?P<second>\bsecond\b)|(?P<third>\bthird\b)",
    re.IGNORECASE,
)
# What a question's own sum must be called to be the one that is paid bit by bit.
SUM = re.compile(
    r"补|奖|款|资助|资金|经费|支持|额度|拨|津贴|贴息|合同|工程|"
    r"\b(?:subsid\w*|grant\w*|award\w*|reward\w*|fund\w*|pay\w*|money|compensation|support)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stage:
    """When a part of a sum is paid, and what part."""

    name: str
    share: float
    start: int


def paid(one: Working | None, asked: Asked) -> Working | None:
    """The stages asked for, of a sum that was worked out, or of that of the question; the sum itself where none is."""
    stages = list(_stages(asked.sentence)) or (list(_listed(asked.sentence)) if one else [])
    named = any(told.share(stage.name, "", asked) >= told.ENOUGH for stage in stages)
    if len(stages) < 2 or not (named or ASKS.search(asked.question)):
        return one
    whole = _whole(one, stages, asked)
    chosen = _chosen(stages, asked)
    if whole is None or not chosen:
        return one
    sums = shown(whole.value, "元", asked.english)
    worked = [
        equals(f"{sums}×{number(stage.share * 100)}%", whole.value * stage.share, "元", asked.english)
        for stage in chosen
    ]
    lead = [whole.said] if "＝" in whole.said or " = " in whole.said or "：" in whole.said else []
    said = ("; " if asked.english else "；").join([*lead, ("; " if asked.english else "，").join(worked)])
    return replace(whole, said=said, value=whole.value * chosen[0].share)


def is_sum(one: Given) -> bool:
    """Whether a question calls its amount as what is paid: 补偿款150万, 20万元的奖励."""
    return SUM.search(f"{one.before} {one.after[:NEXT]}") is not None


def stated(asked: Asked) -> str | None:
    """The same where the question or the sentence itself states the whole sum."""
    found = paid(None, asked)
    return found.said if found else None


@lru_cache(maxsize=REMEMBERED)
def _stages(sentence: str) -> tuple[Stage, ...]:
    return tuple(_read_stages(sentence))


def _read_stages(sentence: str) -> Iterator[Stage]:
    """Every stage in printed order; what is left where the last is no more than the rest."""
    taken = 0.0
    for match in STAGE.finditer(sentence):
        printed = match["share"] or match["named"]
        share = fraction(printed) if printed else round(1 - taken, 6)
        if 0 < share < 1 and taken + share <= 1 + 1e-6:
            taken += share
            yield Stage(re.split("[，。；：]", match["name"])[-1] or match["name"], share, match.start())


def _listed(sentence: str) -> Iterator[Stage]:
    """分三年按40%、30%、30%的比例拨付, 按5∶3∶2拨付: a list of shares that make up a whole."""
    for match in LIST.finditer(sentence):
        parts = [float(one) for one in re.findall(r"\d+(?:\.\d+)?", match["shares"])]
        if "%" not in match["shares"] or abs(sum(parts) - 100) < 1e-6:
            yield from (Stage("", part / sum(parts), match.start()) for part in parts)
            return


def _whole(one: Working | None, stages: Sequence[Stage], asked: Asked) -> Working | None:
    """The sum that is paid bit by bit: what was worked out, what the question calls so, or the one stated before."""
    if one is not None:
        return one if one.unit in MONEY else None
    given = [other for other in asked.given if other.unit in MONEY]
    if given or asked.given:
        alone = len(given) == len(asked.given) == 1 and is_sum(given[0])
        return Working("", 0.0, given[0].amount.value, "元") if alone else None
    before = [
        other.amount for other in asked.found if other.sums and other.amount.end <= stages[0].start + 40
    ]
    before = [other for other in before if other.end <= stages[-1].start]
    return Working("", 0.0, before[0].value, "元") if len({other.value for other in before}) == 1 else None


def _chosen(stages: Sequence[Stage], asked: Asked) -> Sequence[Stage]:
    """The stages that the question names: all of them, the last, one by its words or by its place."""
    several = len(AMOUNT.findall(asked.question)) > 1
    if ALL.search(asked.question) or (several and REST.search(asked.question)):
        return stages
    told_ = [one for one in stages if one.name and told.share(one.name, "", asked) >= told.ENOUGH]
    if len(told_) == 1 or (told_ and several):
        return told_
    best, next_ = sorted(stages, key=lambda one: -told.share(one.name, "", asked))[:2]
    if best.name and told.share(best.name, "", asked) - told.share(next_.name, "", asked) >= LEAD:
        return [best]
    if told_:
        return told_
    place = PLACE.search(asked.question)
    if place is None or REST.search(asked.question):
        return stages[-1:] if REST.search(asked.question) else stages if several else ()
    at = integer(place["n"]) if place["n"] else 2 if place["second"] else 3 if place["third"] else 1
    return stages[at - 1 : at] if at else ()
