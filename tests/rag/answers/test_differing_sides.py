"""Two made-up texts, or two parts of one, that state one thing otherwise: each side's clause, and what differs first."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.differences import sides, two_lists
from rag.questions.asked import agreement, meaning, ranked, twofold
from tests.rag import small_texts

RULES = """霜渡市电动自行车条例

第一章 登记

第一条 车主应当自购车之日起十五日内，向公安机关申请登记。

第二条 在非机动车道内行驶的，最高时速不超过二十五公里。

第三条 骑行时不得有下列行为：
（一）手持接打电话、浏览电子设备；
（二）逆向行驶。

第二章 责任

第四条 违反第三条第一项规定的，处三十元罚款；违反第三条第二项规定的，处二十元罚款。

第五条 停放点与医院、养老机构外墙的间距不得小于10米，与其他民用建筑外墙的间距不得小于6米。
"""
EXPLAINED = """《霜渡市电动自行车条例》政策解读

一、怎样登记？

车主应当自购车之日起三十日内申请登记，登记不收费。

二、哪些行为会被处罚？

手持接打电话的，处五十元罚款；逆向行驶的，处二十元罚款。

三、以旧换新有没有补贴？

交回旧车并购买新车的，每辆补贴500元，每人限补一辆，用完为止。
"""
WORK = """霜渡市养老服务三年行动计划

一、任务

1.改善小区环境。三年为1200个单元加装电梯；养老机构周边停放点与居室外墙的间距不小于8米。

2.更新集卡。年内新增新能源集卡260辆，占比提高到60%。

表1 目标

序号	指标	单位	2030年	2031年
1	新能源集卡占比	%	46	65
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("differing")
    texts = {"rules": RULES, "explained": EXPLAINED, "work": WORK}
    return small_texts.assistant(home, texts, ["登记", "罚款", "外墙", "集卡"])


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


@pytest.mark.parametrize(
    ("question", "clauses", "words"),
    [
        (
            "在霜渡买完电动车几天内得上牌？条例跟官方解读说法一样不",
            {"rules:1/1", "explained:1"},
            "各处写法不同：十五日内、三十日内。",
        ),
        (
            "霜渡骑电动车讲电话罚几多？条例同解读有冇出入？",
            {"rules:2/4", "explained:2"},
            "各处写法不同：三十元、五十元。",
        ),
        (
            "养老院旁边停电动车，离墙最少要隔几米？条例和行动计划哪个更严",
            {"rules:2/5", "work:1/1"},
            "更严：不得小于10米",
        ),
        (
            "霜渡行动计划里新能源集卡占比，任务那里和附表写的一样吗",
            {"work:1/2", "work:1/table-1/1"},
            "60%",
        ),
    ],
)
def test_each_side_is_told_by_the_clause_that_answers(
    clerk: Assistant, question: str, clauses: set[str], words: str
) -> None:
    answer = clerk.ask(question)
    assert clauses <= cited(answer)
    assert words in answer.text


NOTICE = """霜渡市渡口整治通知

一、申请

（一）补贴的申请受理到2031年10月31日截止。

二、进展

（一）各区县于每月25日前报送进展月报表。

三、期限

（一）本通知自2031年1月1日起施行，有效期至2033年12月31日。

附件1

表1 办理流程

序号	环节	时限
1	提出申请	最迟2031年10月15日
2	公示	5个工作日

附件2

进展月报表

填报时间：每月28日前
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "霜渡通知里申请截止日期，正文和附件写的是不是同一天",
            "各处写法不同：2031年10月31日、2031年10月15日。",
        ),
        ("霜渡通知的月报表报送时间，正文和附件2是不是对不上", "各处写法不同：25日、28日。"),
    ],
)
def test_days_that_differ_are_told_first(tmp_path: Path, question: str, words: str) -> None:
    clerk = small_texts.assistant(tmp_path, {"notice": NOTICE}, ["申请", "月报表", "截止"])
    assert clerk.ask(question).text.startswith(words)


FINTECH = """霜渡市渡运发展规划

一、渡运

渡运金融是由船舶抵押驱动的信贷创新，已是船东融资的重要手段。推广“船易贷”业务，支持已登记的船东凭运单融资。
"""


def test_what_a_thing_is(tmp_path: Path) -> None:
    clerk = small_texts.assistant(tmp_path, {"plan": FINTECH}, ["渡运", "融资"])
    assert "憑運單融資" in clerk.ask("「船易贷」即係點樣嘅貸款？").text


def test_what_an_english_question_wants_explained() -> None:
    assert meaning.english_names("How does the harbour plan explain what ferry finance is?") == (
        "ferry finance",
    )


def test_an_emphasis_is_no_weight() -> None:
    assert ranked.of("各有哪些侧重？") is None
    assert ranked.of("哪个更重？") is not None


def test_listed_companies_are_no_list() -> None:
    assert two_lists.LISTS.search("do they differ on listed companies") is None
    assert two_lists.LISTS.search("are both listed in the annex") is not None


@pytest.mark.parametrize("question", ["任务同附表讲嘅唔夹", "补贴和贷款各要“封”几年", "两份方案各有哪些举措"])
def test_what_holds_sides_together(question: str) -> None:
    assert agreement.holds_together(question)


def test_a_tail_that_compares_is_no_question_of_its_own() -> None:
    assert twofold.halves("离墙最少要隔几米？两份文件哪个要求更严？") is None
    assert twofold.halves("离墙最少要隔几米？由谁负责检查？") is not None


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what does the Gull plan say", ["Gull"]),
        ("in Gull or the notice", ["Gull"]),
        ("who runs the plan for the Greater Bay Area", []),  # no word of a longer name is a name
        ("what does the Gull Plan say", ["Gull"]),
    ],
)
def test_a_box_goes_by_one_name(question: str, names: list[str]) -> None:
    assert [one for one in sides.ENGLISH_BOX.findall(question) if one] == names
