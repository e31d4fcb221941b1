"""What sides state, held against each other by that which is asked for: bodies, things, figures or words. Finds no line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from documents.facts.amounts import amounts
from documents.facts.responsibilities import Role
from index.text import tagged
from rag.answers.differences import conflict_words, disputed, ranked, same_figure, side_words, sought
from rag.answers.differences.line import Line
from rag.answers.differences.side_words import Stand
from rag.answers.differences.sides import Side
from rag.answers.lists import series
from rag.answers.quoted import counterparts
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import rivals
from rag.figures.stated import Stated
from rag.questions.asked import agreement
from rag.questions.asked import ranked as ranks
from rag.questions.asked.ranked import Order, Rank
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

RECKONED = re.compile(
    r"哪[一几]?[份个](?:文件|文)(?!里)|文号|\bwhich documents?\b|"
    r"差[多几距]|高出|超出|多[出了]?(?:多少|几)|少[了]?(?:多少|几)|几倍|谁(?:更|最)|哪个(?:更|最)|"
    r"\b(?:difference|gap|how (?:much|many) (?:more|less|fewer)|times|combined|altogether|total of|more than (?:one|two))\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"种类|哪[些几]|列[了的出]|名单|清单|对象|领域|范围|包括|"
    r"\b(?:list(?:s|ing)?|kinds?|types?|fields|areas|sectors|items|licen[cs]es)\b",
    re.IGNORECASE,
)
# By what things are measured, which texts need not name.
MEASURES = re.compile(
    r"门槛|标准|力度|规模|盘子|[额尺幅进]度|待遇|要求|条件|[上下时期年]限|水平|速度|频[率次]|比[例重率]|金额|数[量额]|胃口|间隔"
)
# What names no matter of its own beside such measures.
NO_MATTER = re.compile(
    rf"(?:{MEASURES.pattern}|目标|指标|数|[定的里为]|\b(?:aims?|targets?|goals?|figures?|numbers?)\b|\W)+",
    re.IGNORECASE,
)
# Whether the one is more than the other.
MORE_THAN = re.compile(
    r"比[^，。？；]{1,20}?(?:更|还|要)*(?:[高低大小多少长短快慢早晚]|便宜)(?:吗|么|嘛|不|些|[？?]|$)|"
    r"\b(?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|longer|shorter|earlier|later|faster|slower)\b[^?.]{0,40}?\bthan\b",
    re.IGNORECASE,
)
ALIKE = 0.65  # likeness of the names of two figures of one thing
RANKED = frozenset({Order.MORE, Order.LESS, Order.STRICT, Order.LAX})
SPOKEN = (
    0.5  # share of a matter of which the best line must speak, where what is to be ranked is stated by none
)


def told(
    stands: Sequence[Stand],
    silent: Sequence[Side],
    lines: Sequence[Line],
    matter: str,
    query: Query,
    desk: Desk,
) -> Written | None:
    """The verdict, where there is one, and each side's line; who states nothing of it is named."""
    evidence = [Evidence(one.document, one.clause, one.weight) for one in lines]
    named = _named(stands, lines, query, desk)
    if named is not None:
        return Written(named, evidence=evidence)
    draft, holds, asked = Draft(), strictly(query), asked_of(query)
    sides = [*(one.side for one in stands), *silent]
    rank = ranks.of(asked) or (Rank(Order.OFTEN, "") if holds and _how_often(query) else None)
    often = rank is not None and rank.order is Order.OFTEN  # once a month and once a year are not one figure
    of_figure = (holds or rank) and not often and query.role is None
    figures = same_figure.of(lines, matter, asked, desk) if of_figure else ()
    other = rank or figures or query.role or query.english
    rivalled = disputed.meant(query, desk) if holds and not other else ()
    here = {one.id for side in sides for one in side.documents}
    if len({one.document.id for one in rivalled} & here) > 1:
        return Written(conflict_words.write(rivalled, query))  # the lines state none of the thing's figures
    opening = ranked.opening(
        figures, lines, side_words.names(stands, query.english), rank, matter, query.english, desk
    )
    if holds and not (rank or opening or query.role):
        opening = ranked.tallying(lines, matter, asked, query.english, desk)
    if ranks_two(query) and not opening and _unsaid(sides, lines, matter, query, desk):
        return neither(sides, matter, query.english)
    if RECKONED.search(asked) and not (opening or silent or ranks_two(query)):
        return None
    if not (opening or figures):
        stands = _lacking(stands, lines, query, desk)
    side_words.words(draft, stands, silent, query.english, holds, figures, opening)
    side_words.further(draft, _further(figures, desk) if holds or rank else (), query.english)
    side_words.unsettled(draft, asked, [one.quote for one in stands], query.english)
    return Written(draft, evidence=evidence)


