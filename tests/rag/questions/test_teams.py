"""Which teams of bodies a question describes: so many, no helper, several leads; none where bodies are asked for."""

from __future__ import annotations

import pytest

from rag.questions.asked import teams


@pytest.mark.parametrize(
    "text",
    [
        "市商务局牵头哪些任务？",
        "有没有配合单位？",
        "哪些任务要在年底前完成？",
        "which tasks are due",
        "the share of the fund that a task may get",
        "",
    ],
)
def test_no_team(text: str) -> None:
    assert teams.wanted(text) is None


@pytest.mark.parametrize(
    ("text", "fits", "fails"),
    [
        ("只有牵头单位、没有配合单位的任务有几项", (1, 0, 1), (1, 1, 2)),
        ("没有别人配合的任务是哪几项", (1, 0, 1), (1, 1, 2)),
        ("由两家单位共同牵头的任务", (2, 0, 2), (1, 2, 3)),
        ("有两家以上牵头单位的任务是哪几项", (3, 1, 4), (1, 3, 4)),
        ("只有一家牵头单位的任务", (1, 5, 6), (2, 0, 2)),
        ("没有牵头单位的任务", (0, 0, 3), (1, 0, 1)),
        ("哪些任务有两个配合单位？", (1, 2, 3), (1, 3, 4)),
        ("列了四家以上单位的任务", (1, 3, 4), (1, 2, 3)),
        ("哪几条不止三家单位", (1, 3, 4), (1, 2, 3)),
        ("只写了一家单位的任务", (0, 0, 1), (1, 1, 2)),
        ("责任单位超过三家的任务有几项", (0, 0, 4), (0, 0, 3)),
        ("配合单位多于两个的任务", (1, 3, 4), (1, 2, 3)),
        ("tasks with no cooperating unit", (1, 0, 1), (1, 1, 2)),
        ("which tasks have four responsible units", (0, 0, 4), (0, 0, 3)),
        ("projects that list two departments instead of one", (0, 0, 2), (0, 0, 1)),
        ("tasks with more than three cooperating units", (1, 4, 5), (1, 3, 4)),
    ],
)
def test_teams(text: str, fits: tuple[int, int, int], fails: tuple[int, int, int]) -> None:
    team = teams.wanted(text)
    assert team is not None
    assert (team.holds(*fits), team.holds(*fails)) == (True, False)


def test_only_helpers_are_a_matter_beside_a_body() -> None:
    team = teams.beside("市商务局牵头、没有配合单位的任务有哪些？")
    assert team is not None
    assert (team.holds(1, 0, 1), team.holds(1, 1, 2)) == (True, False)
    assert teams.beside("市商务局单独牵头的任务有哪些？") is None
    assert teams.beside("市商务局没有配合的任务有哪些？") is None
