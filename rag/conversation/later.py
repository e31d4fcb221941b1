"""A follow-up -> its parts: what it names, what it asks, whether it corrects. Knows no answer and no question before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag import language
from rag.conversation.exchange import specific
from rag.conversation.follow_ups import ASKS, CLOSES, CORRECTION, COUNTED, FOLLOWS, PRONOUN, TEXT
from rag.conversation.slots import Slot, Sort, slots, topics
from rag.questions.names.units import Units

CLIPPED = 8  # characters beside its slots of a follow-up whose topic is but a word


@dataclass(frozen=True, slots=True)
class Later:
    """A follow-up, read: `rest` without its correction, `fragment` without what makes it follow."""

    rest: str
    fragment: str
    given: tuple[Slot, ...]
    own: tuple[str, ...]  # its own topics
    pronoun: re.Match[str] | None
    asks: bool
    follows: bool
    corrects: bool  # with a word that says so
    corrected: bool  # in whatever form

    @classmethod
    def of(cls, question: str, units: Units, places: Sequence[str]) -> Later:
        """Read from its words."""
        correction = CORRECTION.match(question)
        corrects = correction is not None and bool(correction[0].strip())
        rest = question[correction.end() :] if correction and corrects else question
        fragment = CLOSES.sub("", FOLLOWS.sub("", rest)).strip(" ，,。？?.!！；;")
        given = tuple(slots(fragment, units, places))
        spans = topics(fragment, given)
        own = tuple(words for a, b in spans if (words := specific(fragment[a:b])))
        pronoun = PRONOUN.search(fragment)
        if pronoun and _belongs(pronoun, fragment, spans):
            return cls.of(question.replace(pronoun[0], "", 1), units, places)
        return cls(
            rest,
            fragment,
            given,
            own,
            pronoun,
            ASKS.search(fragment) is not None,
            bool(FOLLOWS.match(rest) or CLOSES.search(rest)),
            corrects,
            correction is not None,
        )

    @property
    def clipped(self) -> bool:
        """Whether its topic is but a word or two: 贴息呢."""
        unslotted = len(self.fragment) - sum(one.end - one.start for one in self.given)
        short = unslotted <= CLIPPED and 0 < len("".join(self.own)) <= 2
        return short and not re.search("是什么|是啥|意思", self.fragment)

    @property
    def owned(self) -> bool:
        """Whether its own topic is that of a body or a place which it names: 某局的定位是什么 adds nothing to what was told."""
        first = self.given[0] if self.given else None
        return (
            bool(self.own)
            and first is not None
            and first.start == 0
            and first.sort in {Sort.PLACE, Sort.UNIT}
        )

    @property
    def whole(self) -> bool:
        """Whether it has a topic that stands by itself, or names a text with its place."""
        text = TEXT.search(self.fragment)
        if self.owned and text is not None and not ASKS.search(text[0]):
            return True
        return bool(self.own) and not (self.clipped and language.HAN.search(self.fragment))


def _belongs(pronoun: re.Match[str], fragment: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether 那条 of 贴息那条谁牵头 is that of its own topic; 贴息那个是多少 asks what was asked of another."""
    at = pronoun.start()
    own = any(start < at <= end and specific(fragment[start:at]) for start, end in spans)
    return own and language.HAN.match(pronoun[0]) is not None and not COUNTED.search(fragment)


def stands(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a later question asks of a matter that is that of a place or a body which it names."""
    later = Later.of(question, units, places)
    return later.owned and later.asks and not later.pronoun


def renames(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a later question puts another thing in the place of the one that was asked about: 那某项目呢, 我是说某项目."""
    later = Later.of(question, units, places)
    goes_on = later.follows or later.corrected
    return goes_on and bool(later.own) and not later.given and not later.asks and not later.pronoun
