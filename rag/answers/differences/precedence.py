"""Which of two that differ is to be followed -> the sentence that says so, or that no text does. Chooses nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Document, Level
from rag.answers import quoting
from rag.answers.differences import matter_words, sections, sides
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, sentences, title
from rag.language import HAN
from rag.questions.asked import agreement
from rag.questions.query import Query
from rag.retrieval import Evidence, Term


@dataclass(frozen=True, slots=True)
class Sort:
    """One way in which rules meet: its words in a question, and those of a text that settles it."""

    asked: re.Pattern[str]
    told: re.Pattern[str]


# Earlier rules; those of a higher level, or special ones; two supports for one thing.
SORTS = (
    Sort(
        re.compile(
            r"早先|[以之从先]前|过去|旧|老(?!年|人|旧)|原(?![文因则])|\b(?:earlier|older?|previous|prior|former)\b", re.I
        ),
        re.compile(r"(?:施行|实施|执行|发布|印发|生效)(?:之|以)?前[^。]*(?:为准|执行|办理)|(?:此前|以前)[^。]*为准|不一致的[^。]*为准"),
    ),
    Sort(
        re.compile(r"国家|中央|省里?|上级|上位|上面|市里|法律|\b(?:national|state|provincial|higher)\b", re.I),
        re.compile(
            r"(?:国家|省|上级|法律|法规|中央)[^。]{0,16}(?:(?:另有|有新|调整|变化)[^。]{0,12}(?:从其|按|依|执行)|为准)"
        ),
    ),
    Sort(
        re.compile(r"另有|专门|特殊|特别|例外|\b(?:special|otherwise)\b", re.I),
        re.compile(r"另有[^，。；]{0,4}(?:规定|要求|约定)|从其[规约]定"),
    ),
    Sort(
        re.compile(r"重复|重[了合]|叠加|撞|同时|扶持|两[头份边]|补[贴助偿]|奖励?|优惠|\b(?:subsid\w+|twice|overlap\w*)\b", re.I),
        re.compile(r"[就从择按][高优](?![质先秀])|不(?:得|再|予)?重复(?:享受|补助|奖励|支持|申报|领取)|不(?:再)?叠加|(?:选择?|享受)[^，。；]{0,6}一项|差额(?:可以|可)?补"),
    ),
)  # fmt: skip
SETTLES = re.compile(r"(?<!评价|依据)以(?:本|该|其|最新|国家|省|市)[^，。；]{1,16}为准|优先(?:适用|执行)")
FRAME = re.compile(
    r"咋[办算走]?|到底|究竟|自己|自身|本身|前后|内部|如果|要是|万一|的话|的?时候?|规定|文件|政策|说法|怎么[算办]|应该|现在|之间|二者|两者|两[个份]|"
    r"\b(?:if|when|where|rules?|documents?|texts?|should|follow|each|other|one|they|two)\b",
    re.IGNORECASE,
)
BESIDE = frozenset({Level.MASTHEAD, Level.COLOPHON, Level.ROW})
SURE = 0.6  # share of a matter of which a sentence that settles a clash of another sort must speak
CLOSE = 0.3  # of the best score, within which others are told too
MOST = 2


def answer(query: Query, desk: Desk) -> Written | None:
    """What the texts that are named say of it; that they do not, where nothing else is asked; else None."""
    asked = query.question if query.english and not HAN.search(query.question) else query.text
    if not agreement.asks_rule(asked):
        return None
    matter = _matter(query, desk)
    documents = desk.within(query)
    found = _ruling(asked, matter, documents, desk)
    if found:
        draft = Draft()
        for one in found:
            draft.say(quoting.sentence(one, query.english), one)
        return Written(draft, evidence=[Evidence(one.document, one.clause, 1.0) for one in found])
    called = _called(asked, query, desk)
    # A part of the names by other parts of which the texts are called is no matter of its own.
    named = bool(called) and all(matter in one.title for one in called) and not sections.any_in(asked)
    return _unsettled(called, query.english) if not matter or named else None


def _called(asked: str, query: Query, desk: Desk) -> Sequence[Document]:
    """The texts that a question calls by any name of theirs, or those that it may mean."""
    found = [one.documents for one in desk.calls(asked).each]
    ids = [each[0] for each in found if len(each) == 1]
    called = [one for one in desk.documents if one.id in ids]
    return called if len(called) > 1 else desk.named(query)


def _matter(query: Query, desk: Desk) -> str:
    """On what rules meet, beside the names of texts and the words that ask which holds."""
    rest, _ = sides.unnamed(query, desk)
    rest = agreement.CLASH.sub(" ", agreement.PREVAILS.sub(" ", rest))
    for sort in SORTS:
        rest = sort.asked.sub(" ", rest)
    return matter_words.of(FRAME.sub(" ", rest), desk)


def _ruling(asked: str, matter: str, documents: Sequence[Document], desk: Desk) -> list[Quote]:
    """The sentences that settle such a clash, those before all that speak of the matter."""
    terms = desk.retriever.terms(matter) if matter else ()
    scored = [(_score(asked, one, terms, desk), one) for each in documents for one in _rules(each)]
    scored = [pair for pair in scored if pair[0] > 0]
    best = max((score for score, _ in scored), default=0.0)
    return [one for score, one in scored if score >= best - CLOSE][:MOST]


def _score(asked: str, one: Quote, terms: Sequence[Term], desk: Desk) -> float:
    total = sum(term.weight for term in terms)
    said = desk.retriever.spoken(terms, f"{one.clause.heading} {one.words}") / total if total else 0.0
    sorts = any(sort.asked.search(asked) and sort.told.search(one.words) for sort in SORTS)
    return 1.0 + said if sorts else said if said >= SURE else 0.0


def _rules(document: Document) -> Iterator[Quote]:
    for clause in document.walk():
        if clause.level in BESIDE:
            continue
        for start, end in sentences(clause.text):
            words = clause.text[start:end]
            if SETTLES.search(words) or any(sort.told.search(words) for sort in SORTS):
                yield Quote(document, clause, start, end)


def _unsettled(documents: Sequence[Document], english: bool) -> Written | None:
    """An abstention in words of its own: no text says which holds."""
    if not documents:
        return None
    names = listed([title(one, english) for one in documents[: MOST + 1]], english)
    several = len(documents) > 1
    text = (
        f"{names} {'do' if several else 'does'} not state which prevails where rules differ."
        if english
        else f"{names}{'都' if several else ''}没有写明规定不一致时以哪个为准。"
    )
    return Written(Draft([text]), missing=text)
