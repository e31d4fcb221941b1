"""What is asked -> whether it is of something of which no document speaks, by name or at all. Writes no answer."""

from __future__ import annotations

import re
from functools import lru_cache

from index.searching import Index
from index.text import fold
from rag.answer import Kind
from rag.desk import Desk
from rag.glossary import BODIES
from rag.questions.plain import quoted
from rag.questions.query import Query

# Log odds from which a clause that says all parts of such a name, if not in that order, is about what it names: of 18
# names put to a library that only said their parts eleven were, and the answers to these alone were right.
LIKELY = 1.0
# What any thing may have, asked of one that is named in capitals.
HAS = re.compile(
    r"的?(?:目标|规模|总额|金额|额度|期限|时间|条件|要求|对象|利率|费率|比例|标准|政策|措施|任务|试点|业务|情况|计划)"
)
MOST = 0.6  # share of the topic's characters that the name must be
WHOLE = 0.99  # share of a topic's notions that a clause says
REMEMBERED = 2_000


def lettered(topic: str, desk: Desk) -> bool:
    """Whether a topic is a name by its letters that no text says, and no more than what any thing may have."""
    letters = {fold(name) for name in quoted.CAPITALS.findall(topic)}
    terms = desk.retriever.terms(HAS.sub(" ", topic)) if letters else ()
    if not letters or not all(letters & set(term.forms) for term in terms):
        return False
    return not any(stands(fold(form), desk.index) for term in terms for form in term.forms)


def only(topic: str, desk: Desk) -> bool:
    """Whether the topic is little else than such a name: clauses that share its parts speak of other things."""
    if lettered(topic, desk):
        return True
    said = fold(topic).replace(" ", "")
    for entry in desk.glossary.called(topic):
        names = [fold(name) for name in entry.names() if name]
        longest = max((name for name in names if name in fold(topic)), key=len, default="")
        if entry.kind not in BODIES and len(longest.replace(" ", "")) >= MOST * len(said):
            names.append(fold(desk.retriever.put(longest)))  # the same in the words of texts
            return not any(stands(name, desk.index) for name in names) and not _told(topic, desk)
    return False


def _told(topic: str, desk: Desk) -> bool:
    """Whether one clause says each part of a name and is likely meant: 参照市里办法奖励上市 of 上市奖励."""
    found = desk.retriever.search(topic, 1)
    return bool(found) and found[0].support >= WHOLE and found[0].odds >= LIKELY


def wholly(query: Query, desk: Desk) -> bool:
    """Whether nothing of a question is heard of: it names no text of the library, and no clause is likely meant.

    What there is to do stands in the records, whatever words ask for it; and a story of one's own tells much that no
    text says.
    """
    followed = query.item or query.pointed or query.nearby or query.spoken
    if not query.topic or query.documents or query.number is not None or followed or query.of_tasks:
        return False
    told = query.kind is Kind.PROGRAMMES
    return desk.retriever.strange(query.topic, bool(desk.named(query)), counted=not told)


@lru_cache(maxsize=REMEMBERED)
def stands(name: str, index: Index) -> bool:
    """Whether any clause or title says a name."""
    return name in _said(index)


@lru_cache(maxsize=2)
def _said(index: Index) -> str:
    """All that a library says in both languages, folded, a line for each text."""
    lines = (
        text
        for document in index.documents
        for text in (
            document.title,
            document.title_english,
            *(text for one in document.walk() for text in (one.text, one.english)),
        )
    )
    return "\n".join(map(fold, lines))
