"""A question -> the measure word in which it asks for a number, and whether a text counts in it. Knows no figure."""

from __future__ import annotations

import re
from functools import lru_cache

# What Chinese counts in; any other word after "how many" is what is counted.
ASKED = re.compile(
    r"(?:多少|几多|几)[十百千万亿]*"
    r"(公里|平方米|公顷|[个家项只笔人位名所种类次条户座首件辆台套亩吨册处张份本部间层块片支款场届批株头棵艘架班])"
)


@lru_cache(maxsize=64)  # one question is held against many figures
def asked(text: str) -> str:
    """公里 for 要修多少公里; empty where no measure word follows."""
    found = ASKED.search(text)
    return found[1] if found else ""


def counts(text: str, measure: str) -> bool:
    """Whether a text states a number of this measure; 第3条 is none."""
    return bool(measure) and re.search(rf"(?<![第\d.,])\d[\d.,]*\s*[万亿]?{measure}", text) is not None
