"""Bytes of a text file to characters: UTF-8, UTF-16, GB18030 or Big5, whichever reads as Chinese."""

from __future__ import annotations

import codecs
import re

from documents.errors import FormatUnknown

# The commonest characters of official Chinese in both scripts: a wrong decoding hits few of them.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "市金融发展企业政府管理服务支持条第规定单位部门机构区实施办理"
    "這個國們來時發會過動對經產種後單門機構實辦務業條與為於學開關員區長讓應總體"
)
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ("gb18030", "big5hkscs")


def decode(content: bytes, name: str) -> str:
    """The text of a file. Raises FormatUnknown when the bytes are no text in a known encoding."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _strict(content, encoding, name)
    if b"\x00" in content:
        return _strict(content, _utf16_without_mark(content, name), name)
    try:
        return _checked(content.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _checked(_legacy(content, name), name)


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return _checked(content.decode(encoding), name)
    except UnicodeDecodeError as error:
        raise _binary(name) from error


def _utf16_without_mark(content: bytes, name: str) -> str:
    """The byte order in which UTF-16 reads as Chinese or Latin; zero bytes alone do not tell (一 is 4E 00)."""
    best = max(("utf-16-le", "utf-16-be"), key=lambda order: _legible(content, order))
    if len(content) % 2 or _legible(content, best) < 0.2:
        raise _binary(name)
    return best


def _legible(content: bytes, encoding: str) -> float:
    """The share of characters that are common Chinese or printable Latin."""
    text = content[:40_000].decode(encoding, errors="replace")
    return sum(character in COMMON or "\n" <= character <= "~" for character in text) / max(len(text), 1)


def _legacy(content: bytes, name: str) -> str:
    best, best_share = "", 0.0
    for encoding in LEGACY:
        try:
            candidate = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _share_of_common(candidate)
        if share > best_share:
            best, best_share = candidate, share
    if best_share < 0.05:
        raise _binary(name)
    return best


def _share_of_common(text: str) -> float:
    letters = [character for character in text[:20_000] if ord(character) > 0x7F]
    return sum(character in COMMON for character in letters) / max(len(letters), 1)


def _checked(text: str, name: str) -> str:
    if len(CONTROLS.findall(text[:20_000])) > len(text[:20_000]) // 200:
        raise _binary(name)
    return text


def _binary(name: str) -> FormatUnknown:
    return FormatUnknown(
        f"{name}: not a text file, or its encoding is unknown; save it as UTF-8 (GB18030 and Big5 are read too)"
    )
