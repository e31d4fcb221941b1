"""A report -> a sentence on whose words it quotes. Chooses no document."""

from __future__ import annotations

import re

from documents.clauses import Document
from rag.answers.record_parts import Part, front, quoted, sentence_with
from rag.desk import Desk
from rag.drafting import listed, sentences
from rag.questions.query import Query

PERSON = re.compile(
    r"(?:局长|市长|主任|书记|行长|董事长|总经理|部长|省长|县长|区长|镇长|会长|主席|负责人|秘书长|"
    r"处长)[一-鿿]{2,3}?(?=表示|指出|强调|介绍|认为|称|说)"
)


def speakers(document: Document, query: Query, _: Desk) -> Part | None:
    """Whose words a report quotes."""
    spoken = [(one, found) for one in front(document) for found in [PERSON.search(one.text)] if found]
    if not spoken:
        return None
    quotes = [sentence_with(document, one, re.compile(re.escape(found[0]))) for one, found in spoken]
    if query.english:
        first = [
            next(iter(one.english[a:b] for a, b in sentences(one.english, True)), quoted(quote, False))
            for (one, _), quote in zip(spoken, quotes, strict=True)
        ]
        who = [f"{_names(text)} ({found[0]})" for text, (_, found) in zip(first, spoken, strict=True)]
    else:
        who = [_introduced(one.text, found) for one, found in spoken]
    said = f"{listed(who, True)} spoke." if query.english else f"发言的有{listed(who, False)}。"
    return Part(said, quotes)


def _names(english: str) -> str:
    """Qiu Yitong, director of the …, said: the words before the verb."""
    return re.split(r",?\s+(?:said|stated|noted|pointed|stressed)\b", english, maxsplit=1)[0].strip(' "“”')


def _introduced(text: str, found: re.Match[str]) -> str:
    """The office and the name: from the last mark before them."""
    start = max((text.rfind(mark, 0, found.start()) for mark in "，。；：”“\n"), default=-1) + 1
    return text[start : found.end()]
