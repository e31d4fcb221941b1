"""A chain of printed units -> the words by which a question or an answer names it. Reads no text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.numerals import CHINESE, DIGITS, integer
from rag.questions.names.references import Step, Unit

WORDS = {
    Unit.PART: ("第{}编", "part {}"), Unit.CHAPTER: ("第{}章", "chapter {}"), Unit.SECTION: ("第{}节", "section {}"),
    Unit.DIVISION: ("第{}部分", "part {}"), Unit.HEADING: ("{}、", "part {}"), Unit.BRACKET: ("（{}）", "subheading {}"),
    Unit.ARTICLE: ("第{}条", "article {}"), Unit.PARAGRAPH: ("第{}款", "paragraph {}"), Unit.ITEM: ("第{}项", "item {}"),
    Unit.POINT: ("第{}点", "point {}"), Unit.BOX: ("专栏{}", "box {}"), Unit.TABLE: ("表{}", "table {}"),
    Unit.ROW: ("第{}行", "row {}"), Unit.ANNEX: ("附件{}", "annex {}"),
}  # fmt: skip
COUNTED = {
    Unit.PART: "编", Unit.CHAPTER: "章", Unit.SECTION: "节", Unit.DIVISION: "个部分", Unit.HEADING: "个部分",
    Unit.BRACKET: "个小标题", Unit.ARTICLE: "条", Unit.PARAGRAPH: "款", Unit.ITEM: "项", Unit.POINT: "点",
    Unit.BOX: "个专栏", Unit.TABLE: "张表", Unit.ROW: "行", Unit.ANNEX: "个附件",
}  # fmt: skip
TOTAL = re.compile(
    rf"(?<![第\d{CHINESE}])([{CHINESE}\d]+)\s*(?:个|大)?(?:项|条|款|点|章|节|部分|任务|措施)|"
    r"\b(\d{1,3})\s+(?:tasks|items|articles|measures|clauses|provisions|chapters|sections|parts)\b",
    re.IGNORECASE,
)
BESIDE = frozenset({Unit.BOX, Unit.TABLE, Unit.ANNEX})  # a unit may have none of them and still have parts


def written(steps: Sequence[Step], english: bool) -> str:
    """A chain of units as a person names it."""
    if english:
        return " of ".join(WORDS[one.unit][1].format(_place(one, True)) for one in reversed(steps)).strip()
    parts = (
        WORDS[one.unit][0].format(_place(one, False)) + (f"之{one.between}" if one.between else "")
        for one in steps
    )
    return "".join(parts)


def total(text: str) -> int | None:
    """How many units a question says that a text has: 20 of 20项任务里的第9项; None where it says no number of them."""
    match = TOTAL.search(text)
    return integer(next(group for group in match.groups() if group)) if match else None


def counted(number: int, unit: Unit, english: bool) -> str:
    """3节, or 3 sections."""
    if not english:
        return f"{number}{COUNTED[unit]}"
    return several(number, WORDS[unit][1].removesuffix(" {}"))


def several(number: int, word: str) -> str:
    """1 part, 2 boxes."""
    return f"{number} {word}{'' if number == 1 else 'es' if word.endswith('x') else 's'}"


def _place(step: Step, english: bool) -> str:
    if step.number is None or step.number < 0:
        return ""
    bracketed = step.unit in {Unit.BRACKET, Unit.HEADING} and not english
    last = f"-{step.through}" if step.through else ""
    return _chinese(step.number) if bracketed else f"{step.number}{last}"


def _chinese(number: int) -> str:
    """14 -> 十四."""
    digits = {value: character for character, value in DIGITS.items() if character not in "〇两"}
    tens, ones = divmod(number, 10)
    return f"{(digits[tens] if tens > 1 else '') + '十' if tens else ''}{digits[ones] if ones or not tens else ''}"
