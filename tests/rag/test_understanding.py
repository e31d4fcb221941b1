"""A follow-up is begun from its words alone; the answer before it is looked up once something is to be written."""

from __future__ import annotations

from rag.answer import Answer
from rag.answering import Assistant
from rag.slips import Slips
from rag.translating.lexicon import Lexicon
from rag.understanding import Understanding
from tests.rag.conftest import GLOSSARY

BEFORE, AFTER = "夜市由谁牵头？", "什么时候办？"


class Counting:
    """Recalls the answers of an assistant, and counts how often it is asked to."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.asked: list[str] = []

    def __call__(self, question: str, _history: object) -> Answer:
        self.asked.append(question)
        return self._assistant.ask(question)


def reader(assistant: Assistant, recall: Counting) -> Understanding:
    slips = Slips(assistant._desk.index, Lexicon(GLOSSARY))
    return Understanding(assistant._desk, assistant._carrier, slips, assistant._places, recall)


def test_a_follow_up_begun_asks_for_no_answer(assistant: Assistant) -> None:
    recall = Counting(assistant)
    begun = reader(assistant, recall).begun(AFTER, (BEFORE,), None)
    assert begun.earlier is not None
    assert begun.earlier.questions == (BEFORE,)
    assert not recall.asked
    assert not begun.spoken


def test_what_follows_takes_the_clauses_of_the_answer_before(assistant: Assistant) -> None:
    recall = Counting(assistant)
    understanding = reader(assistant, recall)
    followed = understanding.followed(understanding.begun(AFTER, (BEFORE,), None))
    cited = assistant.ask(BEFORE).citations
    assert set(recall.asked) == {BEFORE}
    assert followed.earlier is None
    assert followed.spoken == tuple(one.place for one in cited) != ()
    assert followed == understanding.query(AFTER, (BEFORE,), None)


def test_a_question_that_stands_alone_is_begun_whole(assistant: Assistant) -> None:
    recall = Counting(assistant)
    understanding = reader(assistant, recall)
    begun = understanding.begun(BEFORE, (), None)
    assert understanding.followed(begun) is begun
    assert not recall.asked
