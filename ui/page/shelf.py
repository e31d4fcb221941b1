"""The library's documents, and what became of an upload -> the HTML of the second tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from documents.clauses import Document
from documents.editions.report import Report, report
from documents.errors import (
    CatalogueFault,
    DocumentFault,
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FormatUnknown,
    WenceError,
)
from index.errors import IndexFault
from ui.findings import Finding, findings
from ui.page.cards import NO_DOCUMENTS, badges, imprint
from ui.page.marks import escape

if TYPE_CHECKING:
    from rag.home.adding import Added


# The more exact sort first.
REFUSED: dict[type[WenceError], str] = {
    FileMissing: "找不到这个文件。",
    FileEmpty: "文件里没有可读的文字。",
    FileTooLarge: "文件超过了大小限制，请拆分或缩小后再传。",
    FormatUnknown: "读不了这种文件，请换成文本、HTML、PDF、Word、图片或 zip。",
    CatalogueFault: "catalogue.toml 写得不对，请按下面的提示改正。",
    DocumentFault: "文件读不出来，可能已损坏、加密或不是公文。",
    IndexFault: "索引暂时不能写入，请稍后再试。",
}
BECAME = {
    "live": "",
    "unchanged": " 内容未变，未作改动。<span lang='en'>Unchanged: the library held it already.</span>",
    "behind": " 已有更新版本，此版本留存备查。<span lang='en'>Kept behind the newer edition.</span>",
}


def _none(_: Document) -> Iterable[Finding]:
    """Nothing to warn of."""
    return ()


def shelf(documents: Sequence[Document], warned: Callable[[Document], Iterable[Finding]] = _none) -> str:
    """One entry a document: title, number, date, where it applies, how many clauses were read.

    `warned` tells why a document does not hold.
    """
    if not documents:
        return NO_DOCUMENTS
    entries = "".join(_entry(document, warned(document)) for document in documents)
    return f'<h3 class="overline">文件库 Library · {len(documents)}</h3><ul class="shelf">{entries}</ul>'


def _entry(document: Document, warned: Iterable[Finding]) -> str:
    english = f'<p class="title-english" lang="en">{escape(document.title_english)}</p>'
    clauses = sum(1 for _ in document.walk())
    facts = [escape(part) for part in (document.region, "、".join(document.issuers), document.source) if part]
    told = (f"{escape(one.chinese)}<span lang='en'> {escape(one.english)}</span>" for one in warned)
    notes = "".join(f'<p class="entry-note">{note}</p>' for note in (*told, *map(escape, document.notes)))
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
    replaced = BECAME[one.outcome.value]
    if one.replaced is not None:
        replaced = " 已替换旧版本。<span lang='en'>It replaces the earlier edition.</span>"
    notes = "".join(f"<li>{escape(note)}</li>" for note in one.document.notes)
    made = report(one.document)
    notes += "".join(_finding(finding) for finding in findings(made))
    return (
        f'<div class="receipt" role="status"><p>已读入 <b>{escape(one.document.title)}</b>，'
        f"共 {one.clauses} 条。"
        f'<span lang="en">Read: {one.clauses} clauses.</span>{replaced}{_verdict(made)}</p>'
        + (f"<ul>{notes}</ul>" if notes else "")
        + "</div>"
    )


def _verdict(made: Report) -> str:
    """Whether the reading can be trusted as it stands, in one sentence."""
    if made.doubts:
        return f" 有 {made.doubts} 处请核对。<span lang='en'>{made.doubts} to look at.</span>"
    return " 结构完整，未见疑点。<span lang='en'>Nothing in doubt.</span>"


def _finding(finding: Finding) -> str:
    english = f'<span lang="en">{escape(finding.english)}</span>'
    return f"<li>{escape(finding.chinese)}{english}</li>"


def refused(fault: WenceError) -> str:
    """Why a file was not added: in Chinese by the sort of what is wrong with it, in English with its particulars."""
    chinese = next((words for sort, words in REFUSED.items() if isinstance(fault, sort)), "")
    return _not_added(chinese, str(fault))


def failed(name: str) -> str:
    """That a file was not added by a fault of ours."""
    return _not_added(f"{name}：详情见服务器日志。", "The server's log says why.")


def _not_added(chinese: str, english: str) -> str:
    words = f'{escape(chinese)} <span lang="en">{escape(english)}</span>' if chinese else escape(english)
    return f'<p class="fault" role="alert"><b>未添加 Not added</b> {words}</p>'
