"""第二个, the last one: which item of an earlier answer a follow-up means. Writes no question."""

from __future__ import annotations

import re
from itertools import pairwise

from documents.clauses import Clause, Document
from documents.numerals import CHINESE, integer
from rag import counted_lists
from rag.answer import Answer, Citation

ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ORDINAL = re.compile(
    rf"(?:其中)?(?:的)?第\s*(?P<zh>[{CHINESE}\d]+)\s*(?:个|项|点|种|类|家|方面|样|步|部分|份|篇)(?:方面|任务|文件|"
    rf"措施|单位)?|(?P<last>最[后尾](?:[一那]|嗰|𠮶)?(?:一)?(?:个|项|条|点|种|家|间|方面|份|篇)|末尾那?(?:个|项))|"
    rf"排(?:在)?第\s*(?P<rank>[{CHINESE}\d]+)(?:位|名)?的?(?:那|嗰|𠮶)?(?:一)?(?:个|项|条|家|间|位)?|"
    rf"(?P<top>头一(?:个|项|条)|首(?:个|项))|"
    rf"\b(?:the\s+)?(?P<en>{'|'.join(ENGLISH)})(?:\s+(?:one|task|item|point|area|aspect|measure|document|text|"
    rf"of (?:them|these|those)))\b|"
    rf"\b(?:the\s+)?(?P<en_last>last)\s+(?:one|task|item|point|area|aspect|document|text|of (?:them|these|"
    rf"those))\b|"
    rf"\b(?:the\s+)(?P<en_end>last)(?=\s*[?.]|$)|"
    rf"\b(?:the\s+)(?P<en_bare>{'|'.join(ENGLISH)})(?=\s*[?.]|$)|\bnumber\s+(?P<en_number>\d{{1,2}})\b",
    re.IGNORECASE,
)
ROW = re.compile(r"^\s*(?:-|\d{1,2}[.、)]|[（(][一二三四五六七八九十\d]+[）)])\s*")
ALIKE = 0.2  # share of their words that an item and the heading it stands for have in common
MARK = re.compile(r"\[(\d{1,3})\]")


def position(text: str) -> tuple[re.Match[str], int] | None:
    """Where a question speaks of an item by its place, and that place from 0; -1 is the last."""
    match = ORDINAL.search(text)
    if match is None:
        return None
    if match["last"] or match["en_last"] or match["en_end"]:
        return match, -1
    if match["top"]:
        return match, 0
    word = match["en"] or match["en_bare"]
    if word:
        return match, ENGLISH.index(word.lower())
    number = int(match["en_number"]) if match["en_number"] else integer(match["zh"] or match["rank"])
    return (match, number - 1) if number else None


def form(match: re.Match[str]) -> str:
    """What an item that a question means by its place is called there: 个, 项, 点; empty in English and for the last."""
    return re.sub(rf"其中|第|\s|[{CHINESE}\d]+", "", match[0])[:1] if match["zh"] else ""


def item(answer: Answer, place: int) -> tuple[Document, Clause] | None:
    """The clause that the item of an answer at this place cites or names; None when the answer lists fewer."""
    items, words = _items(answer), [] if _rows(answer) else _words(answer)
    single = len(items) == 1 and len(words) < 3
    if (single or len(items) > max(1, len(words) - 1)) and -1 <= place < len(items):
        return items[place].document, items[place].clause
    if len(words) > 1 and -1 <= place < len(words) and answer.citations:
        document = answer.citations[0].document
        clause = _headed(document, words[place])
        return (document, clause) if clause is not None else None
    return None


def part(answer: Answer, place: int, english: bool) -> tuple[int, int] | None:
    """The words of the one clause cited that stand at this place of its list; None where the answer cites others."""
    clauses = {one.place for one in answer.citations}
    if len(clauses) != 1 or place < -1:
        return None
    clause = answer.citations[0].clause
    text = clause.english if english and clause.english else clause.text
    rows = [ROW.sub("", MARK.sub("", line)).strip(" 。.;；") for line in _rows(answer)]
    if len(rows) > 1:
        start = text.find(rows[place]) if place < len(rows) else -1
        return (start, start + len(rows[place])) if start >= 0 else None
    lists = _counted(text, place)
    return lists[0][place] if len(lists) == 1 else None  # of two lists it is not told which is meant


def counts(answer: Answer, place: int) -> bool:
    """Whether the one clause cited counts a list that has such a place, in whatever language it is told."""
    clauses = {one.place: one.clause for one in answer.citations}
    return len(clauses) == 1 and any(_counted(one.text, place) for one in clauses.values())


def _counted(text: str, place: int) -> list[tuple[tuple[int, int], ...]]:
    return [spans for _, spans in counted_lists.lists(text) if place < len(spans)]


def lacks(answer: Answer) -> bool:
    """Whether an answer surely has no item that is not found in it: it lists others or cites what has no parts."""
    parts = any(one.clause.children for one in answer.citations)
    return bool(answer.citations) and (len(_items(answer)) > 1 or not parts)


def _words(answer: Answer) -> list[str]:
    """The items of an answer that lists them in one sentence."""
    best: list[str] = []
    for line in re.split(r"\n|(?<=。)|(?<=[a-z)]\.)\s", MARK.sub("", answer.text)):
        listed = re.split(r"[：:]", line)[-1].rstrip("。.；; ")
        for separator in ("[；;]", "、", "[，,]"):
            items = [one.strip() for one in re.split(separator, listed) if one.strip()]
            if len(items) > 2 and len(items) > len(best):
                best = items
                break
    return [re.sub(r"^(?:and\b|以及|和)\s*", "", one) for one in best]


def _headed(document: Document, words: str) -> Clause | None:
    """The clause whose heading, or its English, shares most with the words of an item."""
    said = _pieces(words)
    shares = {
        one.address: max(_share(said, _pieces(one.heading)), _share(said, _pieces(one.english[:160])))
        for one in document.walk()
        if one.number
    }
    best = max(shares, key=lambda address: shares[address], default=None)
    return document.clause(best) if best is not None and shares[best] >= ALIKE else None


def _pieces(text: str) -> frozenset[str]:
    """Words of English, pairs of Chinese characters."""
    chinese = "".join(re.findall(r"[一-鿿]", text))
    return frozenset(re.findall(r"[a-z]{4,}", text.lower())) | {a + b for a, b in pairwise(chinese)}


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / len(first | second) if first and second else 0.0


def _rows(answer: Answer) -> list[str]:
    """The lines of an answer that are a list of cited items."""
    rows = [line for line in answer.text.split("\n") if ROW.match(line)]
    return rows if len(rows) > 1 and all(MARK.search(line) for line in rows) else []


def _items(answer: Answer) -> list[Citation]:
    by_number = {one.n: one for one in answer.citations}
    rows = [MARK.findall(line) for line in _rows(answer)]
    if rows:
        return [by_number[int(marks[-1])] for marks in rows if int(marks[-1]) in by_number]
    addresses = [one.place for one in answer.citations]
    return [
        one
        for one, (document, address) in zip(answer.citations, addresses, strict=True)
        if not any(other[0] == document and other[1].startswith(f"{address}/") for other in addresses)
    ]
