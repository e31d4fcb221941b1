"""Which text ends which: the sentence of one text that ends another, which the library need not hold. Chooses no document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from documents.clauses import Document
from documents.facts.validity import validity
from index.searching import Index
from rag import located
from rag.answers import quoting
from rag.answers.texts.record_parts import Part, sentence_with, unstated
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions.asked.record_words import Asked
from rag.questions.query import Query
from rag.retrieval import Evidence

HELD = frozenset({Asked.STATUS, Asked.TERM})
SAID = 0.7  # share of a title's pairs of characters that a question says
APART = 0.15  # by which it must say more of it than of any text of the library
MOST = 3  # texts that may be meant alike
# What held before, by what it is called: 旧的出租管理规定, 以前的办法.
OLD = re.compile(
    r"(?:旧|(?<![养敬助为适涉])老(?!年|人)|原(?:来|先|有)?|以前|之前|过去|从前|上一?[版个])的?(?P<called>(?:那[个份部])?[一-鿿]{0,12}?(?:办法|规定|细则|规则|政策|方案|意见|通知|条例|文件|制度|措施))"
)
REPEALS = re.compile(r"废止|失效|不再执行|停止执行")
MARKS = re.compile(r"[《》〈〉“”（）()〔〕\s]")


def answer(query: Query, asked: tuple[Asked, ...], desk: Desk) -> Written | None:
    """The sentence that ends the text whose force is asked; None where a text of the library is meant more."""
    if not HELD & set(asked):
        return None
    before = OLD.search(query.text)
    if before is not None and not query.english:
        return _before(before["called"], query, desk)
    own = max((_share(one.title, query.text) for one in desk.documents), default=0.0)
    found = [(_share(name, query.text), quote) for name, quote in _ended(desk.index)]
    share, quote = max(found, key=lambda one: one[0], default=(0.0, None))
    if quote is None or share < max(SAID, own + APART):
        return None
    return _told([quote], share, query)


def _before(called: str, query: Query, desk: Desk) -> Written | None:
    """The sentences that end what held before, of the texts that are called so most; None where none is ended."""
    within = {one.id for one in desk.within(query)}
    found = [
        (_share(called, f"{name}{quote.document.title}"), quote)
        for name, quote in _ended(desk.index)
        if quote.document.id in within
    ]
    most = max((share for share, _ in found), default=0.0)
    meant = list(dict.fromkeys(quote for share, quote in found if share == most))
    if not meant or len(meant) > MOST:
        return None
    return _told(meant, most, query)


def replaces(document: Document, query: Query, _: Desk) -> Part | None:
    """The documents that end with it."""
    for clause in document.walk():
        stated = validity(clause.text)
        if stated is not None and stated.repeals:
            quote = sentence_with(document, clause, REPEALS)
            name, words = title(document, query.english), " ".join(quote.words.split())
            return Part(f"{name}: {words}" if query.english else f"{name}写明：{words}", [quote])
    return unstated(
        document, "没有写明废止或取代哪份文件，文件未载明", "does not say what it replaces", query
    )


def _told(quotes: Sequence[Quote], share: float, query: Query) -> Written:
    """The sentences that end a text, after the word that it holds no longer where that is asked."""
    draft = Draft()
    opening = ("No longer in force. " if query.english else "不再有效。") if query.whether else ""
    for quote in quotes:
        place = located.full(quote.document, quote.clause, query.english)
        words = " ".join(quoting.words(quote).split())
        draft.say(f"{opening}{place}: {words}" if query.english else f"{opening}{place}：{words}", quote)
        opening = ""
    return Written(
        draft, evidence=[Evidence(one.document, one.clause, share, support=share) for one in quotes]
    )


def _share(name: str, text: str) -> float:
    """How much of a name a text says, character pair by character pair."""
    pairs = {a + b for a, b in pairwise(MARKS.sub("", name))}
    return len([one for one in pairs if one in text]) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=2)
def _ended(index: Index) -> tuple[tuple[str, Quote], ...]:
    """Every text that a clause ends, by its title, with the sentence that does; read once for each snapshot."""
    return tuple(one for document in index.documents for one in _of(document))


def _of(document: Document) -> Iterator[tuple[str, Quote]]:
    for clause in document.walk():
        stated = validity(clause.text)
        for name in stated.repeals if stated else ():
            before = 0
            for start, end in sentences(clause.text):
                if name in clause.text[start:end]:
                    # 同时废止: the sentence before says since when.
                    yield (
                        name,
                        Quote(document, clause, before if "同时" in clause.text[start:end] else start, end),
                    )
                before = start
