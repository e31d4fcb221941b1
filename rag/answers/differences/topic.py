"""A matter named alone, in texts that have a heading for it -> what each has under that heading. Prefers none."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document
from rag.answer import Kind
from rag.answers.differences import side_words
from rag.answers.lists import headed
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.needs import requirements
from rag.questions.query import Query

# A noun phrase and nothing that asks of it.
ALONE = re.compile(r"[一-鿿“”\w-]{2,12}[？?]?|[A-Za-z-]+(?: [A-Za-z-]+){0,3}\??")
ASKS = re.compile(
    r"[谁哪几吗呢么啥咩边邊吧冇]|多少|如何|怎|是否|有没|请|帮|"
    r"\b(?:what|who|how|when|where|which|is|are|do|does|can|list|show|tell|get|much|many)\b",
    re.IGNORECASE,
)
# What is asked for on a matter, whatever it is: every part of such a text is a measure, a support or a policy.
ANY = re.compile(
    r"\b(?:programmes?|programs?|polic(?:y|ies)|measures?|supports?|help|assistance|schemes?|initiatives?|efforts?)\b"
    r"(?: (?:for|on|to|of)\b)?",
    re.IGNORECASE,
)
FEWEST = 2  # texts with such a heading: of one alone its clauses are quoted


def answer(query: Query, desk: Desk) -> Written | None:
    """The headings' parts or first sentences, a text each; None where more than a matter is named, or one text has it."""
    if query.kind is not Kind.PASSAGES or query.mentions or query.number is not None or query.documents:
        return None
    if not ALONE.fullmatch(query.text.strip()) or ASKS.search(query.text) or any(requirements.of(query)):
        return None
    matters = dict.fromkeys((query.topic, " ".join(ANY.sub(" ", query.topic).split())))
    tried = ((matter, _heads(matter, query.english, desk)) for matter in matters if matter)
    matter, heads = next((one for one in tried if len(one[1]) >= FEWEST), ("", []))
    if not heads:
        return None
    opening = (
        f"{len(heads)} documents have a part on “{matter}”:"
        if query.english
        else f"{len(heads)}份文件有专门写“{matter}”的部分："
    )
    draft = Draft([opening])
    for document, clause in heads:
        parts = headed.parts(document, clause, desk)
        side_words.under(draft, document, clause, parts.items if parts else (), query.english)
    return Written(draft, quoted=True)


def _heads(matter: str, english: bool, desk: Desk) -> list[tuple[Document, Clause]]:
    """The heading for a matter of each text that has one."""
    found = (headed.of(matter, [one], english, desk) for one in desk.documents)
    return [one for one in found if one is not None]
