"""Names that texts set in quotation marks: which of them a question says, and whose figures are no answer then."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from index.searching import Index
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.names import coined
from rag.settings import Settings

TEXT = """灯屿市渔港金融办法

第一条 实施“渔帆通”项目，由银行和担保公司一起为渔船融资。

第二条 争取政策性银行支持30亿元专项贷款额度，帮助渔业企业。

第三条 擦亮“灯屿制造”的招牌，办好“赶海”节。

第四条 动员渔企加入市“小微融平台”，推动在平台注册的企业超500家。

第五条 用好“市小微融”等共享平台。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    document = library.document(read_bytes(TEXT.encode(), "rules.txt"), {"id": "rules", "region": "灯屿市"})
    return store.build([document], tmp_path_factory.mktemp("coined"), embeddings.load("builtin"))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("灯屿制造业贷款有多少", ()),
        ("赶海在几月", ()),
        ("灯塔由谁管", ()),
        ("渔帆通的贷款额度是多少", ("渔帆通",)),
        ("申请渔帆通要交什么", ("渔帆通",)),
        (
            "市小微融平台有多少企业",
            ("小微融平台",),
        ),  # one thing, whose marks stand elsewhere in another clause
    ],
)
def test_the_names_that_a_question_says(index: Index, question: str, names: tuple[str, ...]) -> None:
    assert coined.named(question, index) == names


def test_a_thing_is_found_wherever_a_text_sets_its_marks(index: Index, tmp_path: Path) -> None:
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(
        "市小微融平台的注册企业数目标是多少？"
    )
    assert "500家" in answer.text


@pytest.mark.parametrize(
    ("question", "abstained"),
    [("渔帆通的贷款额度是多少？", True), ("政策性银行的专项贷款额度是多少？", False)],
)
def test_a_figure_of_another_thing_is_not_given(
    index: Index, tmp_path: Path, question: str, abstained: bool
) -> None:
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert answer.abstained is abstained
    assert ("30亿元" in answer.text) is not abstained


def test_a_name_that_many_clauses_say_is_a_word(tmp_path: Path) -> None:
    rules = "".join(f"第{one}条 船主可以申请“渔帆通”。\n\n" for one in "一二三四五")
    text = f"灯屿市渔港办法\n\n{rules}第六条 另设“船灯贷”，船灯贷按季付息，船灯贷不收费。\n"
    document = library.document(read_bytes(text.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([document], tmp_path, embeddings.load("builtin"))
    assert coined.named("渔帆通和船灯贷怎么申请", index) == ("船灯贷",)
