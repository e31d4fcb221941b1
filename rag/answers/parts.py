"""How many chapters, boxes, articles, aspects or points: counted in a document's outline, each part named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag.answers.unit_tasks import label
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, sentences, title, whole
from rag.language import Language
from rag.questions import Query
from rag.retrieval import Term


@dataclass(frozen=True, slots=True)
class Part:
    """A countable part of a document and the words that ask for it."""

    pattern: re.Pattern[str]
    levels: frozenset[Level]
    chinese: str
    english: str


def _part(words: str, chinese: str, english: str, *levels: Level) -> Part:
    return Part(re.compile(words, re.IGNORECASE), frozenset(levels), chinese, english)


PARTS = (
    _part(r"专栏|\bbox(?:es)?\b", "个专栏", "boxes", Level.BOX),
    _part(r"附件|\bannex(?:es)?\b", "个附件", "annexes", Level.ANNEX),
    _part(r"指标|\bindicators?\b", "项指标", "indicators", Level.ROW),
    _part(r"章(?!程)|\bchapters?\b", "章", "chapters", Level.CHAPTER),
    _part(r"(?<![细环])节(?![能约点])|\bsections?\b", "节", "sections", Level.SECTION),
    _part(r"任务|\btasks?\b", "项任务", "tasks", Level.ITEM, Level.ARTICLE),
    _part(r"条(?!件)|\barticles?\b|\bclauses?\b", "条", "articles", Level.ARTICLE, Level.ITEM),
    _part(
        r"大?方面|部分|大点|领域|板块|\baspects?\b|\bparts?\b|\bareas?\b|\bheadings?\b",
        "个方面",
        "parts",
        Level.HEADING,
    ),
)
POINTS = re.compile(r"(?:一|二|三|四|五|六|七|八|九|十)是|[（(][一二三四五六七八九十0-9]+[)）]|[①-⑳]")
# Words that name a part of the outline and nothing else.
STRUCTURAL = re.compile(
    r"章(?!程)|(?<![细环])节(?![能约点])|专栏|附件|指标|任务|\b(?:chapters?|sections?|box(?:es)?|annex(?:es)?|indicators?|tasks?)\b",
    re.I,
)
WITHIN = re.compile(
    rf"第([{CHINESE}\d]+)(?:大|个)?(?:章|部分|编|板块|方面)|\b(?:chapter|part|section)\s+(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.I
)
ENGLISH = "one two three four five six seven eight nine ten".split()
INDICATOR = re.compile(r"指标|目标|基数")
ASKING = re.compile(
    r"(?:一共|总共)?(?:[有分写列定提]了?成?)?(?:多少|几多|几)[大个项条种类点步家间]?|具体|内容|方面|写了?|提出|规定|列出?|包括|包含|方案|规划|"
    r"\b(?:how many|does|do|has|have|are|is|there|in|of|the|list|lists|set|sets|out|plan|draft|follow|follows|name|names|contain|contains)\b|[？?]",
    re.IGNORECASE,
)
NAMED_LEVEL = re.compile(r"^(?:Chapter|Section|Part|Box|Annex)\s*[\dIVX]*\s*[:.]\s*", re.IGNORECASE)
UNTOLD = re.compile(r"任务|条款?|方面|部分|领域|合作|专栏|指标|附件|编号|协议|通知|文件|年|tasks?|parts?|areas?|aspects?|chapters?|sections?|box(?:es)?|indicators?|document|text|cooperation|articles?|clauses?|many|plan|action|total|altogether|divided|into")
SHOWN = 12  # parts that are named one by one
ENOUGH = 0.55  # of a question's notions that a heading must speak of for its points to be counted


def answer(query: Query, desk: Desk) -> Written | None:
    """The points under the heading that is asked about, or the parts of a document."""
    if STRUCTURAL.search(query.text):
        return _parts(query, desk) or _points(query, desk)
    return _points(query, desk) or _parts(query, desk)


def _parts(query: Query, desk: Desk) -> Written | None:
    within = WITHIN.search(query.text)
    asked = WITHIN.sub(" ", query.text)
    part = next((one for one in PARTS if one.pattern.search(asked)), None)
    if part is None:
        return None
    for document in desk.likely(query):
        above = _above(document, within) if within else _named_part(query, desk, document)
        if (within and above is None) or (above is None and not STRUCTURAL.search(query.text) and _more(query, desk, document)):
            continue
        counted = [one for one in (above.walk() if above else document.walk()) if _counts(one, part)]
        if part.levels == {Level.ROW}:
            counted = [one for one in counted if INDICATOR.search(one.text)] or counted
        if counted:
            draft = Draft()
            _say(draft, query, document, counted, part, above)
            return Written(draft)
    return None


def _above(document: Document, within: re.Match[str]) -> Clause | None:
    """第三章, 第二部分, Part 2: the numbered part to which a question restricts itself."""
    said = next(group for group in within.groups() if group)
    wanted = ENGLISH.index(said.lower()) + 1 if said.lower() in ENGLISH else integer(said)
    tops = [one for one in document.clauses if one.number and one.children]
    chapters = [one for one in document.walk() if one.level in {Level.CHAPTER, Level.PART}]
    numbered = [one for one in (chapters or tops) if _number(one.number) == wanted]
    return numbered[0] if numbered else None


def _more(query: Query, desk: Desk, document: Document) -> bool:
    """Whether a question is about more than the document: then its parts are not what is counted."""
    said = frozenset(desk.index.words(_subject(query)))
    own = frozenset(desk.index.words(f"{document.title} {document.title_english} {document.region or ''} {document.kind or ''}"))
    place = desk.glossary.english((document.region or "").removesuffix("市")).lower()
    rest = [word for word in said - own if len(word) > 1 and word not in place and not UNTOLD.fullmatch(word)]
    return any(desk.index.knows(word) for word in rest)


def _named_part(query: Query, desk: Desk, document: Document) -> Clause | None:
    """The part of a document whose heading the question names."""
    if not _more(query, desk, document):
        return None
    terms = desk.retriever.terms(_subject(query))
    parts = [one for one in document.walk() if one.heading and one.children and _shares_a_word(query, one)]
    shares = [(_likeness(query, desk, terms, one), one) for one in parts] if terms else []
    best = max(shares, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= ENOUGH else None


def _number(printed: str) -> int | None:
    digits = re.search(rf"[{CHINESE}\d]+", printed)
    return integer(digits[0]) if digits else None


def _say(
    draft: Draft,
    query: Query,
    document: Document,
    counted: Sequence[Clause],
    part: Part,
    above: Clause | None,
) -> None:
    shown = counted if len(counted) <= SHOWN else []
    rows = [f"{_name(clause, query.english)}{draft.cite(whole(document, clause))}" for clause in shown]
    ends = [] if shown else [whole(document, counted[0]), whole(document, counted[-1])]
    name = title(document, query.english)
    groups = _groups(counted) if part.levels == {Level.ROW} else []
    if query.english:
        place = f"{above.label}{above.heading} of the {name}" if above else f"The {name}"
        split = (
            f" in {len(groups)} groups ({listed([f'{one}: {count}' for one, count in groups], True)})"
            if groups
            else ""
        )
        names = (
            f": {listed(rows, True)}"
            if rows
            else f", from {label(counted[0], True)} to {label(counted[-1], True)}"
        )
        draft.say(f"{place} has {len(counted)} {part.english}{split}{names}.", *ends)
    else:
        place = f"{name}{above.label}{above.heading}" if above else name
        split = (
            f"，分{len(groups)}类（{listed([f'{one}{count}项' for one, count in groups], False)}）"
            if groups
            else ""
        )
        names = f"：{listed(rows, False)}" if rows else f"，从{counted[0].label}到{counted[-1].label}"
        draft.say(f"{place}共有{len(counted)}{part.chinese}{split}{names}。", *ends)


def _groups(rows: Sequence[Clause]) -> list[tuple[str, int]]:
    """The categories of a table's rows, which stand in their first cell without a column's name."""
    firsts = [row.text.split("｜")[0] for row in rows]
    if any("：" in first or re.match(r"\d", first) for first in firsts):
        return []
    table = Counter(firsts)
    return list(table.items()) if 1 < len(table) < len(rows) else []


def _name(clause: Clause, english: bool) -> str:
    if english and clause.english:
        return english_gist(clause, 80)
    return clause.heading or gist(clause)


def _points(query: Query, desk: Desk) -> Written | None:
    """What stands under a heading (六种方式), or in one clause as 一是…二是…."""
    terms = desk.retriever.terms(_subject(query))
    if not terms:
        return None
    best: tuple[float, Document, Clause] | None = None
    for document in desk.within(query):
        for clause in document.walk():
            if clause.heading and (_numbered(clause) or len(_lines(clause)) > 1) and _shares_a_word(query, clause):
                share = _likeness(query, desk, terms, clause)
                if share >= ENOUGH and (best is None or share > best[0]):
                    best = (share, document, clause)
    if best is not None and len(_numbered(best[2])) > 1:
        return _under(query, best[1], best[2], _numbered(best[2]))
    if best is not None and len(_lines(best[2])) > 1:
        return _enumeration(query, best[1], best[2], _lines(best[2]))
    for one in desk.retriever.search(_subject(query), 2, query.documents):
        points = _enumerated(one.clause)
        if len(points) > 1 and one.support >= ENOUGH:
            return _enumeration(query, one.document, one.clause, points)
    return None


def _shares_a_word(query: Query, clause: Clause) -> bool:
    """A cheap look before the words are weighed."""
    if query.english:
        words = re.findall(r"[a-z]{4,}", clause.english[:200].lower())
        return any(word in query.text.lower() for word in words)
    return any(a + b in query.text for a, b in pairwise(clause.heading))


def _subject(query: Query) -> str:
    """What is counted: the question without the words that ask for a number or frame it."""
    return re.sub(r"\s+", " ", ASKING.sub(" ", query.text)).strip()


def _numbered(clause: Clause) -> list[Clause]:
    """The points under a heading: those with a number, or where none has one all of them."""
    return [child for child in clause.children if child.number] or [
        child for child in clause.children if child.level in {Level.PARAGRAPH, Level.DASH}
    ]


def _lines(clause: Clause) -> list[tuple[int, int]]:
    """Spans of the paragraphs under a heading whose text is not parted further."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", clause.text)]
    return lines[1:] if lines and clause.heading and clause.heading in clause.text[slice(*lines[0])] else []


