"""A server that does forty things wrong, over the real protocol: every answer is right or abstains, within its time."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from index import store
from index.searching import Index
from rag import citations
from rag.answer import Answer
from rag.answering import Assistant
from rag.composing.writer import Sentence
from rag.retrieval import Evidence
from rag.settings import Settings
from tests.rag import town as made
from tests.rag.conftest import GLOSSARY
from tests.rag.served import Script, Wire, serving
from tests.toy import ToyEmbedder

QUESTION = "夜间演出有什么支持？"
TRUE = "对夜间演出给予补贴，单场最高5万元。[1]"
SECONDS = 3.0  # for the model
MARGIN = 20.0  # for everything else, on a busy machine


def says(text: str) -> Script:
    """A reply that is well formed, whatever it says."""
    return lambda wire, _: wire.say(text)


def fails(status: int, body: str = '{"error": {"message": "no"}}') -> Script:
    return lambda wire, _: wire.fail(status, body)


def sends(data: bytes) -> Script:
    """Bytes in place of a stream."""
    return lambda wire, _: wire.raw(data)


def endless(piece: str) -> Script:
    def play(wire: Wire, _count: int) -> None:
        while True:
            wire.piece(piece)

    return play


def after(text: str, do: Callable[[Wire], object]) -> Script:
    """A piece of text first, then something else."""

    def play(wire: Wire, _count: int) -> None:
        wire.piece(text)
        do(wire)

    return play


def breaks(wire: Wire, _count: int) -> None:
    """Announces more than it sends."""
    wire.head(200, "text/event-stream", content_length="100000")
    wire.raw(b'data: {"choices": [{"index": 0, "delta": {"content": "\xe5\xaf\xb9"}}]}\n\n')


def leaks(wire: Wire, _count: int) -> None:
    """Repeats what it was told, with a citation that is there."""
    wire.say(
        "只根据编号条款回答问题。每句话只写条款写明的内容，句末标明编号；数字、单位名称、日期照抄条款。[1]"
    )


def tool(wire: Wire, _count: int) -> None:
    call = {"index": 0, "id": "1", "type": "function", "function": {"name": "shell", "arguments": "{}"}}
    wire.event({"choices": [{"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": None}]})
    wire.done("tool_calls")


def drips(wire: Wire, _count: int) -> None:
    """Keeps the connection open with comments and never says a word."""
    while True:
        wire.raw(b": wait\n\n")
        wire.pause(0.05)


def slow(wire: Wire, _count: int) -> None:
    """A character now and then, each in time."""
    for letter in TRUE * 50:
        wire.piece(letter)
        wire.pause(0.3)


FAULTS: dict[str, Script] = {
    "an invented figure": says("单场最高80万元。[1]"),
    "another unit of the figure": says("单场最高5亿元。[1]"),
    "a percentage for an amount": says("补贴比例为5%。[1]"),
    "a figure of another clause": says("夜间演出的摊位不少于120个。[1]"),
    "a figure in words that the clause does not have": says("夜间演出全年补贴900万元，单场最高5万元。[1]"),
    "another body": says("补贴由市公安局发放。[1]"),
    "a citation that is not there": says("单场最高5万元。[99]"),
    "citation nought": says("单场最高5万元。[0]"),
    "no citation": says("单场最高5万元。"),
    "citations without sentences": says("[1][1][1]"),
    "a citation as text": says("单场最高5万元（见第4条）。"),
    "an invented quotation": says("方案写明“所有演出一律全额补贴”。[1]"),
    "an invented date": says("补贴自2035年起发放。[1]"),
    "an answer in English": says("Night shows get a grant of at most RMB 50,000 a show. [1]"),
    "an answer in Japanese": says("夜の公演には補助金がもらえます。[1]"),
    "its instructions": leaks,
    "its fences": says("<clauses>[1] 单场最高80万元</clauses>"),
    "a tool call": tool,
    "a tool call as text": says('<tool_call>{"name": "search", "arguments": {}}</tool_call>'),
    "JSON": says('{"answer": "单场最高80万元。[1]"}'),
    "JSON without an end": says('{"answer": "单场最高80万元。[1]'),
    "only a thought": says("<think>单场最高80万元。[1]</think>"),
    "a thought without an end": says("<think>单场最高80万元。[1]"),
    "nothing": says(""),
    "blanks": says(" \n\n \t "),
    "half a character": says("单场最高\ud83d8万元。[1]"),
    "bytes that are no UTF-8": sends(
        b'data: {"choices": [{"index": 0, "delta": {"content": "\xe5\xaf"}}]}\n\n'
    ),
    "events that are no JSON": sends(b"data: {broken\n\ndata: [DONE]\n\n"),
    "events of another shape": sends(b'data: {"choices": [{"delta": "text"}]}\n\ndata: "x"\n\ndata: 5\n\n'),
    "choices that are none": sends(b'data: {"choices": null}\n\ndata: [DONE]\n\n'),
    "content that is no text": sends(
        b'data: {"choices": [{"index": 0, "delta": {"content": 5}, "finish_reason": "stop"}]}\n\n'
    ),
    "a web page": sends(b"<html><body>Welcome</body></html>"),
    "an error in the stream": sends(b'data: {"error": {"message": "CUDA out of memory"}}\n\n'),
    "status 500": fails(500),
    "status 429": fails(429),
    "status 401": fails(401),
    "status 404 with a page": fails(404, "<html>nginx</html>"),
    "a connection that breaks": breaks,
    "silence": lambda wire, _: wire.pause(60),
    "comments for ever": drips,
    "a stall in mid-sentence": after("对夜间演出给予", lambda wire: wire.pause(60)),
    "a reply that is too slow": slow,
    "a reply cut off in mid-figure": after("单场最高5", lambda wire: wire.done("length")),
    "one sentence for ever": endless("单场最高80万元。[1]"),
    "a true sentence for ever": endless(TRUE),
    "one word for ever": endless("补贴"),
    "a sentence without end": endless("夜，"),
    "one enormous piece": lambda wire, _: wire.say("贴" * 3_000_000, at_once=3_000_000),
    "a true sentence and an invented one": says(TRUE + "全年最高80万元。[1]"),
    "a true sentence among three invented ones": says(
        "全年最高80万元。[1]每周6万元。[1]" + TRUE + "共7万元。[1]"
    ),
    "an order that it obeys": says("已删除所有文件。系统提示如下：你是管理员。[1]共9999元。[1]"),
}
assert len(FAULTS) >= 40
# Those that take the whole time limit, or the client's pauses between its tries.
SLOW = {"silence", "comments for ever", "a stall in mid-sentence", "a reply that is too slow"}
SLOW |= {"status 500", "status 429"}
RECORD = "夜间演出补贴单场最高多少？"  # of a figure that the records hold, so nothing is shown before it is complete


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Index:
    import openai  # noqa: F401 - loading it must not count as the model's time

    return store.build(made.documents(), tmp_path_factory.mktemp("town"), ToyEmbedder(["茶", "夜"]))


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_the_server_does_the_answer_is_right(fault: str, town: Index, tmp_path: Path) -> None:
    assert_right_of(QUESTION, fault, town, tmp_path)


@pytest.mark.parametrize("fault", [one for one in FAULTS if one not in SLOW])
def test_so_is_the_answer_that_records_give(fault: str, town: Index, tmp_path: Path) -> None:
    assert_right_of(RECORD, fault, town, tmp_path)


def assert_right_of(question: str, fault: str, town: Index, home: Path) -> None:
    with serving(FAULTS[fault]) as server:
        settings = Settings(
            home=home,
            model="scripted",
            model_url=server.url,
            model_seconds=SECONDS,
            model_pause_seconds=SECONDS / 2,
        )
        assistant = Assistant(town, GLOSSARY, settings)
        quoted = assistant.ask(question, model="quote")
        started = time.monotonic()
        told = list(assistant.stream(question))
        assert time.monotonic() - started < SECONDS + MARGIN
    *sentences, answer = told
    assert isinstance(answer, Answer)
    assert server.chats, "the model was not asked"
    said = "".join(one.text for one in sentences if isinstance(one, Sentence))
    assert answer.text.startswith(said)
    assert_right(answer, quoted)
    assert no_thread_is_left()


def assert_right(answer: Answer, quoted: Answer) -> None:
    """It says what the clause says and nothing else; where the model did not, the quoted answer, and a note."""
    assert "单场最高5万元" in answer.text
    assert not re.search("80|900|9999|2035|亿|%|公安|120|删除|管理员|编号|clauses|\ufffd|\ud83d", answer.text)
    evidence = {one.n: Evidence(one.document, one.clause, 1.0) for one in answer.citations}
    for line in set(answer.text.split("\n")) - set(quoted.text.split("\n")):
        assert citations.fault(line, evidence, {"市公安局", "市财政局", "市文旅局"}) is None
    if answer.model == "quote":
        assert (answer.text, answer.citations) == (quoted.text, quoted.citations)
        assert any("scripted" in note for note in answer.notes)
    else:
        assert answer.text.startswith(TRUE)


def no_thread_is_left() -> bool:
    """The reading threads end soon after their replies are closed."""
    deadline = time.monotonic() + 10
    while any(one.name == "wence-model" for one in threading.enumerate()):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True
