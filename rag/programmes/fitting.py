"""A profile and measures -> the measures that fit, best first. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.facts.aspects import GENERAL, Aspect, Sort, aspects
from rag.applicants.profile import Profile
from rag.applicants.verdict import Verdict
from rag.programmes import grades
from rag.programmes.measures import GIVES, Measure, Segment
from rag.programmes.nearness import Nearness
from rag.programmes.scale import Scale

TRAIT = 0.55  # what a trait counts against a need
ELSEWHERE = 0.45  # a need of which another sentence of the clause speaks
HEADED = 0.4  # of a trait's weight, more for a clause headed for the applicant's trade
AROUND = 0.7  # a trait of which only the clause around the sentence speaks, or a heading
WORDS = 2.2  # what the share of the profile's own words counts
MEANING = 3.0  # what nearness in meaning counts
FIGURE = 0.3  # what a figure counts that the applicant tells and the measure demands
# Needs that say by what means one wants to be helped and not for what.
MEANS = frozenset({GENERAL, "subsidy", "guidance", "equity"})
UNTELLING = frozenset({GENERAL, "subsidy"})  # money, for whatever
ASKS_ONLY = frozenset({"subsidy"})  # a need that fits nobody by itself: each subsidy is for something
MATTER_SHARE = 0.7  # of the best nearness, for further measures on a matter that no other need tells
STRANGER = 0.75
SAID = 0.5  # share of a bank's own words with which a measure is for its like
BEST_SHARE = 0.7  # of the best score, for further measures
NEED_SHARE = 0.5  # of the best score, for the best measure of a need that none shown answers
FEW_SPEAK = 0.6  # weight of a trait of which so few measures speak that naming it is meant
MOST = 6
MOST_UNASKED = 3  # measures for an enterprise that does not say what it needs
UNASKED = (
    0.06  # what each thing counts against a sentence that it speaks of and the enterprise did not ask for
)
OTHER_TRADE = 0.6  # a sentence that speaks of other trades
NOTHING_GIVEN = 0.7  # a sentence that gives nothing, to who did not say what is needed
NOBODY = 0.8  # a sentence that names nobody whom it helps
ALL_BUT_BANKS = 0.6  # for a bank, a measure that is not for its like
FINALISTS = 14  # of which the sentences are read once more
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


def fitting(
    profile: Profile,
    measures: Sequence[Measure],
    near: Nearness,
    rarities: Scale,
) -> tuple[Fit, ...]:
    """At most six measures, best first."""
    bank = profile.institution
    fits = [_fit(profile, one, near, rarities) for one in measures if bank or not one.institutional]
    ranked = sorted((one for one in fits if one is not None), key=lambda one: -one.score)
    ranked[:FINALISTS] = sorted(
        (_figured(profile, one) for one in ranked[:FINALISTS]), key=lambda one: -one.score
    )
    chosen = _for_all_such(profile, ranked, near) or _chosen(
        profile, _on_matter(profile, ranked[: 3 * FINALISTS], near), rarities
    )
    chosen = (*chosen, *_of_bits(ranked, chosen, near))[:MOST]
    return tuple(replace(one, segments=_shown(profile, one.measure, rarities, near)) for one in chosen)


def _for_all_such(profile: Profile, ranked: Sequence[Fit], near: Nearness) -> tuple[Fit, ...]:
    """All that texts made for such applicants give, where money for whatever is sought; none where a text is for nobody such."""
    if any(one.name not in UNTELLING for one in profile.needs):
        return ()
    return tuple(one for one in ranked if one.measure.key in near.addressed)


def _of_bits(ranked: Sequence[Fit], chosen: Sequence[Fit], near: Nearness) -> list[Fit]:
    """Further measures for what the story tells bit by bit, of the documents that hold the others.

    For a bit that one of the chosen answers only those that come close to it.
    """
    scores = {one.measure.key: one.score for one in chosen}
    documents = {one.measure.document.id for one in chosen[:1]}
    further = []
    for one in ranked:
        bits = [keys for keys in near.told if one.measure.key in keys]
        fresh = any(not any(key in scores for key in keys) for keys in bits)
        close = one.score >= NEED_SHARE * max(scores.values(), default=0.0)
        if bits and one not in chosen and one.measure.document.id in documents and (fresh or close):
            further.append(one)
    return further


def _figured(profile: Profile, fit: Fit) -> Fit:
    """With what its figures add or take: 80 spaces where at least 50 are demanded."""
    read = grades.of(fit.segments[0].text, profile)
    met = read.by is not None or any(one.verdict is Verdict.MET for one in read.checked)
    return replace(fit, score=fit.score + FIGURE * (met - read.fails))


def _on_matter(profile: Profile, ranked: Sequence[Fit], near: Nearness) -> Sequence[Fit]:
    """Those that come about as near in meaning as the nearest, or say as much, where only the matter tells measures apart.

    Where who asks is all that tells them apart, those that name such applicants.
    """
    if any(one.name not in MEANS and not one.matter for one in profile.needs):
        return ranked
    telling = any(one.name not in UNTELLING for one in profile.needs)
    if not telling and any(_names(profile, one) for one in ranked):
        return [one for one in ranked if _names(profile, one) or one.near]
    if not any(one.near for one in ranked):
        return ranked
    nearest = max(near.meaning.get(one.measure.key, 0.0) for one in ranked)
    most = max(near.words.get(one.measure.key, 0.0) for one in ranked)
    return [
        one
        for one in ranked
        if near.meaning.get(one.measure.key, 0.0) >= MATTER_SHARE * nearest
        or near.words.get(one.measure.key, 0.0) >= most > 0
    ]


def _nearness(measure: Measure, near: Nearness) -> float:
    """What a measure's nearness in words and in meaning counts."""
    return WORDS * near.words.get(measure.key, 0.0) + MEANING * near.meaning.get(measure.key, 0.0)


