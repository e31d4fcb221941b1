"""Which indicators bind and which are only expected: from the column of a table that says so. Knows no other column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from documents.facts.amounts import Amount
from documents.facts.rows import row
from index.text import fold
from rag.answers.claims import claimed_figures
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.questions.query import Query

BINDING = re.compile(r"约束性|有约束力|硬指标|\bbinding\b|\bmandatory\b", re.IGNORECASE)
EXPECTED = re.compile(r"预期性|软指标|\b(?:anticipat\w+|indicative|non-binding)\b", re.IGNORECASE)
INDICATORS = re.compile(r"\d+[个项]|指标|目标|\b(?:indicators?|targets?)\b", re.IGNORECASE)
# Whether there are any, not whether all are.
EXISTS = re.compile(
    r"有(?!约束力的?吗)|\b(?:any|some|contain\w*|includ\w*|have|has|there|sets?)\b", re.IGNORECASE
)
CELL = re.compile(r"(?:｜|^)[^｜：]*属性：([^｜]+)")
NUMBER = re.compile(r"：(\d+(?:\.\d+)?)(?=｜|$)")
BRACKET = re.compile(r"[（(][^（()）]*[）)]$")  # the unit behind a name
COUNTED = frozenset({"项", "个", "条"})  # of indicators themselves
NAMES = {"约束性": "binding", "预期性": "anticipatory (预期性)"}
NAMED = 0.7  # share of a question's notions that an indicator's name must say to be the one meant
MOST = 20


def answer(query: Query, desk: Desk) -> Written | None:
    """How many indicators are of each sort, or of which sort one is; None where no table says so."""
    binding, expected = BINDING.search(query.text), EXPECTED.search(query.text)
    figures = [one for one in claimed_figures.claimed_amounts(query.text) if one.unit not in COUNTED]
    of_indicators = INDICATORS.search(query.text) is not None
    if not (binding or expected) or not (of_indicators or figures or (binding and expected)):
        return None
    rows = [
        (document, clause, cell[1].strip())
        for document in desk.named(query)[:1] or desk.within(query)
        for clause in document.walk()
        if clause.level is Level.ROW and row(clause.text) is not None
        for cell in [CELL.search(clause.text)]
        if cell
    ]
    if not rows:
        return None
    figures = [one for one in figures if one.unit or one.value != len(rows)]  # of the 14 indicators
    claimed = "" if binding and expected else "约束性" if binding else "预期性"
    named = _stating(figures, rows, query, desk) if figures else _meant(rows, query, desk)
    if not named and (figures or not of_indicators):
        return None  # the figure is held against its clause elsewhere
    return Written(_write(named or rows, claimed, query))


def _stating(
    figures: Sequence[Amount], rows: Sequence[tuple[Document, Clause, str]], query: Query, desk: Desk
) -> Sequence[tuple[Document, Clause, str]]:
    """The row that states a figure of the question and whose indicator it speaks of most."""
    terms = desk.retriever.terms(query.topic)
    spoken = {id(one): desk.retriever.spoken(terms, f"{one[1].heading} {one[1].english}") for one in rows}
    stating = [
        one
        for one in rows
        if spoken[id(one)]
        and {float(cell) for cell in NUMBER.findall(one[1].text)} & {each.value for each in figures}
    ]
    return [max(stating, key=lambda one: spoken[id(one)])] if stating else []


def _meant(
    rows: Sequence[tuple[Document, Clause, str]], query: Query, desk: Desk
) -> Sequence[tuple[Document, Clause, str]]:
    """The rows whose indicators the question names: by their whole names, else by most of their words."""
    asked = fold(query.text)
    called = [one for one in rows if fold(BRACKET.sub("", one[1].heading)) in asked]
    if called:
        return called
    topic = INDICATORS.sub(" ", EXPECTED.sub(" ", BINDING.sub(" ", query.topic)))
    terms = [one for one in desk.retriever.terms(topic) if any(len(form) > 1 for form in one.forms)]
    total = sum(one.weight for one in terms)
    return [
        one
        for one in rows
        if total and desk.retriever.spoken(terms, f"{one[1].heading} {one[1].english}") >= NAMED * total
    ]


def _write(rows: Sequence[tuple[Document, Clause, str]], claimed: str, query: Query) -> Draft:
    draft, english = Draft(), query.english
    kinds = list(dict.fromkeys(kind for _, _, kind in rows))
    if claimed and claimed not in kinds and (len(rows) > 1 or not query.whether):
        draft.say(_none(rows, claimed, query), *(whole(*one[:2]) for one in rows[:MOST]))
        query = replace(query, whether=False)
    any_of = len(rows) > 1 and EXISTS.search(query.text) is not None
    kinds = [claimed] if claimed in kinds and (any_of or not query.whether) else kinds
    opening = ""
    if query.whether and claimed:
        yes = ("Yes: ", "有：" if any_of else "是：")
        opening = (yes if kinds == [claimed] else ("No: ", "不是："))[not english]
    for kind in kinds:
        of = [(document, clause) for document, clause, one in rows if one == kind]
        names = listed([clause.heading for _, clause in of[:MOST]], english=False)
        name, quotes = title(of[0][0], english), [whole(*one) for one in of[:MOST]]
        if english:
            said = f"{len(of)} of {len(rows)} indicators in {name} are {NAMES.get(kind, kind)}: {names}."
        elif len(rows) == 1:
            said = f"{name}把{names}列为{kind}指标。"
        else:
            said = f"{name}的{len(rows)}项指标里，{kind}的有{len(of)}项：{names}。"
        draft.say(f"{opening}{said}", *quotes)
        opening = ""
    return draft


def _none(rows: Sequence[tuple[Document, Clause, str]], claimed: str, query: Query) -> str:
    """That no indicator is of the sort asked for: said first, for it is the answer."""
    name, no = title(rows[0][0], query.english), query.whether
    if query.english:
        return f"{'No: none' if no else 'None'} of the {len(rows)} indicators in {name} is {NAMES[claimed]}."
    return f"{('不是：' if '都' in query.text else '没有：') if no else ''}{name}的{len(rows)}项指标里没有{claimed}指标（0项）。"
