"""A place inside that of a text -> the bodies of the text that stand for it, as which a question names it. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.questions.asked.asking import TASK
from rag.questions.names import collectives, naming
from rag.questions.names.inside import Inner
from rag.questions.names.units import Mention, Unit

RANKS = ("", "市", "县", "区", "镇", "乡", "街道")
GOVERNMENT = re.compile(
    r"(?:人民)?政府|管委会|管理委员会|街道办事处|办事处|['’]s government\b|\s+government\b", re.IGNORECASE
)
BY_NAME = re.compile(r"点名|指名|\bby name\b", re.IGNORECASE)  # asks for no body that takes the place in
# Somebody of the place is asked of, not the place: its bureau, its banks, its people.
THEIRS = re.compile(
    r"(?:(?![要应需须承担负责有做干配牵哪什谁和与跟同及在是由属该能可怎如何的对从把被])[一-鿿]){0,6}?"
    r"(?:局|委(?!托)|办(?!理)|银行|[农商支分]行|信用社|部门|企业|公司|机构|单位|[法医学检察]院|学校|协会|商会|中心|厂|居民|农[民户]|群众|市民)|"
    r"(?:['’]s)?\s+(?:(?!and\b|must|do\b|does|ha[sv]e?\b|need|should|to\b|be\b|in\b|under|as\b|or\b)[\w-]+\s+){0,4}?"
    r"(?:bureau|bank|office|department|commission|firm|compan|enterprise|police|court|branch|agenc|people|farmer|resident)",
    re.IGNORECASE,
)
OF_IT = re.compile(
    r"(?:bureau|bank|office|department|commission|firm|compan|enterprise|branch|agenc)\w*\s+(?:of|in|at|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
OWNED = 6  # characters behind 的 within which what is the place's own is named


def bodies(inner: Inner, known: Iterable[Unit]) -> tuple[Unit, ...]:
    """Of its region's documents the body that is its own government, and those that are all places of its level."""
    here = [unit for unit in known if inner.region in naming.split(unit.region)]
    own = [unit for unit in here if _is_of(inner, unit)]
    return (*own, *(unit for unit in here if collectives.levels(unit.name) & inner.levels))


def mentioned(
    mentions: Sequence[Mention], inside: Iterable[Inner], text: str, known: Sequence[Unit]
) -> tuple[Mention, ...]:
    """Mentions with the places of a text as bodies, and without those that are but characters of a place's name.

    Not with one whose bureau or bank is asked of: 青石县|财政局.
    """
    kept = list(mentions)
    for one in inside:
        behind = GOVERNMENT.match(text, one.end)
        end = behind.end() if behind else one.end
        touched = [each for each in kept if each.start <= end and one.start < each.end]
        own = [each for each in touched if all(_is_of(one, unit) for unit in each.units)]
        if any(each.end > end and each not in own for each in touched):
            continue
        kept = [each for each in kept if each not in touched]
        units = bodies(one, known)
        if BY_NAME.search(text):
            units = tuple(unit for unit in units if _is_of(one, unit))
        if units and not _theirs(text, one.start, end):
            kept.append(Mention(one.name, one.start, max([end, *(each.end for each in own)]), units))
    return tuple(sorted(kept, key=lambda each: each.start))


def _theirs(text: str, start: int, end: int) -> bool:
    """Whether somebody of a place is asked of, not the place with its tasks."""
    if text.startswith("的", end):
        return TASK.search(text[end : end + OWNED]) is None
    return THEIRS.match(text, end) is not None or OF_IT.search(text[:start]) is not None


def _is_of(inner: Inner, unit: Unit) -> bool:
    """Whether a body is the government of the place itself: 青石县政府 of 青石县."""
    bare = GOVERNMENT.sub("", unit.name)
    return bare in {inner.name, *(f"{inner.place.chinese}{rank}" for rank in RANKS)}
