"""An earlier run and this one, case by case -> what changed, and whether chance alone would do that."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from evals.errors import BaselineFault
from evals.statistics import paired

SIGNIFICANT = 0.05
WHOLE = 1e-9  # two means of the same values may differ by this


@dataclass(frozen=True, slots=True)
class Scored:
    """What a report keeps of one case."""

    id: str
    edition: str
    kind: str
    correct: bool
    citation_recall: float | None
    citation_precision: float | None
    abstained: bool
    fabricated: int
    wrong_figures: int
    cause: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of one kind in both runs, over the cases that both have."""

    edition: str
    kind: str
    figure: str
    before: float
    after: float
    better: int
    worse: int
    p: float

    @property
    def dropped(self) -> bool:
        """Whether it fell at all: a run without a model repeats exactly, so a fall is no chance."""
        return self.after < self.before - WHOLE

    @property
    def significant(self) -> bool:
        """Whether chance alone would seldom do as much, were better and worse as likely."""
        return self.p < SIGNIFICANT


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes; `only_before` and `only_now` count cases that one run lacks and nothing is said of."""

    changes: tuple[Change, ...]
    only_before: int
    only_now: int

    @property
    def drops(self) -> tuple[Change, ...]:
        """The kinds whose answers got worse. The figures over all kinds tell how sure that is."""
        return tuple(one for one in self.changes if one.dropped and one.kind != ALL)


ALL = "all"
FIGURES: tuple[tuple[str, Callable[[Scored], float | None]], ...] = (
    ("correct", lambda one: float(one.correct)),
    ("citation_recall", lambda one: one.citation_recall),
    ("citation_precision", lambda one: one.citation_precision),
    ("figures_right", lambda one: float(one.wrong_figures == 0)),
)


def read(path: Path) -> tuple[Scored, ...]:
    """The cases of an earlier report. Raises BaselineFault."""
    try:
        listed = json.loads(path.read_text("utf-8"))["cases"]
        names = [field.name for field in fields(Scored)]
        return tuple(Scored(**{name: one[name] for name in names}) for one in listed)
    except OSError as error:
        raise BaselineFault(f"{path}: cannot be read ({error.strerror}); name a report of --json") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineFault(f"{path}: is no report of wence eval --json ({error}); write one anew") from error


def compare(before: Sequence[Scored], after: Sequence[Scored]) -> Comparison:
    """Pair the runs by edition and id; then each figure for all cases of an edition and for each kind."""
    earlier = {(one.edition, one.id): one for one in before}
    now = {(one.edition, one.id): one for one in after}
    pairs = [(earlier[key], one) for key, one in now.items() if key in earlier]
    groups: dict[tuple[str, str], list[tuple[Scored, Scored]]] = {}
    for pair in pairs:
        groups.setdefault((pair[1].edition, ALL), []).append(pair)
    for pair in pairs:
        groups.setdefault((pair[1].edition, pair[1].kind), []).append(pair)
    changes = [change for (edition, kind), of in groups.items() for change in _changes(edition, kind, of)]
    return Comparison(tuple(changes), len(earlier) - len(pairs), len(now) - len(pairs))


def _changes(edition: str, kind: str, of: Sequence[tuple[Scored, Scored]]) -> Iterator[Change]:
    for name, figure in FIGURES:
        known = [
            (was, is_)
            for was, is_ in ((figure(one), figure(other)) for one, other in of)
            if was is not None and is_ is not None
        ]
        if known:
            before, after = [was for was, _ in known], [is_ for _, is_ in known]
            test = paired(before, after)
            means = sum(before) / len(known), sum(after) / len(known)
            yield Change(edition, kind, name, *means, test.better, test.worse, test.p)
