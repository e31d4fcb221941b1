"""A question -> the amounts that it brings along, and the unit in which it asks. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from documents.facts.amounts import Amount, Comparator, amounts
from documents.numerals import CHINESE, integer
from rag.figures.plain_units import plain_unit
from rag.questions.asked.asked_of import CLASSIFIER
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.plain import notions

GENERAL = frozenset("个 家 间 处 座 所 张 台 套 辆 条 户 支 只 项 款".split())  # people take one for another
NOUN = re.compile(r"[^，,。；;：:？?、\d]{1,10}")
BESIDE = 9  # characters before an amount that say of what it is
NOT_GIVEN = frozenset({"年", "大", "类", "级", "岁", "周岁", "成", "次", "倍", *SHARE})
PERIOD = re.compile(r"小时|钟头|钟(?![点楼表])|星期|月(?!\d)|工作日")
MEASURE = re.compile(
    r"平(?:方米|米|方)?|立?方米?(?![案面法式向便位针])|亩|户|件|辆|张|台|吨|公里|米|箱|单|票|人(?!民币)"
)
PERSONS = re.compile(r"人(?![才均家民工])")
MOUTHS = re.compile(r"人(?!家)|之家")
# 三个孩子的家庭 is one family, and 12万亩里滴灌有多少 asks for a part of what the text states.
OF_CASE = re.compile(
    r"个?(?:孩子|子女|小孩|娃|口人?)的(?:家|人|夫妻)|口之?家|[一-鿿]{0,8}(?:(?<![省市县区镇村])里|中|当中)面?[^，。？占]{1,12}(?:(?<!百分之)多少|(?<!分之)几)"
)
# 一家三口, 四口之家, 6口人, 夫妻俩.
HOUSEHOLD = re.compile(
    rf"一家(?:子)?(?P<n>[{CHINESE}\d]{{1,2}})[口个]|(?P<m>[{CHINESE}\d]{{1,2}})(?:口(?:之家|人)|个人(?![才均]))|"
    r"(?:夫妻|夫妇|两口子|老两口|[爸父][妈母])(?:俩|两人|二人|都)?"
)
CLASS = re.compile(r"(?:及|含)?以[上下内]")  # 4万平方米以下的: a class, no amount
ORDINAL = re.compile(r"[前第]\s*$")  # 前三名 are no three that the question brings
# 两笔奖励加起来: how many there are of what is asked about is nothing to multiply by.
SUMMARY = re.compile(
    r"[两三四](?:笔|样|项|档|者|类|块|处|部分)(?=奖|补|资|费|钱|款|罚|加|合|一共|总共|最|都|，)"
)
CURRENCY = re.compile(r"^[^，。？\d]{0,6}(?:块|蚊|元|钱)")
ENGLISH_COUNTS = {
    word: float(at)
    for at, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
} | {"fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0}
ENGLISH = re.compile(
    r"(?<![\w.])(?:(?P<number>\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?)(?![\d.]*(?:st|nd|rd|th)\b)|"
    r"(?<!the )(?<!those )(?<!both )(?<!first )(?<!last )(?<!into )"
    rf"\b(?P<words>{'|'.join(ENGLISH_COUNTS)})\b(?![- ](?:of|or|levels?|kinds?|sorts?|types?|figures|numbers)\b))[\s-]*"
    r"(?P<scale>thousand|million|billion|trillion|bn|mn|tn)?[\s-]*"
    r"(?P<word>[a-z]+)?(?:\s+(?P<next>[a-z]+))?",
    re.IGNORECASE,
)
CURRENCY_BEFORE = re.compile(r"(?:\b(?:rmb|cny|yuan)|[¥￥])\s*$", re.IGNORECASE)
DOLLARS = re.compile(r"(?:\busd|us\$|(?<![a-z])\$)\s*$", re.IGNORECASE)
# Numbers before a measure word, and spans of time.
UNCOUNTED = re.compile(
    rf"(?<![\d.第〔（年月每])(?:(?P<digits>\d{{1,6}}(?:\.\d+)?)|(?P<words>(?<![{CHINESE}第每])[两三四五六七八九十][十百]?[{CHINESE}]{{0,2}}))"
    r"(?P<unit>立方米?|餐|顿|趟|班|床|车|套|张|台|辆|间|座|亩|吨|天|小时|月|款|方(?![案面法式向便位针])|学时|课时|日(?![前底起至以期])|幅|对|节|米|平|架|艘|头|棵|株|本|瓶|箱|单|票|度(?!假|数))(?![度初末底号])"
)
ANY_MEASURE = re.compile(
    rf"(?<![\d.第〔（年月每])(?:(?P<digits>\d{{1,6}}(?:\.\d+)?)|(?P<words>(?<![{CHINESE}第每])[两三四五六七八九十][十百]?[{CHINESE}]{{0,2}}))个?(?P<unit>[一-鿿])"
)
SPANS = re.compile(
    rf"(?<![第每分\d{CHINESE}])(?P<n>[一两二三四五六七八九十半全整]|\d{{1,2}})个?(?P<unit>年|季度|月|星期|周|天|日)(?![级内前底末初度之来后]|以[上下])"
)
# 参保6年, 交了三年: how long one has done something, none in which a sum is paid.
SO_FAR = re.compile(
    r"(?:参保|缴[存费纳]|(?:社保|保险|公积金)交|毕业|经营|结婚|居住|定居)(?:已?满|已|了)?\s*$|"
    r"\b(?:contributed|insured|married) (?:for |in )?\s*$",
    re.IGNORECASE,
)
# How many of one period another holds.
IN_ONE = {
    ("年", "月"): 12.0, ("年", "季度"): 4.0, ("年", "周"): 52.0, ("年", "日"): 365.0, ("季度", "月"): 3.0,
    ("月", "日"): 30.0, ("周", "日"): 7.0, ("月", "周"): 4.0,
}  # fmt: skip
ENGLISH_NUMBERS = {"a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "half a": 0.5}
ENGLISH_SPANS = re.compile(
    r"(?<!times )(?<!once )\b(?P<n>half a|a|one|two|three|four|five|\d{1,2}) (?P<unit>year|month|week|day)s?\b",
    re.IGNORECASE,
)
MEASURED = frozenset("平方米 公里 立方米 吨 亩 公顷 小时 元 千瓦 千瓦时 学时".split())
TIME = frozenset("年 月 周 日 小时 工作日".split())
OPEN = "?"  # the unit of an English noun that counts something unknown; asked for, any number of things
BARE = re.compile(
    r"(?<![\d.第-])\d{1,5}(?=[一-鿿]{2}|回(?![一-鿿]))(?![年月日号时点万亿类级岁周度倍成分多余几至到来比乘天股元块港美])"
    rf"(?!{CLASSIFIER})"
)
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12}
WORDS = {
    "元": "yuan rmb cny", "小时": "hour hours", "日": "day days", "月": "month months", "年": "year years", "周": "week weeks",
    "公里": "km kilometre kilometres kilometer kilometers", "平方米": "sqm square", "立方米": "cubic",
    "户": "household households homes flats",
    "张": "bed beds", "人": "person people residents patients", "家": "company companies firm firms",
    "个": "space spaces place places bay bays product products", "吨": "tonne tonnes ton tons", "辆": "car cars bus buses",
}  # fmt: skip
UNIT_OF = {word: unit for unit, words in WORDS.items() for word in words.split()}
ASKED_UNIT = re.compile(
    r"(?:多少|几多|几|多几)(?:个?[百千万亿]{0,2})(?P<unit>公里|平方米|平米|立方米|小时|工作[日天]|个?月|[天日年次回场元块人名位吨张家个户支只处间所条台辆套项款笔亩棵株艘箱件])"
)
AREA = re.compile(
    r"(?:多大|多少|几多)(?:的)?(?:面积|平方?米?)|面积[^，。？]{0,8}(?:多大|多少|几多|几大)|\bhow large a (?:flat|home|house)\b"
)
ENGLISH_UNIT = re.compile(r"\bhow many (?P<words>(?:[a-z-]+ ?){1,3})", re.IGNORECASE)
ASKS_MONEY = re.compile(
    r"(?:多少|几多|几)(?:个?[百千万亿]{0,2})(?:钱|元|块|蚊)|(?:多少|几多|几)个?亿(?=$|[？?，。])|(?:多少|几多)[万亿]?(?:资金|经费|奖金|奖励|补[助贴偿]|罚款|罚金|租金|费用)|"
    r"(?:[拿领补奖赔罚得]|贴息|资助|补[助贴偿]|奖励|返还|缴纳?|交)(?:给我|到|了|得)?多少(?=$|[？?，。,])|"
    r"\bhow much (?:money|yuan|rmb|does|do|must|would|will|can|is|should)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """An amount of a question, with the words before and after it."""

    amount: Amount
    before: str
    after: str

    @property
    def unit(self) -> str:
        """Its unit in one form: 天 and 日 are one."""
        return plain_unit(self.amount.unit)

    @property
    def around(self) -> str:
        """The words on both sides."""
        return f"{self.before} {self.after}"


def given(
    question: str, plain: Callable[[str], str], measures: frozenset[str] = frozenset()
) -> tuple[Given, ...]:
    """The amounts that something could be worked out for; no share, no age, no year.

    `measures` are the words by which the sentence beside it counts: 仓 of 每仓补助150元.
    """
    found = [_whole(one, question) for one in amounts(question)]
    if not notions.HAN.search(question):
        found = list(_english(question))
    else:
        found = [*found, *_uncounted(question, found, measures)]
        found = sorted([*found, *_bare(question, found)], key=lambda one: one.start)
    return tuple(
        Given(one, plain(question[max(0, one.start - BESIDE) : one.start]), _noun(question[one.end :], plain))
        for one in found
        if one.unit
        and one.unit not in NOT_GIVEN
        and not ORDINAL.search(question[: one.start])
        and not SUMMARY.match(question, one.start)
        and not CLASS.search(question[one.start : one.end + 3])
        and not OF_CASE.match(question, one.end)
    )


def _uncounted(question: str, found: Sequence[Amount], measures: frozenset[str]) -> Iterator[Amount]:
    """60餐, 三张床: numbers whose measure word is no unit of the texts' own figures."""
    taken = {place for one in found if one.unit for place in range(one.start, one.end)}
    own = (match for match in ANY_MEASURE.finditer(question) if match["unit"] in measures)
    for match in (*UNCOUNTED.finditer(question), *own):
        value = float(match["digits"]) if match["digits"] else float(integer(match["words"]) or 0)
        if value and match.start() not in taken:
            taken.update(range(match.start(), match.end()))
            yield Amount(value, match["unit"], Comparator.EXACT, None, match.start(), match.end())


