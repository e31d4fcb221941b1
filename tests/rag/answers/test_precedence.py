"""Which of two rules that differ is to be followed: the sentence that says so, or that none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

FERRY = """雾渡市渡船票价办法

第一条 为了规范渡船票价，制定本办法。

第二条 渡船票价由市交通局核定，夜航加价两成。

第三条 老年人免票。同时符合多项减免的，就高执行，不重复享受。

第四条 国家对渡船票价另有规定的，从其规定。

第五条 本办法施行前的票价文件与本办法不一致的，以本办法为准。
"""
BOATS = """雾渡市渡船检修要点

第一章 检修

第一条 渡船每月检修一次。

第二章 附则

第二条 检修由市交通局组织。

第三条 本要点自2031年5月1日起施行，有效期五年。

附件：船务提示

1.渡船每半个月检修一次，重点查看缆绳；
2.雾天停航。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("ferry")
    return small_texts.assistant(home, {"fares": FERRY, "boats": BOATS}, ["票价", "检修", "渡船"])


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("雾渡票价办法跟以前的文件对不上，按哪个走", "5"),
        ("渡船票价的规定跟国家的不一样，听谁的", "4"),
        ("渡船减免撞上了，按高的还是按低的", "3"),
    ],
)
def test_the_sentence_that_settles_it_is_told(clerk: Assistant, question: str, address: str) -> None:
    assert {one.clause.address for one in clerk.ask(question).citations} == {address}


def test_texts_that_settle_nothing_are_said_to(clerk: Assistant) -> None:
    answer = clerk.ask("渡船检修要点自己前后矛盾的话以哪个为准")
    assert answer.abstained
    assert answer.text == "《雾渡市渡船检修要点》没有写明规定不一致时以哪个为准。"


def test_places_that_differ_are_told_before_it_is_said_that_none_prevails(clerk: Assistant) -> None:
    answer = clerk.ask("雾渡渡船检修，正文和附件说的不一样，听哪个的")
    assert {one.clause.address for one in answer.citations} == {"1/1", "afterword/1"}
    assert answer.text.endswith("文件没有写明以哪一处为准。")


def test_a_text_with_one_annex_behind_its_last_clause_has_an_annex(clerk: Assistant) -> None:
    assert "没有附件" not in clerk.ask("渡船检修要点的附件讲什么").text
