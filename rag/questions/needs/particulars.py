"""A question -> the particular it asks for by name: a firm, a contractor, a place. Knows no document.

A clause that speaks of the matter and names no such thing leaves the question open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from rag.questions.asked.asked_of import hired
from rag.questions.needs import accounts, which_ones


@dataclass(frozen=True, slots=True)
class Particular:
    """What is asked for, and whether a text names one."""

    chinese: str
    english: str
    stated: Callable[[str], bool]
    several: bool = False  # names of several things
    anywhere: bool = False  # may stand in the clause around the words that answer


# How firms' names end, by their sort; an empty sort is any firm.
SORTS = {
    "律师事务所": re.compile(r"([一-鿿]{2,12}?)律师事务所"),
    "会计师事务所": re.compile(r"([一-鿿]{2,12}?)会计师事务所"),
    "保险公司": re.compile(r"([一-鿿]{2,12}?)(?:保险|财险|寿险)(?:股份|有限|集团)*公司"),
    "银行": re.compile(r"([一-鿿]{2,12}?)银行"),
    "养老院": re.compile(r"([一-鿿]{2,12}?)(?:养老院|敬老院|养老中心|福利院)"),
    "医院": re.compile(r"([一-鿿]{2,12}?)医院"),
    "学校": re.compile(r"([一-鿿]{2,12}?)(?:中学|小学|大学|学院|学校)"),
    "": re.compile(r"([一-鿿]{2,12}?)(?:有限公司|公司|集团|银行|事务所|设计院|研究院|研究所|大学|学院)"),
}
JOINS = "的是由和与及或、在对向为给将把被让各该本其"
_THIRD = "测算|检测|评级|评估|审核|咨询|鉴定|认证"
_WHICH = r"(?:哪|边|邊|什么|何)(?:一)?(?:家|间|間|个)?"
FIRM = re.compile(
    rf"(?<![向对给为])(?<!适合){_WHICH}(?P<sort>律师事务所|律所|会计师事务所|会计所|保险公司|险企|银行|公司|企业|设计院|研究院|研究所|智库|大学|"
    rf"(?:{_THIRD})机构)"
    r"(?=[？?]|$|来|做|承|负|中标|管|托|出|当|是|开发|设计|建|施工|代|监|审|评|提供|供应|运营|编|撰|起草|测算)|"
    rf"(?P<third>(?:{_THIRD}|第三方)[一-鿿]{{0,4}}机构)(?:是|叫|系)(?:哪|什么|边)|"
    r"(?:哪|边|邊)(?:几家|些|啲)(?P<many>银行|保险公司|公司|企业|机构|律所|律师事务所|会计师事务所|会计所|养老院|医院|学校)"
    r"(?=已|被|(?:参与|起草|编制|撰写|审计|承办|承接|签署?|代理|辅导|评估|设计)了|[在正]+(?:运营|经营|承建|施工|建设)|获|入选|中了?标|拿[到了]|得了|夺|赢)|"
    r"(?P<called>公司|企业|银行)(?:[选定挑找]*的)?(?:是|叫|系)(?:哪|什么|边)(?:一)?(?:家|间|个)"
)
ENGLISH_FIRM = re.compile(
    r"\b(?:which|what) (?:(?!(?:kinds?|sorts?|types?|of|an?|the|my|our|must|should|can|could|may|would|will|does|do|did|"
    r"is|are|has|have)\b)"
    r"[a-z-]+ ){0,2}?"
    r"(?P<sort>law firm|accounting firm|audit firm|insurance company|insurer|bank|contractor|developer|"
    r"consultancy|compan(?=y|ies)|firm)"
    r"(?:y?\b(?! (?:can|may|could|should|must|qualif\w+|is eligible|counts?|polic\w+|loans?|accounts?|products?|services?|"
    r"cards?|branch\w*|credit|deposits?|outlets?|measures?|rules?|support)\b)|"
    r"(?P<plural>s|ies)\b(?= (?:(?:has|have|had)\b(?! to\b)|were|won|got|wrote|drew|built|ran|"
    r"(?!(?:based|located|interested|involved|related|registered|listed|affected|licensed|concerned|needed|named|rated|supposed|allowed)\b)"
    r"\w{2,12}ed)\b))",
    re.IGNORECASE,
)
SORT_OF = {
    "律所": "律师事务所",
    "会计所": "会计师事务所",
    "险企": "保险公司",
    "law firm": "律师事务所",
    "accounting firm": "会计师事务所",
    "audit firm": "会计师事务所",
    "insurance company": "保险公司",
    "insurer": "保险公司",
    "bank": "银行",
}

# Where something stands, asked for by the sort of place: how such places are called, and what is no name of one.
AREAS = {
    "县": re.compile(r"[一-鿿]{1,4}(?<![各本该每全个点在试建])县(?!级|域|委|乡|城)"),
    "区": re.compile(
        r"[一-鿿]{1,6}(?<![各本该每全个在园地辖社片城域市县街小山牧灾景库护验范聚能飞务心郊厂校营些分])区(?!域|县|间|块|级)"
    ),
    "镇": re.compile(r"[一-鿿]{1,4}(?<![各本该每全个在乡城村小古园])镇(?!街|级|域)"),
    "村": re.compile(r"[一-鿿]{1,4}(?<![各本该每全个在乡农政制中落统示])村(?!民|镇|庄|级|集|委)"),
    "街": re.compile(
        r"[一-鿿]{1,4}(?:街道|大道|大街|(?<![道公铁线干速网出思退])路|(?<![镇各])街)(?!段|况|由)"
    ),
}
AREA = re.compile(
    r"(?:在|喺|到|于|於|落|址)[^，。？?]{0,6}(?:哪|边|邊)(?:一|几|些|啲)?(?:个|個|条|條)?(?P<area>县|縣|区|區|镇|鎮|村|街道?|路)(?!别|块|间|域|径|线|段)|"
    r"\b(?:which|what) (?P<english>county|district|town(?:ship)?|village|street|road)\b",
    re.IGNORECASE,
)
# One of many of a sort that is said to have most: a text that ranks none and gives each its figure nowhere does not tell.
MOST = re.compile(
    r"(?:哪|边|邊)(?:一)?(?:个|個|家|间|間|所|座)(?P<sort>县|区|镇|村|街道|派出所|学校|医院|园区|网点|门店|公司|企业|银行|小区)"
    r"(?!别|块|间|域|径|线|段|级)[^，。？?]*最[多少高低大小快慢早晚贵]|"
    r"(?:哪|边|邊)[一-鿿]{1,8}?最(?:好(?!不)|差|便宜|划算|靠谱|厉害|优秀|受欢迎)|"
    r"\bwhich (?:(?:two|three|four|five|\d+) )?(?!(?:two|three|four|five|of|tasks?|measures?|clauses?|units?)\b|"
    r"(?:departments?|bureaus?|indicators?|items?|articles?|documents?|parts?|chapters?|sections?|headings?|groups?)\b|bod|cit|authorit|agenc)"
    r"(?P<english>[a-z]+)\b[^,.?]*\bthe (?:most|fewest)\b",
    re.IGNORECASE,
)
RANKS = re.compile(r"最[多少高低大小早晚]的|(?:居|排|列|位列)[一-鿿]{0,4}第一|首位|居首|之首|｜")
# Where somebody stands among all of his sort, and how texts say it.
RANKED = re.compile(
    r"(?:全[国省市]|业内|行业|同行|同类)[^，。？]{0,10}(?:排(?:名|行)?(?:第几|第?多少|在?哪)|第几|排名)|"
    r"\bwhere (?:does|do|did|is)\b[^?.]{2,60}\brank|\bwhat rank\b",
    re.IGNORECASE,
)
RANK = re.compile(
    r"第\s*[\d一二三四五六七八九十百]+\s*[位名]|首位|榜首|之首|居首|第[一二三](?![章节条款步部])|前列|前茅|排名|位次|位居|领先|\brank|\bfirst\b",
    re.IGNORECASE,
)
# What somebody did to bring a thing about, and how a text tells that somebody did.
AUTHORS = (
    (
        r"谁[^，。？]{0,4}提出|由谁提出|\bwho (?:proposed|coined|came up with|put forward|named)\b",
        r"提出|首倡|命名|\b(?:propos|coin|put forward)",
    ),
    (
        r"谁[^，。？]{0,4}(?:起草|执笔|撰写)|(?:起草|执笔|撰写)(?:人|者)?是谁|\bwho (?:drafted|authored)\b",
        r"起草|执笔|撰写|\bdraft(?:ed|ing) by",
    ),
    (
        r"(?:谁|边个)[^，。？]{0,2}主持(?!召开|工作|日常)|主持人是谁|\bwho (?:hosted|moderated|presided)\b",
        r"主持|\b(?:host|moderat|presid)",
    ),
    (
        r"谁(?:来)?(?:导演|设计|发明|编剧)|(?:导演|设计师|编剧)是谁|\bwho (?:directed|designed|invented)\b",
        r"导演|设计|编剧|\b(?:direct|design|invent)ed by",
    ),
)
MADE_BY = tuple((re.compile(asks, re.I), re.compile(tells, re.I)) for asks, tells in AUTHORS)
AREA_OF = {"縣": "县", "區": "区", "鎮": "镇", "街道": "街", "路": "街", "county": "县", "district": "区", "town": "镇",
           "township": "镇", "village": "村", "street": "街", "road": "街"}  # fmt: skip
AREA_ENGLISH = {"县": "county", "区": "district", "镇": "town", "村": "village", "街": "street"}


def of(*texts: str) -> Iterator[Particular]:
    """The particulars that a question asks for, in whichever of its wordings, each once."""
    found = {one.chinese: one for text in texts for one in _of(text)}
    yield from found.values()


def _of(text: str) -> Iterator[Particular]:
    job = hired(text)
    if job:
        yield Particular(f"{job}单位", "who was hired for it", partial(_says, job))
    firm = FIRM.search(text) or ENGLISH_FIRM.search(text)
    if firm is not None:
        yield Particular("具体是哪一家", "which firm it is", partial(names_firm, sort=_sort(firm)))
    several = which_ones.asked(text) if firm is None else None
    if several is not None:
        yield Particular("具体是哪些", "which ones they are", several, several=True)
    account = accounts.asked(text)
    if account is not None:
        yield Particular("这一项的数额", "a figure of this", account)
    if RANKED.search(text):
        yield Particular("排第几", "the rank", partial(_finds, RANK))
    for asks, tells in MADE_BY:
        if asks.search(text):
            yield Particular("是谁所为", "who did it", partial(_finds, tells))
    if MOST.search(text):
        yield Particular("哪一个最多或最少", "which one has most or least", _ranks, anywhere=True)
    area = AREA.search(text)
    if area is not None:
        asked = (area["area"] or area["english"]).lower()
        sort = AREA_OF.get(asked, asked)
        yield Particular(
            f"在哪个{sort}", f"the {AREA_ENGLISH[sort]}", partial(_names_area, sort), anywhere=True
        )


def names_firm(text: str, sort: str = "") -> bool:
    """Whether a text names a firm: 某某水务集团, and not merely 商业银行 or 子公司."""
    found = SORTS[sort].finditer(text)
    return any(len(which_ones.GENERIC.sub("", re.split(f"[{JOINS}]", one[1])[-1])) > 1 for one in found)


def _sort(firm: re.Match[str]) -> str:
    asked = next(group for name, group in firm.groupdict().items() if group and name != "plural").lower()
    sort = SORT_OF.get(asked, asked)
    return sort if sort in SORTS else ""


def _says(word: str, text: str) -> bool:
    return word in text


def _finds(told: re.Pattern[str], text: str) -> bool:
    return told.search(text) is not None


def _ranks(text: str) -> bool:
    return RANKS.search(text) is not None


def _names_area(sort: str, text: str) -> bool:
    return AREAS[sort].search(text) is not None
