"""A thing said -> the document and the printed place where it stands. Knows no unit by its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from index.text import fold
from rag import located, wording
from rag.answer import Kind
from rag.answers.clauses import within
from rag.answers.quoted import passages
from rag.answers.texts import mentions
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, title
from rag.questions.asked import navigating, order
from rag.questions.names.references import references, without
from rag.questions.plain.homophones import sounded
from rag.questions.plain.notions import HAN, grams
from rag.questions.query import Query
from rag.retrieval import Evidence

ALIKE = 0.4  # share of a heading's characters that what is asked about repeats
FIT = 1.0  # what a clause's fit weighs against the notions of which its best sentence speaks
NEAREST = 2  # clauses that are named where none says it
NEAR_BEST, MOST = 0.9, 3  # of the best, for a second place that may be meant
ELSEWHERE = 0.8  # of the best, for the first place in another document
NAMED = 0.5  # share of a name's pairs of characters by which a heading is recognised
# Words that point to what stands somewhere and are no part of it.
POINTS = re.compile(
    r"(?<!\S)(?:讲|说|写|规定|提到|谈|明确|涉及)(?:的是|到|了|过)?|这?[句段个]话|这一?[条点项件]|"
    r"的?(?:规定|内容|说法|要求|事情|事|专栏|表格?|附件)(?=[在写出放列排是见规]|$)|"
    r"(?:在|写在|出自|放在|列在|见于|规定在|排在)(?:的)?|^请问|(?:到底|究竟|具体)|"
    r"\b(?:the sentence|the words?|the passage|says?(?: that)?|deals? with|box|table)\b",
    re.IGNORECASE,
)
OPENING = re.compile(r"^(?:\W|\b(?:does|do|is|are|the|it|of|in)\b)+", re.IGNORECASE)


def answer(query: Query, desk: Desk) -> Written | None:
    """The clause in which it stands, with all headings above it; None when no place is asked for or none is found."""
    asked = navigating.WHERE.search(query.text)
    ranked = query.kind is Kind.COUNT and order.wanted(query.text)
    if asked is None or query.kind is Kind.PROGRAMMES or ranked:
        return None
    of_tasks = query.role or asked["which"] or query.kind in {Kind.UNIT_TASKS, Kind.COUNT}
    if query.mentions and of_tasks:
        return None  # whose tasks they are is told from the records
    if mentions.asked(query):
        return None  # all places in all documents
    documents = desk.named(query)
    subject = re.sub(r"\s+", " ", within.unnamed(_rest(query.text), documents, desk))
    subject = OPENING.sub("", subject).strip(" 的在里中是")
    if len(subject) < 2 or not navigating.matter(without(subject, references(subject))):
        return None
    among = documents or desk.within(query)
    found = (
        _box(query, subject, among)
        or _headed(query, subject, among)
        or _said(query, subject, documents, desk)
    )
    if not found:
        return _nowhere(subject, query, desk)
    draft = Draft()
    for quote in found:
        _say(draft, quote, query.english)
    return Written(draft, evidence=[Evidence(one.document, one.clause, 1.0) for one in found])


def _nowhere(subject: str, query: Query, desk: Desk) -> Written:
    """That no clause says it, with the nearest."""
    draft, english = Draft(), query.english
    draft.say(
        f"No clause was found that says “{subject}”." if english else f"没有找到写明“{subject}”的条款。"
    )
    for one in desk.retriever.search(subject, NEAREST, query.documents):
        draft.notes.append(wording.nearest(query.language, one.document, one.clause))
    return Written(draft, missing="no clause says it" if english else "没有条款写明")


def _rest(text: str) -> str:
    """The question without the words that ask for a place."""
    rest = navigating.WHERE.sub(" ", navigating.WHERE.sub(" ", text))
    return POINTS.sub(" ", re.sub(r"[、，,。？?！!；;：:“”\"「」]+", " ", rest))


def _box(query: Query, subject: str, documents: Sequence[Document]) -> list[Quote]:
    """The box, table or annex whose heading holds the name that is asked about."""
    levels = {level for level, pattern in navigating.SUBJECT if re.search(pattern, query.text, re.IGNORECASE)}
    names = _names(query, subject)
    scored = [
        (max((_named(name, clause) for name in names if len(name) > 2), default=0.0), document, clause)
        for document in documents
        for clause in document.walk()
        if clause.level in levels
    ]
    best = max(scored, key=lambda one: one[0], default=None)
    return [_opening(best[1], best[2])] if best and best[0] >= NAMED else []


def _headed(query: Query, subject: str, documents: Sequence[Document]) -> list[Quote]:
    """The unit whose heading is little more than what is asked about."""
    headings = (
        (heading.lower(), document, clause)
        for document in documents
        for clause in document.walk()
        if clause.number
        and (heading := located.heading(clause, query.english))
        and (clause.heading or query.english)
    )
    scored = [
        (len(name) / len(heading), document, clause)
        for heading, document, clause in headings
        for name in _names(query, subject)
        if len(name) > 2 and name.lower() in heading
    ]
    best = max(scored, key=lambda one: one[0], default=None)
    return [_opening(best[1], best[2])] if best and best[0] >= ALIKE else []


def _names(query: Query, subject: str) -> list[str]:
    """What a heading may hold: the parts of a Chinese question between its marks, all of an English subject."""
    return [subject] if query.english else [one.strip("的在里中是") for one in _rest(query.text).split()]


def _opening(document: Document, clause: Clause) -> Quote:
    end = clause.text.find("\n")
    return Quote(document, clause, 0, end if end > 0 else len(clause.text))


def _named(subject: str, clause: Clause) -> float:
    """The share of a name's pairs of characters, slips of the pen forgiven, that stand in a heading."""
    if not HAN.search(subject):
        words = set(re.findall(r"[a-z]{4,}", subject.lower()))
        return (
            len(words & set(re.findall(r"[a-z]{4,}", clause.english.lower()))) / len(words) if words else 0.0
        )
    said = grams(sounded(fold(subject)))
    return len(said & grams(sounded(fold(clause.heading)))) / len(said) if said else 0.0


