"""In how many stages or steps something is done, and in how many a body acts: the parts, or the sentence that states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document, Level
from documents.numerals import CHINESE
from rag import enumerations
from rag.answers import quoting
from rag.answers.bodies.unit_tasks import called
from rag.answers.lists import items, lists
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences
from rag.enumerations import Enumeration, Item, Match
from rag.questions.query import Query

NOUNS = "阶段|步骤|环节"
ASKED = re.compile(
    rf"(?:几|多少|几多)(?:个?大?(?:{NOUNS}|步走)|步(?=[^一-鿿]|$|才)|道(?:手续|程序|工序|环节)|个(?:流程|程序|手续|关口))|"
    r"\b(?:how many|what|which)\s+(?:\w+\s+){0,1}(?:stages|phases|steps)\b",
    re.IGNORECASE,
)
STATED = re.compile(rf"(?:[{CHINESE}]|\d{{1,2}})个?大?(?:{NOUNS})")
STEPS = re.compile(rf"(?:下列|以下|如下)(?:{NOUNS})|(?:{NOUNS})(?:如下|为)")
# A table of what is done until when, one row for each step.
TIMETABLE = re.compile("办理|流程|程序|步骤|环节|时间表|日程")
LIMIT = re.compile("(?:时限|时间|期限)：")
OF_TABLE = re.compile(r"表|附件|\b(?:table|timetable|schedule|annex)\b", re.IGNORECASE)
# 9月11日至10月31日, 2025年7月至2026年12月: a part with such a time at its head is a stage of the work.
TIME = re.compile(r"\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?(?:[-—–－~～至到]|起)")
NEAR = 3  # clauses of one document, so that it is the document meant
MOST = 2  # documents that one name may mean
HEAD = 45  # characters within which a stage says its time


def answer(query: Query, desk: Desk) -> Written | None:
    """The stages with their number; None where none is asked for, or the document meant states no or several such numbers."""
    asked = ASKED.search(query.text) or (query.english and ASKED.search(query.question))
    documents = desk.named(query) or _nearest(query, desk) if asked else ()
    if not 0 < len(documents) <= MOST:
        return None
    ids = {one.id for one in documents}
    staged = [one for one in enumerations.of(desk.index).all if one.document.id in ids and _staged(one)]
    tables = [one for one in staged if _of_rows(one)]
    meant = tables if OF_TABLE.search(query.text) else [one for one in staged if one not in tables]
    meant = meant or tables
    if len(meant) == 1:
        written = lists.counted(Match(meant[0], 1.0, 1.0), query, sure=True)
        _acting(written.draft, meant[0], query, desk)
        return written
    stated = [] if staged or query.mentions else list(_stated(documents))
    return _quoted(stated[0], query) if len(stated) == 1 else None


def _acting(draft: Draft, one: Enumeration, query: Query, desk: Desk) -> None:
    """Say in how many of them the bodies act that a question names."""
    names = {unit.name for mention in query.mentions for unit in mention.units}
    acts = [item for item in one.items if any(name in item.text for name in names)]
    if not acts:
        return
    who = listed(
        [called(name, query.english, desk.units) for name in sorted(names) if name in _all(acts)],
        query.english,
    )
    quotes = [Quote(one.document, item.clause, item.start, item.end) for item in acts]
    steps = listed([_step(item, query.english) for item in acts], query.english)
    if query.english:
        draft.say(f"{who} acts in {len(acts)} of them: {steps}.", *quotes)
    else:
        draft.say(f"其中{who}参与的有{len(acts)}个：{steps}。", *quotes)


def _all(acts: Sequence[Item]) -> str:
    return " ".join(item.text for item in acts)


def _step(item: Item, english: bool) -> str:
    """What is done in a step, without its number and who does it by when."""
    if item.clause.level is Level.ROW:
        return items.name(item.clause, english)
    return re.split("[，。；：]", enumerations.POINT.sub("", item.text.strip(), count=1))[0]


def _nearest(query: Query, desk: Desk) -> Sequence[Document]:
    """Those of the clauses nearest to the question."""
    near = desk.retriever.search(query.topic or query.text, NEAR, query.documents)
    return tuple({one.document.id: one.document for one in near}.values())


def _staged(one: Enumeration) -> bool:
    """Whether a list is of stages: each bears a time, or the words on which they hang call them so."""
    if _of_rows(one):
        called = f"{one.head.path[-1] if one.head.path else ''} {one.name}"
        return TIMETABLE.search(called) is not None and all(LIMIT.search(item.text) for item in one.items)
    timed = all(TIME.search(item.text[:HEAD]) for item in one.items)
    return (timed and not one.top) or STEPS.search(one.name) is not None


def _of_rows(one: Enumeration) -> bool:
    return any(item.clause.level is Level.ROW for item in one.items)


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
