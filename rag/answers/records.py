"""What is known of a document itself: number, issuers, date, addressee, structure, status, what it carries out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from documents.clauses import Clause, Document, Level, Status
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, listed, title, whole
from rag.questions import Query

Part = tuple[str, list[Clause]]  # a sentence and the clauses that it rests on
Teller = Callable[[Document, Query, date], Part | None]


def _masthead(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.level is Level.MASTHEAD][:1] or list(
        document.clauses[:1]
    )


def _colophon(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.level is Level.COLOPHON] or _masthead(document)


def _number(document: Document, query: Query, _: date) -> Part | None:
    name = title(document, query.english)
    if document.number is None:
        said = (
            f"The text of {name} bears no document number." if query.english else f"{name}的文本没有印文号。"
        )
    else:
        said = (
            f"The document number of {name} is {document.number}."
            if query.english
            else f"{name}的文号是{document.number}。"
        )
    return said, _masthead(document)


def _issuers(document: Document, query: Query, _: date) -> Part | None:
    name, issuers = title(document, query.english), listed(document.issuers, query.english)
    if not issuers:
        said = f"The text of {name} names no issuer." if query.english else f"{name}的文本没有写明发文机关。"
    else:
        said = f"{name} was issued by {issuers}." if query.english else f"{name}由{issuers}印发。"
    return said, _masthead(document)


def _date(document: Document, query: Query, _: date) -> Part | None:
    name = title(document, query.english)
    if document.date is None:
        said = f"The text of {name} states no date." if query.english else f"{name}的文本没有写明日期。"
        return said, _masthead(document)
    year, *rest = document.date.split("-")
    chinese = f"{year}年" + "".join(f"{int(part)}{unit}" for part, unit in zip(rest, "月日", strict=False))
    said = f"{name} is dated {document.date}." if query.english else f"{name}的日期是{chinese}。"
    return said, _colophon(document)


def _addressee(document: Document, query: Query, _: date) -> Part | None:
    found = next(
        (c for c in document.clauses if c.level is Level.PARAGRAPH and c.text.rstrip().endswith(("：", ":"))),
        None,
    )
    if found is None or len(found.text) > 120:
        return None
    words = (found.english or found.text) if query.english else found.text
    said = words.rstrip("：: ")
    return (f"It is addressed to: {said}." if query.english else f"主送：{said}。"), [found]


def _structure(document: Document, query: Query, _: date) -> Part | None:
    parts = [
        clause for clause in document.clauses if clause.level in {Level.PART, Level.CHAPTER, Level.HEADING}
    ]
    if not parts:
        return None
    name = title(document, query.english)
    if query.english:
        headings = "; ".join(f"({i}) {english_gist(c) or c.heading}" for i, c in enumerate(parts, start=1))
        return f"{name} has {len(parts)} parts: {headings}.", parts
    return f"{name}分{len(parts)}部分：{'；'.join(f'{c.number}{c.heading}' for c in parts)}。", parts


def _implements(document: Document, query: Query, _: date) -> Part | None:
    if not document.implements:
        return None
    titles = [f"《{one}》" for one in document.implements]
    plain = re.compile("|".join(re.escape(one[:12]) for one in document.implements))
    squeezed = [(clause, re.sub(r"\s+", "", clause.text)) for clause in document.walk()]
    stating = [clause for clause, text in squeezed if clause.level is Level.PARAGRAPH and plain.search(text)]
    name = title(document, query.english)
    said = (
        f"{name} carries out {listed(titles, True)}."
        if query.english
        else f"{name}落实的是{listed(titles, False)}。"
    )
    return said, stating[:2] or _masthead(document)


def _status(document: Document, query: Query, today: date) -> Part | None:
    name, english = title(document, query.english), query.english
    if document.status is Status.DRAFT:
        said = (
            f"{name} is a draft for comment and has not been issued."
            if english
            else f"{name}是征求意见稿，不是正式印发的文件。"
        )
        return said, _masthead(document)
    if document.period:
        first, last = document.period.split("/")
        over = int(last[:4]) < today.year
        if english:
            said = f"{name} covers {first} to {last}; its period {'is over' if over else 'is still running'}."
        else:
            said = f"{name}的规划期是{first}—{last}年，{'期限已过' if over else '仍在期限内'}。"
        return said, _masthead(document)
    issued = {Status.ISSUED: ("has been issued", "已正式印发"), Status.EXPIRED: ("has expired", "已过期")}
    words = issued.get(document.status)
    if words is None:
        return None
    tail = "; the text states no term of validity" if english else "，文本没有写明有效期"
    return (f"{name} {words[0]}{tail}." if english else f"{name}{words[1]}{tail}。"), _masthead(document)


TELLERS: tuple[tuple[re.Pattern[str], Teller], ...] = tuple(
    (re.compile(words, re.IGNORECASE), teller)
    for words, teller in (
        (r"文号|发文字号|document number|reference number", _number),
        (r"主送|抄送|发给|写给|收文|对象是|addressed|addressee|sent to", _addressee),
        (r"征求意见|正式|草案|草稿|有效|失效|过期|到期|规划期|生效|draft|in force|valid|expired?|period|final", _status),
        (r"谁(?:发|印|出|制)|(?:哪|什么)[一-鿿]{0,4}(?:发布|印发|出台|发文|制定|发的|出的)|(?:发文|印发|制定|发布)(?:单位|机关|部门|主体)|"
         r"who (?:issued|published|released|wrote)|issued by|issuers?", _issuers),
        (r"什么时候|何时|几时|哪(?:年|天|一天|一年)|日期|几(?:年|月|号)|when|date|what year", _date),
        (r"结构|框架|目录|几(?:大)?(?:部分|章|块)|哪几(?:部分|章|块)|structure|outline|chapters|parts", _structure),
        (r"依据|根据|上位|贯彻|落实|implement|basis|based on|carr(?:y|ies) out", _implements),
    )
)  # fmt: skip
OF_DOCUMENTS = re.compile(
    r"文件|方案|规划|通知|协议|报道|新闻|行动|文本|正文|全文|标题|名称|这份|那份|机制|意见|现在|目前|还|已经|到底|究竟|具体|东西|内容|签署|稿|版|算|吗|今年|现行|"
    r"\b(?:document|plan|notice|agreement|report|text|paper|action|scheme|title|now|still|already|exactly|content|framework|bureau|city|municipal)\b",
    re.IGNORECASE,
)
MATTER = 2  # words of other matter that a question about a document may hold
WHICH = re.compile(
    r"(?:哪|几|多少|什么)[一-鿿]{0,3}(?:文件|文)(?!化)|which documents?|what documents?", re.IGNORECASE
)
NEWEST = re.compile(r"最新|最近|newest|latest|most recent", re.IGNORECASE)


def answer(query: Query, desk: Desk) -> Written | None:
    """What the records say of the document that is meant; None when the question asks for its matter."""
    if NEWEST.search(query.text):
        return _newest(query, desk)
    if WHICH.search(query.text):
        return _mentioning(query, desk)
    draft = Draft()
    for document in desk.named(query)[:2]:
        if _matter(query, document, desk) > MATTER:
            continue
        for said, clauses in _told(document, query, desk.today):
            draft.say(said, *(whole(document, clause) for clause in clauses))
    return Written(draft) if draft.parts else None


def _matter(query: Query, document: Document, desk: Desk) -> int:
    """How many words of a question are neither its document's name nor talk about documents."""
    text = OF_DOCUMENTS.sub(" ", " ".join((query.topic,)))
    for pattern, _ in TELLERS:
        text = pattern.sub(" ", text)
    named = frozenset(
        desk.index.words(
            f"{document.title} {document.title_english} {document.region or ''} {document.kind or ''}"
        )
    )
    return sum(len(word) > 1 and word not in named and not word.isdigit() for word in desk.index.words(text))


