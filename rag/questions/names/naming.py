"""A question -> the documents that it names, however loosely: by number, place, kind of text or words of a title."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from documents.clauses import Document, Status
from documents.reading.metadata import plain_title
from rag.questions.names import english_names, genres, places

# What a city is called in one character where its name's own characters are not used.
SINGLE = {place: letter for letter, place in places.LETTERS.items()}
# Characters of names that point to no one place.
COMMON = frozenset("东西南北中州市省县区山江海河湖阳安门平")
FIVE_YEAR = re.compile(
    r"(十[三四五六七八九])五|\b(1[3-9])(?:th)?[ -](?:five|5)[- ]year|\b(1[3-9])th FYP", re.IGNORECASE
)
ORDINALS = dict(zip("三四五六七八九", range(13, 20), strict=True))
SERIAL = re.compile(
    r"(?<![\d第])(\d{1,4})\s*号(?:文|(?![码线楼任院]))|\bno\.?\s*(\d{1,4})\b|\bdocument (\d{1,4})\b|\b(\d{1,4}) document\b",
    re.IGNORECASE,
)
BREAKS = re.compile(r"[的在和与同及按据从里由跟对让把将给要是有这那该份此本个为，。？、；：\s]")
# What may stand before a sort of text and tells none apart: 官方解读, 新措施.
EPITHETS = re.compile(r"官方|政府|正式|当地|本地|市里|后来|[新旧老原两]|[嗰该]份?")
_SORT = "|".join(genres.ENDINGS)
# 条例跟官方解读: two texts side by side.
TWO_SORTS = re.compile(
    rf"(?:{_SORT})[里中]?(?:和|与|跟|同|及|、|对|比)(?:{EPITHETS.pattern}|它的|其|的)*(?:{_SORT})"
)
ALONE = 4  # characters: a sort as long as this names the one text of its sort without more words
CERTAIN, PLACE, KIND, TITLE = 20.0, 2.0, 3.0, 4.0
ENOUGH = 1.2  # below it nothing is named
TITLES = 4096  # titles and regions that are remembered
NEAR_BEST = 0.85

Words = Callable[[str], Sequence[str]]
Rarity = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Naming:
    """How well a question names a document; `certain` when by its number or its whole title."""

    document: Document
    score: float
    certain: bool = False


def named(text: str, documents: Sequence[Document], words: Words, rarity: Rarity) -> tuple[Document, ...]:
    """The documents that a text names, the best first; none when it names none."""
    ranked = sorted(_ranked(text, documents, words, rarity), key=lambda one: -one.score)
    best = ranked[0].score if ranked else 0.0
    return tuple(one.document for one in ranked if one.score >= max(ENOUGH, NEAR_BEST * best))


@dataclass(frozen=True, slots=True)
class Called:
    """What a text calls documents by: `text[start:end]`, and the ids of the documents that may be meant."""

    start: int
    end: int
    documents: tuple[str, ...]


def nicknamed(text: str, documents: Sequence[Document]) -> tuple[str, ...]:
    """Ids of the documents that a question calls by the sort of text they are; empty when none is told apart.

    Two sorts that are joined are two texts: all of them are meant, or none is told apart.
    """
    if TWO_SORTS.search(text):
        several = tuple(dict.fromkeys(one.documents[0] for one in called(text, documents)))
        return several if len(several) > 1 else ()
    found = tuple(_by_sort(text, documents)) or tuple(
        Called(*one) for one in english_names.found(text, documents)
    )
    return found[0].documents if found else ()


def called(text: str, documents: Sequence[Document]) -> tuple[Called, ...]:
    """Every name in a text by which one document is called, in their order: by number, title or sort of text."""
    here = set(spoken_regions(text, documents))
    near = [one for one in documents if here & set(parts(one))] or documents
    found = [
        *_by_number(text, near),
        *_by_sort(text, near),
        *(Called(*one) for one in english_names.found(text, near)),
    ]
    kept: list[Called] = []
    for one in found:
        free = all(one.end <= other.start or other.end <= one.start for other in kept)
        if free and len(one.documents) == 1:
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def _by_number(text: str, documents: Sequence[Document]) -> Iterator[Called]:
    for one in documents:
        for name in (one.number, one.title):
            if name and name in text:
                yield Called(text.index(name), text.index(name) + len(name), (one.id,))
        for match in SERIAL.finditer(text):
            if certain(one, match[0]):
                yield Called(match.start(), match.end(), (one.id,))


def _by_sort(text: str, documents: Sequence[Document]) -> Iterator[Called]:
    for ending in genres.ENDINGS:
        for match in re.finditer(ending, text) if ending in text else ():
            if genres.DOES.match(text, match.start()):
                continue
            if ending in genres.NAMES_OF_DRAFTS and _asks_for_drafts(text, match):
                continue
            found = _ending(ending, text[: match.start()], documents)
            if found:
                words = BREAKS.split(text[: match.start()])[-1]
                yield Called(match.start() - len(words), match.end(), found)


def _asks_for_drafts(text: str, match: re.Match[str]) -> bool:
    """Whether something is said to be a draft, or drafts are asked for: 哪些是草案, 草案有哪些."""
    said = genres.SAID_TO_BE.search(text[: match.start()])
    return said is not None or (match.start() == 0 and genres.ASKED_FOR.match(text, match.end()) is not None)


def _ending(sort: str, before: str, documents: Sequence[Document]) -> tuple[str, ...]:
    same = [one for one in documents if _of_sort(one, sort)]
    words = EPITHETS.sub("", BREAKS.split(before)[-1])[-8:]
    pairs = {a + b for a, b in pairwise(words)}
    shares = {one.id: len([pair for pair in pairs if pair in plain(one.title)]) for one in same}
    best = max(shares.values(), default=0)
    if best:
        near = tuple(identity for identity, share in shares.items() if share == best)
        return near if len(near) < len(documents) else ()
    if len(same) == 1 and (len(sort) >= ALONE or not pairs):
        return (same[0].id,)
    return ()


def _of_sort(document: Document, sort: str) -> bool:
    """Whether a text is of a sort: by the end of its title, a draft by its status."""
    if sort in genres.NAMES_OF_DRAFTS:
        return document.status is Status.DRAFT
    return plain(document.title).endswith(sort)


@lru_cache(maxsize=TITLES)
def plain(title: str) -> str:
    """A title without quotation marks and what stands in brackets at its end."""
    return re.sub(r"\s*[（(][^（()）]*[)）]$", "", re.sub(r"[“”\"《》〈〉]", "", title))


def regions(text: str, documents: Sequence[Document]) -> frozenset[str]:
    """The regions of documents that two adjacent one-character names stand for: 穗梅 -> 广州市, 梅州市."""
    letters: dict[str, set[str]] = {}
    for region in {part for one in documents for part in parts(one)}:
        for letter in _letters(region):
            letters.setdefault(letter, set()).add(region)
    found: set[str] = set()
    for first, second in pairwise(text):
        if first in letters and second in letters and not letters[first] & letters[second]:
            found |= letters[first] | letters[second]
    return frozenset(found)


def _ranked(text: str, documents: Sequence[Document], words: Words, rarity: Rarity) -> Iterator[Naming]:
    kinds = _kinds(text, documents)
    nicknamed = regions(text, documents)
    spoken = frozenset(words(text))
    asked = places.named(text)
    for one in documents:
        if certain(one, text):
            yield Naming(one, CERTAIN, certain=True)
            continue
        score = KIND * kinds.get(one.id, 0.0) + TITLE * _share(one, spoken, words, rarity)
        here = [part for part in parts(one) if part in nicknamed or _speaks(part, text, asked)]
        if here:
            score += PLACE * len(here) / max(len(parts(one)), 1) + (PLACE / 2 if len(here) > 1 else 0.0)
        elif _elsewhere(text, one, documents, nicknamed, asked):
            score -= PLACE
        yield Naming(one, score)


def certain(document: Document, text: str) -> bool:
    """Whether a text gives a document's number (whole, or its last part) or its whole title."""
    title = plain_title(document.title)
    if (len(title) > 6 and title in plain_title(text)) or (document.number and document.number in text):
        return True
    own = re.search(r"(\d+)号$", document.number or "")
    asked = {next(group for group in match.groups() if group) for match in SERIAL.finditer(text)}
    return bool(own and own[1] in asked and not re.search(r"[〔\[(（]\d{4}[〕\])）]", text))


