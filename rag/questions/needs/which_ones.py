"""A question for the very ones of a number of things (哪6家, 名单) -> whether a text calls them by name. Knows no document.

A clause that only says how many there are leaves open which they are.
"""

from __future__ import annotations

import re
from functools import partial

from documents.facts.responsibilities import LABEL
from documents.numerals import CHINESE
from rag.questions.names import places
from rag.questions.needs.forms import Holds

_SORTS = (
    "地级市|银行|公司|企业|机构|医院|学校|院校|大学|研究院|城市|专家|股东|成员|航线|线路|街区|街|基地|项目|站点|登记点|"
    "中心|驿站"
)
REACH = 12  # characters before 哪几家 in which its noun stands
_MEASURE = "家|间|个|位|名|条|处|座|所|项"
_NUMBER = rf"(?:[{CHINESE}两几]{{1,3}}|\d{{1,3}})"
SORT = re.compile(_SORTS)
# Who does a thing and who may is told of bodies and of conditions, not of names in a list.
NOT_OF = re.compile(
    r"牵头(?!的)|主办|配合|负责|参与|责任|主管|监管|管理|符合|可以|能|应当|应该|适用|需要|必须|提到|点名|印发|发布|出台|发文|联合|"
    r"主抓|带头|牵的头|贡献|增加|占比|最"
)
# 哪几家, 哪20个, 哪两条街; 名单; …分别在哪里; who has a share or a seat.
WHICH = re.compile(
    rf"(?:哪|边|邊){_NUMBER}(?:{_MEASURE})(?![一-鿿]{{0,2}}(?:单位|部门|局|处室|科室))(?P<sort>[一-鿿]{{0,4}}(?:{_SORTS}))?"
)
# 甲级民宿有哪几家: what is counted as houses are has names of its own, whatever it is.
ESTABLISHED = re.compile(
    rf"(?P<noun>[一-鿿]{{2}})(?<!的)(?:一共|都|分别|各)?(?:有|是)哪{_NUMBER}(?:家|间|所|座)[？?。]?$"
)
LISTED = re.compile(
    rf"(?P<of>{_SORTS})的?(?:名单|名录)(?:有(?:吗|没有)|是什么|在哪里?|[？?]|$)|"
    rf"{_NUMBER}(?:{_MEASURE})[一-鿿]{{0,6}}?(?P<each>{_SORTS})(?:分别|具体|都)+(?:是|叫|有|在|到|去|设在|建在|开在)(?:哪|什么)|"
    rf"(?P<each_behind>{_SORTS}){_NUMBER}(?:{_MEASURE})(?:分别|具体|都)+(?:是|叫|有|在|到|去|设在|建在|开在)(?:哪|什么)|"
    rf"(?P<who>股东|成员(?!单位))(?:分别|具体|都)?(?:是|有)(?:哪|谁|边)|"
    rf"(?:合作|存管|托管|委托|获批|入选|上榜|签约)的?(?P<some>银行|公司|企业|机构)(?:有|是|包括)(?:哪|边)"
)
ENGLISH = re.compile(
    r"\b(?:which|what) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\w+ )?"
    r"(?P<sort>insurers|insurance companies|banks|firms|companies|cities|institutions|hospitals)\b"
    r"(?! (?:lead|cooperat|can|may|must))|"
    r"\bwho are the (?P<who>shareholders|members)\b",
    re.IGNORECASE,
)
SORT_OF = {
    "insurers": "公司", "insurance companies": "公司", "banks": "银行", "firms": "公司", "companies": "公司",
    "institutions": "机构", "hospitals": "医院", "cities": "城市", "shareholders": "股东", "members": "成员",
}  # fmt: skip
# What is left of a firm's name without these words tells it from others of its sort.
GENERIC = re.compile(
    r"[一-鿿]{1,3}市(?=.)|"
    r"辖内|辖区|本市|本地|各类?|全市|期货|经纪|公估|中介|代理|核心|子|母|分|总|有限|股份|责任|商业|国有|民营|专业|上市|融资|担保|小额|贷款|投资|管理|保险|证券|租赁|金融|政策性|地方|法人|政府|人民|"
    r"市级|省级|县级|区县|社会|第三方|相关|有关|具有|资质|符合|条件|经营|服务|物业|设立|成立|选择|委托|接受|支持|放款|贷款|鼓励|引导|通过|"
    r"引进|吸引|培育|聘请|推动|托管|开户|合作|经办|承办|代理|存管|监管|律师|会计师?|税务师?"
)
# 甲银行、乙银行等: what is named stands in a row, none of it a number of things.
_ITEM = r"[^，。；、：:（）()\d]{2,14}"
BODY = re.compile(r"(?:银行|分行|公司|集团|中心|交易所|事务所|医院|大学|学院|协会|合作社)$")
BODIES = frozenset({"银行", "公司", "企业", "机构"})
ROW = re.compile(r"｜[^｜：]{1,12}：")  # a cell of a table
COUNT = re.compile(rf"^(?:含|有|共|约)?(?:\d|[{CHINESE}两]+(?:{_MEASURE}))")


def asked(text: str) -> Holds | None:
    """What a text must name; None where no names of several things are asked for."""
    sort = "" if NOT_OF.search(text) else _sort(text)
    if sort.endswith("市"):
        return partial(_names_cities, frozenset(one.chinese for one in places.named(text)))
    return partial(named, sort) if sort else None


def _sort(text: str) -> str:
    """The sort of things whose names are asked for; empty where none are."""
    found = LISTED.search(text) or ENGLISH.search(text)
    if found is not None:
        said = next(one for one in found.groups() if one).lower()
        return SORT_OF.get(said, said)
    which = WHICH.search(text)
    if which is None:
        return ""
    noun = ESTABLISHED.search(text)
    if noun is not None:
        return noun["noun"]
    behind, before = which["sort"] or "", SORT.findall(text[max(which.start() - REACH, 0) : which.start()])
    return next((one for one in SORT.findall(behind)), before[-1] if before else "")


def named(sort: str, text: str) -> bool:
    """Whether a text has things of a sort in a row, before the word for them or behind it, or is the row of a table."""
    if ROW.search(text) and sort in text:
        return True
    return any(_listed(sort, part) for part in re.split(r"[。；\n]", text) if not LABEL.search(part[:10]))


def _listed(sort: str, part: str) -> bool:
    behind = re.search(
        rf"{sort}[^，。；、]{{0,8}}?(?:[：:（(]|包括|分别|有|即|为|是)(?P<row>{_ITEM}(?:、{_ITEM}){{1,30}})",
        part,
    )
    before = re.search(
        rf"(?P<row>{_ITEM}(?:、{_ITEM}){{1,30}}?)(?:等|和|与|及|共)?[^，。；、]{{0,6}}{sort}", part
    )
    rows = [one["row"].split("、") for one in (behind, before) if one]
    row = re.search(rf"{_ITEM}(?:、{_ITEM}){{1,30}}", part) if sort in BODIES else None
    if row and any(BODY.search(one.strip()) and _own(one) for one in row[0].split("、")[:-1]):
        return True
    return any(not COUNT.match(item) and _own(item) for row in rows for item in row[:2])


def _own(item: str) -> bool:
    """Whether an item of a row is a name, and not a kind of firm or a grade of what is named."""
    return (
        not item.split("的")[0].endswith(("级", "类", "型"))
        and len(GENERIC.sub("", BODY.sub("", item.strip()))) > 1
    )


def _names_cities(known: frozenset[str], text: str) -> bool:
    return any(one.chinese not in known for one in places.named(text))
