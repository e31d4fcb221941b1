"""What people call a document (the action plan, 金融倍增方案) -> the documents meant. Knows no other question word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.clauses import Document

# What a title ends with, the longer first. People name a text by it.
SORTS = (
    "三年行动计划 行动方案 行动计划 实施方案 工作方案 实施意见 实施细则 实施办法 管理办法 指导意见 合作协议 框架协议 "
    "发展规划 规划纲要 若干措施 方案 规划 计划 通知 协议 办法 意见 措施 条例 细则 纲要 规定 公告 通告 决定 报告"
).split()
ENGLISH_SORTS = (
    "action plan|implementation plan|work plan|cooperation agreement|agreement|notice|circular|"
    "opinions|measures|regulations|rules|outline|programme|draft|plan"
)
ENGLISH_NAME = re.compile(rf"((?:[A-Za-z0-9'’-]+\s+){{0,4}})\b({ENGLISH_SORTS})\b", re.IGNORECASE)
BREAKS = re.compile(r"[的在和与按据从里由跟对让把将给要是有这那该份此本个为，。？、；：\s]")
ALONE = 4  # characters: a sort as long as this names the one text of its sort without more words


def nicknamed(text: str, documents: Sequence[Document]) -> tuple[str, ...]:
    """Ids of the documents that a question calls by the sort of text they are; empty when none is told apart."""
    sorts = [(sort, match.start()) for sort in SORTS for match in re.finditer(sort, text)]
    for sort, start in sorts:
        found = _called(sort, text[:start], documents)
        if found:
            return found
    return _english(text, documents)


def _called(sort: str, before: str, documents: Sequence[Document]) -> tuple[str, ...]:
    same = [one for one in documents if _plain(one).endswith(sort)]
    words = BREAKS.split(before)[-1][-8:]
    pairs = {a + b for a, b in pairwise(words)}
    shares = {one.id: len([pair for pair in pairs if pair in _plain(one)]) for one in same}
    best = max(shares.values(), default=0)
    if best:
        near = tuple(identity for identity, share in shares.items() if share == best)
        return near if len(near) < len(documents) else ()
    if len(same) == 1 and (len(sort) >= ALONE or not pairs):
        return (same[0].id,)
    return ()


def _english(text: str, documents: Sequence[Document]) -> tuple[str, ...]:
    for match in ENGLISH_NAME.finditer(text):
        sort = match[2].lower()
        if sort == "draft":
            same = [one for one in documents if one.status == "draft"]
        else:
            same = [one for one in documents if sort in f"{one.title_english} {one.kind or ''}".lower()]
        words = set(re.findall(r"[a-z]{3,}", match[1].lower())) - {"the", "and", "does", "which", "what"}
        shares = {one.id: sum(_says(one, word) for word in words) for one in same}
        best = max(shares.values(), default=0)
        near = tuple(identity for identity, share in shares.items() if share == best)
        if near and len(near) < len(documents) and (best or len(near) == 1):
            return near
    return ()


def _says(document: Document, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", document.title_english, re.IGNORECASE) is not None


def _plain(document: Document) -> str:
    """A title without quotation marks and what stands in brackets at its end."""
    title = re.sub(r"[“”\"《》〈〉]", "", document.title)
    return re.sub(r"\s*[（(][^（()）]*[)）]$", "", title)
