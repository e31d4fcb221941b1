"""A document -> sentences on its number, addressee, issuers, dates and signatories. Chooses no document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.facts.enactment import Act, events
from documents.facts.figures import dates
from rag.answers.texts import signing
from rag.desk import Desk
from rag.drafting import Quote, listed, sentences, title, whole
from rag.questions.asked.record_words import WHEN
from rag.questions.query import Query

COPIED = re.compile(r"抄[送报]|\bcop(?:y|ied|ies)\b", re.IGNORECASE)
COPIED_TO = re.compile(r"抄[送报][：:]\s*([^。\n]{2,200})")
LONGEST_ADDRESS = 160  # characters of a line that names whom a text is for
BODY = r"(?:局|委员会|委|政府|银行|分行|中心|办公室|协会|公司|集团|大学|院|会|交易所)"
SIGNING = re.compile(rf"(?:{BODY}[^。；]{{0,40}}?签(?:署|订|了|约)|签(?:署|订|约)[^。；]{{0,30}}?{BODY})")
# The day is asked for, and not the place.
DAY = re.compile(rf"{WHEN}|\b(?:when|date|day|year)\b", re.IGNORECASE)
FURTHER = re.compile(
    r"除了?|还有|另外|其他|其它|此外|以外|之外|\b(?:besides|apart from|other than|else|in addition|also)\b",
    re.IGNORECASE,
)
ACTS = {
    Act.PASSED: re.compile("通过"),
    Act.APPROVED: re.compile("批准"),
    Act.PUBLISHED: re.compile("公布|颁布|发布"),
    Act.AMENDED: re.compile("修正|修订|修改"),
}
ADOPTED = re.compile("通过")
NOTED = frozenset({Level.MASTHEAD, Level.PARAGRAPH})  # where a text says when it was made
DONE = {Act.PASSED: "通过", Act.APPROVED: "批准", Act.PUBLISHED: "公布", Act.AMENDED: "修改"}
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence on a document and what it rests on; `stated` is False where the text does not say it."""

    said: str
    quotes: Sequence[Quote]
    stated: bool = True


Teller = Callable[[Document, Query, Desk], Part | None]


def masthead(document: Document) -> Clause:
    """The first clause: its masthead where it has one."""
    return next((one for one in document.clauses if one.level is Level.MASTHEAD), document.clauses[0])


def front(document: Document) -> Sequence[Clause]:
    """The paragraphs before the first numbered unit and after the last: where a text speaks of itself."""
    return [one for one in document.clauses if one.level is Level.PARAGRAPH]


def sentence_with(document: Document, clause: Clause, pattern: re.Pattern[str]) -> Quote:
    """The sentence of a clause in which a pattern stands, or the whole clause."""
    for start, end in sentences(clause.text):
        if pattern.search(clause.text[start:end]):
            return Quote(document, clause, start, end)
    return whole(document, clause)


def quoted(quote: Quote, english: bool) -> str:
    """The words of a quote as a sentence repeats them: the clause's English where that is asked for and there."""
    words = quote.clause.english if english and quote.clause.english else quote.words
    return " ".join(words.split()) if english else re.sub(r"\s*\n\s*", "", words)


def unstated(document: Document, chinese: str, english: str, query: Query) -> Part:
    """That a document's text does not state something."""
    name = title(document, query.english)
    said = f"The text of {name} {english}." if query.english else f"{name}的文本{chinese}。"
    return Part(said, [whole(document, masthead(document))], stated=False)


def number(document: Document, query: Query, _: Desk) -> Part | None:
    """文号."""
    if document.number is None:
        return unstated(document, "没有文号，文件未载明", "bears no document number", query)
    name = title(document, query.english)
    said = (
        f"The document number of {name} is {document.number}."
        if query.english
        else f"{name}的文号是{document.number}。"
    )
    return Part(said, [whole(document, masthead(document))])


