"""Fixed sentences of an answer in each language. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Clause, Document, Status
from rag import located
from rag.answer import Kind
from rag.drafting import english_gist, gist, title
from rag.language import Language
from rag.questions.query import Query

STATUS = {
    Status.DRAFT: ("是征求意见稿，尚未正式印发", "is a draft for comment; it has not been issued"),
    Status.EXPIRED: ("的期限已过", "is past its period"),
    Status.SUPERSEDED: ("已被其他文件取代", "has been superseded"),
}


def nothing_found(query: Query, documents: Sequence[Document]) -> str:
    """The answer when no clause supports one: what was looked for, and in which documents."""
    subject = _subject(query)
    if query.documents and len(documents) == 1:
        name = title(documents[0], query.english)
        if query.english:
            return f"{name} does not state this: nothing was found in it on “{subject}”."
        return f"检索了{name}，没有找到关于“{subject}”的内容，文件未载明。"
    if query.language is Language.ENGLISH:
        return f"The {len(documents)} documents searched do not state this: nothing was found on “{subject}”."
    return f"检索了{len(documents)}份文件，没有找到关于“{subject}”的内容，文件未载明。"


def unstated(spoken: Language, document: Document, clause: Clause, missing: str) -> str:
    """The clause nearest to a question leaves open what is asked; whether it is of the very matter the reader sees."""
    if spoken is Language.ENGLISH:
        place = located.full(document, clause, True)
        return f"The text does not state {missing}. The nearest clause is {place} ({_english(clause)})."
    return f"文件没有写明{missing}。最接近的是{title(document, False)}{clause.label}（{gist(clause)}）。"


def reason(query: Query) -> str:
    """Why the answer abstains, in a few words."""
    if query.language is Language.ENGLISH:
        return (
            "no clause names this unit in this role"
            if query.kind is Kind.UNIT_TASKS
            else "no clause supports an answer"
        )
    return "没有条款列出该单位的这一角色" if query.kind is Kind.UNIT_TASKS else "没有条款支持作答"


def nearest(spoken: Language, document: Document, clause: Clause) -> str:
    """A clause near the question that does not answer it."""
    if spoken is Language.ENGLISH:
        return f"Nearest clause (not an answer): {located.full(document, clause, True)} ({_english(clause)})"
    return f"最接近的条款（不构成答案）：{located.full(document, clause, False)}（{gist(clause)}）"


def none_in_charge(spoken: Language) -> str:
    """A note to texts that speak of a thing of which no clause cited says who has it in charge."""
    if spoken is Language.ENGLISH:
        return "The clauses cited do not say who has this in charge."
    return "以上所引条款没有写明由谁负责。"


def only_near(spoken: Language) -> str:
    """A warning on quotations that share words with the question and may be about another matter."""
    if spoken is Language.ENGLISH:
        return "These clauses share words with the question and may be about another matter; read them before relying on them."
    return "以上条款与问题有相同的词，所说的未必是同一件事，请先核对原文。"


def also(spoken: Language, document: Document, clause: Clause) -> str:
    """A clause of a document that the answer does not cite, on the same matter."""
    if spoken is Language.ENGLISH:
        return f"See also: {located.full(document, clause, True)} ({_english(clause)})"
    return f"另见：{located.full(document, clause, False)}（{gist(clause)}）"


def _english(clause: Clause) -> str:
    """What a clause is about, in English where it has a rendering."""
    return english_gist(clause) or gist(clause)


def status(spoken: Language, document: Document) -> str:
    """A warning on a document that is cited."""
    chinese, english = STATUS[document.status]
    if spoken is Language.ENGLISH:
        return f"The {title(document, True)} {english}."
    return f"{title(document, False)}{chinese}。"


def _subject(query: Query) -> str:
    if query.kind is Kind.UNIT_TASKS and query.mentions:
        return query.mentions[0].text
    # A topic with framing words cut out of its middle is no phrase that anyone said.
    return query.topic if query.topic and query.topic in query.text else query.question.strip("？?。. ")
