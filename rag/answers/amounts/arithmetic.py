"""Growth, difference, ratio, rank, sum, share and average of stated figures: operands cited, working shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Level
from documents.facts.quantities import Kind
from rag.answers.amounts import bounds, operations
from rag.answers.amounts.figures import chosen_for, quoted
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, title
from rag.figures import indicators, operands, printed, sides, twice, workings
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.figures.workings import Operation
from rag.questions.asked import together, took_place
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.reckoning import earlier, members
from rag.reckoning.rises import TO_AIM
from rag.retrieval import Evidence

# What tells how to work it out and names no indicator.
WORKING = re.compile(
    r"[两几]个?(?:数字?|指标)|除了?一?下|除以|相除|对得上|算下来|算一?下|算给我看|算不算|来算|用(?=[一-鿿])|计(?=[，,])|(?:其实|实际)(?:系|是)|差[不唔]差得?远?|"
    r"(?:年均|复合)(?:增长率|增速|增长)?|才能(?:够)?(?:达标|达到)?|"
    r"(?<!-)\b(?:compound(?:ed)?|annual(?:ly|i[sz]ed)?|yearly|growth|grow|rates?|what|would|should|must|needs?|need to|reach|"
    r"meets?|hits?|attain|"
    r"if|how|does|do|it|to|the)\b(?!-)",
    re.IGNORECASE,
)
# What looks ahead, so that a fact and an aim are compared; a change that took place is stated, not worked out.
AHEAD = re.compile(
    r"目标|规划|计划|要|得|达标|还差|再|五年内|(?:到|至)?20[2-9]\d|"
    r"\b(?:plan\w*|target|goal|aim|should|meant|by 20\d\d|needed?|must)\b",
    re.IGNORECASE,
)
ADDED = re.compile(r"添|新增|增加|增设|多了|\b(?:added|new|more|gained)\b", re.IGNORECASE)
# Two things are set against each other; what was added in one time is stated of each by itself.
COMPARED = re.compile(r"比|差|于|\bthan\b|\bdifference\b|\bbetween\b", re.IGNORECASE)
# A figure that is worked out is held against the one that is stated.
AGAINST = re.compile(
    r"差|一致|对得上|吻合|相符|\b(?:match\w*|agree|differ\w*|gap|compared?)\b", re.IGNORECASE
)
SEVERAL = re.compile(r"[和与跟同及、]|哪个|\band\b|\bor\b|,", re.IGNORECASE)
# Operations whose operands stand side by side, which makes them sure; the question speaks of each only in part.
BESIDE = frozenset(
    {Operation.SUM, Operation.SPREAD, Operation.SHARE, Operation.BEFORE, Operation.EACH, Operation.START}
)
# Operations that two different things can be set against each other by.
BETWEEN = frozenset(
    {Operation.DIFFERENCE, Operation.SUM, Operation.RATIO, Operation.QUOTIENT, Operation.SHARE}
)
# Operations between an indicator as it stands and as it is aimed at.
ONE_THING = frozenset(
    {Operation.DIFFERENCE, Operation.RATIO, Operation.GROWTH, Operation.AVERAGE, Operation.OF_AIM}
)
HALF = 0.5  # share of the name of a row that stands out
NAMED_BESIDE = 0.6  # share of each name that the question must say of them
MOST = 5


def answer(query: Query, desk: Desk) -> Written | None:
    """The working for the indicators that the question names; None when it isn't sure of two figures."""
    operation = operations.of(query.text)
    if operation is None or not operations.asked(query.text) or earlier.asks_times(query.text):
        return None
    least, spoken = (NAMED_BESIDE, 0.0) if operation in BESIDE else (operands.NAMED, operands.SPOKEN)
    asked = replace(query, text=WORKING.sub(" ", query.text))
    found = [one for one in operands.sure(asked, desk, least, spoken) if one.quantity.unit != printed.RANK]
    if operation in {Operation.SUM, Operation.SPREAD}:
        changes = ADDED.search(query.text) is not None
        parts = in_words(operands.together(found, query.text, changes), query, desk)
        return _of_parts(parts, operation, query) or between(asked, operation, desk)
    gap = operation is Operation.DIFFERENCE and AHEAD.search(query.text)
    aimed = twice.of_part(asked, desk) if gap else None
    if aimed is not None:
        return set_against([named(aimed, query, desk)], operation, query)
    added = ADDED.search(query.text) and not COMPARED.search(query.text)
    opposed = between(asked, operation, desk) if operation is not Operation.QUOTIENT and not added else None
    if opposed is not None:
        return opposed
    pairs = _pairs(operation, found, query, desk)
    years = set(requirements.years(query.text))
    if took_place.asks(query.text) and len(years) < 2:  # who names the year of an aim means it
        pairs = [pair for pair in pairs if pair.second.quantity.kind is not Kind.TARGET]
    stated = {one.quantity.period[-4:] for pair in pairs for one in (pair.first, pair.second)}
    stated.update(year for pair in pairs for year in _spanned(pair))
    past = years and all(_later(pair, max(years)) or _other_years(pair, years) for pair in pairs)
    if not pairs or past or (years and not years & stated):
        return between(asked, operation, desk) if operation is Operation.QUOTIENT else None
    worked = written([named(pair, query, desk) for pair in pairs], operation, query)
    return _beside_stated(worked, pairs[0], asked, desk) if operation is Operation.QUOTIENT else worked


