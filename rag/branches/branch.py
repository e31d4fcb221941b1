"""A sentence of a rule -> the branches into which it parts cases (…的，按…；…的，按…). Knows no asker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from documents.facts.amounts import amounts


@dataclass(frozen=True, slots=True)
class Branch:
    """再次违反的，处50元以上罚款: words of a sentence; `case` tells for whom or when they hold.

    `other`: it is for all who are in no branch beside it; `excepts`: its case is left out or spared; `listed`: it is
    one of several told side by side or departs from the rule before it, and is not that rule itself; `value` is what
    follows for one of several cases of which the words of all stand first: 先进级、卓越级的，分别奖励30万元、100万元.
    """

    words: str
    case: str
    other: bool = False
    excepts: bool = False
    listed: bool = True
    value: str = ""

    @property
    def departs(self) -> bool:
        """Whether it changes the rule before it, or excepts somebody from it."""
        return self.excepts or DEPARTS.search(self.words) is not None


PART = re.compile(r"[^；，]+[；，]?")
LEADS = re.compile(r"^[^；：]{0,80}：")  # 分三档奖励：
ITEM = re.compile(r"^(?:其中[，：]?)?[一二三四五六七八九]是")
# The bodies in charge, behind the last sentence of a clause.
BODIES = re.compile(
    r"[（(][^（()）]{0,120}(?:局|厅|委|办|部|府|院|会|行|中心|公司|单位)[^（()）]{0,60}[）)]$"
)
FOLLOWS = (
    r"(?:给予|奖励?|补[助贴]?|资助|贴息|处(?![理于])|可以?|不[予再得受适]|应当?|由|免|减|提高|缩短|延长|放宽|上浮|下浮|"
    r"按|每|最[高长]|一次性|为|责令|停|退|收|不[低少]于|不超过|最多)"
)
# 距离住宅不足80米的，22时关闭: the case is told up to the comma; 首次通过认定的奖励30万元: up to what follows.
CASES = (
    re.compile(rf"^(?P<case>.{{2,60}}?)(?:的(?:部分)?|者)(?:[，；]?$|(?={FOLLOWS}|\d))"),
    re.compile(rf"^(?P<case>.{{2,60}}?)(?={FOLLOWS})"),
)
CLOSED = re.compile(r"(?:的(?:[一-鿿]{1,8})?|者|除外)[，；]?$")
INSIDE = re.compile(rf"^[^按]{{2,40}}?的(?:部分|[一-鿿]{{0,3}})?(?={FOLLOWS}|\d)")
EXCEPTS = re.compile(r"除外|不在此[列限]|不适用|不受[^，。；]{0,10}限|不再?享受|不予|不再|不重复")
# What a sentence says that changes the rule of the one before it.
DEPARTS = re.compile(
    r"提高|降低|减半|上浮|下浮|放宽|缩短|延长|同档|上述|前述|前款|(?<![列示])另(?![有行])|(?<!不)仅"
)
OTHER = re.compile(r"^(?:对)?(?:其他|其余|其它|以外|除此)")
RUNS_ON = re.compile(
    r"^(?:(?:个人|单位)(?=处)|按|由|凭|给予|可以?|应|不得|处|责令|且|并|或者?|但最|最[高长多]|合计|累计|总额|每[家户年人项]|分[一二三两]|"
    r"同一|[一二三两五\d]{1,2}年内|上限|封顶)"
)
BARE = re.compile(r"^(?:不足|不满|未满|超过|达到|满|低于|高于|\d|[一二三四五六七八九十]{1,3}[万千个年])")
SUBJECT = re.compile(r"^[一-鿿]{2,12}?(?=不足|不满|未满|超过|达到|满|低于|高于|不[少低]于|在?\d)")
BUT = re.compile(r"^(?:但是?|其中[，：]?)")
LEAD_IN = re.compile(r"^(?:但是?|其中|对于?|以及)")
# Several cases, and what follows for each in the same order.
APART = re.compile(
    r"(?P<cases>[^，。；：、]{1,40}(?:、[^，。；：、]{1,16}){1,6})的?(?:[^，。；：、\d]{0,6})，?(?:另)?分别[^，。；：、\d]{0,14}"
    r"(?P<values>\d[^，。；：、]{0,10}(?:、\d[^，。；：、]{0,10}){1,6})"
)
BETWEEN = re.compile("、|[和及](?=[^、]*$)")
REACHED = re.compile(r"(?:满|达到|突破|超过|以上)")
FIGURE = re.compile(r"(?:\d[\d.]*|[一二两三四五六七八九十]{1,3})(?:[万亿千]?[一-鿿]{1,3})$")


@lru_cache(maxsize=4096)
def branches(sentence: str) -> tuple[Branch, ...]:
    """The branches of a sentence, in printed order; empty where it parts no cases."""
    whole = BODIES.sub("", sentence.rstrip("。\n"))
    apart = tuple(_pairs(whole))
    if apart:
        return apart
    lead = LEADS.match(whole)
    parts = [match[0] for match in PART.finditer(whole, lead.end() if lead else 0)]
    opened = [at for at in range(len(parts)) if _opens(at, parts)]
    found = [
        _branch("".join(parts[here:following]).rstrip("，；"))
        for here, following in pairwise((*opened, len(parts)))
    ]
    if found and not lead:
        first = found[0]
        found[0] = replace(first, listed=first.departs or ITEM.match(first.words) is not None)
    return tuple(_named(one, found[0]) for one in found)


def _opens(at: int, parts: list[str]) -> bool:
    """Whether a part between commas begins a branch."""
    words = ITEM.sub("", LEAD_IN.sub("", parts[at]))
    before = parts[at - 1] if at else "；"
    if before.endswith("；"):
        return True
    if RUNS_ON.match(words):
        return False
    if CLOSED.search(before) and "除外" not in before:
        return False  # what follows a case is its own
    return bool(CLOSED.search(words) or INSIDE.match(words) or EXCEPTS.search(words)) or _parallel(at, parts)


def _parallel(at: int, parts: list[str]) -> bool:
    """Whether a part tells a figure of its own beside one of the same unit before it: 首套不低于20%，二套不低于25%."""
    own, other = amounts(parts[at]), amounts(parts[at - 1])
    return bool(own and other) and own[-1].unit == other[-1].unit and own[-1].start > 1


def _branch(words: str) -> Branch:
    words = BUT.sub("", words)
    bare = LEAD_IN.sub("", ITEM.sub("", words))
    first = re.split("[，；]", bare)[0]
    matches = (pattern.match(first) for pattern in CASES)
    case = next((match["case"] for match in matches if match), first)
    excepts = EXCEPTS.search(bare)
    if excepts and not CLOSED.search(first):
        case = bare[: excepts.start()]
    return Branch(words, case or first, OTHER.match(bare) is not None, excepts is not None)


def _named(one: Branch, first: Branch) -> Branch:
    """A branch whose case is a bare figure with what the first one's figure is of: 骑手超过50人的…；不足50人的…."""
    subject = SUBJECT.match(first.case)
    return replace(one, case=f"{subject[0]}{one.case}") if subject and BARE.match(one.case) else one


