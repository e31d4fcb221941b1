"""The words of a message -> what it asks of this product itself, and of no document. Knows no library."""

from __future__ import annotations

import re
from enum import Enum, auto

from index.text import fold
from rag.language import HAN
from rag.questions.plain import cantonese


class About(Enum):
    """What may be asked of the product."""

    EXPORT = auto()
    ADDING = auto()
    TRUST = auto()
    FRESH = auto()
    TONGUES = auto()
    DRAFTING = auto()


LONGEST = 60  # characters
PARTS = re.compile(r"[？?。！!；;～~]+|\.(?:\s|$)")
OPENS = re.compile(r"^[\s，,]*(?:请问|那么?|(?:and|so|but|ok)\b,?\s*)?")
_YOU = r"(?:你们?|您|这里|这个?(?:系统|网站|工具|软件|平台)?|问策|我)?"
_CAN = r"(?:可不可以|能不能|能否|可以|可否|是否|支持|怎么|怎样|如何|点样?|在哪里?|想|要|能|会)*"
_ANSWER = (
    r"(?:把|将)?(?:[这那]些?|上面的?|刚才的?)?(?:查询)?(?:结果|答案|回答|内容|清单|列表|数据|任务|表格?){0,2}"
)
_ANSWERED = r"(?:把|将)?(?:[这那]些?|上面的?|刚才的?)?(?:查询)?(?:结果|答案|回答|清单|列表|任务){1,2}"
_SAVE = r"(?:下载|另存|保存下?来?|打印)"
_FORMAT = r"(?:成|为|到|出来?)?(?:一?[个张份])?(?:表格?|excel|csv|xlsx|word|pdf|文件|文档|电子表格)?"
_END = r"[吗么呢吧啊呀的了]*"
_EN = r"(?:(?:can|could|may|how (?:do|can)|where (?:do|can)|is it possible to|do) (?:i|you|we|one) |is there a way to |how to )?"
PATTERNS: tuple[tuple[About, re.Pattern[str]], ...] = tuple(
    (about, re.compile(pattern, re.IGNORECASE))
    for about, pattern in (
        (
            About.EXPORT,
            # What is to be downloaded must be what was answered: a form is asked of the documents.
            rf"{_YOU}{_CAN}{_ANSWER}{_CAN}(?:导出|汇出|输出){_ANSWER}{_FORMAT}{_END}|{_YOU}{_CAN}{_ANSWERED}{_CAN}{_SAVE}{_FORMAT}{_END}|"
            rf"{_YOU}{_CAN}{_SAVE}{_ANSWERED}{_FORMAT}{_END}|"
            rf"{_EN}(?:export(?: (?:the|this|that|it|these|your))?|(?:download|save|print) (?:the|this|that|these|your))"
            r"(?: (?:answers?|results?|list|tasks?|clauses?|table|data))?(?: (?:to|as|in|into) (?:an? )?\w+(?: file)?)?",
        ),
        (
            About.ADDING,
            rf"{_YOU}{_CAN}(?:上传|上载|添加|加入|导入|增加|放入?)(?:自己的|我的|新的?|别的|其他|更多)?(?:官方|政策)?(?:文件|文档|材料|资料){_END}|"
            rf"{_CAN}把?(?:我的|自己的|新的?)?文件(?:放|加|传)(?:进来|进去|上来|上去){_END}|"
            rf"{_EN}(?:upload|add|import) (?:an?|my|my own|more|other|new|some)?\s?(?:own )?(?:files?|documents?|texts?|pdfs?)",
        ),
        (
            About.TRUST,
            rf"(?:你|您|你们)(?:的)?(?:回答|答案|说|讲|给)?的?(?:话|内容|结果|信息)?(?:都|一定|全)?(?:是)?(?:准确?|可靠|靠谱|可信|对|正确|真的?|权威)"
            rf"(?:不准|不对)?{_END}|(?:你|您)?(?:凭|根据|依据)(?:的?是)?(?:什么|啥)(?:回答|说|讲)?{_END}|依据(?:是)?什么{_END}|"
            rf"(?:你|您)会(?:不会)?(?:乱|瞎)?(?:编|说|编造|胡说){_END}|"
            r"(?:are|is) (?:you|your answers?|this|it) (?:accurate|reliable|trustworthy|correct|right)|"
            r"can i trust (?:you|this|your answers?)|"
            r"do you (?:make (?:things|stuff) up|hallucinate)|how (?:reliable|accurate) (?:are you|is this)",
        ),
        (
            About.FRESH,
            rf"(?:你|您|你们|库|系统|这里)的?(?:里的?)?(?:数据|资料|信息|文件|知识|内容)(?:是)?(?:更新|截[止至]|到)(?:到|至)?(?:什么时候|哪一?[天年月]|何时|几时){_END}|"
            rf"(?:你|您|你们)?(?:能|会|可以)?(?:联网|上网)(?:查|搜|吗)*{_END}|(?:数据|资料|文件)(?:多久|什么时候)更新(?:一次)?{_END}|"
            r"(?:how (?:up to date|recent|current) (?:is|are) (?:your|the) (?:data|documents?|information|knowledge)|"
            r"when was (?:your|the) (?:data|library|information) (?:last )?updated|(?:can|do) you (?:search|browse|"
            r"use) the (?:web|internet))",
        ),
        (
            About.TONGUES,
            rf"{_YOU}{_CAN}(?:用|说|讲|支持|会|懂|听懂)(?:哪[些几]种?|什么)?(?:粤语|广东话|白话|繁体(?:中文|字)?|英[文语]|中文|普通话|语言)(?:提?问|回答|说|讲|答)?{_END}|"
            rf"{_YOU}支持(?:哪[些几]种?|什么)语言{_END}|(?:哪[些几]种?|什么)语言(?:可以|能)(?:提?问|用){_END}|"
            r"(?:do|can) you (?:speak|understand|answer in|support) \w+(?: and \w+)?|(?:which|what) languages? (?:do|"
            r"can) you (?:speak|support|understand|answer in)|"
            r"can i ask in \w+",
        ),
        (
            About.DRAFTING,
            r"(?:请|麻烦)?(?:你|您)?(?:能不能|可以|可不可以|能)?(?:帮我?|给我|替我|为我)?(?:写|起草|拟|撰写|生成|做|编)(?:一)?[个份篇封张]?[^，。？?]{0,12}?"
            rf"(?:材料|报告|稿子?|讲话|文案|邮件|公文|通知|请示|函|ppt|作文|文章|方案|新闻|申请书|总结){_END}|"
            r"(?:please |can you |could you )?(?:write|draft|prepare|compose)(?: me| us)? (?:an?|the) [a-z ]{0,40}?"
            r"(?:report|memo|email|e-mail|letter|speech|article|essay|presentation|slides|paper|proposal|"
            r"summary report)(?: for me)?",
        ),
    )
)


def of(message: str) -> About | None:
    """What a message asks of the product first; None where any part of it asks of anything else."""
    if len(message) > LONGEST:
        return None
    said = cantonese.written(fold(message)) if HAN.search(message) else message.lower()
    parts = [OPENS.sub("", part.strip()) for part in PARTS.split(said) if part.strip()]
    if HAN.search(message):
        parts = [re.sub(r"[\s，,、]+", "", part) for part in parts]
    found = [_of_part(part) for part in parts]
    return found[0] if found and all(found) else None


def _of_part(part: str) -> About | None:
    return next((about for about, pattern in PATTERNS if pattern.fullmatch(part)), None)
