"""A table of names and a draw -> a text under other names, and figures in other digits. Knows no document, no case."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rag.language import Language, traditional

DIGITS = "123456789"
# A figure of a text. Years, days, numbers of documents and digits inside a word or a mark stay what they are.
FIGURE = re.compile(
    r"(?<![A-Za-z0-9〔\[(（.-])(?<!No\. )(?!(?:19|20)\d\d(?!\d))\d[\d,]*(?:\.\d+)?"
    r"(?![\d.-]|\s*[年月日号〕\])）]|\s*(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December))"
)


@dataclass(frozen=True, slots=True)
class Renaming:
    """Forms and what takes their place, keys in lower case, in both scripts; each digit and its other."""

    forms: Mapping[str, str]
    traditional_forms: Mapping[str, str]
    digits: Mapping[int, int]

    def names(self, text: str, language: Language = Language.SIMPLIFIED) -> str:
        """Every form replaced, longer ones first; an English word in small letters stays in small letters."""
        forms = self.traditional_forms if language is Language.TRADITIONAL else self.forms

        def other(match: re.Match[str]) -> str:
            new = forms[match[0].lower()]
            return new.lower() if match[0].isascii() and match[0].islower() else new

        return _pattern(tuple(forms)).sub(other, text)

    def figures(self, text: str) -> str:
        """Every figure in other digits: zeros stay, so 5万 and 50,000 still say the same."""
        return FIGURE.sub(lambda match: match[0].translate(self.digits), text)


def draw_renaming(
    names: Sequence[Mapping[str, Any]], bodies: Sequence[Mapping[str, str]], draw: random.Random
) -> Renaming:
    """The same for the same draw. Bodies get different names each."""
    forms = dict(_forms(names, iter(draw.sample(list(bodies), len(bodies))), draw))
    both = {traditional(form): traditional(other) for form, other in forms.items()}
    return Renaming(forms, both, str.maketrans(DIGITS, _other_digits(draw)))


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(_whole, longest_first)), re.IGNORECASE)


def _forms(
    names: Sequence[Mapping[str, Any]], bodies: Iterator[Mapping[str, str]], draw: random.Random
) -> Iterator[tuple[str, str]]:
    for name in names:
        chosen = draw.choice(name["options"]) if "options" in name else next(bodies)
        for form, template in name["forms"].items():
            yield form.lower(), template.format(**chosen, zh1=chosen["zh"][:1])


def _whole(form: str) -> str:
    """A form in letters starts a word, so that `green` is not found in `evergreen`."""
    return rf"(?<![A-Za-z]){re.escape(form)}" if form[0].isascii() else re.escape(form)


def _other_digits(draw: random.Random) -> str:
    """The digits in an order in which none keeps its place."""
    while True:
        drawn = draw.sample(DIGITS, len(DIGITS))
        if all(was != now for was, now in zip(DIGITS, drawn, strict=True)):
            return "".join(drawn)