def _likeness(query: Query, desk: Desk, terms: Sequence[Term], clause: Clause) -> float:
    """The share of a heading's words that the question says, and of the question's that the heading says."""
    english = query.language is Language.ENGLISH
    heading = NAMED_LEVEL.sub("", english_gist(clause, 200)) if english else clause.heading
    said, words = frozenset(desk.index.words(query.text)), frozenset(desk.index.words(heading))
    total = sum(desk.index.rarity(word) for word in words)
    own = sum(desk.index.rarity(word) for word in words & said) / total if total else 0.0
    asked = sum(term.weight for term in terms)
    spoken = desk.retriever.spoken(terms, f"{clause.heading} {heading}") / asked
    return max(0.75 * own + 0.25 * spoken, 0.35 * own + 0.65 * spoken)


def _enumeration(
    query: Query, document: Document, clause: Clause, points: Sequence[tuple[int, int]]
) -> Written:
    draft = Draft()
    said = [re.split("[。；;]", clause.text[start:end])[0] for start, end in points]
    about = clause.heading or clause.label
    if query.english and clause.english.count("\n") + 1 == clause.text.count("\n") + 1:
        said = [re.split(r"[.;](?=\s|$)", line)[0] for line in clause.english.split("\n")[-len(points) :]]
        about = NAMED_LEVEL.sub("", english_gist(clause, 80))
    opening = (
        f"{len(said)}, under “{about}”: {'; '.join(said)}."
        if query.english
        else f"“{about}”共{len(said)}项：{'；'.join(said)}。"
    )
    draft.say(opening, Quote(document, clause, points[0][0], points[-1][1]))
    return Written(draft)


def _under(query: Query, document: Document, clause: Clause, children: Sequence[Clause]) -> Written:
    draft = Draft()
    about = (english_gist(clause, 80) if query.english else "") or clause.heading
    rows = [f"{_name(child, query.english)}{draft.cite(whole(document, child))}" for child in children]
    if query.english:
        draft.say(f"{len(children)}, under “{about}”: {listed(rows, True)}.", whole(document, clause))
    else:
        draft.say(f"“{about}”下共{len(children)}项：{listed(rows, False)}。", whole(document, clause))
    return Written(draft)


def _enumerated(clause: Clause) -> list[tuple[int, int]]:
    body = [(start, end) for start, end in sentences(clause.text) if end - start > 3]
    return [(start, end) for start, end in body if POINTS.match(clause.text[start:end])]


def _counts(clause: Clause, part: Part) -> bool:
    if clause.level not in part.levels:
        return False
    # Points of a box are no tasks of the text.
    return clause.level is not Level.ITEM or "box-" not in clause.address
