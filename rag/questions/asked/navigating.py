"""The words around a reference or a 哪一条 -> what is asked: a heading, the parts, a count, the place. Knows no document."""

from __future__ import annotations

import re
from enum import Enum, auto

from documents.clauses import Level
from rag.questions.names.references import Unit


class Asks(Enum):
    """What is asked of a unit that is named by its number."""

    TITLE = auto()
    COUNT = auto()
    PARTS = auto()
    BEFORE = auto()
    AFTER = auto()
    PLACE = auto()  # 第16条在哪一章
    SAYS = auto()


UNIT_WORDS = r"(?:小?节|章|条(?!件)|项(?!目)|款|小?点|(?:大)?部分|方面|专栏|任务|指标|行|小标题|板块|大?块|措施|内容|附件|表)"
PATTERNS: tuple[tuple[Asks, str], ...] = (
    (Asks.TITLE,
     r"(?:标题|题目|题名|名称|名字)(?:是|叫|为|系|呢|嚟|怎么写|[？?。]|\s*$)|叫(?:什么|啥|咩|乜|做)|题为|"
     r"\b(?:title|headed|heading|called|entitled|name)\b"),
    (Asks.BEFORE,
     r"(?:前|上)(?:面)?(?:的)?[一那个]{1,2}(?:条|章|节|项|款|点|部分)|(?:之前|前面|前边)的?(?:是|那|哪|什么|邊|边)|"
     r"\b(?:comes? (?:right |just )?before|precedes?|preceding|previous to|before it)\b"),
    (Asks.AFTER,
     r"(?:后|下)(?:面)?(?:的)?[一那个]{1,2}(?:条|章|节|项|款|点|部分)|(?:之后|后面|后边|接着|接下来)的?(?:是|那|哪|什么|边)|"
     r"\b(?:comes? (?:right |just )?(?:after|next)|follows|following it|after it)\b"),
    (Asks.PLACE,
     r"(?:在|属于|归|放在|列在|写在|排在|位于|归在|归入)(?:文件|规划|方案)?的?(?:哪|第几|边)[一个]?个?(?:大)?(?:章|节|部分|编|标题|板块|块)|"
     r"\b(?:which|what) (?:chapter|section|part|heading)\b.{0,30}\b(?:in|under|belong\w*|contain\w*|stand\w*)\b|"
     r"\b(?:in|under) (?:which|what) (?:chapter|section|part|heading)\b"),
    (Asks.COUNT,
     rf"(?<![第哪])(?:多少|几多|几)(?:个|大|张|处)*{UNIT_WORDS}(?!元)|"
     r"\bhow many (?:\w+ ){0,2}(?:chapters?|sections?|articles?|"
     r"tasks?|items?|points?|parts?|clauses?|paragraphs?|boxes|rows|indicators|annexes|sub-?headings?|headings?|measures)\b"),
    (Asks.PARTS,
     rf"(?:管|包括|包含|含|有|涵盖|下面|下设|分|分为|分成|辖|覆盖|是)(?:着|了|的|下|到|成)*(?:哪|边)(?:几|些|啲|[两三四五六七八九十])?(?:个|大)?{UNIT_WORDS}|"
     r"(?:下面|底下|里面|下)(?:都|还)?(?:有|是|分)(?:些)?(?:什么|啥|哪些|咩|边啲)|"
     r"\b(?:which|what) (?:articles|tasks|sections|points|items|parts|chapters|headings|subheadings|measures|boxes)\b|"
     r"\b(?:list|name|give)\b.{0,24}\b(?:articles|tasks|sections|points|items|parts|chapters|headings|subheadings|measures|boxes)\b|"
     r"\b(?:divided into|consists? of|made up of)\b"),
    (Asks.SAYS,
     r"(?:讲|说|写|规定|提|谈|讲述|描述|要求|做|干)(?:的|了|到|些|嘅|咗|啲|紧|明|得)*(?:是|系)?(?:些)?(?:什么|啥|咩|乜|甚么|哪些(?:内容|事)?)|内容|(?:什么|啥|咩)(?:内容|意思|来着|嚟)|"
     r"怎么(?:规定|说|写|讲)|点(?:讲|写|规定)|原文|全文|原话|念一?下|读一?下|看看|展开|详细|介绍|"
     r"(?:是|系)(?:什么|啥|咩|乜)|"
     r"\bwhat\b.{0,60}\b(?:says?|said|about|covers?|contains?|deals?|provides?|states?|requires?|reads?|is|does)\b|"
     r"\b(?:text|content|contents|wording|quote|show|read|tell me|summari[sz]e|say|says)\b"),
)  # fmt: skip
COMPILED = tuple((asks, re.compile(pattern, re.IGNORECASE)) for asks, pattern in PATTERNS)
# 哪一条, 第几章: the unit in which something stands is what is asked.
WHERE = re.compile(
    r"第几(?:个|大)?(?P<nth>章|节|条|款|项(?!目)|部分|点|编|行|专栏)|"
    # 讲了哪几条 asks for what is said, not where.
    r"(?!(?:讲|说|提到?|列|规定|写)了?(?:哪|边)几)(?:写|出自|出现|放|列|排|落|规定|载|印|登|见|讲|说|提到?|摆)(?:在|于|喺)?(?:了)?(?:文件|规划|方案|办法|措施|协议)?(?:的|里|中)*(?:哪|边)(?:一|个|几)?(?:个)?"
    r"(?P<in>章|节|条(?!件)|款|项(?!目)|部分|点|处|段|专栏|附件|里|儿|度|份文件|个文件|文件|地方)|"
    r"(?:^|在|[，,。、\s]|方案|规划|办法|措施|协议|文件|条例|通知|里|中|的|是|系)(?:哪|边)(?:一|个)?(?:个)?(?P<which>章|节|条(?!件|例)|款|项(?!目|工作|任务|指标)|部分|专栏)"
    r"(?=(?:里|中|是|在|专门|明确|具体|主要|才)*(?:讲|说|写|规定|提|谈|管|要求|明确|涉及|允许|禁止|专讲|对|[？?]|$))|"
    r"在[^，。？?]{0,12}(?:哪|边)(?:一|个|几)?个?(?P<at>章|节|条(?!件|例)|款|项(?!目)|部分|专栏)|"
    r"\b(?:which|what) (?P<en>chapter|section|article|clause|task|measure|part|item|point|box|annex|paragraph)\b"
    r"(?=(?: of (?:the )?(?:[\w'’-]+ ){0,7})?\s*(?:of it |in it )?(?:says?|states?|mentions?|provides?|covers?|deals?|contains?|"
    r"requires?|sets?|lays?|speaks?|talks?|is about|discusses|regulates?|governs?|bans?|allows?|forbids?|prohibits?|defines?))|"
    r"\b(?:in|under) (?:which|what) (?P<under>chapter|section|article|clause|task|measure|part|item|point|box|annex|paragraph)\b|"
    r"\bwhere\b(?=.{0,60}\b(?:deals?|says?|said|stated?|mention\w*|written|found|find|printed|provided|covered|cover|appears?|stands?|"
    r"laid down|set out|speaks?|talks?|discuss\w*|regulated|addressed)\b)(?!.{0,40}\b(?:office|sit|located|apply)\b)",
    re.IGNORECASE,
)  # fmt: skip
# Where the unit meant is named by its kind: the box of the …, 那张表.
SUBJECT = (
    (Level.BOX, r"专栏|\bbox\b"),
    (Level.TABLE, r"(?<![代发填报外手])表(?:格)?(?:放|在|列|印|排)|\btable\b"),
    (Level.ANNEX, r"附件|\bannex\b"),
)
# What is counted under a unit.
COUNTED = (
    (re.compile(r"专栏|\bboxes\b"), Unit.BOX),
    (re.compile(r"(?:几|多少)(?:个|张)表|\btables\b"), Unit.TABLE),
    (re.compile(r"指标|(?:几|多少)行|\b(?:indicators|rows)\b"), Unit.ROW),
    (re.compile(r"章(?!程)|\bchapters\b"), Unit.CHAPTER),
    (re.compile(r"(?<!小)节(?![能约点省日目假水电])|(?<!sub)\bsections\b"), Unit.SECTION),
    (re.compile(r"条(?!件)|任务|措施|\b(?:articles|tasks|clauses|measures)\b"), Unit.ARTICLE),
    (re.compile(r"款|\bparagraphs\b"), Unit.PARAGRAPH),
)
COUNT_NOUN = re.compile(rf"(?<![第哪])(?:多少|几多|几)((?:个|大|张|处)*{UNIT_WORDS}(?:任务|措施|指标|行动)?)")
# Words of a question by number that tell nothing of the matter.
FRAME = re.compile(
    r"那个|这个|那一|这一|该|小标题|标题|题目|名称|叫|什么|啥|咩|乜|甚么|内容|意思|原文|全文|规定|讲述|讲到|讲|说|写|提到|提|谈|要求|怎么|怎样|点样|"
    r"逐[项条一个]|[依逐]次|列[出举全明]{0,2}|分别|嚟|请问|请|麻烦|帮我|告诉我|我?想(?:知道|了解|问|看)|一下|看看|念|读|展开|详细|具体|介绍|一共|总共|共|到底|究竟|是不是|是否|有没有|有冇|存在|"
    r"管|包括|包含|涵盖|下面|下设|底下|里面|里头|其中|分成|分为|分|属于|放在|列在|写在|排在|位于|归|在|哪[一个几些]*|边[一个几啲]*|几多|多少|几|第几|"
    r"前面|后面|之前|之后|接着|接下来|前|后|上|下|主要|关于|有关|方面|文件|文本|这份|那份|条款|小节|部分|专栏|任务|措施|指标|编|章|节|条|款|项|点|行|表|附件|"
    r"[的了嘅咗是系有在由归呢吗嘛啊呀吧和与及又再还都个一那这里中]|[^\w]+|"
    r"\b(?:what|which|where|how|many|list|all|every|each|does|do|did|is|are|was|the|a|an|of|in|on|for|to|and|or|it|its|about|say|says|said|cover|covers|contain|contains|"
    r"deal|deals|with|text|content|contents|wording|title|heading|headed|called|name|show|me|tell|read|please|give|there|have|has|"
    r"exist|exists|come|comes|before|after|next|previous|follow|follows|first|last|divided|into|consist|consists|under|within|belong|belongs|"
    r"chapters?|sections?|parts?|articles?|tasks?|clauses?|measures?|items?|points?|box(?:es)?|tables?|rows?|annex(?:es)?|paragraphs?|"
    r"headings?|subheadings?|s|that|this|stand|stands|state|states|provide|provides|require|requires|by|be|i|you|we|can|from)\b",
    re.IGNORECASE,
)
# Two places are held against each other.
COMPARES = re.compile(
    r"一致|不一样|一样(?:吗|么|嘛|[？?]|$)|出入|对[得不]上|矛盾|冲突|有[什甚]么(?:不同|区别|分别)|差异|"
    r"\b(?:conflict\w*|consistent\w*|inconsisten\w*|contradict\w*|differ(?:s|ent|ence|ences)?|agree|match|compare\w*)\b",
    re.IGNORECASE,
)
PERMITS = re.compile(
    r"允许|可以|准许|能(?!力|源)|可否|鼓励|支持|\b(?:allow\w*|permit\w*|may|can|encourage\w*)\b",
    re.IGNORECASE,
)
FORBIDS = re.compile(
    r"严禁|禁止|不得|不准|不允许|不可|\b(?:prohibit\w*|forbid\w*|ban(?:s|ned)?|must not|may not|strictly prevent)\b",
    re.IGNORECASE,
)
# Which parts of texts speak of a thing, not which texts.
PARTS_SPEAK = re.compile(
    r"(?:哪|边)[些几啲](?:个|条|项|处)?(?:任务|条款?|条文|章节|措施|地方|部分|项)[^，。？]{0,4}?(?:(?:提|讲|写|谈|说)(?:到|及|了|咗)|涉及)|"
    r"\bwhich (?:\w+ ){0,3}?(?:tasks|clauses|articles|items|measures|sections|parts)\b.{0,40}?"
    r"\b(?:mention|speak of|talk about|refer to|concern\b|deal with|relate to|touch on|(?:are|is) about)",
    re.IGNORECASE,
)


def asked(rest: str) -> Asks | None:
    """What the words beside a reference ask; None when they ask for something that the unit says."""
    return next((asks for asks, pattern in COMPILED if pattern.search(rest)), None)


def matter(rest: str) -> str:
    """What is left of the words beside a reference: the matter that is asked about."""
    return re.sub(r"\s+", " ", FRAME.sub(" ", rest)).strip()
