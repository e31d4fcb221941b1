"""The words of a question -> whether it asks what a text aims at, or what it says as a whole. Knows no document."""

from __future__ import annotations

import re
from enum import Enum, auto


class Whole(Enum):
    """What may be asked of a text as a whole besides its record."""

    AIMS = auto()
    CONTENTS = auto()


WHAT = r"(?:[什甚]么|啥|咩|乜|哪[些几]?|边[啲几]|怎[么样]|如何)"
AIMS = re.compile(
    rf"(?:都?有{WHAT})?(?:想|要|希望)?(?:达[到成]|实现)?的?(?:总体|总的?|主要|发展|核心|具体|根本|长远|工作|定位|和)*(?:目标|目的|宗旨)"
    rf"(?:任务)?(?:都|究竟|到底|主要|分别)?(?:是|有|为|系|定[在为]|包括)?(?:{WHAT})?|"
    r"\b(?:(?:main|overall|key|general|core|chief|principal|major|the) )*(?:goals?|aims?|objectives?|purposes?|targets)\b",
    re.IGNORECASE,
)
CONTENTS = re.compile(
    rf"(?:主要|大概|大致|究竟|到底|都|具体|总的)*(?:是)?(?:讲|说|写|谈)(?:了|咗|的|嘅|的是)?(?:些|啲)?{WHAT}(?:内容|东西|嘢)?|"
    rf"(?:主要|具体)*(?:要|会|能|可以|打算|准备)?(?:做|干|搞)(?:些|啲|了|咗)?{WHAT}(?:事情?|工作|嘢)?(?=[？?呢啊]|$)|"
    rf"(?:主要|核心|大概|大致|基本)+(?:内容|要点|精神)(?:都|大概)?(?:是|有|包括)?(?:{WHAT})?|"
    rf"(?:有)?(?:{WHAT})?(?:亮点|看点)(?:都)?(?:是|有|在)?(?:{WHAT})?|"
    r"(?:请|帮我|麻烦|用几句话|简单|简要)*(?:概括|总结|归纳|概述|简述|介绍)(?:一下|下)?(?:的?(?:主要)?内容)?|"
    r"\b(?:please )?(?:summari[sz]e|"
    r"(?:(?:give|write)(?: me)? )?(?:an? |the )?(?:brief |short )?(?:summary|overview|gist)(?: of)?|"
    r"(?:main|key) (?:points|contents?|messages?)|highlights?|main content|"
    r"what (?:will|does|do|can|should) (?=.{3,60}\bdo(?: for (?-i:[A-Z])[a-z]+)?\W*$)|what (?:does|do|did) (?=.{3,70}\bsay\W*$)|"
    r"what (?:is|are)\b(?=.{1,90}\babout\W*$))\b",
    re.IGNORECASE,
)
# What is left of a question that is about the text alone: its span of years, and words that frame.
FRAME = re.compile(
    r"[帮为给替]|\b(?:do|say)\b|"
    r"(?:[到至在截]|截[至止])?20\d\d年?(?:底|末|止)?|[“\"]?十[一二三四五][五][”\"]?(?:时期|期间|期末|末|规划期)?|"
    r"[这那该本呢嗰](?:个|份|篇|项)?|(?:里面?|里头|中|内)|请问|一下|所?(?:设定|设|定|提出|制定|确定)(?:的|了)?|[？?。，,]|"
    r"\b(?:what|which|are|is|does|do|the|of|in|for|set|sets|by|list|name|about|tell|me|city|its)\b",
    re.IGNORECASE,
)
# How much, how many, when: a particular is asked for, not what is aimed at.
PARTICULARS = re.compile(
    r"多少|几多|几(?:个|家|倍|成|项|条|点)|百分|多[大高快]|哪一?年|何时|几时|[什甚]么时候|\bhow (?:much|many|far|big)\b",
    re.IGNORECASE,
)
# What becomes of an aim: it is set out by the year, measured, changed or missed.
HANDLED = re.compile(
    r"调(?!查|研|动)|修改|更改|改变|分解|分到|分下|拆|考核|评估|检查|落空|完不成|(?:没|未)(?:能|有)?(?:完成|达到|实现)|[做达]不到|实现不了|算总?账|"
    r"\b(?:adjust|chang|revis|review|miss|assess|evaluat|monitor|broken down|break down|fail)\w*",
    re.IGNORECASE,
)


def asked(text: str) -> Whole | None:
    """What is asked of a whole; None where neither, or a particular is."""
    if PARTICULARS.search(text) or (AIMS.search(text) and HANDLED.search(text)):
        return None
    if AIMS.search(text):
        return Whole.AIMS
    return Whole.CONTENTS if CONTENTS.search(text) else None


def without(text: str) -> str:
    """A question without the words that ask of a whole: the name of the text, and whatever else it is about."""
    for words in (AIMS, CONTENTS, FRAME):
        text = words.sub(" ", text)
    return text
