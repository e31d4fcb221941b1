"""What two editions of a text have in common and what not, clause by clause."""

from __future__ import annotations

from documents.clauses import Clause, Document, Level
from documents.editions.diff import Change, Diff, Edit, Unit, compare
from documents.facts.responsibilities import Role


def tasks(*texts: str) -> Document:
    """A plan of numbered tasks."""
    clauses = (
        Clause(str(n), Level.ITEM, f"{n}.", f"第{n}条", "", f"{n}.{text}")
        for n, text in enumerate(texts, start=1)
    )
    return Document("plan", "甲市方案", tuple(clauses))


LOANS = "扩大科技信贷，余额达到100亿元。（牵头单位：市财政局）"
BONDS = "支持企业发行债券，设立专门窗口。（责任单位：市商务局）"
FUNDS = "设立产业投资基金，引导社会资本参与。"
TALENT = "引进高层次金融人才，完善住房保障。"


def told(diff: Diff) -> list[tuple[str, str, str]]:
    """Kind, older and newer address."""
    return [
        (one.change.value, one.older.address if one.older else "-", one.newer.address if one.newer else "-")
        for one in diff.changes
    ]


def test_one_text_held_against_itself_shows_nothing() -> None:
    diff = compare(tasks(LOANS, BONDS), tasks(LOANS, BONDS))
    assert (diff.changes, diff.same) == ((), 2)


def test_a_changed_figure_and_a_changed_unit_are_shown() -> None:
    newer = LOANS.replace("100", "120.5").replace("市财政局", "市财政局，配合单位：市科技局")
    (change,) = compare(tasks(LOANS, BONDS), tasks(newer, BONDS)).changes
    assert change.change is Change.CHANGED
    assert change.edits == (Edit("100", "120.5"), Edit("", "，配合单位：市科技局"))
    assert (change.units_removed, change.units_added) == ((), (Unit(Role.COOPERATE, "市科技局"),))


def test_a_unit_whose_role_changed_is_both_gone_and_new() -> None:
    (change,) = compare(tasks(LOANS), tasks(LOANS.replace("牵头", "责任"))).changes
    assert change.units_removed == (Unit(Role.LEAD, "市财政局"),)
    assert change.units_added == (Unit(Role.RESPONSIBLE, "市财政局"),)
    assert change.edits == (Edit("牵头", "责任"),)


def test_an_inserted_task_renumbers_the_others_and_changes_none() -> None:
    diff = compare(tasks(LOANS, BONDS), tasks(FUNDS, LOANS, BONDS))
    assert told(diff) == [("added", "-", "1"), ("moved", "1", "2"), ("moved", "2", "3")]
    assert diff.of(Change.ADDED)[0].clause.text == f"1.{FUNDS}"


def test_a_renumbered_task_whose_words_changed_is_found_again() -> None:
    diff = compare(tasks(LOANS, BONDS), tasks(FUNDS, TALENT, LOANS.replace("100", "200")))
    assert ("changed", "1", "3") in told(diff)
    (changed,) = [one for one in diff.changes if one.newer and one.newer.address == "3"]
    assert changed.edits == (Edit("100", "200"),)


def test_what_is_gone_stands_at_the_end_with_its_units() -> None:
    diff = compare(tasks(LOANS, BONDS), tasks(LOANS))
    assert told(diff) == [("removed", "2", "-")]
    assert diff.changes[0].units_removed == (Unit(Role.RESPONSIBLE, "市商务局"),)
    assert diff.same == 1


def test_a_text_written_anew_at_one_address_is_a_change_of_it() -> None:
    diff = compare(tasks(LOANS, FUNDS), tasks(LOANS, TALENT))
    assert told(diff) == [("changed", "2", "2")]


def test_layout_is_no_change() -> None:
    assert compare(tasks(LOANS), tasks(LOANS.replace("，", "， \n"))).changes == ()


def test_a_convention_that_is_new_changes_roles_and_not_words() -> None:
    listed = "发展债券。（责任单位：市财政局、市商务局）"
    older = tasks(listed, "各单位按职责抓好落实。")
    newer = tasks(listed, "列第一位的为牵头单位。各单位按职责抓好落实。")
    first = compare(older, newer).changes[0]
    assert (first.change, first.edits, first.clause.address) == (Change.CHANGED, (), "1")
    assert first.units_added == (Unit(Role.LEAD, "市财政局"),)


def test_a_long_clause_is_compared_by_sentence() -> None:
    many = "".join(f"第{n}项工作按期完成。" for n in range(1000))
    (change,) = compare(tasks(many), tasks(many.replace("第500项工作", "第500项任务"))).changes
    assert change.edits == (Edit("第500项工作按期完成。", "第500项任务按期完成。"),)
