"""How many conditions, cases, papers, terms, shortcomings, duties, bands, or texts that end: the list of them, counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.numerals import integer
from rag import bands, enumerations, located
from rag.answers.clauses import within
from rag.answers.counting import ended
from rag.answers.lists import lists, series
from rag.answers.meanings import defined
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences, title
from rag.enumerations import Enumeration, Match
from rag.questions.asked import asking, counted, sorts_counted
from rag.questions.asked.sorts_counted import Sort, Wanted
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

# What a list of the sort is called, in the words on which it hangs or in its heading.
TOLD = {
    Sort.CONDITIONS: re.compile("条件|要求|资格|各项|规定"),
    Sort.CASES: re.compile("情形|情况|场合|行为|场所|地方|[^一-鿿]*不[得予准]"),
    Sort.PAPERS: re.compile("材料|资料|文件|提交|报送"),
    Sort.TERMS: re.compile("含义|名词|术语|用语|概念|释义"),
    Sort.SHORTCOMINGS: re.compile("短板|不足|问题|困难|差距|薄弱|[难堵痛]点|难题|挑战"),
    Sort.DUTIES: re.compile("责任|义务|职责|履行|做到|遵守"),
    Sort.BANDS: re.compile("[档级]"),
}
LEADS = re.compile("下列|以下|如下|下述|同时|各项|[：:]$")
CLOSES = re.compile("(?:情形|条件|要求|资格)$")
# What an answer calls the things, where the question leaves it open.
CALLED = {
    Sort.CONDITIONS: ("项条件", "conditions"),
    Sort.CASES: ("种情形", "cases"),
    Sort.PAPERS: ("项材料", "papers"),
    Sort.TERMS: ("个名词", "terms"),
    Sort.SHORTCOMINGS: ("个方面", "shortcomings"),
    Sort.DUTIES: ("项责任", "duties"),
    Sort.BANDS: ("档", "bands"),
}
BY_NAME = frozenset({Sort.SHORTCOMINGS, Sort.DUTIES})  # that an answer calls as the question does
MEASURES = frozenset("项种类")
HANDED_IN = re.compile("提交|递交|出具|报送|携带|(?:应当?|须|需要?)提供|附(?=[一-鿿]{1,12}[表书件证单])")
SHORT_OF = re.compile(rf"(?:{TOLD[Sort.SHORTCOMINGS].pattern})[^，。；：]{{0,6}}：(?P<list>[^。]+)")
OF_TEXT = frozenset({Sort.TERMS, Sort.SHORTCOMINGS})  # of which a text has its own, whatever they are about
LOOKED = 12  # clauses
NEAR_BEST = 0.8  # of what the best of some lists or clauses says of the question
AHEAD = 0.05  # of the score, by which one of several lists must lead
SOME = 1e-9  # of the question's notions that a list must say
HALF = 0.5  # the same share, where no text is named
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """Things of one clause that a text lists, and the words that say each."""

    document: Document
    clause: Clause
    items: tuple[tuple[int, int], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What the clause says, and the headings above it."""
        return self.document.title, *self.clause.path, self.clause.text


def answer(query: Query, desk: Desk) -> Written | None:
    """The number with the things; None where no list of the sort is surely meant."""
    wanted = _wanted(query)
    if wanted is None or query.whether or (query.role is not None and asking.TASK.search(query.text)):
        return None
    if wanted.sort is Sort.DUTIES and query.mentions:
        return None  # what a body has to do the records hold
    documents = _meant(query, desk) or desk.within(query)
    if wanted.sort is Sort.ENDED:
        return ended.told(documents[0], query) if desk.named(query) else None
    best = _list(wanted, documents, query, desk)
    if best is not None:
        return lists.counted(best, query, many=_many(wanted, len(best.enumeration.items), query))
    found = _within_sentences(wanted, documents, query, desk)
    return _written(found, wanted, query) if found else _terms(wanted, query, desk)


def _meant(query: Query, desk: Desk) -> tuple[Document, ...]:
    """The texts that the question names, or that bear the name of a body that it names."""
    if desk.named(query):
        return desk.named(query)
    names = {unit.name for mention in query.mentions for unit in mention.units}
    return tuple(
        one
        for one in desk.within(query)
        if any(name in one.title or name in one.issuers for name in names if len(name) > 2)
    )


