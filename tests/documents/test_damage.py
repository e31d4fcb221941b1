"""Files that cannot be read, and catalogues that are wrong: one clear line that names the file and what to do."""

from __future__ import annotations

import re
import tracemalloc
from pathlib import Path

import pytest

from documents import library, sources
from documents.clauses import Document
from documents.errors import (
    CatalogueFault,
    DocumentFault,
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FormatUnknown,
    WenceError,
)

NOTICE = (
    "关于做好数据管理工作的通知\n各单位：\n请按规定办理。\n一、加强管理\n明确责任单位，发展经济，服务企业。\n"
)
CATALOGUE = """[[document]]
file = "notice.txt"
id = "notice"
{line}
"""


def refused(fault: type[WenceError], path: Path) -> str:
    """The message with which a file is refused: one line."""
    with pytest.raises(fault) as caught:
        library.read_file(path)
    message = str(caught.value)
    assert "\n" not in message
    return message


def written(folder: Path, content: bytes, name: str = "notice.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    message = refused(FileMissing, tmp_path / "absent.txt")
    assert str(tmp_path / "absent.txt") in message
    assert "check the name" in message


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert str(tmp_path) in refused(FileMissing, tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="no such file or folder; check the name"):
        library.files(tmp_path / "absent")


@pytest.mark.parametrize("content", [b"", b"  \n\n", "\ufeff".encode(), "　　\r\n".encode()])
def test_an_empty_file_is_named(tmp_path: Path, content: bytes) -> None:
    message = refused(FileEmpty, written(tmp_path, content))
    assert "notice.txt" in message
    assert re.search("no (?:readable )?text", message)
    assert "nothing was added" in message


@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_a_file_of_nothing_but_furniture_is_empty(tmp_path: Path, name: str) -> None:
    content = b"<html><head><script>var a = 1;</script></head><body><nav>menu</nav></body></html>"
    assert name in refused(FileEmpty, written(tmp_path, content, name))


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 40,
        b"\x00\x01\x02\x03" * 500,
        b"\xff\xfe\x00\xd8\x00\xd8",  # UTF-16 with half a surrogate pair
        b"\xef\xbb\xbf\xff\xff\xff",  # a UTF-8 mark, and no UTF-8 after it
        b"\x8f\xe3\xc5\xfb" * 300,  # bytes above 127 that are text in no encoding
        b"\x01\x02\x03\x04" * 100,
    ],
)
def test_a_binary_file_is_refused(tmp_path: Path, content: bytes) -> None:
    message = refused(FormatUnknown, written(tmp_path, content))
    assert "notice.txt" in message
    assert "save it as" in message


def test_a_program_is_called_one(tmp_path: Path) -> None:
    message = refused(FormatUnknown, written(tmp_path, b"\x7fELF" + bytes(2000)))
    assert "notice.txt: the content is a program" in message


@pytest.mark.parametrize("name", ["notice.xyz", "notice", "notice.exe"])
def test_an_unknown_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    message = refused(FormatUnknown, written(tmp_path, NOTICE.encode(), name))
    assert name in message
    assert "save it as" in message
    assert ".txt" in message


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)  # sparse: takes no room on the disk
    tracemalloc.start()
    message = refused(FileTooLarge, path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert str(path) in message
    assert "50 MB" in message
    assert "32 MB" in message
    assert "split the file" in message
    assert peak < 1_000_000


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = written(tmp_path, NOTICE.encode())
    size = len(NOTICE.encode())
    assert library.read_file(path, maximum_bytes=size).title == "关于做好数据管理工作的通知"
    with pytest.raises(FileTooLarge, match=r"notice\.txt"):
        library.read_file(path, maximum_bytes=size - 1)


def test_a_file_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, NOTICE.encode())

    def denied(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    message = refused(DocumentFault, path)
    assert str(path) in message
    assert "check its permissions" in message


def test_front_matter_that_is_no_yaml_names_its_line(tmp_path: Path) -> None:
    content = "---\nid: notice\ntitle: [one, two\n---\n\n# 通知\n"
    message = refused(DocumentFault, written(tmp_path, content.encode(), "notice.md"))
    assert message.startswith("notice.md, line 3: ")
    assert "mend or remove it" in message


def test_front_matter_that_is_no_mapping_is_left_alone(tmp_path: Path) -> None:
    content = "---\n- one\n- two\n---\n\n# 关于数据管理的通知\n\n请照办。\n"
    document = library.read_file(written(tmp_path, content.encode(), "notice.md"))
    assert document.id == "notice"
    assert document.title == "关于数据管理的通知"


def catalogued(folder: Path, line: str) -> Document:
    written(folder, NOTICE.encode())
    (folder / "catalogue.toml").write_text(CATALOGUE.format(line=line), "utf-8")
    return library.read_file(folder / "notice.txt")


def test_a_catalogue_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueFault, match=r"catalogue\.toml: not valid TOML .*line 4.*; mend that line"):
        catalogued(tmp_path, "title = ")


