"""Fixed sentences of an answer in each language. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Clause, Document, Status
from rag.answer import Kind
from rag.drafting import gist, title
from rag.language import Language
from rag.questions.query import Query

STATUS = {
    Status.DRAFT: ("是征求意见稿，尚未正式印发", "is a draft for comment; it has not been issued"),
    Status.EXPIRED: ("的期限已过", "is past its period"),
    Status.SUPERSEDED: ("已被其他文件取代", "has been superseded"),
}


def nothing_found(query: Query, documents: Sequence[Document]) -> str:
    """The answer when no clause supports one: what was looked for, and where."""
    subject = _subject(query)
    if query.language is Language.ENGLISH:
        return f"The {len(documents)} documents searched do not state this: nothing was found on “{subject}”."
    return f"检索了{len(documents)}份文件，没有找到关于“{subject}”的内容，文件未载明。"


def unstated(spoken: Language, document: Document, clause: Clause, missing: str) -> str:
    """A clause speaks of the matter and leaves open what is asked."""
    if spoken is Language.ENGLISH:
        return f"{title(document, True)}, {clause.label} speaks of this, but it does not state {missing}."
    return f"{title(document, False)}提到相关内容（{clause.label}），但没有写明{missing}。"


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
        return f"Nearest clause (not an answer): {title(document, True)}, {clause.label} ({gist(clause)})"
    return f"最接近的条款（不构成答案）：{title(document, False)}{clause.label}（{gist(clause)}）"


def status(spoken: Language, document: Document) -> str:
    """A warning on a document that is cited."""
    chinese, english = STATUS[document.status]
    if spoken is Language.ENGLISH:
        return f"The {title(document, True)} {english}."
    return f"{title(document, False)}{chinese}。"


def model_failed(spoken: Language, reason: str) -> str:
    """The model gave no answer; the clauses are quoted instead."""
    if spoken is Language.ENGLISH:
        return f"The model gave no answer, so the clauses are quoted: {reason}"
    return f"模型没有作答，改为引用条款原文：{reason}"


def model_unsupported(spoken: Language, model: str) -> str:
    """Nothing of the model's answer was supported."""
    if spoken is Language.ENGLISH:
        return f"Nothing that {model} wrote is supported by the clauses; the clauses are quoted instead."
    return f"{model} 写的内容都没有条款支持，改为引用条款原文。"


def model_partly(spoken: Language, model: str, reason: str) -> str:
    """Something of the model's answer holds, but too little."""
    because = f" ({reason})" if reason and spoken is Language.ENGLISH else f"（{reason}）" if reason else ""
    if spoken is Language.ENGLISH:
        return (
            f"Too little that {model} wrote is supported{because}; what the clauses say is quoted after it."
        )
    return f"{model} 写的内容只有少数得到条款支持{because}，其后补上条款原文。"


def model_declined(spoken: Language, model: str) -> str:
    """The model finds no answer in clauses that the quoting writer takes for one."""
    if spoken is Language.ENGLISH:
        return f"{model} finds no answer in these clauses; they are quoted so that you can judge."
    return f"{model} 认为这些条款没有回答问题；以下引用条款原文，供自行判断。"


def model_incomplete(spoken: Language, model: str) -> str:
    """The model left out something that the records state, so theirs is the answer."""
    if spoken is Language.ENGLISH:
        return f"{model} did not state all that the records state, so the answer is given as they have it."
    return f"{model} 没有写全记录里的内容，改用记录的原样作答。"


def model_stopped(spoken: Language, model: str, reason: str) -> str:
    """The answer is the model's, but it did not come to an end of its own."""
    if spoken is Language.ENGLISH:
        return f"{model} did not finish its answer: {reason}"
    return f"{model} 没有写完：{reason}"


def _subject(query: Query) -> str:
    if query.kind is Kind.UNIT_TASKS and query.mentions:
        return query.mentions[0].text
    # A topic with framing words cut out of its middle is no phrase that anyone said.
    return query.topic if query.topic and query.topic in query.text else query.question.strip("？?。. ")
