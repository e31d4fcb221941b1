"""A question for what is so by now -> whether a text states any figure as a fact. Knows no document.

A rule says how much there shall be, an aim how much there will be: neither says how much there is.
"""

from __future__ import annotations

import re

from documents.facts import quantities
from documents.facts.amounts import Comparator
from documents.facts.quantities import Kind, Quantity
from rag.questions.asked.asked_of import CLASSIFIER
from rag.questions.needs.benefits import CASE

NOW = re.compile(
    r"(?<!出)现在|目前|现时|而家|当前|如今|至今|迄今|去年|已经?(?:有|收|建|办|登记|开|做|完成|发)|"
    r"\b(?:now|currently|at present|at the moment|so far|already|to date|last year|(?:was|were|has been|have been) actually)\b",
    re.IGNORECASE,
)
# How much of it was done by then: 引进了多少, 一共发了多少钱. What shall be done tells nothing of that.
_DEED = (
    "完成|引进|促成|落地|追回|清退|清收|收回|回收|查处|拆除|补建|新建|建成|培训|招到|招引|减免|筹集|筹到|发放|拨付|发|贷|兑现|帮|帮助|"
    "服务|惠及|带动|培育|受理|办理?|做|拉动|评选?|表彰|接待|吸引|落实|达到|通过|退还?|追缴|处理|拿到|用掉?|开|设置?|安装|配置|改造|加装|开办"
)
OUTCOME = re.compile(
    rf"(?:{_DEED})(?:了|咗|出去|过)[^，。？]{{0,4}}?(?:多少|几多|(?<!好)几(?!乎|点))|"
    r"\bhow (?:much|many)\b[^?.]{0,60}\b(?:has|have|had)\b[^?.]{0,40}\b(?:come in|(?:been )?(?:completed|finished|paid(?: out)?|"
    r"granted|recovered|attracted|helped|raised so far|carried out|built so far|spent))\b",
    re.IGNORECASE,
)
# What tells that a thing was done, and what that it is to be.
BROUGHT = re.compile(
    r"已|累计|截[至止]|全年|年末|共(?!同)|了(?!解)|升至|增至|降至|实现|完成(?!情况|时限|时间|任务)|新增|增长|增加|下降|减免|惠及"
)
WENT = re.compile(
    r"已(?!有)|累计|截[至止]|全年|年末|升至|增至|降至|获得?|满分|位居|评为|列[第一]|了(?!解)|比上年|同比|增长\d|由[^，。；]{1,12}[缩压提降升]"
)
AHEAD = re.compile(r"时限|[底末]前|力争|争取|将|计划|拟|目标|不少于|不低于|到20\d\d年|每")
# How it went: no aim tells that.
RESULTS = re.compile(
    r"(?:进展|完成|落实|执行|推进|实施|做|开展)(?:得|情况)?(?:怎么?样|如何|点样?)|"
    r"(?:结果|成效|效果|成果|成绩)(?:怎么?样|如何|是什么|有哪些|是啥)|(?:达成|取得)(?:了|咗)[一-鿿]{0,2}(?:什么|哪些|咩)|"
    r"\bhow (?:is|are|was|were|did)\b[^?.,]{2,60}\b(?:going|progressing|go|turn out)\b|"
    r"\bwhat (?:results?|progress|outcomes?)\b[^?.]{0,60}\b(?:has|have|did|achieved|made)\b|"
    r"\bwhat (?:did|has|have)\b[^?.,]{2,80}\b(?:achieved?|accomplish(?:ed)?)\b|\bwhat came (?:out )?of\b",
    re.IGNORECASE,
)
# What a place has is told, not ruled; of a year to come it is aimed at.
STOCK = re.compile(
    r"(?:[一-鿿]{2}|全)[市县省区镇国][里内]?(?:一共|总共|合共|共)?有(?:多少|几多|几)(?![条项章])"
)
YEAR = re.compile(r"(?:19|20)\d{2}|[一-鿿]五|[年末底]前|将|会|要")
# What a rule allows, grants or takes is what it says, whenever it is asked.
RULED = re.compile(
    r"标准|最[高多低少]|上限|下限|额度|期限|要求|规定|应当|必须|不得|可以|能|贷多少|免|目标|计划|打算|利率|"
    r"\b(?:must|may|can|shall|should|target|limit|allowed|rule|rate)\b",
    re.IGNORECASE,
)
GRANTED = re.compile(r"补|奖|罚|贴|资助|税|\b(?:subsid\w*|grant\w*|fined?|penalt\w*)\b", re.IGNORECASE)
IN_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# 超过了多少要罚, 开了几天可以退: what a rule hangs on.
OWN_DEED = re.compile(r"[罚扣]|可以|能|才|算|就|要(?!求)|最[高多低少]|标准|规定")
# Things that are counted are no money that is granted.
THINGS = re.compile(rf"(?:多少|几多|几){CLASSIFIER}|\b(?:how many|number of)\b", re.IGNORECASE)
RULE = re.compile(
    r"不(?:得)?(?:少于|低于|超过|高于|小于|大于|足)|不[多少]于|以[上下内]|(?:超过|低于|达到|满|未达)[^，。；]{0,12}的|"
    r"最[高多低少]|至[少多]|每|按照?|应当|可以|标准|乘以|补|奖|罚|给予"
)


