"""Measures for an enterprise: made-up towns, made-up enterprises, exact rows, conditions and notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.facts.aspects import aspects
from documents.sources import read_bytes
from index import store
from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.answers.support import programmes
from rag.applicants import profile
from rag.glossary import Entry, Glossary
from rag.programmes import measures
from rag.programmes.scale import scale
from rag.questions.query import understand
from rag.settings import Settings
from tests.toy import ToyEmbedder

HILLS = """青岭市扶持实体经济若干措施

一、支持融资

1. 对首次从银行获得贷款的小微企业，按贷款额给予贴息，单户最高3万元。（牵头单位：市财政局，配合单位：市商务局）

2. 支持制造业企业以融资租赁方式更新设备，分期偿还。（牵头单位：市工信局）

3. 鼓励银行开办知识产权质押贷款，支持缺少抵押物的科技企业融资。（牵头单位：市科技局）

4. 对年出口额超过500万美元的外贸企业，给予出口信用保险保费补贴。（牵头单位：市商务局）

5. 支持渔民以渔船抵押贷款。（牵头单位：市农业局）

6. 支持地方法人银行补充资本金，增设分支机构。（牵头单位：市金融局）

7. 鼓励上市公司发行公司债券，支持并购重组。（牵头单位：市金融局）

二、保障措施

8. 成立融资工作领导小组，支持企业融资工作纳入年度考核。（牵头单位：市府办）
"""

COAST = """白沙市金融支持企业行动方案（征求意见稿）

第一条 探索设立天使基金，支持初创科技企业股权融资。（责任单位：市科技局）

第二条 推动企业在证券交易所上市，建立上市后备企业库，开展辅导培训。（责任单位：市金融局）
"""

MEADOW = """禾塘市便民服务若干措施

一、总则

1. 本市建成区内驿站、车库和助餐点的建设与管理，适用本措施；民宿不适用本措施。

二、支持建设

2. 支持社会力量开办社区驿站。新建驿站按面积补助：60平方米以下的补助2万元，60平方米（含）至150平方米的补助5万元，
150平方米以上的补助9万元。（市民政局、市财政局）

3. 利用自家院落建设车库且向邻里开放、车位在40个以上的，由市财政按每个车位6000元补助。（市城管局）

4. 为失能老人家庭的卫生间加装扶手，每户补贴最高3500元。（市民政局、市残联）

5. 在同一助餐点连续服务满两年、四年的，分别给予津贴1000元、3000元。

三、法律责任

6. 擅自占用车库的，责令改正，并处300元罚款；驿站弄虚作假的，追回补助资金。

