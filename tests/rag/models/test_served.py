"""A model behind a server: key, retries, time-outs, closing, and what it tells of itself. Over real sockets."""

from __future__ import annotations

import threading
import time

import pytest

from rag.errors import CutOff, ModelFault
from rag.models.model import Message, Role
from rag.models.served import ServedModel
from tests.rag.served import Wire, serving

ASKED = (Message(Role.SYSTEM, "be brief"), Message(Role.USER, "最高多少？"))


def served(url: str, wait: float = 5.0, context: int = 0) -> ServedModel:
    return ServedModel("scripted", url, "a-secret", wait, context)


def test_the_request_carries_key_name_and_messages() -> None:
    with serving(lambda wire, _: wire.say("好。")) as server:
        assert "".join(served(server.url).write(ASKED, most=99, temperature=0.5)) == "好。"
    asked = server.chats[0]
    assert asked.key == "Bearer a-secret"
    assert asked.body == {
        "model": "scripted",
        "messages": [{"role": "system", "content": "be brief"}, {"role": "user", "content": "最高多少？"}],
        "stream": True,
        "temperature": 0.5,
        "max_tokens": 99,
    }


def test_pieces_arrive_while_the_server_still_writes() -> None:
    def play(wire: Wire, _count: int) -> None:
        wire.piece("一")
        wire.pause(60)

    with serving(play) as server:
        started = time.monotonic()
        reply = served(server.url).write(ASKED)
        assert next(reply) == "一"
        assert time.monotonic() - started < 20
        reply.close()


def test_errors_that_may_pass_are_tried_again_after_growing_pauses() -> None:
    def play(wire: Wire, count: int) -> None:
        wire.fail(503) if count < 2 else wire.say("好。")

    with serving(play) as server:
        assert "".join(served(server.url).write(ASKED)) == "好。"
    first, second, third = (one.at for one in server.chats)
    # The client waits half a second, then one, each less up to a quarter by chance.
    assert second - first >= 0.35
    assert third - second >= 0.7


def test_the_server_may_say_how_long_to_wait() -> None:
    def play(wire: Wire, count: int) -> None:
        wire.fail(429, retry_after_ms="50") if count == 0 else wire.say("好。")

    with serving(play) as server:
        assert "".join(served(server.url).write(ASKED)) == "好。"
    assert server.chats[1].at - server.chats[0].at >= 0.05


def test_a_server_that_goes_on_failing_is_named_with_what_it_said() -> None:
    with (
        serving(lambda wire, _: wire.fail(500, '{"error": {"message": "no memory left"}}')) as server,
        pytest.raises(ModelFault, match=rf"scripted at {server.url}: .*no memory left"),
    ):
        list(served(server.url).write(ASKED))
    assert len(server.chats) == 3


def test_a_wrong_key_is_told_at_once() -> None:
    with (
        serving(lambda wire, _: wire.fail(401, '{"error": {"message": "bad key"}}')) as server,
        pytest.raises(ModelFault, match="bad key") as raised,
    ):
        list(served(server.url).write(ASKED))
    assert len(server.chats) == 1
    assert "a-secret" not in str(raised.value)


def test_silence_is_cut_short_at_the_time_out() -> None:
    with serving(lambda wire, _: (wire.piece("一"), wire.pause(60))) as server:
        reply = served(server.url, wait=0.3).write(ASKED)
        started = time.monotonic()
        with pytest.raises(ModelFault, match="scripted at"):
            list(reply)
        assert time.monotonic() - started < 20


def test_closing_wakes_the_reader_and_hangs_up() -> None:
    def play(wire: Wire, _count: int) -> None:
        while True:
            wire.raw(b": still here\n\n")  # comments keep every time-out away, and say nothing
            wire.pause(0.02)

    with serving(play) as server:
        reply = served(server.url, wait=30).write(ASKED)
        reader = threading.Thread(target=lambda: list(reply))
        reader.start()
        while not server.chats:
            time.sleep(0.01)
        time.sleep(0.2)
        reply.close()
        reader.join(20)
        assert not reader.is_alive()
        assert server.hung_up.wait(20)


def test_a_reply_that_was_read_no_further_hangs_up() -> None:
    def play(wire: Wire, _count: int) -> None:
        while True:
            wire.piece("好")
            wire.pause(0.01)

    with serving(play) as server:
        reply = served(server.url).write(ASKED)
        assert next(reply) == "好"
        reply.close()
        assert server.hung_up.wait(20)


