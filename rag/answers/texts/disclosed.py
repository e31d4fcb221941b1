"""A document -> a sentence on whether it is open to the public, as it says of itself. Chooses no document."""

from __future__ import annotations

import re

from documents.clauses import Document, Level
from rag.answers import quoting
from rag.answers.texts.record_parts import Part, sentence_with, unstated
from rag.desk import Desk
from rag.drafting import Quote, sentences, title
from rag.questions.query import Query

AROUND = frozenset({Level.MASTHEAD, Level.PARAGRAPH, Level.COLOPHON})
SAID = re.compile(
    r"公开(?:方式|属性|选项)|(?:主动|依申请|不予)公开|(?:内部|涉密)(?:文件|资料)|此件[^。\n]{0,6}公开"
)
OPEN = re.compile(r"主动公开|此件公开|公开发布")
ENGLISH = re.compile(r"\b(?:disclos|public|internal)", re.IGNORECASE)
ON_REQUEST = re.compile(r"依申请公开")


def told(document: Document, query: Query, _: Desk) -> Part:
    """Who may read it; most texts do not say."""
    clause = next((one for one in document.clauses if one.level in AROUND and SAID.search(one.text)), None)
    if clause is None:
        return unstated(
            document, "没有写明是否公开，文件未载明", "does not say whether it is open to the public", query
        )
    name, quote = title(document, query.english), sentence_with(document, clause, SAID)
    if query.english:
        state = _state(clause.text, "open to the public", "open to those who apply for it", "not public")
        return Part(f"{name} is {state}: {_rendered(quote)}", [quote])
    words = "，".join(line for line in quote.words.split("\n") if SAID.search(line)) or quote.words
    state = _state(clause.text, "是公开文件", "要申请才公开", "不公开")
    return Part(f"{name}{state}：写明“{words.strip('。 ')}”。", [quote])


def _rendered(quote: Quote) -> str:
    """The sentence of the clause's English that says so, or the printed words."""
    english = quote.clause.english
    said = (english[a:b] for a, b in sentences(english, True) if ENGLISH.search(english[a:b]))
    return next(said, quoting.words(quote))


def _state(text: str, public: str, on_request: str, closed: str) -> str:
    if OPEN.search(text):
        return public
    return on_request if ON_REQUEST.search(text) else closed