def _kinds(text: str, documents: Sequence[Document]) -> Mapping[str, float]:
    """How far the kind of text that is named tells each document from the others: 1 for the only one of a kind."""
    scores: dict[str, float] = {}
    taken = text
    for sort in genres.SORTS:
        pattern = sort.pattern
        if not pattern.search(taken):
            continue
        taken = pattern.sub(" ", taken)  # 行动方案 names no other 方案
        matching = [one.id for one in documents if pattern.search(_haystack(one))]
        for identifier in matching:
            scores[identifier] = scores.get(identifier, 0.0) + 1 / len(matching)
    plans = set(five_year_plans(text))
    for one in documents:
        if plans & set(five_year_plans(one.title)):
            scores[one.id] = scores.get(one.id, 0.0) + 0.6
    return scores


def five_year_plans(text: str) -> Iterator[int]:
    """The numbers of the five-year plans that a text names: 十四五 -> 14."""
    for match in FIVE_YEAR.finditer(re.sub(r"[“”\"]", "", text)):
        yield ORDINALS[match[1][1]] if match[1] else int(match[2] or match[3])


def _haystack(document: Document) -> str:
    draft = "草案 draft" if document.status is Status.DRAFT else ""
    # The kind that a catalogue gives is a name of ours: news report, notice.
    return f"{document.title} {document.kind or ''} {document.title_english if not document.kind else ''} {draft}"