本措施由禾塘市民政局负责解释。
"""

GLOSSARY = Glossary(
    [
        Entry("青岭市", "Qingling", (), "place"),
        Entry("白沙市", "Baisha", (), "place"),
        Entry("市工信局", "Industry Bureau", (), "body"),
    ]
)


def documents() -> tuple[Document, ...]:
    return (
        library.document(read_bytes(HILLS.encode(), "hills.txt"), {"id": "hills", "region": "青岭市"}),
        library.document(read_bytes(COAST.encode(), "coast.txt"), {"id": "coast", "region": "白沙市"}),
        library.document(read_bytes(MEADOW.encode(), "meadow.txt"), {"id": "meadow", "region": "禾塘市"}),
    )


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    index = store.build(documents(), tmp_path, ToyEmbedder(["贷款", "设备", "上市", "驿站", "车库", "扶手"]))
    return Assistant(index, GLOSSARY, Settings(home=tmp_path))


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    ("said", "needs", "traits"),
    [
        ("青岭的五金厂，想换一批机床", {"equipment"}, {"manufacturing"}),
        ("We export toys and our buyers may go bankrupt", {"trade-insurance"}, {"foreign-trade"}),
        ("软件公司，有三项专利，没有抵押物，想贷款", {"intellectual-property", "unsecured", "loan"}, {"technology"}),
        ("准备在北交所上市的小巨人", {"listing"}, {"candidate", "specialised"}),
        ("a co-operative of growers, prices swing every year", {"hedging"}, {"agriculture"}),
        ("客户一百二十天才付款，应收账款压着", {"receivables"}, set()),
        ("大股东爆仓，股价大跌", {"rescue"}, set()),
    ],
)  # fmt: skip
def test_needs_and_traits_are_drawn_from_a_description(said: str, needs: set[str], traits: set[str]) -> None:
    read = profile.read(said)
    assert needs <= {one.name for one in read.needs}
    assert traits <= {one.name for one in read.traits}


def test_an_opposite_trait_and_a_wider_trait_follow_from_what_is_said() -> None:
    read = profile.read("小微企业，做跨境电商")
    assert read.lacks("large")
    assert not read.lacks("small")
    assert read.has("foreign-trade")


def test_start_ups_that_seek_money_are_offered_equity_and_others_are_not() -> None:
    assert profile.read("初创公司，想融资").has("equity")
    assert not profile.read("初创公司，要招人").has("equity")


def test_figures_in_both_languages() -> None:
    said = [(one.value, one.unit) for one in profile.read("we export USD 6.5 million a year").figures]
    assert said == [(6.5e6, "美元")]
    assert [(one.value, one.unit) for one in profile.read("出口600万美金").figures] == [(6e6, "美元")]


def test_organisation_and_help_for_banks_are_no_measures_for_enterprises() -> None:
    found = {one.clause.address: one.institutional for one in measures.of(documents()[0])}
    assert "2/8" not in found
    assert found["1/6"]
    assert not found["1/3"]


def test_the_rarer_of_two_aspects_weighs_more() -> None:
    rarities = scale(tuple(measures.of(documents()[0])))
    table = aspects()
    assert rarities.weight(table["fishing"]) > rarities.weight(table["loan"])


def test_a_measure_is_found_by_a_need_told_in_other_words(assistant: Assistant) -> None:
    answer = assistant.match("青岭的模具厂，机器太旧想换新的，一次拿不出钱")
    assert cited(answer) == ["hills:1/2"]
    assert answer.text.splitlines()[0].startswith(
        "找到1条可能适用的措施：《青岭市扶持实体经济若干措施》第2条（"
    )
    assert "面向：制造业（符合）。可找：市工信局。" in answer.text


def test_every_line_ends_with_its_citation(assistant: Assistant) -> None:
    answer = assistant.match("青岭的小微企业，从没贷过款，想贷款")
    assert cited(answer)[0] == "hills:1/1"
    assert all(line.endswith("]") for line in answer.text.splitlines())
    assert "力度：写明给予。" in answer.text
    assert not any("也没有对单个申请人作出承诺" in note for note in answer.notes)


def test_a_figure_that_is_demanded_is_held_against_the_one_told(assistant: Assistant) -> None:
    enough = assistant.match("青岭外贸公司，年出口额800万美元，担心国外客户不付款")
    assert cited(enough) == ["hills:1/4"]
    assert "的外贸企业”（符合）" in enough.text
    few = assistant.match("青岭外贸公司，年出口额200万美元，担心国外客户不付款")
    assert few.abstained or cited(few) != ["hills:1/4"]


def test_a_condition_of_which_nothing_was_told_is_left_open(assistant: Assistant) -> None:
    answer = assistant.match("青岭外贸公司，担心国外客户不付款")
    assert "（您没有提到，需核实）" in answer.text


def test_another_trade_and_another_place_are_left_out(assistant: Assistant) -> None:
    assert "hills:1/5" not in cited(assistant.match("青岭的玩具厂，想贷款"))
    assert cited(assistant.match("白沙市的科技初创公司，找天使投资")) == ["coast:1"]
    assert assistant.match("我们在佛山做陶瓷，想贷款").abstained


def test_a_text_that_only_explores_is_said_to_promise_nothing(assistant: Assistant) -> None:
    answer = assistant.match("白沙市的科技初创公司，找天使投资")
    assert "以上条款写的是鼓励和支持的方向，没有写明金额，也没有对单个申请人作出承诺。" in answer.notes
    assert any("征求意见稿" in note for note in answer.notes)


def test_an_english_profile_gets_an_english_answer_with_both_names(assistant: Assistant) -> None:
    answer = assistant.match("A machine shop in Qingling wants to lease new equipment")
    assert cited(answer) == ["hills:1/2"]
    assert "For: manufacturing" in answer.text
    assert "Turn to: Industry Bureau (市工信局)." in answer.text


def test_a_traditional_profile_gets_a_traditional_answer(assistant: Assistant) -> None:
    answer = assistant.match("青嶺嘅細廠想買新機器，冇錢")
    assert "融資租賃" in answer.text
    assert cited(answer) == ["hills:1/2"]


def test_at_most_two_facts_are_asked_for(assistant: Assistant) -> None:
    notes = assistant.match("我们想贷款").notes
    assert sum(note.startswith("请补充") for note in notes) == 2
    assert "请补充：您在哪个市，可以缩小范围。" in notes


def test_a_question_that_describes_the_asker_is_answered_as_a_match(assistant: Assistant) -> None:
    answer = assistant.ask("我们是青岭的模具厂，想更新设备，有什么支持？")
    assert answer.kind is Kind.PROGRAMMES
    assert cited(answer) == ["hills:1/2"]


def test_what_there_is_for_enterprises_of_a_sort_is_answered_as_a_match(assistant: Assistant) -> None:
    answer = assistant.ask("青岭有哪些支持制造业企业的措施？")
    assert answer.kind is Kind.PROGRAMMES
    assert cited(answer) == ["hills:1/2"]
    assert "面向：制造业（符合）。" in answer.text


def test_an_english_answer_quotes_chinese_words_where_there_is_no_rendering(assistant: Assistant) -> None:
    answer = assistant.match("We fish off Qingling and need a loan on our boats")
    assert cited(answer) == ["hills:1/5"]
    assert "Task 5: 支持渔民以渔船抵押贷款." in answer.text


def test_a_matter_that_no_vocabulary_knows_is_found_by_the_librarys_own_words(assistant: Assistant) -> None:
    answer = assistant.match("想在禾塘街上开个驿站，大概180平")
    assert cited(answer) == ["meadow:2/2"]
    assert "适用的档次：“150平方米以上的补助9万元”（您说的是180平）。" in answer.text
    assert "可找：市民政局、市财政局。" in answer.text
    assert "力度：写明给予。" in answer.text


def test_a_scale_of_which_nothing_was_told_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.match("想在禾塘街上开个驿站")
    assert "适用的档次" not in answer.text
    assert [note for note in answer.notes if note.startswith("请补充")] == ["请补充：面积，可以缩小范围。"]


@pytest.mark.parametrize(("said", "state"), [("55个车位", "符合"), ("想多停几辆", "您没有提到，需核实")])
def test_a_count_is_held_against_the_one_demanded(assistant: Assistant, said: str, state: str) -> None:
    answer = assistant.match(f"在禾塘自家院子建车库，{said}")
    assert cited(answer)[0] == "meadow:2/3"
    assert f"条件：“车位在40个以上”（{state}）。" in answer.text


def test_who_falls_short_of_every_grade_is_not_offered_it(assistant: Assistant) -> None:
    answer = assistant.match("在禾塘自家院子建车库，15个车位")
    assert answer.abstained
    assert "第3条" in answer.text
    assert answer.text.endswith("它要求“车位在40个以上”，与您说的情况不符。")
    assert answer.reason == "有条件不符合"


def test_a_family_finds_its_measure(assistant: Assistant) -> None:
    answer = assistant.match("我妈在禾塘，失能，想在卫生间装扶手，有补贴吗")
    assert cited(answer)[0] == "meadow:2/4"
    assert "3500元" in answer.text
    assert "可找：市民政局、市残联。" in answer.text
    assert not any("企业" in note for note in answer.notes)


def test_scope_penalties_and_closing_words_are_no_measures() -> None:
    found = {one.clause.address for one in measures.of(documents()[2])}
    assert found == {"2/2", "2/3", "2/4", "2/5"}


def test_a_subsidy_for_something_else_fits_nobody(assistant: Assistant) -> None:
    assert assistant.match("禾塘的宠物店想装修，有补贴吗").abstained


def test_a_place_without_a_document_is_named_with_those_that_have_one(assistant: Assistant) -> None:
    answer = assistant.match("我们在云溪市开厂，想贷款")
    assert answer.abstained
    assert answer.text == "文件库里没有适用于云溪市的文件；现有3份文件适用于青岭市、白沙市、禾塘市。"
    assert answer.reason == "没有适用于云溪市的文件"
    english = assistant.match("A noodle shop in Beijing needs a loan")
    assert (
        english.text
        == "No document here is for Beijing; the 3 documents here are for Qingling, Baisha and Hetang."
    )


def test_a_place_spelt_in_latin_letters_is_known(assistant: Assistant) -> None:
    answer = assistant.match("A machine shop in Hetang wants to lease new equipment")
    assert not any(one.startswith(("hills", "coast")) for one in cited(answer))


def test_something_to_pledge_makes_its_lack_of_security_count_little() -> None:
    alone = {one.name: one.weight for one in profile.read("没有房产，想融资").needs}
    pledging = {one.name: one.weight for one in profile.read("有专利，没有房产，想融资").needs}
    assert pledging["unsecured"] < pledging["intellectual-property"] <= alone["unsecured"]
    assert "guarantee" in alone
    assert "guarantee" not in pledging


@pytest.mark.parametrize(
    ("said", "held"), [("打渔的能贷款吗", ["1/5"]), ("果园能贷款吗", []), ("打渔的能唱歌吗", [])]
)
def test_a_trade_that_nothing_else_answers_is_offered_what_names_it(
    assistant: Assistant, said: str, held: list[str]
) -> None:
    desk = assistant._desk
    query = understand(said, desk.units, desk.documents, desk.glossary)
    written = programmes.of_seeker(query, desk)
    assert [one.clause.address for one in (written.evidence if written else ())][:1] == held


def test_the_opening_says_what_sort_of_help_it_is_and_what_the_nearest_offers(assistant: Assistant) -> None:
    first = assistant.match("青岭的小微科技公司，没有抵押物，有商标，从没贷过款").text.splitlines()[0]
    assert first.startswith("找到2条可能适用的措施（知识产权融资、贷款），最贴近的是")
    assert "第3条（鼓励银行开办知识产权质押贷款" in first
    english = assistant.match(
        "A listed company in Qingling wants to issue bonds and lease new equipment"
    ).text.splitlines()[0]
    assert english.startswith("2 measures may fit (bonds and leasing and equipment); the nearest is Task 7")


def test_the_heading_for_a_trade_that_told_no_need_is_what_is_offered(assistant: Assistant) -> None:
    assert "融资租赁与设备更新，《青岭市扶持实体经济若干措施》" in assistant.match("青岭的五金厂").text


@pytest.mark.parametrize(
    "said", ["有没有钱拿", "企业能得到什么", "我们可以申请什么？", "我能申请到什么", "有冇錢攞", "有咩着數"]
)
def test_what_there_is_at_all_is_told_by_sorts(assistant: Assistant, said: str) -> None:
    answer = assistant.ask(said)
    assert "hills:1/2" in cited(answer)
    assert "hills:1/6" not in cited(answer)  # help for banks alone
    assert len(answer.text.splitlines()) > 3


def test_the_sorts_of_help_in_english(assistant: Assistant) -> None:
    assert assistant.ask("What can we get?").text.startswith("The documents write of")


INSTITUTIONS = """石湾市金融业发展若干措施

1. 支持符合条件的公司在本市发起设立小额贷款、融资租赁公司。（牵头单位：市金融局）

2. 支持企业以融资租赁方式更新设备。（牵头单位：市工信局）

3. 吸引保险机构落户，设立独立核算的营运总部。（牵头单位：市金融局）

4. 支持保险机构开办养老保险。（牵头单位：市金融局）
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("我们想在石湾开一家融资租赁公司", "1"),  # who founds such a firm seeks no equipment
        ("保险公司来石湾有什么支持", "3"),  # nor does an insurer seek to be insured
    ],
)
def test_who_comes_to_found_an_institution_is_told_of_founding(
    tmp_path: Path, question: str, first: str
) -> None:
    text = library.document(read_bytes(INSTITUTIONS.encode(), "bay.txt"), {"id": "bay", "region": "石湾市"})
    index = store.build([text], tmp_path, ToyEmbedder(["设立", "设备", "保险"]))
    answer = Assistant(index, GLOSSARY, Settings(home=tmp_path)).ask(question)
    assert answer.kind is Kind.PROGRAMMES
    assert answer.citations[0].clause.address == first
