"""A sentence's phrases held against those of the clause that speak of the same: denied, ordered, allowed. Knows no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.answer import Reason
from rag.checking import tone
from rag.checking.measures import OPPOSITE
from rag.checking.notions import Notion, Phrase, phrases
from rag.checking.source import Source, Text
from rag.checking.tone import Tone
from rag.checking.verdicts import Fault

ALIKE = 0.5  # of a phrase's words that the clause's phrase must speak of before the two are compared
ACROSS = 0.35  # the same across languages, where fewer words are known
SHORT = 3.0  # weight below which a phrase that neither denies nor orders is too short to be found again
FIGURE = 6.0  # what a figure of it weighs
NEAR = 0.05  # phrases of the clause that fit this much worse are heard too


# When it is refused, …: what is to hold is said after it.
CONDITION = re.compile(r"\s*(?:when|if|where|once|in case|whoever|those who|anyone who)\b")
ITEM = re.compile(r"\s(?:or|and)\s|^\s*(?:or|and)\s")
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|may|must|shall|can|cannot|will|should|need|needs|not|no"
    r"|\w{3,}(?:[^s]es|[^s]s|ed) (?:the|an?|to|by|from|with|for|no|\d))\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase of the clause, or two in a row, with its tone and the tone of all before it in its sentence."""

    keys: frozenset[str]
    tone: Tone
    scope: Tone
    size: int


def fault(said: Text, source: Source) -> Fault | None:
    """The first phrase that denies what the clause affirms, or orders what it allows, or the other way about."""
    clause = source.against(said.english)
    across = said.english and not clause.english
    held = _candidates(clause)
    for phrase in phrases(said.plain):
        if said.english and (CONDITION.match(said.plain, phrase.start) or _listed(phrase, said)):
            continue
        words = _words(phrase, said, across)
        own = tone.of(said.plain[phrase.main : phrase.end], said.english)
        if not words or (not own.speaks and sum(one.weight for one in words) < SHORT):
            continue
        near = _nearest(phrase, words, said, held, across)
        if not near:
            continue
        main = _main(phrase, said)
        bounded = any(one.bound in OPPOSITE and main <= one.start < phrase.end for one in said.amounts)
        found = _denied(own, near) or _ordered(own, near, bounded)
        if found:
            printed = said.folded[phrase.start : phrase.end].strip()
            return Fault(found[0], printed, f"“{printed}”: {found[1]}")
    return None


def _nearest(
    phrase: Phrase, words: Sequence[Notion], said: Text, held: Sequence[Candidate], across: bool
) -> list[Candidate]:
    """What the clause says of the same; empty where it says nothing of it."""
    single, paired = ([one for one in held if one.size == size] for size in (1, 2))
    # What a phrase states may stand with another subject: 发现死亡的，可以砍伐
    act = [one for one in words if one.start >= _main(phrase, said)]
    for spoken, among in ((words, single), (words, paired), (act, single)):
        fits = [(_fit(spoken, one), one) for one in among]
        best = max((fit for fit, _ in fits), default=0.0)
        if best >= (ACROSS if across else ALIKE):
            figures = _figures(said, phrase)
            same = [one for one in single if across and figures and figures <= one.keys]
            return same or [one for fit, one in fits if fit >= best - NEAR]
    return []


def _listed(phrase: Phrase, said: Text) -> bool:
    """Whether a phrase is only the next item of the list that the phrase before it opens: hospitals or buses."""
    printed = said.plain[phrase.start : phrase.end]
    return (
        said.plain[: phrase.start].endswith(",") and bool(ITEM.search(printed)) and not VERB.search(printed)
    )


