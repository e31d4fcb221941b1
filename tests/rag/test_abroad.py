"""A place of which no text says a word is known by its form; what only looks like one is none."""

from __future__ import annotations

import pytest

from index.searching import Index
from rag import abroad
from rag.answering import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "",
        "夜市由哪个局管？",
        "云溪的夜市几点关门？",  # the library's own
        "云西的夜市几点关门？",  # a slip of the same sound
        "请把任务列全",
        "这笔补贴到底是哪天发？",  # what asks is no part of a name
        "我阿嬷67岁，能不能办夜市通行证？",
        "扣掉之后尚余多少？",
        "Who runs the night market of Yunxi?",
        "Name the bureau that leads; Range of fees?",  # English words that could be syllables
        "What does QFLP mean?",
        "What is Yun Xi?",  # the library's own, spelt apart
        "who runs the market in qichuan",  # nothing tells a name in small letters from a slip
    ],
)
def test_no_place_is_unheard_of(question: str, index: Index) -> None:
    assert abroad.named(question, index) == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("淇川的夜市几点关门？", ("淇川",)),
        ("按柏江规定，夜市几点关门？", ("柏江",)),
        ("桐溪县交通局有哪些任务？", ("桐溪",)),
        ("桐溪縣有咩夜市？", ("桐溪",)),
        ("Who runs the night market in Qichuan?", ("Qichuan",)),
        ("Qichuan's night market: who runs it?", ("Qichuan",)),
        ("Is Tongxi or Qichuan open at night?", ("Tongxi", "Qichuan")),
        ("What does Zhang Rong Shi do?", ("Zhang Rong Shi",)),  # one name, and no place called Zhang
    ],
)
def test_a_place_of_which_nothing_is_said(question: str, names: tuple[str, ...], index: Index) -> None:
    assert abroad.named(question, index) == names


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("桐溪县交通局有哪些任务？", "库中没有桐溪的文件，文件未载明。库中文件涉及的地方是云溪、临江。"),
        (
            "Which tasks has the Transport Bureau of Qichuan?",
            "The library holds no text of Qichuan; it cannot be said what that states. Its documents are of Yunxi and Linjiang.",
        ),
    ],
)
def test_what_is_asked_of_it_is_refused_though_a_body_is_called_alike(
    question: str, said: str, assistant: Assistant
) -> None:
    answer = assistant.ask(question)
    assert (answer.abstained, answer.text, answer.citations) == (True, said, ())


def test_beside_a_place_of_the_library_it_is_no_reason_to_refuse(assistant: Assistant) -> None:
    assert not assistant.ask("淇川和云溪的交通局，云溪的有哪些任务？").abstained
