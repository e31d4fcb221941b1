"""The citations of an answer -> cards that show each clause whole, its quoted words marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from documents.clauses import Document
from rag.answer import Answer, Citation
from ui.page.marks import escape, highlight, highlight_quote
from ui.remarks import EDITION, STATUS


def badges(document: Document) -> str:
    """Status and edition, each in its own colour."""
    status, edition = " ".join(STATUS[document.status]), " ".join(EDITION[document.edition])
    return (
        f'<span class="badge {document.status}">{status}</span>'
        f'<span class="badge {document.edition}">{edition}</span>'
    )


def imprint(document: Document) -> str:
    """文号 · date, as far as the document states them."""
    return " · ".join(escape(part) for part in (document.number, document.date) if part)


def panel(turn: int, answer: Answer) -> str:
    """The cards of one answer; consecutive clauses of one document share its heading."""
    groups = groupby(answer.citations, key=lambda cited: cited.document.id)
    sheets = "".join(_sheet(turn, answer, tuple(cited)) for _, cited in groups)
    question = f'<p class="panel-question"><span>问 Q</span>{escape(answer.question)}</p>'
    return f'<section class="panel" data-turn="{turn}">{question}{sheets or NOTHING_CITED}</section>'


NOTHING_CITED = (
    '<p class="quiet">本次回答没有引用条款。<span lang="en">This reply cites no clause.</span></p>'
)


def _sheet(turn: int, answer: Answer, cited: Sequence[Citation]) -> str:
    document = cited[0].document
    english = (
        f'<p class="title-english" lang="en">{escape(document.title_english)}</p>'
        if answer.language == "en" and document.title_english
        else ""
    )
    cards = "".join(_card(turn, answer, one) for one in cited)
    return (
        f'<div class="sheet"><header class="sheet-head">'
        f'<h3 lang="zh-Hans">{escape(document.title)}</h3>{english}'
        f'<p class="imprint"><span>{imprint(document)}</span>{badges(document)}</p></header>{cards}</div>'
    )


def _card(turn: int, answer: Answer, cited: Citation) -> str:
    clause = cited.clause
    path = " › ".join(escape(part) for part in clause.path)
    page = f'<span class="page">第 {clause.page} 页 p. {clause.page}</span>' if clause.page else ""
    return (
        f'<article class="clause" id="clause-{turn}-{cited.n}" tabindex="-1" data-n="{cited.n}">'
        f'<a class="n" href="#answer-{turn}" title="回到答案 Back to the answer">{cited.n}</a>'
        f'<div class="body"><p class="where"><b>{escape(clause.label)}</b>{page}</p>'
        + (f'<p class="path">{path}</p>' if path else "")
        + f'<blockquote lang="zh-Hans">{highlight(clause.text, cited.start, cited.end)}</blockquote>'
        + (_rendering(cited) if clause.english and (answer.language == "en" or cited.start < 0) else "")
        + "</div></article>"
    )


def _rendering(cited: Citation) -> str:
    """The English of the clause; its words are marked only where they are what was quoted."""
    text = cited.clause.english
    shown = highlight_quote(text, cited.quote) if cited.start < 0 else escape(text)
    return f'<div class="rendering" lang="en"><p class="tag">English rendering</p><p>{shown}</p></div>'


def empty(documents: Sequence[Document]) -> str:
    """What stands in the place of the cards before the first question: the library itself."""
    rows = "".join(
        f'<li><span class="name" lang="zh-Hans">{escape(document.title)}</span>'
        f'<span class="imprint"><span>{imprint(document)}</span>{badges(document)}</span></li>'
        for document in documents
    )
    listed = f'<ul class="library">{rows}</ul>' if rows else NO_DOCUMENTS
    return (
        '<section class="panel"><p class="quiet">答案引用的条款将在此逐条列出，引文以底色标明。'
        '<span lang="en">The clauses behind an answer appear here, the quoted words marked.</span></p>'
        f'<h3 class="overline">文件库 In this library · {len(documents)}</h3>{listed}</section>'
    )


NO_DOCUMENTS = (
    '<p class="quiet">文件库为空。请在“文件”页添加官方文件。'
    '<span lang="en">The library is empty: add an official file under Documents.</span></p>'
)
