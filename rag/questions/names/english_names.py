"""An English question -> what it calls texts by, the sort of text they are: the action plan, the draft. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document, Status
from rag.questions.names import genres

ENGLISH_NAME = re.compile(
    rf"((?:(?!(?:vs|versus)\b)[A-Za-z0-9'’-]+\s+){{0,4}})\b({genres.ENGLISH})\b", re.IGNORECASE
)
HYPHEN = re.compile(rf"(?<=[a-z])-(?=(?:{genres.ENGLISH})\b)", re.IGNORECASE)  # action-plan tasks
SECOND = re.compile(
    r"规划[”\"》〉]*\s*(?:[（(][^（()）]*[)）])?$"
)  # a title that ends so, whatever brackets follow


def found(text: str, documents: Sequence[Document]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where a name stands, and the ids of the documents that it may call."""
    for match in ENGLISH_NAME.finditer(HYPHEN.sub(" ", text)):
        sort = match[2].lower()
        if genres.MEANS_TO.match(text, match.start(2)) and genres.SOMEBODY.search(text, 0, match.start(2)):
            continue
        if sort == "draft":
            same = [one for one in documents if one.status is Status.DRAFT]
        else:
            same = [one for one in documents if sort in f"{one.title_english} {one.kind or ''}".lower()]
        words = set(re.findall(r"[a-z]{3,}", match[1].lower())) - {"the", "and", "does", "which", "what"}
        years = re.findall(r"\b(?:19|20)\d\d\b", match[1])
        shares = {
            one.id: sum(_says(one, word) for word in words)
            + sum(year in f"{one.title}{one.date}" for year in years)
            for one in same
        }
        best = max(shares.values(), default=0)
        near = tuple(identity for identity, share in shares.items() if share == best)
        if sort == "plan" and not best:  # a plan that is called so and no more is a 规划 first, no 方案
            near = tuple(one.id for one in same if SECOND.search(one.title)) or near
        if near and len(near) < len(documents) and (best or len(near) == 1):
            yield _begins(match, [one for one in same if one.id in near]), match.end(), near


def _begins(match: re.Match[str], documents: Sequence[Document]) -> int:
    """Where an English name begins: with the first of the words before the sort that a title says."""
    for word in re.finditer(r"[a-z0-9]{3,}", match[1], re.IGNORECASE):
        if word[0].lower() != "the" and any(_says(one, word[0].lower()) for one in documents):
            return match.start(1) + word.start()
    return match.start(2)


def _says(document: Document, word: str) -> bool:
    title = document.title_english
    return word in title.lower() and re.search(rf"\b{re.escape(word)}", title, re.IGNORECASE) is not None
