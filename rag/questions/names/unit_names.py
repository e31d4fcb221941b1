"""A body's printed name -> the Chinese names under which people ask for it. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rag.questions.names import places

# Endings that people leave out of a name: 某市银保监分局 -> 银保监.
ENDINGS = ("市中心支行", "中心支行", "监管分局", "监管局", "分局", "办事处", "管委会", "管理局", "局")
# What the long and the short name of one office differ by.
SHORTENED = (
    ("发展和改革局", "发展改革局", "发改局", "发改委", "发展和改革委员会", "发展改革委"),
    ("工业和信息化局", "工信局", "工信委", "经信局"),
    ("人力资源和社会保障局", "人力资源社会保障局", "人社局"),
    ("市场监督管理局", "市场监管局", "市监局"),
    ("科学技术局", "科技局"),
    ("住房和城乡建设局", "住建局"),
    ("卫生健康局", "卫健局", "卫健委"),
    ("政务服务数据管理局", "政务服务和数据管理局", "政数局", "政务数据局"),
    ("国有资产监督管理委员会", "国资委"),
    ("农业农村局", "农业局"),
    ("文化广电旅游体育局", "文广旅体局", "文旅局"),
    ("中级人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("医疗保障局", "医保局"),
    ("城市管理和综合执法局", "城管局", "城管执法局"),
    ("生态环境局", "环境局", "环保局"),
    ("应急管理局", "应急局"),
    ("交通运输局", "交通局"),
    ("投资促进局", "投促局"),
)


HAN = re.compile(r"[一-鿿]+")
SHORTEST = 3  # characters of a name that is told from others by its characters alone
# A firm's name without its place that is but a word for such firms.
COMMON = frozenset(
    "银行 证券 信托 期货 保险 基金 集团 公司 担保 担保公司 海关 政府 法院 大学 学院 中心 协会 分行 支行".split()
)


@dataclass(frozen=True, slots=True)
class Succession:
    """The names that a state body's local office has borne one after the other; `{}` stands for its place."""

    printed: re.Pattern[str]
    names: tuple[str, ...]
    english: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SUCCESSIONS = (
    Succession(
        re.compile("(?:银监|银保监|金融监管|(?<!市场)(?<!金融)监管)分?局$|银行保险监督管理.*局$"),
        _words(
            "{}银监分局 {}银监局 {}银保监分局 {}银保监局 {}银保监 {}金融监管分局 {}金融监管局 {}监管分局 "
            "国家金融监督管理总局{}监管分局 国家金融监管总局{}监管分局 金融监管总局{}监管分局 金监总局{}监管分局 "
            "中国银保监会{}监管分局 中国银监会{}监管分局 中国银行保险监督管理委员会{}监管分局"
        ),
        ("CBIRC", "CBRC", "NFRA", "banking regulator", "banking and insurance regulator", "bank regulator"),
    ),
    Succession(
        re.compile("(?:人民银行|人行).*(?:支行|分行)$"),
        _words(
            "人民银行{} 人行{} 央行{} {}人民银行 {}人行 {}央行 {}中支 人行{}中支 人民银行{}中支 人行{}分行 人民银行{}分行 "
            "人行{}市分行 人民银行{}市分行 人行{}市中心支行 人民银行{}市中心支行 人民银行{}中心支行 人行{}中心支行"
        ),
        ("PBOC", "PBC", "central bank", "people's bank"),
    ),
    Succession(
        re.compile("(?:市|市府|市政府)金融(?:工作局|局|办)$|地方金融监督?管理?局$"),
        _words(
            "市金融局 市金融办 市金融工作局 市府金融工作局 市政府金融工作局 市委金融办 市地方金融监管局 市地方金融监督管理局 "
            "市地方金融管理局 {}金融局 {}金融办 {}市金融局 {}金融工作局 {}市金融工作局 金融工作局 金融局 金融办 地方金融管理局"
        ),
        ("financial work bureau", "financial bureau", "financial affairs office"),
    ),
)


RANKED = re.compile("[市县省区](?!级|属|直)[一-鿿]{3}")  # a body by the rank of its place: 省财政厅
DEPARTMENT = re.compile("(?:厅|(?:行政)?主管部门|部门)$")
LONGEST_SHORT = 7  # characters of a short name, that of its place among them


def stretches(question: str) -> Iterator[tuple[int, int]]:
    """The spans that may be a body's short name, the longest of each end first."""
    for end in re.finditer("[局委办厅处署]", question):
        for start in range(max(end.end() - LONGEST_SHORT, 0), end.end() - SHORTEST + 1):
            if HAN.fullmatch(question[start : end.end()]):
                yield start, end.end()


