"""Evidence made to fit a model's room: clause by clause, never in mid-clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.composing.budget import FittedReply, fitted
from rag.composing.prompts import Brief, Form, messages
from rag.errors import ModelFault
from rag.language import Language
from tests.rag.composing.briefs import PLAN, Scripted, brief, evidence

LONG = evidence(PLAN, "1/1/1")
LONG = replace(LONG, clause=replace(LONG.clause, text=f"1. 长。{'很' * 900}"))
WHOLE = brief("夜间？", Language.SIMPLIFIED, LONG, evidence(PLAN, "1/1/2"))


def clauses(conversation: str, of: Brief = WHOLE) -> list[int]:
    """The numbers of the clauses that stand whole in a conversation."""
    return [n for n, one in of.evidence.items() if one.clause.text in conversation]


def test_all_of_it_when_there_is_room() -> None:
    made, most = fitted(Scripted(), WHOLE, Form.PLAIN)
    assert made == messages(WHOLE)
    assert most == 800


def test_a_clause_that_does_not_fit_is_left_out_whole_and_the_next_may_stay() -> None:
    model = Scripted(room=800)
    made, most = fitted(model, WHOLE, Form.PLAIN)
    told = made[1].content
    assert clauses(told) == [1, 3]
    assert "[2]" not in told
    assert "很" not in told
    assert most == 200
    assert model.tokens(made) + most <= 800


@pytest.mark.parametrize("room", range(100, 1500, 50))
def test_whatever_the_room_it_is_kept_and_no_clause_is_cut(room: int) -> None:
    model = Scripted(room=room)
    try:
        made, most = fitted(model, WHOLE, Form.QUOTES)
    except ModelFault:
        assert room < 500
        return
    assert model.tokens(made) + most <= room
    told = made[1].content
    shown = clauses(told)
    assert shown
    assert [n for n in WHOLE.evidence if f"[{n}] 《" in told] == shown


def test_no_room_for_any_clause_is_a_fault_with_the_numbers() -> None:
    with pytest.raises(ModelFault, match=r"the 90 tokens of scripted; WENCE_MODEL_CONTEXT"):
        fitted(Scripted(room=90), WHOLE, Form.PLAIN)


def test_records_are_not_told_with_half_their_clauses() -> None:
    with pytest.raises(ModelFault, match="do not fit"):
        fitted(Scripted(room=800), replace(WHOLE, facts="长。[2]"), Form.PLAIN)


def test_nothing_is_asked_before_the_first_piece_and_a_closed_reply_asks_nothing() -> None:
    model = Scripted("好。")
    reply = FittedReply(model, WHOLE, Form.PLAIN)
    assert model.asked == []
    assert "".join(reply) == "好。"
    assert model.most == [800]
    closed = FittedReply(model, WHOLE, Form.PLAIN)
    closed.close()
    assert list(closed) == []
    assert len(model.asked) == 1