def _wanted(query: Query) -> Wanted | None:
    found = sorts_counted.wanted(query.text)
    return found or (sorts_counted.wanted(query.question) if query.english else None)


def _many(wanted: Wanted, count: int, query: Query) -> str:
    """5种情形, 5类情形; 4 conditions, 5 kinds of places: as the question counts and in English calls them."""
    said, english = CALLED[wanted.sort]
    if query.english:
        plural = wanted.called if wanted.called.isascii() and wanted.called.endswith("s") else ""
        otherwise = (said, plural or english)
        return counted.many(count, query.question, query.text, True, otherwise)
    if wanted.sort in BY_NAME and wanted.called:
        return f"{count}{said[0]}{wanted.called}"
    thing = counted.thing(query.text)
    if thing and thing.measure in MEASURES and len(said) > 2:
        said = f"{thing.measure}{said[1:]}"
    return f"{count}{said}"


def _list(wanted: Wanted, documents: Sequence[Document], query: Query, desk: Desk) -> Match | None:
    """The list of the sort that speaks of what the question names, and no less than the clause found first."""
    terms = _terms_of(wanted, query, documents, desk)
    asked = enumerations.Wanted(forbids=wanted.refused)
    every = enumerations.ranked(lists.subject(query), asked, documents, desk.index, desk.retriever)
    same = [one for one in every if _of_sort(one.enumeration, wanted)]
    least = NEAR_BEST * _best(terms, documents, query, desk)
    weights = [desk.retriever.spoken(terms, _with_outer(one, same)) for one in same]
    least = max(least, NEAR_BEST * max(weights, default=0.0), _least(terms, query, desk))
    near = lists.near(query, desk)
    meant = [
        (one.score + lists.FOUND * near(one.enumeration), one)
        for one, weight in zip(same, weights, strict=True)
        if weight >= least
    ]
    meant = [pair for pair in meant if LEADS.search(pair[1].enumeration.name)] or meant
    meant.sort(key=lambda pair: -pair[0])
    return None if not meant or (len(meant) > 1 and meant[0][0] < meant[1][0] + AHEAD) else meant[0][1]


def _with_outer(one: Match, same: Sequence[Match]) -> str:
    """All that a list says, with the lists of the sort of which it is a part."""
    address = one.enumeration.head.address
    outer = [other for other in same if address.startswith(f"{other.enumeration.head.address}/")]
    return " ".join(enumerations.text(other.enumeration) for other in (one, *outer))


def _of_sort(one: Enumeration, wanted: Wanted) -> bool:
    """Whether its own words say that a list is of the sort; of what is refused, whether it refuses."""
    told = TOLD[wanted.sort]
    if one.top or one.head.level in lists.HEADED or (wanted.sort is Sort.BANDS and not one.inline):
        return False  # a chapter on conditions says more than these
    if all(item.clause.children and item.clause is not one.head for item in one.items):
        return False  # groups of the things are none of them
    name = f"{one.head.path[-1] if one.head.path and wanted.sort is Sort.PAPERS else ''} {one.name}"
    refuses = sorts_counted.REFUSES.search(name) is not None
    if wanted.sort in sorts_counted.REJECTS and wanted.refused:
        return refuses and (LEADS.search(name) is not None or told.search(name) is not None)
    if wanted.sort in sorts_counted.REJECTS and (refuses or not (LEADS.search(name) or CLOSES.search(name))):
        return False  # what a heading calls 工作情况 are no cases
    return told.search(name) is not None


def _terms_of(wanted: Wanted, query: Query, documents: Sequence[Document], desk: Desk) -> tuple[Term, ...]:
    """What the question is about beside the text that it names and the words that count; a text falls short of all it does."""
    if wanted.sort in OF_TEXT and len(documents) == 1:
        return ()
    said = within.unnamed(lists.subject(query), documents, desk).replace(wanted.called, " ")
    terms = desk.retriever.terms(sorts_counted.REFUSES.sub(" ", said))
    return tuple(one for one in terms if len(one.forms[0]) > 1)


def _best(terms: Sequence[Term], documents: Sequence[Document], query: Query, desk: Desk) -> float:
    """How much of it the clauses nearest to the question say, at most."""
    ids = [one.id for one in documents]
    found = desk.retriever.search(query.topic or query.text, LOOKED, ids)
    texts = ((one.document.title, *one.clause.path, one.clause.text) for one in found)
    return max((desk.retriever.spoken(terms, *some) for some in texts), default=0.0)


