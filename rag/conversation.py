"""A follow-up and the questions before it -> a question that stands alone. Knows no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts import responsibilities
from documents.numerals import CHINESE
from rag import language, ordinals
from rag.answer import Answer
from rag.nicknames import ENGLISH_SORTS, SORTS
from rag.slots import FRAME, YEAR, Slot, Sort, slots, topics
from rag.units import Units

# Asks an earlier question again, with the questions before it: 第二个 speaks of its answer.
Recall = Callable[[str, Sequence[str]], Answer]

CORRECTION = re.compile(
    r"^\s*(?:不对|不是(?:这个)?|错了|说错了?|问错了?|我?搞错了?|唔系|唔啱|讲错咗?|更正(?:一下)?|等等|no|sorry|actually|wait|oops|correction)"
    r"[，,。.!！;；：:\s—-]*(?:i\s+(?:meant|mean|was asking about|asked about)\s+)?(?:我(?:是|要|想)?(?:问|说|讲|指|话)的?(?:是|系)?|應該是|应该是|是)?\s*|"
    r"^\s*(?:i\s+(?:meant|mean|was asking about)\b|我(?:是|要|想)?(?:问|说|讲|指)的(?:是|系))\s*",
    re.IGNORECASE,
)
FOLLOWS = re.compile(
    r"^\s*(?:那么|那末|那(?!些|份|个单位)|噉|咁|还有|另外|再(?:来|说|问)?|and\b|what about\b|how about\b|then\b|also\b|or\b|but\b|same (?:question )?for\b)[，,\s]*",
    re.IGNORECASE,
)
CLOSES = re.compile(r"(?:(?:[那这该嗰𠮶](?:边|条|个|项|份|块)|方面)?的?(?:呢|又点|又如何)|[嗰𠮶](?:边|条|个|份)(?:呢)?|too|as well|also)\s*[？?。.]*\s*$", re.IGNORECASE)
PRONOUN = re.compile(
    r"它们?|(?<!其)其(?!他|它|中|实|余)|佢哋?|(?:这|那|该|此|呢|嗰|𠮶)(?:一|两|几)?(?:个|项|条|份|件|些|家|种|笔|一)?(?:任务|工作|事|文件|方案|规划|协议|通知|政策|措施|单位|部门|机构|指标|目标|计划|会|平台|项目)?(?=[的由是要有在归会能？?，,呢到给对怎谁哪何什几多想可将应打算属需做讲说写]|$)|"
    r"\b(?:it|its|they|them|their|this|that|these|those)\b(?:\s+(?:task|document|plan|measure|one|unit|body|bureau|target|figure|agreement|notice)s?)?",
    re.IGNORECASE,
)
AGAIN = re.compile(r"又(?:是|系)?(?=多少|几|什么|谁|哪|怎|边|点)|也是|同样")
BARE = re.compile(r"(?:写|定|说|讲|提|规定|要求)?的?(?:又|也|同样)?(?:是|系|有)?(?:多少|几多|什么|谁|怎么样|怎样|点样)[？?]?\s*$")
MORE = re.compile(
    r"展开|详细|具体(?:讲|说|介绍)|讲讲|说说|介绍|细说|多讲|再讲|讲多|\b(?:tell me more|more (?:about|on|detail)|elaborate|expand|explain|detail|what does it say|say more)\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"谁|边个|哪|什么|多少|几|怎|如何|何|为啥|吗|多久|多长|边啲|点解|点样|乜|咩|\b(?:who|what|which|when|where|why|how|is|are|does|do|did|can|should|list|show)\b",
    re.IGNORECASE,
)
# Words that say nothing of what a question is about when they stand alone.
GENERAL = re.compile(
    r"具体|好处|要求|条件|内容|时间|期限|金额|办法|流程|对象|支持|优惠|门槛|材料|电话|联系|企业|机构|目标|底数|基数|数字|数值|情况|原因|标准|依据|文号|文件|"
    r"给|做|写|根据|省里|印发|怎么|申请|找|问|打|负责|牵头|配合|参与|最高|最低|比例|额度|分别|展开|讲讲|说说|详细|介绍|完成|年|末|底|又|也|还|就|都|这|那|方式|数|个|条|项|名|份|号|一共|总共|包括|原文|怎|如|何|为|对|到|给|和|与|或|算|增长|提高|变化|作用|"
    r"\b(?:bureau|office|unit|units|body|bodies|department|task|target|condition|deadline|amount|benefit|detail|document|turn|contact|cooperat\w*|lead\w*|"
    r"apply|get|give|gives|offer|more|tell|about|me|us|same|again|exactly|please|year|in|by|on|for|of|and|from|with|one|ones|responsible|number|base|figure|value|issued|say|said|mean|else|back|then)\b",
    re.IGNORECASE,
)
PREDICATE = re.compile(r"是[^，。？、]{1,12}[吗么][？?]?\s*$|(?:是不是|是否|系咪)[^，。？]{1,12}[？?]?\s*$")
# A fragment that opens so says more of the topic before, it does not replace it.
ADDS = re.compile(r"占|同比|环比|较|比上|增长|增速|增幅|的")
LINKED = re.compile(r"\s*(?:(?:of|on|for|the|in|and|with)\s*)*|['’]s\s+|[的和与里中、“”\"]{0,2}", re.IGNORECASE)
LINKS = re.compile(r"\s+(?:of|for|on|in|to|with)\s+(?:the\s+)?", re.IGNORECASE)
PART = re.compile(rf"第[{CHINESE}\d]+(?:章|节|部分|编)|\b(?:chapter|section|part) \d", re.IGNORECASE)
TEXT = re.compile(rf"《[^》]+》|[一-鿿“”]{{0,8}}(?:{'|'.join(SORTS)})|\d+号文|\bthe (?:[\w'-]+ ){{0,4}}(?:{ENGLISH_SORTS})\b", re.IGNORECASE)
GROWTH = re.compile(r"增长|增加|增幅|提高|上升|翻|多了|差多少|相差|\b(?:grow\w*|increase|rise|difference|change)\b", re.IGNORECASE)
# What a matter has, not another matter: 目标规模呢 goes on with the matter before it.
ATTRIBUTE = re.compile(
    r"(?:的|总|具体|目标|年度|最高|最低|贷款|资金|奖励|补贴|投资)*(?:目标|规模|期限|金额|利率|条件|比重|占比|增速|增幅|额度|上限|下限|对象|范围|标准|基数|底数|门槛|费用)(?:值|数)?|"
    r"(?:the )?(?:target|goal|deadline|amount|limit|size|scale|rate|share|condition|base figure|baseline|threshold|budget)s?",
    re.IGNORECASE,
)
LISTING = re.compile(
    r"^\s*(?:那)?(?:具体|分别|都)?(?:是|有|包括)?(?:哪些|哪几[条项个家]|边啲|边几[条项个])[？?呢]*\s*$|^\s*(?:请)?(?:全部|逐[条一])?列(?:出|举|一下|全)|"
    r"^\s*(?:please\s+)?(?:list|name|show)\s+(?:me\s+)?(?:them|these|those|all)\b|^\s*(?:and\s+)?(?:which|what)\s+(?:ones|are (?:they|these|those))\b",
    re.IGNORECASE,
)
COUNTED = re.compile(r"(?:一共|总共)?(?:有)?(?:多少|几多|几)(?:项|条|个|家|间|份|种)?|\bhow many\b", re.IGNORECASE)
TARGET = re.compile(r"\s*(?:目标|\btargets?(?: for)?|\bgoals?(?: for)?)\s*", re.IGNORECASE)
# Where two scripts meet, as they do when a follow-up is in another language: words must stay apart.
SCRIPTS = re.compile(r"(?<=[㐀-鿿])(?=[A-Za-z]{3,} |[a-z]{3,})|(?<=[a-z]{3})(?=[㐀-鿿])")
# Asks for a unit without saying for what.
TURN_TO = re.compile(
    r"(?:找|问|联系)(?:谁|哪|边)|(?:归|由)?(?:谁|哪个(?:单位|部门|局)|边个)(?:负责|牵头|管|来管)|\b(?:who|which (?:bureau|office|unit|department|body))\b.{0,24}\b(?:turn|contact|charge|responsible|lead|leads|handles?|go|ask|approach|runs?)\b",
    re.IGNORECASE,
)
DEPTH = 4  # follow-ups in a row that are traced back


@dataclass(frozen=True, slots=True)
class Completed:
    """A question that stands alone; `item` is the clause that it is about, `told` if no more is asked of it."""

    question: str
    item: tuple[Document, Clause] | None = None
    told: bool = False


def complete(
    question: str, history: Sequence[str], units: Units, places: Sequence[str], recall: Recall
) -> Completed:
    """The question with what it leaves unsaid taken from the questions before it.

    `places` are the names of regions that the library's documents speak of. A question that
    says all it needs is given back as it is.
    """
    if not history:
        return Completed(question)
    before = complete(history[-1], history[:-1][-DEPTH:], units, places, recall).question
    spoken, before = _folded(question), _folded(before)
    found = ordinals.position(spoken)
    if found is not None:
        item = ordinals.item(recall(history[-1], history[:-1]), found[1])
        return _about(spoken, found[0], item) if item is not None else Completed(question)
    if TURN_TO.search(spoken) and not _own(spoken, units, places):
        cited = recall(history[-1], history[:-1]).citations[:1]
        if cited and responsibilities(cited[0].clause.text):
            mark = "" if language.HAN.search(spoken) else " for "
            said = _named(cited[0].clause, not language.HAN.search(spoken))
            text = f"{spoken.rstrip(' ？?')}{mark}{said}?" if mark else f"{said}{spoken}"
            return Completed(text, (cited[0].document, cited[0].clause))
    earlier = _folded(history[-2]) if len(history) > 1 else ""
    joined = _joined(spoken, _spanned(spoken, before, earlier), units, places)
    return Completed(SCRIPTS.sub(" ", joined) if joined else question)


def _spanned(question: str, before: str, earlier: str) -> str:
    """The question before with both years that were spoken of, where the growth between them is asked for."""
    years = [YEAR.search(one) for one in (earlier, before)]
    if not GROWTH.search(question) or YEAR.search(question) or not all(years):
        return before
    first, last = (match[0] for match in years if match)
    return before if first == last else YEAR.sub(f"{first}到{last}", before, count=1)


def _folded(text: str) -> str:
    return language.simplified(text) if language.HAN.search(text) else text


def _about(question: str, match: re.Match[str], item: tuple[Document, Clause]) -> Completed:
    """The question with 第二个 replaced by the clause that it means."""
    said = _named(item[1], not language.HAN.search(question))
    rest = _bare(f"{question[: match.start()]} {question[match.end() :]}")
    told = MORE.search(question) is not None or (not GENERAL.sub("", rest).strip() and not _asks(rest))
    return Completed(f"{question[: match.start()]}{said}{question[match.end() :]}", item, told)


def _named(clause: Clause, english: bool) -> str:
    """A clause as a question names it: 第17条, Task 17, or its heading."""
    number = re.fullmatch(r"第(\d+)条", clause.label)
    if english and number:
        return f"Task {number[1]}"
    return clause.label if number else clause.heading or clause.label


def _asks(text: str) -> bool:
    return ASKS.search(text) is not None or re.search("牵头|配合|负责|lead|cooperat", text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\s，,。？?呢吗的]+", " ", FRAME.sub(" ", CLOSES.sub("", FOLLOWS.sub("", text)))).strip()


def _joined(question: str, before: str, units: Units, places: Sequence[str]) -> str | None:
    """The two questions made one; None when the later one stands alone."""
    correction = CORRECTION.match(question)
    rest = question[correction.end() :] if correction and correction[0].strip() else question
    follows = bool(FOLLOWS.match(rest) or CLOSES.search(rest))
    fragment = CLOSES.sub("", FOLLOWS.sub("", rest)).strip(" ，,。？?.!！；;")
    given = slots(fragment, units, places)
    about = [fragment[a:b] for a, b in topics(fragment, given)]
    own = [words for words in (_specific(one) for one in about) if words]
    pronoun = PRONOUN.search(fragment)
    asks = ASKS.search(fragment) is not None
    if LISTING.search(rest) and COUNTED.search(before):
        return _listed(before)
    if AGAIN.search(fragment) and BARE.search(fragment) and own:
        return _exchanged(before, (), BARE.sub("", fragment), units, places)
    clipped = len(fragment) <= 8 and 0 < len("".join(own)) <= 2 and not re.search("是什么|是啥|意思", fragment)
    if asks and own and not pronoun and not (clipped and language.HAN.search(fragment)):
        return _scoped(rest, before, given, follows or bool(correction and correction[0].strip()), places)
    if not asks and (follows or correction or len(fragment) <= 12 and not own):
        topic = _topic_of(fragment, given)
        if ATTRIBUTE.fullmatch(topic or fragment):
            return _appended(before, f"{fragment}是多少" if language.HAN.search(fragment) else fragment, given, None, units, places)
        return _exchanged(before, given, topic, units, places)
    if asks and given and not own and not pronoun and all(one.sort in {Sort.ROLE, Sort.PLACE, Sort.UNIT, Sort.NUMBER} for one in given) and _same_ask(fragment, before, given):
        return _exchanged(before, given, "", units, places)
    if pronoun or not own or clipped:
        return _appended(before, fragment, given, pronoun, units, places)
    return None


def _scoped(question: str, before: str, given: Sequence[Slot], follows: bool, places: Sequence[str]) -> str | None:
    """A complete question, told which text or place it is about where it goes on with one and names none."""
    numbered = any(one.sort is Sort.NUMBER for one in given) or PART.search(question) is not None
    if any(one.sort is Sort.PLACE for one in given) or TEXT.search(question) or not (follows or numbered):
        return question if follows else None
    text = TEXT.search(before) if numbered else None
    place = next((one for one in places if re.search(re.escape(one), before, re.IGNORECASE)), "")
    said = text[0].strip() if text else place
    if not said:
        return question
    question = FOLLOWS.sub("", question)
    return f"{said}{question}" if language.HAN.search(question) else f"{question.rstrip(' ?')} in {said}?"


def _same_ask(fragment: str, before: str, given: Sequence[Slot]) -> bool:
    """Whether the follow-up asks as the question before did, for another unit, place, number or role."""
    return any(one.sort is Sort.ROLE for one in given) or len(fragment) < len(before)


def _listed(before: str) -> str:
    """How many tasks …? with the list itself asked for."""
    match = COUNTED.search(before)
    if match is None:
        return before
    if match[0].isascii():
        return f"{before[: match.start()]}Which{before[match.end() :]}"
    bare = not re.match(r"任务|工作|事|单位|部门|条|项|章|方|种", before[match.end() :])
    return f"{before[: match.start()]}{'有' if '有' in match[0] else ''}哪些{'任务' if bare else ''}{before[match.end() :]}"


def _own(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a question has a topic, unit or number of its own."""
    given = slots(question, units, places)
    return any(one.sort in {Sort.UNIT, Sort.NUMBER} for one in given) or any(
        _specific(question[start:end]) for start, end in topics(question, given)
    )


