"""A greeting, or a question about who answers here or about no answer yet -> what can be asked. Finds no clause."""

from __future__ import annotations

from rag import examples
from rag.answers.unanswered import of_itself
from rag.desk import Desk, Written
from rag.drafting import Draft, title
from rag.questions.asked import again, greetings, of_wence
from rag.questions.query import Query

NAMED = 6  # documents that are called by their titles
WELCOME = "不客气，还想了解什么，请接着问。"
WELCOME_ENGLISH = "You're welcome. Ask whatever else you want to know."
AMISS = "抱歉，没有答到您想问的。请换个说法，或写明文件、单位或条号；回答只能来自库中的文件。"
AMISS_ENGLISH = (
    "Sorry that this is not what you asked for. Please put it differently, or name the document, the body or the clause; "
    "answers can only come from the documents of this library."
)
NOTHING_YET = "前面还没有问过问题，不知道您指的是什么；请写出想了解的事情。"
NOTHING_YET_ENGLISH = (
    "Nothing has been asked yet that this could refer to. Please say what you would like to know."
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Who answers, from which documents, with questions to begin with; None for a question about anything else.

    Thanks are taken for thanks, and what can only be said of an answer before is asked about.
    """
    if again.thanks(query.question):
        draft = Draft([WELCOME_ENGLISH if query.english else WELCOME])
        return Written(draft, missing=_nothing(query))
    if query.again is not None and not query.again.places:
        amiss = query.again.move is again.Move.AMISS
        said = (AMISS, AMISS_ENGLISH) if amiss else (NOTHING_YET, NOTHING_YET_ENGLISH)
        draft = Draft([said[query.english]])
        return _with_examples(draft, query, desk)
    about = of_wence.of(query.question) if query.again is None else None
    if about is not None:
        return _with_examples(Draft([of_itself.said(about, query.english, desk)]), query, desk)
    if not greetings.of(query.question):
        return None
    return _with_examples(Draft(parts=[_english(desk) if query.english else _chinese(desk)]), query, desk)


def _with_examples(draft: Draft, query: Query, desk: Desk) -> Written:
    """With questions to begin with."""
    found = [one for one in examples.of(desk.index) if one.isascii() == query.english]
    lead = "Ask for example: " if query.english else "可以这样问："
    draft.notes.append(f"{lead}{' / '.join(found)}" if found else f"{lead}…")
    return Written(draft, missing=_nothing(query))


def _nothing(query: Query) -> str:
    return "nothing was asked" if query.english else "没有问到文件的内容"


def _chinese(desk: Desk) -> str:
    titles = [title(one, False) for one in desk.documents[:NAMED]]
    held = f"库中有{len(desk.documents)}份文件：{'、'.join(titles)}" if titles else "库中还没有文件"
    more = "等" if len(desk.documents) > NAMED else ""
    return f"这里是问策（Wence）：只依据库中的官方文件回答，每句话都附上所依据的条款；文件没有写的，会照实说明。{held}{more}。"


def _english(desk: Desk) -> str:
    titles = [title(one, True) for one in desk.documents[:NAMED]]
    more = "; and others" if len(desk.documents) > NAMED else ""
    held = f"It holds {len(desk.documents)}: {'; '.join(titles)}{more}" if titles else "It holds none yet"
    return (
        "This is Wence: it answers from official documents alone, shows the clause behind every sentence and says so "
        f"where they state nothing. {held}."
    )