@pytest.mark.parametrize(
    ("reason", "message"),
    [("length", "limit of tokens"), ("tool_calls", "asked for a tool"), ("content_filter", "filter")],
)
def test_a_reply_that_stopped_short_is_no_whole_one(reason: str, message: str) -> None:
    with serving(lambda wire, _: wire.say("一半", reason)) as server:
        reply = served(server.url).write(ASKED)
        assert next(reply) == "一半"
        with pytest.raises(CutOff, match=message):
            next(reply)


def test_a_reply_without_an_end_broke_off() -> None:
    with serving(lambda wire, _: wire.piece("一半")) as server:
        reply = served(server.url).write(ASKED)
        assert next(reply) == "一半"
        with pytest.raises(ModelFault, match="broke off"):
            next(reply)


def test_tokens_are_counted_where_the_server_counts_them() -> None:
    with serving(lambda _wire, _: None, others={"/tokenize": {"tokens": [1, 2, 3]}}) as server:
        assert served(server.url).tokens(ASKED) == 3 + 2 * 8
    asked = next(one for one in server.asked if one.path == "/tokenize")
    assert asked.body["content"] == "be brief\n最高多少？"
    with serving(lambda _wire, _: None, others={"/extras/tokenize/count": {"count": 5}}) as server:
        assert served(server.url).tokens(ASKED) == 5 + 2 * 8


def test_tokens_are_reckoned_high_where_it_does_not_and_it_is_asked_once() -> None:
    with serving(lambda _wire, _: None) as server:
        model = served(server.url)
        # 4 Chinese characters at 1.5, 10 others at 0.5, 8 for each of two messages
        assert model.tokens(ASKED) == 6 + 5 + 16
        assert model.tokens(ASKED) == 27
    assert [one.path for one in server.asked] == ["/tokenize", "/extras/tokenize/count"]


def test_the_room_is_what_the_list_tells_else_a_small_one() -> None:
    with serving(lambda _wire, _: None) as server:
        assert served(server.url).room() == 4096
        assert served(server.url, context=900).room() == 900
    assert served("http://127.0.0.1:9/v1").room() == 4096
    told = ({"id": "other", "max_model_len": 1}, {"id": "scripted", "max_model_len": 32768})
    with serving(lambda _wire, _: None, models=told) as server:
        assert served(server.url).room() == 32768
    with serving(lambda _wire, _: None, models=({"id": "scripted", "meta": {"n_ctx": 2048}},)) as server:
        assert served(server.url).room() == 2048
    with serving(lambda _wire, _: None, models=({"id": "scripted", "max_model_len": "x"},)) as server:
        assert served(server.url).room() == 4096


def test_the_list_of_models_and_a_name_that_is_not_on_it() -> None:
    with serving(lambda _wire, _: None, models=("other", "scripted:latest")) as server:
        assert served(server.url).listed() == ("other", "scripted:latest")
        served(server.url).probe()  # Ollama answers to the name without the tag
        with pytest.raises(ModelFault, match=r"has no model 'absent'.*other, scripted:latest"):
            ServedModel("absent", server.url, "", 5).probe()
    with serving(lambda _wire, _: None, models=None) as server:
        assert served(server.url).listed() == ()
        served(server.url).probe()  # it keeps no list, but it answers


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelFault, match=r"http://127\.0\.0\.1:9/v1"):
        served("http://127.0.0.1:9/v1", wait=1).probe()


def test_what_the_client_says_of_a_server_is_told_in_chinese_too() -> None:
    with pytest.raises(ModelFault) as refused:
        list(ServedModel("qwen", "http://127.0.0.1:9/v1", "", 1.0).write(ASKED))
    assert refused.value.chinese == (
        "模型 qwen（http://127.0.0.1:9/v1）：连接不上；请检查 WENCE_MODEL 和 WENCE_MODEL_URL"
    )
    with serving(lambda wire, _: wire.say("补贴", reason="length")) as server:
        with pytest.raises(CutOff) as short:
            list(ServedModel("scripted", server.url, "", 5.0).write(ASKED))
        assert short.value.chinese.startswith(f"模型 scripted（{server.url}）：回答到词元上限处被截断；")
