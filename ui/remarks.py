"""An answer -> what is said beneath it, in its language: what was withheld, how whole a list is. Knows no door.

The words for what a document is, in Chinese and English, stand here too: every door says the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from documents.clauses import Edition, Status
from rag.answer import Answer, Coverage, Withheld
from rag.language import Language, traditional

STATUS = {
    Status.ISSUED: ("已发布", "Issued"),
    Status.DRAFT: ("征求意见稿", "Draft"),
    Status.SUPERSEDED: ("已被取代", "Superseded"),
    Status.EXPIRED: ("期限已过", "Expired"),
    Status.UNKNOWN: ("状态未载明", "Status not stated"),
}
EDITION = {Edition.OFFICIAL: ("官方文本", "Official text"), Edition.DIGEST: ("摘编", "Digest")}


def remarks(given: Answer) -> Iterator[str]:
    """The notes, a line for each sentence that was withheld, then the coverage."""
    yield from given.notes
    spoken = Language(given.language)
    for held in given.withheld:
        yield withheld(spoken, held)
    if given.coverage is not None:
        yield coverage(spoken, given.coverage)


def withheld(spoken: Language, held: Withheld) -> str:
    """A sentence that was kept back, letter by letter, and why."""
    if spoken is Language.ENGLISH:
        return f"withheld: {held.sentence} ({held.reason})"
    return f"{script(spoken, '未采用')}：{held.sentence}（{held.reason}）"


def coverage(spoken: Language, counted: Coverage) -> str:
    """How many clauses a list was drawn from, and whether it has them all."""
    found, searched, whole = counted.found, counted.searched, counted.complete
    if spoken is Language.ENGLISH:
        return f"{found} found in {searched} clauses, {'complete' if whole else 'may not be complete'}"
    listed = "已列全" if whole else "可能未列全"
    return script(spoken, f"在 {searched} 条中找到 {found} 条，{listed}")


def script(spoken: Language, text: str) -> str:
    """Words of ours in the script of the answer."""
    return traditional(text) if spoken is Language.TRADITIONAL else text
