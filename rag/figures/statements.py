"""A library -> every figure that it states, with the words around it ready to be compared. Knows no question."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document, Level
from documents.facts.quantities import Quantity
from index.searching import Index
from rag.figures import printed
from rag.figures.postings import Postings
from rag.glossary import Glossary
from rag.questions.names import places
from rag.questions.needs.requirements import years
from rag.questions.plain import notions
from rag.questions.plain.homophones import sounded
from rag.questions.plain.notions import Lexicon, grams

PHRASE_ENDS = re.compile(r"[。；！？\n]")
SEGMENT_ENDS = re.compile(r"[。；！？\n，：]")
TITLE = 24  # characters up to which a clause's first sentence is its title
UNKNOWN = 0.35  # of the rarest, what a pair of characters counts that no figure's words hold


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure where it stands. `phrase` is what stands between two semicolons, `segment` between two commas.

    `subject`, `own`, `around` and `above` hold what is compared: of the indicator's name, of the words
    beside the figure, of its sentence in both languages, of the headings over it.
    """

    document: Document
    clause: Clause
    quantity: Quantity
    subject: str
    phrase: str
    english: str
    own: frozenset[str]
    around: frozenset[str]
    above: frozenset[str]
    telling: str  # of the indicator's name what tells it from others, in the lexicon's form
    tells: frozenset[str]
    years: frozenset[str]  # that its sentence and the headings over it state
    beside: str  # what it is called and the words beside it, in the lexicon's form
    rendering: str  # `english` in the same form


@dataclass(frozen=True, eq=False)
class Statements:
    """All of a library's figures; `vectors` has a row for the Chinese and one for the English of each."""

    lexicon: Lexicon
    all: tuple[Statement, ...]
    rarity: Mapping[str, float]
    rarest: float
    chinese: NDArray[np.float32]
    english: NDArray[np.float32]

    @cached_property
    def own(self) -> Postings:
        """Which notions stand in each figure's own words."""
        return Postings([one.own for one in self.all])

    @cached_property
    def around(self) -> Postings:
        """The same of its sentence."""
        return Postings([one.around for one in self.all])

    @cached_property
    def above(self) -> Postings:
        """The same of the headings over it."""
        return Postings([one.above for one in self.all])

    @cached_property
    def anywhere(self) -> Postings:
        """The same of all three."""
        return Postings([one.own | one.around | one.above for one in self.all])

    @cached_property
    def sorts(self) -> tuple[list[int], list[Statement]]:
        """Of each figure the number of its sort, and one of each: those of one year, kind and unit fit a question alike."""
        numbers: dict[object, int] = {}
        of_each: list[int] = []
        first: list[Statement] = []
        for one in self.all:
            quantity = one.quantity
            sort = quantity.unit, quantity.kind, quantity.period, "/" in quantity.printed, one.years
            if numbers.setdefault(sort, len(numbers)) == len(first):
                first.append(one)
            of_each.append(numbers[sort])
        return of_each, first

    def weight(self, gram: str) -> float:
        """How much a pair of characters or a word tells."""
        return self.rarity.get(gram, UNKNOWN * self.rarest)


@lru_cache(maxsize=2)
def of(index: Index, glossary: Glossary) -> Statements:
    """Read once for each snapshot."""
    lexicon = notions.lexicon(glossary)
    found = tuple(_read(index, lexicon))
    counts = Counter(gram for one in found for gram in one.around | one.own)
    total = len(found) + 1
    rarity = {gram: math.log(total / (count + 0.5)) + 0.5 for gram, count in counts.items()}
    return Statements(
        lexicon,
        found,
        rarity,
        math.log(total / 0.5) + 0.5,
        _vectors(index, [one.phrase for one in found]),
        _vectors(index, [one.english or one.phrase for one in found]),
    )


