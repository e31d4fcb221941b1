"""A question -> what it wants of a table's column: a sum, a mean, the most. Knows no table."""

from __future__ import annotations

import re
from enum import Enum, auto

from documents.numerals import ENGLISH, integer
from rag.questions.asked.together import SUMMED


class Gather(Enum):
    """What the rows of a table are brought together to."""

    SUM = auto()
    MEAN = auto()
    MEDIAN = auto()
    RANGE = auto()
    MOST = auto()
    LEAST = auto()


# The first that a question says; a spread names both ends, so it stands before them.
WORDS: tuple[tuple[Gather, re.Pattern[str]], ...] = tuple(
    (gather, re.compile(words, re.IGNORECASE))
    for gather, words in (
        (Gather.MEDIAN, r"中位数|\bmedian\b"),
        (
            Gather.RANGE,
            r"极差|最[多大高长](?:的|值)?[^，。？]{0,10}(?:和|与|跟|同|比|减)[^，。？]{0,4}最[少小低短]|(?:首尾|最[高大多]最[低小少])相?差|\brange\b|"
            r"\b(?:largest|highest|biggest|most)\b.{1,40}\b(?:smallest|lowest|least|fewest)\b",
        ),
        (Gather.MEAN, r"平均|均值|\baverage\b|\bmean\b"),
        # 总共多少项 counts rows, 总共多少万元 adds them up.
        (
            Gather.SUM,
            rf"(?!共?(?:总共|一共|合共|共)[^，。？?]{{0,10}}(?:多少|几多|几)[项条])(?:{SUMMED}|总(?:投资|面积|金额|额|数|量|分)(?![^，。？]*最[多大高长少小低短]))",
        ),
        (Gather.MOST, r"最[多大高长]|第一(?!年|条|项|章|节|批)|\b(?:most|largest|highest|biggest|longest)\b"),
        (Gather.LEAST, r"最[少小低短]|垫底|末位|\b(?:least|fewest|smallest|lowest|shortest)\b"),
    )
)
# Two figures are set against each other, no column is gathered.
APART = re.compile(
    r"百分点|(?<!百分)比(?![例重率])|相差|[多少高低]几[个家名张条项]|增[长加幅速]|提高|几倍|多少倍|"
    r"\b(?:percentage points?|how many times|growth|rise|increase)\b",
    re.I,
)
# 超过1000亿元的, 不低于100: the bound that a row's number must keep.
BOUND = re.compile(
    r"(?P<way>超过|大于|高于|多于|在|达到|不低于|不少于|至少|不足|不到|低于|少于|小于|不超过|不高于|[过逾破超](?=\d)|(?<!\d)(?=\d[\d,.]*[一-鿿]{0,2}以[上下])|"
    r"\b(?:over|above|more than|at least|exceed\w*|below|under|less than|fewer than|at most)\b)\s*"
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<unit>万亿元|亿元|万元|元|万?(?:[个家项条只座处名人张亩户吨台辆件所间艘起场岁株棵]|公里|平方米|公顷|千瓦)|[%％])?(?P<after>及?以上|及?以下|以内)?",
    re.IGNORECASE,
)
BOUND_OF_GROWTH = re.compile(
    rf"(?:[比较]上年|同比)?(?:增长|增速|增幅|提高|上升)?(?:{BOUND.pattern})", re.IGNORECASE
)
ABOVE = re.compile(r"^[超过逾破]|大于|高于|多于|over|above|more than|exceed", re.IGNORECASE)
LEAST = re.compile(r"达到|不低于|不少于|至少|at least", re.IGNORECASE)
BELOW = re.compile(r"不足|不到|低于|少于|小于|below|under|less|fewer", re.IGNORECASE)


# 过亿, 过两亿, 超过一个亿: what is short for a bound.
OVER = re.compile(
    r"(?:超过?|[过逾破])(?P<count>[一二两三四五六七八九十\d]*)个?(?P<unit>百万|千万|亿)(?!元|美元)"
)


# 上千家, 过百人: at least so many; 下降的, 正增长的: below or above nought.
ROUND = re.compile(r"(?:上|[过破])(?P<round>[百千万])(?=[个家项条座处名人张亩户吨台辆年岁])")
TENS = {"百": 100, "千": 1000, "万": 10_000}
FELL = re.compile(r"(?:出现|是)?(?:负增长|下降|下滑|下跌|减少|降低)了?(?=的)")
ROSE = re.compile(r"(?:实现|保持|是)?(?:正增长|增长|上升)了?(?=的)")
# 够不上, 未到: another word for 不到.
SHORT_OF = re.compile(
    r"(?:还|都)?(?:够不上|达不到|[没未]有?(?:达到?|到|超过|超|满)|不够)(?=[\d一二两三四五六七八九十百千万])"
)
# 一千亿, 1000亿, 1万亿: a sum of money where nothing else is said to be measured.
SUM_OF = re.compile(
    r"(?<![\d一二两三四五六七八九十百千])(?P<n>[一二两三四五六七八九十百千]{1,9}|\d{1,9}(?:\.\d{1,4})?)(?P<scale>万亿|千亿|百亿|亿)元?(?=[的以及，。？、]|$|指标|[大小]?关)"
)
TEN_THOUSANDS = re.compile(
    r"(?<![\d.])(?P<n>\d{1,6}(?:\.\d{1,4})?)万(?=[的以及，。？、]|$)"
)  # 超过1万的: of whatever is counted
SCALES = {"万亿": 10_000, "千亿": 1000, "百亿": 100, "亿": 1}
ENGLISH_SUM = re.compile(
    r"(?:\b(?:rmb|cny)\s*|[¥￥]\s*)?(?<![\d,.])(?P<n>\d[\d,]{0,12}(?:\.\d{1,4})?|\b(?:one|a|two|three|four|five|six|seven|eight|nine|ten))[\s-]+"
    r"(?P<scale>million|billion|trillion)\b(?:\s*(?:yuan|rmb))?",
    re.IGNORECASE,
)
ENGLISH_SCALES = {"million": 0.01, "billion": 10, "trillion": 10_000}  # of 亿元


