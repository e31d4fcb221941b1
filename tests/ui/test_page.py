"""The chat page in a real browser, served by the real server over the fake workspace."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from tests.ui import fake, fake_documents
from tests.ui.running import below, running


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running(fake.FakeWorkspace()) as address:
        yield address


@pytest.fixture(params=[(1280, 800), (390, 844)], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page, open; afterwards it must have asked no other host and run no script of a document."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    page.wait_for_selector("#question textarea")
    yield page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.hacked") is None
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert faults == []
    context.close()


def ask(page: Page, question: str) -> None:
    box = page.locator("#question textarea")
    expect(box).to_be_enabled()
    box.fill(question)
    box.press("Enter")


def test_a_person_asks_in_english_and_reads_the_answer_with_its_clause(page: Page) -> None:
    ask(page, "who leads the QFLP task?")

    expect(page.locator("#answer-1 .text")).to_contain_text("市金融工作局")
    sheet = page.locator("#evidence .panel.shown .sheet")
    expect(sheet).to_contain_text("金融支持开放行动计划")
    expect(sheet).to_contain_text("样金〔2020〕75号")
    expect(sheet.locator(".clause .where")).to_have_text("第17条")
    expect(sheet.locator("blockquote")).to_have_text(fake_documents.LEAD)
    expect(sheet.locator("mark")).to_have_text("Lead: Municipal Bureau of Financial Work")
    expect(page.locator("#answer-1 .notes")).to_contain_text("Cited from a digest")


def test_an_example_is_asked_by_clicking_it(page: Page) -> None:
    page.get_by_role("button", name="市商务局牵头哪些任务？").click()

    expect(page.locator("#answer-1 .text li")).to_have_count(2)
    expect(page.locator("#answer-1 .coverage")).to_contain_text("在 80 条中找到 2 条，已列全")
    expect(page.locator("#examples")).to_be_hidden()


def test_text_of_a_document_is_shown_as_it_is(page: Page) -> None:
    ask(page, "市商务局牵头哪些任务？")

    expect(page.locator("#clause-1-2 blockquote")).to_have_text(fake_documents.TASK_72.text)


def test_a_reference_lights_its_clause_and_an_earlier_answer_brings_its_own_back(page: Page) -> None:
    ask(page, "who leads the QFLP task?")
    expect(page.locator("#clause-1-1")).to_be_visible()
    ask(page, "市商务局牵头哪些任务？")

    page.locator("#answer-2 a.ref", has_text="[2]").click()
    expect(page.locator("#clause-2-2")).to_have_class("clause lit")
    expect(page.locator("#clause-2-2")).to_be_in_viewport()
    expect(page.locator("#clause-1-1")).to_be_hidden()

    page.locator("#answer-1 a.ref").first.click()
    expect(page.locator("#clause-1-1")).to_have_class("clause lit")
    expect(page.locator("#clause-2-2")).to_be_hidden()


def test_every_control_has_a_name_for_those_who_do_not_see_it(page: Page) -> None:
    ask(page, "who leads the QFLP task?")
    expect(page.locator("#answer-1 .text")).to_be_visible()

    expect(page.get_by_role("button", name="提问 Ask", exact=True)).to_be_visible()
    expect(page.get_by_role("textbox", name="问题 Question")).to_be_visible()
    unnamed = "e => e.offsetParent && !(e.innerText || e.getAttribute('aria-label') || e.labels?.length)"
    found = page.evaluate(
        f"[...document.querySelectorAll('button,input,textarea,a')].filter({unnamed}).map(e => e.outerHTML)"
    )
    assert found == []


def test_an_abstention_and_a_fault_are_told_and_the_page_goes_on(page: Page) -> None:
    ask(page, "市长的电话是多少？")
    expect(page.locator("#answer-1 .abstained")).to_contain_text("文件没有载明这一点")
    ask(page, "explode")
    expect(page.locator("#answer-2 .fault")).to_contain_text("Something went wrong")
    expect(page.locator("#answer-2")).not_to_contain_text("secret")
    ask(page, "missing")
    expect(page.locator("#answer-3 .fault")).to_contain_text("there is no document 'x'")

    page.get_by_role("button", name="新对话").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.get_by_role("button", name="who leads the QFLP task?")).to_be_visible()


def test_the_clauses_of_an_answer_are_downloaded_and_the_page_stays(page: Page) -> None:
    ask(page, "谁牵头QFLP？")
    expect(page.locator("#answer-1 .downloads a")).to_have_text(["CSV", "XLSX"])
    ask(page, "市商务局牵头哪些任务？")

    with page.expect_download() as begun:
        page.locator("#answer-2 .downloads a", has_text="CSV").click()
    assert begun.value.suggested_filename == "问策 市商务局牵头哪些任务.csv"
    lines = Path(begun.value.path()).read_text("utf-8-sig").splitlines()
    assert [line.split(",")[2] for line in lines[:3]] == ["条款", "第71条", "第72条"]
    with page.expect_download() as begun:
        page.locator("#answer-1 .downloads a", has_text="XLSX").click()
    sheet = load_workbook(io.BytesIO(Path(begun.value.path()).read_bytes())).active
    assert [cell.value for cell in sheet["C"]][:2] == ["条款", "第17条"]
    expect(page.locator("#answer-2 .text li")).to_have_count(2)


def test_a_follow_up_is_downloaded_with_the_questions_before_it(browser: Browser) -> None:
    workspace = fake.FakeWorkspace()
    with running(workspace) as address:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_selector("#question textarea")
        ask(page, "谁牵头QFLP？")
        expect(page.locator("#answer-1 .downloads")).to_be_visible()
        ask(page, "市长的电话是多少？")
        expect(page.locator("#answer-2 .abstained")).to_be_visible()
        expect(page.locator("#answer-2 .downloads")).to_have_count(0)
        ask(page, "市商务局牵头哪些？")
        with page.expect_download():
            page.locator("#answer-3 .downloads a", has_text="CSV").click()
        before = ("谁牵头QFLP？", "市长的电话是多少？")
        assert workspace.assistant.asked[-1] == ("市商务局牵头哪些？", before, None, "quote")
        page.close()


def test_a_page_below_a_path_downloads_from_below_it(browser: Browser) -> None:
    with below("/office", fake.FakeWorkspace()) as address:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_selector("#question textarea")
        ask(page, "谁牵头QFLP？")
        with page.expect_download() as begun:
            page.locator("#answer-1 .downloads a", has_text="CSV").click()
        assert begun.value.url.startswith(f"{address}v1/export?question=")
        assert "第17条" in Path(begun.value.path()).read_text("utf-8-sig")
        page.close()


def test_a_file_is_added_on_the_second_tab_and_a_bad_one_told_in_one_line(page: Page, tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("一\n二\n三", "utf-8")
    (tmp_path / "empty.txt").touch()
    page.get_by_role("tab", name="文件 Documents").click()

    page.set_input_files("#upload input[type=file]", [tmp_path / "notice.txt", tmp_path / "empty.txt"])

    expect(page.locator("#told .receipt")).to_contain_text("已读入 notice，共 3 条。")
    expect(page.locator("#told .fault")).to_have_text(
        "未添加 Not added 文件里没有可读的文字。 empty.txt is empty: add the file with its text"
    )
    expect(page.locator(".shelf > li")).to_have_count(3)


def test_a_model_is_picked_for_a_question_and_its_sentences_come_one_by_one(browser: Browser) -> None:
    workspace = fake.FakeWorkspace()
    workspace.assistant.going_on.clear()
    with running(workspace) as address:
        page = browser.new_page()
        workspace.assistant.answering = ("quote", "slow")  # it came up after the server did
        page.goto(address)
        page.wait_for_selector("#question textarea")
        page.locator("#model input").click()
        page.get_by_role("option", name="slow").click()
        ask(page, "who leads the QFLP task?")

        shown = page.locator("#answer-1 .text")
        expect(shown).to_have_text(
            "The QFLP task is led by the Municipal Bureau of Financial Work (市金融工作局) [1]"
        )
        expect(page.locator("#answer-1 .pending")).to_be_visible()
        workspace.assistant.going_on.set()
        expect(shown).to_contain_text("It cooperates with the Municipal Bureau of Commerce")
        expect(page.locator("#answer-1 .pending")).to_have_count(0)
        expect(page.locator("#evidence .panel.shown .clause .where")).to_have_text("第17条")
        assert workspace.assistant.asked == [("who leads the QFLP task?", (), None, "slow")]
        page.close()
