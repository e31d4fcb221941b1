"""The parts of a thing, counted, complete and in order: those of the enumeration that the question means."""

from __future__ import annotations

import re
from collections.abc import Callable

from documents.clauses import Level
from documents.numerals import CHINESE, ENGLISH, integer
from rag import enumerations, located
from rag.answer import Kind
from rag.answers.lists import beneath, items, parts_of, sole_lists
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, sentences, shortened, title, whole
from rag.enumerations import Enumeration, Item, Match, Wanted
from rag.questions.asked import counted as counted_as
from rag.questions.asked import kinds
from rag.questions.needs import numbered, requirements
from rag.questions.plain import quoted
from rag.questions.query import Query
from rag.retrieval import Evidence

# Of the cases of the evaluation, lists that were meant scored 0.43 and more, other enumerations nearly all below 0.4.
ENOUGH = 0.42
MORE = 0.2  # share by which a part speaks more of a question than what it is held against
OF_ONE = 0.6  # share of the question that a part's own name must say
WHOLE = 0.15  # what the parts of a whole document must score more than those of a heading
NUMBERS = re.compile(rf"([{CHINESE}]|\d{{1,2}})\s*(?:个|大|项|条|种|类|块|招|方面|点|步|样|句|领域)")
ASKING = re.compile(
    r"(?:一共|总共)?(?:[有分写列定提]了?成?做?)?(?:多少|几多|[几哪边]|边啲)[大个项条种类点步家间块些]*|具体|内容|方面|"
    r"写了?|提出|规定|列[出全]?|都?包括|包含|方案|规划|都?是(?:啥|什么|咩)|为[啥什][么]?|分别|全部?|嘅|"
    r"\b(?:how many|what|which|does|do|has|have|are|is|there|in|of|the|list|lists|set|sets|out|plan|draft|"
    r"follow|follows|name|names|contain|contains|get|gets|each|own|their|its)\b|[？?]",
    re.IGNORECASE,
)
SORTS = re.compile(r"[哪几][几些]?[种类档]|(?:什么|哪些)(?:种类|类型|类别|等[级次])")  # 消费券有哪几种
# What a question wants listed: 哪些路段.
LISTED = re.compile(
    r"(?:[哪边](?:一?些|啲|[几两三四五六七八九十]?[个种类样条项])|什么|[啥咩])(?P<noun>[一-鿿]{2})"
)
# A document's items are counted, which run on through its parts: 多少条措施.
ITEMS = re.compile(
    r"(?:多少|几多|几)[条项](?!方面)|\bhow many (?:\w+ ){0,2}(?:articles|items|tasks|clauses|measures)\b",
    re.IGNORECASE,
)
# What is said of each part is asked for, not the names of the parts.
OF_EACH = re.compile(
    r"各[靠是有自]|分别|每[个项条种一]|怎么|怎样|如何|讲(?:什么|啥|咩)|\beach\b|\brespectively\b",
    re.IGNORECASE,
)
# People, bodies and vehicles are no points of a text unless it says so.
BEINGS = re.compile(r"(?:多少|几多|(?<![哪那])几)[名位家辆艘架座所](?![单])")
LOOKED = 8  # clauses
STEM = 6  # characters of an English word that all its forms share
# Their articles speak each of a thing of its own: that one is found says nothing of the others.
HEADED = frozenset({Level.CHAPTER, Level.SECTION})
FOUND = 0.15  # what it scores beside other lists that the search finds it first
HELD, LOOKED_FOR = 8, 20  # lists held against each other, and clauses among which they are looked for


def answer(query: Query, desk: Desk) -> Written | None:
    """All parts of the enumeration that is meant; None when none is meant surely enough, or more than names is asked."""
    if any(requirements.of(query)) and query.kind is not Kind.COUNT:
        return None
    part = parts_of.named(query, desk)
    if part is not None:
        return part
    best = meant(query, desk)
    return counted(best, query) if best else None


def listing(query: Query, desk: Desk) -> Written | None:
    """The same of a question that asks for a list, where something else was looked for before."""
    return answer(query, desk) if kinds.LISTS.search(query.text) else None


def counted(best: Match, query: Query, sure: bool = False, each: bool = False, many: str = "") -> Written:
    """The parts of an enumeration with their number; `sure`: they are what the question calls them, `many` else.

    `each`: what is said of each is told, not its name alone.
    """
    many = many or _many(best.enumeration, query, sure)
    draft = _write(query, best.enumeration, many, each or OF_EACH.search(query.text) is not None)
    beneath.told(draft, query, best.enumeration)
    return Written(draft, evidence=_evidence(best))


