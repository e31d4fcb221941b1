"""A sentence -> the things that it names one after another: A、B、C等, such as A, B and C. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What leads up to the first thing; the last of them in a part is cut off with all before it.
_LEADS = re.compile(
    r".*(?:包括|包含|涵盖|涉及|例如|比如|譬如|分别是|分别为|以及|如|即|投向|投入到|投入|投到|面向|用于|申请|引进|引导|推进|推动|推广|实施|开展|支持|发展|"
    r"鼓励|提供|为|是|有|在|于|到|对)(?=[一-鿿]{2}|“)"
)
_QUOTED = re.compile(r"“([^“”]*、[^“”]*)”")  # “船坞、渔具”两类: all of them in one pair of marks
_AFTER = re.compile(r"等(?!级|待).*$|(?:几|各|[两三四五六七八九十])(?:类|种|项|个|方面|大).*$")
_ENDS = re.compile(r"[；;。：:！？\n]|，(?!以及|还有|和)|,(?!以及|还有|和)")
_ENGLISH_LEADS = re.compile(
    r".*\b(?:such as|includ\w+|namely|like|for those (?:of|for)|for|into|to|in|of|are|:)\s+(?=\S)",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:and )?(?:other|so on|the like|etc)\b.*$", re.IGNORECASE)
LONGEST = 16  # characters of a thing that is named
LONGEST_ENGLISH = 70


def series(text: str, english: bool = False) -> tuple[str, ...]:
    """The longest series of a sentence, its things in their order; empty when it names no two."""
    found = _english(text) if english else _chinese(text)
    return max(found, key=len, default=())


def alike(one: str, other: str) -> bool:
    """Whether two names mean one thing as far as their letters show it: 金融租赁 and 金融租赁公司."""
    first, second = (re.sub(r"[“”\"\s]", "", name).lower() for name in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return shorter == longer or (
        len(shorter) >= 3 and (longer.startswith(shorter) or longer.endswith(shorter))
    )


def missing(names: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Those of the names to which none of the others is alike."""
    return tuple(one for one in names if not any(alike(one, other) for other in others))


def _chinese(text: str) -> list[tuple[str, ...]]:
    plain = re.sub(r"[（(][^（）()]*[）)]", "", text)
    return [found for part in _ENDS.split(plain) for found in [_named(part)] if len(found) > 1]


def _named(part: str) -> tuple[str, ...]:
    if "、" not in part:
        return ()
    quoted = _QUOTED.findall(part)
    part = quoted[0] if len(quoted) == 1 else part
    runs = [_AFTER.sub("", run) for run in re.split(r"[，,](?:以及|还有|和)?", part)]
    pieces = [piece for run in runs for piece in run.split("、")]
    pieces[0] = _LEADS.sub("", pieces[0])
    last = re.split(r"(?<=.)(?:和|及|与|以及)(?=.)", pieces[-1])
    names = [piece.strip(" 的") for piece in (*pieces[:-1], *last)]
    return tuple(dict.fromkeys(name for name in names if 1 < len(name) <= LONGEST))


def _english(text: str) -> list[tuple[str, ...]]:
    plain = re.sub(r"\([^()]*\)", "", text)
    found = []
    for part in re.split(r"[;:]|\.(?=\s|$)", plain):
        pieces = [piece.strip() for piece in _REST.sub("", part).split(",") if piece.strip()]
        if len(pieces) < 2:
            continue
        pieces[0] = _ENGLISH_LEADS.sub("", pieces[0])
        last = re.split(r"\band\b", pieces[-1], maxsplit=1)
        names = [re.sub(r"^(?:and|the)\s+", "", piece.strip()) for piece in (*pieces[:-1], *last)]
        names = [name for name in names if name and len(name) <= LONGEST_ENGLISH]
        if len(names) > 1:
            found.append(tuple(dict.fromkeys(names)))
    return found
