"""What is built, added and removed is what is found."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from documents.clauses import Clause, Edition
from index import store
from index.errors import DocumentUnknown, EmbedderMismatch
from index.passages import Hit, Language
from index.searching import Index
from index.snapshots import Snapshots
from tests.index.trees import clause, digest, notice, plan
from tests.toy import ToyEmbedder


def live(home: Path) -> Path:
    return Snapshots(home).current()


def addresses(hits: list[Hit]) -> list[str]:
    return [hit.passage.address for hit in hits]


def test_what_was_built_is_what_is_opened(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    assert index.documents == (plan(), notice())
    assert index.document("notice") == notice()
    assert index.document("nothing") is None
    assert index.clause("plan", "2/3") == plan().clauses[1].children[0]
    assert index.clause("plan", "9") is None
    assert index.clause("nothing", "1") is None


def test_the_manifest_counts_and_lists(home: Path) -> None:
    stored = json.loads((live(home) / "manifest.json").read_text(encoding="utf-8"))
    counts = {
        name: stored[name]
        for name in ("format", "embedder", "dimensions", "documents", "clauses", "passages")
    }
    assert counts == {
        "format": 4,
        "embedder": ToyEmbedder().name,
        "dimensions": 12,
        "documents": 2,
        "clauses": 6,
        "passages": 6,
    }
    listed = {entry["name"] for entry in stored["files"]}
    assert listed >= {"records.sqlite", "vectors.faiss", "names.txt", "words/words.json"}
    assert len(listed) == sum(1 for file in live(home).rglob("*") if file.is_file()) - 1


def test_meaning_ranks_exactly(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    # 1/1: heading and text say 科技 three times and 信贷 twice; 1: 科技 once; 1/2: 科技 once, 人才 once.
    hits = index.by_meaning("科技", 3)
    assert addresses(hits) == ["1", "1/1", "1/2"]
    assert [hit.score for hit in hits] == pytest.approx([1.0, 4 / 20**0.5, 0.5**0.5], abs=1e-6)
    assert [hit.score for hit in index.by_meaning("科技", 99)][3:] == [0, 0, 0]
    assert index.by_meaning("没有一个认识的词", 3) == []


def test_words_rank_and_find_only_what_shares_a_character(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    assert addresses(index.by_words("科技信贷余额2000亿元", 1)) == ["1/1"]
    assert addresses(index.by_words("绿色保险", 5)) == ["2/3", "2"]  # 2 speaks of 风险
    assert index.by_words("quantum", 5) == []
    first, *others = index.by_words("乙市通知", 5)
    assert first.passage.document == "notice"
    assert max(other.score for other in others) < first.score / 10


def test_traditional_script_finds_the_same(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    assert index.by_words("科技信貸餘額", 9) == index.by_words("科技信贷余额", 9)


def test_every_hit_can_be_found_again_in_its_clause(home: Path) -> None:
    index = store.add(home, [digest()], ToyEmbedder())
    hits = index.by_meaning("technology 科技 债券 保险", 99)
    assert {hit.passage.language for hit in hits} == {Language.CHINESE, Language.ENGLISH}
    for hit in hits:
        found = index.clause(hit.passage.document, hit.passage.address)
        assert found is not None
        source = found.text if hit.passage.language is Language.CHINESE else found.english
        assert source[hit.passage.start :].startswith(hit.passage.text)


def test_progress_tells_every_stage_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    store.build([plan()], tmp_path, ToyEmbedder(), lambda *step: told.append(step))
    assert told == [
        ("records", 0, 1),
        ("records", 1, 1),
        ("words", 0, 5),
        ("words", 5, 5),
        ("embedding", 0, 5),
        ("embedding", 5, 5),
        ("snapshot", 0, 1),
        ("snapshot", 1, 1),
    ]


@pytest.mark.parametrize("reopen", [False, True])
def test_an_empty_library_is_an_index_too(tmp_path: Path, reopen: bool) -> None:
    index = store.build([], tmp_path, ToyEmbedder())
    index = store.open(tmp_path, ToyEmbedder()) if reopen else index
    assert (index.documents, index.by_words("科技", 5), index.by_meaning("科技", 5)) == ((), [], [])
    assert index.responsibilities() == ()


# Adding and removing


def test_adding_to_nothing_begins_an_index(tmp_path: Path) -> None:
    assert store.add(tmp_path, [notice()], ToyEmbedder()).documents == (notice(),)


def test_an_official_edition_replaces_the_digest_and_gives_it_back(tmp_path: Path) -> None:
    store.build([digest(), notice()], tmp_path, ToyEmbedder())
    index = store.add(tmp_path, [plan()], ToyEmbedder())
    official = index.documents[0]
    assert (official.id, official.edition, official.title) == ("plan", Edition.OFFICIAL, plan().title)
    assert index.clause("plan", "1/1") == replace(
        plan().clauses[0].children[0], english="Expand technology lending."
    )
    assert index.by_words("摘要独有", 5) == []
    assert store.open(tmp_path, ToyEmbedder()).documents == index.documents
    assert store.remove(tmp_path, "plan", ToyEmbedder()).documents == (digest(), notice())
    assert store.remove(tmp_path, "plan", ToyEmbedder()).documents == (notice(),)


def test_a_newer_digest_renews_the_english_of_the_official_edition(tmp_path: Path) -> None:
    store.build([digest(), plan()], tmp_path, ToyEmbedder())
    newer = replace(digest(), clauses=(clause("1", "科技", english="Science and technology"),))
    index = store.add(tmp_path, [newer], ToyEmbedder())
    assert [one.english for one in index.documents[0].walk()] == ["Science and technology", "", "", "", ""]


def test_only_new_passages_are_embedded(home: Path) -> None:
    embedder = ToyEmbedder()
    changed = replace(notice(), clauses=(*notice().clauses, clause("2", "二、设立基金。")))
    index = store.add(home, [changed], embedder)
    assert embedder.embedded == ["乙市通知\n二、设立基金。"]
    assert addresses(index.by_meaning("基金", 1)) == ["2"]
    assert addresses(store.open(home, embedder).by_meaning("保险", 1)) == ["2/3"]


def test_another_embedder_makes_everything_anew(home: Path) -> None:
    index = store.add(home, [], ToyEmbedder(["人才"]))
    assert (index.manifest.dimensions, addresses(index.by_meaning("人才", 1))) == (1, ["1/2"])
    with pytest.raises(EmbedderMismatch):
        store.open(home, ToyEmbedder())


def test_removing_what_is_not_there_names_what_is(home: Path) -> None:
    with pytest.raises(DocumentUnknown, match=r"'other'.*plan, notice"):
        store.remove(home, "other", ToyEmbedder())


def test_duties_of_the_live_documents_are_found(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    found = [
        (duty.address, duty.responsibility.role.value) for duty in index.responsibilities(unit="甲市金融局")
    ]
    assert found == [("1/1", "lead"), ("2/3", "lead")]
    assert index.responsibilities(document="notice") == ()
    for duty in index.responsibilities():
        text = duty.responsibility
        source = index.clause(duty.document, duty.address)
        assert source is not None
        assert source.text[text.start : text.end] == text.unit


def test_what_a_clause_states_is_found_by_its_address(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    assert [(one.role.value, one.unit) for one in index.stated("plan", "1/1")] == [
        ("lead", "甲市金融局"),
        ("cooperate", "甲市科技局"),
        ("cooperate", "乙银行"),
    ]
    assert index.stated("plan", "1") == index.stated("nothing", "1") == ()


def test_many_threads_read_one_index(home: Path) -> None:
    alone = store.open(home, ToyEmbedder())
    shared = store.open(home, ToyEmbedder())
    questions = ["科技信贷", "绿色保险", "上市债券", "人才"] * 8

    def ask(index: Index, question: str) -> tuple[list[Hit], list[Hit], Clause | None]:
        return index.by_words(question, 3), index.by_meaning(question, 3), index.clause("plan", "1/1")

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda question: ask(shared, question), questions))
    assert found == [ask(alone, question) for question in questions]


def test_a_reader_can_tell_that_a_newer_snapshot_is_live(home: Path) -> None:
    reader = store.open(home, ToyEmbedder())
    assert reader.snapshot == store.newest(home)
    writer = store.add(home, [digest()], ToyEmbedder())
    assert reader.snapshot != store.newest(home) == writer.snapshot


def test_nothing_heavy_loads_before_it_is_used(home: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from index import store; from tests.toy import ToyEmbedder;"
        f"index = store.open(Path({str(home)!r}), ToyEmbedder()); assert len(index.documents) == 2;"
        "heavy = ['torch', 'sentence_transformers', 'faiss', 'bm25s', 'rjieba', 'langchain_text_splitters'];"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_closing_lets_go(home: Path) -> None:
    index = store.open(home, ToyEmbedder())
    assert len(index.documents) == 2
    index.close()
    shutil.rmtree(home / "index")
    assert not (home / "index").exists()
