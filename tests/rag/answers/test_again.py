"""What is wanted of the answer before: its clauses in full, where they stand, why, what else, who does it, another language."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.conversation import completion as conversation
from tests.rag import small_texts

LED = "市文旅局牵头哪些任务？"
SECTIONS = "行动方案第一部分讲什么？"


def cited(answer: Answer) -> list[str]:
    return [one.clause.address for one in answer.citations]


@pytest.mark.parametrize("said", ["原文", "具体点", "show me the clause"])
def test_the_clause_cited_is_told_whole(said: str, assistant: Assistant) -> None:
    answer = assistant.ask(said, ["老码头夜市由谁牵头？"])
    assert cited(answer) == ["1/1/1"]
    assert "摊位不少于120个" in answer.text


def test_who_doubts_is_shown_what_the_answer_rests_on(assistant: Assistant) -> None:
    head, *said = assistant.ask("你确定吗", ["老码头夜市由谁牵头？"]).text.splitlines()
    assert head == "上面的回答依据的是下面的条款，请核对："
    assert "摊位不少于120个" in said[0]


def test_the_clauses_cited_are_named(assistant: Assistant) -> None:
    before = assistant.ask(LED)
    answer = assistant.ask("哪一条", [LED])
    assert cited(answer) == cited(before)
    assert "第1条：在老码头设立常年夜市" in answer.text
    assert answer.text.count("\n- ") == len(answer.citations) - 1


def test_a_reason_that_is_not_stated_is_not_made_up(assistant: Assistant) -> None:
    answer = assistant.ask("为什么", ["老码头夜市由谁牵头？"])
    assert answer.abstained
    assert answer.text == "所引的条款没有写明原因。"


def test_a_complete_list_has_nothing_else(assistant: Assistant) -> None:
    answer = assistant.ask("还有吗", [LED])
    assert answer.text.startswith("就是上面这些")
    assert cited(answer) == cited(assistant.ask(LED))


def test_the_same_in_another_language(assistant: Assistant) -> None:
    before = "新开几条渡轮航线？"
    answer = assistant.ask("英文说一下", [before])
    assert answer.language == "en"
    assert cited(answer) == cited(assistant.ask(before))
    assert assistant.ask("中文呢", ["Who leads the night market?"]).language == "zh-Hans"


def test_who_does_it_is_told_of_every_clause(assistant: Assistant) -> None:
    answer = assistant.ask("谁负责", [SECTIONS])
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert {"1/1/1", "1/1/2", "1/2/3"} <= set(cited(answer))
    assert "市商贸局" in answer.text
    assert "市公安局" in answer.text


def test_a_clause_that_was_asked_about_is_still_meant(assistant: Assistant) -> None:
    """第3条 stands in two texts; the follow-up after it is of the one that was spoken of."""
    answer = assistant.ask("配合单位有哪些", [LED, "第二个", "谁牵头"])
    assert cited(answer) == ["1/2/3"]


@pytest.mark.parametrize("said", ["谢谢", "好的", "ok thanks", "唔該晒"])
def test_thanks_are_taken_for_thanks(said: str, assistant: Assistant) -> None:
    for history in ([], [LED]):
        answer = assistant.ask(said, history)
        assert answer.kind is Kind.GREETING
        assert answer.citations == ()
        assert answer.text.startswith(("不客气", "不客氣", "You're welcome"))


def test_what_was_said_of_an_answer_is_passed_over(assistant: Assistant) -> None:
    plain = assistant.ask("配合单位呢", ["老码头夜市由谁牵头？"])
    assert assistant.ask("配合单位呢", ["老码头夜市由谁牵头？", "为什么", "谢谢"]).text == plain.text


def test_a_follow_up_is_in_the_script_of_the_conversation(assistant: Assistant) -> None:
    assert assistant.ask("2030年呢", ["2035年新開幾多條渡輪航線？"]).language == "zh-Hant"
    assert assistant.ask("NFC?", ["夜市有哪些支付方式？"]).language == "zh-Hans"


def test_in_another_place_it_is_another_clause(assistant: Assistant) -> None:
    history = ["行动方案的夜间演出补贴", "谁负责"]
    assert cited(assistant.ask("谁负责", history[:1])) == ["2/3/4"]
    moved = conversation.complete(
        "换成临江", history, assistant._desk.units, assistant._places, assistant._recalled
    )
    assert "第4条" not in moved.question
    assert "演出补贴" in moved.question


def test_the_number_of_a_clause_is_told_once(tmp_path: Path) -> None:
    texts = {"dock": "榆川市码头管理办法\n\n第一条 设置招牌不需要许可，实行备案。\n\n第二条 渡口夜间关闭。\n"}
    dock = small_texts.assistant(tmp_path, texts, ["招牌", "渡口"])
    answer = dock.ask("设置招牌要不要许可？")
    assert answer.text.startswith("不需要，文件写的是“不需要许可”。《榆川市码头管理办法》第一条：设置招牌")
    assert dock.ask("原文", ["设置招牌要不要许可？"]).text.startswith(
        "《榆川市码头管理办法》第一条：设置招牌"
    )
