"""How many chapters, boxes, articles, aspects or points: counted in a document's outline, each part named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE
from rag import enumerations, outline
from rag.answers.bodies.unit_tasks import label
from rag.answers.differences import sides
from rag.answers.lists import items, lists
from rag.answers.texts import record_structure
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.questions.asked import counted as things
from rag.questions.names import naming
from rag.questions.query import Query


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
    _part(r"措施|举措|\bmeasures?\b", "条措施", "measures", Level.ITEM, Level.ARTICLE),
    _part(
        r"条(?=款|任务|措|举|规|[^一-鿿]|$|[和与及又组构呢啊])|\barticles?\b|\bclauses?\b",
        "条",
        "articles",
        Level.ARTICLE,
        Level.ITEM,
    ),
    _part(
        r"大?方面|部分|大点|领域|板块|\baspects?\b|\bparts?\b|\bareas?\b|\bheadings?\b",
        "个方面",
        "parts",
        Level.HEADING,
    ),
)
# Words that name a part of the outline and nothing else.
STRUCTURAL = re.compile(
    r"章(?!程)|(?<![细环])节(?![能约点])|专栏|附件|指标|任务|\b(?:chapters?|sections?|box(?:es)?|"
    r"annex(?:es)?|indicators?|tasks?)\b",
    re.I,
)
INDICATOR = re.compile(r"指标|目标|基数")
UNTOLD = re.compile(
    r"任务|条?措施|举措|若干|一共有?|总共有?|共有|条款?|方面|部分|领域|合作|专栏|指标|附件|编号|协议|通知|文件|年|tasks?|parts?|areas?|"
    r"aspects?|chapters?|sections?|box(?:es)?|indicators?|document|text|cooperation|articles?|"
    r"clauses?|many|plan|action|total|altogether|divided|into|标题|题目|名称|章名|章节|目录|五年|除了?|除开|前言|序言|引言|之外|以外|还有|列出?|一下|分别|大部分?|正文|组成|构成|"
    rf"[{CHINESE}]+(?:个|章|节|条|项|部分)?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"lists?|call(?:ed)?|nam(?:e|es|ed)|titles?|titled|headings?|organi[sz]\w*|apart|except|besides|preface|foreword|contents"
)
BOTH = re.compile(r"各自?|分别|都|分(?:成|为)?|一共|总共|有|是|里|的|和|与|跟|同|及|、|\W")
NAMING = re.compile(r"[在对从由跟，。、：]|关于|里面")  # where a document's name may begin
# How many parts a whole has: 方案分几个部分.
DIVIDED = re.compile(r"(?:几|多少|几多)(?:个|大)*(?:部分|板块|块(?!钱))(?=[？?，,、]|$|组成|构成|内容)")
CHAPTERS = re.compile(r"(?:几|多少|几多)个?章(?!程)")
BESIDE = re.compile(r"box-|annex")
NAMED = 0.55  # share of a heading by which a question names it
OF_CHAPTER = re.compile(r"(?P<name>[一-鿿]{2,14}?)(?:那|这|一)章")
SORTS_OF = re.compile(r"\b(?:kinds?|types?|sorts?|classes|categories) of\b", re.IGNORECASE)
STEM = 6  # characters that two forms of an English word share: finance, financial
LAST = 8  # characters before 多少 that may name what is counted
BODIES = frozenset("家间名位所")  # measures in which no part of a text is counted
SHOWN = 12  # parts that are named one by one


def answer(query: Query, desk: Desk) -> Written | None:
    """The points under the heading that is asked about, or the parts of a document."""
    divided = _divided(query, desk)
    if divided is not None:
        return divided
    thing = things.thing(query.text)
    if thing is not None and thing.measure in BODIES:
        return lists.answer(query, desk)  # 专栏列了几家: bodies, no boxes
    if STRUCTURAL.search(_counted(query.text)) or _of_document(query, desk):
        return _parts(query, desk) or lists.answer(query, desk)
    return lists.answer(query, desk) or _parts(query, desk)


def _divided(query: Query, desk: Desk) -> Written | None:
    """The uppermost parts of a document, where a question asks for no more than how many it has."""
    chapters = CHAPTERS.search(query.text) is not None and bool(_both(query, desk))
    if not (DIVIDED.search(query.text) or chapters) or outline.WITHIN.search(query.text):
        return None
    both = _both(query, desk)
    found = [
        record_structure.structure(document, query, desk)
        for document in both or desk.named(query)[:1]
        if both or not more(query, desk, document)
    ]
    draft = Draft()
    for part in filter(None, found):
        draft.say(part.said, *part.quotes)
    return Written(draft) if draft.parts else None


def _both(query: Query, desk: Desk) -> list[Document]:
    """The texts of which the parts are counted, where several are named in one breath and nothing else is."""
    compared = sides.abreast(query, desk)
    matter = CHAPTERS.sub(" ", DIVIDED.sub(" ", compared.text)) if compared.joined else ""
    alone = compared.joined and all(len(side.documents) == 1 for side in compared.all)
    return [side.documents[0] for side in compared.all] if alone and not BOTH.sub("", matter) else []


def _of_document(query: Query, desk: Desk) -> bool:
    """Whether the items of a whole document are counted, and nothing in it is named."""
    if not lists.ITEMS.search(query.text):
        return False
    return any(one.id in query.documents and not more(query, desk, one) for one in desk.documents)


def _parts(query: Query, desk: Desk) -> Written | None:
    within = outline.WITHIN.search(query.text)
    asked = outline.WITHIN.sub(" ", query.text)
    part = _asked_last(_counted(asked))
    if part is None and within:
        part = Part(outline.WITHIN, frozenset(), "项", "parts")
    if part is None:
        return None
    for document in desk.likely(query):
        above = outline.numbered(document, within) if within else named_part(query, desk, document)
        if (within and above is None) or (
            above is None and not STRUCTURAL.search(query.text) and more(query, desk, document, 2)
        ):
            continue
        counted = [one for one in (above.walk() if above else document.walk()) if counts(one, part)]
        counted = [one for one in counted if one is not above]
        if above and not counted and part.levels & {Level.BOX, Level.ANNEX}:
            continue  # points are no boxes
        if above and not counted:
            counted = list(above.children)
        if part.levels == {Level.ROW}:
            counted = [one for one in counted if INDICATOR.search(one.text)] or counted
        if counted:
            draft = Draft()
            _say(draft, query, document, counted, part, above)
            return Written(draft)
    return None


def _asked_last(words: str) -> Part | None:
    """The part that some words name last: 条 of 那章有几条; of English words, of which a verb may be one, the first of all."""
    if not re.search("[一-鿿]", words):
        return next((one for one in PARTS if one.pattern.search(words)), None)
    ends = [(max((match.end() for match in one.pattern.finditer(words)), default=0), one) for one in PARTS]
    return max(ends, key=lambda found: found[0])[1] if any(end for end, _ in ends) else None


def _counted(text: str) -> str:
    """项任务 of 表里有多少项任务: what is counted, whatever else is named; the whole question where that isn't told."""
    thing = things.thing(text)
    if thing is not None and SORTS_OF.search(thing.noun):
        return thing.noun  # how many kinds of boats does the measure name
    if thing is None or not re.search("[一-鿿]", text):
        return text
    behind = text.find(f"{thing.measure}{thing.noun}") >= 0 and bool(thing.measure)
    return f"{thing.measure}{thing.noun}" if behind else f"{thing.noun[-LAST:]}{thing.measure}"


