"""A sentence that states times, and by how much they may be lengthened -> how long together. Finds no sentence."""

from __future__ import annotations

import re

from documents.facts.amounts import Amount
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.asked import together
from rag.reckoning.asked import Asked

LONG = re.compile(
    r"最[长迟晚多]|一共|总共|合计|加起来|前后|延长|延期|顶多|"
    r"\b(?:at most|at the longest|longest|altogether|in total|extension\w*|extended)\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"(?:多少|几多|几)个?(?:工作[日天]|小时|分钟|[天日年月周])|多久|多长(?:时间)?|几耐|"
    r"\bhow (?:long|many (?:\w+ )?(?:days|hours|years|months|weeks))\b",
    re.IGNORECASE,
)
UNITS = frozenset("工作日 小时 分钟 天 日 年 月 周".split())
ENGLISH = {
    "年": "years",
    "月": "months",
    "日": "days",
    "小时": "hours",
    "工作日": "working days",
    "周": "weeks",
}
LONGER = re.compile(r"延长|延期|顺延|宽限")
ADDED = re.compile(
    rf"{together.ADDED}|从[^，。？]{{2,14}}到[^，。？]{{2,12}}(?=最|要|需|得|共|多|几|是)|各(?:个)?(?:环节|步骤|阶段)|到钱到账|全程|全流程|整个(?:流程|过程)|走完|前后|一共|总共|总计|"
    r"\b(?:altogether|in total|in all|all told|total|add up|from start to finish|end to end)\b",
    re.IGNORECASE,
)
WORKING = re.compile(r"工作[日天]|\bworking days?\b", re.IGNORECASE)
TIMES = re.compile(r"([一两二三四五\d])次")
DIGITS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


def asks_together(question: str) -> bool:
    """Whether it is asked how long several steps take together, or one that may be lengthened."""
    return bool(ASKS.search(question) and (ADDED.search(question) or LONG.search(question)))


def lengthened(asked: Asked) -> str | None:
    """五个工作日内答复，可以延长五个工作日: ten at the longest; 延长两次，每次不超过1年: two years more."""
    if not (LONG.search(asked.question) and ASKS.search(asked.question)) or asked.given:
        return None
    at = LONGER.search(asked.sentence)
    times = [one.amount for one in asked.found if plain_unit(one.amount.unit).removeprefix("个") in UNITS]
    if at is None or not times:
        return None
    before = [one for one in times if one.end <= at.start()]
    after = [one for one in times if one.start >= at.end()]
    if not before or not after:
        return None
    more = after[0]
    base = next((one for one in before if _unit(one) == _unit(more)), None)
    if base is None:
        return None
    between = asked.sentence[at.end() : more.start]
    counted = TIMES.search(between) if "每次" in between else None
    count = DIGITS.get(counted[1], 0) or int(counted[1]) if counted else 1
    total = base.value + count * more.value
    unit = "" if asked.english else _unit(more)
    extra = f"{number(count)}×{number(more.value)}{unit}" if count > 1 else f"{number(more.value)}{unit}"
    if asked.english:
        return f"{number(base.value)} + {extra} = {number(total)} {ENGLISH.get(_unit(more), '')}".rstrip()
    return f"{number(base.value)}{unit}＋{extra}＝{number(total)}{unit}"


def added(asked: Asked) -> str | None:
    """20个工作日内初审，30个工作日内决定: fifty together, where the text states no other time in that unit."""
    if not (ADDED.search(asked.question) and ASKS.search(asked.question)) or asked.given:
        return None
    times = [one.amount for one in asked.found if _unit(one.amount) in UNITS and one.amount.upper is None]
    working_days = "工作日" if WORKING.search(asked.question) else asked.unit
    wanted = {working_days} & UNITS or {_unit(one) for one in times}
    times = [one for one in times if _unit(one) in wanted]
    if (
        len(wanted) != 1
        or len(times) < 2
        or LONGER.search(asked.sentence)
        or re.search("分别", asked.sentence)
    ):
        return None
    unit = _unit(times[0])
    total = number(sum(one.value for one in times))
    if asked.english:
        return f"{' + '.join(number(one.value) for one in times)} = {total} {ENGLISH.get(unit, '')}".rstrip()
    return f"{'＋'.join(number(one.value) for one in times)}＝{total}{'个' if unit in {'工作日', '月'} else ''}{unit}"


def _unit(one: Amount) -> str:
    return plain_unit(one.unit).removeprefix("个")
