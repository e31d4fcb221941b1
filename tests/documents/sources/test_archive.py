"""Archives: what is read, what is refused, what is harmless."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from documents import sources
from documents.errors import DocumentFault, FileEmpty, FileTooLarge
from documents.sources.limits import Limits
from tests.documents.sources.writers import as_text, as_word


def packed(*entries: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def encrypted(content: bytes) -> bytes:
    """Set the flag of encryption in both headers of a one-entry archive."""
    flagged = bytearray(content)
    flagged[6] |= 1
    flagged[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(flagged)


def test_every_document_of_an_archive_is_read_in_the_order_of_names() -> None:
    found = sources.read_archive(packed(("附件/乙.docx", as_word()), ("甲.txt", as_text())), "包.zip")
    assert [source.name for source in found] == ["包.zip/甲.txt", "包.zip/附件/乙.docx"]
    assert found[0].lines[0].text == found[1].lines[0].text == "关于促进海湾市渔港金融服务的若干措施"


def test_a_path_is_read_as_the_documents_that_it_holds(tmp_path: Path) -> None:
    archive, single = tmp_path / "包.zip", tmp_path / "甲.txt"
    archive.write_bytes(packed(("甲.txt", as_text()), ("乙.txt", as_text())))
    single.write_bytes(as_text())
    assert [source.name for source in sources.read_all(archive)] == ["包.zip/乙.txt", "包.zip/甲.txt"]
    assert [source.name for source in sources.read_all(single)] == ["甲.txt"]


def test_a_lone_reading_of_an_archive_says_what_to_do() -> None:
    with pytest.raises(DocumentFault, match=r"包\.zip: an archive holds several documents"):
        sources.read_bytes(packed(("甲.txt", as_text())), "包.zip")


def test_what_no_reader_takes_is_left_out_and_named() -> None:
    found = sources.read_archive(
        packed(
            ("甲.txt", as_text()),
            ("图/标志.gif", b"GIF89a"),
            ("__MACOSX/._甲.txt", b"x"),
            (".DS_Store", b"x"),
        ),
        "包.zip",
    )
    assert len(found) == 1
    assert found[0].notes.remarks == ("包.zip: left out, because no reader takes them: 图/标志.gif",)


def test_names_in_the_code_page_of_chinese_windows_are_read() -> None:
    content = bytearray(packed(("aaaa.txt", as_text())))
    name = "甲乙".encode("gb18030")
    assert len(name) == 4
    found = sources.read_archive(bytes(content).replace(b"aaaa.txt", name + b".txt"), "包.zip")
    assert found[0].name == "包.zip/甲乙.txt"


@pytest.mark.parametrize("path", ["../../etc/甲.txt", "/root/甲.txt", "C:\\系统\\甲.txt", "./甲.txt"])
def test_a_path_that_leads_out_of_the_archive_leads_nowhere(path: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.rglob("*"))
    (found,) = sources.read_archive(packed((path, as_text())), "包.zip")
    assert found.name.startswith("包.zip/")
    assert ".." not in found.name
    assert ":" not in found.name
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_an_archive_in_an_archive_is_refused() -> None:
    with pytest.raises(
        DocumentFault, match=r"包\.zip/内\.zip: an archive inside an archive; unpack it first"
    ):
        sources.read_archive(packed(("内.zip", packed(("甲.txt", as_text())))), "包.zip")
    with pytest.raises(DocumentFault, match=r"包\.zip/内\.txt: an archive"):
        sources.read_archive(packed(("内.txt", packed(("甲.txt", as_text())))), "包.zip")


def test_an_encrypted_archive_is_refused() -> None:
    with pytest.raises(DocumentFault, match=r"包\.zip/甲\.txt: protected by a password"):
        sources.read_archive(encrypted(packed(("甲.txt", as_text()))), "包.zip")


def test_too_many_entries_are_refused() -> None:
    content = packed(*((f"{at}.txt", as_text()) for at in range(4)))
    with pytest.raises(FileTooLarge, match=r"包\.zip: 4 files are over the limit of 3"):
        sources.read_archive(content, "包.zip", Limits(entries=3))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    content = packed(*((f"{at}.txt", bytes(30_000_000)) for at in range(3)))
    with pytest.raises(FileTooLarge, match=r"包\.zip: unpacks to \d+ times its size \(the limit is 100\)"):
        sources.read_archive(content, "包.zip")


def test_one_bad_document_refuses_the_archive_by_its_name() -> None:
    content = packed(("甲.txt", as_text()), ("坏.pdf", b"%PDF-1.4 cut off"))
    with pytest.raises(DocumentFault, match=r"包\.zip/坏\.pdf: the PDF is damaged"):
        sources.read_archive(content, "包.zip")


def test_an_archive_without_documents_is_refused() -> None:
    with pytest.raises(FileEmpty, match=r"包\.zip: the archive holds no document"):
        sources.read_archive(packed(("图.gif", b"GIF89a")), "包.zip")


def test_a_damaged_archive_is_refused() -> None:
    content = packed(("甲.txt", as_text()))
    with pytest.raises(DocumentFault, match=r"包\.zip: the file is damaged or cut off"):
        sources.read_archive(content[: len(content) // 2], "包.zip")
    broken = content.replace(content[60:70], bytes(10))
    with pytest.raises(DocumentFault, match=r"包\.zip"):
        sources.read_archive(broken, "包.zip")
