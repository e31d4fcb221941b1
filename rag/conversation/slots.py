"""A question -> its exchangeable parts: units, places, years, numbers, role words and topics. Asks nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from documents.numerals import CHINESE
from rag.questions.names.units import Units


class Sort(Enum):
    """What a part of a question tells."""

    UNIT = auto()
    NUMBER = auto()
    YEAR = auto()
    PLACE = auto()
    ROLE = auto()
    GRADE = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """`text[start:end]` of a question, which another of its sort may replace."""

    sort: Sort
    text: str
    start: int
    end: int


NUMBER = re.compile(
    rf"第\s*[{CHINESE}\d]+\s*(?:条|号任务|项任务)|\b(?:task|item|article|"
    rf"clause)\s*(?:no\.?\s*)?\d{{1,3}}\b",
    re.IGNORECASE,
)
YEAR = re.compile(
    r"(?:19|20|21)\d\d\s*年?(?:末|底|年末|年底)?|[“\"]?十[一二三四五六七八九]五[”\"]?(?=时期|"
    r"期间|末)"
)
ROLE = re.compile(
    r"(?:牵头|配合|责任|负责|协办|主办)(?:的)?(?:单位|部门|[处科]室|方)?|"
    r"\b(?:leads?|leading|led by|(?:is |are )?spearhead(?:s|ing)|co-?operat(?:es?|ing)|responsible(?: for)?)\b"
    r"(?: (?:unit|body|bodies|units|bureau))?|"
    r"\b(?:(?:helps|assists|supports)(?: out)?|lends (?:a )?(?:helping )?hand|(?:chips|pitches) in)(?=\W*$)",
    re.IGNORECASE,
)
# Which of several of one sort: 首套, 二级, 第二次, 乙级, 省级, 二等奖.
GRADE = re.compile(
    r"(?<![一-鿿]第)(?:第?[一二三四五六七八九十首两单双多]|第?\d|(?<![A-Za-z])[A-DＡ-Ｄ]|[甲乙丙丁初中高]|国家|[省市县区镇])"
    r"(?P<sort>套(?!餐)|等奖|[级類类档期批孩胎次](?![一-鿿]?[别数行贷]))"
)
# Words that ask, link or frame: what stands between them are topics.
FRAME = re.compile(
    r"请问|([要能会需])不\1要?|可不可以|可否|是否|有没有|(?:是)?(?:由)?(?:谁|边个|哪(?:个|些|家|间|几个|一个|份|条|项)?(?:单位|部门|机构|局|方面|"
    r"任务)?|边(?:啲|个|间)(?:单位|部门)?)|什么时候|什么|怎么样?|如何|为什么|几时|"
    r"(?:有|是|为|分|到|达到|做到|达|要到|[罚补奖赔缴](?:款|助|贴|励|偿|费)?)?(?:多少|几多|几)(?:个|家|间|条|项|次|亿元|亿|万元|万|元|人|"
    r"年|名|位|种|类|份)?|[那嗰𠮶](?:阵|时|会儿?)|当时|多大|多久|多长时间|几耐|一次|一回|(?:讲|说|写)(?:的)?(?=什么|了?啥|[？?]|$)|"
    r"翻[了上]?[一两二三四]?番(?:都不到)?|翻倍|(?:增长|增加|提高|上升|下降|减少)了(?=百分之|多少|几)|"
    r"单位|部门|任务|想|要(?![求点件素闻])|应该|应当|需要|可以|"
    r"(?<![智功性职节产效储新氢机万核光热动])能(?![源力耗效量级])|(?<![社协工商学委员议谈年论博展大集理])会(?![议计员展场费诊战商馆])|"
    r"去(?![年向])|(?<![未原])来(?![源自宾访])|"
    r"(?:[里入]面|里(?!程)|[的是有在由归呢吗啊呀嘅，。？,?！!、：:；;\s]|中(?![小央国型医学信银部等高低介微]))+|"
    r"\b(?:what|who|whom|which|when|where|why|how|often|much|many|long|is|are|was|were|does|do|did|"
    r"has|have|will|should|can|could|"
    r"the|a|an|it|its|this|that|take|takes|place|there|by|to|be|we|you|i|our|runs?|handles?|oversees?|"
    r"manages?|supports?|covers?|offers?|gives?|gets?|needs?|sets?|says?|means?|issued|released|published|adopted)\b",
    re.IGNORECASE,
)
JOINING = re.compile(
    r"^\s*(?:of|on|for|the|and|in|to|with|['’]s|和|与|及)?\s*(?:the\s+|a\s+)?$", re.IGNORECASE
)


def slots(text: str, units: Units, places: Sequence[str]) -> tuple[Slot, ...]:
    """The parts of a question that can be exchanged, in order, none inside another."""
    found = [Slot(Sort.UNIT, one.text, one.start, one.end) for one in units.mentions(text)]
    for sort, pattern in (
        (Sort.NUMBER, NUMBER),
        (Sort.YEAR, YEAR),
        (Sort.PLACE, _any(places)),
        (Sort.ROLE, ROLE),
        (Sort.GRADE, GRADE),
    ):
        for match in pattern.finditer(text) if pattern else ():
            if not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(Slot(sort, match[0], match.start(), match.end()))
    return tuple(sorted(found, key=lambda one: one.start))


def topics(text: str, taken: Sequence[Slot]) -> tuple[tuple[int, int], ...]:
    """Spans of what a question is about: what stands between its frame and its slots."""
    spans = [(one.start, one.end) for one in taken] + [match.span() for match in FRAME.finditer(text)]
    free: list[tuple[int, int]] = []
    position = 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        if start > position and re.search(r"\w", text[position:start]):
            free.append((position, start))
        position = max(position, end)
    return tuple(_joined(text, free, [(one.start, one.end) for one in taken]))


def _joined(
    text: str, free: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """English topics run over of, on, the: the balance of green loans is one."""
    merged: list[tuple[int, int]] = []
    for start, end in free:
        between = text[merged[-1][1] : start] if merged else ""
        apart = any(merged and merged[-1][1] <= first and last <= start for first, last in taken)
        if merged and not apart and text[start : start + 1].isascii() and JOINING.match(between):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [_stripped(text, start, end) for start, end in merged]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Blanks and joining words at both ends left out."""
    words = text[start:end]
    opening = re.match(
        r"(?:\s|[“\"'’]s\b|(?:of|on|for|in|at|by|and|with|from|about)\b)*", words, re.IGNORECASE
    )
    closing = re.search(r"(?:\s|\b(?:of|on|for|in|at|by|and|with|from))*$", words, re.IGNORECASE)
    first = start + (opening.end() if opening else 0)
    last = end - (len(closing[0]) if closing else 0)
    if text[max(last - 1, 0) : last] in {"到", "至"} and YEAR.match(text, last):
        last -= 1  # 余额到2025年: till when is no part of it
    return (first, max(first, last))


def _any(names: Sequence[str]) -> re.Pattern[str] | None:
    forms = [re.escape(name) if not name.isascii() else rf"\b{re.escape(name)}\b" for name in names]
    return re.compile("|".join(sorted(forms, key=len, reverse=True)), re.IGNORECASE) if forms else None
