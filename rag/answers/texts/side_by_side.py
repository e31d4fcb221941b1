"""Texts held against each other as wholes, no matter named -> what each says of itself, and its parts. Prefers none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Document
from rag import located
from rag.answers.texts import overview, record_structure
from rag.answers.texts.catalogue import in_all_titles
from rag.desk import Desk, Written
from rag.drafting import Draft, whole
from rag.questions.asked import overview as asked
from rag.questions.names import genres, naming
from rag.questions.names.regions import names_of, region_names
from rag.questions.query import Query

COMPARED = re.compile(
    r"(?:有|存在)?(?:什么|甚么|哪些|啥|何|咩)?(?:样的?)?(?:不同|区别|差别|差异|异同|相同点?|唔同)(?:之处|点|在(?:哪里?|边度))?(?:是什么|有哪些)?|"
    r"(?:比较|对比|比对)(?:一下|下)?|"
    r"\b(?:compar(?:e|ed|ison|ing)|difference|differences|differ|different|versus|vs)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    rf"{'|'.join(genres.ENDINGS)}|(?:政策)?(?:文件|文本|材料|政策)|两[份个地市者]|[的和与跟同及、，。？?市请把将在]|"
    rf"\b(?:(?:five|5)-?\s?year|{genres.ENGLISH}|policies|policy|texts?|documents?|how|what|is|are|do|does|the|between|and|of|from|in|with|to|"
    r"two|both|s)\b|\W",
    re.IGNORECASE,
)
MOST = 4  # texts that one answer tells


def answer(query: Query, desk: Desk) -> Written | None:
    """What each text says it is for, and its uppermost parts; None where a matter is named, or fewer than two texts are."""
    if not COMPARED.search(query.text):
        return None
    documents = _compared(query, desk)[:MOST]
    if len(documents) < 2 or not _nothing_else(query, documents, desk):
        return None
    draft = Draft()
    for document in documents:
        overview.purpose(draft, document, query.english)
        _parts(draft, document, query.english)
    return Written(draft)


def _compared(query: Query, desk: Desk) -> Sequence[Document]:
    """The texts called by name, and that of each other place that is named; all of one place where only it is named."""
    called = {one.documents[0] for one in naming.called(query.text, desk.documents)}
    if len(called) > 1:
        return [one for one in desk.documents if one.id in called]
    named = list(desk.named(query)) if query.documents or called else []
    told = {place for one in named for place in naming.parts(one)}
    for one in desk.documents:
        places = set(naming.parts(one))
        if not places & told and any(_says(query.text, place, desk) for place in places):
            named.append(one)
            told |= places
    return named if len(named) > 1 else desk.within(query) if query.documents else ()


def _says(text: str, place: str, desk: Desk) -> bool:
    return any(name.lower() in text.lower() for name in names_of(place, desk.glossary))


def _nothing_else(query: Query, documents: Sequence[Document], desk: Desk) -> bool:
    """Whether no matter is named, or one by which all titles are called: that tells none of the texts from another."""
    rest = asked.without(COMPARED.sub(" ", query.text))
    for name in sorted(region_names(desk.documents, desk.glossary), key=len, reverse=True):
        rest = re.sub(re.escape(name), " ", rest, flags=re.IGNORECASE)
    return in_all_titles(FRAME.sub("", rest), documents)


def _parts(draft: Draft, document: Document, english: bool) -> None:
    tops = record_structure.top(document)
    if len(tops) > 1:
        names = ("; " if english else "；").join(located.named(one, english) for one in tops)
        draft.say(f"- {names}{'.' if english else '。'}", *(whole(document, one) for one in tops))
