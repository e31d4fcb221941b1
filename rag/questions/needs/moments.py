"""A question for the time of a matter (什么时候完成, by when) -> what words must state to tell it. Knows no library.

When something is due, begins or ends is a time; when one may apply may be a condition, of which nothing is asked here.
"""

from __future__ import annotations

import re

from documents.numerals import CHINESE
from rag.questions.needs.forms import Holds, has

_DEED = (
    "完成|做完|办完|弄完|搞定|搞掂|建成|建好|落地|结束|截止|到期|开始|启动|开工|完工|竣工|开通|开业|上线|挂牌|"
    "实现|达到|达成|达标|兑现|见效"
)
_WHEN = "什么时候|何时|几时|几月(?:几[号日])?|哪(?:一)?[年月]|哪年底?|啥时候?"
DUE = re.compile(
    rf"(?:{_WHEN})[^，。？!！]{{0,6}}(?:{_DEED})|(?:{_DEED})[^，。？]{{0,4}}(?:{_WHEN})|"
    rf"(?:截止|完成|办理)(?:的)?(?:时间|日期|时限|期限)|最(?:迟|晚)(?:{_WHEN})|(?:{_WHEN})(?:之)?前|(?:{_WHEN})[？?。\s]*$|"
    r"\bby (?:when|what (?:date|time|year))\b|\bdeadline\b|"
    r"\bwhen (?:is|does|do|will|did|must|should|was)\b[^?.,]{1,60}?\b(?:end|ends|finish(?:ed)?|complet\w+|due|done|"
    r"start|starts|begin|begins|close|closes|expire|launch(?:ed)?|ready|built|over|achieved|reached)\b",
    re.IGNORECASE,
)
# By when it is done: to do it at intervals is no time.
ENDS = re.compile(
    r"完成|做完|办完|弄完|搞定|搞掂|建成|建好|截止|完工|竣工|达标|\bby (?:when|what (?:date|time|year))\b|\bdeadline\b|"
    r"\b(?:finish\w*|complet\w+|due|done|built)\b",
    re.IGNORECASE,
)
VAGUELY = re.compile(r"不?定期|适时|随时|长期(?!坚持)|每[年月季周日天]")
# How long something lasts or may take, whatever it is that lasts.
LONG = re.compile(
    r"期限(?:是|有)?多(?:长|久)|多长时间[之以]?内|多久[之以]?内|"
    r"\bhow (?:long (?:do|does|will|would|has|have|can|may|must|should)|much time)\b",
    re.IGNORECASE,
)
# The day of something that took place or will.
DAY = re.compile(
    r"哪(?:一)?[天日]|几月几[号日]|(?:上|下)(?:一)?[次届回][^，。？]{0,8}(?:什么时候|何时|几时)|"
    r"\b(?:what|which) (?:day|date)\b|\bwhen (?:is|was) the (?:last|next|latest)\b",
    re.IGNORECASE,
)
# When a body or a thing came into being: its clause may be of any year.
_FOUNDED = "设立|成立|创办|创立|创建|组建|开业|开张|开设|挂牌|上市|签署|签订"
_BUILT = "建立|建成|投产|投用|启用|通车"
FOUNDED = re.compile(
    rf"(?:哪(?:一)?年|几几年)(?:正式)?(?:{_FOUNDED}|{_BUILT})|(?:什么时候|何时|几时)(?:正式)?(?:{_FOUNDED}|(?:{_BUILT})的)|"
    rf"(?:{_FOUNDED})(?:的)?(?:时间|年份|日期)|(?:{_FOUNDED})(?:于|是(?:在)?)(?:哪(?:一)?年|什么时候|何时|几时)|"
    r"\bwhen (?:was|were|did)\b[^?.,]{1,60}\b(?:founded|established|set up|formed|created|open(?:ed)?|go public|listed)\b|"
    r"\b(?:listing|opening|founding) date\b",
    re.IGNORECASE,
)
CAME_TO_BE = re.compile(
    rf"{_FOUNDED}|{_BUILT}|组成|\b(?:found|establish|set up|form|creat|open|list|sign)", re.IGNORECASE
)
_NUMBER = rf"(?:\d|[{CHINESE}半])"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = rf"{_NUMBER}\s*[月日]|[上下]旬|(?:星期|周)[一二三四五六日天]|[之当次即]日|届满|期满|\b(?:{_MONTHS})\b|\b(?:day|date)\b"
IN_A_YEAR = re.compile(
    rf"(?:19|20)\d{{2}}|十[{CHINESE}]五|{_NUMBER}\s*[月日]|[本今明去当]年|年[底末初内]|\b(?:{_MONTHS})\b"
)
dated: Holds = has(_DATED)
timed: Holds = has(
    rf"{_DATED}|{_NUMBER}\s*(?:个)?(?:年|季|周|天|工作日|星期|小时)|十[{CHINESE}]五|[年月季][度]?[底末初前中]|[上下]半年|"
    rf"期[间内末]|每[年月季周日天]|[今明本当次]年|定期|不定期|适时|长期|随时|时限|期限|有效期|[前后内]完成|"
    r"\b(?:19|20)\d\d\b|\b(?:years?|quarter|months?|weeks?|days?|end of)\b"
)


# Until when one may apply: asked so, and what a sentence must speak of to tell it.
APPLYING = re.compile(
    r"(?:申请|申报|报名|投稿|征集|登记)[^，。？]{0,4}(?:截止|几时|何时|什么时候|期限)|截止[^，。？]{0,4}(?:申请|申报|报名)|"
    r"\b(?:application|registration|submission)s? (?:deadline|closing|due)|"
    r"\bdeadline (?:for applications|to (?:apply|register|submit))",
    re.IGNORECASE,
)
HANDED_IN = re.compile(
    r"申请|申报|报名|受理|提交|递交|报送|登记|投稿|征集|截止|\b(?:appl\w+|regist\w+|submi\w+|deadline|due)\b",
    re.IGNORECASE,
)


def applied(text: str) -> bool:
    """Words that state a time and, in the same sentence, that something is applied for or handed in."""
    return any(timed(one) and HANDED_IN.search(one) for one in re.split(r"[。；\n]", text))


LATEST = re.compile("最[迟晚]|期限")  # a term tells that too: 施行后1年内
ON_A_DAY = re.compile(rf"^(?!.*多久)[^，。？]*(?:{_WHEN})", re.IGNORECASE)


def preferred(text: str) -> Holds | None:
    """What words state the day that is asked for, where such words are to be had; None where no day is."""
    if not ON_A_DAY.search(text):
        return None
    return timed if LATEST.search(text) else dated


def ended(text: str) -> bool:
    """Words that state a time, and not only that something is done at intervals."""
    return timed(VAGUELY.sub(" ", text))


def founded(text: str) -> bool:
    """Words that tell in one breath that something came into being and in which year or on which day."""
    return any(CAME_TO_BE.search(one) and IN_A_YEAR.search(one) for one in re.split(r"[，；。\n]", text))


def asked(text: str) -> Holds | None:
    """What words state the time that is asked for; None where no time of a matter is asked for."""
    if APPLYING.search(text):
        return applied
    if FOUNDED.search(text):
        return founded
    if DAY.search(text):
        return dated
    if LONG.search(text):
        return timed
    if DUE.search(text) is None:
        return None
    return ended if ENDS.search(text) else timed
