"""The words of a question -> the form in which its answer stands: a span, a day, a share, an amount. Finds nothing."""

from __future__ import annotations

import re

from documents.facts.amounts import amounts
from documents.numerals import CHINESE
from rag.answers.differences import disputed
from rag.answers.quoted.counterparts import EVERY
from rag.figures import rivals
from rag.questions.asked import ranked
from rag.questions.asked.ranked import Order
from rag.questions.needs.durations import SPAN
from rag.questions.needs.forms import MONEY, SHARE

_DAY = re.compile(r"\d+\s*[年月日号]|[一二三四五六七八九十]+[年月日]")
# A day of the calendar, which no span is: by the end of March, not within 60 days.
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_CALENDAR = re.compile(
    r"(?<!\d)\d{1,2}\s*月(?:\d{1,2}\s*[日号]|[底末初]|[上中下]旬)|(?:19|20)\d{2}\s*年|"
    rf"\b(?:{_MONTHS})[a-z]* \d|\b\d{{1,2}} (?:{_MONTHS})"
)
_RATIO = re.compile(r"\d[：:∶]\d|%|百分之|[一二三四五六七八九]成")

Holds = re.Pattern[str] | frozenset[str] | None
ASKED: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (
        re.compile(r"界定|定义|怎么算|算是|\bdefin\w+", re.IGNORECASE),
        re.compile("是指|指的是|refers? to|means"),
    ),
    (
        re.compile(r"[多少几]天|天数|\bhow many days\b", re.IGNORECASE),
        re.compile(rf"[{CHINESE}\d]个?(?:工作)?[日天](?!前)"),
    ),
    (
        re.compile(r"多久.{0,4}一次|频[次率]|隔多久|几次|间隔|\bhow (?:often|frequently)\b", re.IGNORECASE),
        EVERY,
    ),
    (
        re.compile(
            r"最后期限|最[迟晚](?!不)|截止(?:日期|时间|到)|哪一?天|几月几|几号|"
            r"\b(?:latest|last day|what date|which (?:date|day))\b",
            re.IGNORECASE,
        ),
        _CALENDAR,
    ),
    (
        re.compile(
            r"(?<![了有分提列共哪这那讲说写成])几点(?!要求|意见|建议)|\b(?:what time|at what hour)\b",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:\d|[{CHINESE}])[时点](?![间候])|\d[:：]\d\d"),
    ),
    (re.compile(r"工作日|\bworking days?\b", re.IGNORECASE), re.compile("工作日|working day")),
    (
        re.compile(
            r"几月|几号|哪[年月天日]|何时|什么时候|几时|截止|日期|到期|\b(?:when|date|until|which (?:year|month|day))\b",
            re.IGNORECASE,
        ),
        _DAY,
    ),
    (
        re.compile(
            r"[几多少]个?(?:小时|星期|周|天|日|年|月)|多久|多长时间|几耐|多快|期限|时限|有效期|\bhow (?:long|fast|soon|quick)|"
            r"\bhow many (?:days|months|years|hours|weeks)\b",
            re.IGNORECASE,
        ),
        SPAN,
    ),
    (
        re.compile(
            r"率|比例|占比|比重|几成|百分|几比几|分担|\b(?:rate|share|ratio|per ?cent|percentage|proportion)\b",
            re.IGNORECASE,
        ),
        _RATIO,
    ),
    (
        re.compile(
            r"钱|奖|补[贴助]?[多几]|罚|金额|(?:多少|几)[万亿]?元|最[多高]能?(?:领|贷|借|拿)|额度|"
            r"\b(?:reward|subsid\w+|fines?|how much|money|amount|value|pay)\b",
            re.IGNORECASE,
        ),
        MONEY,
    ),
    (
        re.compile(
            r"多少|几|数|规模|[用产销存总容流运]量|目标|指标|标准|门槛|\b(?:how many|number|figure|target|aim|threshold)s?\b",
            re.IGNORECASE,
        ),
        frozenset(),
    ),
)


COUNTED = re.compile(
    r"数量|[是为]多少|(?:多少|几)[家个户项只支所座名位条]|\b(?:how many|numbers? of)\b(?! (?:days|months|years|hours|weeks))",
    re.IGNORECASE,
)


def asks_count(question: str) -> bool:
    """Whether a question asks for a number of things, or which is the more: words without a number do not answer."""
    rank = ranked.of(question)
    weighed = rank is not None and rank.order in {Order.MORE, Order.LESS, Order.GAP}
    return weighed or (COUNTED.search(question) is not None and form(question) is not None)


def asks_value(question: str) -> bool:
    """Whether a question asks for something that can be told by its form."""
    return any(asks.search(question) for asks, _ in ASKED)


def form(question: str) -> Holds:
    """What the words that answer hold; None where anything may answer."""
    unit = disputed.MEASURED.search(question)
    if unit and unit["unit"] != "工作日":
        return frozenset({rivals.SAME_UNIT.get(unit["unit"], unit["unit"]), unit["unit"]})
    ranks = frozenset[str]() if ranked.of(question) else None  # what is ranked is a figure, whatever of
    return next((holds for asks, holds in ASKED if asks.search(question)), ranks)


def states(words: str, holds: Holds) -> bool:
    """Whether words hold what answers."""
    if holds is None:
        return True
    if isinstance(holds, re.Pattern):
        return holds.search(words) is not None
    taken = holds | SHARE if holds == MONEY else holds
    return any(not taken or rivals.SAME_UNIT.get(one.unit, one.unit) in taken for one in amounts(words))
