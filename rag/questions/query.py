"""A question -> Query: language, kind, roles, units, documents, clause numbers and topic. Finds no evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Document
from documents.facts.responsibilities import Role
from documents.numerals import CHINESE, integer
from rag import language
from rag.answer import Kind
from rag.glossary import Glossary
from rag.language import Language
from rag.questions.asked import asking, claims, enterprise, kinds, part_asked, stories
from rag.questions.asked import records as record_questions
from rag.questions.asked.again import Again
from rag.questions.asked.navigating import PARTS_SPEAK
from rag.questions.asked.record_words import Asked
from rag.questions.asked.weighing import Weighed
from rag.questions.names import inside, scoping, taking_in
from rag.questions.names.inside import Inner
from rag.questions.names.units import Mention, Units
from rag.questions.needs import last_days
from rag.questions.plain import cantonese, turns

NUMBERED = re.compile(
    rf"第\s*([{CHINESE}\d]+)\s*(?:条(?![件例线款街路巷河船裤裙腿鱼狗边信短])|项|号|个?任务)|(?:任务|条款|\b(?:task|item|article|measure|clause))\s*(?:no\.?\s*|number\s*)?(\d{{1,3}})"
    rf"(?!\s*[%％\d])|\b(\d{{1,3}})\s*号?(?:任务|条)",
    re.IGNORECASE,
)
RANKS = "省市县区"
BODIES = frozenset((Kind.UNIT_TASKS, Kind.COUNT))  # kinds of questions of what bodies have to do
# Words that frame a question; none of them tells what it is about.
FRAME = re.compile(
    r"^[同跟与和](?=[一-鿿]{3})|(?<![国私所拥享持没含具占公原现])有(?=什么|啥|咩|哪)|几耐(?:要|先|会)?|(?:隔)?多久(?:要|会|才)?|多长时间|一次(?=[？?。！!]|$)|"
    r"(?:什么|啥)时候(?:要|会|能|才)?|请问|請問|(?<![申邀聘])请|麻烦|帮我|告诉我|我?想(?:知道|了解|问|去|要)|(?:应该|应|该)?找(?=哪|什么|谁|边|啥)|一下|点样|会?怎么样|怎么|会?怎样|如何|打算|准备|究竟|到底|具体|由谁|谁|边个|边啲|系咪|咩|嘅|佢|"
    r"哪(?:个|些|家|几|一)?(?:单位|部门|机构|局)?|什么(?:单位|部门)?|啥|有没有|有冇|是不是|是否|有哪些|是什么|(?:多少|几多|几)家(?!庭)|多少|"
    r"(?:应该?|要|该|可以?)?向(?=\s*(?:哪|什么|谁|边|[一-鿿]{2,4}(?:哪|什么)))|"
    r"(?:咨询|询问|打听|联系|反映)(?=[？?。]|$)|[那这][几些两三][条项个件](?:都)?|都?(?:在|归)管(?=[啊呀呢的？?]|$)|(?:(?<=部门)|(?<=单位)|(?<=机构)|(?<=[谁局]))(?:来|在)?管(?=[啊呀呢的？?]|$)|"
    r"(?:(?:写|讲|说|谈)(?:到|及|明|过){0,2}|提[到及])[了的]?(?:是|有)?(?=什么|啥|咩|哪些|些什么)|"
    r"牵头|配合|协办|主办|主导|带头|打头|领衔|挑头|领头|负责|责任|主管|归口|协同|协助|参与|打下手|单位|部门|机构|任务|工作|事项|事情|这件事|事儿|这个事|项目|业务|条款|职责|"
    r"(?:(?:需要?|应该?|要|须|必须)?(?:满足|符合|具备)|(?:提|定|设|作|做)(?:出|下|定)?(?:了|过))(?=什么|甚么|哪些|啥|何|怎样)|"
    r"来着(?=[？?。]|$)|(?:会|要)?(?:有|承担|带来)?(?:什么|啥|何种?|哪些)(?:样的)?后果|(?:该|应该?|要)?(?:怎么|咋|如何)办(?=[？?。]|$)|"
    r"这[个项件]|该|的是|是|的|由|归|呢|吗|啊|呀|了|搞|这事|这块|里面|里头|(?<!公)里|？|\?|。|，|,|“|”|\"|"
    r"\b(?:push|drive|efforts?|campaign|initiative|moves?) to\b|"
    r"(?<!&)\b(?:please|tell|me|i|want|to|know|would|like|who|whom|which|what|whose|unit|units|department|departments|bureau|body|bodies|agency|agencies|"
    r"organi[sz]ations?|office|authority|is|are|was|were|the|a|an|of|for|in|on|at|by|and|or|does|do|did|it|its|this|that|there|with|as|"
    r"task|tasks|item|items|work|matter|project|business|lead|leads|leading|leader|led|head|heads|headed|heading|cooperate|cooperates|"
    r"cooperating|co-operating|co-operate|responsible|charge|handle|handles|be|will|should|can|could|take|takes|care|assist|assists|"
    r"participate|participates|runs?|running|how|much|many|when|often)\b",
    re.IGNORECASE,
)


# The text of places that are named, in which something else is asked for: 甲市和乙市签的协议里.
OF_TEXT = re.compile(
    r"^[\s和与跟同及的两市]*(?:(?:之间|两地)?的?(?:签署?|订|签订|达成)(?:了|下)?的)?(?:那[份个])?(?:合作)?"
    r"(?:协议|方案|规划|通知|办法|文件|意见|条例|细则)(?:书|文本)?(?:里面?|里头|中|当中|上|对|关于)+的?(?=[一-鿿]{2})"
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The answer that a follow-up may lean on, before it is looked up: the `questions` up to it, oldest first.

    `asked` is the follow-up as it was put, `fuller` the same with what the question before was about; empty for none.
    """

    questions: tuple[str, ...]
    asked: str
    fuller: str = ""


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
    whether: bool = False  # yes or no is asked for
    strangers: tuple[str, ...] = ()  # bodies of places for which no document is, named like bodies of these
    item: tuple[str, str] | None = None  # document and address of a clause of which more is asked to be told
    pointed: tuple[str, str] | None = None  # those of a clause of which a follow-up asks something
    nearby: tuple[str, ...] = ()  # ids of the documents spoken of last, where a follow-up names none
    spoken: tuple[
        tuple[str, str], ...
    ] = ()  # documents and addresses of the clauses cited last, where few were
    bare: bool = False  # a follow-up that names no matter of its own: what it asks is asked of what was told
    fuller: Query | None = None  # a follow-up with what the question before was about
    inside: tuple[Inner, ...] = ()  # counties and towns of a place for which a document is
    part: tuple[int, int] | None = None  # of that clause's words, those that answer alone
    again: Again | None = None  # what is wanted of the answer before
    weighed: Weighed | None = None  # how the figures of the answers before are set against each other
    weighs: tuple[Query, ...] = ()  # the questions of those answers, each with what was cited as `spoken`
    same_as: tuple[str, str] | None = (
        None  # document and address of the clause whose bodies are asked to do this too
    )
    told: str = ""  # what the message says of its asker, where that is left out of `text`
    earlier: Earlier | None = None  # what `nearby`, `spoken` and `fuller` are still to be taken from

    @property
    def message(self) -> str:
        """All that is told and asked."""
        return f"{self.told}{self.text}"

    @property
    def own_words(self) -> str:
        """The same as it was put: what was carried over into Chinese keeps no months and ages of its own."""
        return self.question if self.english and not language.HAN.search(self.question) else self.message

    @property
    def english(self) -> bool:
        """Whether the answer is to be in English."""
        return self.language is Language.ENGLISH

    @property
    def of_tasks(self) -> bool:
        """Whether it asks what there is to do, or what of it a body has: records tell that, whatever words ask for it."""
        return bool(self.mentions and self.kind in BODIES) or asking.OF_TASKS.search(self.text) is not None


