"""What a librarian writes of a file, in a catalogue or with the file: what can be used, and what is told of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import catalogue, library
from documents.errors import CatalogueFault, DocumentFault

NOTICE = "关于样例工作的通知\n第一条 请照办。\n"


def folder(path: Path, entries: str) -> Path:
    path.mkdir(exist_ok=True)
    (path / "notice.txt").write_text(NOTICE, "utf-8")
    (path / "catalogue.toml").write_text(entries, "utf-8")
    return path


def test_a_file_with_two_entries_is_named(tmp_path: Path) -> None:
    entry = '[[document]]\nfile = "notice.txt"\nid = "{}"\n'
    with pytest.raises(CatalogueFault, match=r"notice\.txt has two entries; make them one"):
        catalogue.entries(folder(tmp_path, entry.format("one") + entry.format("two")))


def test_a_file_of_another_folder_is_named_for_its_entry_would_not_be_found(tmp_path: Path) -> None:
    folder(tmp_path, "")
    with pytest.raises(
        CatalogueFault, match=r"'\.\./notice\.txt' is in another folder; put a catalogue\.toml there"
    ):
        catalogue.entries(folder(tmp_path / "below", '[[document]]\nfile = "../notice.txt"\n'))


def test_a_catalogue_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    folder(tmp_path, '\ufeff[[document]]\nfile = "notice.txt"\nid = "sample"\n')
    assert library.read_file(tmp_path / "notice.txt").id == "sample"


@pytest.mark.parametrize("id", ["A b/c", "../../etc", "a/b", ".hidden", "-x", "x" * 101, "甲\n乙"])
def test_an_id_that_no_address_can_hold_is_refused(tmp_path: Path, id: str) -> None:
    path = folder(tmp_path, "") / "notice.txt"
    with pytest.raises(DocumentFault, match=r"notice\.txt: id = .*; write letters, digits"):
        library.read_file(path, {"id": id})
    path.with_suffix(".md").write_text(f"---\nid: {id!r}\n---\n# 关于样例的通知\n", "utf-8")
    with pytest.raises(DocumentFault, match=r"notice\.md: id = .*; write letters, digits"):
        library.read_file(path.with_suffix(".md"))


@pytest.mark.parametrize("id", ["plan-a-75", "policy_2.1", "通知", "7", "x" * 100])
def test_other_ids_are_kept(tmp_path: Path, id: str) -> None:
    assert library.read_file(folder(tmp_path, "") / "notice.txt", {"id": id}).id == id


@pytest.mark.parametrize("day", ["31 Feb", "yesterday", "5月", "—"])
def test_a_date_that_is_none_is_refused(tmp_path: Path, day: str) -> None:
    with pytest.raises(DocumentFault, match=r"notice\.txt: date = .*; write a day, a month or a year"):
        library.read_file(folder(tmp_path, "") / "notice.txt", {"date": day})


@pytest.mark.parametrize(
    ("day", "read"), [("2031", "2031"), ("2031-05", "2031-05"), ("2031年5月6日", "2031-05-06"), ("", None)]
)
def test_a_date_is_read_as_it_is_written(tmp_path: Path, day: str, read: str | None) -> None:
    assert library.read_file(folder(tmp_path, "") / "notice.txt", {"date": day}).date == read
