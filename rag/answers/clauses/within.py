"""A matter and the numbered unit in which it stands -> the sentences of the unit that speak of it. Searches nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import LABEL
from documents.numerals import CHINESE
from rag import located, wording
from rag.answers.amounts import table_rows
from rag.answers.counting import tallies
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.outline import Location, Resolution
from rag.questions.asked import kinds, navigating
from rag.questions.names import genres, naming, places
from rag.questions.needs import requirements
from rag.questions.needs.requirements import Requirement
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

ENOUGH = 0.2  # share of the matter's notions of which the best sentence of a long unit must speak
SPEAKS = 0.3  # the same of the words that forbid
NEAR_BEST = 0.7  # of the best sentence's notions, for a further one and for a further document
MOST = 2  # sentences that are quoted
HEADING = 16  # characters up to which a sentence is given its next one
SHORT = 160  # characters up to which a clause without parts is quoted whole
TALL = 3  # times as many in English
# What items hang on: 不得从事下列业务：.
LEADS = re.compile(r"[：:]\s*$")
# A number in words, with what is counted: 九百张.
WORDED = re.compile(
    rf"[{CHINESE}]*[百千万亿](?![分能])|[二三四五六七八九十两]+[家个名张台座处倍成年月日项次人户件米]"
)
NAMES = re.compile(
    rf"《[^》]*》|\d+号文件?|(?:{'|'.join(genres.ENDINGS)}|文件|草案|意见稿|征求意见稿|战略|框架|合作)|\b(?:{genres.ENGLISH}|document|text|five-year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a clause and the weight of the notions of which it speaks."""

    document: Document
    clause: Clause
    start: int
    end: int
    weight: float
    english: bool

    @property
    def text(self) -> str:
        words = self.clause.english if self.english else self.clause.text
        return words[self.start : self.end]


def matter(rest: str, there: Sequence[Resolution], desk: Desk) -> str:
    """What a question by number asks about beyond the unit, its heading and its document's name; empty for nothing."""
    said = navigating.matter(unnamed(rest, [one.document for one in there], desk))
    own: set[str] = set()
    for one in there:
        own |= set(desk.index.words(f"{one.document.title} {one.document.title_english}"))
    words = [
        word for word in desk.index.words(said) if word not in own and (len(word) > 1 or not word.isascii())
    ]
    left = [word for word in words if not all(word in _headings(one) for one in there)]
    return said if len("".join(left)) > 1 else ""


def unnamed(text: str, documents: Sequence[Document], desk: Desk) -> str:
    """A text without the names of documents and of the regions that they are for."""
    text = NAMES.sub(" ", text)
    for region in {part for one in documents for part in naming.parts(one)}:
        short = places.short(region)
        for name in (region, short, desk.glossary.english(region) or desk.glossary.english(short)):
            if name:
                pattern = rf"\b{re.escape(name)}(?:['’]s)?\b" if name.isascii() else re.escape(name)
                text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    return text


def _headings(one: Resolution) -> str:
    return " ".join(f"{place.clause.heading} {place.clause.english[:160].lower()}" for place in one.locations)


def answer(about: str, rest: str, there: Sequence[Resolution], query: Query, desk: Desk) -> Written | None:
    """The words of the unit that speak of the matter; None where none of them does."""
    terms = desk.retriever.terms(about)
    total = sum(term.weight for term in terms)
    wanted = tuple(requirements.of(replace(query, text=rest)))
    places = [place for one in there for place in one.locations]
    chosen = [(place, _chosen(place, terms, total, wanted, query, desk)) for place in places]
    best = max((_weight(found) for _, found in chosen), default=0.0)
    kept = [(place, found) for place, found in chosen if found and _weight(found) >= NEAR_BEST * best]
    if not kept:
        tally = tallies.of_clause(places[0].document, places[0].clause, query) if len(places) == 1 else None
        return tally or _unstated(places, wanted, query)
    draft = Draft()
    for _, found in kept:
        _say(draft, found, terms, total, query, desk)
    return Written(draft, evidence=[Evidence(place.document, place.clause, 1.0) for place, _ in kept])


def _weight(found: Sequence[_Sentence]) -> float:
    return max((one.weight for one in found), default=0.0)


def _chosen(
    place: Location,
    terms: Sequence[Term],
    total: float,
    wanted: Sequence[Requirement],
    query: Query,
    desk: Desk,
) -> list[_Sentence]:
    """The sentences that are quoted, in printed order; none when none states what is asked."""
    every = _sentences(place, terms, query.english, desk)
    stating = [one for one in every if all(_holds(need, one) for need in wanted)]
    if not stating:
        return []
    best = max(stating, key=lambda one: one.weight)
    long = sum(one.end - one.start for one in every) > SHORT * (TALL if best.english else 1)
    if long and best.weight < ENOUGH * total:
        return []
    if not best.weight and not wanted:
        return []
    if not long and (not place.clause.children or kinds.LISTS.search(query.text)):
        return stating
    near = [one for one in stating if one is best or _near(one, best)][:MOST]
    lead = [
        one
        for one in every
        if one.clause is place.clause and LEADS.search(one.text) and one.clause is not best.clause
    ]
    return [*lead[-1:], *near]


