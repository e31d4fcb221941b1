"""An amount and the thing of which it is asked -> whether words say the one beside the other. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.amounts import amounts
from documents.numerals import CHINESE
from index.text import fold
from rag.finding import everyday
from rag.questions.asked.asked_of import COUNTS
from rag.questions.needs import forms
from rag.questions.plain.homophones import sounded
from rag.questions.plain.notions import told

# An amount that ends its sentence and says not of what: 至少2名.
BARE = re.compile(rf"(?:\d+|[{CHINESE}]+)(?:名|个|人|位|台|辆|间|所|张|处|座|家|套|次)$")


def counted(text: str, asked: str) -> tuple[str, ...]:
    """What a question counts, with the names that texts give it: 老师 and 教师 of 多少老师; a measure goes by its own alone."""
    if not asked or not COUNTS.search(text):
        return (asked,) if asked else ()
    return (asked, *(other for one in everyday.apart(everyday.spoken(fold(asked))) for other in one.others))


def states(names: Sequence[str], text: str) -> bool:
    """Whether a part of a sentence between two marks states an amount and says of what, slips of the pen forgiven.

    What stands behind 其中 is of the thing that its sentence names before, and so is an amount of nothing named:
    配备专职教师，超过50人的，至少2名; 给予三年租金减免，第一年全免.
    """
    said = tuple(sounded(fold(one)) for one in names)
    for sentence in re.split(r"[。；！？\n]", text):
        whole, among, parts = sentence.partition("其中")
        if any(_told(said, part) and forms.stated(part) for part in sentence.split("，")):
            return True
        if among and amounts(parts) and _told(said, whole):
            return True
        before, comma, last = sentence.rpartition("，")
        if comma and (BARE.search(last) or forms.IN_WORDS.search(last)) and _told(said, before):
            return True
    return False


def _told(said: Sequence[str], words: str) -> bool:
    """Whether words say one of several names of a thing."""
    plain = sounded(fold(words))
    return any(told(one, plain) for one in said)
