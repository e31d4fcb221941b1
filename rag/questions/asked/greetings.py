"""The words of a message -> whether it only greets, laughs, or asks who answers and what may be asked. Knows no library."""

from __future__ import annotations

import re

from index.text import fold

MARK = re.compile(r"[，,。.！!？?；;：:~～\s]+")
MARK_ENGLISH = re.compile(r"[,.!?;:~]+|\band\b")
# Each part of what is said must be one of these, whole.
CHINESE = re.compile(
    r"(?:请问)?(?:(?:你|您|大家)?(?:们)?好[啊呀吗]?|早(?:上好|晨|安)?|(?:下午|晚上|中午)好|哈[喽啰罗]|嗨|在(?:吗|不在|线吗)|有人(?:在)?吗|"
    r"再见|拜拜|(?:哈|呵|嘿|嘻){2,8}|帮助|使用(?:说明|帮助|方法|指南)|(?:我)?(?:能|可以|该)(?:问|查)(?:你|您|些)*(?:什么|啥|哪些)(?:问题)?|"
    r"(?:你|您)(?:到底|究竟)?(?:是|系)(?:谁|边个|边位|什么(?:东西|人|软件|系统)?|咩|ai|人工智能|真人|机器人|程序|人)(?:还是(?:真人|机器人|人|ai))?|"
    r"是(?:真人|人|ai)还是(?:机器人|ai|真人)|(?:你|您)叫(?:什么|咩)(?:名字?)?|"
    r"(?:你|您)(?:都)?(?:能|会|可以|识)(?:帮我?|为我)?(?:做|干|答|回答|查|问|帮)?(?:些|到)?(?:什么|啥|咩)(?:忙|问题|事)?|"
    r"(?:谁|边个)(?:开发|做|设计|写|造)(?:了|咗)?(?:你|您)(?:的|嘅)?|(?:你|您)(?:是|由|系)*(?:谁|哪(?:家|个|里)?(?:公司|单位)?|边个)(?:开发|做|设计|写|造)(?:出来)?|(?:你|您)(?:是|系)(?:不是)?(?:chatgpt|gpt|deepseek|豆包|文心一言|大模型|人工智能|ai|机器人)|"
    r"(?:请)?(?:自我介绍|介绍(?:一下|下)?(?:你|您)?自己)(?:一下)?|"
    r"(?:怎么|点样?|如何)(?:用|使用)(?:你|您|这个系统|这个)?)[啊呀呢吗的嘅]{0,2}"
)
ENGLISH = re.compile(
    r"(?:(?:hi|hello|hey)(?: there| everyone)?|good (?:morning|afternoon|evening|day)|"
    r"(?:good)?bye|(?:ha){2,6}h?|lol|help(?: me)?(?: please)?|instructions|"
    r"(?:please )?(?:who|what) (?:exactly )?are you|who (?:made|built|created|wrote|trained|developed) you|"
    r"are you (?:chat)?gpt|are you (?:an? )?(?:large )?(?:language )?model|"
    r"are you (?:an? )?(?:real )?(?:robot|human|bot|chatbot|ai|person|machine)"
    r"(?: or (?:an? )?(?:robot|human|bot|ai|person|machine))?|"
    r"what (?:can|do|could) you (?:do|answer|help (?:me )?with)|what can i ask(?: you)?|"
    r"how (?:can|do) (?:you help(?: me)?|i use (?:you|this))|"
    r"what(?: is|['’]s) (?:your name|this)|(?:please )?(?:introduce|tell me about) yourself)",
    re.IGNORECASE,
)


def of(message: str) -> bool:
    """Whether a message says nothing else."""
    text = fold(message)
    mark, said = (MARK_ENGLISH, ENGLISH) if text.isascii() else (MARK, CHINESE)
    parts = [part.strip() for part in mark.split(text) if part.strip()]
    return bool(parts) and all(said.fullmatch(part) for part in parts)
