"""The words of a claim beside a clause's -> whether it says them, denies them or says another thing. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from documents.clauses import Clause
from documents.numerals import CHINESE
from rag.answers.claims import claimed_figures
from rag.figures import printed
from rag.questions.plain import notions

PART = re.compile(r"[^。；！？\n]+")
BREATH = re.compile(r"[^，,：:]+")
LISTED = re.compile(
    r"[（(][^（()）]{0,300}[)）]"
)  # bodies in charge, and what is only meant: none of what is said
# How often, in which year, month and on which day, which of several, how many: each is one word, and of one sort.
TYPED = re.compile(
    rf"(?P<rhythm>每(?:半年|(?:[{CHINESE}\d]{{1,3}}个?)?(?:年|季度?|月|周|日|天)))|(?P<year>20\d\d年)|"
    rf"(?P<ordinal>第[{CHINESE}\d]{{1,3}}(?![条章节款项])[一-鿿]|首[年次批届轮])|"
    r"(?P<month>\d{1,2}月)|(?P<day>\d{1,2}[日号](?!内|以内))|"
    rf"(?P<number>(?<![第一-鿿])[{CHINESE}]{{1,3}}|(?<=[分有为共])[{CHINESE}两]{{1,3}}|\d[\d.]{{0,8}})"
    r"(?P<counter>[轮批次家个项种类倍番日年月天%％])(?!前|[度份])"
)
EVERY_YEAR = "每年"  # what a month or a day may be told without
RANGE = re.compile(r"\d[月日年]?[至到—~-]")
SMALL = re.compile(r"[的了是系会要将把也就呢吗吧么嘛“”\"'‘’《》、\s？?！!。于为]|(?<=设)[立置]|机构")
MUST = re.compile(r"必须|一定要|强制|硬性|非要")
HOPED = re.compile(r"鼓励|支持|引导|探索|争取|推动|力争")
# What reaches further than a text that does not say it.
FAR = re.compile(
    r"只有|只|仅|全部|所有|一律|一概|都|统统|唯一|任何|最|免费|免(?=[^费税])|已经?|完成|首|分别|同时|优先"
)
MAY = re.compile(r"可以|能够?|享受|可")
DENIES = re.compile(
    r"(?:原则上)?(?:不再|不得|不予|不享受|不能|不可以?|无需|无须|不需要?|不用|不必|禁止|没有|取消|停止|暂停|废止|撤销|未|"
    r"不(?!少于|低于|超过|高于|大于|小于|多于|限|断|良|动|同))"
)
APART = re.compile(
    r"分别|各自|依次"
)  # of two things two others are said: which of which the words do not tell
EXCEPTS = re.compile(r"除[^，。；]{1,40}外|除外|但(?!是)|原则上")
# Relations in which a thing stands to one other only: who names another is told that it is not this one.
ONE_ONLY = re.compile(
    r"侧重于?|设在|设于|位于|执行(?=[^情])|目标是|定位[为是]|基础[为是]|宗旨[为是]|主题[为是]|在(?=[^，。]{2,12}(?:举行|举办|召开))"
)
# Who does what is done by one: 由某局修订. Of two, who is named first leads.
AGENT = re.compile(r"由(?P<who>[^，。由]{2,20}?)(?:负责|统一|来)?(?P<act>[一-鿿]{2})$")
JOINED = re.compile(r"由(?P<first>[^，。由]{2,20})会同")
HELD = re.compile(r"(?:举行|举办|召开)$")
POST = re.compile(r"副?[市区县省州厅局处部院校司]长")
LEADS = re.compile(r"^[由每自在不应可须全其均无]")  # a breath that opens so leaves out what it is about
# Characters of which a single one makes another thing.
TELLING = "副正非无半省市县区乡镇首末东西南北新旧老大小高低甲乙丙丁左右"
LEAST, MOSTLY = 3, 0.6  # characters, and share, of a claim that a breath must say


class Finding(Enum):
    """How a text stands to a claim."""

    SAID = "said"
    EXCEPTED = "said, with exceptions"
    OTHER = "another in its place"
    ONLY_HOPED = "hoped for"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Aligned:
    """A finding, the part of the clause that it rests on, and the words of the claim or of the text that decide."""

    finding: Finding
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Breath:
    """Words between two commas, those before them in their part, and the headings above."""

    words: str
    before: str
    headings: str


def alignments(claim: str, clause: Clause, headings: str) -> Iterator[Aligned]:
    """What the parts of a clause say of a claim; `headings` are the words above the clause."""
    for part in PART.finditer(LISTED.sub(lambda match: " " * len(match[0]), clause.text)):
        start, end = (
            part.start() + len(part[0]) - len(part[0].lstrip()),
            min(part.end() + 1, len(clause.text)),
        )
        for breath in BREATH.finditer(part[0]):
            found = _found(claim, _Breath(breath[0], part[0][: breath.start()], headings))
            if found is not None:
                yield Aligned(found[0], start, end, found[1])


def _found(claim: str, breath: _Breath) -> tuple[Finding, str] | None:
    must = MUST.search(claim)
    joined = JOINED.search(claim)
    if APART.search(breath.words) or (must and MUST.search(breath.words)):
        return None
    if joined and f"{joined['first']}会同" not in breath.words:
        return None
    denied = DENIES.search(breath.words)
    bare = MUST.sub("", claim)
    if denied and not DENIES.search(bare):
        bare = MAY.sub("", bare)
    left = _left(bare, breath)
    said = len(_plain(bare)) - sum(map(len, _uncovered(bare, breath.words)))
    hoped = HOPED.search(breath.before + breath.words)
    if must:
        mostly = said >= max(LEAST, MOSTLY * len(_plain(bare)))
        return (
            (Finding.ONLY_HOPED, hoped[0])
            if hoped and mostly and not denied and _amounts_stand(bare, breath.words)
            else None
        )
    odd = [one for one in _typed(bare) if one not in _typed(breath.words) and one[1] not in breath.headings]
    if said < LEAST or any(one[0] not in breath.words for one in FAR.finditer(bare)):
        return None
    posts, held = POST.findall(bare), POST.findall(breath.words)
    if posts and held and not odd and not set(left) - {"副"} and not set(posts) & set(held):
        return Finding.OTHER, posts[-1]
    if left or odd or not _amounts_stand(bare, breath.words):
        return _other(bare, breath.words, left, odd)
    if bool(denied) != bool(DENIES.search(bare)):
        return (Finding.DENIED, denied[0]) if denied else None
    if hoped and HOPED.search(breath.words) and not HOPED.search(bare):
        return None
    excepted = EXCEPTS.search(f"{breath.before}{breath.words}")
    return (Finding.EXCEPTED if excepted else Finding.SAID), ""


def _other(
    claim: str, words: str, left: Sequence[str], odd: Sequence[tuple[str, str]]
) -> tuple[Finding, str] | None:
    """Another time, number or thing in the place of the one that is claimed; None where more than one is not said."""
    telling = [one for one in odd if one[1] != EVERY_YEAR or len(odd) == 1]
    if not left and len(telling) == 1:
        same = [one for one in _typed(words) if one[0] == telling[0][0]]
        once = len(same) == 1 or (same and telling[0][0] == "month")
        return (Finding.OTHER, telling[0][1]) if once and not RANGE.search(words) else None
    agent = AGENT.search(claim)
    if not odd and left and agent and re.search(f"由[^，。]{{2,40}}{agent['act']}", words):
        return (Finding.OTHER, agent["who"]) if all(one in _plain(agent["who"]) for one in left) else None
    relation = ONE_ONLY.search(claim)
    if odd or len(left) != 1 or relation is None or relation[0] not in words:
        return None
    thing = HELD.sub("", claim[relation.end() :].rstrip("的"))
    return (Finding.OTHER, thing) if len(thing) > 1 and left[0] in _plain(thing) else None


def _amounts_stand(claim: str, words: str) -> bool:
    """Whether each figure of a claim is one of the text's."""
    stated = {(one.value, one.unit) for one in printed.of(words)}
    return all((one.value, one.unit) in stated for one in claimed_figures.claimed_amounts(claim))


