"""What models make of the form that they are asked for -> that form. Changes marks, never words."""

from __future__ import annotations

import json
import re

THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
OPEN_THOUGHT = re.compile(r"<think(?:ing)?>", re.IGNORECASE)
# 【1】, ［1］, [1, 2], [^1], [条款1], [clause 1], [1-3]: all stand for [1] and its like.
MARK = re.compile(
    r"[\[［【]\s*(?:\^|#|条款|條款|来源|來源|clauses?|sources?)?\s*(\d{1,3}(?:\s*[-–—,，、;；]\s*\d{1,3})*)\s*[\]］】](?:\(\))?",
    re.IGNORECASE,
)
RANGE = re.compile(r"(\d{1,3})\s*[-–—]\s*(\d{1,3})")
LONGEST_RANGE = 8
UNFINISHED = re.compile(
    r"(?:[\[［【<][^\]］】>\n]{0,40}|\*+|[\ud800-\udbff])\Z"
)  # may be a mark when more comes
LABEL = re.compile(r"\A(?:#{1,6}\s*)?(?:(?:回答|答案|答|Answer)\s*[:：]\s*)?", re.IGNORECASE)
FENCE = re.compile(r"```\w*")
ANSWERS = (
    "answer",
    "回答",
    "答案",
    "response",
    "content",
    "text",
)  # keys under which a reply in JSON may answer


def settled(text: str) -> tuple[str, str]:
    """The text repaired as far as what comes next cannot change it, and the rest as it is."""
    text = THOUGHT.sub("", text)
    opened = OPEN_THOUGHT.search(text)
    end = opened.start() if opened else len(text)
    unfinished = UNFINISHED.search(text[:end])
    if unfinished and not opened:
        end = unfinished.start()
    return repaired(text[:end]), text[end:]


def repaired(text: str) -> str:
    """Citations as `[n]`, emphasis and carriage returns gone, halves of characters joined."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return MARK.sub(_marks, FENCE.sub("", whole.replace("**", "").replace("\r", "")))


def last(text: str) -> str:
    """The same for the end of a reply: a thought that was never ended is no part of it."""
    opened = OPEN_THOUGHT.search(text)
    return repaired(text[: opened.start()] if opened else text)


def tidied(sentence: str) -> str:
    """A sentence without the heading marks or the label of the form before it."""
    return LABEL.sub("", sentence.strip(), count=1).strip()


def unwrapped(text: str) -> str:
    """The answer within a reply that is JSON though nobody asked for it; any other text as it is."""
    bare = FENCE.sub("", text).strip()
    if not bare.startswith("{"):
        return text
    try:
        held = json.loads(bare)
    except ValueError:
        return text
    said = next((held[key] for key in ANSWERS if isinstance(held.get(key), str)), None)
    return text if said is None else said


def _marks(found: re.Match[str]) -> str:
    listed = RANGE.sub(_counted, found[1])
    return "".join(f"[{int(number)}]" for number in re.findall(r"\d+", listed))


def _counted(found: re.Match[str]) -> str:
    first, final = int(found[1]), int(found[2])
    if not first <= final < first + LONGEST_RANGE:
        return found[0]
    return ",".join(str(number) for number in range(first, final + 1))
