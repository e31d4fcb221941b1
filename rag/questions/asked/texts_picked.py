"""The words of a question -> by what it picks some of the library's texts: the oldest, those that are over. Knows no text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from rag.questions.asked import all_texts


class Pick(Enum):
    """By what texts are told from one another."""

    ENDS_FIRST = auto()
    ENDS_LAST = auto()
    OLDEST = auto()
    NEWEST = auto()
    HOLDS = auto()
    OVER = auto()
    OF_YEAR = auto()
    ANNEXED = auto()
    LONGEST = auto()
    SHORTEST = auto()
    TABLED = auto()


@dataclass(frozen=True, slots=True)
class Picked:
    """A way to pick, and the year where one is said: -1 for last year, 0 for this one."""

    pick: Pick
    year: int = 0


_TEXT = r"(?:文件|文本|政策文件|政策|规定|材料|文)"
WHICH = re.compile(
    rf"(?:哪|边)(?:一)?[些几个]?[份个篇部]?{_TEXT}?|{_TEXT}(?:里面?|中|当中)|有(?:冇|没有)(?:边份|哪份|{_TEXT})|有什么{_TEXT}|"
    r"\bwhich (?:one )?(?=is|was)|\bwhich of (?:them|these|those)(?= (?:has|have|is|are|was|were)\b)|"
    r"\b(?:which|what) (?:one )?(?:of )?(?:(?:the|these|those|your|all) )*"
    r"(?:documents?|texts?|papers?|polic(?:y|ies)|files?|ones?)\b",
    re.IGNORECASE,
)
_END = r"(?:到期|失效|过期|结束|作废|期满|截止)"
_MADE = r"(?:印发|发布|公布|颁布|出台|制定|成文|发|出)(?:文)?(?:的|嘅|出来|日期)*"
PATTERNS: tuple[tuple[Pick, re.Pattern[str]], ...] = tuple(
    (pick, re.compile(pattern, re.IGNORECASE))
    for pick, pattern in (
        (Pick.ENDS_FIRST,
         rf"(?:最[先早快]|率先|先|第一个)(?:要|会|就)?{_END}|{_END}(?:得)?最[早快先]|"
         r"\b(?:expires?|ends?|lapses?|runs? out) (?:the )?(?:first|soonest|earliest)\b|\bfirst to (?:expire|end|lapse)\b"),
        (Pick.ENDS_LAST,
         rf"最[晚后迟](?:才)?(?:要|会)?{_END}|{_END}(?:得)?最[晚迟]|(?:有效期?|管|用)(?:得)?最[久长]|"
         r"\b(?:expires?|ends?|lapses?|runs?) (?:the )?(?:last|latest|longest)\b|\blast to (?:expire|end|lapse)\b"),
        (Pick.OLDEST,
         rf"最(?:早|先|老|旧)(?:的|嘅)?(?:{_MADE})?|\b(?:oldest|earliest|issued first|came (?:out )?first)\b"),
        (Pick.NEWEST, rf"(?:最[晚迟后])(?:的|嘅)?(?:{_MADE})|最新(?:的|嘅)?(?:{_MADE})|\b(?:issued last|came out last)\b"),
        (Pick.HOLDS,
         r"(?:还|仍|仲|现在|目前|而家)?(?:都|然|旧|系)?(?:没|未|冇|没有)(?:有)?(?:过期|失效|到期|作废)|现行有效|在有效期内?|"
         r"(?:还|仍|仲|现行|现在|目前|而家)[^，。？没未冇不]{0,3}(?:有效|管用|生效|适用|在用|能用|执行)(?:期内?)?|"
         r"\b(?:still|currently) (?:in force|valid|in effect|apply|applies|holds?|running)\b|"
         r"\b(?:is|are) (?:in force|valid|in effect)\b"),
        (Pick.OVER,
         r"(?:已经?|都|早就?)*(?:过[了咗]?期|失效|到[了咗]?期|作废|废止|不再有效|无效|不管用)(?:了|咗)?|"
         r"\b(?:has|have|is|are|already)? ?(?:expired|lapsed|no longer (?:in force|valid|apply|applies)|out of date|repealed)\b"),
        (Pick.LONGEST, r"(?:篇幅|内容|字数|正文)?最(?:长|多字)(?:的)?|字数最多|(?:写得)?最长|\b(?:the )?longest\b"),
        (Pick.SHORTEST, r"(?:篇幅|内容|字数|正文)?最短(?:的)?|字数最少|\b(?:the )?shortest\b"),
        (Pick.TABLED,
         r"(?:有|带|附|列)(?:了|有|着|出)?(?:一?[个张份])?(?:目标|指标|任务|分工|数据|规划)*(?:表格?|一览表)|"
         r"\b(?:has|have|with|contains?) (?:an? |any )?(?:\w+ ){0,2}?tables?\b"),
        (Pick.ANNEXED,
         r"(?:有|带|附|发)(?:了|有|着)?附[件表录]的?|\b(?:has|have|with) (?:annex(?:es)?|appendi(?:x|ces)|attachments?)\b"),
        (Pick.OF_YEAR,
         rf"(?:(?P<year>20\d\d)年|(?P<this>今年)|(?P<last>去年))(?:里|内|度)?(?:由)?(?:有)?(?:新)?(?:{_MADE})?|"
         r"\b(?:issued|published|dated|printed|made) (?:in )?(?:(?P<year_>20\d\d)|(?P<this_>this year)|(?P<last_>last year))\b"),
    )
)  # fmt: skip
# What is left of a question that asks of nothing else.
FRAME = re.compile(
    r"文件|文本|材料|政策|[前先后](?=的?[？?]|$)|里面?|现今|当前|所有|全部|库内|最(?=[？?]|$)|一个|\b(?:to|us|now|already|has|have|will|would|one|documents?|first)\b|份|呢",
    re.IGNORECASE,
)
_WHO = r"(?:谁|[哪边]一?[个份边]?(?:文件)?)"
_THAN = r"比(?=[^一-鿿]|的|$)"
# Of two texts that are named: 哪个先出, which is newer.
OF_TWO: tuple[tuple[Pick, re.Pattern[str]], ...] = tuple(
    (pick, re.compile(pattern, re.IGNORECASE))
    for pick, pattern in (
        (Pick.ENDS_LAST,
         rf"有效期?(?:限)?(?:{_WHO}|更|比较|得|{_THAN}|\s)*[长久]|{_WHO}的?有效期(?:更|比较)?长|{_WHO}(?:更|比较)?[晚迟后]{_END}|"
         r"\b(?:valid|in force|runs?|lasts?|holds?) (?:for )?(?:longer|longest)\b|\b(?:expires?|ends?|lapses?) later\b"),
        (Pick.ENDS_FIRST,
         rf"有效期?(?:限)?(?:{_WHO}|更|比较|得|{_THAN}|\s)*短|{_WHO}的?有效期(?:更|比较)?短|{_WHO}(?:更|比较|会)?[早先快]{_END}|"
         r"\b(?:expires?|ends?|lapses?) (?:first|earlier|sooner)\b"),
        (Pick.OLDEST,
         rf"{_WHO}(?:的?(?:时间|日期))?(?:更|比较|是)?[早先旧老](?:{_MADE})?|{_MADE}(?:得)?(?:更|比较)?[早先]|比[^，。？]{{0,24}}?早(?:{_MADE})?(?=[吗么？?]|$)|"
         r"\b(?:older|earlier|first|before)\b"),
        (Pick.NEWEST,
         rf"{_WHO}(?:的?(?:时间|日期))?(?:更|比较|是)?[晚迟新后](?:{_MADE})?|{_MADE}(?:得)?(?:更|比较)?[晚迟]|比[^，。？]{{0,24}}?[晚新](?:{_MADE})?(?=[吗么？?]|$)|"
         r"\b(?:newer|later|more recent|after)\b"),
    )
)  # fmt: skip
LEFT = re.compile(
    rf"[“\"]?十[一二三四五六七八九][五]?[”\"]?(?:时期)?(?=\W|$)|{_WHO}|[的和与跟同及比是在\s]|先|早|{_MADE}|时间|日期|\b(?:which|one|of|the|is|was|were|did|does|do|came|come|out|issued|published|made|two|or|and|than|s)\b|\W",
    re.IGNORECASE,
)


def tells_two(text: str) -> bool:
    """Whether a question holds words by which two texts may be told apart."""
    return any(pattern.search(text) for _, pattern in OF_TWO)


def of_two(text: str) -> tuple[Pick, str] | None:
    """By what two texts are told apart in a question from which their names were taken, and what is left of it."""
    found = next(
        ((pick, match) for pick, pattern in OF_TWO for match in [pattern.search(text)] if match), None
    )
    if found is None:
        return None
    rest = text.replace(found[1][0], " ", 1)
    return found[0], LEFT.sub("", FRAME.sub("", all_texts.FRAME.sub("", rest)))


def of(text: str) -> Picked | None:
    """How texts are picked; None where a question asks of anything else, or of no texts."""
    which = WHICH.search(text)
    found = next(
        ((pick, match) for pick, pattern in PATTERNS for match in [pattern.search(text)] if match), None
    )
    if which is None or found is None:
        return None
    pick, match = found
    rest = WHICH.sub(" ", text.replace(match[0], " ", 1))
    if FRAME.sub("", all_texts.FRAME.sub("", rest)).strip():
        return None
    return Picked(pick, _year(match) if pick is Pick.OF_YEAR else 0)


def _year(match: re.Match[str]) -> int:
    said = {name.rstrip("_"): words for name, words in match.groupdict().items() if words}
    return int(said["year"]) if "year" in said else -1 if "last" in said else 0
