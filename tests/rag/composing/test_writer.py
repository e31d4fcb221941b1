"""A plugged-in model over the real protocol: what it writes is checked before anybody reads it, and never loses a record."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from index.searching import Index
from rag.answer import Answer, Citation, Reason
from rag.answering import Assistant
from rag.composing.writer import Sentence, Told
from rag.settings import Settings
from tests.rag.composing.briefs import PLAN, evidence
from tests.rag.composing.writing import asked, assistant
from tests.rag.conftest import GLOSSARY
from tests.rag.served import Wire, model, serving
from tests.toy import ToyEmbedder

PASSAGES = "夜市和博物馆怎么办？"
# What the model is shown for it: [1] 1/2/3 the museum, [2] 1/1/2 payment, [3] 1/1/1 the market.
MARKET = "老码头设立常年夜市。[3]"
MUSEUM = "博物馆每周五开放至二十二时。[1]"
FALSE = "夜市摊位不少于900个。[3]"


def streamed(index: Index, home: Path, url: str, question: str) -> tuple[list[Sentence], Answer]:
    *sentences, answer = assistant(index, home, url).stream(question)
    assert isinstance(answer, Answer)
    return [one for one in sentences if isinstance(one, Sentence)], answer


def addresses(answer: Answer) -> list[tuple[int, str]]:
    return [(one.n, one.clause.address) for one in answer.citations]


def test_a_supported_sentence_is_shown(index: Index, tmp_path: Path) -> None:
    with model("夜间演出给予补贴，单场最高5万元。[1]") as url:
        answer = asked(index, tmp_path, url)
    assert (answer.model, answer.text) == ("scripted", "夜间演出给予补贴，单场最高5万元。[1]")
    assert addresses(answer) == [(1, "2/3/4")]
    assert answer.withheld == ()


def test_an_invented_figure_is_withheld_and_the_rest_kept(index: Index, tmp_path: Path) -> None:
    with model("单场最高5万元。[1] 全年最高80万元。[1]") as url:
        answer = asked(index, tmp_path, url)
    assert answer.text == "单场最高5万元。[1]"
    assert [one.sentence for one in answer.withheld] == ["全年最高80万元。[1]"]
    assert answer.withheld[0].code is Reason.FIGURE


@pytest.mark.parametrize("reply", ["全年最高80万元。[1]", "单场最高5万元。[99]", "单场最高5万元。", ""])
def test_when_nothing_holds_the_clauses_are_quoted(reply: str, index: Index, tmp_path: Path) -> None:
    with model(reply) as url:
        answer = asked(index, tmp_path, url)
    assert answer.model == "quote"
    assert "单场最高5万元" in answer.text
    assert any("scripted" in note for note in answer.notes)


def test_a_server_that_fails_is_named_in_a_note(index: Index, tmp_path: Path) -> None:
    with model("", status=500) as url:
        answer = asked(index, tmp_path, url)
    assert (answer.model, answer.abstained) == ("quote", False)
    assert any(url in note for note in answer.notes)


def test_a_server_that_is_not_there_is_named_in_a_note(index: Index, tmp_path: Path) -> None:
    answer = asked(index, tmp_path, "http://127.0.0.1:9/v1")
    assert answer.model == "quote"
    assert any("127.0.0.1:9" in note for note in answer.notes)


def test_a_model_that_finds_no_answer_leaves_the_judgement_to_the_reader(
    index: Index, tmp_path: Path
) -> None:
    with model("未载明。") as url:
        answer = asked(index, tmp_path, url, PASSAGES)
    assert (answer.model, answer.withheld) == ("quote", ())
    assert "没有回答问题" in answer.notes[-1]


# Sentences as they come


def test_sentences_come_while_the_model_still_writes(index: Index, tmp_path: Path) -> None:
    def play(wire: Wire, _count: int) -> None:
        wire.piece(MARKET + MUSEUM)
        wire.pause(1)
        wire.say("未完。")

    with serving(play) as server:
        told = assistant(index, tmp_path, server.url).stream(PASSAGES)
        first = next(told)
        assert isinstance(first, Sentence)
        assert not server.over.is_set()
        assert first.text == "老码头设立常年夜市。[1]"
        assert [(one.n, one.clause.address) for one in first.citations] == [(1, "1/1/1")]
        second, answer = list(told)
    assert isinstance(second, Sentence)
    assert second.text == "\n博物馆每周五开放至二十二时。[2]"
    assert isinstance(answer, Answer)
    assert answer.text == first.text + second.text
    assert addresses(answer) == [(1, "1/1/1"), (2, "1/2/3")]


def test_a_reader_that_leaves_ends_the_models_work(index: Index, tmp_path: Path) -> None:
    def play(wire: Wire, _count: int) -> None:
        wire.piece(MARKET)
        for number in range(10_000):
            wire.piece(f"第{number}")
            wire.pause(0.01)

    with serving(play) as server:
        told = assistant(index, tmp_path, server.url).stream(PASSAGES)
        assert isinstance(next(told), Sentence)
        told.close()  # type: ignore[attr-defined]
        assert server.hung_up.wait(20)


def test_what_is_wrong_with_a_question_is_told_before_the_stream(assistant: Assistant) -> None:
    with pytest.raises(Exception, match="empty"):
        assistant.stream(" ")


def test_too_little_is_followed_by_the_quotations_and_a_note(index: Index, tmp_path: Path) -> None:
    with model(MARKET + FALSE + "博物馆每周9天开放。[1]") as url:
        sentences, answer = streamed(index, tmp_path, url, PASSAGES)
        quoted = assistant(index, tmp_path, url).ask(PASSAGES, model="quote")
    first, second = answer.text.split("\n", 1)
    assert first == "老码头设立常年夜市。[1]"
    assert second.count("《云溪市夜间文化消费行动方案》") == len(quoted.citations) == 3
    # The clause that was named first is [1] for good; the quotations' marks follow it.
    assert addresses(answer) == [(1, "1/1/1"), (2, "1/2/3"), (3, "1/1/2")]
    assert second.split("\n")[0].endswith("[2]")
    assert second.split("\n")[2].endswith("[1]")
    assert "".join(one.text for one in sentences) == answer.text
    assert answer.model == "scripted"
    assert "补上条款原文" in answer.notes[-1]
    assert len(answer.withheld) == 2


def test_a_bracket_of_a_clause_that_is_no_citation_stays_as_it_is() -> None:
    told = Told({1: evidence(PLAN, "1/2/3"), 2: evidence(PLAN, "2/3/4")})
    first = told.say("单场最高5万元。[2]")
    assert (first.text, [one.n for one in first.citations]) == ("单场最高5万元。[1]", [1])
    market = evidence(PLAN, "1/1/1")
    cited = {1: Citation(1, PLAN, market.clause, "", 0, 0), 2: first.citations[0]}
    then = told.add("摊位[注7]120个[7]。[1]单场。[2]", cited)
    assert then.text == "\n摊位[注7]120个[7]。[2]单场。[1]"
    assert [(one.n, one.clause.address) for one in then.citations] == [(2, "1/1/1")]


# What the records state


@pytest.mark.parametrize(
    "question",
    [
        "市文旅局牵头哪些任务？",  # a complete list
        "地铁票价是多少？",  # an abstention
        "夜市是由市公安局牵头吗？",  # a false premise put right
    ],
)
def test_some_answers_no_model_may_touch(question: str, index: Index, tmp_path: Path) -> None:
    with serving(lambda wire, _: wire.say("由市文旅局牵头。[1]")) as server:
        told = assistant(index, tmp_path, server.url)
        answer, quoted = told.ask(question), told.ask(question, model="quote")
    assert server.chats == []
    assert (answer.text, answer.coverage, answer.model) == (quoted.text, quoted.coverage, "quote")
    assert answer.notes == quoted.notes


LEAD = "老码头夜市由谁牵头？"


def test_records_are_handed_over_and_may_be_put_in_other_words(index: Index, tmp_path: Path) -> None:
    said = "牵头单位是市文旅局，配合单位是市城管局、各镇街，摊位不少于120个。[1]"
    with serving(lambda wire, _: wire.say(said)) as server:
        sentences, answer = streamed(index, tmp_path, server.url, LEAD)
    assert (
        "由市文旅局牵头，配合单位是市城管局、各镇街。[1]\n</facts>"
        in server.chats[0].body["messages"][1]["content"]
    )
    assert (answer.model, answer.text) == ("scripted", said)
    assert sentences == []  # nothing before it is known to be complete


@pytest.mark.parametrize(
    "said",
    [
        "由市文旅局牵头，摊位不少于120个。[1]",  # those who cooperate are left out
        "牵头单位是市文旅局，配合单位是市城管局、各镇街。[1]",  # a figure is left out
    ],
)
def test_a_record_told_in_part_is_given_as_it_stands(said: str, index: Index, tmp_path: Path) -> None:
    with model(said) as url:
        answer = asked(index, tmp_path, url, LEAD)
        quoted = assistant(index, tmp_path, url).ask(LEAD, model="quote")
    assert (answer.text, answer.model) == (quoted.text, "quote")
    assert "没有写全" in answer.notes[-1]


def test_what_a_follow_up_points_at_is_looked_up_without_the_model(index: Index, tmp_path: Path) -> None:
    with serving(lambda wire, _: wire.say("夜市引入 NFC 支付由市商贸局牵头。[1]")) as server:
        answer = assistant(index, tmp_path, server.url).ask("第二项由谁牵头？", (PASSAGES,))
    assert addresses(answer) == [(1, "1/1/2")]
    assert (answer.model, len(server.chats)) == ("scripted", 1)


# Settings


def test_the_best_of_several_drafts_is_shown(index: Index, tmp_path: Path) -> None:
    replies = (FALSE, MARKET + FALSE, MARKET + MUSEUM)
    with serving(lambda wire, count: wire.say(replies[count])) as server:
        answer = assistant(index, tmp_path, server.url, model_drafts=3).ask(PASSAGES)
    assert answer.text == "老码头设立常年夜市。[1]\n博物馆每周五开放至二十二时。[2]"
    assert [one.body["temperature"] for one in server.chats] == [0.0, 0.7, 0.7]


def test_a_small_context_gets_fewer_clauses(index: Index, tmp_path: Path) -> None:
    def told(context: int) -> str:
        with serving(lambda wire, _: wire.say(MUSEUM)) as server:
            assistant(index, tmp_path, server.url, model_context=context).ask(PASSAGES)
        return str(server.chats[0].body["messages"][1]["content"])

    assert all(f"[{n}] 《" in told(2000) for n in (1, 2, 3))
    small = told(600)
    assert "[1] 《" in small
    assert "[3] 《" not in small


def test_the_time_limit_holds_for_all_tries_together(index: Index, tmp_path: Path) -> None:
    def play(wire: Wire, _count: int) -> None:
        wire.pause(0.8)
        wire.say(FALSE)

    with serving(play) as server:
        told = assistant(index, tmp_path, server.url, model_pause_seconds=5)
        answer = told.ask(PASSAGES)
        limited = Assistant(
            index, GLOSSARY, Settings(home=tmp_path, model="scripted", model_url=server.url, model_seconds=1)
        ).ask(PASSAGES)
    assert answer.model == limited.model == "quote"
    assert "没有条款支持" in answer.notes[-1]
    assert "WENCE_MODEL_SECONDS" in limited.notes[-1]
    assert limited.seconds < 20


# Documents that do not hold

DRAFTED = """临江市夜间经济办法（征求意见稿）

