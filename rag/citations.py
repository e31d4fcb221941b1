"""A drafted sentence and the clauses it cites -> supported, or the reason why not. Uses no model."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from documents.clauses import Clause
from rag.answer import Withheld
from rag.figures.values import figures
from rag.retrieval import Evidence

CITED = re.compile(r"\[(\d{1,3})\]")
QUOTED = re.compile(r"[“「\"]([^”」\"]{6,})[”」\"]")
SENTENCE = re.compile(
    r"[^。！？\n]*?(?:[。！？]|(?<=[a-z\])])[.!?](?=\s|$|\[)|\n|$)(?:\s*\[\d{1,3}\])*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Checked:
    """Sentences that may reach the reader, and those that may not."""

    kept: tuple[str, ...]
    withheld: tuple[Withheld, ...]


def check(draft: str, evidence: Mapping[int, Evidence], units: Collection[str]) -> Checked:
    """Hold every sentence of a draft against the clauses whose numbers it bears."""
    kept, withheld = [], []
    for sentence in split(draft):
        reason = fault(sentence, evidence, units)
        if reason is None:
            kept.append(sentence)
        else:
            withheld.append(Withheld(sentence, reason))
    return Checked(tuple(kept), tuple(withheld))


def split(draft: str) -> list[str]:
    """Sentences with the citations that follow them; a line end closes one too."""
    return [match[0].strip() for match in SENTENCE.finditer(draft) if match[0].strip()]


def fault(sentence: str, evidence: Mapping[int, Evidence], units: Collection[str]) -> str | None:
    """Why a sentence is not supported by what it cites; None when it is."""
    numbers = [int(number) for number in CITED.findall(sentence)]
    if not numbers:
        return "it cites no clause"
    missing = [number for number in numbers if number not in evidence]
    if missing:
        return f"it cites [{missing[0]}], which is not among the clauses"
    clauses = [evidence[number].clause for number in numbers]
    stated = "\n".join(_all_of(clause) for clause in clauses)
    plain = CITED.sub("", sentence)
    return _figure_fault(plain, stated) or _unit_fault(plain, stated, units) or _quote_fault(plain, stated)


def _all_of(clause: Clause) -> str:
    return "\n".join((clause.label, *clause.path, clause.text, clause.english))


def _figure_fault(sentence: str, stated: str) -> str | None:
    unknown = figures(sentence) - figures(stated)
    return f"the figure {min(one.value for one in unknown):g} is not in the cited clause" if unknown else None


def _unit_fault(sentence: str, stated: str, units: Collection[str]) -> str | None:
    squeezed = re.sub(r"\s+", "", stated)
    unknown = sorted(unit for unit in units if unit in sentence and unit not in squeezed)
    return f"{unknown[0]} is not named in the cited clause" if unknown else None


def _quote_fault(sentence: str, stated: str) -> str | None:
    squeezed = re.sub(r"\s+", "", stated)
    unknown = [quote for quote in QUOTED.findall(sentence) if re.sub(r"\s+", "", quote) not in squeezed]
    return f"the quoted words “{unknown[0]}” are not in the cited clause" if unknown else None
