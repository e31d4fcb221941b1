"""Whether the library's texts as such are asked about, told from the words alone."""

from __future__ import annotations

import pytest

from rag.questions.asked import all_texts


@pytest.mark.parametrize("text", ["", "渡轮什么时候修", "这份通知讲什么", "who runs the ferries"])
def test_no_texts_are_asked_about(text: str) -> None:
    assert all_texts.asked(text, text) is None


@pytest.mark.parametrize("text", ["哪些文件提到灯塔", "what documents mention the lighthouse"])
def test_something_in_the_texts_is_asked_about(text: str) -> None:
    assert all_texts.asked(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "有哪些文件",
        "这五份文件还有效吗",
        "所有文件的文号",
        "文件目录",
        "what documents do you have",
        "list all your documents",
    ],
)
def test_nothing_but_the_texts_is_asked_about(text: str) -> None:
    assert all_texts.asked(text, text) == ""


def test_a_sort_of_texts() -> None:
    assert all_texts.asked("有什么港口政策", "有什么港口政策") == "港口"
