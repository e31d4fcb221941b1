"""English names of bodies, learnt from the renderings of the clauses that name them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from index.searching import Index
from rag import rendered_names
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

DIGEST = """---
id: lamps
edition: digest
title: 云溪市路灯办法
title_en: Lamp Rules of Yunxi
region: 云溪市
---

# 云溪市路灯办法
> Lamp Rules of Yunxi

## 一、任务
> Tasks

1. 换装老路灯。（牵头单位：市灯务局，配合单位：市电务局、市桥务局）
> Replace old lamps. (Lead: Lamp Bureau; cooperating: Power Bureau, Bridge Bureau (Harbour Office))

2. 巡检桥灯。（牵头单位：市桥务局，配合单位：市灯务局、市水务局）
> Inspect bridge lamps. (Lead: Bridge Bureau; cooperating: the others)
"""


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return store.build([library.document(read_bytes(DIGEST.encode(), "lamps.md"))], tmp_path, ToyEmbedder())


def test_names_are_taken_where_both_lists_are_equally_long(index: Index) -> None:
    glossary = rendered_names.added(Glossary([]), index)
    assert glossary.english("市灯务局") == "Lamp Bureau"
    assert glossary.english("市电务局") == "Power Bureau"
    assert glossary.english("市水务局") == ""


def test_the_glossary_s_own_name_stays(index: Index) -> None:
    own = Glossary([Entry("市灯务局", "Bureau of Lamps")])
    assert rendered_names.added(own, index).english("市灯务局") == "Bureau of Lamps"


def test_a_body_that_no_glossary_names_is_recognised_in_english(index: Index, tmp_path: Path) -> None:
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    answer = assistant.ask("Which tasks does the Lamp Bureau lead?")
    assert [citation.clause.address for citation in answer.citations] == ["1/1"]
