"""Questions about documents as such, asked of made-up ones: number, dates, parts, status, mentions."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import records as record_questions
from rag.questions.asked.records import Asked
from rag.questions.names import naming
from rag.settings import Settings
from tests.rag import town
from tests.toy import ToyEmbedder

NOTICE = """关于做好渡口值守工作的通知

各街道办事处，市直各单位：

经市人民政府同意，现就渡口值守提出要求。为落实《沿江交通发展纲要》（江政〔2030〕3号）和《水上安全条例》，制定本通知。

一、值守时间

（一）每日值守。渡口每日六时至二十二时有人值守。

二、经费保障

（一）列入预算。值守经费列入年度预算。

（二）专款专用。值守经费不得挪作他用。
"""

REPORT = """---
id: pact
title: 《云溪-临江签署旅游合作协议》
region: 云溪市、临江市
date: 2032-03-09
kind: news report
---

# 《云溪-临江签署旅游合作协议》

3月9日，江报记者从云溪市旅游局获悉，两市旅游合作协议当天签署。

据了解，云溪市旅游局与临江市旅游局签署了框架协议，共六个方面。

除两局之外，江畔集团、茶山协会也与临江市旅游局签署了协议。

云溪市旅游局局长林小满表示，合作会惠及两市。

（文章来源：江报）
"""


def documents() -> tuple[Document, ...]:
    notice = read_bytes(NOTICE.encode(), "notice.txt")
    return (
        *town.documents(),
        library.document(notice, {"id": "notice", "region": "云溪市", "status": "issued"}),
        library.document(read_bytes(REPORT.encode(), "pact.md"), {"id": "pact"}),
    )


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    index = store.build(documents(), tmp_path, ToyEmbedder(["茶", "夜", "渡口", "ferry"]))
    return Assistant(index, Glossary(()), Settings(home=tmp_path))


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("那份通知是几号文？", (Asked.NUMBER,)),
        ("方案是哪几家联合发的，哪天印的？", (Asked.ISSUERS, Asked.DATE)),
        ("通知写给谁？", (Asked.ADDRESSEE,)),
        ("协议是哪天签的？", (Asked.DATE,)),
        ("规划最后一章讲什么？", (Asked.PARTS_OF,)),
        ("哪些文件提到夜市？", (Asked.MENTIONS,)),
        ("这份办法根据哪些文件制定？", (Asked.IMPLEMENTS,)),
        ("Is the tea draft in force?", (Asked.STATUS,)),
        ("Who signed the agreement?", (Asked.SIGNATORIES,)),
        ("Which of the documents is the newest?", (Asked.NEWEST,)),
        ("How long does the agreement stay in force?", (Asked.TERM,)),
        ("谁牵头夜市？", ()),
        ("夜间演出补贴最高多少？", ()),
        ("办法支持哪些茶企？", ()),
        ("政府和银行签的协议，落实起来由哪个部门统筹？", ()),
    ],
)
def test_what_a_question_asks_of_a_document(question: str, expected: tuple[Asked, ...]) -> None:
    assert record_questions.asked(question) == expected


@pytest.mark.parametrize(
    ("question", "identifier"),
    [
        ("9号文", "plan"),
        ("云溪的行动方案", "plan"),
        ("临江那份办法", "draft"),
        ("the draft", "draft"),
        ("值守的通知", "notice"),
        ("云临协议", "pact"),
    ],
)
def test_a_document_is_named_loosely(question: str, identifier: str) -> None:
    found = naming.named(question, documents(), lambda text: list(text), lambda _: 1.0)
    assert [one.id for one in found] == [identifier]


def test_a_number_of_another_length_names_no_document() -> None:
    plan = documents()[0]
    assert naming.certain(plan, "9号文")
    assert not naming.certain(plan, "19号文")
    assert not naming.certain(plan, "第9号楼")


@pytest.mark.parametrize(
    ("question", "words", "clauses"),
    [
        ("云溪行动方案的文号是多少？", "云文旅〔2031〕9号", ["plan:masthead"]),
        ("云溪行动方案什么时候印发的？", "2031年5月6日", ["plan:colophon"]),
        ("值守的通知是写给谁的？", "各街道办事处，市直各单位", ["notice:p-1"]),
        ("值守的通知经谁同意？", "市人民政府同意", ["notice:p-2"]),
        (
            "值守的通知落实哪些文件？",
            "《沿江交通发展纲要》（江政〔2030〕3号）、《水上安全条例》",
            ["notice:p-2"],
        ),
        ("值守的通知结构是怎样的？", "值守时间", ["notice:1", "notice:2"]),
        ("值守的通知最后一部分讲什么？", "专款专用", ["notice:2", "notice:2/1", "notice:2/2"]),
        ("临江那份办法是正式文件吗？", "征求意见稿", ["draft:masthead"]),
        ("云溪和临江的协议是谁签的？", "云溪市旅游局与临江市旅游局", ["pact:p-2"]),
        ("云溪和临江的协议，除了两个局还有谁签？", "江畔集团", ["pact:p-3"]),
        ("云溪和临江的协议哪天签的？", "3月9日", ["pact:p-1"]),
        ("库里那篇报道是协议原文吗？", "不是原文", ["pact:colophon"]),
        ("云溪和临江的协议是正式文件吗？", "不是正式文件", ["pact:colophon"]),
        ("云溪和临江的协议是新闻报道吗？", "是的", ["pact:colophon"]),
        ("云溪和临江的协议是政府文件还是新闻？", "是一篇新闻报道", ["pact:colophon"]),
        ("云溪和临江签约时谁发言？", "林小满", ["pact:p-4"]),
        ("哪份文件最新？", "2032年3月9日", ["pact:p-1"]),
        ("哪些文件提到夜市？", "有1份文件提到", ["plan:1/1/1", "plan:1/1/2"]),
    ],
)
def test_what_is_told_of_a_document(clerk: Assistant, question: str, words: str, clauses: list[str]) -> None:
    answer = clerk.ask(question)
    assert words in answer.text
    assert cited(answer) == clauses
    assert (answer.kind, answer.abstained) == (Kind.DOCUMENT, False)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("值守的通知文号是多少？", "没有文号"),
        ("值守的通知是哪天印发的？", "没有写明印发或成文日期"),
        ("值守的通知有效期到什么时候？", "没有写明生效日期和有效期"),
        ("临江那份办法是谁制定的？", "没有写明发文机关"),
        ("值守的通知第五部分讲什么？", "没有第5部分"),
        ("When was the draft adopted?", "states no date"),
    ],
)
def test_what_the_text_does_not_state_is_an_abstention_in_its_own_words(
    clerk: Assistant, question: str, words: str
) -> None:
    answer = clerk.ask(question)
    assert answer.abstained
    assert words in answer.text
    assert answer.citations == ()
    assert answer.reason
    assert answer.notes


def test_a_missing_part_does_not_silence_the_part_that_is_stated(clerk: Assistant) -> None:
    answer = clerk.ask("值守的通知是写给谁的，文号是多少？")
    assert not answer.abstained
    assert "没有文号" in answer.text
    assert "各街道办事处" in answer.text


def test_two_places_are_told_side_by_side(clerk: Assistant) -> None:
    answer = clerk.ask("云溪和临江的旅游、茶企贴息贷款各怎么说？")
    assert {one.document.id for one in answer.citations} >= {"draft"}


def test_a_name_whose_words_stand_apart_is_not_mentioned(clerk: Assistant) -> None:
    answer = clerk.ask("哪些文件提到渡口预算？")
    assert answer.abstained
    assert "没有文件写到“渡口预算”" in answer.text


def test_a_counting_word_is_no_part_of_what_is_mentioned(clerk: Assistant) -> None:
    assert cited(clerk.ask("哪份文件讲到博物馆？")) == ["plan:1/2/3"]


SIGNED = "云溪市航道方案\n一、任务\n疏浚航道。\n二、保障\n抓落实。\n云溪市水利局　云溪市财政局\n2031年5月6日\n附件\n航道名录\n"


def test_who_issued_a_text_is_cited_where_it_is_printed(tmp_path: Path) -> None:
    signed = library.document(read_bytes(SIGNED.encode(), "signed.txt"), {"id": "signed", "region": "云溪市"})
    index = store.build((signed,), tmp_path, ToyEmbedder(["航道"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask("航道方案是哪个部门印发的？")
    assert "云溪市水利局" in answer.text
    assert "云溪市财政局" in answer.text
    assert cited(answer) == ["signed:colophon"]


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("新通知施行后，哪个老办法不管用了？", {Asked.REPLACES}),
        ("Which earlier rules lapse with the notice?", {Asked.REPLACES}),
        ("Which of your documents talk about ferries?", {Asked.MENTIONS}),
        ("Which years does the ferry plan cover?", {Asked.TERM}),
        ("Which years were the wettest?", set()),
        ("老办法管用吗？", {Asked.STATUS}),
    ],
)
def test_what_is_replaced_what_is_mentioned_what_is_covered(question: str, asks: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asks


def test_who_gave_a_report_or_signed_an_order_is_told_by_the_line_with_the_name(tmp_path: Path) -> None:
    report = (
        "霜州市2031年政府工作报告\n\n——2031年1月18日在霜州市人民代表大会第二次会议上\n\n霜州市市长 顾望川\n\n"
        "各位代表：\n\n一、回顾\n建成渡口三处。\n\n二、目标\n再建两处。\n"
    )
    read = library.document(read_bytes(report.encode(), "report.txt"), {"id": "report", "region": "霜州市"})
    index = store.build([read], tmp_path, ToyEmbedder(["渡口", "报告"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("霜州2031年政府工作报告是谁作的？")
    assert answer.text == (
        "《霜州市2031年政府工作报告》写明：霜州市2031年政府工作报告，——2031年1月18日在霜州市人民代表大会第二次会议上，"
        "霜州市市长 顾望川。[1]"
    )


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("那篇报道是哪家报纸写的", {Asked.SOURCE}),
        ("倍增方案 省级依据 文号", {Asked.IMPLEMENTS}),
        ("实施意见后头附了哪些东西", {Asked.ANNEXES}),
        ("规划是哪几家单位发的，什么时候", {Asked.ISSUERS, Asked.DATE}),
        ("报纸上说的方案投资多少", set()),
        ("这个计划要附近居民做什么", set()),
    ],
)
def test_source_basis_and_annexes_are_asked_of_a_text(question: str, asks: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asks


BASED = """霜州市渡船补贴实施意见

