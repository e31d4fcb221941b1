"""A question -> its answer, by the first of those who may answer its kind that has one. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rag.answer import Kind
from rag.answers import completed, owning, stating
from rag.answers.amounts import (
    adding_up,
    arithmetic,
    due_days,
    figures,
    of_rows,
    reckoned,
    shares,
    told_figures,
    two_levels,
    two_spans,
    weights,
    worked,
)
from rag.answers.bodies import duties, of_spoken, part_taken, payers, unit_tasks, units, units_apart, unshared
from rag.answers.claims import (
    absent_bodies,
    claimed_counts,
    claimed_place,
    contraries,
    durations,
    foreign,
    mentioned,
    other_place,
    other_texts,
    premises,
)
from rag.answers.clauses import navigation, procedures, told, whereabouts
from rag.answers.counting import (
    counts,
    divisions,
    listed_sorts,
    named_lists,
    outnumbering,
    part_sums,
    sizes,
    so_many,
    sorts,
    stages,
    tallies,
    worded,
)
from rag.answers.differences import (
    abreast,
    conflicts,
    either,
    everywhere,
    namesakes,
    precedence,
    topic,
    two_lists,
    two_tasks,
)
from rag.answers.lists import furthering, lists, parts_of
from rag.answers.meanings import definitions
from rag.answers.quoted import apart, by_rhythm, passages, rhythms
from rag.answers.rules import capped, exclusions, penalties, shut_out
from rag.answers.support import judged, offers, programmes, wished
from rag.answers.tables import (
    attributes,
    categories,
    cells,
    changes,
    columns,
    entries,
    indicator_table,
    last_first,
    quotients,
    years,
)
from rag.answers.texts import (
    by_place,
    carried_out,
    catalogue,
    overview,
    own_parts,
    picked,
    records,
    side_by_side,
    states,
    unmentioned,
)
from rag.answers.unanswered import applying, unstated
from rag.desk import Desk, Writer, Written
from rag.questions.query import Query

# Asked before the writers of a kind: what a question takes for granted, where documents differ, what is asked by number.
FIRST: tuple[Writer, ...] = (
    told.answer,
    offers.answer,
    picked.answer,
    states.answer,
    by_place.answer,
    unmentioned.answer,
    by_rhythm.answer,
    units_apart.answer,
    two_tasks.answer,
    foreign.pact,
    other_texts.answer,
    other_place.answer,
    catalogue.answer,
    own_parts.answer,
    carried_out.answer,
    side_by_side.answer,
    precedence.answer,
    unstated.too_early,
    listed_sorts.answer,
    exclusions.answer,
    shut_out.answer,
    definitions.stated,
    attributes.answer,
    indicator_table.answer,
    quotients.answer,
    two_spans.answer,
    part_taken.answer,
    worded.answer,
    so_many.answer,
    part_sums.answer,
    sizes.answer,
    outnumbering.answer,
    two_levels.answer,
    two_lists.answer,
    namesakes.answer,
    capped.answer,
    adding_up.answer,
    either.answer,
    everywhere.answer,
    weights.of_two,
    abreast.answer,
    abreast.several,
    claimed_counts.answer,
    claimed_place.answer,
    contraries.answer,
    premises.answer,
    absent_bodies.named,
    mentioned.answer,
    durations.answer,
    conflicts.answer,
    abreast.twins,
    conflicts.alone,
    stages.answer,
    procedures.answer,
    applying.answer,
    sorts.listed_of,
    changes.answer,
    named_lists.answer,
    divisions.answer,
    last_first.answer,
    entries.answer,
    years.answer,
    columns.answer,
    cells.answer,
    penalties.answer,
    whereabouts.answer,
    navigation.answer,
    overview.answer,
)
# What is quoted where nothing else answers.
QUOTED: tuple[Writer, ...] = (figures.answer, tallies.answer, passages.answer)
# Whose clauses are chosen by their words, which may be those of the question's form alone.
BY_WORDS = frozenset(
    {*QUOTED, passages.of_body, passages.of_strangers, definitions.answer, furthering.answer, lists.answer}
)
BY_NAME = frozenset({definitions.answer, furthering.answer, lists.answer})
WRITERS: Mapping[Kind, tuple[Writer, ...]] = {
    Kind.UNIT_TASKS: (sorts.lacking, unit_tasks.answer, unshared.answer, passages.of_body),
    Kind.LEAD_UNIT: (of_spoken.answer, duties.answer, units.answer, passages.answer),
    Kind.COOPERATING_UNIT: (units.answer, passages.answer),
    Kind.RESPONSIBLE_UNIT: (payers.answer, of_spoken.answer, duties.answer, units.answer, passages.answer),
    Kind.COUNT: (
        reckoned.answer,
        of_rows.answer,
        categories.answer,
        counts.answer,
        arithmetic.answer,
        *QUOTED,
    ),
    Kind.DOCUMENT: (reckoned.answer, duties.brought, records.answer, lists.listing, passages.answer),
    Kind.FIGURE: (shares.answer, reckoned.answer, of_rows.answer, categories.answer, *QUOTED),
    Kind.ARITHMETIC: (shares.answer, reckoned.answer, of_rows.answer, arithmetic.answer, *QUOTED),
    Kind.RHYTHM: (reckoned.answer, rhythms.answer, passages.answer),
    Kind.DEFINITION: (reckoned.answer, definitions.answer, furthering.answer, lists.answer, *QUOTED),
    Kind.LIST: (
        reckoned.answer,
        categories.answer,
        furthering.answer,
        arithmetic.answer,
        lists.answer,
        wished.answer,
        tallies.answer,
        passages.answer,
    ),
    Kind.PASSAGES: (
        shares.answer,
        reckoned.answer,
        parts_of.named,
        topic.answer,
        furthering.answer,
        categories.answer,
        wished.answer,
        *QUOTED,
    ),
    Kind.PROGRAMMES: (programmes.answer, passages.of_strangers),
}


def of(kind: Kind) -> tuple[Writer, ...]:
    """Each is asked until one answers; the last says what is left open."""
    return (
        *FIRST,
        *WRITERS.get(kind, (passages.answer,)),
        programmes.of_case,
        programmes.of_seeker,
        apart.answer,
        unstated.answer,
    )


def written(query: Query, desk: Desk) -> Written | None:
    """The first answer that stands: of the clause pointed at, of the particular asked for, with all that is asked."""
    for write in of(query.kind):
        one = write(query, desk)
        if one is not None and told.stays(query, one) and _states(query, one, desk, write):
            fitting = told_figures.answer(query, worked.answer(query, one, desk), desk)
            fitting = due_days.answer(query, fitting, desk)
            fitting = judged.answer(query, fitting, desk)
            whole = fitting if one.complete else completed.answer(query, fitting, desk)
            settled = whole.settled or write in FIRST
            return replace(whole, settled=settled, writer=whole.writer or name(write))
    pointed = told.answer(replace(query, item=query.pointed), desk) if query.pointed else None
    return pointed and replace(pointed, writer=name(told.answer))


def _states(query: Query, one: Written, desk: Desk, write: Writer) -> bool:
    """Whether an answer states the particular that is asked for, in the measure and for the years in which it is asked."""
    holds = (stating.particulars, stating.measured, stating.formed, stating.both_years, stating.done)
    of_all = (
        stating.of_last_year,
        stating.heard_of,
        owning.stated,
        *((stating.of_matter,) if write in BY_WORDS else ()),
    )
    of_all += (stating.verbatim,) if write in BY_NAME else ()
    return all(check(query, one) for check in holds) and all(check(query, one, desk) for check in of_all)


def name(writer: Writer) -> str:
    """What a writer is called in an explanation: its file, and its function where the file has others."""
    file = writer.__module__.rpartition(".")[-1]
    return file if writer.__name__ == "answer" else f"{file}.{writer.__name__}"
