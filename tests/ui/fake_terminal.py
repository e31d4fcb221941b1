"""`wence` run in this process over a fake workspace."""

from __future__ import annotations

from typer.testing import CliRunner, Result

from tests.ui import fake
from ui.commands.opening import Report
from ui.terminal import app


class Terminal:
    """Runs `wence` over one fake workspace."""

    def __init__(self) -> None:
        self.workspace = fake.FakeWorkspace()

    def __call__(self, *words: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, list(words), obj=self._open, input=stdin, prog_name="wence")

    def _open(self, _report: Report) -> fake.FakeWorkspace:
        return self.workspace
