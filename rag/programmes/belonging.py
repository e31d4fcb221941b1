"""The measure that fits best -> whether it is for the applicant at all. Ranks nothing.

Any library holds something that shares a word with any firm. Fitted by logistic regression on 102 questions of applicants that
their own made-up or shipped library answers and 178 put to a library on other matters, places left out: the bound alone tells 3
of the former and 60 in a hundred of the latter that nothing is for them. `python -m bench.strangers` measures the whole.
"""

from __future__ import annotations

from rag.applicants.profile import Profile
from rag.programmes.nearness import Nearness
from rag.programmes.scale import Scale
from rag.programmes.scoring import Fit, Weighed

# What the share of words, nearness in meaning, needs and traits count, each as far as more of it tells no more.
WORDS, MEANING, NEEDS, TRAITS = 4.5, 3.0, 1.25, 1.65
MOST_WORDS, MOST_MEANING, MOST_ASPECTS = 0.6, 0.4, 1.6
# The least sum, and that where a place is told for which a document is: who names it knows of the library.
LEAST, LEAST_PLACED = 1.9, 1.6
TELLING = 0.35  # weight of a need or a trait of which not most measures speak


def belongs(profile: Profile, fit: Fit, near: Nearness, rarities: Scale, placed: bool) -> bool:
    """Whether the best measure says enough of what the applicant is and needs.

    A bit of the story of which it speaks is enough, and where a place is told that has a document a need or a trait.
    """
    key, best, weighed = fit.measure.key, fit.segments[0], Weighed(profile, rarities)
    needs = max(weighed.needs_met(one.aspects) for one in fit.segments)  # of all sentences shown
    traits = weighed.traits_met(best, fit.measure)
    if any(key in keys for keys in near.told) or (placed and max(needs, traits) >= TELLING):
        return True
    sum_ = WORDS * min(near.words.get(key, 0.0), MOST_WORDS)
    sum_ += MEANING * min(near.meaning.get(key, 0.0), MOST_MEANING)
    sum_ += NEEDS * min(needs, MOST_ASPECTS) + TRAITS * min(traits, MOST_ASPECTS)
    return sum_ >= (LEAST_PLACED if placed else LEAST)
