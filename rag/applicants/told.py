"""A description -> the figures that an applicant tells, and how they stand to a figure demanded. Knows no measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.facts.amounts import Amount, amounts
from documents.facts.tiers import Demand
from documents.numerals import integer
from rag.applicants.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """80个车位: 80, 个, and the words around it; `printed` as the applicant put it."""

    value: float
    unit: str
    around: str
    printed: str


# How people write what a text prints otherwise, each with as many characters.
SPOKEN = (
    (re.compile(r"(?<=\d)来(?=[万亿千百])"), "多"),
    (re.compile(r"(?<=\d)来个(?=人)"), "多名"),
    (re.compile(r"(?<=\d)个(?=人)"), "名"),
    (re.compile(r"(?<=[\d万])几(?=万)"), "多"),
    (re.compile(r"美金"), "美元"),
    (re.compile(r"(?<=[\d万千])[块蚊](?![地头肉板砖布银屏])"), "元"),
)
AREA = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?:个)?(?:平(?:方(?:米)?|米)?(?![台均时等价安衡])|㎡|m²|m2|方(?![式案向便法面]))",
    re.IGNORECASE,
)
AGE = re.compile(
    r"(?P<number>\d{1,3})\s*(?:周?岁|[- ]?years?[- ]old\b)|\baged? (?P<aged>\d{1,3})\b", re.IGNORECASE
)
YEARS = re.compile(
    r"(?<![\d第])(?P<number>[一二两三四五六七八九十]{1,3}|\d{1,2})\s*(?:个)?年(?!级|代|度|产|出口|营|收|龄|底|末|初)|"
    r"\b(?P<english>\d{1,3}) years?\b(?![- ]old)",
    re.IGNORECASE,
)
ENGLISH_MONEY = re.compile(
    r"(?P<currency>USD|US\$|\$|RMB|CNY|¥|HKD|HK\$)\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<scale>billion|bn|million|m|k)?\b|"
    r"(?P<number2>\d[\d,]*(?:\.\d+)?)\s*(?P<scale2>billion|bn|million|m|k)?\s*(?P<currency2>yuan|RMB|US dollars|dollars)\b",
    re.IGNORECASE,
)
SCALES = {"billion": 1e9, "bn": 1e9, "million": 1e6, "m": 1e6, "k": 1e3, "": 1.0}
CURRENCIES = {
    "$": "美元",
    "usd": "美元",
    "us$": "美元",
    "us dollars": "美元",
    "dollars": "美元",
    "hkd": "港元",
    "hk$": "港元",
}
ENGLISH_COUNTS = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)[\s-]*(?:(?:full|part)[- ]time |skilled |registered )?(?P<noun>[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)
# What English nouns count, in the words of a Chinese text.
NOUNS = {
    r"(?:sq(?:uare)?\.? ?met(?:er|re)|sqm|m2)": ("平方米", "面积"),
    r"(?:nursing )?bed": ("张", "床位"),
    r"(?:parking )?(?:space|place|bay|stall)": ("个", "车位泊位"),
    r"(?:employee|worker|staff|people|person|researcher|rider|teacher|nurse|member)": ("人", "人员员工职工"),
    r"room": ("间", "房间客房"),
    r"(?:vehicle|car|truck|bus|van|boat)": ("辆", "车辆"),
    r"(?:household|famil)": ("户", "家庭户"),
    r"(?:supplier|compan|firm)": ("家", "企业家"),
    r"mu\b": ("亩", "面积"),
    r"hectare": ("公顷", "面积"),
    r"ton": ("吨", "吨"),
}
COUNTERS = frozenset("个 张 辆 台 套 间 家 户 名 人 位 只 处 所 座 件 条 项 款 批 人次".split())
# 我们公司有450人: those who work there, whatever a text calls them.
STAFF = re.compile("职工|员工|从业|雇员|人员")
EMPLOYER = re.compile("公司|企业|厂|店|单位|我们|一共|总共|号人")
PEOPLE = frozenset({"人", "名", "号"})
SAYING_ITSELF = frozenset("平方米 亩 公顷 吨 岁 平方公里 公里 千瓦 千瓦时".split())
# What a sum or a time is of; two of different kinds are not to be compared.
ROLES = {
    "export": r"出口|进出口|export",
    "revenue": r"营业|营收|年收入|销售|产值|主营|收入|revenue|turnover|sales",
    "spending": r"投入|投资(?!额度)|购置|购买|花|换|买|改造|建设|造价|设备|合同|采购|invest|spend|buy|cost",
    "wanted": r"缺|借|贷|融资|需要|想要|单笔|单户|单个|额度|差|筹|need|borrow|loan|raise|short",
    "lease": r"租",
    "service": r"从事|从业|工作|干|护理|入职|worked|work",
    "operating": r"经营|成立|开业|营业|注册|开办|开了|做了|办了|运营|founded|running|operat",
}
ROLE_FIRST = ("export", "revenue", "wanted")
BEFORE, AFTER = 10, 6
IDLE = frozenset("的在了有和与及或个以上下不少于多为等这那是要想能我们家地新建设立共可")


def read(text: str) -> tuple[Told, ...]:
    """The figures of a description, in either language; years of the calendar are none."""
    plain = text
    for pattern, written in SPOKEN:
        plain = pattern.sub(written, plain)
    areas = [_of(match, plain, "平方米") for match in AREA.finditer(plain)]
    ages = [_of(match, plain, "岁") for match in AGE.finditer(plain)]
    years = [_of(match, plain, "年") for match in YEARS.finditer(plain)]
    english = [*_money(plain), *_counted(plain)]
    if english:
        return (*english, *ages, *years)
    return (*areas, *ages, *years, *_printed(plain, text))


def verdict(demand: Demand, told: Sequence[Told]) -> tuple[Verdict, Told | None]:
    """Whether a figure told meets the one demanded, and which; unknown where none is of the same thing."""
    same = [one for one in told if _comparable(demand, one, len(told) == 1)]
    if not same:
        return Verdict.UNKNOWN, None
    met = next((one for one in same if demand.least <= one.value <= demand.most), None)
    return (Verdict.MET, met) if met else (Verdict.NOT_MET, same[0])


def role(words: str) -> str:
    """What a sum or a time is of, as far as the words around it tell."""
    found = [name for name, pattern in ROLES.items() if re.search(pattern, words, re.IGNORECASE)]
    return next((name for name in (*ROLE_FIRST, *ROLES) if name in found), "")


def _comparable(demand: Demand, told: Told, alone: bool) -> bool:
    if demand.unit in SAYING_ITSELF:
        return told.unit == demand.unit
    if demand.unit in COUNTERS:
        if (demand.unit in PEOPLE) is not (told.unit in PEOPLE):
            return False  # 5所学校 are no 200人
        staff = STAFF.search(demand.subject) and told.unit in PEOPLE and EMPLOYER.search(told.around)
        same = bool((set(demand.subject) - IDLE) & set(told.around))
        return told.unit in COUNTERS and (same or bool(staff))
    if told.unit != demand.unit:
        return False
    asked, said = role(demand.subject), role(told.around)
    if asked and said:
        return asked == said
    shared = any(pair in told.around for pair in re.findall(r"(?=([一-鿿]{2}))", demand.subject))
    return shared or (alone and demand.unit != "年")


def _around(text: str, start: int, end: int) -> str:
    before = re.split("[，。；,.;]", text[max(0, start - BEFORE) : start])[-1]
    return before + re.split("[，。；,.;]", text[end : end + AFTER])[0]


def _of(match: re.Match[str], text: str, unit: str) -> Told:
    number = next(group for group in match.groups() if group).replace(",", "")
    value = float(number) if number.replace(".", "").isdecimal() else float(integer(number) or 0)
    return Told(value, unit, _around(text, *match.span()), match[0])


def _printed(text: str, said: str) -> Iterator[Told]:
    """Sums and counts as a Chinese text prints them; a sum without a currency is of yuan.

    `said` is the text as the applicant put it, character for character beside it.
    """
    for one in amounts(text):
        unit = one.unit or ("元" if _large(one) else "")
        if unit and unit not in {"平方米", "岁", "年"}:
            yield Told(one.value, unit, _around(text, one.start, one.end), said[one.start : one.end])


def _large(one: Amount) -> bool:
    return one.value >= 1e4


def _money(text: str) -> Iterator[Told]:
    for match in ENGLISH_MONEY.finditer(text):
        number = (match["number"] or match["number2"]).replace(",", "")
        scale = SCALES[(match["scale"] or match["scale2"] or "").lower()]
        unit = CURRENCIES.get((match["currency"] or match["currency2"]).lower(), "元")
        start = max(0, match.start() - 40)
        yield Told(float(number) * scale, unit, text[start : match.end() + 20], match[0])


def _counted(text: str) -> Iterator[Told]:
    for match in ENGLISH_COUNTS.finditer(text):
        found = next((NOUNS[noun] for noun in NOUNS if re.match(noun, match["noun"], re.IGNORECASE)), None)
        if found:
            yield Told(float(match["number"].replace(",", "")), found[0], found[1], match[0])