def _said(query: Query, subject: str, documents: Sequence[Document], desk: Desk) -> list[Quote]:
    """The clause that says it: word for word, else as passages are found."""
    for document in documents or desk.within(query):
        for clause in document.walk():
            at = clause.text.find(subject) if len(subject) > 5 and clause.level is not Level.MASTHEAD else -1
            if at >= 0 and not any(subject in one.text for one in clause.children):
                return [Quote(document, clause, at, at + len(subject))]
    ids = tuple(one.id for one in documents) or query.documents
    asked = replace(
        query,
        text=subject,
        topic=subject,
        kind=Kind.PASSAGES,
        documents=ids,
        number=None,
        role=None,
        whether=False,
    )
    terms = desk.retriever.terms(subject)
    total = sum(term.weight for term in terms) or 1.0
    stated = [
        (weight / total + one.evidence.score * FIT, quote)
        for one in passages.relevant(asked, desk)
        if (sentence := within.best(one.evidence.document, one.evidence.clause, terms, query.english, desk))
        for weight, quote in [sentence]
    ]
    stated.sort(key=lambda one: -one[0])
    best = stated[0][1].document if stated else None
    return [
        quote
        for at, (score, quote) in enumerate(stated)
        if score >= (NEAR_BEST if quote.document is best else ELSEWHERE) * stated[0][0]
        if quote.document is best or all(one.document is not quote.document for _, one in stated[:at])
    ][:MOST]


def _say(draft: Draft, quote: Quote, english: bool) -> None:
    """The place with the headings above it, and the words unless they are the heading that the place names."""
    document, clause = quote.document, quote.clause
    headed = clause.heading and quote.words.endswith(clause.heading)
    place = located.full(document, clause, english)
    if headed:
        heading = located.heading(clause, english)
        bare = f"{title(document, english)}{', ' if english else ''}{located.bare(clause, english)}"
        place = f"{bare}, {heading}" if english else f"{bare}{located.quoted(heading)}"
    above = located.above(document, clause, english)
    if above:
        place = f"{place} (under {above})" if english else f"{place}（在{above}之下）"
    if headed:
        draft.say(f"{place}." if english else f"在{place}。", quote)
    else:
        words = " ".join(quote.words.split())
        draft.say(f"{place}: {words}" if english else f"写在{place}：{words}", quote)
