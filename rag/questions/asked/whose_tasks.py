"""A question that asks nothing but what a body has to do -> the body as the question calls it. Knows no body.

Read from the frame, not from a list of bodies: what stands where one is asked for is one, whether or not a text names it.
"""

from __future__ import annotations

import re

_WHAT = r"(?:哪些|那些|什么|甚么|啥|几项|几个|多少项?|边啲|乜嘢?|咩)"
_TASK = r"(?:任务|工作|事项|事情|事|活|职责|分工|条款?|内容)"
_ROLE = r"(?:牵头|负责|配合|参与|承担|主办|协办|主管|管)"
_X = r"(?P<body>[^，。？?\s谁哪几]{2,24}?)"
_WITHIN = r"(?:在[^，。？]{2,20}?(?:里面?|中|内))?"
FRAMES = tuple(
    re.compile(one)
    for one in (
        rf"^(?:请问)?{_X}{_WITHIN}(?:主要|具体|都|要|需要?|应该?)*{_ROLE}(?:了|的(?:是)?|做)*{_WHAT}{_TASK}?(?:呢|呀|啊|㗎)?$",
        rf"^{_WHAT}{_TASK}(?:是|由|归|系)*{_X}(?:牵头|负责|配合|参与|承担|主办|管)(?:的|嘅|㗎)?$",
        rf"^(?:[^，。？]{{0,16}}?)(?:给|交给|安排){_X}(?:派|安排|分配|布置|交)(?:了|咗)?{_WHAT}{_TASK}?$",
    )
)
# Here a matter may stand as well: a body is told by its ending.
DOES = (
    re.compile(rf"^有(?:没有|冇|无)(?:给|交给|安排)?{_X}的{_TASK}$"),
    re.compile(rf"^(?:请问)?{_X}{_WITHIN}(?:要|需要?|应该?|得)(?:配合)?做{_WHAT}{_TASK}?(?:呢|呀|啊)?$"),
    re.compile(
        rf"^(?:请问)?{_X}{_WITHIN}(?:主要|具体|都)*(?:有|的){_WHAT}?{_TASK}(?:有|是)?{_WHAT}?(?:呢|呀|啊)?$"
    ),
)
ENDING = re.compile(
    r"(?:[局厅部委办院所处站室署会联社团队馆科警协]|中心|公司|集团|大学|学院|银行|政府|机构)$"
)
_NAME = r"(?:the |our )?(?P<body>[A-Za-z][\w&'’ -]{2,60}?)"
ENGLISH = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"^(?:which|what) (?:tasks?|duties|jobs|items) (?:does|do|is|are) {_NAME} "
        r"(?:lead|have|do|head|take part in|cooperate (?:on|in)|responsible for|involved in|in charge of)\W*$",
        rf"^what (?:does|do|must|should) {_NAME} (?:have to do|do|lead|take part in|cooperate on)"
        r"(?: (?:in|under) [^?]{3,60})?\W*$",
        rf"^what (?:is|are) {_NAME} (?:responsible for|in charge of|involved in)\W*$",
        rf"^is {_NAME} (?:responsible for|in charge of|involved in) any ?(?:thing|tasks?|duties)\W*$",
        rf"^(?:does|do) [^?]{{3,60}}? give {_NAME} any(?:thing| tasks?| duties)(?: to do)?\W*$",
        rf"^(?:does|do) {_NAME} (?:lead|have|take part in) any ?(?:thing|tasks?|duties)\W*$",
        rf"^what is {_NAME}['’]s (?:role|part|job|task)(?: (?:in|under) [^?]{{3,60}})?\W*$",
    )
)
# Whoever is meant by these was spoken of before.
POINTING = re.compile(
    r"^(?:那|这|它|他|她|其|该|此|各|所有|以上|上述|前|后|第|另|谁)|(?:单位|部门|机构|组织|[方家个们边])$|^.?$|"
    r"^(?:it|its|they|them|this|that|these|those|he|she|we|you|i|other|each|both|all|and)\b|"
    r"\b(?:units?|bod(?:y|ies)|departments?|sides?|ones?|part(?:y|ies)|leads?|leaders?)$",
    re.IGNORECASE,
)
# What is left of a text that was named before it: 方案里银行, of which the text is taken away.
IN_TEXT = re.compile(r"^(?:里面?|里头|之?中|当中|之?内|上|的|[对让叫])+(?=[一-鿿]{2})")
# All of a sort are no one body, and clauses speak of them: the banks, insurers.
OF_SORT = re.compile(
    r"(?:各|商业|地方|法人|中小|本地|这些|那些|所有)*(?:银行(?:业)?(?:金融)?(?:机构)?|保险(?:公司|机构|业)?|证券(?:公司|机构)?|担保(?:公司|机构)|"
    r"(?:类)?金融机构|企业|公司|政府|机构)|(?:the )?(?:local |commercial )?"
    r"(?:banks?|insurers?|(?:insurance |securities )?(?:companies|firms)|enterprises|financial institutions)",
    re.IGNORECASE,
)
# Before a body's name these make it another one, of the state or a province.
RANKS = re.compile(r"^(?:国家|全国|中央|中国|最高|省级?)$")
ENGLISH_RANKS = re.compile(
    r"^(?:the )?(?:national|state|central|supreme|provincial|ministry)(?![\w-])", re.IGNORECASE
)


def body(text: str) -> str:
    """市作协 of 市作协牵头哪些任务; empty of a question that asks anything else, or of all of a sort: 银行要做什么."""
    return particular(_found(text))


def particular(name: str) -> str:
    """A body's name without what led up to it; empty where all bodies of a sort are called so."""
    name = IN_TEXT.sub("", name)
    return "" if OF_SORT.fullmatch(name) else name


def _found(text: str) -> str:
    plain = text.strip().rstrip("？?。.！! ")
    for frame in FRAMES:
        found = frame.match(plain)
        if found:
            return found["body"]
    for frame in DOES:
        found = frame.match(plain)
        if found and ENDING.search(found["body"]):
            return found["body"]
    return next((found["body"] for frame in ENGLISH if (found := frame.match(text.strip()))), "")


def another(name: str, mentioned: str) -> bool:
    """Whether a body that is named within a name is one of a lower rank than it: 发改委 of 国家发改委."""
    before = name[: name.find(mentioned)].strip() if mentioned in name else ""
    return RANKS.match(before) is not None or ENGLISH_RANKS.match(before) is not None


def own(text: str) -> str:
    """The body, where the question names it by itself: they, the other unit and the lead are told by what was said before."""
    name = body(text)
    return "" if POINTING.search(name) else name