def more(query: Query, desk: Desk, document: Document, least: int = 1) -> bool:
    """Whether a question is about more than the document: then its parts are not what is counted."""
    said = frozenset(desk.index.words(_beside_name(lists.subject(query), desk, document)))
    own = frozenset(
        desk.index.words(
            f"{document.title} {document.title_english} {document.region or ''} {document.kind or ''}"
        )
    )
    place = desk.glossary.english((document.region or "").removesuffix("市")).lower()
    rest = [
        word
        for word in said - own
        if len(word) > 1 and word not in place and word not in document.title and not UNTOLD.fullmatch(word)
        if not any(one.startswith(word[:STEM]) for one in own if len(word) >= STEM)
    ]
    return sum(desk.index.knows(word) for word in rest) >= least


def _beside_name(text: str, desk: Desk, document: Document) -> str:
    """A text without the words by which it calls a document: 落实省里政策那份意见, and without its place."""
    for place in naming.parts(document):
        text = text.replace(place, " ").replace(place.removesuffix("市"), " ")
    for one in naming.called(text, desk.documents):
        if one.documents == (document.id,):
            before = list(NAMING.finditer(text, 0, one.start))
            return f"{text[: before[-1].end() if before else 0]} {text[one.end :]}"
    return text


def named_part(query: Query, desk: Desk, document: Document) -> Clause | None:
    """The part of a document whose heading the question names."""
    chapter = OF_CHAPTER.search(query.text)
    if chapter is not None:
        tops = [one for one in document.walk() if one.level is Level.CHAPTER and one.heading]
        named = [one for one in tops if chapter["name"].endswith(one.heading)]
        if len(named) == 1:
            return named[0]
    if not more(query, desk, document):
        return None
    found = enumerations.ranked(
        lists.subject(query), enumerations.Wanted(), [document], desk.index, desk.retriever
    )
    parts = [
        one for one in found if one.named >= NAMED and not one.enumeration.inline and not one.enumeration.top
    ]
    return parts[0].enumeration.head if parts else None


def _say(
    draft: Draft,
    query: Query,
    document: Document,
    counted: Sequence[Clause],
    part: Part,
    above: Clause | None,
) -> None:
    shown = counted if len(counted) <= SHOWN else []
    rows = [f"{items.name(clause, query.english)}{draft.cite(whole(document, clause))}" for clause in shown]
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
        many = f"{len(counted)} {part.english}"
        if not part.levels:  # what the part is divided into is called as the question calls it
            many = things.many(len(counted), query.question, query.text, True)
        draft.say(f"{place} has {many}{split}{names}.", *ends)
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


def counts(clause: Clause, part: Part) -> bool:
    if clause.level not in part.levels:
        return False
    # Points of a box or of an annex are no tasks of the text.
    return clause.level is not Level.ITEM or not BESIDE.search(clause.address)