def _vectors(index: Index, texts: list[str]) -> NDArray[np.float32]:
    """One row each; figures of one sentence share its row's work."""
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    unique = list(dict.fromkeys(texts))
    rows = index.meanings(unique)
    place = {text: at for at, text in enumerate(unique)}
    return rows[[place[text] for text in texts]]


def _read(index: Index, lexicon: Lexicon) -> Iterator[Statement]:
    for document in index.documents:
        for clause in document.walk():
            if clause.level is Level.TABLE:
                continue
            for quantity in printed.of(clause.text):
                yield _statement(document, clause, quantity, lexicon)


def _statement(document: Document, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> Statement:
    span = printed.rendered(clause, quantity)
    english = clause.english[span[0] : span[1]] if span else ""
    row = clause.level is Level.ROW
    phrase = quantity.subject if row else _between(clause.text, quantity, PHRASE_ENDS)
    segment = phrase if row else _between(clause.text, quantity, SEGMENT_ENDS)
    subject = lexicon.plain(_without_place(quantity.subject, document))
    around = lexicon.plain(
        f"{clause.text if row else sentence(clause, quantity)} {english} {'' if row else topic(clause)}"
    )
    above = lexicon.plain(" ".join((document.title, *clause.path, clause.heading, quantity.category)))
    heading = f"{quantity.category}：" if row else f"{clause.heading}：" if clause.heading else ""
    return Statement(
        document,
        clause,
        quantity,
        subject,
        f"{heading}{clause.text if row else phrase}",
        english,
        grams(subject) | grams(lexicon.plain(segment)),
        grams(around),
        grams(above),
        telling(subject),
        grams(telling(subject)),
        frozenset(years(f"{sentence(clause, quantity)} {' '.join(clause.path)}")),
        lexicon.plain(f"{quantity.subject} {quantity.category} {beside(clause, quantity)}"),
        lexicon.plain(english),
    )


# Words of an indicator's name that people leave out, in the form of the lexicon.
UNSAID = re.compile(
    sounded(
        r"余额|各项|各类|本外币|全市|规模|总量|总额中?的?|金额|数量|累计|年(?=保)|收入|金融|境内外?|境外|共有|已有|已|(?:公司|类?机构|企业|类|(?<=..)(?<!银)行)$|[数额率升为有约]$"
    )
)


def telling(subject: str) -> str:
    """An indicator's name without the words that many share; the name itself where nothing else is left."""
    rest = UNSAID.sub(" ", subject)
    return rest if rest.strip() else subject


def _without_place(subject: str, document: Document) -> str:
    """An indicator's name without the place that the whole document is about."""
    region = places.short(document.region or "")
    rest = re.sub(rf"^{re.escape(region)}[市省县区州]?", "", subject) if region else subject
    return rest if len(rest) > 1 else subject


def sentence(clause: Clause, quantity: Quantity) -> str:
    """The sentence that states a figure; the whole row of a table."""
    if clause.level is Level.ROW:
        return clause.text
    return _between(clause.text, quantity, re.compile(r"[。！？\n]"))


def topic(clause: Clause) -> str:
    """What a clause says that it is about: its heading, or a first sentence so short that it is one (5.扩建水厂。)."""
    first = re.split(r"[。\n]", clause.text, maxsplit=1)[0]
    return clause.heading or (first if len(first) <= TITLE else "")


def _between(text: str, quantity: Quantity, ends: re.Pattern[str]) -> str:
    before = [match.end() for match in ends.finditer(text, 0, quantity.start)]
    after = ends.search(text, quantity.end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def beside(clause: Clause, quantity: Quantity) -> str:
    """The words between the marks around a figure, commas among them."""
    return clause.text if clause.level is Level.ROW else _between(clause.text, quantity, SEGMENT_ENDS)


def nearness(text: str, index: Index) -> Callable[[str], float]:
    """How near some words are in meaning to a text, in whatever language either is."""
    vector = index.meaning(text)
    return lambda words: float(index.sense(words) @ vector)
