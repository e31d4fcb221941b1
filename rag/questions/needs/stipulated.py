"""A question for the conditions of a thing -> how a text sets one. Knows no document."""

from __future__ import annotations

import re

from rag.questions.needs.forms import Holds

ASKED = re.compile(
    r"(?:什么|甚么|哪些|啥|咩|何|有无|有没有)[^，。？]{0,4}条件|条件(?:是|有|为)?(?:什么|哪些|啥|咩)|(?:满足|符合|具备)[^，。？]{0,6}条件|"
    r"\b(?:conditions?|requirements?|prerequisites?|criteria)\b|\bwho (?:is eligible|qualifies)\b",
    re.IGNORECASE,
)
# A condition that a text only says there is, 符合条件的企业, is none that it sets.
SET = re.compile(
    r"前提|(?<!符合)(?<!符合相关)条件(?:[：:是为]|如下)|(?:下列|以下|如下)条件|具备|须|应当|不得|不违反|方可|才[能可]|优先|仅限|限于|"
    r"(?:超过|不少于|不低于|以上)[^，。]{0,14}的[^，。]{0,8}(?:企|单位|机构|公司|个人)|"
    r"\b(?:provided|on condition|must|only if|priority|no less than|exceed\w*|without violating)\b",
    re.IGNORECASE,
)


# What is to be handed in, asked for and listed: 申报材料包括.
PAPERS = re.compile(
    r"(?:什么|哪些|啥|咩|边啲)(?:样的)?(?:申[请报])?(?:材料|资料|证件|证明|手续)|(?:材料|资料|证件)(?:要|需|都?有|是|包括)?(?:什么|哪些|啥|咩|边啲)|"
    r"\bwhat (?:documents|papers|paperwork|materials)\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"材料(?:清单)?[^，。；：:]{0,6}(?:包括|如下|[:：])|(?:提交|提供|报送|递交|出示|携带)[:：]|(?:下列|以下|如下)[^，。；]{0,4}(?:材料|资料|证件)|"
    r"(?:凭|持|携带|出示|提交|提供|附)[^，。；]{0,24}(?:证|簿|表|书|照|复印件|发票|合同|清单)|"
    r"\b(?:following (?:documents|papers|materials)|(?:documents|materials) (?:are|include))\b",
    re.IGNORECASE,
)


def preferred(text: str) -> Holds | None:
    """How a text tells what conditions are set, or what is handed in; None where neither is asked for."""
    if ASKED.search(text):
        return sets
    return lists if PAPERS.search(text) else None


def lists(text: str) -> bool:
    """Whether a text lists what is handed in."""
    return LISTED.search(text) is not None


def sets(text: str) -> bool:
    """Whether a text sets a condition."""
    return SET.search(text) is not None


# 办法对停放有什么规定: what a text is asked to rule on.
ON = re.compile(
    r"(?:对于?|关于|针对|就)(?P<matter>[^，。？?对]{1,24}?)(?:问题|方面)?(?:都|又)?(?:有|作出?|做出?|提出?)了?(?:什么|哪些|何|啥|怎样的?)"
    r"(?:具体|特别|明确|专门)?的?(?:规定|要求|安排|说法|限制|部署)"
)


def matter(text: str) -> str:
    """On what a text is asked what it rules; empty where a question is not put that way."""
    found = ON.search(text)
    return found["matter"] if found else ""
