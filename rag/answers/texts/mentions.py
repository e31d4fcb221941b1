"""Which documents speak of a topic: every clause that names it, by document; the nearest where none names it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from index.text import fold
from rag import located, wording
from rag.answer import Coverage
from rag.answers import quoting
from rag.answers.clauses import within
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, sentences, title, whole
from rag.questions import query as queries
from rag.questions.asked import records as record_questions
from rag.questions.asked import twofold
from rag.questions.asked.navigating import PARTS_SPEAK
from rag.questions.asked.record_words import Asked
from rag.questions.names import naming
from rag.questions.names.genres import ENGLISH
from rag.questions.query import Query
from rag.retrieval import UNCITABLE, Term

EITHER = re.compile(r"还是|\b(?:or|which one|which of)\b", re.IGNORECASE)
TASKS, NUMBERED = re.compile(r"任务|条|\b(?:tasks?|articles?)\b", re.IGNORECASE), re.compile(r"第\S{1,6}条")
THE_TEXT = re.compile(rf"\b(?:the|this|that) (?:[\w'’-]+ ){{0,4}}(?:{ENGLISH})\b", re.IGNORECASE)
LISTED = 10  # clauses that are told one by one
ABSENT = 0.5  # share of a topic's notions that some text must say
PART = re.compile(r"[，,；;]")
SHOWN = 3  # clauses of a document that a list cites
TOWARDS = re.compile("[去到在往赴向给为对跟把由]")  # what a deed opens with, and no name
SHORT = 8  # characters of a topic that is one name
APART = 4  # characters that may stand between the words of a name
ACRONYM = 3  # letters
PATTERN = "re:"  # marks a form that is a pattern
NEAR = 0.45  # support of a clause that names the topic in other words
OF_BEST = 0.75
OF_NEAREST = 0.6  # of the score of a clause that is surely meant, for one of another document
WEAK = re.compile(
    r"文件|哪|几份|多少份|什么|[提讲说谈写][到及过起]?|涉及|出现|包含|规定|有?关于|有关|"
    r"相关|内容|要?做|还|都|里面|里|过|度|有|冇|想?查|想看|[该应]?看|各?在|(?:哪|边)?一?[条处](?=$|[？?\s])|"
    r"\b(?:which|what|how many|documents?|texts?|mention\w*|speak|talk|cover|deal|contain|refer|"
    r"discuss|address|touch|concern|relate|say|include|anything|about|library|one|between|done|clauses?|articles?|sections?|parts?|with|to|on|of|the|any|all|these)\b",
    re.IGNORECASE,
)
Found = tuple[Document, list[Clause]]  # a text and its clauses that speak of a matter
HEADINGS = frozenset({Level.MASTHEAD, Level.CHAPTER, Level.SECTION, Level.PART})


def answer(query: Query, desk: Desk) -> Written | None:
    """The documents that speak of the topic, each with the clauses that do."""
    topic = _topic(query, desk)
    if not topic:
        return None
    if EITHER.search(query.text):  # each of those that it names may be meant
        called = [each for one in naming.called(query.text, desk.documents) for each in one.documents]
        meant = tuple(dict.fromkeys((*query.documents, *called)))
        query = replace(query, documents=meant if len(meant) > 1 else ())
    found = naming_clauses(topic, desk.within(query), desk)
    if not found and unsaid(topic, query, desk):
        return _unnamed(topic, query, desk)
    if found and PARTS_SPEAK.search(query.text):
        return _parts(topic, found, query, desk)
    found = found or _near(topic, query, desk)
    if not found:
        return None
    return Written(_write(found, query), Coverage(len(found), len(desk.within(query)), complete=True))


def _topic(query: Query, desk: Desk) -> str:
    """What is looked for: the first part of a question that says more than which texts may speak of it."""
    text = queries.FRAME.sub(" ", THE_TEXT.sub(" ", query.text)) if query.text.isascii() else query.topic
    for part in PART.split(text):
        said = WEAK.sub(" ", within.unnamed(part, desk.documents, desk))
        said = re.sub(r"\s+|(?:^|(?<= ))[份个篇条](?= )", " ", said).strip(" ?？。、")
        if said:
            return said
    return ""


def unsaid(topic: str, query: Query, desk: Desk) -> bool:
    """Whether a topic that no clause names stands in no other words either."""
    return _is_name(topic) or _absent(topic, query, desk)


def _absent(topic: str, query: Query, desk: Desk) -> bool:
    """Whether no text in question says most of a topic's notions anywhere."""
    terms = desk.retriever.terms(topic)
    spoken = desk.retriever.spoken_anywhere(terms, desk.within(query))
    return spoken < ABSENT * sum(term.weight for term in terms)


