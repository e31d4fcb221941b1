"""Two answers become one: what both say is said once, a list with its number rather than without."""

from __future__ import annotations

from rag import two_answers
from rag.desk import Written
from rag.drafting import Draft


def written(*lines: str, quoted: bool = False) -> Written:
    return Written(Draft(list(lines)), quoted=quoted)


def test_different_lists_are_both_told() -> None:
    both = two_answers.joined([written("- 甲。", "- 乙。"), written("共1项：", "- 丙。")])
    assert both.draft.parts == ["- 甲。", "- 乙。", "共1项：", "- 丙。"]


def test_the_same_points_are_told_once_with_their_number() -> None:
    both = two_answers.joined(
        [written("第八条：", "- （一）甲；[1]", quoted=True), written("共1种：", "- （一）甲。[2]")]
    )
    assert both.draft.parts == ["共1种：", "- （一）甲。[2]"]


def test_what_another_answer_says_with_its_place_is_told_once() -> None:
    both = two_answers.joined([written("三年办一百场。[1]"), written("《茶会方案》第2条：三年办一百场。[1]")])
    assert both.draft.parts == ["《茶会方案》第2条：三年办一百场。[1]"]
