"""A document -> sentences on what kind of text it is, whether it holds, and until when. Chooses no document."""

from __future__ import annotations

import datetime
import re

from documents.clauses import Clause, Document, Edition, Level, Status
from documents.facts.validity import Validity, validity
from rag.answers import quoting
from rag.answers.texts import reports
from rag.answers.texts.record_parts import Part, masthead, sentence_with, spoken_date, unstated
from rag.answers.texts.reports import FORMAL, WHICH
from rag.desk import Desk
from rag.drafting import Quote, sentences, title, whole
from rag.questions.needs import requirements
from rag.questions.query import Query

LAST_NOUN = re.compile(
    r"(行动方案|实施方案|发展规划|规划|方案|通知|办法|意见|协议|条例|规定|细则|计划|公告|通告)(?:（[^（）]*）)?$"
)
DRAFTED = re.compile(r"征求意见|草案|草稿|意见稿|\b(?:drafts?|proposals?)\b", re.IGNORECASE)
OWN = re.compile(r"本(?:办法|条例|规定|细则|方案|措施|通知|意见|规划|计划|要点|规则|决定|指南)|试行|施行")
OWN_WITHIN = 60  # characters up to the term in which a text names itself
# Where a draft asks for comments; where a text says who hears of questions.
COMMENTS = re.compile(
    r"(?:意见|建议)[^。]{0,60}?(?:\d日前|截止|邮箱|电子邮件|信函|来信|邮寄|寄[至到]|传真|@)|(?:\d日前|电子邮件|信函|书面)[^。]{0,30}?(?:意见|建议)"
)
QUESTIONS = re.compile(
    r"(?:问题|意见|建议|情况)[^。]{0,16}?(?:向|径向|请与)[^。]{2,20}?(?:反馈|反映|联系|报告|提出)"
)
OVER = {Status.EXPIRED: ("has expired", "已过期"), Status.SUPERSEDED: ("has been superseded", "已被取代")}
SPANS = {"Y": "years", "M": "months"}


def nature(document: Document, query: Query, _: Desk) -> Part | None:
    """What kind of text it is, and whether it is the original."""
    news = reports.report(document, query)
    if news is not None:
        return news
    if document.status is Status.DRAFT:
        return status(document, query, _)
    noun = LAST_NOUN.search(document.title)
    kind = noun[1] if noun else "文件"
    name, numbered = title(document, query.english), f"（{document.number}）" if document.number else ""
    digest = document.edition is Edition.DIGEST
    if query.english:
        edition = (
            "this library holds a digest of it, not the original text"
            if digest
            else "this library holds its text"
        )
        numbered = f" ({document.number})" if document.number else ""
        said = f"{name}{numbered} is an official {document.kind or 'document'}; {edition}."
    else:
        edition = "库中收的是摘要，不是原文" if digest else "库中收的是原文"
        said = f"{name}{numbered}是一份{kind}，{edition}。"
    return Part(said, [whole(document, masthead(document))])


def status(document: Document, query: Query, desk: Desk) -> Part | None:
    """Draft, in force, past its period."""
    if document.status is Status.DRAFT:
        return _draft(document, query)
    news = reports.report(document, query) if FORMAL.search(query.text) else None
    if news is not None:
        return news
    name, english = title(document, query.english), query.english
    if DRAFTED.search(query.text) and document.status is Status.ISSUED:
        return _issued(document, query)
    if DRAFTED.search(query.text) and not (FORMAL.search(query.text) or WHICH.search(query.text)):
        no_draft = (
            f"No: the title of {name} names no draft.",
            f"不是：{name}的标题没有标明征求意见稿或草案。",
        )
        return Part(no_draft[not english], [whole(document, masthead(document))])
    if document.period:
        return _period(document, query, desk.today)
    found = stated_validity(document)
    if found is not None and (found[1].until or found[1].term):
        return term(document, query, desk)
    if document.status in OVER:
        said = f"{name} {OVER[document.status][0]}." if english else f"{name}{OVER[document.status][1]}。"
        return Part(said, [whole(document, masthead(document))])
    if document.status is not Status.ISSUED:
        return unstated(
            document, "没有写明是否有效、有效到何时", "does not say whether or until when it holds", query
        )
    return _issued(document, query)


def _issued(document: Document, query: Query) -> Part:
    """That it is no draft, and of what day."""
    name, english = title(document, query.english), query.english
    clause = next(
        (one for one in document.clauses if one.level is Level.COLOPHON and document.date), masthead(document)
    )
    day = spoken_date(document.date, english) if document.date else ""
    silent = stated_validity(document) is None and not document.period
    if english:
        issued = f"was issued on {day}" if day else "is an issued document, no draft"
        term = "; its text states no period of validity" if silent else ""
        return Part(f"{name} {issued}{term}.", [whole(document, clause)])
    term = "；文本没有写明有效期" if silent else ""
    return Part(
        f"{name}{f'已于{day}' if day else '已'}正式印发，不是征求意见稿{term}。", [whole(document, clause)]
    )


def _draft(document: Document, query: Query) -> Part:
    """That it is a draft: yes to whether it is one, no to whether it holds, neither where both are asked."""
    name, drafted = title(document, query.english), DRAFTED.search(query.text) is not None
    if WHICH.search(query.text):
        opening = ""
    elif FORMAL.search(query.text) or not drafted:
        opening = "" if drafted else ("No: " if query.english else "还没有：")
    else:
        opening = "Yes: " if query.english else "是的："
    if query.english:
        said = f"{name} is a draft for comment (征求意见稿), as its title says; it has not been issued and is not in force."
    else:
        said = f"{name}的标题写明是征求意见稿，属于草案，不是正式印发的文件。"
    return Part(f"{opening}{said}", [whole(document, masthead(document))])


