"""A question whether a thing bears one name everywhere -> two names, nearly alike, that clauses give it. Reads no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rag.answers.differences import side_words, sides, sought
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

OF_NAMES = re.compile(
    r"名[称字]|叫法|称呼|全称|\b(?:names|(?:the|a|one|its|same|official) name|spelt|spelled)\b", re.IGNORECASE
)
# Words for anything that is put down, be it a name.
PUT = re.compile(r"写法|叫什么|\b(?:called|titles?)\b", re.IGNORECASE)
HELD = re.compile(
    r"统一|一致|一样|相同|同一|不同|不一|分别|前后|各处|各[是叫]|[两几][个种处样]|出入|"
    r"\b(?:same|differ\w*|consisten\w*|uniform\w*|two|both|each|throughout|everywhere)\b",
    re.IGNORECASE,
)
# What names of bodies, plans and the like end with.
ENDING = re.compile(
    r"中心|小组|专班|指挥部|委员会|办公室|分局|局|公司|集团|平台|基金|计划|工程|行动|协会|学会|大学|学院|园区|基地|银行|交易所|会议"
)
HAN = re.compile("[一-鿿]+")
SEARCHED = 12  # clauses among which a thing is looked for
LONGEST = 24  # characters of a name
GAP = 4  # characters in which two names of one thing differ at one place
SAME = 3  # characters on either side of it in which they do not
SPOKEN = 0.3  # of the weight of what is asked, which the two sentences together must reach
ALIKE = 0.7  # share of all their characters that must be the same


@dataclass(frozen=True, slots=True)
class _Name:
    """A name where it stands: `words` is as much of it as it shares with another, and what sets them apart."""

    words: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two names that differ at one place, and how much their sentences say of what is asked."""

    names: tuple[_Name, _Name]
    spoken: float


def answer(query: Query, desk: Desk) -> Written | None:
    """Both names with their sentences; None where no names are asked about, or no two are nearly alike."""
    asked = query.question if query.english else query.text
    named = OF_NAMES.search(asked) or (PUT.search(asked) and sought.form(asked) is None)
    if not named or not HELD.search(asked) or query.role is not None:
        return None
    rest, within = sides.unnamed(query, desk)
    matter = HELD.sub(" ", PUT.sub(" ", OF_NAMES.sub(" ", rest)))
    terms = desk.retriever.terms(matter)
    found = desk.retriever.search(matter, SEARCHED, within)
    best = max(_pairs(found, terms, desk), key=lambda one: one.spoken, default=None)
    if best is None or best.spoken < SPOKEN * sum(term.weight for term in terms):
        best = _only(within, terms, desk)
    return Written(_said(best, query.english)) if best else None


def _only(within: Sequence[str], terms: Sequence[Term], desk: Desk) -> _Pair | None:
    """The one such pair of a text that is named, where the words of a question are none of its names."""
    documents = desk.retriever.documents(within) if len(within) == 1 else ()
    found = [Evidence(one, clause, 1.0) for one in documents for clause in one.walk()]
    pairs = list(_pairs(found, terms, desk))
    return pairs[0] if len({frozenset(name.words for name in one.names) for one in pairs}) == 1 else None


def _said(pair: _Pair, english: bool) -> Draft:
    draft, (first, second) = Draft(), pair.names
    draft.say(
        f"The names differ: “{first.words}” and “{second.words}”."
        if english
        else f"写法不同：一处作“{first.words}”，一处作“{second.words}”。",
        first.quote,
        second.quote,
    )
    for one in pair.names:
        words = " ".join(one.quote.words.split())
        place = side_words.place(one.quote, english)
        draft.say(f"- {place}{': ' if english else '：'}{words}", one.quote)
    return draft


def _pairs(found: Sequence[Evidence], terms: Sequence[Term], desk: Desk) -> Iterator[_Pair]:
    """The names that differ at one place, of different clauses, each pair with the weight of its sentences."""
    ends: dict[str, dict[str, tuple[Evidence, re.Match[str]]]] = {}
    for one in found:
        for match in ENDING.finditer(one.clause.text):
            words = one.clause.text[max(0, match.end() - LONGEST) : match.end()]
            ends.setdefault(words[-SAME:], {}).setdefault(words, (one, match))
    for alike in ends.values():
        for (first, (one, here)), (second, (other, there)) in combinations(alike.items(), 2):
            both = differing(first, second) if one.clause is not other.clause else None
            if both is not None:
                names = (_Name(both[0], _sentence(one, here)), _Name(both[1], _sentence(other, there)))
                yield _Pair(names, sum(_spoken(each.quote, terms, desk) for each in names))


def _spoken(quote: Quote, terms: Sequence[Term], desk: Desk) -> float:
    return desk.retriever.spoken(terms, f"{quote.clause.heading} {quote.words} {quote.clause.english}")


def differing(first: str, second: str) -> tuple[str, str] | None:
    """The names with which two texts end, where they are the same but for a few characters inside; None for others."""
    tail = _shared(first[::-1], second[::-1])
    one, other = first[: len(first) - tail], second[: len(second) - tail]
    gaps = [
        (_shared(one[: len(one) - more][::-1], other[: len(other) - less][::-1]) - more - less, more, less)
        for more in range(min(GAP, len(one)) + 1)
        for less in range(min(GAP, len(other)) + 1)
        if more + less and HAN.fullmatch(f"{one[len(one) - more :]}{other[len(other) - less :]}")
    ]
    _, more, less = max(gaps, default=(0, 0, 0))
    head = _shared(one[: len(one) - more][::-1], other[: len(other) - less][::-1])
    same = 2 * (head + tail)
    if min(head, tail) < SAME or not more + less or same < ALIKE * (same + more + less):
        return None
    return first[-(head + more + tail) :], second[-(head + less + tail) :]


def _shared(first: str, second: str) -> int:
    """How many Chinese characters two words begin with in common."""
    count = 0
    for one, other in zip(first[:LONGEST], second[:LONGEST], strict=False):
        if one != other or not "一" <= one <= "鿿":
            break
        count += 1
    return count


def _sentence(one: Evidence, match: re.Match[str]) -> Quote:
    spans = sentences(one.clause.text) or ((0, len(one.clause.text)),)
    start, end = next(
        (span for span in spans if span[0] <= match.start() < span[1]), (0, len(one.clause.text))
    )
    return Quote(one.document, one.clause, start, end)
