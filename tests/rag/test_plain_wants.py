"""What citizens and firms ask first: is there a discount, what is handed in, what is there for us, must one pay."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer
from tests.rag import small_texts

FERRY = """霜州市轮渡票价办法

第一章 票价

第一条 成人票每张三元。持证渔民家庭乘船的，票价按成人票的60%收取。

第二条 用户逾期未缴月票款的，按日加收千分之二的违约金。学生团体乘船，按照学生票价格执行。

第三条 最低生活保障家庭每月免收十次船票。

第四条 渡口不得收取开卡费。学生终身免交补票费用，可以免费换卡。

第二章 申领

第五条 申领月票提交的材料包括：
（一）申领表；
（二）户口簿复印件。

第六条 每年4月1日至5月15日为月票申领期。申领人到渡口办理。

第七条 船票行李占用的额度以二十公斤为限。

第八条 缆绳企业运货乘船的，票价下浮5%。

第九条 渡口改名取消事前审批。

第十条 渡口用水每吨三元。
"""
NETS = """霜州市渔网产业扶持办法

第一条 本办法适用于在本市登记的渔网企业。

第二条 购置织网机的，按投入的30%给予补助。

第三条 引进织网技师的，每人给予2万元补助。

第四条 低保户购买渔网的，给予补贴500元。

第五条 市渔业局负责渔网扶持项目的评审。

第六条 织网投保财产保险的，保费由财政承担八成，企业承担二成。

第七条 银行的织网贷利率不高于同期贷款市场报价利率。

第八条 制造业企业购置设备的，给予投入20%的补助。
"""
TEXTS = {"ferry": FERRY, "nets": NETS}
WORDS = ["轮渡", "票价", "船票", "月票", "渔网", "补助", "低保", "材料", "申领", "开卡", "额度"]


def ask(home: Path, question: str) -> Answer:
    return small_texts.assistant(home, TEXTS, WORDS).ask(question)


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("渔民家庭坐轮渡票价有优惠吗", "第一条"),  # 按60%收取 says no discount and is one
        ("学生团体票价有什么优惠", "第二条"),
        ("低保户船票有优惠吗", "第三条"),  # 低保户 stands in another text only
        ("低保戶船票有咩優惠", "第三条"),
    ],
)
def test_what_is_charged_at_less_is_a_discount_by_whatever_name(
    tmp_path: Path, question: str, clause: str
) -> None:
    answer = ask(tmp_path, question)
    assert not answer.abstained
    assert answer.citations[0].clause.label == clause
    assert answer.citations[0].document.id == "ferry"


@pytest.mark.parametrize("question", ["申领月票要什么材料", "月票优惠申领需要哪些材料"])
def test_what_is_handed_in_is_told_as_it_is_listed(tmp_path: Path, question: str) -> None:
    answer = ask(tmp_path, question)
    assert [one.clause.label for one in answer.citations] == ["第五条", "第五条（一）", "第五条（二）"]


def test_a_day_is_told_by_the_clause_that_states_one(tmp_path: Path) -> None:
    answer = ask(tmp_path, "什么时候申领月票")
    assert [one.clause.label for one in answer.citations] == ["第六条"]


@pytest.mark.parametrize("question", ["渔网企业有什么扶持政策", "渔网公司能拿到什么补贴"])
def test_a_text_made_for_an_applicant_is_told_whole(tmp_path: Path, question: str) -> None:
    answer = ask(tmp_path, question)
    assert answer.kind == "programmes"
    labels = {one.clause.label for one in answer.citations}
    assert {"第二条", "第三条"} <= labels  # each gives something, whatever it speaks of
    assert "第五条" not in labels  # who reviews gives nothing


@pytest.mark.parametrize("question", ["行李有额度吗", "行李占不占额度"])
def test_whether_there_is_a_limit_asks_for_no_figure(tmp_path: Path, question: str) -> None:
    answer = ask(tmp_path, question)
    assert answer.kind == "passages"
    assert [one.clause.label for one in answer.citations] == ["第七条"]


def test_what_need_not_be_paid_is_no_charge(tmp_path: Path) -> None:
    assert ask(tmp_path, "开卡要收费吗").text.startswith("不需要，文件写的是“不得收”")
    assert not ask(tmp_path, "学生换卡免费吗").text.startswith("不")


def test_who_pays_a_named_charge_is_told_by_the_sentence_on_it(tmp_path: Path) -> None:
    answer = ask(tmp_path, "织网保险谁出保费")
    assert [one.clause.label for one in answer.citations] == ["第六条"]
    assert "八成" in answer.text


def test_what_is_added_for_paying_late_is_a_fine(tmp_path: Path) -> None:
    answer = ask(tmp_path, "逾期未缴月票款罚多少")
    assert not answer.abstained
    assert "千分之二" in answer.text


def test_whether_a_rate_is_high_is_told_by_what_is_said_of_it(tmp_path: Path) -> None:
    answer = ask(tmp_path, "织网贷利率高不高")
    assert [one.clause.label for one in answer.citations] == ["第七条"]


def test_a_trade_that_no_text_is_made_for_is_told_the_clause_that_names_it(tmp_path: Path) -> None:
    answer = ask(tmp_path, "缆绳企业有什么好处")
    assert [(one.document.id, one.clause.label) for one in answer.citations] == [("ferry", "第八条")]


def test_what_no_longer_needs_approval_needs_none(tmp_path: Path) -> None:
    assert ask(tmp_path, "渡口改名要不要审批").text.startswith("不需要，文件写的是“取消事前审批”")


def test_a_stranger_who_asks_of_another_matter_is_told_no_measure_of_the_trade(tmp_path: Path) -> None:
    assert [one.clause.label for one in ask(tmp_path, "制造业企业购置设备有什么扶持").citations][:1] == [
        "第八条"
    ]
    assert all(one.clause.label != "第八条" for one in ask(tmp_path, "制造业企业用水有什么优惠").citations)
