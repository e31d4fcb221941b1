"""A sentence's titles, document and clause numbers and bodies held against its source. Knows no role."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from documents.facts.bodies import is_body
from documents.numerals import CHINESE, integer
from index.text import fold
from rag.answer import Reason
from rag.checking import numbers
from rag.checking.english import stem
from rag.checking.english_amounts import SMALL
from rag.checking.notions import Notion, notions
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault
from rag.glossary import Glossary

MARKS = re.compile(r"[\s《》〈〉“”\"'‘’]+")
# Endings that are hardly ever a part of another word.
ENDINGS = (
    "委员会|管委会|居委会|村委会|领导小组|联席会议|指挥部|办公室|办事处|管理局|监管局|分局|支局|总局|局|厅|人民政府|政府|法院|检察院|"
    "银行|支行|分行|公司|集团|协会|商会|联合会|总工会|工会|妇联|消防支队|救援支队|支队|总队|海关|国资委|发改委|卫健委|网信办|金融办"
)
# Where a body's name begins: after these, or at a level of government.
LEADS = re.compile(
    r"由|和|与|及|或|成立|设立|组建|倡导|鼓励|支持(?!中心)|会同|联合|向|经|对|是|为|的|在|让|请|报|单位有|包括|另外|同时|并且|[^一-鿿]"
)
PLACE = re.compile(r"(?:^|[,。;])在(?P<place>[一-鿿]{2,4}?[省市县区镇乡])(?:境内|范围内|内)?,")
BODY = re.compile(rf"[一-鿿]{{1,20}}?(?:{ENDINGS})(?!长|部门)")
COMMON = re.compile(r"类|业|间|卡|贷款|信贷|存款|机构|保险|资产")  # 银行业: no body
LEVELS = re.compile(r"(?:国家|省|市|县|区|州|镇|乡)级(?!别)")
GOVERNMENT = frozenset("省市县区州镇乡")
TREASURY = re.compile(r"(?P<level>中央|省|市|县|区|镇)(?:级|本级)?财政(?!局|厅|部|所)")
NOUNS = (
    "bureau|commission|office|department|administration|authority|committee|court|bank|federation|company|group|brigade|association|"
    "ministry|institute|agency|union|corporation|sub-branch|branch|congress|procuratorate|customs"
)
ENGLISH = re.compile(
    rf"(?P<before>(?:[a-z][a-z'&-]*\s+){{0,6}}?)(?P<noun>(?:{NOUNS})s?)\b(?:\s+(?:of|for)\s+(?:the\s+)?(?P<after>[a-z-]+(?:(?:,\s[a-z-]+)*(?:\s[a-z-]+)?\s+and\s+[a-z-]+(?=\s+(?:affairs|bureau|office|\W))|\s+and\s+[a-z-]+)?))?"
)
PLAIN_NOUNS = frozenset(
    "group groups bank banks company companies court institute office union branch federation customs department "
    "association".split()
)


def fault(
    sentence: str, said: Text, source: Source, units: Collection[str], glossary: Glossary
) -> Fault | None:
    """The first name or number that the clauses and their documents do not bear."""
    return (
        _document_number(said, source)
        or _clause_number(said, source)
        or _title(sentence, source)
        or (_english_body(said, source, glossary) if said.english else _body(said, source, units, glossary))
    )


def bodies(text: str) -> Iterator[str]:
    """The names in a folded Chinese text that read as public bodies'."""
    for piece in LEADS.split(text):
        begin = 0
        for match in BODY.finditer(piece or ""):
            name = piece[begin : match.end()] if match.start() >= begin else ""
            begin = match.end()
            if len(name) > 2 and is_body(name) and not COMMON.match(piece, match.end()):
                yield name


def _treasury(said: Text, source: Source) -> Fault | None:
    """市财政, 县级财政: whose money it is, where the clause names the money of another level only."""
    for match in TREASURY.finditer(said.plain):
        level = match["level"]
        if not re.search(
            rf"{level}(?:级|本级)?(?:[、和与及](?:省|市|县|区|镇))*[一-鿿]{{0,3}}财政", source.chinese.folded
        ):
            return Fault(Reason.BODY, match[0], f"{match[0]} is not named in the cited clause")
    return None


def named(body: str, text: str) -> bool:
    """Whether a text names a body so or in full: 市文旅局 stands in 市文化和旅游局. The text has no blanks."""
    if body in text:
        return True
    if len(body) < 3 or not _in_order(body, text):  # most end here, and no pattern has to be made for them
        return False
    between = r"[一-鿿]{0,4}?".join(re.escape(character) for character in body)
    return re.search(between, text) is not None


def _in_order(body: str, text: str) -> bool:
    """Whether the characters of a name stand in a text one after the other, however far apart."""
    place = 0
    for character in body:
        place = text.find(character, place) + 1
        if not place:
            return False
    return True


def _document_number(said: Text, source: Source) -> Fault | None:
    for one in numbers.documents(said.folded):
        stated = "\n".join(
            (source.chinese.folded, source.english.folded if source.english else "", source.frame)
        )
        if not one.same(re.sub(r"[ \t]+", "", stated)) and not one.same(stated):
            return Fault(
                Reason.DOCUMENT_NUMBER,
                one.printed,
                f"the document number {one.printed} is not that of the cited clause",
            )
    return None


