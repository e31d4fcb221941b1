"""A workspace -> the chat page at /: components and what happens when they are used. Gradio's only home."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio
from fastapi import FastAPI

from rag.home.workspace import Workspace
from rag.understanding import LONGEST_QUESTION
from ui import conversation
from ui.conversation import Turns
from ui.page import cards
from ui.page.transcript import transcript

FOLDER = Path(__file__).parent / "page"
EXAMPLES = 5
AT_ONCE = 8  # questions answered at the same time; more wait
QUIETLY: dict[str, Any] = {"show_progress": "hidden", "api_name": False}  # no spinner, no second API

MASTHEAD = """
<header id="masthead"><div class="brand"><span class="seal" aria-hidden="true">问策</span>
<h1>问策 <span lang="en">Wence</span></h1></div>
<p class="motto">政策问答，句句有据
<span lang="en">Policy answers with a clause behind every sentence</span></p></header>
"""
ADDING = """
<h3 class="overline">添加文件 Add a document</h3>
<p class="quiet">拖入官方文件，逐条读入后即可提问；同一文件的旧版本退居其后，留存备查。
<span lang="en">Drop an official file here. It is read clause by clause;
an older edition of it is kept behind it.</span></p>
"""


def mount(app: FastAPI, workspace: Workspace, upload_limit: int) -> None:
    """Serve the page at / of the application. Call it last: it answers for every address left over."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # Gradio asks this variable before it calls home
    gradio.mount_gradio_app(
        app,
        page(workspace),
        path="/",
        footer_links=[],
        run_history=False,
        favicon_path=str(FOLDER / "favicon.png"),
        max_file_size=upload_limit,
        ssr_mode=False,
        show_error=False,
        enable_monitoring=False,
        theme=gradio.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"]),
        head=_head(),
    )


def _head() -> str:
    """Style and script stand in the page itself: right from the first paint, and nothing to fetch."""
    style = (FOLDER / "style.css").read_text("utf-8")
    script = (FOLDER / "script.js").read_text("utf-8")
    return f"<style>{style}</style><script>{script}</script>"


def page(workspace: Workspace) -> gradio.Blocks:
    """The two tabs."""
    with gradio.Blocks(title="问策 Wence", analytics_enabled=False, fill_width=True) as blocks:
        _html(MASTHEAD, "masthead-box")
        with gradio.Tabs(elem_id="tabs"):
            with gradio.Tab("问答 Ask"):
                clauses, model = _desk(workspace)
            with gradio.Tab("文件 Documents") as library:
                shelves = _library(workspace)
        # The library may change while the page is open: what lists it is made anew when it is looked at.
        blocks.load(lambda: cards.empty(workspace.documents()), None, clauses, **QUIETLY)
        blocks.load(lambda: gradio.Dropdown(**_offered(workspace)), None, model, **QUIETLY)
        library.select(lambda: conversation.library(workspace), None, shelves, **QUIETLY)
    blocks.queue(default_concurrency_limit=AT_ONCE)
    return blocks


def _html(value: str, id: str) -> gradio.HTML:
    return gradio.HTML(value, elem_id=id, js_on_load=None, apply_default_css=False)


def _desk(workspace: Workspace) -> tuple[gradio.HTML, gradio.Dropdown]:
    """The conversation on the left, on the right the clauses of its latest answer (given back, with the picker)."""
    turns = gradio.State(())
    with gradio.Row(elem_id="desk"):
        with gradio.Column(elem_id="talk", min_width=0, scale=6):
            with gradio.Column(elem_id="scroll", min_width=0):
                talk = _html(transcript(()), "transcript")
                examples, offered = _examples(workspace)
            box, model, fresh = _composer(workspace)
        with gradio.Column(elem_id="evidence", min_width=0, scale=5):
            clauses = _html(cards.empty(workspace.documents()), "clauses")

    def reply(question: str, held: Turns, model: str | None) -> Iterator[tuple[Any, ...]]:
        yield from _reply(workspace, question, held, model)

    shown = [turns, talk, clauses, box, examples]
    box.submit(reply, [box, turns, model], shown, **QUIETLY)
    for button in offered:
        button.click(reply, [button, turns, model], shown, **QUIETLY)
    fresh.click(lambda: _cleared(workspace), None, shown, **QUIETLY)
    return clauses, model


def _examples(workspace: Workspace) -> tuple[gradio.Column, list[gradio.Button]]:
    """Questions that the loaded library can answer; they leave with the first question."""
    with gradio.Column(elem_id="examples", min_width=0) as column:
        questions = workspace.assistant.examples()[:EXAMPLES]
        return column, [gradio.Button(question, elem_classes="example") for question in questions]


def _composer(workspace: Workspace) -> tuple[gradio.Textbox, gradio.Dropdown, gradio.Button]:
    """The question box; under it the choice of model, where there is one, and a fresh start."""
    with gradio.Row(elem_id="composer"):
        box = gradio.Textbox(
            placeholder="输入问题  Ask a question",
            label="问题 Question",
            show_label=False,
            container=False,
            lines=1,
            max_lines=5,
            max_length=LONGEST_QUESTION,
            submit_btn=True,
            elem_id="question",
        )
    with gradio.Row(elem_id="under"):
        model = gradio.Dropdown(
            **_offered(workspace), label="模型 Model", show_label=False, container=False, elem_id="model"
        )
        fresh = gradio.Button("新对话 New conversation", elem_id="fresh", size="sm")
    return box, model, fresh


def _offered(workspace: Workspace) -> dict[str, Any]:
    """The models that answer now, for the picker; a choice of one is none."""
    names = list(workspace.assistant.models())
    return {"choices": names, "value": names[0] if len(names) > 1 else None, "visible": len(names) > 1}


def _reply(workspace: Workspace, question: str, held: Turns, model: str | None) -> Iterator[tuple[Any, ...]]:
    """First the question with a sign of waiting, then its answer as it grows; a blank question changes nothing."""
    question = question.strip()
    if not question:
        yield tuple(gradio.skip() for _ in range(5))
        return
    waiting = conversation.pending(held, question)
    emptied = gradio.update(value="", interactive=False)
    yield held, transcript(waiting), gradio.skip(), emptied, gradio.update(visible=False)
    turns = held
    for turns in conversation.answered(workspace, waiting, model):
        yield held, transcript(turns), gradio.skip(), gradio.skip(), gradio.skip()
    clauses = conversation.panels(workspace, turns)
    yield turns, transcript(turns), clauses, gradio.update(interactive=True), gradio.skip()


def _cleared(workspace: Workspace) -> tuple[Any, ...]:
    box = gradio.update(value="", interactive=True)
    return (), transcript(()), cards.empty(workspace.documents()), box, gradio.update(visible=True)


def _library(workspace: Workspace) -> gradio.HTML:
    """A place to add files, and what the library holds; the latter is given back."""
    with gradio.Row(elem_id="shelves"):
        with gradio.Column(elem_id="adding", min_width=0, scale=4):
            _html(ADDING, "adding-head")
            upload = gradio.File(
                label="官方文件 Official files",
                show_label=False,
                file_count="multiple",
                elem_id="upload",
                height=150,
            )
            told = _html("", "told")
        with gradio.Column(min_width=0, scale=7):
            shelves = _html(conversation.library(workspace), "shelf")

    def add(paths: list[str] | None) -> tuple[Any, ...]:
        said = conversation.added(workspace, [Path(path) for path in paths or []])
        return said, conversation.library(workspace), None

    upload.upload(add, upload, [told, shelves, upload], api_name=False)
    return shelves
