"""A measure that fits -> its row: what it offers, for whom, which conditions are met, whom to turn to. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.facts.programmes import Commitment, Programme, programme
from documents.facts.responsibilities import responsibilities
from rag.answers.programme_words import FIRMNESS, STATED, money, place
from rag.drafting import Quote, listed
from rag.language import HAN
from rag.programmes.conditions import Judged, Verdict, judged, meant_for, of_applicants
from rag.programmes.fitting import Fit, opposed
from rag.programmes.measures import Segment, english_segments
from rag.programmes.profile import Aspect, Profile
from rag.questions.units import Units

LONGEST = 110  # characters of the words quoted from one sentence
LONGEST_ENGLISH = 420
MOST_CONDITIONS = 2
MOST_UNITS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A measure as the answer shows it. `firmness` is None where the text names no known instrument."""

    fit: Fit
    group: str
    text: str
    quote: Quote
    suits: bool
    firmness: Commitment | None
    amounts: bool
    units: tuple[str, ...]
    failed: tuple[str, ...]  # what it demands and the enterprise is not
    unknown: frozenset[str]  # the traits that it names and the enterprise did not speak of


def row(fit: Fit, profile: Profile, units: Units, english: bool) -> Row:
    """Write one measure."""
    clause = fit.measure.clause
    shown = "".join(one.text for one in fit.segments)
    stated = programme(shown, "".join(clause.path[-1:]))
    conditions = tuple(judged(profile, one) for one in (of_applicants(stated.conditions) if stated else ()))
    failed = tuple(one for one in conditions if one.verdict is Verdict.NOT_MET)
    kinds = meant_for(profile, fit.segments)
    ruled_out = opposed(profile, frozenset(one.name for one, _ in kinds))
    words, quote = _words(fit, profile, english)
    turn_to = _units(clause.text)
    parts = [
        words,
        _for_whom(conditions, kinds, english),
        _turn_to(turn_to, units, english),
        _firmness(stated, english),
    ]
    separator, colon = (" ", ": ") if english else ("", "：")
    return Row(
        fit=fit,
        group=fit.need.group if fit.need else "",
        text=f"- {place(clause, english)}{colon}{separator.join(one for one in parts if one)}",
        quote=quote,
        suits=not failed and not ruled_out,
        firmness=stated.commitment if stated else None,
        amounts=bool(stated and stated.amounts),
        units=turn_to,
        failed=tuple(one.words for one in failed)
        or tuple(one.chinese for one, verdict in kinds if verdict is Verdict.NOT_MET),
        unknown=frozenset(one.name for one, verdict in kinds if verdict is Verdict.UNKNOWN),
    )


def _words(fit: Fit, profile: Profile, english: bool) -> tuple[str, Quote]:
    """The clause's own words, shortened at its commas, and the span that they come from."""
    measure = fit.measure
    if english and measure.clause.english and HAN.search(measure.clause.text):
        segments = _english(measure.clause.english, profile, len(fit.segments))
        pieces = [_shortened(one, profile, LONGEST_ENGLISH, r";\s", r",\s") for one in segments]
        quote = Quote(measure.document, measure.clause, pieces[0].start, pieces[-1].end, True)
        return " … ".join(_capital(one.text.rstrip(" ;,.")) for one in pieces) + ".", quote
    pieces = [_shortened(one, profile, LONGEST, "[，；]", "[，；]") for one in fit.segments]
    quote = Quote(measure.document, measure.clause, pieces[0].start, pieces[-1].end)
    return "……".join(one.text.rstrip("。；，;.") for one in pieces) + ("." if english else "。"), quote


def _english(text: str, profile: Profile, count: int) -> tuple[Segment, ...]:
    """The sentences of a rendering that speak most of the profile, in printed order."""

    def worth(one: Segment) -> float:
        needs = sum(need.weight for need in profile.needs if need.name in one.aspects)
        return needs + 0.4 * sum(trait.name in one.aspects for trait in profile.traits)

    ranked = sorted(english_segments(text), key=worth, reverse=True)[:count]
    return tuple(sorted(ranked, key=lambda one: one.start))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shortened(segment: Segment, profile: Profile, longest: int, begins: str, ends: str) -> Segment:
    """The stretch that says most of what is needed, where the sentence is long.

    `begins` and `ends` are the marks after which a stretch may begin and end.
    """
    if len(segment.text) <= longest:
        return segment
    starts = [0, *(match.end() for match in re.finditer(begins, segment.text))]
    stops = [match.end() for match in re.finditer(f"{begins}|{ends}", segment.text)] + [len(segment.text)]
    spans = [(start, stop) for start in starts for stop in stops if 0 < stop - start <= longest]

    def worth(span: tuple[int, int]) -> tuple[float, int]:
        piece = segment.text[span[0] : span[1]]
        return sum(need.weight for need in profile.needs if need.offered.search(piece)), span[1] - span[0]

    if not spans or (profile.needs and not max(map(worth, spans))[0]):
        return segment
    start, end = max(spans, key=worth)
    text = segment.text[start:end].rstrip()
    return Segment(
        segment.start + start, segment.start + start + len(text), text, segment.aspects, segment.named
    )


def _for_whom(conditions: Sequence[Judged], kinds: Sequence[tuple[Aspect, Verdict]], english: bool) -> str:
    """For whom the measure is, and how the enterprise stands to each thing that is demanded."""
    if english:
        demands = [f"{one.english} ({STATED[verdict][1]})" for one, verdict in kinds]
        demands += [
            f"at the threshold of {money(figure)} ({STATED[one.verdict][1]})"
            for one in conditions
            for figure in one.figures
        ]
        if any(one.verdict is Verdict.UNSTATED for one in conditions):
            demands.append("eligible applicants (the text does not state the conditions)")
        return f"For: {'; '.join(demands)}." if demands else ""
    if conditions:
        judgements = [f"“{one.words}”（{STATED[one.verdict][0]}）" for one in conditions[:MOST_CONDITIONS]]
        return f"条件：{'、'.join(judgements)}。"
    labels = [f"{one.chinese}（{STATED[verdict][0]}）" for one, verdict in kinds]
    return f"面向：{'、'.join(labels)}。" if labels else ""


def _units(text: str) -> tuple[str, ...]:
    """The units of the first role that the clause gives out."""
    stated = responsibilities(text)
    return tuple(dict.fromkeys(one.restored or one.unit for one in stated if one.role is stated[0].role))


def _turn_to(names: Sequence[str], units: Units, english: bool) -> str:
    shown = list(names[:MOST_UNITS])
    if not shown:
        return ""
    more = len(names) > MOST_UNITS
    if english:
        both = [f"{units.english(one)} ({one})" if units.english(one) else one for one in shown]
        return f"Turn to: {', '.join(both) + ' and others' if more else listed(both, True)}."
    return f"可找：{listed(shown, False)}{'等' if more else ''}。"


def _firmness(stated: Programme | None, english: bool) -> str:
    if stated is None:
        return ""
    return (
        f"Commitment: {FIRMNESS[stated.commitment][1]}."
        if english
        else f"力度：{FIRMNESS[stated.commitment][0]}。"
    )
