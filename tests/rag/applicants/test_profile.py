"""What an applicant is rules out the opposite, unless the same sentence names its own kind too."""

from __future__ import annotations

import pytest

from rag.applicants import profile


@pytest.mark.parametrize(
    ("names", "opposed"),
    [({"large"}, True), ({"large", "small"}, False), ({"small"}, False), (set(), False)],
)
def test_a_small_firm_is_no_large_one(names: set[str], opposed: bool) -> None:
    told = profile.read("我们是一家小微企业，想贷款")
    assert told.has("small")
    assert told.lacks("large")
    assert told.opposed(frozenset(names)) is opposed


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("我们公司有18个员工，想贷款", True),
        ("We have 18 staff and want a loan", True),
        ("我们厂有300个员工，想贷款", False),
        ("我们是龙头企业，园里的店有18个员工", False),  # its size is told in words
        ("想建18个摊位", False),
    ],
)
def test_a_firm_of_few_people_is_a_small_one(text: str, small: bool) -> None:
    assert profile.read(text).has("small") is small
