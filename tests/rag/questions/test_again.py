"""What is said of the answer before and of nothing else, in three scripts; and what only looks like it."""

from __future__ import annotations

import pytest

from rag.language import Language
from rag.questions.asked import again
from rag.questions.asked.again import Move


@pytest.mark.parametrize(
    ("said", "move"),
    [
        ("谢谢", Move.THANKS),
        ("好的，明白了，多谢！", Move.THANKS),
        ("唔該晒", Move.THANKS),
        ("OK, thanks a lot", Move.THANKS),
        ("英文说一下", Move.TONGUE),
        ("中文呢", Move.TONGUE),
        ("in Chinese please", Move.TONGUE),
        ("原文", Move.SHOWN),
        ("具体点", Move.SHOWN),
        ("講詳細啲", Move.SHOWN),
        ("show me the clause", Move.SHOWN),
        ("原文係點寫", Move.SHOWN),
        ("出自哪里", Move.PLACES),
        ("source?", Move.PLACES),
        ("依据哪条", Move.PLACES),
        ("Can you tell me more?", Move.SHOWN),
        ("哪一条", Move.PLACES),
        ("边條？", Move.PLACES),
        ("which clause is that?", Move.PLACES),
        ("你确定吗？", Move.SURE),
        ("你確定嗎", Move.SURE),
        ("没搞错吧", Move.SURE),
        ("are you sure about that?", Move.SURE),
        ("Is that right?", Move.SURE),
        ("总结一下", Move.BRIEF),
        ("summarise", Move.BRIEF),
        ("还有吗", Move.OTHERS),
        ("仲有冇", Move.OTHERS),
        ("and what else?", Move.OTHERS),
        ("为什么呢", Move.REASONS),
        ("點解", Move.REASONS),
        ("why?", Move.REASONS),
    ],
)
def test_a_few_words_are_of_the_answer(said: str, move: Move) -> None:
    assert again.of(said) is move


@pytest.mark.parametrize(
    "said",
    [
        "谁负责",
        "揭阳呢",
        "第二个呢",
        "为什么要办夜市",
        "还有哪些任务",
        "好的项目有哪些",
        "确定对象的办法",
        "Is that right for night markets?",
        "Which clause speaks of night markets?",
        "tell me more about the second one",
    ],
)
def test_what_has_a_matter_of_its_own_is_a_question(said: str) -> None:
    assert again.of(said) is None


@pytest.mark.parametrize(
    ("said", "tongue"),
    [("用英文", Language.ENGLISH), ("繁體版", Language.TRADITIONAL), ("in Chinese", Language.SIMPLIFIED)],
)
def test_a_language_is_named(said: str, tongue: Language) -> None:
    assert again.tongue(said) is tongue


def test_what_is_said_of_answers_leads_nowhere() -> None:
    assert again.questions(["夜市由谁牵头", "谢谢", "原文", "配合呢"]) == ("夜市由谁牵头", "配合呢")
    assert again.questions(["原文", "谢谢"]) == ("原文",)


def test_much_thanks_is_read_at_once() -> None:
    assert again.thanks("谢" * 40)
    assert not again.thanks("谢" * 39 + "鱼")  # in the time of a test
