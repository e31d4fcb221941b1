"""What made-up texts tell of themselves: their number, who voted them, who may read them, from when they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.asked import records
from rag.questions.asked.record_words import Asked
from tests.rag import small_texts

RULES = """霜渡市渡口停靠管理办法

（2031年3月4日霜渡市第二届人民代表大会常务委员会第六次会议通过 2031年3月9日霜渡市人民政府令第17号公布）

第一章　总　则

第一条 为了管好渡口，根据《岚省航道条例》等规定，制定本办法。

第二章　停　靠

第二条 渡船停靠不超过3小时。

第三章　附　则

第三条 本办法自2031年5月1日起施行，有效期3年。
"""
MEASURES = """汀养市扶持渡工若干措施

汀养政办〔2030〕6号

为扶持渡工，提出以下措施。

一、发放补贴。每人每月200元。

二、开展培训。每年两次。

本措施自2030年2月1日起施行，有效期5年。

公开方式：主动公开
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("themselves")
    return small_texts.assistant(home, {"rules": RULES, "measures": MEASURES}, ["渡口", "渡工", "补贴"])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("霜渡停靠办法是第几号政府令", ["霜渡市人民政府令第17号"]),
        ("霜渡渡口办法是多少号令公布的？", ["霜渡市人民政府令第17号"]),
        ("霜渡渡口停靠办法由谁通过的", ["常务委员会第六次会议通过"]),
        ("霜渡停靠办法是哪次会议通过的", ["常务委员会第六次会议通过"]),
        ("霜渡渡口停靠办法何時公布、何時開始實施？", ["2031年3月9日", "2031年5月1日"]),
        ("霜渡渡口停靠办法从哪天起算、哪天到期", ["2031年5月1日", "2034年4月30日"]),
        ("霜渡停靠办法一共哪三章", ["总则", "停靠", "附则"]),
        ("汀养扶持措施公开吗", ["是公开文件", "主动公开"]),
        ("汀养扶持措施和霜渡停靠办法分别什么时候开始实施", ["2030年2月1日", "2031年5月1日"]),
        ("这两份文件哪份更新？", ["《霜渡市渡口停靠管理办法》"]),
        ("When do the 霜渡 rules take effect and until when are they valid?", ["in force from 1 May 2031 for 3 years"]),
    ],
)  # fmt: skip
def test_what_a_text_tells_of_itself(clerk: Assistant, question: str, words: list[str]) -> None:
    answer = clerk.ask(question)
    assert not answer.abstained
    assert [one for one in words if one not in answer.text.replace("佈", "布")] == []


def test_a_text_that_does_not_say_who_may_read_it(clerk: Assistant) -> None:
    answer = clerk.ask("霜渡渡口停靠办法是公开的还是内部文件？")
    assert answer.abstained
    assert "没有写明是否公开" in answer.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On which higher laws is the harbour decree founded?", {Asked.IMPLEMENTS}),
        ("the notice, no. 9: can anybody read it?", {Asked.DISCLOSURE}),
        ("what is the legal state of the harbour plan", {Asked.STATUS}),
        ("Which of the two harbour documents is more recent?", {Asked.NEWEST}),
        ("渡口办法还是草案吗，什么时候截止提意见", {Asked.STATUS, Asked.FEEDBACK}),
        ("办法规定收费标准要向社会公开吗", set()),
        ("渡口办法规定每月几号前报送", set()),
    ],
)
def test_what_is_asked_of_a_text_itself(text: str, told: set[Asked]) -> None:
    assert set(records.asked(text)) == told
