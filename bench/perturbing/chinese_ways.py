"""A clause -> true Chinese sentences on it, as an honest writer words them. Makes nothing untrue."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from bench.perturbing import numerals
from bench.perturbing.ground import Ground
from bench.perturbing.words import pairs
from rag.glossary import Glossary

UNITS = (
    "个百分点|个工作日|个月|平方公里|平方米|万平方米|公里|千米|万元|亿元|元|万亩|亩|公顷|万吨|吨|万人次|人次|万人|万册|万家|万辆|"
    "万个|万户|批次|小时|分钟|周岁|岁|%|‰|天|日|年|周|米|家|个|座|名|人|张|项|次|辆|台|处|套|条|群|首|册|户|款|所|场|支|种|只|株|棵|艘|间|班|件|份|篇|层|部|门|期|段|位|对"
)
FIGURE = re.compile(rf"(?<![\dA-Za-z第/∶:：.,\-—〔月年届])(\d[\d,]*(?:\.\d+)?)({UNITS})(?!\d)")
LIST = re.compile(r"(?:[^，。；：、“”《》\d（）的]{2,12}、){2,}[^，。；：、“”《》\d（）的]{2,8}")
CONDITION = re.compile(
    r"(?:的|后|前|时|内|起|中|者|下|上|外)$|^(?:对|凡|如|若|经|按|在|到|自|从|为|除|未|因|根据|依|以|由|将|把|向|与|于|连续|每|第)|\d"
)
EXCEPTS = re.compile(r"^(?:但|除|不含|不包括|否则|其中|不|未|无|并|且|或|方可|的|才|即|再|后)")
COUNTED = re.compile(
    r"[二两三四五六七八九十\d]+(?:个|项|类|大|种|方面|级|条|者|部门|家|支)|具备|符合|满足|同时|均|各|分别|依次|先|后|从|到|至"
)
Way = Callable[[str, Ground, Random], str]


def own(said: str, _: Ground, __: Random) -> str:
    """The clause's own sentence."""
    return said


def quoted(said: str, ground: Ground, _: Random) -> str:
    """The clause's own sentence in quotation marks."""
    return f"文件规定：“{said}”" if "“" not in said and said in ground.clause.text else ""


def end_left_out(said: str, _: Ground, __: Random) -> str:
    """The last part, after a comma, left out."""
    head, comma, tail = said.rpartition("，")
    lone = CONDITION.search(head.rpartition("，")[2][-1:]) or EXCEPTS.match(tail) or len(head) < 10
    return head if comma and not lone and "“" not in tail and head.count("“") == head.count("”") else ""


def beginning_left_out(said: str, _: Ground, __: Random) -> str:
    """The first part left out, where it bounds nothing."""
    head, comma, tail = said.partition("，")
    return (
        tail
        if comma
        and not CONDITION.search(head)
        and len(tail) >= 10
        and not EXCEPTS.match(tail)
        and tail.count("“") == tail.count("”")
        else ""
    )


def joined(said: str, ground: Ground, draw: Random) -> str:
    """Two sentences of one clause in one."""
    others = [one for one in ground.chinese if one != said and len(one) + len(said) < 120]
    return f"{said}，{draw.choice(('', '同时', '另外'))}{draw.choice(others)}" if others else ""


def figures_rewritten(said: str, _: Ground, draw: Random) -> str:
    """Each figure in another of its spellings."""
    return FIGURE.sub(lambda found: _respelled(found[1], found[2], draw), said) if FIGURE.search(said) else ""


def same_in_other_words(said: str, _: Ground, draw: Random) -> str:
    """One of the small words by its like."""
    fitting = [(old, new) for old, new in pairs("chinese", "same") if re.search(_alone(old), said)]
    if not fitting or "《" in said:
        return ""
    old, new = draw.choice(fitting)
    return re.sub(_alone(old), new, said, count=1)


def introduced(said: str, ground: Ground, draw: Random) -> str:
    """After words that say where it stands."""
    label, title = ground.clause.label, ground.document.title
    frames = ["文件提出，{}", "按照规定，{}", "根据该条，{}", "文件要求，{}"]
    frames += (
        [f"根据{label}，{{}}", f"《{title}》{label}规定，{{}}"] if re.fullmatch(r"第\d+条", label) else []
    )
    return draw.choice(frames).format(said)


def by_number(said: str, ground: Ground, _: Random) -> str:
    """After the document's number."""
    number = ground.document.number
    return f"{number}提出，{said}" if number else ""


def list_reordered(said: str, _: Ground, draw: Random) -> str:
    """The items between the first and the last of a list the other way round."""
    found = LIST.search(said)
    if not found or COUNTED.search(said) or "“" in said:
        return ""
    first, *middle, last = found[0].split("、")
    turned = middle[::-1] if draw.random() < 0.7 else middle[1:] + middle[:1]
    return said.replace(found[0], "、".join([first, *turned, last])) if turned != middle else ""