def _words(phrase: Phrase, said: Text, across: bool) -> tuple[Notion, ...]:
    """The words of a phrase; those of what it states weigh more than those of its subject."""
    main = _main(phrase, said)
    weigh = _english_weight if said.english else _chinese_weight
    words = [one for one in phrase.notions if one.weight and (not across or _known(one))]
    act = next((one for one in words if one.start >= main), None)
    figures = [
        Notion(key, phrase.start, phrase.end, frozenset({key}), FIGURE) for key in _figures(said, phrase)
    ]
    return (*(replace(one, weight=one.weight * weigh(one, main, act)) for one in words), *figures)


def _chinese_weight(one: Notion, main: int, _act: Notion | None) -> float:
    """The words after the verb that orders or allows decide which phrases speak of the same."""
    return 2.5 if one.start >= main else 1.0


def _english_weight(one: Notion, main: int, act: Notion | None) -> float:
    """The act itself decides, then its subject, which in English is mostly what it is done to."""
    return 3.0 if one is act else 1.0 if one.start >= main else 1.5


def _main(phrase: Phrase, said: Text) -> int:
    """Where what a phrase states begins."""
    printed = said.plain[phrase.main : phrase.end]
    if not said.english:
        return phrase.main + tone.main(printed)
    governs = tone.ENGLISH_GOVERNS.search(printed)
    return phrase.main + (governs.start() if governs else 0)


def _figures(held: Text, phrase: Phrase) -> frozenset[str]:
    """The figures of a phrase, as words by which it is found again."""
    inside = [one for one in held.amounts if phrase.start <= one.start < phrase.end]
    return frozenset(f"#{end:g}" for one in inside for end in (one.value, one.upper) if end is not None)


def _denied(own: Tone, near: list[Candidate]) -> tuple[Reason, str] | None:
    if any(one.tone.denies == own.denies or (own.limits and one.tone.limits) for one in near):
        return None  # 只有巡护人员可以进入: 除巡护人员外不得进入
    return Reason.NEGATION, "the cited clause affirms this" if own.denies else "the cited clause denies this"


def _ordered(own: Tone, near: list[Candidate], bounded: bool) -> tuple[Reason, str] | None:
    if own.forbids and all(one.tone.needs_not and not one.tone.forbids for one in near):
        return Reason.MODALITY, "the cited clause only waives this"
    if own.forbids:
        return None
    # A floor or a ceiling orders by itself: has to make up at least 60%.
    if own.must and not bounded and not any(one.tone.must for one in near):
        if all(one.tone.may for one in near):
            return Reason.MODALITY, "the cited clause allows this and does not order it"
        if all(one.scope.encourages for one in near):
            return Reason.MODALITY, "the cited clause encourages this and does not order it"
    if (
        own.may
        and not own.must
        and all((one.tone.must or one.tone.urgent) and not one.tone.may for one in near)
    ):
        return Reason.MODALITY, "the cited clause orders this and does not leave it open"
    return None


def _candidates(clause: Text) -> list[Candidate]:
    found: list[Candidate] = []
    every = phrases(clause.plain)
    for place, phrase in enumerate(every):
        begin = _sentence(every, place, clause.plain)
        scope = tone.of(clause.plain[begin : phrase.end], clause.english)
        keys = phrase.keys | _figures(clause, phrase)
        found.append(
            Candidate(keys, tone.of(clause.plain[phrase.main : phrase.end], clause.english), scope, 1)
        )
        if place + 1 < len(every):
            after = every[place + 1]
            joined = tone.of(clause.plain[phrase.main : after.end], clause.english)
            found.append(Candidate(keys | after.keys | _figures(clause, after), joined, scope, 2))
    return found


def _sentence(every: tuple[Phrase, ...], place: int, text: str) -> int:
    """Where the sentence of a phrase begins."""
    begin = max(text.rfind(mark, 0, every[place].start) for mark in "。;\n")
    return begin + 1


def _known(one: Notion) -> bool:
    return any(key.startswith("=") for key in one.keys)


def _fit(words: Sequence[Notion], one: Candidate) -> float:
    total = sum(word.weight for word in words) or 1.0
    return sum(word.weight for word in words if word.keys & one.keys) / total
