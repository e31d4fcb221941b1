"""A true Chinese sentence -> the same with one thing in it made untrue. Knows no checker."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from bench.perturbing.chinese_ways import FIGURE, LIST, bodies, worded_roles
from bench.perturbing.ground import Ground
from bench.perturbing.words import pairs
from documents import numerals

INTRODUCED = re.compile(r"^.{0,60}?(?:提出|要求|规定|该条|第.{1,6}条)，")
Fault = Callable[[str, Ground, tuple[Ground, ...], Random], str]


def substituted(name: str, near_figure: bool = False) -> Fault:
    """One word of a table by its counterpart, where the clause does not hold the outcome anyway."""

    def fault(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
        found = [
            (hit.start(), hit.end(), new)
            for old, new in pairs("chinese", name)
            for hit in re.finditer(rf"(?<![不未无非]){re.escape(old)}", said)
            if _bounds(said, hit) or not near_figure
        ]
        found = [one for one in found if not _named(said, one[0], ground)]
        found = [one for one in found if not _inside_longer(said, one[0], one[1], name)]
        draw.shuffle(found)
        for start, end, new in found:
            seen = said[max(start - 2, 0) : start] + new + said[end : end + 2]
            word = new not in ground.text or len(new) == 1
            if seen not in ground.text and (word or near_figure or name == "negated"):
                return said[:start] + new + said[end:]
        return ""

    return fault


def figure(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another number; for a bound one that the true bound does not imply."""
    found = [one for one in FIGURE.finditer(said) if not (one[2] == "年" and len(one[1]) == 4)]
    if not found:
        return ""
    one = draw.choice(found)
    lower = re.search(r"不少于|不低于|至少|超过|突破|不小于|达到$", said[: one.start()][-4:]) or said[
        one.end() :
    ].startswith("以上")
    upper = re.search(r"不超过|不高于|最高|最多|至多|不大于|低于", said[: one.start()][-4:]) or said[
        one.end() :
    ][:2] in {"以下", "以内"}
    factors = (1.2, 1.5, 2, 3) if lower else (0.5, 0.8, 0.6) if upper else (0.5, 0.8, 1.5, 3)
    new = _scaled(one[1], draw.choice(factors))
    stands = re.search(rf"(?<!\d){re.escape(new)}(?!\d)", ground.text)
    return "" if new == one[1] or stands else said[: one.start(1)] + new + said[one.end(1) :]


