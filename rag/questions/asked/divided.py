"""A question -> the sorts of parts of a text that it wants counted, in its order: 几章几条. Knows no document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Division(Enum):
    """What a text is divided into."""

    CHAPTER = auto()
    SECTION = auto()
    PART = auto()  # its uppermost parts
    GROUP = auto()  # headings under which its articles or tasks stand
    ARTICLE = auto()  # what its numbers count through
    BOX = auto()
    ANNEX = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One sort of part that is to be counted, and the word by which the question calls it."""

    division: Division
    word: str


WORDS: tuple[tuple[Division, str, str], ...] = (
    (Division.CHAPTER, r"章(?!程)", "chapters?"),
    (Division.SECTION, r"(?<![细环])小?节(?![能约点])", "sections?"),
    (Division.BOX, "专栏", "box(?:es)?"),
    (Division.ANNEX, "附件", "annex(?:es)?"),
    (
        Division.GROUP,
        r"类(?:任务|工作|行动|措施)?|小标题|标题|小项|行动|方面|组",
        "groups?|sub-?headings?|headings?|categories|action programmes",
    ),
    (Division.PART, r"部分|板块|大?块", "parts?"),
    (
        Division.ARTICLE,
        r"条(?!件|例)款?(?:任务|措施)?|任务|措施|举措|项(?!目|指)",
        "articles?|clauses?|tasks?|measures?|items?",
    ),
)
_ANY = "|".join(chinese for _, chinese, _ in WORDS)
_NAMES = "|".join(english for _, _, english in WORDS)
# 几章, 多少个小标题, 几大行动; and 专栏有几个, where the word stands before.
ASKED = re.compile(
    rf"(?:多少|几多|(?<![上下好第])几(?!乎))(?:个|项|份|大(?!块))*(?P<after>{_ANY})(?=[^一-鿿]|[任措举下]|$|和|与|以|又|几|多|总|一|组|构|呢|啊|的)"
    rf"|(?P<before>{_ANY})(?:一共|总共|共)?有?(?:多少|几多|几)[个份项](?=[？?，。]|$)"
    rf"|(?P<all>(?:(?:{_ANY})[、和及与]?){{2,}})(?:一共|总共|各|共)*有?(?:多少|几多|几)(?:项|个)?(?=[？?，。]|$)"
)
ENGLISH = re.compile(
    rf"\b(?:how many|and(?: in)?|and in how many)\s+(?:[a-z-]+ ){{0,2}}?(?P<word>{_NAMES})\b"
    r"(?! (?:of|in|for) (?:people|companies|support))",
    re.IGNORECASE,
)
# 从第一条编到最后: from end to end, which restricts nothing.
WHOLE = re.compile(
    r"从(?:头|[第（(]?[一1](?:[）)]|条|章)?)(?:开始)?(?:一直)?[编写排数]?到(?:底|尾|最后|末尾|第几)|"
    r"\bfrom (?:the )?(?:first|beginning|start|article 1|task 1) to (?:the )?(?:last|end)\b",
    re.IGNORECASE,
)
# Headings are to be counted, and not what stands under them: count the headings, not the measures.
NOT_THESE = re.compile(
    r"[^，。？：:]{0,6}(?:只)?数(?:的是)?(?P<a>小?标题)[^，。？：:]{0,4}[，,]?(?:不是|不|别)数?[^，。？：:]{0,6}[，。：:]|"
    r"(?:\bcount(?:ing)? )?(?:only )?(?:the )?(?:numbered |printed )?(?P<b>headings|sub-?headings|groups)[^:;.?]{0,8}?,? "
    r"(?:not|rather than|instead of) (?:the )?(?:numbered )?(?:measures|tasks|articles|items)\s*[:;,.–-]?",
    re.IGNORECASE,
)
OPPOSED = re.compile(
    r"\b(?:as opposed to|rather than|not(?: counting)?|unlike)(?: its| the)? (?:\w+ )?"
    r"(?:measures|tasks|articles|items|clauses)\b|"
    r"[，,]?(?:而?不是|不算|不数)[^，。？]{0,6}(?:条|任务|措施)",
    re.IGNORECASE,
)
IDLE = re.compile(
    "下面|又|归|分成?|部署|具体|从头到尾|部|份|带(?:有)?(?:括号|编号|序号)的?|[一二三四五六七八九十\\d]+[条项](?:任务|措施)?|"
    r"\b(?:group(?:ed|s)?|under|arranged|organi[sz]ed|sorted|fall|falls|gathered|numbered|measures|tasks|articles|count|its|their|"
    r"are|is|divided|into|have|has|do|does|the|of|in|\d+)\b",
    re.IGNORECASE,
)
HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
# Headings are meant where only their number is asked and nothing that they hold is named.
GROUPED = re.compile(
    r"(?:分|归|划|列)[成为作了]*(?:多少|几多|几)(?:个|大)*(?:类|组)|(?:多少|几多|几)(?:个|大)*(?:小标题|标题)|"
    r"\b(?:sub-?)?headings,? (?:not|rather than)|小?标题[^，。？]{0,4}(?:多少|几)个|"
    r"\bhow many (?:[a-z-]+ ){0,2}?(?:groups?(?: of (?:tasks|measures|actions))?|sub-?headings?|headings?)\b",
    re.IGNORECASE,
)


# Whose groups are counted: a text's or its tasks'; 游船分几类 asks for kinds of boats.
OF_TEXT = re.compile(
    r"办法|规定|条例|方案|规划|计划|通知|意见|文件|政策|协议|细则|要点|报告|任务|措施|举措|工作|行动|条款|内容|标题|全文|正文|"
    r"[a-z]",
    re.IGNORECASE,
)


def wanted(text: str) -> tuple[Wanted, ...]:
    """Every sort of part whose number is asked, each once; empty where none is."""
    instead = NOT_THESE.search(text)
    text = OPPOSED.sub(" ", NOT_THESE.sub(" ", text))
    found = [one for word in _words(text) for one in _sorts(word)]
    if instead:  # 40 measures under how many items: the items are the headings
        heads = Wanted(Division.GROUP, instead["a"] or instead["b"])
        found = [heads if one.division is Division.ARTICLE else one for one in found] or [heads]
    return tuple({one.division: one for one in reversed(found)}.values())[::-1]


def without(text: str) -> str:
    """The question without the words that ask for parts."""
    for words in (NOT_THESE, OPPOSED, ASKED, ENGLISH, WHOLE, IDLE):
        text = words.sub(" ", text)
    return text


def _words(text: str) -> list[str]:
    chinese = [match[match.lastgroup or 0] for match in ASKED.finditer(text)]
    english = [match["word"] for match in ENGLISH.finditer(text)] if HOW_MANY.search(text) else []
    return chinese or english


def _sorts(word: str) -> list[Wanted]:
    """章 and 条 of 章条; the one that a word names."""
    found = [
        (match.start(), Wanted(division, match[0]))
        for division, chinese, english in WORDS
        for match in re.finditer(rf"{chinese}|\b(?:{english})\b", word, re.IGNORECASE)
    ]
    found.sort(key=lambda one: one[0])
    kept: list[Wanted] = []
    end = 0
    for start, one in found:
        if start >= end:
            kept.append(one)
            end = start + len(one.word)
    return kept