def _beside_stated(worked: Written, pair: Pair, query: Query, desk: Desk) -> Written:
    """A ratio that was worked out, and that which its table states for the same time, where the two are compared."""
    stated = [
        one
        for one in indicators.found(query, desk, operands=True)
        if one.named >= operands.NAMED
        and one.clause.level is Level.ROW
        and one.quantity.unit == "%"
        and one.quantity.period == pair.second.quantity.period
    ]
    if len({one.place for one in stated}) == 1 and AGAINST.search(query.text) and pair.times:
        said = workings.against_stated(pair, stated[0], query.english)
        worked.draft.say(said, *_quotes((pair.first, pair.second, stated[0]), query.english))
    return worked


def _later(pair: Pair, year: str) -> bool:
    """Whether a pair reaches beyond the last year that the question names: growth until then is another's."""
    end = pair.second.quantity.period[-4:]
    return len(requirements.years(year)) == 1 and end.isdigit() and end > year and pair.years > 0


def _other_years(pair: Pair, years: set[str]) -> bool:
    """Whether a question sets two years against each other of which a pair states but one."""
    stated = {one.quantity.period[-4:] for one in (pair.first, pair.second)}
    return len(years) == len(stated) == 2 and stated != years and all(map(str.isdigit, stated))


def _spanned(pair: Pair) -> tuple[str, ...]:
    """The years that a document's title sets for an aim that stands in its prose."""
    return (
        requirements.years(pair.second.document.title) if pair.first.clause is not pair.second.clause else ()
    )


def set_apart(pair: Pair, query: Query, desk: Desk) -> Written:
    """The working of one thing's figures in two places: what they differ by, or how much the later is more."""
    operation = operations.of(query.text) or Operation.DIFFERENCE
    two_texts = pair.first.document.id != pair.second.document.id
    pair = _aimed_at(pair, query)
    if two_texts and together.SUMS.search(query.text):
        operation = Operation.SUM
    elif operation not in ONE_THING or pair.first.quantity.unit == "%":
        operation = Operation.DIFFERENCE
    if not two_texts:
        return written([named(pair, query, desk)], operation, query)
    called = named(pair, query, desk)
    placed = Pair(_placed(called.first, query.english), _placed(called.second, query.english))
    return set_against([placed], operation, query)


def _aimed_at(pair: Pair, query: Query) -> Pair:
    """A pair whose aim, where its sentence names no year, is of the last year that the question or its text's title does."""
    aim, first = pair.second.quantity, pair.first.quantity.period[-4:]
    years = [*requirements.years(query.text), *_spanned(pair)]
    later = max((year for year in years if year > first), default="") if first.isdigit() else ""
    if aim.period or aim.kind is not Kind.TARGET or not later:
        return pair
    return replace(pair, second=replace(pair.second, quantity=replace(aim, period=later)))


def between(query: Query, operation: Operation, desk: Desk) -> Written | None:
    """Two different things set against each other."""
    if operation is Operation.SUM and members.enumerated(query.text) > 2:
        return None  # two of three are not what all come to
    pair = sides.two(query, desk) if operation in BETWEEN else None
    if pair is None or (operation is Operation.SHARE and pair.times < 1):
        return None  # what is more than the whole is no share of it
    alike = (
        pair.first.place == pair.second.place and pair.first.quantity.subject == pair.second.quantity.subject
    )
    if alike and operation in {Operation.SHARE, Operation.QUOTIENT}:
        return None  # one row at two times
    return set_against([named(pair, query, desk)], operation, query)


def set_against(pairs: Sequence[Pair], operation: Operation, query: Query) -> Written:
    """The working of each two different things."""
    draft, used = Draft(), [one for pair in pairs for one in (pair.first, pair.second)]
    for pair in pairs:
        draft.say(
            workings.between(pair, operation, query.english),
            *_quotes((pair.first, pair.second), query.english),
        )
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in used])


