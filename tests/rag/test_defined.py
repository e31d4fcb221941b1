"""Terms that a text defines: the sentence that does, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


@pytest.mark.parametrize(
    "question", ["夜渡是什么意思？", "何为夜渡", "办法里夜渡怎么定义？", "夜渡係咩意思", "夜渡指的是什么？"]
)
def test_a_term_is_told_by_the_sentence_that_defines_it(assistant: Assistant, question: str) -> None:
    (one,) = assistant.ask(question).citations
    assert one.quote == "第一条 本办法所称夜渡，是指日落一小时后至次日日出前的载客航行。"


def test_of_two_terms_the_one_that_is_asked_is_told(assistant: Assistant) -> None:
    (one,) = assistant.ask("跟夜渡放在一起的散渡是什么？").citations
    assert one.quote == "本办法所称散渡，是指没有固定班次的载客航行。"


def test_a_short_name_is_told_by_the_brackets_that_introduce_it(assistant: Assistant) -> None:
    (one,) = assistant.ask("渡安委指的是什么").citations
    assert one.quote == "设立渡口安全委员会（以下简称渡安委）。"


def test_what_a_thing_must_be_to_be_called_so(assistant: Assistant) -> None:
    assert (
        assistant.ask("评到多少分才算安心渡口？").text
        == "《霜州市渡口安全办法》第六条：第六条 达到85分以上的，评为安心渡口。[1]"
    )


def test_a_term_that_is_merely_said_in_a_question_is_not_explained(assistant: Assistant) -> None:
    """A question about where it is forbidden is not answered with what it is."""
    assert "是指" not in assistant.ask("夜渡在哪些水面不准？").text


def test_a_word_that_no_text_defines_is_not_given_another_ones_definition(assistant: Assistant) -> None:
    assert "是指" not in assistant.ask("汽渡是什么意思？").text
