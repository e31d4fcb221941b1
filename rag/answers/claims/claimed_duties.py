"""A body said to lead a task, or to approve, hear or fine: held against who does. Knows no figure."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answer import Kind
from rag.answers.bodies import duties, units
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.names import unit_names
from rag.questions.needs.requirements import UNIT_KINDS
from rag.questions.query import Query

BODY_LEADS = re.compile(
    r"(?:由|是|系)?([一-鿿]{2,12}?(?:局|委|行|所|办|会|院|厅|中心|公司|集团|政府))(?:来)?(?:牵头|主办|负责|管|配合|协办|解释)|"
    r"\b(?:the )?((?:[A-Za-z]+ ){0,4}(?:exchange|bureau|bank|commission|authority|office|department|"
    r"government|association|court))\b[^.?]{0,20}\b(?:leads?|heads?|is in charge|is responsible|"
    r"runs)\b|"
    r"\b(?:led|headed|run|handled) by (?:the )?"
    r"((?:[A-Za-z]+ ){0,4}(?:exchange|bureau|bank|commission|authority|office|department|court))\b",
    re.IGNORECASE,
)
# What a body is said to do: 由市财政局审批的.
ACTS = re.compile(
    r"(?:由|是|系|归)(?P<body>[一-鿿]{2,16}?(?:局|委|办|厅|会|院|政府|支队|部门|中心|公司))(?:来|统一)?"
    r"(?P<act>[一-鿿]{1,6}?)的?(?=[，,。？?]|吗|吧|对|啱|$)"
)
DOES = re.compile("做|办|搞|管|弄|跟")


def answer(query: Query, desk: Desk) -> Written | None:
    """Who does it, where the question says of a body that it leads, approves, hears or fines; None for other questions."""
    if not query.whether or query.number is not None:
        return None
    if query.role is None:
        return _act(query, desk)
    if query.mentions:
        return _named_lead(query, desk)
    named = BODY_LEADS.search(query.text)
    if named is None:
        return None
    name = re.split(r"[由是系归]", next(group for group in named.groups() if group))[-1]
    topic = query.topic
    for word in name.split():  # once each: what is led may bear the same name
        topic = re.sub(
            rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", " ", topic, count=1, flags=re.IGNORECASE
        )
    asked = replace(query, topic=topic, kind=Kind.LEAD_UNIT)
    written = duties.answer(asked, desk) or units.answer(asked, desk)
    if written is None:
        return None
    return Written(_only(written.draft, 0, "No: " if query.english else "不是："), evidence=written.evidence)


def _named_lead(query: Query, desk: Desk) -> Written | None:
    """The same of a body that some task names: the task is looked for without its name."""
    if query.kind not in UNIT_KINDS:
        return None
    topic = query.topic
    for mention in query.mentions:
        topic = topic.replace(mention.text, " ")
    if not desk.retriever.terms(topic):
        return None
    query = _at_home(query, desk)
    duty = None if query.english else duties.answer(replace(query, topic=topic), desk)
    if duty is not None:
        body = duty.draft.parts[0].split("。")[0]
        yes = "" if len(query.mentions) > 1 else "是的："  # which of two is asked, and no nod
        opening = yes if _names(query, body) else "不是：" if len(duty.draft.parts) == 1 else ""
        return Written(_only(duty.draft, 0, opening), evidence=duty.evidence)
    written = units.answer(replace(query, topic=topic), desk)
    return Written(_only(written.draft, 0, ""), evidence=written.evidence) if written else None


def _at_home(query: Query, desk: Desk) -> Query:
    """The same of the documents of the body's own place, where a question restricts itself to none: others charge theirs."""
    regions = {unit.region for one in query.mentions for unit in one.units}
    own = tuple(one.id for one in desk.documents if (one.region or "") in regions)
    return query if query.documents or not own else replace(query, documents=own)


def _only(draft: Draft, position: int, opening: str) -> Draft:
    """One sentence of a draft with what it cites, behind the words that correct or confirm."""
    part = draft.parts[position].removeprefix("- ")
    cited = [one for one in draft.citations if f"[{one.n}]" in part]
    for number, one in enumerate(cited, start=1):
        part = part.replace(f"[{one.n}]", f"[{number}]")
    return Draft(
        [opening + part], [replace(one, n=number) for number, one in enumerate(cited, start=1)], draft.notes
    )


def _act(query: Query, desk: Desk) -> Written | None:
    """The sentence that gives to a body what the question says another does."""
    claimed = ACTS.search(query.text)
    if claimed is None:
        return None
    body, act = re.split(r"[由是系归]", claimed["body"])[-1], claimed["act"]
    topic = f"{query.topic.replace(body, ' ')} {act}"
    asked = replace(query, topic=topic)
    written = duties.answer(asked, desk) if DOES.fullmatch(act) else duties.done(act, asked, desk)
    if written is None:
        return None
    said = written.draft.parts[0].split("。")[0]
    short = body.removeprefix("市")
    same = _names(query, said) or said.endswith(body) or unit_names.abbreviates(short, said)
    yes, no = ("Yes: ", "No: ") if query.english else ("是的：", "不是：")
    return Written(_only(written.draft, 0, yes if same else no), evidence=written.evidence)


def _names(query: Query, body: str) -> bool:
    """Whether a question names a body."""
    return any(unit.name == body for mention in query.mentions for unit in mention.units)
