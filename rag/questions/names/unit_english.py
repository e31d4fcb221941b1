"""An English question -> the stretches that name bodies, matched by the words that tell bodies apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

IDLE = frozenset("the of and for a an in on at by s municipal city local".split())
# What kind of body it is; people swap these freely.
KINDS = frozenset(
    "bureau office department administration commission authority agency branch sub-branch "
    "committee company corporation group service division unit body".split()
)
# Kinds of which a town has one, so that they name it alone.
ALONE = frozenset("court procuratorate prosecutor police custom".split())
# Of these the kinds of firms: a tech company is no bureau of technology.
FIRMS = frozenset("company corporation".split())
OFFICES = frozenset("authority bureau commission department".split())  # kinds that no firm is called by
GROUPS = frozenset(
    "leading working work task".split()
)  # a group of these is a body of officials, and no firm
LONGEST = 9  # words of a name
MORE = 3  # words behind a name that may be of the same one
IT = ("information", "technology")
# What people write for words of a name; slips of the pen among them.
SHORT = {
    "tech": ("technology",), "sci": ("science",), "dept": ("department",), "buro": ("bureau",), "bureaux": ("bureau",),
    "admin": ("administration",), "dev": ("development",), "gov": ("government",), "govt": ("government",),
    "labor": ("labour",), "agri": ("agriculture",), "agricultural": ("agriculture",), "commercial": ("commerce",),
    "environmental": ("environment",), "ecological": ("ecology",),
}  # fmt: skip
KINDS_TOLD = KINDS | ALONE | {"regulator", "supervisor", "bank"}
# Words that by themselves do not tell which body a shortened name means.
WEAK = frozenset(
    "work affair service government public social security general management supervision".split()
)
EVERY = frozenset("all each every".split())
# Kinds of body that are parts of a bureau and never stand for one.
PARTS = frozenset("division section".split())


@dataclass(frozen=True, slots=True)
class EnglishName:
    """One English name of a body: the words that tell it from others, and whether they do so alone."""

    core: frozenset[str]
    distinct: bool
    place: frozenset[str]  # the words of the body's region
    key: int  # of the body, in the caller's list
    part: bool = False  # a division of a body
    every: bool = False  # all bodies of some sorts: all parks, towns and sub-districts
    firm: bool = False


def english_name(
    name: str, key: int, place: Collection[str], places: Collection[str], proper: bool
) -> EnglishName | None:
    """The name taken apart; `proper` for a firm, whose name needs no word for its kind beside it.

    `place` holds the words of the body's own region, `places` those of all regions.
    """
    words = [word for word, _, _ in tokens(name)]
    core = frozenset(words) - IDLE - KINDS
    bare = core - frozenset(places)
    acronym = any(part.isupper() and len(part) > 2 for part in name.split())
    if bare and not bare <= {"bank", "security", "trust", "futures"}:
        core = bare
    kindless = len(core) > 1 and not frozenset(words) & KINDS_TOLD
    part, every = bool(PARTS.intersection(words)), bool(EVERY.intersection(words))
    core -= EVERY
    distinct = acronym or proper or kindless
    of_firms = words[-1:] == ["group"] and not GROUPS.intersection(words)
    firm = proper or of_firms or bool(FIRMS.intersection(words))
    return EnglishName(core, distinct, frozenset(place), key, part, every, firm) if core else None


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Words in lower case, plurals cut, each with its span."""
    found = re.finditer(r"[A-Za-z]+(?:-[A-Za-z]+)*", re.sub(r"['’]s\b", "  ", text))
    return [
        (word, match.start(), match.end())
        for match in found
        for word in (IT if match[0] == "IT" else SHORT.get(match[0].lower(), (_singular(match[0].lower()),)))
    ]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us")) else word