def spelt(question: str) -> str:
    """The question with 过亿 as 超过1亿元, 上千家 as 达到1000家, 下降的 as 增长低于0, 100 billion yuan as 1000亿元."""
    question = ENGLISH_SUM.sub(_in_chinese, question)
    question = TEN_THOUSANDS.sub(lambda one: f"{float(one['n']) * 10_000:.10g}", question)
    question = SHORT_OF.sub(lambda one: "不超过" if "超" in one[0] else "不到", question)
    question = SUM_OF.sub(
        _in_digits, ROUND.sub(lambda one: f"达到{TENS[one['round']]}", OVER.sub(_spelt, question))
    )
    if BOUND.search(question):
        return question
    return ROSE.sub("增长超过0", FELL.sub("增长低于0", question))


def _spelt(match: re.Match[str]) -> str:
    count = integer(match["count"]) or 1
    factor, unit = {"百万": (100, "万元"), "千万": (1000, "万元"), "亿": (1, "亿元")}[match["unit"]]
    return f"超过{count * factor}{unit}"


def _in_digits(match: re.Match[str]) -> str:
    count = (
        float(match["n"]) if match["n"][0].isdigit() else float(integer(match["n"].replace("两", "二")) or 1)
    )
    return f"{count * SCALES[match['scale']]:.10g}亿元"


def _in_chinese(match: re.Match[str]) -> str:
    said = match["n"].lower().replace(",", "")
    count = float(said) if said[0].isdigit() else float(max(1, ENGLISH.index(said) if said in ENGLISH else 1))
    return f"{count * ENGLISH_SCALES[match['scale'].lower()]:.10g}亿元"


SHARES = frozenset("%％")
PERCENT = re.compile(
    r"百分[比率数]|按比[例率](?:算|计)|(?:单位(?:是|为|系)?|[按以用])[“「]?[%％]|\bin per ?cent\b|\bpercentages?\b(?! points?)|"
    r"\bexpressed as a share\b",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"[按以用](?:钱|金额|人民币)(?:来)?(?:算|计|衡量)|\bin (?:money|yuan|rmb)\b|\bmonetary\b|\bamounts of money\b",
    re.IGNORECASE,
)
COUNTS = re.compile(
    r"(?:不|非)(?:按|用|以)(?:钱|金额|亿?元)[^，。？]{0,6}(?:不|非)?(?:按|用|以)?(?:比例|比率|百分[比数]|[%％])|数量类|按(?:个数|数量)(?:算|计)|"
    r"\bcounts?\b[^.?]{0,20}\b(?:rather than|not|neither|instead of)\b[^.?]{0,30}\b(?:money|yuan|amounts|percent\w*)",
    re.IGNORECASE,
)
MEASURED = (
    "单位(?:是|为|系|:|：)?[“「]?{unit}|[以用按]{unit}[^，。？]{{0,2}}(?:计|算|单位|衡量)|"
    r"\b(?:measured|expressed|stated|given|counted|denominated) in (?:units of )?1?{unit}"
)

YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
ANY_UNIT = re.compile(
    MEASURED.format(unit="[^，。？“”「」 ]{1,6}?") + "|[“「](?:亿元|万元|[家只个人项座%％])数?[”」]",
    re.IGNORECASE,
)


def unbound(question: str) -> str:
    """A question without the bound that it sets, and without the 增长 of which the bound is."""
    return BOUND_OF_GROWTH.sub("", question)


def wanted(question: str) -> Gather | None:
    """What is asked for; None where no column is brought together."""
    if APART.search(question) and not dict(WORDS)[Gather.RANGE].search(question):
        return None
    return next((gather for gather, pattern in WORDS if pattern.search(question)), None)


def worked(question: str) -> bool:
    """Whether two figures are set against each other, or a mean or an end of a column is asked for; 一共 alone counts too."""
    return APART.search(question) is not None or wanted(question) not in {None, Gather.SUM}


def keeps(bound: re.Match[str], value: float, limit: float) -> bool:
    """Whether a value keeps a bound."""
    after = bound["after"] or ""
    if "以上" in after:
        return value >= limit
    if "以下" in after or "以内" in after:
        return value <= limit
    way = bound["way"]
    if ABOVE.search(way):
        return value > limit
    if LEAST.search(way):
        return value >= limit
    return value < limit if BELOW.search(way) and not way.startswith("不超") else value <= limit


def in_unit(unit: str, question: str) -> bool:
    """Whether a question speaks of what is measured in a unit, or in any of its sort: money, shares, mere numbers."""
    if COUNTS.search(question):
        return unit not in SHARES and "元" not in unit
    if unit in SHARES:
        return PERCENT.search(question) is not None
    if "元" in unit and MONEY.search(question):
        return True
    measured = rf"{MEASURED.format(unit=re.escape(unit))}|[“「]{re.escape(unit)}数?[”」]"
    return re.search(measured, question, re.IGNORECASE) is not None


def of_some(question: str) -> bool:
    """Whether a question sets a bound, or names a unit, that only some rows keep."""
    text = spelt(question)
    if any(pattern.search(text) for pattern in (COUNTS, PERCENT, MONEY, ANY_UNIT)):
        return True
    bounds = BOUND.finditer(text)  # 在2025年 is none
    return any(one["unit"] or one["after"] or not YEAR.match(text, one.start("number")) for one in bounds)
