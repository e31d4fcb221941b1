"""Who leads, cooperates in or is responsible for a matter: from the records, each task with its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from documents.facts.bodies import ENDINGS
from documents.facts.duties import duties
from documents.facts.responsibilities import LABEL, Responsibility, Role
from rag import outline
from rag.answer import Kind
from rag.answers.bodies import due
from rag.answers.quoted import likeness
from rag.answers.unanswered import unheard
from rag.desk import Desk, Written
from rag.drafting import (
    Draft,
    Quote,
    english_gist,
    english_shortened,
    gist,
    listed,
    sentences,
    shortened,
    title,
)
from rag.finding.unheard_things import BORNE_OUT
from rag.questions.asked import kinds
from rag.questions.names.places import Place
from rag.questions.names.units import Units
from rag.questions.needs import requirements
from rag.questions.plain import quoted
from rag.questions.query import Query
from rag.rendered_names import LISTED
from rag.retrieval import Evidence, Retriever, Term

ENOUGH = 0.3  # share of the question's notions that a task must speak of
FEW, CLOSE = 0.22, 0.33  # a smaller share, and the cosine that makes up for it
NEAR_BEST = 0.85  # of the best task's score: others as close answer the question too
MOST = 8  # tasks that one answer lists
# Share of the question that a sentence must say more of than the opening, to be named in its place.
ANOTHER = 0.2
NEAR_FIRST = 0.5  # of the score of the clause nearest to the question, whether or not it lists its units
BODY = re.compile(rf"[由向到][^，。；]{{2,16}}(?:{'|'.join(ENDINGS)})")
CANDIDATES = 60
SEVERAL = 2  # sentences that charge a body, from which on each has its own
ABOUT = 0.5  # of the sentence that says most of the question: others that are about it too
WHEN = re.compile(r"什么时候|何时|几时|时限|期限|哪天|几月|\b(?:when|deadline|how long)\b", re.IGNORECASE)
EACH = re.compile(r"、[^，。？]{1,12}?(?:各自?|分别)(?:由|归|是|系)?(?:谁|边个)")
# Whatever is done about a matter, the task of it is meant: 推动 stands before other matters in many tasks.
DONE = re.compile(r"^(?:推动|推进|促进|抓好?|做好|搞好?|加强)(?=[一-鿿]{3})")
PART = re.compile(r"[^。；！？\n]+[。；！？]?")


def answer(query: Query, desk: Desk) -> Written | None:
    """The tasks that the question is about, each with its units."""
    strange = kinds.ATTENDS.search(query.text) or unheard.lettered(query.topic, desk)
    if (query.role is None and EACH.search(query.text)) or (query.number is None and strange):
        return None  # who does which part of one thing is said by its words, not by its list of units
    found = tasks(query, desk.retriever, requirements.foreign_places(query, desk.documents))
    return Written(write(query, found, desk)) if found else None


def tasks(query: Query, retriever: Retriever, foreign: Sequence[Place] = ()) -> tuple[Evidence, ...]:
    """The tasks that the question is about: clauses that name responsible units, and all of the foreign places."""
    if query.number is not None:
        return tuple(one for one in _numbered(query, retriever) if _of_places(one, foreign))
    topic = DONE.sub("", query.topic)
    terms = retriever.terms(topic)
    if not terms:
        return ()
    found = retriever.search(topic, CANDIDATES, query.documents)
    least = min(retriever.least(terms), BORNE_OUT)
    likely = [one for one in found if one.odds >= least and _of_places(one, foreign)]
    tasks = _lettered([one for one in likely if named_in(one, terms, retriever)], query)
    speaking = [one for one in tasks if one.support >= ENOUGH or one.prominence.stands_out]
    stated = [
        one
        for one in speaking or [one for one in tasks if _near(one)]
        if likeness.of_task(one) and likeness.of_deed(one, query.text)
    ]
    best = max((one.score for one in stated), default=0.0)
    if found and _in_own_words(found[0], stated):
        return ()
    return tuple(one for one in stated if one.score >= NEAR_BEST * best)[:MOST]


def _in_own_words(first: Evidence, stated: Sequence[Evidence]) -> bool:
    """Whether the clause found first names a body in its own words and is far nearer than the tasks, or alone likely meant."""
    best = max((one.score for one in stated), default=0.0)
    likely = first.odds > 0 and all(one.odds < 0 for one in stated)
    return (best < NEAR_FIRST * first.score or likely) and BODY.search(first.clause.text) is not None


def _lettered(tasks: list[Evidence], query: Query) -> list[Evidence]:
    """Of a name in capitals or in quotation marks the tasks that say it: a pilot of something else is not that pilot.

    All where none does. A body's is none of them: what it is asked about is looked for without it.
    """
    bodies = " ".join(mention.text for mention in query.mentions)
    said = (*quoted.CAPITALS.findall(query.text), *quoted.terms(query.text))
    names = [name for name in said if name not in bodies]
    saying = [
        one for one in tasks if any(name in f"{one.clause.text} {one.clause.english}" for name in names)
    ]
    return saying or tasks


def named_in(one: Evidence, terms: Sequence[Term], retriever: Retriever) -> tuple[Responsibility, ...]:
    """The units that a clause names; where its sentences name them, those of the sentence that is asked about.

    A list of units at a clause's end holds for all of it; 甲局负责…；乙局负责… gives each sentence to its own.
    """
    found, text = retriever.stated(one.document, one.clause), one.clause.text
    printed = [each for each in found if each.end > each.start]
    if not printed or one.clause.level is Level.ROW or any(_in_list(text, each.start) for each in printed):
        return found
    charged = {each.start for each in duties(text) if each.acts}
    if len(charged) < SEVERAL or any(each.role is not Role.RESPONSIBLE for each in printed):
        return found  # 由甲牵头。乙配合。: one task over several sentences
    parts = [match.span() for match in PART.finditer(text)]
    spoken = {span: retriever.spoken(terms, text[slice(*span)]) for span in parts}
    most = max(spoken.values(), default=0.0)
    if not most:
        return found
    best = [span for span in parts if spoken[span] >= ABOUT * most]
    return tuple(each for each in printed if any(start <= each.start < end for start, end in best))


def _in_list(text: str, start: int) -> bool:
    """Whether a unit stands in brackets or behind a label: in a list, not in a sentence."""
    opened = max(text.rfind(bracket, 0, start) for bracket in "（(〔[【")
    closed = max(text.rfind(bracket, 0, start) for bracket in "）)〕]】")
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return opened > closed or LABEL.search(line) is not None


def _of_places(one: Evidence, places: Sequence[Place]) -> bool:
    return all(requirements.speaks_of(place, one.document, one.clause) for place in places)


def _near(one: Evidence) -> bool:
    """Whether a task that says few of the question's words is near to it in meaning."""
    return one.support >= FEW and one.cosine >= CLOSE


