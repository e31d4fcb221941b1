"""The branches of a clause and a case that is told -> the branch that is the asker's. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rag.applicants import held
from rag.applicants.told import Told
from rag.branches.branch import Branch
from rag.reckoning.conditions import opposed
from rag.reckoning.told import DENIED

# The words that a question shares with a text, each with its share of all that the question says.
Spoken = Callable[[str], Mapping[str, float]]
CLEAR = 4.0  # times what the question says of the next branch alone, of that which is meant
# Shares of a question: what it must say of one branch and of none beside it, and what it may say of the next one.
ENOUGH, LITTLE = 0.1, 0.04
# How a case is told whose words a text puts otherwise: 第二次 is 再次, 一直没拆 is 拒不改正.
LIKEWISE = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(stated))
    for asked, stated in (
        (
            r"第[二三四五两]次|再次|又(?:被|一次|来)|屡次|\b(?:again|second time|twice)\b",
            "再次|屡次|第二次|两次以上",
        ),
        (r"第一次|头一次|首次|初次|头一[回遭]|\bfirst time\b", "首次|第一次|初次|初犯"),
        (
            r"(?:没|冇|不肯|唔肯|不愿|拒绝|拒不|仍未?|一直不|就是不)[^，。？；]{0,3}(?:改|拆|搬|停|清|补|退|交|理)|\brefus\w+",
            "拒不|逾期不|逾期未|仍不|仍未",
        ),
    )
)
# What a branch rules, and no mere statement beside others.
RULED = re.compile(
    r"的[，部]|的\d[\d.]{0,8}万?元|奖|补(?![充短])|罚|给予|资助|贴息|优惠|可以|应当|必?须|不[得予再适受重]|免|减[半按收少]|提高[到至为]|上浮|取消|退[回还]|停[止发用]|每[一-鿿]{1,3}\d|按(?!照)"
)
LIST = re.compile(
    r"\d万?(?P<unit>元|%)、[^，；、\d]{0,8}\d[\d.]{0,8}万?(?P=unit)"
)  # 一级900元、二级1200元: which of them is not told


@dataclass(frozen=True, slots=True)
class Own:
    """The branch that is the asker's; `printed` the figure by which it is, where it is by one.

    `sure`: by such a figure, or by a word that tells a case and no matter, as 第二次.
    """

    branch: Branch
    printed: str = ""
    sure: bool = False


def own(
    sentence: Sequence[Branch],
    beside: Sequence[Branch],
    around: str,
    text: str,
    figures: Sequence[Told],
    spoken: Spoken,
) -> Own | None:
    """The one branch of a sentence in which the case lies; None where unsure.

    By the figures that are told, else by words that the question says of this branch alone: of none of those `beside`
    it in the clause, nor of what stands `around` the sentence.
    """
    standing = {one: tuple(held.held(one.case, text, figures)) for one in sentence} if figures else {}
    within = [one for one in sentence if any(each.within for each in standing.get(one, ()))]
    missed = [one for one in sentence if standing.get(one) and one not in within]
    if len(within) == 1 and missed:
        return Own(within[0], standing[within[0]][0].printed, sure=True)
    every = (*sentence, *beside)
    said = {one: spoken(one.case) for one in every}
    open_ = [one for one in sentence if one not in missed]
    meant = _by_words(open_, said, frozenset(spoken(around)), text)
    rules = meant and (meant.excepts or RULED.search(meant.words)) and not LIST.search(meant.words)
    return Own(meant, sure=_likewise(meant, text)) if meant and rules else None


def put_otherwise(text: str) -> bool:
    """Whether a question tells a case that texts put in other words: 第二次, 一直没拆."""
    return any(asked.search(text) for asked, _ in LIKEWISE)


def _by_words(
    open_: Sequence[Branch], said: Mapping[Branch, Mapping[str, float]], around: frozenset[str], text: str
) -> Branch | None:
    alone = {one: _alone(one, said, around, text) for one in open_}
    out = [one for one in open_ if _denied(said[one], text) or opposed(one.case, text)]
    ranked = sorted((one for one in open_ if one not in out), key=lambda one: -alone[one])
    if out and len(ranked) == 1 and ranked[0].other:
        return ranked[0]
    if len(said) < 2:
        return None
    # What departs from a rule goes before it; of those told side by side either is meant, or both.
    departing = [one for one in ranked if one.departs]
    return _first(departing, alone) or _first([one for one in ranked if not one.departs], alone)


def _first(ranked: Sequence[Branch], alone: Mapping[Branch, float]) -> Branch | None:
    """The branch of which alone the question says enough, where it says next to nothing of the others alone."""
    best = next((one for one in ranked if one.listed), None)
    if best is None:
        return None
    next_ = max((alone[one] for one in ranked if one is not best), default=0.0)
    clear = alone[best] >= max(ENOUGH, CLEAR * next_) and next_ <= LITTLE
    return best if clear or alone[best] >= 1 > next_ else None


def _alone(
    one: Branch, said: Mapping[Branch, Mapping[str, float]], around: frozenset[str], text: str
) -> float:
    """How much the question says of a branch's case and of nothing beside it."""
    others = around.union(*(forms for other, forms in said.items() if other is not one))
    return sum(weight for form, weight in said[one].items() if form not in others) + _likewise(one, text)


def _likewise(one: Branch, text: str) -> bool:
    """Whether the question tells a branch's case in other words."""
    return any(asked.search(text) and stated.search(one.case) for asked, stated in LIKEWISE)


def _denied(said: Mapping[str, float], text: str) -> bool:
    """Whether the question says that it is not so: 我家不是低保."""
    return any(re.search(f"{DENIED}{re.escape(form)}", text) for form in said)
