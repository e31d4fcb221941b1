"""A question and a sentence, side by side: which of the sentence's amounts are meant, and how results are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.facts.amounts import Amount
from rag.figures.workings import currency, money, number
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.plain import notions
from rag.reckoning.given import OPEN, Given, answers
from rag.reckoning.labelled import Labelled

# What a sum is: given, taken as a punishment, paid for a service; as questions say it and as texts do.
SENSES = tuple(
    (re.compile(meant, re.IGNORECASE), re.compile(stated))
    for meant, stated in (
        (
            r"补|奖|领|拿|资助|\b(?:subsid\w*|grants?|rewards?|support|get|receive|bonus)\b",
            r"补助|补贴|奖|资助|贴息|补",
        ),
        (r"罚|\b(?:fines?|fined|penalt\w*)\b", r"罚"),
        (
            r"收费|[要得交付缴收][多几]少?|费|\b(?:fees?|charges?|cost|costs|pays?)\b",
            r"收费|收取|费|缴|每小时",
        ),
    )
)
SENSE = 0.5
HOW_MANY = re.compile(r"(?:至少|最多|最高|可以|能|要|应|会)?[^，,；。：]{0,2}(?:多少|几多|几(?![年月日天]))")
SUPPOSES = re.compile(
    r"的话|如果|假如|假设|若|倘|按[^，。？]{1,12}[算计]|\bif\b|\bsuppose\b|\bassum\w*", re.IGNORECASE
)
ABOUT, AHEAD = 0.25, 0.1  # the least of a name that tells one of several, and by how much before the next
MEANT = 0.6  # share of a name that the question must say
MOST = re.compile(
    r"最高|最多|最大|上限|顶格|封顶|顶多|\b(?:maximum|highest|(?:at )?most|upper|top)\b", re.IGNORECASE
)
LEAST = re.compile(
    r"(?:最[低少小](?:的?比例|提|按)|按最[低少小])|下限|\b(?:minimum|lowest|lower|bottom)\b", re.IGNORECASE
)
KIND = re.compile(r"(?<=[一-鿿]{2})(?:资助|补助|补贴|资金|经费|奖励|投入|支出)$")  # 保险资助 is called 保险
EXACTLY = 1e5
OF_SHARES = re.compile("百分|%|比例|占|率")
YEARS = re.compile(r"(?:19|20)\d{2}年?[底末初]?")
# What sets figures against each other: nothing that is brought along is to be multiplied then.
COMPARES = re.compile(
    r"相?差(?:了)?(?:多少|几)|差距|比(?![例重率])[^，。？]{1,24}(?:多|少|高|低|贵|增|减)(?![，,])|百分之几|百分之多少|几成|占比|比重|占(?!地)[^，。？\d]{0,12}(?:多大|什么|多少)的?(?:比例|份额)|平均|均摊|几倍|多少倍|加起来|加埋|相加|"
    r"\b(?:difference|on average|average|how many times|what percent\w*|what share|what proportion)\b",
    re.IGNORECASE,
)
# What a cosine counts beside a share of words. Of questions in English and the words that they meant it lay
# between 0.2 and 0.4, of other words of the same sentence mostly below 0.15.
ACROSS = 2.5


@dataclass(frozen=True, slots=True)
class Working:
    """What figures come to, with its steps, and how much of the question the words around them speak of.

    `value` and `unit` are those of the result, for who works on with it; empty where it is told in words alone.
    """

    said: str
    fit: float = 0.0
    value: float = 0.0
    unit: str = ""


def _nowhere(_: str) -> float:
    return 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, one sentence, and the amounts of both; `given` are those that the sentence does not state."""

    question: str
    sentence: str
    found: tuple[Labelled, ...]
    given: tuple[Given, ...]
    unit: str  # in which the question asks; empty where it leaves it open
    plain: Callable[[str], str]
    english: bool
    near: Callable[[str], float] = _nowhere  # nearness in meaning to a question in another language

    mentioned: tuple[
        Given, ...
    ] = ()  # all amounts of the question, those that the sentence states among them
    now: str = ""  # the year of which figures are that bear none; empty where the text tells no one year

    @property
    def supposed(self) -> tuple[Given, ...]:
        """The amounts that the question takes for its own though the sentence states them too: 按1亿元算."""
        return self.mentioned if SUPPOSES.search(self.question) else ()

    @property
    def compares(self) -> bool:
        """Whether figures are to be set against each other."""
        return bool(COMPARES.search(self.question))

    @property
    def foreign(self) -> bool:
        """Whether question and sentence are of two languages."""
        return self.near is not _nowhere

    @property
    def highest(self) -> bool:
        """Whether the upper end of a range is asked for."""
        return bool(MOST.search(self.question))

    @property
    def lowest(self) -> bool:
        """Whether the lower end of a range is asked for."""
        return bool(LEAST.search(self.question))

    def said(self, name: str) -> bool:
        """Whether the question says a name; one that is a year alone by that year."""
        rest = YEARS.sub("", name)
        if not re.search("[一-鿿A-Za-z]{2}", rest):
            years = {one[:4] for one in YEARS.findall(name)}
            return bool(years) and years <= {one[:4] for one in YEARS.findall(self.question)}
        return max(self.share(rest), self.share(KIND.sub("", rest))) >= MEANT

    def share(self, words: str) -> float:
        """The share of some words that the question says, slips of the pen forgiven."""
        said = notions.grams(self.plain(self.question))
        covered = notions.covered(self.plain(words), said)
        if 0 < covered < MEANT and not self.foreign:
            covered = notions.covered_in_short(self.plain(words), said)
        return covered if covered >= MEANT or not words else max(covered, min(1.0, ACROSS * self.near(words)))

    def spoken(self, words: str) -> float:
        """How much of the question some words speak of; what stands right before 多少 counts most."""
        grams = notions.grams(self.plain(words))
        target = re.split(r"[，,；。：]", HOW_MANY.split(self.question)[0])[-1]
        own = notions.covered(self.plain(self.question), grams)
        near = ACROSS * self.near(words)
        return 1.5 * notions.covered(self.plain(target), grams) + own + near + _sense(self.question, words)

    def best(self, levels: Sequence[Labelled]) -> Labelled | None:
        """Of several amounts the one whose name the question says most of; None where two are said about alike."""
        ranked = sorted(levels, key=lambda one: -self.share(one.name))
        if not ranked or self.share(ranked[0].name) < ABOUT:
            return None
        ahead = len(ranked) < 2 or self.share(ranked[0].name) - self.share(ranked[1].name) >= AHEAD
        return ranked[0] if ahead else None


