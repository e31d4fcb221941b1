"""The sorts of official texts, as titles and questions call them, in both languages. Knows no document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Sort:
    """Names of one sort of text, the longer first; `english` is a pattern, `no_more` what may not follow a name."""

    names: tuple[str, ...]
    english: str
    no_more: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """Any of its names, in either language."""
        return _any(self.names, self.no_more, self.english)


@cache
def _any(names: tuple[str, ...], no_more: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(names)}){no_more}|\b(?:{english})\b", re.IGNORECASE)


# The more special first: an action plan is no other plan.
# What a draft is called, which no title has at its end without brackets; and what stands before it where it is no name.
DRAFTS = ("征求意见稿", "意见稿", "草案", "草稿")
SCRIPT = "稿子"  # 那个稿子; of its other uses most mean no text that is kept here
NAMES_OF_DRAFTS = frozenset({*DRAFTS, SCRIPT})
SAID_TO_BE = re.compile(
    r"(?:[是系属于算为成叫作或和与还只仍不无未]|哪[些几一]?[份个篇]?|几[份个篇]|什么|有没有)(?:一?[份个篇])?$|"
    r"(?:[一两几]|[写交发拟改审看投][了好出]?)[份个篇]?$"
)
ASKED_FOR = re.compile(r"的?(?:文件|文本|材料|政策)|(?:都|一共|总共)?有(?:哪|几|多少|什么)|是哪|\W*$")
SORTS: tuple[Sort, ...] = (
    Sort(("三年行动计划", "行动方案", "行动计划"), "action plan"),
    Sort(("实施方案", "工作方案"), "implementation plan|implementing plan|work plan"),
    Sort(("工作要点", "要点"), "work points|key points"),
    Sort(
        ("发展规划", "规划纲要", "规划"),
        r"(?:five|5)-?\s?year\b.{0,20}\bplan|development plan",
        "(?!纲要|资源|局|处)",
    ),
    Sort(("方案",), "plan|scheme"),
    Sort(("计划",), "programme"),
    Sort(("通知",), "notice|circular"),
    Sort(("合作协议", "框架协议", "协议"), "cooperation agreement|agreement"),
    Sort(("报道", "新闻", "文章"), "news|report|article"),
    Sort(("实施办法", "管理办法", "办法"), "measures"),
    Sort(("若干措施", "措施"), "measures"),
    Sort(("实施细则", "条例", "规定", "细则"), "regulations?|rules"),
    Sort(("机制",), "mechanism"),
    Sort(("政策解读", "解读", "问答"), "explanation|explainer|interpretation|commentary"),
    Sort(DRAFTS, "draft"),
    Sort(("实施意见", "指导意见", "意见"), "opinions?", "(?!稿)"),
    Sort(("若干政策", "政策"), "polic(?:y|ies)", "(?!解读|问答)"),
    Sort(("公告", "通告"), "announcement"),
    Sort(("决定",), "decision"),
    Sort(("报告",), "report"),
    Sort(("政策解读", "解读"), "explanation|explainer"),
    Sort(("纲要",), "outline"),
)
# What a title ends with, the longer first: 实施方案 before 方案.
ENDINGS = tuple(
    sorted(dict.fromkeys((*(name for sort in SORTS for name in sort.names), SCRIPT)), key=len, reverse=True)
)
ENGLISH = (
    "action plan|implementation plan|work plan|cooperation agreement|agreement|notice|circular|"
    "opinions|measures|regulations?|rules|outline|programme|draft|explanation|explainer|interpretation|plan"
)
# What somebody means to do and no text: does the bank plan a branch, do firms plan to list.
MEANS_TO = re.compile(r"plan (?:to|an?)\b", re.IGNORECASE)
SOMEBODY = re.compile(
    r"\b(?:do|does|did|will|would|to)\b[^?.]{1,80}(?<!\bthe)(?<!\bthis)(?<!\bthat)(?<!\baction)(?<!year)(?<!implementation)(?<!development)"
    r"(?<!\bwork) $",
    re.IGNORECASE,
)
# What is done and no text: 计划改造多少家, 规划新建几座.
DOES = re.compile(
    r"(?:计划|规划|决定)(?:要|再|共|一共|总共|每年|今年|明年|在|到)?"
    r"(?:改造|改建|新建|扩建|新增|新开|新设|建[设成造]?(?![议])|修[建]?|招[聘收录]?|引进|投[资入](?!额|规模)|安排|完成|购[置买]|采购|发放|培[养训]|开[展设通工]|"
    r"推广|增[加设]|减少|压减|种植?|拿出?|给|用(?=多少|几)|花|派|评|选|办)"
)
