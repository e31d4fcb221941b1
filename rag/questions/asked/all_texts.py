"""The words of a question -> whether it asks of the library's texts as such, all of them or those of a place. Knows no text."""

from __future__ import annotations

import re

from rag.questions.asked import overview, records

_SORT = r"(?P<sort{}>[一-鿿]{{0,4}}?)"  # 金融 in 什么金融政策
_TEXT = r"(?:政策|官方|公文|法规)?(?:文件|文档|文本|材料|资料|政策)"
_MANY = r"(?:[这那呢嗰]?[些几]|[这那]?[两二三四五六七八九十\d]+|所有|全部|全体|各|每一?)"
_WHICH = r"(?:哪些|哪几|边啲|边几|什么|啥|咩|多少|几多|几)"
TEXTS = re.compile(
    rf"{_MANY}[份个篇]?(?:的|嘅)?{_SORT.format(1)}{_TEXT}|{_WHICH}[份个篇]?{_SORT.format(2)}{_TEXT}|{_TEXT}(?:库|清单|目录|列表|名单|一览)|"
    rf"{_TEXT}(?:都|一共|总共|现在|目前)*(?:有|包括|系|是){_WHICH}(?=[份个篇？?]|$)|"
    r"\b(?:what|which) policies\b|"
    r"\b(?:these|those|all|your|each|every|which|what|how many|any)\b(?: (?:of|the|these|those|your|official|policy|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d+|one|other))* (?:documents?|texts?|papers?|files?)\b|\b(?:documents|texts|papers)\b",
    re.IGNORECASE,
)
# What is left of a question that asks of nothing else.
FRAME = re.compile(
    r"你们?|您|我们?|系统|知识库|数据库|文件库|库|这里|这儿|呢度|嗰度|里面?|手[头上]|上面|目前|现在|而家|当前|如今|还|仍|仲|都|分别|各自|到底|究竟|一共|总共|合共|"
    r"列(?:出|一下|举)?|清单|目录|列表|名单|一览|给我|睇|看看?|查(?:询|阅)?|问|能|可以|可|收录?|保存|包括|包含|涵盖|依据|根据|用|讲|说|写|叫|"
    r"发文|印发|发布|出台|发|印|日期|文号|时间|名称|标题|名字|全称|简单|介绍|概括|总结|一下|各份?|每份?|份|篇|度|哪|些|几|多少|什么|啥|咩|邊|边|啲|有|冇|没|的|嘅|咗|了|着|是|系|吗|呢|啊|呀|和|及|与|、|"
    r"\b(?:do|does|you|we|i|have|has|hold|holds|contain|contains|use|based|are|is|was|were|there|here|in|on|of|the|this|that|library|system|"
    r"available|currently|current|now|still|today|list|show|give|tell|me|us|please|all|names?|titles?|called|their|them|its|with|and|each|"
    r"every|what|which|how|many|can|could|ask|about|to|for|at|it|any|your|from|issued|published|printed|dates?|dated|numbers?|who|when)\b|\W",
    re.IGNORECASE,
)


def asked(text: str, topic: str) -> str | None:
    """What else than the texts and their records is asked about, empty for nothing; None where no texts are asked about.

    `topic` is the question without its frame and the places that it names.
    """
    if not TEXTS.search(text):
        return None
    sort = "".join(filter(None, (match["sort1"] or match["sort2"] for match in TEXTS.finditer(text))))
    rest = TEXTS.sub(" ", topic).replace(sort, " ") if sort else TEXTS.sub(" ", topic)
    left = overview.without(records.without(f"{sort} {rest}"))
    return FRAME.sub("", re.sub(r"文件|文档|政策|\b(?:policies|documents?)\b", " ", left))
