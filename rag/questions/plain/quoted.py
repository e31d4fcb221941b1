"""A question -> the terms that it sets in quotation marks: it is about these words. Knows no library."""

from __future__ import annotations

import re

TERM = re.compile(r"[“「『\"‘]([^”」』\"’]{2,24})[”」』\"’]")


def terms(text: str) -> list[str]:
    """The words between quotation marks of any script, in order."""
    return TERM.findall(text)