def _specific(words: str) -> str:
    """What is left of a topic without the words that any question may hold."""
    return re.sub(r"[^\w]+", "", GENERAL.sub("", words))


def _topic_of(fragment: str, given: Sequence[Slot]) -> str:
    """A fragment's own topic: what is left of it without its slots."""
    for one in sorted(given, key=lambda one: -one.start):
        fragment = f"{fragment[: one.start]} {fragment[one.end :]}"
    fragment = re.sub(r"(?:这|那|嗰|𠮶|该)(?:边|条|个|项|份)?的?|^\s*(?:in|for|by|with|on|at|of|to)\b|\b(?:in|for|by)\s*$", " ", fragment.strip(), flags=re.IGNORECASE)
    topic = re.sub(r"^\s*(?:(?:the|a|an)\b\s*)+|\s+(?:the|a|an)$", "", fragment.strip(" 的，,"), flags=re.IGNORECASE)
    return topic if re.search(r"\w", topic) and (_specific(topic) or len(topic) <= 2 and topic.isascii()) else ""


def _exchanged(before: str, given: Sequence[Slot], topic: str, units: Units, places: Sequence[str]) -> str:
    """The question before with the parts replaced that the follow-up gives anew."""
    text = before
    for new in given:
        text = _replaced(text, new, units, places)
    if topic:
        spans = [span for span in topics(text, slots(text, units, places)) if span[1] > span[0]]
        if not spans:
            return f"{topic} {text}"
        if ADDS.match(topic):
            end = max(end for _, end in spans)
            return f"{text[:end]}{topic}{text[end:]}"
        spans = [part for span in spans for part in _segments(text, span, topic)]
        start, end = max(spans, key=lambda span: _alike(text[span[0] : span[1]], topic))
        text = f"{text[:start]}{topic}{text[end:]}"
    return text