def _bare(question: str, found: Sequence[Amount]) -> Iterator[Amount]:
    """80停车泊位: a number carried over from English, which has no measure words."""
    taken = {place for one in found if one.unit for place in range(one.start, one.end)}
    for match in BARE.finditer(question):
        if match.start() not in taken and not 1900 <= float(match[0]) <= 2100:
            yield Amount(float(match[0]), OPEN, Comparator.EXACT, None, match.start(), match.end())


def periods(question: str) -> Iterator[tuple[float, str]]:
    """一年, 半年, two months: spans that a question names, each with its unit in one form."""
    for match in ENGLISH_SPANS.finditer(question):
        if SO_FAR.search(question[: match.start()]):
            continue
        count = ENGLISH_NUMBERS.get(match["n"].lower()) or float(match["n"])
        yield count, UNIT_OF.get(match["unit"].lower(), "年")
    for match in SPANS.finditer(question):
        printed = match["n"]
        if SO_FAR.search(question[: match.start()]):
            continue
        value = (
            0.5 if printed == "半" else 1.0 if printed in {"全", "整", "每"} else float(integer(printed) or 0)
        )
        if value:
            yield value, plain_unit(match["unit"])


def rounds(unit: str, question: str) -> float:
    """The times that a period comes round in the span that the question names: 12 months of 一年; 1 where it names none."""
    period = plain_unit(unit.removeprefix("个"))
    for value, named in periods(question):
        times = value if named == period else value * IN_ONE.get((named, period), 0.0)
        if times > 1:
            return times
    return 1.0


