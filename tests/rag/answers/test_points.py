"""A list printed as 一是…二是… with prose between its points is quoted to its last point."""

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

REVIEW = """霜州市渡口整治情况通报

一、存在的问题

（一）渡口管理的短板

全市渡口管理虽有起色，短板依然突出。一是值守人员不足。许多渡口只有一人当班，遇到节假日客流高峰时难以应付，夜里更是无人看管。
新招的船工还没有受过训练，老船工又多已临近退休，排班常常要靠邻近渡口临时借人，借来的人不熟悉水情。
二是救生设备老旧。救生衣多数已用满八年，救生圈缺了近一半，消防器材也没有按时更换。
各渡口虽按月盘点，盘点出来的缺口却一直没有列入采购，拖到汛期才零星补上几件，数量远远不够。三是航标没有补齐。浓雾天船只只能靠经验行驶，去年因此搁浅过两回，
所幸没有人受伤。以上情况各区要认真对照。

（二）渡船更新

今年更新渡船六艘，其余渡船来年再换。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    review = library.document(read_bytes(REVIEW.encode(), "review.txt"), {"id": "review"})
    index = store.build([review], tmp_path, ToyEmbedder(["短板", "渡船"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_all_points_are_quoted_when_the_first_is(assistant: Assistant) -> None:
    answer = assistant.ask("渡口管理有哪些短板？")
    assert not answer.abstained
    for point in ("值守人员不足", "救生设备老旧", "航标没有补齐"):
        assert point in answer.text
