"""What an answer must hold to answer a question: a figure of the right kind, the year, the place, a name. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from documents.clauses import Clause, Document
from documents.facts.amounts import amounts
from documents.facts.bodies import ENDINGS
from documents.numerals import CHINESE, integer
from index.text import fold
from rag.answer import Kind
from rag.questions.asked.asked_of import CLASSIFIER, FEW, head, measure, noun
from rag.questions.asked.kinds import HOW_OFTEN
from rag.questions.names import genres, places
from rag.questions.needs import charges, deeds, durations, facts, opinions, particulars
from rag.questions.plain.homophones import sounded
from rag.questions.plain.notions import HAN, told
from rag.questions.query import Query

Holds = Callable[[str], bool]  # of the words that would be quoted

MONEY = frozenset({"元", "美元", "港元", "欧元", "澳门元"})
SHARE = frozenset({"%", "百分点", "‰", "倍"})
TIMES = frozenset({"年", "个月", "月", "日", "天", "个工作日", "小时", "分钟"})
# Five-year plans by their number: 十四五 is the fourteenth. 十五 alone is a number unless something calls it a plan.
PLAN = re.compile(
    rf"(?<![{CHINESE}百])(?P<late>十[一二三四五六七八九])五|"
    rf"(?<![{CHINESE}百])(?P<early>[六七八九十])五(?=[”’\"]?(?:规划|计划|时期|期间|末期|以来))"
)
BEFORE_PLANS = 1955  # the end of the nth plan lies five times n years later
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹潘葛范彭鲁韦马苗方任袁柳史唐费薛雷贺罗毕郝安常于傅康余元顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房解应丁邓郁洪包左石崔吉龚程邢裴陆荣翁荀甄曲封靳段侯谷车全班仰秋仲宫宁仇栾甘厉祖武符刘景詹龙叶幸司黎薄印白蒲赖卓蔺屠蒙池乔闻党翟谭劳申冉桂牛边尚温庄柴瞿阎连习艾容向古易廖耿匡文欧利师聂关查游竺司马欧阳"  # noqa: E501

Checks = tuple[re.Pattern[str], str, str, Holds]


@dataclass(frozen=True, slots=True)
class Requirement:
    """`holds` says whether quoted words meet it; the names tell the reader what is not stated."""

    chinese: str
    english: str
    holds: Holds
    anywhere: bool = False  # may be met by the clause around the quoted sentence
    beside: bool = False  # speaks of the words beside a figure, not of the figure
    around: bool = False  # of those of its sentence


def _has(pattern: str) -> Holds:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: compiled.search(text) is not None


def _amount(units: frozenset[str] | None) -> Holds:
    return lambda text: any(units is None or one.unit in units for one in amounts(text))


def _priced(units: frozenset[str]) -> Holds:
    """What costs nothing has a price too."""
    return lambda text: (
        charges.FREE.search(text) is not None or any(one.unit in units for one in amounts(text))
    )


def _counted(text: str) -> bool:
    return any(one.unit and one.unit not in MONEY | SHARE | TIMES for one in amounts(text))


def _lasting(text: str) -> bool:
    return bool(durations.durations(text)) or _counted(text)


CASH = re.compile("[钱块元蚊]")

# Of 2016至2020年 it is the last that is stated: growth until then.
SPAN = re.compile(r"(?:19|20)\d{2}年?\s*(?:[-–—－~～至到]|\bto\b)\s*((?:19|20)\d{2})")
# A year that names a text: 2020行动方案, the 2025 trial measures, the review of 2025.
TITLE_YEAR = re.compile(
    rf"(?:19|20)\d{{2}}年?(?:版的?|[印出颁]?[发台布]?的|那[份个]|[一-鿿]{{0,2}})(?:{'|'.join(genres.ENDINGS)}|\s*\d+号文)(?!目标|期|指标|值|数)|"
    rf"\b(?:19|20)\d{{2}}(?: [a-z]+){{0,2}}? (?:{genres.ENGLISH}|review|report)\b|"
    rf"\b(?:{genres.ENGLISH}|review|report) of (?:19|20)\d{{2}}\b",
    re.IGNORECASE,
)
PART = re.compile(r"[，,；;？?。]")
HOW_MUCH = re.compile(r"多少|几何|几多|多大|\bhow (?:much|many|big|large)\b", re.IGNORECASE)
TODAY = re.compile(
    r"今天|今日|昨天|今年(?=[^，。？]{0,12}(?:已|了|过|实际|至今|到现在|目前|几月|几号|几时|哪[天日]|何时))|"
    r"\b(?:today|tonight|this year|right now)\b",
    re.IGNORECASE,
)
# 由霜州搬去澄湾: of where it goes is asked.
ORIGIN = re.compile(
    r"(?:从|由|自|打)[一-鿿]{2,4}?市?(?=(?:搬|迁|转|移|过来|来到|落户))|\bfrom [A-Z][a-z]+(?: City)?(?= to\b)",
)

# Who has a name of his own: one who holds a post, one who won.
POSTS = "行长|局长|市长|县长|区长|院长|校长|站长|会长|理事长|秘书长|主任|书记|董事长|总?经理(?!部)|处长|科长|负责人"
WINNERS = "冠军|亚军|季军|状元|得主|获奖者|获胜者|优胜者"

KINDS: tuple[Checks, ...] = tuple(
    (re.compile(question, re.IGNORECASE), chinese, english, holds)
    for question, chinese, english, holds in (
        (r"(?<![打次个])(?:电话|热线|号码(?!牌)|联系方式)(?:号码)?(?:是|系|有|为)?(?:多少|几多|几号|什么|哪个|边|点|[，,。；;？?]|$)|"
         r"(?:什么|几多|多少|哪个|几号|查|找|给|要)[一-鿿]{0,6}(?:电话|热线|号码(?!牌)|联系方式)(?!投诉|举报|咨询|以?后)|"
         r"\b(?:(?:phone|telephone) (?:numbers?|no\b)|"
         r"(?:what(?:['’]s| is| are)|which|give me|is there|any)\b[^,.?]{0,50}\b(?:phone|telephone|hotline)|"
         r"^(?!.*\b(?:how|when|who|must|does|do)\b)[^?]*(?:phone|telephone|hotline)(?: numbers?)?\s*\??$)",
         "电话", "a telephone number",
         _has(r"\d{3,4}-\d{3,4}-?\d{3,4}|1\d{10}|\d{7,8}(?!\d|万|亿|元)|(?:拨打|热线|电话)\s*\d{5}(?!\d)|(?<!\d)\d{5}(?=热线|专线|电话)")),
        (r"网址|(?:哪个|什么|哪些|官方)网站|网站(?:是|在|地址)|链接|\b(?:website|url|web address|link)\b",
         "网址", "a web address",
         _has(r"https?:|www\.|\.(?:cn|com|gov)\b")),
        (r"邮箱|电邮|邮件|e-?mail", "电子邮箱", "an e-mail address", _has(r"@")),
        (r"地址|(?:在|喺)(?:哪|边)[里儿度]?(?:办公|上班)|\b(?:street )?address\b|"
         r"\bwhere is .{0,40}(?:located|office)", "地址", "an address",
         _has(r"[路街道]\d+号|大厦|大楼")),
        (rf"(?:{POSTS}|领导|联系人|{WINNERS})(?:[是由]谁|谁[担出当来]|叫|姓|的?名字|系边个)|谁(?:是|当|任|拿了?|得了?|获得?了?).{{0,12}}(?:{POSTS}|{WINNERS})|叫什么名|"
         r"\b(?:who is|name of) the (?:\w+ ){0,3}(?:president|mayor|director|head|chair\w*|governor|secretary|chief|"
         r"official|person|leader|manager|champion|winner)\b",
         "姓名", "a person's name",
         _has(rf"(?:{POSTS}|{WINNERS})[　\s]*[{SURNAMES}][一-鿿　\s]{{1,3}}|由[一-鿿]{{2,14}}?(?:担任|兼任|出任)")),
        (rf"(?:多少|几多|{FEW}(?!多))个(?:月|工作日|小时|钟头|星期|礼拜|季度|学期)|"
         r"\bhow many (?:[a-z]+ )?(?:years|months|weeks|days|hours|minutes|times|quarters)\b", "数量", "a number",
         _lasting),
        (r"利率|费率|税率|年息|几个点|百分之几|百分比|占比|比重|比例|几成|\b(?:interest rate|"
         r"percentage|per ?cent|tax rate|fee rate|share of|ratio(?! of))\b",
         "比率", "a rate or share", _amount(SHARE)),
        (r"[交付缴收花][^，。？]{0,2}(?:多少|几多|几)(?:钱|块|元|蚊)", "金额", "an amount", _priced(MONEY)),
        (r"\bhow much\b[^?.,]{0,40}\b(?:pay|costs?|charged?|fees?)\b",
         "金额", "an amount", _priced(MONEY | SHARE)),
        (r"(?:多少|几多)(?:钱|块钱|蚊)|几(?:块钱|蚊|元)", "金额", "an amount", _amount(MONEY)),
        (r"多少(?:万元|亿元|万|亿|元)|几多(?:万|亿|税)|几(?:亿|万)(?:元|块)?|注册资本|金额|预算|成交(?:量|额)|(?:奖励|补贴|补偿|补助|额度|授信)[一-鿿]{0,6}(?:多少|几多|上限|最多|最高)|(?:最多|最高|顶多)[一-鿿]{0,3}[借贷]|总盘子|"
         r"\b(?:how much (?!more)(?!time)|budget|turnover|registered capital|amount of money)\b",
         "金额", "an amount", _amount(MONEY | SHARE)),
        (r"(?:面积|占地)[一-鿿]{0,2}(?:多大|多少|几多)", "面积", "an area", _has("平方|平米|公顷|亩|㎡")),
        (r"(?:[带交备附拿]|提[交供]|准备|出示|需要)(?:上|齐|好)?(?:些|哪些|什么|啥|咩|乜嘢?|边啲){1,2}[一-鿿]{0,2}(?:证件|证明|材料|资料|文件)|"
         r"(?:材料|资料|证件|证明)(?:要|需|都?有)?(?:哪些|什么|边啲)|"
         r"\b(?:which|what) (?:\w+ ){0,2}(?:documents?|papers?|paperwork|materials?|certificates?)\b[^?.]*"
         r"\b(?:need|bring|submit|provide|required|hand in|attach)",
         "要交的材料", "the papers to hand in",
         _has(r"证[件明书照]|[份可产驶居通格]证(?!券)|执照|护照|户口|凭证|申请[表书]|复印件|发票|合同|材料|照片|承诺书")),
        (r"(?:哪|边|什么)(?:一)?个?(?:服务|办事|受理)?(?:窗口|柜台|大厅)", "在哪个窗口", "the counter",
         _has("窗口|柜台|大厅|服务中心")),
        (r"(?:哪|边|什么)(?:一)?个?(?:手机)?(?:app|软件|小程序|公众号)|\b(?:which|what) (?:\w+ )?app\b",
         "应用的名称", "the name of an app",
         _has(r"\bapp|软件|小程序|公众号|客户端")),
        (r"几岁|(?:多少|几多)岁|(?:多大|什么)年[纪龄]|\bhow old\b", "年龄", "an age", _has("岁|年龄")),
        (r"打?几折", "折扣", "a discount", _has("[折%]|百分之|成(?![本立为员果])|免")),
        (r"几点(?:钟|[开关收放上下打到之以前后至])|(?<![了有分提列共哪这那讲说写成])几点[？?]?$|"
         r"\b(?:what time|at what hour|opening hours)\b", "时刻", "a time of day",
         _has(rf"(?:\d|[{CHINESE}])[时点](?![间候])|\d[:：]\d\d")),
        (rf"(?:多少|几多|{FEW}(?!多)){CLASSIFIER}|"
         r"\bhow many\b", "数量", "a number",
         _counted),
    )
)  # fmt: skip


OF_AMOUNTS = frozenset({Kind.FIGURE, Kind.COUNT, Kind.PASSAGES, Kind.ARITHMETIC})
UNIT_KINDS = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT})
NUMBERS = frozenset({"比率", "金额", "数量"})
SORTS = frozenset(
    {"面积", "折扣", "时刻", "年龄", "要交的材料", "在哪个窗口", "应用的名称"}
)  # told by their form, in whichever sentence of a clause they stand


def of(query: Query) -> Iterator[Requirement]:
    """What the question asks that a clause must state, the first kind of fact only."""
    charge = charges.asked(query.text) or charges.asked(query.question)
    kind = next((one for one in KINDS if one[0].search(query.text)), None)
    if kind is not None and kind[1] in NUMBERS and (charge or HOW_OFTEN.search(query.text)):
        kind = None  # how many times a year is said without a number: every year, quarterly
    if charge:
        stated = partial(charges.states, charge)
        yield Requirement(f"{charge}的数额", "this charge", stated, anywhere=True, around=True)
        units = MONEY if CASH.search(query.text) else MONEY | SHARE
        yield Requirement("金额", "an amount", _priced(units))
    elif kind is not None:
        yield Requirement(*kind[1:], anywhere=kind[1] in SORTS)
    elif query.kind is Kind.FIGURE and HOW_MUCH.search(query.text):
        yield Requirement("数字", "a figure", _amount(None))
    if query.kind in UNIT_KINDS:
        named = _has(rf"[一-鿿]{{2,}}(?:{'|'.join(ENDINGS)})")
        yield Requirement("由哪个单位负责", "which body is responsible", named, anywhere=True)
    keywords = query.kind is Kind.FIGURE and measure(query.text) != ""
    one = keywords or (query.kind in OF_AMOUNTS and asks_number(query.text))
    figure = not charge and (
        kind is None or kind[1] in NUMBERS
    )  # a telephone number is no figure of a telephone
    asked = head(query.text) if one and figure else ""
    if asked and HAN.search(asked):
        name = noun(query.text) or asked
        yield Requirement(f"{name}的数额", "a figure of this", partial(_beside, asked), beside=True)
    deed = deeds.asked(query.text)
    if deed:
        yield Requirement(f"{deed}的数额", "a figure of this", partial(deeds.states, deed), around=True)
    of = deeds.priced(query.text)
    if of:
        yield Requirement(
            f"一{of}的价格", "a price for one", partial(deeds.prices, of), anywhere=True, around=True
        )
    sort = deeds.sort(query.text)
    if sort:
        yield Requirement(f"成为什么{sort}", "what it is to become", partial(deeds.becomes, sort))
    if deeds.EACH.search(query.text) and asks_number(query.text):
        yield Requirement("单个的数额", "a figure for each", deeds.of_each, anywhere=True, around=True)
    if asks_fact(query):
        yield Requirement("目前的数字", "a figure of what is so by now", facts.stated, around=True)
    yield from _named(query)
    if TODAY.search(query.text):
        yield Requirement("当前的情况", "anything current", lambda _: False)
    if opinion(query):
        yield Requirement("看法或者预测", "an opinion or a forecast", lambda _: False)
    for year in (
        () if HOW_OFTEN.search(query.text) else years(SPAN.sub(r"\1", TITLE_YEAR.sub(" ", query.text)))
    ):  # how often: of no year
        yield Requirement(f"{year}年的情况", f"anything for {year}", partial(_for_year, year), anywhere=True)


def opinion(query: Query) -> bool:
    """Whether it is asked what somebody thinks of a matter or foresees, in whichever of a question's wordings."""
    return any(map(opinions.asked, (query.text, query.question)))


