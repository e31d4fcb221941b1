"""Whether the parts that a sentence states come to its whole -> their sum, and that it is the whole or by how much it is not."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document, Level
from documents.facts.amounts import Amount, Comparator, amounts
from documents.facts.rows import column, row
from rag.answers import quoting
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.needs import requirements
from rag.questions.needs.forms import MONEY
from rag.questions.query import Query
from rag.reckoning.asked import equals, shown
from rag.reckoning.labelled import runs
from rag.retrieval import Evidence, Term

ASKS = re.compile(
    r"(?:加(?:得|不)起来|加得拢|凑得(?:齐|够|上))|"
    r"(?:加起来|加埋|加总|相加|加在一起|一加|合起来|总和|合计|分项|各项|几项|三项|两项|三类|三个|细项)[^？]{0,24}?"
    r"(?:对(?:得|不)?上|对不对|对吗|吻合|一致|相等|等于|正好|刚好|[够夠][唔不][够夠]数?|是不是|够吗|一样)|"
    r"正文[^？]{0,30}(?:附件|附表|表)[^？]{0,16}(?:差|对不上|不一[致样])|"
    r"\b(?:add(?:s|ed|ing)? up|sum(?:s|med)?|tally|total)\b[^?]{0,60}\b(?:to|match(?:es)?|equals?|agree|same|correct|right)\b|"
    r"\b(?:do|does)\b[^?]*\badd up\b",
    re.IGNORECASE,
)
# Of a whole the parts follow: 其中…, ：…, 分别…; what is a share, a bound or a rise is no part.
PARTS = re.compile(r"其中|：|，[^，。；]{0,12}(?:分别|包括)")
ASIDE = re.compile(r"[（(][^（）()]*[）)]")
BARE = re.compile(r"(?<![\d.第])(?!(?:19|20)\d\d(?!\d))\d{2,}(?:\.\d+)?(?![\d.年月日号条万亿千百])")
COUNTED = 12  # up to which a number counts the parts: 三类
# What the text itself states is set against its table.
BODY = re.compile(r"正文[^？]{0,40}表|正文[^？]{0,40}附件|(?:表|附件)[^？]{0,40}正文")
TOTAL = re.compile(r"\s*(?:\d+\s*｜)?(?:合计|总计|小计|共计|全[市县省区])")
LEAST = 3  # rows of a table
FEWEST, MOST = 2, 12
OF_TABLE = 0.2  # the same of the heading of a column
ENOUGH = 0.3  # share of a question of which the sentence must speak
FRAME = re.compile(
    r"加(?:得|不)?起来|加总|相加|加在一起|总和|合计|分项|各项|对(?:得|不)?上|对不对|是不是|等于|正好|刚好|吻合|一致|总数|分年度|份额|"
    r"\b(?:do|does|the|add|adds|up|to|sum|total|parts?|match|equal|and|of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sentence with a whole and its parts, and how much of the question it speaks of."""

    quote: Quote
    whole: Amount
    parts: tuple[Amount, ...]
    share: float
    others: tuple[Quote, ...] = ()  # the other rows of a table, and the clause that states its whole

    @property
    def added(self) -> float:
        """What the parts come to."""
        return math.fsum(one.value for one in self.parts)


def answer(query: Query, desk: Desk) -> Written | None:
    """The working; None where that is not asked, or no sentence surely meant states a whole with its parts."""
    asked = query.question if query.english else query.text
    if not ASKS.search(asked):
        return None
    named = _named(query.text)
    values = [one.value for one in named]
    found = sorted(_sums(query, desk), key=lambda one: (-(one.whole.value in values), -one.share))
    best = next(iter(found), None)
    enough = OF_TABLE if best and best.others else ENOUGH
    if best is None or (best.share < enough and best.whole.value not in values):
        return None
    against = [one for one in named if one.unit in {best.whole.unit, ""}]
    if against and best.whole.value not in values:
        best = replace(
            best, whole=replace(against[0], unit=best.whole.unit)
        )  # of another whole they are asked
    draft = Draft()
    draft.say(_verdict(best, query.english), best.quote, *best.others)
    if not best.others:
        draft.say(quoting.sentence(best.quote, query.english), best.quote)
    return Written(
        draft, evidence=[Evidence(best.quote.document, best.quote.clause, best.share)], settled=True
    )


