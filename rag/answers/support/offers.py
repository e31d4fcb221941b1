"""What is there to be had at all? -> each sort of help that the documents write of, with one clause. Knows no applicant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from documents.facts.aspects import GENERAL, Sort, aspects, offered
from documents.facts.tiers import tiers
from rag.answers.support.programme_words import GROUPS, place
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_shortened, shortened, title
from rag.programmes import shelf
from rag.programmes.measures import HELPED, Measure, Segment
from rag.questions.query import Query

WHAT = r"(?:哪些|什么|啥)(?:样的)?(?:支持|好处|帮助|扶持|优惠|政策|资助|东西|钱)?"
ANYBODY = r"(?:(?:我们?|咱们?)?(?:企业|公司|厂|店)?|老板|个人|大家|一般人)(?:都|一共|到底)?"
ASKED = re.compile(
    rf"{ANYBODY}(?:能够?|可以|可)?(?:申请到?|得到|拿到?|领到?|享受到?|获得){WHAT}|"
    rf"{ANYBODY}(?:有没有|有什么|能不能|可不可以|能|可以)(?:得|拿到?|领到?|要到?)?(?:政府的?|国家的?|公家的?)?(?:钱|好处)"
    r"(?:可以|能)?(?:拿到?|领到?|申请|得到?)?(?:吗|呢|啊)?|"
    rf"{ANYBODY}有(?:没有|哪些|什么|啥)(?:好处|着数|甜头)(?:可以拿|可拿)?(?:吗|呢|啊)?|"
    r"(?:so |is there )?(?:any|some) (?:help|money|support|funding)(?: (?:for us|for me|available|to be had|at all))?|"
    r"(?:so )?what (?:can|could|do|might) (?:we|i|firms|companies|businesses|one) (?:get|apply for|receive|claim|have)|"
    r"what(?:'s| is) (?:there|on offer|in it)(?: for (?:us|me|firms|companies|businesses))?",
    re.IGNORECASE,
)
MARKS = " ？?！!。.，,"
MOST_SORTS = 6
BRIEF = 60  # characters of what one clause offers
NEVER_ALONE = frozenset({"guidance", GENERAL})  # beside every other sort of help


def answer(query: Query, desk: Desk) -> Written | None:
    """The sorts of help, those with most clauses first; None where something particular is asked or nothing offered."""
    text = (query.question if query.english else query.text).strip(MARKS)
    if not ASKED.fullmatch(text):
        return None
    within = {one.id for one in desk.within(query)}
    found = [one for one in shelf.of(desk.index).measures if one.document.id in within]
    sorts = _sorts([one for one in found if not one.institutional])
    if not sorts:
        return None
    draft, lines = Draft(), [_line(group, *offer, query.english) for group, offer in sorts.items()]
    draft.say(_lead(len(lines), query.english), *(quote for _, quote in lines))
    for line, quote in lines:
        draft.say(line, quote)
    return Written(draft)


def _sorts(found: Sequence[Measure]) -> Mapping[str, tuple[Measure, Segment]]:
    """The sorts of help that most measures offer, each with the sentence that says it most plainly."""
    sorts: dict[str, list[tuple[Measure, Segment]]] = {}
    for measure in found:
        for segment in measure.segments:
            for group in _groups(segment):
                sorts.setdefault(group, []).append((measure, segment))
    ranked = sorted(sorts.items(), key=lambda one: -len({measure.key for measure, _ in one[1]}))
    return {group: max(offers, key=_plain) for group, offers in ranked[:MOST_SORTS]}


def _groups(segment: Segment) -> frozenset[str]:
    """The sorts of help of which a sentence speaks in what would be shown of it."""
    table = aspects()
    said = [table[name] for name in offered(shortened(segment.text, BRIEF)) - NEVER_ALONE]
    return frozenset(one.group for one in said if one.sort is Sort.NEED and not one.matter)


def _plain(offer: tuple[Measure, Segment]) -> tuple[bool, bool, int]:
    """How plainly a sentence offers one thing to somebody: who is helped, how much is given, little else."""
    _, segment = offer
    brief = shortened(segment.text, BRIEF)
    return bool(HELPED.search(brief)), bool(tiers(brief)), -len(_groups(segment))


def _line(group: str, measure: Measure, segment: Segment, english: bool) -> tuple[str, Quote]:
    """One sort of help with its clause."""
    clause, document = measure.clause, measure.document
    quote = Quote(document, clause, segment.start, segment.end)
    words = shortened(segment.text, BRIEF).rstrip("。；，")
    if not english:
        return f"- {GROUPS[group][0]}，如{title(document, False)}{place(clause, False)}：{words}。", quote
    if clause.english:
        quote = Quote(document, clause, 0, len(clause.english), True)
        words = english_shortened(clause.english).rstrip(" .;")
    where = f"{title(document, True)}, {place(clause, True)}"
    return f"- {GROUPS[group][1]}, such as {where}: {words}.", quote


def _lead(count: int, english: bool) -> str:
    if english:
        return (
            f"The documents write of {count} main sorts of help, each below with one clause. "
            "Tell us what you do and what you need, and the clauses that fit can be found:"
        )
    return f"文件写到的支持主要有{count}类，下面各举一条；说明您做什么、需要什么，就能找到对应的条款："
