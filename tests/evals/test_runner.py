"""A whole run over the made-up documents with a toy embedder: its figures, its report, its comparison."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals import baselines, cases, editions, runner
from evals.comparison import compare, read
from evals.editions import Edition
from evals.errors import CaseFault, EvaluationFault
from evals.report import text
from evals.results import Results
from evals.runner import Wanted
from rag.settings import Settings
from tests.evals.test_judge import Fake
from tests.toy import ToyEmbedder
from ui.terminal import app

MADE = Wanted(editions=("generated",))
PLAIN_CASE = (
    '{"id": "a", "language": "en", "kind": "units", "question": "Who?", "answer": "甲局", "must": [["甲局"]]}'
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("report") / "report.html"


@pytest.fixture(scope="module")
def results(page: Path) -> Results:
    return runner.run(MADE, html=page, embedder=ToyEmbedder())


def test_every_case_is_scored_once(results: Results) -> None:
    assert len(results.cases) == len({one.id for one in results.cases}) > 60
    assert {one.edition for one in results.cases} == {"generated"}


def test_what_is_data_is_answered_whole(results: Results) -> None:
    lists = next(row for row in results.rows if row.name == "unit_tasks")

    assert lists.list_exact is not None
    assert lists.list_exact.mean == 1.0
    assert lists.fabricated == 0


def test_the_json_is_read_back_as_the_same_cases(results: Results, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(results.json(), encoding="utf-8")

    assert read(file) == results.cases
    assert set(json.loads(results.json())) == {
        "format", "embedder", "model", "rows", "latencies", "arms", "readers", "calibration", "comparison", "cases",
        "twin", "spreads", "verdicts", "judged", "judgements",
    }  # fmt: skip


def test_a_run_passes_unless_a_kind_dropped_or_a_citation_is_made_up(results: Results) -> None:
    worse = [replace(one, correct=False) for one in results.cases]

    assert results.passed
    assert results.against(compare(results.cases, results.cases)).passed
    assert results.against(compare(worse, results.cases)).passed
    assert not replace(results, comparison=compare(results.cases, worse)).passed
    assert not replace(results, rows=(replace(results.rows[0], fabricated=1),)).passed


def test_the_lines_name_every_group_and_each_drop(results: Results) -> None:
    worse = [replace(one, correct=False) for one in results.cases]
    told = list(text.remarks(results.against(compare(results.cases, worse))))

    assert all(len(text.cells(row)) == len(text.HEAD) for row in results.rows)
    assert any(line.startswith("DROP: generated: unit_tasks: correct 1.000 -> 0.000") for line in told)


class Tags(HTMLParser):
    """Counts tags and gathers what the page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count += 1
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:  # of <line/> too, right after its start
        assert self.open.pop() == tag


def test_the_page_is_whole_and_fetches_nothing(results: Results, page: Path) -> None:
    tags = Tags()
    tags.feed(page.read_text("utf-8"))

    assert (tags.open, tags.fetched) == ([], [])
    assert tags.count > 500
    failed = [one.id for one in results.cases if one.cause]
    assert [one for one in failed if f'id="generated-{one}"' not in page.read_text("utf-8")] == []


def test_an_edition_that_does_not_exist_is_refused() -> None:
    with pytest.raises(EvaluationFault, match="edition 'draft' is not known; use digest, official"):
        runner.run(Wanted(editions=("draft",)), embedder=ToyEmbedder())


def test_official_texts_that_are_not_there_are_told(tmp_path: Path) -> None:
    wanted = Wanted(editions=("official",), official=tmp_path / "none")

    with pytest.raises(EvaluationFault, match="needs the official texts"):
        runner.run(wanted, embedder=ToyEmbedder())


def test_without_official_texts_the_others_are_run(tmp_path: Path) -> None:
    own = (
        Edition.GENERATED,
        Edition.RENAMED,
        Edition.FRESH,
        Edition.UNSEEN,
        Edition.STRANGE,
        Edition.DISTANT,
        Edition.REMOTE,
        Edition.UNTRIED,
        Edition.ELSEWHERE,
    )
    assert Wanted(official=tmp_path / "none").named() == (Edition.DIGEST, *own)
    assert Wanted(cases=tmp_path, official=tmp_path).named() == (Edition.DIGEST, Edition.OFFICIAL)


def test_a_baseline_says_which_editions_are_run(results: Results, tmp_path: Path) -> None:
    official = replace(results.cases[0], edition="official")

    assert Wanted().named(results.cases) == (Edition.GENERATED,)
    assert Wanted(editions=("digest",)).named(results.cases) == (Edition.DIGEST,)
    assert Wanted(official=tmp_path / "none").named((official, results.cases[0])) == (Edition.GENERATED,)
    with pytest.raises(EvaluationFault, match="the baseline is of official, and none of that is at hand"):
        Wanted(official=tmp_path / "none").named((official,))