def _period(document: Document, query: Query, today: datetime.date) -> Part:
    """Which years it covers, of which a catalogue may name but one, and whether they are over."""
    years, name = requirements.years(document.period or ""), title(document, query.english)
    if not years:  # a catalogue may say it in words
        said = (
            f"{name} covers: {document.period}." if query.english else f"{name}的规划期：{document.period}。"
        )
        return Part(said, [whole(document, masthead(document))])
    first, last = years[0], years[-1]
    over = int(last) < today.year
    if query.english:
        holds = ("No: " if over else "Yes: ") if query.whether else ""
        state = "is over" if over else "is still running"
        covers = f"{first} to {last}" if first != last else first
        said = f"{holds}{name} covers {covers}; its period {state}."
    else:
        covers = f"{first}—{last}年" if first != last else f"{first}年"
        said = f"{name}的规划期是{covers}，{'期限已过' if over else '仍在期限内'}。"
    return Part(said, [_stating_period(document, last)])


def _stating_period(document: Document, last: str) -> Quote:
    """The sentence, the foreword's first, that speaks of the years to come."""
    stating = re.compile(rf"{last}年|未来[一二三四五六七八九十]年|[“\"]?十[一-鿿]五[”\"]?(?:时期|期间)")
    ordered = sorted(document.walk(), key=lambda one: one.level is not Level.PARAGRAPH)
    found = next(
        (one for one in ordered if stating.search(one.text) and one.level is not Level.MASTHEAD), None
    )
    return sentence_with(document, found, stating) if found else whole(document, masthead(document))


def stated_validity(document: Document) -> tuple[Clause, Validity] | None:
    """The clause that says from when and until when the document itself holds; None where none does."""
    found = [(one, stated) for one in document.walk() for stated in [validity(one.text)] if stated]
    own = [each for each in found if each[1].since or each[1].until or _own(*each)]
    return min(
        own,
        # Of two that say as much the clause, which says it in a sentence.
        key=lambda one: (not one[1].since, not (one[1].until or one[1].term), one[0].level is Level.MASTHEAD),
        default=next(iter(found), None),
    )


def _own(clause: Clause, stated: Validity) -> bool:
    """Whether a term is the document's own, and not that of a licence which it speaks of."""
    return OWN.search(clause.text[: stated.end][-OWN_WITHIN:]) is not None


def term(document: Document, query: Query, desk: Desk) -> Part | None:
    """From when and until when it holds, where its text says so."""
    found = stated_validity(document)
    if found is None or not (found[1].since or found[1].until or found[1].term):
        if document.period and not re.search(
            r"生效|施行起|\b(?:take effect|come into force|effective date)\b", query.text
        ):
            return _period(document, query, desk.today)
        return unstated(
            document,
            "没有写明生效日期和有效期，文件未载明",
            "states neither a date of effect nor a period of validity",
            query,
        )
    clause, stated = found
    spans = [one for one in sentences(clause.text) if one[0] < stated.end and stated.start < one[1]]
    quote = Quote(document, clause, spans[0][0], spans[-1][1]) if spans else whole(document, clause)
    name = title(document, query.english)
    last = last_day(document, stated)
    if query.english and not clause.english and (said := _in_english(stated, last)):
        return Part(f"{name} {said}.", [quote])
    words = clause.english if query.english and clause.english else quoting.words(quote)
    if last and not stated.until:
        day = spoken_date(last.isoformat(), query.english)
        words += f" That is until {day}." if query.english else f"按此推算，有效到{day}。"
    return Part(f"{name}: {words}" if query.english else f"{name}写明：{words}", [quote])


def _in_english(stated: Validity, last: datetime.date | None) -> str:
    """From when and until when, of a text that has no English; empty where a day is left open."""
    since = "the day of its issue" if stated.since == "issue" else ""
    days = [stated.since if not since else "", stated.until or (last.isoformat() if last else "")]
    if not all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", one) for one in days if one):
        return ""
    first, until = (spoken_date(one, True) if one else "" for one in days)
    number, unit = stated.term[1:-1], SPANS.get(stated.term[-1:], "")
    told = [f"is in force from {since or first}" if since or first else ""]
    told += [f"for {number} {unit}" if number else "", f"until {until}" if until else ""]
    return " ".join(one for one in told if one) if told[0] else ""


def last_day(document: Document, stated: Validity) -> datetime.date | None:
    """The last day of a term of years from a day that is stated; None where either is not."""
    years = re.fullmatch(r"P(\d+)Y", stated.term)
    since = stated.since if stated.since[:1].isdigit() else document.date or ""
    if not years or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", since):
        return None
    first = datetime.date.fromisoformat(since)
    day = 28 if (first.month, first.day) == (2, 29) else first.day
    return first.replace(year=first.year + int(years[1]), day=day) - datetime.timedelta(days=1)


def feedback(document: Document, query: Query, _: Desk) -> Part | None:
    """Until when and to whom comments may be sent, where its text says so."""
    for pattern in (COMMENTS, QUESTIONS):
        for clause in reversed(tuple(document.walk())):
            quote = sentence_with(document, clause, pattern)
            if pattern.search(quote.words):
                start = quote.start + (
                    match.start() if (match := re.search(r"意见反馈|公众", quote.words)) else 0
                )
                quote = Quote(document, clause, start, quote.end)
                words = " ".join(quote.words.split())
                name = title(document, query.english)
                return Part(f"{name}: {words}" if query.english else f"{name}写明：{words}", [quote])
    return unstated(
        document,
        "没有写明意见向谁反馈、何时截止，文件未载明",
        "does not say to whom or until when comments may be sent",
        query,
    )
