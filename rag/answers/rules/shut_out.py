"""A question whose asker is one of the cases that get nothing (有下列情形之一的，不予…：): that case. Knows no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Clause, Document
from index.searching import Index
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.lists import led
from rag.answers.rules.exclusions import DENIED
from rag.answers.rules.granted import ANYBODY
from rag.applicants import held
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.programmes.measures import DENIAL
from rag.questions.asked import claims
from rag.questions.query import Query

NOTHING = re.compile(r"(?:不予|不得|不再)[一-鿿]{2,6}|取消[一-鿿]{2,8}")
LISTED = re.compile(r"(?<=[：；])\s*[一二三四五六七八九]是(?P<case>[^；。]{4,120})[；。]?")
EXCEPTS = re.compile(
    r"除(?P<within>[^，。；]{2,30}?)以?外，|，?(?:但是?)?(?P<apart>[^，。；]{2,30}?)(?:的)?除外"
)
# Who asks what there is, or how much, is told that.
OPEN = re.compile(r"什么|甚么|啥|咩|哪|多少|几多|怎|\b(?:what|which|how)\b", re.IGNORECASE)
FOREMOST = 3  # clauses among which the one that lists the cases is what the question is about
SAID = 0.6  # share of a case that the question must say
SPARED = 0.5  # share of what is excepted


@dataclass(frozen=True, slots=True)
class Case:
    """What gets nothing: words of a clause, behind the words that say so."""

    lead: Quote
    quote: Quote
    nothing: str  # 不予补贴

    @property
    def excepted(self) -> str:
        """Who is spared of it; empty where nobody is."""
        found = EXCEPTS.search(self.quote.words)
        return found[found.lastgroup or 0] if found else ""

    @property
    def core(self) -> str:
        """The case itself."""
        return EXCEPTS.sub("", self.quote.words).removeprefix(self.quote.clause.number)


def answer(query: Query, desk: Desk) -> Written | None:
    """The case in which the asker is, as the text words it, or that the exception to it is theirs; None where in none."""
    if not (query.whether or query.kind is Kind.PROGRAMMES) or OPEN.search(query.text):
        return None
    found = desk.retriever.search(query.topic or query.text, FOREMOST, query.documents)
    near = {one.place for one in found}
    for one in of(desk.index):
        above = (one.quote.document.id, one.lead.clause.address)
        if above not in near and one.quote.place not in near:
            continue
        spared = one.excepted and _says(query, one.excepted, SPARED, desk)
        if spared or _says(query, one.core, SAID, desk) or _within(query, one.core):
            return _written(one, bool(spared), query)
    return None


@lru_cache(maxsize=2)
def of(index: Index) -> tuple[Case, ...]:
    """All such cases of a library, in printed order; read once for each snapshot."""
    return tuple(
        one
        for document in index.documents
        for clause in document.walk()
        for one in _of(document, clause, index)
    )


def _of(document: Document, clause: Clause, index: Index) -> Iterator[Case]:
    lead = led.lead(document, clause, index)
    nothing = NOTHING.search(lead.words) if lead and DENIAL.search(lead.words) else None
    if lead is not None and nothing is not None:
        yield Case(lead, Quote(document, clause, 0, len(clause.text)), nothing[0])
    denial = DENIAL.search(clause.text)
    stop = clause.text.find("。", denial.end()) if denial else -1
    nothing = NOTHING.search(clause.text, denial.start()) if denial else None
    if denial and nothing:
        end = stop + 1 if stop >= 0 else len(clause.text)
        colon = clause.text.find("：", denial.end(), end) + 1
        for match in LISTED.finditer(clause.text, max(colon - 1, 0), end):
            head = Quote(document, clause, denial.start(), colon)
            yield Case(head, Quote(document, clause, match.start("case"), match.end("case")), nothing[0])


def _says(query: Query, words: str, share: float, desk: Desk) -> bool:
    """Whether a question says so much of a case and does not deny it."""
    every = desk.retriever.terms(words)
    terms = [one for one in every if not any(ANYBODY.fullmatch(form) for form in one.forms)]
    total = sum(one.weight for one in terms)
    denied = re.search(DENIED + re.escape(words.lstrip()[:2]), query.text)
    return not denied and desk.retriever.spoken(terms, query.text) >= share * total > 0


def _within(query: Query, words: str) -> bool:
    """Whether a figure that the asker tells lies within the bound of a case: 停业100天, of 停业超过90日."""
    told = held.told_of(query.own_words) if claims.of_case(query.own_words) else ()
    return any(one.within for one in held.held(words, query.message, told)) if told else False


def _written(one: Case, spared: bool, query: Query) -> Written:
    if spared:
        opening = "That is excepted. " if query.english else "不受此限。"
    elif query.english:
        but = f", except for “{one.excepted}”" if one.excepted else ""
        opening = f"The text lists this among the cases of “{one.nothing}”{but}. "
    else:
        but = f"，但“{one.excepted}”除外" if one.excepted else ""
        opening = f"文件把这列为“{one.nothing}”的情形{but}。"
    draft = Draft()
    words = f"{quoting.words(one.lead)}{' '.join(one.quote.words.split())}"
    draft.say(f"{opening}{quoting.sentence(one.quote, query.english, words)}", one.lead, one.quote)
    return Written(draft, settled=True)
