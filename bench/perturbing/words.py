"""words.toml -> its pairs of words, by language and by what putting one in the other's place does. Knows no sentence."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".toml")


@cache
def pairs(language: str, name: str) -> tuple[tuple[str, str], ...]:
    """What goes and what comes for it, in the table's order."""
    printed = tomllib.loads(FILE.read_text("utf-8"))[language][name]
    found = (one.partition(" > ") for line in printed.strip().splitlines() for one in line.split(" | "))
    return tuple((old.strip(), new.strip(" |")) for old, _, new in found if old.strip(" |"))
