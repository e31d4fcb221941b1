"""A condition of a rule and a question -> how surely the case that is told is one of it. Reads no amount."""

from __future__ import annotations

import re

from documents.numerals import CHINESE, integer
from rag.questions.plain import notions
from rag.reckoning.asked import ACROSS, Asked

ENOUGH = 0.5  # of the characters of a condition, what a question says of it that tells it
# Words that lead up to who or what is meant, or close the condition.
FRAME = re.compile(
    r"^(?:对于?|属于?|以|其中|其他|开在|设在|位于|地处|在|由|于|招用|招收|购买|选择|具有|本市|本县|本省|的|且|并)+|"
    r"(?:的|补[助贴]|奖励|标准|比例|额度|再|各|均|分别|在[此该原上前][一-鿿]{0,4}基础上|可以?|给予|资助|(?:提高|提|上浮|增加|上调|降低?|下调)[到至为])+$"
)
LISTED = re.compile(r"[、，和或及与]|等(?=[一-鿿]{2})")
# 两孩家庭, 三孩以上; as people say it 两个娃, 二胎.
CHILDREN = re.compile(
    rf"(?P<n>[两俩{CHINESE}]|\d)(?:个|名)?(?:孩子?|小孩子?|娃(?:娃|儿)?|子女|胎)(?:家庭)?(?P<more>及?以上)?"
)
TWO = str.maketrans("两俩", "二二")
CLOSED = re.compile(
    r"[两三四五六七八九十\d][条个类项家种座处]"
)  # 北关、船厂里两条街: what closes a list of names
DENIED = r"(?:不在|不是|不属于?|并非|没有?|未|非|唔係|唔喺|\bnot?\b)[^，。？；]{0,6}"


def share(condition: str, before: str, asked: Asked) -> float:
    """The share of a condition that the question says; of several cases that it lists, that of the one it says most of."""
    plain = asked.plain(CHILDREN.sub(_in_short, asked.question))
    said, known = notions.grams(plain), notions.grams(asked.plain(before))
    own = asked.plain(_bare(condition))
    if asked.foreign and not notions.HAN.search(asked.question):  # one that was carried over has the words
        return min(1.0, ACROSS * asked.near(condition))
    telling = (notions.grams(own) - known) & said
    if not telling or denied(own, telling, plain):
        return 0.0
    listed = LISTED.split(CLOSED.split(condition)[0])
    cases = [notions.grams(asked.plain(_bare(one))) - known for one in listed if len(listed) > 1]
    parts = [len(case & said) / len(case) for case in cases if case]
    return max(notions.covered_in_short(own, said), *parts, 0.0)


def other_family(condition: str, question: str) -> bool:
    """Whether a case is of a family with so many children, and the question tells of one with another number."""
    case, family = (CHILDREN.search(words) for words in (condition, question))
    if case is None or family is None:
        return False
    own, told_ = (integer(one["n"].translate(TWO)) or 0 for one in (case, family))
    return told_ < own if case["more"] else told_ != own


def named(who: str, asked: Asked) -> bool:
    """Whether a question names one of those of whom a rule speaks by how its name begins: 学校 of 学校用水, no 居民用水."""
    question = asked.plain(asked.question)
    return any(asked.plain(_bare(one))[:2] in question for one in LISTED.split(who) if len(_bare(one)) > 1)


def _in_short(family: re.Match[str]) -> str:
    """两孩 of 两个孩子, 二胎 and 俩娃, as texts write it."""
    return f"{family['n'].translate(TWO).replace('二', '两')}孩家庭"


def _bare(words: str) -> str:
    return FRAME.sub("", words.strip())


def denied(own: str, telling: frozenset[str], question: str) -> bool:
    """Whether the question says that it is not so: 不在试点街."""
    return bool(own) and all(re.search(f"{DENIED}{re.escape(gram)}", question) for gram in telling)
