"""A document -> the measures in it that support somebody: who, with what words, how firmly. Knows no profile."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from documents.clauses import Clause, Document, Level
from documents.facts.aspects import offered
from documents.facts.responsibilities import LABEL
from documents.facts.tiers import tiers
from rag.drafting import sentences
from rag.language import HAN

HEADINGS = frozenset({Level.PART, Level.CHAPTER, Level.SECTION})
TITLES = frozenset({Level.HEADING, Level.SUBHEADING, Level.BOX, Level.ANNEX})  # alone they state nothing
NO_MEASURE = frozenset({Level.MASTHEAD, Level.COLOPHON, Level.TABLE, Level.ROW})
# What a public body does for somebody; a clause without any of these describes.
SUPPORTS = re.compile(
    r"支持|鼓励|引导|推动|推广|推进|争取|探索|便利|允许|提供|给予|优先|开展|发放|减免|补贴|奖励|帮助|协助|取消|放宽|"
    r"简化|设立|建立|建设|扩大|办理|扶持|实施|利用|运用|创新|对接|可用|招引|加大|完善|发展|参与|配合|落实|解决|"
    r"补助|资助|贴息|免费|优惠|减半|投向|投资|担保|让利|兜底|保障|申领|领取|享受|抵付|抵扣|抵用|返还|[免减]收|免[租缴交]|先付后补|"
    r"\b(?:support|encourag|guid|promot|provid|allow|grant|offer|help|develop|subsid|reward|explor|advanc|strive)\w*",
    re.IGNORECASE,
)
# Banks and the like as the ones who are helped.
INSTITUTION = re.compile(r"金融机构|银行|保险公司|证券公司|基金公司|地方金融组织|金融牌照|法人机构|担保机构")
SOMEBODY = re.compile(
    r"企业(?!债)|公司(?!债|治理|牌)|商户|农户|合作社|居民|从业者|创业|项目|团队|个人|园区|产业链|上下游|经营主体|"
    r"供应商|人才|条件的?者|购房|商品房|科技信贷|三农|涉农|乡村|渔|外贸|中小|小微|初创|客户|贷款|融资|债券|保险产品|基金|信贷"
)
OWN_AFFAIRS = re.compile(
    r"(?:支持|引导|推动|鼓励|吸引|引进|引入|新设|设立)[^，。；]{0,16}(?:银行|金融机构|法人|证券|保险|金融牌照)[^，。；]{0,14}"
    r"(?:来[本我]|落户|补充|增资|牌照|申请|上市|挂牌|设立|布局|入驻|做优|做强|试点资格)|补充[^，。；]{0,4}(?:资本|营运资金)|增资扩股|"
    r"(?:指导|督促|推动|鼓励)[^，。；]{0,14}(?:银行|机构|保险业)[^，。；]{0,14}(?:考核|激励机制|绩效|运用人工智能|加强运用|自主研发)|"
    r"银行机构[^；。]{0,50}(?:奖励|表彰)"
)
HELPED = re.compile(
    r"企业(?!债)|公司(?!债|治理|牌)|商户|农户|合作社|居民|从业者|项目|团队|个人|园区|经营主体|供应商|[渔茶农]|小微|"
    r"摊位|演出|客户|群体|老人|老年|儿童|学生|家庭|残疾|人员|职工|业主|车主|(?<!金融)(?<!银行)机构|社会(?:资本|力量)|"
    r"人才|每[家户人个张辆台间处]|\b(?:firms?|compan\w+|enterprises?|projects?|farmers?|residents?|famil\w+|people)\b"
)
WHOM = re.compile(r"[^，。；：、（）“”]{0,14}(?:企业|公司|运营机构|农户|合作社|居民|从业者|供应商|经营主体)")
ORGANISING = re.compile(
    r"组织实施|组织领导|保障措施|组织保障|督查|督导|考核|风险(?:防|联防|教育|管控)|监管|逃废债|违法|犯罪|宣传引导|"
    r"工作专班|协同联动|无序扩张|诚信|信用环境|政务环境|行业组织|人才(?:培训|发展环境)"
)
# What a text tells before and beside its measures.
TELLING = re.compile(
    r"背景|形势|机遇|挑战|现状|回顾|成就|成效|发展基础|指导思想|基本原则|总体(?:要求|思路|目标)|(?:发展|主要|工作)目标|"
    r"远景|展望|附则|名词解释"
)
PENALTIES = re.compile(
    r"罚款|罚金|责令|处分|刑事责任|违反本|追回|骗取|弄虚作假|\b(?:penalt\w+|fined)\b", re.IGNORECASE
)
# What sets out scope, terms, duties and penalties offers nothing, unless the same sentence gives something.
RULES = re.compile(
    r"适用本|不适用|所称|用语的含义|是指|施行|废止|负责解释|不得|参照本|"
    r"应当|不(?:少|低|小)于|"
    r"\b(?:shall not|must not|does not apply|appl(?:y|ies) to|come into force)\b",
    re.IGNORECASE,
)
GIVES = re.compile(
    r"支持|鼓励|补助|补贴|奖励|资助|贴息|减免|减半|免费|优惠|优先|扶持|让利|允许|给予(?!处分)|"
    r"申领|抵付|抵扣|返还|[免减]收|免[租缴交]|"
    r"\b(?:support|encourag|subsid|grant|reward|free of charge|allow)\w*",
    re.IGNORECASE,
)
# Who gets nothing is told, and nothing is given: 有下列情形之一的，不予补贴.
DENIAL = re.compile(r"有下列[^。：:]{0,16}的，[^。：:，]{0,8}(?:不予|不得|不再|取消)")
NOTHING = re.compile(r"不予|不得|不再")  # what a clause is headed for that gives nothing
BRACKETED = re.compile(r"[（(【\[〔][^（()）]*[)）】\]〕][。.]?")  # a list of bodies that stands alone
# Why a text was made: 为支持…，制定本办法.
PURPOSE = re.compile(r"(?:制定|制订|拟订|拟定|出台|提出|印发)(?:本|如下|以下)[^，。]{0,8}$")
LISTS = re.compile(r"[：:]\s*$")  # a sentence that its items complete
RANKS = re.compile(
    r"排名|排在|位次|评价|先进集体|县（?[市区]|各(?:地|县|区|市)|举报"
)  # who does well is rewarded for that
HINDERS = re.compile(r"打击|严禁|禁止|查处|整治|取缔|处置|考核|督查|监管|问责|通报")

SHORTEST = 8  # characters of a measure


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a clause: `clause.text[start:end]`, and the needs and traits of which it speaks."""

    start: int
    end: int
    text: str
    aspects: frozenset[str]
    named: frozenset[str]  # of those, the ones that say whom it helps
    helps: bool = field(init=False, compare=False)  # it names anybody but banks and the like
    gives: bool = field(init=False, compare=False)  # it says that something is given

    def __post_init__(self) -> None:
        object.__setattr__(self, "helps", HELPED.search(self.text) is not None)
        object.__setattr__(self, "gives", GIVES.search(self.text) is not None)


