"""A clause's text -> the bodies that its sentences give something to do: 市公安局负责…, 由市财政局核发…. Reads no list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.facts.bodies import is_body

SENTENCE = re.compile(r"[^。；;！？\n]+")
_NAME = r"[一-鿿A-Za-z（）()〔〕]"
# Who does it stands at the sentence's start or after a comma, what it does after the verb.
ACTIVE = re.compile(
    rf"(?:^|[，,：:）)\s])(?P<bodies>{_NAME}{{2,24}}?(?:[、和及]{_NAME}{{2,24}}?)*)"
    r"(?:(?:具体|统一|主要|牵头|共同|分别|依法|按照?职责分?工?|应当)*"
    r"(?:负责|主管|承担|统筹(?:协调)?|组织实施|归口管理|受理)|是[^，。；]{2,40}?的?(?:行政)?主管(?:部门|单位|机关))"
)
PASSIVE = re.compile(
    rf"(?:^|[，,：:一-鿿）)\s])由(?P<bodies>{_NAME}{{2,24}}?(?:[、和及或者]{{1,2}}{_NAME}{{2,24}}?)*)"
    r"(?=(?:依法|依照|按照|按|根据|会同|商|与|负责|统一|具体|组织|责令|给予|核[发定准]|审[批核]|制定|另行|处|予以|公布|发布|受理|认定|实施|承担|办理|向|在|从|牵头|统筹|管理|监督|拨付|收取|确定|提出|报|对|批准))"
)
OPENING = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百〇零\d]+条(?:之[一二三四五六七八九十])?|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[一二三四五六七八九十]+、)\s*"
)
NO_NAME = re.compile(r"^[（(〔]|由|会同|^(?:密切|深化|发挥|保持|增进|争取)")
JOINED = re.compile(r"[和及]|或者?")


@dataclass(frozen=True, slots=True)
class Duty:
    """A body and the sentence that gives it something to do, `text[start:end]`."""

    unit: str
    start: int
    end: int


def duties(text: str) -> tuple[Duty, ...]:
    """Every body with its sentence, in printed order; a body once a sentence."""
    found: dict[tuple[str, int], Duty] = {}
    for sentence in SENTENCE.finditer(text):
        opening = OPENING.match(sentence[0])
        start = sentence.start() + (opening.end() if opening else 0)
        for name in _bodies(text[start : sentence.end()]):
            found.setdefault((name, start), Duty(name, start, sentence.end()))
    return tuple(found.values())


def _bodies(sentence: str) -> Iterator[str]:
    for pattern in (ACTIVE, PASSIVE):
        for match in pattern.finditer(sentence):
            names = [name for part in match["bodies"].split("、") for name in _names(part)]
            if names and all(is_body(name) and not NO_NAME.search(name) for name in names):
                yield from names


def _names(part: str) -> list[str]:
    """One name, which may hold 和 (自然资源和规划局), or two that it joins."""
    return [part] if is_body(part) else [name for name in JOINED.split(part) if name]
