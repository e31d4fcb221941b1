"""What stands for a word in one library."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.translating.choosing import ABSENT, UNHEARD, Chooser, Said, _aptest
from rag.translating.framing import light

TEXT = """云溪市公共场所急救办法

第一条 地铁站配备AED不少于20台，每月检查一次。

第二条 鸽子广场设置急救箱。

第三条 购置拖拉机的，按农机购置补贴办理。
"""


@pytest.fixture(scope="module")
def chooser(tmp_path_factory: pytest.TempPathFactory) -> Chooser:
    read = library.document(read_bytes(TEXT.encode(), "aid.txt"), {"id": "aid", "region": "云溪市"})
    folder: Path = tmp_path_factory.mktemp("aid")
    return Chooser(store.build((read,), folder, embeddings.load(embeddings.BUILTIN)))


def test_a_sign_that_the_library_prints_stands_for_itself(chooser: Chooser) -> None:
    assert chooser.weighed("AED", ("自动体外除颤器",)).forms == ("AED", "自动体外除颤器")
    assert chooser.weighed("ICU", ("重症",)).forms == ("重症",)
    assert chooser.weighed("Aed", ("自动体外除颤器",)).forms == ("自动体外除颤器",)


def test_an_everyday_word_is_taken_from_the_dictionary_where_the_library_has_it(chooser: Chooser) -> None:
    assert chooser.weighed("pigeon", ()).forms == ("鸽子",)
    assert "狼" not in chooser.weighed("wolf", ()).forms


def test_a_known_word_of_which_nothing_is_said_tells_more_than_one_unheard_of(chooser: Chooser) -> None:
    assert chooser.weighed("ferry", ("轮渡",)).weight == ABSENT
    assert chooser.weighed("blorf", ()).weight == UNHEARD


@pytest.mark.parametrize("word", ["plan", "plans", "numbers", "targets", "money", "next year"])
def test_what_frames_a_question_tells_little_in_any_form(word: str) -> None:
    assert light(word)


@pytest.mark.parametrize("word", ["wetland", "plane", "planner of wetlands"])
def test_what_is_asked_of_tells_all(word: str) -> None:
    assert not light(word)


def test_of_the_words_of_a_matter_that_which_means_the_word_itself_is_chosen(chooser: Chooser) -> None:
    tractor = chooser.weighed("tractor", ("农机购置补贴", "农机", "拖拉机"))
    assert tractor.apt == ("拖拉机",)
    assert chooser.chosen((tractor,), ())[tractor] == "拖拉机"


def test_a_word_that_the_embedder_hardly_knows_keeps_all_that_may_stand_for_it(chooser: Chooser) -> None:
    blorf = chooser.weighed("blorf", ("拖拉机", "急救箱"))
    assert blorf.apt == ("拖拉机", "急救箱")


def test_words_that_tell_no_clause_are_put_in_their_usual_meaning(chooser: Chooser) -> None:
    plan = chooser.weighed("plan", ("规划", "办理"))
    assert chooser.chosen((plan,), ())[plan] == "办理"  # the only one that the library has
    unit = chooser.weighed("unit", ("急救箱", "地铁站"))
    assert chooser.chosen((unit,), ())[unit] == "急救箱"


def test_of_words_that_mean_as_much_the_usual_one_is_chosen_and_not_the_longest() -> None:
    horn = Said("horn", ("号角", "乐器管理"), apt=("号角", "乐器管理"))
    assert _aptest(horn, ["号角", "乐器管理"]) == "号角"
    both = Said("horn", ("号角", "铜号角"), apt=("号角", "铜号角"))
    assert _aptest(both, ["号角", "铜号角"]) == "铜号角"


def test_what_the_library_says_as_it_stands_goes_before_what_it_says_in_pieces(chooser: Chooser) -> None:
    machine = Said("machine", ("急救补贴", "拖拉机"))
    assert chooser.chosen((machine,), ())[machine] == "拖拉机"
    box = Said("box", ("急救补贴", "急救"))  # no piece of a name in its place
    assert chooser.chosen((box,), ())[box] == "急救补贴"