def list_shortened(said: str, _: Ground, draw: Random) -> str:
    """A list of four or more without one of its middle items."""
    found = LIST.search(said)
    if not found or COUNTED.search(said) or "“" in said:
        return ""
    first, *middle, last = found[0].split("、")
    if len(middle) < 2:
        return ""
    middle.remove(draw.choice(middle))
    return said.replace(found[0], "、".join([first, *middle, last]))


def full_name(_: str, ground: Ground, draw: Random) -> str:
    """Who is responsible, each body with its place before it: 市财政局 -> 云溪市财政局."""
    region, said = ground.document.region or "", roles("", ground, draw)
    named = {one for one in bodies(ground) if region and one[0] == region[-1] and not one.startswith(region)}
    whole = (
        re.sub("|".join(sorted(named, key=len, reverse=True)), lambda hit: region[:-1] + hit[0], said)
        if named
        else said
    )
    return whole if whole != said else ""


def roles(_: str, ground: Ground, draw: Random) -> str:
    """Who leads and who cooperates, in a sentence."""
    return worded_roles(ground.leads, ground.others, ground.responsible, draw)


def aliased(_: str, ground: Ground, draw: Random) -> str:
    """The same with each body by another of its names."""
    glossary = Glossary.open()
    leads, others, responsible = (
        tuple(_alias(one, glossary) for one in group)
        for group in (ground.leads, ground.others, ground.responsible)
    )
    if (leads, others, responsible) == (ground.leads, ground.others, ground.responsible):
        return ""
    return worded_roles(leads, others, responsible, draw)


def voice_turned(said: str, _: Ground, __: Random) -> str:
    """由X负责Y -> Y由X负责, and the other way round."""
    found = re.fullmatch(r"由?([^，、的]{3,14}(?:局|委|办|厅|部|会|府|所|中心))负责([^，、]{4,40})", said)
    if found:
        return f"{found[2]}由{found[1]}负责"
    found = re.fullmatch(r"([^，、]{4,40})由([^，、]{3,20})负责", said)
    return f"{found[2]}负责{found[1]}" if found else ""


WAYS: Mapping[str, Way] = {
    "own sentence": own,
    "quoted": quoted,
    "end left out": end_left_out,
    "beginning left out": beginning_left_out,
    "two joined": joined,
    "figures in other spelling": figures_rewritten,
    "small words changed": same_in_other_words,
    "introduced": introduced,
    "by document number": by_number,
    "list reordered": list_reordered,
    "list shortened": list_shortened,
    "full name of a body": full_name,
    "roles": roles,
    "roles, other names": aliased,
    "voice turned": voice_turned,
}


def bodies(ground: Ground) -> tuple[str, ...]:
    """All bodies that a clause names as responsible."""
    return (*ground.leads, *ground.others, *ground.responsible)


def worded_roles(
    leads: tuple[str, ...], others: tuple[str, ...], responsible: tuple[str, ...], draw: Random
) -> str:
    """Bodies by role -> a sentence; empty without any."""
    lead, other = "、".join(leads), "、".join(others)
    if lead and other:
        return draw.choice(
            (
                f"牵头单位是{lead}，配合单位有{other}",
                f"{lead}牵头，{other}配合",
                f"该项工作由{lead}牵头，{other}配合",
                f"这项任务的牵头单位为{lead}，{other}为配合单位",
                f"由{lead}牵头，配合单位是{other}",
            )
        )
    if lead:
        return draw.choice((f"牵头单位是{lead}", f"该项工作由{lead}牵头", f"{lead}牵头落实这项工作"))
    named = "、".join(responsible)
    return (
        draw.choice((f"责任单位是{named}", f"责任单位有{named}", f"这项工作由{named}负责")) if named else ""
    )


def _alias(body: str, glossary: Glossary) -> str:
    entries = (one for one in glossary.entries if body == one.chinese)
    others = (name for one in entries for name in one.others if re.search(r"[一-鿿]", name))
    return next(others, body)


def _alone(word: str) -> str:
    return r"(?<=[一-鿿])到(?=\d)" if word == "到" else rf"(?<![不未无必非]){word}(?![当须得])"


def _respelled(value: str, unit: str, draw: Random) -> str:
    if unit == "年" and len(value) == 4:
        return value + unit
    plain = value.replace(",", "")
    choices = [numerals.grouped(plain) + unit] if len(plain.partition(".")[0]) > 3 else []
    if unit == "%":
        choices.append("百分之" + numerals.chinese(plain))
    elif float(plain) < 100_000 and unit != "‰":
        choices.append(numerals.chinese(plain) + unit)
    if unit == "万元" and float(plain) >= 1000 and float(plain) % 1000 == 0:
        choices.append(f"{float(plain) / 10_000:g}亿元")
    if unit == "亿元" and "." in plain and float(plain) < 10:
        choices.append(f"{float(plain) * 10_000:g}万元")
    return draw.choice(choices) if choices else value + unit
