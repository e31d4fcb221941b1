"""A document -> its parts, the parts of one chapter, and the documents that it carries out. Chooses no document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from documents.numerals import integer
from documents.reading.imprint import NUMBER
from rag.answers.texts.record_parts import Part, front, masthead, unstated
from rag.desk import Desk
from rag.drafting import english_gist, gist, heading, listed, title, whole
from rag.outline import TOPS, articles
from rag.questions.names.numbering import several
from rag.questions.query import Query

BELOW = frozenset({Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING, Level.SUBHEADING, Level.ITEM})
LAST = re.compile(r"最[后尾末]|末尾|\b(?:last|final|closing)\b", re.IGNORECASE)
ORDINAL = re.compile(
    r"第\s*([一二三四五六七八九十\d]{1,3})\s*(?:个)?(?:大)?(?:章|部分|编|大点)|\b(?:chapter|"
    r"part) (\w+)\b|\b(first|second|third|fourth|fifth|sixth|seventh|eighth) (?:chapter|part)\b",
    re.IGNORECASE,
)
FIRST = re.compile(r"首(?:个)?(?:章|部分)|头一(?:个)?(?:章|部分)|\bopening\b", re.IGNORECASE)
WORDS = {
    word: place
    for place, words in enumerate(
        "one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine|ten".split(
            "|"
        ),
        start=1,
    )
    for word in words.split()
}
NAMED = re.compile(
    r"《((?:[^《》]|《[^《》]*》)+)》\s*(?:[（(]\s*([^（）()，,]{3,24}号)\s*(?:[，,][^（）()]{0,40})?[）)])?"
)
SHORT_NAME = re.compile(r"以下(?:简称|称)[：:]?(?:为)?《[^《》]+》")


def top(document: Document) -> Sequence[Clause]:
    """Its chapters, or whatever its uppermost numbered units are."""
    for level in TOPS:
        found = [one for one in document.clauses if one.level is level]
        if found:
            return found
    return ()


def structure(document: Document, query: Query, _: Desk) -> Part | None:
    """All parts, in printed order."""
    parts = top(document)
    if not parts:
        return None
    name, quotes = title(document, query.english), [whole(document, one) for one in parts]
    noun = "章" if parts[0].level is Level.CHAPTER else "条" if parts[0].level is Level.ARTICLE else "部分"
    if query.english:
        noun = "chapters" if noun == "章" else "articles" if noun == "条" else "parts"
        return Part(
            f"{name} has {len(parts)} {noun}: {'; '.join(f'({i}) {_english(one)}' for i, one in enumerate(parts, start=1))}.",
            quotes,
        )
    return Part(
        f"{name}分{len(parts)}{'个' if noun == '部分' else ''}{noun}：{'；'.join(_heading(one) for one in parts)}。",
        quotes,
    )


def parts_of(document: Document, query: Query, _: Desk) -> Part | None:
    """The parts of the chapter that the question points to by its place."""
    parts = top(document)
    place = _place(query.text, len(parts))
    if place is None or not parts:
        return None
    if not 1 <= place <= len(parts):
        return _no_such(document, query, place, parts)
    chapter = parts[place - 1]
    inside = [one for one in chapter.children if one.level in BELOW]
    name = title(document, query.english)
    if not inside:
        quote = whole(document, chapter)
        said = (
            f"{name}, {_english(chapter)}: {chapter.english or chapter.text}"
            if query.english
            else f"{name}{_heading(chapter)}：{gist(chapter, 120)}。"
        )
        return Part(said, [quote])
    if query.english:
        rows = "; ".join(f"({i}) {_english(one)}" for i, one in enumerate(inside, start=1))
        said = f"{_english(chapter)} in {name} has {len(inside)} parts: {rows}."
    else:
        said = f"{name}的{_heading(chapter)}分{len(inside)}项：{'；'.join(_heading(one) for one in inside)}。"
    return Part(said, [whole(document, one) for one in inside])


def _no_such(document: Document, query: Query, place: int, parts: Sequence[Clause]) -> Part:
    name, last = title(document, query.english), parts[-1]
    said = (
        f"{name} has only {len(parts)} parts; there is no part {place}."
        if query.english
        else f"{name}只有{len(parts)}个部分，最后是{_heading(last)}，没有第{place}部分。"
    )
    return Part(said, [whole(document, last)], stated=False)


def _place(text: str, count: int) -> int | None:
    if LAST.search(text):
        return count
    if FIRST.search(text):
        return 1
    match = ORDINAL.search(text)
    if match is None:
        return None
    if match[1]:
        return integer(match[1])
    word = (match[2] or match[3]).lower()
    return int(word) if word.isdigit() else WORDS.get(word)


def _heading(clause: Clause) -> str:
    number = clause.number if clause.number.endswith(("、", "）", ".", "．")) else f"{clause.number} "
    return f"{number if clause.number else ''}{heading(clause) or gist(clause)}".strip()


def _english(clause: Clause) -> str:
    # A heading's rendering often repeats its number.
    plain = re.sub(r"^(?:(?:Chapter|Section|Part) \w+[.:]?|[IVXLC]+\.)\s+", "", english_gist(clause))
    return plain or clause.heading or gist(clause)


def implements(document: Document, query: Query, desk: Desk) -> Part | None:
    """The documents that it carries out, each with its number where one is printed."""
    stating = max(_opening(document), key=lambda one: len(_others(one.text, document)), default=None)
    titles = _others(stating.text, document) if stating else {}
    if stating is None or not titles or not _carries(stating.text):
        if document.implements:
            names = [f"《{one}》" for one in document.implements]
            said = (
                f"{title(document, True)} carries out {listed(names, True)}."
                if query.english
                else f"{title(document, False)}落实的是{listed(names, False)}。"
            )
            return Part(said, [whole(document, masthead(document))])
        return unstated(document, "没有写明依据或落实的文件", "names no document that it carries out", query)
    shown = [f"《{name}》{f'（{number}）' if number else ''}" for name, number in titles.items()]
    name = title(document, query.english)
    if query.english:
        both = [
            f"{desk.glossary.english(one)} {words}" if desk.glossary.english(one) else words
            for one, words in zip(titles, shown, strict=True)
        ]
        return Part(
            f"{name} carries out {several(len(both), 'document')}: {listed(both, True)}.",
            [whole(document, stating)],
        )
    return Part(f"{name}落实（依据）的是{listed(shown, False)}。", [whole(document, stating)])


def _opening(document: Document) -> Sequence[Clause]:
    """Where a text says on what it rests: its paragraphs, or its first article."""
    return [*front(document), *articles(document.walk())[:1]]


def _others(text: str, document: Document) -> dict[str, str]:
    """The texts that a paragraph names, the document itself not among them, each with the number printed behind it."""
    own = re.sub(r"\s+", "", document.title)
    named = dict(NAMED.findall(SHORT_NAME.sub("", text)))
    return {
        re.sub(r"\s+", " ", name): number for name, number in named.items() if re.sub(r"\s+", "", name) != own
    }


def _carries(text: str) -> bool:
    return bool(re.search(r"落实|贯彻|根据|依据|按照|为", text)) or bool(NUMBER.search(text))
