"""The forms of English questions."""

from __future__ import annotations

import re

import pytest

from rag.translating import shortened
from rag.translating.frames import FILE, Framed, framed


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("Who leads the repair of quarries?", "the repair of quarries", "{}由哪个单位牵头"),
        ("Which bureau is responsible for birds?", "birds", "{}由哪个单位负责"),
        ("Who issued the bird plan?", "the bird plan", "{}由谁印发"),
        ("How often must the owner report?", "must the owner report", "{}多久一次"),
        ("What does 'quarry' mean?", "'quarry'", "{}是指什么"),
        ("How many stations will Huoling build?", "Huoling build ; stations", "{}多少"),
        ("How much support does a quarry get?", "a quarry get ; support", "{}多少"),
        ("Can a quarry be a park?", "a quarry be a park", "{}可以吗"),
        ("Birds are counted daily, right?", "Birds are counted daily", "{}，对吗"),
        ("wetland birds", "wetland birds", "{}"),
    ],
)
def test_a_form_is_told_from_what_is_spoken_of(question: str, said: str, form: str) -> None:
    assert [(one.said, one.form) for one in framed(question)] == [(said, form)]


def test_two_questions_in_one_are_two() -> None:
    assert [one.form for one in framed("Who issued the plan and when does it take effect?")] == [
        "{}由谁印发",
        "{}什么时候施行",
    ]


def test_what_is_told_before_the_sentence_that_asks_is_spoken_of_in_it() -> None:
    (one,) = framed("A quarry buys a crane for RMB 40,000. What subsidy is due?")
    assert (one.told, one.said, one.form) == (
        "A quarry buys a crane for RMB 40,000",
        "due ; subsidy",
        "{}是多少",
    )
    (other,) = framed("The list of quarries: how many counties does it cover?")
    assert other.told == "The list of quarries"
    assert other.form == "{}多少"
    assert framed("How many cranes are not yet painted?")[0].form == "没有{}的有多少"


def test_what_opens_a_question_is_spoken_of_in_it() -> None:
    (one,) = framed("In Huoling, who leads the repair of quarries?")
    assert one == Framed("In Huoling ; the repair of quarries", "{}由哪个单位牵头")


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("Which agency in Huoling can fine quarry owners?", "in Huoling ; quarry owners", "{}由哪个单位处罚"),
        ("Who punishes quarries that dig at night?", "quarries that dig at night", "{}由哪个单位处罚"),
        ("Which office runs quarries overall?", "quarries", "{}由哪个单位负责"),
        (
            "Is the water bureau the lead or only a helper in the quarry task?",
            "the quarry task ; the water bureau",
            "{}是牵头还是配合",
        ),
        (
            "What role does the water bureau have in the quarry task?",
            "the quarry task ; the water bureau",
            "{}是牵头还是配合",
        ),
        ("Where does the water bureau appear as a helper?", "the water bureau", "{}配合哪些任务"),
        ("What falls to the water bureau?", "the water bureau", "{}参与哪些任务"),
        ("Which tasks list the water bureau?", "the water bureau", "{}参与哪些任务"),
        ("Which of your documents mention quarries?", "quarries", "哪些文件提到{}"),
        ("Which years does the quarry plan cover?", "the quarry plan", "{}的规划期是哪几年"),
        ("What goes to the city each year?", "goes to the city each year", "{}有哪些"),
        ("Who looks into quarries at night?", "looks into quarries at night", "{}由哪个单位负责"),
        ("For how many years must a quarry rest?", "a quarry rest", "{}期限多长"),
        ("Within how many hours must a quarry report?", "must a quarry report", "{}多长时间内"),
        ("How quickly must a quarry report?", "must a quarry report", "{}多长时间内"),
        ("How big a fine can a quarry get?", "a quarry get ; fine", "{}多少"),
        ("What is paid to quarries?", "quarries", "{}可以得到多少奖励补助"),
        ("What if a quarry closes?", "a quarry closes", "{}怎么处理"),
        ("The quarry fund is made up of which parts?", "The quarry fund ; parts", "{}包括哪些内容"),
        (
            "How many of the quarry measures are led by the water bureau?",
            "the quarry measures ; the water bureau",
            "{}牵头多少项任务",
        ),
        (
            "In how many items is the water bureau a responsible unit?",
            "items ; the water bureau",
            "{}参与多少项任务",
        ),
    ],
)
def test_who_does_and_who_punishes(question: str, said: str, form: str) -> None:
    (one,) = framed(question)
    assert (one.said, one.form) == (said, form)


