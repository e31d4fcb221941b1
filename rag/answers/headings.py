"""How many points stand under the heading that a question names, or in one clause as 一是…二是…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.clauses import Clause, Document, Level
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, sentences, whole
from rag.language import Language
from rag.questions.query import Query
from rag.retrieval import Term

POINTS = re.compile(r"(?:一|二|三|四|五|六|七|八|九|十)是|[（(][一二三四五六七八九十0-9]+[)）]|[①-⑳]")
WAYS = re.compile("方法|途径|形式|做法|手段")
WAYS_ENGLISH = re.compile(r"\b(?:methods?|means|forms?|way)\b", re.IGNORECASE)
ASKING = re.compile(
    r"(?:一共|总共)?(?:[有分写列定提]了?成?)?(?:多少|几多|几)[大个项条种类点步家间]?|具体|内容|方面|"
    r"写了?|提出|规定|列出?|包括|包含|方案|规划|"
    r"\b(?:how many|does|do|has|have|are|is|there|in|of|the|list|lists|set|sets|out|plan|draft|follow|"
    r"follows|name|names|contain|contains)\b|[？?]",
    re.IGNORECASE,
)
NAMED_LEVEL = re.compile(r"^(?:Chapter|Section|Part|Box|Annex)\s*[\dIVX]*\s*[:.]\s*", re.IGNORECASE)
ENOUGH = 0.55  # of a question's notions that a heading must speak of for its points to be counted


def answer(query: Query, desk: Desk) -> Written | None:
    """What stands under a heading (六种方式), or in one clause as 一是…二是…."""
    terms = desk.retriever.terms(subject(query))
    if not terms:
        return None
    best: tuple[float, Document, Clause] | None = None
    for document in desk.within(query):
        for clause in document.walk():
            if (
                clause.heading
                and (_numbered(clause) or len(_lines(clause)) > 1)
                and shares_a_word(query, clause)
            ):
                share = likeness(query, desk, terms, clause)
                if share >= ENOUGH and (best is None or share > best[0]):
                    best = (share, document, clause)
    if best is not None and len(_numbered(best[2])) > 1:
        return _under(query, best[1], best[2], _numbered(best[2]))
    if best is not None and len(_lines(best[2])) > 1:
        return _enumeration(query, best[1], best[2], _lines(best[2]))
    for one in desk.retriever.search(subject(query), 2, query.documents):
        points = _enumerated(one.clause)
        if len(points) > 1 and one.support >= ENOUGH:
            return _enumeration(query, one.document, one.clause, points)
    return None


def name(clause: Clause, english: bool) -> str:
    """A part as a list names it."""
    if english and clause.english:
        return english_gist(clause, 160)
    return clause.heading or gist(clause)


def shares_a_word(query: Query, clause: Clause) -> bool:
    """A cheap look before the words are weighed."""
    if query.english:
        words = re.findall(r"[a-z]{4,}", clause.english[:200].lower())
        return any(word in query.text.lower() for word in words)
    return any(a + b in query.text for a, b in pairwise(clause.heading))


def subject(query: Query) -> str:
    """What is counted: the question without the words that ask for a number or frame it."""
    return _alike(re.sub(r"\s+", " ", ASKING.sub(" ", query.text)).strip())


def _alike(text: str) -> str:
    """Words that are asked for one another made one: methods and forms are ways."""
    return WAYS_ENGLISH.sub("ways", WAYS.sub("方式", text))


def _numbered(clause: Clause) -> list[Clause]:
    """The points under a heading: those with a number, or where none has one all of them."""
    return [child for child in clause.children if child.number] or [
        child for child in clause.children if child.level in {Level.PARAGRAPH, Level.DASH}
    ]


def _lines(clause: Clause) -> list[tuple[int, int]]:
    """Spans of the paragraphs under a heading whose text is not parted further."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", clause.text)]
    return lines[1:] if lines and clause.heading and clause.heading in clause.text[slice(*lines[0])] else []


def likeness(query: Query, desk: Desk, terms: Sequence[Term], clause: Clause) -> float:
    """The share of a heading's words that the question says, and of the question's that the heading says."""
    english = query.language is Language.ENGLISH
    heading = NAMED_LEVEL.sub("", english_gist(clause, 200)) if english else clause.heading
    said, words = (frozenset(desk.index.words(_alike(one))) for one in (query.text, heading))
    total = sum(desk.index.rarity(word) for word in words)
    own = sum(desk.index.rarity(word) for word in words & said) / total if total else 0.0
    asked = sum(term.weight for term in terms)
    spoken = desk.retriever.spoken(terms, _alike(f"{clause.heading} {heading}")) / asked
    return max(0.75 * own + 0.25 * spoken, 0.35 * own + 0.65 * spoken)


def _enumeration(
    query: Query, document: Document, clause: Clause, points: Sequence[tuple[int, int]]
) -> Written:
    draft = Draft()
    said = [re.split("[。；;]", clause.text[start:end])[0] for start, end in points]
    about = clause.heading or clause.label
    if query.english and clause.english.count("\n") + 1 == clause.text.count("\n") + 1:
        said = [re.split(r"[.;](?=\s|$)", line)[0] for line in clause.english.split("\n")[-len(points) :]]
        about = NAMED_LEVEL.sub("", english_gist(clause, 80))
    opening = (
        f"{len(said)}, under “{about}”: {'; '.join(said)}."
        if query.english
        else f"“{about}”共{len(said)}项：{'；'.join(said)}。"
    )
    draft.say(opening, Quote(document, clause, points[0][0], points[-1][1]))
    return Written(draft)


def _under(query: Query, document: Document, clause: Clause, children: Sequence[Clause]) -> Written:
    draft = Draft()
    about = (english_gist(clause, 80) if query.english else "") or clause.heading
    rows = [f"{name(child, query.english)}{draft.cite(whole(document, child))}" for child in children]
    if query.english:
        draft.say(f"{len(children)}, under “{about}”: {listed(rows, True)}.", whole(document, clause))
    else:
        draft.say(f"“{about}”下共{len(children)}项：{listed(rows, False)}。", whole(document, clause))
    return Written(draft)


def _enumerated(clause: Clause) -> list[tuple[int, int]]:
    body = [(start, end) for start, end in sentences(clause.text) if end - start > 3]
    return [(start, end) for start, end in body if POINTS.match(clause.text[start:end])]
