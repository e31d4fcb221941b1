"""A true English sentence -> the same with one thing in it made untrue. Knows no checker."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

from bench.perturbing.chinese_faults import Fault
from bench.perturbing.english_ways import COUNT, LIST, MONEY, SHARE, worded_roles
from bench.perturbing.ground import Ground
from bench.perturbing.words import pairs


def substituted(name: str, near_figure: bool = False) -> Fault:
    """One word of a table by its counterpart, where the rendering does not hold the outcome anyway."""

    def fault(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
        table = dict(pairs("english", name))
        longest = sorted(table, key=len, reverse=True)
        found = list(
            re.finditer(rf"(?<![\w-])(?<!not )(?<!no )(?:{'|'.join(map(re.escape, longest))})(?![\w-])", said)
        )
        found = [
            one for one in found if not (one[0] in {"may", "must"} and said[one.end() :].startswith(" not"))
        ]
        found = [
            one
            for one in found
            if not near_figure
            or re.match(r"\W*(?:(?:RMB|the|by)\W)?\W*(?:\d|\w+ (?:days|years|months))", said[one.end() :])
            or said[: one.end()][-12:].count("or ")
        ]
        draw.shuffle(found)
        for one in found:
            new = table[one[0]]
            around = f"{said[max(0, one.start() - 6) : one.start()]}{new}{said[one.end() : one.end() + 6]}"
            if around.lower() not in ground.text.lower() and (
                near_figure or name == "negated" or new.lower() not in ground.text.lower()
            ):
                return said[: one.start()] + new + said[one.end() :]
        return ""

    return fault


def figure(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another number; for a bound one that the true bound does not imply."""
    found = [*MONEY.finditer(said), *SHARE.finditer(said), *COUNT.finditer(said)]
    if not found:
        return ""
    one = draw.choice(found)
    before = said[: one.start()][-14:]
    lower = re.search(r"at least|more than|exceed|over|less than|above", before) or said[
        one.end() :
    ].startswith(" or more")
    upper = re.search(r"up to|at most|no more than|within|below", before)
    factors = (1.5, 2, 3) if lower else (0.5, 0.8) if upper else (0.5, 0.8, 1.5, 3)
    value = float(one[1].replace(",", "")) * draw.choice(factors)
    new = f"{value:.1f}" if "." in one[1] else f"{max(1, round(value)):,}"
    stands = re.search(rf"(?<!\d){re.escape(new)}(?![\d,]\d)", ground.text)
    return "" if stands or new == one[1] else said[: one.start(1)] + new + said[one.end(1) :]


def unit(said: str, _: Ground, __: tuple[Ground, ...], draw: Random) -> str:
    """Another unit of measure, or million for billion."""
    table = {
        f" {old}" if old != "%" else old: f" {new}" if new != "%" else new
        for old, new in pairs("english", "other_unit")
    }
    found = list(re.finditer(rf"(?<=\d)(?:{'|'.join(sorted(table, key=len, reverse=True))})(?!\w)", said))
    one = draw.choice(found) if found else None
    return "" if one is None else said[: one.start()] + table[one[0]] + said[one.end() :]


def year(said: str, ground: Ground, _: tuple[Ground, ...], draw: Random) -> str:
    """Another year."""
    found = list(re.finditer(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])", said))
    one = draw.choice(found) if found else None
    new = str(int(one[0]) + draw.choice((-2, -1, 1, 2, 3))) if one else ""
    return "" if not one or new in ground.text else said[: one.start()] + new + said[one.end() :]


def swapped_figures(said: str, _: Ground, __: tuple[Ground, ...], draw: Random) -> str:
    """Two figures of one kind in each other's places."""
    pairs = []
    for pattern in (MONEY, SHARE, COUNT):
        found = list(pattern.finditer(said))
        pairs += [(a, b) for a in found for b in found if a.start() < b.start() and a[0] != b[0]]
    if not pairs:
        return ""
    a, b = draw.choice(pairs)
    return said[: a.start()] + b[0] + said[a.end() : b.start()] + a[0] + said[b.end() :]


def roles_swapped(_: str, ground: Ground, __: tuple[Ground, ...], draw: Random) -> str:
    """The body that leads and one that cooperates in each other's places."""
    if not ground.lead_in_english or not ground.others_in_english:
        return ""
    first, *rest = ground.others_in_english
    return worded_roles(first, (ground.lead_in_english, *rest), draw)


def other_body(_: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """A body of another clause in a role of this one."""
    strange = sorted(
        {
            one
            for other in around
            for one in (other.lead_in_english, *other.others_in_english)
            if one and one.lower() not in ground.clause.english.lower()
        }
    )
    if not strange or not ground.lead_in_english:
        return ""
    new = draw.choice(strange)
    if ground.others_in_english and draw.random() < 0.5:
        return worded_roles(ground.lead_in_english, (*ground.others_in_english[:-1], new), draw)
    return worded_roles(new, ground.others_in_english, draw)


def added_item(said: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """An item of another clause's list put into this one's."""
    found = LIST.search(said)
    items = {
        one
        for other in around
        for text in other.english
        for hit in LIST.finditer(text)
        for one in hit[1].split(", ")[1:]
    }
    strange = sorted(
        one for one in items if not any(word in ground.text.lower() for word in one.split() if len(word) > 3)
    )
    if not found or not strange:
        return ""
    first, *rest = found[1].split(", ")
    return said.replace(found[1], ", ".join([first, draw.choice(strange), *rest]))


def other_clause(_: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """What another clause of the same document says, cited to this one."""
    strange = strangers(ground, around)
    return draw.choice(strange) if strange else ""


def half_untrue(said: str, ground: Ground, around: tuple[Ground, ...], draw: Random) -> str:
    """A true half, then one of another clause."""
    strange = [one for one in strangers(ground, around) if len(one) + len(said) < 340]
    second = draw.choice(strange) if strange else ""
    return f"{said}, and {second[0].lower()}{second[1:]}" if second else ""


FAULTS: Mapping[str, Fault] = {
    "figure": figure,
    "unit": unit,
    "comparator": substituted("flipped", near_figure=True),
    "negation": substituted("negated"),
    "roles swapped": roles_swapped,
    "other body": other_body,
    "year": year,
    "added item": added_item,
    "modality": substituted("modality"),
    "quantifier": substituted("quantified"),
    "other clause": other_clause,
    "scope": substituted("scopes"),
    "order": substituted("ordered"),
    "rhythm": substituted("rhythms"),
    "antonym": substituted("antonyms"),
    "half untrue": half_untrue,
    "figures swapped": swapped_figures,
}


def strangers(ground: Ground, around: tuple[Ground, ...]) -> list[str]:
    """Sentences of other clauses most of whose longer words stand nowhere in this one."""
    own = set(re.findall(r"[a-z]{4,}", ground.clause.english.lower()))
    found = [one for other in around for one in other.english if other is not ground]
    return [one for one in found if _overlap(set(re.findall(r"[a-z]{4,}", one.lower())), own) < 0.4]


def _overlap(said: set[str], own: set[str]) -> float:
    return len(said & own) / len(said) if said else 1.0
