"""The figures of a library that a question may mean, scored. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from rag.desk import Desk
from rag.figures import statements
from rag.figures.scoring import Fit, Reading, Scale
from rag.figures.statements import Statement, Statements
from rag.questions.asked import asked_of
from rag.questions.names import naming, places
from rag.questions.names.regions import region_names
from rag.questions.needs import requirements
from rag.questions.plain import notions
from rag.questions.query import Query

# What asks, dates or frames a figure and does not say of what it is.
ASKING = re.compile(
    r"(?:19|20)\d{2}\s*年?[底末初]?|\d{2}年[底末初]?|[“\"]?十[二三四五]五[”\"]?(?:规划|时期|期间)?(?:末|期末|结束|开始)?|五年(?:后|内|来|里|间)?(?:规划)?|三年[后内]|"
    rf"(?:多少|几多|几)(?:个?亿|万|钱|元|块|成|倍|{asked_of.CLASSIFIER})?|百分之|百分比|多[大高]|第几名?|什么|哪[个些里]?|"
    r"(?:规划|行动方案|方案|计划|文件|表|指标表|目标表)(?:里|中|上|写的?|要求|期[末内])?|目标|基数|起点|起步|指标|现状|"
    r"打算|计划|要求|想|要|力争|争取|达到?|应该?|(?<![智功性职节产效储])能(?![源力耗效量])|需要?|"
    r"一共|总共|合计|加起来|各|分别|大概|大约|实际|多(?=少)|请问|告诉|知道|这[个些]?|嗰|嘅|喺|系|係|咗|当中|其中|以内|里|[的了呢吗啊呀吧得在是有和与及跟同到把给让将就才还又也都]|"
    r"\b(?:target|goal|aim|baseline|base|plan(?:ned|s|ning)?|scheme|document|draft|figure|"
    r"number|end|start(?:ed|ing)?|year|five|years|level|percent|per cent|"
    r"city's|city|province's|total|altogether|average|yearly|during|large|big|fast|many|much|rank)\b",
    re.IGNORECASE,
)
# What parts the things that a question joins; of a Chinese one, what asks has been cut out between them.
JOINED = re.compile(r"[、，,；;/\s]+|(?<=[一-鿿])[和与跟同及](?=[一-鿿])")
JOINED_ENGLISH = re.compile(r"\bor\b|[,;]")  # "and" stands within names too: small and micro firms
SCANNED = 2000  # figures up to which each is scored
NEAREST = 60  # by meaning, of a larger library
REMEMBERED = 8  # questions: writers of one answer ask for the same, one after the other


def found(query: Query, desk: Desk, operands: bool = False) -> Sequence[Reading]:
    """Figures that the question may mean, the best fit first.

    As `operands` of a working they need be of no year and unit that the question names: those are its result's.
    """
    return _found(query, desk, operands)


@lru_cache(maxsize=REMEMBERED)
def _found(query: Query, desk: Desk, operands: bool) -> Sequence[Reading]:
    library = statements.of(desk.index, desk.glossary)
    text = content(query.text, desk)
    asked = notions.grams(text)
    joins = JOINED_ENGLISH if query.english else JOINED
    phrases = [notions.grams(phrase) for phrase in joins.split(text)] if operands else [asked]
    scale = Scale(library, tuple(phrases), Fit.of(query.text) if not operands else None)
    if not library.all or not any(map(library.weight, asked)):
        return ()
    within = scope(query, desk)
    foreign = requirements.foreign_places(query, desk.documents)
    restricted = bool(within or foreign)
    near = _nearness(query, desk, library)
    readings = (
        scale.reading(at, near[at])
        for at in _candidates(library, asked, near)
        if not restricted or _admitted(library.all[at], within, foreign)
    )
    return tuple(sorted(readings, key=lambda reading: -reading.score))


def content(text: str, desk: Desk) -> str:
    """A question without what asks and dates, everyday words as the library says them, in the one form of the lexicon."""
    text = _places(region_names(desk.documents, desk.glossary)).sub(" ", desk.retriever.put(text))
    return statements.of(desk.index, desk.glossary).lexicon.plain(ASKING.sub(" ", text))


@lru_cache(maxsize=2)
def _places(names: Sequence[str]) -> re.Pattern[str]:
    """The names of places, but not within those of their banks."""
    longest = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?:{longest or '(?!)'})(?!银行|农商|证券)", re.IGNORECASE)


def scope(query: Query, desk: Desk) -> tuple[str, ...]:
    """The documents that a question may take its figures from: of a comparison, those named on either side."""
    sides = re.split(r"比|\bthan\b|\bfrom\b|\bversus\b|\bvs\b", query.text)
    named = [one for side in sides for one in naming.nicknamed(side, desk.documents)]
    return tuple(dict.fromkeys((*query.documents, *named))) if query.documents else ()


def _candidates(library: Statements, asked: frozenset[str], near: Sequence[float]) -> Sequence[int]:
    if len(library.all) <= SCANNED:
        return range(len(library.all))
    sharing = {at for at, one in enumerate(library.all) if asked & one.around}
    return sorted(sharing | {int(at) for at in np.argsort(-np.array(near))[:NEAREST]})


def _nearness(query: Query, desk: Desk, library: Statements) -> list[float]:
    """How near each figure's words are in meaning, in the language that is nearer."""
    vector = desk.index.meaning(query.text)
    nearness: list[float] = np.maximum(library.chinese @ vector, library.english @ vector).tolist()
    return nearness


def _admitted(one: Statement, within: Sequence[str], foreign: Sequence[places.Place]) -> bool:
    if within and one.document.id not in within:
        return False
    return all(requirements.speaks_of(place, one.document, one.clause) for place in foreign)


def head(text: str, desk: Desk) -> str:
    """The noun of which a question asks an amount, in the form of the lexicon; empty where it names none."""
    return statements.of(desk.index, desk.glossary).lexicon.plain(asked_of.head(text))


def of_asked(one: Reading, head: str) -> bool:
    """Whether the noun of which an amount is asked stands beside the figure, of an English one beside its rendering too."""
    beside = one.beside if notions.HAN.search(head) else f"{one.beside} {one.english}"
    return not head or notions.told(head, beside)
