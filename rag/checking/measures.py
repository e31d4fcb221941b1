"""A printed unit, Chinese or English -> its measure and how many of it one is. Knows no figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    """How a figure stands to the value meant."""

    EXACT = "exact"
    FLOOR = "at least"
    CEILING = "at most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Amount:
    """80万元: 8e5 and yuan; read from `text[start:end]`. `upper` closes a range; an empty measure is none stated."""

    value: float
    measure: str
    bound: Bound
    start: int
    end: int
    upper: float | None = None

    def states(self, other: Amount) -> bool:
        """Whether both are one value; an end of a range is stated by the range."""
        ends = (
            (other.value, other.upper) if other.upper is not None and self.upper is None else (other.value,)
        )
        if (self.upper is None or self.upper == other.upper) and any(close(self.value, end) for end in ends):
            return True
        return self._spells(other)

    def comparable(self, other: Amount) -> bool:
        """Whether both measure the same, as far as they say what."""
        return not self.measure or not other.measure or self.measure == other.measure or self._spells(other)

    def _spells(self, other: Amount) -> bool:
        """Whether one states in days what the other does in hours."""
        if {self.measure, other.measure} != {"day", "minute"} or self.upper != other.upper:
            return False
        return close(_minutes(self), _minutes(other))


OPPOSITE = {Bound.FLOOR: Bound.CEILING, Bound.CEILING: Bound.FLOOR}
COUNT = "count"
EVERY = "every"  # a rhythm, in days
DAY = 1440.0  # minutes
PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"  # a number in digits, for patterns
CLOCK = "clock"  # a time of day, in minutes

_SCALES: tuple[tuple[str, float, str], ...] = (
    ("yuan", 1, "元|人民币|块钱|yuan|rmb|cny|renminbi"),
    ("dollar", 1, "美元|usd|dollar|dollars"),
    ("hong kong dollar", 1, "港元|港币|hkd"),
    ("euro", 1, "欧元|eur|euro|euros"),
    ("yen", 1, "日元|jpy|yen"),
    ("pound", 1, "英镑|gbp"),
    ("%", 1, "%|per cent|percent"),
    ("%", 0.1, "‰"),
    ("%", 10, "成|折"),
    ("point", 1, "个百分点|百分点|percentage point|percentage points"),
    ("month", 12, "周年|年|周岁|岁|year|years"),
    ("month", 1, "个月|月|month|months"),
    ("day", 7, "个星期|星期|周|week|weeks"),
    ("day", 1, "日|天|day|days"),
    (
        "working day",
        1,
        "个工作日|工作日|working day|working days|business day|business days|workday|workdays",
    ),
    ("minute", 60, "个小时|小时|hour|hours"),
    ("minute", 1, "分钟|minute|minutes"),
    ("second", 1, "秒钟|秒|second|seconds"),
    ("metre", 1000, "公里|千米|km|kilometre|kilometres|kilometer|kilometers"),
    ("metre", 1, "米|metre|metres|meter|meters"),
    ("square metre", 1e6, "平方公里|square kilometre|square kilometres|km2"),
    ("square metre", 1e4, "公顷|hectare|hectares|ha"),
    ("square metre", 1, "平方米|square metre|square metres|square meters|m2"),
    ("mu", 1, "亩|mu"),
    ("kilogram", 1000, "吨|tonne|tonnes|ton|tons"),
    ("kilogram", 1, "公斤|千克|kg|kilogram|kilograms"),
    ("kilogram", 0.001, "克|g|gram|grams"),
    ("kilogram", 0.000001, "毫克|mg"),
    ("metre", 0.01, "厘米|cm|centimetre|centimetres"),
    ("metre", 0.001, "毫米|mm|millimetre|millimetres"),
    ("litre", 1, "升|litre|litres"),
    ("litre", 0.001, "毫升|ml|millilitre|millilitres"),
    ("cubic metre", 1, "立方米|cubic metre|cubic metres|cubic meters|m3"),
    ("degree", 1, "摄氏度|℃|degree|degrees"),
    ("grade", 1, "级|等级"),
    ("watt", 1000, "千瓦|kw|kilowatt|kilowatts"),
    ("watt hour", 1000, "千瓦时|度电|kwh"),
    ("times", 1, "倍|fold"),
    (
        COUNT,
        1,
        "家|个|项|只|笔|位|名|人次|人|次|期|类|户|件|条|批|座|处|台套|台|套|辆|艘|种|门|场|篇|部|支|宗|单|张|股|点|册|本|块|届|所|"
        "学时|课时|层|间|幢|栋|棵|株|头|匹|班|段|架|镇|站|份|首|例|幅|枚|盏|眼|列|趟|桌|瓶|颗|艘次|台次|户次|场次",
    ),
)
MEASURES = {name: (measure, scale) for measure, scale, names in _SCALES for name in names.split("|")}


def measured(value: float, unit: str) -> tuple[float, str]:
    """2 and 小时 -> 120, minute; a unit that is not known counts things."""
    measure, scale = MEASURES.get(
        " ".join(unit.lower().replace("-", " ").split()), (COUNT if unit else "", 1.0)
    )
    return round(value * scale, 6), measure


def _minutes(one: Amount) -> float:
    return one.value * (DAY if one.measure == "day" else 1.0)


def close(a: float, b: float) -> bool:
    """Whether two values are one but for what reckoning in floats leaves."""
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))
