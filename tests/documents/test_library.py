"""Files and folders to documents; catalogues; the same document found again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Clause, Document, Edition, Level, Status

TEXT = "甲市办法\n一、范围\n适用全市。\n二、附则\n自发布之日起施行。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules.txt").write_text(TEXT, "utf-8")
    (tmp_path / "notes.md").write_text("# 乙市办法\n\n## 一、范围\n\n适用全市。\n", "utf-8")
    (tmp_path / ".hidden.txt").write_text(TEXT, "utf-8")
    (tmp_path / "README.md").write_text("# About this folder\n", "utf-8")
    (tmp_path / "picture.xyz").write_bytes(b"\x00")
    return tmp_path


def test_a_folder_without_a_catalogue_gives_all_that_can_be_read(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "page.html").write_text("<h1>丙市办法</h1><p>适用全市。</p>", "utf-8")
    assert library.files(folder) == (folder / "more/page.html", folder / "notes.md", folder / "rules.txt")
    assert library.files(folder / "rules.txt") == (folder / "rules.txt",)


def test_a_catalogue_says_what_the_text_does_not(folder: Path) -> None:
    (folder / "catalogue.toml").write_text(
        '[[document]]\nfile = "rules.txt"\nid = "a-rules"\ntitle = "甲市管理办法"\ntitle_assigned = true\n'
        'region = "甲市"\nstatus = "superseded"\ndate = 2020-01-02\nissuers = ["甲市政府"]\n',
        "utf-8",
    )
    assert library.files(folder) == (folder / "rules.txt",)
    document = library.read_file(folder / "rules.txt")
    assert (document.id, document.region, document.status) == ("a-rules", "甲市", Status.SUPERSEDED)
    assert (document.title, document.date, document.issuers) == ("甲市管理办法", "2020-01-02", ("甲市政府",))
    assert document.notes == ("title assigned by the librarian; the text itself bears none",)


def test_what_the_user_states_wins(folder: Path) -> None:
    (folder / "catalogue.toml").write_text(
        '[[document]]\nfile = "rules.txt"\nid = "a-rules"\nregion = "甲市"\n', "utf-8"
    )
    document = library.read_file(folder / "rules.txt", {"id": "mine", "title": "我的办法", "region": None})
    assert (document.id, document.title, document.region) == ("mine", "我的办法", "甲市")


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("Plan 2025.txt", "plan-2025"), ("方案.txt", "doc-e173a532"), ("_a_.txt", "doc-e173a532")],
)
def test_a_document_that_nobody_named_has_a_stable_id(tmp_path: Path, name: str, identifier: str) -> None:
    (tmp_path / name).write_text(TEXT, "utf-8")
    assert library.read_file(tmp_path / name).id == identifier


def document(identifier: str, title: str, number: str | None = None) -> Document:
    return Document(id=identifier, title=title, number=number)


def test_a_document_is_known_by_id_number_or_title() -> None:
    known = [document("a", "甲市《乙》方案", "甲府〔2020〕1号"), document("b", "丙市办法")]
    assert library.identify(document("a", "x"), known) == "a"
    assert library.identify(document("x", "x", "甲府〔2020〕1号"), known) == "a"
    assert library.identify(document("x", "甲市〈乙〉 方案"), known) == "a"
    assert library.identify(document("x", "《丙市办法》"), known) == "b"
    assert library.identify(document("x", "丁市办法"), known) is None


def test_a_known_document_lends_what_a_file_does_not_say() -> None:
    known = Document(
        "a", "甲市办法", number="甲府〔2020〕1号", region="甲市", kind="rules", period="2021/2025",
        status=Status.ISSUED, status_stated=True, notes=("assigned",),
    )  # fmt: skip
    bare = library.as_known(Document("x", "扫描件", source="扫描件.pdf"), known)
    assert (bare.id, bare.title, bare.region, bare.kind, bare.period) == (
        "a",
        "甲市办法",
        "甲市",
        "rules",
        "2021/2025",
    )
    assert (bare.status, bare.status_stated, bare.notes, bare.number) == (
        Status.ISSUED,
        True,
        ("assigned",),
        None,
    )
    own = Document("x", "甲市新办法", source="new.txt", region="乙市", status=Status.DRAFT, notes=("own",))
    read = library.as_known(own, known)
    assert (read.title, read.region, read.status, read.status_stated) == (
        "甲市新办法",
        "乙市",
        Status.DRAFT,
        False,
    )
    assert read.notes == ("own",)
    expired = replace(known, status=Status.EXPIRED)
    assert library.as_known(Document("x", "甲市办法"), expired).status is Status.UNKNOWN


def clause(address: str, english: str = "", *children: Clause) -> Clause:
    return Clause(address, Level.HEADING, "", address, "", address, english=english, children=children)


def test_english_moves_to_the_official_edition_by_address() -> None:
    official = Document("a", "甲", (clause("1", "", clause("1/1"), clause("1/2", "own")), clause("2")))
    digest = Document("a", "甲", (clause("1", "one", clause("1/1", "one one"), clause("1/2", "other")),), "A")
    both = library.with_renderings(official, digest)
    assert [(one.address, one.english) for one in both.walk()] == [
        ("1", "one"),
        ("1/1", "one one"),
        ("1/2", "own"),
        ("2", ""),
    ]
    assert both.title_english == "A"


def test_a_clause_is_found_by_its_address() -> None:
    tree = Document("a", "甲", (clause("1", "", clause("1/1")), clause("2")))
    assert [one.address for one in tree.walk()] == ["1", "1/1", "2"]
    assert tree.clause("1/1") is tree.clauses[0].children[0]
    assert tree.clause("3") is None


def test_the_shipped_library_is_five_digests() -> None:
    shipped = library.shipped()
    assert sorted(one.id for one in shipped) == [
        "dg-action-75",
        "dg-liaison",
        "dg-plan-145",
        "gz-mz-agreement",
        "jy-multiplier-draft",
    ]
    assert {one.edition for one in shipped} == {Edition.DIGEST}
    for one in shipped:
        assert one.title_english
        for part in one.walk():
            bare = part.level in {Level.TABLE, Level.COLOPHON, Level.MASTHEAD}
            assert part.english or bare, f"{one.id} {part.address} has no English"
