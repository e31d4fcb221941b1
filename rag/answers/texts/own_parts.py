"""A part that official texts have by custom, asked by its name alone -> what each text has under that name. Prefers none.

任务, 保障措施 or 基本原则 with nothing beside them mean the part of that name, whichever clause else says the word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from rag import located
from rag.answer import Kind
from rag.answers.lists import lists
from rag.answers.texts import overview, parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.query import Query

# What may stand before such a name and tells no part from another, and what may follow it.
PLAIN = r"(?:(?:主要|重点|具体|总的|工作|核心|有关|相关|全部|所有|各项)的?)*"
NAME = r"(?:任务|(?:保障|政策|支持)?(?:措施|举措)|(?:基本)?原则|指导思想|总体要求|总体思路|(?:组织|机制|政策)?保障|内容|要求)"
WHICH = r"(?:都|主要|分别)*(?:[有是](?:哪[些几][个条项]?|什么|啥|咩)|[呢吧])?"
ASKED = re.compile(rf"(?P<of>[^，。？?]*?)的?(?:有(?:哪些|什么|啥))?{PLAIN}(?P<name>{NAME}){WHICH}[？?]?")
MORE = re.compile(r"[谁哪什甚啥咩边几多怎何吗里中给为对]")  # where more is said than a name
# Too common in clauses of any sort: of these the part is meant where the text is named.
WITH_TEXT = frozenset({"内容", "要求"})
KINDS = frozenset({Kind.PASSAGES, Kind.LIST, Kind.DEFINITION})
NOUN = 2  # characters at a name's end that the heading must say


def answer(query: Query, desk: Desk) -> Written | None:
    """The parts under such a heading, or the sentences that begin with it; None where more is asked than the name."""
    match = ASKED.fullmatch(query.text.strip())
    if match is None or query.kind not in KINDS or query.english or query.inside or MORE.search(match["of"]):
        return None
    if query.mentions or query.number is not None:
        return None
    named = [one for one in desk.named(query) if not query.documents or one.id in query.documents][:1]
    if match["of"] and not (named and only_named(match["of"], query, desk, named[0])):
        return None
    if not match["of"] and match["name"] in WITH_TEXT:
        return None
    documents = named if match["of"] else desk.within(query)
    draft, name = Draft(), match["name"]
    whole = name in WITH_TEXT  # what a text says as a whole, whatever begins with that word in it
    found = [] if whole else [one for each in documents if (one := _under(name, each, query, desk))]
    for one in found:
        draft.join(one)
    if not found and match["of"]:
        overview.contents(draft, documents[0], query.english)
    return Written(draft) if draft.parts else None


def only_named(words: str, query: Query, desk: Desk, document: Document) -> bool:
    """Whether words are the name of a text, or of its place, and nothing else."""
    return not parts.more(replace(query, text=words, topic=words), desk, document)


def _under(name: str, document: Document, query: Query, desk: Desk) -> Draft | None:
    """What a text lists under a heading that says the name; else what its sentences say of it that begin with the name."""
    asked = replace(query, text=f"{name}有哪些", topic=name, kind=Kind.LIST, documents=(document.id,))
    listed = lists.answer(asked, desk)
    if listed is not None and name[-NOUN:] in _heading(listed.draft):
        return listed.draft
    quotes = _said(name, document)
    draft = Draft()
    for quote in quotes:
        draft.say(f"{located.full(document, quote.clause, False)}：{quote.words.strip()}", quote)
    return draft if quotes else None


def _heading(draft: Draft) -> str:
    """The headings of what a list cites first: its clause and those above."""
    first = draft.citations[0].clause
    return " ".join((*first.path, first.heading))


def _said(name: str, document: Document) -> Sequence[Quote]:
    """The first sentence that begins with the name: 基本原则：政府引导."""
    begins = re.compile(rf"[一-鿿]{{0,4}}{re.escape(name[-NOUN:])}(?:：|是|为)")
    for clause in document.walk():
        for start, end in sentences(clause.text):
            if begins.match(clause.text[start:end]):
                return (Quote(document, clause, start, end),)
    return ()
