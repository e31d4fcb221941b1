"""Workings of figures that stand in one sentence, and of one thing's figures in two places: operands cited, steps shown."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from documents.clauses import Level
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.amounts import arithmetic, changed, leaving, of_what, operations
from rag.answers.amounts.figures import quoted
from rag.answers.amounts.tried import Near, Trial, names, ruled, year_of
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.figures import indicators, statements, twice
from rag.figures.scoring import Reading
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.reckoning import earlier, extents, given, members, onward, parts, rises, totals
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import Asked, Working
from rag.reckoning.given import Given
from rag.retrieval import Evidence

ASKS = re.compile(
    r"多少|几|(?:怎么|怎样|如何|点样?)(?:拨|发|付|分|派|给|算)|"
    r"多[长远宽重高大久]|达标|够不够|够[^，。？]{0,6}[吗么没不]|(?:符合|满足|达到)[^，。？]{0,14}(?:要求|比例|标准)|"
    r"[倒反]推|[倒反]算|百分之|比例|占比|比重|\bhow (?:much|many|large|big)\b|\bwhat\b(?! (?:date|day|is the name))|"
    r"\bback\w* out\b|\bhow (?:far|short)\b|\b(?:meets?|compl(?:y|ies)|satisf(?:y|ies)) (?:the|that|this|with)\b|"
    r"(?:^|[.!,:] )(?:the )?(?:total|amount|share|percentage|proportion|sum|"
    r"difference|average|avg)\b[^.]*(?:\?|please)",
    re.IGNORECASE,
)
FEES = frozenset("费金租税款")
ENOUGH = 0.3  # score of a figure that is meant
BEST = 0.72  # of the best
BROUGHT = 0.5  # the same where the question brings an amount for which a rate must be stated
# Of a question in another language than the text: how near a sentence must be in meaning, and of the nearest.
NEAR, NEAREST = 0.15, 0.96
FAR = 60  # figures whose sentences are held against it
AHEAD = 0.25  # by which a working must fit better than one of another sentence, across languages
CLAUSES = 5  # figures whose whole clauses are read
SPEAKS = 0.3  # share of a question of which a clause that is found speaks
STEPS = 3  # clauses whose times are added
LOOKED = 16  # figures whose sentences are read

Said = tuple[Reading, str]  # a figure, and the words that state it


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence and the working that it allows, or the two places and theirs; None where none is surely meant."""
    if not _asks(query) or operations.divides(query.text):
        return None
    asks = reckoned.asks(query.text, query.kind is Kind.COUNT)
    if not asks and not leaving.likely(query, desk):
        return None
    working = _in_sentence(query, desk, reckoned.working if asks else reckoned.unasked)
    if working is not None or not asks:
        return working
    timed = _timed(query, desk)
    if timed is not None:
        return timed
    if earlier.asks_times(query.text):
        return None  # a fact and an aim tell nothing of what was before both
    pair = twice.two(query, desk)
    return arithmetic.set_apart(pair, query, desk) if pair else None


def _asks(query: Query) -> bool:
    """Whether an amount is asked for, in the words of the question or in those that it was carried over from."""
    return bool(ASKS.search(query.text) or (query.english and ASKS.search(query.question)))


def _in_sentence(query: Query, desk: Desk, work: Callable[[Asked], Working | None]) -> Written | None:
    near = statements.nearness(query.text, desk.index) if query.english else None
    trial = Trial.of(query, work, near, desk)
    found: list[tuple[Working, Reading, str]] = []
    seen: list[tuple[Reading, str]] = []
    kept, left = _sentences(query, desk, near, given.given(query.text, trial.plain))
    certain = trial.through(kept, seen, found)
    over = [] if certain else list(_over_clauses(query, desk))
    if not certain:
        more = _of_nearest_clause(query, desk, left, trial, any_=bool(found or over))
        certain = trial.through(more, seen, found)
    whole = bool(over) and not certain
    found = over if whole else found
    found = _of_the_fee(found, seen, query)
    found.sort(key=lambda one: -one[0].fit)
    if not near and not whole:
        found = changed.of_case_told(found, query, trial.plain)
    others = [one for one in found[1:] if one[0].said != found[0][0].said]
    raised = None if found or near else changed.of_sum(seen, query, desk)
    if raised is not None:
        return _written(raised[1], raised[0].said, query, seen[0][0].score)
    if not found or (others and found[0][0].fit - others[0][0].fit < (AHEAD if near else 0.0)):
        return None
    best, one, words = found[0]
    if not near and of_what.of_another(one, query, desk):
        return None
    spoken = Quote(one.document, one.clause, 0, len(one.clause.text)) if whole else _quoted(one, words, query)
    best, beside = changed.changed(best, one, words, seen, query, desk)
    if beside is None and not whole:
        best, beside = _onward(best, one, words, seen, query, desk)
    if not near and of_what.leaves_a_case(one.clause, best.said, query):
        return None
    return _written([spoken, *([beside] if beside else [])], best.said, query, one.score)


