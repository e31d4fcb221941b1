"""When something is due, ends or takes place: asked for, and stated by words or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.needs import moments
from tests.rag import small_texts


@pytest.mark.parametrize(
    "text",
    [
        "泊位什么时候建成",
        "补贴截止什么时候",
        "航标改造最迟几时完成",
        "夜市，什么时候？",
        "Ferry routes, by when?",
        "When does the berth subsidy end?",
    ],
)
def test_a_time_is_asked_for(text: str) -> None:
    stated = moments.asked(text)
    assert stated is not None
    assert not stated("支持渔港新建泊位，吞吐量超过100万吨。（牵头单位：市港务局）")
    assert stated("力争三年内新建泊位。")
    assert stated("到2030年建成泊位。")


@pytest.mark.parametrize(
    "text", ["什么时候可以申请补贴", "When may a boat apply?", "这份文件是几号文", "多久开一次会"]
)
def test_a_condition_a_number_and_a_rhythm_are_no_time(text: str) -> None:
    assert moments.asked(text) is None


def test_a_day_is_no_rhythm() -> None:
    stated = moments.asked("上次是哪天开的")
    assert stated is not None
    assert not stated("恳谈会每年开一次。")
    assert stated("恳谈会于5月26日召开。")


def test_a_time_that_the_clause_does_not_state_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("截止什么时候？", ["老码头夜市由谁牵头？"])
    assert answer.abstained
    assert "没有写明时间" in answer.text


@pytest.mark.parametrize("text", ["夜市什么时候完成", "by when must it be done?"])
def test_what_is_done_at_intervals_is_done_by_no_time(text: str) -> None:
    stated = moments.asked(text)
    assert stated is not None
    assert not stated("定期遴选项目，每年评估。")
    assert stated("2030年完成遴选。")


def test_a_year_in_the_title_is_no_time_of_a_deed(tmp_path: Path) -> None:
    texts = {"fair": "榆川市2031年花市通知\n\n第一条 花市摊位补贴500元。\n\n第二条 苗圃由市园林局管理。\n"}
    fair = small_texts.assistant(tmp_path, texts, ["花市", "苗圃"])
    answer = fair.ask("什么时候截止？", ["花市摊位补贴多少？"])
    assert answer.abstained
    assert "没有写明时间" in answer.text


def test_so_it_is_of_a_clause_by_its_number(assistant: Assistant) -> None:
    answer = assistant.ask("行动方案第1条什么时候完成？")
    assert answer.abstained
    assert "第1条" in answer.text
    assert assistant.ask("行动方案第1条，何时？").abstained


@pytest.mark.parametrize(
    "text",
    [
        "领航员复核期限多长",
        "多长时间内答复",
        "How long does the pilot office take?",
        "How much time do I get?",
    ],
)
def test_how_long_something_takes_is_told_by_a_time(text: str) -> None:
    stated = moments.asked(text)
    assert stated is not None
    assert stated("自受理之日起7个工作日内作出决定")
    assert not stated("港务中心负责审批")


def test_how_long_a_thing_is_asks_for_no_time() -> None:
    assert moments.asked("How long is the pier?") is None
