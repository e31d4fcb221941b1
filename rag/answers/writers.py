"""A kind of question -> who may answer it, in the order in which they are asked. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Mapping

from rag.answer import Kind
from rag.answers import (
    abreast,
    arithmetic,
    attributes,
    categories,
    columns,
    comparisons,
    conflicts,
    contraries,
    counts,
    definitions,
    disputed_spans,
    disputed_units,
    divisions,
    durations,
    duties,
    entries,
    figures,
    furthering,
    lists,
    mentioned,
    navigation,
    part_taken,
    passages,
    penalties,
    premises,
    programmes,
    reckoned,
    records,
    rhythms,
    tallies,
    told,
    unit_tasks,
    units,
    unstated,
    whereabouts,
)
from rag.desk import Writer

# Asked before the writers of a kind: what a question takes for granted, where documents differ, what is asked by number.
FIRST: tuple[Writer, ...] = (
    told.answer,
    unstated.too_early,
    attributes.answer,
    part_taken.answer,
    contraries.answer,
    premises.answer,
    mentioned.answer,
    durations.answer,
    disputed_spans.answer,
    disputed_units.answer,
    comparisons.answer,
    abreast.answer,
    conflicts.answer,
    abreast.several,
    reckoned.two_places,
    divisions.answer,
    entries.answer,
    columns.answer,
    penalties.answer,
    whereabouts.answer,
    navigation.answer,
)
# What is quoted where nothing else answers.
QUOTED: tuple[Writer, ...] = (figures.answer, tallies.answer, passages.answer)
WRITERS: Mapping[Kind, tuple[Writer, ...]] = {
    Kind.UNIT_TASKS: (unit_tasks.answer,),
    Kind.LEAD_UNIT: (duties.answer, units.answer, passages.answer),
    Kind.COOPERATING_UNIT: (units.answer, passages.answer),
    Kind.RESPONSIBLE_UNIT: (duties.answer, units.answer, passages.answer),
    Kind.COUNT: (
        definitions.stated,
        reckoned.answer,
        categories.answer,
        counts.answer,
        arithmetic.answer,
        *QUOTED,
    ),
    Kind.DOCUMENT: (reckoned.answer, duties.brought, records.answer, passages.answer),
    Kind.FIGURE: (definitions.stated, reckoned.answer, categories.answer, *QUOTED),
    Kind.ARITHMETIC: (reckoned.answer, arithmetic.answer, *QUOTED),
    Kind.RHYTHM: (reckoned.answer, rhythms.answer, passages.answer),
    Kind.DEFINITION: (reckoned.answer, definitions.answer, lists.answer, *QUOTED),
    Kind.LIST: (
        definitions.stated,
        reckoned.answer,
        categories.answer,
        arithmetic.answer,
        lists.answer,
        tallies.answer,
        passages.answer,
    ),
    Kind.PASSAGES: (definitions.stated, reckoned.answer, furthering.answer, categories.answer, *QUOTED),
    Kind.PROGRAMMES: (programmes.answer,),
}


def of(kind: Kind) -> tuple[Writer, ...]:
    """Each is asked until one answers; the last says what is left open."""
    return (*FIRST, *WRITERS.get(kind, (passages.answer,)), unstated.answer)
