"""How a thing is applied for: the clause that leads from step to step, and none of the clauses beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市渡船更新补贴细则

第一条 对更新渡船的船东给予补贴，每艘补贴3万元。

第二条 申请渡船补贴应当提交下列材料：
（一）船舶证书；
（二）购船发票。

第三条 船东应当在购船后30日内向渡口管理所提出申请；渡口管理所5个工作日内核查，市交通局10个工作日内复核，名单公示后由市财政局拨付。

第四条 渡船保险按照下列程序理赔：
（一）船东向保险公司报案并提出申请；
（二）保险公司在7日内受理并核实；
（三）双方确认后支付。

第五条 此前受理的渡船申请按原办法拨付。

第六条 渡口值守由管理所安排，不得脱岗。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("procedures")
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], folder, ToyEmbedder(["补贴", "保险", "值守", "渡船"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def cited(assistant: Assistant, question: str) -> list[str]:
    return [one.clause.address for one in assistant.ask(question).citations]


@pytest.mark.parametrize("question", ["渡口值守怎么申请？", "渡口值守的流程是什么？"])
def test_a_matter_that_has_no_steps_gets_none(assistant: Assistant, question: str) -> None:
    assert "3" not in cited(assistant, question)
    assert "4" not in cited(assistant, question)


@pytest.mark.parametrize(
    "question", ["渡船补贴怎么申请？", "申请渡船补贴要走哪些流程，各要多少天？", "渡船補貼點樣申請？"]
)
def test_the_whole_way_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert cited(assistant, question) == ["3"]
    assert "市财政局" in answer.text or "市財政局" in answer.text


def test_steps_that_are_points_are_told_with_what_they_hang_on(assistant: Assistant) -> None:
    assert cited(assistant, "渡船保险理赔的程序") == ["4", "4/1", "4/2", "4/3"]


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("渡船保险理赔第二步做什么？", "保险公司在7日内受理并核实", "支付"),
        ("渡船保险理赔的最后一步是什么？", "双方确认后支付", "报案"),
        ("渡船保险理赔要走几步？", "列了3步", "提交"),
        ("What is the third step of the ferry 保险 程序?", "双方确认后支付", "报案"),
    ],
)
def test_one_step_and_the_number_of_steps(
    assistant: Assistant, question: str, said: str, unsaid: str
) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert unsaid not in answer.text


def test_what_papers_are_asked_is_no_procedure(assistant: Assistant) -> None:
    assert "2/1" in cited(assistant, "申请渡船补贴要提交哪些材料？")