def issuers(document: Document, query: Query, desk: Desk) -> Part | None:
    """Who issued it."""
    if not document.issuers:
        return unstated(document, "没有写明发文机关", "names no issuer", query)
    name, count = title(document, query.english), len(document.issuers)
    quotes = [whole(document, clause) for clause in _naming(document)]
    if query.english:
        full = [_both(one, desk) for one in document.issuers]
        together = "jointly by" if count > 1 else "by"
        return Part(f"{name} was issued {together} {listed(full, True)}.", quotes)
    together = (
        f"{count}家单位联合印发：{listed(document.issuers, False)}"
        if count > 1
        else f"{document.issuers[0]}印发"
    )
    return Part(f"{name}由{together}。", quotes)


def _both(chinese: str, desk: Desk) -> str:
    english = desk.units.english(chinese) or desk.glossary.english(chinese)
    return f"{english} ({chinese})" if english else chinese


def date(document: Document, query: Query, _: Desk) -> Part | None:
    """When it was issued or printed, or signed where that is asked for."""
    if re.search(r"签|\bsign", query.text, re.IGNORECASE):
        signed = _signed(document, query)
        if signed is not None:
            return signed
    enacted = _enacted(document, query) or (adopted(document, query) if ADOPTED.search(query.text) else None)
    if enacted is not None:
        return enacted
    if document.date is None:
        return unstated(
            document, "没有写明印发或成文日期，文件未载明", "states no date of issue or adoption", query
        )
    name, day = title(document, query.english), spoken_date(document.date, query.english)
    clause = _dated(document, document.date)
    printed = clause.level is Level.COLOPHON and "印发" in clause.text
    if query.english:
        said = f"{name} was printed and issued on {day}." if printed else f"{name} is dated {day}."
    else:
        said = f"{name}于{day}印发。" if printed else f"{name}的日期是{day}。"
    return Part(said, [whole(document, clause)])


def _enacted(document: Document, query: Query) -> Part | None:
    """When it was passed, approved, published or amended, where its text gives each a day of its own."""
    acts = {act for act, words in ACTS.items() if words.search(query.text)}
    if not acts or query.english:
        return None
    for clause in document.clauses:
        lines = re.finditer(r"[^\n]+", clause.text) if clause.level in NOTED else ()
        for line in lines:
            found = [one for one in events(line[0]) if one.act in acts]
            if found:
                words = "，".join(f"{spoken_date(one.date, False)}{DONE[one.act]}" for one in found)
                return Part(f"{title(document, False)}于{words}。", [Quote(document, clause, *line.span())])
    return None


def adopted(document: Document, query: Query) -> Part | None:
    """The sentence that says when it was adopted, and where more is asked the day that it bears."""
    for clause in front(document):
        quote = sentence_with(document, clause, ADOPTED)
        if ADOPTED.search(quote.words) and dates(quote.words):
            said = f"{title(document, False)}写明：{quote.words}"
            more = document.date and ACTS[Act.PUBLISHED].search(query.text)
            day = f"文件日期是{spoken_date(document.date or '', False)}。" if more else ""
            return Part(f"{said}{day}", [quote])
    return None


def _signed(document: Document, query: Query) -> Part | None:
    for clause in front(document):
        found = [one for one in dates(clause.text) if "签" in clause.text]
        if found:
            quote = sentence_with(document, clause, re.compile(re.escape(found[0].printed)))
            day = found[0].iso
            whole_day = f"{(document.date or '')[:4]}{day[1:]}" if day.startswith("--") else day
            spoken = spoken_date(whole_day, query.english) if len(whole_day) > 6 else found[0].printed
            where = quoted(quote, query.english)  # and where, among whom
            told = signing.verdict(query, quote.words, quote.clause.english, day)
            if told or not DAY.search(query.text):
                return Part(f"{told}{where}", [quote])
            return Part(
                f"It was signed on {spoken}: {where}"
                if query.english
                else f"签署日期是{found[0].printed}（{spoken}）：{where}",
                [quote],
            )
    return None


