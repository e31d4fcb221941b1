"""The links below an answer: where they lead, and when there are none."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from tests.ui import fake_assistant, fake_documents
from ui.page import downloads
from ui.page.downloads import LONGEST_ADDRESS, address
from ui.page.transcript import Turn, transcript
from ui.spreadsheets import Format


def leads_to(markup: str) -> list[dict[str, list[str]]]:
    """The parameters of every download link."""
    found = re.findall(r'<a href="(v1/export[^"]*)" download', markup)
    return [parse_qs(urlsplit(html.unescape(one)).query) for one in found]


def test_an_answer_without_clauses_and_one_on_its_way_have_no_links() -> None:
    answer = fake_assistant.tasks("哪些？")
    for turn in (
        Turn(1, "?", fake_assistant.nothing("?", "en")),
        Turn(1, "?", replace(answer, abstained=True)),
        Turn(1, "?", fault="no"),
        Turn(1, "?", said="市商务局"),
    ):
        assert "v1/export" not in transcript((turn,))


def test_the_answer_of_a_model_has_no_links_for_a_file_might_hold_other_clauses() -> None:
    assert "v1/export" not in transcript(
        (Turn(1, "?", replace(fake_assistant.tasks("?"), model="small.gguf")),)
    )


def test_the_links_ask_the_same_question_after_the_same_ones() -> None:
    turn = Turn(
        2, "它们的 & 配合单位？", fake_assistant.tasks("哪些？"), history=("谁牵头QFLP？", "“=1+1”{{7}}")
    )

    assert leads_to(transcript((turn,))) == [
        {"question": [turn.question], "history": list(turn.history), "format": [format]}
        for format in ("csv", "xlsx")
    ]


def test_a_hostile_question_stays_an_address() -> None:
    shown = transcript((Turn(1, fake_documents.HOSTILE, fake_assistant.tasks("?")),))
    assert not re.search(r"<script|<img|\{\{|\$\{", shown)
    assert leads_to(shown)[0]["question"] == [fake_documents.HOSTILE]


def test_half_a_character_does_not_stop_the_page() -> None:
    assert address("\ud83d", (), Format.CSV) == "v1/export?question=%3F&format=csv"


def test_an_address_that_grows_too_long_forgets_the_oldest_questions() -> None:
    history = tuple(f"{n}{'长' * 100}" for n in range(10))
    made = address("短？", history, Format.CSV)

    assert LONGEST_ADDRESS - 1000 < len(made) <= LONGEST_ADDRESS
    assert parse_qs(urlsplit(made).query)["history"] == list(history[3:])


def test_a_question_too_long_for_an_address_has_no_links() -> None:
    assert downloads.links("长" * 1000, ()) == ""
