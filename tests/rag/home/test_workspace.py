"""Adding, keeping and comparing editions, on a home with a toy embedder."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from documents.clauses import Edition, Status
from documents.editions.diff import Change, Edit
from documents.editions.report import report
from documents.errors import DocumentFault
from index import embeddings, store
from index.errors import IndexOutdated
from rag.errors import UnknownDocument
from rag.home.adding import Outcome, Overrides
from rag.home.installed import Check
from rag.home.workspace import Workspace
from rag.language import Language
from rag.settings import Settings
from tests.rag.served import serving
from tests.toy import ToyEmbedder

FIRST = (
    "甲市贴息办法\n甲府〔2018〕9号\n第一条 贴息比例为20%。（责任单位：市财政局）\n"
    "第二条 本办法自2018年5月1日起施行，有效期3年。\n2018年4月2日\n"
)
SECOND = (
    FIRST.replace("2018", "2021").replace("20%", "30%").replace("3年", "30年").replace("市财政局", "市商务局")
)
DIGEST = "---\nid: subsidy\nedition: digest\ntitle: 甲市贴息办法\n---\n# 甲市贴息办法\n\n## 第一条\n> Article 1\n\n贴息。\n"


@pytest.fixture
def held(tmp_path: Path) -> Workspace:
    home = tmp_path / "home"
    embedder = ToyEmbedder()
    return Workspace(Settings(home=home, library="none"), embedder, store.build([], home, embedder))


def file(held: Workspace, name: str, text: str) -> Path:
    path = held.settings.home.parent / name
    path.write_text(text, "utf-8")
    return path


def snapshot(held: Workspace) -> str:
    return store.newest(held.settings.home)


def test_files_given_in_one_go_are_taken_in_one_after_the_other(held: Workspace) -> None:
    first, second = file(held, "subsidy.txt", FIRST), file(held, "newer.txt", SECOND)
    made = held.add([first, first, file(held, "copy.txt", FIRST), second, file(held, "draft.txt", FIRST)])
    assert [(one.document.id, one.outcome, one.replaced and one.replaced.date) for one in made] == [
        ("subsidy", Outcome.LIVE, None),
        ("subsidy", Outcome.UNCHANGED, None),
        ("subsidy", Outcome.UNCHANGED, None),
        ("subsidy", Outcome.LIVE, "2018-04-02"),
        ("subsidy", Outcome.UNCHANGED, None),
    ]
    assert [(one.id, one.date) for one in held.documents()] == [("subsidy", "2021-04-02")]
    assert held.diff("subsidy").older.date == "2018-04-02"


def test_two_texts_under_one_id_in_one_go_are_told_apart_by_nobody(held: Workspace) -> None:
    paths = [file(held, "older.txt", FIRST), file(held, "newer.txt", SECOND)]
    with pytest.raises(DocumentFault, match="--id same: one id cannot name 2 files"):
        held.add(paths, Overrides(id="same"))
    front = "---\nid: same\n---\n"
    marked = [file(held, "a.md", f"{front}# 甲市办法\n一\n"), file(held, "b.md", f"{front}# 乙市办法\n二\n")]
    with pytest.raises(
        DocumentFault, match=r"the id 'same' would name both a\.md and b\.md; add editions of one"
    ):
        held.add(marked)
    assert held.documents() == ()


def test_the_same_file_twice_makes_no_new_snapshot(held: Workspace) -> None:
    path = file(held, "subsidy.txt", FIRST)
    (added,) = held.add([path])
    assert (added.outcome, added.replaced, added.document.number) == (Outcome.LIVE, None, "甲府〔2018〕9号")
    before = snapshot(held)
    for same in (path, file(held, "copy.txt", FIRST)):
        (again,) = held.add([same])
        assert (again.outcome, again.replaced, again.document.id) == (Outcome.UNCHANGED, None, "subsidy")
    assert snapshot(held) == before
    (mended,) = held.add([path], Overrides(region="甲市"))
    assert (mended.outcome, held.document("subsidy").region) == (Outcome.LIVE, "甲市")
    assert snapshot(held) != before


def test_a_newer_text_keeps_the_older_for_questions_as_of_a_day(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", FIRST)], Overrides(region="甲市"))
    (added,) = held.add([file(held, "subsidy-2021.txt", SECOND)])
    assert added.replaced is not None
    assert (added.outcome, added.replaced.date) == (Outcome.LIVE, "2018-04-02")
    assert [document.date for document in held.documents()] == ["2021-04-02"]
    assert held.document("subsidy").region == "甲市"  # told of the older text, true of the newer
    assert held.document("subsidy", date(2021, 5, 1)).date == "2021-04-02"
    assert held.document("subsidy", date(2021, 4, 30)).date == "2018-04-02"
    assert held.document("subsidy", date(2021, 4, 30)).status is Status.ISSUED
    assert "20%" in held.clause("subsidy", "1", date(2020, 1, 1)).text
    with pytest.raises(
        UnknownDocument, match="did not hold on 2018-04-30; its first edition is of 2018-05-01"
    ):
        held.document("subsidy", date(2018, 4, 30))
    assert held.remove("subsidy").date == "2021-04-02"
    assert held.document("subsidy").date == "2018-04-02"


def test_an_older_text_that_is_added_later_stands_behind(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", SECOND)])
    (added,) = held.add([file(held, "old.txt", FIRST)])
    assert (added.outcome, added.replaced) == (Outcome.BEHIND, None)
    assert held.document("subsidy").date == "2021-04-02"
    (again,) = held.add([file(held, "older.txt", FIRST)])
    assert again.outcome is Outcome.UNCHANGED


def test_editions_are_compared_clause_by_clause(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", FIRST)])
    with pytest.raises(UnknownDocument, match=r"subsidy has one edition only \(official\)"):
        held.diff("subsidy")
    held.add([file(held, "new.txt", SECOND)])
    made = held.diff("subsidy")
    assert (made.older.date, made.newer.date) == ("2018-04-02", "2021-04-02")
    changed = {one.clause.address: one for one in made.of(Change.CHANGED)}
    assert changed["1"].edits == (Edit("20", "30"), Edit("财政", "商务"))
    assert [unit.name for unit in changed["1"].units_removed] == ["市财政局"]
    assert [unit.name for unit in changed["1"].units_added] == ["市商务局"]


def test_an_official_text_is_compared_with_its_digest_where_nothing_else_is_behind(held: Workspace) -> None:
    held.add([file(held, "digest.md", DIGEST)])
    (added,) = held.add([file(held, "subsidy.txt", FIRST)])
    assert added.replaced is not None
    assert added.replaced.edition is Edition.DIGEST
    assert held.diff("subsidy").older.edition is Edition.DIGEST
    held.add([file(held, "new.txt", SECOND)])
    assert held.diff("subsidy").older.date == "2018-04-02"


def test_a_document_whose_term_is_over_is_shown_as_expired(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", FIRST)])
    document = held.document("subsidy")
    assert (document.status, held.documents()[0].status) == (Status.EXPIRED, Status.EXPIRED)
    assert held.warnings(document) == ("The validity of the 《甲市贴息办法》 ended on 2021-04-30.",)
    assert held.warnings(document, Language.SIMPLIFIED) == (
        "《甲市贴息办法》的有效期至2021年4月30日，已过。",
    )


def test_a_repeal_by_another_document_of_the_library_is_seen(held: Workspace) -> None:
    newer = "甲市资金办法\n甲府〔2022〕3号\n第一条 本办法自2022年1月1日起施行，甲府〔2018〕9号同时废止。\n2021年12月3日\n"
    held.add(
        [file(held, "subsidy.txt", FIRST.replace("有效期3年", "有效期30年")), file(held, "funds.txt", newer)]
    )
    assert held.document("subsidy").status is Status.SUPERSEDED
    assert held.warnings(held.document("subsidy"), Language.SIMPLIFIED) == (
        "《甲市贴息办法》自2022年1月1日起已被《甲市资金办法》（第一条）废止。",
    )
    held.remove("funds")
    assert held.document("subsidy").status is Status.ISSUED


def test_how_a_file_was_read_is_kept_with_it(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", FIRST.replace("第二条", "第三条").replace("（责任", "（（责任"))])
    made = report(held.document("subsidy"))
    assert (made.format, made.doubts) == ("plain text", 2)
    assert [gap.missing for gap in made.gaps] == [("第二条",)]
    assert [place.label for place in made.unclosed] == ["第一条"]
    assert made.not_found == ("issuers",)


def test_a_unit_is_found_under_a_name_that_the_user_has_written_down(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", FIRST)])
    (held.settings.home / "units.csv").write_text(
        "name,region,other names,later name\n市财政局,,钱袋子局,市财经局\n", "utf-8"
    )
    again = Workspace(held.settings, ToyEmbedder(), store.open(held.settings.home, ToyEmbedder()))
    for asked in ("钱袋子局", "市财经局"):
        answer = again.assistant.ask(f"{asked}负责哪些任务？")
        assert [cited.clause.label for cited in answer.citations] == ["第一条"]


def test_the_doctor_says_which_models_answer_and_why_the_chosen_one_does_not(held: Workspace) -> None:
    def found(model: str, url: str) -> dict[str, Check]:
        settings = held.settings.model_copy(update={"model": model, "model_url": url})
        index = store.open(settings.home, ToyEmbedder())
        return {one.name: one for one in Workspace(settings, ToyEmbedder(), index).doctor()}

    with serving(lambda _wire, _: None, models=("small", "large")) as server:
        chosen = found("small", server.url)
        assert chosen["model"] == Check("model", True, "small")
        assert chosen["models that answer"].detail == "small, large, quote"
        absent = found("absent", server.url)
        assert not absent["model"].ok
        assert "it lists: small, large" in absent["model"].detail
    gone = found("small", server.url)
    assert (gone["model"].ok, gone["models that answer"].detail) == (False, "quote")
    assert server.url in gone["model"].detail
    assert found("quote", "")["model"] == Check("model", True, "quote")


def test_a_home_of_an_earlier_version_is_built_anew_and_loses_nothing(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", library="none")
    first = Workspace.open(settings)
    first.add([file(first, "subsidy.txt", FIRST)])
    manifest = settings.home / "index" / snapshot(first) / "manifest.json"
    stored = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps({**stored, "format": stored["format"] - 1}), "utf-8")
    with pytest.raises(IndexOutdated, match=f"format {stored['format'] - 1}"):
        store.open(settings.home, embeddings.load("builtin"))
    again = Workspace.open(settings)
    assert [one.id for one in again.documents()] == ["subsidy"]
    assert snapshot(again) != manifest.parent.name


def test_what_another_process_adds_and_removes_shows_at_the_next_question(held: Workspace) -> None:
    other = Workspace(held.settings, ToyEmbedder(), store.open(held.settings.home, ToyEmbedder()))
    before = held.assistant
    for name, town in zip(
        ("one", "two", "three"), "乙丙丁", strict=True
    ):  # the files that `held` opened are gone then
        other.add([file(other, f"{name}.txt", FIRST.replace("甲", town))])
    assert [one.id for one in held.documents()] == ["one", "two", "three"]
    assert held.assistant is not before
    assert held.answering("贴息比例是多少？") is held.assistant
    other.remove("two")
    with pytest.raises(UnknownDocument, match="no document 'two'; the library holds: one, three"):
        held.remove("two")
    (again,) = held.add([file(held, "three.txt", FIRST.replace("甲", "丁"))])
    assert again.outcome is Outcome.UNCHANGED


def test_a_damaged_snapshot_of_another_process_leaves_the_one_before_it_in_use(held: Workspace) -> None:
    held.add([file(held, "subsidy.txt", FIRST)])
    live = held.settings.home / "index" / "current"
    live.write_text("nowhere", "utf-8")
    assert [one.id for one in held.documents()] == ["subsidy"]
    assert not held.assistant.ask("贴息比例是多少？").abstained


def test_additions_at_the_same_time_are_all_kept_and_shown(held: Workspace) -> None:
    paths = [
        file(held, f"file{town}{at}.txt", FIRST.replace("甲", town)) for at, town in enumerate("乙丙丁戊己庚")
    ]
    with ThreadPoolExecutor(6) as pool:
        asked = [pool.submit(held.assistant.ask, "贴息比例是多少？") for _ in range(6)]
        added = [pool.submit(held.add, [path]) for path in paths]
        assert [one.result()[0].outcome for one in added] == [Outcome.LIVE] * 6
        assert len([one.result() for one in asked]) == 6
    assert sorted(one.id for one in held.documents()) == [f"file-{at}" for at in range(6)]
    assert store.newest(held.settings.home) == held._index.snapshot
    assert held.assistant._desk.index is held._index


def test_a_home_whose_index_is_damaged_opens_again_with_all_that_was_added(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", library="none")
    first = Workspace.open(settings)
    first.add([file(first, "subsidy.txt", FIRST)])
    damaged = settings.home / "index" / snapshot(first) / "vectors.faiss"
    damaged.write_bytes(b"")
    again = Workspace.open(settings)
    assert [one.id for one in again.documents()] == ["subsidy"]
    assert snapshot(again) != damaged.parent.name
    assert {one.name: one.ok for one in again.doctor()}["index"]
