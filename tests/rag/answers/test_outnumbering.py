"""Which of several bodies, places or texts has more of what is counted, on two made-up plans of two towns."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import outnumbering
from rag.questions.asked.outnumbering import Wanted
from rag.settings import Settings
from tests.toy import ToyEmbedder

KILNS = """岑州市陶瓷产业行动方案

一、做强窑场

1. 改造老窑场，推广电窑。（牵头单位：市工信局，配合单位：市环保局）

2. 建设釉料仓库。（牵头单位：市工信局，配合单位：市商务局）

二、卖好陶瓷

3. 举办陶瓷展销会。（牵头单位：市商务局，配合单位：市工信局）

4. 开设电窑体验店。（牵头单位：市文旅局）
"""
BOATS = """沛川市游船管理工作方案

1. 检修旧游船。（牵头单位：市交通局）

2. 划定夜航水域。（牵头单位：市海事局，配合单位：市交通局）
"""


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("towns")
    plans = [
        library.document(read_bytes(KILNS.encode(), "kilns.txt"), {"id": "kilns", "region": "岑州市"}),
        library.document(read_bytes(BOATS.encode(), "boats.txt"), {"id": "boats", "region": "沛川市"}),
    ]
    index = store.build(plans, home, ToyEmbedder(["窑", "船", "陶瓷", "水域"]))
    return Assistant(index, Glossary([]), Settings(home=home))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("甲局和乙局哪个牵头的任务多", Wanted.MORE),
        ("甲局比乙局多牵头几项任务", Wanted.GAP),
        ("甲局和乙局一共牵头多少任务", Wanted.SUM),
        ("哪份文件任务最少", Wanted.LESS),
        ("Which has more tasks, the first or the second?", Wanted.MORE),
        ("How many more tasks does the plan have?", Wanted.GAP),
        ("Do the two bureaus lead fewer tasks than the office?", Wanted.LESS),
        ("哪个更重视夜航", Wanted.MORE),
        ("补贴最多多少", None),
        ("至少要几个人", None),
        ("Which bureau leads it?", None),
    ],
)
def test_what_is_set_against_each_other(text: str, wanted: Wanted | None) -> None:
    assert outnumbering.of(text) is wanted


def test_the_tasks_of_two_texts_are_added_up(towns: Assistant) -> None:
    answer = towns.ask("陶瓷产业行动方案和游船管理工作方案一共有多少条任务？")
    assert answer.text.startswith("合计6项任务（4＋2＝6）：")
    assert "合计" not in towns.ask("陶瓷产业行动方案的管理任务一共有多少条？").text
    assert {one.document.id for one in answer.citations} == {"kilns", "boats"}


def test_the_body_with_more_tasks_is_said_first(towns: Assistant) -> None:
    answer = towns.ask("市工信局和市商务局哪个牵头的任务多？")
    assert answer.text.startswith("牵头的任务更多的是市工信局：2项；市商务局1项，相差1项。")
    assert {one.clause.address.rpartition("/")[2] for one in answer.citations} == {"1", "2", "3"}


def test_the_fewer_tasks(towns: Assistant) -> None:
    assert towns.ask("市工信局和市商务局谁牵头的任务少").text.startswith("牵头的任务更少的是市商务局：1项")


def test_what_two_bodies_come_to_counts_a_shared_task_once(towns: Assistant) -> None:
    answer = towns.ask("市工信局和市商务局一共参与多少项任务？")
    assert answer.text.startswith("合计5项任务：3＋2＝5；有2项几家都有，去重后3项。")


def test_places_are_held_against_each_other_by_their_tasks(towns: Assistant) -> None:
    answer = towns.ask("岑州和沛川哪个的任务多")
    assert "更多的是《岑州市陶瓷产业行动方案》共有4项任务" in answer.text
    assert "共有2项任务；4－2＝2" in answer.text


def test_texts_are_ranked_by_the_bodies_that_they_charge(towns: Assistant) -> None:
    answer = towns.ask("哪份文件的牵头单位最多？")
    assert (
        "《岑州市陶瓷产业行动方案》共有3个牵头单位；《沛川市游船管理工作方案》共有2个牵头单位" in answer.text
    )


def test_texts_are_ranked_by_the_clauses_on_a_matter(towns: Assistant) -> None:
    answer = towns.ask("哪份文件讲电窑最多？")
    assert answer.text.startswith("只有一份有：《岑州市陶瓷产业行动方案》共有2条写到“电窑”")
    assert {one.document.id for one in answer.citations} == {"kilns"}


def test_a_matter_of_which_no_side_speaks(towns: Assistant) -> None:
    answer = towns.ask("岑州和沛川谁更重视养蜂？")
    assert answer.abstained
    assert "“养蜂”" in answer.text


def test_a_number_that_is_no_number_of_tasks_is_left_to_others(towns: Assistant) -> None:
    assert "合计" not in towns.ask("市工信局和市商务局一共有多少人？").text


def test_of_three_bodies_two_may_come_first(towns: Assistant) -> None:
    answer = towns.ask("市文旅局、市商务局和市交通局哪个的任务多？")
    assert answer.text.startswith("任务更多的是市商务局、市交通局：各2项；市文旅局1项。")
    english = towns.ask("市文旅局、市商务局和市交通局哪个的任务多？", language="en")
    assert "2 each" in english.text.split("\n")[0]
