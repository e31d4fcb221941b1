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
from index.errors import HomeLocked, HomeUnusable, IndexDamaged, IndexMissing


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
        file = self._folder / "lock"
        lock = FileLock(file, timeout=seconds)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with lock:
                yield
        except Timeout:
            raise HomeLocked(file, seconds) from None
        except OSError as fault:
            raise HomeUnusable(self._home, _reason(fault)) from fault

    @contextmanager
    def fresh(self) -> Iterator[Path]:
        """A new empty snapshot folder, taken away again unless it was published."""
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:8]}"
        folder = self._folder / name
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            if self._named() != name:
                shutil.rmtree(folder, ignore_errors=True)

    def publish(self, folder: Path) -> None:
        """Make the folder the live snapshot; keep the one before it, for readers that still use it."""
        before = self._pointer()
        manifest.write_whole(self._folder / "current", folder.name)
        for other in self._folder.iterdir():
            if other.is_dir() and other.name not in (folder.name, before):
                shutil.rmtree(other, ignore_errors=True)

    def _pointer(self) -> str:
        """The live snapshot's name: where `current` is lost, that of the last one that was made whole."""
        return self._named() or max(
            (file.parent.name for file in self._folder.glob(f"*/{manifest.FILE}")), default=""
        )

    def _named(self) -> str:
        try:
            return (self._folder / "current").read_text(encoding="utf-8", errors="replace").strip()
        except FileNotFoundError:
            return ""
        except OSError as fault:
            raise HomeUnusable(self._home, _reason(fault)) from fault


def _reason(fault: OSError) -> str:
    """What the system says, in one line."""
    return " ".join((fault.strerror or str(fault)).split())