def _near(one: _Sentence, best: _Sentence) -> bool:
    return one.clause.address == best.clause.address and one.weight >= NEAR_BEST * best.weight > 0


def _holds(need: Requirement, one: _Sentence) -> bool:
    if need.beside:
        return True  # the unit is named: what the figure is of need not be said again
    text = one.clause.text if one.english else one.text
    if need.chinese in {"数量", "数字"} and WORDED.search(text):
        return True
    return need.holds(text) or (need.anywhere and need.holds(" ".join((*one.clause.path, one.clause.text))))


def spans(place: Location, english: bool) -> list[tuple[int, int]]:
    """The sentences of a unit's own text, without its number and its lists of responsible units."""
    clause = place.clause
    rendered = english and bool(clause.english)
    text = clause.english if rendered else clause.text
    found = []
    for start, end in sentences(text, rendered):
        first = (
            start + len(clause.number)
            if not start and clause.number and text.startswith(clause.number)
            else start
        )
        first += len(text[first:end]) - len(text[first:end].lstrip())
        inside = rendered or place.start <= start < place.end
        if (
            inside
            and end > first
            and not (LABEL.search(text[first:end][:8]) or located.UNITS.match(text[first:end]))
        ):
            found.append((first, end if rendered else min(end, place.end)))
    return found


def _sentences(place: Location, terms: Sequence[Term], english: bool, desk: Desk) -> list[_Sentence]:
    """The sentences of a unit and of all under it."""
    found = []
    for clause in place.clause.walk() if place.whole else (place.clause,):
        inner = (
            place
            if clause is place.clause
            else Location(place.document, clause, 0, len(clause.text), whole=True)
        )
        rendered = english and bool(clause.english)
        text = clause.english if rendered else clause.text
        for start, end in spans(inner, english):
            weight = desk.retriever.spoken(terms, text[start:end])
            found.append(_Sentence(place.document, clause, start, end, weight, rendered))
    return found


def best(
    document: Document, clause: Clause, terms: Sequence[Term], english: bool, desk: Desk
) -> tuple[float, Quote] | None:
    """The sentence of a clause that speaks most of the notions, with their weight; None for a clause without sentences."""
    found = _sentences(Location(document, clause, 0, len(clause.text), whole=True), terms, english, desk)
    own = [one for one in found if one.clause is clause]
    if not own:
        return None
    at = max(range(len(own)), key=lambda position: own[position].weight)
    first = own[at]
    # A heading that stands in the text as a sentence says too little alone.
    last = own[at + 1] if len(first.text) <= HEADING and at + 1 < len(own) else first
    return first.weight, Quote(document, clause, first.start, last.end, first.english)


def _say(
    draft: Draft,
    found: Sequence[_Sentence],
    terms: Sequence[Term],
    total: float,
    query: Query,
    desk: Desk,
) -> None:
    for at, one in enumerate(found):
        row = one.clause.level is Level.ROW and not one.english
        words = table_rows.plain(one.clause, one.document) if row else " ".join(one.text.split())
        full = located.full(one.document, one.clause, query.english)
        opening = (
            "" if at and one.clause is found[at - 1].clause else f"{full}{': ' if query.english else '：'}"
        )
        no = "" if at or not query.whether else _refused(found, terms, total, query, desk)
        quote = Quote(one.document, one.clause, one.start, one.end, one.english)
        draft.say(f"{no}{opening}{words}", quote)


def _refused(
    found: Sequence[_Sentence], terms: Sequence[Term], total: float, query: Query, desk: Desk
) -> str:
    """No, where the question asks whether a thing is allowed and the words that speak of it forbid it."""
    if not navigating.PERMITS.search(query.text) or navigating.FORBIDS.search(query.text):
        return ""
    for one in found:
        for part in re.split(r"[。；;，,]|\.\s", one.text):
            forbidden = navigating.FORBIDS.search(part) and not navigating.PERMITS.search(part)
            about = LEADS.search(one.text) or desk.retriever.spoken(terms, part) >= SPEAKS * total
            if forbidden and about:
                return "No. " if query.english else "不是。" if "是不是" in query.text else "不可以。"
    return ""


def _unstated(places: Sequence[Location], wanted: Sequence[Requirement], query: Query) -> Written | None:
    """That the unit leaves open the figure or time that is asked for; None where it may be asked for something else."""
    if len(places) != 1:
        return None
    said = " ".join(one.text for one in places[0].clause.walk())
    open_ = (one for one in wanted if not one.beside and not (one.anywhere and one.holds(said)))
    need = next(open_, None)
    if need is None:
        return None
    missing = need.english if query.english else need.chinese
    place, draft = places[0], Draft()
    draft.say(wording.unstated(query.language, place.document, place.clause, missing))
    draft.notes.append(wording.nearest(query.language, place.document, place.clause))
    return Written(draft, missing=f"{missing} is not stated" if query.english else f"没有写明{missing}")
