"""A row of a table -> the sentence that tells it: its figures by year, or its cells. Chooses no row."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document
from documents.facts.quantities import Kind
from rag.figures import printed, stated
from rag.figures.scoring import Reading
from rag.figures.stated import Stated
from rag.questions.needs.forms import MONEY

SERIAL = re.compile(r"^\d{1,3}｜")  # of a row: it says nothing that is asked


def plain(clause: Clause, document: Document, english: bool = False) -> str:
    """A table's row as a sentence names it: its figures by year, or its cells one after another."""
    figured = printed.of(clause.text)
    if any(one.period for one in figured):
        return in_words(Reading(figured[0], document, clause, 0.0), english)
    cells = SERIAL.sub("", clause.text)
    return f"{cells.replace('｜', '; ')}." if english else f"{cells.replace('｜', '；')}。"


def in_words(one: Reading, english: bool = False) -> str:
    """制造业贷款余额：2020年基数1811亿元，2025年目标3200亿元。"""
    cells = [Reading(quantity, one.document, one.clause, 0.0) for quantity in printed.of(one.clause.text)]
    said = [_cell(cell, english) for cell in cells if cell.quantity.period]
    if english:
        return f"{one.clause.heading}: {', '.join(said)}." if said else f"{one.clause.text}."
    return f"{one.clause.heading}：{'，'.join(said)}。" if said else f"{one.clause.text}。"


def _cell(cell: Reading, english: bool) -> str:
    """2020年基数1811亿元, or RMB 181.1 billion in 2020."""
    if english:
        name = {Kind.TARGET: "a target of "}.get(cell.quantity.kind, "")
        money = cell.quantity.unit in MONEY
        value = (
            stated.words(Stated(cell.document, cell.clause, cell.quantity, 1.0), True)
            if money
            else cell.printed
        )
        return f"{name}{value} in {cell.quantity.period}"
    name = {Kind.BASE: "基数", Kind.TARGET: "目标"}.get(cell.quantity.kind, "")
    return f"{cell.quantity.period}年{name}{cell.printed}"