def _left(claim: str, breath: _Breath) -> list[str]:
    """The runs of a claim that neither a breath nor a heading says; what it is about may stand before, where it is left out."""
    own = _uncovered(claim, breath.words)
    about = bool(own) and _plain(claim).startswith(own[0]) and _elided(claim, breath.words)
    above = [f"{breath.headings} {breath.before if about and not at else ''}" for at in range(len(own))]
    return [left for one, said in zip(own, above, strict=True) for left in _uncovered(one, said)]


def _elided(claim: str, words: str) -> bool:
    """Whether a breath leaves out what it is about: it opens with a time, or with words of the claim that are not its first."""
    if LEADS.match(words.strip()) or TYPED.match(words.strip()):
        return True
    return _plain(claim).find(_plain(words)[:2]) > 0


def _plain(text: str) -> str:
    return SMALL.sub("", text)


def _typed(text: str) -> list[tuple[str, str]]:
    """Its times and numbers, each with its sort."""
    return [
        (
            match["counter"] or next(key for key, value in match.groupdict().items() if value),
            match[0].replace("季度", "季").replace("天", "日").replace("号", "日"),
        )
        for match in TYPED.finditer(text)
    ]


def _uncovered(claim: str, text: str) -> list[str]:
    """The runs of a claim of which a text says no two neighbouring characters, times and numbers left out."""
    said = notions.grams(_plain(TYPED.sub("|", text)))
    runs = []
    for run in notions.HAN.findall(_plain(TYPED.sub("|", claim))):
        marks = "".join(
            "."
            if any(run[start : start + 2] in said for start in (at - 1, at) if 0 <= start < len(run) - 1)
            else one
            for at, one in enumerate(run)
        )
        runs += [one for one in marks.split(".") if len(one) > 1 or (one and one in TELLING)]
    return runs
