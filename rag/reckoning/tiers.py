"""Numbers that a question brings of several sorts, each with a sum of its own in a sentence -> what they come to together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.questions.asked.together import SUMS
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.reckoning import instalments, told
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import GENERAL, OPEN, Given, rounds
from rag.reckoning.heights import meant
from rag.reckoning.pers import PERIODS
from rag.reckoning.products import held, is_of
from rag.reckoning.rates import Rate, rates
from rag.reckoning.sorts import Sort, likeliest, pieces, sorts_of, telling

ENDS = re.compile(r"[，,。；;：:、？?（）()]|\s(?:and|plus)\s|[和跟同加与](?=[\d一二两三四五六七八九十])")
WHOLE = re.compile(r"累计|总额|合计")  # before a sum that holds all of them down together
PLAIN = re.compile(
    r"普通|一般|其他|其它|其余|平常|寻常"
)  # what has no name of its own beside the special sorts
THINGS = GENERAL | {"人", "件", OPEN, ""}
ONE = re.compile(
    r"(?:另外?|还有|其中|剩下|[和加跟、，])(?:有|的)?一(?P<unit>[家个名处部台项件位辆艘条间所座户支人张套])"
)
WHOSE = {"户", "家", "家庭", "企业", "单位"}
NOUN = 6  # characters that stand right by a number; what follows may be said of all
SHORT = 6  # pairs of characters of a sort that has a name alone: A级
WHO = re.compile("[，：]|按|每")
USUAL = 0.5  # share of what a rule is for in general that the question says
CALLED = 0.25  # share of a sort's words that the words beside a lone number say


def together(asked: Asked) -> str | None:
    """3×350元＋5×500元, and bit by bit where it is paid so and a part of it is asked for."""
    found = instalments.paid(all_of(asked), asked)
    return found.said if found else None


def all_of(asked: Asked) -> Working | None:
    """3×350元＋5×500元: every number that the question brings at the sum of its own sort; None unless each has one."""
    if asked.compares and not SUMS.search(asked.question):
        return None
    brings = sum(one.unit in MONEY for one in asked.mentioned) > 1
    brings = brings and any(one.unit in MONEY for one in asked.given)
    sorts = list(_shares(asked) if brings else sorts_of(asked))
    if len(sorts) < 2 or len({one.amount.unit for one in sorts}) != 1:
        return None
    timed = all(per.period for one in sorts for per in one.pers)  # each of a thing and a time is of the thing
    shares = sorts[0].amount.unit == "%"
    counts = [
        one
        for one in asked.mentioned
        if (one.unit in MONEY) is shares and (shares or timed or one.unit not in PERIODS)
    ]
    counts += _single(counts, asked) if counts and not shares else []
    counts.sort(key=lambda one: one.amount.start)
    by_units = _by_units(counts, sorts, asked)
    if by_units:
        return _said(by_units, asked)
    if len(counts) == 1 and (implied := _implied(counts[0], sorts, asked)):
        return _said(implied, asked)
    stated = [] if counts or not SUMS.search(asked.question) else _stated(sorts, asked)
    if stated:
        return _said(stated, asked)
    for words in (_before, _behind) if counts else ():
        found = _paired(counts, sorts, words, asked)
        if len(found) > 1 or (
            found and counts[0].unit != OPEN and _called_so(words(asked, counts, 0), found[0][1])
        ):
            return _said(found, asked)
    return None


def _called_so(said: str, one: Sort) -> bool:
    """Whether a sum that each gets once is for just what a number counts: A级的, no more of whom a text says more."""
    own = pieces(one.words)
    short = len(own) <= SHORT
    return not one.pers and (short or len(own & pieces(said)) >= CALLED * len(own))


def _single(counts: Sequence[Given], asked: Asked) -> list[Given]:
    """另外一家丙级: one, where others are counted in the same measure."""
    units = {one.amount.unit for one in counts}
    return [
        Given(Amount(1.0, match["unit"], Comparator.EXACT, None, match.start(), match.end()), "", "")
        for match in ONE.finditer(asked.question)
        if match["unit"] in units
    ]


def _implied(count: Given, sorts: Sequence[Sort], asked: Asked) -> list[tuple[Amount, Sort]]:
    """两个残疾人，又是低保户: a number of one sort, and a household that is of another too."""
    fitting = [one for one in sorts if any(is_of(count, per, asked) for per in one.pers)]
    if len(fitting) != 1 or not SUMS.search(asked.question):
        return []
    said = pieces(asked.plain(asked.question))
    others = [
        one
        for one in sorts
        if one is not fitting[0] and all(per.unit in WHOSE for per in one.pers) and telling(one, sorts) & said
    ]
    single = Amount(1.0, "户", Comparator.EXACT, None, count.amount.start, count.amount.end)
    return [(count.amount, fitting[0]), *((single, one) for one in others)] if others else []


def _by_units(counts: Sequence[Given], sorts: Sequence[Sort], asked: Asked) -> list[tuple[Amount, Sort]]:
    """120个充电接口 and 100仓: numbers of things of which each is the unit of one sum alone."""
    fitting = [[sort for sort in sorts if any(is_of(one, per, asked) for per in sort.pers)] for one in counts]
    alone = all(len(found) == 1 for found in fitting)
    chosen = [found[0] for found in fitting] if alone else []
    distinct = len({one.amount.start for one in chosen}) == len(counts) > 1
    return [(one.amount, sort) for one, sort in zip(counts, chosen, strict=True)] if distinct else []


def _stated(sorts: Sequence[Sort], asked: Asked) -> list[tuple[Amount, Sort]]:
    """Every sort with the number that the sentence itself states of it: 示范船队60支、渔场100家; none unless each has one."""
    found: list[tuple[Amount, Sort]] = []
    for sort in sorts:
        units = {per.unit.removeprefix("个") or per.unit for per in sort.pers if not per.period}
        counts = [
            one.amount
            for one in asked.found
            if one.amount.unit in units
            and one.amount.end <= sort.amount.start
            and one.amount.upper is None
            and pieces(asked.plain(one.name)) & telling(sort, sorts)
        ]
        if len(counts) != 1 or not asked.share(sort.words) >= CALLED:
            return []
        found.append((counts[0], sort))
    return found if len({count.start for count, _ in found}) == len(found) else []


def _shares(asked: Asked) -> Iterator[Sort]:
    """Every share of a sentence that is paid of something of its own: 招牌改造补40%，最高2万元."""
    for one in meant(list(rates(asked.sentence, asked.found)), asked):
        if one.base and one.amount.unit == "%":
            yield Sort(one.amount, asked.plain(one.base), (), one.limit, one)


def _behind(asked: Asked, counts: Sequence[Given], at: int) -> str:
    """三级的 of 3个三级的, up to what follows."""
    following = counts[at + 1].amount.start if at + 1 < len(counts) else len(asked.question)
    return ENDS.split(asked.question[counts[at].amount.end : following])[0]


def _before(asked: Asked, counts: Sequence[Given], at: int) -> str:
    """去程 of 去程300箱."""
    start = counts[at].amount.start
    ahead = max((one.amount.end for one in asked.mentioned if one.amount.end <= start), default=0)
    return ENDS.split(asked.question[ahead:start])[-1]


def _paired(
    counts: Sequence[Given],
    sorts: Sequence[Sort],
    words: Callable[[Asked, Sequence[Given], int], str],
    asked: Asked,
) -> list[tuple[Amount, Sort]]:
    """Each number with its sort, no sort twice; none where one finds no sort."""
    said = [words(asked, counts, at) for at in range(len(counts))]
    found = [likeliest(asked.plain(one[:NOUN]), sorts) or likeliest(asked.plain(one), sorts) for one in said]
    if any(one is None for one in found):
        found = [
            one or (_usual(sort, found, sorts, asked) if sort.strip() else None)
            for one, sort in zip(found, said, strict=True)
        ]
    chosen = [one for one in found if one is not None]
    distinct = len({one.amount.start for one in chosen}) == len(counts)
    if not distinct or not all(_counts(one, sort) for one, sort in zip(counts, chosen, strict=True)):
        return []
    return [(one.amount, sort) for one, sort in zip(counts, chosen, strict=True)]


def _usual(said: str, found: Sequence[Sort | None], sorts: Sequence[Sort], asked: Asked) -> Sort | None:
    """The sum that stands before the special ones, where a question calls some of its things ordinary."""
    special = [at for at, one in enumerate(sorts) if one in found]
    usual = sorts[special[0] - 1] if special and special[0] else None
    if usual is None or PLAIN.search(said):
        return usual
    # Of two the one that every such thing gets which is none of the special ones, in words that the question says.
    told_ = notions.covered(
        asked.plain(WHO.split(usual.words)[0]), notions.grams(asked.plain(asked.question))
    )
    return usual if len(sorts) == 2 and told_ >= USUAL else None


def _counts(one: Given, sort: Sort) -> bool:
    """Whether a number can be one of such things: hours at so much an hour, else things and people."""
    units = [plain_unit(per.unit.removeprefix("个") or per.unit) for per in sort.pers if not per.period]
    timed = [plain_unit(per.unit.removeprefix("个")) for per in sort.pers if per.period]
    if sort.amount.unit == "%" or (one.unit in timed and not units):
        return True
    return one.unit in THINGS or any(one.unit in unit for unit in units)


def _said(found: Sequence[tuple[Amount, Sort]], asked: Asked) -> Working:
    """The working, for as many of the stated periods as the question names, held down to a limit on the whole."""
    english, plus = asked.english, " + " if asked.english else "＋"
    if found[0][1].amount.unit == "%":
        return _said_of_shares(found, asked)
    unit, total, terms = found[0][1].amount.unit, 0.0, []
    for count, sort in found:
        per = next(
            (per for per in sort.pers if per.period and plain_unit(count.unit) != plain_unit(per.unit)), None
        )
        times = rounds(per.unit, asked.question) if per else 1.0
        total += count.value * times * sort.amount.value
        factors = [
            f"{count.value:,.12g}",
            *([f"{times:g}"] if times > 1 else []),
            shown(sort.amount.value, unit, english),
        ]
        terms.append("×".join(factors))
    return _held(equals(plus.join(terms), total, unit, english), total, unit, asked)


def _said_of_shares(found: Sequence[tuple[Amount, Sort]], asked: Asked) -> Working:
    """Each sum's share with its own limit, and what they are together."""
    english, parts, sums = asked.english, [], []
    for amount, sort in found:
        value = amount.value * sort.amount.value / 100
        rate = sort.rate or Rate(sort.amount, "", "", limit=sort.limit)
        terms = f"{shown(amount.value, amount.unit, english)}×{rate.shown}"
        one = held(
            Working(equals(terms, value, amount.unit, english), 0.0, value, amount.unit), rate, english
        )
        parts.append(one.said)
        sums.append(one)
    unit = sums[0].unit
    together_ = (" + " if english else "＋").join(shown(one.value, unit, english) for one in sums)
    total = sum(one.value for one in sums)
    joined = "; " if english else "；"
    whole = _held(equals(together_, total, unit, english), total, unit, asked)
    return replace(whole, said=joined.join([*parts, whole.said]))