def _of_the_fee(
    found: list[tuple[Working, Reading, str]], seen: Sequence[tuple[Reading, str]], query: Query
) -> list[tuple[Working, Reading, str]]:
    """Without what other money of a text comes to that names the fee which is asked for: 基础热费 is no 供热费."""
    name = changed.SUM_ASKED.search(query.text)
    if name is None or (name["sum"] or name["behind"])[-1] not in FEES:
        return found
    fee = name["sum"] or name["behind"]
    states = re.compile(rf"[%元][^，。；\d]{{0,8}}{fee}(?!的)|{fee}(?!的|收入)[^，。；的\d]{{0,6}}\d")
    naming = {one.document.id for one, words in seen if states.search(words)}
    return [
        each for each in found if each[1].document.id not in naming or names(query.text, each[1], each[2])
    ]


def _onward(
    best: Working, one: Reading, words: str, seen: Sequence[tuple[Reading, str]], query: Query, desk: Desk
) -> tuple[Working, Quote | None]:
    """A working with what a rule for each of its result comes to, in its own sentence or in another of its document."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    own = [(other, said) for other, said in seen if other.document.id == one.document.id]
    asked = [reckoned.asked_of(query.text, said, plain, query.english) for _, said in own]
    next_ = onward.further(best, words, asked)
    if next_ is None:
        return best, None
    joined = "; " if query.english else "；"
    other = next(other for other, said in own if said == next_.sentence)
    quote = None if next_.sentence == words else _quoted(other, next_.sentence, query)
    return replace(best, said=f"{best.said}{joined}{next_.working.said}"), quote


def _quoted(one: Reading, words: str, query: Query) -> Quote:
    """The sentence of a figure; with those that are said of it where they were read."""
    own = quoted(one, query.english)
    at = one.clause.text.find(words)
    if own.english or at < 0:
        return own
    return replace(own, start=min(own.start, at), end=max(own.end, at + len(words)))


def _over_clauses(query: Query, desk: Desk) -> Iterator[tuple[Working, Reading, str]]:
    """The working that the figures of one sentence and those of another of its clause allow."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    rises_ = len(set(rises.YEAR.findall(query.text))) == 2 and rises.RISE.search(query.text) is not None
    shares = members.ASKS_SHARE.search(query.text) is not None or "百分点" in query.text
    asks = rises_ or shares or totals.asks_all(query.text)
    found = indicators.found(query, desk, operands=True) if asks else []
    clauses = {one.place: one for one in reversed(found[:CLAUSES])}
    for one in reversed(clauses.values()):
        asked = reckoned.asked_of(query.text, one.clause.text, plain, query.english)
        asked = replace(asked, now=year_of(one.document))
        said = None
        if one.score >= ENOUGH and one.clause.level is not Level.ROW:
            said = (rises.risen(asked) if rises_ else None) or totals.prizes(asked)
            said = said or (parts.of_list(asked) if shares else None)
        if said:
            yield Working(said, math.inf), one, ""
            return


