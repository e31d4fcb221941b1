"""An amount as people say it -> as texts print it: 3万5 is 3.5万, 200块 is 200元, 两个半小时 is 2.5小时. Knows no question."""

from __future__ import annotations

import re

from documents.numerals import integer

DIGITS = "一二两三四五六七八九"
NUMBER = rf"(?<![\d.第{DIGITS}十百千万亿])(?P<n>\d{{1,4}}|[{DIGITS}十]{{1,3}})"
# The digit behind a step counts the next lower one, named or not; 5万3年 are two amounts.
SHORT = re.compile(
    rf"{NUMBER}(?P<step>[百千万亿])(?P<next>[1-9{DIGITS}])(?P<named>千万|[十百千])?(?![\d.{DIGITS}十百千万亿年月日天期次倍层号楼成折点条%％])"
)
NEXT = {"百": "十", "千": "百", "万": "千", "亿": "千万"}
STEPS = {"百": 100, "千": 1000}
# 6千平, 五百亩: whole hundreds and thousands before a measure.
ROUND = re.compile(rf"{NUMBER}(?P<step>[百千])(?=平|亩|吨|米|公里|方)")
METRES = re.compile(rf"{NUMBER}米(?P<next>[1-9{DIGITS}])(?![\d.{DIGITS}十百千万亿年月日天个家])")
YUAN = re.compile(
    rf"(?<![\d.第几{DIGITS}十百千万])(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?[百千]?|[{DIGITS}十百千]{{1,9}})(?P<scale>[万亿]?)(?:块|蚊)(?P<money>钱?)(?![地板砖田屏牌石招木绿荒银])"
)
COUNTED = re.compile(r"(?<=\d)个(?=亿(?![一-鿿]{0,4}(?:公司|企业|项目|小目标)))")  # 3个亿
LARGE = re.compile(r"[\d十百千万亿]")
HALF = re.compile(
    rf"{NUMBER}(?:个半(?P<period>小时|钟头|钟|月)|(?P<unit>小时|个月|年|公里|亩|吨|天)半(?![价年月天数径]))"
)


def printed(text: str) -> str:
    """The same with its amounts as they are printed."""
    text = ROUND.sub(lambda match: str(_value(match["n"]) * STEPS[match["step"]]), text)
    text = COUNTED.sub("", text)
    whole = METRES.sub(lambda match: f"{_value(match['n'])}.{_value(match['next'])}米", text)
    return YUAN.sub(_yuan, HALF.sub(_half, SHORT.sub(_short, whole)))


def _short(match: re.Match[str]) -> str:
    count, digit, step = _value(match["n"]), _value(match["next"]), match["step"]
    if match["named"] and match["named"] != NEXT[step]:
        return match[0]
    if step in STEPS:
        return str(count * STEPS[step] + digit * STEPS[step] // 10)
    return f"{count}.{digit}{step}"


def _yuan(match: re.Match[str]) -> str:
    if not (match["money"] or match["scale"] or LARGE.search(match["n"])):
        return match[0]  # 两块 of something
    count = match["n"] if match["n"][0].isdigit() else str(_value(match["n"]))
    return f"{count}{match['scale']}元"


def _half(match: re.Match[str]) -> str:
    period = match["period"]
    return f"{_value(match['n'])}.5{'个月' if period == '月' else period or match['unit']}"


def _value(numeral: str) -> int:
    return integer(numeral.replace("两", "二")) or 0