def _names(profile: Profile, fit: Fit) -> bool:
    """Whether a measure names the applicant's trade, or its kind if no trade is told, itself or in its own heading."""
    trades = [one.name for one in profile.traits if one.trade]
    kinds = trades or [one.name for one in profile.traits]
    return not (fit.segments[0].aspects | fit.measure.own).isdisjoint(kinds)


def _fit(profile: Profile, measure: Measure, near: Nearness, rarities: Scale) -> Fit | None:
    # What a bank or the like is called is also the name of a means, of which nearness knows nothing.
    called = profile.institution and near.words.get(measure.key, 0.0) >= SAID
    close = called or measure.key in near.near
    best = _best(profile, measure, near, rarities)
    needs = (1 - ELSEWHERE) * needs_met(profile, best.aspects, rarities)
    needs += ELSEWHERE * needs_met(profile, measure.aspects | measure.own, rarities)
    traits = TRAIT * traits_met(profile, best, measure, rarities)
    asked = any(one.name not in ASKS_ONLY and not one.matter for one in profile.needs)
    known = (needs > 0 and (asked or traits > 0)) or (traits > 0 and not profile.needs)
    idle = not profile.needs and not best.helps and not GIVES.search(best.text)
    if (not known or idle) and not close:
        return None
    if _of_other_trade(profile, best.aspects) and _of_other_trade(profile, measure.own):
        return None
    score = needs + traits + _nearness(measure, near) - UNASKED * _unasked(profile, best, rarities)
    score *= STRANGER if _stranger(profile, measure, best) else 1.0
    score *= OTHER_TRADE if _of_other_trade(profile, best.aspects) else 1.0
    for_banks = measure.institutional or best not in measure.segments
    score *= 1.0 if best.helps or (for_banks and profile.institution) else NOBODY
    if not profile.needs:
        score *= 1.0 if GIVES.search(best.text) else NOTHING_GIVEN
    if profile.institution and not for_banks:
        score *= ALL_BUT_BANKS
    return Fit(measure, (best,), score, _answered(profile, measure, best, rarities), close)


def _best(profile: Profile, measure: Measure, near: Nearness, rarities: Scale) -> Segment:
    """The sentence that says most of what is needed; to a bank and the like, whom all sentences are for, in its own words."""

    def worth(one: Segment) -> float:
        spoken = WORDS * near.spoken(one.text) if profile.institution else 0.0
        return _worth(profile, one, measure, rarities) + spoken

    return max(_open(profile, measure), key=worth)


def _worth(profile: Profile, segment: Segment, measure: Measure, rarities: Scale) -> float:
    """How much a sentence says of what is needed, and for whom."""
    return needs_met(profile, segment.aspects, rarities) + 0.5 * TRAIT * traits_met(
        profile, segment, measure, rarities
    )


def traits_met(profile: Profile, segment: Segment, measure: Measure, rarities: Scale) -> float:
    """What the applicant's traits weigh of which a sentence, or less what stands around it, speaks."""
    spoken = sum(rarities.weight(one) * _spoken(one, segment, measure) for one in profile.traits)
    headed = [one for one in profile.traits if one.trade and one.name in measure.own]
    return spoken + HEADED * sum(map(rarities.weight, headed))


def _unasked(profile: Profile, segment: Segment, rarities: Scale) -> float:
    table = aspects()
    return sum(rarities.weight(table[name]) for name in segment.aspects if not profile.has(name))


def needs_met(profile: Profile, spoken: frozenset[str], rarities: Scale) -> float:
    """What the needs weigh that are among those spoken of."""
    return sum(rarities.weight(one) for one in profile.needs if one.name in spoken)


