"""A province and a city that both pay: either text's working and their sum; silence where only one pays."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PROVINCE = """岚渠省支持渔业若干措施

第一条 渔船投保的，按实缴保费的60%资助。

第二条 渔船改装夜灯的，每艘补助3万元。

第三条 渔民参加省级展会的，展位费按50%补助。
"""

CITY = """汀桥市落实渔业支持政策的实施意见

第一条 渔船投保的，在省级资助之外，市级再按实缴保费的30%资助，省、市合计最高资助40万元。

第二条 渔船改装夜灯的，除省级补助外，市级每艘再补助1万元。

第三条 渔船年检，每艘收费200元。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    index = store.build(
        [_document(PROVINCE, "province", "岚渠省"), _document(CITY, "city", "汀桥市")],
        tmp_path,
        ToyEmbedder(["保费", "夜灯", "展位"]),
    )
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def _document(text: str, id: str, region: str) -> Document:
    return library.document(read_bytes(text.encode(), f"{id}.txt"), {"id": id, "region": region})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渔船投保交了20万保费，省市加起来资助多少？", "两级合计：12万元＋6万元＝18万元。"),
        ("渔船投保交了60万保费，省市加起来资助多少？", "两级合计：36万元＋18万元＝54万元，超过合计上限，按40万元计。"),
        ("改装4艘渔船的夜灯，省里和市里一共补多少？", "两级合计：12万元＋4万元＝16万元。"),
        ("渔船投保，省和市加起来资助保费的百分之几？", "两级合计：60%＋30%＝90%。"),
    ],
)  # fmt: skip
def test_both_texts_are_worked_out_and_added(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert {one.document.id for one in answer.citations} == {"province", "city"}


@pytest.mark.parametrize(
    "question",
    [
        "参加展会，省市加起来补展位费的百分之几？",
        "年检5艘渔船，省市一共收多少钱？",
        "渔船投保交了20万保费，省里资助多少？",
    ],
)
def test_what_one_level_alone_pays_is_no_sum_of_two(assistant: Assistant, question: str) -> None:
    assert "两级合计" not in assistant.ask(question).text