def understand(
    question: str,
    units: Units,
    documents: Sequence[Document],
    glossary: Glossary,
    answer_in: Language | None = None,
) -> Query:
    """Read a question that stands alone."""
    spoken = language.detect(question)
    said = question if spoken is Language.ENGLISH else cantonese.written(language.simplified(question))
    said = turns.plain(said)
    text = claims.plain(said)  # an order how to answer is no part of what is asked
    role = kinds.role(text)
    mentions = units.mentions(text)
    within = tuple(one for one in inside.named(text, documents) if not _begins_body(one, mentions))
    mentions = taking_in.mentioned(mentions, within, text, units.known)
    elsewhere = {one: units.elsewhere(text, one) for one in mentions}
    named = tuple(one for one in mentions if not elsewhere[one])
    number = _number(text)
    scope, regions = scoping.scope(text, documents, glossary, within, named)
    author = _author(text, named, units, role)
    if author is not None:
        named, scope = tuple(one for one in named if one is not author), units.issued(author)
    whether = kinds.asks_whether(said) or claims.made(said) or _takes_part(text, named, number)
    part = bool(named) and part_asked.asked(text)
    kind = _kind(text, role, named, number, whether)
    spans = [(one.start, one.end) for one in named]
    alone = asking.names_tasks(text, spans, regions) or asking.names_body(text, spans, regions)
    if kind is Kind.PASSAGES and alone:
        kind = Kind.UNIT_TASKS
    about = named if part or kind in {Kind.UNIT_TASKS, Kind.COUNT} else ()
    about = (*about, *((author,) if author else ()))
    topic = _topic(part_asked.without(text) if part else text, about, regions, [one.text for one in named])
    if part:
        of_one = number is not None or part_asked.matter(topic)
        kind = Kind.RESPONSIBLE_UNIT if of_one else Kind.UNIT_TASKS
    return Query(
        question=question,
        text=text,
        language=answer_in or spoken,
        kind=kind,
        role=role,
        mentions=named,
        documents=scope,
        number=number,
        topic=topic,
        whether=whether,
        strangers=tuple(name for name in elsewhere.values() if name),
        inside=within,
    )


