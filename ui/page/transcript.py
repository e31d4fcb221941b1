"""The turns of a conversation -> the HTML of the left column: questions, answers and what to know of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer import Answer, Kind
from rag.language import Language
from rag.models import choosing
from ui import remarks
from ui.page import downloads
from ui.page.marks import escape, paragraphs

WELCOME = (
    '<section class="welcome"><h2>有什么想问的？</h2>'
    "<p>就文件库中的政策文件提问，每句话都附原文条款。</p>"
    '<p lang="en">Ask in Chinese or English. Every sentence of the answer names the clause behind it.</p>'
    "</section>"
)
PENDING = (
    '<p class="pending">正在查阅条款 <span lang="en">Reading the clauses</span><i></i><i></i><i></i></p>'
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer, or with the reason why there is none; neither while it is pending.

    `said` is what is checked of the answer so far, `history` the questions that were handed on with this one.
    """

    number: int
    question: str
    answer: Answer | None = None
    fault: str | None = None
    said: str = ""
    history: tuple[str, ...] = ()


def transcript(turns: Sequence[Turn]) -> str:
    """All turns, oldest first."""
    if not turns:
        return WELCOME
    return f'<div class="turns" role="log" aria-live="polite">{"".join(_turn(turn) for turn in turns)}</div>'


def _turn(turn: Turn) -> str:
    if turn.answer is not None:
        reply = _answer(turn.number, turn.answer) + _foot(turn, turn.answer)
    elif turn.fault is not None:
        reply = f'<p class="fault" role="alert">{escape(turn.fault)}</p>'
    else:
        reply = _so_far(turn.said) + PENDING
    return (
        f'<section class="turn" id="answer-{turn.number}" data-turn="{turn.number}">'
        f'<p class="question">{escape(turn.question)}</p>{reply}</section>'
    )


def _so_far(said: str) -> str:
    """Sentences that are checked already; their clauses are linked once the answer is whole."""
    return f'<div class="reply"><div class="text">{paragraphs(said, 0, set())}</div></div>' if said else ""


def _answer(number: int, answer: Answer) -> str:
    cited = {citation.n for citation in answer.citations}
    refused = answer.abstained and answer.kind is not Kind.GREETING
    kind = "reply abstained" if refused else "reply"
    told = '<p class="verdict">文件未载明 <span lang="en">Not stated in the documents</span></p>'
    return (
        f'<div class="{kind}" lang="{escape(answer.language)}">{told if refused else ""}'
        f'<div class="text">{paragraphs(answer.text, number, cited)}</div>{_reason(answer)}</div>'
        f"{_coverage(answer)}{_notes(answer)}{_withheld(answer)}"
    )


def _reason(answer: Answer) -> str:
    greeted = answer.kind is Kind.GREETING
    if not answer.abstained or greeted or not answer.reason or answer.reason in answer.text:
        return ""
    return f'<p class="reason">{escape(answer.reason)}</p>'


def _coverage(answer: Answer) -> str:
    coverage = answer.coverage
    if coverage is None:
        return ""
    text = remarks.coverage(Language(answer.language), coverage)
    return f'<p class="coverage {"whole" if coverage.complete else "part"}"><b>范围 Coverage</b>{text}</p>'


def _notes(answer: Answer) -> str:
    if not answer.notes:
        return ""
    items = "".join(f"<li>{escape(note)}</li>" for note in answer.notes)
    return f'<div class="notes"><b>提示 Note</b><ul>{items}</ul></div>'


def _withheld(answer: Answer) -> str:
    """Folded, but never left out: the reader may see what was kept back and why."""
    if not answer.withheld:
        return ""
    items = "".join(
        f"<li><q>{escape(held.sentence)}</q><span>{escape(held.reason)}</span></li>"
        for held in answer.withheld
    )
    count = len(answer.withheld)
    return (
        f'<details class="withheld"><summary>{count} 句因条款不支持而未采用 '
        f'<span lang="en">{count} withheld: not supported by the clause</span></summary>'
        f"<ul>{items}</ul></details>"
    )


def _foot(turn: Turn, answer: Answer) -> str:
    if answer.abstained and not answer.citations:
        return ""
    quoted = answer.model == choosing.QUOTE
    writer = "摘引原文 Quoted, no model" if quoted else f"模型 Model: {escape(answer.model)}"
    clauses = len(answer.citations)
    # A file is made with no model: below a model's answer it might hold other clauses than those shown.
    whole = quoted and clauses and not answer.abstained
    files = downloads.links(turn.question, turn.history) if whole else ""
    return (
        f'<p class="foot"><span>{clauses} 条依据 {clauses} cited</span><span>{writer}</span>'
        f"<span>{answer.seconds:.2f} s</span>{files}</p>"
    )
