"""A question and what a follow-up gives anew -> one question. Decides nothing of when to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag import language
from rag.conversation.follow_ups import (
    ADDS,
    ATTRIBUTE,
    GENERAL,
    GROWTH,
    LINKED,
    LINKS,
    PREDICATE,
    TARGET,
    THEN,
    TURN_TO,
)
from rag.conversation.slots import YEAR, Slot, Sort, slots, topics
from rag.questions.asked.asked_of import CLASSIFIER
from rag.questions.names.units import Units

# What is measured and not counted by heads: 有多少家 is asked of no 收入.
MEASURED = re.compile(r"(?:收入|余额|规模|总额|金额|增加值|市值|产值|资产|面积|占比|比重|率|额|量)$")
# What is asked of a matter, behind its name.
TAIL = re.compile(
    r"的?(?:20\d\d年?)?(?:(?:发展|年度|总体)?(?:目标|指标)(?:值|数)?|余额|规模|总额|金额|市值|产值|占比|比重|比例|[费利税汇]率|额度|期限|时限|标准|"
    r"条件|材料|流程|门槛|上限|下限)$"
)
# Parts of a place, as tables list them, and their sum.
DISTRICT = re.compile(r"[一-鿿]{1,4}?(?:新区|[区县市镇乡旗]|街道)")
ALL_OF_THEM = re.compile("合计|总计|总共|全部|全[省市县区]")
OWNER = re.compile(r"(?P<owner>(?:[A-Z][\w.&-]* ?){1,5})['’]s (?=[a-z])")
COUNTER = re.compile(r"(?<=多少)[家间个项名户只位]")
# What is measured or counted in a word of its own: 多少座 is asked of no 公园.
OF_ITS_KIND = re.compile(rf"(?<=多少)(?![家间个项名户只位人种类次条]){CLASSIFIER}")


def specific(words: str) -> str:
    """What is left of a topic without the words that any question may hold."""
    return re.sub(r"[^\w]+", "", GENERAL.sub("", words))


def dated(spoken: str, before: str) -> str:
    """The year that was spoken of last in place of 当时 and at that time."""
    years = YEAR.findall(before)
    if not years or YEAR.search(spoken):
        return spoken
    return THEN.sub(years[-1] if language.HAN.search(spoken) else f"in {years[-1]}", spoken, count=1)


def without(fragment: str, given: Sequence[Slot]) -> str:
    """A fragment without the parts that stand for others."""
    for one in sorted(given, key=lambda one: -one.start):
        fragment = f"{fragment[: one.start]} {fragment[one.end :]}"
    return fragment.strip()


def exchanged(
    before: str, given: Sequence[Slot], topic: str, units: Units, places: Sequence[str], link: str = ""
) -> str:
    """The question before with the parts replaced that the follow-up gives anew; `link` stands before its topic: for."""
    text = before
    for new in given:
        text = _replaced(text, new, units, places)
    if topic:
        # A grade is part of the matter where another matter takes its place.
        taken = [one for one in slots(text, units, places) if one.sort is not Sort.GRADE or one in given]
        spans = [span for span in topics(text, taken) if span[1] > span[0]]
        if not spans:
            return f"{topic} {text}"
        if ADDS.match(topic):
            end = max(end for _, end in spans)
            return f"{text[:end]}{topic}{text[end:]}"
        at = _district(text, spans, topic)
        if at is not None:
            return f"{text[: at[0]]}{topic}{text[at[1] :]}"
        spans = [part for span in spans for part in _segments(text, _matter(text, span, topic), topic, link)]
        # Of 某某的某事 it is the second that is asked about, unless the first is more like the new topic.
        start, end = max(
            spans,
            key=lambda span: (_alike(text[span[0] : span[1]], topic), text[span[1] : span[1] + 1] != "的"),
        )
        text = f"{text[:start]}{topic}{text[end:]}"
        text = (COUNTER if MEASURED.search(topic) else OF_ITS_KIND).sub("", text)
    return text


def _district(text: str, spans: Sequence[tuple[int, int]], topic: str) -> tuple[int, int] | None:
    """The part of a place that opens a matter, where a follow-up names but another, or all of them: 某区 of 某区抽检."""
    if not DISTRICT.fullmatch(topic) and not ALL_OF_THEM.fullmatch(topic):
        return None
    opened = (DISTRICT.match(text, start, end) for start, end in spans)
    return next((one.span() for one in opened if one), None)


def _matter(text: str, span: tuple[int, int], topic: str) -> tuple[int, int]:
    """A topic without what is asked of it, which is asked of another too: 目标 of 存款目标, target for loans."""
    words = text[span[0] : span[1]]
    if words.isascii():
        link = None if LINKS.search(topic) else LINKS.search(words)
        alone = link is not None and ATTRIBUTE.fullmatch(words[: link.start()].strip()) is not None
        return (span[0] + link.end(), span[1]) if link and alone else span
    tail = None if TAIL.search(topic) else TAIL.search(words)
    return (span[0], span[0] + tail.start()) if tail and tail.start() > 1 else span


def _segments(text: str, span: tuple[int, int], topic: str, link: str) -> list[tuple[int, int]]:
    """An English topic's parts between of, for and the like, where one of them shares a word with the new topic.

    Where none does, what stands behind the same link, as the new topic does: the loan for a couple, and for one person?
    """
    words = text[span[0] : span[1]]
    owner = OWNER.match(words)
    if owner and topic[:1].isupper() and not OWNER.match(topic):
        return [(span[0], span[0] + owner.end("owner"))]  # the role of another, not another than the role
    cuts = [match.span() for match in LINKS.finditer(words)]
    if not words.isascii() or not cuts or LINKS.search(topic):
        return [span]
    ends = [*(start for start, _ in cuts), len(words)]
    parts = [
        (span[0] + first, span[0] + last)
        for first, last in zip([0, *(end for _, end in cuts)], ends, strict=True)
    ]
    new = set(topic.lower().split())
    alike = [part for part in parts if new & set(text[part[0] : part[1]].lower().split())]
    same = [(span[0] + last, span[1]) for first, last in cuts if words[first:last].split()[0].lower() == link]
    return alike or same[:1] or [span]


def _replaced(text: str, new: Slot, units: Units, places: Sequence[str]) -> str:
    old = [one for one in slots(text, units, places) if one.sort is new.sort]
    if new.sort is Sort.GRADE:  # 二级 takes the place of 一级, not of 首套
        old = [one for one in old if one.text[-1] == new.text[-1]]
    if not old:
        return f"{text.rstrip(' ？?')} {new.text}？" if new.sort is Sort.ROLE else f"{new.text} {text}"
    first = old[0] if new.sort is not Sort.ROLE else old[-1]
    words = new.text
    if new.sort is Sort.UNIT:
        place = next((one for one in places if first.text.startswith(one)), "")
        if place and not any(one in words for one in places) and not words.isascii():
            words = f"{place.removesuffix('市')}{words.removeprefix('市')}"
    if new.sort is Sort.ROLE and not re.search("单位|部门|unit|bod", first.text):
        words = re.sub(r"的?(?:单位|部门|[处科]室|方)$| (?:units?|body|bodies|bureau)$", "", words)
    blank = (
        " " if first.text.endswith(" ") and not words.endswith(" ") else ""
    )  # 2025 target: the year with its blank
    return f"{text[: first.start]}{words}{blank}{text[first.end :]}"


def _alike(old: str, new: str) -> float:
    """How likely a topic is the one that another replaces: shared characters, one ending, one length."""
    first, second = old.lower(), new.lower()
    if old.isascii() and new.isascii():
        return len(set(first.split()) & set(second.split())) + 0.02 * len(old)
    shared = len(set(first) & set(second)) / max(len(set(first) | set(second)), 1)
    return (
        shared
        + 0.5 * (first[-1] == second[-1])
        + 0.3 * (len(first) > 2 or len(first) == len(second))
        + 0.01 * min(len(old), 12)
    )


def appended(
    before: str,
    fragment: str,
    given: Sequence[Slot],
    pronoun: re.Match[str] | None,
    units: Units,
    places: Sequence[str],
) -> str:
    """The subject of the question before, set before the follow-up or in place of its pronoun."""
    compares = GROWTH.search(fragment) is not None  # with the year spoken of before
    kept = [one for one in given if not (compares and one.sort is Sort.YEAR)]
    if TURN_TO.search(fragment):
        before = YEAR.sub(" ", before)  # who does it is the same in any year
    about = subject(before, kept, units, places)
    if pronoun is not None and not language.HAN.search(fragment):
        possessive = "'s" if pronoun[0].lower() in {"its", "their"} else ""
        return f"{fragment[: pronoun.start()]}{about}{possessive}{fragment[pronoun.end() :]}?"
    if pronoun is not None:
        return f"{fragment[: pronoun.start()]}{about}{'的' if pronoun[0] == '其' else ''}{fragment[pronoun.end() :]}？"
    mark = "?" if not language.HAN.search(fragment) else "？"
    return f"{about}{', ' if mark == '?' else '，'}{fragment}{mark}"


def subject(before: str, given: Sequence[Slot], units: Units, places: Sequence[str]) -> str:
    """What the question before was about, without what it asked and what the follow-up gives anew."""
    before = PREDICATE.sub("", before)
    new = {one.sort for one in given}
    taken = slots(before, units, places)
    years = [
        int(match[0])
        for one in (*taken, *given)
        if one.sort is Sort.YEAR and (match := re.match(r"\d{4}", one.text))
    ]
    kept = [(one.start, one.end) for one in taken if one.sort not in new and one.sort is not Sort.ROLE]
    about = [span for span in topics(before, taken) if specific(before[span[0] : span[1]])]
    # What was asked of the matter is not asked again.
    matter = [span for span in about if not ATTRIBUTE.fullmatch(before[span[0] : span[1]])]
    parts = sorted([*kept, *(matter or about)])
    said = "".join(_linked(before, parts))
    if len(years) > 1 and years[-1] < years[0]:
        said = TARGET.sub(" ", said)
    return said.strip()


def _linked(text: str, parts: Sequence[tuple[int, int]]) -> list[str]:
    """The parts with what links them where they are neighbours, else a blank."""
    said: list[str] = []
    for index, (start, end) in enumerate(parts):
        between = text[parts[index - 1][1] : start] if index else ""
        if index:
            said.append(between if LINKED.fullmatch(between) else " ")
        said.append(text[start:end])
    return said
