"""A folder's catalogue.toml -> what it says of each file; what is stated of a document, checked. Reads no document."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from documents.clauses import Status
from documents.errors import CatalogueFault
from documents.reading import metadata

FILE = "catalogue.toml"
KEYS = frozenset(
    "file id title title_assigned title_en number issuers date region kind status period implements notes".split()
)
LISTS = frozenset("issuers implements notes".split())
# An id stands in addresses (/v1/documents/ID) and on command lines.
ID = re.compile(r"\w[\w.-]{0,99}")


def entries(folder: Path) -> dict[str, dict[str, object]]:
    """The entries of a folder's catalogue by file name; empty when there is none."""
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        stated = tomllib.loads(path.read_text("utf-8-sig")).get("document", [])
    except UnicodeDecodeError as error:
        raise CatalogueFault(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogueFault(f"{path}: not valid TOML ({error}); mend that line") from error
    if not isinstance(stated, list) or not all(isinstance(entry, dict) for entry in stated):
        raise CatalogueFault(
            f"{path}: document is no list of tables; begin each entry with a line [[document]]"
        )
    found: dict[str, dict[str, object]] = {}
    for entry in stated:
        name = _checked(entry, path)
        if name in found:
            raise CatalogueFault(f"{path}: {name} has two entries; make them one")
        found[name] = dict(entry)
    return found


def fault(stated: Mapping[str, object]) -> str:
    """What cannot be used of all that is stated of a document, and what to write instead; empty when all can."""
    for key, value in stated.items():
        wanted = _wanted(key, value)
        if wanted:
            return f"{key} = {value!r}; write {wanted}"
    return ""


def _checked(entry: Mapping[str, object], path: Path) -> str:
    """The name of the file that the entry is of."""
    name = entry.get("file")
    if not isinstance(name, str) or not (path.parent / name).is_file():
        raise CatalogueFault(
            f"{path}: file = {name!r} is not in the folder; correct the name or add the file"
        )
    if Path(name).name != name:
        raise CatalogueFault(f"{path}: file = {name!r} is in another folder; put a {FILE} there beside it")
    unknown = sorted(set(entry) - KEYS)
    if unknown:
        raise CatalogueFault(
            f"{path}: {name}: unknown key {unknown[0]!r}; known are {', '.join(sorted(KEYS))}"
        )
    unusable = fault(entry)
    if unusable:
        raise CatalogueFault(f"{path}: {name}: {unusable}")
    return name


def _wanted(key: str, value: object) -> str:
    """What a key should hold instead; empty when its value can be used."""
    if key == "title_assigned":
        return "" if isinstance(value, bool) else "true or false"
    texts = value if key in LISTS and isinstance(value, list | tuple) else [value]
    if not all(isinstance(text, str) or (key == "date" and isinstance(text, date)) for text in texts):
        return "a list of texts in quotation marks" if key in LISTS else "a text in quotation marks"
    said = str(value).strip()
    if not said:
        return ""  # nothing is stated
    if key == "status" and said not in set(Status):
        return f"one of {', '.join(Status)}"
    if key == "date" and metadata.iso(said) is None:
        return "a day, a month or a year, such as 2031-05-06"
    if key == "id" and not ID.fullmatch(said):
        return "letters, digits, '-', '_' and '.', without blanks, at most 100"
    return ""
