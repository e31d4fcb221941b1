"""How near passages are to a question, and how far they stand out from the other passages. Knows no text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.passages import Language

SAMPLE = 256  # passages, spread evenly over the library, that say how near any passage is to a question
OWN = 96  # passages of one document that say how near any of them is
FEW = 16  # passages of a language in the sample from which they are held against their own language's
LEAST = 1e-3  # deviation below which all passages are equally near


@dataclass(frozen=True, slots=True)
class Near:
    """One passage: cosine and met tokens above those of any passage of its language.

    `prominence` is the sum of both in standard deviations. What any passage shares with a question, as its
    framing, is in the mean; so it says much the same of libraries of any subject and of questions in any language.
    """

    cosine: float
    tokens: float
    prominence: float


@dataclass(frozen=True, slots=True, eq=False)
class Nearness:
    """The same of many passages, in their order."""

    cosines: NDArray[np.float64]
    tokens: NDArray[np.float64]
    prominence: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.cosines)

    def __getitem__(self, at: int) -> Near:
        return Near(float(self.cosines[at]), float(self.tokens[at]), float(self.prominence[at]))


@dataclass(frozen=True, slots=True)
class Background:
    """How near the passages of a library are to one question, whatever it asks."""

    mean: float
    deviation: float

    @classmethod
    def of(cls, values: NDArray[np.float32]) -> Background:
        """From the values of a sample; of an empty one nothing is known and nothing stands out."""
        if not len(values):
            return cls(0.0, 1.0)
        # As `mean` and `std` reckon, which each take the mean anew and look at much that does not vary here.
        many = np.float32(len(values))
        mean = np.add.reduce(values) / many
        apart = values - mean
        variance = np.add.reduce(np.multiply(apart, apart, out=apart)) / many
        return cls(float(mean), max(float(np.sqrt(variance)), LEAST))


def near(
    cosines: NDArray[np.float32],
    tokens: NDArray[np.float32],
    languages: Sequence[Language],
    sample: Mapping[Language, NDArray[np.bool_]],
) -> Nearness:
    """What is known of passages in these languages, held against those of a sample, whose values stand behind theirs.

    `sample` says of each language which passages of the sample are in it.
    """
    first = len(languages)
    found = [np.array(values[:first], dtype=np.float64) for values in (cosines, tokens)]
    prominence = np.zeros(first)
    for language, others in sample.items():
        # By identity: an enumeration's own hash is reckoned in Python, once for each passage.
        own = np.array([one is language for one in languages], dtype=np.bool_)
        if not own.any():
            continue
        for values, above_mean in zip((cosines, tokens), found, strict=True):
            background = Background.of(_of_language(values[first:], others))
            above_mean[own] -= background.mean
            prominence[own] += above_mean[own] / background.deviation
    return Nearness(found[0], found[1], prominence)


def spoken(languages: Sequence[Language]) -> dict[Language, NDArray[np.bool_]]:
    """Of each language which of several passages are in it."""
    return {
        language: np.array([one is language for one in languages], dtype=np.bool_) for language in Language
    }


def above(cosine: float, met: float, backgrounds: tuple[Background, Background]) -> float:
    """How far a passage stands above others, cosine and tokens summed, in standard deviations."""
    of_cosines, of_tokens = backgrounds
    return (cosine - of_cosines.mean) / of_cosines.deviation + (met - of_tokens.mean) / of_tokens.deviation


def _of_language(values: NDArray[np.float32], own: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Those of one language; all where these are too few to tell anything."""
    chosen: NDArray[np.float32] = values[own]
    return chosen if len(chosen) >= FEW else values


def spread(total: int, most: int = SAMPLE) -> list[int]:
    """Positions of the sample: all of a small library, `most` of a larger one at even distances."""
    return sorted(set(np.linspace(0, max(total - 1, 0), min(total, most)).astype(int).tolist()))
