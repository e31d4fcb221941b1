"""The words of a question -> the several things that it asks, each in the words that ask it. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.questions.asked.twofold import ASKS, MOST, leans, own, silenced

# What parts one thing asked from the next; a comma within a number parts nothing.
MARK = re.compile(
    r"[？?；;。：:]|(?<=[a-z\d)])[.!]\s+(?=[A-Z])|[，,](?!\d{3}\b)|、|(?<=[一-鿿])\s+(?=[一-鿿])|(?:同埋|以及|并且|和|及|与|(?<=[谁少久])又)(?=(?:由|是|要|会|各|最)?(?:谁|哪|多少|多久|几|何时|什么时候))|"
    r"\s+(?:and|or|but)\s+(?=(?:(?:by|in|on|for|at|to|from|until|within|under) )?"
    r"(?:what|which|who|whom|whose|when|where|why|how|is|are|does|do|did|was|were|will|can|may|must)\b)",
    re.IGNORECASE,
)
SHORTEST = 3
OR = re.compile(r"还是|抑或|定系")
OPENS = re.compile(r"^(?:[\s，,、；;。？?：:]|同埋|以及|并且|和|及|与|又|(?:and|or|but)\b)+", re.IGNORECASE)
SOME = re.compile(r"[那这好近前后头][几些]")  # 那几年 asks nothing
ANOTHER = re.compile(r"[^，。]{1,12}(?<![么吗])呢")  # 农村呢: the same is asked of another
# 分别是什么, which ones: what was counted just before is to be told.
OF_IT = re.compile(
    r"(?:具体)?(?:都|各|分别|各自|具体)?(?:是|有|叫|包括)?(?:谁|什么|哪[些几]?[个家项条种]?|多少)|"
    r"(?:which|what) (?:ones|are they)|who are they",
    re.IGNORECASE,
)


def of(text: str) -> tuple[str, ...]:
    """Each part that asks something; none where a question asks one thing or very many, or holds two against each other."""
    asking = tuple(own(text[start:end]) for start, end in _parts(text) if _asks(silenced(text)[start:end]))
    return asking if 1 < len(asking) <= MOST and not any(map(leans, asking[1:])) else ()


def turns(text: str) -> tuple[tuple[str, str], ...]:
    """Each thing asked, and with it what is said on the way to it; one that leans on that before it belongs to it."""
    asking: list[str] = []
    quiet = silenced(text)
    for start, end in _parts(text):
        part = text[start:end]
        if asking and (OF_IT.fullmatch(part) or (leans(part) and not ANOTHER.fullmatch(part))):
            asking[-1] = text[text.index(asking[-1]) : end]
        elif _asks(quiet[start:end]):
            asking.append(own(part))
    return tuple(zip(asking, _led_up_to(text, asking), strict=True)) if 1 < len(asking) <= MOST else ()


def _led_up_to(text: str, asking: list[str]) -> list[str]:
    """What is said from the end of one thing asked to the end of the next."""
    said, end = [], 0
    for ask in asking:
        start, end = end, text.index(ask, end) + len(ask)
        said.append(own(OPENS.sub("", text[start:end])))
    return said


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a text stand, without the blanks about them."""
    start = 0
    for edge, behind in (*(one.span() for one in MARK.finditer(text)), (len(text), len(text))):
        part = text[start:edge]
        if part.strip():
            yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())
        start = behind


def _asks(part: str) -> bool:
    said = SOME.sub(" ", part)
    return len(part) >= SHORTEST and (ASKS.search(said) or OR.search(part)) is not None