def _parts(topic: str, found: Sequence[Found], query: Query, desk: Desk) -> Written:
    """Each clause that names the topic, with the sentence that says most of it."""
    draft, terms = Draft(), desk.retriever.terms(topic)
    each = [(document, clause) for document, clauses in found for clause in clauses]
    if TASKS.search(query.text):
        each = [one for one in each if NUMBERED.match(one[1].label)] or each
    count = len(each)
    opening = (
        f"{count} clause{'s speak' if count > 1 else ' speaks'} of it:"
        if query.english
        else f"有{count}条提到："
    )
    draft.say(opening, *(whole(document, clause) for document, clause in each[:LISTED]))
    for document, clause in each[:LISTED]:
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        start, end = max(
            sentences(text, english) or ((0, len(text)),),
            key=lambda span: desk.retriever.spoken(terms, text[slice(*span)]),
        )
        quote = Quote(document, clause, start, end, english)
        draft.say(f"- {quoting.sentence(quote, query.english)}", quote)
    return Written(draft, Coverage(min(count, LISTED), count, complete=count <= LISTED))


def _is_name(topic: str) -> bool:
    """Whether a topic is one short name: its words apart do not speak of it (数字人民币 is no 数字 and 人民币)."""
    if topic.isascii() or twofold.ASKS.search(topic) or TOWARDS.match(topic):
        return False
    return " " not in topic and len(topic) <= SHORT


def _unnamed(topic: str, query: Query, desk: Desk) -> Written:
    draft, within_these = Draft(), desk.within(query) if query.documents else ()
    names = listed([title(one, query.english) for one in within_these[:SHOWN]], query.english)
    draft.say(
        f"{f'No clause of {names}' if names else 'No document'} speaks of “{topic}” by this name."
        if query.english
        else f"{names or '没有文件'}{'没有' if names else ''}写到“{topic}”。"
    )
    for one in desk.retriever.search(topic, 3, query.documents):
        draft.notes.append(wording.nearest(query.language, one.document, one.clause))
    return Written(draft, missing="no document names it" if query.english else "没有文件写到")


def naming_clauses(
    topic: str, documents: Sequence[Document], desk: Desk, headings: bool = False
) -> list[Found]:
    """Every clause in which all notions of the topic stand, its phrases whole; of a text with none a heading that says it."""
    forms = _notions(topic, desk)
    found = []
    for document in documents:
        naming = [
            one
            for one in document.walk()
            if one.level not in UNCITABLE and _names(forms, desk.retriever.folded(document, one))
        ]
        clauses = [one for one in naming if one.level not in HEADINGS] or (naming if headings else [])
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
    return desk.retriever.says(fold(part))


def _names(forms: Sequence[Sequence[str]], text: str) -> bool:
    return bool(forms) and all(any(_in(form, text) for form in notion) for notion in forms)


def _in(form: str, text: str) -> bool:
    if form.startswith(PATTERN):
        return re.search(form.removeprefix(PATTERN), text) is not None
    end = "(?![a-z])" if len(form) <= ACRONYM else ""  # IP is no IPO
    return bool(re.search(rf"(?<![a-z]){re.escape(form)}{end}", text)) if form.isascii() else form in text


def _near(topic: str, query: Query, desk: Desk) -> list[Found]:
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


def _write(found: Sequence[Found], query: Query) -> Draft:
    draft = Draft()
    every = [whole(document, clauses[0]) for document, clauses in found]
    draft.say(
        f"{len(found)} {'document speaks' if len(found) == 1 else 'documents speak'} of it:"
        if query.english
        else f"有{len(found)}份文件提到：",
        *every,
    )
    say_places(draft, found, query.english)
    return draft


def say_places(draft: Draft, found: Sequence[Found], english: bool) -> None:
    """Where each document speaks of a matter, one line a document."""
    for document, clauses in found:
        shown, more = clauses[:SHOWN], len(clauses) - SHOWN
        name = title(document, english)
        if english:
            rows = "; ".join(
                f"{located.place(one, True)} ({english_gist(one, 70) or gist(one)})" for one in shown
            )
            said = f"- {name}: {rows}{f' and {more} more' if more > 0 else ''}."
        else:
            rows = "；".join(f"{one.label}（{gist(one, 30)}）" for one in shown)
            said = f"- {name}：{rows}{f'，另有{more}处' if more > 0 else ''}。"
        draft.say(said, *(whole(document, one) for one in shown))


def asked(query: Query) -> bool:
    """Whether a question asks which documents speak of something."""
    return Asked.MENTIONS in record_questions.asked(query.text)