def _naming(document: Document) -> Sequence[Clause]:
    """The clauses that print who issued a text: its masthead, or where that does not, those that sign it."""
    outside = {Level.MASTHEAD: 0, Level.COLOPHON: 1, Level.PARAGRAPH: 2}
    places = sorted(
        (one for one in document.clauses if one.level in outside), key=lambda one: outside[one.level]
    )
    found = [
        next((one for one in places if name in re.sub(r"\s+", "", one.text)), masthead(document))
        for name in document.issuers
    ]
    return [one for place, one in enumerate(found) if one not in found[:place]]


def _dated(document: Document, iso: str) -> Clause:
    """The clause that prints a date: the colophon before all others."""
    ordered = sorted(document.clauses, key=lambda one: one.level is not Level.COLOPHON)
    for clause in ordered:
        if any(
            one.iso == iso or (one.iso.startswith("--") and iso.endswith(one.iso[2:]))
            for one in dates(clause.text)
        ):
            return clause
    return next((one for one in document.clauses if one.level is Level.COLOPHON), masthead(document))


def spoken_date(iso: str, english: bool) -> str:
    """2020-12-18 -> 2020年12月18日, or 18 December 2020."""
    year, *rest = iso.split("-")
    if english:
        month = f"{MONTHS[int(rest[0]) - 1]} " if rest else ""
        return f"{int(rest[1])} {month}{year}" if len(rest) > 1 else f"{month}{year}"
    return f"{year}年" + "".join(f"{int(part)}{unit}" for part, unit in zip(rest, "月日", strict=False))


def addressee(document: Document, query: Query, _: Desk) -> Part | None:
    """Whom it is written to, or to whom a copy goes."""
    if COPIED.search(query.text):
        return _copied(document, query)
    found = next(
        (
            one
            for one in front(document)
            if re.search(r"[：:]\s*$", one.text)
            and len(one.text) <= LONGEST_ADDRESS
            and not re.search(r"如下|以下", one.text)
        ),
        None,
    )
    if found is None:
        return unstated(document, "没有写明主送对象", "names no addressee", query)
    name, quote = title(document, query.english), whole(document, found)
    if query.english:
        to = re.sub(r"^To:?\s+", "", quoted(quote, True).rstrip("：: "), flags=re.IGNORECASE)
        return Part(f"{name} is addressed to {to}.", [quote])
    return Part(f"{name}主送：{re.sub('^致', '', quoted(quote, False)).rstrip('：: ')}。", [quote])


def _copied(document: Document, query: Query) -> Part | None:
    """The line that tells who gets a copy."""
    found = next((one for one in document.walk() if COPIED_TO.search(one.text)), None)
    if found is None:
        return unstated(document, "没有写明抄送对象", "names nobody to whom a copy goes", query)
    to = COPIED_TO.search(found.text)
    assert to is not None
    name = title(document, query.english)
    said = f"Copies of {name} go to {to[1]}." if query.english else f"{name}抄送：{to[1]}。"
    return Part(said, [whole(document, found)])


def signatories(document: Document, query: Query, desk: Desk) -> Part | None:
    """Who signed: the parties first; those further ones where the question asks who else; else those that issued it."""
    signing = [one for one in front(document) if SIGNING.search(one.text)]
    further = [one for one in signing if FURTHER.search(one.text[:30])]
    chosen = (
        further if FURTHER.search(query.text) and further else [one for one in signing if one not in further]
    )
    if not chosen:
        return issuers(document, query, desk)  # a notice is signed by those that issue it
    best = (
        min(chosen, key=lambda one: (len(_before_signing(one)), one.address))
        if len(chosen) > 1
        else chosen[0]
    )
    quote = sentence_with(document, best, SIGNING)
    return Part(quoted(quote, query.english), [quote])


def _before_signing(clause: Clause) -> str:
    """The words between the first body that is named and the verb: short where the bodies are the subject."""
    found = SIGNING.search(clause.text)
    return found[0] if found else clause.text
