"""Words of a question that name printed units, and words that only look like it."""

from __future__ import annotations

import pytest

from rag.questions.names import numbering
from rag.questions.names.references import Step, Unit, references, without


def chains(text: str) -> list[str]:
    """Each reference as UNIT number, outermost first."""
    return [
        " ".join(
            f"{one.unit.name.lower()} {one.number}{f'-{one.between}' if one.between else ''}"
            for one in found.steps
        )
        for found in references(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "第一批试点有哪些",
        "第三方支付是什么",
        "第二产业的比重",
        "全国第17位",
        "75号文讲什么",
        "第三行业协会",
        "第一条件是什么，第二项目是什么",
        "按第五条例办",
        "第一章程的修改",
        "第二节点和第三节能改造",
        "代表1人、发表2篇",
        "第八行业",
        "the task force of phase 2",
        "part of the plan, in the first place",
        "a box of 12",
        "section of the road",
        "任务3家企业承担",
        "搬去第二条街",
        "问题有两个：（一）谁牵头；（二）多少钱",
        "（一）谁牵头",
        "（2024）年",
    ],
)
def test_words_that_only_look_like_a_reference(text: str) -> None:
    assert chains(text) == []


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("规划第四章第五节下面分几小节", "chapter 4 section 5"),
        ("方案（十四）那个小标题", "bracket 14"),
        ("四、（二）讲什么", "heading 4 bracket 2"),
        ("第二十条第一款", "article 20 paragraph 1"),
        ("第三十三条第二款第（一）项", "article 33 paragraph 2 bracket 1"),
        ("第十一条第五项", "article 11 item 5"),
        ("第八条之一", "article 8-1"),
        ("专栏3的第2点", "box 3 point 2"),
        ("第二章第一节的专栏", "chapter 2 section 1 box None"),
        ("表1第8行", "table 1 row 8"),
        ("表格里第3行", "table None row 3"),
        ("附件2", "annex 2"),
        ("最后一章", "chapter -1"),
        ("倒数第二章", "chapter -2"),
        ("第一个专栏", "box 1"),
        ("首章", "chapter 1"),
        ("第四部分", "division 4"),
        ("45号任务", "article 45"),
        ("规划4.5节", "chapter 4 section 5"),
        ("第１２条", "article 12"),
        ("Task 45 of the plan", "article 45"),
        ("section 4.5", "chapter 4 section 5"),
        ("chapter four, section six", "chapter 4 section 6"),
        ("point 3 of box 2 in chapter IV", "chapter 4 box 2 point 3"),
        ("article 12(3)", "article 12 bracket 3"),
        ("the last chapter", "chapter -1"),
        ("the second annex", "annex 2"),
    ],
)
def test_a_chain_of_units(text: str, chain: str) -> None:
    assert chains(text) == [chain]


def test_two_articles_are_two_references() -> None:
    assert chains("第17条和第21条") == ["article 17", "article 21"]


def test_a_range_is_one_reference() -> None:
    assert references("第49到第52条")[0].steps == (Step(Unit.ARTICLE, 49, through=52),)
    assert references("articles 3 to 5")[0].steps == (Step(Unit.ARTICLE, 3, through=5),)
    assert [one.last.number for one in references("第9条到第3条")] == [9, 3]  # no range: it runs backwards


def test_what_is_left_beside_a_reference() -> None:
    text = "第十条讲什么"
    assert without(text, references(text)).strip() == "讲什么"


def test_a_bracket_alone_names_a_unit_in_a_follow_up() -> None:
    assert references("（三）呢") == ()
    assert [one.last for one in references("（三）呢", goes_on=True)] == [Step(Unit.BRACKET, 3)]


@pytest.mark.parametrize(
    ("steps", "chinese", "english"),
    [
        ((Step(Unit.CHAPTER, 4), Step(Unit.SECTION, 6)), "第4章第6节", "section 6 of chapter 4"),
        ((Step(Unit.BRACKET, 14),), "（十四）", "subheading 14"),
        ((Step(Unit.BRACKET, 20),), "（二十）", "subheading 20"),
        ((Step(Unit.ARTICLE, 8, 1),), "第8条之1", "article 8"),
        ((Step(Unit.ANNEX, None),), "附件", "annex"),
    ],
)
def test_a_chain_in_words(steps: tuple[Step, ...], chinese: str, english: str) -> None:
    assert numbering.written(steps, False) == chinese
    assert numbering.written(steps, True) == english


def test_a_number_of_units_in_words() -> None:
    assert numbering.counted(3, Unit.BOX, False) == "3个专栏"
    assert numbering.counted(2, Unit.BOX, True) == "2 boxes"
    assert numbering.counted(1, Unit.CHAPTER, True) == "1 chapter"
