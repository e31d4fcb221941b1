"""Whether a question asks of a text that is yet to be drawn up, as a clause tells, and of none of the library. Writes nothing.

Who issues the rules on appraisal, and when, is no question of the record of a text that happens to be called rules too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from documents.clauses import Document
from index.searching import Index
from rag.desk import Desk
from rag.questions.names import genres, naming
from rag.questions.query import Query

# Sorts of texts that no library of policies need hold, but that its clauses ask for.
_MORE = ("预案", "标准", "制度", "规范", "规程", "规则", "指引", "指南", "目录", "名录", "清单", "章程")
_SORTS = "|".join((*genres.ENDINGS, *_MORE))
CALLED = re.compile(rf"(?P<before>[一-鿿]{{2,16}}?)(?P<sort>{_SORTS})(?![一-鿿]?局)")
ENGLISH = re.compile(
    rf"(?P<before>(?:[a-z-]+ ){{1,3}}?)(?P<sort>{genres.ENGLISH}|list|catalogue|standards?|guidelines?|policy)\b",
    re.IGNORECASE,
)
NAMED_PLAN = re.compile(
    r"\b(?!(?:this|that|these|each|every|your|their|which|what)\b)(?P<name>[a-z]{4,}) "
    r"(?P<sort>plan|programme|scheme|project|initiative)\b",
    re.IGNORECASE,
)
DRAWN_UP = re.compile(
    r"(?:制[定订]|编制|编写|出台|印发|起草|草拟|拟[定订]|修订|发布|公布|建立)[^，。；《》]{2,40}|"
    r"\b(?:draw(?:s|n|ing)? up|draft\w*|formulat\w*|issu\w+|prepar\w*|develop\w*|publish\w*|adopt\w*)\b[^.;《》]{2,120}",
    re.IGNORECASE,
)
OWN = 0.75  # share of what stands before the sort that a title says, so that the text of that title is meant
LEAST = 2  # characters or one English word that tell one such text from others of its sort


def asked(query: Query, desk: Desk) -> bool:
    """Whether some clause has the text drawn up that a question names, and no text of the library is called so."""
    text = query.text
    names = [(_since_break(one["before"]), one["sort"]) for one in CALLED.finditer(text)]
    names += [(one["before"].lower(), one["sort"].lower()) for one in ENGLISH.finditer(text)]
    told = [(before, sort) for before, sort in names if len(before) >= LEAST]
    return any(
        not _own(before, desk.documents) and _is_drawn_up(before, sort, desk.index) for before, sort in told
    )


def inside(query: Query, desk: Desk) -> bool:
    """Whether a plan is named that some clause names and no title does: its years are not those of its text."""
    for one in NAMED_PLAN.finditer(query.question if query.english else ""):
        name, sort = one["name"].capitalize(), one["sort"].lower()
        titled = any(name.lower() in f"{text.title_english} {text.region}".lower() for text in desk.documents)
        called = re.compile(rf"\b{name} (?i:{sort})\b")
        if not titled and any(
            called.search(clause.english) for text in desk.documents for clause in text.walk()
        ):
            return True
    return False


def _since_break(before: str) -> str:
    """考核 of 里要求的考核: what stands before a sort and belongs to its name."""
    return naming.BREAKS.split(before)[-1]


def _own(before: str, documents: Sequence[Document]) -> bool:
    """Whether a title says nearly all of a name: then that text is meant, whatever is drawn up besides."""
    said = before.split() if before.isascii() else list(before)
    titles = (f"{one.title} {one.title_english or ''} {one.region or ''}".lower() for one in documents)
    return any(sum(part in title for part in said) >= OWN * len(said) for title in titles)


def _is_drawn_up(before: str, sort: str, index: Index) -> bool:
    """Whether a clause has a text of that name drawn up, or of its end: 考核办法 of 资金考核办法."""
    parts = before.split() if before.isascii() else list(before)
    join, least = (" ", 1) if before.isascii() else ("", LEAST)
    ends = [join.join((*parts[at:], sort)) for at in range(len(parts) - least + 1)]
    return any(end in told for told in _told(index) for end in ends)


def read(index: Index) -> None:
    """Read what clauses say is drawn up, which the first question about a text would wait for."""
    _told(index)


@lru_cache(maxsize=2)
def _told(index: Index) -> tuple[str, ...]:
    """What clauses say is drawn up. Read once for each snapshot."""
    return tuple(_drawn(index.documents))


def _drawn(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        for clause in document.walk():
            if clause.address != "masthead":
                text = f"{clause.text}\n{clause.english}"
                yield from (match[0].lower() for match in DRAWN_UP.finditer(text))