霜政办〔2031〕9号

为落实《岚省支持渡运若干措施》（岚政办发〔2031〕2号，以下简称《省若干措施》），提出以下意见。

一、补贴渡船。每艘补贴3万元。

霜州市人民政府办公室
2031年3月1日
"""


def test_a_basis_is_told_with_its_number_and_not_again_by_its_short_name(tmp_path: Path) -> None:
    read = library.document(read_bytes(BASED.encode(), "based.txt"), {"id": "based", "region": "霜州市"})
    index = store.build([read], tmp_path, ToyEmbedder(["渡船"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask("渡船补贴实施意见依据什么文件？")
    assert "《岚省支持渡运若干措施》（岚政办发〔2031〕2号）" in answer.text
    assert "《省若干措施》" not in answer.text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("值守通知的文号是什么，又是照着哪份文件定的？", {Asked.NUMBER, Asked.IMPLEMENTS}),
        ("值守通知文号和它依据的上级文件各是啥", {Asked.NUMBER, Asked.IMPLEMENTS}),
        ("值守通知依据的上级文件文号各是什么", {Asked.IMPLEMENTS}),
        ("值守通知是落实哪个文号的纲要", {Asked.IMPLEMENTS}),
        ("值守通知的文号是多少", {Asked.NUMBER}),
        ("《关于落实渡口条例的通知》文号是多少", {Asked.NUMBER}),
        (
            "What is the number of the duty notice, and which plan is it based on?",
            {Asked.NUMBER, Asked.IMPLEMENTS},
        ),
        ("What is the number of the opinions that the notice carries out?", {Asked.IMPLEMENTS}),
        ("哪个机关哪天印发的这份办法，替掉了哪个旧办法", {Asked.ISSUERS, Asked.DATE, Asked.REPLACES}),
        ("这份办法废掉了哪份老文件？", {Asked.REPLACES}),
        ("date of printing of doc no. 75?", {Asked.DATE}),
        ("no news today", set()),
    ],
)
def test_whose_number_is_asked(question: str, asked: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asked


def test_the_number_of_what_a_text_rests_on_is_no_lack_of_its_own(clerk: Assistant) -> None:
    answer = clerk.ask("渡口值守工作的通知依据的文件文号是多少？")
    assert not answer.abstained
    assert "江政〔2030〕3号" in answer.text
    assert "没有文号" not in answer.text


def test_a_day_of_signing_is_told_with_its_sentence(clerk: Assistant) -> None:
    answer = clerk.ask("旅游合作协议是几月几号签署的，在哪签？")
    assert "签署日期是3月9日（2032年3月9日）：3月9日，江报记者从云溪市旅游局获悉" in answer.text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("On which laws do the measures for piers rest?", {Asked.IMPLEMENTS}),
        ("The notice put an end to an older paper. What is its title and number?", {Asked.REPLACES}),
        ("那份通知停掉了哪份旧办法，旧办法文号多少", {Asked.REPLACES}),
        ("How many piers were open when the agreement was signed?", set()),
        ("When was the agreement signed?", {Asked.DATE}),
        ("这几份文件里，哪些提到了渡口预算？", {Asked.MENTIONS}),
    ],
)
def test_what_is_asked_of_a_text_in_other_words(question: str, asked: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asked


RULES = """霜州市码头管理办法

