"""A question -> Query: language, kind, roles, units, documents, clause numbers and topic. Finds no evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Document
from documents.facts import Role
from documents.metadata import plain_title
from documents.numerals import CHINESE, integer
from rag import language
from rag.answer import Kind
from rag.glossary import Glossary
from rag.language import Language
from rag.units import Mention, Units

# What a question says about roles, and words that only frame it. None of them tells what it is about.
LEAD = re.compile(
    r"牵头|主办|主导|带头|挂帅|\b(?:lead(?:s|ing|er)?|led|head(?:s|ed)?|spearhead\w*)\b", re.IGNORECASE
)
COOPERATE = re.compile(
    r"配合|协办|协同|协助|参与|\b(?:co-?operat\w*|assist\w*|participat\w*|supporting (?:unit|bod|depart)\w*)\b",
    re.I,
)
RESPONSIBLE = re.compile(
    r"负责|责任|主管|\b(?:responsible|in charge|responsibilit\w*|handles?|takes? care)\b", re.IGNORECASE
)
ASKS_UNIT = re.compile(
    r"谁|(?:哪|什么|何)[个些家]?(?:单位|部门|机构|局|委办局|主体)|哪(?:个|些)(?=牵头|配合|负责)|(?:牵头|配合|责任|主管|主办|协办)(?:单位|部门|方)"
    r"(?!的|任务|哪些任务)|归哪|找哪|归口|"
    r"\bwho\b|\b(?:which|what)\s+(?:\w+\s+){0,2}?(?:unit|department|bureau|bod(?:y|ies)|agenc|organi[sz]ation|office|authorit|institution)\w*",
    re.IGNORECASE,
)
ASKS_TASKS = re.compile(
    r"(?:哪|什么|几|多少|所有|全部|列出|列举)[一-鿿]{0,4}?(?:任务|工作|事项|事情|职责|条款?|项)|(?:牵头|配合|负责|参与|协助)(?:的?(?:任务|工作|事项)|了?(?:哪|什么|啥))|"
    r"(?:任务|职责|工作)(?:有哪|是什么|清单|列表)|"
    r"\b(?:which|what|list|all|every|how many|show)\b.{0,40}\b(?:tasks?|items?|measures?|duties|work|responsibilities)\b|"
    r"\bwhat\b.{0,30}\b(?:lead|cooperat\w*|co-operat\w*|responsible for|in charge of)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    rf"第\s*([{CHINESE}\d]+)\s*(?:条|项|号|个?任务)|(?:任务|条款|task|item|article|measure|no\.?)\s*(?:no\.?\s*)?(\d{{1,3}})(?!\s*[%％\d]|\s*(?:亿|万|家))|\b(\d{{1,3}})\s*号(?:任务|条)",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"请问|請問|请|麻烦|帮我|告诉我|我想(?:知道|了解|问)|想(?:知道|了解|问)|一下|谁|由谁|哪(?:个|些|家|几)?(?:单位|部门|机构|局)?|什么(?:单位|部门)?|有没有|是否|有哪些|是什么|"
    r"牵头|配合|协办|主办|主导|带头|负责|责任|主管|归口|协同|协助|参与|单位|部门|机构|任务|工作|事项|事情|项目|业务|条款|职责|这[个项件]|该|的是|是|的|由|归|呢|吗|啊|呀|？|\?|。|，|,|"
    r"\b(?:please|tell|me|i|want|to|know|would|like|who|whom|which|what|whose|unit|units|department|departments|bureau|body|bodies|agency|agencies|"
    r"organi[sz]ations?|office|authority|is|are|was|the|a|an|of|for|in|on|at|by|and|or|does|do|did|it|its|this|that|there|with|as|task|tasks|item|items|work|"
    r"matter|project|business|lead|leads|leading|leader|led|head|heads|headed|cooperate|cooperates|cooperating|co-operating|co-operate|responsible|charge|handle|handles|"
    r"be|will|should|can|could|take|takes|care|assist|assists|participate|participates)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Query:
    """The question understood. `text` is folded to Simplified; `topic` is what it is about, framing left out."""

    question: str
    text: str
    language: Language
    kind: Kind
    role: Role | None
    mentions: tuple[Mention, ...]
    documents: tuple[str, ...]  # ids the question restricts itself to; empty for all
    number: int | None  # 第17条
    topic: str


def understand(
    question: str,
    units: Units,
    documents: Sequence[Document],
    glossary: Glossary,
    answer_in: Language | None = None,
) -> Query:
    """Read a question that stands alone."""
    spoken = language.detect(question)
    text = question if spoken is Language.ENGLISH else language.simplified(question)
    role = _role(text)
    named = units.mentions(text)
    number = _number(text)
    kind = _kind(text, role, named, number)
    scope, regions = _scope(text, documents, glossary)
    return Query(
        question,
        text,
        answer_in or spoken,
        kind,
        role,
        named,
        scope,
        number,
        _topic(text, named if kind is Kind.UNIT_TASKS else (), regions),
    )


def _role(text: str) -> Role | None:
    for role, pattern in ((Role.LEAD, LEAD), (Role.COOPERATE, COOPERATE), (Role.RESPONSIBLE, RESPONSIBLE)):
        if pattern.search(text):
            return role
    return None


def _kind(text: str, role: Role | None, named: Sequence[Mention], number: int | None) -> Kind:
    if named and ASKS_TASKS.search(text) and number is None:
        return Kind.UNIT_TASKS
    if role is not None and (ASKS_UNIT.search(text) or number is not None):
        return {
            Role.LEAD: Kind.LEAD_UNIT,
            Role.COOPERATE: Kind.COOPERATING_UNIT,
            Role.RESPONSIBLE: Kind.RESPONSIBLE_UNIT,
        }[role]
    if ASKS_UNIT.search(text) and not named:
        return Kind.RESPONSIBLE_UNIT
    if named and role is not None and not _topic(text, named, ()):
        return Kind.UNIT_TASKS
    return Kind.PASSAGES


def _number(text: str) -> int | None:
    match = NUMBERED.search(text)
    return integer(next(group for group in match.groups() if group)) if match else None


def _scope(
    text: str, documents: Sequence[Document], glossary: Glossary
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The documents that a question names by title, number or region, and the words that named a region."""
    plain = plain_title(text)
    named = [
        d.id
        for d in documents
        if (len(plain_title(d.title)) > 6 and plain_title(d.title) in plain)
        or (d.number and d.number in text)
    ]
    if named:
        return tuple(named), ()
    found: dict[str, list[str]] = {}
    for document in documents:
        for region in re.split(r"[、,，]", document.region or ""):
            for name in _region_names(region, glossary):
                if name and re.search(
                    re.escape(name) if not name.isascii() else rf"\b{re.escape(name)}\b", text, re.IGNORECASE
                ):
                    found.setdefault(name, []).append(document.id)
    ids = dict.fromkeys(identifier for hits in found.values() for identifier in hits)
    return (tuple(ids), tuple(found)) if 0 < len(ids) < len(documents) else ((), tuple(found))


def _region_names(region: str, glossary: Glossary) -> tuple[str, ...]:
    short = region.removesuffix("市").removesuffix("省")
    english = (glossary.english(region) or glossary.english(short)).removesuffix(" City")
    return tuple(name for name in (region, short, english) if len(name) >= 2)


def _topic(text: str, mentions: Sequence[Mention], regions: Sequence[str]) -> str:
    """What is left when the frame, the units asked about and the places that restrict are taken out."""
    for mention in sorted(mentions, key=lambda one: -one.start):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    for name in regions:
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", FRAME.sub(" ", NUMBERED.sub(" ", text))).strip()
