"""Places that a question holds against each other -> what each states of the matter, and whether they agree. Prefers none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.responsibilities import Role
from rag.answer import Kind
from rag.answers.amounts import arithmetic
from rag.answers.differences import (
    conflict_words,
    disputed,
    lines,
    ranked,
    same_figure,
    sections,
    side_words,
    sides,
    sought,
    two_things,
)
from rag.answers.differences.lines import Line
from rag.answers.differences.side_words import Stand
from rag.answers.differences.sides import COUNTER, Side, Sides
from rag.answers.lists import headed, series
from rag.answers.rules import penalties
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import rivals, twice
from rag.figures.stated import Stated
from rag.questions import query as queries
from rag.questions.asked import agreement, together
from rag.questions.asked import ranked as ranks
from rag.questions.asked import records as record_questions
from rag.questions.asked.ranked import Order
from rag.questions.names import handles
from rag.questions.names.regions import region_names
from rag.questions.query import Query
from rag.retrieval import Evidence

OTHERS = frozenset({Kind.UNIT_TASKS, Kind.PROGRAMMES})
RECKONED = re.compile(
    r"哪[一几]?[份个](?:文件|文)(?!里)|文号|\bwhich documents?\b|"
    r"差[多几距]|高出|超出|多[出了]?(?:多少|几)|少[了]?(?:多少|几)|几倍|谁(?:更|最)|哪个(?:更|最)|"
    r"\b(?:difference|gap|how (?:much|many) (?:more|less|fewer)|times|combined|altogether|total of|more than (?:one|two))\b",
    re.IGNORECASE,
)
# What is worked out, and names, of which no two lines speak alike.
ELSE = re.compile(
    r"除(?:了?一?下|以)|一除|相除|减去|乘|名[字称]|叫法|叫什么|"
    r"\b(?:compound(?:ed)?|annuali[sz]ed|annual growth|(?:divid|multipl|subtract)\w*|named?|called)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"(?:方面|领域|上)?的?(?:做法|打法|举措|措施)(?=各|有|上|何|如何|怎|$|\s|[，,？?])|(?:有)?(?:不同|什么|哪些|何|各自?)的?(?:做法|举措|措施|安排|特点|打法|思路)|(?:各)?(?:有)?(?:哪些|什么|何)?侧重点?|(?:^|\s)在(?=[^\s]{2,12}(?:方面|上|领域))|(?:方面|领域|上)(?=有|各|$|\s)|"
    r"两地|两市|两者|二者|"
    r"讲法|写法|说法|提到|提|是不是|都要|都有|都|各自?|分别|怎么说|怎么写|说|写|讲(?![话座解课])|比较|对比|异同|区别|不同|有[冇没]有?|出入|何|列|跟|同|"
    r"[在和与](?=\s|$)|的?地方(?=\s|$)|(?:^|(?<=\s))[和与]|"
    r"\b(?:compare|both|each|versus|vs|how|differ\w*|between|cities|city|same|agree|say|says|state|states|gives?|"
    r"prints?|printed|just|rounding|rounded|about|opposed|together|from|two|documents|texts|papers|which|or|do|does|they|on)\b|(?<=\s)['’]s\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"种类|哪[些几]|列[了的出]|名单|清单|对象|领域|范围|包括|"
    r"\b(?:list(?:s|ing)?|kinds?|types?|fields|areas|sectors|items|licen[cs]es)\b",
    re.IGNORECASE,
)
ALIKE = 0.65  # likeness of the names of two figures of one thing
# The years of a plan, which stand in its name, are no matter of their own.
YEAR = re.compile(
    r"(?:19|20)\d{2}年?[末底初]?|[“\"]?十[三四五六七八九]五[”\"]?(?:期[间末初]|时期)?|五年(?=\s)"
)
MARKS = re.compile(r"[，。、；：？?!！,;:“”\"]|\.(?!\d)")


def answer(query: Query, desk: Desk) -> Written | None:
    """Each side's own words on the matter; None where no sides are named, or a sum or a rank is asked for."""
    asked = _asked(query)
    if query.kind in OTHERS or together.ADDS.search(asked) or _of_texts(query) or _reckons(asked):
        return None
    worked = _apart(query, desk)
    if worked is not None:
        return worked
    joint = ranks.of(asked) is not None or agreement.holds_together(asked)
    if not (joint or sought.asks_value(asked)):
        return None
    compared = sides.abreast(query, desk)
    return _written(compared, query, desk) if compared.all[1:] and (joint or compared.called) else None


def several(query: Query, desk: Desk) -> Written | None:
    """The same of sides that no name tells apart: 两市, both documents."""
    asked = _asked(query)
    others = query.kind in OTHERS | {Kind.DEFINITION} or _of_texts(query)
    if others or together.ADDS.search(asked) or _reckons(asked):
        return None
    compared = sides.several(query, desk)
    if len(compared.all) < 2 or not (agreement.holds_together(asked) or sought.asks_value(asked)):
        return None
    return _written(compared, query, desk)


