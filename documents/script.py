"""A text -> the same in Simplified characters, one for one, so that spans hold in both. Knows no clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from opencc import OpenCC

Found = TypeVar("Found")
HAN = range(0x3400, 0xA000)


def simplified(text: str) -> str:
    """Each Traditional character replaced by the Simplified one; a text without any is given back as it is."""
    table, traditional = _characters()
    if not traditional.search(text):
        return text
    found: str = _converter().convert(text)
    return found if len(found) == len(text) else text.translate(table)


def is_traditional(text: str) -> bool:
    """Whether a text has a character that Simplified writing does not."""
    return bool(_characters()[1].search(text))


def in_simplified(read: Callable[[str], Found]) -> Callable[[str], Found]:
    """A reader of facts that knows Simplified words only, made to read both scripts."""

    @wraps(read)
    def reader(text: str) -> Found:
        return read(simplified(text))

    return reader


@cache
def _characters() -> tuple[dict[int, str], re.Pattern[str]]:
    """What OpenCC makes of each character by itself, and a pattern of those that it changes."""
    each = [chr(code) for code in HAN]
    plain = _converter().convert("\n".join(each)).split("\n")
    table = {ord(one): other for one, other in zip(each, plain, strict=True) if one != other}
    return table, re.compile(f"[{''.join(map(chr, table))}]")


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # its dictionaries take a tenth of a second

    return OpenCC("t2s")
