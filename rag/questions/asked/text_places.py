"""The words of a question -> whether it asks of which places the library has texts. Knows no text."""

from __future__ import annotations

import re

from rag.questions.asked import all_texts

_PLACE = r"(?:城市|地方|地区|地市|市(?=的)|省份?(?!的?文件)|区域)"
WHICH = re.compile(
    rf"(?:哪|边)(?:[些几两个啲])*(?:个)?{_PLACE}|(?:什么|啥|咩){_PLACE}|(?:几|多少)个?{_PLACE}|来自哪里?|"
    r"\b(?:which|what) (?:cities|places|regions|provinces|city|place|region|province)\b",
    re.IGNORECASE,
)
LONGEST_NAME = 20  # characters
ANY = re.compile(
    r"有(?:没有|冇|无)?|\b(?:is|are) there (?:any|an?)|\b(?:do|does) (?:you|it|the library) have (?:any|an?)\b",
    re.IGNORECASE,
)
TEXT = re.compile(
    r"文件|文本|材料|政策|\b(?:documents?|texts?|papers?|files?|polic(?:y|ies))\b", re.IGNORECASE
)
FRAME = re.compile(
    r"[这那呢嗰][些啲几]|来自|属于|涉及|覆盖|关于|城市|地方|一共|的|\b(?:these|those|from|about|cover(?:s|ed)?|come|belong|concern(?:s|ing)?|have|any|library|other)\b",
    re.IGNORECASE,
)


def may(text: str) -> bool:
    """Whether a message may ask that: it speaks of texts, or is as short as a name."""
    return TEXT.search(text) is not None or len(bare(text)) <= LONGEST_NAME


def of_all(text: str) -> bool:
    """Whether it asks of which places the texts are, and nothing else."""
    return (
        TEXT.search(text) is not None and WHICH.search(text) is not None and not _left(WHICH.sub(" ", text))
    )


def bare(text: str) -> str:
    """A message without marks, in lower case: that of no more than a place's name is the name."""
    return re.sub(r"[^\w\s]+$", "", text.strip()).lower()


def any_of(text: str, place: str) -> bool:
    """Whether it asks if there are texts of a place, and nothing else."""
    if not (TEXT.search(text) and ANY.search(text)):
        return False
    return not _left(re.sub(rf"{re.escape(place)}[市省县区]?", " ", text, flags=re.IGNORECASE))


def _left(text: str) -> str:
    return all_texts.FRAME.sub("", FRAME.sub(" ", TEXT.sub(" ", ANY.sub(" ", text))))
