"""Tasks of a body narrowed to a matter: by what their own words say, not by the title of their text."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

PLAN = """云溪市支持临江口岸发展行动方案

1.延长渡轮夜航时间，方便临江居民往来。（牵头单位：市交通局，配合单位：市财政局）

2.整修老码头灯塔。（牵头单位：市交通局）

3.给渔船更换救生设备，提到保险的由船主自理。（牵头单位：市交通局）
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"plan": PLAN}, ["渡轮", "灯塔", "渔船"])


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("市交通局有哪些和临江有关的任务？", ()),
        ("市交通局牵头的任务里跟临江有关的有哪些？", ()),
        ("其中涉及临江的有哪些？", ("市交通局牵头哪些任务？",)),
        ("和临江有关的有几项？", ("市交通局牵头哪些任务？",)),
    ],
)
def test_only_tasks_that_say_the_matter_themselves_are_listed(
    question: str, history: tuple[str, ...], assistant: Assistant
) -> None:
    answer = assistant.ask(question, history)
    assert {one.clause.address for one in answer.citations} == {"1"}
    assert "“临江”" in answer.text
    assert "和临江" not in answer.text
