"""A home in, its live snapshot folder out; a new one goes live whole or not at all. Knows no content."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from index import manifest
from index.errors import HomeLocked, IndexDamaged, IndexMissing


class Snapshots:
    """`home/index`: a folder for each snapshot, `current` with the live one's name, `lock`."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folder = home / "index"

    def empty(self) -> bool:
        """Whether nothing was ever built."""
        return not self._pointer()

    def current(self) -> Path:
        """The live snapshot. IndexMissing when none was ever built, IndexDamaged when it is gone."""
        name = self._pointer()
        if not name:
            raise IndexMissing(self._home)
        folder = self._folder / name
        if Path(name).name != name or not folder.is_dir():
            raise IndexDamaged(
                self._folder / "current", f"it names the snapshot {name!r}, which is not there"
            )
        return folder

    @contextmanager
    def writing(self, seconds: float) -> Iterator[None]:
        """Hold the home against other writers, in this process or another; wait at most `seconds`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / "lock"
        lock = FileLock(file, timeout=seconds)
        try:
            lock.acquire()
        except Timeout:
            raise HomeLocked(file, seconds) from None
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def fresh(self) -> Iterator[Path]:
        """A new empty snapshot folder, taken away again unless it was published."""
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:8]}"
        folder = self._folder / name
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            if self._pointer() != name:
                shutil.rmtree(folder, ignore_errors=True)

    def publish(self, folder: Path) -> None:
        """Make the folder the live snapshot; keep the one before it, for readers that still use it."""
        before = self._pointer()
        manifest.write_whole(self._folder / "current", folder.name)
        for other in self._folder.iterdir():
            if other.is_dir() and other.name not in (folder.name, before):
                shutil.rmtree(other, ignore_errors=True)

    def _pointer(self) -> str:
        try:
            return (self._folder / "current").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return ""
