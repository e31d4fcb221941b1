"""A thing that is said to be one place's and of which only another place's text speaks: no, with the clause that does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from documents.clauses import Clause, Document
from index.text import fold
from rag.answers import quoting
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences, title
from rag.questions.query import Query
from rag.retrieval import UNCITABLE

# 鲲鹏计划是揭阳的吧, is the Kunpeng Plan Jieyang's: the thing before or behind the verb, the place of its text.
CLAIM = re.compile(
    r"^(?P<thing>[^，。？]{2,20}?)(?:是不是|是|属于|系咪|系)(?P<place>[^，。？的嘅]{2,6})(?:的|嘅)"
    r"(?:项目|计划|政策|任务|做法|产品)?(?:吗|吧|么|呀|对吗|对不对)*[？?]?$"
)
ENGLISH = re.compile(
    r"^(?:is (?:the )?(?P<asked>.{3,40}?)|(?:the )?(?P<said>.{3,40}?) (?:is|belongs to)) (?:(?:of|from|in|a part of) )?"
    r"(?P<place>[A-Z][a-z]+)(?:['’]s?)?(?: (?:plan|project|programme|policy))?(?:, .{2,12})?\W*$",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction; None where the place's own texts speak of the thing, or no text does."""
    claim = (ENGLISH if query.english else CLAIM).match(query.text.strip())
    if claim is None or not 0 < len(query.documents) < len(desk.documents):
        return None
    thing = next(claim[name] for name in claim.re.groupindex if name != "place" and claim[name])
    said = fold(thing)
    own = [one for one in desk.documents if one.id in query.documents]
    others = [one for one in desk.documents if one not in own]
    found = next(_saying(said, others), None)
    if found is None or next(_saying(said, own), None):
        return None
    document, clause = found
    quote = _quote(document, clause, said, query.english)
    names = listed([title(one, query.english) for one in own], query.english)
    draft = Draft()
    draft.say(
        f"No: {names} does not mention {thing}. {quoting.sentence(quote, True)}"
        if query.english
        else f"不是：{names}没有提到{thing}，写到它的是{quoting.sentence(quote, False)}",
        quote,
    )
    return Written(draft)


def _saying(said: str, documents: Iterable[Document]) -> Iterator[tuple[Document, Clause]]:
    """The clauses that say some words, those first that bear them as their heading."""
    clauses = [(one, clause) for one in documents for clause in one.walk() if clause.level not in UNCITABLE]
    yield from ((one, clause) for one, clause in clauses if said in fold(clause.heading))
    yield from ((one, clause) for one, clause in clauses if said in fold(f"{clause.text} {clause.english}"))


def _quote(document: Document, clause: Clause, said: str, english: bool) -> Quote:
    """The sentence that says it, or the first."""
    rendered = english and bool(clause.english)
    text = clause.english if rendered else clause.text
    spans = sentences(text, rendered) or ((0, len(text)),)
    return Quote(
        document, clause, *next((one for one in spans if said in fold(text[slice(*one)])), spans[0]), rendered
    )
