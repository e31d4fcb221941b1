"""Turns of phrase: what is put for them, what stays as it is, and that neither costs time nor breaks a question."""

from __future__ import annotations

import re

import pytest

from rag.questions.plain.turns import FILE, plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "？",
        "谢谢",
        "您好",
        "please",
        "查账由谁负责？",
        "一个数都不能少",
        "港口的网站有多少个？",
        "Which port has most berths?",
        "We are doing well, what is there for us?",
    ],
)
def test_what_has_no_turn_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("您好，想请教一下：渡口由谁管？谢谢您！", "渡口由谁管？"),
        ("麻烦您帮我查一下渡口由谁管", "渡口由谁管"),
        ("Hello there, who runs the ferry? Thanks a lot", "who runs the ferry?"),
        (
            "I'm writing a story on ferries and I'd like to know how many run at night",
            "how many run at night",
        ),
        ("could you please tell me when the ferry runs?", "when the ferry runs?"),
        ("do you know who runs the ferry", "who runs the ferry"),
        ("how often do they meet?", "how often are meetings held?"),
        ("meeting schedule", "how often are meetings held"),
        ("为什么由渡口局牵头？", "为何由渡口局牵头？"),
        ("「夜渡」是什么？", "“夜渡”是什么？"),
        ("每艘船最多补多少钱？", "每艘船最多补多少钱？"),  # how much at most, and no more than another
        ("渡口比去年多建多少个？", "渡口比去年多多少个？"),
        ("朋友说夜渡免票，是真的吗", "听说夜渡免票，是真的吗"),
        (
            "A friend says the ferry is free at night. Is that true?",
            "I heard that the ferry is free at night, right?",
        ),
    ],
)
def test_greetings_and_hearsay_are_put_plainly(text: str, put: str) -> None:
    assert plain(text) == put


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("渡口的坏帐率是多少？", "渡口的不良贷款率是多少？"),
        ("渡口的数目，正文跟附件里写的是不是一个数？", "渡口的数目，正文跟附件里写法是否一致？"),
        ("渡口目标，几个文件口径不统一？", "渡口目标，各份文件说法是否一致？"),
        ("Which body leads more tasks than any other?", "Which body leads the most tasks?"),
        (
            "What do they talk about at the harbour forum?",
            "what are the topics reported on at the harbour forum?",
        ),
        ("论坛会上都聊些什么", "论坛会上议题有哪些"),
        ("Who leads taking ferry firms public?", "Who leads listing ferry firms on a stock exchange?"),
        ("Which piers does the plan single out?", "Which piers does the plan focus on?"),
        ("渡管会由多少家单位组成？", "渡管会有几个成员单位？"),
        ("摊到每家是多少钱", "平均每家是多少钱"),
        ("渡轮各占船舶总数的多少？", "渡轮各占船舶总数的比例是多少？"),
        ("渡轮占船舶的比重为多少？", "渡轮占船舶的比重为多少？"),
        ("去年渡船有多少来着", "去年渡船有多少"),
        ("2031年渡船目标是多少艘，比2026年增加多少？", "2031年渡船目标比2026年增加多少？"),
        ("2031年渡船目标是多少，比2026年增加多少？", "2031年渡船目标比2026年增加多少？"),
        ("到2030年要多建多少座", "到2030年要多多少座"),
        ("Ferries: 2030 goal minus 2025 figure?", "Ferries: how much more in 2030 than in 2025?"),
        ("我对草案提点意见，截止日期是哪天", "我对草案提点意见截止日期是哪天"),
    ],
)
def test_what_is_asked_is_put_in_the_words_of_its_readers(text: str, put: str) -> None:
    assert plain(text) == put


def test_every_line_of_the_table_is_whole() -> None:
    for line in FILE.read_text("utf-8").splitlines():
        if line and line[0] != "#":
            said, put = line.split("\t")
            groups = re.compile(said).groupindex
            assert all(name in groups for name in re.findall(r"\\g<(\w+)>", put)), line


def test_a_question_of_any_length_is_read_at_once() -> None:
    long = "请问，" + "渡口和码头分别怎么" * 400
    assert len(plain(long)) > 3_000


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("17条", "第17条"),
        ("二十三条讲什么", "第二十三条讲什么"),
        ("65条目标", "第65条的目标是多少"),
        ("谁配合渡口局", "渡口局牵头哪些任务"),
        ("渡口局由哪些部门配合？", "渡口局牵头哪些任务"),
        ("80条都有啥", "80条都有啥"),  # all of them, not the last
        ("17条船", "17条船"),
        ("谁配合修码头", "谁配合修码头"),
    ],
)
def test_an_article_by_its_number_and_who_helps_a_body(text: str, put: str) -> None:
    assert plain(text) == put


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("小微企业政策", "小微企业有什么支持政策"),
        ("渡船公司能干嘛", "渡船公司能做什么"),
        ("渡船公司能干嘛用", "渡船公司能干嘛用"),
        ("存在什么问题？", "有哪些短板和薄弱环节"),
        ("不足", "有哪些短板和薄弱环节"),
        ("渡船存在什么问题", "渡船存在什么问题"),
        ("哪些企业的政策", "哪些企业的政策"),
        ("谁定企业政策", "谁定企业政策"),
    ],
)
def test_what_there_is_for_firms_and_what_may_be_done(text: str, put: str) -> None:
    assert plain(text) == put


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("谁可以免费坐渡船？", "哪些人可以免费坐渡船？"),
        ("谁都能停在码头吗", "哪些人能停在码头吗"),
        ("谁不能领补贴？", "哪些人不能领补贴？"),
        ("谁有资格租渡船", "哪些人有资格租渡船"),
        ("谁可以批准停航？", "谁可以批准停航？"),
        ("谁能认定渡口", "谁能认定渡口"),
        ("谁管渡口", "谁管渡口"),
    ],
)
def test_who_may_have_something_are_people_and_who_may_decide_is_a_body(text: str, put: str) -> None:
    assert plain(text) == put
