"""The bounds of a rule's sentence and the figures that an asker tells -> which hold which. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from rag.applicants import told
from rag.applicants.bounds import ABOVE, BELOW, MARK, RATES, SPAN, Bound, bounds, gates, measured
from rag.applicants.ratios import ratios
from rag.applicants.told import PEOPLE, Told
from rag.questions.asked import claims
from rag.questions.plain import notions


@dataclass(frozen=True, slots=True)
class Held:
    """A bound beside the figure told of the same thing. `case`: it parts cases, and is nothing that must be met.

    `unless` is what the figure is within, if the asker is of those for whom alone that holds; `shut` a case in
    which the figure lies and in which nothing is given.
    """

    bound: Bound
    printed: str
    within: bool
    case: bool
    unless: str = ""
    shut: bool = False


WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
ENGLISH_SPAN = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(WORDS)})[- ](?P<unit>year|month|week|day|hour|minute)s?(?P<old>[- ]old)?\b|"
    r"\b(?:am|i['’]m|is|aged?|turned) (?P<age>\d{1,2})\b(?![\d.,%]| ?(?:years?|months?|weeks?|days?|hours?|minutes?|k?m)\b)",
    re.IGNORECASE,
)
BARE_AGE = re.compile(r"(?:今年|刚满|快满?|才)(?P<age>\d{2})(?=[，。；,;了啦？?]|$)")  # 今年41
RATE = re.compile(r"[一1每][^，,。；;？?]{0,6}(?:几[次回趟]|多少)")
IN_ENGLISH = {
    "year": ("月", 12.0),
    "month": ("月", 1.0),
    "week": ("天", 7.0),
    "day": ("天", 1.0),
    "hour": ("分钟", 60.0),
    "minute": ("分钟", 1.0),
}
# 完工后60日内, 自受理之日起10日: by when something is done, and no bound of another time.
DUE = re.compile(r"(?:[一-鿿](?:之?后|之?前)|之日起|起)\s*(?:的)?\d+[^\d]{1,4}$")
TIMES = frozenset({"月", "天", "分钟"})
DEED = 12  # last characters of such a bound, which say what is done
LEAD = 240  # characters before a bound that may lead it in
MANY = 8  # bounds of one thing in one sentence; of more none is meant by its words
HAN = re.compile("[一-鿿]{2}")
PERSON = re.compile(r"人|[^施竣开动手]工(?![位程地厂具业])|员|学生|孩|娃")
# Who is within gets nothing, or must or may do something: no condition of anything.
DENIES = re.compile(r"[^，。；]{0,12}的，?[^，。；]{0,4}(?:不予|不得|不再|不受|不适用|除外|不享受)")
SHUTS = re.compile(r"(?:情形|不予|不得|禁止|不再|不适用)[^。；：]*：[^：。]*$")
DUTIES = re.compile(
    r"的，?(?:不得?[低少高大小]于|不得?超过)\d|[^，。；]{0,4}的[^，。；\d]{0,6}(?:\d{1,2}时|停止|关闭)|[^，。；]{0,4}的[^，。；\d]{0,6}，[^，。；]{0,12}(?:应当?|必?须|可以|不得?|按[^，。；]{0,8}(?:计算?|算|认定)|由[^，。；]{2,10}(?:担任|承担)|\d{1,2}时)"
)
BARE = re.compile(
    r"[\d\W一二两三四五六七八九十百千万亿]|不得?[少低小高大多超]于?过?|以[上下内]|不足|不满|未满|超过|[低少高大]于"
)
IDLE = frozenset("的在了有和与及或个以上下不少于多为等这那是要想能我们家地到年月日天时过得已经")


def preferred(text: str) -> Callable[[str], bool] | None:
    """Whether a clause bounds what is told of a case; None of a question that tells no figure of one."""
    # Of what an English span is no text tells: it says nothing of which clause is meant.
    figures = (
        [one for one in told_of(text) if one.around or one.unit not in TIMES] if claims.of_case(text) else []
    )
    if not figures:
        return None
    return lambda clause: any(
        any(held(one, text, figures)) or any(ratios(one, figures)) for one in clause.split("。")
    )


def told_of(text: str) -> tuple[Told, ...]:
    """The figures of a description; times and ages each in one unit."""
    spans = list(_told_in_english(text)) if not HAN.search(text) else []
    for match in SPAN.finditer(text):
        if ABOVE.match(text, match.end()) or BELOW.match(text, match.end()):
            continue  # 五年内: no more is told than a bound
        if RATE.match(f"{match[0][0]}{text[match.end() :]}"):
            continue  # 一年能办几次 tells of no year
        unit, value = measured(match)
        before, after = text[max(0, match.start() - 10) : match.start()], text[match.end() : match.end() + 8]
        spans.append(Told(value, unit, f"{MARK.split(before)[-1]}{MARK.split(after)[0]}", match[0]))
    spans += [Told(float(one["age"]), "岁", "", one["age"]) for one in BARE_AGE.finditer(text)]
    return (*spans, *(one for one in told.read(text) if one.unit not in RATES))


def _told_in_english(text: str) -> Iterator[Told]:
    """4 months, 37 years old, I am 37; what they are of is not told in the words of a Chinese text."""
    for match in ENGLISH_SPAN.finditer(text):
        unit, factor = ("岁", 1.0) if match["age"] or match["old"] else IN_ENGLISH[match["unit"].lower()]
        number = (match["age"] or match["number"]).lower()
        value = float(number) if number.isdigit() else WORDS.index(number) + 1.0
        yield Told(value * factor, unit, "", match[0])


def held(sentence: str, text: str, figures: Sequence[Told]) -> Iterator[Held]:
    """Each figure told with the bound of a sentence that is of the same thing and for this asker.

    What stands behind a bound that parts cases holds for those within it alone.
    """
    found = bounds(sentence)
    parting = next((one for one in found if _parts(one, sentence)), None)
    inside = parting is None or any(
        parting.least <= one.value <= parting.most
        for one in figures
        if _of_one(parting, one, sentence, figures)
    )
    for one in figures:
        same = [each for each in found if not each.group and _of_one(each, one, sentence, figures)]
        same = _nearest(_of_it(same, one), one, found, sentence)
        same += [each for each in found if each.group and same and each.unit == same[0].unit]
        bound = _for_asker(same, sentence, text, one.value, figures)
        if bound is not None and (
            inside or parting is None or bound.start <= parting.start or _parts(bound, sentence)
        ):
            within = bound.least <= one.value <= bound.most
            wider = (each.words for each in same if each.group and each.least <= one.value <= each.most)
            unless = "" if within else next(wider, "")
            shut = within and _denied(bound, sentence)
            yield Held(bound, one.printed, within, _parts(bound, sentence), unless, shut)


def _of_it(same: list[Bound], one: Told) -> list[Bound]:
    """Of bounds of several things those of which a word is told: 离地2.5米 is not how far a sign stands out."""
    if one.unit in TIMES or one.unit == "岁":
        return same
    words = {each: set(BARE.sub("", each.words)) - IDLE - set(each.unit) for each in same}
    spoken = [each for each in same if words[each] & set(one.around)]
    if not spoken:  # at most of one thing and at least of another: of which is not told
        apart = len({each.least == -inf for each in same if len(words[each]) > 1}) > 1
        return [] if apart else same
    return [each for each in same if each in spoken or len(words[each]) < 2]


def _nearest(same: list[Bound], one: Told, found: Sequence[Bound], sentence: str) -> list[Bound]:
    """Of several bounds of one breath those whose own words, behind the one before, say a word of what is told."""
    if len(same) < 2 or MARK.search(sentence, same[0].end, same[-1].start):
        return same
    said = notions.grams(one.around)
    own = {
        each: sentence[max((other.end for other in found if other.end <= each.start), default=0) : each.start]
        for each in same
    }
    near = [each for each, words in own.items() if said & notions.grams(MARK.split(words)[-1])]
    return near or same


def _parts(bound: Bound, sentence: str) -> bool:
    """Whether a bound says of whom something else is ruled, and not what must be met."""
    said = DENIES.match(sentence, bound.end) or DUTIES.match(sentence, bound.end)
    return said is not None or shuts(sentence[max(0, bound.start - LEAD) : bound.start])


def _denied(bound: Bound, sentence: str) -> bool:
    """Whether who is within a bound gets nothing: 低于5000元的不予受理, 有下列情形的，不予补贴：…."""
    before = sentence[max(0, bound.start - LEAD) : bound.start]
    return DENIES.match(sentence, bound.end) is not None or shuts(before)


def shuts_out(sentence: str) -> bool:
    """Whether a sentence says of some bound that who is within it gets nothing."""
    return any(_denied(one, sentence) for one in bounds(sentence))


def shuts(lead: str) -> bool:
    """Whether words lead in those who get nothing, or what is forbidden: 有下列情形之一的，不予补贴：."""
    return SHUTS.search(lead) is not None


def _of_one(bound: Bound, one: Told, sentence: str, figures: Sequence[Told]) -> bool:
    """Whether a bound is of what a figure is told of: of ages always, of anything else where words or roles agree."""
    if "之和" in bound.words:
        return False  # of two things together
    if bound.unit != one.unit:
        named = one.unit in {"个", "位"} and notions.grams(bound.words) & notions.grams(one.around)
        people = one.unit in PEOPLE or (one.unit in {"个", "位"} and PERSON.search(one.around))
        return bound.unit == "人" and bool(people or named)
    if bound.unit == "岁":
        return True
    around = f"{bound.words}{MARK.split(sentence[bound.end : bound.end + 6])[0]}"
    asked, said = told.role(around), told.role(one.around)
    if asked and said:
        return asked == said
    if bound.unit in TIMES and DUE.search(re.sub("(?:之?内|以内)$", "", bound.words)):
        return bool(notions.grams(bound.words[-DEED:]) & notions.grams(one.around))
    if not one.around:
        return sum(each.unit == bound.unit and not each.group for each in bounds(sentence)) == 1
    shared = (
        (set(re.sub(r"[\d\W]", "", around)) & set(one.around)) - IDLE - set(bound.unit) - set(one.printed)
    )
    return bool(shared) or (bound.unit not in TIMES and sum(each.unit == one.unit for each in figures) == 1)


def _for_asker(
    found: Sequence[Bound], sentence: str, text: str, value: float, figures: Sequence[Told]
) -> Bound | None:
    """Of the bounds of one thing that for those whom the question names, else of grades the narrowest that holds."""
    groups = (one for one in found if one.group and _named(one, found, text))
    named = next((one for one in groups if not any(_gated(one, each) for each in figures)), None)
    general = [one for one in found if not one.group]
    named = named or _spoken_of(general, sentence, text)
    holding = [one for one in general if one.least <= value <= one.most]
    narrow = max(holding, key=lambda one: (one.least, -one.most), default=None)
    return named or narrow or next(iter(general), None)


def _gated(one: Bound, told_: Told) -> bool:
    """Whether a figure told shuts the asker out of those for whom a bound is: 毕业两年内的…缩短为3个月, for one of 五年."""
    return any(
        gate.unit == told_.unit
        and set(re.findall(HAN, told_.around)) & set(re.findall(f"(?=({HAN.pattern}))", gate.words))
        and not gate.least <= told_.value <= gate.most
        for gate in gates(one)
    )


def _spoken_of(found: Sequence[Bound], sentence: str, text: str) -> Bound | None:
    """Of bounds of one side, each in its own part between semicolons, the last whose part alone says a word of the question."""
    if not 2 <= len(found) <= MANY or len({one.least == -inf for one in found}) > 1:
        return None
    parts = [sentence[sentence.rfind("；", 0, one.start) + 1 :].partition("；")[0] for one in found]
    said = [notions.grams(part) & notions.grams(text) for part in parts]
    alone = [one - frozenset().union(*(other for other in said if other is not one)) for one in said]
    named = [bound for bound, own in zip(found, alone, strict=True) if own]
    # What the first part is of the next leave unsaid: its words are those of all.
    return named[-1] if named and named[-1] is not found[0] else None


def _named(one: Bound, found: Sequence[Bound], text: str) -> bool:
    """Whether a question says a word that stands with one bound alone: 博士不超过40周岁."""
    pairs = {one.words[at : at + 2] for at in range(len(one.words) - 1)}
    others = "".join(other.words for other in found if other.words[:2] != one.words[:2])
    return any(HAN.fullmatch(pair) and pair in text and pair not in others for pair in pairs)
