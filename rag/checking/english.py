"""An English word -> the stem under which its forms are one. Knows no dictionary."""

from __future__ import annotations

import re
from functools import lru_cache

# Longest first; what is left must keep three letters.
ENDINGS = (
    "isations izations isation ization ations ation itions ition ments ment ances ance ences ence ities ity ings ing ions ion "
    "ers er ors or ies ied ied ively ive ally ly als al able ible ed es s y e"
).split()
# Forms that no ending is taken from, before the word that they are of.
IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "bought/buy built/build begun/begin began/begin broken/break broke/break brought/bring chosen/choose "
        "chose/choose drawn/draw driven/drive drove/drive fed/feed forbade/forbid grown/grow grew/grow "
        "held/hold hidden/hide kept/keep lent/lend lost/lose met/meet paid/pay prepaid/pay ran/run resold/resell "
        "repaid/repay ridden/ride risen/rise rose/rise rebuilt/rebuild seen/see sent/send shown/show sold/sell "
        "spent/spend stolen/steal sought/seek swum/swim taught/teach thrown/throw withdrew/withdraw "
        "withdrawn/withdraw won/win worn/wear written/write wrote/write women/woman men/man children/child "
        "people/person"
    ).split()
)
LONGEST = 6  # letters that are kept: register, registration and registered meet in the sixth
WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """insured, insurance -> insur; subsidies, subsidised -> subsid. The word is in lower case."""
    plain = re.sub(r"['’]s?$", "", word)
    plain = IRREGULAR.get(plain, plain)
    for _ in range(2):
        for ending in ENDINGS:
            if plain.endswith(ending) and len(plain) - len(ending) >= 3 and not plain.endswith("ss"):
                plain = plain[: -len(ending)]
                break
    if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "aeiouls":
        plain = plain[:-1]
    return plain[:LONGEST]