@dataclass(frozen=True, slots=True)
class Measure:
    """A clause that supports somebody. `above` holds what its headings speak of, `own` what its own heading does."""

    document: Document
    clause: Clause
    segments: tuple[Segment, ...]
    aspects: frozenset[str]
    own: frozenset[str]
    above: frozenset[str]
    institutional: bool  # the ones helped are banks and the like
    all_segments: tuple[Segment, ...]  # those that help banks and the like too
    key: tuple[str, str] = field(init=False, compare=False)  # its document and address
    around: frozenset[str] = field(
        init=False, compare=False
    )  # all of which the clause and the headings above it speak

    spoken: frozenset[str] = field(init=False, compare=False)  # the same, and what a sentence says by itself

    def __post_init__(self) -> None:
        around = self.aspects | self.own | self.above
        object.__setattr__(self, "key", (self.document.id, self.clause.address))
        object.__setattr__(self, "around", around)
        object.__setattr__(self, "spoken", around.union(*(one.aspects for one in self.all_segments)))


def of(document: Document) -> Iterator[Measure]:
    """Every measure of a document, in printed order."""
    numbered = any(clause.number for clause in document.walk())
    for clause, lead in _led(document.clauses, ""):
        if numbered and clause.level is Level.PARAGRAPH and not clause.path:
            continue  # a preface
        measure = _measure(document, clause, lead)
        if measure is not None:
            yield measure


def _led(clauses: Sequence[Clause], lead: str) -> Iterator[tuple[Clause, str]]:
    """Every clause with the sentence above it that it completes (基金投向下列领域：), or nothing."""
    for clause in clauses:
        yield clause, lead
        last = re.split("[。；\n]", clause.text.rstrip())[-1]
        yield from _led(clause.children, last if LISTS.search(last) else "")


