"""Two editions of a document -> what changed from clause to clause. Knows not which is in force."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from documents.clauses import Clause, Document
from documents.facts import conventions
from documents.facts.responsibilities import Responsibility, Role, responsibilities

TOKEN = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|\s+|.", re.DOTALL)
LONGEST = 4_000  # tokens of a clause that are compared one by one; a longer one is compared by sentence
SENTENCE = re.compile(r"[^。；\n]*[。；\n]?")
JOINED = 2  # equal tokens between two changes that are too few to read as kept
ALIKE = 0.5  # share of two-character pieces in common that makes two clauses versions of one
MOST_PAIRS = 250_000  # clauses compared with each other to find renumbered ones


class Change(StrEnum):
    """What became of a clause."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"  # the same text under another number


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the older text and those in their place; either may be empty."""

    older: str
    newer: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and its role, which a clause states in one edition and not in the other."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause that is not the same in both editions; the one that is not there is None."""

    change: Change
    older: Clause | None
    newer: Clause | None
    edits: tuple[Edit, ...] = ()
    units_removed: tuple[Unit, ...] = ()
    units_added: tuple[Unit, ...] = ()

    @property
    def clause(self) -> Clause:
        """The clause as it is now, or as it was."""
        found = self.newer or self.older
        assert found is not None  # for the type checker; one of them is always there
        return found


@dataclass(frozen=True, slots=True)
class Diff:
    """What changed between two editions, in the order of the newer; what is gone stands at the end."""

    older: Document
    newer: Document
    changes: tuple[ClauseChange, ...]
    same: int  # clauses that neither changed nor moved

    def of(self, change: Change) -> tuple[ClauseChange, ...]:
        """The changes of one kind."""
        return tuple(one for one in self.changes if one.change is change)


def compare(older: Document, newer: Document) -> Diff:
    """Every clause of two editions held against its counterpart.

    The counterpart of a clause is the one with the same text, else one at its address that reads alike, else
    the one that reads most alike, else the one at its address.
    """
    before, after = tuple(older.walk()), tuple(newer.walk())
    partner = _partners(before, after)
    stated = (_stated(older), _stated(newer))
    changes, same = [], 0
    for clause in after:
        known = partner.get(clause.address)
        change = _change(known, clause, stated)
        if change is None:
            same += 1
        else:
            changes.append(change)
    kept = {known.address for known in partner.values()}
    gone = [_change(clause, None, stated) for clause in before if clause.address not in kept]
    return Diff(older, newer, (*changes, *(one for one in gone if one is not None)), same)


def _partners(before: Sequence[Clause], after: Sequence[Clause]) -> dict[str, Clause]:
    """For the address of each newer clause its older counterpart, where it has one."""
    partner: dict[str, Clause] = {}
    taken: set[str] = set()
    for pairs in (_equal, _alike_in_place, _most_alike, _in_place):
        left = [clause for clause in before if clause.address not in taken]
        right = [clause for clause in after if clause.address not in partner]
        for old, new in pairs(left, right):
            if old.address not in taken and new.address not in partner:
                partner[new.address] = old
                taken.add(old.address)
    return partner


def _equal(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Clauses with one text, those at one address first."""
    by_address = {clause.address: clause for clause in before}
    by_text: defaultdict[str, list[Clause]] = defaultdict(list)
    for clause in before:
        by_text[_plain(clause)].append(clause)
    for clause in after:
        known = by_address.get(clause.address)
        if known is not None and _plain(known) == _plain(clause):
            yield known, clause
    for clause in after:
        for known in by_text[_plain(clause)] if _plain(clause) else ():
            yield known, clause


def _alike_in_place(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    return (
        (old, new) for old, new in _in_place(before, after) if _likeness(_pieces(old), _pieces(new)) >= ALIKE
    )


def _most_alike(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Clauses of one level that read alike, the most alike first."""
    if len(before) * len(after) > MOST_PAIRS:
        return
    old_pieces = [_pieces(clause) for clause in before]
    scored = []
    for right, new in enumerate(after):
        pieces = _pieces(new)
        for left, old in enumerate(before):
            likeness = _likeness(old_pieces[left], pieces) if old.level is new.level else 0.0
            if likeness >= ALIKE:
                scored.append((-likeness, right, left))
    for _, right, left in sorted(scored):
        yield before[left], after[right]


def _in_place(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Clauses at one address, however they read."""
    known = {clause.address: clause for clause in before}
    return ((known[clause.address], clause) for clause in after if clause.address in known)


def _plain(clause: Clause) -> str:
    """The text without its number and without blanks."""
    return "".join(clause.text.removeprefix(clause.number).split())


def _pieces(clause: Clause) -> Counter[str]:
    plain = _plain(clause)
    return Counter(plain[at : at + 2] for at in range(max(len(plain) - 1, 1)))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Dice's coefficient of two bags, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _stated(document: Document) -> Mapping[str, tuple[Responsibility, ...]]:
    known = conventions.conventions(document)
    return {one.address: conventions.apply(known, responsibilities(one.text)) for one in document.walk()}


def _change(
    older: Clause | None,
    newer: Clause | None,
    stated: tuple[Mapping[str, tuple[Responsibility, ...]], Mapping[str, tuple[Responsibility, ...]]],
) -> ClauseChange | None:
    """What became of a clause; None where it is the same under the same number."""
    before = _units(stated[0].get(older.address, ()) if older else ())
    after = _units(stated[1].get(newer.address, ()) if newer else ())
    removed, added = (
        tuple(unit for unit in ours if unit not in theirs)
        for ours, theirs in ((before, after), (after, before))
    )
    if older is None or newer is None:
        kind = Change.REMOVED if newer is None else Change.ADDED
        return ClauseChange(kind, older, newer, (), removed, added)
    if _plain(older) != _plain(newer):
        edits = tuple(_edits(older.text.removeprefix(older.number), newer.text.removeprefix(newer.number)))
        return ClauseChange(Change.CHANGED, older, newer, edits, removed, added)
    if older.address != newer.address:
        return ClauseChange(Change.MOVED, older, newer, (), removed, added)
    # One text may give a unit another role, when the document states anew how its lists are read.
    return ClauseChange(Change.CHANGED, older, newer, (), removed, added) if removed or added else None


def _units(found: Sequence[Responsibility]) -> tuple[Unit, ...]:
    return tuple(dict.fromkeys(Unit(one.role, one.unit) for one in found))


def _edits(older: str, newer: str) -> Iterator[Edit]:
    """The words that differ, in printed order; changes that stand close together are read as one."""
    old, new = TOKEN.findall(older), TOKEN.findall(newer)
    if max(len(old), len(new)) > LONGEST:
        old, new = SENTENCE.findall(older), SENTENCE.findall(newer)
    spans: list[tuple[int, int, int, int]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if spans and a - spans[-1][1] <= JOINED:
            a, c = spans[-1][0], spans.pop()[2]
        spans.append((a, b, c, d))
    for a, b, c, d in spans:
        edit = Edit("".join(old[a:b]), "".join(new[c:d]))
        if edit.older.split() != edit.newer.split():
            yield edit
