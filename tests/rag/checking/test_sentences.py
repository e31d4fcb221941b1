"""Where a sentence of a draft ends."""

from __future__ import annotations

import pytest

from rag.checking import sentences


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ("没有句号也算一句[1]", ["没有句号也算一句[1]"]),
        ("第一句。[1] 第二句！[2][3]", ["第一句。[1]", "第二句！[2][3]"]),
        (
            "引文里有句号：“先停运。再检修。”[1]完了。[2]",
            ["引文里有句号：“先停运。再检修。”[1]", "完了。[2]"],
        ),
        ("利率为4.5%。[1]", ["利率为4.5%。[1]"]),
        (
            "See No. 12 and Art. 3 of the U.S. text. [1] It ends.",
            ["See No. 12 and Art. 3 of the U.S. text. [1]", "It ends."],
        ),
        ("It costs RMB 1.5 million. [1]", ["It costs RMB 1.5 million. [1]"]),
        ("1. First row. [1]\n2. Second row. [2]", ["1. First row. [1]", "2. Second row. [2]"]),
        ("甲局牵头[1]；乙局配合[2]。", ["甲局牵头[1]；乙局配合[2]。"]),
        ("甲局牵头；[1]乙局配合。[2]", ["甲局牵头；[1]", "乙局配合。[2]"]),
        ("依据岭交〔2041〕12号（见附件。）办理。[1]", ["依据岭交〔2041〕12号（见附件。）办理。[1]"]),
    ],
)
def test_sentences_keep_what_belongs_to_them(draft: str, expected: list[str]) -> None:
    assert sentences.split(draft) == expected


@pytest.mark.parametrize(
    "draft", ["甲。[1]乙", "a. b. c", "（没有关上。[1]", "一。\n二。[2]\n\n三", "x；[1]；；y"]
)
def test_nothing_of_a_draft_is_lost(draft: str) -> None:
    joined = "".join(sentences.split(draft))
    assert "".join(joined.split()) == "".join(draft.split())