def test_a_run_against_itself_drops_nowhere(results: Results, tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(results.json(), encoding="utf-8")
    again = runner.run(Wanted(), baseline=file, embedder=ToyEmbedder())

    assert {one.edition for one in again.cases} == {"generated"}
    assert again.comparison is not None
    assert (again.comparison.only_before, again.comparison.only_now, again.comparison.drops) == (0, 0, ())
    assert again.passed


def test_the_quoting_writer_says_the_same_every_time(results: Results, tmp_path: Path) -> None:
    repeated = runner.run(replace(MADE, repeat=3), html=tmp_path / "r.html", embedder=ToyEmbedder())

    assert repeated.cases == results.cases
    assert {one.range for one in repeated.spreads} == {0.0}
    assert [one.correct for one in repeated.verdicts] == [(one.correct,) * 3 for one in results.cases]
    assert [(one.edition, one.group, one.name) for one in repeated.spreads] == [
        (row.edition, row.group, row.name) for row in repeated.rows
    ]
    all_right = text.rows(repeated)[0][3]
    assert all_right == f"{sum(one.correct for one in results.cases) / len(results.cases):.3f} ± 0.000"
    assert f"0 of {len(results.cases)} cases varied" in "\n".join(text.remarks(repeated))
    assert "Run by run" in (tmp_path / "r.html").read_text("utf-8")
    assert json.loads(repeated.json())["verdicts"][0]["correct"] == [results.cases[0].correct] * 3


def test_a_judge_changes_no_other_figure(results: Results, tmp_path: Path) -> None:
    judged = runner.run(MADE, html=tmp_path / "j.html", embedder=ToyEmbedder(), judging=Fake("1: yes", "5"))
    answered = [one for one in results.cases if not one.abstained]

    assert (judged.rows, judged.cases) == (results.rows, results.cases)
    (told,) = judged.judged
    assert (told.model, told.asked) == ("fake", len(answered))
    assert told.relevance is not None
    assert (told.relevance.mean, told.relevance.n) == (0.5, len(answered))
    assert told.faithfulness is not None  # of the answers with one statement
    assert (told.faithfulness.mean, 0 < told.faithfulness.n < len(answered)) == (1.0, True)
    assert any("judged by fake, apart from all above" in line for line in text.remarks(judged))
    assert "Judged by a model" in (tmp_path / "j.html").read_text("utf-8")


def test_a_judge_that_is_not_set_up_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WENCE_MODEL_URL", raising=False)

    with pytest.raises(EvaluationFault, match="no judge: model 'big' is not here; set WENCE_MODEL_URL"):
        runner.run(replace(MADE, judge="big"), embedder=ToyEmbedder())
    with pytest.raises(EvaluationFault, match="the quoting writer judges nothing"):
        runner.run(replace(MADE, judge="quote"), embedder=ToyEmbedder())


def test_the_copy_is_set_beside_the_original(tmp_path: Path) -> None:
    both = runner.run(
        Wanted(editions=("digest", "renamed")), html=tmp_path / "t.html", embedder=ToyEmbedder()
    )
    copied = [one for one in both.cases if one.edition == "renamed"]

    assert both.twin is not None
    assert both.twin.only_now == 0
    assert len(copied) > 50
    by_kind = {one.kind: one for one in both.twin.changes if one.figure == "correct"}
    assert set(by_kind) == {"all", "units", "unit_tasks", "counts"}
    assert by_kind["all"].after == pytest.approx(sum(one.correct for one in copied) / len(copied))
    assert sum(line.startswith("renamed: all: correct") for line in text.remarks(both)) == 1
    assert "Does it know the documents by heart?" in (tmp_path / "t.html").read_text("utf-8")


def test_a_malformed_case_stops_the_command_with_one_line(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(f"{PLAIN_CASE}\n{{", encoding="utf-8")
    with pytest.raises(CaseFault):
        cases.load(file)

    told = CliRunner().invoke(app, ["eval", "--cases", str(file)])

    assert told.exit_code == 1
    assert told.stderr.splitlines()[-1].startswith("wence: cases.jsonl:2: not valid JSON")


def test_a_report_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluationFault, match="the report cannot be written"):
        runner.run(MADE, html=tmp_path / "none" / "report.html", embedder=ToyEmbedder())


def test_a_pipeline_from_parts_finds_what_shares_words() -> None:
    pieces = ["科技信贷余额2000亿元", "引进人才500名", "绿色债券"]
    naive = baselines.Naive(pieces, ToyEmbedder())

    assert naive.top("人才引进多少名？", k=1) == ["引进人才500名"]
    assert naive.top("科技信贷", k=2)[0] == "科技信贷余额2000亿元"
    assert naive.top("zebra") == []


def test_a_home_is_evaluated_with_its_own_cases(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "generated")
    made = editions.prepare(Edition.GENERATED, (), tmp_path, ToyEmbedder(), settings)
    asked = made.cases[:3]
    made.index.close()

    home = editions.prepare(Edition.HOME, asked, tmp_path, ToyEmbedder(), settings)
    measured = runner.evaluate(home)
    home.index.close()

    assert [one.case for one in measured] == list(asked)
    assert {one.edition for one in measured} == {"home"}