def _unsaid(sides: Sequence[Side], lines: Sequence[Line], matter: str, query: Query, desk: Desk) -> bool:
    """Whether what is to be ranked is stated nowhere: no text has a word of it, or no line that answers speaks of it."""
    run = MEASURES.sub(" ", ranks.phrase(asked_of(query)))
    nouns = {word for word, tag in tagged(run) if tag == "n" and len(word) > 1}
    words = [one for one in desk.retriever.terms(matter) if one.forms[0] in nouns]
    documents = {one.id: one for side in sides for one in side.documents}.values()
    if any(not any(_says(one, word, desk) for one in documents) for word in words):
        return True
    stating = [sought.states(one.words, sought.form(asked_of(query))) for one in lines]
    whole = len(lines) == len(sides) and all(stating)
    return not whole and max(one.share for one in lines) < SPOKEN


def _says(document: Document, word: Term, desk: Desk) -> bool:
    """Whether a text says a word, in its own word for that."""
    return desk.retriever.spoken_anywhere(desk.retriever.put_for([word], document), [document]) > 0


def neither(sides: Sequence[Side], matter: str, english: bool) -> Written:
    """An abstention where no side speaks of the matter."""
    text = side_words.neither([side.name for side in sides], matter, english)
    return Written(Draft([text]), missing=text)


def strictly(query: Query) -> bool:
    """Whether it is asked if sides agree, or which of them speaks of a matter."""
    return agreement.strictly(asked_of(query)) or agreement.WHICH.search(asked_of(query)) is not None


def ranks_two(query: Query) -> bool:
    """Whether it is asked which of two is the more, the less, the stricter or the laxer."""
    rank = ranks.of(asked_of(query))
    return rank is not None and rank.order in RANKED


def measured(query: Query) -> bool:
    """Whether two values are weighed against each other, which nothing answers that states none."""
    asked = asked_of(query)
    rank = ranks.of(asked)
    weighs = MORE_THAN.search(asked) or (rank is not None and rank.order in {Order.MORE, Order.LESS})
    return bool(weighs) and sought.asks_value(asked)


def asked_of(query: Query) -> str:
    """The words of a question in which it holds sides against each other."""
    return query.question if query.english else query.text


def _named(stands: Sequence[Stand], lines: Sequence[Line], query: Query, desk: Desk) -> Draft | None:
    """The bodies or the things that all sides name, held against each other; None where other things are asked for."""
    if not strictly(query):
        return None
    if query.role is not None:
        bodies = [_bodies(one, query.role, desk) for one in lines]
        if all(bodies):
            stands = [replace(one, names=names) for one, names in zip(stands, bodies, strict=True)]
            return side_words.bodies(stands, query.role, query.english)
    if LISTED.search(query.text):
        things = [series.series(one.words, one.english) for one in lines]
        if all(things):
            stands = [replace(one, names=names) for one, names in zip(stands, things, strict=True)]
            return side_words.lists(stands, query.english)
    return None


def _lacking(stands: Sequence[Stand], lines: Sequence[Line], query: Query, desk: Desk) -> Sequence[Stand]:
    """Those whose words name no body or no number, where that is asked for and another side's do, marked as but near."""
    asked, holds = asked_of(query), sought.form(asked_of(query))
    held = (
        strictly(query)
        or measured(query)
        or ranks.of(asked)
        or agreement.mirrored(asked)
        or sought.asks_count(asked)
    )
    if query.role is not None:
        states = [bool(_bodies(one, query.role, desk)) for one in lines]
    elif holds is not None and held:
        states = [sought.states(one.words, holds) or bool(amounts(one.words)) for one in lines]
    else:
        return stands
    if not any(does and not one.near for one, does in zip(stands, states, strict=True)):
        return stands
    return [replace(one, near=one.near or not does) for one, does in zip(stands, states, strict=True)]


def _how_often(query: Query) -> bool:
    return sought.form(asked_of(query)) is counterparts.EVERY


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
