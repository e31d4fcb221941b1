"""A sentence that states a total and how many share it -> what each comes to. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.figures.plain_units import plain_unit
from rag.figures.workings import money
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.reckoning.asked import AHEAD, Asked, shown
from rag.reckoning.given import GENERAL, answers
from rag.reckoning.labelled import Labelled

EACH = re.compile(
    r"平均(?:到)?(?:每|一|各)(?:一)?个?(?P<a>[一-鿿]{1,4})|每(?:一)?个?(?P<b>[一-鿿]{1,3}?)(?:平均|大约|合|约|摊)|平均[^，。？]{0,12}?[每一](?P<d>[家个支人户名位笔只所张间处])|"
    r"(?P<c>[家个间户人支])均|\b(?:per|each|every|one|an?) (?P<e>[a-z-]+)",
    re.IGNORECASE,
)
ON_AVERAGE = re.compile(
    r"平均|均摊|[家个间户人支]均|每[一-鿿]{1,3}?[合摊]|\b(?:average|avg|per|apiece)\b", re.IGNORECASE
)
PER_ONE = re.compile(r"每(?!年)[一-鿿]{1,3}$")
WANTED = re.compile(r"(?:多少|几)(?:[个名位人家件])?(?P<noun>[一-鿿]{2,8})")
LONG = re.compile("多长|多远")
FAR = 30  # characters between a total and the number of those that share it


def each(asked: Asked) -> str | None:
    """A total and the number of those that share it: 860人 of 12支, 171.3亿元 of 51个."""
    if not ON_AVERAGE.search(asked.question) or asked.given:
        return None
    words = [match[match.lastgroup] for match in EACH.finditer(asked.question) if match.lastgroup]
    pairs = [
        (count, total)
        for count in asked.found
        for total in asked.found
        if _shared_out(count, total, words, asked)
    ]
    ranked = sorted(pairs, key=lambda pair: -_meant(pair, asked))
    least = AHEAD if asked.english else 1e-6
    if not ranked or (len(ranked) > 1 and _meant(ranked[0], asked) - _meant(ranked[1], asked) < least):
        return None
    count, total = ranked[0][0].amount, ranked[0][1].amount
    value = total.value / count.value
    terms = f"{shown(total.value, total.unit, asked.english)}÷{shown(count.value, count.unit, asked.english)}"
    result = money(value, asked.english, 4) if total.unit == "元" else shown(value, total.unit, asked.english)
    return f"{terms}≈{'' if asked.english else '平均'}{result}"


def _shared_out(count: Labelled, total: Labelled, words: Sequence[str], asked: Asked) -> bool:
    """Whether one is a number of the things that the question names, and the other is shared by them."""
    first, second = sorted((count.amount, total.amount), key=lambda one: one.start)
    between = asked.sentence[first.end : second.start]
    if first is second or len(between) > FAR or "；" in between or not count.amount.value:
        return False
    unit = plain_unit(count.amount.unit)
    of_these = asked.english or any(
        word.startswith(count.amount.unit)
        or f"每{count.amount.unit}" in asked.question
        or plain_unit(word) == unit
        or (
            unit in GENERAL
            and bool(
                notions.grams(asked.plain(word)) & notions.grams(asked.plain(f"{count.name}，{count.after}"))
            )
        )
        for word in words
    )
    plain = {plain_unit(one.amount.unit) for one in (count, total)}
    shared = answers(total.amount.unit, asked.unit) if asked.unit else total.sums or _wanted(total, asked)
    return (
        of_these
        and len(plain) == 2
        and shared
        and not count.sums
        and not plain & {"年", "月", "日", "次", *SHARE}
        and not PER_ONE.search(asked.sentence[: total.amount.start])
    )


def _wanted(total: Labelled, asked: Asked) -> bool:
    """Whether a number is one of what is asked for behind 多少: 多少观众."""
    if LONG.search(asked.question):
        return plain_unit(total.amount.unit) in {"公里", "米"}
    noun = WANTED.search(asked.question)
    own = notions.grams(asked.plain(f"{total.name}，{total.after}"))
    return noun is not None and bool(notions.grams(asked.plain(noun["noun"])) & own)


def _meant(pair: tuple[Labelled, Labelled], asked: Asked) -> float:
    return sum(max(asked.share(one.name), asked.share(one.after)) for one in pair) - 0.001 * abs(
        pair[0].amount.start - pair[1].amount.start
    )