def _numbered(query: Query, retriever: Retriever) -> tuple[Evidence, ...]:
    """第17条 in every document that numbers its tasks through."""
    return tuple(
        Evidence(document, clause, 1.0, (("number", 1.0),), 1.0)
        for document in retriever.documents(query.documents)
        for clause in document.walk()
        if outline.number(clause) == (query.number, 0)
        and (clause in outline.articles([clause]) or clause in outline.task_rows(document))
        and retriever.stated(document, clause)
    )


def write(query: Query, found: Sequence[Evidence], desk: Desk) -> Draft:
    """One sentence a task, the role that was asked for first."""
    draft = Draft()
    english = query.english
    several = len({one.document.id for one in found}) > 1
    for evidence in found:
        roles = named_in(evidence, desk.retriever.terms(query.topic), desk.retriever)
        sentence = (
            _english(query, evidence, roles, desk) if english else _chinese(query, evidence, roles, desk)
        )
        sentence = _verdict(query, roles, english) + sentence + _by_when(query, evidence.clause)
        if several:
            sentence = f"{title(evidence.document, english)}{': ' if english else '：'}{sentence}"
        bullet = "- " if len(found) > 1 else ""
        draft.say(bullet + sentence, _span(evidence.document, evidence.clause, roles))
    return draft


def _by_when(query: Query, clause: Clause) -> str:
    """The time limit of a row, where a question asks for that too."""
    asked = WHEN.search(query.text) and clause.level is Level.ROW
    limit = due.COLUMN.search(clause.text) if asked else None
    cell = limit["cell"].strip() if limit else ""
    return cell and (f" Time limit: {due.in_english(cell)}." if query.english else f"时限是{cell}。")


def _verdict(query: Query, stated: Sequence[Responsibility], english: bool) -> str:
    """Yes or no, where the question asks whether a unit has a role."""
    named = {unit.name for mention in query.mentions for unit in mention.units}
    roles = {one.role for one in stated if one.unit in named}
    if not named or query.role is None or not query.whether:
        return ""
    part = kinds.TAKES_PART.search(query.text) is not None  # any part in it is one
    if query.role is Role.RESPONSIBLE and roles == {Role.COOPERATE} and not part:  # another leads, or nobody
        return "It only cooperates. " if english else "只是配合单位。"
    if query.role is Role.COOPERATE and roles == {Role.RESPONSIBLE}:  # the text knows no other role
        return "It is one of the units responsible. " if english else "它是责任单位之一。"
    yes, no = ("Yes. ", "No. ") if english else ("是。", "不是。")
    return yes if query.role in roles or (query.role is Role.RESPONSIBLE and roles) else no


