"""A question -> the noun of which an amount is asked, as grammar shows it: (月息)是多少, 多少(员工). Knows no library."""

from __future__ import annotations

import re

from rag.questions.notions import HAN

_HOW = r"(?:多少|几多|多大|百分之几|百分之多少|几成|几个点)"
# What may follow a noun and says nothing of what is counted.
_TAIL = re.compile(
    r"(?:目标|基数|起点|指标|规模|总数|总量|数量|数目|数|总额|金额|比例|占比|比重|上限|下限|最多|最高|最低|至少|至多|情况|实际|具体|左右|水平|合计|一共|总共|"
    r"合共|共|累计|分别|各|大概|大约|到底|究竟|期末|年底|年末|[0-9]+年?[底末]?|底数|[的了呢都也又还就才将要得须会能想写定说讲提]|打算|计划|准备|要求|规定)+$"
)
IS = re.compile(rf"(?P<noun>[^，,；;：:。？?、\s]+?)(?:是|係|系|为|有){_HOW}")
COUNTS = re.compile(
    r"(?:多少|几多|几)(?:个(?![亿万点百])|家|间|名|位|人(?=[一-鿿])|项|只|笔|种|所|条|次)?(?P<noun>[一-鿿]{2,8}?)(?:[？?，,。；;\s]|$|在|被|能|会|要|已)"
)
MONEY = re.compile(r"^(?:钱|万|亿|元|块|港|美)|^[家个间名位人项只笔种所条次]")
ENGLISH = re.compile(
    r"\b(?:how (?:many|much)|what)\s+"
    r"(?P<noun>(?!(?:is|was|were|are|did|does|do|the|of|more|should|would|can)\b)(?:[a-z0-9-]+\s+){0,3}?[a-z0-9-]+)\s+"
    r"(?=(?:is|are|was|were|do|does|did|has|have|had|should|can|could|will|would|must|may|applies|apply|"
    r"in|of|at|by|on|for|from|to|the|a|an|under|per|there)\b)",
    re.IGNORECASE,
)


def noun(text: str) -> str:
    """The noun phrase of which an amount is asked; empty when the question is not put that way."""
    if not HAN.search(text):
        match = ENGLISH.search(text)
        return str(match["noun"]) if match else ""
    after = COUNTS.search(text)
    if after and not MONEY.match(after["noun"]):
        return _cut(str(after["noun"]))
    match = IS.search(text)
    found = _cut(str(match["noun"])) if match else ""
    runs = HAN.findall(found)
    return found if runs and len(runs[-1]) > 1 else ""


def head(text: str) -> str:
    """What a figure's words must say a part of: of (月息)是多少 the last two characters, of 多少(员工) the noun."""
    found = noun(text)
    counted = COUNTS.search(text)
    if not HAN.search(found) or (counted and not MONEY.match(counted["noun"])):
        return found
    ending: str = HAN.findall(found)[-1][-2:]
    return ending


def _cut(words: str) -> str:
    previous = None
    while previous != words:
        previous, words = words, _TAIL.sub("", words)
    return words
