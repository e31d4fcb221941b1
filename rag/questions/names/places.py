"""Places of the world's lists that a question names: provinces, cities, counties, countries. Knows no document."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from index.text import fold, tagged
from rag.questions.names.standing import Mark, Names

# zh, en, city (whose district it is), word (the languages in which the name is a word of other things too), abroad.
# The first row of a Chinese name names the place, later rows spell it; of places that are spelt alike the first is meant.
FILE = Path(__file__).with_name("places.csv")
LONGEST = 4  # words of an English name
# One character for a place, understood only beside another such: 港澳, 京津冀, 沪深港.
LETTERS = dict(
    zip(
        "京津冀晋沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝黔滇陕港澳台深莞穗榕蓉",
        "北京 天津 河北 山西 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 贵州 云南 陕西 "
        "香港 澳门 台湾 深圳 东莞 广州 福州 成都".split(),
        strict=True,
    )
)
# Cities that are divided into towns at once: what lies in them is no county.
OF_TOWNS = frozenset("东莞 中山 儋州 嘉峪关".split())
HAN = re.compile("[一-鿿]+")
LATIN = re.compile(r"[^\W\d_一-鿿]+(?:['’][^\W\d_一-鿿]+)*")
# A region is told from the largest to the smallest: 粤海市|南岸区.
STEP = re.compile(r"(?<=[省市])(?=..)")
RANK = re.compile(r"(?<=..)(?:[市省县]|(?<![新园治技发])区)$")
AGO = re.compile("[年月][以之]?[前来后内]")  # 五年前某市: no 前某市
DOER = re.compile("[由被把归]")  # 清单中由县某局负责 says no place
JOINED = re.compile(rf"(?<!天)[{''.join(LETTERS)}]{{2,}}")  # not the port of 天津
# The currency or the exchange of a place, or a treaty and what it grants, is not the place.
NAMESAKE = re.compile(
    r"\s+(?:dollars?|francs?|(?:stock|futures) exchange|agreement|accord|protocol|trademarks?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in both languages, without its rank; the city whose district it is; where its name is a word too."""

    chinese: str
    english: str
    city: str = ""
    words: str = ""
    abroad: bool = False

    def stands_in(self, text: str) -> bool:
        """Whether a text names the place in either language, if only by a bare word or in the name of something else."""
        if self.chinese not in _known():
            return self.chinese in text or re.search(rf"\b{re.escape(self.english)}\b", text) is not None
        if self.chinese in text and any(one.name == self.chinese for one in _chinese(text)):
            return True
        joined = _joined(text)
        return self.chinese in joined or (
            any(one in text.lower() for one in _spellings()[self.chinese])
            and any(one.name == self.chinese for one in _in_english(text))
        )


@lru_cache(maxsize=4096)
def named(text: str) -> tuple[Place, ...]:
    """The places that a text names, in the order of the list."""
    found = {_known()[one.name] for one in _in_english(text) if not one.namesake}
    if HAN.search(text):
        plain = fold(text)
        said = {one.name for one in _chinese(plain) if _meant(one)}
        said |= _joined(plain)
        found |= {_known()[name] for name in said}
    return tuple(sorted(found, key=lambda place: _order()[place.chinese]))


def standing(text: str) -> Iterator[tuple[Mark, tuple[Place, ...]]]:
    """Where a text in simplified characters names places, and which each may be: all that are spelt alike."""
    for mark in _chinese(text) if HAN.search(text) else ():
        if _meant(mark):
            yield mark, (_known()[mark.name],)
    for mark in _in_english(text):
        if not mark.namesake:
            yield mark, _alike()[_latin(_known()[mark.name])]


def ranked(text: str) -> Iterator[Place]:
    """The cities and counties that a text names with their rank, whether or not they are known: those that it says as places."""
    for run in HAN.findall(AGO.sub(" ", text)):
        for word, tag in tagged(run):
            if tag == "ns" and len(word) > 2 and word[-1] in "市县" and not DOER.search(word):
                yield Place(word[:-1], word[:-1])


