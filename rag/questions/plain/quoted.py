"""A question -> the terms that it sets in quotation marks: it is about these words. Knows no library."""

from __future__ import annotations

import re

CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z][A-Z0-9]{2,}(?:s(?![a-z]))?(?![a-z])")  # a name by its letters
TERM = re.compile(r"[“「『\"‘]([^”」』\"’]{2,24})[”」』\"’]")


def terms(text: str) -> list[str]:
    """The words between quotation marks of any script, in order."""
    return TERM.findall(text)
