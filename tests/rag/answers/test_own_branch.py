"""An answer to a case: the branch of the clause that is the asker's is said first, at its own rate."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

TEXT = """望潮县渔船扶持办法

第一条 渔船更换发动机的，按发动机价款的12%补助，每家最高80万元；购置本县生产的柴油机的，补助比例提高到15%。

第二条 在码头违规生火的，处警告；再次违反的，处50元以上200元以下罚款。

第三条 船员超过50人的码头，应当配备医务室；不足50人的码头，可以共用医务室。

第四条 在同一条渔船上连续做满三年、五年、八年的船员，分别给予一次性补贴6000元、10000元、20000元。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("own_branch")
    document = library.document(read_bytes(TEXT.encode(), "text.txt"), {"id": "text"})
    return Assistant(
        store.build([document], home, ToyEmbedder(["发动机", "码头"])), Glossary([]), Settings(home=home)
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "我在码头违规生火，第二次被抓了，罚多少钱？",
            "按您说的情况，对应的是“再次违反的，处50元以上200元以下罚款”。[1]",
        ),
        (
            "我们码头有43个船员，一定要配备医务室吗？",
            "您说的43个，对应的是“不足50人的码头，可以共用医务室”。[1]",
        ),
        ("我在同一条渔船上连续做了6年船员，一次性补贴有多少？", "您说的6年，对应的是“五年”：“10000元”。[1]"),
        (
            "我们渔船更换发动机花了60万元，买的是本县生产的柴油机，补助多少？",
            "按您说的情况，对应的是“购置本县生产的柴油机的，补助比例提高到15%”。[1]",
        ),
    ],
)
def test_the_branch_of_the_case_is_said_first(assistant: Assistant, question: str, said: str) -> None:
    assert assistant.ask(question).text.startswith(said)


def test_it_is_worked_out_at_the_rate_of_that_branch(assistant: Assistant) -> None:
    text = assistant.ask("我们渔船更换发动机花了60万元，买的是本县生产的柴油机，补助多少？").text
    assert "60万元×15%＝9万元" in text
    assert "×12%" not in text


@pytest.mark.parametrize(
    "question",
    [
        "渔船更换发动机的补助比例是多少？",
        "一艘渔船购置本县生产的柴油机补助比例提高到几成？",  # nobody tells a case of his own
        "两类码头的医务室怎么配备？",
    ],
)
def test_a_question_for_the_rule_is_answered_with_the_rule(assistant: Assistant, question: str) -> None:
    assert "对应的是" not in assistant.ask(question).text