@lru_cache(maxsize=8192)
def english_segments(text: str) -> tuple[Segment, ...]:
    """The sentences of an English rendering, with the needs and traits of which each speaks."""
    return tuple(
        Segment(start, end, text[start:end], offered(text[start:end]), frozenset())
        for start, end in sentences(text, True)
    )


def _measure(document: Document, clause: Clause, lead: str) -> Measure | None:
    if clause.level in NO_MEASURE or "\t" in clause.text:
        return None  # a tab: rows of a table that was not read as one
    begin = _body(clause)
    body = clause.text[begin:]
    bare = len(clause.text.strip()) <= len(clause.number) + len(clause.heading) + 2
    titled = clause.level in TITLES or clause.level in HEADINGS
    if len(body.strip()) < SHORTEST or (bare and (clause.children or titled)):
        return None
    above = " ".join((*clause.path, clause.heading))
    if TELLING.search(above) or not SUPPORTS.search(f"{lead}{body}"):
        return None
    if ORGANISING.search(above) and not _pays(body):
        return None
    if _rules(lead) or DENIAL.search(lead) or NOTHING.match(clause.heading):
        return None
    segments = tuple(_segments(clause, begin))
    if not segments or all(len(one.text) < SHORTEST for one in segments):
        return None  # what is left of it are the words that head it
    headed = segments[1:] if segments[0].text.rstrip("。.") == clause.heading.strip() else segments
    segments = headed or segments  # what repeats the heading says nothing beside it
    helped = [one for one in segments if not _institutional(one.text)]
    return Measure(
        document,
        clause,
        tuple(helped or segments),
        offered(body),
        offered(clause.heading) | offered(lead) | (offered(clause.path[-1]) if clause.path else frozenset()),
        frozenset().union(*(offered(one) for one in clause.path)),
        institutional=not helped,
        all_segments=tuple(segments),
    )


def _body(clause: Clause) -> int:
    """Where the text begins that is no heading; a sentence that merely serves as one is text."""
    number = clause.text.find(clause.number) + len(clause.number) if clause.number else 0
    heading = clause.text.find(clause.heading, number) if clause.heading else -1
    if heading < 0:
        return number
    end = heading + len(clause.heading)
    line_ends = clause.text[end : end + 1] == "\n" or end >= len(clause.text)
    if line_ends and not SUPPORTS.search(clause.heading):
        return end
    return end if line_ends and end < len(clause.text) else number


def _pays(text: str) -> bool:
    """Whether a sentence gives a sum or a rate to somebody other than the bodies that carry a text out."""
    return any(tiers(text[start:end]) and not RANKS.search(text[start:end]) for start, end in sentences(text))


def _rules(sentence: str) -> bool:
    """Whether a sentence sets a penalty, or sets out scope or a duty and gives nothing."""
    return bool(PENALTIES.search(sentence)) or (bool(RULES.search(sentence)) and not GIVES.search(sentence))


def _segments(clause: Clause, skip: int) -> Iterator[Segment]:
    english = HAN.search(clause.text) is None
    spoken = offered(clause.text)
    for start, end in sentences(clause.text, english):
        begin = max(start, skip)
        text = clause.text[begin:end].strip()
        if not text or LABEL.search(text[:8]) or (HINDERS.search(text) and not SUPPORTS.search(text)):
            continue
        if _rules(text) or DENIAL.search(text) or (LISTS.search(text) and clause.children):
            continue
        if BRACKETED.fullmatch(text) or PURPOSE.search(text.rstrip("。：:")):
            continue
        stop = LABELLED.search(text)
        text = text[: stop.start()].rstrip() if stop and stop.start() > 0 else text
        begin = clause.text.index(text, begin)
        said = offered(text, spoken)
        named = frozenset().union(*(offered(one, said) for one in WHOM.findall(text)))
        yield Segment(begin, begin + len(text), text, said, named)


LABELLED = re.compile(rf"[（(〔\[【]\s*(?={LABEL.pattern})")


def _institutional(text: str) -> bool:
    """Whether a sentence helps banks and the like themselves, and nobody through them."""
    if OWN_AFFAIRS.search(text):
        return not re.search(r"企业(?!集团)|项目|农户|居民", OWN_AFFAIRS.sub("", text))
    return bool(INSTITUTION.search(text)) and not SOMEBODY.search(text)
