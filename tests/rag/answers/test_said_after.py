"""What is said after an answer and asks nothing of a document: say it again, that is no answer, what then, enough."""

from __future__ import annotations

import pytest

from rag.answering import Assistant

BEFORE = ["夜市由谁牵头？"]
BEFORE_ENGLISH = ["Who leads the night market?"]


@pytest.mark.parametrize("said", ["再说一遍", "重新回答", "换一种说法"])
def test_the_same_is_told_again(said: str, assistant: Assistant) -> None:
    assert assistant.ask(said, BEFORE).text == assistant.ask(BEFORE[0]).text


def test_the_same_is_told_again_in_english(assistant: Assistant) -> None:
    assert assistant.ask("Say that again", BEFORE_ENGLISH).text == assistant.ask(BEFORE_ENGLISH[0]).text


@pytest.mark.parametrize(
    "said", ["答非所问", "你没有回答我的问题", "这个回答没用", "That didn't answer my question", "useless"]
)
def test_who_is_not_answered_is_asked_to_put_it_otherwise(said: str, assistant: Assistant) -> None:
    history = BEFORE_ENGLISH if said.isascii() else BEFORE
    answer = assistant.ask(said, history)
    assert answer.abstained
    assert answer.text.startswith(("抱歉", "Sorry"))
    assert answer.notes[0].startswith(("可以这样问：", "Ask for example: "))


@pytest.mark.parametrize(
    "said", ["什么意思？", "解释一下", "然后呢？", "所以呢", "what do you mean?", "so what?"]
)
def test_the_words_behind_an_answer_are_shown(said: str, assistant: Assistant) -> None:
    history = BEFORE_ENGLISH if said.isascii() else BEFORE
    cited = {one.place for one in assistant.ask(history[0]).citations}
    assert {one.place for one in assistant.ask(said, history).citations} == cited


@pytest.mark.parametrize("said", ["算了", "不用了，谢谢", "太棒了！", "never mind", "Start over"])
def test_that_it_is_enough_asks_nothing(said: str, assistant: Assistant) -> None:
    history = BEFORE_ENGLISH if said.isascii() else BEFORE
    answer = assistant.ask(said, history)
    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize("said", ["算了，第3条由谁牵头？", "不是这个，我问博物馆什么时候开放"])
def test_what_is_asked_behind_it_is_answered(said: str, assistant: Assistant) -> None:
    assert ("plan", "1/2/3") in {one.place for one in assistant.ask(said, BEFORE).citations}


def test_what_a_record_tells_is_told_again_to_who_does_not_follow(assistant: Assistant) -> None:
    asked = "夜间文化消费行动方案的文号是多少？"
    assert assistant.ask("没看懂，说简单点", [asked]).text == assistant.ask(asked).text
