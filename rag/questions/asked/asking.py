"""The words of a question -> whether it asks for a list of tasks or for a number of them. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.responsibilities import Role
from rag.questions.asked import kinds, left_out, order
from rag.questions.asked.asked_of import FEW

# Words for what a unit is given to do.
TASK = re.compile(
    r"任务|工作(?!局|组|专班|站)|事项|事情|(?<!董)(?<!理)事(?![业务故实件后先前])|差事|"
    r"[干做的啲些啥么]活|职责|分工|条款?(?!件)|项目|措施|举措|嘢|"
    r"\b(?:tasks?|items?|rows?|work|duties|duty|measures?|jobs?|responsibilities|clauses?|articles?|"
    r"assignments?)\b",
    re.IGNORECASE,
)
# Words that ask for all there is.
WHICH = re.compile(
    r"哪|那些|什么|甚么|啥|咩|乜|边(?:啲|几|项|条|样)|列(?:出|举|全|晒|明|一)|清单|一览|全部|所有|"
    r"完整|都要|汇总|逐[条项一]|几项|派了|"
    r"\b(?:which|what|list|all|every|each|show|name|give|full|complete|anything|everything)\b|"
    r"\bwhere (?:is|are|does|do|did)\b.{1,60}\b(?:appear|named|listed|mentioned|involved|come in|figure|turn up)\b",
    re.IGNORECASE,
)
WHO = re.compile(
    r"谁|边个|边(?:啲|几)?(?:单位|部门|间)|(?:哪|什么|何|啥)[个些家几一二两三四五六七八九十]{0,2}(?:单位|部门|机构|局|方)|"
    r"哪(?:一?个|家)(?=牵头|配合|负责|主办|管)|(?:牵头|配合|责任|主管|协办)(?:单位|部门|方)(?:是|有|"
    r"都有|包括)|"
    r"\bwho(?:m|se)?\b|\b(?:which|what) (?:\w+ ){0,2}(?:units?|departments?|bureaus?|bod(?:y|ies)|"
    r"agenc\w+|organi[sz]ations?)\b",
    re.IGNORECASE,
)
PART = re.compile(
    r"参与|涉及|有关|相关|沾边|承担|出面|挂名|点名|列名|名下|揽|份儿|有份|轮到|交给|派给|要[做干管]|"
    r"(?<![升改变叫当])[做干管][了咗过]?(?:些)?(?:哪|什么|啥|咩|乜|边)|"
    r"\b(?:involv\w*|concern\w*|named?|mention\w*|take part|takes part|part in|asked to|required to|"
    r"expected to|supposed to|have to do|has to do|assigned|given to|support|appear\w*|role|help\w*|"
    r"must|do|charged with|tasked)\b",
    re.IGNORECASE,
)
# Which tasks, or how many, are asked for.
OF_TASKS = re.compile(
    r"(?:哪|边|什么|几|多少|几多|所有|全部|列出|咩|啥)[一-鿿]{0,4}?(?:任务|工作|事项|项目|事情|差事|项|条|件|[事活嘢])(?!目|业|故|实)|"
    r"(?:任务|工作|事项|措施|项目|条款)[^，。？]{0,20}?(?:哪|几|多少|边啲)|"
    r"\b(?:which|what|list|how many|number of)\b.{0,60}\b(?:tasks?|items?|measures?|rows?|projects?|articles?|clauses?)\b",
    re.IGNORECASE,
)
# What stands around a body whose tasks are asked for by two words: 某局的职责, the duties of a bureau.
BARE = re.compile(
    r"['’]s?\b|\b(?:of|the|for|in|under|at|please)\b|有没有|有无|[的嘅主要重点具体职责能工作方面内容]|\W",
    re.IGNORECASE,
)
# With whom a body does it is told beside each of its tasks.
WITH_WHOM = re.compile(
    r"\b(?:along(?:side)?|together|jointly|shared?)?\s*with (?:whom|which)\b|"
    r"\b(?:and|with) (?:its|the|their) (?:helpers?|partners?)\b|"
    r"(?<![参会])(?:和|跟|与|同)(?:谁|边个|哪[些几个家]*(?:单位|部门|机构|局))(?:一起|一齐|一道|共同|联合|合作|搭档)?",
    re.IGNORECASE,
)
# Who helps a body is asked of it by name: 谁配合某局.
HELPERS = re.compile(
    r"(?:[谁誰]|哪(?:[些几幾]?[个個]?|一些)(?:单位|單位|部门|部門)?)(?:都|来|來|会|會|要)?(?:配合|协助|協助)"
)
WHETHER = re.compile(
    r"是不是|是否|对吗|对不对|系咪|是吗|吗[？?]?\s*$|(?:牵头|配合|主办|协办|负责|参与)的?(?:单位|方)?[，,]?(?:还是|抑或|定系)|"
    r"^\s*(?:is|are|does|do|was|did)\b",
    re.IGNORECASE,
)
HOW_MANY = re.compile(
    rf"多少|几多|{FEW}(?=[项条个家章节份张类种步点大处间方]|件[事活嘢]|$|[？?])|一共|总共|数量|总数|(?<![只就才])有几|"
    r"\bhow many\b|(?:\b(?:the|what|which|total|exact|a) |^)number of\b|\bcount\b(?! (?:as|towards?|for|against)\b)",
    re.IGNORECASE,
)
# 只有几项专利， tells of a few.
A_FEW = re.compile(r"(?:只有|仅有|就有?|好)几[项条个家份张](?=[^，。？?]*[，,])")
# Whether a body has a task at all is told by listing what it has: 某局有牵头的任务吗, does it lead any task.
ANY_TASK = re.compile(
    r"有(?:没有|冇|无)?[^，。？]{0,3}(?:牵头|主办|负责|配合|参与)(?:的|了|过)?(?:任何|什么|啥)?(?:任务|工作|事项|项目)[吗么没有冇？?]*$|"
    r"(?:牵头|主办|负责|配合|参与)(?:了|过|的)?(?:任何|什么)(?:任务|工作|事项|项目)[吗么没有冇？?]*$|"
    r"\b(?:any|a single|even one)(?: other)? (?:tasks?|items?|measures?|duties|projects?)\b"
    r"(?=\W*(?:$|at all\b|in\b|of\b|under\b))",
    re.IGNORECASE,
)
# What a body gets or pays for its tasks is no task.
AMOUNT = re.compile(
    r"[罚奖补扣赔]款?[一-鿿]{0,3}(?:多少|几多|几钱|什么)|\b(?:what|which|how (?:much|big|high))\s+(?:\w+ ){0,2}?"
    r"(?:fines?|penalt(?:y|ies)|punishments?|rewards?|bonus(?:es)?|subsid(?:y|ies)|sanctions?)\b",
    re.IGNORECASE,
)
# What the records and the outline of a document can be counted for.
COUNTED = re.compile(
    r"任务|条[款文]|(?:[几多少共各哪]|\d)条(?!件)|(?<![一-鿿]类)(?:牵头|配合|责任)(?:单位|部门)|单位|部门(?!预算)|机构(?=牵头|配合|参与)|"
    r"章(?!程)|(?<!细)节(?![能约点省日目假水电])|专栏|附件|指标|小标题|"
    r"(?:几|多少|几多)(?:个|大|项|条|种|类|点|步|件|方面)*(?:方面|部分|板块|领域|条件|方式|措施|原则|"
    r"步骤|环节|渠道|举措|要求|内容|机制|类型|目标任务|重点|事|活|嘢)|"
    r"(?:方面|部分|板块|领域|条件|方式|措施|原则|步骤|环节|渠道|举措|要求|类型)(?:一共|总共|共)?有?(?:几|多少|几多)|"
    r"(?:谈|讲|说|列|写|提|论)(?:了|到|及|出)?(?:多少|几)(?:个|种|类|大)|"
    r"(?:几|多少|几多)(?:种|步|点(?![钟开关收放上下打到之以前后至])|条|大方面|方面|项(?!目))|"
    r"\b(?:tasks?|rows|articles?|clauses?|aspects?|chapters?|sections?|box(?:es)?|units?|bodies|departments?|"
    r"indicators?|annex(?:es)?|conditions?|parts?|areas?|ways|steps?|principles?|categories|headings?|"
    r"bureaus?|agencies|safeguards?|"
    r"measures?|goals?|mechanisms?|fields?|forms?|types?|kinds?|methods?|stages?|levels?|(?<!percentage )points?|pillars?|"
    r"priorities|channels?|purposes?|requirements?|criteria|groups?|items?|themes?|topics?|means|"
    r"reasons?)\b",
    re.IGNORECASE,
)
# What one part of a text has of a sort that is not told: 第二章安排了几件事.
OF_PART = re.compile(
    r"第\s*[0-9一二三四五六七八九十]+\s*(?:章|节|部分|编)[^，。？]{0,12}(?:多少|几多|几)大?[个项条种类](?!月|百分点|工作日|小时)[一-鿿]"
)
# How many [freight trains] should …: what is counted in English stands before the verb.
COUNTED_NOUN = re.compile(
    r"\b(?:how many|number of)\s+(?!(?:of (?:them|these|those)|are|is|have|has|do|does|were|was|there)\b)"
    r"(?P<noun>[^,.;:?]*?)(?=\s+(?:is|are|was|were|be|do|does|did|has|have|had|can|could|may|must|"
    r"should|shall|will|would)\b|[,.;:?]|$)",
    re.IGNORECASE,
)
# 保费的指标是多少 asks for its value, not how many there are.
VALUE = re.compile(
    r"(?:指标值?|目标(?:值|数)?)(?:又|都|分别)?(?:是|为|定为|定到|达到?|到)(?:了)?(?:多少|几)(?![项个条])"
)
# How often a body has a role: 某局牵头几个.
ROLES_HAD = re.compile(
    r"(?:牵头|主办|配合|协办|负责|参与|承担)(?:的|了|过|咗)?(?:有|共|一共)?(?:几|多少|几多)[个项条件样]?[？?]?$"
)
# A clause that is spoken of, not counted.
REFERRED = re.compile(
    r"第\s*[0-9一二三四五六七八九十百〇零]+\s*(?:条|项|章|节|部分)|\b(?:task|article|clause|item|"
    r"chapter|section)\s+\d+",
    re.IGNORECASE,
)
# What lies between two figures is no number of parts.
BETWEEN = re.compile(r"(?:相差|差距|差(?:了|别)?|高出|多出|低出)(?:是|有)?(?:多少|几多)(?![条项个章节份])")
AVERAGED = re.compile(
    r"平均每|年均|每年平均|\b(?:on average|average number)\b", re.IGNORECASE
)  # worked out, not counted
STRUCTURE = re.compile(
    r"结构|框架|"
    r"\bstructured?\b",
    re.IGNORECASE,
)  # the outline is asked for, not a number
COMPARED = re.compile(
    r"比.{0,24}(?:任务|牵头|配合|责任).{0,4}(?:多|少)|谁.{0,6}(?:任务|牵头|配合).{0,4}(?:更)?(?:多|"
    r"少)|\b(?:more|fewer) (?:tasks|leads)\b",
    re.I,
)
RANKED = re.compile(
    r"任务|单位|部门|牵头|配合|责任|哪一?[条项](?!目)|哪一?个(?:局|委|办|厅|处)|\b(?:tasks?|units?|bod(?:y|ies)|departments?|leads?|"
    r"cooperat\w*)\b",
    re.IGNORECASE,
)


def asks_tasks(text: str, named: Sequence[tuple[int, int]], role: Role | None, whether: bool = False) -> bool:
    """Whether a list of what a unit has to do is asked for; `named` are the spans of the units named.

    `whether`: the question wants a yes or a no.
    """
    if not named or AMOUNT.search(text):
        return False
    rest = WITH_WHOM.sub(" ", REFERRED.sub(" ", without(text, named)))
    if ANY_TASK.search(rest) and not WHO.search(rest):
        return role is not None or PART.search(rest) is not None
    which = WHICH.search(rest) is not None
    if not which and WITH_WHOM.search(text):
        return False
    if WHO.search(rest) or kinds.ASKS_BODY.search(rest) or ((whether or WHETHER.search(rest)) and not which):
        return False
    part = role is not None or PART.search(rest) is not None
    left = any(left_out.denied(text, start, end) for start, end in named)
    task = TASK.search(rest) is not None or (left and OF_TASKS.search(rest) is not None)
    return (which and (task or part)) or (task and part)


def names_tasks(text: str, named: Sequence[tuple[int, int]], places: Sequence[str] = ()) -> bool:
    """Whether a question is a body and a word for its tasks, and nothing else but the place it is of."""
    rest = without(text, named)
    for place in places:
        rest = rest.replace(place, " ")
    return bool(named and TASK.search(rest)) and not BARE.sub("", TASK.sub(" ", rest))


def names_body(text: str, named: Sequence[tuple[int, int]], places: Sequence[str] = ()) -> bool:
    """Whether a question is the name of a body and nothing else but the place it is of: what it has to do is meant."""
    rest = without(text, named)
    for place in places:
        rest = rest.replace(place, " ")
    return bool(named) and BARE.sub("", rest) in {"", "各"}


def asks_number(text: str, named: Sequence[tuple[int, int]]) -> bool:
    """Whether a number of tasks, units or parts is asked for, or what has most of them."""
    rest = VALUE.sub(" ", REFERRED.sub(" ", without(text, named)))
    if STRUCTURE.search(rest) or AVERAGED.search(rest):
        return False
    if order.wanted(rest) and RANKED.search(rest):
        return True
    if len(named) > 1 and COMPARED.search(rest):
        return True
    if not HOW_MANY.search(BETWEEN.sub(" ", A_FEW.sub(" ", rest))):
        return False
    nouns = [one["noun"].strip() for one in COUNTED_NOUN.finditer(rest)]
    said = " ; ".join(nouns) if nouns and all(nouns) else rest
    of_body = bool(named) and (TASK.search(rest) or ROLES_HAD.search(rest)) is not None
    return bool(COUNTED.search(said) or of_body or OF_PART.search(text))


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with the spans blanked: 工作 in a unit's name is no task."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
