"""A working that goes on through another clause, and the clause that is meant where two have a rate, over a made-up text."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

RULES = """霜州市海带种植补贴办法

第一条 新建连片海带田50亩以上的，按面积分档补贴：50亩以上不满100亩的，每亩补贴400元；100亩以上的，每亩补贴500元。

第二条 采用浮筏吊养的，每亩补贴260元，与第一条的补贴不重复享受。

第三条 在鹭岛县种植的，补贴标准提高10%。

第四条 种植两年生海带的，第一年拨付补贴总额的60%，第二年拨付40%。

第五条 渔船停泊每日收费30元。电动渔船停泊费按五折收取。

第六条 渔船停泊月票每月300元。一次办理12个月的，给予九折优惠。

第九条 首次购船的，一人出资的最高额度为60万元，夫妻双方出资的最高额度为100万元。\
再次购船的，一人出资的最高额度为45万元，夫妻双方出资的最高额度为80万元。

第十条 首次购船且符合下列条件的，最高额度在第九条基础上上浮：
（一）两孩家庭上浮20%，三孩以上家庭上浮30%；
（二）引进的老船长上浮20%；
（三）购买二星级以上节能渔船的上浮10%。
同时符合多项的，比例可以累加，但合计不超过40%。

第七条 居民海水淡化用水实行阶梯水价：500立方米以下的部分，每立方米2元；超过500立方米的部分，每立方米4元。

第八条 学校用水不执行阶梯水价，按每立方米3元收取。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"rules": RULES}, ["海带", "补贴", "停泊", "渔船"])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("新建海带田150亩，补贴是多少？", "150亩×500元＝7.5万元。"),
        ("在鹭岛县新建海带田150亩，补贴是多少？", "150亩×500元＝7.5万元；7.5万元×（1＋10%）＝8.25万元。"),
        ("种两年生海带，新建海带田150亩，第二年能拿到多少补贴？", "7.5万元×40%＝3万元。"),
        ("浮筏吊养海带150亩，补贴是多少？", "150亩×260元＝3.9万元。"),
        ("渔船停泊办一年月票要多少钱？", "12个月×300元＝3600元；3600元×90%＝3240元。"),
        ("居民用水600立方米，收多少钱？", "500立方米×2元＋（600立方米－500立方米）×4元＝1400元。"),
        ("学校用水600立方米，收多少钱？", "600立方米×3元＝1800元。"),
    ],
)
def test_a_working_goes_on_where_the_case_told_is_one_of_another_clause(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("夫妻双方出资，两个娃，首次购船，最高额度是多少？", "100万元×（1＋20%）＝120万元"),
        ("一人出资，家里三个孩子，首次购船，最高额度是多少？", "60万元×（1＋30%）＝78万元"),
        (
            "引进的老船长，夫妻双方出资，两孩家庭，首次购买二星级节能渔船，最高额度是多少？",
            "100万元×（1＋40%）＝140万元",
        ),
    ],
)
def test_the_cases_that_another_clause_lists_are_added_up_and_held_down(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["夫妻双方出资，首次购船，最高额度是多少？", "夫妻双方出资，两个孩子，再次购船，最高额度是多少？"],
)
def test_no_sum_is_raised_for_one_of_whom_the_list_is_not(assistant: Assistant, question: str) -> None:
    assert "据此推算" not in assistant.ask(question).text
