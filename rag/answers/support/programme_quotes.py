"""A measure that fits -> the clause's own words that say so, shortened, with the span they come from. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from documents.facts.tiers import tiers
from rag.applicants.profile import Profile
from rag.drafting import Quote
from rag.language import HAN
from rag.programmes.fitting import Fit
from rag.programmes.grades import Grades
from rag.programmes.measures import Segment, english_segments

LONGEST = 110  # characters of the words quoted from one sentence
LONGEST_ENGLISH = 420
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


def words(fit: Fit, profile: Profile, grades: Sequence[Grades], english: bool) -> tuple[str, Quote]:
    """The clause's own words, shortened at its commas, and the span that they come from."""
    measure = fit.measure
    if english and measure.clause.english and HAN.search(measure.clause.text):
        segments = _english(measure.clause.english, profile, len(fit.segments))
        pieces = [_shortened(one, _Wanted(profile), LONGEST_ENGLISH, r";\s", r",\s") for one in segments]
        quote = Quote(measure.document, measure.clause, pieces[0].start, pieces[-1].end, True)
        return " … ".join(_capital(one.text.rstrip(" ;,.")) for one in pieces) + ".", quote
    pieces = [
        _shortened(one, _wanted(one, profile, grade), LONGEST, "[，；]", "[，；]")
        for one, grade in zip(fit.segments, grades, strict=True)
    ]
    quote = Quote(measure.document, measure.clause, pieces[0].start, pieces[-1].end)
    return "……".join(one.text.rstrip("。；，;.") for one in pieces) + ("." if english else "。"), quote


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