def _noun(after: str, plain: Callable[[str], str]) -> str:
    match = NOUN.match(after)
    return plain(match[0]) if match else ""


def _whole(one: Amount, question: str) -> Amount:
    """3000万 without a unit is a sum of money; 50块 is 50 yuan; 5个小时 are hours."""
    rest = question[one.end :]
    period = PERIOD.match(rest) if one.unit == "个" else None
    if period:  # 5个小时
        return replace(one, unit=period[0], end=one.end + period.end())
    if one.unit == "个" and PERSONS.match(rest):  # 5个人
        return replace(one, unit="人", end=one.end + 1)
    if one.unit == "口" and MOUTHS.match(rest):  # 4口人
        return replace(one, unit="人", end=one.end + 1)
    measure = MEASURE.match(rest) if not one.unit else None
    if measure:  # 4万平
        return replace(one, unit=measure[0], end=one.end + measure.end())
    if one.unit in {"", "块"} and (
        question[one.start : one.end].strip()[-1:] in "万亿" or CURRENCY.match(rest)
    ):
        return replace(one, unit="元")
    return one


def _english(question: str) -> Iterator[Amount]:
    """300 beds, 10 million yuan: what is counted stands behind the number."""
    for match in ENGLISH.finditer(question):
        printed = match["number"]
        count = float(re.sub(r"[ ,]", "", printed)) if printed else ENGLISH_COUNTS[match["words"].lower()]
        value = count * SCALES.get((match["scale"] or "").lower(), 1.0)
        named = (UNIT_OF.get((word or "").lower()) for word in (match["word"], match["next"]))
        money = CURRENCY_BEFORE.search(question[: match.start()])
        dollars = DOLLARS.search(question[: match.start()]) or (match["word"] or "").lower() == "usd"
        unit = (
            "美元"
            if dollars
            else "元"
            if money
            else next((one for one in named if one), OPEN if match["word"] else "")
        )
        if 1900 <= value <= 2100 and unit in {"", OPEN}:
            continue
        yield Amount(
            value, unit, Comparator.EXACT, None, match.start(), match.end("number" if printed else "words")
        )


