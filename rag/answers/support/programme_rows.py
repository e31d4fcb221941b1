"""A measure that fits -> its row: what it offers, for whom, which conditions are met, whom to turn to. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.aspects import Aspect, Sort, aspects
from documents.facts.programmes import Programme, programme
from documents.facts.responsibilities import Responsibility
from rag.answers.support import programme_quotes
from rag.answers.support.programme_row import Row
from rag.answers.support.programme_words import FIRMNESS, STATED, place, threshold
from rag.applicants.profile import Profile
from rag.applicants.verdict import Verdict
from rag.drafting import listed
from rag.language import HAN
from rag.programmes import exclusions, grades
from rag.programmes.conditions import Judged, judged, meant_for, of_applicants
from rag.programmes.grades import Checked, Grades
from rag.programmes.scoring import Fit
from rag.questions.names.units import Units

MOST_CONDITIONS = 2
MOST_UNITS = 3
LONGEST_NAME = 6  # characters of what may be asked back
# A list of bodies that ends a clause, although the reader knows some of them by no name.
BODIES = re.compile(r"[（(](?P<names>[一-鿿]{2,16}(?:、[一-鿿]{2,16})*)[）)]\s*$")
BODY = re.compile(r"(?:局|委|办|厅|部|联|会|行|公司|中心|支队|政府|院|集团)$")
# What a figure of these units measures, where the words beside it may not say.
MEASURED = {"平方米": "面积", "亩": "面积", "公顷": "面积", "岁": "年龄", "元": "", "美元": ""}


def row(
    fit: Fit, profile: Profile, units: Units, stated_units: Sequence[Responsibility], english: bool
) -> Row:
    """Write one measure; `stated_units` are those that its clause names."""
    clause = fit.measure.clause
    stated = programme("".join(one.text for one in fit.segments))
    conditions = tuple(judged(profile, one) for one in (of_applicants(stated.conditions) if stated else ()))
    graded = tuple(grades.of(one.text, profile) for one in fit.segments)
    checked = _beside(graded, conditions)
    failed = tuple(one.words for one in conditions if one.verdict is Verdict.NOT_MET)
    failed += tuple(one.words for one in checked if one.verdict is Verdict.NOT_MET) if _fails(graded) else ()
    failed += tuple(clause.text[a:b].strip() for a, b in exclusions.stated(clause.text, profile.text))
    kinds = meant_for(profile, fit.segments)
    ruled_out = profile.opposed(frozenset(one.name for one, _ in kinds))
    said = programme_quotes.words(fit, profile, graded, english)
    turn_to = _units(stated_units, clause.text)
    parts = [
        said.text,
        _for_whom(conditions, checked, kinds, english),
        _grade(graded, english),
        _turn_to(turn_to, units, english),
        _firmness(stated, english),
    ]
    separator, colon = (" ", ": ") if english else ("", "：")
    return Row(
        fit=fit,
        group=_group(fit, said.offer),
        text=f"- {place(clause, english)}{colon}{separator.join(one for one in parts if one)}",
        quote=said.quote,
        offer=said.offer,
        suits=not failed and not ruled_out and not _fails(graded),
        firmness=stated.commitment if stated else None,
        amounts=bool(stated and stated.amounts) or any(one.gives for one in graded),
        units=turn_to,
        failed=failed or tuple(one.chinese for one, verdict in kinds if verdict is Verdict.NOT_MET),
        unmet=_unmet(conditions, checked),
        unknown=frozenset(one.name for one, verdict in kinds if verdict is Verdict.UNKNOWN),
        untold=_untold(graded, conditions),
    )


def _group(fit: Fit, offer: str) -> str:
    """The sort of help: what answers the need or, where none was told, what is offered first."""
    if fit.need:
        return fit.need.group
    means = [one for one in aspects().values() if one.sort is Sort.NEED and not one.matter]
    found = [(match.start(), one.group) for one in means if (match := one.offered.search(offer))]
    return min(found)[1] if found else ""


def _unmet(conditions: Sequence[Judged], checked: Sequence[Checked]) -> tuple[str, ...]:
    """The conditions that are not met, of whichever part of the clause."""
    words = [one.words for one in conditions if one.verdict is Verdict.NOT_MET]
    return (*words, *(one.words for one in checked if one.verdict is Verdict.NOT_MET))


def _fails(graded: Sequence[Grades]) -> bool:
    """Whether no sentence leaves the applicant anything."""
    told = [one for one in graded if one.gives or one.checked]
    return bool(told) and all(one.fails for one in told)


def _beside(graded: Sequence[Grades], conditions: Sequence[Judged]) -> tuple[Checked, ...]:
    """The figures demanded that no condition in words holds already."""
    held = [one.words for one in conditions]
    return tuple(
        one for grade in graded for one in grade.checked if not any(one.words in words for words in held)
    )


def _untold(graded: Sequence[Grades], conditions: Sequence[Judged]) -> tuple[str, ...]:
    """What every gift hangs on and the applicant did not tell."""
    held = [one.words for one in conditions]
    subjects = [
        one.demand
        for grade in graded
        if not grade.certain
        for one in grade.checked
        if one.verdict is Verdict.UNKNOWN and not any(one.words in words for words in held)
    ]
    subjects += [one.scale[0].demands[0] for one in graded if one.open]
    names = dict.fromkeys(MEASURED.get(one.unit, one.subject) for one in subjects)
    return tuple(name for name in names if 0 < len(name) <= LONGEST_NAME)


def _for_whom(
    conditions: Sequence[Judged],
    checked: Sequence[Checked],
    kinds: Sequence[tuple[Aspect, Verdict]],
    english: bool,
) -> str:
    """For whom the measure is, and how the applicant stands to each thing that is demanded."""
    figures = [f"“{one.words}” ({STATED[one.verdict][1]})" for one in checked[:MOST_CONDITIONS]]
    if english:
        demands = [f"{one.english} ({STATED[verdict][1]})" for one, verdict in kinds]
        demands += [
            f"at the threshold of {threshold(figure)} ({STATED[one.verdict][1]})"
            for one in conditions
            for figure in one.figures
        ]
        demands += figures
        if any(one.verdict is Verdict.UNSTATED for one in conditions):
            demands.append("eligible applicants (the text does not state the conditions)")
        return f"For: {'; '.join(demands)}." if demands else ""
    judgements = [f"“{one.words}”（{STATED[one.verdict][0]}）" for one in conditions]
    judgements += [f"“{one.words}”（{STATED[one.verdict][0]}）" for one in checked]
    if judgements:
        return f"条件：{'、'.join(judgements[:MOST_CONDITIONS])}。"
    labels = [f"{one.chinese}（{STATED[verdict][0]}）" for one, verdict in kinds]
    return f"面向：{'、'.join(labels)}。" if labels else ""


def _grade(graded: Sequence[Grades], english: bool) -> str:
    """The grade of support that applies, where the clause has several."""
    found = next((one for one in graded if one.applies), None)
    if found is None or found.applies is None:
        return ""
    if english:
        by = f" (you said {found.by.printed})" if found.by and not HAN.search(found.by.printed) else ""
        return f"The grade that applies: “{found.applies.words}”{by}."
    by = f"（您说的是{found.by.printed}）" if found.by else ""
    return f"适用的档次：“{found.applies.words}”{by}。"


def _units(stated: Sequence[Responsibility], text: str) -> tuple[str, ...]:
    """The units of the first role that the clause gives out; those of a bare list at its end where none is known."""
    if not stated:
        match = BODIES.search(text)
        names = match["names"].split("、") if match else []
        return tuple(names) if any(map(BODY.search, names)) else ()
    return tuple(dict.fromkeys(one.restored or one.unit for one in stated if one.role is stated[0].role))


def _turn_to(names: Sequence[str], units: Units, english: bool) -> str:
    shown = list(names[:MOST_UNITS])
    if not shown:
        return ""
    more = len(names) > MOST_UNITS
    if english:
        both = [f"{units.english(one)} ({one})" if units.english(one) else one for one in shown]
        return f"Turn to: {', '.join(both) + ' and others' if more else listed(both, True)}."
    return f"可找：{listed(shown, False)}{'等' if more else ''}。"


def _firmness(stated: Programme | None, english: bool) -> str:
    if stated is None:
        return ""
    return (
        f"Commitment: {FIRMNESS[stated.commitment][1]}."
        if english
        else f"力度：{FIRMNESS[stated.commitment][0]}。"
    )
