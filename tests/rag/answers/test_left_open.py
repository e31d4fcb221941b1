"""What a clause leaves open is said or refused: why, whether it was done, how much of it, which ones, whose and since when."""

from __future__ import annotations

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

QUAY = """霜州市渡口工作方案

一、回顾
（一）渡口整治。2025年全年完成渡口整治46处，受理渡客投诉312件，办结率98%。
（二）银行服务。一批外地银行来霜州设点，如岚港银行、汐湾银行、浮岛银行等；霜州银行发放渡船贷款，霜州银行列全省第9位。

二、安排
（一）建设候船厅。争取3年内建成候船厅12座，每座候船厅补助20万元。
（二）发放渡船券。对渡船户按每户300元发放渡船券。
（三）对接银行。主动对接省定的5家银行和3家保险公司，争取渡船贷款额度6亿元。
（四）评定客栈。甲级、乙级的渡口客栈分别奖励3万元、2万元。
（五）限速。为防止浪损岸堤，渡船过桥时速不超过8公里。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    words = ("渡口", "候船厅", "渡船券", "银行", "保险公司", "限速", "投诉")
    return small_texts.assistant(tmp_path_factory.mktemp("quay"), {"quay": QUAY}, words)


@pytest.mark.parametrize(
    "asked",
    [
        "5家银行分别是哪几家？",
        "3家保险公司的名单有吗？",
        "渡船券一共发放了多少户？",
        "候船厅建成了多少座？",
        "霜州银行是哪一年成立的？",
        "霜州银行净利润多少？",
        "候船厅由哪家公司运营？",
        "甲级客栈有哪几家？",
        "霜州候船厅比全省平均多吗？",
        "候船厅建设推进得怎么样？",
    ],
)
def test_what_no_clause_states_is_refused(clerk: Assistant, asked: str) -> None:
    assert clerk.ask(asked).abstained


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("来霜州设点的外地银行有哪几家？", "汐湾银行"),
        ("2025年完成了多少处渡口整治？", "46处"),
        ("2025年受理了多少件渡客投诉？", "312件"),
        ("霜州银行在全省排第几？", "第9位"),
        ("每座候船厅补助多少？", "20万元"),
        ("渡口整治2025年完成得怎么样？", "46处"),
    ],
)
def test_what_a_clause_states_is_told(clerk: Assistant, asked: str, stated: str) -> None:
    answer = clerk.ask(asked)
    assert not answer.abstained
    assert stated in answer.text


def test_a_figure_without_a_reason_is_told_as_such(clerk: Assistant) -> None:
    assert clerk.ask("为什么每座候船厅补助20万元？").text.startswith("文件没有写明原因")


def test_a_reason_that_is_stated_is_only_quoted(clerk: Assistant) -> None:
    assert "没有写明原因" not in clerk.ask("渡船过桥为什么限速？").text


def test_what_is_only_aimed_at_is_not_done(clerk: Assistant) -> None:
    assert "文件没有说已经办成" in clerk.ask("12座候船厅建设好了没有？").text
