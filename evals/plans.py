"""Lists of words and a draw -> one made-up official document, its tasks and targets. Asks no question."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.cases import Place

NUMERALS = "一二三四五六七八九十"
BASE_YEAR = 2031  # years that no shipped document speaks of
YEARS = 3


@dataclass(frozen=True, slots=True)
class Task:
    """One numbered task of a made-up document."""

    number: int
    place: Place
    name: str
    text: str
    spoken: str
    english: str  # empty when no English question is asked of it
    asks: str  # the question for its figure; empty without one
    figure: int
    units: tuple[str, ...]  # the first leads, where the form tells

    @property
    def lead(self) -> str:
        """The unit named first."""
        return self.units[0]


@dataclass(frozen=True, slots=True)
class Target:
    """One row of a made-up document's table."""

    place: Place
    name: str
    unit: str
    base: int
    target: int
    spoken: str
    english: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A made-up document. `form` is how it names units: labels, responsible or verbs."""

    id: str
    city: str
    title: str
    form: str
    first: int
    last: int
    markdown: str
    tasks: tuple[Task, ...]
    targets: tuple[Target, ...]
    absent: tuple[str, ...]
    bodies: tuple[str, ...]


def draw_plan(domain: Mapping[str, Any], city: str, themes: Sequence[str], draw: random.Random) -> Plan:
    """A document of one domain: its order of tasks, bodies, figures and years are drawn."""
    identifier = f"made-{domain['id']}"
    first = BASE_YEAR + draw.randint(0, 20)
    last = first + YEARS - 1
    title = domain["title"].format(city=city, first=first, last=last)
    tasks = tuple(_tasks(domain, identifier, len(themes), draw))
    targets = tuple(_targets(domain["indicators"], identifier, draw))
    head = [f"# {title}", f"为{domain['purpose']}，结合我市实际，制定本文件。", "## 一、发展目标"]
    head += [f"到{last}年，各项指标达到下表所列数值。", _table(targets, first - 1, last), "## 二、主要任务"]
    body = _body(tasks, draw.sample(list(themes), len(themes)), domain["form"])
    return Plan(
        identifier,
        city,
        title,
        domain["form"],
        first,
        last,
        "\n\n".join([*head, *body, "## 三、组织实施", "各单位按照分工抓好落实，年底报送进展。"]) + "\n",
        tasks,
        targets,
        tuple(domain["absent"]),
        tuple(domain["bodies"]),
    )


def _tasks(domain: Mapping[str, Any], document: str, sections: int, draw: random.Random) -> Iterator[Task]:
    """The tasks in a drawn order, numbered through, spread evenly over the sections."""
    chosen = draw.sample(domain["tasks"], len(domain["tasks"]))
    for number, task in enumerate(chosen, start=1):
        section = (number - 1) * sections // len(chosen) + 1
        figure = draw.randint(*task["between"]) if "between" in task else 0
        yield Task(
            number,
            Place(document, f"2/{section}/{number}"),
            task["name"],
            task["text"].format(n=figure),
            task["spoken"],
            task.get("english", ""),
            task.get("asks", ""),
            figure,
            tuple(draw.sample(domain["bodies"], draw.randint(2, 4))),
        )


def _targets(indicators: Sequence[Mapping[str, Any]], document: str, draw: random.Random) -> Iterator[Target]:
    for row, one in enumerate(draw.sample(list(indicators), len(indicators)), start=1):
        yield Target(
            Place(document, f"1/table-1/{row}"),
            one["name"],
            one["unit"],
            draw.randint(*one["base"]),
            draw.randint(*one["target"]),
            one["spoken"],
            one.get("english", ""),
        )


def _table(targets: Sequence[Target], base: int, last: int) -> str:
    rows = [f"| {one.name} | {one.unit} | {one.base} | {one.target} |" for one in targets]
    return "\n".join([f"| 指标 | 单位 | {base}年基数 | {last}年目标 |", "| --- | --- | --- | --- |", *rows])


def _body(tasks: Sequence[Task], themes: Sequence[str], form: str) -> Iterator[str]:
    section = ""
    for task in tasks:
        _, at, _ = task.place.address.split("/")
        if at != section:
            section = at
            yield f"### （{NUMERALS[int(at) - 1]}）{themes[int(at) - 1]}"
        yield f"{task.number}. {task.text}。{_units(task, form)}"


def _units(task: Task, form: str) -> str:
    others = "、".join(task.units[1:])
    return {
        "labels": f"（牵头单位：{task.lead}；配合单位：{others}）",
        "responsible": f"（责任单位：{task.lead}、{others}）",
        "verbs": f"（{task.lead}牵头，{others}配合）",
    }[form]
