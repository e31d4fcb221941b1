"""A clause with its rendering -> true English sentences on it. Makes nothing untrue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

from bench.perturbing import numerals
from bench.perturbing.chinese_ways import Way
from bench.perturbing.ground import Ground
from bench.perturbing.words import pairs

MONEY = re.compile(r"RMB ([\d,]+(?:\.\d+)?)( (?:million|billion|trillion))?")
SHARE = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?)(%| percentage points?)")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
COUNT = re.compile(
    r"(?<![\d.,/\w-])(?!(?:19|20|21)\d\d\b)(\d{1,3}(?:,\d{3})+|\d+)"
    rf"(?= (?!(?:million|billion|trillion|percentage|{_MONTHS}))[a-z])"
)
LIST = re.compile(r"((?:[a-z][\w-]*(?: [\w-]+){0,3}, ){2,}[a-z][\w-]*(?: [\w-]+){0,3}) and ([a-z][\w-]+)")


def own(said: str, _: Ground, __: Random) -> str:
    """The rendering's own sentence."""
    return said


def quoted(said: str, ground: Ground, _: Random) -> str:
    """The rendering's own sentence in quotation marks."""
    whole = said[1:] in ground.clause.english and '"' not in said
    return f'The document says: "{said}"' if whole else ""


def introduced(said: str, _: Ground, draw: Random) -> str:
    """After words that say where it stands."""
    low = said if said[:2].isupper() or re.match(r"[A-Z]\w+ [A-Z]", said) else said[0].lower() + said[1:]
    verb = re.match(
        r"(?:support|encourage|promote|develop|establish|explore|improve|strengthen|build|guide|raise|expand|advance|make|give|use)\b",
        low,
    )
    frames = (
        ("The document calls on those concerned to {}",)
        if verb
        else ("According to the document, {}", "The clause states that {}", "Under this clause, {}")
    )
    return draw.choice(frames).format(low)


def end_left_out(said: str, _: Ground, __: Random) -> str:
    """The last part, after ", and", left out."""
    head, found, tail = said.rpartition(", and ")
    loose = (
        len(head) < 30
        or head.count('"') % 2
        or re.search(r"\b(?:both|either|between|and \w+)$", head)
        or head.count(",") > 0
        or "including" in head
    )
    return head if found and not loose and len(tail.split()) > 3 else ""


def joined(said: str, ground: Ground, _: Random) -> str:
    """Two sentences of one clause in one."""
    others = [one for one in ground.english if one != said and len(one) + len(said) < 320]
    return f"{said}; {others[0][0].lower()}{others[0][1:]}" if others else ""


def figures_rewritten(said: str, _: Ground, draw: Random) -> str:
    """Each figure in another of its spellings."""
    out = MONEY.sub(lambda found: _money(found, draw), said)
    out = SHARE.sub(
        lambda found: found[0] if "point" in found[2] else found[1] + draw.choice((" percent", " per cent")),
        out,
    )
    out = COUNT.sub(lambda found: numerals.english(found[1]) or found[1].replace(",", ""), out)
    return out if out != said else ""


def same_in_other_words(said: str, _: Ground, draw: Random) -> str:
    """One of the small words by its like."""
    fitting = [(old, new) for old, new in pairs("english", "same") if re.search(rf"\b{old}(?!\w)", said)]
    if not fitting:
        return ""
    old, new = draw.choice(fitting)
    return re.sub(rf"\b{old}(?!\w)", new, said, count=1)


def list_reordered(said: str, _: Ground, __: Random) -> str:
    """The items between the first and the last of a list the other way round."""
    found = LIST.search(said)
    if not found or re.search(r"respectively|from|each|then", said):
        return ""
    first, *middle = found[1].split(", ")
    return (
        said.replace(found[1], ", ".join([first, *middle[::-1]]))
        if len(middle) > 1 and middle != middle[::-1]
        else ""
    )


def roles(_: str, ground: Ground, draw: Random) -> str:
    """Who leads and who cooperates, in a sentence."""
    return worded_roles(ground.lead_in_english, ground.others_in_english, draw)


WAYS: Mapping[str, Way] = {
    "own sentence": own,
    "quoted": quoted,
    "introduced": introduced,
    "end left out": end_left_out,
    "two joined": joined,
    "figures in other spelling": figures_rewritten,
    "small words changed": same_in_other_words,
    "list reordered": list_reordered,
    "roles": roles,
}


def worded_roles(lead: str, others: tuple[str, ...], draw: Random) -> str:
    """Bodies by role -> a sentence; empty without a body that leads."""
    verb = "cooperates" if len(others) == 1 and not others[0].endswith("s") else "cooperate"
    named = " and ".join(
        filter(
            None,
            (
                ", ".join(_with_article(one) for one in others[:-1]),
                *(_with_article(one) for one in others[-1:]),
            ),
        )
    )
    lead = _with_article(lead) if lead else ""
    if lead and named:
        said = draw.choice((
            f"{lead} leads this task, with {named} cooperating", f"{lead} takes the lead and {named} {verb}",
            f"The task is led by {lead}; {named} {verb}", f"The lead body is {lead}, in cooperation with {named}",
        ))  # fmt: skip
    else:
        said = (
            draw.choice(
                (f"The lead body is {lead}", f"This task is led by {lead}", f"{lead} leads this task")
            )
            if lead
            else ""
        )
    return said[:1].upper() + said[1:]


def _with_article(body: str) -> str:
    return (
        body
        if body.startswith(("the ", "The ", "all ", "township", "district", "county gov"))
        else f"the {body}"
    )


def _money(found: re.Match[str], draw: Random) -> str:
    value, scale = found[1], found[2] or ""
    choices = [f"{value}{scale} yuan", f"CNY {value}{scale}"]
    plain = float(value.replace(",", ""))
    if not scale and plain >= 1_000_000 and plain % 100_000 == 0:
        choices.append(f"RMB {plain / 1_000_000:g} million")
    if scale == " million" and plain < 1000:
        choices.append(f"RMB {plain * 1_000_000:,.0f}")
    if scale == " billion" and plain < 1000:
        choices.append(f"RMB {plain * 1000:,.0f} million")
    return draw.choice(choices)
