"""How a thing is applied for and in what steps: the clause that tells its way from hand to hand, whole or one step of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Clause, Document
from documents.numerals import CHINESE, integer
from rag import located
from rag.answers import quoting
from rag.answers.lists import led
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, whole
from rag.questions.query import Query
from rag.retrieval import Evidence

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMERALS = "零一二三四五六七八九"
ASKED = re.compile(
    r"流程|程序|步骤|环节|手续(?!费)|(?:怎么样?|如何|怎样|点样|咋)(?:去|来|才能)?(?:申请|申报|申领|办理|办(?=[？?呀啊呢]|$)|报名|登记|备案)|"
    r"\bhow (?:do|does|can|could|should|must|may|to)\b[^?.]{0,40}\b(?:apply|register|sign up|file)\b|"
    r"\b(?:procedures?|formalities|application process|steps)\b",
    re.IGNORECASE,
)
# The times, papers or bodies of a procedure are asked for, or how many steps it has: that is told elsewhere.
ELSE = re.compile(
    r"材料|资料|证件|谁|哪个(?:部门|单位|机构)|牵头|负责|(?:几|多少|几多)个?(?:步骤|环节|阶段)|罚|"
    r"\b(?:papers?|documents?|who|how many)\b",
    re.IGNORECASE,
)
_STEP = r"步(?!走)骤?|道?(?:环节|手续(?!费)|程序|工序)"
# 第三步, the last step: one of them; 几步: how many.
ONE_STEP = re.compile(
    rf"第(?P<zh>[{CHINESE}\d]+)个?(?:{_STEP})|(?P<last>最后)(?:那|的)?一?个?(?:{_STEP})|"
    rf"\b(?:(?P<en>{'|'.join(ORDINALS)})|(?P<en_last>last|final)) step\b|\bstep (?P<digit>\d{{1,2}})\b",
    re.IGNORECASE,
)
HOW_MANY = re.compile(rf"(?:几|多少|几多)个?(?:{_STEP})|\bhow many steps\b", re.IGNORECASE)
# What is done on the way of an application, each by a word of its own.
STEPS = tuple(
    map(
        re.compile,
        (
            "申请|申报|报名|提出|提交|递交",
            "受理|接收",
            "初审|审核|核查|审查|核实|核验",
            "复核|复审|评审|评估|联审",
            "公示|公告|公布",
            "批准|审批|决定|核准|准予|核发|确认",
            "拨付|发放|拨到|兑付|放款|支付|划拨",
            "验收|登记|备案|签订|领取",
        ),
    )
)
WAY = re.compile(
    r"(?:工作)?日内|\d日|向[^，。；]{2,24}(?:提出|提交|申请|申报|备案|报)|自[^，。；]{1,16}之日起|报[^，。；]{2,16}批"
)
HEADED = re.compile(r"程序|流程|步骤|办理|申[请报领](?!材料|条件|对象|资格)|手续")
MANY, FEW = 3, 2  # sorts of steps that make a procedure, the same under a heading that says so
SEARCHED = 12
NEAR = 0.3  # of the best clause's score
# Share of the question's notions of which the clause must speak, and of the best one's share.
SPEAKS, AS_MUCH = 0.2, 0.5


def answer(query: Query, desk: Desk) -> Written | None:
    """The clause with its points; None where no procedure is asked for, or none is found near the question."""
    asked = f"{query.text} {query.question}"
    step, many = ONE_STEP.search(asked), HOW_MANY.search(asked) is not None
    if query.whether or not (step or many or (ASKED.search(asked) and not ELSE.search(query.text))):
        return None
    matter = HOW_MANY.sub(" ", ONE_STEP.sub(" ", query.topic or query.text))
    found = desk.retriever.search(matter, SEARCHED, query.documents)
    first = max((one.score for one in found), default=0.0)
    least = max([SPEAKS, *(AS_MUCH * one.support for one in found[:1])])
    near = [one for one in found if one.score >= NEAR * first and one.support >= least]
    for one in near:
        for clause in _around(one, desk):
            if _tells(clause):
                return (_step(one, clause, step, query) if step else None) or _written(
                    one, clause, query, many
                )
    return None


def _step(one: Evidence, clause: Clause, step: re.Match[str], query: Query) -> Written | None:
    """The one step of a clause whose steps are points of their own, or that counts them out; None where it has no such step."""
    place = _place(step)
    points = led.items(clause)
    if points:
        if place >= len(points):
            return None
        return _written(one, points[place], query)
    printed = (
        re.search(rf"[^，。；]*第{_NUMERALS[place + 1]}步[^，。；]*", clause.text) if 0 <= place < 9 else None
    )
    if printed is None or query.english:
        return None
    draft = Draft()
    quote = Quote(one.document, clause, *printed.span())
    draft.say(f"{quoting.sentence(quote, query.english)}。", quote)
    return Written(draft, evidence=[one], quoted=True)


def _place(step: re.Match[str]) -> int:
    """Which of the steps, from 0; -1 is the last."""
    if step["last"] or step["en_last"]:
        return -1
    if step["en"]:
        return ORDINALS.index(step["en"].lower())
    return (int(step["digit"]) if step["digit"] else integer(step["zh"]) or 1) - 1


def _around(one: Evidence, desk: Desk) -> Iterator[Clause]:
    """A clause found, and that of which it is a point."""
    yield one.clause
    above = desk.index.clause(one.document.id, one.clause.address.rpartition("/")[0])
    if above is not None and one.clause in led.items(above):
        yield above


def _tells(clause: Clause) -> bool:
    """Whether a clause with its points, or one of its paragraphs, leads from step to step."""
    points = led.items(clause)
    whole_text = "\n".join((clause.text, *(point.text for point in points)))
    least = FEW if HEADED.search(clause.heading) else MANY
    return any(
        WAY.search(text) is not None and sum(step.search(text) is not None for step in STEPS) >= least
        for text in ([whole_text] if points else clause.text.split("\n"))
    )


def _written(one: Evidence, clause: Clause, query: Query, many: bool = False) -> Written:
    draft = Draft()
    points = led.items(clause)
    if many and points:
        place = located.full(one.document, clause, query.english)
        draft.say(
            f"{place} has {len(points)} steps." if query.english else f"{place}列了{len(points)}步。",
            *(whole(one.document, point) for point in points),
        )
    quote = _quote(one.document, clause, query.english)
    draft.say(quoting.sentence(quote, query.english), quote)
    led.told(draft, quote)
    return Written(draft, evidence=[one], quoted=True)


def _quote(document: Document, clause: Clause, english: bool) -> Quote:
    rendered = quoting.opening(document, clause, english, most=99) if english else None
    return rendered or whole(document, clause)
