"""A measure's sentence and a profile -> the grade of support that applies, and which figures are met. Writes no sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.facts.tiers import BEFORE_REACH, Demand, Tier, demands, following, tiers
from rag.applicants import told
from rag.applicants.profile import Profile
from rag.applicants.told import Told
from rag.applicants.verdict import Verdict

PART = re.compile(r"^|[，,；;。：:、且并及\s]")
# 低于5000元的不予受理: who is below it gets nothing, and nobody must be.
DENIES = re.compile(r"[^。；，]{0,20}的?，?(?:不予|不受理|不享受|不给|不补|不再|除外)")
LONGEST_NAME = 12  # characters of what a grade is called


@dataclass(frozen=True, slots=True)
class Checked:
    """A figure that a sentence demands, in its own words, and how the applicant's stands to it."""

    words: str
    demand: Demand
    verdict: Verdict
    told: Told | None


@dataclass(frozen=True, slots=True)
class Grades:
    """What a sentence gives to whom, as far as it differs. `applies` is the one for this applicant, if that is told.

    `fails` means that every gift of the sentence demands a figure that the applicant does not reach.
    """

    applies: Tier | None
    by: Told | None
    scale: tuple[Tier, ...]  # of which only one can apply
    checked: tuple[Checked, ...]  # the figures demanded outside the scale
    fails: bool
    gives: bool  # whether a sum or a rate is given
    certain: bool  # whether some gift demands no figure

    @property
    def open(self) -> bool:
        """Whether the grade hangs on a figure that the applicant did not tell."""
        return self.applies is None and not self.fails and bool(self.scale and self.scale[0].demands)


def of(sentence: str, profile: Profile) -> Grades:
    """Read one sentence for one applicant."""
    found = following(tiers(sentence))
    scale = _scale(found)
    applies, by = _applying(scale, profile)
    if not scale:
        scale = tuple(one for one in found if not one.demands and len(one.whom) <= LONGEST_NAME)
        applies = _named(scale, profile.text)
    inside = {one.start for tier in scale for one in tier.demands}
    checked = tuple(
        Checked(_words(sentence, one), one, *told.verdict(one, profile.figures))
        for one in demands(sentence)
        if one.start not in inside and not DENIES.match(sentence, one.start)
    )
    return Grades(
        applies,
        by,
        scale,
        checked,
        _fails(found, profile, demands(sentence)),
        bool(found),
        certain=any(not one.demands for one in found),
    )


def _scale(found: Sequence[Tier]) -> tuple[Tier, ...]:
    """The gifts that demand different figures of one thing; empty when fewer than two do."""
    single = [one for one in found if len(one.demands) == 1]
    units = Counter(one.demands[0].unit for one in single)
    unit, count = units.most_common(1)[0] if units else ("", 0)
    same = tuple(one for one in single if one.demands[0].unit == unit)
    differ = any(_bounds(one) != _bounds(other) for one, other in pairwise(same))
    return same if count > 1 and differ else ()


def _bounds(tier: Tier) -> tuple[float, float]:
    return tier.demands[0].least, tier.demands[0].most


def _applying(scale: Sequence[Tier], profile: Profile) -> tuple[Tier | None, Told | None]:
    """The highest grade whose figure is met."""
    met = []
    for tier in scale:
        verdict, by = told.verdict(_of_scale(tier, scale), profile.figures)
        if verdict is Verdict.MET:
            met.append((tier, by))
    return max(met, key=lambda pair: pair[0].demands[0].least) if met else (None, None)


def _of_scale(tier: Tier, scale: Sequence[Tier]) -> Demand:
    """The demand of a grade, by the name that the first of the scale gives to what is measured."""
    one = tier.demands[0]
    first = scale[0].demands[0]
    return Demand(one.subject or first.subject, one.unit, one.least, one.most, one.start, one.end)


def _named(scale: Sequence[Tier], text: str) -> Tier | None:
    """The grade whose own words, which no other grade has, the applicant uses."""
    if len(scale) < 2:
        return None
    grams = [{one.whom[at : at + 2] for at in range(len(one.whom) - 1)} for one in scale]
    scores = []
    for index, own in enumerate(grams):
        others = set().union(*(other for place, other in enumerate(grams) if place != index))
        scores.append(sum(gram in text for gram in own - others))
    best = max(scores, default=0)
    return scale[scores.index(best)] if best and scores.count(best) == 1 else None


def _words(sentence: str, demand: Demand) -> str:
    """泊位在50个以上, as printed."""
    start = sentence.rfind(demand.subject, 0, demand.start) if demand.subject else -1
    if start == demand.start - BEFORE_REACH:  # so far and no farther its subject was read
        start = max(match.end() for match in PART.finditer(sentence, 0, start + 1))
    return sentence[start if start >= 0 else demand.start : demand.end]


def _fails(found: Sequence[Tier], profile: Profile, demanded: Sequence[Demand]) -> bool:
    if not found:
        return any(told.verdict(one, profile.figures)[0] is Verdict.NOT_MET for one in demanded)
    scale = _scale(found)
    return all(
        any(
            told.verdict(_of_scale(tier, scale) if tier in scale else one, profile.figures)[0]
            is Verdict.NOT_MET
            for one in tier.demands
        )
        for tier in found
    )