第一条 为繁荣夜间经济，制定本办法。

第二条 夜间演出场地的租金由市文旅局补助。
"""
ISSUED = """临江市夜间演出通知

一、夜间演出场地须向市文旅局登记。
"""
VENUES = "夜间演出场地有什么要求？"


@pytest.fixture
def mixed(tmp_path: Path) -> Index:
    """A draft and a notice that holds, on one matter."""
    texts = {"drafted": DRAFTED, "issued": ISSUED}
    documents = [
        library.document(read_bytes(text.encode(), f"{id}.txt"), {"id": id}) for id, text in texts.items()
    ]
    return store.build(documents, tmp_path / "mixed", ToyEmbedder(["夜"]))


@pytest.mark.parametrize("cited", ["drafted", "issued"])
def test_a_document_that_does_not_hold_is_warned_of_where_the_models_words_cite_it(
    cited: str, mixed: Index, tmp_path: Path
) -> None:
    sentences = {"drafted": "夜间演出场地的租金由市文旅局补助。", "issued": "夜间演出场地须向市文旅局登记。"}

    def play(wire: Wire, _count: int) -> None:
        prompt = server.chats[-1].body["messages"][-1]["content"]
        before = prompt[: prompt.index(sentences[cited][:-1])]
        number = re.findall(r"\[(\d)\]", before)[-1]
        wire.say(f"{sentences[cited]}[{number}]")

    with serving(play) as server:
        answer = asked(mixed, tmp_path, server.url, VENUES)
        quoted = assistant(mixed, tmp_path, server.url).ask(VENUES, model="quote")
    assert {one.document.id for one in quoted.citations} == {"drafted", "issued"}
    assert (answer.model, answer.text) == ("scripted", f"{sentences[cited]}[1]")
    assert any("征求意见稿" in note for note in answer.notes) is (cited == "drafted")
