"""A text -> the lists in it: parts, their parts, rows, or what one sentence names; which of them words call. Writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from rag import enumerations, located, outline
from rag.answers.lists import series
from rag.desk import Desk
from rag.drafting import Quote, sentences, whole
from rag.enumerations import Enumeration
from rag.figures import statements
from rag.questions.plain import notions

FEWEST = 2  # things of a list
NUMBERED = 0.5  # what it counts, in shares of a name, that a list has as many things as are asked for
BARE = re.compile(
    r"^\W*(?:附件\s*\d*|[（(]?[一二三四五六七八九十\d]{1,3}(?:[、.．）)]|是(?!否)))\s*|[（(][^（）()]*[）)]|[“”\"]"
)
PHRASE = re.compile(r"[。；;，,：:\n]")
PART = re.compile(r"[；;]")
# What says of a thing's name only that it is one of its sort.
SORT = re.compile(r"(?<=[一-鿿]{2})(?:行动|计划|工程|任务|方案|措施|工作|情况)+$")


@dataclass(frozen=True, slots=True)
class Thing:
    """One of a list: its bare name, and where it stands; `inline` where that is but a sentence with others."""

    name: str
    quote: Quote
    inline: bool = False

    @property
    def telling(self) -> str:
        """The name without its sort: 人才 of 人才计划."""
        return SORT.sub("", self.name)


@dataclass(frozen=True, slots=True)
class Held:
    """A list that a text holds under a clause; `sentence` names its things where they are no clauses."""

    document: Document
    head: Clause
    things: tuple[Thing, ...]
    sentence: Quote | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A clause under which a list stands, and how well words call it: the share of its name, more for its number of things."""

    document: Document
    clause: Clause
    score: float = 0.0


def under(place: Place, english: bool, desk: Desk) -> tuple[Held, ...]:
    """The lists that a clause may mean: its parts, the parts of these, the first list inside it, or those of its sentences."""
    document, address = place.document, place.clause.address
    own = [one for one in _of(document, desk) if one.head.address == address]
    inside = [one for one in _of(document, desk) if one.head.address.startswith(f"{address}/")]
    found = (own or inside)[:1]
    if found:
        return (_held(found[0]), *_leaves(found[0]))
    return tuple(_named(document, place.clause, english, desk))


def called(words: str, numbers: Sequence[int], documents: Sequence[Document], desk: Desk) -> list[Place]:
    """The places of all lists, those first whose names the words say most of and whose things are so many."""
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    said = notions.grams(lexicon.plain(words))
    found = []
    for document in documents:
        for one in _of(document, desk):
            name = lexicon.plain(BARE.sub("", one.head.heading or (one.head.path or ("",))[-1]))
            score = notions.covered(name, said) + NUMBERED * (len(one.items) in numbers)
            found.append(Place(document, one.head, score))
    return sorted(found, key=lambda one: -one.score)


def _of(document: Document, desk: Desk) -> list[Enumeration]:
    """The lists of a document whose things are clauses; not its parts as a whole."""
    all_ = enumerations.of(desk.index).all
    return [one for one in all_ if one.document.id == document.id and not one.top and not one.inline]


def _held(one: Enumeration) -> Held:
    return Held(one.document, one.head, _things(one.document, [item.clause for item in one.items]))


def _leaves(above: Enumeration) -> tuple[Held, ...]:
    """The parts of the parts as one list, where every part has some."""
    parts = [outline.children(item.clause) for item in above.items]
    things = _things(above.document, [one for under in parts for one in under])
    return (Held(above.document, above.head, things),) if all(parts) else ()


def _things(document: Document, clauses: Sequence[Clause]) -> tuple[Thing, ...]:
    return tuple(Thing(_name(one), whole(document, one)) for one in clauses)


def _name(clause: Clause) -> str:
    """A heading, or the first phrase of a text, bare of number, brackets and marks."""
    words = BARE.sub("", located.heading(clause, english=False)).strip()
    return PHRASE.split(words, maxsplit=1)[0] or words


def _named(document: Document, clause: Clause, english: bool, desk: Desk) -> Iterator[Held]:
    """What the sentences name one after another."""
    for start, end in sentences(clause.text):
        printed = Quote(document, clause, start, end)
        for part in PART.split(printed.words):
            names = series.series(part)
            if len(names) >= FEWEST:
                shown = (_rendered(printed, desk) if english else None) or printed
                yield Held(document, clause, tuple(Thing(one, shown, inline=True) for one in names), shown)


def _rendered(printed: Quote, desk: Desk) -> Quote | None:
    """The sentence of the rendering that says most of what a printed one does."""
    clause, terms = printed.clause, desk.retriever.terms(printed.words)
    said = {
        span: desk.retriever.spoken(terms, clause.english[slice(*span)])
        for span in sentences(clause.english, True)
    }
    best = max(said, key=lambda span: said[span], default=None)
    return Quote(printed.document, clause, *best, english=True) if best and said[best] else None
