"""Which documents speak of a topic: every clause that names it, by document; the nearest where none names it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from index.text import fold
from rag import wording
from rag.answer import Coverage
from rag.desk import Desk, Written
from rag.drafting import Draft, english_gist, gist, title, whole
from rag.questions.asked import records as record_questions
from rag.questions.asked import twofold
from rag.questions.query import Query
from rag.retrieval import UNCITABLE, Term

SHOWN = 3  # clauses of a document that a list cites
SHORT = 8  # characters of a topic that is one name
APART = 4  # characters that may stand between the words of a name
PATTERN = "re:"  # marks a form that is a pattern
NEAR = 0.45  # support of a clause that names the topic in other words
OF_BEST = 0.75
OF_NEAREST = 0.6  # of the score of a clause that is surely meant, for one of another document
WEAK = re.compile(
    r"文件|哪|几份|多少份|什么|提[到过及]?|讲[到过]?|说|谈|写[到过]?|涉及|出现|包含|规定|有关|关于|"
    r"相关|内容|都|里面|里|过|度|有|冇|想?查|想看|[该应]?看|各?在|(?:哪|边)?一?[条处](?=$|[？?\s])|"
    r"\b(?:which|what|how many|documents?|texts?|mention\w*|speak|talk|cover|deal|contain|refer|"
    r"discuss|address|touch|say|include|anything|about|library|with|to|on|of|the|any|all|these)\b",
    re.IGNORECASE,
)
HEADINGS = frozenset({Level.MASTHEAD, Level.CHAPTER, Level.SECTION, Level.PART})


def answer(query: Query, desk: Desk) -> Written | None:
    """The documents that speak of the topic, each with the clauses that do."""
    topic = re.sub(r"\s+|(?:^|(?<= ))[份个篇条](?= )", " ", WEAK.sub(" ", query.topic)).strip(" ?？,，。、")
    if not topic:
        return None
    found = _naming(topic, query, desk)
    if not found and _is_name(topic):
        return _unnamed(topic, query, desk)
    found = found or _near(topic, query, desk)
    if not found:
        return None
    return Written(_write(found, query), Coverage(len(found), len(desk.within(query)), complete=True))


def _is_name(topic: str) -> bool:
    """Whether a topic is one short name: its words apart do not speak of it (数字人民币 is no 数字 and 人民币)."""
    return not topic.isascii() and not twofold.ASKS.search(topic) and " " not in topic and len(topic) <= SHORT


def _unnamed(topic: str, query: Query, desk: Desk) -> Written:
    draft = Draft()
    draft.say(
        f"No document speaks of “{topic}” by this name." if query.english else f"没有文件写到“{topic}”。"
    )
    for one in desk.retriever.search(topic, 3, query.documents):
        draft.notes.append(wording.nearest(query.language, one.document, one.clause))
    return Written(draft, missing="no document names it" if query.english else "没有文件写到")


def _naming(topic: str, query: Query, desk: Desk) -> list[tuple[Document, list[Clause]]]:
    """Every clause in which all notions of the topic stand, its phrases whole."""
    forms = _notions(topic, desk)
    found = []
    for document in desk.within(query):
        clauses = [
            one
            for one in document.walk()
            if one.level not in UNCITABLE | HEADINGS and _names(forms, fold(f"{one.text} {one.english}"))
        ]
        own = [one for one in clauses if not any(inner in clauses for inner in one.children)]
        if own:
            found.append((document, own))
    return found


def _notions(topic: str, desk: Desk) -> Sequence[Sequence[str]]:
    """The forms of each notion; a phrase that stands whole somewhere is one notion."""
    # One character alone is what is left of a counting word.
    parts = [part for part in re.split(r"[\s、，和与及]+", topic) if len(part) > 1]
    if all(part.isascii() for part in parts):
        return [term.forms for term in desk.retriever.terms(topic) if _telling(term, desk)]
    notions: list[Sequence[str]] = []
    for part in parts:
        notions.append((fold(part),) if _stands(part, desk) else [])
        if not notions[-1]:
            notions.pop()
            near = _in_order(part, desk)
            notions.extend(
                [(near,)] if len(part) <= SHORT else [term.forms for term in desk.retriever.terms(part)]
            )
    return notions


def _in_order(part: str, desk: Desk) -> str:
    """A pattern of a name's words in their order, few characters apart: 知识产权…贷款."""
    plain, tokens, at = fold(part), [], 0
    cut = [word for word in desk.index.words(plain) if len(word) > 1]
    while at < len(plain):
        longest = max((word for word in cut if plain.startswith(word, at)), key=len, default=plain[at])
        tokens.append(re.escape(longest))
        at += len(longest)
    return PATTERN + f"[^，。；、\\s]{{0,{APART}}}".join(tokens)


def _telling(term: Term, desk: Desk) -> bool:
    return len(term.forms) > 1 or desk.index.knows(term.forms[0])


def _stands(part: str, desk: Desk) -> bool:
    folded = fold(part)
    return any(folded in fold(one.text) for document in desk.documents for one in document.walk())


def _names(forms: Sequence[Sequence[str]], text: str) -> bool:
    return bool(forms) and all(any(_in(form, text) for form in notion) for notion in forms)


def _in(form: str, text: str) -> bool:
    if form.startswith(PATTERN):
        return re.search(form.removeprefix(PATTERN), text) is not None
    return bool(re.search(rf"(?<![a-z]){re.escape(form)}", text)) if form.isascii() else form in text


def _near(topic: str, query: Query, desk: Desk) -> list[tuple[Document, list[Clause]]]:
    """The best clause of each document that speaks of nearly all of the topic, or may be meant by it in other words."""
    found = [
        one for one in desk.retriever.search(topic, 60, query.documents) if one.clause.level not in HEADINGS
    ]
    most = max((one.support for one in found), default=0.0)
    best = max((one.score for one in found if one.enough), default=0.0)
    first: dict[str, tuple[Document, list[Clause]]] = {}
    for one in found:
        spoken = one.support >= max(NEAR, OF_BEST * most)
        if spoken or (best and one.score >= OF_NEAREST * best and not one.doubtful):
            first.setdefault(one.document.id, (one.document, [one.clause]))
    return list(first.values())


def _write(found: Sequence[tuple[Document, list[Clause]]], query: Query) -> Draft:
    draft = Draft()
    every = [whole(document, clauses[0]) for document, clauses in found]
    draft.say(
        f"{len(found)} {'document speaks' if len(found) == 1 else 'documents speak'} of it:"
        if query.english
        else f"有{len(found)}份文件提到：",
        *every,
    )
    for document, clauses in found:
        shown, more = clauses[:SHOWN], len(clauses) - SHOWN
        name = title(document, query.english)
        if query.english:
            rows = "; ".join(f"{one.label} ({english_gist(one, 70) or gist(one)})" for one in shown)
            said = f"- {name}: {rows}{f' and {more} more' if more > 0 else ''}."
        else:
            rows = "；".join(f"{one.label}（{gist(one, 30)}）" for one in shown)
            said = f"- {name}：{rows}{f'，另有{more}处' if more > 0 else ''}。"
        draft.say(said, *(whole(document, one) for one in shown))
    return draft


def asked(query: Query) -> bool:
    """Whether a question asks which documents speak of something."""
    return record_questions.Asked.MENTIONS in record_questions.asked(query.text)
