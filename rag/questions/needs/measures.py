"""A question that asks how many of a measure -> whether words state an amount in it. Knows no clause.

多少小时 is not answered by so many shops, nor 百分之几 by a sum of money.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.questions.needs.forms import Holds, has

HOW = r"(?:多少|几多|(?<![那好这前近后十过算隔每])几)"
TIME = has(
    r"时|天|日|周|星期|月|季|年|分钟|秒|hour|day|week|month|year|minute|随时|立即|当场|即时|定期|不定期|常态|经常|及时|长期|终身|永久"
)
SHARE = has(r"[%％‰]|分之|百分|成(?!立|为|果|本|员)|折|倍|[∶:：]\d|一半|减半|全额|per ?cent|half|times|share")
MEASURES: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (
        re.compile(
            rf"{HOW}个?(?:小时|钟头|分钟)|{HOW}天(?![大地])|{HOW}个?(?:月(?!份)|星期|礼拜|季度)|{HOW}年(?![度级代内里来后前间])|"
            r"\b[Hh]ow many (?:hours|days|weeks|months|years|minutes)\b"
        ),
        TIME,
    ),
    (
        re.compile(
            rf"百分之?{HOW}|{HOW}个百分点|{HOW}(?:成(?!立|本)|折|倍)|\b[Ww]hat (?:percentage|share)\b|\bper ?cent\b"
        ),
        SHARE,
    ),
    (
        re.compile(rf"{HOW}(?:平方?米?|平米|公顷|亩)|面积(?:是|有)?多[大少]"),
        has(r"平方|平米|㎡|公顷|亩|square|hectare"),
    ),
    (re.compile(rf"{HOW}(?:公里|千米|米(?!面)|厘米)"), has(r"公里|千米|米|厘米|里程|\bkm\b|met(?:er|re)")),
    (re.compile(rf"{HOW}个?亿(?:元|块)?(?![人次件])"), has(r"亿|万|元|billion|million|RMB|yuan")),
)


@lru_cache(maxsize=64)  # one question is read several times
def asked(text: str) -> Holds | None:
    """What an answer's words must state; None where no one measure is asked for."""
    found = [holds for pattern, holds in MEASURES if pattern.search(text)]
    return found[0] if len(found) == 1 else None
