"""The form by which an answer is known: what costs nothing has a price, how much is lent is no rate of interest."""

from __future__ import annotations

import pytest

from rag.questions.needs import forms


@pytest.mark.parametrize(
    ("question", "words", "stated"),
    [
        ("摆渡要交多少钱？", "任何单位不得收取费用。", True),
        ("How much do I pay for the ferry?", "老年人免费乘坐。", True),
        ("How much does the city pay for the ferry?", "按造价的20%支付。", True),
        ("摆渡能拿多少钱？", "老年人免费乘坐。", False),
        ("摆渡要交多少钱？", "摆渡应当办理登记。", False),
        ("渡口补助分几批发？", "渡口补助分两批下达。", True),
        ("渡口补助分几批发？", "渡口补助按月下达。", False),
        ("打哪个电话", "可以拨打12345热线投诉。", True),
        ("打哪个电话", "可以向12345人公布。", False),
        ("咨询电话是多少", "咨询电话：8123-4567。", True),
        ("咨询电话是多少", "渡口咨询电话为12347，全天接听。", True),
    ],
)
def test_what_costs_nothing_has_a_price_and_a_short_number_is_one(
    question: str, words: str, stated: bool
) -> None:
    form = forms.asked(question)
    assert form is not None
    assert form.holds(words) is stated


@pytest.mark.parametrize("question", ["验收要多少分钟？", "验收分几级？", "占几分之一？"])
def test_other_questions_ask_for_no_grade(question: str) -> None:
    form = forms.asked(question)
    assert form is None or form.chinese != "等次或得分"


@pytest.mark.parametrize(
    ("question", "words", "stated"),
    [
        ("办停泊证要带什么证件？", "市公安局负责登记，市场监管局负责收费监督。", False),
        ("办停泊证要带什么证件？", "应当提交身份证明和检验证书。", True),
        ("Which documents do I need to submit?", "支持发行证券。", False),
        ("Which documents do I need to submit?", "营业执照复印件。", True),
        ("申请表在哪里下载？", "提供贴息支持。", False),
        ("Where can I download the form?", "表格可在“灯屿通”平台下载。", True),
        ("去哪个窗口办？", "在五日内办结。", False),
        ("去哪个窗口办？", "由政务服务中心受理。", True),
        ("Which app do I install?", "向街道办事处提出申请。", False),
        ("Which app do I install?", "通过“灯屿通”小程序申领。", True),
        ("最小几岁可以驾船？", "最高时速不超过25公里。", False),
        ("最小几岁可以驾船？", "年满十六周岁。", True),
        ("驾船要年满多少周岁？", "最高时速不超过25公里。", False),
        ("驾船要年满多少周岁？", "年满十六周岁。", True),
        ("港里有多少个青年船员？", "三年内离开的停发补贴。", False),
        ("港里有多少个青年船员？", "青年船员420名。", True),
        ("补贴发多少个月？", "最长36个月。", True),
        ("How many months is it paid?", "最长36个月。", True),
        ("验收评为第几档，得多少分？", "不良率为0.78%。", False),
        ("验收评为第几档，得多少分？", "连续两年列一档，得满分。", True),
    ],
)
def test_what_is_known_by_its_form(question: str, words: str, stated: bool) -> None:
    form = forms.asked(question)
    assert form is not None
    assert form.holds(words) is stated


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("最高额度为80万元", True),
        ("额度上浮20%", True),
        ("贷款年利率为2.6%", False),
        ("首套首付不低于20%", False),
        ("期限最长30年", False),
    ],
)
def test_how_much_is_lent_is_no_rate_of_interest(words: str, stated: bool) -> None:
    form = forms.asked("两个人最多能借到多少？")
    assert form is not None
    assert form.holds(words) is stated


def test_for_how_long_something_is_lent_is_no_amount() -> None:
    form = forms.asked("买旧房能贷多少年")
    assert form is None or form.holds("期限最长30年")


@pytest.mark.parametrize(
    ("question", "words", "stated"),
    [
        ("地点在哪？", "恳谈会每年开一次，由市长召集。", False),
        ("在哪里举办？", "采茶节在老码头举办。", True),
        ("where will the fair be held?", "The fair is held in the old dock.", True),
    ],
)
def test_where_it_takes_place(question: str, words: str, stated: bool) -> None:
    form = forms.asked(question)
    assert form is not None
    assert form.chinese == "地点"
    assert form.holds(words) is stated