def _sentences(
    query: Query, desk: Desk, near: Near | None, brought: Sequence[Given]
) -> tuple[list[Said], list[Said]]:
    """The sentences that may be meant, the likeliest first, and the others; rows of tables are none."""
    found = indicators.found(query, desk, operands=True)
    best = found[0].score if found else 0.0
    least = max(ENOUGH, (BROUGHT if brought else BEST) * best)
    first: dict[str, Reading] = {}
    for one in found[: LOOKED if near is None else FAR]:
        first.setdefault(statements.sentence(one.clause, one.quantity), one)
    kept = [words for at, (words, one) in enumerate(first.items()) if at < LOOKED and one.score >= least]
    # 每千瓦时 of 1.5度: a rate for the unit in which the question's own amount is given.
    rated = [words for words in first if any(f"每{one.unit}" in words for one in brought if one.unit)]
    kept = list(dict.fromkeys([*kept, *rated]))
    if near is not None:  # words of one language tell little of sentences in another
        nearness = {words: near(f"{statements.topic(one.clause)} {words}") for words, one in first.items()}
        enough = max(NEAR, NEAREST * max(nearness.values(), default=0.0))
        ranked = sorted(first, key=lambda words: -nearness[words])
        kept = list(dict.fromkeys([*kept[:1], *(words for words in ranked if nearness[words] >= enough)]))
    left = [words for words in first if words not in kept]
    years = requirements.years(query.text)
    if len(years) == 1:  # what a sentence says of the year that is named comes first
        kept.sort(key=lambda words: years[0] not in words)
    return _read_as(kept, first, bool(brought)), _read_as(left, first, bool(brought))


def _read_as(sentences_: Sequence[str], readings: Mapping[str, Reading], rows: bool) -> list[Said]:
    """Sentences with their figures; of a row, where rows are read, the longest of its cells."""
    return [
        (readings[words], max(words.split("｜"), key=len).partition("：")[2] if "｜" in words else words)
        for words in sentences_
        if rows or "｜" not in words
    ]


def _of_nearest_clause(
    query: Query, desk: Desk, left: Sequence[Said], trial: Trial, any_: bool
) -> Sequence[Said]:
    """The sentences of the clause that the search finds first, where the words beside their figures say little.

    A search is dear: unless `any_` may change what is told, it waits for a sentence that allows a working.
    """
    sought = query.topic or query.text
    spoken = _spoken_of(sought, {one.place for one, _ in left}, desk)
    may = [(one, words) for one, words in left if one.place in spoken]
    any_ = any_ or changed.lists_any(desk.index)
    if not may or not (any_ or any(trial.working(one, ruled(one, words)) for one, words in may)):
        return ()
    first = desk.retriever.search(sought, 1, query.documents)
    places = {each.place for each in first}
    return [(one, words) for one, words in may if one.place in places]


def _spoken_of(sought: str, places: Collection[tuple[str, str]], desk: Desk) -> set[tuple[str, str]]:
    """The documents and addresses of those clauses that speak of enough of what is sought to be told where found."""
    retriever = desk.retriever
    terms = retriever.terms(retriever.put(sought))
    documents = {one.id: one for one in desk.documents}
    clauses = ((place, desk.index.clause(*place)) for place in places)
    return {
        place
        for place, clause in clauses
        if clause and retriever.support(terms, documents[place[0]], clause) >= SPEAKS
    }


def _timed(query: Query, desk: Desk) -> Written | None:
    """How long the steps of a clause take together; times of a procedure are no figures of their own."""
    if not extents.asks_together(query.text):
        return None
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    for found in desk.retriever.search(query.topic or query.text, STEPS, query.documents):
        for start, end in sentences(found.clause.text) if found.support >= SPEAKS else ():
            words = found.clause.text[start:end]
            asked = reckoned.asked_of(query.text, words, plain, query.english)
            said = extents.lengthened(asked) or extents.added(asked)
            if said:
                return _written([Quote(found.document, found.clause, start, end)], said, query, found.support)
    return None


def _written(quotes: Sequence[Quote], working: str, query: Query, score: float) -> Written:
    draft = Draft()
    for quote in quotes:
        draft.say(quoting.sentence(quote, query.english), quote)
    draft.say(f"That gives {working}." if query.english else f"据此推算：{working}。", *quotes)
    return Written(draft, evidence=[Evidence(quote.document, quote.clause, score) for quote in quotes])
