"""A quote -> the sentence that gives it: where it stands, then its words, the number and heading told once. Chooses nothing."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document
from rag import located
from rag.drafting import Quote, sentences


def sentence(quote: Quote, english: bool, shown: str = "") -> str:
    """《…》第4条：…, or …, Task 4: …; `shown` are words in the place of the quote's own."""
    heading, own = ("", unnumbered(shown, quote.clause)) if shown else _parted(quote)
    place = located.full(quote.document, quote.clause, english)
    if heading and heading not in place:
        place = f"{place} ({heading})" if english else f"{place}（{heading}）"
    return f"{place}{': ' if english else '：'}{own}"


def opening(document: Document, clause: Clause, english: bool, most: int) -> Quote | None:
    """The first sentences of a clause, of its rendering where there is one; None where it says nothing."""
    rendered = english and bool(clause.english)
    spans = sentences(clause.english if rendered else clause.text, rendered)[:most]
    return Quote(document, clause, 0, spans[-1][1], rendered) if spans else None


def unnumbered(shown: str, clause: Clause) -> str:
    """Words without the number of their clause, which is told before them; a figure that begins like it stays."""
    number = re.match(rf"{re.escape(clause.number)}[\s、.．]+", shown) if clause.number else None
    return shown[number.end() :] if number and number.end() < len(shown) else shown


def words(quote: Quote) -> str:
    """The words of a quote on one line, without number and heading."""
    return _parted(quote)[1]


def _parted(quote: Quote) -> tuple[str, str]:
    """The heading, where a quote opens with one that has a line of its own, and the words without number and heading."""
    clause, words = quote.clause, quote.words
    if quote.start > 0:
        return "", _joined(words, quote.english)
    bare = (
        located.NUMBERED.sub("", words, count=1)
        if quote.english
        else re.sub(r"^\s*", "", words.removeprefix(clause.number))
    )
    first, _, rest = bare.partition("\n")
    if clause.heading and rest.strip() and (quote.english or clause.heading == first.strip()):
        return first.strip().rstrip("."), _joined(rest, quote.english)
    return "", _joined(bare or words, quote.english)


def _joined(words: str, english: bool) -> str:
    """Words on one line."""
    return " ".join(words.split()) if english else words.strip().replace("\n", " ")
