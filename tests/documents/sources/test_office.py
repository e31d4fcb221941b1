"""Old office files through LibreOffice: real ones where it is installed, a stand-in for what can go wrong."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from documents import sources
from documents.errors import DocumentFault
from documents.library import document
from documents.sources.limits import Limits
from tests.documents.sources.made_up import ADDRESSES
from tests.documents.sources.office_program import converted
from tests.documents.sources.writers import as_word

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `soffice` of our own, the only program on PATH besides those of the system."""
    path = tmp_path / "bin" / "soffice"
    path.parent.mkdir()
    monkeypatch.setenv("PATH", f"{path.parent}:/usr/bin:/bin")
    return path


def install(program: Path, script: str) -> None:
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)


@pytest.mark.parametrize("name", ["措施.doc", "措施.wps", "措施.docx"])
def test_a_converted_file_is_read(name: str, program: Path, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(as_word())
    install(
        program,
        f'while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; cp {tmp_path}/made.docx "$2/given.docx"',
    )
    source = sources.read_bytes(OLD, name)
    assert source.lines[3].text == "一、工作安排"
    assert any(remark.startswith("converted by LibreOffice") for remark in source.notes.remarks)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real .doc, made by LibreOffice of a Word file whose numbers Word counts."""
    return converted({"措施": as_word()}, "doc", tmp_path_factory.mktemp("old"))["措施"]


@pytest.mark.parametrize("name", ["措施.doc", "措施.wps", "措施.docx", "措施.txt", "措施"])
def test_a_real_old_file_gives_the_tree_of_the_word_file(name: str, old: bytes) -> None:
    """Whatever its name says: the ending that the converter sees is that of the content."""
    written = document(sources.read_bytes(as_word(), "措施.docx"))
    found = document(sources.read_bytes(old, name))
    assert tuple(clause.address for clause in found.walk()) == ADDRESSES
    assert [(clause.label, clause.text) for clause in found.walk()] == [
        (clause.label, clause.text) for clause in written.walk()
    ]
    assert found.title == "关于促进海湾市渔港金融服务的若干措施"


def test_a_real_old_file_cut_off_is_refused(old: bytes) -> None:
    with pytest.raises(DocumentFault, match=r"措施\.doc: LibreOffice could not convert the file"):
        sources.read_bytes(old[: len(old) // 2], "措施.doc")


def test_without_libreoffice_the_error_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        DocumentFault, match=r"措施\.doc: .*LibreOffice, which is not installed; .*save it as \.docx"
    ):
        sources.read_bytes(OLD, "措施.doc")


def test_a_conversion_that_makes_nothing_is_an_error(program: Path) -> None:
    install(program, "exit 1")
    with pytest.raises(DocumentFault, match=r"措施\.doc: LibreOffice could not convert the file"):
        sources.read_bytes(OLD, "措施.doc")


def test_a_conversion_that_hangs_is_ended(program: Path) -> None:
    install(program, "exec sleep 30")
    with pytest.raises(DocumentFault, match=r"措施\.doc: LibreOffice took more than 1 seconds"):
        sources.read_bytes(OLD, "措施.doc", Limits(seconds=1))


def test_an_office_file_with_a_password_says_so(program: Path) -> None:
    install(program, "exit 1")
    content = OLD + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(DocumentFault, match=r"措施\.docx: protected by a password"):
        sources.read_bytes(content, "措施.docx")
