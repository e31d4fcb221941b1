"""An answer's figures -> those that neither its citations nor arithmetic bear out. Knows no kind of answer."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Collection, Iterator, Sequence

from documents.clauses import Clause, Document
from evals.cases import Case, Kind
from evals.matching import plain, stated_figures
from evals.sentences import Sentence
from rag.answer import Answer, Citation
from rag.figures.values import Figure, figures

ENUMERATOR = re.compile(
    r"^[\s\-*•]*[（(]?\d{1,3}[.、．)）](?!\d)"
)  # 1. at the start of a row counts the rows
# Kinds whose figures are worked out from the clauses and stand in none.
WORKED_OUT = frozenset({Kind.COUNTS, Kind.ARITHMETIC, Kind.FOLLOW_UPS, Kind.CONFLICTS, Kind.TRAPS})
REASONED = frozenset({Kind.ARITHMETIC, Kind.FOLLOW_UPS})  # of these, those that show steps in between
LIST_MARKS = ("、", "、|和|及", r"[,;]\s", r"[,;]\s(?:and\s)?|\sand\s")
YEARS = range(1949, 2100)
ROUNDING = 0.005  # relative; answers print one or two decimals
PERCENTAGE_ROUNDING = 0.06  # in points


def wrong(case: Case, answer: Answer, sentences: Sequence[Sentence]) -> tuple[tuple[Figure, ...], int]:
    """The figures of an answer that nothing bears out, and how many figures it has.

    Borne out is what stands in a clause that the sentence cites (its label, headings, text, rendering, its document's
    title, number and dates), what the question says itself, a count of what the sentence cites or lists, and, for
    kinds whose figures are worked out, the gold answer's or what two cited figures give.
    """
    cited = {citation.n: citation for citation in answer.citations}
    given = _given(case, answer)
    operands = _operands(answer) if case.kind in REASONED else frozenset()
    faults: list[Figure] = []
    total = 0
    for sentence in sentences:
        stated = frozenset().union(
            *(of_citation(cited[number]) for number in sentence.cited if number in cited)
        )
        own = figures(plain(ENUMERATOR.sub("", sentence.text)))
        total += len(own)
        unknown = own - stated - given - counts(sentence, own)
        faults += [one for one in unknown if not derived(one, operands)]
    return tuple(faults), total


def counts(sentence: Sentence, own: Collection[Figure]) -> frozenset[Figure]:
    """How many clauses a sentence cites, how many names it lists after a colon, and the parts of that number."""
    listed = re.split(r"[:：]", sentence.text)[-1]
    numbers = {len(set(sentence.cited)), *(len(re.split(mark, listed)) for mark in LIST_MARKS)}
    values = {one.value for one in own if not one.percent}
    parts = {value for value in values if any(number - value in values for number in numbers)}  # 8 = 5 + 3
    return frozenset(Figure(float(number)) for number in numbers | parts)


def of_citation(citation: Citation) -> frozenset[Figure]:
    """All figures that a citation stands for."""
    return _of_clause(citation.clause) | _of_document(citation.document)


def _of_clause(clause: Clause) -> frozenset[Figure]:
    parts = " ".join(re.split(r"[/.\-]", clause.address))
    texts = (clause.label, *clause.path, clause.text, clause.english, clause.address, parts)
    return frozenset().union(*map(stated_figures, texts))


def _of_document(document: Document) -> frozenset[Figure]:
    texts = (document.title, document.title_english, document.number, document.date, document.period)
    return frozenset().union(*(stated_figures(text.replace("-", " ")) for text in texts if text))


def _given(case: Case, answer: Answer) -> frozenset[Figure]:
    texts = [case.question, *case.history]
    if case.kind in WORKED_OUT:
        texts.append(case.answer)
    found = (answer.coverage.found, answer.coverage.searched) if answer.coverage else ()
    return frozenset().union(*map(stated_figures, texts), (Figure(float(count)) for count in found))


def _operands(answer: Answer) -> frozenset[Figure]:
    """The figures of all cited clauses: a result is worked out across sentences."""
    return frozenset().union(*(stated_figures(citation.clause.text) for citation in answer.citations))


def derived(figure: Figure, operands: Collection[Figure]) -> bool:
    """Whether sum, difference, ratio, growth or yearly growth of two operands gives the figure, up to rounding."""
    years = sorted({int(one.value) for one in operands if one.value in YEARS and not one.percent})
    span = years[-1] - years[0] if years else 0
    slack = PERCENTAGE_ROUNDING if figure.percent else 0.0
    return any(
        math.isclose(figure.value, value, rel_tol=ROUNDING, abs_tol=slack)
        for a, b in itertools.permutations(operands, 2)
        if a.percent == b.percent
        for value in _results(a, b, figure.percent, span)
    )


def _results(a: Figure, b: Figure, percent: bool, span: int) -> Iterator[float]:
    if percent == a.percent:
        yield a.value + b.value
        yield abs(a.value - b.value)
    if b.value:
        ratio = a.value / b.value
        yield ratio * 100 if percent else ratio
        if percent:
            yield abs(ratio - 1) * 100
            if ratio > 0 and span:
                yield abs(ratio ** (1 / span) - 1) * 100