第一条 为了规范码头管理，根据《水上安全条例》《霜州市航道规定》，制定本办法。

第二条 码头每日巡查一次。

第三条 本办法自2031年3月1日起施行，有效期至2033年12月31日。
"""


@pytest.fixture
def keeper(tmp_path: Path) -> Assistant:
    other = "霜州市渡船补贴方案\n\n一、渡船每艘补贴2万元。\n\n二、补贴每年发放一次。\n"
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("grants", other), ("rules", RULES))
    ]
    index = store.build(read, tmp_path, ToyEmbedder(["码头", "巡查", "渡船", "补贴"]))
    return Assistant(index, Glossary(()), Settings(home=tmp_path))


def test_rules_say_in_their_first_article_on_what_they_rest(keeper: Assistant) -> None:
    answer = keeper.ask("霜州码头管理办法的依据是哪些文件？")
    assert answer.text == "《霜州市码头管理办法》落实（依据）的是《水上安全条例》、《霜州市航道规定》。[1]"
    assert cited(answer) == ["rules:1"]


@pytest.mark.parametrize(
    "question",
    ["霜州码头办法管到2035年，那2034年还要每日巡查吗？", "霜州码头的巡查有效期到2035年，到期前怎么续？"],
)
def test_a_wrong_year_of_its_end_is_set_right_in_passing(keeper: Assistant, question: str) -> None:
    answer = keeper.ask(question)
    assert answer.text.startswith("不是2035年：")
    assert cited(answer) == ["rules:3"]


def test_a_right_year_of_its_end_is_no_answer(keeper: Assistant) -> None:
    assert "不是2033" not in keeper.ask("霜州码头办法管到2033年，码头每日巡查几次？").text


@pytest.mark.parametrize(
    "question",
    [
        "银行贷款要到期了，协议有能用的吗？",
        "I guide nature lovers. Does the draft plan pay for that?",
    ],
)
def test_a_loan_that_falls_due_and_lovers_of_nature_are_not_of_a_document(question: str) -> None:
    assert not {Asked.STATUS, Asked.NATURE} & set(record_questions.asked(question))
