"""Conditions, cases, papers, terms, shortcomings, duties, bands and ended texts of made-up rules, counted in everyday words."""

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

RULES = """礁城市渔港泊位管理办法

第一条 本办法下列用语的含义：
（一）泊位，是指供渔船停靠的岸线；
（二）渔户，是指以捕捞为业的家庭。

第二条 申请长租泊位，应当同时符合下列条件：
（一）渔船在本市登记；
（二）船龄不超过十二年；
（三）近两年没有欠费。

第三条 有下列情形之一的，不予租给泊位：
（一）船证过期的；
（二）拒绝安检的。

第四条 申请泊位应当提交申请表、船舶证书和缴费凭证。

第五条 停靠费按船长计收：8米以内每日6元，超过8米不足15米的每日9元，15米以上的每日14元。

第六条 泊位改造仍有不足：照明偏暗；系缆桩锈蚀；排水不畅。

第八条 租泊位的人应当履行下列责任：一是每月检查缆绳一次；二是风暴前加固渔船；三是投保第三者责任险。

第七条 本办法自2031年5月1日起施行。《礁城市渔港停靠暂行规定》同时废止。
"""
PLAN = """礁城市灯塔修缮方案

一、完成情况
（一）修缮灯塔五座。
（二）更换灯器十二套。

二、下一步继续修缮。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    texts = {"rules": RULES, "plan": PLAN}
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name})
        for name, text in texts.items()
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["泊位", "停靠", "灯塔"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said", "address"),
    [
        ("渔港泊位管理办法里，长租泊位要过几道门槛？", "共3项条件", "2/1"),
        ("渔港泊位管理办法里，碰上几种情况就租不到泊位、不予办理？", "共2种情形", "3/1"),
        ("渔港泊位管理办法给几个词下了定义？", "共2个名词", "1/1"),
        ("按渔港泊位管理办法，申请泊位要交几样东西？", "共3项材料：申请表；船舶证书；缴费凭证", "4"),
        ("渔港泊位管理办法的停靠费分几档？", "共3档：8米以内每日6元；", "5"),
        ("渔港泊位管理办法说改造还有几个不足？", "共3个不足：照明偏暗；系缆桩锈蚀；排水不畅", "6"),
        ("渔港泊位管理办法说改造有几个难点？", "共3个难点：照明偏暗；系缆桩锈蚀；排水不畅", "6"),
        ("渔港泊位管理办法给租泊位的人定了几项义务？", "共3项义务", "8"),
        ("渔港泊位管理办法施行后废止了几份旧文件？", "共废止1份文件：《礁城市渔港停靠暂行规定》", "7"),
    ],
)
def test_what_the_text_lists_is_counted(assistant: Assistant, question: str, said: str, address: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert address in {one.clause.address for one in answer.citations}


def test_a_text_that_ends_none_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("灯塔修缮方案废止了几份旧文件？")
    assert answer.abstained
    assert "没有写明废止" in answer.text


@pytest.mark.parametrize(
    "question", ["灯塔修缮方案里修缮灯塔要符合几个条件？", "渔港泊位管理办法里渔船保险要几项材料？"]
)
def test_no_list_of_another_matter_is_counted(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "项条件" not in text
    assert "项材料" not in text


def test_a_heading_on_how_things_are_tells_no_cases(assistant: Assistant) -> None:
    assert "种情形" not in assistant.ask("灯塔修缮方案的完成情况有几种情况？").text


INNER = """礁城市渔港补贴申报通知

一、对象和基本条件

（一）申报单位应当同时符合下列条件：
1.渔船在本市登记；
2.近两年没有欠费。
（二）本通知所称申报单位，是指渔业企业。
"""


def test_a_list_of_conditions_goes_before_the_heading_on_them(tmp_path: Path) -> None:
    text = library.document(read_bytes(INNER.encode(), "inner.txt"), {"id": "inner"})
    index = store.build([text], tmp_path, ToyEmbedder(["申报", "渔船"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("渔港补贴申报要满足几个条件？")
    assert "共2项条件" in answer.text
    assert [one.clause.address for one in answer.citations] == ["1/1/1", "1/1/2"]


def test_where_no_text_is_named_a_list_must_say_half_of_the_question(assistant: Assistant) -> None:
    assert "个方面" not in assistant.ask("造船局的年终总结自己有几个地方做得不够？").text
    assert "共3项条件" in assistant.ask("申请长租泊位要过几道门槛？").text