def asked(text: str) -> bool:
    """Whether it is asked how much there is, by now or last year, of something that is no matter of rules or of one's own."""
    if brought(text):
        return True
    now = NOW.search(text) is not None or stock(text)
    granted = GRANTED.search(text) is not None and THINGS.search(text) is None
    return now and not granted and not RULED.search(text) and not CASE.search(text)


def brought(text: str) -> bool:
    """Whether it is asked how much of a thing was done."""
    if OUTCOME.search(text) is None or IN_YEAR.search(text):  # what a text tells for a year is that year's
        return False
    return not CASE.search(text) and not OWN_DEED.search(text)


def came_about(text: str) -> bool:
    """Whether a text tells of anything that was done, in a sentence that does not look ahead."""
    return any(BROUGHT.search(one) and not AHEAD.search(one) for one in re.split(r"[。；\n]", text))


def went(text: str) -> bool:
    """Whether a text tells how anything went: what had come about by some day."""
    return any(WENT.search(one) and not AHEAD.search(one) for one in re.split(r"[。；\n]", text))


def done(text: str) -> bool:
    """Whether any figure of a text is a fact of what was done."""
    return any(of(one, text) and _brought(one, text) for one in quantities.quantities(text))


def _brought(one: Quantity, text: str) -> bool:
    """Whether the sentence of a figure tells that something was done, and not that it is to be."""
    start = max(text.rfind(mark, 0, one.start) for mark in "。；\n") + 1
    ends = [end for mark in "。；\n" if (end := text.find(mark, one.end)) >= 0]
    said = text[start : min(ends, default=len(text))]
    return BROUGHT.search(said) is not None and AHEAD.search(said) is None


def stock(text: str) -> bool:
    """Whether it is asked how much of a thing a place has, at no time that is named."""
    return STOCK.search(text) is not None and not YEAR.search(text)


def stated(text: str) -> bool:
    """Whether any figure of a text is a fact."""
    return any(of(one, text) for one in quantities.quantities(text))


def of(one: Quantity, text: str) -> bool:
    """Whether a figure of a text is neither an aim nor a limit nor what a rule lays down."""
    if one.kind in {Kind.TARGET, Kind.CAP} or one.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}:
        return False
    start = max(text.rfind(mark, 0, one.start) for mark in "，。；、｜\n") + 1
    ends = [end for mark in "，。；｜\n" if (end := text.find(mark, one.end)) >= 0]
    return not RULE.search(text[start : min(ends, default=len(text))])