def _named(text: str) -> list[Amount]:
    """The sums that a question names; 三类, 两期 and years are none."""
    told = [one for one in amounts(text) if one.unit != "年" and (one.value > COUNTED or one.unit in MONEY)]
    taken = {at for one in amounts(text) for at in range(one.start, one.end)}
    bare = (match for match in BARE.finditer(text) if match.start() not in taken)
    return told + [Amount(float(one[0]), "", Comparator.EXACT, None, *one.span()) for one in bare]


def _verdict(one: _Sum, english: bool) -> str:
    unit, whole = one.whole.unit, one.whole.value
    terms = (" + " if english else "＋").join(shown(part.value, unit, english) for part in one.parts)
    working = equals(terms, one.added, unit, english)
    if math.isclose(one.added, whole, rel_tol=1e-9):
        return f"They add up: {working}." if english else f"加得起来：{working}。"
    gap, total = (shown(value, unit, english) for value in (abs(whole - one.added), whole))
    if english:
        return f"They do not add up: {working}, {gap} {'less' if one.added < whole else 'more'} than {total}."
    return f"加不起来：写出的几项是{working}，比{total}{'少' if one.added < whole else '多'}{gap}。"


def _sums(query: Query, desk: Desk) -> Iterator[_Sum]:
    terms = desk.retriever.terms(FRAME.sub(" ", query.topic or query.text))
    total = math.fsum(term.weight for term in terms) or 1.0
    years = requirements.years(query.text)
    named = _named(query.text)
    for document in desk.within(query):
        prose = BODY.search(query.text) is not None
        columns = list(_columns(document, named, terms, total, desk, prose))
        yield from columns
        if prose and columns:
            continue
        for clause in document.walk():
            for quote, whole, parts in (*_stated(document, clause), *_listed(document, clause, named)):
                words = f"{clause.heading} {quote.words}"
                told = requirements.years(quote.words)
                share = desk.retriever.spoken(terms, words) / total
                yield _Sum(
                    quote,
                    whole,
                    parts,
                    share * (1.0 if not years or set(years) & set(told) or not told else 0.5),
                )


def _stated(document: Document, clause: Clause) -> Iterator[tuple[Quote, Amount, tuple[Amount, ...]]]:
    """Each whole of a clause with the parts that follow it in its sentence."""
    if clause.level is Level.ROW:
        return
    for start, end in sentences(clause.text):
        text = clause.text[start:end]
        found = amounts(text)
        for at, whole in enumerate(found):
            parts = _parts(text, whole, found[at + 1 :])
            if parts:
                yield Quote(document, clause, start, end), whole, parts


def _listed(
    document: Document, clause: Clause, named: Sequence[Amount]
) -> Iterator[tuple[Quote, Amount, tuple[Amount, ...]]]:
    """Each row of figures in a sentence that comes to another figure of its clause, or that a question sets against one."""
    if clause.level is Level.ROW:
        return
    others = amounts(clause.text)
    for start, end in sentences(clause.text):
        for run in runs(amounts(clause.text[start:end]), clause.text[start:end]):
            exact = all(one.comparator is Comparator.EXACT for one in run)
            added = math.fsum(one.value for one in run)
            wholes = [one for one in (*named, *others) if math.isclose(one.value, added, rel_tol=1e-9)]
            same = [
                one for one in (*wholes, *named) if one.unit in {run[0].unit, ""} and one.value > run[0].value
            ]
            if exact and len(run) >= FEWEST and same:
                yield Quote(document, clause, start, end), replace(same[0], unit=run[0].unit), tuple(run)


def _parts(text: str, whole: Amount, after: Sequence[Amount]) -> tuple[Amount, ...]:
    """The figures behind 其中 in the whole's own unit: those up to the one with which they come to it, or all."""
    if not after or whole.comparator not in {Comparator.EXACT, Comparator.ABOUT}:
        return ()
    if not PARTS.search(text[whole.end : after[0].start]):
        return ()
    stop = re.search("[。；]", text[whole.end :])
    last = whole.end + stop.start() if stop else len(text)
    aside = [match.span() for match in ASIDE.finditer(text)]
    same = [
        one
        for one in after
        if one.unit == whole.unit and one.start < last and not any(a <= one.start < b for a, b in aside)
    ][:MOST]
    exact = [one for one in same if one.comparator is Comparator.EXACT and one.value < whole.value]
    if len(exact) < FEWEST or len(exact) < len(same):
        return ()
    for size in range(FEWEST, len(exact) + 1):
        if math.isclose(math.fsum(one.value for one in exact[:size]), whole.value, rel_tol=1e-9):
            return tuple(exact[:size])
    return tuple(exact)


