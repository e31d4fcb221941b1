"""A text -> where each of its round and square brackets closes. Knows no unit and no role."""

from __future__ import annotations

import re

ROUND = {"（": 1, "(": 1, "）": -1, ")": -1}
SQUARE = {"〔": 1, "[": 1, "【": 1, "〕": -1, "]": -1, "】": -1}


def closings(text: str) -> dict[int, int]:
    """Where each bracket closes that does; a full-width and a half-width one match."""
    found: dict[int, int] = {}
    open_round: list[int] = []
    open_square: list[int] = []
    for bracket in re.finditer(r"[（()）〔\[【〕\]】]", text):
        character = bracket[0]
        stack = open_round if character in ROUND else open_square
        if (ROUND | SQUARE)[character] > 0:
            stack.append(bracket.start())
        elif stack:
            found[stack.pop()] = bracket.start()
    return found
