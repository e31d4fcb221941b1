"""Passages -> the same with the items that hang on a sentence ending in a colon, which says nothing alone. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause
from rag.drafting import Draft, Quote, whole

LEADS = re.compile(r"[：:]\s*$")
MOST = 30  # items; more are no list that a person would want read out


def items(clause: Clause) -> tuple[Clause, ...]:
    """The numbered points under a clause whose own text ends with a colon; none for any other clause."""
    if not LEADS.search(clause.text):
        return ()
    return tuple(one for one in clause.children if one.number)[:MOST]


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
