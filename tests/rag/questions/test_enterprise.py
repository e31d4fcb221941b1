"""Questions that ask what there is for an enterprise, told from those about the texts."""

from __future__ import annotations

import pytest

from rag.questions.asked import enterprise


@pytest.mark.parametrize(
    "question",
    [
        "我们是做模具的企业，有什么扶持政策？",
        "我哋係做玩具嘅厂，有冇资助？",
        "We run a tea farm and need a loan. What is there for us?",
        "We are a micro firm with 9 employees and never borrowed. What fits us?",
        "青岭的五金厂，想贷款",
        "五金厂 青岭 想贷款换机器",
        "工厂准备搬去青岭，有没有贷款",
        "青岭打渔的，想换船，缺钱",
        "刚毕业的学生自己开店，给哪些钱",
        "有没有换机器的补贴？我司是做五金的",
        "What support is there for green loans? We are a tea farm.",
        "在河口开了家小酒馆，刚贷了款装修，能申请哪几样补助",
        "刚考上博士回来工作，能领什么补贴",
        "Our crew rents a barge on the river. What do we qualify for?",
        "Toy maker thinking of moving to Qingling - any incentives?",
        "biotech firm with patents, no collateral - financing?",
    ],
)
def test_who_describes_itself_and_wants_support_is_matched(question: str) -> None:
    assert enterprise.asks(question)


@pytest.mark.parametrize(
    "question",
    [
        "青岭有哪些支持科技型企业的措施？",
        "小微企业能享受什么优惠政策",
        "有没有扶持外贸企业的补贴？",
        "What support is there for start-ups in Qingling?",
        "Which measures help small exporters?",
    ],
)
def test_what_there_is_for_enterprises_of_a_sort_is_matched(question: str) -> None:
    assert enterprise.asks(question)


@pytest.mark.parametrize(
    "question",
    [
        "我们想知道第2条由谁牵头",
        "Who leads the equipment task?",
        "科技企业贷款目标是多少？",
        "哪些部门负责支持外贸企业？",
        "支持小微企业的任务有几条？",
        "有什么措施支持企业？",  # any enterprise at all: nothing to fit a measure to
        "How many measures help start-ups?",
        "说到海洋经济，打算支持设立哪些机构？",  # nobody's case
        "按这个方案，哪些补贴由市财政出？",
        "我们刚开了家酒馆，用电补助由哪个部门发",
    ],
)
def test_what_is_asked_of_the_texts_is_not_matched(question: str) -> None:
    assert not enterprise.asks(question)


@pytest.mark.parametrize(
    "question",
    [
        "想发债，有什么支持",
        "我们是做风车的，有什么贷款",
        "做模具的公司有什么好处",
        "Any money for fishermen?",
        "我想上市有什么资助",
        "手里只有商标，没有厂房，怎么融资",
        "养殖的农户可以申请什么",
        "港商可以得到什么支持",
        "What's there for start-ups?",
        "Do you offer grants to growers?",
        "Our overseas parent wants to lend to us",
    ],
)
def test_a_wish_for_money_and_what_a_trade_can_get_are_matched(question: str) -> None:
    assert enterprise.asks(question)


@pytest.mark.parametrize(
    "question",
    [
        "养猪场能贷款吗",
        "砖瓦厂能申请什么",
        "茶农可以借到钱吗",
        "做上市公司有什么着数",
        "村里想办茶社，能贷款吗",
        "How can a farm co-op borrow money?",
    ],
)
def test_a_trade_that_asks_without_a_word_of_we_may_be_meant(question: str) -> None:
    assert enterprise.seeks(question)


@pytest.mark.parametrize(
    "question",
    ["想知道有什么办法上市", "想去看海", "公司有几个部门", "企业能贷款多少", "商场几点开门", "书店有什么书"],
)
def test_no_wish_for_support_is_none(question: str) -> None:
    assert not enterprise.asks(question)
    assert not enterprise.seeks(question)


@pytest.mark.parametrize("question", ["2043年要有多少家上市公司，还要加几家", "渡船有几条，我们是不是要编号"])
def test_a_number_that_is_asked_tells_of_no_enterprise(question: str) -> None:
    assert not enterprise.asks(question)


def test_figures_of_two_years_are_no_wish_of_a_firm() -> None:
    assert not enterprise.asks("小渔企业上网，要从2031年的水平做到2035年目标，平均一年得增加多少家？")