def twins(query: Query, desk: Desk) -> Written | None:
    """The two clauses that speak of one matter, where a question asks if places agree and names none of them."""
    asked = _asked(query)
    if query.kind in OTHERS or not agreement.strictly(asked) or ELSE.search(asked):
        return None
    matter, within = sides.unnamed(query, desk)
    found = lines.twins(within, matter_of(matter, desk), asked, query.english, desk)
    if not found or not two_things.told(query, [one.words for one in found], desk):
        return None
    stands = [Stand(Side("", (one.document,), lambda _: True), one.paragraph) for one in found]
    return _told(stands, (), found, matter_of(matter, desk), query, desk)


def _apart(query: Query, desk: Desk) -> Written | None:
    """How far two figures are apart, worked out, where that is asked and it is sure which are meant."""
    rank = ranks.of(_asked(query))
    pair = twice.two(query, desk) if rank and rank.order is Order.GAP else None
    return arithmetic.set_apart(pair, query, desk) if pair else None


def _reckons(asked: str) -> bool:
    """Whether something is to be worked out other than which of two is the more, and by how much."""
    return RECKONED.search(asked) is not None and ranks.of(asked) is None


def _of_texts(query: Query) -> bool:
    """Whether a question asks of texts themselves, what their records tell of each."""
    asked = record_questions.asked(query.text, query.question if query.english else "")
    told = set(asked) - record_questions.LIBRARY_WIDE
    if agreement.strictly(_asked(query)):
        told &= record_questions.STAMPED
    return query.kind is Kind.DOCUMENT and bool(told)


def _asked(query: Query) -> str:
    return query.question if query.english else query.text


def _written(compared: Sides, query: Query, desk: Desk) -> Written | None:
    """Each side's line; None where fewer than two sides speak."""
    matter = matter_of(compared.text, desk)
    fined = replace(query, topic=matter) if penalties.ASKS.search(query.text) else None
    reckoned = RECKONED.search(_asked(query)) is not None
    under = None if fined or reckoned else _headed(compared, matter, query, desk)
    if under is not None:
        return under
    punished = _punished(fined, compared.all, desk) if fined else [None] * len(compared.all)
    found = _numbered(
        lines.chosen(compared.all, matter, _asked(query), query.english, desk), matter, query, desk
    )
    nameless = sides.nameless(compared, matter)
    told_lines = [
        None if side in nameless else penal or line
        for side, penal, line in zip(compared.all, punished, found, strict=True)
    ]
    told = [(side, line) for side, line in zip(compared.all, told_lines, strict=True) if line]
    once = {
        (line.document.id, line.clause.address, line.start): (side, line) for side, line in reversed(told)
    }
    told = list(reversed(once.values()))  # a part and a chapter that holds it have one line
    silent = [side for side, line in zip(compared.all, told_lines, strict=True) if line is None]
    if not told and compared.called and _strictly(query):
        return _neither(compared, matter, query.english)
    counted = sought.asks_count(_asked(query)) and (query.kind is Kind.FIGURE or ranks.of(_asked(query)))
    both = agreement.holds_together(_asked(query)) or counted
    if len(told) < 2 and not (told and silent and compared.called and both):
        return None
    stands = [Stand(side, line.paragraph) for side, line in told]
    return _told(stands, silent, [line for _, line in told], matter, query, desk)


def _numbered(found: Sequence[Line | None], matter: str, query: Query, desk: Desk) -> Sequence[Line | None]:
    """The lines but those that name no number, where one is asked for and a line that speaks as much of the matter does."""
    if not sought.asks_count(_asked(query)):
        return found
    terms, form = desk.retriever.terms(matter), sought.form(_asked(query))
    speaks = {line: desk.retriever.spoken(terms, line.words) for line in found if line}
    numbered = {line for line in speaks if sought.states(line.words, form)}
    most = max((speaks[line] for line in numbered), default=-1.0)
    return [line if line in numbered or (line and speaks[line] > most) else None for line in found]


def _headed(compared: Sides, matter: str, query: Query, desk: Desk) -> Written | None:
    """What each side has under a heading that is about the matter, where no value or name is compared; None unless all have."""
    if (
        query.role is not None
        or sought.asks_value(_asked(query))
        or LISTED.search(FRAME.sub(" ", query.text))
    ):
        return None
    heads = [headed.of(matter, side.documents, query.english, desk) for side in compared.all]
    found = [(document, clause) for document, clause in filter(None, heads)]
    if len(found) < len(heads) or len({document.id for document, _ in found}) < len(found):
        return None
    draft = Draft()
    for document, clause in found:
        parts = headed.parts(document, clause, desk)
        side_words.under(draft, document, clause, parts.items if parts else (), query.english)
    return Written(draft, quoted=True)


