"""Units asked about by their printed number: what they say, have, are headed; and what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from tests.rag import quay


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("quay")
    return quay.assistant(folder)


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("石渡办法第九条讲什么", "没有第9条：共7条，最后是第六条"),
        ("石渡办法第四条第三款是什么", "第四条没有第3款：共2款"),
        ("石渡办法第四条之二讲什么", "没有第4条之2"),
        ("石渡规划第九章讲什么", "没有第9章：共3章，最后是第三章 保障"),
        ("石渡规划第二章第五节的标题是什么", "第二章没有第5节：共2节"),
        ("北槐措施第9条讲什么", "没有第9条"),
    ],
)
def test_a_number_that_is_not_there(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert words in answer.text
    assert not answer.citations
    assert len(answer.notes) >= 1


@pytest.mark.parametrize(
    ("question", "text", "addresses"),
    [
        ("石渡办法第四条之一讲什么", "第四条之一：休渔期渔船集中停靠北岸。[1]", ["rules:2/4-1"]),
        ("石渡办法第四条第二款是什么", "第四条：台风预警期间不受前款限制。[1]", ["rules:2/4"]),
        (
            "石渡办法第三条第（二）项是什么",
            "第三条（二）：专用泊位，是指登记给一家单位的泊位。[1]",
            ["rules:1/3/2"],
        ),
        ("石渡规划专栏1第2点", "专栏1第2点：航标。更换航标六十个。[1]", ["plan:2.1/box-1/2"]),
        ("北槐措施第2条讲什么", "第2条：上门助餐每日一次。[1]", ["guide:1/2"]),
        ("石渡办法第二章叫什么", "第二章的标题是“停靠”。[1]", ["rules:2"]),
        (
            "石渡办法第二条的标题",
            "第二条没有单独的标题，开头是：市渔港中心主管全市渔港泊位[1]",
            ["rules:1/2"],
        ),
        (
            "石渡办法第四条的后一条是什么",
            "第四条后面是第四条之一：休渔期渔船集中停靠北岸。[1]",
            ["rules:2/4-1"],
        ),
        ("石渡规划第一章的前一章是什么", "第一章是这一级的第一个，前面没有了。[1]", ["plan:1"]),
        ("石渡办法第六条在哪一章", "第六条在第三章罚则之下。[1]", ["rules:3/6"]),
        ("石渡办法第二条由谁负责", "第二条：市渔港中心主管全市渔港泊位。[1]", ["rules:1/2"]),
    ],
)
def test_one_unit(assistant: Assistant, question: str, text: str, addresses: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.text.endswith(text)
    assert cited(answer) == addresses


def test_a_heading_with_its_parts_and_its_reach(assistant: Assistant) -> None:
    answer = assistant.ask("北槐措施第一部分讲什么，管哪几条")
    assert answer.text.split("\n") == [
        "《北槐市养老服务若干措施》第一部分“居家”，管第1条至第2条，共2条：[1]",
        "- 第1条 给独居老人装呼叫器[2]",
        "- 第2条 上门助餐每日一次[3]",
    ]
    assert cited(answer) == ["guide:1", "guide:1/1", "guide:1/2"]


def test_a_section_tells_its_own_words_and_its_box(assistant: Assistant) -> None:
    answer = assistant.ask("石渡规划第二章第一节讲什么")
    assert cited(answer) == ["plan:2.1", "plan:2.1/1", "plan:2.1/2", "plan:2.1/box-1"]
    assert "“建设渔港”，下分2项：[1][2][3]\n扩建东岸渔港。[1]\n- （一）修筑防波堤[2]" in answer.text


def test_how_many_parts(assistant: Assistant) -> None:
    articles = assistant.ask("石渡办法第二章有几条")
    assert "第二章（停靠）共有3条：第四条" in articles.text
    assert cited(articles) == ["rules:2/4", "rules:2/4-1", "rules:2/5"]
    sections = assistant.ask("石渡规划第二章分几节？")
    assert "共有2节：第一节 建设渔港[1]；第二节 发展养殖[2]。" in sections.text
    all_articles = assistant.ask("石渡办法一共有几条")
    assert "《石渡市渔港泊位管理办法》共有7条" in all_articles.text
    boxes = assistant.ask("石渡规划第一章有几个专栏")
    assert boxes.text == "《石渡市海洋产业发展规划》第一章里没有专栏。[1]"
    none = assistant.ask("石渡办法第二条有几项")
    assert "第二条下面没有再分编号的部分" in none.text


def test_one_number_in_several_places_is_told_apart(assistant: Assistant) -> None:
    within = assistant.ask("石渡规划第二节讲什么")
    assert within.text.endswith("有2处这一编号：\n- 第一章第二节：形势[1]\n- 第二章第二节：发展养殖[2]")
    among = assistant.ask("第二条讲什么")
    assert cited(among) == ["rules:1/2", "guide:1/2"]


def test_a_range_of_articles(assistant: Assistant) -> None:
    answer = assistant.ask("石渡办法第四条到第五条讲什么")
    assert answer.text.startswith("《石渡市渔港泊位管理办法》共3条：\n- 第四条：渔船停靠不得超过十二小时[1]")
    assert cited(answer) == ["rules:2/4", "rules:2/4-1", "rules:2/5"]


def test_two_articles_of_one_text(assistant: Assistant) -> None:
    assert cited(assistant.ask("石渡办法第二条和第六条讲什么")) == ["rules:1/2", "rules:3/6"]


def test_a_question_on_what_an_article_says(assistant: Assistant) -> None:
    fine = assistant.ask("石渡办法第六条罚多少钱")
    assert fine.text.endswith("第六条：违反第五条规定的，处2000元罚款。拒不改正的，处8000元罚款。[1]")
    beds = assistant.ask("北槐措施第3条要建多少床位")
    assert beds.text.endswith("第3条：新建护理床位九百张。[1]")  # without the list of units
    phone = assistant.ask("石渡办法第六条的电话是多少")
    assert phone.abstained
    assert "没有写明电话" in phone.text


def test_what_an_article_forbids_is_not_allowed(assistant: Assistant) -> None:
    answer = assistant.ask("石渡办法第五条允许倾倒鱼杂吗")
    assert answer.text.startswith("不可以。")
    assert cited(answer) == ["rules:2/5", "rules:2/5/2"]
    plain = assistant.ask("石渡办法第四条允许渔船停靠吗")
    assert not plain.text.startswith(("是", "可以"))  # no guess where the words do not decide it


def test_the_last_of_what_was_listed(assistant: Assistant) -> None:
    listed = "石渡规划第二章分几节"
    assert cited(assistant.ask("最后那个讲什么", [listed])) == ["plan:2.2", "plan:2.2/box-2"]
    assert cited(assistant.ask("第一个叫什么", [listed]))[0] == "plan:2.1"


def test_units_are_still_answered_from_the_records(assistant: Assistant) -> None:
    assert assistant.ask("北槐措施第3条谁牵头").text == "第3条（新建护理床位九百张）由市卫健局牵头。[1]"


@pytest.mark.parametrize(
    ("before", "question", "addresses"),
    [
        (["北槐措施第2条讲什么"], "下一条呢", ["guide:2/3"]),
        (["北槐措施第1条讲什么", "下一条呢"], "再下一条", ["guide:2/3"]),
        (["北槐措施第2条讲什么"], "上一条谁牵头", ["guide:1/1"]),
        (["北槐措施第2条讲什么"], "我说错了，要问的是第3条", ["guide:2/3"]),
        (["北槐措施第1条讲什么"], "咁第3條又講乜", ["guide:2/3"]),
        (["石渡办法第三条讲什么"], "第（二）项呢", ["rules:1/3/2"]),
        (["石渡规划第二章第一节讲什么"], "下一节呢", ["plan:2.2", "plan:2.2/box-2"]),
        (["石渡规划第二章第一节讲什么"], "上一章叫什么", ["plan:1"]),
        (["石渡规划有几章"], "第三章讲什么", ["plan:3"]),
        (["石渡办法第四条讲什么"], "那第六条罚多少钱", ["rules:3/6"]),
        (["石渡办法第六条讲什么"], "北槐措施第1条呢", ["guide:1/1"]),
        (["北槐措施第2条讲什么"], "它的配合单位呢", ["guide:1/2"]),
        (["石渡规划第二章讲什么"], "这一章有几节", ["plan:2.1", "plan:2.2"]),
        (["哪一条规定停靠不超过十二小时"], "下一条呢", ["rules:2/4-1"]),
    ],
)
def test_follow_ups_by_number(
    assistant: Assistant, before: list[str], question: str, addresses: list[str]
) -> None:
    assert cited(assistant.ask(question, before)) == addresses
