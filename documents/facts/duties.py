"""A clause's text -> the bodies that its sentences give something to do: 市公安局负责…, 由市财政局核发…. Reads no list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.facts.bodies import ENDINGS, is_body
from documents.script import in_simplified

SENTENCE = re.compile(r"[^。；;！？\n]+")
_NAME = r"[一-鿿A-Za-z（）()〔〕]"


def _several(joints: str) -> str:
    """Names in a row. A joint is part of no name here, and so a run is parted in one way only: in two it would take hours."""
    part = rf"(?:(?![{joints}]){_NAME}){{1,24}}?"
    return rf"(?={_NAME}{{2}})[{joints}]{{0,2}}{part}(?:[、{joints}]{{1,3}}{part})*"


_VERBS = (
    r"负责|主管|承担|统筹(?:协调)?|组织|归口管理|受理|审核|审批|审查|批准|核准|核发|核定|拨付|发放|兑现|查处|处罚|检查|监督|约谈|认定|评定|"
    r"评价|制定|出台|起草|编制|公布|发布|建立|开展|报送|报告|设置|管理"
)
_NO_OFFICE = (
    r"(?!(?:管理)?(?:部门|机关|局|委员会|委(?!托)|办公室|处(?![以罚])|所|中心|机构))"  # 城市管理部门: no verb
)
_WITHIN = (
    r"(?:(?:在|自[^，。；由]{2,18}之日起)?[\d一二三四五六七八九十两]+个?(?:工作)?[日天月年](?:以?内|前)|"
    r"于?20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?(?:之?前|以前|内))?"
)
# Who does it stands at the sentence's start or after a comma, what it does after the verb.
ACTIVE = re.compile(
    rf"(?:^|[，,：:）)\s])(?P<bodies>{_several('和及')})"
    rf"(?:(?:(?:履行|作为|承担)[^，。；]{{2,12}}[，,])?(?:具体|统一|主要|牵头|共同|分别|依法|按照?职责分?工?|应当|每年|定期)*{_WITHIN}"
    rf"(?:{_VERBS}){_NO_OFFICE}|是[^，。；]{{2,40}}?的?(?:行政)?主管(?:部门|单位|机关))"
)
PASSIVE = re.compile(
    rf"(?:^|[，,：:一-鿿）)\s])由(?P<bodies>{_several('和及或者')})"
    r"(?=(?:依法|依照|按照|按|根据|会同|商|与|负责|统一|具体|组织|责令|给予|核[发定准查]|审[批核]|制定|另行|处|予以|公布|发布|受理|认定|实施|承担|"
    r"办理|向|在|从|牵头|统筹|管理|监督|拨付|收取|确定|提出|报|对|批准|解释|查[处验]|约谈|督促|检查|发放|兑现|编[制写]|起草|收缴|征收|评[定选]|验收|复核|每)"
    + _NO_OFFICE
    + ")"
)
# Whom a thing is brought before: 报市人民政府批准, 向城市管理部门备案.
BEFORE = re.compile(
    rf"(?:向|报告|告知|报(?:请|经)?|(?<!已)经(?![营济验费过办理])|送|提请|设在)(?:所在地(?:区|县)?的?)?(?P<bodies>{_NAME}{{2,24}}?)"
    r"(?=备案|批准|同意|审[批定核]|核准|申[请报]|报告|报送|投诉|登记|提出|反馈|[，。；]|$)"
)
# 某委员会下设办公室，主要职责是…: the office does it.
UNDER = re.compile(
    rf"(?:^|[，,\s])(?P<above>{_NAME}{{2,20}}?)下设(?P<bodies>办公室|秘书处|专班|工作组)[^。；]{{0,40}}?(?:主要)?(?:职责|任务)(?:是|为|包括)"
)
OPENING = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百〇零\d]+条(?:之[一二三四五六七八九十])?|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[一二三四五六七八九十]+、)\s*"
)
NO_NAME = re.compile(
    r"^[（(〔]|由|会同|^(?:报|经|送|告|设在|并|未经)|[给将把]|^(?:密切|深化|发挥|保持|增进|争取)"
)
JOINED = re.compile(r"[和及]|或者?")


@dataclass(frozen=True, slots=True)
class Duty:
    """A body and the sentence that gives it something to do, `text[start:end]`; `act` is its own share of that.

    `acts` is false of a body before which a thing is only brought: 报市人民政府批准.
    """

    unit: str
    start: int
    end: int
    act: str = ""
    acts: bool = True


@in_simplified
def duties(text: str) -> tuple[Duty, ...]:
    """Every body with its sentence, in printed order; a body once a sentence."""
    found: dict[tuple[str, int], Duty] = {}
    for sentence in SENTENCE.finditer(text):
        opening = OPENING.match(sentence[0])
        start = sentence.start() + (opening.end() if opening else 0)
        words = text[start : sentence.end()]
        bodies = list(_bodies(words))
        begins = sorted(one.start for one in bodies)
        for one in bodies:
            until = one.until or next((other for other in begins if other >= one.end), len(words))
            found.setdefault(
                (one.name, start), Duty(one.name, start, sentence.end(), words[one.said : until], one.alone)
            )
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Body:
    """A body in a sentence, `start` to `end`; what it does is said from `said` to `until`, or to the next body.

    `alone`: it acts, and nothing is merely brought before it.
    """

    name: str
    start: int
    end: int
    said: int
    until: int | None = None
    alone: bool = True


def _bodies(sentence: str) -> Iterator[_Body]:
    for match in UNDER.finditer(sentence):
        if is_body(match["above"]) or match["above"] in ENDINGS:
            name = f"{match['above']}{match['bodies']}"
            yield _Body(name, match.start("above"), match.end("bodies"), match.end("bodies"), len(sentence))
    for pattern in (ACTIVE, PASSIVE, BEFORE):
        for match in pattern.finditer(sentence):
            names = [name for part in match["bodies"].split("、") for name in _names(part)]
            if names and all(is_body(name) and not NO_NAME.search(name) and _closed(name) for name in names):
                start, end = match.span("bodies")
                said = match.start() if pattern is BEFORE else end
                until = end + len(re.split(r"[，,]", sentence[end:])[0]) if pattern is BEFORE else None
                for name in names:
                    yield _Body(name, start, end, said, until, pattern is not BEFORE)


def _closed(name: str) -> bool:
    """Whether every bracket of a name has its other half."""
    return all(name.count(opens) == name.count(closes) for opens, closes in ("（）", "()", "〔〕"))


def _names(part: str) -> list[str]:
    """One name, which may hold 和 (自然资源和规划局), or two that it joins."""
    return [part] if is_body(part) else [name for name in JOINED.split(part) if name]