def _segments(text: str, span: tuple[int, int], topic: str) -> list[tuple[int, int]]:
    """An English topic's parts between of, for and the like, where one of them shares a word with the new topic."""
    words = text[span[0] : span[1]]
    cuts = [match.span() for match in LINKS.finditer(words)]
    if not words.isascii() or not cuts or LINKS.search(topic):
        return [span]
    ends = [*(start for start, _ in cuts), len(words)]
    parts = [(span[0] + first, span[0] + last) for first, last in zip([0, *(end for _, end in cuts)], ends, strict=True)]
    new = set(topic.lower().split())
    alike = [part for part in parts if new & set(text[part[0] : part[1]].lower().split())]
    return alike or [span]


def _replaced(text: str, new: Slot, units: Units, places: Sequence[str]) -> str:
    old = [one for one in slots(text, units, places) if one.sort is new.sort]
    if not old:
        return f"{text.rstrip(' ？?')} {new.text}？" if new.sort is Sort.ROLE else f"{new.text} {text}"
    first = old[0] if new.sort is not Sort.ROLE else old[-1]
    words = new.text
    if new.sort is Sort.UNIT:
        place = next((one for one in places if first.text.startswith(one)), "")
        if place and not any(one in words for one in places) and not words.isascii():
            words = f"{place.removesuffix('市')}{words.removeprefix('市')}"
    if new.sort is Sort.ROLE and not re.search("单位|部门|unit|bod", first.text):
        words = re.sub(r"的?(?:单位|部门|方)$| (?:units?|body|bodies|bureau)$", "", words)
    text = f"{text[: first.start]}{words}{text[first.end :]}"
    return text


