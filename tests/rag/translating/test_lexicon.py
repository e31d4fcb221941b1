"""English words and what may stand for them."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from rag.glossary import Entry, Glossary
from rag.translating.framing import AFTER, BEFORE, IDLE
from rag.translating.lexicon import FOLDER, HAN, Lexicon, plain, stem

LEXICON = Lexicon(Glossary([Entry("石料", "quarry stone", (), "term")]))


def taken(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(word.text, word.forms) for word in LEXICON.words(text)]


def test_an_unknown_word_has_no_forms_and_is_not_lost() -> None:
    assert taken("the blorfing") == [("the", ()), ("blorfing", ())]


def test_nothing_comes_of_an_empty_text() -> None:
    assert LEXICON.words("") == ()


def test_the_longest_name_is_taken_whole() -> None:
    assert [word for word, _ in taken("sewage treatment plant sewage")] == [
        "sewage treatment plant",
        "sewage",
    ]


def test_a_mark_of_punctuation_parts_a_name() -> None:
    assert next(word for word, _ in taken("sewage, treatment plant")) == "sewage"


def test_a_word_as_it_is_written_comes_before_one_of_its_stem() -> None:
    assert "停车" in LEXICON.forms("parking")
    assert "公园" not in LEXICON.forms("parking")
    assert "公园" in LEXICON.forms("parks")


def test_the_glossary_is_known_too() -> None:
    assert LEXICON.forms("quarry stones") == ("石料",)


def test_possession_is_no_word() -> None:
    assert LEXICON.words("the women's federation")[1].forms[0] == "妇联"
    assert [word.text for word in LEXICON.words("a 'service station'")] == ["a", "service station"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("subsidise", "subsidized"),
        ("policies", "policy"),
        ("centre", "centers"),
        ("running", "run"),
        ("neighbourhoods", "neighborhood"),
        ("hiring", "hire"),
        ("adding", "add"),
        ("sold", "sell"),
        ("areas", "area"),
    ],
)
def test_spellings_and_endings_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("care", "car"), ("site", "sit"), ("planes", "plans"), ("caring", "cars"), ("added", "ad")],
)
def test_short_words_of_two_kinds_have_two_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def rows() -> list[tuple[str, list[str], list[str]]]:
    """File and line, names and forms of every row."""
    found = []
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(line for line in file if not line.startswith("#")):
                assert list(row) == ["en", "zh"], (path.name, row)
                found.append((f"{path.name}: {row['en']}", row["en"].split("|"), row["zh"].split("|")))
    return found


def test_no_name_stands_twice() -> None:
    names = Counter(plain(name) for _, names, _ in rows() for name in names)
    assert [name for name, times in names.items() if times > 1] == []


def test_every_row_is_whole() -> None:
    for row, names, forms in rows():
        assert len(set(forms)) == len(forms), row
        assert all(name == name.strip() and re.search("[A-Za-z0-9]", name) for name in names), row
        assert all(form == form.strip() and re.search(f"[{HAN}A-Z0-9%℃㎡]", form) for form in forms), row


def test_a_name_does_not_take_the_word_before_it() -> None:
    """The public security bureau is no public and a security bureau."""
    openings = tuple(f"{word} " for word in "the their my your which what how who when where is are".split())
    assert [name for _, names, _ in rows() for name in names if name.startswith(openings)] == []


def test_words_that_only_frame_a_question_stand_for_nothing() -> None:
    asking = {
        "who",
        "whom",
        "whose",
        "what",
        "which",
        "how",
        "where",
        "why",
        "do",
        "does",
        "the",
        "get",
        "gets",
    }
    assert asking <= IDLE
    assert [word for word in sorted(asking | {"of", "for", "to", "from"}) if LEXICON.forms(word)] == []
    assert {"of", "for", "to", "from"} <= BEFORE | AFTER


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("old folks", "老年人"),
        ("night market", "夜市"),
        ("floor area ratio", "容积率"),
        ("capital adequacy", "资本充足率"),
        ("early-warning", "预警"),
        ("shut down", "停业"),
        ("hand in paperwork", "提交材料"),
        ("dog licence", "养犬登记证"),
        ("jobless", "失业人员"),
        ("first-time exporters", "首次出口企业"),
        ("year on year", "同比"),
        ("meet", "符合"),  # no meeting
        ("met", "达到"),
        ("outdoor screens", "显示屏"),  # no screening
        ("phase", "一期"),
        ("calories", "千卡"),
        ("rent discount", "租金减半"),
        ("first offence", "首次"),
        ("licence taken away", "吊销"),
        ("in a row", "连续"),
        ("round the clock", "24小时"),
        ("whistle-blower", "举报人"),
        ("company-run", "直营门店"),
        ("hidden pipe", "暗管"),
        ("health department", "卫生健康委"),
        ("class size", "每班"),
        ("riverside", "滨河"),
        ("co-ordinators", "协管员"),
        ("poor families", "困难家庭"),
        ("railway station", "高铁站"),
        ("cooking fumes", "油烟"),
        ("snack bar", "小吃店"),
        ("per night", "每晚"),
        ("going public", "首次公开发行"),
        ("old town", "古城"),
    ],
)
def test_names_of_many_fields_are_known_in_everyday_words(said: str, form: str) -> None:
    (word,) = LEXICON.words(said)
    assert form in word.forms


@pytest.mark.parametrize(("one", "other"), [("coaches", "coach"), ("bodies", "body"), ("museums", "museum")])
def test_what_stands_for_one_stands_for_several(one: str, other: str) -> None:
    assert LEXICON.forms(one) == LEXICON.forms(other) != ()


def test_plurals_that_name_another_thing_stay() -> None:
    assert LEXICON.forms("customs")[0] == "海关"
    assert "海关" not in LEXICON.forms("custom")
    assert plain("minutes of the meetings") == "minutes of the meeting"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vets", "执业兽医师"),
        ("puppies", "幼犬"),
        ("recordings kept", "录像保存"),
        ("fishing ban", "休渔"),
        ("library card", "读者证"),
        ("overdue books", "逾期"),
        ("minimum wage", "最低工资"),
        ("going public", "上市"),
        ("debt dodgers", "逃废债"),
        ("skipper", "船长"),
        ("abandoning", "遗弃"),
        ("higher", "更高"),
    ],
)
def test_everyday_words_of_many_trades_are_known(said: str, meant: str) -> None:
    assert meant in LEXICON.forms(said)


def test_a_reward_and_what_it_is_for_are_two_things() -> None:
    assert [word for word, _ in taken("reward for reporting")] == ["reward", "for", "reporting"]


def test_a_name_of_several_things_of_which_none_is_heard_is_parted() -> None:
    text = "e-bike in the lift"
    (whole,) = LEXICON.words(text)
    assert whole.text == text
    assert [one.text for one in LEXICON.words(text, {"电动自行车", "电梯"}.__contains__)] == [
        "e-bike",
        "in",
        "the",
        "lift",
    ]
    assert LEXICON.words(text, {whole.forms[0]}.__contains__) == (whole,)
    assert LEXICON.words(text, ().__contains__) == (whole,)
