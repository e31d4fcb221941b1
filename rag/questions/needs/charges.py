"""A question -> the fee, the price or the pay of which it asks the amount, and whether a text tells it. Knows no document.

What a text grants, fines or earns is no price: the charge is named, and money stands beside it that is none of these.
"""

from __future__ import annotations

import re
from functools import lru_cache

from documents.facts.amounts import amounts
from index.text import cut, fold
from rag.questions.needs import forms
from rag.questions.plain.notions import told

# What is paid for a thing, and what is paid to somebody; 经费 and 消费 are neither.
_CHARGE = r"(?<![经消研耗])(?<!安家)费|(?:票|售|房|租|水|电|气|单|定|底)价|(?<![股支发钞彩])票|租金|押金"
_PAY = r"工资|薪(?:酬|水|资)|[月年]薪|薪"
# Every word in one way only: where 需要 could also be read as 需 and 要, a long run of it would take hours.
_BETWEEN = (
    r"(?:的|标准|价格|大概|大约|到底|究竟|现在|目前|一共|总共|每|平均|是|系|为|要|得|需|收|交|付|卖|定|[年月日天]|"
    r"一[个次张份场方吨度晚顿斤位]{1,2}[水电]?)*"
)
BEFORE = re.compile(
    rf"(?P<of>[一-鿿]{{0,6}}?)(?P<charge>{_CHARGE}|{_PAY}){_BETWEEN}(?:多少|几多|多高|多贵|几[块元万百千角毛蚊])"
)
# 每标箱, 每个班次 before what asks the amount: for one of what it is charged.
PER = re.compile(r"每一?个?[一-鿿]{1,3}?(?=[要得需收交付卖定]?(?:多少|几多|几[块元万百千角毛蚊]))")
BEHIND = re.compile(rf"(?:多少|几多)(?P<of>[一-鿿]{{1,4}}?)(?P<charge>{_CHARGE}|{_PAY})(?!率)")
RATES = re.compile(r"(?P<of>[一-鿿]{1,6}?)(?P<charge>费)(?:收取)?标准(?:是(?:多少|什么|几多))?[？?]?$")
# 一份午餐卖几块钱: a price that the question gives no name.
SOLD = re.compile(
    r"(?:卖|售价|要价)(?:到|得|个)?(?:多少|几多|几)(?:钱|块|元|蚊)|(?:多少|几多|几)(?:钱|块钱?|元|蚊)一[张斤顿份碗杯]"
)
PRICE, PAY = "价格", "工资"
ENGLISH_PAY = re.compile(
    r"\bwhat (?:is|was|are|were|\w+(?= (?:salary|wages?)\b))\b[^?.,]{0,50}\b(?:salary|salaries|wages?)\b|"
    r"\b(?:how much|what) (?:does|did|do)\b[^?.,]{0,50}\bearn\b",
    re.IGNORECASE,
)
ENGLISH_PRICE = re.compile(
    r"\b(?:how much|what) (?:does|do|did|will|would|might|can)\b[^?.,]{0,120}\bcosts?\b|"
    r"\b(?:how much|what(?: \w+)? (?:rate|price|fee|rent|fare))s? (?:does|do|did|will|would|might|can|is|are)\b"
    r"[^?.,]{0,120}\bcharged?\b|"
    r"\b(?:what|how much) (?:is|are) the (?:\w+ )?(?:price|cost|rent|fee|fare|charge)s? (?:of|for)\b",
    re.IGNORECASE,
)
PRICED = re.compile(rf"{_CHARGE}|收取|价格|[定计]价|计[收费]|售")
PAID = re.compile(rf"{_PAY}|报酬|收入|\b(?:salar|wage|earn)", re.IGNORECASE)
UNITS = forms.MONEY | {"%", "倍"}
# An amount beside these words is given, taken or made, not charged.
OTHERS = re.compile(
    r"补|奖|资助|优惠|贴息|罚|投资|产值|收入|减免|给予|拨付|预算|营业额|利润|债券|"
    r"\b(?:subsid|grant|reward|award|fine[ds]?\b|reduc|discount|allowance|support)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # one question is read several times
def asked(text: str) -> str:
    """评估费 for 要交多少评估费; 价格 where a thing is sold; empty where no charge is asked for."""
    if OTHERS.search(text):
        return ""
    if ENGLISH_PAY.search(text):
        return PAY
    plain = PER.sub("", text)
    for pattern in (BEHIND, BEFORE, RATES):
        match = pattern.search(plain)
        if match:
            return _name(match["of"].rpartition("的")[2] + match["charge"], match["charge"])
    return PRICE if SOLD.search(text) or ENGLISH_PRICE.search(text) else ""


def states(charge: str, text: str) -> bool:
    """Whether a text names the charge and the money that it comes to, or says that there is none."""
    if re.search(rf"(?:{_PAY})$", charge):
        return PAID.search(text) is not None and bool(amounts(text))
    if charge == PRICE:
        return _priced(text)
    of = fold(re.sub(rf"(?:{_CHARGE})$", "", charge))
    told_so = (forms.FREE, forms.ACTUAL)
    parts = re.split(r"[。；！？\n｜]", text)
    free = any(told(of, fold(one)) and any(how.search(one) for how in told_so) for one in parts)
    return free or (told(of, fold(text)) and _priced(text))


def _priced(text: str) -> bool:
    """Whether a text speaks of a charge and states money that is one."""
    return PRICED.search(text) is not None and any(map(_charges, re.split(r"[，。；！？\n｜]", text)))


def _name(words: str, charge: str) -> str:
    """The last word, and one more where it is no more than that of the charge."""
    places = [at for at, _ in cut(words)][::-1]
    return next((words[at:] for at in places if len(words) - at > len(charge)), words)


def _charges(part: str) -> bool:
    """Whether a part of a sentence holds money that is neither given nor taken."""
    return not OTHERS.search(part) and any(one.unit in UNITS for one in amounts(part))
