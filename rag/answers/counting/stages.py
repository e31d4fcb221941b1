"""In how many stages or steps something is done: the parts that bear each a time, or the sentence that states the number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document, Level
from documents.numerals import CHINESE
from rag import enumerations
from rag.answers import quoting
from rag.answers.lists import lists
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.enumerations import Enumeration, Match
from rag.questions.query import Query

NOUNS = "阶段|步骤|环节"
ASKED = re.compile(
    rf"(?:几|多少|几多)个?大?(?:{NOUNS}|步走)|"
    r"\b(?:how many|what|which)\s+(?:\w+\s+){0,1}(?:stages|phases|steps)\b",
    re.IGNORECASE,
)
STATED = re.compile(rf"(?:[{CHINESE}]|\d{{1,2}})个?大?(?:{NOUNS})")
STEPS = re.compile(rf"(?:下列|以下|如下)(?:{NOUNS})|(?:{NOUNS})(?:如下|为)")
# 9月11日至10月31日, 2025年7月至2026年12月: a part with such a time at its head is a stage of the work.
TIME = re.compile(r"\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?(?:[-—–－~～至到]|起)")
NEAR = 3  # clauses of one document, so that it is the document meant
MOST = 2  # documents that one name may mean
HEAD = 45  # characters within which a stage says its time


def answer(query: Query, desk: Desk) -> Written | None:
    """The stages with their number; None where none is asked for, or the document meant states no or several such numbers."""
    asked = ASKED.search(query.text) or (query.english and ASKED.search(query.question))
    documents = desk.named(query) or _nearest(query, desk) if asked and not query.mentions else ()
    if not 0 < len(documents) <= MOST:
        return None
    ids = {one.id for one in documents}
    staged = [one for one in enumerations.of(desk.index).all if one.document.id in ids and _staged(one)]
    if len(staged) == 1:
        return lists.counted(Match(staged[0], 1.0, 1.0), query, sure=True)
    stated = [] if staged else list(_stated(documents))
    return _quoted(stated[0], query) if len(stated) == 1 else None


def _nearest(query: Query, desk: Desk) -> Sequence[Document]:
    """Those of the clauses nearest to the question."""
    near = desk.retriever.search(query.topic or query.text, NEAR, query.documents)
    return tuple({one.document.id: one.document for one in near}.values())


def _staged(one: Enumeration) -> bool:
    """Whether a list is of stages: each bears a time, or the words on which they hang call them so."""
    row = any(item.clause.level is Level.ROW for item in one.items)
    timed = not row and all(TIME.search(item.text[:HEAD]) for item in one.items)
    return (timed and not one.top) or STEPS.search(one.name) is not None


def _stated(documents: Sequence[Document]) -> Iterator[Quote]:
    for document in documents:
        for clause in document.walk():
            for start, end in sentences(clause.text):
                if STATED.search(clause.text[start:end]):
                    yield Quote(document, clause, start, end)


def _quoted(quote: Quote, query: Query) -> Written:
    draft = Draft()
    draft.say(quoting.sentence(quote, query.english), quote)
    return Written(draft, quoted=True)
