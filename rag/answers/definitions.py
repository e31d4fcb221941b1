"""What a term means: the sentence that explains it, or the brackets that spell an abbreviation out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Clause, Document
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions.query import Query

QUOTED = re.compile(r"[“「『\"‘']([^”」』\"’']{2,24})[”」』\"’']")
ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z/]{1,9}(?![A-Za-z])")
LETTERS = re.compile(r"[A-Za-z/]+")
EXPLAINS = "即|是指|指的是|指|包括|意为|概括|为"
# Asked for what the letters or the slogan stand for, and nothing else will do.
SPELLED_OUT = re.compile(
    r"缩写|全称|是指|指的是|什么意思|含义|\b(?:stands? for|short for|spelled out|mean|full name)\b",
    re.IGNORECASE,
)
COMMON = frozenset(
    {"RMB", "What", "Which", "Who", "How", "The", "In", "Is", "Does", "Do", "List", "Name", "Where", "When"}
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The explanation of a quoted term or an abbreviation; None where the text explains none."""
    for term in _terms(query):
        for document in desk.within(query):
            for clause in document.walk():
                quote = _explained(term, document, clause)
                if quote is not None:
                    return Written(_write(query, quote))
        if SPELLED_OUT.search(query.text) and (used := _used(term, desk, query)):
            return _unexplained(term, used, query)
    return None


def _used(term: str, desk: Desk, query: Query) -> tuple[Document, Clause] | None:
    """The first clause that uses a term."""
    for document in desk.within(query):
        for clause in document.walk():
            if term in clause.text:
                return document, clause
    return None


def _unexplained(term: str, used: tuple[Document, Clause], query: Query) -> Written:
    """The text uses the term and does not say what it means."""
    document, clause = used
    place = f"{title(document, query.english)}{', ' if query.english else ''}{clause.label}"
    if query.english:
        said = (
            f"The documents use “{term}” ({place}) without explaining it: what it stands for is not stated."
        )
        return Written(Draft([said]), missing="the term is used and not explained")
    said = f"文件用到了“{term}”（{place}），但没有解释它的含义，未载明。"
    return Written(Draft([said]), missing="文件使用了该词而没有解释")


def _terms(query: Query) -> Iterator[str]:
    yield from QUOTED.findall(query.text)
    yield from (word for word in ACRONYM.findall(query.text) if word not in COMMON and word.isupper())


def _explained(term: str, document: Document, clause: Clause) -> Quote | None:
    plain = re.escape(term)
    spelled = re.compile(rf"{plain}\s*[（(]([^）)]{{3,40}})[）)]|[一-鿿]{{4,20}}[（(]\s*{plain}\s*[）)]")
    explains = re.compile(rf"[“「]?{plain}[”」]?[^。]{{0,12}}(?:{EXPLAINS}|：)|(?:为|以)[“「]?{plain}[”」]?")
    for start, end in sentences(clause.text):
        sentence = clause.text[start:end]
        if spelled.search(sentence) or (not LETTERS.fullmatch(term) and explains.search(sentence)):
            return Quote(document, clause, start, end)
    return None


def _write(query: Query, quote: Quote) -> Draft:
    draft = Draft()
    clause, english = quote.clause, query.english and quote.clause.english
    words = " ".join(clause.english.split()) if english else quote.words.replace("\n", " ")
    place = f"{title(quote.document, query.english)}{', ' if query.english else ''}{clause.label}"
    said = f"{place}{': ' if query.english else '：'}{words}"
    draft.say(said, Quote(quote.document, clause, 0, len(clause.english), True) if english else quote)
    return draft