def _neither(compared: Sides, matter: str, english: bool) -> Written:
    """An abstention where no side speaks of the matter."""
    text = side_words.neither([side.name for side in compared.all], matter, english)
    return Written(Draft([text]), missing=text)


def _strictly(query: Query) -> bool:
    return agreement.strictly(_asked(query)) or agreement.WHICH.search(_asked(query)) is not None


def _told(
    stands: Sequence[Stand],
    silent: Sequence[Side],
    told: Sequence[Line],
    matter: str,
    query: Query,
    desk: Desk,
) -> Written | None:
    """What sides state, held against each other by that which is asked for: bodies, things, figures or words."""
    draft, strictly = Draft(), _strictly(query)
    evidence = [Evidence(one.document, one.clause, one.weight) for one in told]
    if strictly and query.role is not None:
        bodies = [_bodies(one, query.role, desk) for one in told]
        if all(bodies):
            stands = [replace(one, names=names) for one, names in zip(stands, bodies, strict=True)]
            return Written(side_words.bodies(stands, query.role, query.english), evidence=evidence)
    if strictly and LISTED.search(query.text):
        named = [series.series(one.words, one.english) for one in told]
        if all(named):
            stands = [replace(one, names=names) for one, names in zip(stands, named, strict=True)]
            return Written(side_words.lists(stands, query.english), evidence=evidence)
    rank = ranks.of(_asked(query))
    figures = same_figure.of(told, matter, _asked(query), desk) if strictly or rank else ()
    names, holds = side_words.names(stands, query.english), strictly and rank is None
    rivalled = disputed.meant(query, desk) if holds and not (figures or query.english) else ()
    if len({one.document.id for one in rivalled} & {one.document.id for one in told}) > 1:
        return Written(conflict_words.write(rivalled, query))  # the lines state none of the thing's figures
    opening = ranked.opening(figures, told, names, rank, matter, query.english, desk)
    opening = opening or (ranked.tallying(told, matter, _asked(query), query.english, desk) if holds else "")
    if RECKONED.search(_asked(query)) and not opening:
        return None
    side_words.words(draft, stands, silent, query.english, strictly, figures, opening)
    side_words.further(draft, _further(figures, desk) if strictly else (), query.english)
    side_words.unsettled(draft, _asked(query), [one.quote for one in stands], query.english)
    return Written(draft, evidence=evidence)


def _further(figures: Sequence[Stated], desk: Desk) -> list[Stated]:
    """Other clauses of the same texts that give the very thing, for a time that may be the same, another figure still."""
    told = {(one.document.id, one.clause.address, one.quantity.start) for one in figures}
    shown = {(document, address) for document, address, _ in told}
    values, found = {one.quantity.value for one in figures}, list[Stated]()
    for pair in rivals.of(desk.index) if figures else ():
        for one, other in (pair.both, pair.both[::-1]):
            known = (one.document.id, one.clause.address, one.quantity.start) in told
            apart = other.place not in shown
            of_side = other.document.id in {document for document, _ in shown}
            new = other.quantity.value not in values and other.stated not in found
            if known and apart and of_side and new and pair.at_once and pair.alike >= ALIKE:
                found.append(other.stated)
    return found


def _bodies(line: Line, role: Role, desk: Desk) -> tuple[str, ...]:
    """The bodies with a role in a clause; of one that tells no leads from others, all."""
    stated = desk.retriever.stated(line.document, line.clause)
    chosen = [each.unit for each in stated if each.role is role] or [
        each.unit for each in stated if each.role is Role.RESPONSIBLE
    ]
    return tuple(dict.fromkeys(chosen))


def _punished(query: Query, sides_: Sequence[Side], desk: Desk) -> list[Line | None]:
    """What a deed costs on each side, which stands in words that do not name the deed as the question does.

    What one side calls it finds it on another.
    """
    found = [penalties.best(query, side.documents, desk) for side in sides_]
    deed = next((one.deed for one in found if one is not None), None)
    told: list[Line | None] = []
    for side, one in zip(sides_, found, strict=True):
        beside = one or (deed and penalties.best(replace(query, topic=deed), side.documents, desk)) or None
        held = beside is not None and side.holds(beside.clause)
        line = Line(beside.document, beside.clause, beside.start, beside.end, 1.0, False) if beside else None
        told.append(line if held else None)
    return told


def matter_of(text: str, desk: Desk) -> str:
    """On what the sides are compared: a question without their names, its years and its frame."""
    for name in region_names(desk.documents, desk.glossary):
        text = re.sub(f"{re.escape(name)}{handles.FIRM}", " ", text, flags=re.IGNORECASE)
    text = agreement.without(COUNTER.sub(" ", ranks.without(YEAR.sub(" ", text))))
    rest = queries.FRAME.sub(" ", FRAME.sub(" ", text))
    return " ".join(one for one in MARKS.sub(" ", sections.without(rest)).split() if len(one) > 1)