@pytest.mark.parametrize(
    ("question", "told", "said", "form"),
    [
        ("A quarry, 40 mu: how much support does it get?", "A quarry, 40 mu", "it get ; support", "{}多少"),
        ("We keep a quarry. What could we claim?", "We keep a quarry", "", "{}可以得到多少奖励补助"),
        ("If a bird is lost, who leads the search?", "If a bird is lost", "the search", "{}由哪个单位牵头"),
        ("How many birds are there, and who leads the search?", "", "there ; birds", "{}多少"),
    ],
)
def test_what_is_told_before_a_question_is_no_part_of_its_form(
    question: str, told: str, said: str, form: str
) -> None:
    first = framed(question)[0]
    assert (first.told, first.said, first.form) == (told, said, form)


def test_a_doubt_behind_a_question_asks_whether_the_places_agree() -> None:
    (one,) = framed("How many birds are counted? The plan seems to give two numbers.")
    assert one.form == "{}多少，前后是否一致"
    (other,) = framed("How many birds are counted? The plan is two pages long.")
    assert "是否一致" not in other.form


@pytest.mark.parametrize("question", ["", "?", "please, "])
def test_a_question_of_nothing_breaks_nothing(question: str) -> None:
    assert len(framed(question)) <= 1


def test_every_line_of_the_table_is_whole() -> None:
    for line in FILE.read_text("utf-8").splitlines():
        if line and line[0] not in "#=":
            pattern, form, *order = line.split("\t")
            assert pattern.startswith("^"), line
            named = set(order[0]) if order else {"x"}
            assert all(f"(?P<{one}>" in pattern for one in named), line
            assert ("{}" in form) == bool(named), line


def test_a_question_of_any_length_is_read_at_once() -> None:
    """Patterns that could be cut in many ways took minutes over a long question."""
    long = f"Which {'very long question with many a word ' * 80}leads?"
    assert len(framed(long)) == 1


