"""A working and what the rule around it says of special cases -> raised, lowered or a part of it where the case told is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.facts.amounts import amounts
from documents.numerals import integer
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.plain import notions
from rag.reckoning import told
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.conditions import bounded, holds
from rag.reckoning.given import rounds

SHARE = r"(?:\d+(?:\.\d+)?[%％]|(?:\d+(?:\.\d+)?|[一二两三四五六七八九])倍|[一二三四五六七八九]成|一半)"
# 按九折优惠, 打8折, 半价: what part of the usual price is asked.
PRICED = r"(?:[按打享]+|给予)(?P<fold>[一二三四五六七八九]{1,2}|\d(?:\.\d)?)折|(?P<half>半价)"
# 上浮30%, 提高20%, 减免租金的80%: what is added to a sum or taken off it.
CHANGED = (
    r"(?P<way>上浮|提高|上调|增加|增发|加发|加收|加价|加成|降低|下调|下浮|优惠|减免|减收|扣减|扣除)(?:[^，。；\d]{1,8}的)?"
    rf"(?P<by>{SHARE})(?!以上|以下)"
)
# 按应缴租金的20%缴纳, 按同档标准的50%执行, 按原标准的2倍发放, 减半发放: what part of the usual is paid.
PART_OF = (
    r"按?(?:照)?(?:[^，。；\d按]{0,12}?(?:标准|应[缴交付]|同档|上述|前述|前款|全额|原)[^，。；\d]{0,8}?)的"
    rf"(?P<part>{SHARE})(?!以上|以下)|(?P<halved>减半)(?!收取后)"
)
# 低收入家庭按50%缴纳: said of the same usual sum as what stands before it.
LIKEWISE = rf"按(?P<like>{SHARE})(?=缴|发|计|执行|支付|收取|享受|补|奖)"
BORNE = rf"(?:承担|负担|分担|自付|支付)(?P<borne>{SHARE})"
ROUNDS = r"按(?P<rounds>[两二三四\d])次(?=计|发|支付)"
CASE = re.compile(f"{CHANGED}|{PART_OF}|{PRICED}|{LIKEWISE}|{BORNE}|{ROUNDS}")
DOUBTFUL = 0.2  # of a case, what a question says that may mean it
SPANS = frozenset({"个月", "月", "年", "天", "日", "季度", "周", "小时"})
DOWN = re.compile(r"降|下|优惠|减|扣")
OFF = re.compile(
    rf"(?:优惠|减免|减收|扣减|扣除|降低|下调|下浮)(?:[^，。；\d]{{1,8}}的)?{SHARE}[^。；]{{0,40}}$"
)
STEPS = re.compile(
    r"每(?:再)?(?:增加?|多|超|高|减|少|满)[^，。；]{0,12}$"
)  # 每增加0.1米加收3%: so much for each step
WITHIN = re.compile(r"部分[，,]?(?:[^，。；]{0,6})$")  # for what lies above a bound alone
BEARS = re.compile(
    r"承担|分担|负担|自付|自己|[掏出][多几]|\b(?:bear|borne|own share|ourselves|myself)\b", re.IGNORECASE
)
BEARER = re.compile(r"个人|本人|承租人|使用人|参保人|职工|用户|业主|家长|居民|学员")
SELF = re.compile(r"自己|自付|我(?:要|得|需|个人)|个人|\b(?:myself|own)\b", re.IGNORECASE)
ADDED_UP = re.compile(r"(?<!不)(?<!不[得能予可])(?:累加|叠加|同时享受|一并享受)")
# 累加，但合计不超过40%: what several changes are together at most.
CAPPED = re.compile(rf"[^。；\d]{{0,16}}不(?:得)?超过(?P<most>{SHARE})")
PERSONS = re.compile(r"[老学]?[人生童孩]")


@dataclass(frozen=True, slots=True)
class Change:
    """What a special case does to a sum: times so much. `sentence` is where the text says so, `terms` how it is shown."""

    times: float
    terms: str
    fit: float
    sentence: int


def adjusted(one: Working, asked: Asked) -> Working:
    """A working after what the case told does to it; the working itself where no such case is told."""
    if not one.unit:
        return one
    every = list(_changes(asked, "%" in one.said))
    found = [other for other in every if other.fit >= told.ENOUGH]
    adds = ADDED_UP.search(asked.sentence)
    if adds and any(DOUBTFUL < one.fit < told.ENOUGH for one in every):
        return one  # of several that are added up, one that may or may not be told leaves the sum open
    if adds:
        cap = CAPPED.match(asked.sentence, adds.end())
        found = _summed(found, fraction(cap["most"]) if cap else None)
    else:
        found = [
            max((other for other in found if other.sentence == at), key=lambda other: other.fit)
            for at in dict.fromkeys(other.sentence for other in found)
        ]
    for change in found:
        value = one.value * change.times
        terms = f"{shown(one.value, one.unit, asked.english)}×{change.terms}"
        joined = "; " if asked.english else "；"
        stated = one.said == shown(one.value, one.unit, asked.english)
        lead = "" if stated else f"{one.said}{joined}"  # a sum as it is stated is in the terms
        said = f"{lead}{equals(terms, value, one.unit, asked.english)}"
        one = replace(one, said=said, value=value)
    return one


def _summed(found: list[Change], cap: float | None) -> list[Change]:
    """上浮20%, 上浮10%, 两项可以累加: one change by their sum, held down to a stated one; a part of the usual stays apart."""
    raises = [one for one in found if one.terms.startswith("（1")]
    if len(raises) < 2:
        return found
    rises = [one.times - 1 for one in raises]
    terms = f"（1{''.join(one.terms[2:-1] for one in raises)}）"
    if cap is not None and sum(rises) > cap:
        rises, terms = [cap], f"（1＋{number(cap * 100)}%）"
    whole = replace(raises[0], times=1 + sum(rises), terms=terms)
    return [whole, *(one for one in found if one not in raises)]


def _changes(asked: Asked, shared: bool) -> Iterator[Change]:
    """Every special case of the sentence and how surely it is told, in printed order; `shared` where a share is taken."""
    end, parts = 0, False
    for match in CASE.finditer(asked.sentence):
        start, end = end, match.end()
        condition = _condition(asked.sentence[start : match.start()])
        before = asked.sentence[: match.start() - len(condition)]
        if STEPS.search(condition):
            continue
        if match["like"] and not parts and match["like"][-1] != "倍":
            continue
        parts = parts or bool(match["part"])
        if match["by"] and shared and DOWN.search(match["way"]) and OFF.search(asked.sentence[: match.end()]):
            continue  # 低保户减免50%，残疾人家庭减免30%: what is taken off is the share itself
        if match["borne"] and shared:
            continue  # who bears what is told anew for a case, not a part of a part
        fit = _borne(condition, asked) if match["borne"] else _told(condition, before, asked)
        if (match["fold"] or match["half"]) and not _of_all(condition, asked):
            continue
        if WITHIN.search(condition):
            continue
        yield _change(match, fit, len(re.findall("[。；]", before)))


def _condition(between: str) -> str:
    """The words right before a special case, back to the end of the sentence before it."""
    return re.split(r"[。；：]", between)[-1].lstrip("，")


def _case(condition: str) -> str:
    """The same without the sum that is changed: 新能源汽车 of 新能源汽车停车费."""
    return re.sub(r"的?[一-鿿]{1,2}(?:费|租金|价格)$", "", condition)


def _told(condition: str, before: str, asked: Asked) -> float:
    """How surely a case is the one told; where it sets a bound to a number of the question, it must hold."""
    if told.other_family(condition, asked.question):
        return 0.0
    share = told.share(_case(condition) or condition, before, asked)
    spans = [one for one in amounts(condition) if one.unit in SPANS and not bounded(one, condition)]
    if spans:  # 一次办理12个月的: of one who does it for a year
        own = {plain_unit(one.unit): one.value for one in spans}
        return max(share, told.ENOUGH) if any(rounds(u, asked.question) == n for u, n in own.items()) else 0.0
    held = [
        holds(bound, one.amount.value)
        for bound in amounts(condition)
        for one in asked.mentioned
        if bounded(bound, condition) and plain_unit(bound.unit) == one.unit
    ]
    if not held:
        return share
    return max(share, told.ENOUGH) if any(held) and share else 0.0


def _of_all(condition: str, asked: Asked) -> bool:
    """Whether a price is for all that the question counts: 学生半价 is not for two grown-ups with one of them."""
    if not PERSONS.search(condition):
        return True
    said = notions.grams(asked.plain(condition))
    people = [one for one in asked.given if one.unit == "人" or PERSONS.search(one.after[:4])]
    return not people or any(said & notions.grams(one.after) for one in people)


def _borne(condition: str, asked: Asked) -> float:
    """Whether it is what this one bears that is asked for."""
    if not BEARS.search(asked.question):
        return 0.0
    if SELF.search(asked.question):
        return float(BEARER.search(condition) is not None)
    return told.share(condition, "", asked)


def _change(match: re.Match[str], fit: float, sentence: int) -> Change:
    names = ("by", "part", "like", "borne", "rounds")
    printed = next((match[name] for name in names if match[name]), "一半")
    share = _folded(match["fold"]) if match["fold"] else fraction(printed)
    name = f"{number(share * 100)}%" if share <= 1 and printed[-1] != "倍" else number(share)
    if not match["by"]:
        return Change(share, name, fit, sentence)
    down = DOWN.search(match["way"]) is not None
    return Change(1 - share if down else 1 + share, f"（1{'－' if down else '＋'}{name}）", fit, sentence)


def _folded(printed: str) -> float:
    """0.8 of 八折, 0.85 of 八五折 and of 8.5折."""
    digits = "".join(str(integer(one)) if not one.isdigit() and one != "." else one for one in printed)
    return float(digits) / (10 if "." in digits or len(digits) == 1 else 100)


def fraction(printed: str) -> float:
    """0.4 of 40% and of 四成, 2 of 2倍, 0.5 of 一半."""
    if printed == "一半":
        return 0.5
    digits = printed.rstrip("%％倍成")
    value = float(digits) if digits[0].isdigit() else float(integer(digits.replace("两", "二")) or 0)
    return value / {"%": 100, "％": 100, "成": 10}.get(printed[-1], 1)