def _spoken(trait: Aspect, best: Segment, measure: Measure) -> float:
    if trait.name in best.aspects:
        return 1.0
    return AROUND if trait.name in measure.aspects | measure.own | measure.above else 0.0


def _stranger(profile: Profile, measure: Measure, best: Segment) -> bool:
    """Whether the measure is headed by or meant for a kind of enterprise that this is not, or for its opposite."""
    table = aspects()
    for names in (measure.own, best.named):
        traits = [name for name in names if table[name].sort is Sort.TRAIT]
        if traits and profile.traits and not any(profile.has(name) for name in traits):
            return True
    return opposed(profile, best.aspects)


def _of_other_trade(profile: Profile, names: frozenset[str]) -> bool:
    """Whether a sentence or a heading speaks of trades, and of none of the enterprise's."""
    trades = [name for name in names if aspects()[name].trade]
    known = any(one.trade for one in profile.traits)
    return bool(trades) and known and not any(map(profile.has, trades))


def opposed(profile: Profile, names: frozenset[str]) -> bool:
    """Whether these traits rule the enterprise out: one of them is the opposite of what it is, none is its own."""
    return any(map(profile.lacks, names)) and not any(
        one.name in names for one in profile.traits if one.excludes
    )


def _open(profile: Profile, measure: Measure) -> tuple[Segment, ...]:
    """The sentences that are not for another kind of enterprise only; all when every one is."""
    segments = measure.all_segments if profile.institution else measure.segments
    return tuple(one for one in segments if not opposed(profile, one.named)) or segments


def _shown(profile: Profile, measure: Measure, rarities: Scale, near: Nearness) -> tuple[Segment, ...]:
    """The best sentence; those that answer a need which it does not; those that say nearly as much."""
    inside = _open(profile, measure)
    worth = {
        one: _worth(profile, one, measure, rarities)
        + WORDS * near.spoken(one.text)
        + MEANING * max(meant, 0.0)
        for one, meant in zip(inside, near.meant([one.text for one in inside]), strict=True)
    }
    ranked = sorted(worth, key=lambda one: (BARS.search(one.text) is None, worth[one]), reverse=True)
    chosen, answered = ranked[:1], set(ranked[0].aspects)
    asked = {one.name for one in profile.needs if one.name != GENERAL}
    for one in ranked[1:]:
        adds = asked & one.aspects - answered
        if len(chosen) < MOST_SENTENCES and (adds or worth[one] >= NEARLY * worth[ranked[0]]):
            chosen.append(one)
            answered |= one.aspects
    return tuple(sorted(chosen, key=lambda one: one.start))


def _answered(profile: Profile, measure: Measure, best: Segment, rarities: Scale) -> Aspect | None:
    spoken = [one for one in profile.needs if one.name in best.aspects | measure.aspects]
    return max(spoken, key=lambda one: rarities.weight(one) * (1 + (one.name in best.aspects)), default=None)


def _for_its_like(fit: Fit, profile: Profile, top: float, rarities: Scale) -> bool:
    """Whether one sentence of a measure names all that the applicant is and the rarest thing that they need."""
    said = fit.segments[0].aspects
    rarest = max(profile.needs, key=rarities.weight, default=None)
    wanted = [one.name for one in (*profile.traits, rarest) if one is not None]
    tells = profile.traits or ([rarest] if rarest is not None and rarest.name not in MEANS else ())
    told = any(rarities.weight(one) >= FEW_SPEAK for one in tells)
    return told and all(name in said for name in wanted) and fit.score >= NEED_SHARE * top


def _chosen(profile: Profile, ranked: Sequence[Fit], rarities: Scale) -> tuple[Fit, ...]:
    """Those near the best, and the best one for each strong need that these leave without an answer."""
    if not ranked:
        return ()
    top = ranked[0].score
    chosen = [one for one in ranked if one.score >= BEST_SHARE * top][
        : MOST if profile.needs else MOST_UNASKED
    ]
    room = MOST - len(chosen) if profile.needs else 0
    chosen += [one for one in ranked if one not in chosen and _for_its_like(one, profile, top, rarities)][
        :room
    ]
    for need in profile.needs:
        if need.weight < 1 or any(need.name in one.measure.aspects for one in chosen):
            continue
        found = next((one for one in ranked if need.name in one.measure.aspects), None)
        if found is not None and found.score >= NEED_SHARE * top:
            chosen.append(found)
    telling = [one for one in profile.needs if one.name not in MEANS and not one.matter]
    # Where the need was told, what answers none of it is not the nearest.
    return tuple(sorted(chosen, key=lambda one: (bool(telling) and one.need is None, -one.score)))