def _alike(old: str, new: str) -> float:
    """How likely a topic is the one that another replaces: shared characters, one ending, one length."""
    first, second = old.lower(), new.lower()
    if old.isascii() and new.isascii():
        shared = len(set(first.split()) & set(second.split()))
        return shared + 0.02 * len(old)
    shared = len(set(first) & set(second)) / max(len(set(first) | set(second)), 1)
    return shared + 0.5 * (first[-1] == second[-1]) + 0.3 * (len(first) > 2 or len(first) == len(second)) + 0.01 * min(len(old), 12)


def _appended(
    before: str, fragment: str, given: Sequence[Slot], pronoun: re.Match[str] | None, units: Units, places: Sequence[str]
) -> str:
    """The subject of the question before, set before the follow-up or in place of its pronoun."""
    subject = _subject(before, given, units, places)
    if pronoun is not None and not language.HAN.search(fragment):
        possessive = "'s" if pronoun[0].lower() in {"its", "their"} else ""
        return f"{fragment[: pronoun.start()]}{subject}{possessive}{fragment[pronoun.end() :]}?"
    if pronoun is not None:
        return f"{fragment[: pronoun.start()]}{subject}{'的' if pronoun[0] == '其' else ''}{fragment[pronoun.end() :]}？"
    mark = "?" if not language.HAN.search(fragment) else "？"
    return f"{subject}{', ' if mark == '?' else '，'}{fragment}{mark}"


def _subject(before: str, given: Sequence[Slot], units: Units, places: Sequence[str]) -> str:
    """What the question before was about, without what it asked and what the follow-up gives anew."""
    before = PREDICATE.sub("", before)
    new = {one.sort for one in given}
    taken = slots(before, units, places)
    years = [int(match[0]) for one in (*taken, *given) if one.sort is Sort.YEAR and (match := re.match(r"\d{4}", one.text))]
    kept = [(one.start, one.end) for one in taken if one.sort not in new and one.sort is not Sort.ROLE]
    about = (span for span in topics(before, taken) if _specific(before[span[0] : span[1]]))
    parts = sorted([*kept, *about])
    said = "".join(_linked(before, parts))
    if len(years) > 1 and years[-1] < years[0]:
        said = TARGET.sub(" ", said)
    return said.strip()


def _linked(text: str, parts: Sequence[tuple[int, int]]) -> list[str]:
    """The parts with what links them where they are neighbours, else a blank."""
    said: list[str] = []
    for index, (start, end) in enumerate(parts):
        between = text[parts[index - 1][1] : start] if index else ""
        if index:
            said.append(between if LINKED.fullmatch(between) else " ")
        said.append(text[start:end])
    return said
