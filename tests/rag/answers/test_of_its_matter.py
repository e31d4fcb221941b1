"""A particular is told of the matter of which it is asked, in the form in which it is asked, and of its own year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.needs import forms, moments
from rag.settings import Settings
from tests.toy import ToyEmbedder

TEXT = """榆川市养蜂工作方案

第一条 蜂农备案要提交身份证和申请表，在15个工作日内办结。

第二条 力争三年内建成蜂场30座，蜂场贷款贴息2%。

第三条 发展蜂胶等新材料，建设蜂业融资平台。

第四条 2024年共办理蜂场备案120座。

第五条 副市长王荷视察蜜粉加工厂。蜂业基地预算500万元。

第六条 蜂农备案咨询电话12345678。

第七条 备案办理程序：提出申请，受理后审核，公示后发放登记证。
"""


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    text = read_bytes(TEXT.encode(), "bees.txt")
    document = library.document(text, {"id": "bees", "title": TEXT.splitlines()[0], "region": "榆川市"})
    index = store.build([document], tmp_path, ToyEmbedder(["蜂农", "蜂场", "蜂胶", "备案"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path), today=date(2025, 6, 1))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("蜂农备案要交哪些材料？", "身份证"),
        ("蜂农备案几个工作日能办完？", "15个工作日"),
        ("蜂场贷款的利率是多少？", "2%"),
        ("蜂业基地的预算是多少？", "500万元"),
        ("去年办了多少座蜂场备案？", "120座"),
    ],
)
def test_a_particular_that_is_stated_is_told(clerk: Assistant, question: str, told: str) -> None:
    assert told in clerk.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "蜂胶要交哪些材料？",
        "蜂场几个工作日能建好？",
        "蜂胶的贷款利率是多少？",
        "蜂胶的预算是多少？",
        "蜂胶由哪位副市长分管？",
        "蜂胶的申请表在哪里下载？",
        "蜂胶的咨询电话是多少？",
        "蜂场要收多少手续费？",
    ],
)
def test_what_is_told_of_another_matter_or_in_another_form_is_no_answer(
    clerk: Assistant, question: str
) -> None:
    assert clerk.ask(question).abstained


def test_what_was_so_in_an_earlier_year_is_not_told_for_the_last(tmp_path: Path) -> None:
    text = read_bytes(TEXT.replace("2024年", "2019年").encode(), "bees.txt")
    document = library.document(text, {"id": "bees", "title": TEXT.splitlines()[0], "region": "榆川市"})
    index = store.build([document], tmp_path, ToyEmbedder(["蜂农", "蜂场", "备案"]))
    late = Assistant(index, Glossary([]), Settings(home=tmp_path), today=date(2025, 6, 1))
    assert late.ask("去年办了多少座蜂场备案？").abstained


@pytest.mark.parametrize(
    ("question", "words", "met"),
    [
        ("几个工作日办结", "在15个工作日内办结", True),
        ("几个工作日办结", "力争三年内建成", False),
        ("how many working days does it take", "在15个工作日内办结", True),
        ("要交哪些材料", "发展新材料产业", False),
        ("要交哪些材料", "提交申报材料", True),
        ("申请表在哪里下载", "建设融资平台", False),
        ("申请表在哪里下载", "登录市政务平台申请", True),
        ("贷款利率是多少", "贷款增长8%", False),
        ("贷款利率是多少", "按一年期LPR执行", True),
        ("预算是多少", "产值达到8亿元", False),
        ("预算是多少", "安排资金8亿元", True),
    ],
)
def test_forms(question: str, words: str, met: bool) -> None:
    form = forms.asked(question)
    assert form is not None
    assert bool(form.holds(words)) is met


def test_until_when_one_may_apply_is_told_by_what_speaks_of_applying() -> None:
    holds = moments.asked("申报截止到哪天？")
    assert holds is not None
    assert holds("申报材料于9月30日前报送")
    assert not holds("力争三年内建成蜂场30座")
