"""A drafted sentence and the clauses it cites -> supported, or the reason why not. Uses no model.

In reading order: sentences.py splits a draft; source.py folds what the cited clauses say; quotations.py, names.py,
dating.py, figures.py, belonging.py, parallels.py, roles.py, polarity.py and wording.py each
hold one sort of statement against it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache

from index import entailing
from rag.answer import Reason, Withheld
from rag.checking import (
    belonging,
    dating,
    departures,
    figures,
    followed,
    names,
    parallels,
    polarity,
    quotations,
    roles,
    sentences,
    source,
    wording,
)
from rag.checking.entailment import Entailment
from rag.checking.verdicts import Fault
from rag.glossary import Glossary
from rag.language import Language, detect
from rag.retrieval import Evidence

CITED = sentences.CITED


@dataclass(frozen=True, slots=True)
class Checked:
    """Sentences that may reach the reader, and those that may not."""

    kept: tuple[str, ...]
    withheld: tuple[Withheld, ...]


def entailment(name: str) -> Entailment | None:
    """The second opinion of a cross-encoder, by name or folder; None for an empty name. Reads no file."""
    model = entailing.load(name)
    return Entailment(model) if model else None


def check(
    draft: str,
    evidence: Mapping[int, Evidence],
    units: Collection[str],
    glossary: Glossary | None = None,
    second: Entailment | None = None,
) -> Checked:
    """Hold every sentence of a draft against the clauses whose numbers it bears."""
    kept, withheld = [], []
    for sentence in split(draft):
        found = found_in(sentence, evidence, units, glossary, second)
        if found is None:
            kept.append(sentence)
        else:
            withheld.append(Withheld(sentence, found.line, found.reason))
    return Checked(tuple(kept), tuple(withheld))


def split(draft: str) -> list[str]:
    """Sentences with the citations that follow them; a line end closes one too."""
    return sentences.split(draft)


def fault(
    sentence: str,
    evidence: Mapping[int, Evidence],
    units: Collection[str],
    glossary: Glossary | None = None,
    second: Entailment | None = None,
) -> str | None:
    """Why a sentence is not supported by what it cites; None when it is."""
    found = found_in(sentence, evidence, units, glossary, second)
    return found.line if found else None


def found_in(
    sentence: str,
    evidence: Mapping[int, Evidence],
    units: Collection[str],
    glossary: Glossary | None = None,
    second: Entailment | None = None,
) -> Fault | None:
    """The same with the reason's code. `glossary` names bodies in English, the shipped one when None.

    `second` is asked last, so that it can only withhold more.
    """
    cited = list(dict.fromkeys(int(number) for number in CITED.findall(sentence)))
    if not cited:
        return Fault(Reason.NO_CITATION, "", "it cites no clause")
    missing = [number for number in cited if number not in evidence]
    if missing:
        line = f"it cites [{missing[0]}], which is not among the clauses"
        return Fault(Reason.UNKNOWN_CITATION, f"[{missing[0]}]", line)
    plain = sentences.without_citations(sentence).strip()
    against = source.of([evidence[number] for number in cited])
    known = glossary or _shipped()
    said = source.text(plain, detect(plain) is Language.ENGLISH)
    # What a figure is of is beyond doubt where the sentence repeats the clause's own statement.
    settled = followed.settled(said, against)
    doubtful = (one for one in said.amounts if not any(start <= one.start < end for start, end in settled))
    open_to_doubt = replace(said, amounts=tuple(doubtful)) if settled else said
    return (
        quotations.fault(plain, against)
        or names.fault(plain, said, against, units, known)
        or dating.fault(said, against)
        or figures.fault(said, against, len(cited))
        or belonging.fault(open_to_doubt, against)
        or parallels.fault(open_to_doubt, against)
        or roles.fault(said, against, known)
        or roles.doer(said, against)
        or roles.agent(said, against)
        or polarity.fault(said, against)
        or wording.fault(said, against, known)
        or departures.fault(said, against)
        or (second.fault(plain, against) if second else None)
    )


@cache
def _shipped() -> Glossary:
    return Glossary.open()
