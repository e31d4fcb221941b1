"""What a question takes for granted of a document itself, and what it asks of a draft, a term or an older text."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


@pytest.mark.parametrize(
    ("question", "opening", "states"),
    [
        ("霜州渡口安全办法2035年底到期，对吧？", "不是2035年：", "有效到2036年5月31日"),
        ("霜州渡口安全办法2036年到期，对吧？", "是的：", "有效到2036年5月31日"),
        ("霜州渡口安全办法是2030年通过的吧", "不是2030年：", "2031年4月2日"),
        ("听说霜州渡口安全办法从2032年1月1日才开始施行", "不是2032年1月1日：", "2031年6月1日起施行"),
        ("渔港补贴办法是市财政局发的吗", "不是市财政局：", "霜州市农业农村局"),
        ("渔港补贴办法是市农业农村局发的吗", "是的：", "霜州市农业农村局"),
    ],
)
def test_a_claim_is_held_against_the_record(
    assistant: Assistant, question: str, opening: str, states: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(opening)
    assert states in text


def test_the_terms_own_clause_is_told_and_its_last_day_reckoned(assistant: Assistant) -> None:
    """编号牌有效期两年 is a plate's term, not the text's."""
    answer = assistant.ask("霜州渡口安全办法有效期到哪一天？")
    assert answer.text.endswith("按此推算，有效到2036年5月31日。[1]")
    assert [one.clause.address for one in answer.citations] == ["3/8"]


def test_what_a_text_replaces(assistant: Assistant) -> None:
    assert "《霜州市渡船管理暂行规定》同时废止" in assistant.ask("霜州渡口安全办法取代了哪个规定？").text


def test_what_a_text_does_not_replace_is_not_made_up(assistant: Assistant) -> None:
    answer = assistant.ask("渔港补贴办法取代了哪份文件？")
    assert answer.abstained
    assert "没有写明废止或取代哪份文件" in answer.text


def test_until_when_and_to_whom_comments_go(assistant: Assistant) -> None:
    text = assistant.ask("渔港补贴办法征求意见到什么时候，寄到哪里？").text
    assert "2031年9月30日前" in text
    assert "港前街3号" in text


def test_a_text_that_asks_for_no_comments_says_so(assistant: Assistant) -> None:
    assert "没有写明意见向谁反馈" in assistant.ask("对霜州渡口安全办法的意见怎么提，寄到哪里？").text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("渔港补贴办法是征求意见稿吗", "是的："),
        ("渔港补贴办法是草案吗", "是的："),
        ("哪些文件是草案", "《霜州市渔港补贴办法"),
        ("Which documents are drafts?", "《霜州市渔港补贴办法"),
        ("渔港补贴办法正式生效了吗", "还没有："),
        ("渔港补贴办法是正式文件还是征求意见稿", "《霜州市渔港补贴办法"),
        ("Is 渔港补贴办法 a draft?", "Yes: "),
        ("Is 渔港补贴办法 final?", "No: "),
        ("Has 渔港补贴办法 been formally issued yet?", "No: "),
    ],
)
def test_a_draft_is_one_and_does_not_hold(assistant: Assistant, question: str, opening: str) -> None:
    text = assistant.ask(question, language="en" if question.split()[0] in {"Is", "Has"} else None).text
    assert text.startswith(opening)
    assert "征求意见稿" in text


def test_an_issued_text_is_no_draft(assistant: Assistant) -> None:
    assert "还没有：" in assistant.ask("渔港补贴办法已经正式施行了吧").text


def test_a_draft_taken_for_issued_is_told_to_be_one_and_once(assistant: Assistant) -> None:
    told = assistant.ask("渔港补贴办法不是已经正式印发了嘛，是哪天印发施行的？").text

    assert told.count("征求意见稿，属于草案") == 1
    assert "没有说已经办成" not in told
