"""Names and numerals of a question as texts write them otherwise."""

from __future__ import annotations

import pytest

from rag.finding.otherwise import Otherwise
from rag.glossary import Entry, Glossary

KNOWN = Otherwise(
    Glossary(
        [
            Entry("电动渡船公司", "electric ferry companies", ("电渡公司", "e-ferries"), "institution"),
            Entry("市渡口局", "Ferry Bureau", ("渡口主管局",), "body"),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("第四条任务", []),
        ("二十四个渡口", [("二十四个渡口", "24个渡口", 0)]),  # no four
        ("2.4个渡口", []),
        ("渡口主管局", []),  # bodies are read by themselves
        ("电动渡船公司即电渡公司", []),
        ("四大核心任务", [("四大核心", "4大核心", 0)]),
        ("有6大片区", [("6大片区", "六大片区", 1)]),
        ("问电渡公司", [("电渡公司", "电动渡船公司", 1)]),
    ],
)
def test_each_with_the_other_way_of_writing_it(text: str, found: list[tuple[str, str, int]]) -> None:
    assert [(one.word, *one.officials, one.start) for one in KNOWN.spoken(text)] == found
