"""A question whether there is a subsidy, a reward or a discount -> how a text tells of one. Knows no document.

A text may grant such a thing for another matter: it answers only where one sentence holds both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rag.questions.asked import claims


@dataclass(frozen=True, slots=True)
class Benefit:
    """What is asked for: `asked` are its words in a question, `told` those of a text."""

    asked: re.Pattern[str]
    told: re.Pattern[str]


def _benefit(asked: str, told: str) -> Benefit:
    return Benefit(re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))


# The narrower first: a tax relief is no discount.
BENEFITS = (
    _benefit(
        r"(?:税收?|个税)[一-鿿]{0,2}(?:优惠|减免|返还|奖励)|[减免退]税|"
        r"\btax (?:breaks?|exemptions?|reliefs?|cuts?|incentives?|rebates?|holidays?|benefits?)",
        r"税|\btax",
    ),
    _benefit(r"现金", r"现金|万元|\d元|\bcash\b|\byuan\b|\bRMB\b"),
    _benefit(
        r"优惠|打折|折扣|\b(?:discounts?|reductions?|concessions?)\b",
        r"优惠|减|免|折|补贴|贴息|奖|居民(?:电价|生活用电|价格)|下[浮调]|%(?:收取|征收|计收)|按照?[^，。；]{2,16}执行|\b(?:discount|free|reduc|prefer|exempt|subsid)",
    ),
    _benefit(
        r"补贴|补助|资助|津贴|\b(?:subsid\w+|grants?|allowances?)\b",
        r"补贴|补助|资助|津贴|奖|优惠|贴息|补偿|"
        r"\b(?:subsid|grant|award|reward|allowance|discount)",
    ),
    _benefit(
        r"奖励|奖金|奖补|\b(?:rewards?|bonus(?:es)?|prizes?|cash awards?)\b",
        r"奖|补贴|补助|\b(?:award|reward|bonus|prize)",
    ),
)
# Whether there is one, or which: not how much it is, nor what it takes to get it.
OF_GETTING = "(?:样的?)?(?:申[请报])?(?:材料|资料|证件?|手续|条件|要求|流程|程序|步骤|部门|单位|窗口|地方|时候|情形|情况)"
WHETHER = re.compile(
    rf"有没有|有冇|有无|有否|是否|可有|(?:什么|哪些|咩)(?!{OF_GETTING})|(?:吗|冇|没有|未|么)\s*[？?]?$|"
    r"^(?:is|are) there\b|^(?:what|which|do|does)\b",
    re.IGNORECASE,
)
# Who tells of a case of his own tells more of it than a text can repeat.
CASE = re.compile(
    r"我|咱|俺|本人|家里|自己|刚[毕退失下生结买]|打算|准备|想|\b(?:i|we|my|our)\b", re.IGNORECASE
)
# Whether somebody of whom a figure is told may have what there is.
GETS = re.compile(r"(?:能|可以?|还)[^，。？有]{0,3}(?:申[请领报]|领|拿|享受|得到?|补)")
# What is told of a case before the question names no benefit that is asked for.
PART = re.compile(r"[^，,；;。.？?]+[？?]?")
# What is asked for a case of one's own in any words, and what a text says that gives anything at all.
FOR_A_CASE = re.compile(
    r"补|奖|资助|津贴|扶持|(?<![要需该收])[给有领拿出][^，。]{0,3}钱|\b(?:subsid\w+|grants?|rewards?|allowances?|money)\b",
    re.IGNORECASE,
)
GIVES = re.compile(
    r"补|奖|资助|津贴|贴息|减|免|优惠|优先|扶持|支持|支付|承担|给予|发放|抵付|投资|贷款|担保|"
    r"\b(?:subsid|grant|award|reward|allowance|support|free|waive|pay)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # one question is read several times
def for_a_case(text: str) -> bool:
    """Whether a gift is asked for a case of the asker's own, in the last two things that are said."""
    return CASE.search(text) is not None and any(map(FOR_A_CASE.search, PART.findall(text)[-2:]))


def given(text: str, sentence: str) -> bool:
    """Whether a sentence gives anything, where a question asks for a gift for a case of the asker's own."""
    return not for_a_case(text) or GIVES.search(sentence) is not None


def told(text: str, clause: str) -> bool:
    """Whether a clause tells, in whatever words, of the sort of benefit that a question names: 贴息 is a 补贴."""
    named = next((one for one in BENEFITS if one.asked.search(text)), None)
    return named is not None and named.told.search(clause) is not None


def asked(text: str) -> Benefit | None:
    """The benefit of which it is asked in general whether there is one; None where none is, or a figure of a case is told."""
    if CASE.search(text) or (claims.of_case(text) and GETS.search(text)):
        return None
    asking = " ".join(part for part in PART.findall(text) if WHETHER.search(part))
    return next((one for one in BENEFITS if one.asked.search(asking)), None)
