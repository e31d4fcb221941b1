"""Rows and different entries of made-up tables, counted under conditions; silence where a row's own figure is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import counted
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市海塘加固方案

一、目标

三年加固海塘40公里，新建泵站12座。

附件1

海塘加固重点项目清单

序号	项目名称	投资（万元）	建设地点	竣工时间
1	东塘加固	3000	蚝埠区	2031年6月
2	西塘加固	4500	滩头县	2032年3月
3	北闸改造	800	蚝埠区	2031年11月
4	泵站更新	1200	沙口县	2032年9月

附件2

验收评分表

指标	评分要点	分值
堤身	无渗漏	40
闸门	启闭正常	35
绿化	成活率达标	25

附件3

巡塘段名单

区县	巡塘段	长度（公里）
蚝埠区	东一段	6
蚝埠区	东二段	5
滩头县	西一段	9
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["海塘", "泵站", "巡塘"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("重点项目清单里泵站更新要投资多少个亿？", "有4"),
        ("三年新建多少座泵站？", "有4"),
        ("霜州有多少个渔港？", "清单中"),
        ("重点项目清单里外海的项目有几个？", "有4"),
        ("海塘加固方案里有多少名博士？", "名博士："),
    ],
)
def test_what_no_table_counts_is_left_alone(assistant: Assistant, question: str, wrong: str) -> None:
    assert wrong not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("海塘加固重点项目清单里有几个项目？", "有4个项目：东塘加固、西塘加固、北闸改造、泵站更新"),
        ("重点项目清单涉及多少个建设地点？", "有3个建设地点：蚝埠区、滩头县、沙口县"),
        ("重点项目清单里2031年竣工的项目有几个？", "有2个：东塘加固、北闸改造"),
        ("重点项目清单中蚝埠区的项目有几个？", "有2个：东塘加固、北闸改造"),
        ("验收评分表一共几项指标？", "有3项指标：堤身、闸门、绿化"),
        ("巡塘段名单里有几个巡塘段？", "有3个巡塘段：东一段、东二段、西一段"),
    ],
)
def test_entries_are_counted(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert all("table-1" in one.clause.address for one in answer.citations)


def test_an_answer_calls_the_things_as_the_question_does() -> None:
    assert counted.many(1, "How many projects are on it?", "", True) == "1 project"
    assert counted.many(4, "How many kinds of boats may dock?", "", True) == "4 kinds of boats"
    assert counted.many(3, "What are they?", "", True) == "3 parts"
    assert counted.many(3, "", "有几个小标题？", False) == "3个小标题"


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("重点项目清单中，投资在3000万元以上的项目有哪些？", ["annex-1/table-1/1", "annex-1/table-1/2"]),
        ("重点项目清单里，投资超过三千万的项目有几个？", ["annex-1/table-1/2"]),
        ("重点项目清单里蚝埠区的有哪些项目？", ["annex-1/table-1/1", "annex-1/table-1/3"]),
        ("重点项目清单里，除了蚝埠区，还有几个项目？", ["annex-1/table-1/2", "annex-1/table-1/4"]),
        ("巡塘段名单分给了几个区县（合计不算）？", ["annex-3/table-1/1", "annex-3/table-1/3"]),
    ],
)
def test_rows_by_a_bound_a_cell_or_all_but_one(assistant: Assistant, question: str, rows: list[str]) -> None:
    answer = assistant.ask(question)
    assert [one.clause.address for one in answer.citations] == rows


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("重点项目清单里2031年底前竣工的项目有几个？", ["annex-1/table-1/1", "annex-1/table-1/3"]),
        ("重点项目清单里2032年9月底前竣工的项目有几个？", [f"annex-1/table-1/{at}" for at in range(1, 5)]),
        ("重点项目清单里2031年8月以后竣工的项目有哪些？", [f"annex-1/table-1/{at}" for at in (2, 3, 4)]),
        ("重点项目哪些建在蚝埠区？", ["annex-1/table-1/1", "annex-1/table-1/3"]),
    ],
)
def test_rows_before_and_after_a_time_and_of_a_list_called_by_its_name(
    assistant: Assistant, question: str, rows: list[str]
) -> None:
    answer = assistant.ask(question)
    assert [one.clause.address for one in answer.citations] == rows


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("哪个项目最晚竣工？", ["annex-1/table-1/4"]),
        ("重点项目里哪个竣工最早？", ["annex-1/table-1/1"]),
        ("蚝埠区的项目里哪个最后完工？", ["annex-1/table-1/3"]),
    ],
)
def test_the_first_and_the_last_by_their_times(assistant: Assistant, question: str, rows: list[str]) -> None:
    answer = assistant.ask(question)
    assert [one.clause.address for one in answer.citations] == rows
    assert "竣工时间最" in answer.text


LIGHTS = """霜州市灯塔保护办法

第一条 灯塔分级保护。

附件：霜州市首批一级灯塔名录

序号	编号	材质	塔龄（年）	所在地	看护人
1	DT001	石塔	1300	蚝埠区东礁	东礁村
2	DT002	铁塔	820	滩头县南角	滩头县航标站
3	DT003	石塔	560	滩头县北角	北角村
"""


@pytest.fixture
def lights(tmp_path: Path) -> Assistant:
    text = library.document(read_bytes(LIGHTS.encode(), "lights.txt"), {"id": "lights"})
    index = store.build([text], tmp_path, ToyEmbedder(["灯塔", "名录"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("名录里滩头县有几座灯塔？", "所在地滩头县的有2座灯塔：DT002（铁塔）、DT003（石塔）"),
        ("名录里塔龄超过800年的有几座？", "有2座：DT001（石塔）、DT002（铁塔）"),
        ("名录里塔龄过千年的有哪几座？", "DT001（石塔）"),
    ],
)
def test_rows_by_the_place_with_which_a_cell_opens_and_by_years_of_age(
    lights: Assistant, question: str, said: str
) -> None:
    assert said in lights.ask(question).text


def test_what_a_table_does_not_list_is_not_counted_in_it(lights: Assistant) -> None:
    assert "2个码头" not in lights.ask("滩头县有几个码头？").text


@pytest.mark.parametrize(
    "question", ["方案后面有哪些附件？", "方案在2031年有哪些安排？", "东塘加固的建设地点是哪里？"]
)
def test_no_list_is_made_of_a_table_that_is_not_asked_about(assistant: Assistant, question: str) -> None:
    assert "中，" not in assistant.ask(question).text.split("\n")[0]


def test_rows_of_a_table_are_the_very_ones(lights: Assistant) -> None:
    told = lights.ask("石塔有哪几座")

    assert not told.abstained
    assert "DT001" in told.text
    assert "DT003" in told.text