def _within_sentences(
    wanted: Wanted, documents: Sequence[Document], query: Query, desk: Desk
) -> _Found | None:
    """Things that one sentence lists, of the clause that speaks most of the question; None where none speaks of it."""
    terms = _terms_of(wanted, query, documents, desk)
    least = NEAR_BEST * _best(terms, documents, query, desk)
    found = [
        one
        for document in documents
        for clause in document.walk()
        if (one := _sentence_list(wanted.sort, document, clause))
    ]
    weights = [desk.retriever.spoken(terms, *one.texts) for one in found]
    best = max(range(len(found)), key=lambda at: (weights[at], -at), default=None)
    enough = max(least, _least(terms, query, desk))
    return found[best] if best is not None and weights[best] >= enough else None


def _least(terms: Sequence[Term], query: Query, desk: Desk) -> float:
    """What a list must say of the question at least: half of it where no text is named."""
    if _meant(query, desk):
        return SOME * bool(terms)
    return max(SOME, HALF * sum(one.weight for one in terms))


def _sentence_list(sort: Sort, document: Document, clause: Clause) -> _Found | None:
    items: tuple[tuple[int, int], ...] = ()
    if sort is Sort.BANDS:
        items = next(bands.bands(clause.text), ()) or _each(clause)
        stated = bands.STATED.search(clause.text)
        items = items if stated is None or integer(stated["number"]) == len(items) else ()
    elif sort is Sort.SHORTCOMINGS:
        items = _short_of(clause)
    elif sort is Sort.PAPERS:
        items = _papers(clause)
    return _Found(document, clause, items) if len(items) >= FEWEST else None


def _each(clause: Clause) -> tuple[tuple[int, int], ...]:
    """分别补贴2元、4元、8元: each of the sums, where they are many enough."""
    match = bands.EACH.search(clause.text)
    sums = bands.AMOUNT.finditer(match["sums"]) if match else ()
    start = match.start("sums") if match else 0
    return tuple((start + one.start(), start + one.end()) for one in sums)


def _short_of(clause: Clause) -> tuple[tuple[int, int], ...]:
    """不足：甲；乙；丙。"""
    match = SHORT_OF.search(clause.text)
    start = match.start("list") if match else 0
    parts = re.finditer("[^；]+", match["list"]) if match else ()
    return tuple((start + one.start(), start + one.end()) for one in parts)


def _papers(clause: Clause) -> tuple[tuple[int, int], ...]:
    """应当提交甲、乙和丙: each of the papers."""
    for start, end in sentences(clause.text):
        handed = HANDED_IN.search(clause.text, start, end)
        names = series.series(clause.text[handed.end() : end]) if handed else ()
        if len(names) >= FEWEST:
            places = [clause.text.find(one, start) for one in names]
            return tuple((at, at + len(one)) for at, one in zip(places, names, strict=True))
    return ()


def _written(found: _Found, wanted: Wanted, query: Query) -> Written:
    draft, clause, document = Draft(), found.clause, found.document
    place, many = (
        located.full(document, clause, query.english),
        _many(wanted, len(found.items), query),
    )
    words = [clause.text[start:end].strip("，。；") for start, end in found.items]
    quote = Quote(document, clause, found.items[0][0], found.items[-1][1])
    if query.english:
        draft.say(f"{place} has {many}: {'; '.join(words)}.", quote)
    else:
        draft.say(f"{place}共{many}：{'；'.join(words)}。", quote)
    return Written(draft, evidence=[Evidence(document, clause, 1.0)])


def _terms(wanted: Wanted, query: Query, desk: Desk) -> Written | None:
    """The terms that the text named defines wherever they stand."""
    documents = desk.named(query)[:1]
    if wanted.sort is not Sort.TERMS or not documents:
        return None
    found = {
        one.term: one.quote
        for one in reversed(defined.of(desk.index))
        if one.outright and one.quote.document is documents[0]
    }
    if not found:
        return None
    draft, names = Draft(), list(found)[::-1]
    place, many = title(documents[0], query.english), _many(wanted, len(found), query)
    rows = [f"{name}{draft.cite(found[name])}" for name in names]
    draft.say(
        f"{place} defines {many}: {listed(rows, True)}."
        if query.english
        else f"{place}共解释了{many}：{listed(rows, False)}。"
    )
    return Written(draft, evidence=[Evidence(documents[0], found[name].clause, 1.0) for name in names])
