"""English questions about texts that bear English, in words that their renderings do not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings

DIGEST = """---
id: village
edition: digest
title: 霜州市乡村服务方案
title_en: Village Services Plan of Shuangzhou
region: 霜州市
---

# 霜州市乡村服务方案
> Village Services Plan of Shuangzhou

## 一、任务
> Tasks

1. 引导银行为教育、医疗、养老等民生领域提供服务。
> Guide banks in serving livelihood fields such as education, health care and old-age care.

2. 开展不良贷款专项清收，支持处置不良资产。
> Carry out special collection of impaired claims and support their disposal.

3. 推广仓单质押、应收账款质押等贷款，为上下游小微企业批量授信。
> Rely on the core firms of a chain, carry out pledges of warehouse receipts and receivables, discounting of bills and
> factoring in one place, and give loans in batches to the small firms above and below them.

4. 运用人工智能改进渡口售票。
> Use artificial intelligence to improve ferry ticketing.
"""
GLOSSARY = Glossary([Entry("人工智能", "artificial intelligence", ("AI",), "term")])


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("village")
    document = library.document(read_bytes(DIGEST.encode(), "village.md"), {"id": "village"})
    index = store.build([document], folder, embeddings.load(embeddings.BUILTIN))
    return Assistant(index, GLOSSARY, Settings(home=folder))


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("pension", "1/1"),  # nothing is found in English
        ("bad loans", "1/2"),  # in English another clause is quoted, for it says loans
        ("AI", "1/4"),  # the library always spells it out
    ],
)
def test_what_a_rendering_calls_otherwise_is_found(assistant: Assistant, question: str, address: str) -> None:
    answer = assistant.ask(question)
    assert [one.clause.address for one in answer.citations] == [address]
    assert answer.language == "en"


def test_what_english_finds_and_chinese_no_likelier_stays(assistant: Assistant) -> None:
    answer = assistant.ask("loans pledged on warehouse receipts")
    assert [one.clause.address for one in answer.citations] == ["1/3"]


@pytest.mark.parametrize("question", ["cheque books", "dog licences"])
def test_what_no_language_finds_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).abstained
