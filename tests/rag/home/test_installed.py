from __future__ import annotations

import importlib.metadata

from rag.home.installed import Check, checks


def test_a_package_that_is_not_there_says_how_to_get_it() -> None:
    assert checks(["no-such-package-here"]) == (
        Check("no-such-package-here", False, "not installed; pip install no-such-package-here"),
    )


def test_one_that_is_there_says_its_version() -> None:
    assert checks(["fastapi"]) == (Check("fastapi", True, importlib.metadata.version("fastapi")),)
