"""A question in English -> two texts that it calls by name, one joined to the other. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.clauses import Document
from rag.questions.names import naming

BETWEEN = re.compile(
    r"\W*(?:(?:and|or|vs|versus|with|from|than|to|the|of|both|differs?|different|compared|compares?)\b\W*)+",
    re.IGNORECASE,
)


def texts(question: str, documents: Sequence[Document]) -> tuple[str, ...]:
    """Ids of both; none where a question names one, or joins none."""
    names = naming.called(question, documents) if question.isascii() else ()
    for one, other in pairwise(names):
        if one.documents != other.documents and BETWEEN.fullmatch(question[one.end : other.start]):
            return (*one.documents, *other.documents)
    return ()
