"""A question -> the two lists that it holds against each other, and whose things stand for each other. Writes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from documents.clauses import Document
from documents.numerals import CHINESE, integer
from index.text import fold
from rag import outline
from rag.answers.differences import held_lists
from rag.answers.differences.held_lists import Held, Place, Thing
from rag.answers.lists import series
from rag.desk import Desk
from rag.finding.rarity import likeness
from rag.questions.names.references import ONES, references, without
from rag.questions.query import Query

NUMBER = re.compile(
    rf"([{CHINESE}]+|\d+)(?:大|个)?(?:个|项|条|类|方面|行动|任务|节|点|区域)|\b({'|'.join(ONES)})\b",
    re.IGNORECASE,
)
FRONT = re.compile(r"前言|序言|引言|导言|\b(?:foreword|preface|introduction)\b", re.IGNORECASE)
BODY = re.compile(r"正文|\bmain text\b", re.IGNORECASE)
CALLED = 0.8  # score of a list that is called by its name
SPOKEN = 0.4  # the same of each of two texts that are called
LIKE = 0.5  # likeness of two names from which they stand for each other


@dataclass(frozen=True, slots=True)
class Compared:
    """Two lists, and the things of the one with those of the other that stand for them."""

    lists: tuple[Held, Held]
    both: tuple[tuple[Thing, Thing], ...]

    def only(self, at: int) -> tuple[Thing, ...]:
        """The things of one list for which none of the other stands."""
        paired = {id(pair[at]) for pair in self.both}
        return tuple(one for one in self.lists[at].things if id(one) not in paired)


def of(asked: str, query: Query, desk: Desk) -> Compared | None:
    """The lists of so many things as are spoken of, or else the likest; None unless two are surely meant."""
    numbers = _numbers(asked)
    sides = _sides(asked, numbers, query, desk)
    if len(sides) != 2:
        return None
    first, second = (
        [held for place in side for held in held_lists.under(place, query.english, desk)] for side in sides
    )
    pairs = [(a, b) for a, b in product(first, second) if a.head is not b.head]
    compared = max(
        (_compared(a, b, desk) for a, b in pairs),
        key=lambda one: (
            sum(len(held.things) in numbers for held in one.lists),
            len(one.both),
            -abs(len(one.lists[0].things) - len(one.lists[1].things)),
        ),
        default=None,
    )
    sure = all(len(side) == 1 for side in sides)
    return compared if compared and (sure or compared.both) else None


def _numbers(text: str) -> list[int]:
    """How many things are spoken of: 六项行动, six programmes."""
    words = [chinese or english.lower() for chinese, english in NUMBER.findall(text)]
    found = [ONES.index(one) + 1 if one in ONES else integer(one) or 0 for one in words]
    return [one for one in found if one > 1]


def _sides(asked: str, numbers: Sequence[int], query: Query, desk: Desk) -> list[list[Place]]:
    """For each side the places where its list may stand: in two texts that a question calls, or in one."""
    found = [
        one
        for one in desk.calls(asked).each
        if one.placed or not query.english or set(one.documents) <= set(query.documents or one.documents)
    ]
    texts = {one.id: one for one in desk.documents}
    if len(found) == 2:
        ends = (0, found[1].start, len(asked))
        return [
            _of_text(
                asked[start:end], f"{asked} {query.text}", [texts[id] for id in one.documents], numbers, desk
            )
            for one, (start, end) in zip(found, pairwise(ends), strict=True)
        ]
    own = (
        [texts[id] for one in found[:1] for id in one.documents]
        or desk.named(query)[:1]
        or desk.within(query)
    )
    return _of_one(asked, numbers, own, query, desk)


def _of_text(
    own: str, all_: str, documents: Sequence[Document], numbers: Sequence[int], desk: Desk
) -> list[Place]:
    """Where one of two texts has its list: at the unit named beside it, else where most is said, beside it or at all."""
    pinned = [places for one in documents if (places := _pinned(own, one))]
    if len(pinned) == 1:
        return pinned[0][:1]
    for words in (own, all_):
        best = held_lists.called(words, numbers, documents, desk)[:1]
        if best and best[0].score >= SPOKEN:
            return best
    return []


def _of_one(
    asked: str, numbers: Sequence[int], documents: Sequence[Document], query: Query, desk: Desk
) -> list[list[Place]]:
    """Two places of one text: the units that are named, then the lists that are called, or any of the text itself."""
    found = [(one, places) for one in documents if (places := _pinned(asked, one))]
    if len(found) > 1 or (not found and len(documents) > 1):
        return []
    document, places = found[0] if found else (documents[0], [])
    words = f"{without(asked, references(asked))} {query.text if query.english else ''}"
    ranked = held_lists.called(words, numbers, [document], desk) if len(places) < 2 else []
    places += [
        one for one in ranked if one.score >= CALLED and not any(_nested(one, each) for each in places)
    ]
    apart = [one for at, one in enumerate(places) if not any(_nested(one, each) for each in places[:at])]
    if len(apart) == 1 and BODY.search(asked):
        rest = [one for one in ranked if not one.clause.address.startswith("annex")]
        return [apart, [one for one in rest if not _nested(one, apart[0])]]
    return [[one] for one in apart[:2]]


def _pinned(asked: str, document: Document) -> list[Place]:
    """The foreword and the printed units that a question names; none where the text has not all of them."""
    named = [outline.resolve(one, document).locations[:1] for one in references(asked)]
    if FRONT.search(asked):
        front = [one for one in document.clauses if FRONT.match(one.label or one.heading)]
        return (
            [Place(document, one) for one in front[:1]]
            + [Place(document, one.clause) for each in named for one in each]
            if front and all(named)
            else []
        )
    return [Place(document, one.clause) for each in named for one in each] if all(named) else []


def _nested(one: Place, other: Place) -> bool:
    first, second = f"{one.clause.address}/", f"{other.clause.address}/"
    return first.startswith(second) or second.startswith(first)


def _compared(one: Held, other: Held, desk: Desk) -> Compared:
    """Each thing with that of the other list which it is most like, the likest pairs first."""
    ranked = sorted(
        ((_likeness(a, b, desk), a, b) for a, b in product(one.things, other.things)),
        key=lambda each: -each[0],
    )
    taken: set[int] = set()
    partner: dict[int, Thing] = {}
    for share, a, b in ranked:
        if share >= LIKE and not {id(a), id(b)} & taken:
            taken |= {id(a), id(b)}
            partner[id(a)] = b
    return Compared((one, other), tuple((a, partner[id(a)]) for a in one.things if id(a) in partner))


def _likeness(one: Thing, other: Thing, desk: Desk) -> float:
    """1 for one name, else how much of their words two names share, the rare ones counting most."""
    if series.alike(one.telling, other.telling):
        return 1.0
    words, others = (frozenset(desk.index.words(fold(each.telling))) for each in (one, other))
    return likeness(words, others, desk.index, least=1e-9)
