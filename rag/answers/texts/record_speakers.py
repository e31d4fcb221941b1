"""A document -> a sentence on who consented to it, spoke in it, signed it in person, or interprets it. Chooses no document."""

from __future__ import annotations

import re

from documents.clauses import Document, Level
from documents.facts.enactment import Act, events
from rag.answers.bodies import interpreting
from rag.answers.texts.record_parts import (
    NOTED,
    Part,
    date,
    front,
    quoted,
    sentence_with,
    signatories,
    spoken_date,
    unstated,
)
from rag.desk import Desk
from rag.drafting import Quote, listed, sentences, title, whole
from rag.questions.query import Query

AROUND = frozenset({Level.MASTHEAD, Level.PARAGRAPH, Level.COLOPHON})
NAMED = re.compile(
    r"^[一-鿿]{0,12}(?:[省市州县区]长|主任|局长|部长|书记|院长|检察长|主席)[ 　]+[一-鿿](?:[ 　]?[一-鿿]){1,3}$",
    re.MULTILINE,
)
DAY = re.compile(r"\d月\d{1,2}日")
CONSENT = re.compile(r"[已]?经[^，。；]{2,24}?(?:同意|批准|审议通过|审定)")
CONSENT_ENGLISH = re.compile(r"\b(?:consent|approv\w+)\b", re.IGNORECASE)
PERSON = re.compile(
    r"(?:局长|市长|主任|书记|行长|董事长|总经理|部长|省长|县长|区长|镇长|会长|主席|负责人|秘书长|"
    r"处长)[一-鿿]{2,3}?(?=表示|指出|强调|介绍|认为|称|说)"
)


def speakers(document: Document, query: Query, desk: Desk) -> Part | None:
    """Whose words a report quotes."""
    spoken = [(one, found) for one in front(document) for found in [PERSON.search(one.text)] if found]
    if not spoken:
        return _in_person(document, query, desk)
    quotes = [sentence_with(document, one, re.compile(re.escape(found[0]))) for one, found in spoken]
    if query.english:
        first = [
            next(iter(one.english[a:b] for a, b in sentences(one.english, True)), quoted(quote, False))
            for (one, _), quote in zip(spoken, quotes, strict=True)
        ]
        who = [f"{_names(text)} ({found[0]})" for text, (_, found) in zip(first, spoken, strict=True)]
    else:
        who = [_introduced(one.text, found) for one, found in spoken]
    said = f"{listed(who, True)} spoke." if query.english else f"发言的有{listed(who, False)}。"
    return Part(said, quotes)


def interpreter(document: Document, query: Query, _: Desk) -> Part:
    """Who says what its words mean."""
    for clause in document.walk():
        found = interpreting.SAID.search(clause.text)
        if found is None:
            continue
        quote = sentence_with(document, clause, interpreting.SAID)
        name = title(document, query.english)
        if query.english:
            return Part(f"{name}: {quoted(quote, True)}", [quote])
        of = "的" if found[0].startswith("解释") else ""
        return Part(f"{name}{of}{found[0]}{_in_full(found[0], document)}。", [quote])
    return unstated(document, "没有写明由谁解释", "does not say who interprets it", query)


def _in_full(said: str, document: Document) -> str:
    """The full name of a body that a text calls by a short one: 中心, as it says once."""
    body = re.search(r"由([一-鿿]{2,6}?)(?:负责|解释)", said)
    short = (
        re.compile(rf"([^由，。；、：\s（）]{{6,30}})（(?:以下|下)(?:统一)?简称[“\"]?{body[1]}[”\"]?）")
        if body
        else None
    )
    for clause in document.walk() if short else ():
        found = short.search(clause.text) if short else None
        if found and body:
            return f"（{body[1]}即{found[1]}）"
    return ""


def signed(document: Document, query: Query, desk: Desk) -> Part | None:
    """Who signed: the person whose post and name stand on a line of their own, else the bodies."""
    return _in_person(document, query, desk) or signatories(document, query, desk)


def _in_person(document: Document, query: Query, desk: Desk) -> Part | None:
    """市长 某某 above or below a text, with all that is printed around it: the day and the meeting."""
    for clause in document.clauses:
        if clause.level in AROUND and NAMED.search(clause.text):
            words = "，".join(" ".join(line.split()) for line in clause.text.split("\n") if line.strip())
            name = title(document, query.english)
            said = f"{name}: {words}." if query.english else f"{name}写明：{words}。"
            dated = date(document, query, desk) if document.date and not DAY.search(words) else None
            if dated is None:
                return Part(said, [whole(document, clause)])
            return Part(f"{said} {dated.said}".strip(), [whole(document, clause), *dated.quotes])
    return None


def approval(document: Document, query: Query, _: Desk) -> Part | None:
    """With whose consent it was issued."""
    for clause in front(document):
        if CONSENT.search(clause.text):
            quote = sentence_with(document, clause, CONSENT)
            found = CONSENT.search(quote.words)
            assert found is not None
            if query.english:
                first = next(
                    (
                        clause.english[a:b]
                        for a, b in sentences(clause.english, True)
                        if CONSENT_ENGLISH.search(clause.english[a:b])
                    ),
                    quoted(quote, True),
                )
                return Part(first, [quote])
            return Part(f"{title(document, False)}{found[0].removeprefix('已')}后印发。", [quote])
    voted = _voted(document, query)
    return voted or unstated(document, "没有写明经谁同意或批准", "does not say who approved it", query)


def _voted(document: Document, query: Query) -> Part | None:
    """Who passed or approved it and when, where the note under its title says so."""
    for clause in document.clauses:
        lines = re.finditer(r"[^\n]+", clause.text) if clause.level in NOTED else ()
        for line in lines:
            acts = [one for one in events(line[0]) if one.act in {Act.PASSED, Act.APPROVED} and one.by]
            if not acts:
                continue
            name, quote = title(document, query.english), [Quote(document, clause, *line.span())]
            if not query.english:
                return Part(f"{name}写明：{line[0].strip('（）() 　')}。", quote)
            told = [f"{one.act.value} by {one.by} on {spoken_date(one.date, True)}" for one in acts]
            return Part(f"{name} was {listed(told, True)}.", quote)
    return None


def _names(english: str) -> str:
    """Qiu Yitong, director of the …, said: the words before the verb."""
    return re.split(r",?\s+(?:said|stated|noted|pointed|stressed)\b", english, maxsplit=1)[0].strip(' "“”')


def _introduced(text: str, found: re.Match[str]) -> str:
    """The office and the name: from the last mark before them."""
    start = max((text.rfind(mark, 0, found.start()) for mark in "，。；：”“\n"), default=-1) + 1
    return text[start : found.end()]
