"""What an English question calls a document -> that document, by the words of its Chinese title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Document, Status
from rag.translating.lexicon import Word
from rag.translating.names import regions

SORTS = {
    "plan": ("规划", "计划", "方案"),
    "programme": ("计划", "方案"),
    "program": ("计划", "方案"),
    "scheme": ("方案", "计划"),
    "measures": ("措施", "办法"),
    "rules": ("办法", "规定", "条例", "细则"),
    "regulation": ("条例", "办法", "规定"),
    "regulations": ("条例", "办法", "规定"),
    "ordinance": ("条例",),
    "law": ("条例", "办法"),
    "decree": ("办法",),
    "notice": ("通知", "公告", "通告"),
    "circular": ("通知",),
    "guide": ("指南", "指引", "通知"),
    "guidelines": ("指南", "指引"),
    "opinions": ("意见",),
    "opinion": ("意见",),
    "points": ("要点",),
    "agreement": ("协议",),
    "deal": ("协议",),
    "pact": ("协议",),
    "accord": ("协议",),
    "report": ("报告", "总结"),
    "draft": ("征求意见稿", "草案"),
    "explainer": ("解读", "说明"),
    "explanation": ("解读", "说明"),
    "interpretation": ("解读",),
    "rulebook": ("办法", "规定", "条例"),
    "list": ("分工", "分解表", "分工表", "清单"),
    "schedule": ("分工", "分解表", "分工表"),
    "breakdown": ("分工", "分解表", "分工表"),
}
EVERY = frozenset(sort for sorts in SORTS.values() for sort in sorts if len(sort) > 1)
SORTS["document"] = SORTS["text"] = SORTS["paper"] = tuple(sorted(EVERY))
LONGEST = 8  # words before the sort that may belong to the name
LINKS = frozenset("the 's and for on of to".split())
ABOUT = frozenset("on about for of concerning regarding".split())  # the notice on …


@dataclass(frozen=True, slots=True)
class Titled:
    """Words `first` to `last` call one document; `chinese` is what Chinese would call it here."""

    first: int
    last: int
    document: Document
    chinese: str


def titled(words: Sequence[Word], documents: Sequence[Document]) -> Iterator[Titled]:
    """Every place where the words call exactly one document, in order."""
    for last, word in enumerate(words):
        said = word.text.lower().split(" ")
        sorts = SORTS.get(said[-1], ())
        # Several words that are one name call a document only if the name is of its sort: on paper calls none.
        if sorts and (len(said) == 1 or any(sort in form for sort in sorts for form in word.forms)):
            found = _called(words, last, sorts, documents)
            if found:
                yield replace(found, last=_behind(words, last, found.document)[0])


def _behind(words: Sequence[Word], last: int, document: Document) -> tuple[int, int]:
    """The last of the words behind the sort that say the title too, and how many do: the notice on shops and vouchers."""
    end, said = last, 0
    for at in range(last + 1, min(len(words), last + 1 + LONGEST)):
        word = words[at]
        if at == last + 1 and word.text.lower() not in ABOUT:
            break
        if any(form in document.title for form in word.forms):
            end, said = at, said + 1
        elif word.text.lower() not in LINKS | ABOUT:
            break
    return end, said


def _called(
    words: Sequence[Word], last: int, sorts: Sequence[str], documents: Sequence[Document]
) -> Titled | None:
    same = [(one, sort) for one in documents for sort in sorts if _is(one, sort)]
    shares: dict[str, tuple[int, int]] = {}
    for one, _ in same:
        first, before = _share(words, last, one)
        share = before + _behind(words, last, one)[1]
        if one.id not in shares or share > shares[one.id][0]:
            shares[one.id] = (share, first)
    best = max((share for share, _ in shares.values()), default=0)
    near = [(one, sort) for one, sort in same if shares[one.id][0] == best]
    if not near or len({one.id for one, _ in near}) > 1 or (not best and len(documents) > 1):
        return None
    document, sort = near[0]
    places = [
        place for place in regions([document]) if _says_place(words[shares[document.id][1] : last], place)
    ]
    return Titled(shares[document.id][1], last, document, f"{''.join(places)}{sort}")


def _is(document: Document, sort: str) -> bool:
    """Whether a document is of a sort: what its title names last; an explanation of rules is no rules."""
    if sort in {"征求意见稿", "草案"}:
        return document.status is Status.DRAFT
    title = re.sub(r"[（(〔].*?[)）〕]", "", document.title)
    last = max(title.rfind(one) + len(one) for one in EVERY if one in title) if _sorted(title) else 0
    return sort in title and title.rfind(sort) + len(sort) == last


def _sorted(title: str) -> bool:
    return any(one in title for one in EVERY)


def _share(words: Sequence[Word], last: int, document: Document) -> tuple[int, int]:
    """Where the name begins, and how many of its words the title says."""
    first, said = last, 0
    for at in range(last - 1, max(last - LONGEST, 0) - 1, -1):
        word = words[at]
        if any(form in document.title or form in (document.region or "") for form in word.forms):
            first, said = at, said + 1
        elif word.forms or word.text.lower() not in LINKS or words[at + 1].start - word.end > 3:
            break
    return first, said


def _says_place(words: Sequence[Word], place: str) -> bool:
    return any(place in word.forms for word in words)