class EnglishNames:
    """The English names of many bodies, looked up by their words."""

    def __init__(self, known: Iterable[EnglishName], places: Collection[str]) -> None:
        self._by_word: defaultdict[str, list[EnglishName]] = defaultdict(list)
        self._places = frozenset(places)
        for name in known:
            for word in name.core:
                self._by_word[word].append(name)

    def found(self, text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Spans of a text that name bodies, with the bodies' keys; spans may overlap."""
        words = tokens(text)
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + LONGEST) + 1):
                if words[start][0] in IDLE or words[end - 1][0] in IDLE or self._cut(text, words, start):
                    continue
                if self._goes_on(text, words, end):
                    continue
                office = frozenset(self._beside(text, words, end)) & OFFICES
                keys = self._named([word for word, _, _ in words[start:end]], bool(office))
                if keys and self._is_phrase(text[words[start][1] : words[end - 1][2]]):
                    yield words[start][1], words[end - 1][2], keys

    def _cut(self, text: str, words: Sequence[tuple[str, int, int]], start: int) -> bool:
        """Whether a name in capitals began before these words: Management Bureau of Urban Management Bureau."""
        if start == 0 or not text[words[start][1]].isupper():
            return False
        word, begins, ends = words[start - 1]
        beside = text[ends : words[start][1]] == " " and text[begins].isupper() and begins > 0
        return beside and word not in IDLE | KINDS | ALONE | self._places

    def _goes_on(self, text: str, words: Sequence[tuple[str, int, int]], end: int) -> bool:
        """Whether a name in capitals goes on behind these words with one that tells of another body: Water Affairs Bureau."""
        for at in range(end, min(end + MORE, len(words))):
            word, begins, _ = words[at]
            joined = text[words[at - 1][2] : begins] == " " and text[begins].isupper()
            if not joined or word in IDLE | self._places:
                return False
            if word in KINDS_TOLD:
                return at > end
        return False

    def _is_phrase(self, text: str) -> bool:
        """Whether the words are one name: Bureau of Commerce, the regulator in this town."""
        joined = re.findall(r"\band (\w+)", text, re.IGNORECASE)
        if re.search(r"[,;?!:]|\.\s", text) or any(
            word.lower() in {"the", "a", "an", *self._places} for word in joined
        ):
            return False
        opening = re.match(r"\w+", text)
        if opening and opening[0].lower() in KINDS and not re.match(r"\w+ (?:of|for)\b", text):
            return False
        if opening and opening[0].lower() in KINDS:
            text = text[opening.end() :].lstrip().removeprefix("for ")  # Agency for Housing in this town
        after = re.findall(r"\b(?:in|on|at|by|for) (?:the )?(\w+)", text, re.IGNORECASE)
        return all(word.lower() in self._places for word in after)

    @staticmethod
    def _beside(text: str, words: Sequence[tuple[str, int, int]], end: int) -> list[str]:
        """The word right behind a span, with only a blank between."""
        return [word for word, begins, _ in words[end : end + 1] if text[words[end - 1][2] : begins] == " "]

    def _named(self, words: list[str], office: bool) -> tuple[int, ...]:
        """The bodies that words name; `office`: a word for an office of government stands behind them."""
        said = frozenset(words) - IDLE
        core = said - KINDS - self._places
        kind_said = bool(said & KINDS_TOLD)
        place = said & self._places
        whole = said - KINDS
        best: dict[int, float] = {}
        for word in core or whole:
            for name in self._by_word.get(word, ()):
                spoken = whole if name.core & self._places else core
                elsewhere = place - name.core and not place & (name.place | name.core)
                if not name.firm and said & FIRMS and not said & KINDS - FIRMS:
                    continue
                if name.firm and (office or said & OFFICES) and not name.core & self._places:
                    continue
                if elsewhere or not spoken or not spoken <= name.core or name.part < bool(said & PARTS):
                    continue
                if self._suffices(spoken, name, kind_said):
                    share = len(spoken) / len(name.core)
                    best[name.key] = max(best.get(name.key, 0.0), share)
        top = max(best.values(), default=0.0)
        return tuple(key for key, share in best.items() if share == top)

    def _suffices(self, spoken: frozenset[str], name: EnglishName, kind_said: bool) -> bool:
        if spoken & ALONE or (name.every and len(spoken) > 1):
            return True
        if spoken == name.core:
            return name.distinct or kind_said or len(spoken) > 2
        if name.core & self._places:
            return len(spoken) > 1 and name.core - spoken <= self._places
        return kind_said and bool(spoken - WEAK - KINDS_TOLD) and (len(spoken) > 1 or len(name.core) == 2)
