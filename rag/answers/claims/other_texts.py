"""A text that the library's texts cite and the library does not hold, asked for what it says: said, with who cites it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from documents.clauses import Clause, Document
from documents.reading.metadata import plain_title
from index.searching import Index
from rag import wording
from rag.answers import quoting
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.query import Query
from rag.retrieval import UNCITABLE

TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》){6,80})》|〈([^〈〉]{6,80})〉")
SHORTEST = 8  # characters of a title that is taken for no other text's
# What a text says as a whole, and what only its own words tell.
GIST = re.compile(
    r"是什么|(?:讲|说|写|谈)(?:了|的)?(?:是)?(?:些)?(?:什么|啥|哪些)|主要内容|"
    r"\bwhat is (?:the )?(?-i:[A-Z“\"])|\bwhat does\b.*\b(?:say|cover|contain)\W*$|\bwhat\b.*\babout\W*$",
    re.IGNORECASE,
)
OWN_WORDS = re.compile(
    r"(?:多少|几|哪)(?:一)?[条章节款项部]|第[^，。？]{1,4}[条章节款]|(?:里面?|[中内]|之中)?(?:对|怎么|如何|有)?[^，。？]{0,12}(?:要求|规定|目标|提出|说的?|写的?)|"
    r"\b(?:how many|which|require\w*|provide\w*|stipulat\w*|target\w*|article|chapter)\b",
    re.IGNORECASE,
)
# The text is named for what another one makes of it.
THROUGH = re.compile(
    r"落实|贯彻|有效|废止|失效|依据|根据|依照|按照|为了|提到|引用|涉及|哪(?:些|几|一)?[个份]文件|"
    r"\b(?:implement\w*|under|based on|cite\w*|mention\w*)\b",
    re.IGNORECASE,
)
OF_NUMBER = re.compile(r"文号|\b(?:document|reference|file) number\b", re.IGNORECASE)
NUMBER = re.compile(r"》?[（(]\s*([^（）()，,]{3,24}号)")
SHOWN = 3  # sentences that cite it

Cited = Mapping[str, tuple[tuple[Document, Clause, str], ...]]


def answer(query: Query, desk: Desk) -> Written | None:
    """Who cites the text, where its gist is asked; an abstention where its own words are; None of any other question."""
    titles = _named(query, desk)
    rest = query.text.replace(_cited(desk.index)[titles[0]][0][2], " ") if titles else ""
    asks = any(one.search(rest) for one in (GIST, OWN_WORDS, OF_NUMBER))
    if not asks or THROUGH.search(rest):
        return None
    places = _cited(desk.index)[titles[0]]
    name = f"《{places[0][2]}》"
    if query.english:
        rendered = desk.glossary.english(places[0][2])
        name = f"{rendered} ({name})" if rendered else name
    draft = Draft()
    if OF_NUMBER.search(rest):
        return _numbered(titles[0], name, query, desk)
    none = f"The library does not hold {name}" if query.english else f"库中没有{name}的原文"
    if not GIST.search(rest):
        draft.say(f"{none}; what it says cannot be told." if query.english else f"{none}，文件未载明。")
        draft.notes.append(wording.nearest(query.language, places[0][0], places[0][1]))
        return Written(
            draft, missing="the library does not hold this text" if query.english else "库中没有这份文件"
        )
    quotes = [_quote(document, clause, title, query.english) for document, clause, title in places[:SHOWN]]
    draft.say(f"{none}; it is cited in:" if query.english else f"{none}，提到它的条文是：", *quotes)
    for one in quotes:
        draft.say(f"- {quoting.sentence(one, query.english)}", one)
    return Written(draft, quoted=True)


def _numbered(title: str, name: str, query: Query, desk: Desk) -> Written:
    """The number that is printed behind the title where it is cited, be it with its issuers before it."""
    for plain, places in _cited(desk.index).items():
        for document, clause, printed in places if plain.endswith(title) else ():
            behind = clause.text.find(printed) + len(printed)
            number = NUMBER.match(clause.text, behind)
            if number:
                draft = Draft()
                said = (
                    f"The number of {name} is {number[1]}."
                    if query.english
                    else f"{name}的文号是{number[1]}。"
                )
                draft.say(said, _quote(document, clause, printed, query.english))
                return Written(draft)
    text = (
        f"The library does not hold {name}, and no clause that cites it gives its number."
        if query.english
        else f"库中没有{name}的原文，提到它的条文也没有写它的文号。"
    )
    return Written(Draft([text]), missing="no number is printed" if query.english else "没有写文号")


def _named(query: Query, desk: Desk) -> list[str]:
    """The titles that a question says of texts that are only cited, the longest first."""
    cited = _cited(desk.index)
    said = plain_title(query.text)
    called = (
        {plain_title(one.chinese) for one in desk.glossary.called(query.question)} if query.english else set()
    )
    return sorted((one for one in cited if one in said or one in called), key=len, reverse=True)


@lru_cache(maxsize=2)
def _cited(index: Index) -> Cited:
    """Every text that some clause cites by its title and that the library does not hold, with where and how it is cited."""
    held = [plain_title(one.title) for one in index.documents]
    found: dict[str, list[tuple[Document, Clause, str]]] = {}
    for document in index.documents:
        for clause in document.walk():
            if clause.level in UNCITABLE or clause.children:
                continue
            for match in TITLE.finditer(clause.text):
                printed = match[1] or match[2]
                plain = plain_title(printed)
                if len(plain) >= SHORTEST and not any(
                    one.endswith(plain) or plain.endswith(one) for one in held
                ):
                    found.setdefault(plain, []).append((document, clause, printed))
    return {title: tuple(places) for title, places in found.items()}


def _quote(document: Document, clause: Clause, title: str, english: bool) -> Quote:
    """The sentence that cites it; the whole rendering, of which no sentence is known to."""
    if english and clause.english:
        return Quote(document, clause, 0, len(clause.english), True)
    at = clause.text.find(title)
    spans = sentences(clause.text)
    return Quote(
        document, clause, *next((span for span in spans if span[0] <= at < span[1]), (0, len(clause.text)))
    )
