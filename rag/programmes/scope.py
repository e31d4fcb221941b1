"""What an applicant says and the measures -> those of the texts that are made for such applicants. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document
from rag.drafting import sentences
from rag.programmes.shelf import Shelved
from rag.programmes.story import Key, gives
from rag.retrieval import Retriever, Term

# Whom a text says that it is for.
FOR = re.compile(
    r"适用(?:于|范围|对象)|(?:扶持|支持|补助|补贴|奖励|资助|申报|申请)(?:的)?(?:对象|主体|范围)(?:为|是|包括|：|:)|"
    r"\b(?:appl(?:y|ies) to|eligible applicants?)\b",
    re.IGNORECASE,
)
# A title that tells whom or what a text supports.
MADE_FOR = re.compile("扶持|支持|奖励|补贴|补助|资助|奖补|促进")


def addressed(terms: Sequence[Term], shelved: Sequence[Shelved], retriever: Retriever) -> frozenset[Key]:
    """The measures that give something, of each text whose scope speaks of all that these words tell of who asks."""
    telling = [one for one in terms if any(len(form) > 1 and retriever.knows(form) for form in one.forms)]
    documents = {one.measure.document.id: one.measure.document for one in shelved} if telling else {}
    meant = {
        key
        for key, document in documents.items()
        if any(all(retriever.spoken((one,), said) for one in telling) for said in _scopes(document))
    }
    return frozenset(one.key for one in shelved if one.key[0] in meant and gives(one))


def _scopes(document: Document) -> Iterator[str]:
    """The sentences that say for whom a text is, and the title of one that is made to support somebody."""
    if MADE_FOR.search(document.title):
        yield document.title
    for clause in document.walk():
        if FOR.search(clause.text):
            yield from (
                clause.text[start:end]
                for start, end in sentences(clause.text)
                if FOR.search(clause.text, start, end)
            )
