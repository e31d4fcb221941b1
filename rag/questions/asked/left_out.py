"""The words around a body's name -> whether a question asks for what leaves the body out. Knows no body."""

from __future__ import annotations

import re
from collections.abc import Sequence

# 有没有, 是不是: a yes or a no is asked for, nothing denied.
DOUBLED = re.compile(r"(?P<verb>[一-鿿])(?:[不没未冇唔]|没有)(?P=verb)")
BREAK = re.compile(r"[，。？！；,;?!]")
# 没把…列进去, 不用…出面: a denial shortly before the name, with nothing between that asks or starts anew.
BEFORE = re.compile(
    r"(?:没有?|未|冇|無|无需?|不(?![论管少仅止光同单])|唔|除(?!非))[^，。？；、几哪多些谁边]{0,5}$|"
    r"\b(?:without|leav\w*(?: out)?|nothing (?:to do with|for)|not? (?:\w+ )?concern(?:ing)?|left out|omit\w*|"
    r"exclud\w*|skip\w*|other than|except(?: for)?|apart from|besides|aside from|(?:leav\w*|sett?\w*|put\w*) aside|"
    r"not counting|ignor\w*|"
    r"(?:not|n['’]t|never) (?:\w+ ){1,3}|no (?:role|part|place|duty|duties|work) (?:for|to))\s*(?:the |its |\w+['’]s |municipal |"
    r"provincial |county |city |district )*$",
    re.IGNORECASE,
)
# …没出现, …一项也没份: what is denied of the body is a part in it.
BEHIND = re.compile(
    r"^(?!在)[^，。？；、几哪多谁边]{0,7}?(?:不|没有?|未|冇|無|无)(?:被|给|需要?|必|能|算)?(?:它|佢|其|他们)?(?:的)?"
    r"(?:份|沾|在内|在列|在其中|上榜|上场|挂名|参加|涉及|参与|出面|出现|出场|露面|现身|配合(?!单位|部门)|牵头(?!单位|部门)|列|负责|进|算|事)|"
    r"^[^,.;?]{0,30}?(?:\b(?:not|never|nowhere|absent|missing|left out|omitted|excluded)\b|n['’]t\b)",
    re.IGNORECASE,
)


JOINED = re.compile(
    r"\s*(?:[和与及跟同、,]|以及|\band|\bor)\s*(?:the )?(?:city['’]s |municipal )?", re.IGNORECASE
)
# 既不牵头也不配合: no part at all.
BOTH = re.compile(
    r"(?:不|没|未|唔)(?:牵头|主办|带头|负责)[^，。？]{0,3}[也又亦都]?(?:不|没|未|唔)(?:配合|协办|参与|帮)|"
    r"\b(?:neither|not?)\b[^,.?]{0,20}\blead\w*[^,.?]{0,20}\b(?:nor|or)\b",
    re.IGNORECASE,
)


def aside(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of some names, in their order, that a question leaves out: each by itself, or joined to one before it."""
    left: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        joined = left and JOINED.fullmatch(text[left[-1][1] : start])
        if joined or denied(text, start, end):
            left.append((start, end))
    return left


def denied(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name at `text[start:end]` deny the body a part."""
    text = DOUBLED.sub(lambda match: " " * len(match[0]), text)
    if BOTH.search(text[end:]):
        return True
    before, behind = BREAK.split(text[:start])[-1], BREAK.split(text[end:])[0]
    return BEFORE.search(before) is not None or BEHIND.search(behind) is not None
