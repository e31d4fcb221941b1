"""A sentence that states a total and how many share it -> what each comes to. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.figures.plain_units import plain_unit
from rag.figures.workings import money
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.reckoning.asked import AHEAD, Asked, shown, told
from rag.reckoning.given import GENERAL, answers
from rag.reckoning.labelled import Labelled
from rag.reckoning.members import GAP

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
FARTHER = 60  # the same for a number of those that the question names
EVEN = re.compile(r"[人户家亩日年]均|平均")
PER_HEAD = re.compile("[人亩日]均")
SURELY = 0.8  # what a name must be near of a question in another language
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
    several = _of_several(pairs, asked)
    best = None if several else _best(pairs, asked)
    return several or (best and _shown(*best, asked)) or None


Pair = tuple[Labelled, Labelled]


def _best(pairs: Sequence[Pair], asked: Asked) -> Pair | None:
    """The number and the total that the question means; None where two are meant alike."""
    ranked = sorted(pairs, key=lambda pair: -_meant(pair, asked))
    least = AHEAD if asked.english else 1e-6
    if not ranked or (len(ranked) > 1 and _meant(ranked[0], asked) - _meant(ranked[1], asked) < least):
        return None
    return ranked[0]


def _of_several(pairs: Sequence[Pair], asked: Asked) -> str | None:
    """What it comes to for each of those that the question names, 甲公司平均每家 and 乙公司, and how far two lie apart."""
    counts = {one.amount.start: one for one, _ in pairs if _named(one, asked)}
    best = [_best([pair for pair in pairs if pair[0] is one], asked) for one in counts.values()]
    chosen = [pair for pair in best if pair is not None]
    if len(chosen) < 2 or len({total.amount.unit for _, total in chosen}) > 1:
        return None
    said = [
        f"{count.name}{': ' if asked.english else ''}{_shown(count, total, asked)}" for count, total in chosen
    ]
    if len(chosen) == 2 and GAP.search(asked.question):
        less, more = sorted(total.amount.value / count.amount.value for count, total in chosen)
        apart = _amount(more - less, chosen[0][1].amount.unit, asked.english)
        said.append(f"a difference of about {apart}" if asked.english else f"相差约{apart}")
    return ("; " if asked.english else "；").join(said)


def _named(count: Labelled, asked: Asked) -> bool:
    """Whether the question names whom a number counts, by what tells them from the others."""
    if asked.foreign:
        return asked.share(count.name) >= SURELY
    return len(count.name) > 1 and asked.said(count.name) and told(asked.question, count, asked.found)


def _shown(count: Labelled, total: Labelled, asked: Asked) -> str:
    terms = (
        f"{shown(total.amount.value, total.amount.unit, asked.english)}÷"
        f"{shown(count.amount.value, count.amount.unit, asked.english)}"
    )
    result = _amount(total.amount.value / count.amount.value, total.amount.unit, asked.english)
    return f"{terms}≈{'' if asked.english else '平均'}{result}"


def _amount(value: float, unit: str, english: bool) -> str:
    return money(value, english, 4) if unit == "元" else shown(value, unit, english)


def _shared_out(count: Labelled, total: Labelled, words: Sequence[str], asked: Asked) -> bool:
    """Whether one is a number of the things that the question names, and the other is shared by them."""
    first, second = sorted((count.amount, total.amount), key=lambda one: one.start)
    between = asked.sentence[first.end : second.start]
    far = FARTHER if _named(count, asked) else FAR
    if EVEN.search(total.name) or EVEN.search(count.name):
        return False  # an average already
    if first is second or len(between) > far or "；" in between or not count.amount.value:
        return False
    unit = plain_unit(count.amount.unit)
    of_these = (
        asked.english
        or (_named(count, asked) and not PER_HEAD.search(asked.question))
        or any(
            word.startswith(count.amount.unit)
            or f"每{count.amount.unit}" in asked.question
            or plain_unit(word) == unit
            or (
                unit in GENERAL
                and bool(
                    notions.grams(asked.plain(word))
                    & notions.grams(asked.plain(f"{count.name}，{count.after}"))
                )
            )
            for word in words
        )
    )
    plain = {plain_unit(one.amount.unit) for one in (count, total)}
    if asked.unit == unit != plain_unit(total.amount.unit):
        return False  # 每家管理几只: those that are counted in 只 are shared out
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
