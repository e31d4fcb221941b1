"""English questions in the words of Chinese documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import embeddings, store
from index.searching import Index
from rag.glossary import Glossary
from rag.questions.names.units import Units
from rag.translating.reading import Reader
from tests.rag.translating import quarry


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("quarry")
    return store.build(quarry.documents(), folder, embeddings.load(embeddings.BUILTIN))


@pytest.fixture(scope="module")
def reader(index: Index) -> Reader:
    glossary = Glossary([])
    return Reader(index, glossary, Units(index.responsibilities(), index.documents, glossary))


def test_a_word_that_nothing_stands_for_is_left_as_it_is(reader: Reader) -> None:
    read = reader.read("Who leads the blorfing of wetlands?")
    assert read.unknown == ("blorfing",)
    assert read.chinese == "湿地 blorfing 由哪个单位牵头？"


def test_a_place_is_known_by_its_sound(reader: Reader) -> None:
    assert reader.read("How many volunteers will Huoling recruit?").chinese == "霍岭招募志愿者多少人？"
    assert "溪口水库" in reader.read("Who monitors the water of Xikou reservoir?").chinese


def test_a_name_that_the_library_does_not_have_is_no_other(reader: Reader) -> None:
    assert "Dongguan" in reader.read("How many volunteers will Dongguan recruit?").unknown


def test_of_several_words_the_one_of_the_clause_is_taken(reader: Reader) -> None:
    carried = dict(reader.read("How much is the subsidy per hectare?").carried)
    assert carried["subsidy"] == "补助"


def test_a_body_is_found_under_a_name_of_the_askers_own(reader: Reader) -> None:
    assert "市林业局" in reader.read("Which tasks does the Huoling municipal forest bureau lead?").chinese


def test_a_committee_of_no_matter_is_no_body(reader: Reader) -> None:
    assert "市" not in reader.read("Which tasks does the committee lead?").chinese


def test_a_document_is_known_by_words_of_its_title(reader: Reader) -> None:
    read = reader.read("Who issued the Huoling bird plan?")
    assert (read.documents, read.chinese) == (("birds",), "霍岭计划由谁印发？")
    assert reader.read("When do the quarry measures take effect?").documents == ("stones",)
    assert reader.read("When do the parking rules take effect?").documents == ()


def test_what_stands_behind_of_stands_before(reader: Reader) -> None:
    assert reader.read("Who is responsible for the water quality of the reservoir?").chinese.startswith(
        "水库水质"
    )


def test_both_halves_of_a_question_count_a_word_once(reader: Reader) -> None:
    spoken = reader.read("How many wardens watch the wetland, and when was the wetland restored?").spoken
    assert [one.word for one in spoken].count("wetland") == 1


def test_a_part_that_says_nothing_follows_on_the_part_before(reader: Reader) -> None:
    read = reader.read("Who leads the restoration of wetlands, and who helps it?")
    assert read.chinese.endswith("由哪个单位牵头，配合单位有哪些？")


def test_a_body_is_of_the_rank_that_is_said(tmp_path: Path) -> None:
    index = store.build(quarry.ranked(), tmp_path, embeddings.load(embeddings.BUILTIN))
    glossary = Glossary([])
    reader = Reader(index, glossary, Units(index.responsibilities(), index.documents, glossary))
    assert "县林业局" in reader.read("Which tasks does the county forestry bureau lead?").chinese
    assert "市林业局" in reader.read("Which tasks does the municipal forestry bureau lead?").chinese


def test_words_shortened_are_read_whole(reader: Reader) -> None:
    assert reader.read("Which quarries can't be parks?").unknown == ()


def test_what_a_title_says_behind_its_sort_is_part_of_the_name(reader: Reader) -> None:
    read = reader.read("Who issued the plan on the protection of birds?")
    assert (read.documents, read.chinese) == (("birds",), "计划由谁印发？")


def test_what_bounds_a_number_stands_before_it(reader: Reader) -> None:
    assert "超过30" in reader.read("How many reservoirs have more than 30 volunteers?").chinese


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("What tasks does the forestry office lead?", "市林业局"),
        ("What tasks do the forestry people lead?", "市林业局"),
        ("What tasks does the water board lead?", "市水利局"),
    ],
)
def test_a_body_is_known_by_its_matter_whatever_kind_of_body_english_calls_it(
    reader: Reader, question: str, body: str
) -> None:
    assert reader.read(question).chinese == f"{body}牵头哪些任务？"


def test_people_of_a_sort_are_no_body(reader: Reader) -> None:
    assert "局" not in reader.read("What do the young people lead?").chinese
