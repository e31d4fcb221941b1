"""A question -> the amounts that it writes in characters, as documents may print them. Knows no library."""

from __future__ import annotations

import re

from documents.numerals import CHINESE, integer

# An amount written in characters is one notion, however a segmenter cuts it.
NUMBER = re.compile(
    rf"(?<![第{CHINESE}百千数几])(?P<number>[{CHINESE}百千]{{1,6}})(?P<unit>万|亿|年|个月|成(?![一-鿿])|成(?=[以左多的给吗吧呢])|天|日|元|米|平方米|小时|分钟|周岁|岁)(?![{CHINESE}])"
)


def numbers(text: str) -> tuple[tuple[str, ...], ...]:
    """The amounts that a text writes in characters, each as documents may print it: 五十万 and 50万, 四成 and 40%."""
    found: dict[str, tuple[str, ...]] = {}
    for match in NUMBER.finditer(text):
        number = integer(match["number"])
        if number is None:
            continue
        unit = match["unit"]
        digits = f"{10 * number}%" if unit == "成" else f"{number}{unit}"
        found[match[0]] = (match[0], digits)
    return tuple(found.values())