def test_what_that_is_asks_what_was_told_before() -> None:
    (one,) = framed("The plan speaks of quarry wardens. Who is that?")
    assert (one.told, one.said, one.form) == ("The plan speaks of quarry wardens", "that", "{}是指什么")


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("Up to how many trucks may a quarry keep?", "a quarry keep ; trucks", "{}多少"),
        ("The owner of a quarry pays how much?", "The owner of a quarry pays", "{}多少"),
        ("Quarry waste is taken to which pit?", "Quarry waste is taken ; pit", "{}有哪些"),
        ("A quarry is run by whom?", "A quarry", "{}由哪个单位负责"),
        ("By which bureau are quarries closed?", "quarries closed", "{}由哪个单位负责"),
        ("How old must I be to blast rock?", "blast rock", "{}要满多少岁"),
        ("What is the most a quarry can get?", "a quarry can get", "{}最高多少"),
        ("What is the last day to close a quarry?", "close a quarry", "{}什么时候"),
        ("Which pits count as quarries?", "pits ; quarries", "{}是指什么"),
        ("What makes a pit a quarry?", "a pit ; quarry", "{}是指什么"),
        ("What is the number of the quarry notice?", "the quarry notice", "{}的文号是什么"),
        ("What papers come with the quarry notice?", "the quarry notice", "{}有哪些附件"),
        ("On which laws are the quarry rules based?", "the quarry rules", "{}依据什么文件"),
        ("Which division leads the digging?", "the digging", "{}由哪个单位牵头"),
        (
            "What is on the plate of the water bureau this year?",
            "the water bureau ; this year",
            "{}参与哪些任务",
        ),
        (
            "What do the measures ask the water bureau to do?",
            "the measures ; the water bureau",
            "{}负责哪些任务",
        ),
        ("Fine for a late report?", "a late report ; Fine", "{}是多少"),
        ("Share of sand in the rock?", "sand in the rock", "{}占比是多少"),
        (
            "How is the cost of a quarry shared between the city and the town?",
            "the cost of a quarry ; the city and the town",
            "{}怎么分担",
        ),
        ("How are the subsidies for quarries split?", "the subsidies for quarries", "{}怎么分担"),
        ("Which quarry costs most in spring?", "in spring ; quarry ; costs", "{}最多的是哪个"),
        ("By how many pits will the quarry shrink?", "the quarry ; pits", "{}减少多少"),
        ("How many pits should be left by spring?", "by spring ; pits", "{}还有多少"),
        ("What is the penalty for dumping sand?", "dumping sand", "{}怎么处罚"),
        ("Who finances the quarry?", "the quarry", "{}费用由谁承担"),
        ("How fast may a truck go in the quarry?", "a truck ; in the quarry", "{}最高时速是多少"),
        ("How fast does the quarry office answer?", "the quarry office answer", "{}多长时间内"),
        ("What age counts as old?", "old", "{}是指什么"),
        ("What is the largest share of sand in the rock?", "sand in the rock", "{}占比最高多少"),
        ("In how many instalments is the grant paid?", "the grant paid", "{}分几批拨付"),
        ("By what percentage should dust be cut?", "dust", "{}减少百分之多少"),
        ("Who interprets the quarry rules?", "the quarry rules", "{}由谁解释"),
        ("Who attends the quarry meeting?", "the quarry meeting", "{}有哪些人员参加"),
        ("Does the water bureau lead any task?", "the water bureau", "{}有牵头的任务吗"),
        ("Is the water bureau involved in any task?", "the water bureau", "{}有配合的任务吗"),
    ],
)
def test_what_asks_may_stand_anywhere(question: str, said: str, form: str) -> None:
    (one,) = framed(question)
    assert (one.said, one.form) == (said, form)


def test_what_is_to_be_put_together_is_added_up() -> None:
    (one,) = framed("Both lots together, how many trucks may a quarry keep?")
    assert (one.told, one.form) == ("Both lots together", "{}合计多少")
    assert framed("How many trucks may a quarry keep?")[0].form == "{}多少"


