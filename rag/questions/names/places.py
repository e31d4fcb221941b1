"""Cities and provinces that a question names. Knows no document."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.text import tagged

FILE = Path(__file__).with_name("places.csv")
# One character for a place, understood only beside another such: 港澳, 京津冀, 沪深港.
LETTERS = dict(
    zip(
        "京津冀晋沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝黔滇陕港澳台深莞穗榕蓉",
        "北京 天津 河北 山西 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 贵州 云南 陕西 "
        "香港 澳门 台湾 深圳 东莞 广州 福州 成都".split(),
        strict=True,
    )
)
LATIN, HAN = re.compile("[A-Za-z]"), re.compile("[一-鿿]+")
# A region is told from the largest to the smallest: 粤海市|南岸区.
STEP = re.compile(r"(?<=[省市])(?=..)")
RANK = re.compile(r"(?<=..)(?:[市省县]|(?<![新园治技发])区)$")
JOINED = re.compile(rf"(?<!天)[{''.join(LETTERS)}]{{2,}}")  # not the port of 天津


@dataclass(frozen=True, slots=True)
class Place:
    """A city or province in both languages, without 市 or 省."""

    chinese: str
    english: str

    def stands_in(self, text: str) -> bool:
        """Whether a text names the place in either language."""
        if self.chinese in text:
            return True
        joined = (LETTERS[letter] for run in JOINED.findall(text) for letter in run)
        return self.chinese in joined or (
            self.english.lower() in text.lower()
            and any(match[0].lower() == self.english.lower() for match in _english().finditer(text))
        )


def named(text: str) -> tuple[Place, ...]:
    """The places that a text names."""
    joined = {LETTERS[letter] for run in JOINED.findall(text) for letter in run}
    english = {match[0].lower() for match in _english().finditer(text)} if LATIN.search(text) else set()
    return tuple(
        place
        for place in _known()
        if place.chinese in text or place.chinese in joined or place.english.lower() in english
    )


def ranked(text: str) -> Iterator[Place]:
    """The cities and counties that a text names with their rank, whether or not they are known: those that it says as places."""
    for run in HAN.findall(text):
        for word, tag in tagged(run):
            if tag == "ns" and len(word) > 2 and word[-1] in "市县":
                yield Place(word[:-1], word[:-1])


def owner(text: str, start: int, end: int) -> Place | None:
    """The place whose body stands at a span: 佛山市|商务局, Shenzhen's |finance bureau|, |the bureau| of Foshan."""
    before, after = text[:start], text[end:]
    chinese = next((one for one in _known() if re.search(rf"{one.chinese}市?$", before)), None)
    if chinese is not None:
        return chinese
    found = re.search(r"([A-Z][A-Za-z' ]*?)(?:['’]s)?(?: (?:city|municipal))*\s$", before, re.IGNORECASE)
    names = [found[1].rsplit(" ", size)[-size:] for size in (1, 2)] if found else []
    names += [match[1].split() for match in [re.match(r" (?:of|in) ([A-Z][a-z']+)", after)] if match]
    said = {" ".join(one).lower() for one in names}
    return next((one for one in _known() if one.english.lower() in said), None)


def own(region: str) -> str:
    """The smallest place of a region, which bears its own name: 粤海市南岸区 -> 南岸区."""
    return STEP.split(region)[-1]


def short(region: str) -> str:
    """What a region is called without its rank and without what it lies in: 粤海市南岸区 -> 南岸; 高新区 keeps its rank."""
    return RANK.sub("", own(region))


@cache
def _english() -> re.Pattern[str]:
    """Every English name, the longest first."""
    names = sorted((re.escape(place.english) for place in _known()), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)


@cache
def _known() -> tuple[Place, ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(Place(row["zh"], row["en"]) for row in csv.DictReader(file))
