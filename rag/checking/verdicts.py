"""Why a sentence may not reach the reader: a code for programs, a line for people. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from rag.answer import Reason
from rag.language import Language, traditional


@dataclass(frozen=True, slots=True)
class Fault:
    """What the cited clauses do not bear out, and the words of the sentence that say it."""

    reason: Reason
    words: str
    line: str


# What a Chinese reader is told; the line itself is English and names the clause's words.
CHINESE = {
    Reason.NO_CITATION: "没有注明所据条款",
    Reason.UNKNOWN_CITATION: "所注条款不在所给条款之中",
    Reason.QUOTATION: "引文不是条款原文",
    Reason.DOCUMENT_NUMBER: "文号与所引条款的文件不符",
    Reason.CLAUSE_NUMBER: "条款序号与所引条款不符",
    Reason.TITLE: "所引条款没有提到这一文件名",
    Reason.DATE: "日期与所引条款不符",
    Reason.FIGURE: "所引条款没有这个数字",
    Reason.UNIT: "计量单位与所引条款不符",
    Reason.COMPARATOR: "上限、下限与所引条款不符",
    Reason.RHYTHM: "周期与所引条款不符",
    Reason.SWAPPED: "所引条款说的是另一件事的数字",
    Reason.BODY: "单位或地方与所引条款不符",
    Reason.ROLE: "牵头、配合的分工与所引条款不符",
    Reason.NEGATION: "肯定、否定与所引条款相反",
    Reason.MODALITY: "所引条款的要求程度或范围不同",
    Reason.OPPOSITE: "与所引条款意思相反",
    Reason.CONDITION: "所引条款另有条件",
    Reason.WORDING: "所引条款没有这样说",
    Reason.ENTAILMENT: "所引条款推不出这一句",
}


def spoken(fault: Fault, language: Language) -> str:
    """Why a sentence is withheld, in the reader's language."""
    if language is Language.ENGLISH:
        return fault.line
    told = f"“{fault.words}”：{CHINESE[fault.reason]}" if fault.words else CHINESE[fault.reason]
    return traditional(told) if language is Language.TRADITIONAL else told
