"""What the documents offer an enterprise: measures that speak of its need, grouped by document. Promises nothing itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts import responsibilities
from rag.answers.passages import HEADINGS
from rag.desk import Desk, Written
from rag.drafting import Draft, english_gist, gist, listed, title, whole
from rag.questions import Query
from rag.retrieval import Evidence, Retriever
from rag.units import Units

# The instruments by which a public body supports an enterprise.
INSTRUMENTS = re.compile(
    r"贷款|信贷|授信|担保|保险|债券|发债|上市|挂牌|基金|股权|贴息|补贴|奖励|奖补|补偿|融资|租赁|票据|REITs|外汇|结算|风险分担"
)
ENCOURAGES = re.compile(r"支持|鼓励|引导|推动|推广|争取|探索|便利|允许|提供|给予|优先|开展")
PROMISES = re.compile(
    r"给予[^。]{0,30}(?:奖励|补贴|贴息|补助|补偿|支持)|(?:贴息|奖励|补贴|补助)[^。]{0,10}\d|最高|不超过\s*\d"
)
MOST = 8
ENOUGH = 0.12  # a profile says much of which a fitting measure repeats little


def answer(query: Query, desk: Desk) -> Written | None:
    """Measures that may fit the enterprise; None when none speaks of its need."""
    found = relevant(query, desk.retriever)
    return Written(write(query, found, desk.units), evidence=found) if found else None


def relevant(query: Query, retriever: Retriever) -> tuple[Evidence, ...]:
    """Clauses that name an instrument, nearest to the profile first."""
    found = [
        one
        for one in retriever.search(query.text, 80, query.documents)
        if INSTRUMENTS.search(one.clause.text)
        and ENCOURAGES.search(one.clause.text)
        and one.clause.level not in HEADINGS
    ]
    return tuple(one for one in found if one.support >= ENOUGH)[:MOST]


def write(query: Query, found: Sequence[Evidence], units: Units) -> Draft:
    """One row a measure, grouped by document; whether the text promises anything is said once."""
    draft = Draft()
    english = query.english
    for identifier in dict.fromkeys(one.document.id for one in found):
        group = [one for one in found if one.document.id == identifier]
        quotes = [whole(one.document, one.clause) for one in group]
        name = title(group[0].document, english)
        count = len(group)
        opening = (
            f"Measures of the {name} that may fit:" if english else f"{name}中可能适用的措施有{count}条："
        )
        draft.say(opening, *quotes)
        for one, quote in zip(group, quotes, strict=True):
            draft.say(_row(one, units, english), quote)
    if found and not any(PROMISES.search(one.clause.text) for one in found):
        draft.notes.append(
            "These clauses encourage or support; they state no amount and promise nothing to a single enterprise."
            if english
            else "以上条款写的是鼓励和支持的方向，没有写明金额，也没有对单个企业作出承诺。"
        )
    return draft


def _row(evidence: Evidence, units: Units, english: bool) -> str:
    clause = evidence.clause
    stated = responsibilities(clause.text)
    first = list(dict.fromkeys(one.unit for one in stated if one.role is stated[0].role)) if stated else []
    if english:
        names = [f"{unit} ({units.english(unit)})" if units.english(unit) else unit for unit in first]
        turn_to = f" Turn to: {listed(names, True)}." if names else ""
        return f"- {clause.label}: {english_gist(clause) or gist(clause)}.{turn_to}"
    turn_to = f"可向{listed(first, False)}了解。" if first else ""
    return f"- {clause.label}：{gist(clause)}。{turn_to}"
