from __future__ import annotations

from pathlib import Path

import pytest

from documents.facts import vocabulary
from documents.facts.vocabulary import patterns


def test_a_section_is_one_pattern_for_both_languages() -> None:
    loan = patterns("instruments")["loan"]
    assert loan.search("发放贷款")
    assert loan.search("A LOAN")
    assert not loan.search("上市")


def test_the_name_of_an_institution_is_left_out() -> None:
    guarantee = patterns("instruments")["guarantee"]
    assert guarantee.search("提供担保")
    assert not guarantee.search("担保公司")


def test_a_misspelt_word_is_named_with_its_file_and_section(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wrong.toml").write_text("[size.small]\nzh = ['小微', '(中小']\n", "utf-8")
    monkeypatch.setattr(vocabulary, "__file__", str(tmp_path / "vocabulary.py"))
    with pytest.raises(ValueError, match=r"wrong\.toml: \[size\.small\]: '\(中小' is no regular expression"):
        patterns("wrong")
