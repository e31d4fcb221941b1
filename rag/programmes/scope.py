"""A document -> the sentences that say whom it is for. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Document
from rag.drafting import sentences

# Whom a text says that it is for.
FOR = re.compile(
    r"适用(?:于|范围|对象)|(?:扶持|支持|补助|补贴|奖励|资助|申报|申请)(?:的)?(?:对象|主体|范围)(?:为|是|包括|：|:)|"
    r"\b(?:appl(?:y|ies) to|eligible applicants?)\b",
    re.IGNORECASE,
)
# A title that tells whom or what a text supports.
MADE_FOR = re.compile("扶持|支持|奖励|补贴|补助|资助|奖补|促进")


def of(document: Document) -> Iterator[str]:
    """The sentences that say for whom a text is, and first the title of one that is made to support somebody."""
    if MADE_FOR.search(document.title):
        yield document.title
    for clause in document.walk():
        if FOR.search(clause.text):
            yield from (
                clause.text[start:end]
                for start, end in sentences(clause.text)
                if FOR.search(clause.text, start, end)
            )
