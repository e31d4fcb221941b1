"""The copy under other names: nothing of the original is left, and its cases are proved like the others."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.facts.responsibilities import responsibilities
from evals import cases, editions, renamed
from evals.cases import Kind
from evals.checking import of_case
from evals.errors import EvaluationFault
from evals.renamed import Renamed
from evals.renaming import Renaming, draw_renaming
from evals.shuffled import numeral, shuffle
from rag.language import Language

SEEDS = (renamed.SEED, 1, 2)
NAMES = [
    {"forms": {"甲局": "{zh}局", "甲": "{zh1}", "Alpha Bureau": "{en} Bureau"}},
    {"forms": {"绿色": "{zh}", "green": "{en}"}, "options": [{"zh": "蓝色", "en": "blue"}]},
]
BODIES = [{"zh": "茶业", "en": "Tea"}]
TEXT = """头

## 一、甲
> I. First

### （一）乙
> (1) Alpha

1. 子

2. 丑

接上段

### （二）丙

3. 寅

## 二、丁

### （三）戊

4. 卯

尾"""


@pytest.fixture
def renaming() -> Renaming:
    return draw_renaming(NAMES, BODIES, random.Random(3))


def test_longer_forms_go_first_and_small_letters_stay_small(renaming: Renaming) -> None:
    assert renaming.names("甲局和甲、绿色") == "茶业局和茶、蓝色"
    assert renaming.names("the Alpha Bureau, an alpha bureau, Green evergreen") == (
        "the Tea Bureau, an tea bureau, blue evergreen"
    )
    assert renaming.names("甲局嘅綠色任務", Language.TRADITIONAL) == "茶業局嘅藍色任務"


def test_figures_change_alike_in_both_languages_and_dates_do_not(renaming: Renaming) -> None:
    five = renaming.figures("5万美元")[0]

    assert five in "12346789"
    assert renaming.figures("USD 50,000") == f"USD {five}0,000"
    for kept in (
        "2020年12月18日",
        "〔2020〕51号",
        "[2020] No. 51",
        "18 December 2020",
        "in 2025",
        "COVID-19",
    ):
        assert renaming.figures(kept) == kept


def test_sections_and_tasks_change_places_within_their_headings() -> None:
    made = shuffle(TEXT, random.Random(1))
    blocks = made.text.strip().split("\n\n")

    assert (blocks[0], blocks[-1]) == ("头", "尾")
    assert sorted(made.numbers) == sorted(made.numbers.values()) == [1, 2, 3, 4]
    assert made.addresses["1/1/2"].rsplit("/", 1) == [made.addresses["1/1"], str(made.numbers[2])]
    assert f"{made.numbers[2]}. 丑\n\n接上段" in made.text
    assert "> First" in made.text
    assert "> Alpha" in made.text
    printed = [int(number) for number in re.findall(r"(?m)^(\d+)\. ", made.text)]
    assert printed == [1, 2, 3, 4]


@pytest.mark.parametrize("text", ["没有条款。", "## 一、甲\n\n1. 子", "1. 子"])
def test_a_text_without_chapters_and_sections_is_refused(text: str) -> None:
    with pytest.raises(EvaluationFault, match=r"no heading above it|no numbered tasks"):
        shuffle(text, random.Random(1))


def test_numerals() -> None:
    assert [numeral(number) for number in (1, 9, 10, 11, 20, 35)] == [
        "一", "九", "十", "十一", "二十", "三十五"
    ]  # fmt: skip


def documents(made: Renamed, folder: Path) -> tuple[Document, Document]:
    original = next(one for one in library.shipped() if one.id == made.original)
    return original, next(one for one in made.read(folder) if one.id == made.id)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_clause_has_its_copy_and_names_as_many_units(seed: int, tmp_path: Path) -> None:
    made = renamed.make(seed)
    original, copy = documents(made, tmp_path)
    before = {one.address: one for one in original.walk()}
    now = {one.address: one for one in copy.walk()}

    assert len(before) == len(now)
    for old, new in made.shuffled.addresses.items():
        were, are = responsibilities(before[old].text), responsibilities(now[new].text)
        assert [one.role for one in were] == [one.role for one in are]
        assert [made.renaming.names(one.unit) for one in were] == [one.unit for one in are]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_name_of_the_original_is_left(seed: int, tmp_path: Path) -> None:
    made = renamed.make(seed)
    _, copy = documents(made, tmp_path)
    text = "\n".join((copy.title, *copy.issuers, *(f"{one.text}\n{one.english}" for one in copy.walk())))

    # Chinese forms; a replaced English one may share letters with its replacement.
    left = [form for form, other in made.renaming.forms.items() if not form.isascii() and form not in other]
    assert [form for form in left if form in text] == []
    assert (copy.region, copy.number) != (
        documents(made, tmp_path)[0].region,
        documents(made, tmp_path)[0].number,
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_its_cases_are_proved_and_speak_of_the_copy_only(seed: int, tmp_path: Path) -> None:
    made = renamed.make(seed)
    shipped = {case.id: case for case in cases.load()}
    rewritten = made.cases(tuple(shipped.values()))
    places = {"renamed": frozenset(editions.clauses(made.read(tmp_path)))}

    assert [problem for case in rewritten for problem in of_case(case, places)] == []
    assert {case.kind for case in rewritten} == {Kind.UNITS, Kind.UNIT_TASKS, Kind.COUNTS}
    assert len(rewritten) > 50
    assert {place.document for case in rewritten for place in case.gold} == {made.id}
    assert all(case.must != shipped[case.id].must or case.gold != shipped[case.id].gold for case in rewritten)


def test_what_leads_to_a_name_by_knowledge_alone_is_left_out() -> None:
    made = renamed.make()
    case = next(case for case in cases.load() if made.cases([case]))
    knowing = replace(case, question=f"{made.unfit[0]}{case.question}")

    assert made.cases([knowing]) == ()


def test_the_same_seed_gives_the_same_copy() -> None:
    assert renamed.make(1) == renamed.make(1)
    assert renamed.make(1).markdown != renamed.make(2).markdown
