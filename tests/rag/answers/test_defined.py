"""Terms that a text defines: the sentence that does, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Clause, Document, Level
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.meanings import defined
from tests.rag import pier
from tests.toy import ToyEmbedder


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


@pytest.mark.parametrize(
    "question", ["夜渡是什么意思？", "何为夜渡", "办法里夜渡怎么定义？", "夜渡係咩意思", "夜渡指的是什么？"]
)
def test_a_term_is_told_by_the_sentence_that_defines_it(assistant: Assistant, question: str) -> None:
    (one,) = assistant.ask(question).citations
    assert one.quote == "第一条 本办法所称夜渡，是指日落一小时后至次日日出前的载客航行。"


def test_of_two_terms_the_one_that_is_asked_is_told(assistant: Assistant) -> None:
    (one,) = assistant.ask("跟夜渡放在一起的散渡是什么？").citations
    assert one.quote == "本办法所称散渡，是指没有固定班次的载客航行。"


def test_of_two_terms_that_are_both_asked_each_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("渡口安全办法里夜渡和散渡各是什么意思？")
    assert "日落一小时后至次日日出前" in answer.text
    assert "没有固定班次的载客航行" in answer.text


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("本细则中的渡口工匠，指从业五年以上的船员。", "渡口工匠"),
        ("本方案所说的夜渡，指当日18时后的航行。", "夜渡"),
        ("老渡口，指建成三十年以上的渡口。", "老渡口"),
    ],
)
def test_in_whatever_words_a_text_defines(tmp_path: Path, text: str, term: str) -> None:
    read = library.document(read_bytes(f"霜州市细则\n\n第一条 {text}\n".encode(), "a.txt"), {"id": "a"})
    index = store.build([read], tmp_path, ToyEmbedder(["渡"]))
    assert [one.term for one in defined.of(index)] == [term]


def test_what_a_definition_leaves_out_belongs_to_it(tmp_path: Path) -> None:
    text = "本细则所称船主，是指在册船舶的所有人。军船、渔船的所有人除外。船主每年报到一次。"
    read = library.document(read_bytes(f"霜州市细则\n\n第一条 {text}\n".encode(), "a.txt"), {"id": "a"})
    (one,) = defined.of(store.build([read], tmp_path, ToyEmbedder(["船"])))
    assert one.quote.words.endswith("军船、渔船的所有人除外。")


def test_a_short_name_is_told_by_the_brackets_that_introduce_it(assistant: Assistant) -> None:
    (one,) = assistant.ask("渡安委指的是什么").citations
    assert one.quote == "设立渡口安全委员会（以下简称渡安委）。"


def test_what_a_thing_must_be_to_be_called_so(assistant: Assistant) -> None:
    assert (
        assistant.ask("评到多少分才算安心渡口？").text
        == "《霜州市渡口安全办法》第六条：达到85分以上的，评为安心渡口。[1]"
    )


def test_a_term_that_is_merely_said_in_a_question_is_not_explained(assistant: Assistant) -> None:
    """A question about where it is forbidden is not answered with what it is."""
    assert "是指" not in assistant.ask("夜渡在哪些水面不准？").text


def test_a_word_that_no_text_defines_is_not_given_another_ones_definition(assistant: Assistant) -> None:
    assert "是指" not in assistant.ask("汽渡是什么意思？").text


@pytest.mark.parametrize("question", ["散客渡是什么意思？", "什么叫散客渡", "安全办法里的散客渡指什么"])
def test_a_term_that_is_used_and_not_explained(tmp_path: Path, question: str) -> None:
    answer = pier.assistant(tmp_path, RIVER).ask(question)
    assert answer.abstained
    assert answer.text.startswith("文件用到了“散客渡”（《霜州市渡运安排》第二条），但没有解释它的含义")


def test_a_standard_that_is_named_is_not_explained_by_that(tmp_path: Path) -> None:
    answer = pier.assistant(tmp_path, RIVER).ask("“两快一稳”是什么意思？")
    assert answer.abstained


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("“三同”是什么意思？", "实现“三同”（同价、同班、同岸）"),
        ("“硬件”指什么？", "码头、缆桩等“硬件”"),
        ("摆渡人是指什么？", "其中，夜间值守的不少于两人。"),
    ],
)
def test_what_explains_a_term(tmp_path: Path, question: str, words: str) -> None:
    assert words in pier.assistant(tmp_path, RIVER).ask(question).text


RIVER = """霜州市渡运安排

第一条 以“两快一稳”为标准安排班次，实现“三同”（同价、同班、同岸），更新码头、缆桩等“硬件”。

第二条 散客渡由各镇安排。

第三条 本安排所称摆渡人，是指持证驾船的人员。其中，夜间值守的不少于两人。
"""


@pytest.mark.parametrize(
    "question", ["夜渡到底讲的是什么？", "霜州说的夜渡，具体是啥样的渡？", "「夜渡」即係點樣？"]
)
def test_however_a_meaning_is_asked(assistant: Assistant, question: str) -> None:
    (one,) = assistant.ask(question).citations
    assert one.quote == "第一条 本办法所称夜渡，是指日落一小时后至次日日出前的载客航行。"


@pytest.mark.parametrize(
    ("filling", "belongs"),
    [
        (" " * 100_000, False),
        ("，除外" * 33_000, False),
        ("军船" * 50_000 + "除外", False),
        ("其中" * 50_000, True),
    ],
)
def test_a_long_line_behind_a_definition(filling: str, belongs: bool) -> None:
    text = f"本细则所称船主，是指船舶的所有人。{filling}甲。"
    clause = Clause("1", Level.ARTICLE, "", "第一条", "", text)
    (one,) = defined.in_clause(Document("a", "细则", (clause,)), clause)
    assert (one.term, one.quote.end) == ("船主", len(text) if belongs else text.index("。") + 1)


def test_a_term_is_called_by_all_of_its_name() -> None:
    text = "第四条 所称夜间摆渡人，是指持证驾船的人员；所称散客，除另有说明外，是指没有订座的乘客。"
    document = library.document(read_bytes(text.encode(), "rules.txt"), {"id": "rules"})
    found = [one.term for clause in document.walk() for one in defined.in_clause(document, clause)]
    assert found == ["夜间摆渡人", "散客"]
