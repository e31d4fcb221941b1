"""A quotation for a yes or no says which of the two its words tell, and neither where they tell none."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

MILLS = """榆川市磨坊工作办法

第一章 总则

第一条 磨坊联席会由分管副市长召集，办公室设在市粮食局。

第二条 山口磨坊侧重石磨面粉，河湾磨坊侧重豆浆制作。

第二章 管理

第三条 磨坊节每年6月举办，磨坊名录于9月公布，名录由市粮食局会同市水务局修订。

第四条 鼓励磨坊主安装除尘设备。

第五条 外来磨坊主可以领取石料补贴，不享受水轮改造补助。

第六条 个体磨坊、合作磨坊、公司磨坊办理登记，前两类全额减免手续费，公司磨坊减半。

第七条 取消磨坊登记的期限限制。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("mills")
    return small_texts.assistant(home, {"mills": MILLS}, ["磨坊", "补贴", "登记"])


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("联席会办公室设在市粮食局，对吧？", "是的"),
        ("联席会办公室设在市水务局，对吧？", "不是市水务局"),
        ("磨坊联席会由市长召集，对吗？", "不是市长"),
        ("山口磨坊侧重石磨面粉，啱唔啱？", "是的"),
        ("山口磨坊侧重豆浆制作，对吗？", "不是豆浆制作"),
        ("磨坊节是8月举办吗？", "不是8月"),
        ("磨坊名录9月公布，系咪？", "是的"),
        ("磨坊名录由市财政局修订，对吗？", "不是市财政局"),
        ("磨坊名录由市粮食局会同市水务局修订，对吗？", "是的"),
        ("磨坊登记有期限限制，对吗？", "不是"),
        ("磨坊主必须安装除尘设备吗？", "不是必须"),
        ("办法鼓励磨坊主安装除尘设备，对吗？", "是的"),
        ("外来磨坊主也能享受水轮改造补助，对吗？", "不是"),
    ],
)
def test_a_quotation_opens_with_its_verdict(clerk: Assistant, question: str, opening: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "公司磨坊登记全额减免手续费，对吗？",
        "磨坊主安装除尘设备，对吗？",
        "磨坊名录由市水务局会同市粮食局修订，对吗？",
    ],
)
def test_words_that_tell_another_or_only_hope_for_it_are_no_yes(clerk: Assistant, question: str) -> None:
    assert not clerk.ask(question).text.startswith("是的")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("除尘设备是第四条规定的吗？", "是的"),
        ("除尘设备是第二条规定的吗？", "不是第2条"),
        ("除尘设备是第二章的内容吗？", "是的"),
        ("除尘设备写在第一章，对吗？", "不是第1章"),
    ],
)
def test_where_something_is_said_to_stand(clerk: Assistant, question: str, opening: str) -> None:
    assert clerk.ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [("榆川市磨坊工作办法分两大部分吗？", "是的"), ("榆川市磨坊工作办法分三大部分吗？", "不是")],
)
def test_large_parts_are_counted_like_parts(clerk: Assistant, question: str, opening: str) -> None:
    assert clerk.ask(question).text.startswith(opening)


def test_a_span_is_not_confirmed_beside_a_rise_that_was_not_held_against_anything(tmp_path: Path) -> None:
    text = "榆川市磨坊工作总结\n\n第一条 磨坊产值五年内增长82%。\n"
    clerk = small_texts.assistant(tmp_path, {"sum": text}, ["磨坊", "产值"])
    assert not clerk.ask("磨坊产值五年翻了三番，对吗？").text.startswith("是的")
