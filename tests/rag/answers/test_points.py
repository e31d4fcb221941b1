"""A list printed as 一是…二是… with prose between its points is quoted to its last point."""

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

REVIEW = """霜州市渡口整治情况通报

一、存在的问题

（一）渡口管理的短板

全市渡口管理虽有起色，短板依然突出。一是值守人员不足。许多渡口只有一人当班，遇到节假日客流高峰时难以应付，夜里更是无人看管。
新招的船工还没有受过训练，老船工又多已临近退休，排班常常要靠邻近渡口临时借人，借来的人不熟悉水情。
二是救生设备老旧。救生衣多数已用满八年，救生圈缺了近一半，消防器材也没有按时更换。
各渡口虽按月盘点，盘点出来的缺口却一直没有列入采购，拖到汛期才零星补上几件，数量远远不够。三是航标没有补齐。浓雾天船只只能靠经验行驶，去年因此搁浅过两回，
所幸没有人受伤。以上情况各区要认真对照。

（二）渡船更新

今年更新渡船六艘，其余渡船来年再换。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    review = library.document(read_bytes(REVIEW.encode(), "review.txt"), {"id": "review"})
    index = store.build([review], tmp_path, ToyEmbedder(["短板", "渡船"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_all_points_are_quoted_when_the_first_is(assistant: Assistant) -> None:
    answer = assistant.ask("渡口管理有哪些短板？")
    assert not answer.abstained
    for point in ("值守人员不足", "救生设备老旧", "航标没有补齐"):
        assert point in answer.text


NOTICE = """霜州市渡口补贴通知

一、补贴

（一）不予补贴的情形。有下列情形之一的，不予补贴：一是停航超过90日的；二是受过处罚的；三是租用渡船的。

（二）补贴标准。每艘补贴3万元。
"""


def test_the_number_of_a_clause_opens_no_point_of_its_list(tmp_path: Path) -> None:
    notice = library.document(read_bytes(NOTICE.encode(), "notice.txt"), {"id": "notice"})
    index = store.build([notice], tmp_path, ToyEmbedder(["补贴", "停航"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("不予补贴的情形有几种？")
    lines = answer.text.split("\n")
    assert "共3种" in lines[0]
    assert [line[:4] for line in lines[1:]] == ["- 一是", "- 二是", "- 三是"]


GRANTS = """霜州市渔业补贴办法

第一条 渔券分三种：修船券，满50元减5元；加油券，满80元减8元；渔网券，满90元减9元。渔券自领取之日起七日内有效。

第二条 渔港设服务站，提供加油、加冰、补网三项服务。

第三条 在岗船员看病报销六成。退休船员在上述比例基础上提高5个百分点。

第四条 同时符合下列条件的，可申请创业补贴8000元：
（一）船籍登记满一年；
（二）已雇用两名船员。
"""


@pytest.fixture
def giver(tmp_path: Path) -> Assistant:
    grants = library.document(read_bytes(GRANTS.encode(), "grants.txt"), {"id": "grants"})
    index = store.build([grants], tmp_path, ToyEmbedder(["渔券", "服务站", "船员", "报销", "补贴"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("渔券有哪几种？", ["修船券", "加油券", "渔网券"]),
        ("渔港服务站提供哪些服务？", ["加油", "加冰", "补网"]),
    ],
)
def test_a_list_that_a_sentence_counts_is_told_thing_by_thing(
    giver: Assistant, question: str, things: list[str]
) -> None:
    lines = giver.ask(question).text.splitlines()
    assert "共3项" in lines[0]
    assert [line[2 : 2 + len(thing)] for line, thing in zip(lines[1:], things, strict=True)] == things


def test_a_rate_upon_a_rate_is_told_with_the_one_below(giver: Assistant) -> None:
    assert (
        "看病报销六成。退休船员在上述比例基础上提高5个百分点" in giver.ask("退休船员看病报销提高多少？").text
    )


def test_conditions_that_are_asked_for_follow_the_sum(giver: Assistant) -> None:
    answer = giver.ask("创业补贴多少钱，要什么条件？")
    assert "8000元" in answer.text
    assert [one.clause.address for one in answer.citations] == ["4", "4/1", "4/2"]
