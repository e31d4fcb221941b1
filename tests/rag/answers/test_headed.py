"""The clause whose heading is about a matter, in a library in which two texts number their parts alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.lists import headed
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市水上交通规划

一、渡船电动化和岸上充电行动

（一）渡船电动化更换。柴油渡船满十五年的换成电动渡船。

（二）渡船电动化培训。船员上岗前学完电池知识。

二、航道整治

（一）清淤。每年枯水期清淤一次。
"""

NOTICE = """霜州市渡口通知

一、渡船电动化和岸上充电检查

镇里每月检查一次。

二、材料

申请人在船籍所在的镇递交材料。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("plan", PLAN), ("notice", NOTICE))
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡船", "航道"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("matter", "place"),
    [
        ("渡船电动化", ("plan", "1")),  # its two parts are about it too; the notice's part 1 has none such
        ("渡船电动化培训", ("plan", "1/2")),
        ("清淤", ("plan", "2/1")),
        ("拆船", None),
    ],
)
def test_the_heading_above_several_about_a_matter_is_meant(
    assistant: Assistant, matter: str, place: tuple[str, str] | None
) -> None:
    desk = assistant._desk
    found = headed.of(matter, desk.documents, False, desk)
    assert (found and (found[0].id, found[1].address)) == place
