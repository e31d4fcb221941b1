"""Which of two texts or places states the more of a thing, and by how much, is said before both are quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

KITES = """岚屿市风筝赛会办法

第一章 参赛

第一条 风筝线长不得超过300米，赛道间隔不少于20米。

第二条 冠军一次性奖励8万元，由市体育局发放。

第三条 风筝场地每半个月巡检一次。

第二章 附则

第四条 志愿补贴每人每天90元。

附件1

赛会安排表

| 事项 | 安排 |
|---|---|
| 志愿补贴 | 每人每天110元 |
"""
SHORE = """浅堤市风筝赛会办法

第一章 参赛

第一条 风筝线长不得超过220米，赛道间隔不少于25米。

第二条 冠军一次性奖励5万元，由市体育局发放。

第三条 风筝场地每季度巡检一次。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("kites")
    return small_texts.assistant(home, {"kites": KITES, "shore": SHORE}, ["风筝", "冠军", "志愿"])


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (
            "风筝赛冠军奖励，岚屿和浅堤哪个多",
            "《岚屿市风筝赛会办法》更多：8万元；《浅堤市风筝赛会办法》是5万元，相差3万元。",
        ),
        (
            "风筝赛冠军奖励，岚屿和浅堤相差多少",
            "《岚屿市风筝赛会办法》是8万元，《浅堤市风筝赛会办法》是5万元，相差3万元。",
        ),
        ("风筝线长的限制，岚屿和浅堤哪个更严", "《浅堤市风筝赛会办法》更严：不得超过220米；"),
        ("赛道间隔的要求，岚屿和浅堤哪个更严", "《浅堤市风筝赛会办法》更严：不少于25米；"),
    ],
)
def test_the_two_are_ranked_first(clerk: Assistant, question: str, opening: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert {one.document.id for one in answer.citations} == {"kites", "shore"}


def test_what_is_done_more_often(clerk: Assistant) -> None:
    answer = clerk.ask("风筝场地巡检，岚屿和浅堤哪个更勤")
    assert answer.text.startswith(
        "《岚屿市风筝赛会办法》更频繁：每半个月巡检一次；《浅堤市风筝赛会办法》是每季度巡检一次。"
    )


def test_how_far_parts_of_one_text_are_apart_is_worked_out(clerk: Assistant) -> None:
    answer = clerk.ask("岚屿志愿补贴，正文和附件差多少")
    assert "110－90＝20元" in answer.text
    assert len(answer.citations) == 2
