"""The words of a question -> the several things that it asks, each in the words that ask it. Knows no library."""

from __future__ import annotations

import re

from rag.questions.asked.twofold import ASKS, LEANS, MOST

# What parts one thing asked from the next; a comma within a number parts nothing.
MARK = re.compile(
    r"[？?；;。：:]|[，,](?!\d{3}\b)|、|(?<=[一-鿿])\s+(?=[一-鿿])|(?:同埋|以及|并且|和|及|与|又)(?=(?:由|是|要|会|各|最)?(?:谁|哪|多少|多久|几|何时|什么时候))|"
    r"\s+(?:and|or|but)\s+(?=(?:(?:by|in|on|for|at|to|from|until|within|under) )?"
    r"(?:what|which|who|whom|whose|when|where|why|how|is|are|does|do|did|was|were|will|can|may|must)\b)",
    re.IGNORECASE,
)
SHORTEST = 3
OR = re.compile(r"还是|抑或|定系")
SOME = re.compile(r"[那这好近前后头][几些]")  # 那几年 asks nothing


def of(text: str) -> tuple[str, ...]:
    """Each part that asks something; none where a question asks one thing or very many, or holds two against each other."""
    parts = [part.strip() for part in MARK.split(text)]
    asking = tuple(
        part
        for part in parts
        if len(part) >= SHORTEST and (ASKS.search(SOME.sub(" ", part)) or OR.search(part))
    )
    return asking if 1 < len(asking) <= MOST and not any(LEANS.search(part) for part in asking[1:]) else ()
