"""What is said after an answer and of it alone (原文呢, tell me more, 英文说一下) -> what is wanted of it. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from rag.language import HAN, Language, simplified
from rag.questions.asked import said_after
from rag.questions.plain import cantonese


class Move(Enum):
    """What a reader wants of the answer that was just given."""

    THANKS = auto()  # nothing
    TONGUE = auto()  # the same in another language
    REPEATED = auto()  # the same
    AMISS = auto()  # another: it is not what was asked
    SHOWN = auto()  # the clauses behind it, in full
    PLACES = auto()  # where they stand
    SURE = auto()  # what it rests on
    AIMED = auto()  # whether it is aimed at or has come about
    BRIEF = auto()  # each of them in a few words
    OTHERS = auto()  # what else there is
    REASONS = auto()  # why it is so
    BODIES = auto()  # who does what each of them says
    LACKING = auto()  # an item of a list that it does not have
    REST = auto()  # the other items of the list that it is of
    MEMBER = auto()  # one of the bodies that it tells, or that may be one


@dataclass(frozen=True, slots=True)
class Again:
    """What is wanted of an answer, the documents and addresses of the clauses it cites, and whether it listed all there are.

    `body` is one of the bodies told, or asked to be one; `nth` is its place where it was asked for by that.
    """

    move: Move
    places: tuple[tuple[str, str], ...]
    whole: bool = False
    body: str = ""
    nth: int = 0


# What leads up to it and what it ends in, neither of which asks anything.
OPENS = re.compile(
    r"^(?:那么?|噉|咁|然后|请|麻烦|劳驾|唔该|(?:你|您)?(?:能不能|可不可以|可以|能)|帮我|给我|我?想(?:要|知道)?|我要|不好意思|"
    r"\b(?:and|so|but|then|ok(?:ay)?|well|please|pls|can you|could you|would you|i (?:want|would like|"
    r"need) to|let me)\b)[，,、\s]*",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"[\s，,。.？?！!~～…]+$|(?:呢|吧|啊|呀|啦|喔|哦|[吗嘛]|好吗|可以吗|行吗|谢谢|唔该)$|(?<=\w)[,\s]+(?:please|pls|then|thanks|"
    r"thank you)$",
    re.IGNORECASE,
)
ENDS_MARKS = re.compile(r"[\s。.？?！!…～~]+$")
LONGEST = 40  # characters of thanks
THANKED = re.compile(
    r"好[的吧啦呀]?|嗯|哦|行[了吧]?|可以了?|明(?:白[了晒啦]?|[喇啦晒])|知道了?|了解了?|懂了?|收到|清楚了?|原来如此|没(?:别的)?(?:问题|事)了?|"
    r"(?:多|太|非常)?(?:谢谢?|感谢)(?:你|您|各位|了|啦|晒)*|唔该(?:晒|你)?|不该(?:晒|你)?|辛苦(?:你|您|了|晒)*|"
    r"ok(?:ay)?|got it|i see|understood|great|perfect|fine|good|nice|cool|alright|cheers|thx|ty|"
    r"no(?: more)? questions?|"
    r"(?:many )?thanks?(?: you)?(?: (?:a lot|so much|very much|again|for (?:that|this|your help)))?|(?:that|"
    rf"this)(?: is|['’]s) (?:all|it|helpful)|{said_after.ENOUGH}",
    re.IGNORECASE,
)
# Nothing is taken back: 谢谢 said twenty times could be cut up in too many ways.
THANKS = re.compile(rf"(?>(?>{THANKED.pattern})[，,。.！!；;~～\s]*)++", re.IGNORECASE)
# What announces another question: 换个问题, 顺便问一下, another question. It asks nothing.
TURNS = re.compile(
    r"\s*(?:那|我)?(?:再|还|又)?(?:想|要)?(?:换(?:一)?个(?:话题|问题)|(?:另外?|另|下|还有|再有)(?:有)?一?个(?:别的|其他)?(?:话题|问题)|"
    r"(?:还有|另外|再|顺便|顺带|另)(?:想|要)?问(?:您|你)?(?:一)?(?:下|句|嘴|声|个(?:别的|其他)?(?:的)?(?:问题)?)|再?问个别的|"
    r"(?:说|讲|问)(?:点|个)?别的|题外话|别的问题|最后(?:再)?(?:问(?:您|你)?)?一(?:下|句|个问题))(?:是|问(?:一下)?)?[，,。.：:；;！!、\s]+(?=\w)|"
    r"\s*(?:and |now |ok,? |so )?(?:(?:(?:just )?(?:one|a) )?"
    r"(?:more|another|a different|a new|next|new|different|other|last|further|quick|separate|side) "
    r"(?:question|topic|matter|subject|thing|one)|"
    r"(?:to )?chang(?:e|ing) (?:the )?(?:subject|topic)|on (?:another|a different|a separate) (?:note|matter|topic)|"
    r"something else|separately|moving on|unrelated)\s*[,.:;–—-]+\s*(?=\w)",
    re.IGNORECASE,
)
THANKED_FIRST = re.compile(rf"\s*(?>(?:{THANKED.pattern}))\s*[，,。.！!；;~～]+\s*(?=\w)", re.IGNORECASE)
_TONGUES = (
    (Language.ENGLISH, r"英[文语]|english"),
    (Language.TRADITIONAL, r"繁体(?:中文|字)?|正体字?|traditional(?: chinese)?"),
    (Language.SIMPLIFIED, r"(?:简体)?中文|简体字?|汉语|普通话|(?:simplified )?chinese"),
)
_TONGUE = "|".join(f"(?:{said})" for _, said in _TONGUES)
IN_TONGUE = re.compile(
    rf"(?:请)?(?:用|以|换成?|转成?|翻译成?|翻成|译成|改成?|说|讲)?(?:{_TONGUE})(?:版(?:本)?)?(?:再)?(?:怎么|点)?(?:说|讲|答|回答|写|翻译|"
    rf"解释)?(?:一?[下遍次])?|"
    rf"(?:(?:say|give|put|repeat|show|tell)(?: me)?(?: it| that| this| the answer)? |translate(?: it| that|"
    rf" this)? |the same |what about |how about )?"
    rf"(?:in(?:to)? |to )?(?:{_TONGUE})",
    re.IGNORECASE,
)
LONGEST_NAMED = 80  # characters
TRANSLATED = re.compile(
    rf"(?:请|麻烦)?(?:帮我)?(?:把|将)(?P<zh>[^，。？]{{2,60}}?)(?:的?(?:内容|全文))?(?:翻译|译|翻)(?:成|为|到)(?P<tongue>{_TONGUE})"
    rf"(?:吧|一下|给我看?|可以吗|好吗)?[。！!？?]?|"
    rf"(?:please |can you |could you )?translate (?P<en>(?!(?:it|that|this|"
    rf"the answer)\b).{{2,60}}?) (?:in)?to (?P<tongue_en>{_TONGUE})"
    r"(?: please)?[.!?]?",
    re.IGNORECASE,
)
_CLAUSE = r"(?:[这那]一?条|该条)?(?:的)?(?:条文|条款|原文|原话|原句|全文|规定)(?:内容|全文)?|[这那]一?条(?:内容|全文)?"
_FULL = r"(?:再)?(?:具体|详细|详尽|仔细|展开|深入)(?:的|地)?(?:一?[点些]|内容)?"
FULLY = re.compile(
    rf"(?:看看?|查看|显示|列出|贴出?|发|引|读)?(?:一下|下)?(?:{_CLAUSE})(?:是|系)?(?:什么|(?:怎么|点)(?:写|说|讲)的?)?(?:(?:给我)?看(?:一?下|看))?|"
    rf"{_FULL}(?:来?(?:说|讲|介绍|解释|说明)(?:说|讲)?)?(?:一?[下点些])?|(?:再)?(?:多)?(?:说|讲|介绍)(?:得)?(?:再)?(?:具体|详细|仔细|"
    rf"多)?(?:一?[点些])|"
    r"展开(?:来)?(?:说|讲)(?:说|讲)?|(?:细|详)(?:说|讲)(?:一下)?|具体(?:的)?(?:是)?(?:什么|内容|措施|做法|要求|规定|(?:怎么|怎样|如何)(?:写|说|"
    r"规定|做|办|操作|实施|落实)?的?)|更多|继续(?:说|讲|往下)?|接着(?:往下)?(?:说|讲)|"
    r"(?:show|give|quote|see|display|read)(?: me| us)? (?:the |its )?(?:(?:full|whole|exact|original|"
    r"actual) )?(?:clause|text|wording|words|original|article|passage|source text)s?(?: text)?(?: (?:of|"
    r"for) (?:it|that|this))?|"
    r"(?:the )?(?:full|exact|original|actual) (?:clause|text|wording|words)|"
    r"(?:tell|say|give)(?: me| us)? (?:some )?more(?: details?)?(?: (?:about|on) (?:it|that|this))?|"
    r"(?:some )?more details?|in (?:more )?detail|details|more|go on|continue|"
    r"elaborate(?: on (?:it|that|this))?|expand(?: on (?:it|that|this))?|be more specific|"
    r"more specific(?:ally)?|explain(?: (?:it|that|this|more|further))*",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"(?:依据|根据|按照?)(?:的)?(?:是)?(?:哪|第几)(?:一|[几些])?(?:条|款|章|节|项|份文件|个文件)(?:款|规定)?(?:的)?|"
    r"(?:这|那)?(?:出自|来自|写在|在)哪(?:里|儿)|"
    r"(?:这|那)?(?:是|写在|在|出自|来自|属于)?(?:哪|第几)(?:一|[几些])?(?:条|款|章|节|项|段|份文件|个文件|份|个条款)(?:条款)?(?:里)?(?:写|说|讲|规定|"
    r"提)?(?:到)?的?|"
    r"(?:有)?(?:什么|啥)?(?:出处|来源)(?:是)?(?:什么|在哪里?|哪里)?|(?:在|写在)?哪(?:里|儿)(?:写|说|讲|规定|提)(?:到|过)?的?|"
    r"(?:这个|这些)?(?:数字?|说法|结论)?(?:是)?(?:从)?哪(?:里|儿)?来的?|"
    r"(?:in )?which (?:clause|article|paragraph|section|document|text)s?(?: (?:is|was) (?:that|it|"
    r"this)(?: (?:in|from))?| says (?:so|that|this|it))?|"
    r"(?:from )?where (?:is|does|did) (?:that|it|this)(?: (?:written|stated|come) ?(?:from)?| say (?:so|"
    r"that))?|"
    r"(?:the |your )?sources?|what(?: is|['’]s) (?:the|your) source|(?:the )?citations?|cite (?:it|that|"
    r"this|the clause)",
    re.IGNORECASE,
)
SHORTLY = re.compile(
    r"(?:总结|概括|归纳|小结|简述|提炼)(?:一?下)?(?:要点|重点)?|(?:说|讲)?(?:一下)?(?:要点|重点)(?:是什么)?|"
    r"(?:我|还是|有点|都)*(?:没|看不|听不|不太?|没有?)(?:看|听|太)?(?:懂|明白?|清楚)(?:了)?|(?:我)?(?:没|不)(?:看|听)?(?:懂|"
    r"明白)[，,](?:请)?(?:再)?(?:说|讲)?(?:得)?(?:简单|通俗|明白)(?:一?[点些])?|"
    r"[说讲]人话|(?:说|讲)(?:得)?(?:通俗|简单|明白|直白)(?:易懂)?(?:一?[点些])?|(?:用)?(?:大白话|白话)(?:说|讲|解释)?(?:一?下)?|"
    r"(?:简单|简短|简要|扼要)(?:一?[点些])?(?:地)?(?:来)?(?:说|讲|概括|总结|介绍)?(?:一?下)?|(?:用)?一句话(?:说|讲|概括|总结)?(?:一?下)?|长话短说|太长了|"
    r"(?:give me a )?(?:short )?summar(?:y|i[sz]e)(?: (?:it|that|this|please))?|sum (?:it|that|this) up|"
    r"sum up|in (?:short|brief|a nutshell)|briefly|"
    r"(?:i )?(?:don['’]?t|do not) (?:understand|get it)(?:[,.;]? (?:please )?(?:put|say|explain) (?:it|that|"
    r"this) (?:more )?simply)?|"
    r"(?:put|explain) (?:it|that|this) (?:more )?simply|in (?:plain|simple) (?:words|english|language|terms)|too long|"
    r"(?:make it )?(?:shorter|simpler)|simplify(?: it)?|say it simply|tl;?dr|the (?:gist|key points)",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"(?:还|另外)?有没有(?:别的|其[他它]的?|更多)(?:内容|规定|措施|条款|支持|政策|办法)?|"
    r"还有(?:吗|没有?|别的|其[他它]的?|什么|啥|哪些|更多)(?:别的|其[他它]的?)?(?:内容|规定|措施|条款|支持|政策|办法)?(?:吗|没有?)?|还有|"
    r"(?:就|只有|只是)(?:这么)?(?:这些|这么多|一条|几条)(?:了|而已)?(?:吗)?|没有?(?:别的|其[他它]的?)?了(?:吗)?|(?:除了?[这此]些?|除此)(?:之外|以外|"
    r"外)?(?:还有)?(?:什么|别的|吗)?(?:吗)?|其[他它]的?|别的(?:吗)?|"
    r"(?:what|anything|something) (?:else|more)(?: is there)?|(?:is|are) (?:there|that|those|these|"
    r"it) (?:any ?thing else|any(?: ?thing)? more|any others?|all|it|everything|more|others?)|"
    r"(?:any|some) (?:more|others?)|any ?thing more|(?:the )?others?",
    re.IGNORECASE,
)
WHY = re.compile(
    r"为(?:何|什么|啥)(?:要?(?:这样|这么|如此))?(?:定|规定|做|说|要求|写)?的?|(?:有)?(?:什么|啥)?(?:原因|理由)(?:是(?:什么|啥))?|"
    r"why(?: (?:is|was) (?:that|it|this)(?: so)?| so| not)?|how come|(?:for )?what reason|what(?: is|"
    r"['’]s) the reason",
    re.IGNORECASE,
)
DOUBT = re.compile(
    r"(?:你|您)?(?:能|敢|真的?)?(?:确定|肯定|保证)(?:不会?错|没错|是真的|对|是这样)?(?:的|了)?|(?:这|那)?(?:是)?(?:真的?|对的|准确|可靠|靠谱)(?:假的)?|"
    r"(?:没|不会|有没有|会不会|是不是)(?:搞|弄|说|答|看|记|算)错(?:了|吧)?|(?:没|不会)错|(?:这|那)?(?:好像|可能)?不(?:太)?(?:对|信)|"
    r"(?:你|您|这|那)?(?:好像|肯定|是不是)?(?:说|答|搞|弄|讲)?错(?:了|啦|吧)+|(?:你|您)?(?:在)?(?:胡说|瞎说|乱说|乱讲)(?:八道)?|(?:这|那)?不(?:准确?|正确|是这样)|"
    r"(?:you(?:['’]re| are)|that(?:['’]s| is)|this is|it['’]s) (?:wrong|mistaken|incorrect|not (?:right|true|"
    r"correct))|wrong|nonsense|"
    r"are you (?:really |quite |absolutely )?(?:sure|certain)(?: (?:about|of) (?:that|it|this))?|really|"
    r"is (?:that|this|it) (?:really )?(?:right|correct|true|accurate|so)",
    re.IGNORECASE,
)
_AIM = r"(?:一?个)?(?:目标|指标|计划|规划|预期|预计|预测|打算)(?:的?(?:数字?|值|数据))?"
_FACT = (
    r"(?:现在的?|目前的?|已经?|真实|真正)?的?(?:实际|现状|现有|完成|实现|达到|达成|到位|建成|办成|做到|真实|结果|事实|现在|目前|当前|基数)"
    r"的?(?:完成|达到|实现|发生|情况)?(?:了|的)?(?:数字?|值|数据)?(?:了|的)?"
)
_OR = r"(?:还是|定[是系]|抑或)"
_NUMBER = r"(?:上面|以上)?(?:个|里)?的?(?:数字?|数据|金额|规模)?(?:说|讲)?的?"
_AIM_EN = (
    r"(?:(?:a|an|the) )?(?:targets?|goals?|aims?|plan(?:ned)?|forecast|projection)(?: (?:figure|number))?"
)
_FACT_EN = (
    r"(?:(?:a|an|the) )?(?:actual|real|current|achieved|present|result|fact)s?"
    r"(?: (?:figure|number|amount|value|one|result|outcome)s?)?"
)
# Whether a number is aimed at or has come about.
AIMED = re.compile(
    rf"[这那它呢嗰]?些?{_NUMBER}[是系](?:{_AIM}{_OR}{_FACT}|{_FACT}{_OR}{_AIM})|"
    rf"[这那它呢嗰]些?{_NUMBER}[是系](?:不是)?(?:{_AIM}|{_FACT})|"
    r"(?:is|was) (?:that|it|this)(?: figure| number| amount)? "
    rf"(?:{_AIM_EN}(?: or {_FACT_EN})?|{_FACT_EN} or {_AIM_EN})",
    re.IGNORECASE,
)
SAID = (
    (Move.REPEATED, said_after.REPEATED),
    (Move.AMISS, said_after.AMISS),
    (Move.AIMED, AIMED),
    (Move.SURE, DOUBT),
    (Move.TONGUE, IN_TONGUE),
    (Move.SHOWN, FULLY),
    (Move.SHOWN, said_after.MEANT),
    (Move.PLACES, WHERE),
    (Move.BRIEF, SHORTLY),
    (Move.OTHERS, ELSE),
    (Move.REASONS, WHY),
)


def thanks(text: str) -> bool:
    """Whether nothing but thanks or consent is said."""
    said = cantonese.written(simplified(text)).strip()
    return len(said) <= LONGEST and THANKS.fullmatch(said) is not None


def behind_thanks(text: str) -> str:
    """What is asked behind thanks, consent or the word that another question comes: Thanks. And insurance? Else all of it."""
    for opening in (THANKED_FIRST, TURNS):
        match = opening.match(simplified(text))
        if match and len(text) > match.end():
            text = text[match.end() :]
    return text


def of(text: str) -> Move | None:
    """What is wanted of the answer before; None for a question that asks something of its own."""
    if thanks(text):
        return Move.THANKS
    if said_after.ONWARD.fullmatch(ENDS_MARKS.sub("", simplified(text).strip())):
        return Move.SHOWN
    said = bare(text)
    return next((move for move, pattern in SAID if pattern.fullmatch(said)), None)


def translated(text: str) -> tuple[str, Language] | None:
    """What a message wants put in another language, by its own name: 把第3条翻译成英文; None for any other message."""
    said = simplified(text).strip()
    match = TRANSLATED.fullmatch(said) if len(said) <= LONGEST_NAMED else None
    of = match and (match["zh"] or match["en"]).strip()
    wanted = tongue(match["tongue"] or match["tongue_en"]) if match else None
    return (of, wanted) if of and wanted else None


def tongue(text: str) -> Language | None:
    """The language in which an answer is wanted again."""
    said = simplified(text)
    return next((one for one, words in _TONGUES if re.search(words, said, re.IGNORECASE)), None)


def questions(history: Sequence[str]) -> tuple[str, ...]:
    """The earlier questions that asked something of their own: what was said of their answers leads nowhere."""
    moves = [of(one) for one in history]
    return tuple(
        one
        for at, (one, move) in enumerate(zip(history, moves, strict=True))
        if move is None or (move is not Move.THANKS and not any(each is None for each in moves[:at]))
    )


def bare(text: str) -> str:
    """What is said without what leads up to it and closes it."""
    said = cantonese.written(simplified(text)) if HAN.search(text) else text
    said, before = said.strip(), ""
    while said != before:
        before = said
        said = ENDS.sub("", OPENS.sub("", said)).strip()
    return said