def _columns(
    document: Document,
    named: Sequence[Amount],
    terms: Sequence[Term],
    total: float,
    desk: Desk,
    prose: bool,
) -> Iterator[_Sum]:
    """Each column of a table whose rows come to something: the sum that is named, its last row, or a figure of the text.

    With `prose` the figure that the text states of what the column counts, whatever its rows come to.
    """
    tables: dict[str, list[Clause]] = {}
    for clause in document.walk():
        if clause.level is Level.ROW:
            tables.setdefault(clause.address.rpartition("/")[0], []).append(clause)
    for rows in tables.values():
        own = [one for one in rows if not TOTAL.match(one.heading or one.text)]
        for at, (name, unit) in enumerate(_heads(rows[0])):
            values = [_cell(one, at) for one in own]
            if len(values) < LEAST or None in values:
                continue
            parts = tuple(Amount(one or 0.0, unit, Comparator.EXACT, None, 0, 0) for one in values)
            share = desk.retriever.spoken(terms, f"{name} {' '.join(rows[0].path)}") / total
            totals = [one for one in rows if one not in own]
            whole, stating = (
                _in_prose(name, unit, document) if prose else _whole(parts, totals, at, named, document)
            )
            if whole and share:
                quotes = tuple(Quote(document, one, 0, len(one.text)) for one in (*own, *stating))
                yield _Sum(quotes[0], replace(whole, unit=unit), parts, share, quotes[1:])


def _heads(clause: Clause) -> list[tuple[str, str]]:
    read = row(clause.text)
    return [column(one.name) for one in read.cells] if read else []


def _cell(clause: Clause, at: int) -> float | None:
    """The number in a row's cell; None where it holds none, or more."""
    read = row(clause.text)
    if read is None or at >= len(read.cells):
        return None
    number = re.fullmatch(r"\s*\d+(?:,\d{3})*(?:\.\d+)?\s*", read.cells[at].value)
    return float(number[0].replace(",", "")) if number else None


def _whole(
    parts: Sequence[Amount], totals: Sequence[Clause], at: int, named: Sequence[Amount], document: Document
) -> tuple[Amount | None, Sequence[Clause]]:
    """What a column is to come to, and the clause that states it."""
    added = math.fsum(one.value for one in parts)
    if named:
        return named[0], _stating(named[0].value, parts[0].unit, document)[:1]
    stated = [(one, value) for one in totals for value in [_cell(one, at)] if value is not None]
    if stated:
        return replace(parts[0], value=stated[0][1]), [stated[0][0]]
    stating = _stating(added, parts[0].unit, document)[:1]
    return (replace(parts[0], value=added) if stating else None), stating


def _in_prose(name: str, unit: str, document: Document) -> tuple[Amount | None, Sequence[Clause]]:
    """What a text's prose states of the thing that a column counts, in its measure; nothing where it states two numbers."""
    name, _, measure = name.partition("（")
    unit = unit or measure.rstrip("）")
    found = [
        (one, clause)
        for clause in document.walk()
        if clause.level is not Level.ROW and unit
        for one in amounts(clause.text)
        if (one.unit == unit or unit.startswith(one.unit or " "))
        and name in re.split("[，。；\n]", clause.text[: one.start])[-1]
    ]
    values = {one.value for one, _ in found}
    return (found[0][0], [found[0][1]]) if len(values) == 1 else (None, ())


def _stating(value: float, unit: str, document: Document) -> list[Clause]:
    """The clauses of a text's prose that state a number."""
    return [
        clause
        for clause in document.walk()
        if clause.level is not Level.ROW
        and any(math.isclose(one.value, value) and unit in {one.unit, ""} for one in amounts(clause.text))
    ]
