"""An answer to a case -> what its clauses bound by one another, with the figures told of both. Finds no clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rag.answer import Citation
from rag.applicants.ratios import Ratio, ratios
from rag.applicants.told import Told
from rag.drafting import Quote, sentences
from rag.reckoning.asked import shown


def said(cited: Sequence[Citation], figures: Sequence[Told], english: bool) -> Iterator[tuple[str, Quote]]:
    """A sentence for each such bound that decides: one that is not met, or a case that is; one that is met is told too."""
    if len(figures) < 2:
        return  # nothing to hold against each other
    for citation in {one.place: one for one in cited}.values():
        clause = citation.clause
        for start, end in sentences(clause.text):
            quote = Quote(citation.document, clause, start, end)
            for one in ratios(clause.text[start:end].removeprefix(clause.number).strip(), figures):
                if one.within or not one.case:
                    yield _said(one, english), quote


def _said(one: Ratio, english: bool) -> str:
    reached = f"{one.reached:.4g}{' times' if english else '倍'}" if one.share >= 1 else f"{one.reached:.1%}"
    words, part, whole = one.words, one.part.printed, one.whole.printed
    if one.case:
        if english:
            return f"From {whole} to {part} it is {reached}: your case is one of “{words}”."
        return f"您说的从{whole}到{part}，变动{reached}，属于“{words}”的情形。"
    limit = shown(one.limit, one.part.unit, english)
    if english:
        verdict = "is met" if one.within else "is not met"
        return f"The condition “{words}” {verdict}: {part} is {reached} of {whole}; the line is {limit}."
    verdict = "符合" if one.within else "不符合"
    return f"{verdict}“{words}”（{part}是{whole}的{reached}，界限为{limit}）。"
