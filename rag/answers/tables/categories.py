"""Which indicators a table puts under a heading: its rows, each with its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from documents.facts import rows
from rag.answers.amounts import table_rows
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import printed, statements
from rag.figures.scoring import Reading
from rag.questions.asked import asking
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.retrieval import Evidence

ASKS = re.compile(r"哪|什么|啥|咩|边啲|列|几|多少|包括|\b(?:which|what|list|name|how many)\b", re.IGNORECASE)
OF_TABLE = re.compile(
    r"指标|这一?[类组项栏]|类别|归[到在入于]|属于|表[中里内上]|下面|名下|\b(?:indicators?|categor(?:y|ies)|group|heading|table|under)\b",
    re.IGNORECASE,
)
NAMED = 0.9  # share of a category's name that the question says
PARTLY, RIVAL = (
    0.6,
    0.4,
)  # a smaller share, where of no other category's name the question says more than this


def answer(query: Query, desk: Desk) -> Written | None:
    """The rows of the category that a question names, and not in the name of a body; None when it names none."""
    text = asking.without(query.text, [(one.start, one.end) for one in query.mentions])
    if not (ASKS.search(text) and OF_TABLE.search(text)):
        return None
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    for document in desk.within(query):
        for table in (clause for clause in document.walk() if clause.level is Level.TABLE):
            category = _named(text, table, lexicon)
            if category:
                return _written(document, table, category, query.english)
    return None


def _categories(table: Clause) -> dict[str, list[Clause]]:
    found: dict[str, list[Clause]] = {}
    for clause in table.children:
        parts = rows.row(clause.text)
        if parts is not None and parts.category:
            found.setdefault(parts.category, []).append(clause)
    return found


def _named(text: str, table: Clause, lexicon: Lexicon) -> str:
    """The category whose name stands in the question, slips of the pen forgiven."""
    asked = notions.grams(lexicon.plain(text))
    shares = {name: notions.covered(lexicon.plain(name), asked) for name in _categories(table)}
    best = max(shares, key=lambda name: shares[name], default="")
    rivals = max((share for name, share in shares.items() if name != best), default=1.0)
    enough = PARTLY if rivals <= RIVAL else NAMED
    return best if best and shares[best] >= enough else ""


def _written(document: Document, table: Clause, category: str, english: bool) -> Written:
    members = _categories(table)[category]
    draft = Draft()
    quotes = [whole(document, clause) for clause in members]
    names = [clause.heading for clause in members]
    place = title(document, english)
    if english:
        draft.say(
            f"{place} lists {len(members)} indicators under {category}: {listed(names, True)}.", *quotes
        )
    else:
        draft.say(f"{place}的“{category}”类共有{len(members)}项指标：{listed(names, False)}。", *quotes)
    for clause, quote in zip(members, quotes, strict=True):
        draft.say(_line(document, clause, english), quote)
    evidence: Sequence[Evidence] = [Evidence(document, clause, 1.0) for clause in members]
    return Written(draft, evidence=evidence)


def _line(document: Document, clause: Clause, english: bool) -> str:
    if english and clause.english:
        return " ".join(clause.english.split())
    quantity = next(iter(printed.of(clause.text)), None)
    return table_rows.in_words(Reading(quantity, document, clause, 0.0)) if quantity else clause.text
