"""Who is shut out by a clause, from its own words and the applicant's."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.programmes import exclusions
from rag.settings import Settings
from tests.toy import ToyEmbedder

CREWS = "渔家戏班每场补助2000元。赛龙队、灯谜社团队除外。"
BOXES = "普通箱每个补500元；冷藏鱼箱县级不补。"
KIN = "按付款的20%补助，买卖双方存在关联关系的除外。"


def shut_out(text: str, description: str) -> list[str]:
    return [text[start:end] for start, end in exclusions.stated(text, description)]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        (CREWS, ""),
        (CREWS, "我们是戏班，有补助吗"),
        (CREWS, "我们不是灯谜社团队，有补助吗"),  # denied
        (BOXES, "我们发了普通鱼货"),
        (KIN, "双方没有关联关系，能补吗"),
        ("渔家戏班除外", "外来队伍能补吗"),
    ],
)
def test_who_is_not_named_is_not_shut_out(text: str, description: str) -> None:
    assert shut_out(text, description) == []


@pytest.mark.parametrize(
    ("text", "description", "words"),
    [
        (CREWS, "我们灯谜社想来演，有补助吗", "赛龙队、灯谜社团队除外"),
        (BOXES, "发的是冷藏鱼箱，补多少", "冷藏鱼箱县级不补"),
        (KIN, "跟卖方存在关联关系，能补吗", "买卖双方存在关联关系的除外"),
    ],
)
def test_who_is_named_is_shut_out(text: str, description: str, words: str) -> None:
    assert shut_out(text, description) == [words]


def test_it_is_said_first(tmp_path: Path) -> None:
    text = "灯塔县演出补助办法\n\n第一条 在渔港演出的戏班，每场补助2000元。龙灯队除外。\n\n第二条 办法自发布之日起施行。\n"
    document = library.document(read_bytes(text.encode(), "text.txt"), {"id": "text"})
    index = store.build([document], tmp_path, ToyEmbedder(["演"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("龙灯队在渔港演出，有没有补助？")
    assert answer.text.startswith("不在其内。《灯塔县演出补助办法》第一条")
    assert "龙灯队除外" in answer.text


def test_a_figure_that_is_demanded_is_held_against_the_one_told(tmp_path: Path) -> None:
    text = "灯塔县影视办法\n\n第一条 新购灯光器材投入300万元以上的，按投入额的15%补助。\n\n第二条 本办法自发布之日起施行。\n"
    document = library.document(read_bytes(text.encode(), "text.txt"), {"id": "text"})
    index = store.build([document], tmp_path, ToyEmbedder(["灯"]))
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    short = assistant.ask("我们新购灯光器材投入280万元，有没有补助？").text
    assert short.startswith("不符合“新购灯光器材投入300万元以上”（您说的是280万元）。")
    assert "推算" not in short
