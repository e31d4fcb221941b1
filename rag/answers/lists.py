"""The parts of a thing, complete and in order: the units under the heading that the question names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, sentences, title, whole
from rag.questions.query import Query
from rag.retrieval import Term

ENOUGH = 0.5  # share of the question's notions that a heading and what stands under it must hold
SAME_NUMBER = 0.35  # what it counts that a question's 四个 is the number of parts
MOST = 20
NUMBERS = re.compile(rf"([{CHINESE}]|\d{{1,2}})\s*(?:个|大|项|条|种|类|块|招|方面|点|步|样|句)")
ENGLISH_NUMBERS = {
    word: value for value, word in enumerate("zero one two three four five six seven eight nine ten".split())
}


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of a document and the parts under it."""

    document: Document
    head: Clause
    parts: tuple[Clause, ...]


def answer(query: Query, desk: Desk) -> Written | None:
    """The parts of the best group, or None when no heading holds what the question names."""
    terms = desk.retriever.terms(query.topic or query.text)
    wanted = _number(query.text)
    scored = [
        (score, group)
        for document in desk.within(query)
        for group in _groups(document, query.text)
        if (score := _score(group, terms, wanted, desk)) >= ENOUGH
    ]
    if not scored:
        return None
    group = max(scored, key=lambda pair: pair[0])[1]
    return Written(_write(query, group))


def _groups(document: Document, text: str) -> Iterator[Group]:
    tops = tuple(c for c in document.clauses if c.level in {Level.CHAPTER, Level.HEADING, Level.PART})
    if len(tops) > 1:
        yield Group(document, document.clauses[0], tops)
    for clause in document.walk():
        parts = tuple(child for child in clause.children if child.level is not Level.TABLE)
        if clause.level is Level.TABLE:
            named = tuple(
                row for row in parts if len(row.text.split("｜")[0]) > 2 and row.text.split("｜")[0] in text
            )
            parts = named or parts
        if 2 <= len(parts) <= MOST:
            yield Group(document, clause, parts)


def _score(group: Group, terms: tuple[Term, ...], wanted: int | None, desk: Desk) -> float:
    """How much of the question the heading holds; its parts' headings and those above it count for less."""
    total = sum(term.weight for term in terms)
    if not total:
        return 0.0
    head = f"{group.head.heading} {group.head.text[:80]} {group.head.english[:160]}"
    around = " ".join((group.document.title, group.document.title_english, *group.head.path))
    parts = " ".join(f"{part.heading} {english_gist(part)}" for part in group.parts)
    spoken = desk.retriever.spoken
    held = 0.7 * spoken(terms, head) + 0.3 * spoken(terms, f"{head} {around} {parts}")
    same = SAME_NUMBER if wanted == len(group.parts) else 0.0
    return held / total + same - (0.2 if wanted and wanted != len(group.parts) else 0.0)


def _number(text: str) -> int | None:
    found = NUMBERS.search(text)
    if found:
        return integer(found[1])
    words = re.findall(r"[a-z]+", text.lower())
    return next((ENGLISH_NUMBERS[word] for word in words if ENGLISH_NUMBERS.get(word, 0) > 1), None)


def _introduced(draft: Draft, query: Query, group: Group) -> None:
    """What a heading says before its parts: the aim of a plan, the scope of a list."""
    clause = group.head
    text = clause.english if query.english else clause.text
    spans = [span for span in sentences(text, query.english) if clause.level is Level.BOX]
    intro = [span for span in spans if "\n" in text[: span[0]] or span[0] > 0][:1]
    for start, end in intro:
        draft.say(text[start:end], Quote(group.document, clause, start, end, query.english))


def _write(query: Query, group: Group) -> Draft:
    draft = Draft()
    _introduced(draft, query, group)
    quotes = [whole(group.document, part) for part in group.parts]
    name = title(group.document, query.english)
    top = group.head.level is Level.MASTHEAD or group.head is group.document.clauses[0]
    if query.english:
        where = "" if top else f", {english_gist(group.head) or group.head.label}"
        draft.say(f"{name}{where}: {len(group.parts)} parts.", *quotes)
    else:
        where = "" if top else f"{group.head.label}（{gist(group.head)}）"
        draft.say(f"{name}{where}共{len(group.parts)}项：", *quotes)
    for part, quote in zip(group.parts, quotes, strict=True):
        words = (english_gist(part) or gist(part)) if query.english else gist(part)
        draft.say(
            f"- {part.number}{' ' if query.english else ''}{words}{'.' if query.english else '。'}", quote
        )
    return draft
