"""A folded text -> the numbers that name documents and clauses in it, and the text without them. Knows no clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.numerals import CHINESE, integer

NUMBER = re.compile(
    r"(?P<issuer>[一-鿿]{1,12}?)?[〔\[(【]\s*(?P<year>(?:19|20)\d{2})\s*[〕\])】]\s*(?:第\s*)?(?:no\.?\s*)?(?P<number>\d{1,5})\s*号?(?=\D|$)"
)
CLAUSE = re.compile(
    rf"第\s*(?P<number>\d{{1,4}}|[{CHINESE}]{{1,8}})\s*(?P<kind>条|项|款|章|节|部分|行)"
    r"|\b(?P<english>task|article|clause|section|chapter|item|paragraph|row)\s+(?:no\.?\s*)?\(?(?P<figure>\d{1,4})\)?"
)
TITLE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
_FIFTH = r"(?:十[一二三四五六七八九]?|二十[一二三四五]?)五"
_TERM = r"(?:时期|期|规划|计划)?(?:期?[末初])?"
# Bare, 十五 is fifteen; 十四五 can be nothing but a plan.
PLAN = re.compile(
    rf"[“\"「]{_FIFTH}[”\"」]{_TERM}|(?<![{CHINESE}]){_FIFTH}(?:时期|规划|计划)(?:期?[末初])?"
    rf"|(?<![{CHINESE}])(?:二?十)[一二三四五六七八九]五(?![{CHINESE}]){_TERM}|\d{{1,2}}(?:st|nd|rd|th) five-year plan"
)
ENUMERATOR = re.compile(
    r"(?:^|(?<=:))\s*(?:[-*•·]\s*)?(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)）]|第[一二三四五六七八九十百\d]+[条章节]|[一二三四五六七八九十]{1,3}是)(?!\d)",
    re.MULTILINE,
)
CITATION = re.compile(r"\[\d{1,3}\]")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """东金〔2020〕75号; the issuer's mark is empty where an English sentence leaves it in pinyin."""

    issuer: str
    year: str
    number: str
    printed: str

    def same(self, text: str) -> bool:
        """Whether a text bears this number."""
        return any(
            (one.year, one.number) == (self.year, self.number)
            and (not self.issuer or self.issuer.endswith(one.issuer) or one.issuer.endswith(self.issuer))
            for one in documents(text)
        )


def documents(text: str) -> tuple[DocumentNumber, ...]:
    """The document numbers of a text."""
    return tuple(
        DocumentNumber(match["issuer"] or "", match["year"], match["number"], match[0])
        for match in NUMBER.finditer(text)
    )


def clauses(text: str) -> tuple[tuple[int, str], ...]:
    """The clause numbers that a text names, each as an integer and as printed."""
    found = []
    for match in CLAUSE.finditer(text):
        value = integer(match["number"] or match["figure"])
        if value is not None:
            found.append((value, match[0]))
    return tuple(found)


def titles(text: str) -> tuple[str, ...]:
    """The titles in 《》 of a text, without the marks."""
    return tuple(match[0][1:-1] for match in TITLE.finditer(text))


def blanked(text: str) -> str:
    """The text with citations, titles, document and clause numbers and enumerators blanked out, its length kept."""
    for pattern in (CITATION, TITLE, NUMBER, CLAUSE, PLAN, ENUMERATOR):
        text = pattern.sub(lambda match: "\0" * len(match[0]), text)
    return text
