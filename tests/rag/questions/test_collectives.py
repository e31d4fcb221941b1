"""Names of bodies that are all places of a level, told from those of one body by their form alone."""

from __future__ import annotations

import pytest

from rag.questions.names.collectives import Level, levels

COUNTY, TOWN, PARK = Level.COUNTY, Level.TOWN, Level.PARK


@pytest.mark.parametrize(
    ("name", "taken_in"),
    [
        ("", set()),
        ("各", set()),
        ("市政府", set()),
        ("青石县政府", set()),
        ("各部门", set()),
        ("各银行", set()),
        ("各县区财政局", set()),  # a trade in every county is no county
        ("各区直部门", set()),
        ("各市", set()),  # of a province
        ("县政府", set()),
        ("各县（市、区）政府", {COUNTY}),
        ("县（市、区）人民政府", {COUNTY}),
        ("全市各区县", {COUNTY}),
        ("各县〔市、区〕政府〔管委会〕", {COUNTY, PARK}),
        ("各镇人民政府（街道办事处）", {TOWN}),
        ("各镇街", {TOWN}),
        ("各园区镇街", {TOWN, PARK}),
        ("各功能区", {PARK}),
    ],
)
def test_what_a_name_takes_in(name: str, taken_in: set[Level]) -> None:
    assert levels(name) == taken_in
