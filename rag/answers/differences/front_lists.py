"""What a foreword lists and the parts of a chapter, held against each other by their names. Judges no meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Clause, Document, Level
from rag import located, outline
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title, whole
from rag.questions.asked import agreement, kinds
from rag.questions.names.references import Reference, Unit, references, without
from rag.questions.query import Query
from rag.retrieval import Evidence

FRONT = re.compile(r"前言|序言|引言|导言|\b(?:foreword|preface|introduction)\b", re.IGNORECASE)
COMPARES = re.compile(
    r"是不是|是否|就是|一回事|一样|相同|对应|一致|\b(?:same|match(?:es)?|correspond|identical|are they|is it)\b",
    re.IGNORECASE,
)
LISTED = 2  # marks that part the members of a list
MARKS = re.compile(r"[、，；,;]")
ENDINGS = re.compile(r"(?:行动|计划|工程|任务|方案|措施)+$")


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence of the foreword and the headings of the chapter; None unless one text has both and both are lists."""
    asked = query.question if query.english else query.text
    compares = COMPARES.search(asked) or agreement.ASKS.search(asked) or kinds.asks_whether(asked)
    chapters = tuple(one for one in references(query.text) if one.last.unit is Unit.CHAPTER)
    if not FRONT.search(asked) or not compares or len(chapters) != 1:
        return None
    found = list(_held(chapters[0], query, desk))
    if len(found) != 1:
        return None
    document, front, parts = found[0]
    quote = _listing(document, front, without(query.text, chapters), query.english, desk)
    return _written(quote, parts, query) if quote else None


def _held(
    chapter: Reference, query: Query, desk: Desk
) -> Iterator[tuple[Document, Clause, Sequence[Clause]]]:
    """The texts that have a foreword and the chapter with parts of its own."""
    for document in desk.within(query):
        front = next((one for one in document.clauses if FRONT.match(one.label or one.heading)), None)
        there = outline.resolve(chapter, document).locations
        parts = outline.children(there[0].clause) if len(there) == 1 else []
        if front is not None and len(parts) > 1:
            yield document, front, [one for one in parts if one.level is not Level.BOX]


def _listing(document: Document, front: Clause, asked: str, english: bool, desk: Desk) -> Quote | None:
    """The sentence with a list that says most of what is asked."""
    rendered = english and bool(front.english)
    text = front.english if rendered else front.text
    terms = desk.retriever.terms(asked)
    spans = [span for span in sentences(text, rendered) if len(MARKS.findall(text[slice(*span)])) >= LISTED]
    best = max(spans, key=lambda span: desk.retriever.spoken(terms, text[slice(*span)]), default=None)
    if best is None or not desk.retriever.spoken(terms, text[slice(*best)]):
        return None
    return Quote(document, front, *best, english=rendered)


def _written(quote: Quote, parts: Sequence[Clause], query: Query) -> Written:
    """Both lists, and how many headings stand in the foreword as they are worded."""
    document, english, draft = quote.document, query.english, Draft()
    same = [one for one in parts if ENDINGS.sub("", one.heading) in quote.clause.text]
    many, place = len(parts), title(document, english)
    if english:
        draft.say(
            f"In the same words the foreword names {len(same) or 'none'} of the {many} headings.", quote
        )
        draft.say(f"{place}, foreword: {' '.join(quote.words.split())}", quote)
    else:
        stands = f"有{len(same)}个" if same else "没有一个"
        draft.say(f"{many}个标题中，{stands}以同样的写法出现在前言里。", quote)
        draft.say(f"{place}前言：{' '.join(quote.words.split())}", quote)
    for one in parts:
        draft.say(f"- {located.named(one, english)}", whole(document, one))
    evidence = [Evidence(document, one, 1.0) for one in (quote.clause, *parts)]
    return Written(draft, evidence=evidence)
