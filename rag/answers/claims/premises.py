"""What a question takes for granted and the library does not bear out: said first, from the clause, or abstained from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Clause, Document
from documents.numerals import CHINESE, integer
from documents.reading.imprint import NUMBER
from rag import outline, wording
from rag.answers.claims import absent_bodies, corrections, foreign, record_claims, supposed
from rag.answers.texts import record_parts
from rag.answers.texts.record_parts import masthead
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.questions.asked import navigating
from rag.questions.names import numbering
from rag.questions.names.references import references, without
from rag.questions.query import Query

LABELLED, WORDED = re.compile(r"^第(\d+)条$"), re.compile(rf"^第([{CHINESE}]+)条$")
SERIAL = re.compile(r"(?<![\d〕\])）])\s*(\d{1,4})\s*号文")
CODE = re.compile(r"([一-鿿]+)[〔\[(（](\d{4})[〕\])）](?:第)?(\d+)号")


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction or the abstention; None when nothing is taken for granted that does not hold."""
    for check in (
        _clause_number,
        _document_number,
        foreign.text,
        absent_bodies.answer,
        record_claims.answer,
        corrections.answer,
        supposed.answer,
    ):
        written = check(query, desk)
        if written is not None:
            return written
    return None


def _clause_number(query: Query, desk: Desk) -> Written | None:
    """第85条 of a document whose tasks end at 80."""
    if query.number is None:
        return None
    documents = desk.named(query) or desk.within(query)
    # Of a document that is named, what it has in place of the number is told where units are looked up.
    matter = navigating.matter(without(query.text, references(query.text))) and not desk.named(query)
    numbered = [(one, found) for one in documents for found in [_numbered(one, bool(matter))] if found]
    articles = [outline.number(part) for one in documents for part in outline.articles(one.walk())]
    if not numbered or (query.number, 0) in articles:
        return None
    if any(query.number in _articles(one) for one in documents):
        return None
    draft, told = Draft(), numbering.total(query.text) is not None
    for document, found in numbered:
        name, last = title(document, query.english), max(found)
        draft.say(
            f"{name} has no article {query.number}: its numbered clauses end at {last}."
            if query.english
            else f"{name}的条目只编到第{last}条，没有第{query.number}条。",
            *([whole(document, found[last])] if told else []),
        )
        draft.notes += [] if told else [wording.nearest(query.language, document, found[last])]
    if told:  # a question that says how many there are is set right, not left open
        return Written(draft)
    return Written(draft, missing="no clause bears this number" if query.english else "没有这一条")


def _numbered(document: Document, counted: bool) -> dict[int, Clause]:
    """The clauses labelled 第N条, by their number; `counted`: those too whose number is printed in characters."""
    found = {int(match[1]): one for one in document.walk() for match in [LABELLED.match(one.label)] if match}
    if found or not counted:
        return found
    numbers = ((outline.number(one), one) for one in outline.articles(document.walk()))
    return {number[0]: one for number, one in numbers if number is not None}


def _articles(document: Document) -> frozenset[int | None]:
    """The numbers of its articles that are written in words: 第二十九条."""
    return frozenset(
        integer(match[1]) for one in document.walk() for match in [WORDED.match(one.label)] if match
    )


def _document_number(query: Query, desk: Desk) -> Written | None:
    """A document number that no document bears and no clause names."""
    for asked in _asked_numbers(query.text):
        plain = re.sub(r"\s+", "", asked)
        if any(_same(plain, one.number or "") or _cited(plain, one) for one in desk.documents):
            continue
        near = [one for one in desk.documents if one.number and _near(plain, one.number)]
        if near:
            return _nearest_number(plain, near[0], query, desk)
        draft = Draft()
        draft.say(
            f"No document in the library bears the number {asked}."
            if query.english
            else f"库中没有文号为{asked}的文件。"
        )
        return Written(draft, missing="no such document number" if query.english else "没有这个文号")
    return None


def _asked_numbers(text: str) -> Iterator[str]:
    found = [match[0] for match in NUMBER.finditer(text)]
    yield from found
    if not found:
        yield from (f"{match[1]}号" for match in SERIAL.finditer(text))


def _same(asked: str, own: str) -> bool:
    """75号 is the end of 东金〔2020〕75号, but not of 东金〔2020〕175号."""
    brackets = str.maketrans("[](（）)", "〔〕〔〔〕〕")
    plain, known = (one.translate(brackets).replace("人民政府", "政府") for one in (asked, own))
    # A verb may stand before the number without a blank: 根据东金〔2020〕75号.
    if not known:
        return False
    return bool(
        plain.endswith(known) or (known.endswith(plain) and not re.search(r"\d$", known.removesuffix(plain)))
    )


def _cited(asked: str, document: Document) -> bool:
    """Whether a clause names the number: of the year and the number, and of the letters before them the last two."""
    tail = re.search(r"[一-鿿]{0,2}[〔\[(（].*|^\d+号$", asked)
    words = re.escape(tail[0] if tail else asked)
    return any(re.search(rf"(?<!\d){words}", re.sub(r"\s+", "", one.text)) for one in document.walk())


def _near(asked: str, own: str) -> bool:
    """Two of the three parts of a number are the same: who, which year, which number."""
    first, second = CODE.search(asked), CODE.search(own)
    if first is None or second is None:
        return False
    return bool(sum((first[1].endswith(second[1]), first[2] == second[2], first[3] == second[3])) == 2)


def _nearest_number(asked: str, document: Document, query: Query, desk: Desk) -> Written:
    draft, name = Draft(), title(document, query.english)
    draft.say(
        f"The library holds no document {asked}; nearest is {document.number}, {name}."
        if query.english
        else f"库中没有{asked}；相近的是{document.number}，即{name}。",
        whole(document, masthead(document)),
    )
    part = record_parts.date(document, query, desk)
    if part is not None and part.stated:
        draft.say(part.said, *part.quotes)
    return Written(draft)