def asks_fact(query: Query) -> bool:
    """Whether a number of what is so by now is asked for in one part of a question, in whichever of its wordings."""
    return any(facts.asked(text) and _fact_part(text) for text in (query.text, query.question))


def _fact_part(text: str) -> bool:
    return any(
        (facts.NOW.search(part) or facts.stock(part)) and asks_number(part) for part in PART.split(text)
    )


def by_name(query: Query) -> Iterator[Requirement]:
    """What is known by its form wherever it stands: numbers and addresses to write to, names of people, firms and places."""
    kind = next((one for one in KINDS if one[0].search(query.text)), None)
    if kind is not None and kind[1] not in NUMBERS:
        yield Requirement(*kind[1:], anywhere=kind[1] in SORTS)
    yield from _named(query)


def _named(query: Query) -> Iterator[Requirement]:
    for one in particulars.of(query.text, query.question):
        yield Requirement(one.chinese, one.english, one.stated, anywhere=one.anywhere)


def asks_number(text: str) -> bool:
    """Whether an amount, a share or a number is asked for."""
    return bool(HOW_MUCH.search(text) or any(kind[0].search(text) for kind in KINDS if kind[1] in NUMBERS))


def _beside(asked: str, text: str) -> bool:
    """Whether a part of a sentence between two marks states an amount and says of what, slips of the pen forgiven."""
    said = sounded(fold(asked))
    parts = re.split(r"[，。；！？\n]", text)
    return any(told(said, sounded(fold(part))) and amounts(part) for part in parts)


