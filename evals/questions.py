"""A made-up document -> cases about it, gold by construction. Knows nothing of how answers are written."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evals.cases import Case, GoldMode, Kind, Place
from evals.plans import Plan, Task
from rag.language import Language, traditional

HANS, HANT, ENGLISH = Language.SIMPLIFIED, Language.TRADITIONAL, Language.ENGLISH
ASKED = 5  # tasks of a document that are asked about in other words
LONGEST_LIST = 6  # tasks of a unit whose list is asked for


def questions(plan: Plan, plans: Sequence[Plan], draw: random.Random) -> tuple[Case, ...]:
    """All cases of one document, numbered in a fixed order."""
    made = [
        *_units(plan, draw),
        *_unit_tasks(plan),
        *_figures(plan),
        *_counts(plan),
        *_arithmetic(plan),
        *_unanswerable(plan, plans),
        *_traps(plan, draw),
        *_follow_ups(plan, draw),
    ]
    return tuple(replace(case, id=f"{plan.id}-{number:02}") for number, case in enumerate(made, start=1))


def _case(
    kind: Kind,
    question: str,
    answer: str,
    must: Sequence[Sequence[str]] = (),
    gold: Sequence[Place] = (),
    language: Language = HANS,
) -> Case:
    groups = tuple(tuple(group) for group in must)
    if language is HANT:
        question, answer = traditional(question), traditional(answer)
    return Case("", language, kind, question, answer, must=groups, gold=tuple(gold), abstain=not must)


def _asks_who(plan: Plan, language: Language) -> str:
    """How people ask for the unit; a document that tells no lead is asked who is responsible."""
    shared = plan.form == "responsible"
    return {
        HANS: "归哪些单位管？" if shared else "是谁牵头？",
        HANT: "由邊啲單位負責？" if shared else "邊個單位牽頭？",
        ENGLISH: "Which units are responsible for" if shared else "Who leads the work on",
    }[language]


def _who(plan: Plan, task: Task) -> tuple[str, ...]:
    return task.units if plan.form == "responsible" else task.units[:1]


def _units(plan: Plan, draw: random.Random) -> Iterator[Case]:
    english = [task for task in plan.tasks if task.english]
    asked = [(task, HANS) for task in draw.sample(plan.tasks, ASKED)]
    asked += [(draw.choice(plan.tasks), HANT)]
    asked += [(task, ENGLISH) for task in draw.sample(english, 2)]
    for task, language in asked:
        who = _asks_who(plan, language)
        question = f"{who} {task.english}?" if language is ENGLISH else f"{task.spoken}{who}"
        units = _who(plan, task)
        answer = f"第{task.number}项由{'、'.join(units)}负责。"
        if language is ENGLISH:
            answer = f"Task {task.number}: {', '.join(units)}."
        yield _case(Kind.UNITS, question, answer, [[unit] for unit in units], [task.place], language)
    task = draw.choice(plan.tasks)
    yield _case(
        Kind.UNITS,
        f"《{plan.title}》第{task.number}条都有哪些单位参加？",
        f"有{'、'.join(task.units)}。",
        [[unit] for unit in task.units],
        [task.place],
    )


def _unit_tasks(plan: Plan) -> Iterator[Case]:
    """The unit with the longest list that is not too long to write down, and the one after it."""
    having = Counter(unit for task in plan.tasks for unit in _who(plan, task))
    verb = "负责" if plan.form == "responsible" else "牵头"
    fitting = [unit for unit, count in having.most_common() if 1 < count <= LONGEST_LIST]
    for unit, language in zip(fitting, (HANS, ENGLISH), strict=False):
        tasks = [task for task in plan.tasks if unit in _who(plan, task)]
        names = "、".join(task.name for task in tasks)
        question, answer = f"{plan.city}的{unit}{verb}哪些任务？", f"{unit}{verb}{len(tasks)}项：{names}。"
        if language is ENGLISH:
            role = "responsible for" if plan.form == "responsible" else "leading"
            question = f"What tasks is {unit} {role} in {plan.city}?"
            answer = f"{unit} has {len(tasks)} tasks: {names}."
        must = [[task.name] for task in tasks]
        yield _case(Kind.UNIT_TASKS, question, answer, must, [task.place for task in tasks], language)


def _figures(plan: Plan) -> Iterator[Case]:
    for task in plan.tasks:
        if task.asks:
            must = [[str(task.figure)]]
            yield _case(Kind.FIGURES, f"{task.asks}？", f"{task.text}。", must, [task.place])
    for target in plan.targets:
        unit = "%" if target.unit == "%" else target.unit
        must = [[f"{target.target}{unit}", str(target.target)]]
        question = f"{target.spoken}，{plan.last}年要达到多少？"
        yield _case(Kind.FIGURES, question, f"{target.target}{unit}。", must, [target.place])
        if target.english:
            question = f"What is the {plan.last} target for the {target.english}?"
            answer = f"{target.name}: {target.target} ({unit})."
            yield _case(Kind.FIGURES, question, answer, must, [target.place], ENGLISH)


def _counts(plan: Plan) -> Iterator[Case]:
    count = len(plan.tasks)
    case = _case(
        Kind.COUNTS,
        f"{plan.city}这份文件一共安排了几项任务？",
        f"共{count}项。",
        [[f"{count}项", f"{count}条", f"{count}个"]],
        [task.place for task in plan.tasks],
    )
    yield replace(case, gold_mode=GoldMode.ANY)


def _arithmetic(plan: Plan) -> Iterator[Case]:
    target = plan.targets[0]
    grown = target.target - target.base
    yield _case(
        Kind.ARITHMETIC,
        f"{plan.city}的{target.name}，目标比基数多多少？",
        f"从{target.base}到{target.target}，多{grown}。",
        [[str(grown)]],
        [target.place],
    )


def _unanswerable(plan: Plan, plans: Sequence[Plan]) -> Iterator[Case]:
    for number, subject in enumerate(plan.absent):
        language = HANT if number == 0 else HANS
        question = f"{plan.city}{subject}是多少？" if "姓名" not in subject else f"{plan.city}{subject}？"
        yield _case(Kind.UNANSWERABLE, question, "文件没有写。", language=language)
    other = next(one for one in plans if one.id != plan.id)
    target = other.targets[0]
    question = f"{plan.city}的{target.name}目标是多少？"
    yield _case(Kind.UNANSWERABLE, question, f"{plan.city}的文件没有这项指标。")


def _traps(plan: Plan, draw: random.Random) -> Iterator[Case]:
    """A unit that has no part in the task, said to run it."""
    for task in draw.sample(plan.tasks, 2):
        stranger = draw.choice([body for body in plan.bodies if body not in task.units])
        verb = "负责" if plan.form == "responsible" else "牵头"
        units = "、".join(_who(plan, task))
        yield _case(
            Kind.TRAPS,
            f"{task.name}这项是{stranger}{verb}的吧？",
            f"不是，{verb}的是{units}。",
            [[task.lead]],
            [task.place],
        )


def _follow_ups(plan: Plan, draw: random.Random) -> Iterator[Case]:
    if plan.form == "responsible":
        return
    task = draw.choice(plan.tasks)
    case = _case(
        Kind.FOLLOW_UPS,
        "那配合单位呢？",
        f"配合的是{'、'.join(task.units[1:])}。",
        [[unit] for unit in task.units[1:]],
        [task.place],
    )
    yield replace(case, history=(f"{task.name}谁牵头？",))
