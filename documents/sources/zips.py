"""Bytes -> an opened zip file that is safe to unpack. Knows nothing of what is in it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from documents.errors import DocumentFault, FileTooLarge
from documents.sources.limits import MEGABYTE, Limits

SMALL = 10 * MEGABYTE  # below this no ratio does harm
ENCRYPTED = 0x1  # general purpose flag, APPNOTE 4.4.4
UTF8_NAME = 0x800
DAMAGE = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, zlib.error, struct.error)


def opened(content: bytes, name: str, limits: Limits) -> zipfile.ZipFile:
    """A zip whose entries are within the limits. zipfile itself never unpacks more than an entry declares."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (*DAMAGE, ValueError) as error:
        raise DocumentFault(
            f"{name}: the file is damaged or cut off ({error}); get it again from its source"
        ) from error
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > limits.unpacked_bytes:
        raise FileTooLarge(
            f"{name}: {unpacked / MEGABYTE:.0f} MB once unpacked, over the limit of "
            f"{limits.unpacked_bytes / MEGABYTE:.0f} MB; split it"
        )
    if unpacked > SMALL and unpacked > limits.ratio * len(content):
        raise FileTooLarge(
            f"{name}: unpacks to {unpacked // max(len(content), 1)} times its size (the limit is {limits.ratio}); "
            "nothing was read, because such files are made to fill a disk"
        )
    return archive


def content_of(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """The bytes of an entry. Raises a DocumentFault for one that is encrypted or damaged."""
    if entry.flag_bits & ENCRYPTED:
        raise DocumentFault(f"{name}: protected by a password; unpack it and add the files themselves")
    try:
        return archive.read(entry)
    except DAMAGE as error:
        raise DocumentFault(f"{name}: the entry is damaged ({error}); get the archive again") from error


def printed_name(entry: zipfile.ZipInfo) -> str:
    """An entry's path. Archivers of Chinese Windows write GB18030 where the standard has code page 437."""
    if entry.flag_bits & UTF8_NAME:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename
