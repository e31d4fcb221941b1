"""Runs of words paired in order: what is the same, what stands for it, and what lies between."""

from __future__ import annotations

from rag.checking.alignment import align
from rag.checking.notions import Notion, notions


def words(text: str) -> tuple[Notion, ...]:
    return notions(text)


def test_the_same_words_leave_no_stretch() -> None:
    found = align(words("渔民免费停靠"), words("渔民免费停靠"))
    assert found.stretches == ()
    assert [(one.form, other.form) for one, other in found.pairs] == [
        ("渔民",) * 2,
        ("免费",) * 2,
        ("停靠",) * 2,
    ]


def test_nothing_in_common_is_one_stretch() -> None:
    found = align(words("渔民停靠"), words("灯塔重建"))
    assert (found.met, found.pairs, len(found.stretches)) == (0.0, (), 1)
    assert [one.form for one in found.stretches[0].said] == ["渔民", "停靠"]


def test_no_words_pair_with_nothing() -> None:
    assert align((), words("渔民停靠")).pairs == ()
    assert align(words("渔民停靠"), ()).met == 0.0


def test_the_word_in_the_place_of_another_is_told() -> None:
    found = align(words("居民免费停靠"), words("渔民免费停靠"))
    (stretch,) = found.stretches
    assert ([one.form for one in stretch.said], [one.form for one in stretch.held]) == (["居民"], ["渔民"])


def test_opposites_do_not_stand_for_one_another() -> None:
    found = align(words("渔民收费停靠"), words("渔民免费停靠"))
    assert [one.form for one in found.stretches[0].said] == ["收费"]
