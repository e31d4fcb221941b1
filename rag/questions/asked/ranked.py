"""The words of a question -> by what it ranks two things: which is more, less or stricter, or how far they are apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Order(Enum):
    """Which of two figures answers."""

    MORE = auto()
    LESS = auto()
    STRICT = auto()  # what is least allowed, or most demanded
    LAX = auto()
    OFTEN = auto()
    GAP = auto()  # neither: how far they are apart


@dataclass(frozen=True, slots=True)
class Rank:
    """An order, and the word for it as it was put: 高, more."""

    order: Order
    word: str


_WHICH = (
    r"(?:谁|孰|哪[一]?[个份边家处条项地座样种]?|边[个份度]|(?<![两双各旁路身])边)"
    r"(?P<of>[^，。？；]{0,12}?)(?:更|比较|较|最)?"
)
_MORE, _LESS = "(?:[高大长久晚迟宽远厚贵]|(?<![侧着注])重|(?<!几)多)", "(?:[低小短轻早快近窄]|便宜|(?<!多)少)"
WHICH = re.compile(
    rf"{_WHICH}(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<strict>严格?)|(?P<lax>宽?松)|(?P<often>勤快?|频繁|频密|密))"
    r"(?:[一点些的啲呢吗]|[？?，,]|$)|"
    r"\b(?:which|who|where)\b[^?.]*?\b(?:"
    r"(?P<more_>more(?! (?:often|frequent|detail|specific|thorough|concrete))|higher|larger|longer|later|bigger|"
    r"greater|dearer|costlier)|"
    r"(?P<less_>less|lower|fewer|shorter|earlier|smaller|sooner|cheaper|faster|quicker)|"
    r"(?P<strict_>strict(?:er)?|tight(?:er)?)|(?P<lax_>loos(?:er|e)|lenient)|"
    r"(?P<often_>more often|more frequent(?:ly)?|oftener))\b",
    re.IGNORECASE,
)
GAP = re.compile(
    r"差(?:多少|几多?|了?\d|在哪)|差距|相差|(?<![最至不多])(?:[高多低少快慢早晚迟长短贵]|便宜)(?:出|了)?(?:多少|几)|"
    r"\bhow (?:much|many) (?:more|less|fewer|higher|lower|longer|shorter|faster|earlier|later|larger|bigger|smaller)\b|"
    r"\bby how (?:much|many)\b|\bdifference\b|\bgap\b",
    re.IGNORECASE,
)
PHRASE = re.compile(r"[，。；？?,;!！]")
ORDERS = {
    "more": Order.MORE,
    "less": Order.LESS,
    "strict": Order.STRICT,
    "lax": Order.LAX,
    "often": Order.OFTEN,
}


def of(text: str) -> Rank | None:
    """What is asked; None where two things are not ranked."""
    match = WHICH.search(text)
    if match:
        name, word = next((name, word) for name, word in match.groupdict().items() if word and name != "of")
        return Rank(ORDERS[name.rstrip("_")], word.lower())
    gap = GAP.search(text)
    return Rank(Order.GAP, gap[0]) if gap else None


def phrase(text: str) -> str:
    """The phrase of a question that ranks, beside which a case may be told; empty where none does."""
    match = WHICH.search(text)
    if match is None:
        return ""
    start = max((one.end() for one in PHRASE.finditer(text, 0, match.start())), default=0)
    return text[start : match.end()]


def without(text: str) -> str:
    """A text without such words."""
    return GAP.sub(" ", WHICH.sub(_matter, text))


def _matter(match: re.Match[str]) -> str:
    """What stands between the words that ask: 哪个公示期短."""
    if match["of"] is not None:
        return f" {match['of']} "
    words = re.sub(r"^(?:which|who|where)\b", " ", match[0], flags=re.IGNORECASE)
    return re.sub(rf"{match[match.lastgroup or 0]}$", " ", words)
