"""A question that calls several texts, each in its own part -> the words of that part of each. Finds no text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Where the part of one text may end and that of the next begin; the last such place before its name does.
CUT = re.compile(
    r"[，,；;。？?：:]|(?:而|跟|与|和|同|又)|\b(?:and|while|whereas|but|versus|vs\.?|with|from|against|or)\b",
    re.IGNORECASE,
)
ENDS = re.compile(r"[，；;。？?]|,(?!\d)|\.(?!\d)")


def around(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What is said before the part of the first name and behind that of the last, which is of all."""
    return f"{text[: _start(text, spans)]} {text[_end(text, spans) :]}" if spans else ""


def each(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """For each name at `spans` the words of its part; nothing where names stand together, or one has no word of its own."""
    if len(spans) < 2:
        return ()
    cuts = [_start(text, spans)]
    for (_, end), (start, _) in pairwise(spans):
        marks = [match.end() for match in CUT.finditer(text, end, start)]
        if not marks:
            return ()
        cuts.append(marks[-1])
    cuts.append(_end(text, spans))
    return tuple(
        f"{text[a:start]} {text[end:b]}" for (a, b), (start, end) in zip(pairwise(cuts), spans, strict=True)
    )


def _start(text: str, spans: Sequence[tuple[int, int]]) -> int:
    ends = [match.end() for match in ENDS.finditer(text, 0, spans[0][0])]
    return ends[-1] if ends else 0


def _end(text: str, spans: Sequence[tuple[int, int]]) -> int:
    last = ENDS.search(text, spans[-1][1])
    return last.start() if last else len(text)
