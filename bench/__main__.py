"""`python -m bench`: cold start, answers and reading against a yardstick of the run; odd texts; the checker's figures."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench import checker, latency
from bench.laws import laws
from bench.shapes import SHAPES

RUNS = 7
LAWS = 1000


def main() -> None:
    """Print one table; every row names its yardstick."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {**os.environ, "WENCE_HOME": str(home)}
        ask = [sys.executable, "-m", "ui.terminal", "ask", "--json", "市商务局牵头哪些任务？"]
        first = _once(ask, environment)
        bare = _median(lambda: _once([sys.executable, "-c", "pass"], environment))
        cold = _median(lambda: _once(ask, environment))
        print(f"{'what':<44}{'median':>12}{'ratio':>10}  yardstick")
        _row("python -c pass", bare, 1.0, "itself")
        _row("wence ask, first use (builds the index)", first, first / bare, "python -c pass")
        _row("wence ask, index built (cold start)", cold, cold / bare, "python -c pass")
        warm = _warm(home)
        _row("Assistant.ask, index open", warm, warm / cold, "cold start")
    latency.main()
    reading, copying, size = _reading()
    what = f"reading {LAWS} laws, {size / 1e6:.1f} MB, into clauses"
    _row(what, reading, reading / copying, "str.splitlines of them")
    print(f"{'':<44}{size / 1e6 / reading:>9.1f} MB/s of one core's time")
    print()
    _growth()
    print()
    checker.main()


def _growth() -> None:
    """Texts of odd shapes, and four times as long: linear reading takes four times as long for those."""
    from documents import library
    from documents.sources import read_bytes

    print(f"{'texts of odd shapes':<44}{'MB/s':>12}{'4x takes':>10}  times as long")
    for name, shape in SHAPES.items():
        spent = []
        for times in (1, 1, 4):  # the first only warms
            content = shape(times).encode()
            started = time.process_time()
            library.document(read_bytes(content, "a.txt"))
            spent.append(time.process_time() - started)
        print(f"{name:<44}{len(content) / 1e6 / spent[2]:>12.2f}{spent[2] / spent[1]:>9.1f}x")


def _row(what: str, seconds: float, ratio: float, yardstick: str) -> None:
    print(f"{what:<44}{seconds * 1000:>9.1f} ms{ratio:>9.2f}x  {yardstick}")


def _median(run: Callable[[], float]) -> float:
    return statistics.median(run() for _ in range(RUNS))


def _once(command: list[str], environment: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def _warm(home: Path) -> float:
    from rag.home.workspace import Workspace
    from rag.settings import Settings

    assistant = Workspace.open(Settings(home=home)).assistant
    assistant.ask("谁牵头？")
    return _median(lambda: assistant.ask("市商务局牵头哪些任务？").seconds)


def _reading() -> tuple[float, float, int]:
    """The time of one core, which other programs on the machine disturb less than the clock's."""
    from documents import library
    from documents.sources import read_bytes

    given = tuple(laws(LAWS))
    texts = [content.decode() for content in given]

    def read() -> float:
        started = time.process_time()
        for content in given:
            library.document(read_bytes(content, "law.txt"))
        return time.process_time() - started

    def copy() -> float:
        started = time.process_time()
        for text in texts:
            text.splitlines()
        return time.process_time() - started

    return min(read() for _ in range(3)), min(copy() for _ in range(3)), sum(map(len, given))


if __name__ == "__main__":
    main()