def meant(query: Query, desk: Desk, whole: bool = True) -> Match | None:
    """The enumeration that a question means; the parts of a whole document only where `whole`."""
    listed = LISTED.search(query.text)
    thing = None if listed else counted_as.thing(query.text)
    kind = (
        listed["noun"]
        if listed
        else thing.noun[:2]
        if thing and thing.measure
        else numbered.things(query.text)
    )
    wanted = Wanted(
        _number(query.text),
        kind,
        enumerations.FORBIDS.search(query.text) is not None,
        SORTS.search(query.text) is not None,
    )
    every = enumerations.ranked(subject(query), wanted, desk.within(query), desk.index, desk.retriever)
    called = {one.id for one in desk.named(query)}
    found = _called([one for one in every if whole or not one.enumeration.top], called)
    close = near(query, desk)
    ahead = sorted(found, key=lambda one: -one.score - FOUND * close(one.enumeration))[:HELD]
    named = quoted.terms(enumerations.WHY.sub(" ", query.text))
    things = ITEMS.search(query.text) is not None or sole_lists.of_things(query.text)
    fitting = [
        (one.score - WHOLE * one.enumeration.top + FOUND * close(one.enumeration), one)
        for one in ahead
        if all(term in enumerations.text(one.enumeration) for term in named)
        and not (
            one.enumeration.top
            and (things or sole_lists.of_sort(kind) or (kind and kind in one.enumeration.document.title))
        )
        and _speaks(query, one.enumeration, desk)
        and (not BEINGS.search(query.text) or _of_things(one.enumeration, query))
    ]
    sure = [pair for pair in fitting if pair[1].score - WHOLE * pair[1].enumeration.top >= ENOUGH]
    if wanted.sorts:  # of what sorts a thing is, not what is said of it
        sure = [pair for pair in sure if pair[1].enumeration.counted] or sure
    _, best = max(sure, key=lambda pair: pair[0], default=(0.0, None))
    if best is None:
        return sole_lists.meant(every, query, desk)
    if wanted.sorts and best.enumeration.counted:
        return best
    if _said_elsewhere(query, best, desk):
        return None
    return None if _is_of_one(query, best, desk) else best


def _called(found: list[Match], called: set[str]) -> list[Match]:
    """The enumerations of the one text that a question names, where one of them may be meant; else all."""
    own = [one for one in found if one.enumeration.document.id in called]
    sure = len(called) == 1 and any(one.score >= ENOUGH and not one.enumeration.top for one in own)
    return own if sure else found


def near(query: Query, desk: Desk) -> Callable[[Enumeration], float]:
    """How near to the nearest clause of all a list stands, 0 to 1: by the clause that it hangs on, or one of its parts."""
    found = desk.retriever.search(query.topic or query.text, LOOKED_FOR, query.documents)
    best = max((one.score for one in found), default=0.0)

    def nearness(one: Enumeration) -> float:
        if one.top or best <= 0:
            return 0.0
        parts = () if one.head.level in HEADED else (item.clause.address for item in one.items)
        places = {one.head.address, *parts}
        scores = (
            each.score
            for each in found
            if each.document.id == one.document.id and each.clause.address in places and not each.doubtful
        )
        return max(scores, default=0.0) / best

    return nearness


def _speaks(query: Query, one: Enumeration, desk: Desk) -> bool:
    """Whether a list says what the question names first, where that is the rarest of its notions: 某湖的定位."""
    if query.english or enumerations.WHY.search(query.text):
        return True
    known = [
        term
        for term in desk.retriever.terms(query.topic)
        if any(map(desk.retriever.knows, term.forms)) and len(term.forms[0]) > 1
    ]
    rarest = max((term.weight for term in known), default=0.0)
    said = enumerations.alike(enumerations.text(one))
    return not known or known[0].weight < rarest or desk.retriever.spoken(known[:1], said) > 0


def _said_elsewhere(query: Query, best: Match, desk: Desk) -> bool:
    """Whether so many of the things asked for are spoken of near by and not in a list: 整合四类数据."""
    speaks = numbered.speaks(query.text)
    head = best.enumeration.head
    if speaks is None or speaks(f"{best.enumeration.name} {head.text} {head.english}"):
        return False
    if enumerations.so_called(best.enumeration, numbered.things(query.text)):
        return False  # 上述五项补贴, said behind the last of them
    near = desk.retriever.search(query.topic or query.text, LOOKED, query.documents)
    return any(speaks(one.clause.text) for one in near)


