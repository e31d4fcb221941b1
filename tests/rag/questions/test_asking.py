"""Whether a list of tasks, a number or a yes is asked for, told from the words alone."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Role
from rag.questions.asked import asking, kinds

UNIT = ((0, 4),)  # the first four characters name a body


@pytest.mark.parametrize(
    "text", ["", "有哪几项任务", "节省多少时间", "节约了多少", "只有几项任务，谁牵头", "保费的指标是多少"]
)
def test_no_number_of_parts_is_asked_for(text: str) -> None:
    assert not asking.asks_number(text, ())


@pytest.mark.parametrize("text", ["有几项任务", "第一章谈了几个趋势", "一共多少节", "指标数是多少"])
def test_a_number_of_parts_is_asked_for(text: str) -> None:
    assert asking.asks_number(text, ())


def test_a_role_that_is_doubted_asks_for_no_list() -> None:
    assert asking.asks_tasks("市渡口局牵头的任务有哪些", UNIT, Role.LEAD)
    assert not asking.asks_tasks("市渡口局这事是牵头的还是配合的", UNIT, Role.LEAD)
    assert not asking.asks_tasks("市渡口局 leads the task", UNIT, Role.LEAD, whether=True)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("市渡口局修码头，哪些公司配合", False),  # others are asked for than the body that is named
        ("市渡口局的驻地要升做什么", False),
        ("市渡口局配合哪些任务", True),
        ("市渡口局要做什么", True),
        ("市渡口局有没有牵头的任务？", True),
        ("市渡口局有配合什么任务吗？", True),
        ("市渡口局 does it lead any task?", True),
        ("市渡口局 does it lead any task on ferry boats?", False),
    ],
)
def test_the_tasks_of_the_body_that_is_named_are_asked_for(text: str, asked: bool) -> None:
    assert asking.asks_tasks(text, UNIT, kinds.role(text)) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("渡口局是牵头的还是配合的", True),
        ("为何是渡口局牵头", True),
        ("为何延期", False),
        ("牵头的是渡口局", False),
    ],
)
def test_alternatives_and_reasons_take_something_for_granted(text: str, asked: bool) -> None:
    assert kinds.asks_whether(text) is asked


def test_who_is_asked_of_bodies_not_of_what_is_more() -> None:
    assert kinds.ASKS_UNIT.search("由谁牵头")
    assert not kinds.ASKS_UNIT.search("存款和贷款谁更快")
    assert not kinds.ASKS_UNIT.search("存款和贷款谁的目标增幅更大")
    assert not kinds.ASKS_UNIT.search("存款和贷款谁增得快")
    assert kinds.ASKS_UNIT.search("谁的任务最重要")
    assert kinds.ASKS_BODY.search("which two local banks cooperate")
    assert not kinds.ASKS_BODY.search("which tasks are there")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("有几个渡口", True),
        ("渡口几家？", True),
        ("渡口局牵头几项？", True),
        ("这几个渡口归谁管", False),
        ("我只有几个工人，该看哪条", False),
        ("近几家渡口", False),
        ("哪几家渡口", False),
    ],
)
def test_a_few_is_no_question_for_a_number(text: str, asked: bool) -> None:
    assert bool(kinds.FIGURES.search(text)) is asked
    assert bool(asking.HOW_MANY.search(text)) is asked


@pytest.mark.parametrize(
    ("text", "counts"),
    [("两年的指标相差多少？", False), ("两章的任务相差多少项？", True), ("一共有多少项指标？", True)],
)
def test_what_lies_between_two_figures_is_no_number_of_parts(text: str, counts: bool) -> None:
    assert asking.asks_number(text, ()) is counts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("lead unit for the ferry", True),
        ("please tell me the responsible department of the night market", True),
        ("the leading bodies meet every year", False),
    ],
)
def test_a_body_in_its_role_is_asked_for(text: str, asks: bool) -> None:
    assert (kinds.ASKS_UNIT.search(text) is not None) is asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [("扩建工程哪个处牵头？", True), ("哪个处于领先地位？", False), ("堵在哪个处理环节", False)],
)
def test_a_division_of_an_office_is_asked_for(text: str, asks: bool) -> None:
    assert (kinds.ASKS_UNIT.search(text) is not None) is asks


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("市渡口局", False),
        ("市渡口局渡轮任务", False),  # those of a matter are looked for by it
        ("任务", False),
        ("市渡口局的职责", True),
        ("市渡口局 重点工作", True),
        ("市渡口局嘅任務".replace("務", "务"), True),
    ],
)
def test_a_body_and_a_word_for_its_tasks(text: str, asked: bool) -> None:
    assert asking.names_tasks(text, UNIT if "局" in text else ()) is asked


def test_the_tasks_of_a_body_of_a_place() -> None:
    assert asking.names_tasks("霜州市渡口局的任务", ((3, 6),), ("霜州市",))
    assert not asking.names_tasks("霜州市渡口局的任务", ((3, 6),))


@pytest.mark.parametrize(
    ("text", "alone"), [("市渡口局", True), ("市渡口局？", True), ("市渡口局修船", False)]
)
def test_a_body_may_be_named_alone(text: str, alone: bool) -> None:
    assert asking.names_body(text, UNIT) is alone


@pytest.mark.parametrize(
    ("text", "counts"),
    [("市渡口局牵头几个", True), ("市渡口局配合多少？", True), ("市渡口局负责多少渡船", False)],
)
def test_how_often_a_body_has_a_role_is_a_number_of_tasks(text: str, counts: bool) -> None:
    assert asking.asks_number(text, UNIT) is counts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who leads the dredging?", True),
        ("Dredging: who leads?", True),
        ("What is done for ferrymen and who pays?", True),
        ("What help is there for people who own a ferry?", False),
        ("Is there a grant for anyone who repairs boats?", False),
    ],
)
def test_people_of_whom_something_is_told_are_not_asked_for(text: str, asks: bool) -> None:
    assert bool(kinds.ASKS_UNIT.search(text)) is asks


def test_a_percentage_is_no_date() -> None:
    assert kinds.RHYTHMS.search("By what percentage should waiting be cut?") is None
    assert kinds.RHYTHMS.search("By what date should waiting be cut?")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who takes part in the ferry meeting?", True),
        ("渡口恳谈会有哪些单位参加？", True),
        ("Who takes part in building the ferry?", False),
        ("工会会员由谁参加评选？", False),
        ("渡口段长由谁担任？", True),
        ("段长谁来当？", True),
        ("渡口值守的总段长是谁？", True),
        ("渡船船长是谁负责培训？", False),
        ("这事谁当年负责？", False),
    ],
)
def test_who_comes_to_a_meeting_is_no_question_for_a_list_of_bodies(text: str, asks: bool) -> None:
    assert bool(kinds.ATTENDS.search(text)) is asks