def test_a_sentence_that_asks_what_is_no_claim() -> None:
    assert framed("Quarries that work at night and in what amount?")[-1].form == "多少"
    assert [one.form for one in framed("A quarry is a park?")] == ["{}，对吗"]


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("In what case is the quarry closed?", "the quarry closed", "{}在什么情况下"),
        ("How do I apply for a quarry permit?", "a quarry permit", "{}怎么申请"),
        ("How can farmers get the bird seed?", "the bird seed", "{}怎么领取"),
        ("What can the bureau do if a quarry floods?", "the bureau ; a quarry floods", "{}怎么处理"),
        ("Which quarries cannot get the grant?", "quarries ; the grant", "不予{}的情形有哪些"),
        ("Which quarries are listed?", "quarries listed", "{}有哪些"),
    ],
)
def test_cases_applications_and_exclusions(question: str, said: str, form: str) -> None:
    (one,) = framed(question)
    assert one.form == form
    assert sorted(one.said.replace(";", " ").split()) == sorted(said.replace(";", " ").split())


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("Who needs a crane licence?", "a crane licence", "哪些人应当取得{}"),
        ("Who has to have a helmet?", "a helmet", "哪些人应当取得{}"),
        ("Who is not eligible for the crane grant?", "the crane grant", "不予{}的情形有哪些"),
        ("Which firms are shut out from the crane grant?", "the crane grant", "不予{}的情形有哪些"),
        ("How many cranes did Huoling add last year?", "Huoling add last year ; cranes", "{}多少"),
        ("How much can I get in total under the crane rules?", "under the crane rules", "{}总额最高多少"),
        ("Who is exempt from the crane fee?", "the crane fee", "{}不适用的有哪些"),
        ("What down payment for a crane?", "a crane ; down payment", "{}是多少"),
        ("Which office do I tell if a crane falls?", "a crane falls", "{}向哪个单位报告"),
        ("Has the bird office been given anything to do?", "the bird office", "{}参与哪些任务"),
        ("When did Huoling issue its bird plan?", "Huoling ; its bird plan", "{}什么时候印发"),
        ("What must a site have to be counted as a quarry?", "a quarry", "{}的条件有哪些"),
        ("What does the bird office in Huoling lead?", "in Huoling ; the bird office", "{}牵头哪些任务"),
        ("Who can't apply?", "apply", "哪些人不得{}"),
        ("Who has to pay for the crane?", "the crane", "{}费用由谁承担"),
        ("Who can apply for a crane?", "a crane", "申请{}的条件有哪些"),
        ("How long do I have to apply?", "apply", "{}多长时间内"),
        ("How hot must the oven be?", "the oven be", "{}温度是多少"),
        ("Who should I call about a crane?", "a crane", "{}咨询电话是多少"),
        ("What number do we ring to complain?", "complain", "{}电话是多少"),
        ("Phone number for the quarry?", "the quarry", "{}电话是多少"),
        ("What hours can a quarry work?", "a quarry work", "{}时间是几点到几点"),
        ("How long is the quarry road?", "the quarry road", "{}全长多少"),
        ("How long is the road closed?", "the road closed", "{}期限多长"),
        ("How fast did the quarries grow?", "the quarries", "{}增长多少"),
        ("By how much should the share of cranes go up?", "the share of cranes", "{}提高多少"),
        ("How clean is the lake?", "the lake", "{}怎么样"),
        ("What is a quarry not allowed to do?", "a quarry", "{}不得有哪些行为"),
        ("What can't quarries do at night?", "quarries ; at night", "{}不得有哪些行为"),
        ("What do I have to hand in for a crane?", "a crane", "{}需要提交什么材料"),
        ("Which papers must an owner provide to dig?", "dig", "{}需要提交什么材料"),
        ("What is being done about dust?", "dust", "{}有哪些措施"),
        ("What happens every spring?", "spring", "{}有哪些活动"),
        ("Does the plan say anything about cranes?", "cranes", "有没有提到{}"),
        ("Is it legal to dig at night?", "dig at night", "可以{}吗"),
        ("Do I need a licence to dig?", "dig ; a licence", "{}需要吗"),
        ("Is it compulsory to wear a helmet?", "wear a helmet", "必须{}吗"),
        ("How much money do I get for a crane?", "I get for a crane", "{}奖励补助多少"),
    ],
)
def test_questions_as_people_put_them_in_plain_words(question: str, said: str, form: str) -> None:
    (one,) = framed(shortened.whole(question))
    assert (one.said, one.form) == (said, form)


@pytest.mark.parametrize(
    "question",
    [
        "Is there anything in the library about birds?",
        "Is there a clause on birds?",
        "Does your library discuss birds?",
        "Are birds mentioned anywhere?",
        "Do birds appear anywhere in the documents?",
        "Does the quarry notice touch on birds?",
        "any mention of birds",
        "anything about birds?",
    ],
)
def test_whether_a_thing_is_spoken_of_is_one_question_in_any_words(question: str) -> None:
    (one,) = framed(question)
    assert (one.said.rpartition(" ; ")[2], one.form) == ("birds", "有没有提到{}")


def test_a_grant_is_another_question_than_a_mention() -> None:
    assert framed("Is there a subsidy for birds?")[0].form == "{}吗"


@pytest.mark.parametrize(
    ("question", "forms"),
    [
        ("May I feed birds in the quarry? What is the fine?", ["{}可以吗", "{}是多少"]),
        ("Can I repay the loan early, and is there a charge?", ["{}可以吗", "{}吗"]),
        ("How much is paid for a crane, and up to how much?", ["{}多少", "多少"]),
    ],
)
def test_a_second_question_is_told_from_the_first_however_it_is_joined(
    question: str, forms: list[str]
) -> None:
    assert [one.form for one in framed(question)] == forms