def _begins_body(one: Inner, mentions: Sequence[Mention]) -> bool:
    """Whether what seems a place's rank begins the name of a body: the 县 of 县财政局 in a table of duties."""
    return not one.place.city and any(one.start < each.start < one.end < each.end for each in mentions)


def _author(text: str, named: Sequence[Mention], units: Units, role: Role | None) -> Mention | None:
    """Of the bodies named the one that stands for its own paper, where tasks of that paper are asked for."""
    if not asking.OF_TASKS.search(text) or (role is not None and len(named) < 2):
        return None
    return next((one for one in named if units.issued(one)), None)


def _kind(text: str, role: Role | None, named: Sequence[Mention], number: int | None, whether: bool) -> Kind:
    if enterprise.asks(text) or stories.only(text):
        return Kind.PROGRAMMES
    spans = [(one.start, one.end) for one in named]
    counts = asking.asks_number(text, spans)
    if _asks_of_documents(text, counts) and not (named and PARTS_SPEAK.search(text)):
        return Kind.DOCUMENT
    if counts:
        return Kind.COUNT
    if asking.asks_tasks(text, spans, role, whether) and number is None:
        return Kind.UNIT_TASKS
    who = kinds.ASKS_UNIT.search(text) or kinds.ASKS_BODY.search(text)
    if role is not None and (who or number is not None or (named and whether)):
        return kinds.UNIT_KIND[role]
    if kinds.ASKS_UNIT.search(text) and not named and not kinds.DOCUMENTARY.search(text):
        return Kind.DEFINITION if _defines_first(text) else Kind.RESPONSIBLE_UNIT
    if named and role is not None and not _topic(text, named, (), ()):
        return Kind.UNIT_TASKS
    return _content_kind(text)


def _takes_part(text: str, named: Sequence[Mention], number: int | None) -> bool:
    """Whether a question asks if a body that it names has a part in something that it names too."""
    matter = number is not None or bool(_topic(text, named, (), ()))
    return bool(named) and kinds.TAKES_PART.search(text) is not None and matter


def _defines_first(text: str) -> bool:
    """Whether a question asks what a thing is before it asks for anybody: 某某是什么，跟谁一起办."""
    first = kinds.ASKS_UNIT.split(text)[0]
    return "，" in first and kinds.DEFINITIONS.search(first) is not None


def _asks_of_documents(text: str, counts: bool) -> bool:
    """Whether a question asks of a document itself; how many parts it has is a matter of counting."""
    asked = set(record_questions.asked(text) or record_questions.bare(text))
    return bool(asked - ({Asked.STRUCTURE, Asked.PARTS_OF} if counts else set()))


def _content_kind(text: str) -> Kind:
    """By the words that ask; whether there is a limit at all asks for no figure."""
    for kind, pattern in (
        (Kind.DOCUMENT, kinds.DOCUMENTARY),
        (Kind.ARITHMETIC, kinds.ARITHMETIC),
        (Kind.RHYTHM, kinds.RHYTHMS),
        (Kind.DEFINITION, kinds.DEFINITIONS),
        (Kind.FIGURE, kinds.FIGURES),
        (Kind.LIST, kinds.LISTS),
    ):
        if pattern.search(text) and not (kind is Kind.FIGURE and kinds.asks_if(text)):
            return kind
    return Kind.PASSAGES


def _number(text: str) -> int | None:
    match = NUMBERED.search(text)
    return integer(next(group for group in match.groups() if group)) if match else None


def _topic(text: str, mentions: Sequence[Mention], regions: Sequence[str], bodies: Sequence[str]) -> str:
    """What is left when the frame, the units asked about and the places that restrict are taken out.

    A place that is part of a body's name stays: 东莞信托 is no 信托. Of 某某市民 its rank does: 市民 is a word.
    """
    for mention in sorted(mentions, key=lambda one: -one.start):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    kept = [re.escape(one) for one in sorted(bodies, key=len, reverse=True)]
    for name in regions:
        end = "(?!民)" if name[-1] in RANKS else ""
        pattern = "|".join([*kept, rf"(?P<place>{re.escape(name)}{end})"])
        text = re.sub(pattern, lambda match: " " if match["place"] else match[0], text, flags=re.IGNORECASE)
    if regions:
        text = OF_TEXT.sub(" ", text)
    return re.sub(r"\s+", " ", FRAME.sub(" ", NUMBERED.sub(" ", last_days.without(text)))).strip()
