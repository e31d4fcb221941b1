"""A measure and a profile -> how well the one fits the other, and in which sentences. Chooses among no measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from documents.facts.aspects import GENERAL, Aspect, Sort, aspects
from rag.applicants.profile import Profile
from rag.programmes.measures import Measure, Segment
from rag.programmes.nearness import Nearness
from rag.programmes.scale import Scale

TRAIT = 0.55  # what a trait counts against a need
ELSEWHERE = 0.45  # a need of which another sentence of the clause speaks
HEADED = 0.4  # of a trait's weight, more for a clause headed for the applicant's trade
AROUND = 0.7  # a trait of which only the clause around the sentence speaks, or a heading
WORDS = 2.2  # what the share of the profile's own words counts
MEANING = 3.0  # what nearness in meaning counts
ASKS_ONLY = frozenset({"subsidy"})  # a need that fits nobody by itself: each subsidy is for something
STRANGER = 0.75
SAID = 0.5  # share of a bank's own words with which a measure is for its like
UNASKED = (
    0.06  # what each thing counts against a sentence that it speaks of and the enterprise did not ask for
)
OTHER_TRADE = 0.6  # a sentence that speaks of other trades
NOTHING_GIVEN = 0.7  # a sentence that gives nothing, to who did not say what is needed
NOBODY = 0.8  # a sentence that names nobody whom it helps
ALL_BUT_BANKS = 0.6  # for a bank, a measure that is not for its like
MOST_SENTENCES = 3
NEARLY = 0.65  # of the best sentence's worth, for one more of the same clause
# A sentence that only says when nothing more is given is not what a measure offers.
BARS = re.compile("不得(?:重复|同时|再次?|叠加)|不(?:再|予)?重复")


@dataclass(frozen=True, slots=True)
class Fit:
    """A measure that fits, the sentences that say so, and the need that it answers best."""

    measure: Measure
    segments: tuple[Segment, ...]
    score: float
    need: Aspect | None
    near: bool  # whether its own words come near the applicant's, whatever the vocabulary knows


class Weighed:
    """What each need and each trait of a profile weighs in a library."""

    def __init__(self, profile: Profile, scale: Scale) -> None:
        self.needs = [(one, scale.weight(one)) for one in profile.needs]
        self.traits = [(one, scale.weight(one)) for one in profile.traits]
        self._names = profile.names

    def needs_met(self, spoken: frozenset[str]) -> float:
        """What the needs weigh that are among those spoken of."""
        return sum(weight for one, weight in self.needs if one.name in spoken)

    def traits_met(self, segment: Segment, measure: Measure) -> float:
        """What the traits weigh of which a sentence, or less what stands around it, speaks."""
        spoken = sum(
            weight if one.name in segment.aspects else AROUND * weight
            for one, weight in self.traits
            if one.name in segment.aspects or one.name in measure.around
        )
        headed = (weight for one, weight in self.traits if one.trade and one.name in measure.own)
        return spoken + HEADED * sum(headed)

    def worth(self, segment: Segment, measure: Measure) -> float:
        """How much a sentence says of what is needed, and for whom."""
        return self.needs_met(segment.aspects) + 0.5 * TRAIT * self.traits_met(segment, measure)

    def answered(self, measure: Measure, best: Segment) -> Aspect | None:
        """The need that a measure answers best."""
        spoken = best.aspects | measure.aspects
        found = [one for one in self.needs if one[0].name in spoken]
        return max(found, key=lambda one: one[1] * (1 + (one[0].name in best.aspects)))[0] if found else None


class Scorer:
    """Holds measures of a library against one profile."""

    def __init__(self, profile: Profile, near: Nearness, scale: Scale) -> None:
        self._profile = profile
        self._near = near
        self._scale = scale
        self._weighed = Weighed(profile, scale)
        self._asked = any(one.name not in ASKS_ONLY and not one.matter for one in profile.needs)
        self._of_trade = any(one.trade for one in profile.traits)

    def fit(self, measure: Measure) -> Fit | None:
        """How well a measure fits, by its best sentence; None where it does not."""
        profile, near = self._profile, self._near
        # What a bank or the like is called is also the name of a means, of which nearness knows nothing.
        called = profile.institution and near.words.get(measure.key, 0.0) >= SAID
        close = called or measure.key in near.near
        if not close and profile.names.isdisjoint(measure.spoken):
            return None
        best = self._best(measure)
        needs = (1 - ELSEWHERE) * self._weighed.needs_met(best.aspects)
        needs += ELSEWHERE * self._weighed.needs_met(measure.aspects | measure.own)
        traits = TRAIT * self._weighed.traits_met(best, measure)
        known = (needs > 0 and (self._asked or traits > 0)) or (traits > 0 and not profile.needs)
        idle = not profile.needs and not best.helps and not best.gives
        if (not known or idle) and not close:
            return None
        others = self._of_other_trade(best.aspects)
        if others and self._of_other_trade(measure.own):
            return None
        score = needs + traits + nearness(measure, near) - UNASKED * self._unasked(best)
        score *= STRANGER if self._stranger(measure, best) else 1.0
        score *= OTHER_TRADE if others else 1.0
        for_banks = measure.institutional or best not in measure.segments
        score *= 1.0 if best.helps or (for_banks and profile.institution) else NOBODY
        score *= 1.0 if profile.needs or best.gives else NOTHING_GIVEN
        score *= ALL_BUT_BANKS if profile.institution and not for_banks else 1.0
        return Fit(measure, (best,), score, self._weighed.answered(measure, best), close)

    def shown(self, measure: Measure) -> tuple[Segment, ...]:
        """The best sentence; those that answer a need which it does not; those that say nearly as much."""
        inside = self._open(measure)
        worth = {
            one: self._weighed.worth(one, measure)
            + WORDS * self._near.spoken(one.text)
            + MEANING * max(meant, 0.0)
            for one, meant in zip(inside, self._near.meant([one.text for one in inside]), strict=True)
        }
        ranked = sorted(worth, key=lambda one: (BARS.search(one.text) is None, worth[one]), reverse=True)
        chosen, answered = ranked[:1], set(ranked[0].aspects)
        asked = {one.name for one in self._profile.needs if one.name != GENERAL}
        for one in ranked[1:]:
            adds = asked & one.aspects - answered
            if len(chosen) < MOST_SENTENCES and (adds or worth[one] >= NEARLY * worth[ranked[0]]):
                chosen.append(one)
                answered |= one.aspects
        return tuple(sorted(chosen, key=lambda one: one.start))

    def _best(self, measure: Measure) -> Segment:
        """The sentence that says most of what is needed; to a bank and the like, whom all sentences are for, in its own words."""

        def worth(one: Segment) -> float:
            spoken = WORDS * self._near.spoken(one.text) if self._profile.institution else 0.0
            return self._weighed.worth(one, measure) + spoken

        found = self._open(measure)
        return max(found, key=worth) if len(found) > 1 else found[0]

    def _open(self, measure: Measure) -> tuple[Segment, ...]:
        """The sentences that are not for another kind of enterprise only; all when every one is."""
        segments = measure.all_segments if self._profile.institution else measure.segments
        return tuple(one for one in segments if not self._profile.opposed(one.named)) or segments

    def _unasked(self, segment: Segment) -> float:
        table, own = aspects(), self._profile.names
        return sum(self._scale.weight(table[name]) for name in segment.aspects if name not in own)

    def _stranger(self, measure: Measure, best: Segment) -> bool:
        """Whether the measure is headed by or meant for a kind of enterprise that this is not, or for its opposite."""
        profile = self._profile
        for names in (measure.own, best.named):
            kinds = names & _kinds()
            if kinds and profile.traits and kinds.isdisjoint(profile.names):
                return True
        return profile.opposed(best.aspects)

    def _of_other_trade(self, names: frozenset[str]) -> bool:
        """Whether a sentence or a heading speaks of trades, and of none of the enterprise's."""
        trades = names & _trades() if self._of_trade else frozenset()
        return bool(trades) and trades.isdisjoint(self._profile.names)


def nearness(measure: Measure, near: Nearness) -> float:
    """What a measure's nearness in words and in meaning counts."""
    return WORDS * near.words.get(measure.key, 0.0) + MEANING * near.meaning.get(measure.key, 0.0)


@cache
def _kinds() -> frozenset[str]:
    """The names of all traits."""
    return frozenset(one.name for one in aspects().values() if one.sort is Sort.TRAIT)


@cache
def _trades() -> frozenset[str]:
    return frozenset(one.name for one in aspects().values() if one.trade)
