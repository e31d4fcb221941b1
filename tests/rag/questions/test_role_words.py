"""Which roles a question speaks of: whether a body leads is asked, not denied, by 有没有牵头."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Role
from rag.questions.asked import role_words


@pytest.mark.parametrize(
    ("text", "leads"),
    [("市港务局有没有牵头的任务", True), ("市港务局没有牵头的任务", False), ("市港务局不牵头的任务", False)],
)
def test_whether_a_body_leads_is_not_denied(text: str, leads: bool) -> None:
    found = role_words.general(text)
    assert (not found or Role.LEAD in found) is leads