def test_a_catalogue_in_another_encoding_is_named(tmp_path: Path) -> None:
    written(tmp_path, NOTICE.encode())
    written(tmp_path, '[[document]]\nfile = "公告文件.txt"'.encode("gb18030"), "catalogue.toml")
    with pytest.raises(CatalogueFault, match=r"catalogue\.toml: not UTF-8 \(byte 21\); save it as UTF-8"):
        library.files(tmp_path)


def test_a_catalogue_of_another_shape_is_named(tmp_path: Path) -> None:
    written(tmp_path, NOTICE.encode())
    written(tmp_path, b'document = "notice.txt"\n', "catalogue.toml")
    with pytest.raises(CatalogueFault, match=r"catalogue\.toml: .*\[\[document\]\]"):
        library.files(tmp_path)


def test_a_catalogued_file_that_is_absent_is_named(tmp_path: Path) -> None:
    written(tmp_path, b'[[document]]\nfile = "absent.txt"\n', "catalogue.toml")
    with pytest.raises(CatalogueFault, match=r"file = 'absent.txt' is not in the folder; correct the name"):
        library.files(tmp_path)


def test_an_entry_without_a_file_is_named(tmp_path: Path) -> None:
    written(tmp_path, b'[[document]]\nid = "notice"\n', "catalogue.toml")
    with pytest.raises(CatalogueFault, match="file = None is not in the folder"):
        library.files(tmp_path)


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueFault, match=r"notice\.txt: unknown key 'titel'; known are .*title"):
        catalogued(tmp_path, 'titel = "通知"')


def test_a_status_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueFault, match="status = 'valid'; write one of issued, draft, superseded"):
        catalogued(tmp_path, 'status = "valid"')


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("title = 5", "title = 5; write a text in quotation marks"),
        ('kind = ["a", "b"]', r"kind = \['a', 'b'\]; write a text in quotation marks"),
        ("issuers = [1, 2]", r"issuers = \[1, 2\]; write a list of texts in quotation marks"),
        ('title_assigned = "yes"', "title_assigned = 'yes'; write true or false"),
        ("date = 2020", "date = 2020; write a text in quotation marks"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(CatalogueFault, match=rf"notice\.txt: {message}"):
        catalogued(tmp_path, line)


def test_a_folder_without_documents_is_named(tmp_path: Path) -> None:
    written(tmp_path, b"\x89PNG", "picture.xyz")
    with pytest.raises(DocumentFault, match="the folder holds no document that can be read"):
        library.files(tmp_path)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_the_encodings_of_official_files_are_read(tmp_path: Path, encoding: str) -> None:
    document = library.read_file(written(tmp_path, NOTICE.encode(encoding)))
    assert [clause.address for clause in document.walk()] == ["masthead", "p-1", "p-2", "1"]
    assert document.title == "关于做好数据管理工作的通知"
    assert document.clauses[-1].text == "一、加强管理\n明确责任单位，发展经济，服务企业。"


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "utf-16-le", "utf-8"])
def test_traditional_characters_are_read(tmp_path: Path, encoding: str) -> None:
    text = "關於加強資料管理的通知\n一、責任單位\n各單位應當為企業服務，發展經濟。\n"
    document = library.read_file(written(tmp_path, text.encode(encoding)))
    assert document.clauses[-1].text == "一、責任單位\n各單位應當為企業服務，發展經濟。"


def test_bytes_are_named_as_a_file_is() -> None:
    with pytest.raises(FileEmpty, match=r"upload\.txt"):
        sources.read_bytes(b"", "upload.txt")
