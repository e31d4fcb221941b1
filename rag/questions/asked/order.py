"""The words of a question -> the places in an order by number that it asks for: the most, the third, the first three."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.numerals import ENGLISH, integer

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_ORDINAL = "|".join(_ORDINALS)
_FEW = "two|three|four|five|[2-5]"
_N = "[一二三四五1-5]"
MOST = re.compile(r"最多|最少|\b(?:most|fewest|least)\b", re.IGNORECASE)
FEWEST = re.compile(rf"最少|第{_N}少|倒数|\b(?:fewest|least)\b", re.IGNORECASE)
# 第三多, 排第三, 位列第三, 第三名: one place of the order.
PLACE = re.compile(
    rf"第(?P<a>{_N})(?:多|少)|(?:排名?|位列|位居|名列|居)(?:在|到|行)?(?:第(?P<b>{_N})|(?P<then>其次))|"
    rf"\b(?P<c>{_ORDINAL})[ -](?:most|fewest|place\b)|"
    rf"\b(?:comes?|ranks?|ranked|placed) (?:in )?(?P<d>{_ORDINAL})\b|"
    rf"\b(?P<e>{_ORDINAL}) by (?:the )?number\b",
    re.IGNORECASE,
)
NEXT = re.compile("其次")
# 前三名, top three, which three bodies lead most: so many from the first on.
FIRST = re.compile(
    rf"前(?P<a>两|{_N})(?:名|位|个|家|的|(?=[^一-鿿]|$))|最[多少]的?(?:是)?(?:哪)?(?P<b>[两二三四五2-5])[个家]|"
    rf"\btop (?P<c>{_FEW})\b|\bfirst (?P<d>{_FEW}) (?:\w+ ){{0,3}}by (?:the )?number\b|"
    rf"\b(?:which|the|what) (?P<e>{_FEW}) (?:[\w-]+ ){{1,4}}?(?:lead|head|have|with|cooperate|take)\b"
    r".{0,20}\b(?:most|fewest)\b",
    re.IGNORECASE,
)
# What bodies are ranked by: 排第三 alone may be said of a city or a bank.
WORK = re.compile(
    r"牵头|配合|任务|责任|参与|协办|主办|\b(?:tasks?|measures?|lead\w*|led|cooperat\w*|responsible)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Places:
    """From which place on, and how many; `first` counts from one."""

    first: int = 1
    many: int = 1


def wanted(text: str) -> Places | None:
    """The places; None where a question ranks nothing by number."""
    of_work = WORK.search(text) is not None
    several = FIRST.search(text)
    if several and of_work:
        return Places(1, _number(several))
    one = PLACE.search(text)
    if one and of_work:
        return Places(2 if one["then"] else _number(one))
    if MOST.search(text):
        return Places(2 if NEXT.search(text) else 1)
    return None


def _number(match: re.Match[str]) -> int:
    said = next(one for one in match.groups() if one).lower().replace("两", "二")
    if said in _ORDINALS:
        return _ORDINALS.index(said) + 1
    return ENGLISH.index(said) if said in ENGLISH else integer(said) or 1
