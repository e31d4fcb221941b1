"""Which annexes a text names where it ends (附件：1.… 2.…), whether they are attached or not. Reads none of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from rag.answer import Kind
from rag.answers.texts.record_parts import Part
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.questions.asked import records as record_questions
from rag.questions.asked.record_words import Asked
from rag.questions.names.references import Reference, Unit
from rag.questions.query import Query

MOST = 2  # documents that one name may mean
ATTACHED = r"(?:附件|附表|附录)"
ASKED = re.compile(
    r"(?<![要需须应得])附[带上后]?[了有着的咗]?(?:是|系)?(?:哪|几|多少|什么|啥|咩|乜|边)|"
    rf"(?:哪|几|多少|什么|啥|咩|边)[几些啲]?(?:样|种|个|份|项|张|件)?{ATTACHED}|"
    r"\b(?:what|which|how many)\b[^?]{0,40}\b(?:(?:attached|appended|annexed) to|enclosed)\b|"
    r"(?:有|附|带|列|是)[了有着]?(?:哪些|哪几|几|多少|什么|啥|咩|边[几啲])(?:个|份|项)?附件|"
    r"附件(?:都|一共|共)?(?:有|包括|是|系)?(?:哪些|哪几|什么|啥|咩|几|多少|边[几啲])(?:个|份|项)?(?=[，。？?\s]|$)|"
    r"\b(?:what|which|how many|any|an|have|has) (?:\w+ )?(?:annex(?:es)?|appendi(?:x|ces)|attachments?)\b",
    re.IGNORECASE,
)
OPENS = re.compile(r"^\s*附\s*[件表录]\s*[:：]\s*")
# The same within other words at the end of a text: 附件：1.
PRINTED = re.compile(r"^\s*附\s*[件表]\s*[:：]\s*1\s*[.．、]", re.MULTILINE)
NUMBER = re.compile(r"^\s*\d{1,2}\s*[.．、]\s*")


def answer(found: Sequence[Reference], query: Query, desk: Desk) -> Written | None:
    """The list of annexes; None where one of them is asked about or no such list is printed."""
    others = [one for one in found for step in one.steps if (step.unit, step.number) != (Unit.ANNEX, None)]
    asked = ASKED.search(query.text) or (query.english and ASKED.search(query.question))
    documents = desk.named(query) or desk.within(query)
    if others or not asked or len(documents) > MOST or beside_others(query):
        return None
    parts = [part for one in documents if (part := told(one, query, desk)) is not None]
    draft = Draft()
    for part in parts:
        draft.say(part.said, *part.quotes)
    if (
        not parts and len(documents) == 1 and query.english
    ):  # in Chinese what bears no number is told with the numbers
        said = f"{title(documents[0], True)} has no annexes."
        return Written(Draft([said]), missing="it has no annexes")
    return Written(draft) if parts else None


def beside_others(query: Query) -> bool:
    """Whether more is asked of a document than its annexes, what its records tell all at once."""
    asked = record_questions.asked(query.text, query.question if query.english else "")
    return query.kind is Kind.DOCUMENT and Asked.ANNEXES in asked and len(asked) > 1


def told(document: Document, query: Query, _: Desk) -> Part | None:
    """The annexes that a text lists, else those that are attached; None where it has none."""
    listing = _list(document)
    attached = [one for one in document.walk() if one.level is Level.ANNEX]
    if listing is None and not attached:
        return None
    clauses = [listing] if listing else attached
    lines = _lines(listing) if listing else [one.heading for one in attached]
    names = [NUMBER.sub("", one).strip() for one in lines if one.strip()]
    name, joint = title(document, query.english), "; " if query.english else "；"
    stop = ". " if query.english else "．"
    said = joint.join(f"{at}{stop}{one}" for at, one in enumerate(names, start=1))
    many = f"{len(names)} annex{'es' if len(names) > 1 else ''}"
    called = re.sub(r"\s", "", clauses[0].text)[:2]  # 附件, 附表
    listed = (
        f"{name} lists {many}: {said}." if query.english else f"{name}列有{len(names)}个{called}：{said}。"
    )
    return Part(listed, [whole(document, one) for one in clauses])


def _list(document: Document) -> Clause | None:
    """The paragraph that lists them, wherever the text prints it: behind its last clause or after its notice."""
    paragraphs = (one for one in document.walk() if one.level is Level.PARAGRAPH)
    within = (one for one in document.walk() if PRINTED.search(one.text))
    return next((one for one in paragraphs if OPENS.search(one.text)), None) or next(within, None)


def _lines(listing: Clause) -> list[str]:
    printed = PRINTED.search(listing.text)
    return OPENS.sub("", listing.text[printed.start() :] if printed else listing.text).split("\n")
