"""What is asked of the product itself is told plainly, whatever was asked before; of documents nothing is taken for it."""

from __future__ import annotations

import pytest

from rag.answering import Assistant

BEFORE = ["夜市由谁牵头？"]


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("能导出成表格吗？", "--export"),
        ("怎么下载这些结果", "--export"),
        ("可唔可以匯出？", "--export"),
        ("Can I export the results?", "--export"),
        ("可以上传自己的文件吗", "wence add"),
        ("How do I upload a file?", "wence add"),
        ("你说的准吗？依据是什么？", "编号"),
        ("Can I trust you?", "clause"),
        ("你的数据更新到什么时候？", "2031年5月6日"),
        ("能用粤语问吗", "粤语"),
        ("Do you speak English?", "in English"),
        ("帮我写一份汇报材料", "不代写"),
        ("Please write me a report", "Nothing is drafted"),
    ],
)
@pytest.mark.parametrize("history", [[], BEFORE])
def test_it_tells_what_it_can_do(question: str, says: str, history: list[str], assistant: Assistant) -> None:
    answer = assistant.ask(question, history)
    assert says in answer.text
    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize(
    "message", ["哈哈", "帮助", "你是哪家公司开发的？", "lol", "Help", "Are you ChatGPT?"]
)
@pytest.mark.parametrize("history", [[], BEFORE])
def test_small_talk_is_met_with_what_may_be_asked(
    message: str, history: list[str], assistant: Assistant
) -> None:
    assert "Wence" in assistant.ask(message, history).text


@pytest.mark.parametrize("message", ["你错了", "这不对吧", "胡说八道", "that's wrong"])
def test_who_doubts_an_answer_is_shown_its_clause(message: str, assistant: Assistant) -> None:
    before = assistant.ask(BEFORE[0])
    answer = assistant.ask(message, BEFORE)
    assert [one.place for one in answer.citations] == [one.place for one in before.citations]
    assert answer.text.startswith(("上面的回答", "The answer above"))


@pytest.mark.parametrize("message", ["没看懂，说简单点", "说人话", "唔明", "講人話", "I don't understand"])
def test_who_does_not_follow_is_told_in_short(message: str, assistant: Assistant) -> None:
    cited = [one.place for one in assistant.ask(BEFORE[0]).citations]
    assert [one.place for one in assistant.ask(message, BEFORE).citations] == cited


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("把云溪市渡轮规划第1条翻译成英文", "en"),
        ("Translate task 1 of the Ferry Plan into Chinese", "zh-Hans"),
    ],
)
def test_a_clause_is_told_in_the_other_language(message: str, language: str, assistant: Assistant) -> None:
    answer = assistant.ask(message)
    assert answer.language == language
    assert not answer.abstained


@pytest.mark.parametrize(
    "question",
    ["谁下载了渡轮时刻表？", "夜市的材料怎么上传？", "市文旅局起草什么方案？", "渡轮数据更新到哪一年？"],
)
def test_what_is_asked_of_documents_is_looked_for_there(question: str, assistant: Assistant) -> None:
    text = assistant.ask(question).text
    assert "--export" not in text
    assert "wence add" not in text
    assert "代写" not in text
    assert "不上网" not in text


@pytest.mark.parametrize("talk", ["能导出吗？", "哈哈", "你的数据更新到什么时候？"])
def test_what_follows_leans_on_the_question_before_it(talk: str, assistant: Assistant) -> None:
    asked = "第3条由谁牵头？"
    follow_up = "那配合单位呢？"
    between, alone = (assistant.ask(follow_up, history) for history in ([asked, talk], [asked]))
    assert between.text == alone.text
    assert assistant.explain(follow_up, [asked, talk]).read == assistant.explain(follow_up, [asked]).read
