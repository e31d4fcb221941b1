"""The words of a question -> its two halves, where it asks two things one after the other. Knows no library."""

from __future__ import annotations

import re

MARK = re.compile(r"[？?；;]\s*")
ASKS = re.compile(
    r"什么|甚么|哪|谁|几|多少|怎么|怎样|如何|何时|何为|是否|有没有|多久|多大|多长|边|咩|乜|点样|吗|呢"
    r"|\b(?:what|which|who|when|where|how|why|is|are|does|do)\b",
    re.IGNORECASE,
)
# A half that asks whether the first holds, or offers another answer to it, is no question of its own.
LEANS = re.compile(
    r"^(?:还是|或者|抑或|定系|对吗|对不对|是吗|是不是|系咪|真的吗|为什么|点解|其他|其它|其余|另外|还有|除了|"
    r"[这那嗰呢]|两|它|有冇|有没有|or\b|and is that)"
    r"|说法|一样|矛盾|一致|出入|哪个[对准]",
    re.IGNORECASE,
)
SHORTEST = 4


def halves(text: str) -> tuple[str, str] | None:
    """Both questions; None where a text asks one thing, or more than two."""
    parts = [part.strip() for part in MARK.split(text) if part.strip()]
    if len(parts) != 2 or any(len(part) < SHORTEST or not ASKS.search(part) for part in parts):
        return None
    return None if LEANS.search(parts[1]) else (parts[0], parts[1])
