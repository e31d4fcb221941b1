"""A document -> its clauses with the plain sentences, bodies and lists they hold. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import Role, responsibilities

BRACKET = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百]+[条章节]|[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])\s*|^——"
)
# What a sentence that begins so speaks of stands before it.
LEANS = re.compile(r"^(?:前款|上述|其中|该|此|这|同时|并|其他|其余|以上|否则|另|但|对此|上款|本款)")
LEANS_IN_ENGLISH = re.compile(
    r"^(?:it|its|they|their|the other|others|this|these|such|of (?:them|which)|and|but|including|however|otherwise|otherwise,)\b",
    re.IGNORECASE,
)
PLAIN = {
    Level.ARTICLE,
    Level.ITEM,
    Level.SUBITEM,
    Level.POINT,
    Level.DASH,
    Level.PARAGRAPH,
    Level.SUBHEADING,
    Level.HEADING,
    Level.SECTION,
}
LEAD = re.compile(r"\(Lead: ([^;()]+)(?:; cooperating: ([^()]+))?\)")


@dataclass(frozen=True, slots=True)
class Ground:
    """One clause of a document: what it says, sentence by sentence, and whom it names."""

    document: Document
    clause: Clause
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    leads: tuple[str, ...]
    others: tuple[str, ...]
    responsible: tuple[str, ...]
    lead_in_english: str
    others_in_english: tuple[str, ...]

    @property
    def text(self) -> str:
        """All that a sentence on it may rest on, blanks left out."""
        return self.clause.text + self.clause.english


def grounds(document: Document) -> tuple[Ground, ...]:
    """The clauses of a document that hold a sentence or name a body."""
    found = (_ground(document, clause) for clause in document.walk() if clause.level in PLAIN)
    return tuple(one for one in found if one.chinese or one.leads)


def _ground(document: Document, clause: Clause) -> Ground:
    named = responsibilities(clause.text)
    lead = LEAD.search(clause.english)
    return Ground(
        document,
        clause,
        tuple(_chinese(clause)),
        tuple(_english(clause.english)),
        tuple(one.unit for one in named if one.role is Role.LEAD),
        tuple(one.unit for one in named if one.role is Role.COOPERATE),
        tuple(one.unit for one in named if one.role is Role.RESPONSIBLE),
        lead[1].strip() if lead else "",
        tuple(part.strip() for part in (lead[2] or "").split(",") if part.strip()) if lead else (),
    )


def _chinese(clause: Clause) -> Iterator[str]:
    for line in BRACKET.sub("", clause.text).split("\n"):
        for part in re.split(r"[。；！]", NUMBER.sub("", line.strip())):
            whole = part.count("“") == part.count("”") and part.count("《") == part.count("》")
            if (
                10 <= len(part) <= 110
                and whole
                and not LEANS.match(part)
                and not part.endswith("：")
                and "：" not in part
            ):
                yield part.strip()


def _english(rendering: str) -> Iterator[str]:
    plain = re.sub(r"\s*\([^()]*\)", "", rendering)
    plain = re.sub(r"^(?:\d+\.|[IVX]+\.|\w{1,3}\)|Article \d+:?)\s+", "", plain)
    for part in re.split(r"(?<=[a-z%\d])\.(?:\s+|$)|;\s+", plain):
        said = part.strip()
        if (
            30 <= len(said) <= 260
            and said.count('"') % 2 == 0
            and not LEANS_IN_ENGLISH.match(said)
            and ":" not in said
        ):
            yield said[0].upper() + said[1:]
