"""What a term means: the sentence that explains it, or the brackets that spell an abbreviation out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Clause, Document
from rag.answers import defined, within
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions.query import Query

QUOTED = re.compile(r"[“「『\"‘']([^”」』\"’']{2,24})[”」』\"’']")
ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z/]{1,9}(?![A-Za-z])")
LETTERS = re.compile(r"[A-Za-z/]+")
EXPLAINS = "即|是指|指的是|指|包括|意为|概括"
# Asked for what the letters or the slogan stand for, and nothing else will do.
SPELLED_OUT = re.compile(
    r"缩写|全称|是指|指的是|指什么|什么意思|什么叫|何谓|含义|\b(?:stands? for|short for|spelled out|mean|full name)\b",
    re.IGNORECASE,
)
# Asked for what a term means, the term behind these words or before those.
BEFORE = re.compile(
    r"何谓|何为|什么(?:叫|是)|解释|(?:才|先)(?:至|能|可以)?(?:算|叫|称)(?:得上|是|作|为|做)?|(?:怎么样?|怎样|如何|点样?|什么样的?[^，。？]{0,12})才?算(?:得上|是|作)?|"
    r"\b(?:what is|define)\b",
    re.IGNORECASE,
)
MEANING = re.compile(
    r"什么意思|啥意思|咩意思|(?:是|系)?指(?:的是)?(?:什么|啥|咩|乜|谁|哪)|"
    r"(?:怎么样?|怎样|如何|点样?)(?:来)?(?:定义|界定|理解)|定义|界定|含义|\b(?:mean|meaning|definition)\b",
    re.IGNORECASE,
)
AFTER = (
    r"(?:这个词|一词|这个说法)?[”」]?(?:都|到底|究竟|具体)?"
    r"(?:(?:是|系|算)(?:个|指|一种)?(?:什么|啥|咩|乜)|都?(?:包括|包含|分|含)(?:了|成|为)?(?:哪|边|什么|啥|咩|几))"
)
# A term that bears no marks: 民间河长是什么意思, 什么叫错时共享.
BARE = re.compile(
    r"(?<![一-鿿])(?:[一-鿿]{0,8}[的说写讲中里]+)?(?P<term>[一-鿿A-Za-z0-9＋+·]{2,10}?)(?:这个词|一词|这个说法)?(?:都|到底|究竟)?"
    r"(?:(?:是|系)?(?:指|什么意思|啥意思|咩意思)(?:的是)?(?:什么|啥|咩)?|是什么意思)[？?]?$|"
    r"^\s*(?:请问)?(?:什么叫|何谓|何为)(?P<behind>[一-鿿A-Za-z0-9＋+·]{2,10})[？?]?$"
)
COMMON = frozenset(
    {"RMB", "What", "Which", "Who", "How", "The", "In", "Is", "Does", "Do", "List", "Name", "Where", "When"}
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence that defines a term, or explains a quoted one or an abbreviation; None where the text does neither."""
    outright = stated(query, desk)
    if outright is not None:
        return outright
    for term in _terms(query, desk):
        for document in desk.within(query):
            for clause in document.walk():
                quote = _explained(term, document, clause)
                if quote is not None:
                    return Written(_write(query, quote))
        if SPELLED_OUT.search(query.text) and (used := _used(term, desk, query)):
            return _unexplained(term, used, query)
    return None


def stated(query: Query, desk: Desk) -> Written | None:
    """The sentence with which a text defines the term whose meaning is asked; None where none is."""
    found = {one.term: one for one in defined.named(query.text, desk.index, desk.likely(query))}
    term = _meant(query.text, tuple(found))
    return Written(_write(query, found[term].quote), quoted=True) if term else None


def _meant(text: str, terms: Sequence[str]) -> str:
    """The term whose meaning is asked: behind the words that ask (何为…) or before them (…指什么), the nearest."""
    long_last = sorted(terms, key=len)
    asks = BEFORE.search(text)
    behind = {text.find(term, asks.end()): term for term in long_last} if asks else {}
    if any(at >= 0 for at in behind):
        return behind[min(at for at in behind if at >= 0)]
    asks = asks or MEANING.search(text)
    before = {text.rfind(term, 0, asks.start()) + len(term): term for term in long_last} if asks else {}
    before = {end: term for end, term in before.items() if end >= len(term)}
    if before:
        return before[max(before)]
    followed = [term for term in terms if re.search(re.escape(term) + AFTER, text)]
    return max(followed, key=len, default="")


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


def _terms(query: Query, desk: Desk) -> Iterator[str]:
    yield from QUOTED.findall(query.text)
    yield from (word for word in ACRONYM.findall(query.text) if word not in COMMON and word.isupper())
    bare = BARE.search(within.unnamed(query.text, desk.named(query), desk))
    if bare is not None and not QUOTED.search(query.text):
        yield bare["term"] or bare["behind"]


def _explained(term: str, document: Document, clause: Clause) -> Quote | None:
    plain = re.escape(term)
    spelled = re.compile(
        rf"{plain}[”」]?\s*[（(]([^）)]{{3,40}})[）)]|[一-鿿]{{4,20}}[（(]\s*{plain}\s*[）)]"
    )
    # 以…为标准 gives the term a part to play and no meaning.
    explains = re.compile(
        rf"[“「]?{plain}[”」]?[^。]{{0,12}}(?:{EXPLAINS}|：)|(?<![以按])(?<![以按][“「])[“「]?{plain}[”」]?[^。]{{0,12}}为|"
        rf"为[“「]?{plain}[”」]?|"
        rf"[一-鿿]+、[一-鿿、]+等[“「]{plain}[”」]"  # some of what it takes in
    )
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
