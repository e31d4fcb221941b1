"""The words of a question -> whether it asks in which state texts are: issued, signed, in force, a draft. Knows no text."""

from __future__ import annotations

import re

_NOT = r"(?:没有?|冇|未|不)?"
STATE = re.compile(
    rf"(?:已经?|早就?|还|仍然?|仲|只|都|现|就|才|尚|真|是|算){{0,5}}{_NOT}(?:正式)?(?:被)?(?:通过)?"
    r"(?:印发|发布|公布|颁布|出台|签(?:署|订|约|字)?|生效|施行|有效|作废|废止|失效|过期|到期|定稿|终稿|草案|草稿|初稿|讨论稿|"
    r"(?:公开)?征求意见(?:稿|阶段)?|意见稿|稿子?|正式(?:文件|文本|稿))(?:[了咗过]|阶段)?|"
    r"\b(?:(?:already|still|only|just|merely|yet|not|no longer|currently|actually|been|an?|the)\s+){0,5}"
    r"(?:in (?:force|effect)|effective|valid|issued|signed|published|promulgated|adopted|final(?:i[sz]ed)?|official|"
    r"(?:draft|proposal)s?(?: (?:for comments?|versions?|form))?|expired|lapsed|out of date)\b",
    re.IGNORECASE,
)
SIGNED = re.compile(r"签|\bsign", re.IGNORECASE)
WHICH = re.compile(
    r"(?:哪|边)(?:一)?[些几个份啲]*(?:文件|文本)?|\bwhich (?:ones?\b|documents?\b|texts?\b)?(?: of (?:them|these|those))?|"
    r"\b(?:are|is) (?:any|all|both) of (?:them|these|those)\b",
    re.IGNORECASE,
)
WHETHER = re.compile(r"[吗么嘛冇]|没(?:有)?[？?]?$|了没|是不是|是否|有没有|有无|未[？?]?$")
OF_EACH = 2  # times that is asked for whichever are so, where each text's own state is
# 没有呢, and which are not: the other state is that the first does not hold.
OTHERWISE = re.compile(r"没有?|冇|未|还是|\b(?:not|aren't|isn't|or)\b", re.IGNORECASE)
FRAME = re.compile(
    r"[这那该本此呢嗰]?(?:[一两二三四五六七八九十\d]+|几|些)?[份个篇本](?:文件|文本|材料|政策)?|文件|文本|材料|政策|库里?|里面?|当中|其中|手上|"
    r"现在|目前|如今|请问|到底|究竟|状态|情况|分别|各自?|已经?|正式|还|仍|都|只|是不是|是否|有没有|没有?|冇|未|是|系|有|了|咗|的|嘅|和|与|跟|同|及|又|在|吗|么|嘛|呢|啊|呀|\W|"
    r"\b(?:the|of|and|or|is|are|was|were|has|have|had|been|being|an?|it|they|them|these|those|this|that|one|ones|two|three|four|"
    r"five|six|seven|eight|nine|ten|documents?|texts?|papers?|files?|now|today|still|only|just|already|yet|not|what|status|"
    r"state|does|do|did|which|all|any|both|your|you|library|in|s)\b",
    re.IGNORECASE,
)


def asked(text: str) -> bool:
    """Whether the state of texts is asked for, be they named or not."""
    return STATE.search(text) is not None


def of_each(text: str) -> bool:
    """Whether it is asked which texts are so and which are not, so that the state of each answers."""
    return len(WHICH.findall(text)) >= OF_EACH or (
        WHICH.search(text) is not None and OTHERWISE.search(text) is not None
    )


def whether(text: str) -> bool:
    """Whether a yes or a no is asked for, in Chinese."""
    return WHETHER.search(text) is not None and WHICH.search(text) is None


def without(text: str) -> str:
    """A question without the words that ask for states."""
    return STATE.sub(" ", text)


def left(text: str) -> str:
    """What a question says besides, once the texts that it names are taken out of it too."""
    return FRAME.sub("", WHICH.sub(" ", text))