def persons(question: str) -> float:
    """How many people a household or a pair has of which a question speaks: 一家四口, 夫妻俩; 0 where it tells none."""
    match = HOUSEHOLD.search(question)
    if match is None:
        return 0.0
    printed = match["n"] or match["m"]
    return float(integer(printed.replace("两", "二")) or 0) if printed else 2.0


def asked_unit(question: str) -> str:
    """The unit in which a question asks for a number: 元, %, 公里, 人 and the like; empty where it leaves it open."""
    if ASKS_MONEY.search(question):
        return "元"
    if AREA.search(question):
        return "平方米"
    match = ASKED_UNIT.search(question)
    if match:
        return plain_unit("元" if match["unit"] == "块" else match["unit"])
    counted = ENGLISH_UNIT.search(question)
    if counted is None or counted["words"].lower().startswith("times"):
        return ""
    return next((UNIT_OF[word] for word in counted["words"].lower().split() if word in UNIT_OF), OPEN)


def answers(unit: str, asked: str) -> bool:
    """Whether a result of one unit answers a question that asks in another."""
    unit = plain_unit(unit)
    if not asked or unit == asked:
        return True
    if asked == OPEN:
        return unit not in MONEY | SHARE | TIME
    people = unit == "人" and asked == "个"  # 几个工作人员
    return people or (unit in GENERAL and asked in GENERAL) or (unit in MONEY and asked == "元")
