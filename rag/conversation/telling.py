"""What an applicant adds to what he told of himself (没有抵押物, 20 employees) -> his description, whole. Knows no measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.conversation.exchange import specific, without
from rag.conversation.follow_ups import CLOSES, CORRECTION, FOLLOWS
from rag.conversation.slots import Sort, slots
from rag.language import HAN
from rag.questions.asked import stories
from rag.questions.names.units import Units

LONGEST = 200  # characters; more is a description of its own
# What there is for the case told, in no more words than that.
SUPPORT = re.compile(
    r"(?:那么?|咁|所以)?(?:我们?)?(?:有(?:没有)?|能(?:拿|领|申请)?(?:到)?|可以(?:申请|享受)?)(?:什么|啥|哪些|一?[点些])?(?:样的)?"
    r"(?:能用得?上的?|用得上的?|支持|扶持|政策|优惠|好处|补贴|奖励|帮助|办法|措施)(?:政策|措施)?(?:吗|么|呢)?|"
    r"(?:so |and )?(?:(?:what|which) (?:can|could|may|do) (?:we|i) (?:get|apply for|use|claim)|"
    r"what(?:'s| is) (?:there|in it) for (?:us|me)|"
    r"(?:is there )?any(?: |thing)(?:support|help|reward|subsid(?:y|ies)|grant|money|incentive|scheme|programme)?s?"
    r"(?: for (?:us|me)| available)?|what support(?: is there)?)",
    re.IGNORECASE,
)
WHERE = re.compile(r"^(?:我们|公司|厂)?(?:在|位于|来自|就在|in\b|at\b|from\b|we are in\b)|的$", re.IGNORECASE)
SENTENCE = re.compile(r"[^。.？?！!]+(?:[。？?！!]+|\.(?!\s)|\.\s*|$)")
LED = re.compile(
    r"^(?:另外|还有|对了|补充(?:一下|一点)?|而且|并且|also|and|plus|by the way)[，,：:\s]*", re.IGNORECASE
)


def added(spoken: str, before: str, units: Units, places: Sequence[str]) -> str:
    """The description before with what a message tells besides; empty where that asks, corrects or only names another place."""
    wanted = SUPPORT.fullmatch(spoken.strip(" ，,。.？?！!"))
    if wanted and stories.of_case(before):
        return f"{_ended(before)}{spoken.strip()}"
    said = stories.told(LED.sub("", spoken.strip()))
    if not said or len(spoken) > LONGEST or CORRECTION.match(said) or CLOSES.search(said):
        return ""
    fragment = FOLLOWS.sub("", said).strip(" ，,。.！!；;")
    given = slots(fragment, units, places)
    left = WHERE.sub("", without(fragment, given).strip())
    where = bool(given) and all(one.sort is Sort.PLACE for one in given)
    if not re.search(r"\w", specific(left)) and not (where and _nowhere(before, units, places)):
        return ""
    return f"{_ended(before)}{fragment}"


def _ended(before: str) -> str:
    """A description with a comma behind it, without a sentence that only asks what there is for it."""
    told = (
        "".join(one for one in SENTENCE.findall(before) if not one.rstrip().endswith(("?", "？"))) or before
    )
    return f"{told.rstrip(' ，,。.？?！!；;')}{'，' if HAN.search(before) else ', '}"


def _nowhere(before: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a description names no place: then one is told besides, and takes the place of none."""
    return not any(one.sort is Sort.PLACE for one in slots(before, units, places))
