"""A question and a library -> the counties, towns and parks in it that lie in a place of those documents. Knows no duty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Document
from index.text import tagged
from rag.language import HAN
from rag.questions.names import naming, places
from rag.questions.names.collectives import COUNTY, PARK, TOWN, Level
from rag.questions.names.places import Place
from rag.questions.names.romanised import spellings, syllabic

LEVELS = {
    **dict.fromkeys((*COUNTY, "county", "district"), Level.COUNTY),
    **dict.fromkeys((*TOWN, "town", "township", "subdistrict", "sub-district"), Level.TOWN),
    **dict.fromkeys((*PARK, "park", "zone"), Level.PARK),
}
# A city is none without a list: 上市, 城市. Nor is a rank that begins another word.
RANK = re.compile(
    "开发区|高新区|工业区|园区|新区|街道|县(?![域城级长])|(?<![园社片辖山城老灾景校湾特专地郊])区(?![域位块间别内分])|镇(?![域村长])|乡(?![村镇亲])"
)
SIZES = (6, 5, 4, 3, 2)  # characters of a name without its rank
USUAL = 3  # of one that nothing but the city before it makes a name
# Words that say what sort of place one is, or which of them, or lead up to it, and are no name.
SORT = re.compile(
    "示范|中心|特色|产业|专业|重点|试点|工业|高新|经济|功能|自贸|自由|保税|综合|合作|转移|科[技学]|农[业村]|旅游|城[乡镇市]|金融|商务|贫困|"
    "边[境远]|生态|核心|口岸|革命|民族|沿海|[大小强老新]$|"
    "[各全本我该这那哪几每某乡村镇县市区省一二三四五六七八九十两首等的有]|^[做建搞办设管是在想去到找看查问说写]"
)
# How the segmenter marks words that name nothing, and those that stand in no name.
NO_NAME = frozenset({"v", "vn", "vd", "a", "an", "b", "d", "m", "f"})
NO_PART = frozenset({"f", "u", "uj", "ul", "p", "r", "c", "d"})
LEADS_IN = re.compile(r"^[在由从和与及同跟对向为请问归是让给到去](?=..)")
CHARGED = "(?:人民)?政府|管委会|管理委员会|办事处"  # makes of any name before it that of a place
_NAME = r"\b(?P<name>[A-Z][a-z]+)"
_RANK = r"(?: (?P<rank>Town(?:ship)?|Sub-?district|County|District|Park|Zone))"
_CITY = r"(?P<city>[A-Z][a-z]+(?:['’](?!s\b)[a-z]+)?)"
IN_CITY = re.compile(rf"{_NAME}{_RANK}?(?:,| in| of) (?:the city of )?{_CITY}")
OF_CITY = re.compile(rf"\b{_CITY}(?: City)?(?:['’]s)? {_NAME}{_RANK}")
BEHIND = re.compile(r"\s+(?:County|City|District|Town(?:ship)?)\b", re.IGNORECASE)
POSSESSIVE = re.compile("['’]s$")
SHORTEST = 5  # letters of a name in pinyin that is no English word


@dataclass(frozen=True, slots=True)
class Inner:
    """A place that `text[start:end]` names with its rank; the region of documents in which it lies; what it may be."""

    name: str
    start: int
    end: int
    region: str
    levels: frozenset[Level]
    place: Place

    def named_by(self, document: Document) -> bool:
        """Whether a document says its name."""
        return any(
            self.place.stands_in(f"{clause.text} {clause.english}")
            for clause in document.walk()
            if self.place.chinese in clause.text or self.place.english in clause.english
        )


def named(text: str, documents: Sequence[Document]) -> tuple[Inner, ...]:
    """Each such place once, in the order of the text: told by the list of places, or by its form.

    One that is not listed is taken for such where the question names it behind the city, or a text of that city says it.
    """
    regions = tuple(dict.fromkeys(part for one in documents for part in naming.parts(one)))
    listed = tuple(_listed(text, regions))
    taken = [(mark.start, mark.end) for mark, _ in places.standing(text)]
    formed = _in_chinese(text, regions, documents, taken) if HAN.search(text) else _in_english(text, regions)
    found: dict[str, Inner] = {}
    for one in sorted((*listed, *formed), key=lambda one: one.start):
        found.setdefault(one.place.chinese, one)
    return tuple(found.values())


def _listed(text: str, regions: Sequence[str]) -> Iterator[Inner]:
    """Those of the list whose city is a place of documents, and which have none of their own."""
    cities = {places.short(region): region for region in regions}
    for mark, may_be in places.standing(text):
        one = next((one for one in may_be if one.city in cities and one.chinese not in cities), None)
        if one is not None:
            behind = None if HAN.match(text[mark.start]) else BEHIND.match(text, mark.end)
            end = behind.end() if behind else mark.end
            name = POSSESSIVE.sub("", text[mark.start : end])
            level = Level.TOWN if one.city in places.OF_TOWNS else Level.COUNTY
            yield Inner(name, mark.start, end, cities[one.city], frozenset({level}), one)


def _in_chinese(
    text: str, regions: Sequence[str], documents: Sequence[Document], taken: Sequence[tuple[int, int]]
) -> Iterator[Inner]:
    for rank in RANK.finditer(text):
        for size in SIZES:
            start = rank.start() - size
            if start < 0 or any(begin < rank.end() and start < end for begin, end in taken):
                continue
            bare = LEADS_IN.sub("", text[start : rank.start()])
            own = f"{bare}{rank[0]}" in regions  # which has texts of its own
            if own or len(HAN.findall(bare)) < len(bare) or SORT.search(bare) or _is_word(bare):
                continue
            start = rank.start() - len(bare)
            ahead = text[max(start - 1, 0) : start]
            behind = len(bare) <= USUAL and _said_before(text[:start], regions)
            region = behind or _said_by(f"{bare}{rank[0]}", ahead, documents)
            if region:
                level = frozenset({LEVELS[rank[0]]})
                yield Inner(f"{bare}{rank[0]}", start, rank.end(), region, level, Place(bare, bare))
                break


def _is_word(bare: str) -> bool:
    """Whether a would-be name is a word of what is done or how something is, or holds one that only joins others."""
    tags = [tag for _, tag in tagged(bare)]
    return (len(tags) == 1 and tags[0] in NO_NAME) or any(tag in NO_PART for tag in tags)


def _said_before(before: str, regions: Sequence[str]) -> str:
    """The region whose name stands right before: 云溪市|青石县, 云溪|青石县."""
    return next((one for one in regions if before.endswith((one, places.short(one), f"{one}的"))), "")


def _said_by(name: str, ahead: str, documents: Sequence[Document]) -> str:
    """The one region of whose texts a name is a word for a place; empty where none says it, or texts of several do.

    One before which a text has the very character that the question has is the end of a longer name.
    """
    longer = f"(?<!{ahead})" if HAN.match(ahead) and not LEADS_IN.match(f"{ahead}{name}") else ""
    wanted = re.compile(f"{longer}{name}" + ("" if name[-1] in "县镇乡道" else f"(?:{CHARGED})"))
    saying = {
        naming.parts(one)
        for one in documents
        if any(name in clause.text and wanted.search(clause.text) for clause in one.walk())
    }
    (only,) = saying if len(saying) == 1 else ((),)
    return only[0] if len(only) == 1 else ""


def _in_english(text: str, regions: Sequence[str]) -> Iterator[Inner]:
    """Those in Latin letters, before or behind their city: Qingshi in Yunxi, Qingshi Town of Yunxi, Yunxi's Qingshi Town."""
    for match in (found for way in (IN_CITY, OF_CITY) for found in way.finditer(text)):
        bare, rank, city = match["name"], match["rank"], match["city"]
        if len(bare) < SHORTEST or not syllabic(bare.lower()) or places.named(bare):
            continue
        region = next((one for one in regions if city in spellings(places.short(one))), "")
        if region:
            levels = frozenset({LEVELS[rank.lower()]} if rank else Level)
            start, end = match.start("name"), match.end("rank" if rank else "name")
            yield Inner(text[start:end], start, end, region, levels, Place(bare, bare))
