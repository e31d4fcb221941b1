"""How many of a thing that the text lists without saying the number: points under a clause, or names in a sentence, counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from rag import enumerations, located
from rag.answers.lists import items, lists
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences, title, whole
from rag.enumerations import Enumeration
from rag.questions.asked import asked_of, counted
from rag.questions.plain import notions, quoted
from rag.questions.query import Query
from rag.retrieval import Evidence

ASKS = re.compile(
    r"(?:多少|几多|(?<![上下好])几(?!乎))(?:大)?(?:[类种项条点款样个家份步方]|方面)(?!月|小时|百分点|点)|\bhow many\b",
    re.IGNORECASE,
)
BODIES = re.compile(r".{2}(?:单位|部门|机构|成员|专家)$|成员")
ROLES = re.compile(r"牵头|配合|责任|参与|协办")
# Those who work or live somewhere are no points of a list.
PEOPLE = re.compile(
    r"\bhow many (?:\w+ )?(?:people|persons|staff|employees|workers|residents|inhabitants|jobs)\b",
    re.IGNORECASE,
)
FIRM = re.compile(r"机构|公司|企业|银行|集团|单位|商户|学校|医院|[厂店]")
FIRMS = re.compile(r"(?:多少|几多|几)家(?!庭)")  # are points only of a list that is headed as one of such
COUNTED = re.compile(r"(?:多少|几多|几)[个家类种项名位]?(?P<noun>[一-鿿]{2,8}?)(?=[？?，,。\s]|$)")
# 几种「…」的模式: what is said of the things, in marks.
QUOTED = re.compile(r"(?<=[个種种类類项項些])[“「『\"][^”」』\"]{1,40}[”」』\"](?:式|型)?的")
MARKED, JOINED = re.compile("“[^”]{1,60}”"), "\0"  # “甲、乙” is one name
NEAREST = 2  # clauses in which names in quotation marks are looked for
LOOKED = 6  # clauses in which a list of names is looked for
# A、B、C为成员单位, 包括A、B和C: where a list of names stands, before the noun or behind it.
AFTER = r"(?:包括|包含|有|为|是|分为|分别是|分别为|：)"
LONGEST = 20  # characters of one name


def answer(query: Query, desk: Desk) -> Written | None:
    """The number with what was counted; None where the question asks for none or no list is surely meant."""
    if not ASKS.search(query.text) and not (query.english and ASKS.search(query.question)):
        return None
    best = None if PEOPLE.search(query.text) else lists.meant(query, desk, whole=False)
    if best is not None and _counts(best.enumeration, query):
        return lists.counted(best, query)
    return _quoted(query, desk) or (None if query.english else _named(query, desk))


def of_members(query: Query, desk: Desk) -> Written | None:
    """The bodies that a sentence names as of a sort of its own: 成员单位; not those that lead, cooperate or answer."""
    noun = _noun(query.text)
    return _named(query, desk) if BODIES.search(noun) and not ROLES.search(noun) else None


def of_clause(document: Document, clause: Clause, query: Query) -> Written | None:
    """The points under one clause that the question names by number."""
    points = [one for one in clause.children if one.number and one.level is not Level.TABLE]
    if len(points) < 2 or not ASKS.search(query.text):
        return None
    draft = Draft()
    rows = [f"{items.name(one, query.english)}{draft.cite(whole(document, one))}" for one in points]
    place = located.full(document, clause, query.english)
    if query.english:
        draft.say(f"{place} lists {len(points)}: {listed(rows, True)}.", whole(document, clause))
    else:
        draft.say(f"{place}列了{len(points)}项：{listed(rows, False)}。", whole(document, clause))
    return Written(draft, evidence=[Evidence(document, one, 1.0) for one in points])


def _counts(one: Enumeration, query: Query) -> bool:
    """Whether the points of a list are what is counted."""
    if FIRMS.search(query.text):
        return _of_firms(one.head, query.text)
    return ASKS.search(query.text) is not None or _of_such(one, query)


def _of_such(one: Enumeration, query: Query) -> bool:
    """Whether a list hangs on words that say what is counted; English has no measure words that tell pipes from points."""
    thing = counted.thing(query.text)
    said = enumerations.alike(f"{one.name} {one.head.text}")
    return thing is None or thing.noun.isascii() or enumerations.alike(thing.noun[-2:]) in said


def _named(query: Query, desk: Desk) -> Written | None:
    """The names that a sentence gives for what is counted: 甲、乙、丙为成员单位."""
    noun = _noun(query.text)
    if len(noun) < 2 or not notions.HAN.search(noun):
        return None
    for one in desk.retriever.search(query.topic or query.text, LOOKED, query.documents):
        for start, end in sentences(one.clause.text):
            names = series(one.clause.text[start:end], noun)
            if len(names) > 1:
                return _said(one.document, one.clause, (start, end), noun, names)
    return None


def _quoted(query: Query, desk: Desk) -> Written | None:
    """The names in quotation marks that a sentence joins behind what is counted: 模式有“甲”，有“乙”，还有“丙”."""
    thing = counted.thing(QUOTED.sub("", query.question if query.english else query.text))
    noun = (thing.noun if thing else "") or ("" if query.english else _noun(query.text))
    stem = counted.singular(noun.split(" of ")[0].split()[-1]) if query.english and noun else noun[-2:]
    if len(stem) < 2:
        return None
    for one in desk.retriever.search(query.topic or query.text, LOOKED, query.documents)[:NEAREST]:
        text = one.clause.english if query.english else one.clause.text
        for start, end in sentences(text, query.english):
            names = quoted.run(text[start:end], stem)
            if len(names) > 1:
                marked = [f"“{each}”" for each in names]
                return _said(one.document, one.clause, (start, end), noun, marked, query.english)
    return None


def _of_firms(head: Clause, text: str) -> bool:
    """Whether a list is headed as one of the firms or institutions that are counted."""
    noun = FIRM.search(text)
    return noun is not None and noun[0] in f"{head.heading} {head.text.partition(chr(10))[0]}"


def _noun(text: str) -> str:
    """What is counted: 成员单位 of 多少个成员单位."""
    match = COUNTED.search(QUOTED.sub("", text))
    return match["noun"] if match else asked_of.noun(text)


def series(sentence: str, noun: str) -> tuple[str, ...]:
    """The names that stand before 为 and the noun, or behind the noun; empty where there is no such list."""
    sentence = MARKED.sub(lambda one: one[0].replace("、", JOINED), sentence)
    before = re.search(
        rf"(?:^|[，,；：])(?P<list>[^，,；：。]+、[^，,；：。]+?)(?:为|是|作为|等)(?:[^，。、]{{0,4}})?{re.escape(noun)}",
        sentence,
    )
    behind = re.search(rf"{re.escape(noun)}{AFTER}(?P<list>[^，；。]+、[^，；。]+)", sentence)
    found = before or behind
    if found is None:
        return ()
    parts = found["list"].split("、")  # 和 stands within names
    names = [one.strip().replace(JOINED, "、") for one in parts if one.strip()]
    return tuple(names) if all(len(one) <= LONGEST for one in names) else ()


def _said(
    document: Document,
    clause: Clause,
    span: tuple[int, int],
    noun: str,
    names: Sequence[str],
    english: bool = False,
) -> Written:
    draft = Draft()
    quote = Quote(document, clause, *span, english)
    if english:
        place = located.full(document, clause, True)
        draft.say(f"{place} names {len(names)} {noun}: {listed(names, True)}.", quote)
    else:
        draft.say(
            f"{title(document, False)}{clause.label}列出的{noun}有{len(names)}个：{listed(names, False)}。",
            quote,
        )
    return Written(draft, evidence=[Evidence(document, clause, 1.0)])
