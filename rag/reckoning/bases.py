"""A question's amount and a share -> how surely it is of the share's base: 合同20万 of 按合同额的30%. Works nothing out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.figures.plain_units import plain_unit
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.reckoning.asked import Asked
from rag.reckoning.conditions import Standing, standing
from rag.reckoning.given import OPEN, Given
from rag.reckoning.rates import Rate

WHOLE = re.compile(r"(?:总数|总量|数量|数|占比|比例|规模)$")
SPENT = re.compile(
    r"支出|费用?(?!率)|花费|投入|投资|金额|[付价货置购]款|总额|合同额|消费额|造价|[购售总单置采]机?价"
)  # what people call a sum that they pay
SUM = re.compile(r"[费额款价金资息税本值]|所得|投入|收入|支出|成本|规模|标准|费用|[%％]|[A-Za-z]|^.{0,3}$")
PAID = re.compile(r"(?:花|付|投|掏|买|购|交)[了出掉上去]?[^，。]{0,3}$")
# A sum that one has or owes is none that one spent.
NOT_PAID = re.compile(
    r"贷|借|欠|罚|缺|差|收入|营收|产值|卖|赚|注册|资本|融|估值|\b(?:loan|borrow|earn|revenue|sales)"
)
PRICE = re.compile(r"价(?:格|款)?$")
# What people say of a sum, and what texts call it.
CALLED_SO = tuple(
    (re.compile(said), re.compile(base))
    for said, base in (
        ("赚|挣|收入|卖|营收|骗", "所得|收入|营业额|销售额|营收|骗取"),
        ("剩|没用|未用|没花", "余额|结余|剩余|未消费|未使用"),
    )
)
DUE_OF = frozenset("欠缺")
DUE = re.compile(r"应[缴付交纳]|未[缴付交]|逾期")
COUNTED = 0.5  # share of a base by which a number of things is one of these
CALLED = 0.75  # share of a base without a word for money by which money is of it
ABOUT = 0.25  # share of a rate's words that the question says, where it names no base
# 每单抵付不超过费用的60%: of whatever cost is told.
ANY_COST = re.compile(
    r"(?:实际|实付|支付|发生|产生|所需|该项?|相关|总)*(?:费用?|支出|金额|价款|款项|投入|付款)(?:总额)?"
)
COST = re.compile(r"(?:费用?|款|价|支出|投入|成本)(?:是|为|共|一共|总共)?$")
PAYS = re.compile(r"补|奖|资助|支持|贴|收|缴|罚|返还|减|付|扣")  # a share that is paid, none that is aimed at
COSTS = 0.2  # how surely such a cost is meant
# A story is told bit by bit.
BIT = re.compile(r"[，,；;。？?](?!\d{3}\b)")
CLOSE = 2  # bits of a question, the one that holds an amount and what was told right before it
# 每日按欠费额的1‰收取; 每逾期一日，按欠付额的万分之三支付.
BY_TIME = re.compile(
    r"(?:每|按)(?:逾期|超期|超过|拖欠|迟延|延迟|晚)?一?(?P<unit>[日天月年周])[，,]?(?:加收|加|按|收)"
)
EACH_ONE = re.compile(r"(?:每|单|一)(?P<unit>[架台套辆个张只艘件位场部项家笔])[一-鿿]{0,3}$")
EACH_BEHIND = re.compile(r"^\s*(?:yuan|rmb)?\s*(?:each\b|apiece\b|per\b)", re.IGNORECASE)
EACH = re.compile(r"(?:每[一-鿿]{0,3}|单价|一[架台套辆个张艘件部只])[^，。\d]{0,4}$|\b(?:each|per)\b")


def of_base(one: Given, rate: Rate, asked: Asked) -> float:
    """How surely an amount is one of what a share is of; 0 where it isn't."""
    if (
        not _alone(one, rate, asked)
        or one.unit == OPEN
        or standing(one.amount, rate.amount, asked) is Standing.MISSED
    ):
        return 0.0
    if rate.limit is not None and one.amount.unit not in MONEY:
        return 0.0
    beside = _beside(one, rate, asked)
    if one.amount.unit not in MONEY and beside < COUNTED:
        return 0.0  # 500户 are no share of 泊位总数
    if one.amount.unit in MONEY and beside < CALLED and not SUM.search(rate.base):
        return 0.0  # 一般企业 is nothing that money is a share of
    fit = beside + 0.5 * _called(one, rate, asked)
    if number_of(one, asked) is not None and PRICE.search(rate.base):
        return max(fit, COSTS)  # three of them at so much each
    if PRICE.search(rate.base) and one.unit in MONEY and EACH.search(one.before):
        return max(fit, COSTS)  # 一架4万元 is its price
    near = BIT.split(one.before)[-1]
    if any(said.search(near) and base.search(rate.base) for said, base in CALLED_SO):
        return max(fit, COSTS)
    owed = NOT_PAID.search(BIT.split(one.before)[-1])
    if owed is not None and (owed[0] in rate.base or (owed[0] in DUE_OF and DUE.search(rate.base))):
        return max(fit, COSTS)  # 欠了400元 of 按欠费额, of 按应缴费额
    if fit or owed or not SPENT.search(rate.base):
        return fit
    if ANY_COST.fullmatch(rate.base) and COST.search(one.before):
        return COSTS
    share = asked.share(rate.words)
    return share if share >= ABOUT or PAID.search(one.before) else 0.0


