"""How many conditions, cases or forbidden things -> the one list of that sort in the document meant. Counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag import enumerations
from rag.desk import Desk
from rag.enumerations import Match
from rag.questions.query import Query

# What the noun of 下列条件 may be called in a question.
SORTS = (
    (re.compile("条件|要求|门槛|资格"), re.compile("条件|要求")),
    (re.compile("情形|情况|场合|例外"), re.compile("情形|情况")),
    (re.compile("材料|资料|文件"), re.compile("材料|文件|资料")),
    (re.compile("规定|规矩|规则"), re.compile("规定")),
)
# What is wanted: 奖励有哪些, 哪些食品. What may be the parts of any text: 措施有哪些.
WANTED = re.compile(
    r"(?P<noun>[一-鿿]{2})都?有哪些(?=[？?，,。]|$)|(?:哪些|什么)(?P<other>[一-鿿]{2})(?=[？?。]|$)"
)
PARTS = re.compile(
    "任务|措施|部分|方面|内容|工作|要求|重点|举措|板块|事项|环节|目标|原则|政策|支持|安排|做法|行动|方向|章节|要点|规定|条款|"
    "项目|工程|部署|思路|办法|领域|保障|机制|服务|制度|指标|计划|规划|方案|文件"
)
LISTED = re.compile("下列|以下|如下|下述")
AHEAD = 0.08  # of the score, by which one of several must lead
FAIR = 0.3
NEAR = 3  # clauses of one document, so that it is the document meant
LOOKED = 6  # clauses found among which the list or a part of it must be, unless its score is fair


def of_sort(words: str) -> bool:
    """Whether words ask for such a list: then the parts of a whole text are not meant."""
    return any(asked.search(words) for asked, _ in SORTS)


def of_things(text: str) -> bool:
    """Whether a question wants things of a sort listed that are no parts of a text: 食品有哪些."""
    wanted = WANTED.search(text)
    return wanted is not None and not PARTS.search(wanted["noun"] or wanted["other"])


def meant(found: Sequence[Match], query: Query, desk: Desk) -> Match | None:
    """The only list of the sort asked for, or one well ahead of the others; None where no sort is asked."""
    near = desk.retriever.search(query.topic or query.text, LOOKED, query.documents)
    documents = {one.document.id for one in near[:NEAR]}
    if len(documents) != 1:
        return None
    same = [one for one in found if one.enumeration.document.id in documents and _of_sort(one, query.text)]
    if not same or (len(same) > 1 and same[0].score < same[1].score + AHEAD):
        return None
    head = same[0].enumeration.head.address
    held = any(f"{one.clause.address}/".startswith(f"{head}/") and not one.doubtful for one in near)
    return same[0] if held or same[0].score >= FAIR else None


def _of_sort(one: Match, text: str) -> bool:
    name = one.enumeration.name
    if not LISTED.search(name):
        return False
    forbids = enumerations.FORBIDS.search(text), enumerations.FORBIDS.search(name)
    if any(forbids):
        return all(forbids)
    return any(asked.search(text) and told.search(name) for asked, told in SORTS)
