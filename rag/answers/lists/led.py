"""Passages -> the same with the items that hang on a sentence ending in a colon, which says nothing alone. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document
from index.searching import Index
from rag.drafting import Draft, Quote, sentences, whole

LEADS = re.compile(r"[：:]\s*$")
FORCE = re.compile(r"不|禁止|严禁|可以?|应|须|免|减|条件|情形|[处罚]|优先|暂停|取消|补|奖|职责")
MOST = 30  # items; more are no list that a person would want read out


def items(clause: Clause) -> tuple[Clause, ...]:
    """The numbered points under a clause whose own text ends with a colon; none for any other clause."""
    if not LEADS.search(clause.text):
        return ()
    return tuple(one for one in clause.children if one.number)[:MOST]


def lead(document: Document, clause: Clause, index: Index) -> Quote | None:
    """The words on which a point hangs, without which it may say the contrary: 不得从事下列业务：.

    None of a clause that is no point, and of words that neither allow, forbid, grant nor order.
    """
    above = index.clause(document.id, clause.address.rpartition("/")[0])
    if above is None or not clause.number or clause not in items(above):
        return None
    start, end = sentences(above.text)[-1]
    return Quote(document, above, start, end) if FORCE.search(above.text[start:end]) else None


def told(draft: Draft, quote: Quote) -> None:
    """Say the points that hang on quoted words, where these end where their clause does."""
    if quote.english or quote.clause.text[quote.end :].strip():
        return
    for one in items(quote.clause):
        draft.say(f"- {' '.join(one.text.split())}", whole(quote.document, one))


def gathered(quotes: Sequence[Quote], parents: Sequence[Clause | None]) -> list[Quote]:
    """Quotes of points as one quote of what they hang on; `parents` holds the clause above each."""
    kept: list[Quote] = []
    for quote, parent in zip(quotes, parents, strict=True):
        hangs = parent is not None and quote.clause in items(parent)
        one = whole(quote.document, parent) if parent is not None and hangs else quote
        if not any(one.clause is other.clause for other in kept):
            kept.append(one)
    return kept
