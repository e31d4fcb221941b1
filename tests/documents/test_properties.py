"""Properties of reading that hold for any text: nothing lost, addresses unique, a printed tree read back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.clauses import Document, Level
from documents.editions.check import Trait, differences
from documents.editions.draft import draft
from documents.facts.responsibilities import Role, responsibilities
from tests.documents.texts import read

CHINESE = "零一二三四五六七八九"
WORDS = st.text("抓好落实推动创新发展服务企业加强监管完善机制", min_size=2, max_size=12)
SENTENCES = st.builds("{}，{}。".format, WORDS, WORDS)
LINES = st.one_of(
    SENTENCES,
    WORDS,
    st.builds("{}、{}".format, st.sampled_from("一二三四五"), WORDS),
    st.builds("（{}）{}".format, st.sampled_from("一二三四五"), SENTENCES),
    st.builds("{}.{}".format, st.integers(1, 30), SENTENCES),
    st.builds("（{}）{}".format, st.integers(1, 30), SENTENCES),
    st.builds("第{}章 {}".format, st.sampled_from("一二三"), WORDS),
    st.builds("第{}条 {}".format, st.sampled_from("一二三"), SENTENCES),
    st.builds("——{}。{}".format, WORDS, SENTENCES),
    st.builds("专栏 {}".format, WORDS),
    st.builds("附件{}".format, st.integers(1, 4)),
    st.builds("{}（牵头单位：{}局，配合单位：{}局）".format, SENTENCES, WORDS, WORDS),
    st.sampled_from(
        ["总体要求", "前 言", "2025年5月6日", "甲市财政局", "——", "“", "（", "1.", "第一条", "附件：1.表"]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25))
def test_the_clauses_joined_are_the_source(lines: list[str]) -> None:
    source = "\n".join(lines)
    read_back = "".join(clause.text for clause in read(source).walk())
    assert "".join(read_back.split()) == "".join(source.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25))
def test_addresses_are_unique_and_nest(lines: list[str]) -> None:
    document = read("\n".join(lines))
    addresses = [clause.address for clause in document.walk()]
    assert len(addresses) == len(set(addresses))
    for clause in document.walk():
        for child in clause.children:
            assert child.address.startswith((f"{clause.address}/", f"{clause.address}."))
            assert child.path[: len(clause.path)] == clause.path


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=15))
def test_units_stand_where_they_are_said_to(lines: list[str]) -> None:
    for clause in read("\n".join(lines)).walk():
        for one in responsibilities(clause.text):
            assert "".join(clause.text[one.start : one.end].split()) == one.unit


MARKS = [("，", "（", "）"), (",", "(", ")"), ("；", "〔", "〕")]
NAMES = st.text("甲乙丙丁戊己庚辛", min_size=1, max_size=4).map("{}局".format) | st.just(
    "各县〔市、区〕政府〔管委会〕"
)


@given(st.lists(NAMES, min_size=1, max_size=4), st.lists(NAMES, max_size=4), st.sampled_from(MARKS))
def test_a_printed_list_of_units_is_read_back(
    lead: list[str], others: list[str], marks: tuple[str, str, str]
) -> None:
    comma, opening, closing = marks
    cooperating = f"{comma}配合单位：{'、'.join(others)}" if others else ""
    text = f"抓好落实。{opening}牵头单位：{'、'.join(lead)}{cooperating}{closing}"
    assert [(one.role, one.unit) for one in responsibilities(text)] == [
        *((Role.LEAD, name) for name in lead),
        *((Role.COOPERATE, name) for name in others),
    ]


@dataclass(frozen=True, slots=True)
class Unit:
    """A numbered unit of a made-up text: a heading or a sentence, and the units under it."""

    words: str
    below: tuple[Unit, ...] = ()


def units(depth: int) -> st.SearchStrategy[tuple[Unit, ...]]:
    below = units(depth - 1) if depth else st.just(())
    return st.lists(st.builds(Unit, WORDS, below), min_size=1 if depth else 0, max_size=3).map(tuple)


LEVELS = (Level.CHAPTER, Level.HEADING, Level.SUBHEADING, Level.ITEM, Level.SUBITEM)


def number(level: Level, value: int) -> str:
    return {
        Level.CHAPTER: f"第{CHINESE[value]}章 ",
        Level.HEADING: f"{CHINESE[value]}、",
        Level.SUBHEADING: f"（{CHINESE[value]}）",
        Level.ITEM: f"{value}.",
        Level.SUBITEM: f"（{value}）",
    }[level]


def printed(tree: tuple[Unit, ...], levels: tuple[Level, ...]) -> list[str]:
    lines = []
    for value, unit in enumerate(tree, start=1):
        lines.append(f"{number(levels[0], value)}{unit.words}{'' if unit.below else '，抓紧办理。'}")
        lines += printed(unit.below, levels[1:]) if unit.below else []
    return lines


def expected(
    tree: tuple[Unit, ...], levels: tuple[Level, ...], above: str = ""
) -> list[tuple[str, Level, str]]:
    found = []
    for value, unit in enumerate(tree, start=1):
        address = f"{above}{value}"
        found.append((address, levels[0], unit.words if unit.below else ""))
        found += expected(unit.below, levels[1:], f"{address}/") if unit.below else []
    return found


@settings(max_examples=150, deadline=None)
@given(units(4))
def test_a_printed_tree_is_read_back(tree: tuple[Unit, ...]) -> None:
    document = read("\n".join(["甲市人民政府工作方案", *printed(tree, LEVELS)]))
    assert structure(document) == expected(tree, LEVELS)


@settings(max_examples=100, deadline=None)
@given(units(2), st.sampled_from(list(combinations(LEVELS, 3))))
def test_a_printed_tree_with_skipped_levels_is_read_back(
    tree: tuple[Unit, ...], levels: tuple[Level, ...]
) -> None:
    document = read("\n".join(["甲市人民政府工作方案", *printed(tree, levels)]))
    assert structure(document) == expected(tree, levels)


def structure(document: Document) -> list[tuple[str, Level, str]]:
    return [(c.address, c.level, c.heading) for c in document.walk() if c.level is not Level.MASTHEAD]


@settings(max_examples=60, deadline=None)
@given(units(2), st.sampled_from([LEVELS[:3], LEVELS[1:4], LEVELS[2:]]))
def test_the_draft_of_a_printed_tree_is_read_back(tree: tuple[Unit, ...], levels: tuple[Level, ...]) -> None:
    document = read("\n".join(["甲市人民政府工作方案", *printed(tree, levels)]))
    again = read(draft(document), "draft.md")
    assert [one for one in differences(document, again) if one.what is not Trait.UNWRITTEN] == []
    assert structure(again) == structure(document)
