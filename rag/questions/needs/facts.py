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
# Things that are counted are no money that is granted.
THINGS = re.compile(rf"(?:多少|几多|几){CLASSIFIER}|\b(?:how many|number of)\b", re.IGNORECASE)
RULE = re.compile(
    r"不(?:得)?(?:少于|低于|超过|高于|小于|大于|足)|不[多少]于|以[上下内]|(?:超过|低于|达到|满|未达)[^，。；]{0,12}的|"
    r"最[高多低少]|至[少多]|每|按照?|应当|可以|标准|乘以|补|奖|罚|给予"
)


def asked(text: str) -> bool:
    """Whether it is asked how much there is, by now or last year, of something that is no matter of rules or of one's own."""
    now = NOW.search(text) is not None or stock(text)
    granted = GRANTED.search(text) is not None and THINGS.search(text) is None
    return now and not granted and not RULED.search(text) and not CASE.search(text)


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
