"""A question for the aims of a text, or for what it says as a whole -> its own words on that, and its parts. Counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from rag import located
from rag.answer import Kind
from rag.answers.texts import parts, record_structure
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title, whole
from rag.outline import children
from rag.questions.asked import overview, records
from rag.questions.asked.overview import Whole
from rag.questions.names.references import references
from rag.questions.query import Query

# A heading under which aims stand: 主要目标, 定位目标, 目标任务.
HEADED = re.compile(
    r"目标(?:任务|要求|定位|愿景|[和与及][一-鿿]{2,6})?$|\b(?:goals?|aims?|objectives?|targets?)\b", re.I
)
# Sentences that say what is aimed at, and those that say what for.
AIMED = re.compile(
    r"(?:目标|愿景)(?:是|为|：|，)|力争|争取(?:到|在)|(?:到|至)[“\"]?(?:20\d\d年|十[三四五六]五)[^。]{0,40}?(?:达|实现|建成|形成|超|不低于|不少于)"
)
PURPOSE = re.compile(
    r"旨在|目的[是为在]|^(?:\d+[.、．])?为(?:了|进一步|深入|贯彻|落实|加[快强]|推[动进]|规范|促进|[一-鿿]{2,20}，)"
)
# The same of a rendering whose sentences are other than the text's.
ENGLISH = re.compile(
    r"\b(?:strives?|striving|goals?|aims?|objectives?|purpose|by (?:the end of )?(?:20\d\d|the 1\dth)|(?:is|are) to)\b",
    re.I,
)
GENERAL = re.compile(r"总体要求|总体思路|总体|指导思想|总则|前言|引言|序言")
BESIDE = frozenset({Level.TABLE, Level.ROW, Level.BOX, Level.ANNEX, Level.MASTHEAD, Level.COLOPHON})
NAME = re.compile(r"\b[A-Z][a-z]{2,}")
# What may stand beside a name: 那霜州呢.
LEFT = re.compile(
    r"[那就咁方案规划通知协议文件]|\b(?:and|what about|plan|notice|agreement)\b|\W", re.IGNORECASE
)
OWN, MOST_PARTS, MOST_BELOW, LOOKED_AT = 3, 14, 6, 8


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentences that state it; None where a matter in the text is asked about, or the text states no aim."""
    asked = overview.asked(query.text) or (Whole.CONTENTS if _names_only(query, desk) else None)
    if asked is None or _of_part(query) or (query.inside and query.kind is Kind.UNIT_TASKS):
        return None
    named, draft = desk.named(query), Draft()
    if asked is Whole.AIMS and not named and not query.mentions and not _left(query):
        for document in _aiming(desk.within(query)):
            _aims(draft, document, query.english)
    elif named and not _of_more(query, desk, named[0]):
        (_aims if asked is Whole.AIMS else contents)(draft, named[0], query.english)
    # Aims of texts that are not named are asked by that word alone, heard of or not.
    return Written(draft, quoted=asked is Whole.AIMS and bool(named)) if draft.parts else None


def _left(query: Query) -> str:
    """What a question says beside what it asks of a whole."""
    return LEFT.sub("", overview.without(query.text))


def contents(draft: Draft, document: Document, english: bool) -> None:
    """Add what a text is for, and its parts."""
    purpose(draft, document, english)
    _outlined(draft, document, english)


def _names_only(query: Query, desk: Desk) -> bool:
    """Whether a question is the name or number of one text or of its place, and nothing else."""
    if query.kind is not Kind.PASSAGES or query.mentions or query.number is not None:
        return False
    left = LEFT.sub("", query.topic)
    return len(query.documents) == 1 and (not left or _numbered(left, desk.within(query)[0]))


def _numbered(words: str, document: Document) -> bool:
    """Whether words are the number of a text, whole or shortened: 某发9号."""
    number, digits = LEFT.sub("", document.number or ""), re.search(r"\d+号$", words)
    return bool(digits and number.endswith(digits[0]) and set(words) <= set(number))


def _of_part(query: Query) -> bool:
    """Whether a unit of the text is asked about by its place, or the text's record."""
    return bool(references(query.text) or records.asked(query.text))


def _of_more(query: Query, desk: Desk, document: Document) -> bool:
    """Whether something in the text is asked about; an English name that is not the text's own is something else."""
    own = f"{document.title_english} {desk.glossary.english((document.region or '').removesuffix('市'))}".lower()
    names = NAME.findall(overview.without(query.text)) if query.english else []
    if any(name.lower() not in own for name in names):
        return True
    return parts.more(replace(query, text=overview.without(query.text)), desk, document)