def names(name: str, region: str, parents: Sequence[Sequence[str]]) -> Iterator[str]:
    """The name itself, with and without its region, its short and its later forms.

    `parents` holds the names of bodies of which this may be a branch: each set's names stand for one another.
    """
    place = places.short(region)
    for form in dict.fromkeys((name, *_shortened(name), *_branches(name, parents))):
        yield from _placed(form, region, place)
    for succession in successions(name):
        yield from (form.format(place) for form in succession.names if place)
        yield from (form.format("") for form in succession.names if len(form) > 4)
    yield from _unbracketed(name)


def elsewhere(name: str) -> Iterator[str]:
    """The body under the names that one of its trade has in a city: 市财政局 and 财政局 of 省财政厅."""
    bare = (name[1:] if RANKED.match(name) else name).removeprefix("人民政府")
    bare = DEPARTMENT.sub("局", bare)
    for form in dict.fromkeys((bare, *_shortened(bare))):
        yield from (f"市{form}", form)


def successions(name: str) -> Iterable[Succession]:
    """The successions of state bodies to which a printed name belongs."""
    return (one for one in SUCCESSIONS if one.printed.search(name))


def _placed(name: str, region: str, place: str) -> Iterator[str]:
    yield name
    if RANKED.match(name):
        yield name[1:]
        yield f"{name[1:-1]}部门" if name.endswith(("局", "厅")) else name
        if place:
            yield from (f"{region}{name[1:]}", f"{place}{name[1:]}")
    elif place and place in name:
        bare = name.replace(region, "").replace(place, "")
        forms = (bare, *without_ending(bare), *without_ending(name))
        yield from (form for form in forms if len(form) >= 2 and form not in COMMON)
        if len(bare) >= 3:
            yield from (f"{region}{bare}", f"{place}{bare}")
            yield from (f"{place}{form}" for form in without_ending(bare) if len(form) >= 2)


def _shortened(name: str) -> Iterator[str]:
    for forms in SHORTENED:
        printed = next((form for form in forms if name.endswith(form)), None)
        if printed:
            yield from (name.removesuffix(printed) + form for form in forms)
    if name.startswith("市委"):
        yield from (name[1:], name[2:])
    for long, short in (("人民政府", "政府"), ("管理委员会", "管委会"), ("办公室", "办")):
        if name.endswith(long):
            yield name.removesuffix(long) + short
        elif name.endswith(short):
            yield name.removesuffix(short) + long


def _branches(name: str, parents: Sequence[Sequence[str]]) -> Iterator[str]:
    """中国信保某地办事处, asked for as 中信保某地办事处."""
    for same in parents:
        longest = max((one for one in same if name.startswith(one) and one != name), key=len, default="")
        if longest:
            yield from (name.replace(longest, other, 1) for other in same if other != longest)


def _unbracketed(name: str) -> Iterator[str]:
    """各县〔市、区〕政府〔管委会〕: 各县（市、区）政府（管委会）, 县市区政府, 各县市区."""
    if re.search(r"[（(〔\[]", name):
        yield name.translate(str.maketrans("〔〕[]()", "（）（）（）"))
        first = re.sub(r"[（(〔\[][^）)〕\]]*[）)〕\]]$", "", name)
        yield first.translate(str.maketrans("〔〕[]()", "（）（）（）"))
        plain = re.sub(r"[（(〔\[、）)〕\]]", "", first)
        yield from (plain, re.sub(r"[（(〔\[][^）)〕\]]*[）)〕\]]", "", name))
        yield from (plain.removeprefix("各"), plain.removesuffix("政府")) if len(plain) > 4 else ()
        yield re.sub(r"[（(〔\[].*", "", name).removeprefix("各") + "区" if name.startswith("各县") else name
    elif name.startswith("各") and len(name) > 3:
        yield name[1:]


def abbreviates(short: str, name: str, region: str = "") -> bool:
    """Whether a short name is made of a body's characters in their order, first and last alike: 卫健委, 卫生健康委员会."""
    for long, brief in (("委员会", "委"), ("办公室", "办"), ("人民政府", "政府")):
        name = name.removesuffix(long) + brief if name.endswith(long) else name
    (rank, short), (own, name) = _unplaced(short, region), _unplaced(name, region)
    if (rank and own and rank != own) or not name:
        return False
    if len(short) < SHORTEST or len(short) >= len(name) or (short[0], short[-1]) != (name[0], name[-1]):
        return False
    rest = iter(name)
    return all(character in rest for character in short)


def _unplaced(name: str, region: str) -> tuple[str, str]:
    """Of which rank of place a body is, as far as its name says, and the name without that place."""
    place = places.short(region)
    bare = name.removeprefix(place) if place else name
    return (bare[0], bare[1:]) if bare[:1] and bare[0] in "市县区省" else ("", bare)


def without_ending(name: str) -> Iterator[str]:
    """What is left when a body's ending is dropped."""
    for ending in ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            yield name.removesuffix(ending)
