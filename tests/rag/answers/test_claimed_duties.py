"""Who approves, hears or fines, asked outright or taken for granted of the wrong body."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.answers.bodies import duties
from rag.questions.names import unit_names
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("渡口布局规划由谁批准？", "市人民政府"),
        ("渡口布局规划是哪个部门编的？", "市交通局"),
        ("谁受理新渡口的申请？", "渡安委办公室"),
        ("超员载客由哪个部门处罚？", "区交通部门"),
        ("罚款由哪个单位收缴？", "市财政局"),
    ],
)
def test_the_body_is_told_that_the_sentence_charges(assistant: Assistant, question: str, body: str) -> None:
    assert assistant.ask(question).text.startswith(f"{body}。《霜州市渡口安全办法》")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("罚款归市应急管理局收缴，对吗？", "不是：市财政局。"),
        ("渡口布局规划是市水利局编的吗？", "不是：市交通局。"),
        ("渡口布局规划是市交通局编的吗？", "是的：市交通局。"),
    ],
)
def test_a_wrong_body_is_corrected_and_the_right_one_confirmed(
    assistant: Assistant, question: str, opening: str
) -> None:
    assert assistant.ask(question).text.startswith(opening)


def test_what_nobody_is_charged_with_is_given_to_nobody(assistant: Assistant) -> None:
    answer = assistant.ask("渡船的保险由哪个部门审批？")
    assert answer.abstained
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("question", "acts"),
    [("逾期不备案的由谁罚款？", 1), ("补贴哪个部门受理、哪个部门拨付？", 2), ("备案要带什么材料？", 0)],
)
def test_only_what_is_asked_of_somebody_is_an_act(question: str, acts: int) -> None:
    assert len(duties.asked(question)) == acts


@pytest.mark.parametrize(
    ("short", "name", "holds"),
    [
        ("卫健委", "市卫生健康委员会", True),
        ("文旅局", "市文化广电旅游局", True),
        ("财政局", "市财政局", False),
        ("水利局", "市水务局", False),
        ("交委", "市交通委", False),
    ],
)
def test_a_short_name_is_made_of_a_bodys_characters(short: str, name: str, holds: bool) -> None:
    assert unit_names.abbreviates(short, name) is holds