def _span(document: Document, clause: Clause, stated: Sequence[Responsibility]) -> Quote:
    """From the bracket that opens the list of units to the one that closes it."""
    # A convention's units stand in no clause of theirs.
    printed = [one for one in stated if one.end > one.start]
    start = max(clause.text.rfind(bracket, 0, printed[0].start) for bracket in "（(〔[【\n")
    end = max(one.end for one in printed)
    closes = end < len(clause.text) and clause.text[end] in "）)〕]】"
    return Quote(document, clause, max(start, 0), end + closes)


def _by_role(stated: Sequence[Responsibility]) -> dict[Role, list[str]]:
    table: dict[Role, list[str]] = {}
    for one in stated:
        table.setdefault(one.role, []).append(one.unit)
    return table


def _about(query: Query, evidence: Evidence, desk: Desk, english: bool) -> str:
    """What the task is about: its opening, or that sentence of it which the question is about."""
    clause = evidence.clause
    # Who has it to do is told beside it.
    text = LISTED.sub("", clause.english) if english else clause.text.removeprefix(clause.number).strip()
    opening = english_gist(clause) if english else gist(clause)
    terms = desk.retriever.terms(query.topic)
    spoken = {
        text[start:end]: desk.retriever.spoken(terms, text[start:end])
        for start, end in sentences(text, english)
        if not LABEL.search(text[start:end][:8])
    }
    best = max(spoken, key=lambda sentence: spoken[sentence], default="")
    opened = desk.retriever.spoken(terms, f"{clause.heading} {opening}")
    if not best or spoken[best] < opened + ANOTHER * sum(term.weight for term in terms):
        return opening
    cut = english_shortened if english else shortened
    # An English comma may stand within a list: through loans, guarantees and other ways.
    starts = [0, *(match.end() for match in re.finditer(r"[，；]|;\s", best))]
    pieces = [cut(best[start:]) for start in starts]
    said = max(pieces, key=lambda piece: desk.retriever.spoken(terms, piece))  # the first of equals
    return said[:1].upper() + said[1:]


def _chinese(query: Query, evidence: Evidence, stated: Sequence[Responsibility], desk: Desk) -> str:
    roles = _by_role(stated)
    subject = f"{evidence.clause.label}（{_about(query, evidence, desk, english=False)}）"
    leads, others, all_ = (
        listed(roles.get(role, []), False) for role in (Role.LEAD, Role.COOPERATE, Role.RESPONSIBLE)
    )
    parts = []
    if leads:
        parts.append(f"由{leads}牵头")
    if others:
        parts.append(f"配合单位是{others}")
    if all_:
        tail = "" if leads or query.role is Role.RESPONSIBLE else "，原文没有区分牵头与配合"
        parts.append(f"责任单位是{all_}{tail}")
    if query.kind is Kind.COOPERATING_UNIT and others:
        parts = [f"配合单位是{others}", *([f"由{leads}牵头"] if leads else [])]
    elif query.kind is Kind.COOPERATING_UNIT and leads:
        parts = [f"只列了牵头单位{leads}，没有列配合单位"]
    if query.kind is Kind.COOPERATING_UNIT:
        return f"{subject}：{'；'.join(parts)}。"
    return f"{subject}{'，'.join(parts)}。"


def _english(query: Query, evidence: Evidence, stated: Sequence[Responsibility], desk: Desk) -> str:
    units = desk.units
    roles = _by_role(stated)
    names = {role: listed([_named(unit, units) for unit in roles.get(role, [])], True) for role in Role}
    about = _about(query, evidence, desk, english=True) or gist(evidence.clause)
    subject = f"{_label(evidence.clause)} ({about})"
    leads, others, all_ = names[Role.LEAD], names[Role.COOPERATE], names[Role.RESPONSIBLE]
    if query.kind is Kind.COOPERATING_UNIT:
        if others:
            return f"The cooperating units of {subject} are {others}" + (
                f"; the lead is {leads}." if leads else "."
            )
        if leads:
            return f"{subject} names no cooperating unit; {leads} leads it alone."
    parts = []
    if leads:
        parts.append(f"{leads} {'lead' if len(roles[Role.LEAD]) > 1 else 'leads'} {subject}")
    if all_:
        tail = "" if leads or query.role is Role.RESPONSIBLE else "; the text does not say who leads"
        parts.append(
            f"{all_} {'are' if len(roles[Role.RESPONSIBLE]) > 1 else 'is'} responsible for {subject}{tail}"
        )
    if others:  # behind who leads or, where nobody does, who is responsible
        parts.insert(1, f"with {others} cooperating")
    return f"{', '.join(parts)}."


def _named(unit: str, units: Units) -> str:
    english = units.english(unit)
    return f"{unit} ({english})" if english else unit


def _label(clause: Clause) -> str:
    number = clause.address.rsplit("/", 1)[-1]
    return f"Task {number}" if number.isdigit() else clause.label