def in_words(found: Sequence[Reading], query: Query, desk: Desk) -> list[Reading]:
    """Figures whose indicators an English answer names in English, with the printed name beside it."""
    if not query.english:
        return list(found)
    return [
        replace(
            one,
            quantity=replace(one.quantity, subject=_capital(desk.glossary.rendered(one.quantity.subject))),
        )
        for one in found
    ]


def _placed(one: Reading, english: bool) -> Reading:
    """A figure under the name of its document, where two documents are set against each other."""
    place = f"{title(one.document, english)}{': ' if english else '：'}"
    return replace(one, quantity=replace(one.quantity, subject=f"{place}{one.quantity.subject}"))


def _capital(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]  # eVTOL is written so


def named(pair: Pair, query: Query, desk: Desk) -> Pair:
    """A pair whose indicators an English answer names in English, with the printed name beside it."""
    return Pair(*in_words((pair.first, pair.second), query, desk))


def _pairs(operation: Operation, found: Sequence[Reading], query: Query, desk: Desk) -> list[Pair]:
    pair: Pair | None
    match operation:
        case Operation.QUOTIENT:
            pair = operands.same_time(found, query.text)
        case Operation.BEFORE:
            pair = operands.level_and_change(found)
        case Operation.START:
            pair = operands.level_and_rate(found)
        case Operation.EACH:
            pair = operands.each(found)
        case Operation.SHARE:
            pair = operands.share(found)
        case _ if not AHEAD.search(query.text) and any(one.quantity.kind is Kind.GROWTH for one in found):
            pair = None
        case _:
            several = operation is Operation.RANK or bool(SEVERAL.search(query.text))
            compared = operands.pairs(found, several, query.text)
            if not compared and operation in ONE_THING:
                pair = operands.by_head(query, desk) or _of_quoted(query, desk)
                compared = [pair] if pair else []
            if operation is Operation.OF_AIM or TO_AIM.search(query.text):
                compared = [_from_latest(pair, found, query) for pair in compared]
            taken = compared[:MOST]
            return sorted(taken, key=lambda one: -one.times) if operation is Operation.RANK else taken
    return [pair] if pair else []


def _from_latest(pair: Pair, found: Sequence[Reading], query: Query) -> Pair:
    """A pair that sets out from the last fact before the aim, of a row with several: what is lacking is lacking now."""
    years = requirements.years(query.text)
    facts = [
        one
        for one in found
        if one.place == pair.second.place
        and one.quantity.kind is Kind.BASE
        and one.quantity.period < pair.second.quantity.period
    ]
    if pair.first.quantity.period in years or not facts:
        return pair
    named = [one for one in facts if one.quantity.period in years]
    return replace(pair, first=max(named or facts, key=lambda one: one.quantity.period))


def _of_quoted(query: Query, desk: Desk) -> Pair | None:
    """Fact and aim of the row that would be quoted, though the question says less of its name than elsewhere is asked."""
    best = next(iter(chosen_for(query, desk)), None)
    if best is None or best.named < HALF:
        return None
    row = [one for one in indicators.found(query, desk, operands=True) if one.place == best.place]
    return next(iter(operands.pairs(row, False, query.text)), None)


def written(pairs: Sequence[Pair], operation: Operation, query: Query) -> Written:
    """What each pair comes to, after which of several that are ranked comes first."""
    draft = Draft()
    if operation is Operation.RANK and len(pairs) > 1:
        draft.say(
            workings.fastest(pairs, query.english), *_quotes((pairs[0].first, pairs[0].second), query.english)
        )
    for pair in pairs:
        verdict = bounds.verdict(pair, query) if len(pairs) == 1 else ""
        draft.say(
            f"{verdict}{workings.said(pair, operation, query.english)}",
            *_quotes((pair.first, pair.second), query.english),
        )
    used = [reading for pair in pairs for reading in (pair.first, pair.second)]
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in used])


def _of_parts(parts: Sequence[Reading], operation: Operation, query: Query) -> Written | None:
    if len(parts) < 2:
        return None
    draft = Draft()
    said = workings.spread if operation is Operation.SPREAD else workings.total
    draft.say(said(parts, query.english), *_quotes(parts, query.english))
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in parts])


def _quotes(used: Sequence[Reading], english: bool) -> list[Quote]:
    """The words that state each operand, a clause once."""
    clauses: dict[tuple[str, str], Quote] = {}
    for one in used:
        clauses.setdefault(one.place, quoted(one, english))
    return list(clauses.values())
