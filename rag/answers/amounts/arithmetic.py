"""Growth, difference, ratio, rank, sum, share and average of stated figures: operands cited, working shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.quantities import Kind
from rag.answers.amounts import bounds
from rag.answers.amounts.figures import chosen_for, quoted
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, title
from rag.figures import indicators, operands, printed, sides, twice, workings
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.figures.workings import Operation
from rag.questions.asked import kinds, share_asked, together, took_place
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.reckoning import earlier, members
from rag.retrieval import Evidence

PATTERNS: tuple[tuple[Operation, re.Pattern[str]], ...] = tuple(
    (operation, re.compile(words, re.IGNORECASE))
    for operation, words in (
        (
            Operation.SPREAD,
            r"最多.{0,8}最少|最[大高].{0,8}最[小低]|\b(?:most|largest|highest)\b.{0,30}\b(?:fewest|least|smallest|lowest)\b",
        ),
        (Operation.DIFFERENCE, r"(?:多少|几)个?百分点|\bpercentage points?\b"),
        (Operation.BEFORE, r"倒推|开始前|之前有|\bbefore (?:then|that|the)\b"),
        (
            Operation.START,
            r"^(?!.*(?:[比较]|倍|百分之|几成|\btimes\b|per ?cent)).*(?:期初|[五三]年前|原先|起初|"
            r"\b(?:at|from) the (?:start|beginning) of\b|\byears (?:before|earlier|ago)\b)",
        ),
        (
            Operation.EACH,
            r"平均(?:每|一)[家个间只户笔]|[家个间]均|\b(?:each|per (?:institution|company|firm|fund)|on average.{0,60}\bone\b)",
        ),
        (
            Operation.RANK,
            r"哪个|谁(?:更|最)|谁(?:的[一-鿿]{1,8}?)?(?:[增涨升降跌]得?[多少快慢]|[增涨升]幅[更最]?[大小高低])|"
            r"排[名序行]|最(?:快|慢)|更(?:快|慢)|\b(?:rank|fastest|slowest|faster|slower|which grows)\b",
        ),
        (Operation.AVERAGE, r"平均|年均|\b(?:average|per year|a year|annual(?:ly)?)\b"),
        (Operation.RATIO, r"\b(?:ratio|twice|double[ds]?|triple[ds]?)\b(?=.*\b20\d\d)|\b20\d\d\b.*\bratio\b"),
        (
            Operation.QUOTIENT,
            r"除(?:了?一下|以)|一除|对得上|相除|算下来|用.{2,30}?(?:[计算][，,]|来算)|\b(?:divid\w*|works? out|implied)\b",
        ),
        (
            Operation.SHARE,
            rf"{share_asked.OF_WHOLE}|{share_asked.ENGLISH}|\bproportion\b",
        ),
        (
            Operation.SUM,
            rf"{together.ADDED}|(?:一共|总共|共)[一-鿿]{{0,4}}(?:添|增|多少|几)|\b(?:altogether|in total|sum)\b",
        ),
        (
            Operation.GROWTH,
            r"百分之几|百分之多少|几成|增长率|增幅|涨幅|增速|百分比|翻[一几]?番|"
            r"\b(?:per ?cent|percentage(?! point)|growth|grow|grows)\b|%",
        ),
        (Operation.RATIO, r"几倍|多少倍|倍数|翻(?:几|多少)|\b(?:times|multiple)\b"),
        (
            Operation.DIFFERENCE,
            r"多|少|差|增|涨|高|再|净|加|\b(?:more|difference|gap|increase|gain|add(?:ed)?|rise|extra|higher|bigger|larger|greater|smaller|lower|less|fewer|up|above|over|points)\b",
        ),
    )
)
# What tells how to work it out and names no indicator.
WORKING = re.compile(
    r"[两几]个?(?:数字?|指标)|除了?一?下|除以|相除|对得上|算下来|算一?下|算给我看|算不算|来算|用(?=[一-鿿])|计(?=[，,])|(?:其实|实际)(?:系|是)|差[不唔]差得?远?",
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
ONE_THING = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.GROWTH, Operation.AVERAGE})
HALF = 0.5  # share of the name of a row that stands out
NAMED_BESIDE = 0.6  # share of each name that the question must say of them
MOST = 5


def answer(query: Query, desk: Desk) -> Written | None:
    """The working for the indicators that the question names; None when it isn't sure of two figures."""
    operation = next((one for one, pattern in PATTERNS if pattern.search(query.text)), None)
    if operation is None or not kinds.ARITHMETIC.search(query.text) or earlier.asks_times(query.text):
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
    return written([named(pair, query, desk) for pair in pairs], operation, query)


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
    operation = next((one for one, pattern in PATTERNS if pattern.search(query.text)), Operation.DIFFERENCE)
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
            return (
                sorted(compared[:MOST], key=lambda one: -one.times)
                if operation is Operation.RANK
                else compared[:MOST]
            )
    return [pair] if pair else []


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
