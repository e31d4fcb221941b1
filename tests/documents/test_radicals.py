"""Signs coded as radicals, as PDF files give them, read as the characters that they show."""

from __future__ import annotations

import pytest

from documents import library, radicals, sources
from documents.sources import read_bytes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("⼈⺠银⾏牵头", "人民银行牵头"),
        ("⻓期，⻛险", "长期，风险"),
        ("第⼀条", "第一条"),
        ("\uf90a融", "金融"),
        ("人民银行，第一条", "人民银行，第一条"),
        ("ﬁ ① Ｑ", "ﬁ ① Ｑ"),
    ],
)
def test_a_sign_becomes_its_character_and_nothing_else_changes(text: str, meant: str) -> None:
    assert radicals.characters(text) == meant


def test_every_supplement_stands_for_one_character_outside_the_radicals() -> None:
    assert len(radicals.SUPPLEMENT) == 35
    assert not [one for one in radicals.SUPPLEMENT.values() if radicals.LOOKALIKE.search(chr(one))]


def test_a_document_in_radicals_is_read_as_its_clauses() -> None:
    text = "关于样例⼯作的通知\n第⼀条 市⽂旅局牵头负责贴息。\n第⼆条 市⺠政局配合。"

    read = library.document(sources.read_bytes(text.encode(), "样例.txt"))

    assert [clause.label for clause in read.walk()][1:] == ["第一条", "第二条"]
    assert read.title == "关于样例工作的通知"
    assert "市文旅局" in read.clauses[1].text


def test_cells_of_a_table_are_read_alike() -> None:
    page = "<table><tr><th>单位</th><th>⾦额</th></tr><tr><td>市⺠政局</td><td>5万元</td></tr></table>"

    (line,) = read_bytes(f"<html><body>{page}</body></html>".encode(), "表.html").lines

    assert line.table is not None
    assert line.table.rows == (("单位", "金额"), ("市民政局", "5万元"))
