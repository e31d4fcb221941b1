"""The words of a message -> what it tells of its asker before it asks, and what it asks. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.questions.asked.twofold import ASKS, silenced
from rag.questions.plain.notions import HAN

# Who asks, for whom, and what for: none of it is what is asked.
TELLS = re.compile(
    r"我|咱|俺|本人|本公司|本企业|敝司|领导|老板|老婆|老公|同事|客户|朋友|亲戚|隔壁|人家|有人|准备|打算|正在|手头|听说|听讲|据说|看到|说是|刚刚?|想(?!定)|要写|写(?:材料|报告|论文|稿)|"
    r"汇报|调研|评审|核对|校对|"
    r"\b(?:i|i'm|i've|we|we're|we've|my|our|me|us|boss|client|colleague|friend|somebody|someone|heard|told)\b",
    re.IGNORECASE,
)
# What there is in all for whoever tells of himself: that is asked of all that was told.
OF_SUPPORT = re.compile(
    r"(?:什么|甚么|啥|哪些|哪[几样条种]|有没有|有无|有冇|咩)[^，。？?]{0,6}(?:政策|支持|扶持|补贴|补助|奖励|资助|优惠|好处|着数|帮|路子|办法|通道|渠道|得保)|"
    r"\b(?:what|which|any)\b[^.?]{0,20}\b(?:support|help|subsid\w+|grants?|rewards?|for (?:us|me)|like (?:us|me))\b|"
    r"\bwhat can (?:we|i) get\b",
    re.IGNORECASE,
)
MARK = re.compile(r"[，,；;。：:！!？?\n]+")
MARK_ENGLISH = re.compile(r"[,;:]\s|[.!?\n]+(?:\s|$)")
# What follows is asked, what stands before it told.
TURNS = re.compile(
    r"(?:我?想|麻烦|唔该)?请?问(?:一?下|下)?(?!题)|\b(?:my question is|i(?:'d| would) like to know)\b",
    re.IGNORECASE,
)
SOME = re.compile(r"[那这好近前后头][几些]")  # 那几年 asks nothing
CLOSED = re.compile(r"[。！!.]\s*$")  # sentences of their own
SHORTEST = 4  # characters of a part that may ask
MOST = 4  # parts that may be put before what asks


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to part a message: what is told, and what is asked with what of the rest it needs.

    `behind`: all that is told stands behind what is asked, which so leaves nothing unsaid.
    """

    told: str
    ask: str
    behind: bool = False


def readings(text: str) -> Iterator[Reading]:
    """What asks alone first, then with one part more of what is told before it; nothing where nothing is told of the asker."""
    spans = list(_spans(text))
    quiet = silenced(text)
    asking = [at for at, (start, end) in enumerate(spans) if _asks(quiet[start:end])]
    first = asking[0] if asking else 0
    if first == 0:
        yield from _first(text, spans, asking[-1] if asking else -1)
    for at in range(first, max(first - MOST, 0), -1):
        start = spans[at][0]
        told = text[:start]
        if TELLS.search(told) or CLOSED.search(told) or (told and TURNS.match(text, start)):
            yield Reading(told, text[start:])


def _first(text: str, spans: list[tuple[int, int]], last: int) -> Iterator[Reading]:
    """What asks at the beginning of a message up to the last part that asks, without what is told behind it."""
    told = text[spans[last + 1][0] :] if -1 < last < len(spans) - 1 else ""
    if TELLS.search(told):
        yield Reading(told, f"{text[: spans[last][1]]}？", behind=True)


def of_support(text: str) -> bool:
    """Whether it is asked what there is for the asker, not one thing of it."""
    return OF_SUPPORT.search(text) is not None


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a message stand."""
    start = 0
    mark = MARK if HAN.search(text) else MARK_ENGLISH
    for match in mark.finditer(text):
        if match.start() - start >= SHORTEST:
            yield start, match.start()
            start = match.end()
    if len(text) - start >= SHORTEST:
        yield start, len(text)


def _asks(part: str) -> bool:
    return ASKS.search(SOME.sub(" ", part)) is not None
