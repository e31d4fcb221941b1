"""A description and a library -> the documents for the place of the applicant. Knows no measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Document
from rag.questions.names import places
from rag.questions.names.naming import parts
from rag.questions.names.regions import covered, incidental

SEATED = r"(?:^|是|在|位于|来自|喺|\b(?:in|from|near)\s|\ba\s){}"
# 云溪市, 石滩县: taken at its word, no list of places is complete.
NAMED = re.compile(r"(?:^|[是在，。、]|位于|来自|喺)(?P<name>[一-鿿]{2,4}?(?:市|县))(?![场区民内委值面长盈])")
NO_PLACE = re.compile(r"上市|城市|[全我本各该同异外]市|[全我本各该]县|超市|门市|夜市|股市|[这那哪每]")


# Money raised at a place: 在霜州上市, listing in Frostport. Who asks need not be there.
RAISED = re.compile(
    r"(?:的)?(?:联交所|证?交易?所|股市|资本市场)?(?:那边|主板|创业板)?(?:上市|挂牌|发债|发行|融资|募资|筹资|IPO)",
    re.IGNORECASE,
)
RAISES = re.compile(
    r"\b(?:list(?:ed|ing)?|go(?:ing)? public|bonds?|IPO|raise (?:\w+ ){0,2}(?:money|capital|funds))\W+(?:in|on|at)\W*(?:the )?$",
    re.IGNORECASE,
)
# For whose people texts of other places have something: 港澳居民.
SHORT = {"香港": "港", "澳门": "澳", "台湾": "台"}
PEOPLE = "(?:居民|同胞|青年|人士|(?:高端|金融|专业|青年)?人才|[一-鿿]{0,4}(?:企业|机构)|投资者|专业人士)"


@dataclass(frozen=True, slots=True)
class Seat:
    """Where the applicant is, as far as told: the documents that speak of the place, or the place without any."""

    documents: tuple[str, ...] = ()  # ids; empty for all
    outside: str = ""  # the place, in Chinese, for which no document is


def of(text: str, documents: Sequence[Document]) -> Seat:
    """Read the seat from a description that names the place of no document."""
    regions = {part for document in documents for part in parts(document)}
    listed = [
        one
        for one in places.named(text)
        if re.search(
            SEATED.format(f"(?:{re.escape(one.chinese)}|{re.escape(one.english)})"), text, re.IGNORECASE
        )
        and not incidental(one, text, documents)
        and not _raises_there(one, text)
    ]
    spoken = [match["name"] for match in NAMED.finditer(text) if not NO_PLACE.search(match["name"])]
    seats = [*(one.chinese for one in listed), *spoken]
    known = any(covered(one, text, documents) for one in listed) or any(
        _is_region(name, regions) for name in spoken
    )
    if not seats or known or any(_receives(name, documents) for name in seats):
        return Seat()
    speaking = tuple(one.id for one in documents if any(_speaks(name, one) for name in seats))
    if not speaking:
        return Seat(outside=seats[0])
    return Seat(speaking) if spoken else Seat()  # a province is wider than any document's city


def _receives(name: str, documents: Sequence[Document]) -> bool:
    """Whether a text has something for the people or the firms of a place whose people other places write for."""
    if name not in SHORT:
        return False
    named = re.compile(rf"(?:{name}|[港澳台]{{0,2}}{SHORT[name]}[港澳台]{{0,2}}){PEOPLE}")
    return any(named.search(clause.text) for document in documents for clause in document.walk())


def _raises_there(place: places.Place, text: str) -> bool:
    """Whether each naming of a place says where money is to be raised."""
    named = list(re.finditer(f"{re.escape(place.chinese)}|{re.escape(place.english)}", text, re.IGNORECASE))
    return all(RAISED.match(text, one.end()) or RAISES.search(text[: one.start()]) for one in named)


def _is_region(name: str, regions: set[str]) -> bool:
    return any(name in region or region.removesuffix("市") in name for region in regions)


def _speaks(name: str, document: Document) -> bool:
    """Whether a document speaks of a place: a county of its city, the province around it."""
    wanted = name if name[-1] in "市县" else f"{name}省"
    return any(wanted in f"{clause.path}{clause.text}" for clause in document.walk())
