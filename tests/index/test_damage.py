"""Damage and failure: whatever is wrong is named, whatever fails changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from index import manifest, records, store
from index.errors import EmbedderMismatch, HomeLocked, HomeUnusable, IndexDamaged, IndexMissing
from index.searching import Index
from index.snapshots import Snapshots
from tests.index.trees import digest, notice, plan
from tests.toy import ToyEmbedder

FILES = ("records.sqlite", "vectors.faiss", "names.txt", "words/words.json", "words/vocab.index.json")
STAGES = ("records", "words", "embedding", "snapshot")


def live(home: Path) -> Path:
    return Snapshots(home).current()


def snapshots(home: Path) -> set[str]:
    return {folder.name for folder in (home / "index").iterdir() if folder.is_dir()}


def test_a_home_without_an_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=str(tmp_path)):
        store.open(tmp_path, ToyEmbedder())


@pytest.mark.parametrize("name", FILES)
def test_a_truncated_file_is_named_with_both_sizes(home: Path, name: str) -> None:
    file = live(home) / name
    size = file.stat().st_size
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(IndexDamaged, match=rf"{name}: {size - 1} bytes, {size} were written"):
        store.open(home, ToyEmbedder())


@pytest.mark.parametrize("name", FILES)
def test_a_flipped_byte_is_named(home: Path, name: str) -> None:
    file = live(home) / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(IndexDamaged) as caught:
        store.open(home, ToyEmbedder())
    assert caught.value.file == file


@pytest.mark.parametrize("name", FILES)
def test_an_absent_file_is_named(home: Path, name: str) -> None:
    (live(home) / name).unlink()
    with pytest.raises(IndexDamaged, match=rf"{name}: the file is missing"):
        store.open(home, ToyEmbedder())


def test_large_files_are_read_through_only_on_request(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "SMALL", 0)
    file = live(home) / "vectors.faiss"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    index = store.open(home, ToyEmbedder())
    with pytest.raises(IndexDamaged, match=r"vectors\.faiss"):
        index.verify()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "the file is missing"),
        ("{", "it cannot be read"),
        ("[]", "it cannot be read"),
        ('{"format": 99}', "format 99, this version reads 4"),
        ('{"format": 4}', "it cannot be read"),
    ],
)
def test_a_snapshot_without_its_manifest_is_refused(home: Path, content: str | None, message: str) -> None:
    file = live(home) / "manifest.json"
    file.unlink() if content is None else file.write_text(content, encoding="utf-8")
    with pytest.raises(IndexDamaged, match=rf"manifest\.json: {message}"):
        store.open(home, ToyEmbedder())


@pytest.mark.parametrize("how", ["gone", "elsewhere"])
def test_a_live_snapshot_that_is_gone_is_named(home: Path, how: str) -> None:
    name = live(home).name
    if how == "gone":
        shutil.rmtree(live(home))
    else:
        name = "../../elsewhere"
        (home / "index" / "current").write_text(name, encoding="utf-8")
    with pytest.raises(IndexDamaged, match=name):
        store.open(home, ToyEmbedder())


def test_another_embedder_is_refused_with_both_names(home: Path) -> None:
    with pytest.raises(EmbedderMismatch) as caught:
        store.open(home, ToyEmbedder(["科技"]))
    assert (caught.value.built, caught.value.given) == (ToyEmbedder().name, "toy@科技")


@pytest.mark.parametrize(
    "change",
    [
        lambda home: store.add(home, [digest()], ToyEmbedder()),
        lambda home: store.remove(home, "plan", ToyEmbedder()),
    ],
)
def test_a_damaged_index_is_not_built_upon(home: Path, change: Callable[[Path], Index]) -> None:
    before = live(home)
    (before / "vectors.faiss").write_bytes(b"")
    with pytest.raises(IndexDamaged, match=r"vectors\.faiss"):
        change(home)
    assert live(home) == before
    assert len(store.build([notice()], home, ToyEmbedder()).documents) == 1


@pytest.mark.parametrize("name", ["vectors.faiss", "names.txt", "words/words.json", "sounds/places.npy"])
def test_a_damaged_index_is_mended_from_its_records(home: Path, name: str) -> None:
    before = live(home)
    (before / name).unlink()
    mended = store.mended(home, ToyEmbedder())
    assert (mended.documents, mended.snapshot != before.name) == ((plan(), notice()), True)
    assert store.open(home, ToyEmbedder()).documents == (plan(), notice())


@pytest.mark.parametrize("name", ["records.sqlite", "manifest.json"])
def test_without_its_records_nothing_is_mended_and_nothing_lost(home: Path, name: str) -> None:
    before = live(home)
    (before / name).unlink()
    with pytest.raises(
        IndexDamaged, match=rf"{name}: the file is missing\. If a folder of an earlier snapshot"
    ):
        store.mended(home, ToyEmbedder())
    assert live(home) == before


@pytest.mark.parametrize("content", [None, b"", b" \n"])
def test_a_home_that_lost_the_name_of_its_snapshot_opens_the_last_whole_one(
    home: Path, content: bytes | None
) -> None:
    pointer, name = home / "index" / "current", live(home).name
    pointer.unlink() if content is None else pointer.write_bytes(content)
    (home / "index" / "99999999T000000-half").mkdir()
    assert store.open(home, ToyEmbedder()).snapshot == name
    assert store.add(home, [digest()], ToyEmbedder()).documents[1:] == (notice(),)
    assert live(home).name != name


def test_a_home_that_is_no_folder_is_named(tmp_path: Path) -> None:
    file = tmp_path / "home"
    file.write_text("", "utf-8")
    for act in (
        lambda: store.open(file, ToyEmbedder()),
        lambda: store.build([plan()], file, ToyEmbedder()),
        lambda: store.remove(file / "below", "plan", ToyEmbedder()),
    ):
        with pytest.raises(HomeUnusable, match=r"home.* cannot be used: .*; nothing was changed\. Make room"):
            act()


def test_a_full_disk_leaves_the_old_index(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, folders = live(home), snapshots(home)

    def full(*_: object) -> None:
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    monkeypatch.setattr(records, "_insert", full)
    with pytest.raises(HomeUnusable, match="cannot be used: database or disk is full; nothing was changed"):
        store.add(home, [digest()], ToyEmbedder())
    assert (live(home), snapshots(home)) == (before, folders)


# Failure on the way


class Halt(BaseException):
    """As if the process had been told to stop."""


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("end", [False, True])
@pytest.mark.parametrize("fault", [RuntimeError, Halt])
def test_a_failure_at_any_stage_leaves_the_old_index(
    home: Path, stage: str, end: bool, fault: type[BaseException]
) -> None:
    before, folders = live(home), snapshots(home)

    def fail(at: str, done: int, total: int) -> None:
        if at == stage and end == (done == total):
            raise fault(stage)

    with pytest.raises(fault, match=stage):
        store.add(home, [replace(notice(), title="别的")], ToyEmbedder(), fail)
    assert (live(home), snapshots(home)) == (before, folders)
    assert store.open(home, ToyEmbedder()).documents == (plan(), notice())


@pytest.mark.parametrize("stage", STAGES)
def test_a_failure_in_the_first_build_leaves_no_index(tmp_path: Path, stage: str) -> None:
    def fail(at: str, *_: int) -> None:
        if at == stage:
            raise Halt

    with pytest.raises(Halt):
        store.build([plan()], tmp_path, ToyEmbedder(), fail)
    with pytest.raises(IndexMissing):
        store.open(tmp_path, ToyEmbedder())
    assert snapshots(tmp_path) == set()


def test_what_a_killed_writer_left_is_swept_by_the_next(home: Path) -> None:
    (home / "index" / "half-written").mkdir()
    store.add(home, [digest()], ToyEmbedder())
    assert "half-written" not in snapshots(home)


def test_the_previous_snapshot_stays_for_its_readers(home: Path) -> None:
    first = live(home)
    reader = store.open(home, ToyEmbedder())
    second = store.add(home, [digest()], ToyEmbedder())
    assert snapshots(home) == {first.name, live(home).name}
    assert reader.documents == (plan(), notice())  # read only now
    assert second.documents[0].title_english == "Development plan of city A"
    store.remove(home, "notice", ToyEmbedder())
    assert first.name not in snapshots(home)


# Two writers


def hold(home: Path, held: Event, release: Event) -> None:
    """In another process: begin to write and wait."""

    def wait(*_: object) -> None:
        held.set()
        assert release.wait(60)

    store.add(home, [replace(notice(), id="other")], ToyEmbedder(), wait)


def test_a_second_writer_is_refused_and_readers_are_not(home: Path) -> None:
    context = get_context("spawn")
    held, release = context.Event(), context.Event()
    other = context.Process(target=hold, args=(home, held, release))
    other.start()
    try:
        assert held.wait(60)
        with pytest.raises(HomeLocked, match="lock"):
            store.remove(home, "notice", ToyEmbedder(), wait=0.1)
        assert len(store.open(home, ToyEmbedder()).documents) == 2
    finally:
        release.set()
        other.join(60)
    assert other.exitcode == 0
    assert [document.id for document in store.open(home, ToyEmbedder()).documents] == [
        "plan",
        "notice",
        "other",
    ]
    store.remove(home, "other", ToyEmbedder(), wait=0.1)
