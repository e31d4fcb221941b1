"""Deadlines in a table's column and indicators told in prose and by years, of a made-up plan nobody has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.bodies import due
from rag.answers.bodies.due import due_by
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """---
id: lamps
edition: digest
title: 灯屿市航标改造行动方案（2031—2033年）
region: 灯屿市
---

# 灯屿市航标改造行动方案（2031—2033年）

## 一、现实基础

1. 2030年，全市规模以上港口24家，航标遥测覆盖率为42%；已有智能灯塔6座。

## 二、行动目标

2. 规模以上港口航标遥测覆盖率达到90%；建成智能灯塔25座。

#### 表 主要指标

| 序号 | 指标 | 单位 | 2030年 | 2033年 |
|---|---|---|---|---|
| 1 | 每百海里灯浮数 | 个 | 4.5 | 9.0 |

#### 表 任务分工

| 序号 | 任务 | 牵头单位 | 完成时限 |
|---|---|---|---|
| 1 | 灯塔换装 | 市航道局 | 2031年6月底前 |
| 2 | 灯浮补设 | 市海事局 | 2032年12月底前 |
| 3 | 遥测上线 | 市海事局 | 2031年12月底前 |
| 4 | 年度巡检 | 市航道局 | 每年9月底前 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = Path(tmp_path_factory.mktemp("lamps"))
    read = library.document(read_bytes(PLAN.encode(), "lamps.md"))
    index = store.build([read], folder, ToyEmbedder(["灯塔", "灯浮", "遥测", "任务"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    ("question", "count", "rows"),
    [
        ("灯屿市方案里2031年底前要完成的任务有几项？", "2项", ["灯塔换装", "遥测上线"]),
        ("灯屿市方案里2031年6月底前要完成的任务有几项？", "1项", ["灯塔换装"]),
        ("灯屿市方案里2032年内完成的任务有几项？", "1项", ["灯浮补设"]),
        ("灯屿市方案里2030年底前要完成的任务有几项？", "0项", []),
    ],
)
def test_the_rows_due_by_a_time_are_counted(
    assistant: Assistant, question: str, count: str, rows: list[str]
) -> None:
    answer = assistant.ask(question)
    assert f"到期的有{count}" in answer.text
    if rows:
        assert [one.clause.text.split("｜")[1] for one in answer.citations] == rows


@pytest.mark.parametrize(
    ("question", "working"),
    [
        ("灯屿市规模以上港口航标遥测覆盖率要提高多少个百分点？", "90－42＝48个百分点"),
        ("灯屿市智能灯塔要新增多少座？", "25－6＝19座"),
        ("灯屿市每百海里灯浮数2033年比2030年多多少？", "9－4.5＝4.5个"),
    ],
)
def test_a_fact_and_an_aim_are_set_against_each_other(
    assistant: Assistant, question: str, working: str
) -> None:
    assert working in assistant.ask(question).text


def test_two_indicators_are_not_taken_for_one(assistant: Assistant) -> None:
    assert "－" not in assistant.ask("灯屿市规模以上港口要新增多少家？").text


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2032年6月底前到期的任务有几项？", True),
        ("2032年底前要装好的项数", True),
        ("2032年的吞吐量是多少", False),
        ("2032年航线目标多少条？", False),
    ],
)
def test_a_time_by_which_tasks_are_due_is_told_from_a_year(text: str, due: bool) -> None:
    assert (due_by(text) is not None) is due


def test_who_does_a_row_and_by_when_are_told_together(assistant: Assistant) -> None:
    answer = assistant.ask("灯塔换装由谁负责，什么时候完成？")
    assert "由市航道局牵头。时限是2031年6月底前。[1]" in answer.text
    assert "时限是" not in assistant.ask("灯塔换装由谁牵头？").text


@pytest.mark.parametrize(
    ("cell", "due"),
    [("2031年7月起长期坚持", False), ("2031年上半年起", False), ("2031年7月底前", True)],
)
def test_what_begins_by_a_time_is_not_due_by_it(tmp_path: Path, cell: str, due: bool) -> None:
    text = PLAN.replace("2031年6月底前", cell)
    index = store.build(
        [library.document(read_bytes(text.encode(), "lamps.md"))], tmp_path, ToyEmbedder(["灯塔", "任务"])
    )
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(
        "灯屿市方案里2031年底前要完成的任务有几项？"
    )
    assert ("灯塔换装" in answer.text) is due
    assert "遥测上线" in answer.text


PROJECTS = """滩头县航标整治方案

一、主要任务

1.换装灯塔。2031年6月底前换装灯塔。（牵头单位：县航道局）

二、保障措施

2.补设灯浮。2032年9月底前补设灯浮。（牵头单位：县航道局）

附件1

重点项目清单

序号	项目名称	投资（万元）	完工时间
1	东塘加固	3000	2031年5月
2	西塘加固	4500	2031年7月
"""


def test_tasks_of_the_text_are_counted_and_not_the_projects_of_its_annex(tmp_path: Path) -> None:
    read = library.document(read_bytes(PROJECTS.encode(), "works.txt"), {"id": "works"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯塔", "任务", "项目"]))
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    tasks = assistant.ask("整治方案里2031年底前要完成的任务有几项？")
    assert "到期的有1项：第1条" in tasks.text
    listed = assistant.ask("2031年底之前要做完的任务是哪几项？")
    assert "到期的有1项：第1条" in listed.text
    assert "东塘加固、西塘加固" in assistant.ask("重点项目清单里2031年底前完工的项目有几个？").text


def test_a_text_in_which_nothing_is_due_by_then_is_not_meant_unless_it_is_named(tmp_path: Path) -> None:
    later = PLAN.replace("id: lamps", "id: later").replace("灯屿市", "礁城市").replace("2031年", "2041年")
    read = [library.document(read_bytes(one.encode(), "one.md")) for one in (later, PLAN)]
    index = store.build(read, tmp_path, ToyEmbedder(["灯塔", "任务"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(
        "分工表里2031年底前要完成的任务有几项？"
    )
    assert "到期的有2项" in answer.text
    assert {one.document.id for one in answer.citations} == {"lamps"}


WORDS = """滩头县航标整治办法

第一条 2031年6月底前完成灯塔换装。

第二条 2032年9月底前完成灯浮补设。

第三条 每月巡检一次。
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [(WORDS, "到期的有1项：第一条"), (WORDS.replace("年", "号"), "的3项任务都没有写明完成时限")],
)
def test_tasks_that_stand_in_no_table_are_due_by_their_words(tmp_path: Path, text: str, said: str) -> None:
    read = library.document(read_bytes(text.encode(), "words.txt"), {"id": "words", "region": "滩头县"})
    built = store.build([read], tmp_path, ToyEmbedder(["灯塔", "灯浮", "巡检"]))
    answer = Assistant(built, Glossary([]), Settings(home=tmp_path)).ask(
        "滩头县航标整治办法里2031年底前要完成的任务有几项？"
    )
    assert said in answer.text
    assert answer.abstained is ("没有写明" in said)


@pytest.mark.parametrize(
    ("cell", "english"),
    [
        ("2027年12月底", "the end of December 2027 (2027年12月底)"),
        ("2026年5月1日前", "1 May 2026 (2026年5月1日前)"),
        ("2026年底", "the end of 2026 (2026年底)"),
        ("每月一次", "每月一次"),
        ("2025年7月起长期坚持", "2025年7月起长期坚持"),
    ],
)
def test_a_time_limit_is_told_in_english_beside_its_own_words(cell: str, english: str) -> None:
    assert due.in_english(cell) == english