def _aims(draft: Draft, document: Document, english: bool) -> None:
    """What stands under the heading of the aims, with what each of its parts is to reach; else where the text states its aim."""
    head = _headed(document)
    if head is None:
        for clause, spans in _stated(document, AIMED) or _stated(document, PURPOSE):
            _say(draft, document, clause, spans, english)
        return
    spans = _after_heading(head)[:OWN]
    if spans:
        _say(draft, document, head, spans, english)
    for part in [one for one in head.children if one.level not in BESIDE][:MOST_PARTS]:
        reached = [
            one for one in _after_heading(part) if AIMED.search(part.text[slice(*one)]) or _figured(part, one)
        ]
        words = _words(document, part, reached[:OWN], english) if reached else None
        name = located.heading(part, english)
        said = f"{name}: {words.words}" if words and english else f"{name}：{words.words}" if words else name
        draft.say(f"- {said}", words or whole(document, part))


def purpose(draft: Draft, document: Document, english: bool) -> None:
    """Add the sentence in which a text says what it is for; else the one that says what it aims at."""
    for clause, spans in (_stated(document, PURPOSE) or _stated(document, AIMED))[:1]:
        _say(draft, document, clause, spans[:1], english)


def _outlined(draft: Draft, document: Document, english: bool) -> None:
    """The uppermost parts, each with the headings of its own."""
    tops = record_structure.top(document)
    if not 1 < len(tops) <= MOST_PARTS:
        return
    draft.say(
        f"{title(document, True)} has {len(tops)} parts:"
        if english
        else f"{title(document, False)}共{len(tops)}部分：",
        *(whole(document, one) for one in tops),
    )
    for one in tops:
        below = [located.heading(each, english) for each in children(one) if each.heading]
        more = len(below) - MOST_BELOW
        rest = (f" and {more} more" if english else f"等{len(below)}项") if more > 0 else ""
        listed = ("; " if english else "；").join(below[:MOST_BELOW])
        inner = f"{': ' if english else '：'}{listed}{rest}" if below else ""
        draft.say(f"- {located.named(one, english)}{inner}{'.' if english else '。'}", whole(document, one))


def _aiming(documents: Sequence[Document]) -> Sequence[Document]:
    """Those that have a heading for their aims, or state one where they speak of themselves."""
    return [one for one in documents if _headed(one) is not None or _stated(one, AIMED)]


def _headed(document: Document) -> Clause | None:
    """The innermost of the headings under which aims stand, the first of them in the text."""
    found = [one for one in document.walk() if _of_aims(one)]
    return next((one for one in found if not any(_of_aims(part) for part in _below(one))), None)


def _of_aims(clause: Clause) -> bool:
    return (
        clause.level not in BESIDE
        and HEADED.search(clause.heading) is not None
        and bool(_after_heading(clause) or clause.children)
    )


def _below(clause: Clause) -> Sequence[Clause]:
    return [one for one in clause.walk() if one is not clause]


def _stated(document: Document, pattern: re.Pattern[str]) -> list[tuple[Clause, list[tuple[int, int]]]]:
    """Where a text speaks of itself as a whole, the clause with such sentences first in it."""
    opening = [
        one
        for one in document.clauses
        if one.level is Level.PARAGRAPH or GENERAL.search(one.heading) or one.level is Level.ARTICLE
    ]
    inside = [part for one in opening[:LOOKED_AT] for part in one.walk()]
    found = [
        (one, [span for span in sentences(one.text) if pattern.search(one.text[slice(*span)])])
        for one in inside
    ]
    return [(one, spans[:OWN]) for one, spans in found if spans][:1]


def _after_heading(clause: Clause) -> list[tuple[int, int]]:
    """The sentences of a clause behind its heading."""
    begins = clause.text.find(clause.heading) + len(clause.heading) if clause.heading else 0
    return [one for one in sentences(clause.text) if one[0] >= begins and one[1] - one[0] > 1]


def _figured(clause: Clause, span: tuple[int, int]) -> bool:
    """Whether a sentence sets a figure for a year."""
    return re.search(r"20\d\d年?.*\d", clause.text[slice(*span)]) is not None


def _words(document: Document, clause: Clause, spans: Sequence[tuple[int, int]], english: bool) -> Quote:
    """Sentences of a clause, in its rendering where that has as many; else all of the rendering."""
    if not english or not clause.english:
        return Quote(document, clause, spans[0][0], spans[-1][1])
    said, rendered = sentences(clause.text), sentences(clause.english, True)
    if len(said) != len(rendered):
        aimed = [one for one in rendered if ENGLISH.search(clause.english[slice(*one)])] or rendered
        return Quote(document, clause, aimed[0][0], aimed[-1][1], english=True)
    first, last = said.index(spans[0]), said.index(spans[-1])
    return Quote(document, clause, rendered[first][0], rendered[last][1], english=True)


def _say(
    draft: Draft, document: Document, clause: Clause, spans: Sequence[tuple[int, int]], english: bool
) -> None:
    quote = _words(document, clause, spans, english)
    place = located.full(document, clause, english)
    words = " ".join(quote.words.split())
    draft.say(f"{place}: {words}" if english else f"{place}：{words}", quote)
