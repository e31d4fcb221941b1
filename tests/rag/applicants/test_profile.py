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
