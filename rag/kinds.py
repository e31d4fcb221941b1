"""The words of a question -> what kind of answer it asks for. Knows no library: names are found elsewhere."""

from __future__ import annotations

import re

from documents.facts import Role
from rag.answer import Kind

LEAD = re.compile(
    r"牵头|主办|主导|带头|挂帅|话事|\b(?:lead(?:s|ing|er)?|led|head(?:s|ed)?|spearhead\w*)\b", re.IGNORECASE
)
COOPERATE = re.compile(
    r"配合|协办|协同|协助|参与|\b(?:co-?operat\w*|assist\w*|participat\w*|supporting (?:unit|bod|depart)\w*)\b",
    re.IGNORECASE,
)
RESPONSIBLE = re.compile(
    r"负责|责任|主管|\b(?:responsible|in charge|responsibilit\w*|handles?|takes? care)\b", re.IGNORECASE
)
ASKS_UNIT = re.compile(
    r"谁|边个|边(?:个|啲)?(?:部门|单位)|(?:哪|什么|何|啥)[个些家]?(?:单位|部门|机构|局|委办局|主体)|哪(?:个|些|家)(?=牵头|配合|负责|协助|参与)|"
    r"(?:牵头|配合|责任|主管|主办|协办)(?:单位|部门|方)(?!的|任务|哪些任务)|归哪|找哪|归口|同边个|"
    r"\bwho\b|\b(?:which|what)\s+(?:\w+\s+){0,2}?"
    r"(?:unit|department|bureau|bod(?:y|ies)|agenc|organi[sz]ation|office|authorit|institution|parties)\w*",
    re.IGNORECASE,
)
ASKS_TASKS = re.compile(
    r"(?:哪|什么|几|多少|所有|全部|列出|列举|边|咩|啥)[一-鿿]{0,4}?(?:任务|工作|事项|事情|职责|条款?|项|嘢|活)|"
    r"(?:牵头|配合|负责|参与|协助)(?:的?(?:任务|工作|事项)|[了咗]?(?:哪|什么|啥|咩|边))|(?:任务|职责|工作)(?:有哪|是什么|清单|列表)|"
    r"\b(?:which|what|list|all|every|how many|show)\b.{0,40}\b(?:tasks?|items?|measures?|duties|work|responsibilities)\b|"
    r"\bwhat\b.{0,40}\b(?:lead|cooperat\w*|co-operat\w*|responsible for|in charge of)\b",
    re.IGNORECASE,
)
COUNTS = re.compile(r"多少(?:项|条|个|家|章|节|份|张|类)?|几(?:项|条|个|家|章|节|份|张|类|多)|一共|总共|合计|\bhow many\b|\bnumber of\b", re.I)
COUNTABLE = re.compile(
    r"任务|条款?|措施|方面|章节?|节|专栏|单位|部门|附件|文件|指标|行动|项(?!目)|"
    r"\b(?:tasks?|articles?|clauses?|measures?|aspects?|chapters?|sections?|box(?:es)?|units?|bodies|departments|documents?|indicators?|actions?)\b",
    re.IGNORECASE,
)
MOST = re.compile(r"最多|最少|\b(?:the )?(?:most|fewest)\b", re.IGNORECASE)
WHETHER = re.compile(
    r"是不是|是否|对吗|对不对|系咪|是吗|吗[？?]?\s*$|^\s*(?:is|are|does|do|was|did)\b|\bright\?\s*$", re.IGNORECASE
)

UNIT_KIND = {
    Role.LEAD: Kind.LEAD_UNIT,
    Role.COOPERATE: Kind.COOPERATING_UNIT,
    Role.RESPONSIBLE: Kind.RESPONSIBLE_UNIT,
}


def role(text: str) -> Role | None:
    """The role that a question speaks of; lead before cooperation before responsibility."""
    for found, pattern in (
        (Role.LEAD, LEAD),
        (Role.COOPERATE, COOPERATE),
        (Role.RESPONSIBLE, RESPONSIBLE),
    ):
        if pattern.search(text):
            return found
    return None


def asks_whether(text: str) -> bool:
    """Whether yes or no is asked for."""
    return bool(WHETHER.search(text))
