"""A working and a sentence that gives some no more than a part of the standard -> that part of it. Works nothing else out."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.figures.workings import number
from rag.questions.plain import notions
from rag.reckoning.asked import Asked, Working, equals, shown

# 按同档标准的50%执行, 按上述标准的一半补助, 减半发放.
PART_OF = re.compile(
    r"按?(?:照)?(?:同档|上述|前述|前款|该|以上|相应)?(?:奖励|补助|补贴)?标准的(?:(?P<share>\d{1,2})[%％]|(?P<half>一半))|(?P<halved>减半)"
)
SAID = 0.25  # share of its condition that the question says


def reduced(one: Working, asked: Asked) -> Working:
    """The part of a working that the case told gets; the working itself where no such case is told."""
    for match in PART_OF.finditer(asked.sentence):
        before = re.split(r"(?<=[。；])", asked.sentence[: match.start()])
        if not one.unit or _told(before[-1], "".join(before[:-1]), asked) < SAID:
            continue
        share = float(match["share"] or 50)
        value = one.value * share / 100
        terms = f"{shown(one.value, one.unit, asked.english)}×{number(share)}%"
        joined = "; " if asked.english else "；"
        return replace(
            one, said=f"{one.said}{joined}{equals(terms, value, one.unit, asked.english)}", value=value
        )
    return one


def _told(condition: str, rule: str, asked: Asked) -> float:
    """How much the question says of what a condition adds to the rule before it."""
    own = notions.grams(asked.plain(condition)) - notions.grams(asked.plain(rule))
    return len(own & notions.grams(asked.plain(asked.question))) / len(own) if own else 0.0
