"""Whether a text speaks of a thing at all: the sentences that do, or that none does. Knows no other yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document
from index.text import fold
from rag import wording
from rag.answers import quoting
from rag.answers.clauses import within
from rag.answers.texts.mentions import HEADINGS
from rag.answers.unanswered import unheard
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences, title
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.retrieval import UNCITABLE, Term
from rag.translating import frames

# 有没有讲摩托车, 提到数字人民币了吗: what comes behind or between these words is looked for.
ASKS = re.compile(
    r"(?:有没有|有冇|有无|有否|是否|是不是|系咪)(?:有)?(?:讲|提|说|写|谈|涉及|规定)(?:到|及|过|咗|明)?(?P<behind>[^，。？?]{2,24})|"
    r"(?:有没有|有冇|有无|有否|是否有|是不是有)(?:关于|有关|针对|涉及|对于?)(?P<on>[^，。？?]{2,24}?)(?:方面)?的?"
    r"(?:任务|内容|措施|条款|条文|规定|要求|部分|安排|表述|政策|说法)(?:吗|么)?[？?]?$|"
    r"(?:提|讲|说|写|谈)(?:到|及|过|咗|了)(?P<between>[^，。？?]{2,24}?)(?:了|咗|的)?(?:吗|没有|没|冇|未)[？?]?$"
)
MENTIONED = "有没有提到{}"  # the form in which an English question of the kind is carried over
# Who, how much and how are asked of what is said, and a figure is claimed: those are other questions.
OTHERS = re.compile(r"谁|哪|什么|啥|多少|几|何时|\d|\b(?:who|what|which|how|when)\b", re.IGNORECASE)
FRAME = re.compile(
    r"可唔可以|可不可以|能不能|能否|可以|能够|怎么样?|如何|点样?|关于|有关|相关|这件事|的?(?:事|问题|内容|规定|情况)$|"
    r"\b(?:mention\w*|anything|about|the|any|of|in(?=\W*$))\b",
    re.IGNORECASE,
)
LITTLE = re.compile(r"[的了吗呢有没在和与及对于是不可能]|[a-z0-9]")  # single letters that name nothing
ALL, ABSENT = 0.99, 0.5  # shares of the thing's notions: said in one clause, and said in none
SHOWN = 2  # clauses
MEANT = -0.5  # log odds from which a clause is likely meant by the question


def answer(query: Query, desk: Desk) -> Written | None:
    """Yes with the sentences, or an abstention; None where nothing of the kind is asked or the words are too few to tell."""
    thing = _thing(query)
    documents = desk.named(query)[:1] or desk.within(query)
    thing = FRAME.sub(" ", within.unnamed(thing, documents, desk)).strip(" 的了？?")
    if unheard.only(thing, desk):
        return _no(thing, documents, query, desk)
    every = desk.retriever.terms(thing)
    terms = [one for one in every if any(len(form) > 1 for form in one.forms)]
    letters = [one for one in every if one not in terms and not LITTLE.search(one.forms[0])]
    total = sum(one.weight for one in terms)
    if not total:
        return None
    found = [(document, clause) for document in documents for clause in document.walk() if _citable(clause)]
    said = [desk.retriever.spoken(terms, clause.text, clause.english) for _, clause in found]
    naming = [
        one
        for one, weight in zip(found, said, strict=True)
        if weight >= ALL * total and all(desk.retriever.spoken([each], one[1].text) for each in letters)
    ]
    if naming:
        return _yes(_smallest(naming)[:SHOWN], thing, terms, query, desk)
    texts = (text for _, clause in found for text in (clause.text, clause.english))
    if total - desk.retriever.spoken(terms, *texts) < ABSENT * total:
        return None
    nearest = desk.retriever.search(query.text, 1, [one.id for one in documents])
    if any(one.odds >= MEANT for one in nearest):
        return None  # a clause is on it in other words: that is quoted
    return _no(thing, documents, query, desk)


def _thing(query: Query) -> str:
    """What is looked for, in the language in which the question is asked of the library; empty for another question."""
    asked = ASKS.search(query.text)
    if asked is not None:
        thing = asked["on"] or asked["behind"] or asked["between"]
        return "" if OTHERS.search(thing) else thing
    put = frames.framed(query.question) if query.english else ()
    behind = put[0].said.rpartition(" ; ")[2] if len(put) == 1 and put[0].form == MENTIONED else ""
    if not behind or OTHERS.search(behind):
        return ""
    return behind if query.text == query.question else query.topic


def _citable(clause: Clause) -> bool:
    return clause.level not in UNCITABLE | HEADINGS


def _smallest(found: Sequence[tuple[Document, Clause]]) -> list[tuple[Document, Clause]]:
    """Without the clauses of which a part says it as well."""
    return [
        (document, clause)
        for document, clause in found
        if not any((document, part) in found for part in clause.children)
    ]


def _yes(
    found: Sequence[tuple[Document, Clause]], thing: str, terms: Sequence[Term], query: Query, desk: Desk
) -> Written:
    draft = Draft()
    for document, clause in found:
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        spans = sentences(text, english) or ((0, len(text)),)
        start, end = max(spans, key=lambda span: _says(thing, text[span[0] : span[1]], terms, desk))
        opening = "" if draft.parts else "Yes. " if query.english else "有提到。"
        quote = Quote(document, clause, start, end, english)
        draft.say(f"{opening}{quoting.sentence(quote, query.english)}", quote)
    return Written(draft, quoted=True)


def _says(thing: str, sentence: str, terms: Sequence[Term], desk: Desk) -> tuple[float, int]:
    """How much of the thing a sentence says: by its notions, then by its words in any form."""
    words = notions.grams(fold(re.sub(r"[-–]", " ", sentence)))
    return desk.retriever.spoken(terms, sentence), len(notions.grams(fold(thing)) & words)


def _no(thing: str, documents: Sequence[Document], query: Query, desk: Desk) -> Written:
    draft, english = Draft(), query.english
    names = listed([title(one, english) for one in documents[:SHOWN]], english)
    if len(documents) > SHOWN:
        names = f"the {len(documents)} documents" if english else f"{len(documents)}份文件"
    draft.say(
        f"No clause of {names} mentions “{thing}”." if english else f"{names}没有提到“{thing}”，文件未载明。"
    )
    for one in desk.retriever.search(query.topic or query.text, 1, query.documents):
        draft.notes.append(wording.nearest(query.language, one.document, one.clause))
    return Written(draft, missing="no clause mentions it" if english else "没有条款提到")