def _for_year(year: str, text: str) -> bool:
    return year in years(text)


def years(text: str) -> tuple[str, ...]:
    """The years of a text; a five-year plan's name and 25年 count as the year they mean."""
    found = re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d|[〕\]）)]?\d*号|年\d{1,4}号文)", text)
    found += [f"20{short}" for short in re.findall(r"(?<!\d)([23]\d)年", text)]
    found += [
        str(BEFORE_PLANS + 5 * number)
        for one in PLAN.finditer(text)
        if (number := integer(one["late"] or one["early"])) is not None
    ]
    return tuple(dict.fromkeys(found))


def dated(document: Document) -> str:
    """The title of a text of one year, all of which is said for that year; empty of any other."""
    return document.title if len(years(document.title)) == 1 and not PLAN.search(document.title) else ""


def foreign_places(query: Query, documents: tuple[Document, ...]) -> tuple[places.Place, ...]:
    """Places that the question names and no document of the library is for; from where somebody comes is none of them."""
    regions = " ".join(document.region or "" for document in documents)
    text = ORIGIN.sub(" ", query.text)
    known = tuple(place for place in places.named(text) if place.chinese not in regions)
    return (*known, *(place for place in places.ranked(text) if not _said(place.chinese, documents)))


def _said(name: str, documents: tuple[Document, ...]) -> bool:
    """Whether any text says a name, or is of its place."""
    return any(
        name in f"{one.region}{one.title}" or any(name in clause.text for clause in one.walk())
        for one in documents
    )


def speaks_of(place: places.Place, document: Document, clause: Clause) -> bool:
    """Whether a clause or its document names the place."""
    return place.stands_in(" ".join((document.title, *clause.path, clause.text, clause.english)))
