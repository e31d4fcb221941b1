"""Places inside that of a text, mentioned as the bodies of the text that take them in; never for a bureau of theirs."""

from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from rag.questions.names import inside, taking_in
from rag.questions.names.units import Mention, Unit

COUNTIES, OWN, BUREAU = (
    Unit("各县（市、区）政府", "梅州市"),
    Unit("兴宁市政府", "梅州市"),
    Unit("市财政局", "梅州市"),
)
ELSEWHERE = Unit("各县区", "霜州市")
KNOWN = (BUREAU, COUNTIES, OWN, ELSEWHERE)


def document() -> Document:
    return library.document(
        read_bytes("梅州市方案\n\n1. 修桥。".encode(), "a.txt"), {"id": "a", "region": "梅州市"}
    )


def mentioned(text: str, *before: Mention) -> list[tuple[str, str, tuple[Unit, ...]]]:
    found = taking_in.mentioned(before, inside.named(text, (document(),)), text, KNOWN)
    return [(one.text, text[one.start : one.end], one.units) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("海丰县有哪些任务", []),
        ("平远县财政局有哪些任务", []),
        ("平远县的银行要做什么", []),
        ("the finance bureau of Jiaoling", []),
        ("Jiaoling's banks", []),
        ("平远县有哪些任务", [("平远县", "平远县", (COUNTIES,))]),
        ("平远县的主要职责", [("平远县", "平远县", (COUNTIES,))]),
        ("平远县政府负责什么", [("平远县", "平远县政府", (COUNTIES,))]),
        ("What must Jiaoling do?", [("Jiaoling", "Jiaoling", (COUNTIES,))]),
        ("兴宁市有哪些任务", [("兴宁市", "兴宁市", (OWN, COUNTIES))]),
        ("点名兴宁市的任务", [("兴宁市", "兴宁市", (OWN,))]),
    ],
)
def test_as_which_bodies_a_place_is_mentioned(
    text: str, found: list[tuple[str, str, tuple[Unit, ...]]]
) -> None:
    assert mentioned(text) == found


def test_the_last_characters_of_a_place_are_no_body() -> None:
    """县区, short for all counties, does not stand in 梅县区."""
    assert mentioned("梅县区的任务", Mention("县区", 1, 3, (COUNTIES,))) == [
        ("梅县区", "梅县区", (COUNTIES,))
    ]


def test_a_body_whose_name_goes_on_behind_a_place_is_kept() -> None:
    bureau = Mention("市财政局", 2, 6, (BUREAU,))
    assert mentioned("兴宁市财政局的任务", bureau) == [("市财政局", "市财政局", (BUREAU,))]