def _told(document: Document, query: Query, today: date) -> Iterator[Part]:
    for pattern, teller in TELLERS:
        if pattern.search(query.text):
            part = teller(document, query, today)
            if part is not None:
                yield part


def _newest(query: Query, desk: Desk) -> Written | None:
    dated = sorted((one for one in desk.within(query) if one.date), key=lambda one: one.date or "")
    if not dated:
        return None
    newest = dated[-1]
    draft = Draft()
    name = title(newest, query.english)
    undated = len(desk.within(query)) - len(dated)
    if query.english:
        draft.say(
            f"Of the documents that state a date the newest is {name} ({newest.date}).",
            *(whole(newest, c) for c in _colophon(newest)[:1]),
        )
    else:
        draft.say(
            f"写明日期的文件中，最新的是{name}（{newest.date}）。",
            *(whole(newest, c) for c in _colophon(newest)[:1]),
        )
    if undated:
        draft.notes.append(
            f"{undated} documents state no date." if query.english else f"另有{undated}份文件没有写明日期。"
        )
    return Written(draft)


def _mentioning(query: Query, desk: Desk) -> Written | None:
    """The documents that speak of a topic, each with the clause that does so most."""
    found = desk.retriever.search(query.topic, 60, query.documents)
    best = max((one.support for one in found), default=0.0)
    first = {one.document.id: one for one in reversed(found) if one.support >= max(0.45, 0.7 * best)}
    if not first:
        return None
    draft = Draft()
    for one in sorted(first.values(), key=lambda evidence: -evidence.score):
        name = title(one.document, query.english)
        heading = english_gist(one.clause) if query.english else ""
        place = f"{name}, {one.clause.label}" if query.english else f"{name}{one.clause.label}"
        words = heading or one.clause.heading or one.clause.text[:40]
        draft.say(
            f"- {place}: {words}." if query.english else f"- {place}：{words}。",
            Quote(one.document, one.clause, 0, len(one.clause.text)),
        )
    return Written(draft)
