"""A measure's stated conditions held against a profile: met, not met, or not told. Finds no measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.facts.aspects import Aspect, Sort, aspects, institutions, offered
from documents.facts.programmes import Condition
from documents.facts.tiers import Demand, demands
from rag.applicants import told
from rag.applicants.profile import Profile
from rag.applicants.verdict import Verdict
from rag.programmes.measures import Segment

UNSTATED = re.compile(r"(?:符合|具备|满足|达到)[^，。]{0,10}(?:条件|规定|要求|标准)|有条件|条件成熟")
MOST_UNKNOWN = 2
LIMBS = re.compile(r"[、，,；]|且|并且|以及")
PLANNED = re.compile(r"探索|争取|打造|包装|(?:银行|机构)$")


@dataclass(frozen=True, slots=True)
class Judged:
    """A condition in the text's words, what it demands as labels and figures, and the verdict."""

    words: str
    verdict: Verdict
    traits: tuple[tuple[Aspect, Verdict], ...] = ()
    figures: tuple[Demand, ...] = ()


def of_applicants(conditions: Sequence[Condition]) -> tuple[Condition, ...]:
    """Those that limit who may apply; a plan for what is to come limits nobody."""
    return tuple(one for one in conditions if not PLANNED.search(one.words))


def judged(profile: Profile, condition: Condition) -> Judged:
    """Hold one condition against what the applicant says of itself."""
    words = condition.words
    traits = tuple(_traits(profile, offered(words)))
    demanded = demands(words)
    verdicts = [verdict for _, verdict in traits]
    verdicts += [told.verdict(one, profile.figures)[0] for one in demanded]
    if Verdict.NOT_MET in verdicts:
        verdict = Verdict.NOT_MET
    elif UNSTATED.search(words):
        verdict = Verdict.UNSTATED
    elif verdicts and all(one is Verdict.MET for one in verdicts) and _told_whole(words):
        verdict = Verdict.MET
    else:
        verdict = Verdict.UNKNOWN
    return Judged(words, verdict, traits, demanded)


def _told_whole(words: str) -> bool:
    """Whether each thing that stands before the last 的 is a trait or a figure: 有订单、有信用的外贸企业 asks for more."""
    limiting = words.rpartition("的")[0]
    return all(offered(limb) or demands(limb) for limb in LIMBS.split(limiting) if limb.strip())


def meant_for(profile: Profile, segments: Sequence[Segment]) -> tuple[tuple[Aspect, Verdict], ...]:
    """The kinds of applicant that the sentences name as helped, and whether this is one."""
    names = frozenset().union(*(one.named for one in segments)) if segments else frozenset()
    found = tuple(_traits(profile, names))
    known = [one for one in found if one[1] is not Verdict.UNKNOWN]
    return (*known, *[one for one in found if one[1] is Verdict.UNKNOWN][:MOST_UNKNOWN])


def _traits(profile: Profile, names: frozenset[str]) -> Iterator[tuple[Aspect, Verdict]]:
    for one in aspects().values():
        # Who hands the money on is no condition.
        if one.sort is Sort.TRAIT and one.name in names and one.name not in institutions():
            if profile.has(one.name):
                yield one, Verdict.MET
            else:
                yield one, Verdict.NOT_MET if profile.lacks(one.name) else Verdict.UNKNOWN
