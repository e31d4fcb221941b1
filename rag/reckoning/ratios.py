"""A stated ratio of two things and a number of one of them -> how many of the other. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.facts.amounts import Amount, Comparator
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.plain import notions
from rag.reckoning import sorts
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import Given, answers

# 保育人员与婴幼儿的配比，小班不低于1∶5; 按面积1∶1.1的比例置换; 按学生500∶1的比例配备.
RATIO = re.compile(
    r"(?P<name>[^，。；、\d]{0,16}?)(?:不(?:低|高|少|大)于|不超过|为|按)?(?<!\d)(?P<a>\d+(?:\.\d+)?)[∶:：](?P<b>\d+(?:\.\d+)?)(?![\d∶:：])"
)
BETWEEN = re.compile(
    r"(?P<first>[^，。；、\d]{2,10})[与和同](?P<second>[^，。；、\d]{2,10}?)(?:之间)?的?(?:配备)?(?:配比|比例|之比|比)"
)
KEPT = re.compile(r"配[比备套置]|置换|调换|兑换|折算|匹配|比例|之比")
DIVIDES = re.compile(r"分担|承担|拨付|支付|分配|出资")  # a sum is split in such a ratio
EXCHANGED = re.compile("换|配|抵|折|entitled|exchange")
SPOKEN = 0.2  # share of a question of which a ratio's own words speak
THINGS = re.compile(r"(?:多少|几多|几)(?:个|名|位|人|台|辆|间|套|处|张)")


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of the first to so many of the second; `name` is for whom it holds."""

    name: str
    first: float
    second: float
    start: int
    part: str


def kept(asked: Asked) -> Working | None:
    """15÷5＝3: how many of one thing a number of the other needs, or what one becomes at the stated ratio."""
    if len(asked.given) != 1 or not KEPT.search(asked.sentence) or asked.compares:
        return None
    one = asked.given[0]
    ratio = _meant(list(_ratios(asked.sentence)), asked)
    if (
        ratio is None
        or not _spoken(one, ratio, asked)
        or one.unit in MONEY | SHARE
        or one.amount.upper is not None
    ):
        return None
    up, down = (ratio.first, ratio.second) if _is_second(one, ratio, asked) else (ratio.second, ratio.first)
    value = one.amount.value * up / down
    whole = THINGS.search(asked.question) is not None or one.unit in {"人", "个", "名"}
    if not answers(one.unit, asked.unit) and not THINGS.search(asked.question):
        return None
    first = shown(one.amount.value, one.amount.unit, asked.english)
    terms = "×".join([first, *([number(up)] if up != 1 else [])]) + (f"÷{number(down)}" if down != 1 else "")
    fit = asked.spoken(ratio.part)
    if whole and value != math.floor(value):
        more = f"{number(value)}{', so at least ' if asked.english else '，即至少'}{math.ceil(value)}"
        return Working(f"{terms}≈{more}", fit, value)
    unit = "" if whole else one.amount.unit
    return Working(equals(terms, value, unit, asked.english), fit, value, unit)


def _spoken(one: Given, ratio: Ratio, asked: Asked) -> bool:
    """Whether the question speaks of what the ratio is of, or asks what so many of a thing are changed for."""
    changed = asked.unit == one.unit and EXCHANGED.search(asked.question) is not None
    own = notions.grams(asked.plain(ratio.part))
    return changed or notions.covered(asked.plain(asked.question), own) >= SPOKEN


def _ratios(sentence: str) -> Iterator[Ratio]:
    for match in RATIO.finditer(sentence):
        behind = sentence[match.end() : match.end() + 8]
        if not DIVIDES.search(behind) and float(match["a"]) and float(match["b"]):
            part = re.split("[。；]", sentence[: match.start("a")])[-1] + behind
            yield Ratio(match["name"], float(match["a"]), float(match["b"]), match.start("a"), part)


def _meant(found: list[Ratio], asked: Asked) -> Ratio | None:
    """The only ratio, or the one for whom the question names."""
    if len(found) < 2:
        return found[0] if found else None
    named = [
        sorts.Sort(Amount(at, "", Comparator.EXACT, None, at, at), asked.plain(one.name), ())
        for at, one in enumerate(found)
    ]
    chosen = sorts.likeliest(asked.plain(asked.question), named)
    return found[chosen.amount.start] if chosen else None


def _is_second(one: Given, ratio: Ratio, asked: Asked) -> bool:
    """Whether the question gives the second of the two things; of which order nothing is said, it gives the first."""
    between = list(BETWEEN.finditer(asked.sentence, 0, ratio.start))
    if not between:
        return False
    first, second = (notions.grams(asked.plain(between[-1][name])) for name in ("first", "second"))
    wanted = asked.question[asked.question.find(one.after) + len(one.after) :] or asked.question
    said = notions.grams(asked.plain(wanted))
    return len(said & first) > len(said & second) or not said & second
