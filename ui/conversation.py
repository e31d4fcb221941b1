"""What a person does on the page -> turns and pieces of HTML. Knows the workspace, not Gradio."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from itertools import starmap
from pathlib import Path

from documents.clauses import Document
from documents.errors import WenceError
from rag.answer import Answer
from rag.errors import ModelFault, QuestionFault
from rag.home.workspace import Workspace
from rag.language import Language
from ui.findings import Finding
from ui.page import cards, shelf
from ui.page.transcript import Turn

log = logging.getLogger("wence.page")

REMEMBERED = 20  # turns kept on the page and handed on as history; older ones leave it
UNEXPECTED = "系统出错，未能作答；详情见服务器日志。Something went wrong; the server's log says what."

SIMPLIFIED, ENGLISH = Language.SIMPLIFIED, Language.ENGLISH
Turns = tuple[Turn, ...]


def pending(held: Turns, question: str) -> Turns:
    """The turns with a question that waits for its answer."""
    return (*held, Turn(held[-1].number + 1 if held else 1, question))


def answered(workspace: Workspace, waiting: Turns, model: str | None) -> Iterator[Turns]:
    """The turns each time that more of the last answer is known; last with all of it, or why there is none."""
    *earlier, last = waiting
    history = tuple(turn.question for turn in earlier if turn.answer is not None)
    said = ""
    try:
        for told in workspace.answering(last.question).stream(last.question, history, None, model):
            if isinstance(told, Answer):
                turn = Turn(last.number, last.question, told, history=history)
            else:
                said += told.text
                turn = Turn(last.number, last.question, said=said)
            yield (*earlier, turn)[-REMEMBERED:]
    except WenceError as fault:
        yield (*earlier, Turn(last.number, last.question, fault=_both(fault)))[-REMEMBERED:]
    except Exception:  # the door: a fault of ours must not leave the reader with a page that hangs
        log.exception("the page could not answer %r", last.question)
        yield (*earlier, Turn(last.number, last.question, fault=UNEXPECTED))[-REMEMBERED:]


def _both(fault: WenceError) -> str:
    """What is wrong, in Chinese where that is known, and in English."""
    chinese = fault.chinese if isinstance(fault, QuestionFault | ModelFault) else ""
    return " ".join(dict.fromkeys(said for said in (chinese, str(fault)) if said))


def panels(workspace: Workspace, turns: Turns) -> str:
    """The cards of every answer; the script shows the latest, or the one whose [n] is clicked."""
    shown = "".join(cards.panel(turn.number, turn.answer) for turn in turns if turn.answer is not None)
    return shown or cards.empty(workspace.documents())


def library(workspace: Workspace) -> str:
    """The shelf, with what speaks against a document's holding."""

    def warned(document: Document) -> tuple[Finding, ...]:
        chinese, english = (workspace.warnings(document, spoken) for spoken in (SIMPLIFIED, ENGLISH))
        return tuple(starmap(Finding, zip(chinese, english, strict=True)))

    return shelf.shelf(workspace.documents(), warned)


def added(workspace: Workspace, paths: Sequence[Path]) -> str:
    """What was read, or why not; each file stands alone, so one bad file does not keep out the rest."""
    told = []
    for path in paths:
        try:
            told.append(shelf.receipt(workspace.add([path])))
        except WenceError as fault:
            told.append(shelf.refused(fault))
        except Exception:  # the door, as above
            log.exception("the page could not add %s", path.name)
            told.append(shelf.failed(path.name))
    return "".join(told)
