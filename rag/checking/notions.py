"""A folded text -> its phrases and the words in them that mean something. Knows no clause and no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.text import tagged
from rag.checking.english import WORD, stem
from rag.checking.lexicon import Side, lexicon
from rag.checking.measures import MEASURES

HAN = re.compile(r"[㐀-鿿〇]+")
TOKEN = re.compile(rf"{HAN.pattern}|{WORD.pattern}")
# A comma between figures parts thousands; | parts a table's cells, whose names a colon joins to their figures.
BREAK = re.compile(
    r"(?<!\d),|,(?!\d)|[;。!?\n|()、]|:(?![\s\0]*\d)|\.(?!\d)|\s(?=but\b|while\b|whereas\b)"
    r"|\sand\s(?=(?:may|must|shall|can|cannot|have|has|had|is|are|was|were|be|should|need|needs|no|not|none|paid|cut|lasts?)\b)"
)
LEVELS = frozenset("省市县区镇乡村")
PREPOSITION = re.compile(
    r"^(由|归|向|对|让|与|和|经|报|在|为|有|获)(?=[市省县区镇].?$)|^(可|须|需)(?=[^一-龥]?[补按获得在达享用选])"
)  # 由市: the segmenter takes them for one word
_UNITS = "|".join(sorted((name for name in MEASURES if not name.isascii()), key=len, reverse=True))
UNIT = re.compile(rf"[十百千万亿]*[多余]?(?:{_UNITS})|[十百千万亿]+")
TOPIC = re.compile(r"(?:的|者|时|的话|情况下)$")  # 逾期60天以上的: on what the next phrase holds


@dataclass(frozen=True, slots=True)
class Notion:
    """A word that means something: what it matches by, and how much it weighs (0 for a word that frames)."""

    form: str
    start: int
    end: int
    keys: frozenset[str]
    weight: float
    sides: frozenset[Side] = frozenset()
    weak: frozenset[str] = frozenset()  # those of its keys that only a part of it has
    noun: bool = False  # a Chinese word that names a thing


@dataclass(frozen=True, slots=True)
class Phrase:
    """`text[start:end]` between two commas; `main` is where what it states begins, after a topic (…的，)."""

    start: int
    end: int
    main: int
    notions: tuple[Notion, ...]

    @property
    def keys(self) -> frozenset[str]:
        """All that its words match by, framing words left out."""
        return frozenset(key for one in self.notions if one.weight for key in one.keys)


@lru_cache(maxsize=512)
def notions(text: str) -> tuple[Notion, ...]:
    """The words of a text in order; figures are none."""
    found: list[Notion] = []
    for token in TOKEN.finditer(text):
        if token[0].isascii():
            found.extend(_english(token[0], token.start()))
        else:
            # The unit of a figure is no part of the word after it: 30元|降至.
            unit = UNIT.match(token[0]) if text[token.start() - 1 : token.start()].isdigit() else None
            begin = unit.end() if unit else 0
            found.extend(_chinese(token[0][begin:], token.start() + begin))
    return tuple(found)


@lru_cache(maxsize=512)
def phrases(text: str, lists: bool = False) -> tuple[Phrase, ...]:
    """The phrases of a text; with `lists`, the items of a list are phrases too."""
    words = notions(text)
    found: list[Phrase] = []
    begin = main = 0
    stops = [(one.start(), one.end(), one[0]) for one in BREAK.finditer(text)]
    for start, end, mark in [*stops, (len(text), len(text), "")]:
        if mark == "、" and not lists:
            continue
        if mark == "," and TOPIC.search(text[begin:start]):
            main = end
            continue
        if text[begin:start].strip():
            inside = tuple(one for one in words if begin <= one.start and one.end <= start)
            found.append(Phrase(begin, start, max(begin, main), inside))
        begin = main = end
    return tuple(found)


def overlap(words: tuple[Notion, ...], keys: frozenset[str]) -> float:
    """How much of the weight of the words the keys cover, 0 to 1."""
    total = sum(one.weight for one in words)
    return sum(one.weight for one in words if one.keys & keys) / total if total else 0.0


def _english(word: str, start: int) -> Iterator[Notion]:
    known = lexicon()
    parts = [word] if stem(word) in known.groups or stem(word) in known.framing else word.split("-")
    for part in parts:
        root = stem(part)
        light = part in known.framing or root in known.framing or len(part) < 2
        keys = {f"~{root}", *known.groups.get(root, ())}
        sides = known.sides.get(root, frozenset())
        yield Notion(part, start, start + len(word), frozenset(keys), 0.0 if light else 2.0, sides)


def _chinese(run: str, start: int) -> Iterator[Notion]:
    known = lexicon()
    for word, noun in _cut(run):
        light = word in known.framing or word.startswith("每")
        weight = 0.0 if light else 0.7 if len(word) == 1 else float(min(len(word), 4))
        own = frozenset((word, *known.groups.get(word, ())))
        weak = frozenset(_parts(word)) - own
        sides = known.sides.get(word, frozenset())
        yield Notion(word, start, start + len(word), own | weak, weight, sides, weak, noun and len(word) > 1)
        start += len(word)


def _parts(word: str) -> Iterator[str]:
    """What a part of a word matches by: two of its characters, a word in it, the level of government it begins with."""
    known = lexicon().groups
    if len(word) == 2 and word not in known:  # 竹农: a farmer
        for character in word:
            yield from () if character in LEVELS else known.get(character, ())
    if len(word) > 2:
        yield from known.get(word[0], ()) if word[0] in LEVELS else ()
        for size in (2, 3):
            for place in range(len(word) - size + 1):
                part = word[place : place + size]
                yield from (*((part,) if size == 2 else ()), *known.get(part, ()))


@lru_cache(maxsize=4096)
def _cut(run: str) -> tuple[tuple[str, bool], ...]:
    """Words, and whether each is a noun; those that the lexicon knows as one stay whole."""
    known = lexicon()
    pieces = [
        (part, tag[:1] in {"n", "s"})
        for piece, tag in tagged(run)
        for part in PREPOSITION.split(piece)
        if part
    ]
    found: list[tuple[str, bool]] = []
    place = 0
    while place < len(pieces):
        size = 1
        for longer in range(min(4, len(pieces) - place), 1, -1):
            joined = "".join(piece for piece, _ in pieces[place : place + longer])
            if joined in known.groups or joined in known.sides:
                size = longer
                break
        some = pieces[place : place + size]
        found.append(("".join(piece for piece, _ in some), some[-1][1]))
        place += size
    return tuple(found)
