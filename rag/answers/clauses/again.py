"""An answer that was given, and what its reader wants of it (原文, what else, who does that) -> that. Understands no question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from rag import located, wording
from rag.answers import quoting
from rag.answers.amounts import table_rows
from rag.answers.bodies import part_taken, units
from rag.answers.clauses import told
from rag.answers.quoted import passages
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, sentences, title, whole
from rag.questions.asked.again import Again, Move
from rag.questions.query import Query
from rag.retrieval import Evidence

FEW = 5  # clauses that are told in full; of more each is named
LED = 3  # sentences of a clause that opens with its number and a heading
HEAD = 4  # characters of a clause beside its heading that say nothing
MOST = 8  # clauses named besides
REASON = re.compile(
    r"为了|旨在|目的(?:是|在于)|由于|因为|鉴于|以便|为(?=[^，。；]{4,40}[，,])|以(?=(?:促进|推动|实现|满足|保障|防止|防范|减少|降低|提高|便利|方便))|"
    r"\b(?:in order to|so as to|so that|because|owing to|due to|given that|with a view to|the (?:aim|"
    r"purpose|goal) (?:is|was)|aims? to|is intended to)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d|[一二两三四五六七八九十百千万]+(?:个|家|项|成|倍|亿|万|元)")
# What a text says of a number that shall be reached, and of one that was.
AIM = re.compile(
    r"力争|争取|目标|预期|预计|计划|突破|到20\d\d年|以上|不(?:低|少)于|达到|提高到|升[至到]|增加到|新增"
)
FACT = re.compile(
    r"截至|年末|已(?:经|有|建|达|累计)|增至|基数|比上年|同比|完成了|实现了|期初|下降(?=了?\d)|增长(?=了?\d)"
)
Place = tuple[Document, Clause]


def answer(query: Query, desk: Desk) -> Written | None:
    """What is wanted of the answer; None where the library no longer holds what it cites."""
    asked = query.again
    places = [one for place in asked.places if (one := _place(place, desk))] if asked else []
    if asked is None or not places:
        return None
    if asked.move is Move.LACKING:
        return _lacking(query, places)
    if asked.move is Move.SURE:
        return _grounds(query, places, desk)
    if asked.move is Move.AIMED:
        return _aimed(query, places, desk)
    if asked.move is Move.SHOWN:
        return _shown(query, places, desk) if len(places) <= FEW else _named(query, places)
    if asked.move in {Move.PLACES, Move.BRIEF}:
        return _named(query, places)
    if asked.move is Move.REASONS:
        return _reasons(query, places)
    if asked.move is Move.BODIES:
        return _bodies(query, places, desk)
    if asked.move is Move.REST:
        return _rest(query, places)
    if asked.move is Move.MEMBER:
        return _member(query, places[0], asked, desk)
    return _others(query, places, desk)


def charged(place: tuple[str, str], desk: Desk) -> tuple[Place, ...]:
    """The clauses that name bodies for what a clause says: itself, else those beneath it."""
    here = _place(place, desk)
    if here is None:
        return ()
    document, clause = here
    found = [
        one
        for one in clause.walk()
        if any(each.end > each.start for each in desk.retriever.stated(document, one))
    ]
    return tuple((document, one) for one in found if one.address == clause.address) or tuple(
        (document, one) for one in found
    )


def _place(place: tuple[str, str], desk: Desk) -> Place | None:
    clause = desk.index.clause(*place)
    document = next((one for one in desk.documents if one.id == place[0]), None)
    return (document, clause) if document is not None and clause is not None else None


def _shown(query: Query, places: Sequence[Place], desk: Desk) -> Written | None:
    """Every sentence of the clauses."""
    draft = Draft()
    for document, clause in places:
        one = told.answer(replace(query, item=(document.id, clause.address), part=None), desk)
        if one is not None:
            draft.join(one.draft)
    return Written(draft) if draft.parts else None


def _grounds(query: Query, places: Sequence[Place], desk: Desk) -> Written | None:
    """What the answer rests on, for its reader to hold it against."""
    written = _shown(query, places, desk) if len(places) <= FEW else _named(query, places)
    if written is not None:
        rests = (
            "The answer above rests on the following:"
            if query.english
            else "上面的回答依据的是下面的条款，请核对："
        )
        written.draft.parts.insert(0, rests)
    return written


def _aimed(query: Query, places: Sequence[Place], desk: Desk) -> Written | None:
    """Whether what was told is aimed at or has come about, by the words of the clause; of both, or neither, those words."""
    written = _shown(query, places[:1], desk)
    if written is None:
        return None
    written.draft.parts.insert(0, _aim_or_fact(places[0][1], query.english))
    return written


def _aim_or_fact(clause: Clause, english: bool) -> str:
    """What a clause says its numbers to be; a row of a table tells both in its columns."""
    spans = (clause.text[slice(*one)] for one in sentences(clause.text))
    told = " ".join(one for one in spans if FIGURE.search(one))
    aim, fact = AIM.search(told), FACT.search(told)
    if clause.level is Level.ROW or (aim and fact):
        return (
            "What is aimed at and what has come about, as the text puts it:"
            if english
            else "哪个是目标、哪个是已有的数，原文分别写着："
        )
    if aim:
        return (
            "It is aimed at; the text does not say that it has been reached:"
            if english
            else f"是目标：原文用的是“{aim[0]}”，没有说已经实现。"
        )
    if fact:
        return (
            "It is what has come about, as the text puts it:"
            if english
            else f"是已有的数：原文用的是“{fact[0]}”。"
        )
    return (
        "The text does not say which of the two it is; it only says:"
        if english
        else "原文没有写明是目标还是已经实现，只这样写："
    )


def _named(query: Query, places: Sequence[Place]) -> Written:
    """Each clause by its place, and what it is about."""
    draft = Draft()
    bullet = "- " if len(places) > 1 else ""
    for document, clause in places:
        place = located.full(document, clause, query.english)
        draft.say(f"{bullet}{_about(place, clause, query.english)}", whole(document, clause))
    return Written(draft)


def _rest(query: Query, places: Sequence[Place]) -> Written:
    """Each of the other items of a list: a row in words, of a clause its first sentence, and the next where that is a heading."""
    draft = Draft()
    for document, clause in places:
        head = clause.heading and len(clause.text) - len(clause.heading) > HEAD
        quote = quoting.opening(document, clause, query.english, LED if head else 1) or whole(
            document, clause
        )
        plain = clause.level is Level.ROW and not quote.english
        shown = table_rows.plain(clause, document) if plain else ""
        draft.say(f"- {quoting.sentence(quote, query.english, shown)}", quote)
    return Written(draft)


def _about(place: str, clause: Clause, english: bool) -> str:
    if english:
        said = english_gist(clause).rstrip(".")
        return f"{place}: {said}." if said else f"{place}."
    return f"{place}：{gist(clause).rstrip('。')}。"


def _reasons(query: Query, places: Sequence[Place]) -> Written:
    """The sentence that gives a reason, of each clause that has one."""
    draft = Draft()
    for document, clause in places:
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        said = next((span for span in sentences(text, english) if REASON.search(text[slice(*span)])), None)
        if said is not None:
            words = re.sub(r"\s+", " ", text[slice(*said)])
            place = located.full(document, clause, query.english)
            quote = Quote(document, clause, *said, english=english)
            draft.say(f"{place}: {words}" if query.english else f"{place}：{words}", quote)
    if draft.parts:
        return Written(draft)
    unsaid = "The clauses cited do not say why." if query.english else "所引的条款没有写明原因。"
    return Written(Draft([unsaid]), missing="no reason is stated" if query.english else "条款没有写明原因")


def _lacking(query: Query, places: Sequence[Place]) -> Written:
    """That the answer before has no such item."""
    text = "The answer above lists no such item." if query.english else "上面的回答没有列出这一项。"
    draft = Draft([text])
    draft.notes.extend(wording.nearest(query.language, *place) for place in places[:1])
    return Written(draft, missing=text)


def _bodies(query: Query, places: Sequence[Place], desk: Desk) -> Written | None:
    """Who does what the clauses say, those that name nobody told at the end."""
    found = {(one.id, each.address): (one, each) for place in places for one, each in _charged(place, desk)}
    evidence = [Evidence(document, clause, 1.0) for document, clause in found.values()]
    draft = units.write(replace(query, topic="", mentions=()), evidence, desk) if evidence else Draft()
    silent = [one for one in places if not _charged(one, desk)]
    for document in dict.fromkeys(document for document, _ in silent):
        here = [clause for one, clause in silent if one.id == document.id]
        name = title(document, query.english)
        said = (
            f"The clauses of {name} cited above name no body."
            if query.english
            else f"{name}的上述条款没有列出责任单位。"
        )
        draft.say(f"{'- ' if len(found) > 1 else ''}{said}", *(whole(document, clause) for clause in here))
    if found:
        return Written(draft)
    missing = "the clauses cited above name no body" if query.english else "上述条款没有列出责任单位"
    return Written(draft, missing=missing)


def _charged(place: Place, desk: Desk) -> tuple[Place, ...]:
    return charged((place[0].id, place[1].address), desk)


def _member(query: Query, place: Place, asked: Again, desk: Desk) -> Written:
    """The part that a body has in what a clause says, or that it has none; first which it is, where its place was asked."""
    one = Evidence(*place, 1.0)
    bare = replace(query, topic="", mentions=(), whether=False)
    stated = desk.retriever.stated(*place)
    written = part_taken.told(bare, one, stated, asked.body, {asked.body}, desk)
    if asked.nth:
        which = f"Number {asked.nth}: " if query.english else f"第{asked.nth}个："
        written.draft.parts[0] = f"{which}{written.draft.parts[0]}"
    return written


def _others(query: Query, places: Sequence[Place], desk: Desk) -> Written:
    """Clauses on the same matter that were not cited; that there are none."""
    cited = {(document.id, clause.address) for document, clause in places}
    found = () if query.again and query.again.whole else passages.relevant(query, desk)
    left = [(one.evidence.document, one.evidence.clause) for one in found]
    left = [(one, clause) for one, clause in left if not _beside(one.id, clause.address, cited)][:MOST]
    if left:
        written = _named(query, left)
        head = (
            "Clauses on the same matter that were not cited above:"
            if query.english
            else "上面没有引到、与此有关的条款还有："
        )
        written.draft.parts.insert(0, head) if len(left) > 1 else None
        return written
    draft = Draft()
    marks = [whole(document, clause) for document, clause in places[:MOST]]
    none = (
        "That is all: the library has no other clause on this."
        if query.english
        else "就是上面这些，库中没有查到其他相关条款。"
    )
    draft.say(none, *marks)
    return Written(draft)


def _beside(document: str, address: str, cited: set[tuple[str, str]]) -> bool:
    """Whether a clause was cited, lies in one that was, or holds one."""
    return any(
        document == one and (f"{address}/".startswith(f"{other}/") or f"{other}/".startswith(f"{address}/"))
        for one, other in cited
    )
