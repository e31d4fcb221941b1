"""The words of a question -> that it asks which of several has more of what can be counted, or what they come to."""

from __future__ import annotations

import re
from enum import Enum, auto


class Wanted(Enum):
    """How numbers of the same sort are set against each other."""

    MORE = auto()
    LESS = auto()
    GAP = auto()  # how many more
    SUM = auto()


_WHO = r"(?:谁|哪(?![种类些样年])一?[个份边家处篇部条]?|边[个份度])"
_HOW_MANY = r"(?:几|多少)"
_ALL = "一共|总共|合共|合计|加起来|加埋|加(?:在|到)?一起|合(?:在)?一起"
_THAN = r"\b(?:than|compared (?:with|to))\b"
_EITHER = r"\b(?:does|do|is|are|has|have)\b[^.?]*\bor\b[^.?]*"
# The narrower first: 多几项 asks for a number, 多 for a name.
ASKED = tuple(
    (how, re.compile(words, re.IGNORECASE))
    for how, words in (
        (
            Wanted.GAP,
            rf"比[^，。？]{{1,30}}?[多少][^，。？多少]{{0,8}}?{_HOW_MANY}|(?:相差|差)(?:了|出)?{_HOW_MANY}|"
            r"\bhow many (?:more|fewer)\b",
        ),
        (
            Wanted.SUM,
            rf"(?:{_ALL})[^，。？]{{0,12}}?{_HOW_MANY}|"
            r"\bhow many\b[^.?]*\b(?:altogether|together|in total|combined|between them)\b",
        ),
        (
            Wanted.LESS,
            rf"{_WHO}[^，。？]{{0,14}}?(?:更|较|最)?(?<![多至])少(?!数|儿|年)|比[^，。？]{{1,30}}?(?:更|还)?少(?=[吗么？?]|$)|"
            rf"最少的?(?:是{_WHO}|[^，。？]{{0,6}}?是{_WHO})|"
            rf"\b(?:which|who|whose)\b[^.?]*\b(?:fewer|fewest|least|less)\b|\bfewer\b[^.?]*{_THAN}|{_EITHER}\bfewer\b",
        ),
        (
            Wanted.MORE,
            rf"{_WHO}[^，。？]{{0,14}}?(?:更|较|最)?(?<![许几])多(?!少|久|长|大|数|元|种|项|次)|比[^，。？]{{1,30}}?(?:更|还)?多(?=[吗么？?]|$)|"
            rf"最多的?(?:是{_WHO}|[^，。？]{{0,6}}?是{_WHO})|"
            rf"\b(?:which|who|whose)\b[^.?]*\b(?:more|most)\b|\bmore\b[^.?]*{_THAN}|{_EITHER}\bmore\b",
        ),
    )
)
# What is weighed is how much is said of a matter, not a number that is stated.
SPEAKS = re.compile(
    r"讲得?|讲到|提得?|提到|写得?|写到|说得?|谈得?|着墨|篇幅|(?:更|最|较|比较)(?:加)?(?:支持|重视|侧重|关注|强调|看重|突出)|"
    rf"(?:支持|重视|关注)[^，。？]{{0,10}}?(?:更|最|较)?多|{_WHO}(?:更|最)?(?:支持|重视|侧重|关注)|"
    r"\b(?:says?|writes?|speaks?|talks?|mentions?|supports?|stresses|emphasi[sz]es?|focus(?:es)?|covers?|deals? with|devotes?)\b",
    re.IGNORECASE,
)
STRONGER = re.compile(
    rf"{_WHO}[^，。？]{{0,6}}?(?:更|最|较)(?:加)?(?:支持|重视|侧重|关注|强调|看重|突出)", re.IGNORECASE
)
# Each text of the library may be meant: 哪份文件, which document.
ANY_TEXT = re.compile(
    r"[哪边]一?(?:[份篇]|[个部](?=文件|政策|材料|文本|方案|通知|规划))(?:文件|政策|材料|文本|方案|通知|规划)?|文件(?:是)?哪一?[份个]|"
    r"\bwhich (?:of the )?(?:document|text|paper|policy|plan)s?\b",
    re.IGNORECASE,
)
# What is left of such words.
FRAME = re.compile(
    rf"{_WHO}(?=\s|$)|的?(?:文件|政策)(?:是)?(?=\s|$)|[啲些点](?=\s|$|[？?])|还是|最多的?(?=\s|$)|"
    r"(?:支持|重视|侧重|关注|强调|看重|突出)(?=[一-鿿]{2})|"
    r"\b(?:which|documents?|texts?|about|most|more|fewest|fewer|least|less|"
    r"has|have|does|do|or|than|the|how many|there|are|sets?|names?|charges?|they|numbered|"
    r"what|totals?|two|each|numbers?|by|and)\b",
    re.IGNORECASE,
)


def of(text: str) -> Wanted | None:
    """How; None where numbers are not set against each other."""
    if STRONGER.search(text):
        return Wanted.MORE
    return next((how for how, pattern in ASKED if pattern.search(text)), None)


def without(text: str) -> str:
    """A text without such words."""
    text = ANY_TEXT.sub(" 哪份 ", text)
    for _, pattern in ASKED:
        text = pattern.sub(_matter, text)
    return FRAME.sub(" ", text)


def _matter(match: re.Match[str]) -> str:
    """What stands between the words that ask: 哪份讲绿色金融最多."""
    words = re.sub(
        rf"^(?:{_WHO}|比)|\b(?:which|who|whose|more|most|fewer|fewest|less|least)\b", " ", match[0]
    )
    words = re.sub(
        rf"^(?:{_ALL})有?|\bhow many\b|\b(?:altogether|together|in total|combined|between them)$", " ", words
    )
    return re.sub(rf"(?:更|较|最|还)?[多少](?:的?(?:是{_WHO})?)?$|{_HOW_MANY}$", " ", words)
