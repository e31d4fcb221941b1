"""One part of a list, asked for by its heading: what it says, not the list in which it stands."""

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

PLAN = """---
id: plan
title: 霜州市渡口布局规划
region: 霜州市
---

# 霜州市渡口布局规划

## 第一章 布局

构建“一轴两区”格局。

### 一、一轴

沿霜河设五座渡口。

### 二、两区

东区以青滩为主，西区以石埠为主。

### 三、远期
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    document = library.document(read_bytes(PLAN.encode(), "plan.md"))
    index = store.build([document], tmp_path, ToyEmbedder(["渡口", "东区", "霜河"]))
    return Assistant(index, Glossary(()), Settings(home=tmp_path))


@pytest.mark.parametrize(
    "question", ["规划的“一轴两区”，两区是哪两个区？", "規劃中的「兩區」是哪兩個", "两区包括哪些地方"]
)
def test_the_part_that_is_asked_about_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, language="zh-Hans")
    assert answer.text == "《霜州市渡口布局规划》第一章第二部分（两区）：东区以青滩为主，西区以石埠为主。[1]"


@pytest.mark.parametrize("question", ["远期是什么安排", "布局包括哪些"])
def test_a_heading_with_nothing_under_it_and_one_with_parts_are_no_such_part(
    assistant: Assistant, question: str
) -> None:
    assert "（远期）：" not in assistant.ask(question).text