def _pairs(sentence: str) -> Iterator[Branch]:
    """Cases told first and what follows for each behind them; of levels each reaches up to the next."""
    for match in APART.finditer(sentence):
        cases, values = (BETWEEN.split(match[name]) for name in ("cases", "values"))
        if len(cases) != len(values) or len(cases) < 2:
            continue
        cases[-1] = re.sub("的[一-鿿]{0,8}$", "", cases[-1])
        levels = [figure[0] for one in cases if (figure := FIGURE.search(one))]
        stepped = len(levels) == len(cases) and REACHED.search(match[0]) is not None
        yield from (
            _steps(cases, levels, values)
            if stepped
            else (Branch(case, case, value=value) for case, value in zip(cases, values, strict=True))
        )


def _steps(cases: Sequence[str], levels: Sequence[str], values: Sequence[str]) -> Iterator[Branch]:
    """满三年、五年的，分别…: each level reaches up to the next."""
    subject = cases[0].removesuffix(levels[0])
    over = subject.endswith("超过")
    subject = REACHED.sub("", subject)
    for at, (level, value) in enumerate(zip(levels, values, strict=True)):
        following = levels[at + 1] if at + 1 < len(levels) else ""
        upper = f"、不足{following}" if following else ""
        told = f"超过{level}" if over else f"{level}以上"  # who has 2亿 just is in no branch of 超过2亿
        yield Branch(level, f"{subject}{told}{upper}", value=value)
