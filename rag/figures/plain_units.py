"""A unit as it is printed or asked -> the one form in which figures are held against each other. Knows no figure."""

from __future__ import annotations

TIMES = {
    "天": "日",
    "工作天": "工作日",
    "个月": "月",
    "星期": "周",
    "个星期": "周",
    "个小时": "小时",
    "钟头": "小时",
    "钟": "小时",
    "周年": "年",
    "度": "千瓦时",
    "度电": "千瓦时",
    "平": "平方米",
    "平米": "平方米",
    "里": "公里",
    "方": "立方米",
    "立方": "立方米",
    "周岁": "岁",
}
PEOPLE = frozenset("人 名 位 人次".split())
LIKE = {"间": "家", "棵": "株"}


def plain_unit(unit: str) -> str:
    """A unit in one form: 个小时 is 小时, 名 is 人."""
    unit = TIMES.get(unit, unit)
    return "人" if unit in PEOPLE else LIKE.get(unit, unit)
