"""The words before an amount -> for each of what it is: 每百张床位, 按人按月, 人均. Knows no question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.facts.amounts import Amount
from documents.numerals import integer

TENS = {"十": 10.0, "百": 100.0, "千": 1000.0, "万": 10_000.0}
PART = re.compile(r"[，。；]")
# What is done with each of which a number is told: 每吸纳1人.
DONE = "新增|完成|建成|认定|新建|满|增加|开展|招[收用]|引进|培[养训]|吸纳|多?带动|接收|安置"
SO_MANY = re.compile(rf"每(?:{DONE})?$")
# 每百张床位, 每完成一个产品核算, 按人按月: how many of what a rate is for.
PER = re.compile(
    rf"每(?:{DONE})?"
    r"(?P<n>\d{1,6}|[十百千万](?![瓦米克])|[两二三四五六七八九](?=[个年月周]))?(?:一(?=[个家户项张人名次]))?(?P<unit>[一-鿿]{1,8}?)"
    r"(?=每|按|补|奖|给|收|计|缴|支付|支|处|一次|最高|最[多长]|不|至少|配|建|优惠|安排|再|的|罚|累计|运营|分别|贴|约|拥有|$|[，。；：、（(])"
    r"|(?:改造|建设|新建|建成|购置|认定|引进|新增|完成|培育)一(?P<built>[处个家座所台辆条艘张项件])(?=给|补|奖|最高|[，按])"
    r"|(?P<mean>[人户亩])均(?![一-鿿]{0,4}[收水])"
    r"|按(?P<by>[人月年日户床次艘辆张台套件亩吨家头棵])|单(?P<one>[个户家])(?P<noun>[一-鿿]{0,6}?)(?=每|累计|最高|不|$)"
)
# 每建成一个…的助浴点，补助: what the rate is for ends its own part.
BUILT = re.compile(r"每(?:新增|完成|建成|认定|新建)一?[个家处座][^。；]{0,40}?的(?P<unit>[一-鿿]{2,6})[，,]$")
BEHIND = re.compile(
    r"每(?P<unit>平方米|公里|亩|立方米|小时|吨|天|日|月|年|人|户|件|次)"
)  # 每人每月9元每平方米
PERIODS = frozenset("日 月 周 年 季度 小时 天 次 餐".split())


@dataclass(frozen=True, slots=True)
class Per:
    """For how many of what: 100 张床位. `unit` holds the measure word with its noun, as printed."""

    count: float
    unit: str

    @property
    def period(self) -> bool:
        """Whether it is a time."""
        return self.unit.removeprefix("个") in PERIODS


def pers_of(sentence: str, one: Amount, previous: Amount | None) -> tuple[Per, ...]:
    """What stands behind each 每 of the amount's own part; of a list behind a colon that of the words before it."""
    start = previous.end if previous else 0
    own = PART.split(sentence[start : one.start])[-1]
    if (
        previous
        and SO_MANY.search(sentence[: previous.start].rstrip())
        and not PART.search(sentence[start : one.start])
    ):
        # 每10公里管网不少于3人, 每吸纳1人每年3000元
        return Per(previous.value, f"{previous.unit}{_noun(own)}"), *_found(own)
    found = _found(own)
    if not found:
        built = BUILT.search(
            sentence[: one.start - len(own)]
            if own.strip() in {"补助", "奖励", "给予", "补贴"}
            else sentence[: one.start]
        )
        found = (Per(1.0, f"个{built['unit']}"),) if built else ()
    lead, colon, _ = sentence[: one.start].rpartition("：")
    if not found and colon:
        found = _found(re.split(r"[。；]", lead)[-1])
    behind = BEHIND.match(sentence, one.end)
    return (*found, Per(1.0, behind["unit"])) if found and behind else found


def _found(words: str) -> tuple[Per, ...]:
    found = [
        Per(
            _count(match["n"]),
            match["by"]
            or match["mean"]
            or match["built"]
            or match["unit"]
            or f"{match['one']}{match['noun']}",
        )
        for match in PER.finditer(words)
    ]
    # 按日计收：每艘每日20元: what a list hangs on is said once more of each.
    return tuple({one.unit: one for one in found}.values())


def _count(printed: str | None) -> float:
    if not printed:
        return 1.0
    return TENS.get(printed) or float(integer(printed) or 1)


def _noun(words: str) -> str:
    return re.split(r"[不至最配按每补奖给资再]", words)[0]
