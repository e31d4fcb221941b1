"""What an applicant says of itself, Chinese (Simplified) or English -> sector, size, stage, place, collateral, need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.facts.applicants import Audience, audience
from documents.facts.instruments import Instrument, instruments


@dataclass(frozen=True, slots=True)
class Profile:
    """An applicant as its own words describe it; empty or None where it does not say.

    `needs` are the instruments that it asks for; a mere 资金 or money names none. `collateral` and `patents` are
    True for has, False for has not.
    """

    audience: Audience
    place: str = ""
    collateral: bool | None = None
    patents: bool | None = None
    needs: tuple[Instrument, ...] = ()


NEEDS = re.compile(
    r"需要|需求|想要?|希望|打算|准备|求|缺(?!抵押|少抵押)|要(?!求)|能(?:不能)?(?:拿|申请|获得|享受)|"
    r"\bneed|\bwant|\bwould like|\blooking for|\bseek|\bhope|\bplan(?:ning)? to|\bapply for|\bis there|\bhelp\b",
    re.IGNORECASE,
)
NO_COLLATERAL = re.compile(
    r"(?:无|没有?|没得|冇|缺乏?|缺少|不足|欠缺)(?:任何|什么|足够|有效|可)?的?(?:抵押|抵质押|担保物|房产|不动产|固定资产)|"
    r"抵押物?(?:品)?(?:不足|不够)|轻资产|"
    r"\b(?:no|without|lack(?:ing|s)?(?: of)?|short of|little|insufficient|don.t have(?: any)?|nothing (?:to|as)) "
    r"(?:any |enough |real |suitable )?(?:collateral|pledge|mortgage|security|property to)|asset-light|unsecured",
    re.IGNORECASE,
)
COLLATERAL = re.compile(
    r"(?:有|可以?|能|用|拿|以)(?:自有|自己的|足够的?|充足的?)?(?:抵押|抵质押|房产|厂房|土地|不动产)|抵押物充足|"
    r"\b(?:have|has|own|owns|with|offer|pledge|mortgage)\b[^.,;]{0,16}"
    r"\b(?:collateral|propert(?:y|ies)|real estate|factory building|plant|land)\b",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"专利|知识产权|商标|软著|软件著作权|发明|\bpatents?\b|intellectual property|\bIP\b|trademark",
    re.IGNORECASE,
)
NO_RIGHTS = re.compile(
    r"(?:无|没有?|冇|缺)(?:任何|什么)?(?:专利|知识产权|商标|软著)|"
    r"\b(?:no|without|lack(?:ing)?)\s+(?:any )?(?:patents?|intellectual property|IP\b|trademarks?)",
    re.IGNORECASE,
)
# 东莞市, 惠来县; 在梅州的; based in Jieyang: taken at its word, no list of places is known here.
PLACE = re.compile(
    r"(?:(?<=在)|(?<=是)|(?<=位于)|(?<=[，。！？；])|^)(?P<full>[一-鿿]{2,4}?(?:市|县|区|镇))"
    r"|(?:位于|注册在|落户在?|在|来自)(?P<short>[一-鿿]{2,3}?)(?=[的做从有经注开办设，。、])"
    r"|是(?P<ours>[一-鿿]{2,3})(?=的(?:一家|一间|1家))"
    r"|\b(?:in|from|at|near)\s+(?P<english>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)
NO_PLACE = re.compile(
    r"上市|城市|市场|园区|社区|这里|本地|当地|我们|做|行业|"
    r"Chinese|English|Janu|Febru|March|April|May$|June|July|August|Septem|Octo|Novem|Decem"
)


def profile(text: str, places: Sequence[str] = ()) -> Profile:
    """An applicant's words as a profile. `places` are names to look for first, such as the library's regions."""
    asked = _need(text)
    return Profile(
        audience=audience(text),
        place=_place(text, places),
        collateral=_holds(text, COLLATERAL, NO_COLLATERAL),
        patents=_holds(text, RIGHTS, NO_RIGHTS),
        needs=instruments(asked),
    )


def _need(text: str) -> str:
    """The words from the first verb of asking on, or all of them where nothing is asked for."""
    asks = NEEDS.search(text)
    words = text[asks.start() :] if asks else text
    return NO_COLLATERAL.sub(" ", words)


def _holds(text: str, has: re.Pattern[str], lacks: re.Pattern[str]) -> bool | None:
    if lacks.search(text):
        return False
    return True if has.search(text) else None


def _place(text: str, places: Sequence[str]) -> str:
    named = [place for place in places if place and place.casefold() in text.casefold()]
    if named:
        return max(named, key=len)
    for match in PLACE.finditer(text):
        found = match["full"] or match["short"] or match["ours"] or match["english"]
        if not NO_PLACE.search(found):
            return found
    return ""
