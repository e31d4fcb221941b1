"""Cities and provinces that a question names. Knows no document."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("places.csv")


@dataclass(frozen=True, slots=True)
class Place:
    """A city or province in both languages, without 市 or 省."""

    chinese: str
    english: str

    def stands_in(self, text: str) -> bool:
        """Whether a text names the place in either language."""
        return (
            self.chinese in text
            or re.search(rf"\b{re.escape(self.english)}\b", text, re.IGNORECASE) is not None
        )


def named(text: str) -> tuple[Place, ...]:
    """The places that a text names."""
    return tuple(place for place in _known() if place.stands_in(text))


@cache
def _known() -> tuple[Place, ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(Place(row["zh"], row["en"]) for row in csv.DictReader(file))
