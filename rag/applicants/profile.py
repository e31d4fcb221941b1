"""What an applicant says of itself -> its needs, its traits and its figures. Knows no document and no measure."""

from __future__ import annotations

from dataclasses import dataclass

from documents.facts import aspects
from documents.facts.aspects import Aspect, Sort
from rag.applicants import told
from rag.applicants.told import Told


@dataclass(frozen=True, slots=True)
class Profile:
    """A person or an enterprise as they describe themselves."""

    needs: tuple[Aspect, ...]
    traits: tuple[Aspect, ...]
    figures: tuple[Told, ...]
    text: str

    def has(self, name: str) -> bool:
        """Whether the need or trait of this name was drawn from the description."""
        return any(one.name == name for one in (*self.needs, *self.traits))

    @property
    def institution(self) -> bool:
        """Whether it is a bank or the like."""
        return self.has(aspects.INSTITUTION)

    def lacks(self, name: str) -> bool:
        """Whether a trait of the applicant rules this one out."""
        return not self.has(name) and any(one.excludes == name for one in self.traits)


def read(text: str) -> Profile:
    """Draw needs, traits and figures from a description in English or Simplified Chinese."""
    found = aspects.asked(text).values()
    return Profile(
        tuple(one for one in found if one.sort is Sort.NEED),
        tuple(one for one in found if one.sort is Sort.TRAIT),
        told.read(text),
        text,
    )
