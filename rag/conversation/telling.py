"""What an applicant adds to what he told of himself (没有抵押物, 20 employees) -> his description, whole. Knows no measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.conversation.exchange import specific, without
from rag.conversation.follow_ups import CLOSES, CORRECTION, FOLLOWS
from rag.conversation.slots import Sort, slots
from rag.language import HAN
from rag.questions.names.units import Units

LONGEST = 200  # characters; more is a description of its own
ASKED = re.compile(
    r"[？?]\s*$|[吗么呢]\s*[。.！!]?$|谁|哪|边[个啲间度]|什么|啥|多少|几多|怎|如何|点[样解算]|有没有|有冇|能不能|可不可以|是不是|是否|"
    r"几(?![十百千万个名位人年月家])|其[他它余]|别的|更多|还有(?!专利|订单|厂房|发票|设备|土地)|谢|"
    r"^\s*(?:what|which|who|whom|when|where|why|how|is|are|do|does|did|can|could|should|would|will|may|any|tell|show|list|"
    r"explain|give|thanks?|ok(?:ay)?)\b",
    re.IGNORECASE,
)
WHERE = re.compile(r"^(?:我们|公司|厂)?(?:在|位于|来自|就在|in\b|at\b|from\b|we are in\b)|的$", re.IGNORECASE)
LED = re.compile(
    r"^(?:另外|还有|对了|补充(?:一下|一点)?|而且|并且|also|and|plus|by the way)[，,：:\s]*", re.IGNORECASE
)


def added(spoken: str, before: str, units: Units, places: Sequence[str]) -> str:
    """The description before with what a message tells besides; empty where that asks, corrects or only names another place."""
    said = LED.sub("", spoken.strip())
    if len(spoken) > LONGEST or ASKED.search(said) or CORRECTION.match(said) or CLOSES.search(said):
        return ""
    fragment = FOLLOWS.sub("", said).strip(" ，,。.！!；;")
    given = slots(fragment, units, places)
    left = WHERE.sub("", without(fragment, given).strip())
    where = bool(given) and all(one.sort is Sort.PLACE for one in given)
    if not re.search(r"\w", specific(left)) and not (where and _nowhere(before, units, places)):
        return ""
    comma = "，" if HAN.search(before) else ", "
    return f"{before.rstrip(' ，,。.？?！!；;')}{comma}{fragment}"


def _nowhere(before: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a description names no place: then one is told besides, and takes the place of none."""
    return not any(one.sort is Sort.PLACE for one in slots(before, units, places))