def owner(text: str, start: int, end: int) -> Place | None:
    """The place whose body stands at a span: 佛山市|商务局, Shenzhen's |finance bureau|, |the bureau| of Foshan."""
    before, after = text[:start], text[end:]
    plain = fold(before)
    chinese = next((one.name for one in _chinese(plain) if one.end == len(plain) and _meant(one)), None)
    if chinese is not None:
        return _known()[chinese]
    found = re.search(r"([A-Z][A-Za-z' ]*?)(?:['’]s)?(?: (?:city|municipal))*\s$", before, re.IGNORECASE)
    names = [found[1].rsplit(" ", size)[-size:] for size in (1, 2)] if found else []
    names += [match[1].split() for match in [re.match(r" (?:of|in) ([A-Z][a-z']+)", after)] if match]
    said = (" ".join(one).lower() for one in names)
    row = next((_english()[one] for one in said if one in _english()), None)
    return _known()[row.chinese] if row else None


def own(region: str) -> str:
    """The smallest place of a region, which bears its own name: 粤海市南岸区 -> 南岸区."""
    return STEP.split(region)[-1]


@lru_cache(maxsize=4096)
def short(region: str) -> str:
    """What a region is called without its rank and without what it lies in: 粤海市南岸区 -> 南岸; 高新区 keeps its rank."""
    return RANK.sub("", own(region))


@lru_cache(maxsize=4096)
def _chinese(text: str) -> tuple[Mark, ...]:
    return tuple(_names().marks(text))


@lru_cache(maxsize=64)  # one question is read several times
def _joined(text: str) -> frozenset[str]:
    """The places whose one-character names stand side by side in a text."""
    return frozenset(LETTERS[letter] for run in JOINED.findall(text) for letter in run)


def _meant(mark: Mark) -> bool:
    """Whether a name stands for its place and for nothing else."""
    return mark.ranked or not (mark.namesake or "zh" in _known()[mark.name].words)


@lru_cache(maxsize=4096)
def _in_english(text: str) -> tuple[Mark, ...]:
    """The places that a text names in Latin letters, each by its Chinese name, the longest where two begin together."""
    words = list(LATIN.finditer(text))
    found: list[Mark] = []
    at = 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            place, end = _place(text, words[at : at + size]), words[at + size - 1].end()
            if place is not None:
                namesake = NAMESAKE.match(text, end) is not None
                found.append(Mark(words[at].start(), end, place.chinese, namesake=namesake))
                break
        at += size
    return tuple(found)


def _place(text: str, words: Sequence[re.Match[str]]) -> Place | None:
    """The place whose name some words are; a name that is a word of other things too must have its capital."""
    said = " ".join(word[0] for word in words).lower().replace("’", "'")
    row = _english().get(said) or _english().get(said.removesuffix("'s"))
    if row is None or ("en" in row.words and words[0][0].islower()):
        return None
    gaps = (text[one.end() : other.start()] for one, other in pairwise(words))
    return _known()[row.chinese] if all(gap in {" ", "-"} for gap in gaps) else None


@cache
def _english() -> Mapping[str, Place]:
    """The rows by their names in Latin letters, small."""
    return {_latin(row): row for row in reversed(_rows())}


@cache
def _alike() -> Mapping[str, tuple[Place, ...]]:
    """The places of each name in Latin letters, small."""
    found: dict[str, tuple[Place, ...]] = {}
    for row in _rows():
        found[_latin(row)] = (*found.get(_latin(row), ()), _known()[row.chinese])
    return found


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    """The names in Latin letters of each place, small, by its Chinese name."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows():
        found[row.chinese] = (*found.get(row.chinese, ()), row.english.lower())
    return found


def _latin(row: Place) -> str:
    return row.english.lower().replace("-", " ")


@cache
def _names() -> Names:
    return Names.of(_known())


@cache
def _order() -> Mapping[str, int]:
    return {row.chinese: at for at, row in reversed(list(enumerate(_rows())))}


@cache
def _known() -> Mapping[str, Place]:
    """Every place by its Chinese name."""
    return {row.chinese: row for row in reversed(_rows())}


@cache
def _rows() -> tuple[Place, ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Place(row["zh"], row["en"], row["city"], row["word"], row["abroad"] == "yes")
            for row in csv.DictReader(file)
        )
