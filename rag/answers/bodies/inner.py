"""An answer on a place inside that of a text -> whether the text names it, or all such places. Finds no clause, lists nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Document
from rag.answer import Citation, Kind
from rag.answers.bodies import unit_tasks
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title
from rag.questions.asked import claims
from rag.questions.names import collectives, naming, places, taking_in
from rag.questions.names.inside import Inner
from rag.questions.names.romanised import spelt
from rag.questions.names.units import Unit
from rag.questions.needs import requirements
from rag.questions.query import Query

MARKS = re.compile(r"(?:\[\d+\])+$")
# Who does what is asked of a body that takes in the place; what is done may be, where the clauses cited charge that body.
OF_BODIES = requirements.UNIT_KINDS | {Kind.UNIT_TASKS}
OF_DEEDS = frozenset({Kind.PASSAGES, Kind.LIST})
OF_FIGURES = frozenset({Kind.FIGURE, Kind.COUNT, Kind.RHYTHM, Kind.ARITHMETIC})
FIGURE = re.compile(r"\d")
OBLIGED = re.compile(
    r"要(?!求|点)|应[该当]|必?须|\b(?:must|should|ha(?:s|ve) to|needs? to|required to)\b", re.IGNORECASE
)


# Firms and people of a place, and what there may be for them: what a city gives, it gives them too.
THEIRS = re.compile(
    r"(?:的|[一-鿿]{0,6})?(?:企业|公司|工厂|商户|农户|渔民|个体户|合作社|居民|创业者|民企)|"
    r"^(?=.*\b(?:firms?|compan(?:y|ies)|enterprises?|businesses|farmers|residents|start-?ups?)\b)",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"支持|政策|补[贴助]|优惠|扶持|资助|奖励|贷款|融资|享受|申请|帮助|\b(?:support|help|subsid\w+|grants?|loans?|polic(?:y|ies)|"
    r"funding)\b",
    re.IGNORECASE,
)
OF_GIFTS = frozenset({Kind.PASSAGES, Kind.LIST, Kind.PROGRAMMES})


@dataclass(frozen=True, slots=True)
class Charge:
    """The places that no clause cited names, the bodies of the texts that take them in, and those texts."""

    places: tuple[Inner, ...]
    units: tuple[Unit, ...]
    documents: tuple[Document, ...]


def held(query: Query, written: Written | None, desk: Desk) -> Written | None:
    """The answer, opened by how its text means the place; that no text names it, where the answer is of the city alone."""
    if not query.inside or query.kind is Kind.PROGRAMMES:
        return written
    if written is None:
        return _refused(query.inside[0], query, desk)
    cited = written.draft.citations
    asked = tuple(one for one in query.inside if not cited or any(_within(one, each) for each in cited))
    unnamed = tuple(one for one in asked if not any(_speaks(one, each) for each in cited))
    charge = _charge(unnamed or asked, cited, desk)
    listed_there = any(one.name in written.draft.text() for one in charge.units)
    if not unnamed:
        besides = bool(asked) and listed_there and query.kind is Kind.UNIT_TASKS
        return _opened(written, _besides(charge, query, desk)) if besides else written
    if written.missing or not cited:
        return _opened(written, _belongs(charge, query, desk)) if listed_there else written
    if charge.units and _of_them(query, charge, cited, desk):
        opening = _given if query.kind is Kind.UNIT_TASKS else _belongs
        return _opened(written, opening(charge, query, desk))
    if not unnamed[0].place.city and _named(unnamed[0], desk):
        return written  # a text has made it known, and what holds for the city may be asked of it
    refused = _refused(unnamed[0], query, desk)
    if refused is None or not _claimed(query, written):
        return refused
    return _opened(written, _unsaid(unnamed[0], query, desk))


def city_asked(query: Query, desk: Desk) -> str:
    """The question put of the city instead, where it asks what there is for firms or people of one place in it; else empty."""
    if len(query.inside) != 1 or query.kind not in OF_GIFTS or not GIVEN.search(query.text):
        return ""
    one = query.inside[0]
    behind = query.text if query.english else query.text[one.end :]
    city = _city(one, query, desk)
    asked = f"{query.text[: one.start]}{city}{query.text[one.end :]}"
    return asked if THEIRS.match(behind) else ""


def for_city(query: Query, written: Written | None, desk: Desk) -> Written | None:
    """What a text says of its city, opened by that it names no such place in it; None where it says nothing."""
    if written is None or written.missing or not written.draft.citations:
        return None
    unsaid = _unsaid(query.inside[0], query, desk)[:-1]
    more = "; what follows holds for the city." if query.english else "，以下是面向全市的内容。"
    return _opened(written, f"{unsaid}{more}")


def _within(place: Inner, one: Citation) -> bool:
    return place.region in naming.parts(one.document)


def _speaks(place: Inner, one: Citation) -> bool:
    return requirements.speaks_of(place.place, one.document, one.clause)


def _charge(unnamed: tuple[Inner, ...], cited: Sequence[Citation], desk: Desk) -> Charge:
    """Those bodies and their texts, of the texts cited where some are."""
    taking = dict.fromkeys(unit for one in unnamed for unit in taking_in.bodies(one, desk.units.known))
    units = tuple(unit for unit in taking if collectives.levels(unit.name))
    ids = {one.document.id for one in cited} or {one.id for one in desk.documents}
    given = {(duty.document, duty.responsibility.unit) for duty in desk.units.duties if duty.document in ids}
    kept = tuple(unit for unit in units if any(name == unit.name for _, name in given))
    names = {unit.name for unit in kept}
    charging = {document for document, name in given if name in names}
    return Charge(unnamed, kept, tuple(one for one in desk.documents if one.id in charging))


def _of_them(query: Query, charge: Charge, cited: Sequence[Citation], desk: Desk) -> bool:
    """Whether the answer is one on what those bodies do, and the places are asked of as bodies."""
    bodies = {one.text for one in query.mentions}
    if not all(one.name in bodies for one in charge.places):
        return False
    if query.kind in OF_BODIES:
        return True
    names = {unit.name for unit in charge.units}
    stated = (each for one in cited for each in desk.retriever.stated(one.document, one.clause))
    of_deeds = query.kind in OF_DEEDS and OBLIGED.search(query.text) is not None
    return (of_deeds or query.kind is Kind.COUNT) and any(each.unit in names for each in stated)


def _claimed(query: Query, written: Written) -> bool:
    """Whether something is claimed of the place that is no figure of it: that it is one of two zones."""
    claimed = written.settled or claims.made(query.text) or claims.made(query.question)
    return claimed and query.kind not in OF_FIGURES and FIGURE.search(query.text) is None


def _refused(place: Inner, query: Query, desk: Desk) -> Written | None:
    """That no text of its city names a place; None where one does, which then states nothing of what is asked."""
    if _named(place, desk):
        return None
    english, said = query.english, _unsaid(place, query, desk)
    draft = Draft([f"{said[:-1]}; they do not state this." if english else f"{said[:-1]}，文件未载明。"])
    return Written(draft, missing="no text names this place" if english else "文件没有写到这个地方")


def _named(place: Inner, desk: Desk) -> bool:
    return any(place.named_by(one) for one in desk.documents if place.region in naming.parts(one))


def _unsaid(place: Inner, query: Query, desk: Desk) -> str:
    city = _city(place, query, desk)
    if not query.english:
        return f"库中{city}的文件没有写到{place.name}。"
    return f"The library's texts of {city} do not name {place.name}."


def _city(place: Inner, query: Query, desk: Desk) -> str:
    """The city in which a place lies, as a sentence calls it."""
    city = places.short(place.region)
    if not query.english:
        return city
    called = desk.glossary.english(place.region) or desk.glossary.english(city) or spelt(city) or city
    return called.removesuffix(" City")


def _opened(written: Written, sentence: str) -> Written:
    """An answer with a sentence before it, which bears the marks of the one that follows."""
    marks = MARKS.search(written.draft.parts[0])
    draft = Draft([f"{sentence}{marks[0] if marks else ''}"])
    draft.join(written.draft)
    return replace(written, draft=draft)


def _words(charge: Charge, query: Query, desk: Desk) -> Iterator[str]:
    """What an opening names: the text and that it does not name the places, the places, and the bodies."""
    english = query.english
    names = listed([one.name for one in charge.places], english)
    named = any(one.named_by(document) for one in charge.places for document in charge.documents)
    texts = listed([title(one, english) for one in charge.documents], english)
    if english and named:
        yield f"The clauses of {texts} cited here do not name {names}"
    elif english:
        yield f"The {texts} does not name {names}"
    else:
        yield f"{texts}的这些条款没有点名{names}" if named else f"{texts}没有点名{names}"
    yield names
    yield listed([unit_tasks.called(one.name, english, desk.units) for one in charge.units], english)


def _given(charge: Charge, query: Query, desk: Desk) -> str:
    unnamed, names, bodies = _words(charge, query, desk)
    if query.english:
        return f"{unnamed}; the tasks below are given to {bodies}, {names} among them."
    return f"{unnamed}，下列任务是交给{bodies}的，{names}属于其中。"


def _belongs(charge: Charge, query: Query, desk: Desk) -> str:
    unnamed, names, bodies = _words(charge, query, desk)
    if query.english:
        return f"{unnamed}; {bodies} include {names}."
    return f"{unnamed}，{names}属于文中的{bodies}。"


def _besides(charge: Charge, query: Query, desk: Desk) -> str:
    _, names, bodies = _words(charge, query, desk)
    if query.english:
        return f"Some of the tasks below name {names}; others are given to {bodies}, {names} among them."
    return f"下列任务有的点名{names}，有的交给{bodies}，{names}属于其中。"
