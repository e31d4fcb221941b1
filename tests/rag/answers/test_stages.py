"""In how many stages a work is done: the parts that bear each a time, or the one sentence that states the number."""

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

CAMPAIGN = """霜州市渡口整治行动通知

一、目标
整治渡口三十处。

二、安排

（一）摸底（3月1日至3月31日）。各渡口自查，分两个批次报送。

（二）整治（4月1日至6月30日）。逐处整治。

（三）验收（7月1日至7月31日）。市交通局验收。

三、要求

（一）各渡口不得停渡。

（二）每月报送一次。
"""
TRIAL = """霜州市夜渡试点方案

一、目标
开通夜渡四条。

二、期限
试点分为筹备、运行两个阶段，共一年。
"""


def assistant(folder: Path, *texts: str) -> Assistant:
    read = [
        library.document(read_bytes(text.encode(), f"{n}.txt"), {"id": f"d{n}"})
        for n, text in enumerate(texts)
    ]
    return Assistant(
        store.build(read, folder, ToyEmbedder(["整治", "夜渡"])), Glossary([]), Settings(home=folder)
    )


def test_a_text_that_parts_nothing_by_time_and_states_no_number_has_no_stages(tmp_path: Path) -> None:
    rules = CAMPAIGN.replace("（3月1日至3月31日）", "")
    answer = assistant(tmp_path, rules).ask("渡口整治行动分几个阶段？")
    assert "个阶段" not in answer.text.replace("分几个阶段", "")


def test_the_parts_with_a_time_are_counted_and_named_as_the_question_calls_them(tmp_path: Path) -> None:
    answer = assistant(tmp_path, CAMPAIGN).ask("渡口整治行动分几个阶段？")
    assert "共3个阶段" in answer.text
    assert [one.clause.address for one in answer.citations] == ["2/1", "2/2", "2/3"]


@pytest.mark.parametrize("question", ["夜渡试点总共分几个阶段？", "夜渡试点一共几个阶段，各是什么时候？"])
def test_the_sentence_that_states_the_number_is_quoted(tmp_path: Path, question: str) -> None:
    answer = assistant(tmp_path, TRIAL).ask(question)
    assert "试点分为筹备、运行两个阶段，共一年。" in answer.text


PERMIT = """霜州市渡口补贴办理通知

一、渡口补贴由市港务局组织发放。（牵头单位：市港务局；配合单位：市财政局）

附件1

渡口补贴办理时间表

序号	环节	办理单位	时限
1	提出申请	船主	4月底前
2	实地核查	市港务局	10日
3	名单公示	市港务局	5日
4	拨付资金	市财政局	20日
"""
REVIEW = """霜州市渡口补贴审核规则

第一条 审核按以下步骤办理：一是受理，3日内由县渡管所决定；二是核查，9日内由市港务局完成；三是拨付，8日内由市财政局办结。
"""


@pytest.mark.parametrize(
    ("text", "question", "said", "acts"),
    [
        (
            PERMIT,
            "渡口补贴从申请到到账分几步，市港务局参与几步？",
            "共4步",
            "其中市港务局参与的有2个：实地核查、名单公示。",
        ),
        (PERMIT, "渡口补贴要走几道手续？", "共4道手续", ""),
        (REVIEW, "渡口补贴审核规则要几道程序？", "第一条（审核按以下步骤办理：）共3道程序", ""),
    ],
)
def test_steps_of_a_procedure_and_those_in_which_a_body_acts(
    tmp_path: Path, text: str, question: str, said: str, acts: str
) -> None:
    answer = assistant(tmp_path, text).ask(question)
    assert said in answer.text
    assert acts in answer.text
    assert ("其中" in answer.text) is bool(acts)