def _clause_number(said: Text, source: Source) -> Fault | None:
    stated = f"{source.chinese.folded}\n{source.frame}\n{source.english.folded if source.english else ''}"
    known: set[int | None] = {value for value, _ in numbers.clauses(stated)}
    for clause in source.clauses:
        known |= {
            integer(number)
            for number in re.findall(rf"\d+|[{CHINESE}]+", f"{clause.number} {clause.label} {clause.address}")
        }
    for value, printed in numbers.clauses(said.folded):
        if value not in known:
            return Fault(Reason.CLAUSE_NUMBER, printed, f"the clause cited is not {printed}")
    return None


def _title(sentence: str, source: Source) -> Fault | None:
    stated = MARKS.sub("", source.all)
    for title in numbers.titles(sentence):
        if MARKS.sub("", fold(title)) not in stated:
            return Fault(Reason.TITLE, title, f"the title 《{title}》 is not in the cited clause")
    return None


def _body(said: Text, source: Source, units: Collection[str], glossary: Glossary) -> Fault | None:
    sentence = re.sub(r"\s+", "", said.plain)
    known = [unit for unit in units if fold(unit) in sentence]
    for body in sorted({*map(fold, known), *bodies(sentence)}, key=lambda name: (-len(name), name)):
        if not _stands(body, source, glossary) and not _in_longer(body, sentence, source, glossary):
            return Fault(Reason.BODY, body, f"{body} is not named in the cited clause")
    for place in PLACE.finditer(said.plain):
        if place["place"] not in source.all:
            return Fault(Reason.BODY, place["place"], f"{place['place']} is not named in the cited clause")
    treasury = _treasury(said, source)
    if treasury:
        return treasury
    for level in LEVELS.findall(said.plain):
        if level not in source.all and level[:-1] not in source.chinese.folded:
            return Fault(Reason.BODY, level, f"{level} is not named in the cited clause")
    return None


def _in_longer(body: str, sentence: str, source: Source, glossary: Glossary) -> bool:
    """Whether it is part of a longer name that stands: 中国人民银行 of a branch, 社会保障局 of 人力资源和社会保障局."""
    names = {
        fold(name)
        for entry in glossary.entries
        if entry.kind in {"body", "institution"}
        for name in entry.names()
        if not name.isascii()
    }
    longer = [name for name in names if body in name and name != body and name in sentence]
    longer += [
        unit for unit in (fold(duty.unit) for duty in source.duties) if body in unit and unit in sentence
    ]
    return any(_stands(name, source, glossary) for name in longer)


def _stands(body: str, source: Source, glossary: Glossary) -> bool:
    forms = {body}
    for document in source.documents:
        region = fold(document.region or "")
        for place in (region, region.removesuffix("市")):
            if place and body.startswith(place):
                bare = body.removeprefix(place)
                forms |= {bare, f"市{bare}", f"{region[-1]}{bare}"}
    for entry in glossary.entries:
        if entry.kind in {"body", "institution"} and body in {fold(name) for name in entry.names()}:
            forms |= {fold(name) for name in entry.names() if not name.isascii()}
    # Words may stand before a name that nothing parts from it: 竹农可获县农村商业银行.
    shorter = {
        body[place:]
        for place in range(1, len(body) - 3)
        if body[place] in GOVERNMENT or not GOVERNMENT & set(body[:place])
    }
    return any(named(form, source.all) for form in forms | shorter if len(form) > 2)


def _english_body(said: Text, source: Source, glossary: Glossary) -> Fault | None:
    known = _keys(source)
    translated = {entry.chinese for entry in glossary.mentioned(said.folded)}
    for match in ENGLISH.finditer(said.plain):
        words = [*_name_words(match["before"] or ""), *(_name_words(match["after"] or "", last=False))]
        plain = not match["after"] and match["noun"] in PLAIN_NOUNS and len(words) == 0
        if plain:
            continue
        noun = notions(match["noun"])[0]
        for word in (*words, *([noun] if source.english else [])):
            told = source.english is not None or any(key.startswith("=") for key in word.keys)
            if (
                told
                and not word.keys & known
                and not any(_translates(word.form, chinese, source, glossary) for chinese in translated)
            ):
                name = re.sub(r"^(?:the|a|an)\s+", "", match[0].strip())
                return Fault(Reason.BODY, name, f"{name} is not named in the cited clause")
    return None


def _translates(word: str, chinese: str, source: Source, glossary: Glossary) -> bool:
    """Whether a word belongs to the English name of a body that the clause names in Chinese."""
    if fold(chinese) not in source.all:
        return False
    entry = next(entry for entry in glossary.entries if entry.chinese == chinese)
    return any(
        stem(word) in map(stem, re.findall(r"[a-z]+(?:-[a-z]+)*", name.lower()))
        for name in entry.names()
        if name.isascii()
    )


def _name_words(text: str, last: bool = True) -> list[Notion]:
    """The words of a name that stand together; before its noun, those after the last framing word."""
    found: list[Notion] = []
    for word in notions(text):
        if word.form in SMALL:
            found.clear()  # ten banks: no part of a name
        elif word.weight:
            found.append(word)
        elif last and word.form not in {"and", "of", "for"}:
            found.clear()
    return found[-3:] if last else found


def _keys(source: Source) -> frozenset[str]:
    texts = [source.chinese.folded, source.frame]
    texts += [source.english.folded] if source.english else []
    return frozenset(key for text in texts for word in notions(text) for key in word.keys)
