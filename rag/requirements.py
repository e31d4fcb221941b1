"""What an answer must hold to answer a question: a figure of the right kind, the year, the place, a name. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from documents.amounts import amounts
from documents.clauses import Clause, Document
from index.text import fold
from rag import places
from rag.answer import Kind
from rag.homophones import sounded
from rag.notions import HAN, covered, grams
from rag.questions import Query

Holds = Callable[[str], bool]  # of the words that would be quoted

MONEY = frozenset({"元", "美元", "港元", "欧元", "澳门元"})
SHARE = frozenset({"%", "百分点", "‰", "倍"})
PLAN_END = {"十三五": "2020", "十四五": "2025", "十五五": "2030"}
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


def _has(pattern: str) -> Holds:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: compiled.search(text) is not None


def _amount(units: frozenset[str] | None) -> Holds:
    return lambda text: any(units is None or one.unit in units for one in amounts(text))


def _counted(text: str) -> bool:
    return any(one.unit and one.unit not in MONEY | SHARE for one in amounts(text))


HOW_MUCH = re.compile(r"多少|几何|几多|多大|\bhow (?:much|many|big|large)\b", re.IGNORECASE)
TODAY = re.compile(r"今天|今日|今年|昨天|\b(?:today|tonight|this year|right now)\b", re.IGNORECASE)

KINDS: tuple[Checks, ...] = tuple(
    (re.compile(question, re.IGNORECASE), chinese, english, holds)
    for question, chinese, english, holds in (
        (r"电话|热线|号码(?!牌)|联系方式|\b(?:phone|telephone|hotline)\b", "电话", "a telephone number", _has(r"\d{3,4}-\d{7,8}|1\d{10}|\d{7,8}(?!\d|万|亿|元)")),
        (r"网址|网站|链接|\b(?:website|url|web address|link)\b", "网址", "a web address", _has(r"https?:|www\.|\.(?:cn|com|gov)\b")),
        (r"邮箱|电邮|邮件|e-?mail", "电子邮箱", "an e-mail address", _has(r"@")),
        (r"地址|(?:在|喺)(?:哪|边)[里儿度]?(?:办公|上班)|\b(?:street )?address\b|\bwhere is .{0,40}(?:located|office)", "地址", "an address", _has(r"[路街道]\d+号|大厦|大楼")),
        (r"(?:行长|局长|市长|主任|书记|董事长|总经理|处长|科长|负责人|领导|联系人)(?:是谁|叫|姓|的?名字|系边个)|谁(?:是|当|任).{0,12}(?:行长|局长|市长|主任|书记|董事长|总经理)|叫什么名|"
         r"\b(?:who is|name of) the (?:\w+ ){0,3}(?:president|mayor|director|head|chair\w*|governor|secretary|chief)\b",
         "姓名", "a person's name", _has(rf"(?:行长|局长|市长|主任|书记|董事长|总经理|处长)[{SURNAMES}][一-鿿]{{1,2}}")),
        (r"利率|费率|税率|年息|几个点|百分之几|百分比|占比|比重|比例|几成|\b(?:interest rate|percentage|per ?cent|tax rate|fee rate|share of)\b",
         "比率", "a rate or share", _amount(SHARE)),
        (r"多少(?:钱|万元|亿元|万|亿|元)|几多(?:钱|万|亿|税)|几(?:亿|万)(?:元|块)?|注册资本|金额|预算|成交(?:量|额)|(?:奖励|补贴|补偿|补助|额度|授信)[一-鿿]{0,6}(?:多少|几多|上限|最多|最高)|最多可以借|总盘子|"
         r"\b(?:how much (?!more)(?!time)|budget|turnover|registered capital|amount of money)\b",
         "金额", "an amount", _amount(MONEY | SHARE)),
        (r"(?:多少|几多|几)(?:家|个(?![亿万点百])|间|项|只|笔|人|位|名|所|种|类|次|条|户)|\bhow many\b", "数量", "a number", _counted),
    )
)  # fmt: skip


# What a figure is of, where another figure of the same sentence does not do: each in the words that may state it.
MEASURES: tuple[tuple[re.Pattern[str], str, str, re.Pattern[str]], ...] = tuple(
    (re.compile(question, re.IGNORECASE), chinese, english, re.compile(stated, re.IGNORECASE))
    for question, chinese, english, stated in (
        (r"利率|年息|利息(?!补)|\binterest rates?\b|\brate of interest\b", "利率", "an interest rate", r"利率|年化|年息|利息|LPR"),
        (r"费率|收费(?:标准)?|手续费|\bfees?\b|\bfee rates?\b|\bcharges?\b(?= for)", "费率", "a fee or fee rate", r"费率|费用|收费|手续费"),
        (r"税率|[交缴纳]\S{0,4}税|税收优惠|\btax(?:es| rates?| breaks?)?\b", "税率或税额", "a tax or tax rate", r"税"),
        (r"贴息|\binterest (?:subsid\w+|discounts?)\b", "贴息的比例或金额", "the rate of an interest subsidy", r"贴息"),
        (r"补偿|赔偿|赔付|\bcompensat\w+\b", "补偿的比例或金额", "the amount of compensation", r"补偿|赔偿|赔付|分担"),
        (r"奖励|奖金|[奖獎][多几]|\b(?:reward|bonus|prize)(?:es|s)?\b", "奖励金额", "the amount of a reward", r"奖"),
        (r"补贴|补助|资助|\b(?:subsid(?:y|ies)|grants?)\b", "补贴金额", "the amount of a subsidy", r"补贴|补助|资助|贴"),
        (r"注册资本|\bregistered capital\b", "注册资本", "registered capital", r"注册资本|资本金"),
        (r"预算|\bbudgets?\b", "预算", "a budget", r"预算"),
        (r"容忍度|\btolerance\b", "容忍度", "a tolerance", r"容忍"),
        (r"成交|交易[额量]|\bturnover\b|\btrading volume\b", "成交量", "a turnover", r"成交|交易[额量]"),
        (r"工资|薪|年薪|\b(?:salary|salaries|wages?)\b", "工资", "a salary", r"工资|薪"),
        (r"罚款|罚金|罚多少|\bfines?\b", "罚款", "a fine", r"罚"),
        (r"租金|房租|\brents?\b", "租金", "a rent", r"租金|房租"),
        (r"票价|门票|收多少钱|价格|\bprices?\b|\bticket\b", "价格", "a price", r"价"),
    )
)  # fmt: skip
ONE_OF_MANY = re.compile(r"单[只个家户笔项场]|每[只个家户笔项场人](?!年)|个人|\b(?:per|each|single|individual) (?:fund|firm|company|enterprise|person|individual|investor|project|case)", re.IGNORECASE)
EACH = re.compile(r"单|每|个人|人均|户均")
SAID = 0.7  # share of a quoted name that must stand in a clause
NUMBERS = frozenset({"比率", "金额", "数量"})
QUOTED = re.compile(r"[“「『\"]([^”」』\"]{2,20})[”」』\"]")


def measures(text: str) -> Iterator[Requirement]:
    """What the words beside a figure must name: its kind of measure, and that it is of one among many."""
    for question, chinese, english, stated in MEASURES:
        if question.search(text):
            yield Requirement(chinese, english, partial(_stands, stated))
            break
    if ONE_OF_MANY.search(text):
        yield Requirement("单个的数额", "a figure for each", partial(_stands, EACH))


def _stands(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


def of(query: Query) -> Iterator[Requirement]:
    """What the question asks that a clause must state, the first kind of fact only."""
    kind = next((one for one in KINDS if one[0].search(query.text)), None)
    if kind is not None:
        yield Requirement(*kind[1:])
    elif query.kind is Kind.FIGURE and HOW_MUCH.search(query.text):
        yield Requirement("数字", "a figure", _amount(None))
    if asks_number(query.text):
        for one in measures(query.text):
            yield replace(one, holds=partial(_beside_amount, one.holds), beside=True)
        for name in QUOTED.findall(query.text):
            if HAN.search(name):
                yield Requirement(f"“{name}”的数字", f"a figure for “{name}”", partial(names, name), True, True)
    if TODAY.search(query.text):
        yield Requirement("当前的情况", "anything current", lambda _: False)
    for year in years(query.text):
        yield Requirement(f"{year}年的情况", f"anything for {year}", partial(_for_year, year), anywhere=True)


def asks_number(text: str) -> bool:
    """Whether an amount, a share or a number is asked for."""
    return bool(HOW_MUCH.search(text) or any(kind[0].search(text) for kind in KINDS if kind[1] in NUMBERS))


def names(name: str, text: str) -> bool:
    """Whether a text says a name, slips of the pen forgiven."""
    return covered(sounded(fold(name)), grams(sounded(fold(text)))) > SAID


def _beside_amount(holds: Holds, text: str) -> bool:
    """Whether a part of a sentence between two marks states an amount and meets a requirement."""
    return any(holds(part) and bool(amounts(part)) for part in re.split(r"[，。；：！？\n]", text))


def _for_year(year: str, text: str) -> bool:
    return year in years(text)


def years(text: str) -> tuple[str, ...]:
    """The years of a text; a five-year plan's name and 25年 count as the year they mean."""
    found = re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d|[〕\]）)]?\d*号)", text)
    found += [f"20{short}" for short in re.findall(r"(?<!\d)([23]\d)年", text)]
    found += [year for name, year in PLAN_END.items() if name in text]
    return tuple(dict.fromkeys(found))


def foreign_places(query: Query, documents: tuple[Document, ...]) -> tuple[places.Place, ...]:
    """Places that the question names and no document of the library is for."""
    regions = " ".join(document.region or "" for document in documents)
    return tuple(place for place in places.named(query.text) if place.chinese not in regions)


def speaks_of(place: places.Place, document: Document, clause: Clause) -> bool:
    """Whether a clause or its document names the place."""
    return place.stands_in(" ".join((document.title, *clause.path, clause.text, clause.english)))
