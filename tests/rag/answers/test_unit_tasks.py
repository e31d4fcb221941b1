"""Lists of a unit's tasks in the made-up town: whose, in which role, alone, together, on what."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.facts.responsibilities import Role
from documents.sources import read_bytes
from index import store
from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.answers.bodies import selection
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "市文旅局牵头哪些任务？",
        "文旅局作为牵头单位的任务，全部列出来",
        "云溪文旅局当牵头的有哪些事",
        "市文旅局牽頭邊啲任務？",
        "市文履局牵头那些任务",
        "Which tasks does the culture and tourism bureau lead in Yunxi?",
        "List every task led by the Bureau of Culture and Tourism in Yunxi.",
    ],
)
def test_the_tasks_that_a_unit_leads_are_complete_in_every_wording(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.kind is Kind.UNIT_TASKS
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]
    assert answer.coverage is not None
    assert (answer.coverage.found, answer.coverage.complete) == (2, True)


def test_all_roles_are_listed_leads_first_with_a_total(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局在夜间文化消费行动方案里沾边的任务都有哪些？")
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3", "plan:2/3/4"]
    lines = answer.text.split("\n")
    assert "共有3项任务：牵头2项，配合1项" in lines[0]
    assert [line for line in lines if line.startswith("- ")] == [
        "- 第1条：在老码头设立常年夜市，摊位不少于120个。[1]",
        "- 第3条：博物馆每周五开放至二十二时（与市文物局共同牵头）。[2]",
        "- 第4条：对夜间演出给予补贴，单场最高5万元。[3]",
    ]


def test_not_lead_but_cooperate(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局不是牵头、只做配合的任务有哪些？")
    assert cited(answer) == ["plan:2/3/4"]


def test_alone_and_jointly(assistant: Assistant) -> None:
    assert cited(assistant.ask("市文旅局单独牵头哪些任务？")) == ["plan:1/1/1"]
    assert cited(assistant.ask("市文旅局与其他单位共同牵头哪些任务？")) == ["plan:1/2/3"]


MIXED = (
    "霜州市渡口方案\n\n第一条 修渡口。（牵头单位：市渡口局，配合单位：市航道局）",
    "澄湾市渡船方案\n\n第一条 修渡船。（责任单位：市航道局、市船检局）",
)


def test_who_leads_is_not_denied_of_a_text_that_says_it(tmp_path: Path) -> None:
    documents = [
        library.document(read_bytes(text.encode(), f"{at}.txt"), {"id": f"text-{at}"})
        for at, text in enumerate(MIXED)
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡口", "渡船"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask("市航道局牵头哪些任务？")
    tails = {
        line.split("》")[0]: "没有区分牵头与配合" in line
        for line in answer.text.split("\n")
        if "1项任务" in line
    }
    assert tails == {"市航道局在《霜州市渡口方案": False, "市航道局在《澄湾市渡船方案": True}


def test_two_units_together_and_apart(assistant: Assistant) -> None:
    together = assistant.ask("市文旅局和市公安局共同参与的任务有哪些？")
    assert cited(together) == ["plan:1/2/3"]
    assert "市文旅局牵头，市公安局配合" in together.text
    apart = assistant.ask("市商贸局和市财政局各自牵头哪些任务？")
    assert cited(apart) == ["plan:1/1/2", "plan:2/3/4"]


@pytest.mark.parametrize(
    ("question", "where", "said"),
    [
        ("哪些任务只列了市财政局和市文旅局两家？", ["plan:2/3/4"], "1项任务里（没有其他单位）"),
        ("哪些任务只列了市文物局和市文旅局两家？", ["plan:1/2/3"], "1项任务里（都还列有其他单位）"),
        ("哪些任务列了市文物局和市文旅局？", ["plan:1/2/3"], "1项任务里："),
    ],
)
def test_two_units_and_nobody_else(assistant: Assistant, question: str, where: list[str], said: str) -> None:
    answer = assistant.ask(question)
    assert cited(answer) == where
    assert said in answer.text


def test_units_that_lead_nothing_together_are_told_so_before_what_they_share(assistant: Assistant) -> None:
    assert "没有共同牵头的任务" in assistant.ask("市文旅局和市公安局一起牵头的任务有几项？").text
    assert "没有共同牵头" not in assistant.ask("市文旅局和市公安局共同参与的任务有几项？").text


def test_units_that_share_no_task_are_told_so(assistant: Assistant) -> None:
    for question in ("市商贸局和市公安局共同牵头几项任务？", "市商贸局和市公安局共同牵头哪些任务？"):
        answer = assistant.ask(question)
        assert "没有同时列出市商贸局、市公安局的任务" in answer.text
        assert not answer.abstained


def test_a_part_of_the_text_narrows_the_list(assistant: Assistant) -> None:
    first = assistant.ask("夜间文化消费行动方案第一部分有几项任务涉及市文旅局？")
    assert cited(first) == ["plan:1/1/1", "plan:1/2/3"]
    assert "第一部分" in first.text.split("\n")[0]
    assert cited(assistant.ask("行动方案第二部分里市文旅局要配合哪些任务？")) == ["plan:2/3/4"]
    none = assistant.ask("夜间文化消费行动方案第二部分里市商贸局牵头的任务有几项？")
    assert "第二部分没有列出市商贸局的任务" in none.text


def test_each_unit_in_its_own_role(assistant: Assistant) -> None:
    answer = assistant.ask("市财政局牵头、市文旅局配合的任务有哪些？")
    assert cited(answer) == ["plan:2/3/4"]


def test_a_matter_narrows_the_list(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局在博物馆方面牵头哪些任务？")
    assert cited(answer) == ["plan:1/2/3"]
    assert "“博物馆”" in answer.text


def test_a_text_without_leads_is_listed_and_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("临江市农业局牵头哪些任务？")
    assert cited(answer) == ["draft:2"]
    assert "没有区分牵头与配合" in answer.text


def test_a_unit_with_another_role_only_is_an_abstention_that_says_which(assistant: Assistant) -> None:
    answer = assistant.ask("市城管局牵头哪些任务？")
    assert answer.abstained
    assert answer.citations == ()
    assert "没有牵头的任务" in answer.text
    assert any("配合1项任务" in note and "第1条" in note for note in answer.notes)


def test_who_questions_that_name_a_unit_are_not_lists(assistant: Assistant) -> None:
    answer = assistant.ask("博物馆延长开放是市文旅局还是哪个单位牵头？")
    assert answer.kind is Kind.LEAD_UNIT


@pytest.mark.parametrize(
    "question",
    ["市文旅局牵头哪几项任务？", "Where does the Bureau of Culture and Tourism appear as the lead?"],
)
def test_which_ones_and_where_ask_for_a_list_and_not_for_a_number(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.kind is Kind.UNIT_TASKS
    assert cited(answer) == cited(assistant.ask("市文旅局牵头哪些任务？"))


def test_the_main_text_leaves_the_annexes_out() -> None:
    assert not selection._in_place("正文里市文旅局牵头哪些任务？", "annex/table-1/1")
    assert selection._in_place("正文里市文旅局牵头哪些任务？", "2/3")
    assert selection._in_place("市文旅局牵头哪些任务？", "annex/table-1/1")


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("市文旅局牵头或负责哪些任务？", {Role.LEAD, Role.RESPONSIBLE}),
        ("市文旅局牵头哪些任务？", {Role.LEAD}),
        ("市文旅局作为协办单位出现在哪些任务里？", {Role.COOPERATE}),
        ("市文旅局参与哪些任务？", set(Role)),
        ("市文旅局有咩要做，牽頭同配合都計", set(Role)),
        ("市文旅局配合和牵头的任务", set(Role)),
    ],
)
def test_which_roles_count(assistant: Assistant, question: str, roles: set[Role]) -> None:
    assert selection.wish(assistant._understood(question, (), None)).roles == (frozenset(roles),)


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("市文旅局一共牵头（含跟别人一起牵头）多少项？", None),
        ("How many tasks does 市文旅局 lead, including jointly?", None),
        ("市文旅局与其他单位共同牵头多少项？", False),
        ("市文旅局单独牵头多少项？", True),
    ],
)
def test_those_led_with_others_are_counted_too_or_alone(
    assistant: Assistant, question: str, alone: bool | None
) -> None:
    assert selection.wish(assistant._understood(question, (), None)).alone is alone


def test_alone_or_jointly_is_no_condition(assistant: Assistant) -> None:
    assert cited(assistant.ask("市文旅局单独或共同牵头的任务都有哪几条？")) == ["plan:1/1/1", "plan:1/2/3"]


@pytest.mark.parametrize(
    "question",
    [
        "Yunxi Bureau of Culture and Tourism: is there anything it must lead, and with whom?",
        "list all tasks the culture and tourism buro of Yunxi leads",
    ],
)
def test_with_whom_is_told_beside_each_task(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]
    assert "lead shared with 市文物局" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is on the plate of Yunxi's Bureau of Culture and Tourism? Leading or helping, both please.",
        "List everything for the culture and tourism bureau of Yunxi: which tasks it leads, which it only cooperates in",
    ],
)
def test_leading_or_helping_asks_for_both(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["plan:1/1/1", "plan:1/2/3", "plan:2/3/4"]


def test_the_count_lists_what_it_counts(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局牵头几项任务？")
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]
    assert answer.text.split("\n")[1:] == [
        "- 第1条：在老码头设立常年夜市，摊位不少于120个。[1]",
        "- 第3条：博物馆每周五开放至二十二时（与市文物局共同牵头）。[2]",
    ]


def test_the_tasks_of_so_many_bodies(assistant: Assistant) -> None:
    answer = assistant.ask("云溪夜间文化消费行动方案里，列了三家以上单位的任务是哪几项？")
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]
    answer = assistant.ask("云溪夜间文化消费行动方案里哪些任务只写了一家单位？")
    assert cited(answer) == ["plan:1/1/2"]
    answer = assistant.ask("云溪夜间文化消费行动方案里，有两家以上牵头单位的任务是哪几项？")
    assert cited(answer) == ["plan:1/2/3"]


def test_the_tasks_of_a_body_without_helpers(assistant: Assistant) -> None:
    assert cited(assistant.ask("市商贸局牵头、没有配合单位的任务有哪些？")) == ["plan:1/1/2"]


def test_who_helps_is_told_where_it_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask("Which tasks does the Bureau of Culture and Tourism of Yunxi lead, and with whom?")
    assert [line for line in answer.text.split("\n") if line.startswith("- ")] == [
        "- Task 1: 在老码头设立常年夜市，摊位不少于120个 (with 市城管局 and 各镇街).[1]",
        "- Task 3: 博物馆每周五开放至二十二时 (lead shared with 市文物局) (with Public Security Bureau (市公安局)).[2]",
    ]
    assert (
        "with 市城管局"
        not in assistant.ask("Which tasks does the Bureau of Culture and Tourism of Yunxi lead?").text
    )


def test_neither_leading_nor_helping(assistant: Assistant) -> None:
    answer = assistant.ask("云溪夜间文化消费行动方案里，市文旅局既不牵头也不配合的有哪几条？")
    assert cited(answer) == ["plan:1/1/2"]


@pytest.mark.parametrize("question", ["市文旅局", "文旅局？", "云溪文旅局"])
def test_a_body_named_alone_is_told_its_tasks(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question))[:3] == ["plan:1/1/1", "plan:1/2/3", "plan:2/3/4"]


def test_who_helps_a_body_is_told_with_what_it_leads(assistant: Assistant) -> None:
    answer = assistant.ask("谁配合市文旅局？")
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]
    assert "（配合：市城管局、各镇街）" in answer.text


def test_a_federation_leads_alone_too() -> None:
    assert selection.JOINTLY.search("市妇女联合会牵头哪些任务") is None
    assert selection.JOINTLY.search("市妇女联合会联合牵头哪些任务") is not None