def _for_case(one: Amount, asked: Asked) -> bool:
    """Whether the question tells the case for which a limit is raised: the words with which its sentence begins."""
    own = re.split("[。；]", asked.sentence[: one.start])[-1]
    before = asked.sentence[: one.start - len(own)]
    return told.share(own.split("，")[0], before, asked) >= told.ENOUGH


def _held(said: str, total: float, unit: str, asked: Asked) -> Working:
    """With the limit that the sentence sets to all of it: 同一小区累计补助不超过8万元."""
    caps = [
        one.amount
        for one in asked.found
        if one.amount.unit == unit
        and one.amount.comparator is Comparator.AT_MOST
        and WHOLE.search(re.split(r"[，；。]", asked.sentence[: one.amount.end])[-1])
    ]
    raised = [one for one in caps if re.search("[提降]?[高低][到至]$", asked.sentence[: one.start])]
    told_ = [one for one in raised if _for_case(one, asked)]
    caps = told_ or [one for one in caps if one not in raised]
    if len(caps) != 1 or total <= caps[0].value:
        return Working(said, 0.0, total, unit)
    most = shown(caps[0].value, unit, asked.english)
    capped = f"{said}, above the limit, so {most}" if asked.english else f"{said}，超过上限，按{most}计"
    return Working(capped, 0.0, caps[0].value, unit)
