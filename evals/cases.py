"""Files of JSON lines in, frozen cases out. Knows no document, no answer and no figure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from evals.errors import CaseFault
from rag.language import Language

SHIPPED = Path(__file__).parent / "cases"


class Kind(StrEnum):
    """What a case tests."""

    UNITS = "units"
    UNIT_TASKS = "unit_tasks"
    COUNTS = "counts"
    FIGURES = "figures"
    ARITHMETIC = "arithmetic"
    RHYTHMS = "rhythms"
    DEFINITIONS = "definitions"
    PROGRAMMES = "programmes"
    DOCUMENTS = "documents"
    CONFLICTS = "conflicts"
    FOLLOW_UPS = "follow_ups"
    UNANSWERABLE = "unanswerable"
    TRAPS = "traps"


class GoldMode(StrEnum):
    """Whether an answer needs all gold clauses or any one of them."""

    ALL = "all"
    ANY = "any"


class Endpoint(StrEnum):
    """Which door of the assistant the question goes through."""

    ASK = "ask"
    MATCH = "match"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A clause by its address in a document."""

    document: str
    address: str


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what a right answer states and cites.

    `must`: of each inner tuple at least one alternative; `must_not`: none; both as `evals.matching` reads them.
    """

    id: str
    language: Language
    kind: Kind
    question: str
    answer: str
    history: tuple[str, ...] = ()
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    gold: tuple[Place, ...] = ()
    gold_mode: GoldMode = GoldMode.ALL
    abstain: bool = False
    endpoint: Endpoint = Endpoint.ASK
    where: str = field(default="", compare=False)  # file:line

    @property
    def is_list(self) -> bool:
        """Whether the answer is a list of clauses that should be complete."""
        several = self.gold_mode is GoldMode.ALL and len(self.gold) > 1
        return several or (self.kind is Kind.UNIT_TASKS and bool(self.gold))


REQUIRED = frozenset({"id", "language", "kind", "question", "answer"})
OPTIONAL = frozenset({"history", "must", "must_not", "gold", "gold_mode", "abstain", "endpoint"})
Choice = TypeVar("Choice", bound=StrEnum)


def load(path: Path | None = None) -> tuple[Case, ...]:
    """The cases of a file, or of all *.jsonl of a folder; without a path the shipped set.

    Raises CaseFault for the first line that is not a case and for an id that is used twice.
    """
    known: dict[str, Case] = {}
    for where, text in lines(path):
        case = parse(text, where)
        if case.id in known:
            raise CaseFault(f"{where}: id {case.id!r} is used in {known[case.id].where} too; choose another")
        known[case.id] = case
    if not known:
        raise CaseFault(f"{path or SHIPPED}: there is no case in it; one JSON object a line is wanted")
    return tuple(known.values())


def lines(path: Path | None = None) -> Iterator[tuple[str, str]]:
    """Each line that is not blank, with `file:line`."""
    start = path or SHIPPED
    if not start.exists():
        raise CaseFault(f"{start}: there is no such file or folder of cases; check the name")
    for file in sorted(start.glob("*.jsonl")) if start.is_dir() else [start]:
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise CaseFault(f"{file}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield f"{file.name}:{number}", line


def parse(text: str, where: str) -> Case:
    """One line. Raises CaseFault that names the file, the line and the key."""
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        raise CaseFault(f"{where}: not valid JSON at column {error.colno} ({error.msg}); mend it") from error
    if not isinstance(raw, dict):
        raise CaseFault(f"{where}: a JSON object is wanted, not {type(raw).__name__}")
    _keys(raw, where)
    return Case(
        id=_text(raw, "id", where),
        language=_choice(raw, "language", Language, where),
        kind=_choice(raw, "kind", Kind, where),
        question=_text(raw, "question", where),
        answer=_text(raw, "answer", where),
        history=_texts(raw.get("history", []), "history", where),
        must=tuple(_texts(group, "must", where) for group in _list(raw.get("must", []), "must", where)),
        must_not=_texts(raw.get("must_not", []), "must_not", where),
        gold=tuple(_place(place, where) for place in _list(raw.get("gold", []), "gold", where)),
        gold_mode=_choice({"gold_mode": "all", **raw}, "gold_mode", GoldMode, where),
        abstain=_flag(raw.get("abstain", False), where),
        endpoint=_choice({"endpoint": "ask", **raw}, "endpoint", Endpoint, where),
        where=where,
    )


def _keys(raw: Mapping[str, object], where: str) -> None:
    missing = sorted(REQUIRED - set(raw))
    unknown = sorted(set(raw) - REQUIRED - OPTIONAL)
    if missing:
        raise CaseFault(f"{where}: the key {missing[0]!r} is missing; add it")
    if unknown:
        raise CaseFault(
            f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(REQUIRED | OPTIONAL))}"
        )


def _text(raw: Mapping[str, object], key: str, where: str) -> str:
    value = raw[key]
    if not isinstance(value, str) or not value.strip():
        raise CaseFault(f"{where}: {key} is {value!r}; a text that is not empty is wanted")
    return value


def _list(value: object, key: str, where: str) -> Sequence[object]:
    if not isinstance(value, list):
        raise CaseFault(f"{where}: {key} is {value!r}; a list is wanted")
    return value


def _texts(value: object, key: str, where: str) -> tuple[str, ...]:
    listed = _list(value, key, where)
    if key == "must" and not listed:
        raise CaseFault(f"{where}: must holds an empty group, which nothing can meet; fill or remove it")
    return tuple(_text({key: one}, key, where) for one in listed)


def _choice(raw: Mapping[str, object], key: str, choices: type[Choice], where: str) -> Choice:
    try:
        return choices(str(raw[key]))
    except ValueError:
        raise CaseFault(f"{where}: {key} is {raw[key]!r}; one of {', '.join(choices)} is wanted") from None


def _place(value: object, where: str) -> Place:
    if not isinstance(value, dict) or set(value) != {"document", "address"}:
        raise CaseFault(f"{where}: gold holds {value!r}; {{document, address}} is wanted")
    return Place(_text(value, "document", where), _text(value, "address", where))


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise CaseFault(f"{where}: abstain is {value!r}; true or false is wanted")
    return value
