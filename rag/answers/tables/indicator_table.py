"""A text asked for its indicators, none of them named -> all rows of the table that holds them. Chooses no row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from documents.facts.rows import row
from rag.answer import Kind
from rag.answers.amounts import table_rows
from rag.answers.texts import parts
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import printed
from rag.questions.asked import changing, gathering
from rag.questions.asked.navigating import PARTS_SPEAK
from rag.questions.query import Query
from rag.retrieval import Evidence

ASKED = re.compile(
    r"(?:(?:列[出举]?|这|那)?(?:[两三四五六七八九十]+|\d+)[个项条]|(?:有|包括|设了?|定了?|提出了?)(?:哪些|什么|啥|咩|边啲|哪几个?)|所有|全部|列[出举]?(?:所有|全部)?)?(?:的|嘅)?"
    r"(?:主要|发展|核心|具体|量化|目标|预期)*指标(?:体系|清单|表)?(?:都|分别)?(?:有|是|包括|系)?(?:哪些|什么|啥|咩|边啲)?|"
    r"\b(?:what|which|list|all|the|main|key|target|its)*(?: (?:all|the|main|key|target))* ?indicators\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"请问|列出|列举|给我|一下|里面?|[中内的嘅有都是？?。，,]|"
    r"\b(?:what|which|list|all|the|does|do|did|is|are|there|in|of|set|sets|have|has|"
    r"for|by|contain|contains|give|show|me|main|key)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:到|至|in |for |by )?(?:19|20)\d{2}\s*年?(?:末|底)?(?=的|有|指|\s|[？?]|$)")
FEWEST, MOST = 2, 40  # rows of a table of indicators


def answer(query: Query, desk: Desk) -> Written | None:
    """Every indicator with its figures; None where a row, a sort or a number of them is asked for.

    Where no text is named it is the only one that has such a table.
    """
    if not ASKED.search(query.text) or query.mentions or PARTS_SPEAK.search(query.text):
        return None
    if changing.wanted(query.text) is not None or gathering.of_some(query.text):
        return None  # some of the rows, by what becomes of them, by a bound or by their units
    text = query.text if len(YEAR.findall(query.text)) > 1 else YEAR.sub(" ", query.text)
    rest = replace(query, text=FRAME.sub(" ", ASKED.sub(" ", text)))
    named = desk.named(query)
    if not named and query.kind is Kind.COUNT:
        return None
    for document in named[:1] or _tabled(desk.within(query)):
        rows = _rows(document)
        if FEWEST <= len(rows) <= MOST and not parts.more(rest, desk, document):
            return _written(document, rows, query)
    return None


def _tabled(documents: Sequence[Document]) -> Sequence[Document]:
    """The one text that has such a table, where no text is named; none where several have."""
    found = [one for one in documents if len(_rows(one)) >= FEWEST]
    return found if len(found) == 1 else ()


def _rows(document: Document) -> Sequence[Clause]:
    """The rows of the first table that states figures of years."""
    for table in (one for one in document.walk() if one.level is Level.TABLE):
        rows = [one for one in table.children if one.level is Level.ROW]
        if rows and all(any(each.period for each in printed.of(one.text)) for one in rows):
            return rows
    return ()


def _sorts(rows: Sequence[Clause], english: bool) -> str:
    """How many of them stand under each category; empty where the table has none."""
    read = (row(one.text) for one in rows)
    groups = Counter(one.category for one in read if one and one.category)
    if not 1 < len(groups) < len(rows) or groups.total() != len(rows):
        return ""
    told = [
        f"{name}{': ' if english else ''}{many}{'' if english else '项'}" for name, many in groups.items()
    ]
    return (
        f" in {len(groups)} groups ({listed(told, True)})"
        if english
        else f"，分{len(groups)}类（{listed(told, False)}）"
    )


def _written(document: Document, rows: Sequence[Clause], query: Query) -> Written:
    draft, quotes = Draft(), [whole(document, one) for one in rows]
    name = title(document, query.english)
    sorts = _sorts(rows, query.english)
    draft.say(
        f"{name} sets {len(rows)} indicators{sorts}:"
        if query.english
        else f"{name}共有{len(rows)}项指标{sorts}：",
        *quotes,
    )
    for one, quote in zip(rows, quotes, strict=True):
        english = " ".join(one.english.split()) if query.english else ""
        draft.say(f"- {english or table_rows.plain(one, document)}", quote)
    return Written(draft, evidence=[Evidence(document, one, 1.0) for one in rows])
