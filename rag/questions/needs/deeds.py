"""A question -> the deed of which it asks an amount, as its verb says: (补偿)多少万元. Knows no document.

A clause may name a deed and a figure that is of something else: the figure stands behind the deed or beside it.
"""

from __future__ import annotations

import re

from documents.facts.amounts import amounts

# What people call a deed, and how a document may tell of it.
DEEDS = {
    "补偿|补贴|补助|补|贴": r"补|贴(?!息)|偿|奖|资助|给予|支持|优惠|兑|免|减",
    "奖励|奖补|奖": r"奖|补|给予|支持|资助",
    "罚款|罚": r"罚|违约金|滞纳金",
    "赔偿|赔付|赔": r"赔|偿(?!还)",
    "投资|投入|投": r"投(?!保|诉|标|产|放)|出资|注资|认缴",
    "募集|募资|募": r"募|筹|认缴|融资|规模",
}
ASKED = re.compile(
    rf"(?P<deed>{'|'.join(DEEDS)})(?:到|给|上|了|咗|得|出|个)?(?:多少|几多|几)(?!家|个|项|次|人|名|户|年|月|天|只|条)"
)
FINED = re.compile(
    r"\b(?:what|which|how (?:much|big|high|large|heavy)|the)\b[^,.?]{0,24}\b(?:fines?|penalt(?:y|ies))\b|"
    r"\bhow much\b[^,.?]{0,30}\bfined\b",
    re.IGNORECASE,
)
# 一个钟头收几块钱: what one of them costs.
PRICE = re.compile(
    r"(?:一|每|每一)个?(?P<of>钟头|小时|分钟|次|场|张|晚上?|位|度|公里|本|趟|吨|立?方米?|平方?米?|斤|顿|个?月|学期|份|碗|杯)(?:要|收|卖|得|需|交|付)*(?:多少|几多|几)(?:块|元|钱|蚊|角|毛)"
)
# 打造成什么区: the sort of place that something is to become.
BECOMES = re.compile(
    r"(?:打造|建设|培育|发展|定位|建|变)(?:成为?|为)(?:一?个)?(?:什么(?!时)|甚么(?!时)|啥(?!时)|咩(?!时)|怎样|怎么样?)(?:样)?的?(?P<sort>[一-鿿]{1,4}?)(?=[？?，。\s呢啊]|$)"
)
SAME = {
    "钟头": "小时", "度": "(?:度|千瓦时)", "趟": "[趟次]", "晚上": "晚", "顿": "[顿餐]", "斤": "(?:公?斤|千克)",
    **dict.fromkeys(("方", "方米", "立方", "立方米"), "(?:立方米|方)"),
    **dict.fromkeys(("平", "平米", "平方", "平方米"), "平(?:方米|米)"),
}  # fmt: skip
# 单只基金, 单户: of one, not of all together.
EACH = re.compile(r"单(?:只|个|家|户|笔|项|一|件|人|次|张|台|套|辆)")
OF_EACH = re.compile(r"单(?!位|独)|每|各(?:给|奖|补|按|不)|同一|一[只个家户笔项件人次张台套辆名位]")


def asked(text: str) -> str:
    """The deed of which an amount is asked; empty when none is."""
    match = ASKED.search(text)
    return match["deed"] if match else "罚款" if FINED.search(text) else ""


def priced(text: str) -> str:
    """What a price is asked for one of: 小时; empty where none is."""
    match = PRICE.search(text)
    return match["of"] if match else ""


def prices(of: str, text: str) -> bool:
    """Whether a text speaks of one of them: 每小时6元."""
    return re.search(rf"(?:[每一单/／]|元)个?{SAME.get(of, of)}", text) is not None


def states(deed: str, text: str) -> bool:
    """Whether an amount of a sentence stands behind the deed, or with it between two marks."""
    told = next(told for names, told in DEEDS.items() if deed in names.split("|"))
    said = False
    for part in re.split(r"[，。；！？\n]", text):
        said = said or re.search(told, part) is not None
        if said and amounts(part):
            return True
    return False


def sort(text: str) -> str:
    """The sort of place or thing that a question asks what becomes; empty where it asks for none."""
    match = BECOMES.search(text)
    return match["sort"] if match else ""


def becomes(sort: str, text: str) -> bool:
    """Whether a text says of something that it is to be made one of the sort: 打造灯塔文化示范区."""
    made = rf"(?:打造|建设|建成|培育|发展|定位|成为|成)[^，。；\n]{{1,40}}{re.escape(sort)}(?=[，。；、）]|$)"
    return re.search(made, text) is not None


def of_each(text: str) -> bool:
    """Whether a text speaks of one thing of several."""
    return OF_EACH.search(text) is not None
