"""How many chapters, boxes, articles, aspects or points: counted in a document's outline, each part named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, sentences, title, whole
from rag.language import Language
from rag.questions import Query
from rag.retrieval import Term


@dataclass(frozen=True, slots=True)
class Part:
    """A countable part of a document and the words that ask for it."""

    pattern: re.Pattern[str]
    levels: frozenset[Level]
    chinese: str
    english: str


def _part(words: str, chinese: str, english: str, *levels: Level) -> Part:
    return Part(re.compile(words, re.IGNORECASE), frozenset(levels), chinese, english)


PARTS = (
    _part(r"专栏|\bbox(?:es)?\b", "个专栏", "boxes", Level.BOX),
    _part(r"附件|\bannex(?:es)?\b", "个附件", "annexes", Level.ANNEX),
    _part(r"指标|\bindicators?\b", "项指标", "indicators", Level.ROW),
    _part(r"章(?!程)|\bchapters?\b", "章", "chapters", Level.CHAPTER),
    _part(r"(?<![细环])节(?![能约点])|\bsections?\b", "节", "sections", Level.SECTION),
    _part(r"任务|\btasks?\b", "项任务", "tasks", Level.ITEM, Level.ARTICLE),
    _part(r"条(?!件)|\barticles?\b|\bclauses?\b", "条", "articles", Level.ARTICLE, Level.ITEM),
    _part(
        r"大?方面|部分|大点|领域|板块|\baspects?\b|\bparts?\b|\bareas?\b|\bheadings?\b",
        "个方面",
        "parts",
        Level.HEADING,
    ),
)
POINTS = re.compile(r"(?:一|二|三|四|五|六|七|八|九|十)是|[（(][一二三四五六七八九十0-9]+[)）]|[①-⑳]")
SHOWN = 12  # parts that are named one by one
ENOUGH = 0.55  # of a question's notions that a heading must speak of for its points to be counted


def answer(query: Query, desk: Desk) -> Written | None:
    """The points under the heading that is asked about, or the parts of a document."""
    return _points(query, desk) or _parts(query, desk)


def _parts(query: Query, desk: Desk) -> Written | None:
    part = next((one for one in PARTS if one.pattern.search(query.text)), None)
    if part is None:
        return None
    for document in desk.likely(query):
        counted = [clause for clause in document.walk() if _counts(clause, part)]
        if counted:
            draft = Draft()
            _say(draft, query, document, counted, part.chinese, part.english)
            return Written(draft)
    return None


def _say(
    draft: Draft, query: Query, document: Document, counted: Sequence[Clause], chinese: str, english: str
) -> None:
    shown = counted if len(counted) <= SHOWN else []
    rows = [f"{_name(clause, query.english)}{draft.cite(whole(document, clause))}" for clause in shown]
    ends = [] if shown else [whole(document, counted[0]), whole(document, counted[-1])]
    name = title(document, query.english)
    if query.english:
        names = f": {listed(rows, True)}" if rows else f", from {counted[0].label} to {counted[-1].label}"
        draft.say(f"The {name} has {len(counted)} {english}{names}.", *ends)
    else:
        names = f"：{listed(rows, False)}" if rows else f"，从{counted[0].label}到{counted[-1].label}"
        draft.say(f"{name}共有{len(counted)}{chinese}{names}。", *ends)


def _name(clause: Clause, english: bool) -> str:
    if english and clause.english:
        return english_gist(clause, 80)
    return clause.heading or gist(clause)


def _points(query: Query, desk: Desk) -> Written | None:
    """What stands under a heading (六种方式), or in one clause as 一是…二是…."""
    terms = desk.retriever.terms(_subject(query))
    if not terms:
        return None
    best: tuple[float, Document, Clause] | None = None
    for document in desk.within(query):
        for clause in document.walk():
            if clause.heading and len(_numbered(clause)) > 1:
                share = _likeness(query, desk, terms, clause)
                if share >= ENOUGH and (best is None or share > best[0]):
                    best = (share, document, clause)
    if best is not None:
        return _under(query, best[1], best[2], _numbered(best[2]))
    for one in desk.retriever.search(_subject(query), 2, query.documents):
        points = _enumerated(one.clause)
        if len(points) > 1 and one.support >= ENOUGH:
            return _enumeration(query, one.document, one.clause, points)
    return None


def _subject(query: Query) -> str:
    """What is counted: the topic without the words that ask for a number."""
    text = re.sub(
        r"(?:一共|总共)?(?:[有分写列]了?成?)?(?:多少|几多|几)[大个项条种类点步家间]?", " ", query.text
    )
    return re.sub(
        r"\b(?:how many|does|do|has|have|are|there|in|of|the)\b|[？?]", " ", text, flags=re.IGNORECASE
    )


def _numbered(clause: Clause) -> list[Clause]:
    return [child for child in clause.children if child.number]


def _likeness(query: Query, desk: Desk, terms: Sequence[Term], clause: Clause) -> float:
    """The share of a heading's words that the question says, and of the question's that the heading says."""
    english = query.language is Language.ENGLISH
    heading = english_gist(clause, 200) if english else clause.heading
    said, words = frozenset(desk.index.words(query.text)), frozenset(desk.index.words(heading))
    total = sum(desk.index.rarity(word) for word in words)
    own = sum(desk.index.rarity(word) for word in words & said) / total if total else 0.0
    asked = sum(term.weight for term in terms)
    return 0.75 * own + 0.25 * (desk.retriever.spoken(terms, f"{clause.heading} {heading}") / asked)


def _enumeration(
    query: Query, document: Document, clause: Clause, points: Sequence[tuple[int, int]]
) -> Written:
    draft = Draft()
    said = [clause.text[start:end].rstrip("；;。") for start, end in points]
    opening = (
        f"{len(said)} points in {clause.label}: {'; '.join(said)}."
        if query.english
        else f"{clause.label}列了{len(said)}个方面：{'；'.join(said)}。"
    )
    draft.say(opening, Quote(document, clause, points[0][0], points[-1][1]))
    return Written(draft)


def _under(query: Query, document: Document, clause: Clause, children: Sequence[Clause]) -> Written:
    draft = Draft()
    about = (english_gist(clause, 80) if query.english else "") or clause.heading
    rows = [f"{_name(child, query.english)}{draft.cite(whole(document, child))}" for child in children]
    if query.english:
        draft.say(f"{len(children)}, under “{about}”: {listed(rows, True)}.", whole(document, clause))
    else:
        draft.say(f"“{about}”下共{len(children)}项：{listed(rows, False)}。", whole(document, clause))
    return Written(draft)


def _enumerated(clause: Clause) -> list[tuple[int, int]]:
    body = [(start, end) for start, end in sentences(clause.text) if end - start > 3]
    return [(start, end) for start, end in body if POINTS.match(clause.text[start:end])]


def _counts(clause: Clause, part: Part) -> bool:
    if clause.level not in part.levels:
        return False
    # Points of a box are no tasks of the text.
    return clause.level is not Level.ITEM or "box-" not in clause.address
