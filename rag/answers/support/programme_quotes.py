"""A measure that fits -> the clause's own words that say so, shortened, with the span they come from. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause
from documents.facts.tiers import tiers
from rag.applicants.profile import Profile
from rag.drafting import Quote, english_shortened, shortened
from rag.language import HAN
from rag.programmes.grades import Grades
from rag.programmes.measures import Segment, english_segments
from rag.programmes.scoring import Fit

LONGEST = 110  # characters of the words quoted from one sentence
LONGEST_ENGLISH = 420
LINKING = re.compile(r"^\s*(?:并且?|同时|而且|(?:and|or)\b)\s*")  # what a stretch hangs on
REGARDING = re.compile(r"^[^，。；：]{2,24}方面[，：](?=.{8})")  # of whom it speaks, not what it offers
BRIEF = 46  # characters of what is said in brief
BRIEF_ENGLISH = 130
SUM = 0.5  # what a stretch that says how much is given counts, against the weight of a need
APPLIES = 2.0  # what the grade that applies counts


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a shortened sentence should still say."""

    profile: Profile
    gifts: Collection[str] = ()
    applies: str = ""

    def worth(self, piece: str) -> float:
        """How much of it a stretch says."""
        needs = sum(need.weight for need in self.profile.needs if need.offered.search(piece))
        given = SUM * any(one in piece for one in self.gifts)
        return needs + given + APPLIES * bool(self.applies and self.applies in piece)


@dataclass(frozen=True, slots=True)
class Words:
    """The clause's own words, the span that they come from, and what they offer in brief."""

    text: str
    quote: Quote
    offer: str


def words(fit: Fit, profile: Profile, grades: Sequence[Grades], english: bool) -> Words:
    """The clause's own words, shortened at its commas."""
    measure = fit.measure
    if english and measure.clause.english and HAN.search(measure.clause.text):
        segments = _english(measure.clause.english, profile, len(fit.segments))
        pieces = [_shortened(one, _Wanted(profile), LONGEST_ENGLISH, r";\s", r",\s") for one in segments]
        quote = Quote(measure.document, measure.clause, pieces[0].start, pieces[-1].end, True)
        text = " … ".join(_capital(one.text.rstrip(" ;,.")) for one in pieces) + "."
        return Words(text, quote, english_shortened(_offer(pieces, profile, fit, ", "), BRIEF_ENGLISH))
    pieces = [
        _shortened(one, _wanted(one, profile, grade), LONGEST, "[，；]", "[，；]")
        for one, grade in zip(fit.segments, grades, strict=True)
    ]
    quote = Quote(measure.document, measure.clause, pieces[0].start, pieces[-1].end)
    text = "……".join(one.text.rstrip("。；，;.") for one in pieces) + ("." if english else "。")
    return Words(text, quote, shortened(_offer(pieces, profile, fit, "，"), BRIEF))


def _offer(pieces: Sequence[Segment], profile: Profile, fit: Fit, comma: str) -> str:
    """Of the words shown those that say most of what is needed, from the comma before them where they come late."""
    wanted = _Wanted(profile)

    def said(text: str) -> bool:
        return fit.need is not None and bool(fit.need.offered.search(text))

    best = max(pieces, key=lambda one: (said(one.text), wanted.worth(one.text)))
    text = REGARDING.sub("", _stripped(best.text, fit.measure.clause))
    stretches = text.split(comma)
    first = next((n for n, stretch in enumerate(stretches) if said(stretch)), 0)
    late = len(comma.join(stretches[: first + 1])) > (BRIEF_ENGLISH if comma.isascii() else BRIEF)
    return LINKING.sub("", comma.join(stretches[first:])) if late else text


def _stripped(text: str, clause: Clause) -> str:
    """Without the number and the heading that the words may open with."""
    text = text.removeprefix(clause.number).lstrip()
    return (text.removeprefix(clause.heading).lstrip("。：:") if clause.heading else text) or text


def _wanted(segment: Segment, profile: Profile, grades: Grades) -> _Wanted:
    applies = grades.applies.gift if grades.applies else ""
    return _Wanted(profile, [one.gift for one in tiers(segment.text)], applies)


def _english(text: str, profile: Profile, count: int) -> tuple[Segment, ...]:
    """The sentences of a rendering that speak most of the profile, in printed order."""

    def worth(one: Segment) -> float:
        needs = sum(need.weight for need in profile.needs if need.name in one.aspects)
        return needs + 0.4 * sum(trait.name in one.aspects for trait in profile.traits)

    ranked = sorted(english_segments(text), key=worth, reverse=True)[:count]
    return tuple(sorted(ranked, key=lambda one: one.start))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shortened(segment: Segment, wanted: _Wanted, longest: int, begins: str, ends: str) -> Segment:
    """The stretch that says most of what is wanted, where the sentence is long.

    `begins` and `ends` are the marks after which a stretch may begin and end.
    """
    if len(segment.text) <= longest:
        return segment
    starts = [0, *(match.end() for match in re.finditer(begins, segment.text))]
    stops = [match.end() for match in re.finditer(f"{begins}|{ends}", segment.text)] + [len(segment.text)]
    spans = [(start, stop) for start in starts for stop in stops if 0 < stop - start <= longest]

    def worth(span: tuple[int, int]) -> tuple[float, bool, int]:
        piece = segment.text[span[0] : span[1]]
        # Its opening says what is done, the rest hangs on it.
        return wanted.worth(piece), span[0] == 0, span[1] - span[0]

    if not spans or (wanted.profile.needs and not max(map(worth, spans))[0]):
        return segment
    start, end = max(spans, key=worth)
    text = segment.text[start:end].rstrip()
    return replace(segment, start=segment.start + start, end=segment.start + start + len(text), text=text)
