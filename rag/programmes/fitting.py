"""A profile and measures -> the measures that fit, best first. Writes no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.facts.aspects import GENERAL
from rag.applicants.profile import Profile
from rag.applicants.verdict import Verdict
from rag.programmes import grades
from rag.programmes.measures import Measure
from rag.programmes.nearness import Nearness
from rag.programmes.scale import Scale
from rag.programmes.scoring import Fit, Scorer

# Needs that say by what means one wants to be helped and not for what.
MEANS = frozenset({GENERAL, "subsidy", "guidance", "equity"})
UNTELLING = frozenset({GENERAL, "subsidy"})  # money, for whatever
FIGURE = 0.3  # what a figure counts that the applicant tells and the measure demands
MATTER_SHARE = 0.7  # of the best nearness, for further measures on a matter that no other need tells
BEST_SHARE = 0.7  # of the best score, for further measures
NEED_SHARE = 0.5  # of the best score, for the best measure of a need that none shown answers
FEW_SPEAK = 0.6  # weight of a trait of which so few measures speak that naming it is meant
MOST = 6
MOST_UNASKED = 3  # measures for an enterprise that does not say what it needs
FINALISTS = 14  # of which the sentences are read once more


def fitting(
    profile: Profile,
    measures: Sequence[Measure],
    near: Nearness,
    rarities: Scale,
) -> tuple[Fit, ...]:
    """At most six measures, best first."""
    scorer = Scorer(profile, near, rarities)
    bank = profile.institution
    fits = map(scorer.fit, (one for one in measures if bank or not one.institutional))
    ranked = sorted((one for one in fits if one is not None), key=lambda one: -one.score)
    ranked[:FINALISTS] = sorted(
        (_figured(profile, one) for one in ranked[:FINALISTS]), key=lambda one: -one.score
    )
    chosen = _for_all_such(profile, ranked, near) or _chosen(
        profile, _on_matter(profile, ranked[: 3 * FINALISTS], near), rarities
    )
    chosen = (*chosen, *_of_bits(ranked, chosen, near))[:MOST]
    return tuple(replace(one, segments=scorer.shown(one.measure)) for one in chosen)


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


def _names(profile: Profile, fit: Fit) -> bool:
    """Whether a measure names the applicant's trade, or its kind if no trade is told, itself or in its own heading."""
    trades = [one.name for one in profile.traits if one.trade]
    kinds = trades or [one.name for one in profile.traits]
    return not (fit.segments[0].aspects | fit.measure.own).isdisjoint(kinds)


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