def test_two_bodies_are_compared_by_their_tasks() -> None:
    (one,) = framed("Who is involved in more tasks, the bird office or the quarry office?")
    assert (one.said, one.form) == ("the bird office or the quarry office", "{}谁参与的任务多")
    assert framed("What tasks does the bird office lead?")[0].form == "{}牵头哪些任务"


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("What portion of the toll must go on birds?", "birds ; the toll", "{}占比是多少"),
        ("How high above the road must a nest hang?", "a nest hang ; the road", "{}距离多少米"),
        ("From what hour does the night shift start?", "the night shift", "{}从几点开始"),
        ("How late may a quarry work?", "a quarry work", "{}最晚到几点"),
        ("How young can you be to dig?", "dig", "{}要满多少岁"),
        ("How many nights can guests stay in the hut?", "guests stay in the hut", "{}期限多长"),
        ("How big should the bird fund be?", "the bird fund be", "{}规模是多少"),
        ("How big must a nest be?", "a nest be", "{}面积不少于多少"),
        ("How heavy may a crane be?", "a crane be", "{}重量多少"),
        ("Who may dig for free?", "dig for free", "哪些人可以{}"),
        ("Who may revoke a permit?", "revoke a permit", "{}由哪个单位负责"),
        ("Which office makes the first check?", "makes the first check", "{}由哪个单位负责"),
        ("Who shares the loss?", "the loss", "{}怎么分担"),
        ("Which cost is left out of the toll?", "the toll ; cost", "{}不包括哪些"),
        ("What are cranes used for?", "cranes", "{}用于哪些方面"),
        ("How does the rule explain what a quarry is?", "the rule ; a quarry", "{}是指什么"),
        ("Which tools may guests not bring?", "guests ; bring ; tools", "不得{}的有哪些"),
        ("Which firms cannot use the bird plan?", "firms ; the bird plan", "{}不适用的有哪些"),
        ("How long does it take to open a quarry?", "open a quarry", "{}要多久"),
        ("How many points are needed to become a guide?", "a guide", "{}要多少分"),
        ("What score must a guide reach?", "a guide", "{}得分要达到多少分"),
        ("How much money will the town put into birds?", "the town put into birds", "{}多少钱"),
        ("How much does a warden get after a year?", "a warden ; after a year", "{}奖励补助多少"),
        ("Which office decides who counts as a guide?", "a guide", "{}由哪个单位认定"),
        ("When do I apply for a permit?", "do I apply for a permit", "{}什么时候"),
        (
            "How many wardens and guards sit on the panel?",
            "sit on the panel ; wardens and guards",
            "{}多少人",
        ),
        ("What went wrong in the quarry?", "the quarry", "{}存在哪些问题和不足"),
        ("Is it free to dig?", "dig", "{}免费吗"),
        ("By what day of the month must the owner report?", "must the owner report", "{}什么时候"),
    ],
)
def test_what_sort_of_thing_is_asked_is_told_in_many_ways(question: str, said: str, form: str) -> None:
    (one,) = framed(question)
    assert (re.sub(r"\s+", " ", one.said), one.form) == (said, form)


def test_which_one_asks_what_the_part_before_asked() -> None:
    forms = [one.form for one in framed("Which office makes the first check and which one gives the permit?")]
    assert forms == ["{}由哪个单位负责"] * 2


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("How much time do I get to mend the net?", "mend the net", "{}多长时间内"),
        ("How loud may the foghorn be?", "the foghorn be", "{}音量是多少"),
        ("how regularly", "", "多久一次"),
        ("Which costs can be paid with berth vouchers?", "be paid with berth vouchers ; costs", "{}有哪些"),
        ("Reader question: how many berths are there?", "there ; berths", "{}多少"),
    ],
)
def test_time_noise_and_costs_are_asked_in_plain_words(question: str, said: str, form: str) -> None:
    found = framed(question)
    assert [(one.said, one.form) for one in found] == [(said, form)]


def test_what_counts_before_a_second_question_is_not_told_but_asked() -> None:
    found = framed("The pier of Huoling handled how many boats in 2025, and how fast was it growing?")
    assert [one.told for one in found] == ["", ""]
    assert "增长" in found[1].form


def test_a_body_asked_how_long_it_has_until_one_applies_is_no_text_in_force() -> None:
    found = framed("How long does the pier office have to come and check after I apply?")
    assert not any(one.of_document for one in found)
