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
from rag.answers import quoting
from rag.answers.lists import lists
from rag.answers.texts import overview, parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.language import HAN
from rag.questions.query import Query

# What may stand before such a name and tells no part from another, and what may follow it.
PLAIN = r"(?:(?:主要|重点|具体|总的|工作|核心|有关|相关|全部|所有|各项)的?){0,4}"
NAME = r"(?:任务|(?:保障|政策|支持)?(?:措施|举措)|(?:基本)?原则|指导思想|总体要求|总体思路|(?:组织|机制|政策)?保障|内容|要求)"
WHICH = r"(?:都|主要|分别){0,2}(?:[有是](?:哪[些几][个条项]?|什么|啥|咩)|[呢吧])?"
ASKED = re.compile(
    rf"(?P<of>[^，。？?]{{0,80}}?)的?(?:有(?:哪些|什么|啥))?{PLAIN}(?P<name>{NAME}){WHICH}[？?]?"
)
# The same in English, with the name that Chinese texts give such a part.
NAMES = (
    (r"tasks", "任务"),
    (r"(?:safeguards?|safeguard(?:ing)? measures|guarantees|supporting measures)", "保障措施"),
    (r"(?:basic |guiding )?principles", "原则"),
    (r"guiding (?:thoughts?|ideology|ideas?)", "指导思想"),
    (r"(?:general|overall) requirements", "总体要求"),
)
ASKED_ENGLISH = re.compile(
    r"(?:what (?:are|is) |list |tell me |show me )?(?:all )?(?:the )?(?:main |key |major |core )?"
    rf"(?:{'|'.join(f'(?P<n{at}>{words})' for at, (words, _) in enumerate(NAMES))})"
    r"(?: (?:of|in|under|for) (?P<of>[^,?]+?))?[?.]?",
    re.IGNORECASE,
)
MORE = re.compile(r"[谁哪什甚啥咩边几多怎何吗里中给为对]")  # where more is said than a name
# Too common in clauses of any sort: of these the part is meant where the text is named.
WITH_TEXT = frozenset({"内容", "要求"})
# Told in running text: what is listed within its sentences is not all of it.
PROSE = frozenset({"指导思想", "总体要求", "总体思路"})
LONGEST = 8  # sentences of it
KINDS = frozenset({Kind.PASSAGES, Kind.LIST, Kind.DEFINITION, Kind.DOCUMENT})
NOUN = 2  # characters at a name's end that the heading must say


def answer(query: Query, desk: Desk) -> Written | None:
    """The parts under such a heading, or the sentences that begin with it; None where more is asked than the name."""
    asked = _asked(query)
    if asked is None or query.kind not in KINDS or query.inside or query.mentions or query.number is not None:
        return None
    name, of = asked
    named = [one for one in desk.named(query) if not query.documents or one.id in query.documents][:1]
    if of and not (named and only_named(of, query, desk, named[0])):
        return None
    if not of and name in WITH_TEXT:
        return None
    documents = named if of else desk.within(query)
    draft = Draft()
    whole = name in WITH_TEXT  # what a text says as a whole, whatever begins with that word in it
    found = [] if whole else [one for each in documents if (one := _under(name, each, query, desk))]
    for one in found:
        draft.join(one)
    if not found and of:
        overview.contents(draft, documents[0], query.english)
    return Written(draft) if draft.parts else None


def _asked(query: Query) -> tuple[str, str] | None:
    """The name of a part and what it is said to be of; None where more is asked."""
    text = query.text.strip()
    if HAN.search(text) is None:
        match = ASKED_ENGLISH.fullmatch(text)
        names = [name for at, (_, name) in enumerate(NAMES) if match and match[f"n{at}"]]
        return (names[0], match["of"] or "") if match and names else None
    match = ASKED.fullmatch(text)
    return (match["name"], match["of"]) if match and not MORE.search(match["of"]) else None


def only_named(words: str, query: Query, desk: Desk, document: Document) -> bool:
    """Whether words are the name of a text, or of its place, and nothing else."""
    return not parts.more(replace(query, text=words, topic=words), desk, document)


def _under(name: str, document: Document, query: Query, desk: Desk) -> Draft | None:
    """What a text lists under a heading that says the name; else what its sentences say of it that begin with the name."""
    asked = replace(query, text=f"{name}有哪些", topic=name, kind=Kind.LIST, documents=(document.id,))
    listed = lists.answer(asked, desk)
    if listed is not None and name[-NOUN:] in _heading(listed.draft):
        if name not in PROSE or len({one.clause.address for one in listed.draft.citations}) > 1:
            return listed.draft
        first = listed.draft.citations[0]
        prose = quoting.opening(document, first.clause, query.english, LONGEST)
        return _quoted(prose, query.english) if prose else listed.draft
    quotes = _said(name, document, query.english)
    draft = Draft()
    for quote in quotes:
        colon = ": " if query.english else "："
        draft.say(f"{located.full(document, quote.clause, query.english)}{colon}{quote.words.strip()}", quote)
    return draft if quotes else None


def _quoted(quote: Quote, english: bool) -> Draft:
    draft = Draft()
    draft.say(quoting.sentence(quote, english), quote)
    return draft


def _heading(draft: Draft) -> str:
    """The headings of what a list cites first: its clause and those above."""
    first = draft.citations[0].clause
    return " ".join((*first.path, first.heading))


def _said(name: str, document: Document, english: bool) -> Sequence[Quote]:
    """The first sentence that begins with the name (基本原则：政府引导); of an English answer the one that renders it."""
    begins = re.compile(rf"[一-鿿]{{0,4}}{re.escape(name[-NOUN:])}(?:：|是|为)")
    renders = re.compile(next((words for words, called in NAMES if called == name), "(?!)"), re.IGNORECASE)
    for clause in document.walk():
        if not any(begins.match(clause.text[start:end]) for start, end in sentences(clause.text)):
            continue
        rendered = english and bool(clause.english)
        text, wanted = (clause.english, renders.search) if rendered else (clause.text, begins.match)
        for start, end in sentences(text, rendered):
            if wanted(text[start:end]):
                return (Quote(document, clause, start, end, rendered),)
    return ()