def spoken_regions(text: str, documents: Sequence[Document]) -> list[str]:
    """The regions of documents that a text names, in the order of the documents."""
    asked, nicknamed = places.named(text), regions(text, documents)
    every = dict.fromkeys(part for one in documents for part in parts(one))
    return [one for one in every if one in nicknamed or _speaks(one, text, asked)]


def parts(document: Document) -> tuple[str, ...]:
    """The regions that a document is for."""
    return split(document.region or "")


@lru_cache(maxsize=TITLES)
def split(region: str) -> tuple[str, ...]:
    """The regions that are joined in one."""
    return tuple(part for part in re.split(r"[、,，]", region) if part)


def _letters(region: str) -> set[str]:
    short = places.short(region)
    own = {letter for letter in short if letter not in COMMON} if len(short) <= 3 else set()
    return own | ({SINGLE[short]} if short in SINGLE else set())


def _speaks(region: str, text: str, asked: Collection[places.Place]) -> bool:
    short = places.short(region)
    return (len(short) >= 2 and short in text) or any(place.chinese == short for place in asked)


def _elsewhere(
    text: str,
    document: Document,
    documents: Sequence[Document],
    nicknamed: Collection[str],
    asked: Collection[places.Place],
) -> bool:
    """Whether a text names the place of another document, but not of this one."""
    others = {part for one in documents for part in parts(one)} - set(parts(document))
    return bool(parts(document)) and any(part in nicknamed or _speaks(part, text, asked) for part in others)


def _share(document: Document, spoken: Collection[str], words: Words, rarity: Rarity) -> float:
    """The share of a title's words, weighted by rarity, that a question repeats."""
    best = 0.0
    for name in (document.title, document.title_english):
        title = frozenset(word for word in words(name) if len(word) > 1)
        total = math.fsum(rarity(word) for word in title)
        best = max(
            best, math.fsum(rarity(word) for word in title if word in spoken) / total if total else 0.0
        )
    return best