def unit(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another unit of measure after a figure."""
    found = [
        one
        for one in FIGURE.finditer(said)
        if one[2] in dict(pairs("chinese", "other_unit")) and not (one[2] == "年" and len(one[1]) == 4)
    ]
    if not found:
        return ""
    one = draw.choice(found)
    new = dict(pairs("chinese", "other_unit"))[one[2]]
    return "" if one[1] + new in ground.text else said[: one.start(2)] + new + said[one.end(2) :]


def swapped_figures(said: str, _: Ground, __: tuple[Ground, ...], draw: Random) -> str:
    """Two figures of one unit in each other's places."""
    found = list(FIGURE.finditer(said))
    pairs = [(a, b) for a in found for b in found if a.start() < b.start() and a[2] == b[2] and a[1] != b[1]]
    if not pairs:
        return ""
    a, b = draw.choice(pairs)
    return said[: a.start(1)] + b[1] + said[a.end(1) : b.start(1)] + a[1] + said[b.end(1) :]


def year(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another year."""
    found = list(re.finditer(r"(?<!\d)(?:19|20)\d\d(?=年)", said))
    one = draw.choice(found) if found else None
    new = str(int(one[0]) + draw.choice((-2, -1, 1, 2, 3))) if one else ""
    return (
        ""
        if not one or new in ground.text + ground.document.title
        else said[: one.start()] + new + said[one.end() :]
    )


def day(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another month or day of a date."""
    found = list(re.finditer(r"(?<!\d)(\d{1,2})(月|日)(?!内|数)", said))
    found = [one for one in found if one[2] == "月" or said[: one.start()].endswith("月")]
    one = draw.choice(found) if found else None
    new = str(int(one[1]) % (12 if one[2] == "月" else 28) + 1) if one else ""
    return (
        ""
        if not one or new + one[2] in ground.text
        else said[: one.start()] + new + one[2] + said[one.end() :]
    )


def document_number(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """The number of another document."""
    number = ground.document.number or ""
    found = re.fullmatch(r"(.+〔)(\d{4})(〕)(\d+)(号)", number)
    if not found:
        return ""
    before = f"{found[1]}{int(found[2]) - 1}{found[3]}{found[4]}{found[5]}"
    after = f"{found[1]}{found[2]}{found[3]}{int(found[4]) + 3}{found[5]}"
    return f"{draw.choice((before, after))}提出，{INTRODUCED.sub('', said)}"


def clause_number(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """The number of another clause."""
    found = re.fullmatch(r"第([\d一二三四五六七八九十百]+)条", ground.clause.label)
    number = numerals.integer(found[1]) if found else None
    if number is None:
        return ""
    wrong = f"第{number + draw.choice((1, 2, 5))}条"
    bare = re.sub(r"^.{0,60}?第\d+条规?定?，", "", said)
    return f"根据{wrong}，{bare}" if wrong not in ground.text else ""


def roles_swapped(_: str, ground: Ground, __: tuple[Ground, ...], draw: Random) -> str:
    """The body that leads and one that cooperates in each other's places."""
    if not ground.leads or not ground.others:
        return ""
    at = draw.randrange(len(ground.others))
    others = (*ground.others[:at], ground.leads[0], *ground.others[at + 1 :])
    return worded_roles((ground.others[at], *ground.leads[1:]), others, (), draw)


def other_body(_: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """A body of another clause in a role of this one."""
    own = bodies(ground)
    strange = sorted(
        {
            one
            for other in around
            for one in bodies(other)
            if one not in ground.text and not any(one in x or x in one for x in own)
        }
    )
    if not own or not strange:
        return ""
    new, old = draw.choice(strange), draw.choice(own)
    leads, others, responsible = (
        tuple(new if one == old else one for one in group)
        for group in (ground.leads, ground.others, ground.responsible)
    )
    return worded_roles(leads, others, responsible, draw)


def added_item(said: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """An item of another clause's list put into this one's."""
    found = LIST.search(said)
    items = [
        one
        for other in around
        for text in other.chinese
        for hit in LIST.finditer(text)
        for one in hit[0].split("、")[1:-1]
    ]
    items = sorted({one for one in items if not _shared(one, ground.text)})
    if not found or not items:
        return ""
    first, *rest = found[0].split("、")
    return said.replace(found[0], "、".join([first, draw.choice(items), *rest]))


def other_clause(_: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """What another clause of the same document says, cited to this one."""
    strange = strangers(ground, around)
    return draw.choice(strange) if strange else ""


def half_untrue(said: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """A true half, then one of another clause."""
    strange = [one for one in strangers(ground, around) if len(one) + len(said) < 130]
    return f"{said}，{draw.choice(('', '同时', '并且'))}{draw.choice(strange)}" if strange else ""


def moved_place(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another place in the place's stead, or before the sentence."""
    region = ground.document.region or ""
    other = draw.choice(
        [one for one in ("青屿市", "云泽市", "石渡县", "北槐区") if one not in ground.text + region]
    )
    return said.replace(region, other) if region and region in said else f"在{other}，{said}"


FAULTS: Mapping[str, Fault] = {
    "figure": figure,
    "unit": unit,
    "comparator": substituted("flipped", near_figure=True),
    "negation": substituted("negated"),
    "roles swapped": roles_swapped,
    "other body": other_body,
    "year": year,
    "day": day,
    "document number": document_number,
    "clause number": clause_number,
    "added item": added_item,
    "modality": substituted("modality"),
    "quantifier": substituted("quantified"),
    "other clause": other_clause,
    "scope": substituted("scopes"),
    "place": moved_place,
    "order": substituted("ordered"),
    "rhythm": substituted("rhythms"),
    "antonym": substituted("antonyms"),
    "half untrue": half_untrue,
    "figures swapped": swapped_figures,
}


def strangers(ground: Ground, around: tuple[Ground, ...]) -> list[str]:
    """Sentences of other clauses whose pairs of characters mostly stand nowhere in this one."""
    return [
        one
        for other in around
        for one in other.chinese
        if other is not ground and _overlap(one, ground.text) < 0.35
    ]


def _overlap(said: str, text: str) -> float:
    pairs = {said[at : at + 2] for at in range(len(said) - 1)}
    return sum(pair in text for pair in pairs) / len(pairs)


def _shared(item: str, text: str) -> bool:
    return any(item[at : at + 2] in text for at in range(len(item) - 1))


def _scaled(value: str, factor: float) -> str:
    number = float(value.replace(",", "")) * factor
    return f"{number:.1f}" if "." in value else str(max(1, round(number)))


def _bounds(said: str, hit: re.Match[str]) -> bool:
    before, after = said[: hit.start()][-3:], said[hit.end() :][:3]
    return bool(re.search(r"[\d%‰]", before + after))


def _inside_longer(said: str, start: int, end: int, name: str) -> bool:
    longer = (
        hit
        for word, _ in pairs("chinese", name)
        if len(word) > end - start
        for hit in re.finditer(re.escape(word), said)
    )
    return any(hit.start() <= start and end <= hit.end() for hit in longer)


def _named(said: str, at: int, ground: Ground) -> bool:
    """Whether a place in a sentence lies in a body's name or a title, whose words bear no statement."""
    names = [*bodies(ground), *re.findall(r"《[^》]*》", said)]
    return any(hit.start() <= at < hit.end() for name in names for hit in re.finditer(re.escape(name), said))
