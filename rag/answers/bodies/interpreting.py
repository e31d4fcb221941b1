"""A clause and a body's place in it -> whether the body is but left to say what the text means. Writes no sentence."""

from __future__ import annotations

import re

SAID = re.compile(
    r"(?:由[^，。；]{2,40}|负责)(?:具体|应用|最终)*(?:的)?解释(?:工作)?(?=[，。；]|$)|解释工作由[^，。；]{2,40}",
    re.MULTILINE,
)


def told(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands in the words that say who interprets the text, which is no task."""
    return any(one.start() <= end and start <= one.end() for one in SAID.finditer(text))
