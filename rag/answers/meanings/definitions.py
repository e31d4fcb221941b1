"""What a term means: the sentence that explains it, or the brackets that spell an abbreviation out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Role
from rag import located
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.clauses import within
from rag.answers.differences import side_words
from rag.answers.differences.sides import Side
from rag.answers.meanings import defined
from rag.answers.meanings.defined import Defined
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked import agreement, kinds, meaning, records
from rag.questions.query import Query

QUOTED = re.compile(r"[“「『\"‘']([^”」』\"’']{2,24})[”」』\"’']")
ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z/]{1,9}(?![A-Za-z])")
LETTERS = re.compile(r"[A-Za-z/]+")
EXPLAINS = "即|是指|指的是|指|包括|意为|概括"
ALIKE = re.compile(r"个意思|意思|各|定义|\b(?:same|both|each)\b", re.IGNORECASE)
COMMON = frozenset(
    {"RMB", "What", "Which", "Who", "How", "The", "In", "Is", "Does", "Do", "List", "Name", "Where", "When"}
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence that defines a term, or explains a quoted one or an abbreviation; None where the text does neither."""
    outright = stated(query, desk)
    if outright is not None:
        return outright
    for term in _terms(query, desk):
        quote = _told(term, query, desk)
        if quote is not None:
            return Written(_write(query, quote))
        if meaning.SPELLED_OUT.search(query.text) and (used := _used(term, desk, query)):
            return _unexplained(term, used, query)
    return None


def stated(query: Query, desk: Desk) -> Written | None:
    """The sentence with which a text defines the term whose meaning is asked; None where none is."""
    if query.role is Role.RESPONSIBLE and kinds.ASKS_UNIT.search(query.text):
        return None  # who interprets a text asks for no meaning
    if query.kind is Kind.DOCUMENT and records.asked(query.text):
        return None  # nor does how long one holds
    found = {one.term: one for one in defined.named(query.text, desk.index, desk.likely(query))}
    each = meaning.several(query.text, tuple(term for term, one in found.items() if one.outright))
    if each and meaning.asked(query.text, each):
        draft = Draft()
        for quote in dict.fromkeys(found[term].quote for term in each):
            draft.join(_write(query, quote))
        return Written(draft, quoted=True)
    meant = None
    if query.english:
        meant = defined.alike(meaning.english_names(query.question), desk.index, desk.likely(query))
    terms = tuple(found)
    meant = meant or found.get(meaning.asked(query.text, terms) or meaning.counted(query.text, terms))
    if meant is None and not found:
        named = desk.named(query)
        called = meaning.called(within.unnamed(query.text, named, desk))
        meant = defined.nearly(called, desk.index, named)
    if meant is None:
        return _coined(query, desk)
    return _abreast(meant, query, desk) or Written(_write(query, meant.quote), quoted=True)


def _abreast(meant: Defined, query: Query, desk: Desk) -> Written | None:
    """How each text defines a term, where a question holds texts against each other; None where but one does."""
    asked = query.question if query.english else query.text
    within = {one.id for one in desk.within(query)}
    quotes = {
        one.quote.document.id: one.quote
        for one in reversed(defined.of(desk.index))
        if one.term == meant.term and one.outright and one.quote.document.id in within
    }
    if len(quotes) < 2 or not (agreement.holds_together(asked) or ALIKE.search(asked)):
        return None
    draft = Draft()
    stands = [
        side_words.Stand(Side("", (one.document,), lambda _: True), one) for one in reversed(quotes.values())
    ]
    opening = "Each defines it for itself:" if query.english else "各自的定义是："
    side_words.words(draft, stands, (), query.english, strictly=True, opening=opening)
    return Written(draft, settled=True)


def _coined(query: Query, desk: Desk) -> Written | None:
    """What a text says of a name that it and the question set in marks, where no more than that is asked of it."""
    for term in QUOTED.findall(query.text):
        if meaning.asked(query.text, (term,)) and (quote := _told(term, query, desk)):
            return Written(_write(query, quote), quoted=True)
    return None


def _told(term: str, query: Query, desk: Desk) -> Quote | None:
    """The sentence that explains a term, else one that goes on to say what is done under its name; the first of a library."""
    clauses = [(document, clause) for document in desk.likely(query) for clause in document.walk()]
    for explains in (_explained, _introduced):
        found = (explains(term, document, clause) for document, clause in clauses if term in clause.text)
        quote = next(filter(None, found), None)
        if quote is not None:
            return quote
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
    place = located.full(document, clause, query.english)
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
    bare = meaning.bare(within.unnamed(query.text, desk.named(query), desk))
    if bare and not QUOTED.search(query.text):
        yield bare


def _explained(term: str, document: Document, clause: Clause) -> Quote | None:
    if term not in clause.text:
        return None
    plain = re.escape(term)
    spelled = re.compile(
        rf"{plain}[”」]?\s*[（(]([^）)]{{3,40}})[）)]|[一-鿿]{{4,20}}[（(]\s*{plain}\s*[）)]"
    )
    # 以…为标准 gives the term a part to play and no meaning.
    explains = re.compile(
        rf"[“「]?{plain}[”」]?[^。｜]{{0,12}}(?:{EXPLAINS}|：)|(?<![以按])(?<![以按][“「])[“「]?{plain}[”」]?[^。｜]{{0,12}}为|"
        rf"为[“「]?{plain}[”」]?|"
        rf"[一-鿿]+、[一-鿿、]+等[“「]{plain}[”」]"  # some of what it takes in
    )
    for start, end in sentences(clause.text):
        sentence = clause.text[start:end]
        if spelled.search(sentence) or (not LETTERS.fullmatch(term) and explains.search(sentence)):
            return Quote(document, clause, start, end)
    return None


def _introduced(term: str, document: Document, clause: Clause) -> Quote | None:
    """The sentence that goes on to say what is done under a name that stands in marks: 推广“…”业务，支持…."""
    named = re.compile(
        rf"(?<![”」、和与及以按])[“「]{re.escape(term)}[”」](?![“「、和与及等])[^，。：；“「｜]{{0,10}}[，：]"
    )
    for start, end in sentences(clause.text):
        if named.search(clause.text[start:end]):
            return Quote(document, clause, start, end)
    return None


def _write(query: Query, quote: Quote) -> Draft:
    draft = Draft()
    clause, english = quote.clause, query.english and quote.clause.english
    shown = Quote(quote.document, clause, 0, len(clause.english), True) if english else quote
    draft.say(quoting.sentence(shown, query.english), shown)
    return draft
