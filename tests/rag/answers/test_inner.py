"""What counties and towns of a city have to do by a text that names none of them, or one; and what is refused of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

SHOES = """泉州市鞋业振兴方案

1. 建设鞋材交易市场，2033年交易额达到80亿元。（责任单位：市商务局、各县（市、区）政府）

2. 培训制鞋工人。（责任单位：市人社局）

3. 清理废旧鞋材。（牵头单位：市环境局，配合单位：各县（市、区）政府、各镇街）

4. 在石狮市试办夜间鞋市。（责任单位：市商务局、石狮市政府）
"""
KILNS = """漳州市砖窑方案

1. 拆除旧砖窑。（责任单位：市住建局）
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = Path(tmp_path_factory.mktemp("shoes"))
    texts = (("shoes", "泉州市", SHOES), ("kilns", "漳州市", KILNS))
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})
        for name, region, text in texts
    ]
    index = store.build(documents, home, ToyEmbedder(["鞋", "窑"]))
    return Assistant(index, Glossary(()), Settings(home=home))


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "晋江市的常住人口是多少？",
        "晋江市2033年鞋材交易额目标是多少？",
        "What is Jinjiang's GDP?",
        "晉江市什麼時候發文？",
    ],
)
def test_a_figure_of_the_city_is_none_of_its_county(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.citations == ()
    assert "80亿" not in answer.text


@pytest.mark.parametrize("question", ["龙海区有哪些任务？", "长泰县有哪些任务？", "海丰县有哪些任务？"])
def test_where_no_text_charges_all_counties_it_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).abstained


def test_the_refusal_says_that_no_text_of_the_city_names_the_place(assistant: Assistant) -> None:
    assert assistant.ask("龙海区有哪些任务？").text == "库中漳州的文件没有写到龙海区，文件未载明。"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("晋江市承担哪些任务？", "晋江市"),
        ("晋江市政府要做哪些工作？", "晋江市"),
        ("晉江市承擔哪些任務？", "晉江市"),
        ("What does Jinjiang have to do?", "Jinjiang"),
    ],
)
def test_a_county_has_the_tasks_of_all_counties(assistant: Assistant, question: str, name: str) -> None:
    answer = assistant.ask(question)
    assert sorted(cited(answer)) == ["shoes:1", "shoes:3"]
    opening = answer.text.split("\n")[0]
    assert name in opening
    assert "没有点名" in opening or "沒有點名" in opening or "does not name" in opening
    assert not any("写作" in note for note in answer.notes)


def test_a_town_has_those_of_all_towns(assistant: Assistant) -> None:
    answer = assistant.ask("泉州蔡塘镇配合哪些任务？")
    assert cited(answer) == ["shoes:3"]
    assert "没有点名蔡塘镇，下列任务是交给各镇街的" in answer.text


def test_a_town_leads_nothing_where_all_towns_only_help(assistant: Assistant) -> None:
    answer = assistant.ask("泉州蔡塘镇牵头哪些任务？")
    assert answer.abstained
    assert answer.text.split("\n")[0] == "《泉州市鞋业振兴方案》没有点名蔡塘镇，蔡塘镇属于文中的各镇街。"


def test_a_town_that_no_text_and_no_question_places_is_refused(assistant: Assistant) -> None:
    assert assistant.ask("蔡塘镇配合哪些任务？").abstained


def test_a_county_that_is_named_has_its_own_tasks_too(assistant: Assistant) -> None:
    answer = assistant.ask("石狮市有哪些任务？")
    assert set(cited(answer)) == {"shoes:1", "shoes:3", "shoes:4"}
    assert "有的点名石狮市" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"), [("晋江市负责第1条吗？", "是。第1条"), ("晋江市负责第2条吗？", "不是。第2条")]
)
def test_whether_it_is_responsible(assistant: Assistant, question: str, verdict: str) -> None:
    opening, said = assistant.ask(question).text.split("\n")
    assert "没有点名晋江市，晋江市属于文中的各县（市、区）政府" in opening
    assert said.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "晋江市商务局有哪些任务？",
        "晋江市的商务局有哪些任务？",
        "晋江市商务局负责第1条吗？",
        "晋江的银行要做什么？",
        "Which tasks does the Jinjiang Commerce Bureau have?",
        "What must banks in Jinjiang do?",
    ],
)
def test_a_bureau_or_a_bank_of_a_county_is_no_county(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert cited(answer) == []


def test_only_what_names_a_county_is_asked_for(assistant: Assistant) -> None:
    assert cited(assistant.ask("点名石狮市的任务有哪些？")) == ["shoes:4"]


def test_a_firm_of_a_county_finds_the_measures_of_its_city(assistant: Assistant) -> None:
    query = assistant._understood("我们是晋江的鞋企，有什么支持？", (), None)
    assert query.documents == ("shoes",)


def test_a_town_of_a_city_without_counties_needs_no_city_before_it(tmp_path: Path) -> None:
    text = "东莞市鞋业方案\n\n1. 清理废旧鞋材。（牵头单位：市环境局，配合单位：各园区镇街）\n"
    document = library.document(read_bytes(text.encode(), "shoes.txt"), {"id": "shoes", "region": "东莞市"})
    index = store.build([document], tmp_path, ToyEmbedder(["鞋"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask("厚街镇有什么任务")
    assert cited(answer) == ["shoes:1"]
    assert "没有点名厚街镇，下列任务是交给各园区镇街的" in answer.text


@pytest.mark.parametrize(
    ("question", "said"), [("晋江市有没有责任", "是。第3条"), ("晋江市要配合吗", "是。第3条")]
)
def test_its_part_in_what_was_spoken_of_is_asked(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question, ["清理废旧鞋材谁负责"])
    assert cited(answer) == ["shoes:3"]
    assert said in answer.text


def test_with_nothing_spoken_of_all_its_tasks_are_told(assistant: Assistant) -> None:
    assert set(cited(assistant.ask("晋江市有没有责任"))) == {"shoes:1", "shoes:3"}


def test_what_the_city_gives_to_firms_is_given_to_those_of_its_counties(
    assistant: Assistant, tmp_path: Path
) -> None:
    text = (
        "泉州市鞋业贷款方案\n\n1. 鼓励银行给制鞋企业发放信用贷款，支持企业添置设备。\n\n2. 培训制鞋工人。\n"
    )
    document = library.document(read_bytes(text.encode(), "loans.txt"), {"id": "loans", "region": "泉州市"})
    index = store.build([document], tmp_path, ToyEmbedder(["鞋", "贷款"]))
    asked = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask
    answer = asked("晋江的制鞋企业能享受什么贷款支持")
    assert cited(answer) == ["loans:1"]
    assert answer.text.startswith("库中泉州的文件没有写到晋江，以下是面向全市的内容。[1]")
    assert asked("晋江的制鞋企业有多少家").abstained
    assert assistant.ask("晋江的银行要做什么？").abstained


def test_a_town_that_is_to_do_something_is_no_text(tmp_path: Path) -> None:
    text = "东莞市镇域步道方案\n\n1. 修建步道。（配合单位：各园区镇街）\n"
    document = library.document(read_bytes(text.encode(), "paths.txt"), {"id": "paths", "region": "东莞市"})
    index = store.build([document], tmp_path, ToyEmbedder(["步"]))
    asked = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask
    for question in ("寮步镇要做什么", "塘厦镇有没有任务"):
        assert asked(question).text.startswith("《东莞市镇域步道方案》没有点名")
