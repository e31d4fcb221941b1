"""A file of words -> one pattern for each kind of thing that they name. Knows no kind."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

# What an institution is called is no instrument: 保险公司, 融资担保机构, 基金公司.
AS_INSTRUMENT = "(?!公司|机构|业|资金|监|资管|法人|总部|深度|密度|行业|牌照|经纪|中心)"


@cache
def patterns(name: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of `documents/{name}.toml` by section: loan, or sector.green.

    ValueError for a word that is no regular expression; the message names file, section and word.
    """
    path = Path(__file__).parent / f"{name}.toml"
    sections = tomllib.loads(path.read_text("utf-8"))
    found: dict[str, re.Pattern[str]] = {}
    for title, section in sections.items():
        if "zh" in section:
            found[title] = _pattern(section, f"{path}: [{title}]")
            continue
        for kind, words in section.items():
            found[f"{title}.{kind}"] = _pattern(words, f"{path}: [{title}.{kind}]")
    return found


def _pattern(section: Mapping[str, list[str]], where: str) -> re.Pattern[str]:
    words = [
        word.replace("{as_instrument}", AS_INSTRUMENT)
        for key in ("zh", "en")
        for word in section.get(key, [])
    ]
    try:
        return re.compile("|".join(words), re.IGNORECASE)
    except re.error:
        raise ValueError(f"{where}: {_misspelt(words)}; mend it") from None


def _misspelt(words: Sequence[str]) -> str:
    """Which word is no regular expression, and why."""
    for word in words:
        try:
            re.compile(word)
        except re.error as error:
            return f"{word!r} is no regular expression ({error})"
    return "the words make no regular expression together"