def _sense(question: str, words: str) -> float:
    """For a sum of the sort that is asked about, against one of another: a grant is no fine."""
    asked = [stated for meant, stated in SENSES if meant.search(question)]
    if not asked:
        return 0.0
    if any(stated.search(words) for stated in asked):
        return SENSE
    return -SENSE if any(stated.search(words) for _, stated in SENSES) else 0.0


def shown(value: float, unit: str, english: bool) -> str:
    """An amount as a reader expects it: 9000 is 9000户, 45000 is 4.5万户."""
    if unit in MONEY:
        return currency(money(value, english, 6), unit)
    unit = "" if unit == OPEN else unit
    if not english and unit not in SHARE and value < EXACTLY and value == int(value) and value % 100:
        return f"{int(value)}{unit}"  # 11820个: two places behind 万 do not hold it
    if english:
        return f"{round(value, 2):,.12g}{'%' if unit == '%' else ''}"
    if unit in SHARE:
        return f"{number(value)}{unit}"
    factor, name = next(
        ((factor, name) for factor, name in ((1e8, "亿"), (1e4, "万")) if abs(value) >= factor), (1.0, "")
    )
    return f"{number(value / factor)}{name}{unit}"


def equals(terms: str, value: float, unit: str, english: bool) -> str:
    """6亿元÷3＝2亿元, from its left side and its result."""
    return (
        f"{terms} = {shown(value, unit, english)}" if english else f"{terms}＝{shown(value, unit, english)}"
    )


def difference(more: Amount, less: Amount, english: bool) -> str:
    """300万元－30万元＝270万元."""
    terms = f"{shown(more.value, more.unit, english)}－{shown(less.value, less.unit, english)}"
    unit = "百分点" if more.unit == "%" else more.unit
    gap = shown(more.value - less.value, unit, english)
    return f"{terms}＝{gap.replace('百分点', '个百分点')}"


def chosen(asked: Asked) -> list[Labelled]:
    """The parts that the question names; not the whole of which they are parts."""
    named = [
        one
        for one in asked.found
        if one.name and asked.said(one.name) and told(asked.question, one, asked.found)
    ]
    named = [one for one in named if one.amount.unit not in {"年", "月", "日"}]
    if len(named) > 2:  # 去程 and 回程 of so much money, beside 回程占比
        fit = [one for one in named if answers(one.amount.unit, asked.unit or one.amount.unit)]
        plain = [
            one
            for one in fit
            if one.amount.unit not in SHARE or asked.unit or OF_SHARES.search(asked.question)
        ]
        named = plain if len(plain) > 1 else named
    if len(named) < 2:
        return _parallel(asked) or named
    if len(named) < 3:
        return named
    whole, *parts = named
    others = [one.amount for one in asked.found if one is not whole and one.amount.unit == whole.amount.unit]
    sums = others and whole.amount.start < others[0].start
    return parts if sums and whole.amount.value * 2 >= sum(one.value for one in others) else named


def _parallel(asked: Asked) -> list[Labelled]:
    """Two figures of one thing for two groups, the second named in short: 城镇居民收入是农村居民的几倍."""
    groups: dict[tuple[str, str], list[Labelled]] = {}
    for one in asked.found:
        tail = _tail(one, asked.found)
        if tail and len(one.name) - len(tail) >= 2:
            groups.setdefault((tail, one.amount.unit), []).append(one)
    for (tail, _), group in groups.items():
        told = [one for one in group if one.name[: -len(tail)] in asked.question]
        if len(told) == 2 and asked.share(tail) >= ABOUT:
            return told
    return []


def _tail(one: Labelled, found: Sequence[Labelled]) -> str:
    """The words with which a name ends as another's does: 居民人均可支配收入."""
    tails = [
        one.name[-size:]
        for other in found
        if other is not one
        for size in range(2, min(len(one.name), len(other.name)))
        if one.name[-size:] == other.name[-size:]
    ]
    return max(tails, key=len, default="")


def told(question: str, one: Labelled, found: Sequence[Labelled]) -> bool:
    """Whether the question says what tells a name from its neighbours': 五 of 五星级 beside 三星级."""
    if not re.search("[一-鿿A-Za-z]{2}", YEARS.sub("", one.name)):
        return True
    own = {one.name[at : at + 2] for at in range(len(one.name) - 1)}
    alike = [other for other in found if other.amount.unit == one.amount.unit]  # of 45% no sum need be told
    others = [other.name for other in alike if other.name and other.name != one.name]
    common = {gram for gram in own if any(gram in other for other in others)}
    shared = {place for gram in common for at in _places(one.name, gram) for place in (at, at + 1)}
    telling = [char for at, char in enumerate(one.name) if at not in shared]
    return not common or (bool(telling) and sum(char in question for char in telling) * 2 >= len(telling))


def _places(name: str, gram: str) -> list[int]:
    return [at for at in range(len(name) - 1) if name[at : at + 2] == gram]
