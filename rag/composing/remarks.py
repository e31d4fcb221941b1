"""What a reader is told of a model's work, in the reader's language. Decides nothing."""

from __future__ import annotations

import re

from rag.errors import ModelFault
from rag.language import Language, traditional


def circles(spoken: Language, model: str) -> str:
    """It says the same over and over."""
    return _told(spoken, model, f"{model} goes in circles", f"{model} 反复说同样的话")


def endless(spoken: Language, model: str) -> str:
    """It writes more than was asked for, and does not end."""
    return _told(spoken, model, f"{model} goes on and on", f"{model} 写个不停")


def leaks(spoken: Language, model: str) -> str:
    """It repeats what it was told to do."""
    return _told(spoken, model, f"{model} repeats its instructions", f"{model} 复述了给它的指令")


def silent(spoken: Language, model: str) -> str:
    """Its reply is empty."""
    return _told(spoken, model, f"{model} returned nothing", f"{model} 没有写出任何内容")


def fault(spoken: Language, model: str, found: ModelFault) -> str:
    """What stopped it, or kept it from beginning."""
    return _told(spoken, model, str(found), found.chinese)


def failed(spoken: Language, reason: str) -> str:
    """The model gave no answer; the clauses are quoted instead. `reason` is in the reader's language."""
    return _told(
        spoken,
        reason,
        f"The model gave no answer, so the clauses are quoted: {reason}",
        f"模型没有作答，改为引用条款原文：{reason}",
    )


def unsupported(spoken: Language, model: str) -> str:
    """Nothing of the model's answer was supported."""
    return _told(
        spoken,
        model,
        f"Nothing that {model} wrote is supported by the clauses; the clauses are quoted instead.",
        f"{model} 写的内容都没有条款支持，改为引用条款原文。",
    )


def partly(spoken: Language, model: str, reason: str) -> str:
    """Something of the model's answer holds, but too little. `reason` is why it ended, or empty."""
    english, chinese = (f" ({reason})", f"（{reason}）") if reason else ("", "")
    return _told(
        spoken,
        (reason, model),
        f"Too little that {model} wrote is supported{english}; what the clauses say is quoted after it.",
        f"{model} 写的内容只有少数得到条款支持{chinese}，其后补上条款原文。",
    )


def declined(spoken: Language, model: str) -> str:
    """The model finds no answer in clauses that the quoting writer takes for one."""
    return _told(
        spoken,
        model,
        f"{model} finds no answer in these clauses; they are quoted so that you can judge.",
        f"{model} 认为这些条款没有回答问题；以下引用条款原文，供自行判断。",
    )


def incomplete(spoken: Language, model: str) -> str:
    """The model left out something that the records state, so theirs is the answer."""
    return _told(
        spoken,
        model,
        f"{model} did not state all that the records state, so the answer is given as they have it.",
        f"{model} 没有写全记录里的内容，改用记录的原样作答。",
    )


def stopped(spoken: Language, model: str, reason: str) -> str:
    """The answer is the model's, but it did not come to an end of its own."""
    return _told(spoken, model, f"{model} did not finish its answer: {reason}", f"{model} 没有写完：{reason}")


def _told(spoken: Language, kept: str | tuple[str, ...], english: str, chinese: str) -> str:
    """One of the two; in Traditional characters what is `kept`, such as a model's path, stays as it is."""
    if spoken is Language.ENGLISH:
        return english
    if spoken is Language.SIMPLIFIED:
        return chinese
    names = [re.escape(one) for one in ((kept,) if isinstance(kept, str) else kept) if one]
    parts = re.split(f"({'|'.join(names)})", chinese) if names else [chinese]
    return "".join(part if number % 2 else traditional(part) for number, part in enumerate(parts))
