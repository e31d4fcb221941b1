"""A matter named alone: what each text has under a heading about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.rag import small_texts
from tests.toy import ToyEmbedder

TOWN = """霜州市渡口工作方案

一、推广电动渡船
（一）更换旧船。
由船东在两年内更换。
（二）建设充电码头。
每个渡口设两处。

二、整治灯塔
灯塔每年检修。
"""
HARBOUR = """澄湾市港口工作方案

一、发展电动渡船
对电动渡船免收停泊费。

二、疏浚航道
航道三年疏浚一次。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"town": TOWN, "harbour": HARBOUR}
    return small_texts.assistant(tmp_path_factory.mktemp("topic"), texts, ["渡船", "灯塔", "航道"])


@pytest.mark.parametrize("question", ["电动渡船多少钱", "谁负责电动渡船", "霜州电动渡船"])
def test_more_than_the_matter_is_asked_for_itself(assistant: Assistant, question: str) -> None:
    assert "份文件有专门写" not in assistant.ask(question).text


def test_a_matter_of_one_text_is_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("整治灯塔")
    assert "份文件有专门写" not in answer.text
    assert {one.document.id for one in answer.citations} == {"town"}


@pytest.mark.parametrize("question", ["电动渡船", "電動渡船", "电动渡船？"])
def test_each_text_tells_its_part(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    lines = answer.text.splitlines()
    assert lines[0].startswith(("2份文件有专门写", "2份文件有專門寫"))
    assert {one.document.id for one in answer.citations} == {"town", "harbour"}
    assert "停泊" in answer.text
    assert "充" in answer.text


DIGESTS = {
    "town": """---
id: town
edition: digest
title: 霜州市渡口工作方案
title_en: Ferry Plan of Shuangzhou
---

# 霜州市渡口工作方案
> Ferry Plan of Shuangzhou

## 一、扶持中小企业更换渡船
> Help small and medium-sized enterprises to replace ferries

贷款由市里贴息。
> The city pays the interest on their loans.
""",
    "harbour": """---
id: harbour
edition: digest
title: 澄湾市港口工作方案
title_en: Harbour Plan of Chengwan
---

# 澄湾市港口工作方案
> Harbour Plan of Chengwan

## 一、服务中小企业
> Serve small and medium-sized enterprises

停泊费减半。
> Mooring fees are halved.
""",
}


@pytest.mark.parametrize("question", ["SMEs", "help for SMEs", "SME policies"])
def test_help_with_a_matter_is_the_matter_by_any_name(tmp_path: Path, question: str) -> None:
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.md"), {"id": name})
        for name, text in DIGESTS.items()
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["贷款", "停泊"]))
    glossary = Glossary([Entry("中小企业", "small and medium-sized enterprises", ("SME", "SMEs"), "term")])
    answer = Assistant(index, glossary, Settings(home=tmp_path)).ask(question)
    assert answer.text.startswith("2 documents have a part on “SME")
    assert {one.document.id for one in answer.citations} == {"town", "harbour"}
