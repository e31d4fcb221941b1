"""The library's documents, and what became of an upload -> the HTML of the second tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from documents.clauses import Document
from ui.page.cards import NO_DOCUMENTS, badges, imprint
from ui.page.marks import escape

if TYPE_CHECKING:
    from rag.workspace import Added


def shelf(documents: Sequence[Document]) -> str:
    """One entry a document: title, number, date, where it applies, how many clauses were read."""
    if not documents:
        return NO_DOCUMENTS
    entries = "".join(_entry(document) for document in documents)
    return f'<h3 class="overline">文件库 Library · {len(documents)}</h3><ul class="shelf">{entries}</ul>'


def _entry(document: Document) -> str:
    english = f'<p class="title-english" lang="en">{escape(document.title_english)}</p>'
    clauses = sum(1 for _ in document.walk())
    facts = [escape(part) for part in (document.region, "、".join(document.issuers), document.source) if part]
    notes = "".join(f'<p class="entry-note">{escape(note)}</p>' for note in document.notes)
    return (
        f'<li><div class="entry-main"><h4 lang="zh-Hans">{escape(document.title)}</h4>'
        f"{english if document.title_english else ''}"
        f'<p class="imprint"><span>{imprint(document)}</span>{badges(document)}</p>'
        f'<p class="facts">{" · ".join(facts)}</p>{notes}</div>'
        f'<p class="count"><b>{clauses}</b><span>条 clauses</span></p></li>'
    )


def receipt(made: Sequence[Added]) -> str:
    """What was read of each uploaded file."""
    return "".join(_read(one) for one in made)


def _read(one: Added) -> str:
    replaced = ""
    if one.replaced is not None:
        replaced = " 已替换旧版本。<span lang='en'>It replaces the earlier edition.</span>"
    notes = "".join(f"<li>{escape(note)}</li>" for note in one.document.notes)
    return (
        f'<div class="receipt" role="status"><p>已读入 <b>{escape(one.document.title)}</b>，'
        f"共 {one.clauses} 条。"
        f'<span lang="en">Read: {one.clauses} clauses.</span>{replaced}</p>'
        + (f"<ul>{notes}</ul>" if notes else "")
        + "</div>"
    )


def fault(message: str) -> str:
    """Why a file was not added, in one line."""
    return f'<p class="fault" role="alert">{escape(message)}</p>'