def nearest(one: Given, rate: Rate, stated: Sequence[Rate], asked: Asked) -> bool:
    """Whether no other base is what the question calls its amount: 净收入, not 奖励总额."""
    called = [_beside(one, other, asked) for other in stated if other.base]
    return _beside(one, rate, asked) > 0 or not any(called)


def called_so(rate: Rate, asked: Asked) -> list[Given]:
    """The amounts that the question calls as the rate calls its base, though the sentence states as much elsewhere."""
    return [one for one in asked.mentioned if one.unit in MONEY and _beside(one, rate, asked) > 0]


def named_alone(rate: Rate, stated: Sequence[Rate], asked: Asked) -> bool:
    """Whether of several bases the question says something of this one's own, and nothing of any other's."""
    own = {one.base: notions.grams(asked.plain(one.base)) for one in stated if one.base}
    said = notions.grams(asked.plain(asked.question))

    def told(base: str) -> bool:
        others = frozenset().union(*(grams for other, grams in own.items() if other != base))
        return bool((own[base] - others) & said)

    alone = (
        len(own) > 1
        and PAYS.search(asked.sentence[: rate.amount.end].rpartition("，")[2]) is not None
        and len(asked.given) == 1
        and asked.given[0].unit in MONEY
    )
    return alone and told(rate.base) and not any(told(one) for one in own if one != rate.base)


def _beside(one: Given, rate: Rate, asked: Asked) -> float:
    return notions.covered(asked.plain(WHOLE.sub("", rate.base)), notions.grams(one.around))


def _alone(one: Given, rate: Rate, asked: Asked) -> bool:
    """Whether no other amount of the question may belong to it: of a sum in all, how many people one is tells nothing."""
    each = BY_TIME.search(rate.words)
    others = [
        other
        for other in asked.given
        if other is not one and not (each and other.unit == plain_unit(each["unit"]))
    ]
    if not others or number_of(one, asked) is not None:
        return True
    apart = one.unit in MONEY and not EACH.search(one.before) and not any(x.unit in MONEY for x in others)
    return apart and not any(_same_bit(one, other, asked) for other in others)


def number_of(one: Given, asked: Asked) -> Given | None:
    """How many there are of what a sum is paid for each: two of 想买两架，每架5万."""
    each = EACH_ONE.search(one.before) if one.unit in MONEY else None
    others = [other for other in asked.given if other is not one]
    if len(others) != 1:
        return None
    behind = (
        one.unit in MONEY and EACH_BEHIND.search(asked.question[one.amount.end :]) and others[0].unit == OPEN
    )
    return others[0] if behind or (each and others[0].unit in {each["unit"], "个"}) else None


def _same_bit(one: Given, other: Given, asked: Asked) -> bool:
    first, last = sorted((one.amount.start, other.amount.start))
    return BIT.search(asked.question, first, last) is None


def _called(one: Given, rate: Rate, asked: Asked) -> float:
    """How much of a base's name the question says up to the bit that holds the amount: 电费也高 behind it is no name of it."""
    end = BIT.search(asked.question, one.amount.end)
    bits = BIT.split(asked.question[: end.start() if end else len(asked.question)])
    told = replace(asked, question="，".join(bits[-CLOSE:])) if len(asked.given) else asked
    return told.share(rate.base)