def _is_of_one(query: Query, best: Match, desk: Desk) -> bool:
    """Whether a question names one of the parts, and so is about that part alone."""
    terms = desk.retriever.terms(subject(query))
    total = sum(term.weight for term in terms)
    names = [_opening(item, best.enumeration.inline) for item in best.enumeration.items]
    shares = sorted(
        (desk.retriever.spoken(terms, name) / total if total else 0.0 for name in names), reverse=True
    )
    if not shares or shares[0] < OF_ONE:
        return False
    head = desk.retriever.spoken(terms, f"{best.enumeration.name} {best.enumeration.english}") / total
    # A heading that names its parts one after the other is about none of them more than the part itself.
    alone = shares[0] >= head and shares[0] > shares[1] + MORE
    return alone or shares[0] > head + MORE


def _opening(item: Item, inline: bool) -> str:
    """The first sentence of a part, and its heading in English where it is a clause of its own."""
    first = re.split("[。\n]", item.text)[0]
    return first if inline else f"{first} {english_gist(item.clause)}"


def subject(query: Query) -> str:
    """What is listed: the question without the words that ask for a list or a number."""
    return re.sub(r"\s+", " ", ASKING.sub(" ", query.text)).strip() or query.text


def _number(text: str) -> int | None:
    found = NUMBERS.search(text)
    if found:
        return integer(found[1])
    words = re.findall(r"[a-z]+", text.lower())
    return next((ENGLISH.index(word) for word in words if word in ENGLISH[2:]), None)


def _evidence(best: Match) -> list[Evidence]:
    one = best.enumeration
    return [Evidence(one.document, item.clause, best.score) for item in one.items]


def _write(query: Query, one: Enumeration, many: str, each: bool) -> Draft:
    draft = Draft()
    if not kinds.LISTS.search(query.text):
        _introduce(draft, query, one)
    if draft.parts and query.kind is Kind.DEFINITION:
        return draft  # what it is, and not what it is made of
    quotes = [_quote(one, item) for item in one.items]
    if one.inline:
        quotes = [Quote(one.document, one.head, one.items[0].start, one.items[-1].end)]
    place = title(one.document, query.english)
    if query.english:
        named = english_gist(one.head) or one.head.heading or shortened(_hung_on(one))
        about = "" if one.top else f", {named}"
        draft.say(f"{place}{about}: {many}.", *quotes)
    else:
        about = (
            ""
            if one.top
            else f"{located.place(one.head, False)}（{one.head.heading or shortened(_hung_on(one))}）"
        )
        draft.say(f"{place}{about}共{many}：", *quotes)
    lines = items.english_lines(one) if query.english and one.inline else []
    for at, item in enumerate(one.items):
        words = lines[at] if lines else items.said(item, one, query.english, each)
        end = "" if words.endswith((".", "。", "；")) else "." if query.english else "。"
        draft.say(f"- {words}{end}", _quote(one, item))
    return draft


def _hung_on(one: Enumeration) -> str:
    """What it hangs on, without the number of its clause; the heading above what has no words of its own."""
    above = one.head.path[-1] if one.head.path else one.head.label
    return one.name.removeprefix(one.head.number).strip() or above


def _many(one: Enumeration, query: Query, sure: bool) -> str:
    """3种方式, 4 kinds of business: as the question calls the parts, where the list speaks of such."""
    if sure or _of_things(one, query):
        return counted_as.many(len(one.items), query.question, query.text, query.english)
    return f"{len(one.items)} parts" if query.english else f"{len(one.items)}项"


def _of_things(one: Enumeration, query: Query) -> bool:
    """Whether a list speaks of what is counted; a carried question was held against it elsewhere."""
    thing = counted_as.thing(query.text)
    if thing is None or not thing.noun:
        return True
    if any(
        re.match(rf"[^：。]{{0,4}}[{CHINESE}\d]+[个大]?{re.escape(thing.noun[:2])}", item.text)
        for item in one.items
    ):
        return False  # 六大片区 is one of the parts, and no one of the things
    said = enumerations.alike(enumerations.text(one)).lower()
    if thing.noun.isascii():
        return counted_as.singular(thing.noun.split()[-1])[:STEM] in said
    return query.english or enumerations.alike(thing.noun[-2:]) in said


def _introduce(draft: Draft, query: Query, one: Enumeration) -> None:
    """What a box says before its parts: the aim of a plan, the scope of a list."""
    clause = one.head
    text = clause.english if query.english else clause.text
    if clause.level is not Level.BOX or one.inline:
        return
    for start, end in [span for span in sentences(text, query.english) if span[0] > 0][:1]:
        draft.say(text[start:end], Quote(one.document, clause, start, end, query.english))


def _quote(one: Enumeration, item: Item) -> Quote:
    if one.inline:
        return Quote(one.document, item.clause, item.start, item.end)
    return whole(one.document, item.clause)
