"""A greeting, or a question about who answers here or about no answer yet -> what can be asked. Finds no clause."""

from __future__ import annotations

import re

from index.text import fold
from rag import examples
from rag.desk import Desk, Written
from rag.drafting import Draft, title
from rag.questions.asked import again
from rag.questions.query import Query

NAMED = 6  # documents that are called by their titles
MARK = re.compile(r"[，,。.！!？?；;：:~～\s]+")
MARK_ENGLISH = re.compile(r"[,.!?;:~]+|\band\b")
WELCOME = "不客气，还想了解什么，请接着问。"
WELCOME_ENGLISH = "You're welcome. Ask whatever else you want to know."
NOTHING_YET = "前面还没有问过问题，不知道您指的是什么；请写出想了解的事情。"
NOTHING_YET_ENGLISH = (
    "Nothing has been asked yet that this could refer to. Please say what you would like to know."
)
# Each part of what is said must be one of these, whole.
CHINESE = re.compile(
    r"(?:请问)?(?:(?:你|您|大家)?(?:们)?好[啊呀吗]?|早(?:上好|晨|安)?|(?:下午|晚上|中午)好|哈[喽啰罗]|嗨|在(?:吗|不在|线吗)|有人(?:在)?吗|"
    r"再见|拜拜|"
    r"(?:你|您)(?:到底|究竟)?(?:是|系)(?:谁|边个|边位|什么(?:东西|人|软件|系统)?|咩|ai|人工智能|真人|机器人|程序|人)(?:还是(?:真人|机器人|人|ai))?|"
    r"是(?:真人|人|ai)还是(?:机器人|ai|真人)|(?:你|您)叫(?:什么|咩)(?:名字?)?|"
    r"(?:你|您)(?:都)?(?:能|会|可以|识)(?:帮我?|为我)?(?:做|干|答|回答|查|问|帮)?(?:些|到)?(?:什么|啥|咩)(?:忙|问题|事)?|"
    r"(?:谁|边个)(?:开发|做|设计|写|造)(?:了|咗)?(?:你|您)(?:的|嘅)?|(?:请)?(?:自我介绍|介绍(?:一下|下)?(?:你|您)?自己)(?:一下)?|"
    r"(?:怎么|点样?|如何)(?:用|使用)(?:你|您|这个系统|这个)?)[啊呀呢吗的嘅]{0,2}"
)
ENGLISH = re.compile(
    r"(?:(?:hi|hello|hey)(?: there| everyone)?|good (?:morning|afternoon|evening|day)|"
    r"(?:good)?bye|"
    r"(?:please )?(?:who|what) (?:exactly )?are you|who (?:made|built|created|wrote|trained|developed) you|"
    r"are you (?:an? )?(?:real )?(?:robot|human|bot|chatbot|ai|person|machine)"
    r"(?: or (?:an? )?(?:robot|human|bot|ai|person|machine))?|"
    r"what (?:can|do|could) you (?:do|answer|help (?:me )?with)|what can i ask(?: you)?|"
    r"how (?:can|do) (?:you help(?: me)?|i use (?:you|this))|"
    r"what(?: is|['’]s) (?:your name|this)|(?:please )?(?:introduce|tell me about) yourself)",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Who answers, from which documents, with questions to begin with; None for a question about anything else.

    Thanks are taken for thanks, and what can only be said of an answer before is asked about.
    """
    if again.thanks(query.question):
        draft = Draft([WELCOME_ENGLISH if query.english else WELCOME])
        return Written(draft, missing=_nothing(query))
    if query.again is not None and not query.again.places:
        draft = Draft([NOTHING_YET_ENGLISH if query.english else NOTHING_YET])
        return _with_examples(draft, query, desk)
    text = fold(query.question)
    mark, said = (MARK_ENGLISH, ENGLISH) if text.isascii() else (MARK, CHINESE)
    parts = [part.strip() for part in mark.split(text) if part.strip()]
    if not parts or not all(said.fullmatch(part) for part in parts):
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
