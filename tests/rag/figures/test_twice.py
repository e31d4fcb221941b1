"""One thing in two places: fact and aim, body and annex, two texts; silence where no two places are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """雾泊市港口建设规划

一、建设基础

2030年，全市已有智能灯塔6座，航标遥测覆盖率为42%。

二、发展目标

到2033年，建成智能灯塔25座，航标遥测覆盖率达到90%，建成救捞基地4个。

附件

雾泊市港口建设重点任务分工表

序号	任务	牵头单位	完成时限
1	建成智能灯塔23座	市港务局	2033年12月底前
2	开通夜航航线8条	市海事局	2032年6月底前
"""
MEASURES = """雾泊市促进港口发展若干措施

1.加快救捞基地建设。2033年底前建成救捞基地7个。（市港务局）

2.扩大夜航。夜航渡船每年增加3艘。（市海事局）
"""


REWARDS = """{city}渔业奖励办法

1.对新造渔船的，LNG奖励{lng}万元、柴油船奖励{diesel}万元。（市渔业局）
"""


@pytest.fixture
def towns(tmp_path: Path) -> Assistant:
    read = [
        library.document(
            read_bytes(REWARDS.format(city=city, lng=lng, diesel=diesel).encode(), f"{name}.txt"),
            {"id": name, "region": city},
        )
        for name, city, lng, diesel in (("mist", "雾泊市", 15, 9), ("tide", "沙澳市", 10, 8))
    ]
    return Assistant(
        store.build(read, tmp_path, ToyEmbedder(["渔船", "奖励"])), Glossary([]), Settings(home=tmp_path)
    )


def test_two_towns_are_set_against_each_other_by_one_name(towns: Assistant) -> None:
    said = towns.ask("雾泊的LNG奖励比沙澳高多少？").text
    assert (
        "《沙澳市渔业奖励办法》：LNG10万元，《雾泊市渔业奖励办法》：LNG15万元；15万元－10万元＝5万元。"
        in said
    )
    assert "－" not in towns.ask("雾泊的LNG奖励有多高？").text


def test_two_towns_figures_are_added_where_both_together_are_asked_for(towns: Assistant) -> None:
    assert "10万元＋15万元＝25万元" in towns.ask("雾泊跟沙澳的LNG奖励加起来多少？").text
    assert "＋" not in towns.ask("雾泊的LNG奖励一共多少？").text


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "雾泊市"})
        for name, text in (("plan", PLAN), ("measures", MEASURES))
    ]
    index = store.build(read, tmp_path, ToyEmbedder(["灯塔", "航标", "救捞", "夜航"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "working", "places"),
    [
        ("雾泊规划里智能灯塔还要再建多少座才达标？", "25－6＝19座", {"1", "2"}),
        ("雾泊规划的航标遥测覆盖率要提高多少个百分点？", "90－42＝48个百分点", {"1", "2"}),
        ("雾泊规划里智能灯塔的数量，正文和分工表差几座？", "25－23＝2座", {"2", "annex/table-1/1"}),
        ("救捞基地，雾泊若干措施的目标比规划多几个？", "7个－4个＝3个", {"1", "2"}),
    ],
)
def test_two_places_are_set_against_each_other(
    assistant: Assistant, question: str, working: str, places: set[str]
) -> None:
    answer = assistant.ask(question)
    assert working in answer.text
    assert {one.clause.address for one in answer.citations} == places


@pytest.mark.parametrize(
    "question",
    ["雾泊规划里智能灯塔有多少座？", "雾泊的夜航渡船比规划多几艘？", "雾泊规划的冰厂还要再建多少家？"],
)
def test_nothing_is_set_against_what_is_stated_once_or_not_at_all(
    assistant: Assistant, question: str
) -> None:
    assert "－" not in assistant.ask(question).text
