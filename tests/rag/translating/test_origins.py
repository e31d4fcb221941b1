"""Who wrote an answer tells whether it quotes, lists or knows."""

from __future__ import annotations

from rag.desk import Written
from rag.drafting import Draft
from rag.translating import origins


def test_an_answer_is_told_by_its_writer() -> None:
    assert origins.quotes(Written(Draft(), writer="figures"))
    assert origins.lists(Written(Draft(), writer="lists"))
    assert origins.recorded(Written(Draft(), writer="counts"))
    assert origins.worked_out(Written(Draft(), writer="reckoned"))


def test_what_was_not_found_is_of_no_sort_but_that_it_is_known_not_to_be() -> None:
    none = Written(Draft(), missing="no such task", writer="counts")
    assert origins.none_recorded(none)
    assert not any(
        tells(one) for tells in (origins.quotes, origins.lists, origins.recorded) for one in (none, None)
    )
