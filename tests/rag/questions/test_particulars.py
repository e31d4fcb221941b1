"""Firms, contractors and places that are asked for by name: what counts as one, and what does not."""

from __future__ import annotations

import pytest

from rag.questions.needs import particulars


def wanted(text: str) -> list[str]:
    return [one.chinese for one in particulars.of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "哪些企业可以申报",
        "由哪个部门负责",
        "渔帆通面向什么企业",
        "这项贷款适合什么企业",
        "写在哪条",
        "在哪个区域推广",
        "Which companies may apply?",
        "What kind of company is a hub operator?",
        "Which company can join?",
        "Which bank loans are open to ferrymen?",
        "Which bank policies help ferrymen?",
        "Which companies have to report each month?",
        "哪些企业在园区内可以申报",
        "哪两家单位主抓",
        "哪几家公司可以申请",
        "渡口联席会由哪几家单位牵头",
        "信息共享在六种方式里排第几",
        "哪个单位任务最多",
        "Which unit has the most tasks?",
    ],
)
def test_no_name_is_asked_for(text: str) -> None:
    assert wanted(text) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("码头是哪家公司中标承建的", ["中标单位", "具体是哪一家"]),
        ("托管银行选定的是哪一家", ["具体是哪一家"]),
        ("渡轮由哪家设计院设计", ["设计单位", "具体是哪一家"]),
        ("Which law firm drafted it?", ["具体是哪一家"]),
        ("Which banks have signed up?", ["具体是哪一家"]),
        ("哪几家公司已获批运营", ["具体是哪一家"]),
        ("Which companies have already been recognised?", ["具体是哪一家"]),
        ("哪个区的渡口最多", ["哪一个最多或最少"]),
        ("Which museum has sold the most licences?", ["哪一个最多或最少"]),
        ("灯塔建在哪个县", ["在哪个县"]),
        ("五家托管银行分别是哪几家", ["具体是哪些"]),
        ("渡口协会的股东有哪些", ["具体是哪些"]),
        ("渡轮公司在全省排第几", ["排第几"]),
        ("渡口之歌是谁提出的", ["是谁所为"]),
        ("船工平均工资多少", ["这一项的数额"]),
        ("候船厅由谁运营", ["运营单位"]),
        ("Which six insurers are on the list?", ["具体是哪些"]),
        ("In which district will the depot stand?", ["在哪个区"]),
    ],
)
def test_a_name_is_asked_for(text: str, asked: list[str]) -> None:
    assert wanted(text) == asked


@pytest.mark.parametrize(
    ("question", "text", "stated"),
    [
        ("由哪家银行托管", "由具有资质的商业银行托管", False),
        ("由哪家银行托管", "由澄湾农商银行托管", True),
        ("Which law firm advises?", "引进律师事务所、会计师事务所", False),
        ("Which law firm advises?", "由澄湾律师事务所承办", True),
        ("仓库建在哪个县", "在各县、试点县建设仓库", False),
        ("仓库建在哪个县", "在北岭县建设仓库", True),
        ("观测站建在哪些区", "园区、地区和禁飞区不得建设", False),
        ("观测站建在哪些区", "在白沙区、溪口区建设", True),
        ("泵站建在哪条街", "打通公路、线路", False),
    ],
)
def test_a_sort_of_thing_is_no_name(question: str, text: str, stated: bool) -> None:
    assert all(one.stated(text) for one in particulars.of(question)) is stated
