"""Bodies that a sentence gives something to do, in the active and in the passive."""

from __future__ import annotations

import pytest

from documents.facts.duties import duties


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("第四条　市交通局负责渡口的日常管理。市水利局负责汛期调度。", ["市交通局", "市水利局"]),
        ("市自然资源和规划局负责码头用地。", ["市自然资源和规划局"]),
        ("市交通局、市水利局共同负责航道疏浚。", ["市交通局", "市水利局"]),
        ("市交通局是本市渡口的主管部门，负责组织实施本办法。", ["市交通局"]),
        ("补助资金由市财政局按季度拨付。", ["市财政局"]),
        ("渡运许可证由市交通局核发，遗失的由县交通局办理补发。", ["市交通局", "县交通局"]),
    ],
)
def test_who_is_given_something_to_do(text: str, units: list[str]) -> None:
    assert [one.unit for one in duties(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "经营者应当负责保持通道畅通。",
        "1.更新渡船。（市交通局、市财政局按职责分工负责）",
        "船工由熟练者带领上岗。",
        "密切政府主管部门同协会的联系。",
        "",
    ],
)
def test_no_body_is_found_where_none_is_named(text: str) -> None:
    assert duties(text) == ()


def test_the_span_is_the_sentence_without_the_clause_number() -> None:
    text = "（二）市水利局负责汛期调度；市交通局负责停航。"
    assert [text[one.start : one.end] for one in duties(text)] == ["市水利局负责汛期调度", "市交通局负责停航"]
