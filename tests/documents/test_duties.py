"""Bodies that a sentence gives something to do, in the active and in the passive."""

from __future__ import annotations

import pytest

from documents.facts.duties import duties


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("第四条　市交通局负责渡口的日常管理。市水利局负责汛期调度。", ["市交通局", "市水利局"]),
        ("市自然资源和规划局负责码头用地。", ["市自然资源和规划局"]),
        ("市交通局、市水利局共同负责航道疏浚。", ["市交通局", "市水利局"]),
        ("市交通局是本市渡口的主管部门，负责组织实施本办法。", ["市交通局"]),
        ("补助资金由市财政局按季度拨付。", ["市财政局"]),
        (
            "逾期不改的，由消防救援机构责令停业；拒不停业的，由公安机关处以罚款。",
            ["消防救援机构", "公安机关"],
        ),
        ("渡运许可证由市交通局核发，遗失的由县交通局办理补发。", ["市交通局", "县交通局"]),
    ],
)
def test_who_is_given_something_to_do(text: str, units: list[str]) -> None:
    assert [one.unit for one in duties(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "经营者应当负责保持通道畅通。",
        "1.更新渡船。（市交通局、市财政局按职责分工负责）",
        "船工由熟练者带领上岗。",
        "密切政府主管部门同协会的联系。",
        "",
    ],
)
def test_no_body_is_found_where_none_is_named(text: str) -> None:
    assert duties(text) == ()


def test_the_span_is_the_sentence_without_the_clause_number() -> None:
    text = "（二）市水利局负责汛期调度；市交通局负责停航。"
    assert [text[one.start : one.end] for one in duties(text)] == ["市水利局负责汛期调度", "市交通局负责停航"]


@pytest.mark.parametrize(
    ("text", "unit", "act", "acts"),
    [
        ("未按期编号的，由区城市管理部门责令改正。", "区城市管理部门", "责令改正", True),
        ("渡口规划报市人民政府批准后公布。", "市人民政府", "报市人民政府批准后公布", False),
        ("船主应当向所在地区城市管理部门备案。", "城市管理部门", "向所在地区城市管理部门备案", False),
        ("确需延长的，经渡口管理委员会批准，最多延长一次。", "渡口管理委员会", "经渡口管理委员会批准", False),
        ("县（区）民政部门20个工作日内审核。", "县（区）民政部门", "20个工作日内审核", True),
        ("市财政局履行出资人职责，负责资金拨付。", "市财政局", "履行出资人职责，负责资金拨付", True),
        (
            "渡安委下设办公室，设在市交通局，主要职责是受理申请。",
            "渡安委办公室",
            "，设在市交通局，主要职责是受理申请",
            True,
        ),
    ],
)
def test_what_each_body_does_and_what_is_brought_before_it(
    text: str, unit: str, act: str, acts: bool
) -> None:
    found = {one.unit: one for one in duties(text)}
    assert (found[unit].act, found[unit].acts) == (act, acts)


def test_two_bodies_of_one_sentence_each_have_their_own_share_of_it() -> None:
    first, second = duties("县民政部门20日内审核，公示无异议后，县财政部门30日内拨付。")
    assert (first.unit, "拨付" in first.act) == ("县民政部门", False)
    assert (second.unit, "拨付" in second.act) == ("县财政部门", True)


@pytest.mark.parametrize(
    "text", ["将房屋（含经营性用房）抵押给境外银行。", "未经批准不得停航。", "依法经营管理码头的企业。"]
)
def test_no_body_is_read_out_of_other_words(text: str) -> None:
    assert duties(text) == ()


@pytest.mark.parametrize(
    "text", ["支持船企和个人扩大生产和贸易以及仓储和运输" * 400, "由" + "船企或者个人" * 400, "和" * 20_000]
)
def test_a_long_run_of_names_without_a_body_is_read_at_once(text: str) -> None:
    assert duties(text) == ()


def test_a_joint_inside_a_name_parts_no_names() -> None:
    found = duties("市发展和改革局、市财政局、县公安局共同负责发放补贴。")
    assert [one.unit for one in found] == ["市发展和改革局", "市财政局", "县公安局"]
